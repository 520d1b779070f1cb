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
    let titles = is_title(looks, at);
    [
        titles.then_some((Label::Display, 60)),
        titles.then_some((Label::Caption, -60)),
        titles.then_some((Label::Byline, -60)),
    ]
    .into_iter()
    .flatten()
}

/// Is the line at `at` a title right under a photographer's credit on its own line, over which the words beside the picture
/// end: `which has been dry since May.` | `ANN LEE / THE HARBOUR POST` | `A pier without water`?
fn is_title(looks: &[Look], at: usize) -> bool {
    let [own, credit, below] = super::around(looks, at);
    let words = at.checked_sub(2).and_then(|words| looks.get(words));
    let (Some(own), Some(credit), Some(words)) = (own, credit, words) else { return false };
    let other = [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom];
    credit.has(Cue::Credit)
        && credit.letters > credit.han
        && !credit.stops()
        && words.stops()
        && words.sentence
        && !words.has(Cue::Credit)
        && own.letters > own.han
        && own.gap == 0
        && own.beginning == Beginning::Capital
        && !own.stops()
        && own.marks == 0
        && !own.leads_on
        && (1..=BLANKS).contains(&own.blanks)
        && own.length <= LONG
        && !own.alone
        && !other.iter().any(|cue| own.has(*cue))
        && below.is_none_or(|look| {
            // It has room for the next line's first word, as no first line of a text has.
            let room = own.width + look.word + 1.0 < own.column.max(look.column);
            look.alone
                || look.gap > 0
                || look.beginning != Beginning::Small && look.length > 1 && room
        })
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
}
