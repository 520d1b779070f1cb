//! How likely each step of a cut is, all ways through the sheet taken together.
//!
//! The weights are fitted as a log-linear model, so a way's share is the exponential of its evidence over that of all
//! ways (forward and backward sums). The chances are what doubt is told by, and what the fitting compares with the
//! answers.

use super::arcs::{Arcs, BACK, LEFT};

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
    /// A text whose head does not stand right after it ends before this unit.
    pub end: Vec<f64>,
    /// The heads before a text.
    pub fronts: Vec<Vec<f64>>,
    /// The heads after a text: chance and first unit of the text.
    pub tails: Vec<Vec<Vec<(usize, f64)>>>,
    /// The heads in the pool.
    pub away: Vec<Vec<f64>>,
}

const NEVER: f64 = f64::NEG_INFINITY;

/// log(exp a + exp b)
fn plus(a: f64, b: f64) -> f64 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    // Far below, it is nothing beside the other: less than half of what f64 tells apart there.
    let nothing = low == NEVER || low - high < -38.0 && high.abs() >= 1.0;
    if nothing { high } else { high + (low - high).exp().ln_1p() }
}

fn add(cell: &mut f64, way: f64) {
    *cell = plus(*cell, way);
}

/// The sums over all ways to each place.
struct Ahead {
    closed: Vec<f64>,
    /// Open texts with a head.
    headed: Vec<f64>,
    /// Texts without head, less the lines inside texts before them.
    bare: Vec<f64>,
    /// All of these that are open.
    bares: Vec<f64>,
    /// The lines inside texts, summed up.
    inside: Vec<f64>,
    starts: Vec<usize>,
}

#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
fn ahead(arcs: &Arcs) -> Ahead {
    let (count, wide) = (arcs.inner.len(), arcs.pool.len() + 1);
    let size = (count + 1) * wide;
    let mut sums = Ahead {
        closed: vec![NEVER; size],
        headed: vec![NEVER; size],
        bare: vec![NEVER; size],
        bares: vec![NEVER; size],
        inside: vec![0.0; count + 1],
        starts: vec![],
    };
    sums.closed[0] = 0.0;
    for at in 0..count {
        let inner = f64::from(arcs.inner[at]);
        sums.inside[at + 1] = sums.inside[at] + inner;
        if arcs.pool.contains(&at) {
            if at == arcs.pool.start {
                for used in 0..wide {
                    sums.closed[arcs.pool.end * wide + used] = sums.closed[at * wide + used];
                }
            }
            sums.starts.clear();
            continue;
        }
        let begins = arcs.start[at].map(f64::from);
        for used in 0..wide {
            let cell = at * wide + used;
            for tail in &arcs.tails[at] {
                let mut scores = tail.scores();
                for text in near(&sums.starts, at) {
                    let score = f64::from(scores.of(*text));
                    let way = sums.inside[at] + sums.bare[text * wide + used] + score;
                    add(&mut sums.closed[tail.to * wide + used], way);
                }
            }
            if let Some(start) = begins {
                sums.bare[cell] = sums.closed[cell] + start - sums.inside[at];
                for head in &arcs.fronts[at] {
                    let way = sums.closed[head.from * wide + used] + f64::from(head.score) + start;
                    add(&mut sums.headed[cell], way);
                }
            }
        }
        if let Some(start) = begins {
            sums.starts.push(at);
            for head in &arcs.away[at] {
                for used in head.from.saturating_sub(LEFT)..=head.from {
                    let skipped = arcs.skipped[head.from] - arcs.skipped[used];
                    let way =
                        sums.closed[at * wide + used] + start + f64::from(skipped + head.score);
                    add(&mut sums.headed[at * wide + head.to], way);
                }
            }
        }
        for used in 0..wide {
            let (cell, next) = (at * wide + used, (at + 1) * wide + used);
            sums.bares[next] = plus(sums.bares[cell], sums.bare[cell]);
            sums.headed[next] = sums.headed[cell] + inner;
            if let Some(loose) = arcs.loose[at] {
                let way = sums.closed[cell] + f64::from(loose);
                add(&mut sums.closed[next], way);
            }
            if let Some(end) = arcs.end[at + 1] {
                let bare = sums.bares[next] + sums.inside[at + 1] + f64::from(arcs.bare);
                let way = plus(sums.headed[next], bare) + f64::from(end);
                add(&mut sums.closed[next], way);
            }
        }
    }
    for used in 1..wide {
        let way = sums.closed[count * wide + used - 1]
            + f64::from(arcs.skipped[used] - arcs.skipped[used - 1]);
        add(&mut sums.closed[count * wide + used], way);
    }
    sums
}

