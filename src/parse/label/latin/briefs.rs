//! Briefs of Western papers, one under the other: the headline of each, and the name in capitals that signs it.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};
use crate::parse::width::Row;

/// Tells of each of `looks`, those of a page's `rows`, whether it is the rest of a name that signs a brief.
pub(in crate::parse::label) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
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
    // Corrections, between two texts.
    let topic = own.is_some_and(|look| look.topic && look.gap == 0)
        && above.is_some_and(|look| look.stops() && look.gap == 0)
        && below.is_some_and(|look| look.beginning == Beginning::Capital && !look.stops());
    let signs_on = own.is_some_and(|look| look.signs_on);
    [
        (placed || topic).then_some((Label::Display, 60)),
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
    use super::is_rest_of_name;
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
