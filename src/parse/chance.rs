//! How likely each step of a cut is, all ways through the sheet taken together.
//!
//! The weights are fitted as a log-linear model, so a way's share is the exponential of its evidence over that of all
//! ways (forward and backward sums). The chances are what doubt is told by, and what the fitting compares with the
//! answers.

mod mass;

use self::mass::Mass;
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

/// The sums over all ways to each place.
struct Ahead {
    closed: Vec<Mass>,
    /// Open texts with a head.
    headed: Vec<Mass>,
    /// Texts without head, less the lines inside texts before them.
    bare: Vec<Mass>,
    /// All of these that are open.
    bares: Vec<Mass>,
    /// The ways to a head in the pool, by the text that it is for and its first line; the head itself is not in them.
    near: Vec<Mass>,
    /// The lines inside texts, summed up.
    inside: Vec<f64>,
    starts: Vec<usize>,
}

impl Ahead {
    /// The sum over all ways.
    fn all(&self) -> Mass {
        self.closed.last().copied().unwrap_or(Mass::NONE)
    }
}

#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
fn ahead(arcs: &Arcs) -> Ahead {
    let (count, wide) = (arcs.inner.len(), arcs.pool.len() + 1);
    let size = (count + 1) * wide;
    let mut sums = Ahead {
        closed: vec![Mass::NONE; size],
        headed: vec![Mass::NONE; size],
        bare: vec![Mass::NONE; size],
        bares: vec![Mass::NONE; size],
        near: vec![Mass::NONE; if wide > 1 { size } else { 0 }],
        inside: vec![0.0; count + 1],
        starts: vec![],
    };
    sums.closed[0] = Mass::ONE;
    for at in 0..count {
        sums.inside[at + 1] = sums.inside[at] + f64::from(arcs.inner[at]);
        if arcs.pool.contains(&at) {
            if at == arcs.pool.start {
                for used in 0..wide {
                    sums.closed[arcs.pool.end * wide + used] = sums.closed[at * wide + used];
                }
            }
            sums.starts.clear();
            continue;
        }
        let inside = Mass::exp(sums.inside[at]);
        for tail in &arcs.tails[at] {
            let mut scores = tail.scores();
            let mut unheard = Worth::default();
            for text in near(&sums.starts, at) {
                let way = unheard.mass(arcs.behind + scores.of(*text)) * inside;
                for used in 0..wide {
                    sums.closed[tail.to * wide + used].add(sums.bare[text * wide + used] * way);
                }
            }
        }
        if let Some(start) = arcs.start[at] {
            let start = Mass::exp(f64::from(start));
            let before = Mass::exp(-sums.inside[at]);
            for used in 0..wide {
                sums.bare[at * wide + used] = sums.closed[at * wide + used] * start * before;
            }
            for head in &arcs.fronts[at] {
                let way = Mass::exp(f64::from(head.score)) * start;
                for used in 0..wide {
                    sums.headed[at * wide + used].add(sums.closed[head.from * wide + used] * way);
                }
            }
            sums.starts.push(at);
            reach_pool(arcs, at, start, &mut sums);
        }
        let inner = Mass::exp(f64::from(arcs.inner[at]));
        let loose = arcs.loose[at].map(|loose| Mass::exp(f64::from(loose)));
        let end = arcs.end[at + 1].map(|end| Mass::exp(f64::from(end)));
        let own = Mass::exp(sums.inside[at + 1] + f64::from(arcs.bare));
        for used in 0..wide {
            let (cell, next) = (at * wide + used, (at + 1) * wide + used);
            sums.bares[next] = sums.bares[cell];
            sums.bares[next].add(sums.bare[cell]);
            sums.headed[next] = sums.headed[cell] * inner;
            if let Some(loose) = loose {
                let way = sums.closed[cell] * loose;
                sums.closed[next].add(way);
            }
            if let Some(end) = end {
                let mut open = sums.headed[next];
                open.add(sums.bares[next] * own);
                sums.closed[next].add(open * end);
            }
        }
    }
    for used in 1..wide {
        let way = sums.closed[count * wide + used - 1] * left(arcs, used - 1, used);
        sums.closed[count * wide + used].add(way);
    }
    sums
}

/// The ways over the pool to a text that begins at `at`, which is worth `start`: some lines are left out, some are its
/// head.
#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
fn reach_pool(arcs: &Arcs, at: usize, start: Mass, sums: &mut Ahead) {
    let row = at * (arcs.pool.len() + 1);
    for heads in arcs.away[at].chunk_by(|one, other| one.from() == other.from()) {
        let from = heads[0].from();
        let mut near = Mass::NONE;
        for used in from.saturating_sub(LEFT)..=from {
            near.add(sums.closed[row + used] * left(arcs, used, from));
        }
        sums.near[row + from] = near;
        for head in heads {
            let way = near * Mass::exp(f64::from(head.score)) * start;
            sums.headed[row + head.to()].add(way);
        }
    }
}

/// The lines of the pool from `used` to `from` are no text's.
#[expect(clippy::indexing_slicing, reason = "a table by line of the pool")]
fn left(arcs: &Arcs, used: usize, from: usize) -> Mass {
    if used == from {
        Mass::ONE
    } else {
        Mass::exp(f64::from(arcs.skipped[from] - arcs.skipped[used]))
    }
}

/// A worth and its exponential: most heads are worth the same with most texts.
struct Worth(f32, Mass);

impl Default for Worth {
    fn default() -> Self {
        Self(0.0, Mass::ONE)
    }
}

