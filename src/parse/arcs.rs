//! The evidence weighed: what each step of a cut is worth, so that ways through the sheet can be compared.

mod pool;

use std::{ops::Range, sync::Arc};

use self::pool::Pool;
use super::{
    evidence::{Evidence, Habit, Heard},
    parallel,
    weight::{Feature, Weights},
};

/// A head has no more statements than this, each mostly a line.
const MOST: usize = 9;
/// A head after a text is compared with the texts that begin among the last so many places.
pub(super) const BACK: usize = 60;
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
    /// The heads that may stand after a text that ends before this unit, the same under all habits.
    pub tails: Arc<[Vec<Tail>]>,
    /// What it is worth under the habit that a head stands after its text.
    pub behind: f32,
    /// What a text without head is worth.
    pub bare: f32,
    /// The pool of heads that stand apart; empty but under [`Habit::Apart`].
    pub pool: Range<usize>,
    /// The heads in the pool for a text that begins here.
    pub away: Vec<Arc<[Away]>>,
    /// A line of the pool is no text's, summed up from its first line; one more than there are lines.
    pub skipped: Vec<f32>,
}

/// A head in the pool. Each text has some hundred of them, so they are small.
#[derive(Clone, Debug)]
pub struct Away {
    /// Its first line, counted from the pool's first.
    from: u16,
    /// The line after its last.
    to: u16,
    /// What it is worth.
    pub score: f32,
}

impl Away {
    fn new(lines: Range<usize>, score: f32) -> Self {
        let [from, to] = [lines.start, lines.end].map(|at| u16::try_from(at).unwrap_or(u16::MAX));
        Self { from, to, score }
    }

    /// Its first line, counted from the pool's first.
    #[inline]
    pub fn from(&self) -> usize {
        usize::from(self.from)
    }

    /// The line after its last.
    #[inline]
    pub fn to(&self) -> usize {
        usize::from(self.to)
    }
}

/// A head before a text.
#[derive(Clone, Copy, Debug)]
pub struct Front {
    /// The head's first unit.
    pub from: usize,
    /// What it is worth.
    pub score: f32,
}

/// A head after a text, and what it is worth but for the habit.
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
    #[inline]
    pub fn score(&self, text: usize) -> f32 {
        let heard = self.heard.binary_search_by_key(&text, |(start, _)| *start);
        heard.ok().and_then(|at| self.heard.get(at)).map_or(self.unheard, |(_, score)| *score)
    }

    /// What the head is worth with texts that are asked for in their order.
    pub fn scores(&self) -> Scores<'_> {
        Scores { heard: &self.heard, unheard: self.unheard }
    }

    /// The best of the texts `near`, each with what it is worth by itself, and what that one is worth with the head;
    /// `first` is the best of them by itself.
    pub fn best(&self, near: &[(usize, f32)], first: (usize, f32)) -> Option<(usize, f32)> {
        let begin = near.first()?.0;
        let heard = self.heard.partition_point(|(text, _)| *text < begin);
        let heard = self.heard.get(heard..)?;
        let better =
            |best: (usize, f32), next: (usize, f32)| if next.1 > best.1 { next } else { best };
        let with_first = self.score(first.0);
        if with_first < self.unheard {
            // Words that are repeated speak against it, so that another one may be the best.
            let mut scores = self.scores();
            return near.iter().map(|(text, own)| (*text, own + scores.of(*text))).reduce(better);
        }
        let mut best = (first.0, first.1 + with_first);
        // None is worth more by itself than the first: most are told by that.
        for (text, score) in heard.iter().filter(|(_, score)| *score > with_first) {
            if first.1 + score > best.1
                && let Ok(at) = near.binary_search_by_key(text, |(near, _)| *near)
            {
                best = better(best, (*text, near.get(at)?.1 + score));
            }
        }
        Some(best)
    }
}

/// What a [`Tail`] is worth with one text after the other.
#[derive(Debug)]
pub struct Scores<'a> {
    heard: &'a [(usize, f32)],
    unheard: f32,
}

impl Scores<'_> {
    /// What the head is worth with the text that begins at `text`; none that was asked for before began later.
    pub fn of(&mut self, text: usize) -> f32 {
        while let Some(((start, score), rest)) = self.heard.split_first() {
            if *start > text {
                break;
            }
            if *start == text {
                return *score;
            }
            self.heard = rest;
        }
        self.unheard
    }
}

/// Takes a piece of evidence and its size.
type Out<'a> = dyn FnMut(Feature, f32) + 'a;

