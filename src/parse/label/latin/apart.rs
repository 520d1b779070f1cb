//! Lines that room around them tells: the headline between a jump line and the rest of its text, the head of a brief under a
//! label, the items of lists; and names in a row, which are no headline.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};

/// A line that fills so much of its column is of a text.
const FULL: f32 = 0.8;
/// A headline right over the rest of a text is narrower than this share of the column.
const WHOLE: f32 = 0.8;
/// And none that is so much wider.
const WIDE: f32 = 1.15;

/// Or narrower than this share of the column: lines of a text in ragged columns leave room, too.
const NARROW: f32 = 0.72;
/// Under a standing head a little wider will do.
const ROOMY: f32 = 0.85;

/// A headline is wider than the first line of its text by so much.
const WIDER: f32 = 1.06;

/// A label is narrower than this share of its column.
const LABEL: f32 = 0.6;

/// What is mended of the labels of the line at `at`.
pub(in crate::parse::label) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let [own, above, below] = super::around(looks, at);
    let keyed = is_under_keyword(looks, at);
    let headed = is_over_rest(own, above, below) || keyed;
    let briefed = is_under_label(own, above, below);
    let over = at.checked_sub(2).and_then(|over| looks.get(over));
    // Under it the rest goes on.
    let rest = is_over_rest(above, over, own);
    // PAGE A12 stands over no text.
    let label = |look: &Look| look.has(Cue::Standing) && look.ending == Ending::Letter;
    let opens = over.is_some_and(label) && is_under_label(above, over, own);
    let named = own.is_some_and(lists) && (above.is_some_and(lists) || below.is_some_and(lists));
    let named = named && own.is_some_and(|look| look.gap == 0);
    // n Route 9 will be closed.
    let item = own.is_some_and(|look| {
        look.beginning == Beginning::Bullet && look.letters > 8 && look.blanks > 2
    });
    [
        headed.then_some((Label::Display, 80)),
        headed.then_some((Label::Caption, -60)),
        // The next line may begin in a small letter.
        keyed.then_some((Label::Display, 80)),
        rest.then_some((Label::Caption, -60)),
        briefed.then_some((Label::Display, 50)),
        opens.then_some((Label::First, 40)),
        opens.then_some((Label::Display, -40)),
        named.then_some((Label::Display, -30)),
        item.then_some((Label::Caption, -60)),
        item.then_some((Label::Display, -30)),
        item.then_some((Label::First, 40)),
        item.then_some((Label::Single, 30)),
    ]
    .into_iter()
    .flatten()
}

/// Is `own` a headline between the jump line `above` and a blank line, under which the text goes on in a small letter:
/// `FERRY, from A1` | `Bell heard for two miles` | | `wheelhouse, which had been`?
fn is_over_rest(own: Option<&Look>, above: Option<&Look>, below: Option<&Look>) -> bool {
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    own.beginning == Beginning::Capital
        && own.letters > own.han
        && !own.stops()
        && !own.alone
        && ![Cue::Dateline, Cue::Byline].iter().any(|cue| own.has(*cue))
        && above.alone
        && above.has(Cue::JumpFrom)
        && (below.gap > 0 || fits(own, below))
        && below.beginning == Beginning::Small
        && below.length > 1
}

/// So many lines around a jump line are looked at for others.
const AROUND: usize = 300;

/// Is the line at `at` a headline of one line under a keyword with its jump line, on a page on which no text goes on right
/// under such a one: `FERRY: from A1` | `Islanders fear for the sick`, and `LEVEE: from A1` | `Town fills sandbags`?
fn is_under_keyword(looks: &[Look], at: usize) -> bool {
    let keyword = |at: usize| looks.get(at).is_some_and(|look| look.keyed);
    let titled = |at: usize| {
        looks.get(at..at + 2).is_some_and(|pair| match pair {
            [own, below] => {
                own.beginning == Beginning::Capital
                    && own.ending == Ending::Letter
                    && own.blanks > 1
                    && !own.leads_on
                    && !own.alone
                    && own.width < WIDE * below.column
                    && ![Cue::Dateline, Cue::Byline].iter().any(|cue| own.has(*cue))
                    && below.letters > below.han
                    && !below.alone
            }
            _ => false,
        })
    };
    if !at.checked_sub(1).is_some_and(keyword) || !titled(at) {
        return false;
    }
    let near = at.saturating_sub(AROUND)..looks.len().min(at + AROUND);
    let mut all = near.filter(|at| keyword(*at)).map(|at| titled(at + 1));
    all.clone().count() > 1 && all.all(|titled| titled)
}

/// Has `own` so much room for the first word of the line `below` that no line of a text would have ended there?
fn fits(own: &Look, below: &Look) -> bool {
    let column = own.column.max(below.column);
    own.blanks > 0 && own.width < WHOLE * column && own.width + 2.0 + below.word < column
}

/// Is `own` the headline under the label `above`, a word or two in capitals, over a text that begins with a capital for
/// whose first word it has room: `PENSIONS` | `Rates rise in January` | `The rates of the`?
fn is_under_label(own: Option<&Look>, above: Option<&Look>, below: Option<&Look>) -> bool {
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    let cues = [Cue::Dateline, Cue::Byline, Cue::JumpTo, Cue::JumpFrom, Cue::Credit, Cue::Capitals];
    // Church Notes | Chapel marks a hundred years: what stands there tells it.
    let standing = above.has(Cue::Standing);
    let narrow = if standing { ROOMY } else { NARROW };
    own.beginning == Beginning::Capital
        && own.letters > own.han
        && matches!(own.ending, Ending::Letter | Ending::Closed | Ending::Digit)
        && !own.alone
        && !cues.iter().any(|cue| own.has(*cue))
        && (own.width < narrow * own.column.max(below.column)
            && own.width + below.word + 1.0 < own.column.max(below.column)
            || own.width > WIDER * below.width && own.gap == 0)
        && (above.has(Cue::Capitals) && above.blanks < 2
            || above.has(Cue::Standing) && above.ending != Ending::Digit)
        && !above.stops()
        && !above.alone
        && above.width < LABEL * own.column.max(below.column)
        && matches!(below.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
        && (below.sentence || standing && own.sentence)
        && below.width > FULL * below.column
}

/// Is `look` a full line with names and commas: `Ann Lee, Bo Reed and Dr. Cal`? A headline has none over several lines.
fn lists(look: &Look) -> bool {
    let full = look.width > FULL * look.column && look.width < WIDE * look.column;
    let comma = look.ending == Ending::Comma || look.marks > 0 && !look.stops();
    look.letters > look.han
        && full
        && comma
        && !look.torn
        && !look.has(Cue::Capitals)
        && !look.has(Cue::Byline)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_headline_stands_between_a_jump_line_and_the_rest() {
        let page = format!(
            "{TEXT}{TEXT}\nFERRY, from A1\nBell heard for two miles\n\nwheelhouse, which had been\n\
             the captain’s home for nine years.\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 9, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_headline_stands_under_a_keyword_where_all_do() {
        let page = format!(
            "FERRY: from A1\nIslanders fear for the sick\n{TEXT}{TEXT}LEVEE: from A1\n\
             Town fills bags with sand\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 1, 2), [Label::Display, Label::First]);
        assert_eq!(some(&page, 11, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_headline_stands_under_a_label() {
        let page = format!("{TEXT}{TEXT}PENSIONS\nRates rise in January\n{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 3), [Label::Display, Label::Display, Label::First]);
    }
}