/// The chances of a sheet whose steps are worth `arcs`.
#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
pub fn chances(arcs: &Arcs) -> Chances {
    let (count, wide) = (arcs.inner.len(), arcs.pool.len() + 1);
    let size = (count + 1) * wide;
    let Ahead { closed, headed, bare, bares, inside, .. } = ahead(arcs);
    let all = closed[size - 1];
    let share = |way: f64| if way == NEVER { 0.0 } else { (way - all).exp().min(1.0) };
    let mut out = Chances {
        all,
        start: vec![0.0; count],
        bare: vec![0.0; count],
        loose: vec![0.0; count],
        inner: vec![0.0; count],
        end: vec![0.0; count + 1],
        fronts: arcs.fronts.iter().map(|heads| vec![0.0; heads.len()]).collect(),
        tails: arcs.tails.iter().map(|tails| vec![vec![]; tails.len()]).collect(),
        away: arcs.away.iter().map(|heads| vec![0.0; heads.len()]).collect(),
    };
    let mut rest = vec![NEVER; size];
    rest[size - 1] = 0.0;
    for used in (1..wide).rev() {
        let way =
            rest[count * wide + used] + f64::from(arcs.skipped[used] - arcs.skipped[used - 1]);
        add(&mut rest[count * wide + used - 1], way);
    }
    let mut headed_rest = vec![NEVER; size];
    let mut bare_rest = vec![NEVER; size];
    let mut tail_rest = vec![NEVER; size];
    let starts: Vec<usize> = (0..count).filter(|at| arcs.start[*at].is_some()).collect();
    for at in (0..count).rev() {
        if arcs.pool.contains(&at) {
            if at == arcs.pool.start {
                for used in 0..wide {
                    rest[at * wide + used] = rest[arcs.pool.end * wide + used];
                }
            }
            continue;
        }
        let inner = f64::from(arcs.inner[at]);
        for used in 0..wide {
            let (cell, next) = (at * wide + used, (at + 1) * wide + used);
            if let Some(end) = arcs.end[at + 1] {
                let way = f64::from(end) + rest[next];
                add(&mut headed_rest[next], way);
                let own = inside[at + 1] + f64::from(arcs.bare);
                add(&mut bare_rest[next], way + own);
                out.end[at + 1] += share(plus(headed[next], bares[next] + own) + way);
            }
            headed_rest[cell] = headed_rest[next] + inner;
            bare_rest[cell] = bare_rest[next];
            if let Some(loose) = arcs.loose[at] {
                let way = f64::from(loose) + rest[next];
                out.loose[at] += share(closed[cell] + way);
                add(&mut rest[cell], way);
            }
        }
        if let Some(start) = arcs.start[at].map(f64::from) {
            for (head, chance) in arcs.away[at].iter().zip(&mut out.away[at]) {
                let after = headed_rest[at * wide + head.to];
                for used in head.from.saturating_sub(LEFT)..=head.from {
                    let skipped = arcs.skipped[head.from] - arcs.skipped[used];
                    let way = f64::from(head.score + skipped) + start + after;
                    *chance += share(closed[at * wide + used] + way);
                    add(&mut rest[at * wide + used], way);
                }
                out.start[at] += *chance;
            }
            for used in 0..wide {
                let cell = at * wide + used;
                for (head, chance) in arcs.fronts[at].iter().zip(&mut out.fronts[at]) {
                    let way = f64::from(head.score) + start + headed_rest[cell];
                    let own = share(closed[head.from * wide + used] + way);
                    *chance += own;
                    out.start[at] += own;
                    add(&mut rest[head.from * wide + used], way);
                }
                let way = start - inside[at] + bare_rest[cell];
                let own = share(closed[cell] + way);
                out.bare[at] += own;
                add(&mut rest[cell], way);
                let way = start - inside[at] + tail_rest[cell];
                out.start[at] += own + share(closed[cell] + way);
                add(&mut rest[cell], way);
            }
        }
        for (tail, chances) in arcs.tails[at].iter().zip(&mut out.tails[at]) {
            let mut scores = tail.scores();
            for text in near(&starts, at) {
                let score = f64::from(scores.of(*text));
                let mut chance = 0.0;
                for used in 0..wide {
                    let way = inside[at] + score + rest[tail.to * wide + used];
                    chance += share(bare[text * wide + used] + way);
                    add(&mut tail_rest[text * wide + used], way);
                }
                chances.push((*text, chance));
            }
        }
    }
    stands_inside(arcs, &mut out);
    out
}

/// A line stands inside a text if it is neither nobody's nor in a head.
#[expect(clippy::indexing_slicing, reason = "tables by unit")]
fn stands_inside(arcs: &Arcs, out: &mut Chances) {
    let count = arcs.inner.len();
    let mut headed = vec![0.0; count];
    for at in 0..count {
        for (head, chance) in arcs.fronts[at].iter().zip(&out.fronts[at]) {
            headed[head.from..at].iter_mut().for_each(|headed| *headed += chance);
        }
        for (tail, chances) in arcs.tails[at].iter().zip(&out.tails[at]) {
            let chance: f64 = chances.iter().map(|(_, chance)| chance).sum();
            headed[at..tail.to].iter_mut().for_each(|headed| *headed += chance);
        }
    }
    for at in (0..count).filter(|at| !arcs.pool.contains(at)) {
        out.inner[at] = (1.0 - headed[at] - out.loose[at]).clamp(0.0, 1.0);
    }
}

/// The last of `starts` before `at`.
fn near(starts: &[usize], at: usize) -> &[usize] {
    let end = starts.partition_point(|start| *start < at);
    starts.get(end.saturating_sub(BACK)..end).unwrap_or_default()
}