/// What the steps of a cut are worth as far as that is one under all habits; all by unit.
#[derive(Debug)]
pub struct Steps<'a> {
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) weights: &'a Weights,
    start: Vec<Option<ByHabit>>,
    loose: Vec<Option<ByHabit>>,
    inner: Vec<f32>,
    end: Vec<Option<f32>>,
    fronts: Vec<Vec<Front>>,
    tails: Arc<[Vec<Tail>]>,
}

/// What a step is worth that is worth the same under all habits but [`Habit::Apart`], and for a page's first text
/// [`Habit::After`].
#[derive(Clone, Copy, Debug)]
struct ByHabit {
    beside: f32,
    after: f32,
    apart: f32,
}

impl ByHabit {
    fn under(self, habit: Habit) -> f32 {
        match habit {
            Habit::Apart => self.apart,
            Habit::After => self.after,
            _ => self.beside,
        }
    }
}

/// The sum of the evidence that `gather` gives.
fn weighed(weights: &Weights, gather: &dyn Fn(&mut Out<'_>)) -> f32 {
    let mut score = 0.0;
    gather(&mut |feature, value| score += weights.of(feature) * value);
    score
}

/// What the steps at one unit are worth.
struct Step {
    start: Option<ByHabit>,
    loose: Option<ByHabit>,
    inner: f32,
    /// That a text ends after it.
    end: Option<f32>,
    fronts: Vec<Front>,
    tails: Vec<Tail>,
}

/// The steps of `evidence`.
pub fn steps<'a>(evidence: &'a Evidence<'a>, weights: &'a Weights) -> Steps<'a> {
    let count = evidence.units.len();
    let mut steps = Steps {
        evidence,
        weights,
        start: Vec::with_capacity(count),
        loose: Vec::with_capacity(count),
        inner: Vec::with_capacity(count),
        end: Vec::with_capacity(count + 1),
        fronts: Vec::with_capacity(count),
        tails: Arc::default(),
    };
    let mut all = Vec::with_capacity(count);
    steps.end.push(None);
    let units: Vec<usize> = (0..count).collect();
    for Step { start, loose, inner, end, fronts, tails } in
        parallel::map(&units, 1000, |at| step(evidence, weights, *at))
    {
        steps.start.push(start);
        steps.loose.push(loose);
        steps.inner.push(inner);
        steps.end.push(end);
        steps.fronts.push(fronts);
        all.push(tails);
    }
    steps.tails = all.into();
    steps
}

/// The steps at unit `at`.
fn step(evidence: &Evidence<'_>, weights: &Weights, at: usize) -> Step {
    let text = evidence.is_text(at);
    let begins = evidence.can_begin(at);
    let start = |habit| weighed(weights, &|out| evidence.start(at, habit, &mut |f, v| out(f, v)));
    let loose = |habit| weighed(weights, &|out| evidence.loose(at, habit, &mut |f, v| out(f, v)));
    let under = |worth: &dyn Fn(Habit) -> f32| {
        let beside = worth(Habit::Before);
        let after = if evidence.is_first(at) { worth(Habit::After) } else { beside };
        ByHabit { beside, after, apart: worth(Habit::Apart) }
    };
    let inner =
        if text { 0.0 } else { weighed(weights, &|out| evidence.inner(at, &mut |f, v| out(f, v))) };
    let end = (text || evidence.is_aside(at))
        .then(|| weighed(weights, &|out| evidence.end(at + 1, &mut |f, v| out(f, v))));
    let mut fronts = vec![];
    if begins {
        // What is heard of each line is asked once, not for each of the heads that it is in.
        let mut lines = vec![];
        for from in (evidence.before(at, MOST)..at).rev() {
            if evidence.is_text(from) {
                break;
            }
            lines.push(evidence.hear(from, at));
            let mut heard = Heard::default();
            lines.iter().rev().flatten().for_each(|line| heard.add(*line));
            let run = from..at;
            let score = weighed(weights, &|out| {
                evidence.head(&run, true, &mut |f, v| out(f, v));
                let run = evidence.run(&run);
                evidence.pair_heard(&run, (at, heard), &mut |f, v| out(f, v));
            });
            fronts.push(Front { from, score });
        }
    }
    let after = !text && at > 0 && evidence.is_text(at - 1);
    let tails = if after { tails_from(evidence, weights, at) } else { vec![] };
    let (start, loose) = (begins.then(|| under(&start)), (!begins).then(|| under(&loose)));
    Step { start, loose, inner, end, fronts, tails }
}

