//! How likely each step of a cut is, all ways through the sheet taken together.
//!
//! The weights are fitted as a log-linear model, so a way's share is the exponential of its evidence over that of all
//! ways (forward and backward sums). The chances are what doubt is told by, and what the fitting compares with the
//! answers.

use super::arcs::{Arcs, BACK};

/// The chances of the steps in [`Arcs`], in the same order.
#[derive(Clone, Debug, Default)]
pub struct Chances {
    /// The logarithm of the sum over all ways.
    pub all: f64,
    /// A text begins here.
    pub start: Vec<f64>,
    /// The text that begins here has no head.
    pub bare: Vec<f64>,
    /// The line is nobody's.
    pub loose: Vec<f64>,
    /// The line stands inside a text.
    pub inner: Vec<f64>,
    /// A text whose head does not stand after it ends before this unit.
    pub end: Vec<f64>,
    /// The heads before a text.
    pub fronts: Vec<Vec<f64>>,
    /// The heads after a text: chance and first unit of the text.
    pub tails: Vec<Vec<Vec<(usize, f64)>>>,
}

const NEVER: f64 = f64::NEG_INFINITY;

/// log(exp a + exp b)
fn plus(a: f64, b: f64) -> f64 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if low == NEVER { high } else { high + (low - high).exp().ln_1p() }
}

/// The chances of a sheet whose steps are worth `arcs`.
#[expect(clippy::indexing_slicing, reason = "tables by unit, filled in order")]
pub fn chances(arcs: &Arcs) -> Chances {
    let count = arcs.inner.len();
    let mut inside = vec![0.0; count + 1];
    for at in 0..count {
        inside[at + 1] = inside[at] + f64::from(arcs.inner[at]);
    }
    // Ahead: all ways to a place. A text without head before it is `bare`, less the lines inside texts before it.
    let mut closed = vec![NEVER; count + 1];
    closed[0] = 0.0;
    let mut front = vec![NEVER; count + 1];
    let mut bare = vec![NEVER; count];
    let mut starts = vec![];
    let mut sum_bare = NEVER;
    let mut bares = vec![NEVER; count + 1];
    for at in 0..count {
        for tail in &arcs.tails[at] {
            for text in near(&starts, at) {
                let way = inside[at] + bare[*text] + f64::from(tail.score(*text));
                closed[tail.to] = plus(closed[tail.to], way);
            }
        }
        if let Some(start) = arcs.start[at] {
            bare[at] = closed[at] + f64::from(start) - inside[at];
            sum_bare = plus(sum_bare, bare[at]);
            starts.push(at);
            for head in &arcs.fronts[at] {
                let way = closed[head.from] + f64::from(head.score + start);
                front[at] = plus(front[at], way);
            }
        }
        bares[at + 1] = sum_bare;
        front[at + 1] = front[at] + f64::from(arcs.inner[at]);
        if let Some(loose) = arcs.loose[at] {
            closed[at + 1] = plus(closed[at + 1], closed[at] + f64::from(loose));
        }
        if let Some(end) = arcs.end[at + 1] {
            let way = plus(front[at + 1], sum_bare + inside[at + 1] + f64::from(arcs.bare));
            closed[at + 1] = plus(closed[at + 1], way + f64::from(end));
        }
    }
    // Behind: all ways from a place to the end.
    let mut rest = vec![NEVER; count + 1];
    rest[count] = 0.0;
    let mut front_rest = vec![NEVER; count + 1];
    let mut bare_rest = vec![NEVER; count + 1];
    let mut tail_rest = vec![NEVER; count];
    let mut out = Chances {
        all: closed[count],
        start: vec![0.0; count],
        bare: vec![0.0; count],
        loose: vec![0.0; count],
        inner: vec![0.0; count],
        end: vec![0.0; count + 1],
        fronts: arcs.fronts.iter().map(|heads| vec![0.0; heads.len()]).collect(),
        tails: arcs.tails.iter().map(|tails| vec![vec![]; tails.len()]).collect(),
    };
    let share = |way: f64| if way == NEVER { 0.0 } else { (way - closed[count]).exp().min(1.0) };
    for at in (0..count).rev() {
        if let Some(end) = arcs.end[at + 1] {
            let way = f64::from(end) + rest[at + 1];
            front_rest[at + 1] = plus(front_rest[at + 1], way);
            bare_rest[at + 1] =
                plus(bare_rest[at + 1], way + inside[at + 1] + f64::from(arcs.bare));
            let ways = plus(front[at + 1], bares[at + 1] + inside[at + 1] + f64::from(arcs.bare));
            out.end[at + 1] += share(ways + way);
        }
        front_rest[at] = front_rest[at + 1] + f64::from(arcs.inner[at]);
        bare_rest[at] = bare_rest[at + 1];
        if let Some(loose) = arcs.loose[at] {
            let way = f64::from(loose) + rest[at + 1];
            rest[at] = plus(rest[at], way);
            out.loose[at] = share(closed[at] + way);
        }
        if let Some(start) = arcs.start[at] {
            // With a head before it; without; with one after it.
            let start = f64::from(start);
            for (head, chance) in arcs.fronts[at].iter().zip(&mut out.fronts[at]) {
                let way = f64::from(head.score) + start + front_rest[at];
                *chance = share(closed[head.from] + way);
                out.start[at] += *chance;
                pending(&mut rest, head.from, way);
            }
            let way = start - inside[at] + bare_rest[at];
            out.bare[at] = share(closed[at] + way);
            out.start[at] += out.bare[at];
            rest[at] = plus(rest[at], way);
            let way = start - inside[at] + tail_rest[at];
            out.start[at] += share(closed[at] + way);
            rest[at] = plus(rest[at], way);
        }
        for (tail, chances) in arcs.tails[at].iter().zip(&mut out.tails[at]) {
            for text in near(&starts, at) {
                let way = inside[at] + f64::from(tail.score(*text)) + rest[tail.to];
                tail_rest[*text] = plus(tail_rest[*text], way);
                let chance = share(bare[*text] + way);
                chances.push((*text, chance));
            }
        }
    }
    // A line is inside a text if it is neither nobody's nor in a head.
    let mut headed = vec![0.0; count + 1];
    for at in 0..count {
        for (head, chance) in arcs.fronts[at].iter().zip(&out.fronts[at]) {
            for unit in head.from..at {
                headed[unit] += chance;
            }
        }
        for (tail, chances) in arcs.tails[at].iter().zip(&out.tails[at]) {
            let chance: f64 = chances.iter().map(|(_, chance)| chance).sum();
            for unit in at..tail.to {
                headed[unit] += chance;
            }
        }
    }
    for at in 0..count {
        out.inner[at] = (1.0 - headed[at] - out.loose[at]).clamp(0.0, 1.0);
    }
    out
}

/// The last of `starts` before `at`.
fn near(starts: &[usize], at: usize) -> &[usize] {
    let end = starts.partition_point(|start| *start < at);
    starts.get(end.saturating_sub(BACK)..end).unwrap_or_default()
}

fn pending(rest: &mut [f64], at: usize, way: f64) {
    if let Some(rest) = rest.get_mut(at) {
        *rest = plus(*rest, way);
    }
}
