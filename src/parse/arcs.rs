//! The evidence weighed: what each step of a cut is worth, so that ways through the sheet can be compared.

use std::ops::Range;

use super::{
    evidence::{Evidence, Habit},
    weight::{Feature, Weights},
};

/// A head has no more lines than this.
const MOST: usize = 9;
/// A head after a text is compared with the texts that begin among the last so many places.
pub(super) const BACK: usize = 60;
/// A head in the pool has no more lines than this.
const AWAY: usize = 6;
/// No more lines of the pool than this are left out before a head.
pub(super) const LEFT: usize = 4;

/// What the steps of a cut are worth under one habit; all by unit.
#[derive(Clone, Debug, Default)]
pub struct Arcs {
    /// A text begins here; nothing where none can.
    pub start: Vec<Option<f32>>,
    /// The line stands inside a text; 0 for text.
    pub inner: Vec<f32>,
    /// The line is nobody's; nothing for text.
    pub loose: Vec<Option<f32>>,
    /// A text can end before this unit, and what that is worth; one more than there are units.
    pub end: Vec<Option<f32>>,
    /// The heads that may stand before a text that begins here.
    pub fronts: Vec<Vec<Front>>,
    /// The heads that may stand after a text that ends before this unit.
    pub tails: Vec<Vec<Tail>>,
    /// What a text without head is worth.
    pub bare: f32,
    /// The pool of heads that stand apart; empty but under [`Habit::Apart`].
    pub pool: Range<usize>,
    /// The heads in the pool for a text that begins here.
    pub away: Vec<Vec<Away>>,
    /// A line of the pool is no text's, summed up from its first line; one more than there are lines.
    pub skipped: Vec<f32>,
}

/// A head in the pool.
#[derive(Clone, Debug)]
pub struct Away {
    /// Its first line, counted from the pool's first.
    pub from: usize,
    /// The line after its last.
    pub to: usize,
    /// What it is worth.
    pub score: f32,
}

/// A head before a text.
#[derive(Clone, Debug)]
pub struct Front {
    /// The head's first unit.
    pub from: usize,
    /// What it is worth.
    pub score: f32,
}

/// A head after a text.
#[derive(Clone, Debug)]
pub struct Tail {
    /// The unit after the head.
    pub to: usize,
    /// What it is worth with a text that repeats none of its words.
    pub unheard: f32,
    /// First units of texts that repeat some, rising, and what it is worth with each.
    pub heard: Vec<(usize, f32)>,
}

impl Tail {
    /// What the head is worth with the text that begins at `text`.
    pub fn score(&self, text: usize) -> f32 {
        self.heard
            .binary_search_by_key(&text, |(start, _)| *start)
            .ok()
            .and_then(|at| self.heard.get(at))
            .map_or(self.unheard, |(_, score)| *score)
    }
}

/// Takes a piece of evidence and its size.
type Out<'a> = dyn FnMut(Feature, f32) + 'a;

/// The arcs of `evidence` under `habit`.
pub fn arcs(evidence: &Evidence<'_>, weights: &Weights, habit: Habit) -> Arcs {
    let count = evidence.units.len();
    let sort = |front, tail| weights.of(Evidence::sort(front, tail, false, habit));
    let pool = if habit == Habit::Apart { evidence.pool.clone() } else { 0..0 };
    let mut arcs = Arcs {
        bare: sort(false, false),
        away: vec![vec![]; count],
        skipped: vec![0.0],
        pool: pool.clone(),
        end: vec![None; count + 1],
        fronts: vec![vec![]; count],
        tails: vec![vec![]; count],
        ..Arcs::default()
    };
    for at in 0..count {
        let weighed = |gather: &dyn Fn(&mut Out<'_>)| {
            let mut score = 0.0;
            gather(&mut |feature, value| score += weights.of(feature) * value);
            score
        };
        let text = evidence.is_text(at);
        let begins = evidence.can_begin(at);
        arcs.start
            .push(begins.then(|| weighed(&|out| evidence.start(at, habit, &mut |f, v| out(f, v)))));
        arcs.inner.push(if text {
            0.0
        } else {
            weighed(&|out| evidence.inner(at, &mut |f, v| out(f, v)))
        });
        arcs.loose.push(
            (!begins).then(|| weighed(&|out| evidence.loose(at, habit, &mut |f, v| out(f, v)))),
        );
        if (text || evidence.is_aside(at))
            && let Some(end) = arcs.end.get_mut(at + 1)
        {
            *end = Some(weighed(&|out| evidence.end(at + 1, &mut |f, v| out(f, v))));
        }
        if pool.contains(&at) {
            let skip = weighed(&|out| evidence.skip(at, &mut |f, v| out(f, v)));
            arcs.skipped.push(arcs.skipped.last().copied().unwrap_or_default() + skip);
            continue;
        }
        if begins
            && !pool.is_empty()
            && let Some(away) = arcs.away.get_mut(at)
        {
            *away = heads_away(evidence, weights, at, &pool);
        }
        if begins && let Some(fronts) = arcs.fronts.get_mut(at) {
            for from in (at.saturating_sub(MOST)..at).rev() {
                if evidence.is_text(from) || pool.contains(&from) {
                    break;
                }
                let run = from..at;
                let score = weighed(&|out| {
                    evidence.head(&run, true, &mut |f, v| out(f, v));
                    evidence.pair(&run, at, &mut |f, v| out(f, v));
                });
                fronts.push(Front { from, score: score + sort(true, false) });
            }
        }
        if !text
            && at > 0
            && evidence.is_text(at - 1)
            && let Some(tails) = arcs.tails.get_mut(at)
        {
            *tails = tails_from(evidence, weights, at, sort(false, true));
        }
    }
    arcs
}

/// The heads in `pool` for the text that begins with unit `text`.
fn heads_away(
    evidence: &Evidence<'_>,
    weights: &Weights,
    text: usize,
    pool: &Range<usize>,
) -> Vec<Away> {
    let mut heads = vec![];
    for from in 0..pool.len() {
        for to in from + 1..=pool.len().min(from + AWAY) {
            let run = pool.start + from..pool.start + to;
            let mut score = weights.of(Evidence::sort(false, true, true, Habit::Apart));
            evidence.away(&run, text, &mut |f, v| score += weights.of(f) * v);
            heads.push(Away { from, to, score });
        }
    }
    heads
}

/// The heads that begin with unit `from`, after a text.
fn tails_from(evidence: &Evidence<'_>, weights: &Weights, from: usize, sort: f32) -> Vec<Tail> {
    let mut tails = vec![];
    let mut texts: Vec<usize> = vec![];
    let near = from.saturating_sub(4 * BACK);
    for to in from + 1..=(from + MOST).min(evidence.units.len()) {
        if evidence.is_text(to - 1) {
            break;
        }
        let found = evidence.echo.of(to - 1).starts.iter().map(|(start, _)| *start);
        texts.extend(found.filter(|start| (near..from).contains(start)));
        texts.sort_unstable();
        texts.dedup();
        let run: Range<usize> = from..to;
        let mut head = sort;
        evidence.head(&run, false, &mut |f, v| head += weights.of(f) * v);
        let pair = |text: usize| {
            let mut score = head;
            evidence.pair(&run, text, &mut |f, v| score += weights.of(f) * v);
            score
        };
        tails.push(Tail {
            to,
            unheard: pair(usize::MAX),
            heard: texts.iter().map(|text| (*text, pair(*text))).collect(),
        });
    }
    tails
}
