//! What the first line of a text tells of the line over it: it was indented, or its first words are set in capitals; and
//! the last line of a paragraph that nothing but the full line above it tells.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};

/// A headline has so many characters.
const LONG: usize = 12;

/// The first line of a text has so many words.
const WORDS: usize = 4;

/// Lines of a column differ by so many cells.
const SLACK: f32 = 1.0;

/// A line is two that were run together if it is so many columns wide.
const WIDE: f32 = 1.3;

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let head = is_over_first(looks, at);
    let above = at.checked_sub(1);
    let signed = above
        .and_then(|above| looks.get(above))
        .is_some_and(|above| above.has(Cue::Byline) || above.has(Cue::Perhaps) && !above.stops());
    let opens = above.is_some_and(|above| is_over_first(looks, above))
        || signed && looks.get(at).is_some_and(|look| look.raised);
    let named = is_name_over_raised(looks, at);
    let tail = is_tail(looks, at);
    let told = is_under_figure(looks, at);
    let rest = above.is_some_and(|above| is_under_figure(looks, above))
        && looks.get(at).is_some_and(|look| look.beginning == Beginning::Small);
    [
        head.then_some((Label::Display, 60)),
        head.then_some((Label::Crosshead, -30)),
        opens.then_some((Label::First, 40)),
        opens.then_some((Label::Display, -40)),
        named.then_some((Label::Byline, 80)),
        named.then_some((Label::Display, -30)),
        tail.then_some((Label::Display, -60)),
        tail.then_some((Label::Crosshead, -60)),
        tail.then_some((Label::Single, -40)),
        tail.then_some((Label::Last, 30)),
        (told || rest).then_some((Label::Display, -80)),
        (told || rest).then_some((Label::Crosshead, -60)),
        told.then_some((Label::First, 30)),
        rest.then_some((Label::Last, 30)),
    ]
    .into_iter()
    .flatten()
}

/// Is the line at `at` a headline of one line, as wide as it may be, between the last line of a paragraph and the first one
/// of a text, as that is set: it was indented, so that it has room for the first word of the next line, or its first word
/// is set in capitals? `Old Ferry Is Sold to a Farmer` | `The captain gave the old` | `keys of the boat to`.
fn is_over_first(looks: &[Look], at: usize) -> bool {
    let Some([own, below, next]) = looks.get(at..at + 3) else { return false };
    let other = [Cue::Dateline, Cue::Byline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom, Cue::See];
    // What is in capitals is told elsewhere: it may be a crosshead.
    let marked = |look: &Look| look.alone || other.iter().any(|cue| look.has(*cue));
    let plain = own.letters > own.han
        && matches!(own.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
        && matches!(own.ending, Ending::Letter | Ending::Digit | Ending::Closed)
        && own.length >= LONG
        && own.blanks > 1
        && own.marks < 2
        && !own.leads_on
        && !own.torn
        && !own.raised
        && !marked(own)
        && !own.has(Cue::Capitals)
        && own.width < WIDE * own.column;
    if !plain || below.gap > 0 || next.gap > 0 || marked(below) || next.alone {
        return false;
    }
    let column = own.column.min(below.column).min(next.column);
    let ended = at.checked_sub(1).and_then(|at| looks.get(at)).is_some_and(|above| {
        above.alone
            || above.stops()
                && (above.sentence || above.beginning == Beginning::Small)
                && above.width + own.word + 1.0 + SLACK < column
    });
    let indented = matches!(below.beginning, Beginning::Capital | Beginning::Quote)
        && below.sentence
        && below.blanks + 1 >= WORDS
        && matches!(below.ending, Ending::Letter | Ending::Comma)
        && !below.torn
        && next.letters > next.han
        && next.blanks > 1
        // Each line of verse begins with a capital.
        && next.beginning == Beginning::Small
        && below.width + next.word + 1.0 <= column;
    ended && (below.raised || indented)
}

/// Is the line at `at` a name between a headline set as a sentence and a text whose first word is set in capitals?
fn is_name_over_raised(looks: &[Look], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|at| looks.get(at));
    let (Some(own), Some(above), Some(below)) = (looks.get(at), above, looks.get(at + 1)) else {
        return false;
    };
    below.raised
        && (1..=2).contains(&own.blanks)
        && own.has(Cue::TitleCase)
        && own.titled
        && own.marks == 0
        && own.ending == Ending::Letter
        && !own.alone
        && !above.alone
        && !above.stops()
        && above.letters > above.han
        && (above.sentence || above.beginning == Beginning::Small || above.ending == Ending::Digit)
}

