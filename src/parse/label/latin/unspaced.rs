//! Lines in capitals right between two texts on a page that has room over each of its headlines: crossheads.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Look},
    },
    Mend,
};

/// So many headlines at least show that a page has room over them.
const LEAST: usize = 4;

/// Tells which of a page's `looks` stand so.
pub(in crate::parse::label) fn tell(looks: &mut [Look]) {
    let mut inside = vec![];
    let (mut spaced, mut all) = (0, 0);
    // The first line of a page has no room over it.
    let mut at = looks.iter().take_while(|look| is_loud(look)).count().max(1);
    while at < looks.len() {
        let run = looks.get(at..).unwrap_or_default().iter().take_while(|look| is_loud(look));
        let run = run.count();
        if run == 0 {
            at += 1;
            continue;
        }
        let gap = looks.get(at).is_some_and(|look| look.gap > 0);
        let heads = looks
            .get(at + run)
            .is_some_and(|below| run > 1 || below.has(Cue::Byline) || below.has(Cue::Dateline));
        all += usize::from(heads);
        spaced += usize::from(heads && gap);
        if run == 1 && !gap && is_between(looks, at) {
            inside.push(at);
        }
        at += run;
    }
    // One at a column's top may have none.
    if spaced < LEAST || spaced * 8 < all * 7 {
        return;
    }
    for at in inside {
        if let Some(look) = looks.get_mut(at) {
            look.unspaced = true;
        }
    }
}

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let told = looks.get(at).is_some_and(|look| look.unspaced);
    [told.then_some((Label::Display, -60)), told.then_some((Label::Crosshead, 60))]
        .into_iter()
        .flatten()
}

/// Is it set as a line of a headline in capitals is?
fn is_loud(look: &Look) -> bool {
    let other = [Cue::Byline, Cue::Dateline, Cue::JumpFrom, Cue::JumpTo, Cue::See, Cue::Credit];
    look.letters > look.han && look.has(Cue::Capitals) && !other.iter().any(|cue| look.has(*cue))
}

/// Does the line at `at` stand right between the end of a text and the beginning of another?
fn is_between(looks: &[Look], at: usize) -> bool {
    let (Some(above), Some(below)) = (looks.get(at - 1), looks.get(at + 1)) else { return false };
    above.stops()
        && (above.sentence || above.beginning == Beginning::Small)
        && below.gap == 0
        && below.sentence
        && matches!(below.beginning, Beginning::Capital | Beginning::Quote)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_line_without_room_over_it_is_a_crosshead_where_headlines_have_room() {
        let head = "\nFERRY SUNK\nCREW SAVED\n";
        let page = |gap: &str| {
            let heads = format!("{head}{TEXT}").repeat(5);
            format!("{heads}{TEXT}{gap}THE OWNERS\n{TEXT}")
        };
        let count = page("").lines().filter(|line| !line.is_empty()).count();
        assert_eq!(some(&page(""), count - 5, 1), [Label::Crosshead]);
        assert_eq!(some(&page("\n"), count - 5, 1), [Label::Display]);
    }
}