impl Steps<'_> {
    /// How many units the sheet has.
    pub fn count(&self) -> usize {
        self.inner.len()
    }

    /// The arcs under `habit` without heads.
    pub(super) fn plain(&self, habit: Habit) -> Arcs {
        let under = |worth: &Option<ByHabit>| worth.map(|worth| worth.under(habit));
        Arcs {
            start: self.start.iter().map(under).collect(),
            loose: self.loose.iter().map(under).collect(),
            inner: self.inner.clone(),
            end: self.end.clone(),
            ..Arcs::default()
        }
    }

    /// The arcs under `habit`.
    pub fn arcs(&self, habit: Habit) -> Arcs {
        let (evidence, weights) = (self.evidence, self.weights);
        let count = evidence.units.len();
        let sort = |front, tail| weights.of(Evidence::sort(front, tail, false, habit));
        let pool = if habit == Habit::Apart { evidence.pool.clone() } else { 0..0 };
        let mut arcs = Arcs {
            fronts: vec![vec![]; count],
            tails: Arc::clone(&self.tails),
            behind: sort(false, true)
                + if habit == Habit::After && evidence.begins_bare {
                    weights.of(Feature::AfterTailFirst)
                } else {
                    0.0
                },
            bare: sort(false, false),
            away: vec![Arc::default(); count],
            skipped: vec![0.0],
            pool: pool.clone(),
            ..self.plain(habit)
        };
        let mut heads = Pool::of(evidence, weights, &pool);
        for at in 0..count {
            if pool.contains(&at) {
                let skip = weighed(weights, &|out| evidence.skip(at, &mut |f, v| out(f, v)));
                arcs.skipped.push(arcs.skipped.last().copied().unwrap_or_default() + skip);
                continue;
            }
            if !pool.is_empty()
                && evidence.can_begin(at)
                && let Some(away) = arcs.away.get_mut(at)
            {
                *away = heads.before(at);
            }
            if let (Some(here), Some(fronts)) = (arcs.fronts.get_mut(at), self.fronts.get(at)) {
                let near = fronts.iter().take_while(|front| !pool.contains(&front.from));
                let sort = sort(true, false);
                here.reserve_exact(fronts.len());
                here.extend(near.map(|front| Front { score: front.score + sort, ..*front }));
            }
        }
        arcs
    }
}

/// The arcs of `evidence` under `habit`.
pub fn arcs(evidence: &Evidence<'_>, weights: &Weights, habit: Habit) -> Arcs {
    steps(evidence, weights).arcs(habit)
}

/// The heads that begin with unit `from`, after a text.
fn tails_from(evidence: &Evidence<'_>, weights: &Weights, from: usize) -> Vec<Tail> {
    let mut tails = vec![];
    // The texts that may be told something by a line, rising, and what is heard in each of the lines up to here.
    let fixed = evidence.fixed_before(from);
    let mut texts: Vec<_> = fixed.into_iter().map(|text| (text, Heard::default())).collect();
    let mut nowhere = Heard::default();
    let near = from.saturating_sub(4 * BACK);
    for to in from + 1..=evidence.after(from, MOST) {
        let line = to - 1;
        if evidence.is_text(line) {
            break;
        }
        for (text, heard) in &mut texts {
            evidence.hear(line, *text).into_iter().for_each(|line| heard.add(line));
        }
        evidence.hear(line, usize::MAX).into_iter().for_each(|line| nowhere.add(line));
        let run: Range<usize> = from..to;
        let found = evidence.echo.of(line).starts.iter().map(|(start, _)| *start);
        for start in found.filter(|start| (near..from).contains(start)) {
            if let Err(at) = texts.binary_search_by_key(&start, |(text, _)| *text) {
                texts.insert(at, (start, evidence.heard(&run, start)));
            }
        }
        let head = weighed(weights, &|out| evidence.head(&run, false, &mut |f, v| out(f, v)));
        let run = evidence.run(&run);
        let pair = |text: usize, heard: Heard| {
            let mut score = head;
            evidence.pair_heard(&run, (text, heard), &mut |f, v| score += weights.of(f) * v);
            score
        };
        tails.push(Tail {
            to,
            unheard: pair(usize::MAX, nowhere),
            heard: texts.iter().map(|(text, heard)| (*text, pair(*text, *heard))).collect(),
        });
    }
    tails
}