/// Is the line at `at` a short sentence that ends a paragraph, under a line that ends one too but has no room for its
/// first word: `and the boat was sold on Monday.` | `The men will be paid.`?
fn is_tail(looks: &[Look], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|at| looks.get(at));
    let (Some(own), Some(above)) = (looks.get(at), above) else { return false };
    own.sentence
        && own.ending == Ending::Period
        && own.beginning == Beginning::Capital
        && own.blanks > 1
        && own.gap == 0
        && !own.has(Cue::Byline)
        && !own.has(Cue::Credit)
        && above.stops()
        && !above.alone
        && (above.sentence || above.beginning == Beginning::Small)
        && above.width < WIDE * above.column
        && above.width + own.word + 1.0 + SLACK >= above.column
}

/// In a box of figures one stands so few lines below another.
const FIGURES: usize = 5;

/// A figure with its unit has no more characters.
const FIGURE: usize = 12;

/// Does the line at `at` say what the figure above it means, in a box of several: `290` | `The boats on the river` | `2.4%`
/// | `Their share of all traffic`?
fn is_under_figure(looks: &[Look], at: usize) -> bool {
    let figure = |look: &&Look| {
        look.beginning == Beginning::Digit
            && look.length <= FIGURE
            && look.blanks < 2
            && look.gap == 0
            && !look.alone
            && !look.stops()
    };
    let mut above = looks.get(..at).unwrap_or_default().iter().rev();
    looks.get(at).is_some_and(|own| own.beginning == Beginning::Capital && own.blanks > 1)
        && above.next().is_some_and(|look| figure(&look))
        && above.take(FIGURES).skip(1).any(|look| figure(&look))
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_headline_is_told_by_the_indent_of_the_line_under_it() {
        let text = "The captain gave the old\nkeys of the boat to a farmer, who\nwill sell it.\n";
        let page = format!("{TEXT}{TEXT}Ferry is sold to a farmer on Monday\n{text}{TEXT}");
        let page = page.replace("before the winter.", "by fall.");
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_headline_is_told_by_the_capitals_that_open_its_text() {
        let raised = TEXT.replace("The span", "THE span").replace("before the winter.", "by fall.");
        let page = format!("{}{}{}", raised, "Ferry is sold to a farmer on Monday\n", raised);
        let page = format!("{page}Old boat is safe\nAnna Verdi\n{raised}{raised}");
        assert_eq!(some(&page, 4, 2), [Label::Display, Label::First]);
        assert_eq!(some(&page, 9, 3), [Label::Display, Label::Byline, Label::First]);
    }

    #[test]
    fn what_a_figure_means_stands_under_it() {
        let page = format!(
            "{TEXT}{TEXT}By the numbers\n40 million\nThe cost of the new span over the\nriver\n290\n\
             The boats that were counted\n2.4%\nThe share of the traffic\nthat went by boat\n{TEXT}"
        );
        let labels = some(&page, 15, 2);
        assert!(!labels.contains(&Label::Display), "{labels:?}");
    }

    #[test]
    fn a_short_sentence_ends_a_paragraph() {
        let page = format!(
            "{TEXT}{TEXT}The span carried its first cars and\nthe old ferry was sold to a farmer.\n\
             The men will be paid.\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 10, 1), [Label::Last]);
    }
}