impl Worth {
    fn mass(&mut self, worth: f32) -> Mass {
        if worth.to_bits() != self.0.to_bits() {
            *self = Self(worth, Mass::exp(f64::from(worth)));
        }
        self.1
    }
}

/// The chances of a sheet whose steps are worth `arcs`.
#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
pub fn chances(arcs: &Arcs) -> Chances {
    let (count, wide) = (arcs.inner.len(), arcs.pool.len() + 1);
    let size = (count + 1) * wide;
    let sums = ahead(arcs);
    let Ahead { closed, headed, bare, bares, inside, .. } = &sums;
    let all = sums.all();
    let mut out = Chances {
        all: all.ln(),
        start: vec![0.0; count],
        bare: vec![0.0; count],
        loose: vec![0.0; count],
        inner: vec![0.0; count],
        end: vec![0.0; count + 1],
        fronts: arcs.fronts.iter().map(|heads| vec![0.0; heads.len()]).collect(),
        tails: arcs.tails.iter().map(|tails| vec![vec![]; tails.len()]).collect(),
        away: arcs.away.iter().map(|heads| vec![0.0; heads.len()]).collect(),
    };
    let mut rest = vec![Mass::NONE; size];
    rest[size - 1] = Mass::ONE;
    for used in (1..wide).rev() {
        let way = rest[count * wide + used] * left(arcs, used - 1, used);
        rest[count * wide + used - 1].add(way);
    }
    let mut headed_rest = vec![Mass::NONE; size];
    let mut bare_rest = vec![Mass::NONE; size];
    let mut tail_rest = vec![Mass::NONE; size];
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
        let inner = Mass::exp(f64::from(arcs.inner[at]));
        let loose = arcs.loose[at].map(|loose| Mass::exp(f64::from(loose)));
        let end = arcs.end[at + 1].map(|end| Mass::exp(f64::from(end)));
        let own = Mass::exp(inside[at + 1] + f64::from(arcs.bare));
        for used in 0..wide {
            let (cell, next) = (at * wide + used, (at + 1) * wide + used);
            if let Some(end) = end {
                let way = end * rest[next];
                headed_rest[next].add(way);
                bare_rest[next].add(way * own);
                let mut open = headed[next];
                open.add(bares[next] * own);
                out.end[at + 1] += (open * way).share(all);
            }
            headed_rest[cell] = headed_rest[next] * inner;
            bare_rest[cell] = bare_rest[next];
            if let Some(loose) = loose {
                let way = loose * rest[next];
                out.loose[at] += (closed[cell] * way).share(all);
                rest[cell].add(way);
            }
        }
        if let Some(start) = arcs.start[at] {
            let start = Mass::exp(f64::from(start));
            let after = &headed_rest[at * wide..(at + 1) * wide];
            out.start[at] += from_pool(arcs, at, &sums, (start, after), (&mut rest, &mut out.away));
            for (head, chance) in arcs.fronts[at].iter().zip(&mut out.fronts[at]) {
                let score = Mass::exp(f64::from(head.score)) * start;
                for used in 0..wide {
                    let way = score * headed_rest[at * wide + used];
                    *chance += (closed[head.from * wide + used] * way).share(all);
                    rest[head.from * wide + used].add(way);
                }
                out.start[at] += *chance;
            }
            let start = start * Mass::exp(-inside[at]);
            for cell in at * wide..(at + 1) * wide {
                let way = start * bare_rest[cell];
                out.bare[at] += (closed[cell] * way).share(all);
                rest[cell].add(way);
                let way = start * tail_rest[cell];
                out.start[at] += (closed[cell] * way).share(all);
                rest[cell].add(way);
            }
            out.start[at] += out.bare[at];
        }
        let inside = Mass::exp(inside[at]);
        for (tail, chances) in arcs.tails[at].iter().zip(&mut out.tails[at]) {
            let mut scores = tail.scores();
            let mut unheard = Worth::default();
            chances.reserve_exact(near(&starts, at).len());
            for text in near(&starts, at) {
                let score = unheard.mass(arcs.behind + scores.of(*text)) * inside;
                let mut chance = 0.0;
                for used in 0..wide {
                    let way = score * rest[tail.to * wide + used];
                    chance += (bare[text * wide + used] * way).share(all);
                    tail_rest[text * wide + used].add(way);
                }
                chances.push((*text, chance));
            }
        }
    }
    stands_inside(arcs, &mut out);
    out
}

/// The chances of the heads in the pool for a text that begins at `at`, put into `away`, and the ways on from the pool's
/// lines, added to `rest`. The text is worth `start`, what comes `after` it as many lines of the pool are used. Gives the
/// chance that it has such a head.
#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
fn from_pool(
    arcs: &Arcs,
    at: usize,
    sums: &Ahead,
    (start, after): (Mass, &[Mass]),
    (rest, away): (&mut [Mass], &mut [Vec<f64>]),
) -> f64 {
    let row = at * (arcs.pool.len() + 1);
    let all = sums.all();
    let mut any = 0.0;
    let mut chances = away[at].iter_mut();
    for heads in arcs.away[at].chunk_by(|one, other| one.from() == other.from()) {
        let from = heads[0].from();
        let mut on = Mass::NONE;
        for (head, chance) in heads.iter().zip(&mut chances) {
            let way = Mass::exp(f64::from(head.score)) * start * after[head.to()];
            *chance = (sums.near[row + from] * way).share(all);
            any += *chance;
            on.add(way);
        }
        for used in from.saturating_sub(LEFT)..=from {
            rest[row + used].add(on * left(arcs, used, from));
        }
    }
    any
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
