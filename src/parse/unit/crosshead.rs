//! Lines that look like crossheads and may be headlines: the cut tells them.

use super::{Inner, Kind, Unit, around::lead_pairs as pairs};
use crate::{
    parse::{
        cue,
        standing::{is_box, is_opener},
    },
    text,
};

/// The fewest letters of a headline; fewer are words that head a part of a text.
const FEWEST: usize = 4;

/// The most units of what a text goes on with on another page, which ends in its headline where heads stand behind their texts;
/// the text under that has none of its words.
const REST: usize = 12;

/// Takes for display lines the crossheads of Chinese papers that are not sure by themselves, each between two paragraphs: a
/// headline set as small as a crosshead stands there as well, behind the text of another article. What the texts around it say
/// is asked when the sheet is cut. A text has several crossheads or none, so those with others near are surer. One that ends
/// what came from another page, and of which the next text says nothing, is left: it is the headline of that.
pub(super) fn free(units: &mut [Unit]) {
    // What another rule took for something else is none.
    for unit in units.iter_mut().filter(|unit| unit.kind != Kind::Crosshead) {
        unit.inner = Inner::No;
    }
    let mut from = 0;
    while from < units.len() {
        // It ends at a display line.
        let rest = units.get_mut(from..).unwrap_or_default();
        let count = rest.iter().take_while(|unit| unit.kind != Kind::Display).count();
        let stretch = rest.get_mut(..count).unwrap_or_default();
        let several = stretch.iter().filter(|unit| unit.kind == Kind::Crosshead).nth(1).is_some();
        let open: Vec<bool> = (0..count).map(|at| may_head(stretch, at)).collect();
        for (unit, open) in stretch.iter_mut().zip(open) {
            unit.inner = match (open, several) {
                (false, _) => Inner::No,
                (true, false) => Inner::One,
                (true, true) => Inner::Several,
            };
            if open {
                unit.kind = Kind::Display;
            }
        }
        from += count + 1;
    }
}

/// May the crosshead at `at` of `stretch` be a headline?
fn may_head(stretch: &[Unit], at: usize) -> bool {
    let is_text = |at: Option<usize>| {
        at.and_then(|at| stretch.get(at))
            .is_some_and(|unit| unit.is_text() && unit.kind != Kind::Crosshead)
    };
    let unsure = |unit: &Unit| {
        unit.kind == Kind::Crosshead
            && unit.inner != Inner::No
            && unit.text.chars().any(text::is_han)
            && unit.text.chars().nth(FEWEST - 1).is_some()
            && !cue::numbered(&unit.text)
            && !cue::enumerated(&unit.text)
            && !is_box(&unit.text)
            && !is_opener(&unit.text)
    };
    let mut rest = stretch.get(..at).unwrap_or_default().iter().rev().take(REST);
    stretch.get(at).is_some_and(unsure)
        && is_text(at.checked_sub(1))
        && is_text(Some(at + 1))
        && (!rest.any(|unit| unit.kind == Kind::From) || is_heard(stretch, at))
}

/// Has the text under the line `at` of `stretch` two letters of it that stand together?
fn is_heard(stretch: &[Unit], at: usize) -> bool {
    let pairs = |at: usize| stretch.get(at).map_or_else(Vec::new, |unit| pairs(&unit.text));
    let text = pairs(at + 1);
    pairs(at).iter().any(|pair| text.binary_search(pair).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told;

    /// The lines among `units` that are freed, crossheads that are not sure marked `?`.
    #[track_caller]
    fn check(units: &[(Kind, &str)], want: &[(&str, Inner)]) {
        let unit = |(kind, text): &(Kind, &str)| match text.strip_suffix('?') {
            Some(text) => Unit { inner: Inner::One, ..told(*kind, text) },
            None => told(*kind, text),
        };
        let mut units: Vec<Unit> = units.iter().map(unit).collect();
        free(&mut units);
        let freed = units.iter().filter(|unit| unit.inner != Inner::No);
        let freed: Vec<(&str, Inner)> = freed.map(|unit| (&*unit.text, unit.inner)).collect();
        assert_eq!(freed, want);
    }

    #[test]
    fn a_crosshead_that_is_not_sure_may_be_a_headline() {
        let (head, text) = ((Kind::Display, "渡口昨日复航"), (Kind::Paragraph, "首班船开出。"));
        let sure = (Kind::Crosshead, "夜市搬进老粮站");
        let open = (Kind::Crosshead, "茶园今春开采早?");
        check(&[head, text, open, text], &[("茶园今春开采早", Inner::One)]);
        check(&[head, text, open, text, sure, text], &[("茶园今春开采早", Inner::Several)]);
        // Another article's are none of its neighbours.
        check(&[head, text, open, text, head, text, sure, text], &[("茶园今春开采早", Inner::One)]);
        check(&[head, text, sure, text], &[]);
        // It is the headline of the rest of a text that stands over it.
        let from = (Kind::From, "（上接1版）");
        check(&[head, text, from, text, open, text], &[]);
        let own = (Kind::Paragraph, "青石的茶园今年早了九天。");
        check(&[head, text, from, text, open, own], &[("茶园今春开采早", Inner::One)]);
        // Another rule took it for a headline.
        check(&[head, text, (Kind::Display, "茶园今春开采早?"), text], &[]);
        // It stands under a headline, or is what heads a part by its words.
        check(&[head, open, text], &[]);
        check(&[head, text, (Kind::Crosshead, "一、渡口复航?"), text], &[]);
        check(&[head, text, (Kind::Crosshead, "夜市?"), text], &[]);
    }
}
