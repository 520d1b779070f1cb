//! What heads that wait are worth with the texts that come after them.

use std::ops::Range;

use crate::parse::{
    arcs::Steps,
    evidence::{self, Evidence, Habit, Heard},
};

/// A head that waits has no more lines than this.
const LINES: usize = 6;
/// It waits for the next places only where a text may begin.
const REACH: usize = 40;
/// What a head that no text takes is worth, at least.
const LEFT: f32 = -3.0;

/// What it is worth that a standing head alone is the head of a text: of one that begins with a bullet, as briefs do
/// (简讯, then ■ …), and of another.
const BRIEFS: f32 = 2.0;
const LABEL: f32 = -1.0;

/// Display lines and bylines that wait as one head. Each way has some, so they are small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    from: u16,
    lines: u16,
}

impl Group {
    /// Unit `at` alone.
    pub(super) fn new(at: usize) -> Self {
        Self { from: u16::try_from(at).unwrap_or(u16::MAX), lines: 1 }
    }

    /// It with unit `at`, if that comes right after it.
    pub(super) fn longer(self, at: usize) -> Option<Self> {
        let next = self.units().end == at && self.lines() < LINES;
        next.then_some(Self { lines: self.lines + 1, ..self })
    }

    fn from(self) -> usize {
        usize::from(self.from)
    }

    fn lines(self) -> usize {
        usize::from(self.lines)
    }

    /// Its units.
    pub(super) fn units(self) -> Range<usize> {
        self.from()..self.from() + self.lines()
    }

    /// Its place among all that there are.
    fn place(self) -> usize {
        self.from() * LINES + self.lines() - 1
    }

    /// A number of its own; the sum of several tells which they are.
    pub(super) fn mixed(self) -> u64 {
        let own = (self.from() * (LINES + 1) + self.lines()) as u64;
        let mixed = own.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }
}

/// All heads that may wait, and what they are worth at the unit that was reached.
#[derive(Debug)]
pub(super) struct Waiting {
    /// At how many places before each unit a text may begin.
    seen: Vec<usize>,
    /// By first unit and number of lines.
    heads: Vec<Vec<Head>>,
    /// By the places of their groups: all ways ask for the same ones at a unit.
    now: Vec<Now>,
}

#[derive(Clone, Debug, Default)]
struct Head {
    /// At how many places before it a text may begin.
    seen: usize,
    /// What it is worth with the texts at the next places.
    worth: Vec<f32>,
    /// The best that it may be worth with them and those after them.
    hope: Vec<f32>,
    /// What it is worth if no text takes it.
    left: f32,
}

impl Head {
    /// What it is worth where texts may begin at `seen` places before, and at one more after the unit if `begins`.
    fn now(&self, seen: usize, begins: bool) -> Now {
        let at = seen.saturating_sub(self.seen);
        let hope = self.hope.get(at + usize::from(begins)).copied();
        Now { worth: self.worth.get(at).copied(), hope: hope.unwrap_or(self.left) }
    }
}

/// What a head is worth at a unit.
#[derive(Clone, Copy, Debug, Default)]
struct Now {
    /// With the text that begins there; nothing if that is too far.
    worth: Option<f32>,
    /// With the texts after it, at best.
    hope: f32,
}

impl Waiting {
    /// The heads that may wait in the sheet with these `steps`.
    pub(super) fn new(steps: &Steps<'_>) -> Self {
        let evidence = steps.evidence;
        let (mut seen, mut texts) = (vec![], vec![]);
        for at in 0..evidence.units.len() {
            seen.push(texts.len());
            if evidence.can_begin(at) {
                texts.push(at);
            }
        }
        let own = |(from, seen): (usize, &usize)| {
            let texts = texts.iter().skip(*seen).take(REACH).copied().collect::<Vec<_>>();
            heads(steps, from, *seen, &texts)
        };
        let heads: Vec<Vec<Head>> = seen.iter().enumerate().map(own).collect();
        seen.push(texts.len());
        Self { seen, now: vec![Now::default(); heads.len() * LINES], heads }
    }

    /// From here on unit `at` is asked about, the next one after the unit before.
    pub(super) fn reach(&mut self, at: usize) {
        let seen = |at: usize| self.seen.get(at).copied().unwrap_or_default();
        let (before, after) = (seen(at), seen(at + 1));
        // Where no text may begin nothing is another one but the heads that begin here. What was out of reach before the
        // unit is worth the same for good.
        let from = if before == after && at.checked_sub(1).map(seen) == Some(before) {
            at
        } else {
            self.seen.partition_point(|seen| seen + REACH < before)
        };
        let heads = self.heads.iter().take(at + 1).skip(from);
        for (heads, now) in heads.zip(self.now.chunks_mut(LINES).skip(from)) {
            for (head, now) in heads.iter().zip(now) {
                *now = head.now(before, before < after);
            }
        }
    }

    fn now(&self, group: Group) -> Now {
        self.now.get(group.place()).copied().unwrap_or_default()
    }

    /// What `group` is worth with the text at the unit that was reached; nothing if that is too far.
    pub(super) fn worth(&self, group: Group) -> Option<f32> {
        self.now(group).worth
    }

    /// The best that `group` may be worth with the texts after the unit that was reached.
    pub(super) fn hope(&self, group: Group) -> f32 {
        self.now(group).hope
    }

    /// What `group` is worth if no text takes it.
    pub(super) fn left(&self, group: Group) -> f32 {
        let head = self.heads.get(group.from()).and_then(|heads| heads.get(group.lines() - 1));
        head.map_or(0.0, |head| head.left)
    }
}

/// The heads whose first line is unit `from`, by their number of lines, each with `texts`.
fn heads(steps: &Steps<'_>, from: usize, seen: usize, texts: &[usize]) -> Vec<Head> {
    let (evidence, weights) = (steps.evidence, steps.weights);
    let sort = weights.of(Evidence::sort(true, false, false, Habit::Ahead));
    let features = evidence::AWAY.map(|feature| weights.of(feature));
    let mut echoes = vec![Heard::default(); texts.len()];
    let (mut heads, mut skipped) = (vec![], 0.0);
    let lines = (from..evidence.units.len()).take_while(|at| !evidence.is_text(*at)).take(LINES);
    let is_label = evidence.is_standing(from);
    let label = |text: usize| if evidence.sign(text).bullet.is_some() { BRIEFS } else { LABEL };
    for at in lines {
        let mut own = sort;
        evidence.apart(&(from..at + 1), &mut |f, v| own += weights.of(f) * v);
        evidence.skip(at, &mut |f, v| skipped += weights.of(f) * v);
        let worth = Vec::with_capacity(texts.len());
        let mut head = Head { seen, worth, left: skipped.max(LEFT), ..Head::default() };
        for (echo, text) in echoes.iter_mut().zip(texts) {
            if let Some(line) = evidence.hear(at, *text) {
                echo.add(line);
            }
            let values = features.iter().zip(echo.values());
            let label = if is_label && at == from { label(*text) } else { 0.0 };
            head.worth.push(values.fold(own + label, |sum, (weight, value)| sum + weight * value));
        }
        let mut best = head.left;
        head.hope.clone_from(&head.worth);
        for hope in head.hope.iter_mut().rev() {
            best = best.max(*hope);
            *hope = best;
        }
        heads.push(head);
    }
    heads
}
