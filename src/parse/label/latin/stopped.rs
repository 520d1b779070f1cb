//! Titles with a stop between two texts, which are headlines of weeklies and crossheads of dailies.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend, NARROW, TITLE,
};

/// On a page of news more lines than this begin with datelines.
const DATED: usize = 2;

/// What a title with a stop is, between two texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::parse::label) enum Stopped {
    /// It is none.
    #[default]
    Not,
    Headline,
    /// A crosshead, mostly, as where news begins with datelines, unless headlines have a stop as well.
    Crosshead,
}

/// Tells which of a page's `looks` are such titles.
pub(in crate::parse::label) fn tell(looks: &mut [Look]) {
    let told: Vec<bool> = (0..looks.len()).map(|at| is_title_with_stop(looks, at)).collect();
    let dated = told.contains(&true)
        && looks.iter().filter(|look| look.has(Cue::Dateline)).count() > DATED
        && !are_heads_stopped(looks);
    for (look, told) in looks.iter_mut().zip(told) {
        look.stopped = match (told, dated) {
            (false, _) => Stopped::Not,
            (true, false) => Stopped::Headline,
            (true, true) => Stopped::Crosshead,
        };
    }
}

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let told = looks.get(at).map_or(Stopped::Not, |look| look.stopped);
    let (head, dated) = (told == Stopped::Headline, told == Stopped::Crosshead);
    [
        head.then_some((Label::Display, 80)),
        head.then_some((Label::Crosshead, -30)),
        dated.then_some((Label::Display, 30)),
        dated.then_some((Label::Crosshead, 30)),
    ]
    .into_iter()
    .flatten()
}

/// Do more lines of several words in capitals end in a stop than do not?
fn are_heads_stopped(looks: &[Look]) -> bool {
    let loud = |look: &&Look| look.has(Cue::Capitals) && look.letters > look.han && look.blanks > 0;
    let (mut stopped, mut others) = (0, 0);
    for look in looks.iter().filter(loud) {
        if look.ending == Ending::Period {
            stopped += 1;
        } else {
            others += 1;
        }
    }
    stopped > others
}

/// Is the line at `at` set as a title, with a stop, between the end of a text and the beginning of another: `A Runaway
/// Team.`? Weeklies ended their headlines so until the 1900s.
fn is_title_with_stop(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(above), Some(below)) =
        (looks.get(at), at.checked_sub(1).and_then(|at| looks.get(at)), looks.get(at + 1))
    else {
        return false;
    };
    let other = [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::See, Cue::Capitals];
    own.titled
        && own.ending == Ending::Period
        && own.beginning == Beginning::Capital
        && own.blanks > 0
        && own.letters > own.han
        // May 6, 1897.
        && own.letters * 2 >= own.length
        && own.marks <= 1
        && !own.alone
        && own.width < TITLE * own.column
        && !other.iter().any(|cue| own.has(*cue))
        && above.stops()
        && above.sentence
        && below.sentence
        && !below.stops()
        && matches!(below.beginning, Beginning::Capital | Beginning::Quote)
        && below.width > NARROW * below.column
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_title_with_a_stop_is_no_line_of_a_text() {
        let page = |date: &str| format!("{date}{TEXT}{TEXT}Two of Them Were Men.\n{TEXT}{TEXT}");
        let line = |date: &str| some(&page(date), 8 + date.lines().count(), 1);
        assert_eq!(line(""), [Label::Display]);
        let dated = format!("PORT ASH, March 6.—The ferry sank.\n{TEXT}").repeat(3);
        assert!(matches!(line(&dated).first(), Some(Label::Display | Label::Crosshead)));
    }
}
