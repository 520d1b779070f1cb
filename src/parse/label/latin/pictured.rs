//! The title of a picture, where it stands under the words beside it and the photographer's credit.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Look},
    },
    Mend,
};

/// The most characters and blanks of a title.
const LONG: usize = 48;
const BLANKS: usize = 7;

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let titles = is_title(looks, at) || is_title_over(looks, at);
    [
        titles.then_some((Label::Display, 60)),
        titles.then_some((Label::Caption, -60)),
        titles.then_some((Label::Byline, -60)),
    ]
    .into_iter()
    .flatten()
}

/// May `own` be the title of a picture by its own marks?
fn may_be_title(own: &Look) -> bool {
    let other = [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom];
    own.letters > own.han
        && own.beginning == Beginning::Capital
        && !own.stops()
        && own.marks == 0
        && !own.leads_on
        && (1..=BLANKS).contains(&own.blanks)
        && own.length <= LONG
        && !own.alone
        && !other.iter().any(|cue| own.has(*cue))
}

/// Is the line at `at` a title right under a photographer's credit on its own line, over which the words beside the picture
/// end: `which has been dry since May.` | `ANN LEE / THE HARBOUR POST` | `A pier without water`?
fn is_title(looks: &[Look], at: usize) -> bool {
    let [own, credit, below] = super::around(looks, at);
    let words = at.checked_sub(2).and_then(|words| looks.get(words));
    let (Some(own), Some(credit), Some(words)) = (own, credit, words) else { return false };
    credit.has(Cue::Credit)
        && credit.letters > credit.han
        && !credit.stops()
        && words.stops()
        && words.sentence
        && !words.has(Cue::Credit)
        && own.gap == 0
        && may_be_title(own)
        && below.is_none_or(|look| {
            // It has room for the next line's first word, as no first line of a text has.
            let room = own.width + look.word + 1.0 < own.column.max(look.column);
            look.alone
                || look.gap > 0
                || look.beginning != Beginning::Small && look.length > 1 && room
        })
}

/// The words beside a picture have no more lines.
const WORDS: usize = 6;

/// Is the line at `at` a title over the words beside a picture, blank lines around both, and the photographer's credit under
/// them: `A pier without water` | | `Boats wait on Monday at the old pier.` | | `Harbour Post photo`?
fn is_title_over(looks: &[Look], at: usize) -> bool {
    let Some(own) = looks.get(at) else { return false };
    if own.gap == 0 || !may_be_title(own) {
        return false;
    }
    let words = looks.get(at + 1..).unwrap_or_default();
    let Some(last) = words.iter().take(WORDS).position(Look::stops) else { return false };
    words.first().is_some_and(|first| {
        first.gap > 0 && first.sentence && first.beginning == Beginning::Capital
    }) && words.iter().take(last + 1).skip(1).all(|line| line.gap == 0)
        && words
            .get(last + 1)
            .is_some_and(|credit| credit.gap > 0 && credit.has(Cue::Credit) && !credit.stops())
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn the_title_of_a_picture_may_stand_under_its_credit() {
        let page = format!(
            "{TEXT}{TEXT}Boats wait on Monday at the old pier of Tarnford, which the river has left dry.\n\
             ANN LEE / THE HARBOUR POST\nA pier without water\n"
        );
        assert_eq!(some(&page, 10, 1), [Label::Display]);
    }

    #[test]
    fn the_title_of_a_picture_may_stand_over_its_words() {
        let page = format!(
            "{TEXT}{TEXT}\nA pier without water\n\nBoats wait on Monday at the old pier of Tarnford, which \
             the river has left dry.\n\nSubmitted photo\n"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::Caption]);
    }
}
