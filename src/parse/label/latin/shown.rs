//! The words beside a picture whose last line ends in the photographer's credit, or stands over it.

use super::super::look::{Beginning, Cue, Look};

/// They are no more lines.
const SHOWN: usize = 8;

/// The lines of the headline under them are no more.
const LINES: usize = 6;

/// The most characters of the rest of a photographer's name.
const NAME: usize = 24;

/// Is the line at `at` the rest of the credit that such words end in: `on Monday. Picture:` | `ANN LEE`?
pub(super) fn is_name_of_credit(looks: &[Look], at: usize) -> bool {
    let above =
        at.checked_sub(1).filter(|above| looks.get(*above).is_some_and(|look| look.credit_on));
    above.is_some_and(|above| is_shown(looks, above))
        && looks.get(at).is_some_and(|look| {
            look.gap == 0 && look.has(Cue::Capitals) && look.length <= NAME && !look.stops()
        })
}

/// Is the line at `at` of the words beside a picture, whose last line ends in the photographer's credit: `at the pier. —Photo
/// by Lee.`?
pub(super) fn is_shown(looks: &[Look], at: usize) -> bool {
    let rest = looks.get(at..).unwrap_or_default().iter().take(SHOWN);
    let Some(last) = rest
        .zip(0..)
        .take_while(|(look, number)| *number == 0 || look.gap == 0)
        .find(|(look, number)| look.shown || look.credit_on || is_over_credit(looks, at + number))
    else {
        return false;
    };
    let last = at + last.1;
    let begins = |at: &usize| {
        let above = at.checked_sub(1).and_then(|above| looks.get(above));
        let small = looks.get(at + 1).is_some_and(|look| look.beginning == Beginning::Small);
        looks.get(*at).is_some_and(|look| {
            look.beginning == Beginning::Capital
                && (look.sentence || small)
                && (look.gap > 0 || above.is_none_or(|above| above.stops() || above.alone))
        })
    };
    let first = (last.saturating_sub(SHOWN)..=last).rev().find(begins);
    first.is_some_and(|first| {
        first <= at
            && !looks.get(first..=last).unwrap_or_default().iter().any(|look| look.has(Cue::Byline))
    })
}

/// Does the line at `at` end the words beside a picture, right over their credit, under which a headline and its byline
/// stand, so that no words can: `for the first time.` | `Ledger photo by Ann Lee` | `Old Ferry Sold` | `By Bo Reed`?
fn is_over_credit(looks: &[Look], at: usize) -> bool {
    let Some([own, credit]) = looks.get(at..at + 2) else { return false };
    if !credit.has(Cue::Credit) || credit.gap > 0 || !own.stops() || own.has(Cue::Credit) {
        return false;
    }
    let head = looks.get(at + 2..).unwrap_or_default().iter().take(LINES);
    let plain =
        |look: &&Look| !look.stops() && !look.alone && look.marks == 0 && !look.has(Cue::Byline);
    let lines = head.clone().take_while(plain).count();
    own.letters > own.han
        && (1..LINES).contains(&lines)
        && head.clone().nth(lines).is_some_and(|look| look.has(Cue::Byline))
        && head
            .clone()
            .next()
            .is_some_and(|look| look.gap == 0 && look.beginning == Beginning::Capital)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn the_name_behind_the_words_beside_a_picture_may_stand_on_the_next_line() {
        let page = format!(
            "{TEXT}{TEXT}STRANDED: The old ferry,\nwhich sank in May. Picture:\nANN LEE\nOld pier is\nup for sale\n{TEXT}"
        );
        assert_eq!(some(&page, 10, 3), [Label::Caption; 3]);
    }
}
