//! By what a page is told whose heads stand some way before their texts.

use std::ops::Range;

use crate::parse::{
    arcs::{Arcs, Steps},
    evidence::{Evidence, Habit, Span},
    unit::Kind,
};

/// A page is taken for one of this kind if so many heads stand beyond another text, one of so many: on pages of other
/// kinds that have many heads a few are always torn.
const FAR: usize = 3;
const SHARE: usize = 5;
/// A line is surely of the text that repeats so much of it.
const SURE: f32 = 0.25;

/// The arcs without heads of a page that may be of this kind; most pages are not, and are told without trying.
pub(super) fn may_be(steps: &Steps<'_>) -> Option<Arcs> {
    if !has_runs(steps.evidence) {
        return None;
    }
    let below = repeated_below(steps.evidence);
    if below.len() < FAR {
        return None;
    }
    let arcs = steps.plain(Habit::Apart);
    may_stand_ahead(&below, &arcs).then_some(arcs)
}

/// Are there two runs of lines that may be several heads?
fn has_runs(evidence: &Evidence<'_>) -> bool {
    let (mut runs, mut lines) = (0, 0);
    for unit in evidence.units {
        if unit.is_text() {
            lines = 0;
        } else if unit.kind == Kind::Display {
            lines += 1;
            runs += usize::from(lines == 4);
        }
    }
    runs >= 2
}

/// The lines that a text further down than right after their run surely repeats: where their run ends, and where that
/// text begins.
fn repeated_below(evidence: &Evidence<'_>) -> Vec<Range<usize>> {
    let lines = (0..evidence.units.len()).filter_map(|at| {
        let found = evidence.echo.of(at);
        let below = evidence.sign(at).run.end..found.place;
        (found.best > SURE && found.place != usize::MAX && !below.is_empty()).then_some(below)
    });
    lines.collect()
}

/// May enough heads stand beyond another text? Only if between so many texts and the lines that they repeat another one
/// is likely to begin: what a text repeats further down are its own decks. So many of all texts, too.
fn may_stand_ahead(below: &[Range<usize>], arcs: &Arcs) -> bool {
    let likely = |start: &&f32| **start > 0.0;
    let crossed = |range: &&Range<usize>| {
        let starts = arcs.start.get(range.start + 1..=range.end).unwrap_or_default();
        starts.iter().flatten().any(|start| likely(&start))
    };
    let mut texts: Vec<usize> = below.iter().filter(crossed).map(|range| range.end).collect();
    texts.sort_unstable();
    texts.dedup();
    let all = arcs.start.iter().flatten().filter(likely).count();
    texts.len() >= FAR && texts.len() * SHARE >= all
}

/// Do enough of `spans` have a head that they surely repeat, beyond another text that has one? Lines right before that
/// other text do not count: they may be its decks.
pub(super) fn is(spans: &[Span], evidence: &Evidence<'_>) -> bool {
    let sure = |span: &Span| {
        span.front.clone().any(|at| {
            let found = evidence.echo.of(at);
            found.best > SURE && found.place.abs_diff(span.text.start) <= 1
        })
    };
    let (mut before, mut far, mut all) = (0, 0, 0);
    for span in spans.iter().filter(|span| !span.front.is_empty()) {
        far += usize::from(before > span.front.end && sure(span));
        all += 1;
        before = span.text.start;
    }
    far >= FAR && far * SHARE >= all
}
