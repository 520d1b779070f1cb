//! Briefs of Western papers, one under the other: the headline of each, and the name in capitals that signs it.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};
use crate::parse::{
    case::{Case, case},
    width::Row,
};

/// Tells of each of `looks`, those of a page's `rows`, what the words tell of it: whether it is
/// the rest of a name that signs a brief, a title that a place opens, a jump line behind a keyword.
pub(in crate::parse::label) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    for (look, row) in looks.iter_mut().zip(rows) {
        look.place_heads =
            look.has(Cue::Dateline) && look.letters > look.han && opens_title(&row.text);
    }
    for (look, row) in looks.iter_mut().zip(rows).filter(|(look, _)| look.alone) {
        let word = row.text.split_once([':', ',']).map_or("", |(word, _)| word);
        look.keyed = look.has(Cue::JumpFrom)
            && !word.is_empty()
            && !word.contains(|letter: char| letter.is_lowercase() || letter.is_ascii_digit());
    }
    for (look, pair) in looks.iter_mut().skip(1).zip(rows.windows(2)) {
        look.signs_on = matches!(pair, [above, own] if is_rest_of_name(&above.text, &own.text));
    }
}

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let [own, above, below] = super::around(looks, at);
    // The text under it says it again.
    let heard = own.is_some_and(|look| look.letters > look.han && look.heard > 0.0);
    let placed = is_titled_place(looks, at);
    let loud = is_loud_place(looks, at);
    let under = at.checked_sub(1).is_some_and(|above| is_loud_place(looks, above));
    // Corrections, between two texts.
    let topic = own.is_some_and(|look| look.topic && look.gap == 0)
        && above.is_some_and(|look| look.stops() && look.gap == 0)
        && below.is_some_and(|look| look.beginning == Beginning::Capital && !look.stops());
    let signs_on = own.is_some_and(|look| look.signs_on);
    [
        (placed || topic).then_some((Label::Display, 60)),
        // As a dateline it would be text.
        loud.then_some((Label::Display, 160)),
        under.then_some((Label::First, 40)),
        heard.then_some((Label::Display, 80)),
        heard.then_some((Label::First, -20)),
        heard.then_some((Label::Middle, -40)),
        placed.then_some((Label::Crosshead, -40)),
        topic.then_some((Label::Byline, -60)),
        signs_on.then_some((Label::Display, -80)),
        signs_on.then_some((Label::Crosshead, -60)),
        signs_on.then_some((Label::Byline, -60)),
        signs_on.then_some((Label::Last, 60)),
    ]
    .into_iter()
    .flatten()
}

/// Does `text` go on as a title behind a place in capitals: `TARN FALLS: Ferry Line Is Sold`? As a dateline it would go on as
/// a sentence.
fn opens_title(text: &str) -> bool {
    text.len() <= TITLE
        && !text.ends_with(['.', ',', ';', '-'])
        && text.split_once(": ").is_some_and(|(place, title)| {
            !place.contains(char::is_lowercase)
                && title.split(' ').count() > 2
                && case(title) == Some(Case::Title)
        })
}

/// The most bytes of such a title.
const TITLE: usize = 60;

/// Is the line at `at` such a title, between the end of a brief or the head over all and a sentence, and not as a full line of
/// a text is set?
fn is_loud_place(looks: &[Look], at: usize) -> bool {
    let [own, above, below] = super::around(looks, at);
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    own.place_heads
        && (own.width > OVER * below.column || own.width + below.word + 1.0 < below.column)
        && (above.stops() || above.signs_on || above.has(Cue::Capitals) || above.has(Cue::Standing))
        && !below.place_heads
        // Mayor Ann Lee said on Monday | that she will: its first line may have few small words.
        && (below.sentence
            || !below.stops()
                && looks.get(at + 2).is_some_and(|next| next.beginning == Beginning::Small))
        && matches!(below.beginning, Beginning::Capital | Beginning::Quote)
}

/// Lines of one column differ by less.
const OVER: f32 = 1.04;

/// Is `own` the rest of a name in capitals that signs a brief at the end of `above`: `sold the old pier. ALICE` | `HARKER`?
fn is_rest_of_name(above: &str, own: &str) -> bool {
    let loud = |word: &str| {
        word.len() > 1 && word.chars().all(|letter| letter.is_uppercase() || letter == '-')
    };
    if own.len() > 24 || own.split(' ').count() > 2 || !own.split(' ').all(loud) {
        return false;
    }
    let Some((text, name)) = above.rsplit_once(' ') else { return false };
    // R. LEE | DOWD
    let text = text.trim_end_matches(|letter: char| letter.is_uppercase() || " .".contains(letter));
    let stop = above.get(text.len()..).is_some_and(|rest| rest.starts_with(['.', '!', '?']));
    loud(name) && name.len() > 2 && stop && text.ends_with(|letter: char| letter.is_lowercase())
}

/// Is the line at `at` a title that a place opens, between the end of a brief and the next: `Norland: Ferry Line Is Sold` | `The
/// state line was sold`?
fn is_titled_place(looks: &[Look], at: usize) -> bool {
    let [own, above, below] = super::around(looks, at);
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    let other =
        [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::Capitals, Cue::JumpTo, Cue::JumpFrom];
    own.placed
        && own.titled
        && own.has(Cue::TitleCase)
        && own.blanks > 1
        && matches!(own.ending, Ending::Letter | Ending::Digit | Ending::Closed)
        && own.gap == 0
        && !other.iter().any(|cue| own.has(*cue))
        && (above.stops() || above.signs_on || above.has(Cue::Capitals) || above.has(Cue::Standing))
        && below.sentence
        && matches!(below.beginning, Beginning::Capital | Beginning::Quote)
        && !below.placed
}

#[cfg(test)]
mod tests {
    use super::{is_rest_of_name, opens_title};
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_name_in_capitals_goes_on_in_the_next_line() {
        assert!(is_rest_of_name("sold the old pier. ALICE", "HARKER"));
        assert!(!is_rest_of_name("sold the old pier", "HARKER"));
        assert!(!is_rest_of_name("sold to the U.S. NAVY", "FERRY SINKS OFF PIER"));
    }

    #[test]
    fn a_title_that_a_place_opens_is_over_a_brief() {
        let page = format!("{TEXT}{TEXT}Norland: Ferry Line Is Sold Again\n{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn the_place_may_be_in_capitals() {
        let page = format!("{TEXT}{TEXT}TARN FALLS: Ferry Line Is Sold to a Farmer\n{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
        assert!(opens_title("ASH: Old Pier Is Sold") && !opens_title("ASH: The old pier is sold"));
    }

    #[test]
    fn what_they_got_wrong_stands_under_a_word() {
        let page = format!("{TEXT}{TEXT}Corrections and clarifications\n{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_name_that_signs_a_brief_may_go_on_in_the_next_line() {
        let page = format!(
            "{TEXT}The span carried its first cars and\nthe old ferry was sold. ALICE\nHARKER\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 6, 1), [Label::Last]);
    }
}
