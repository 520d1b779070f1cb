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

/// Display lines and bylines that wait as one head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    from: usize,
    lines: usize,
}

impl Group {
    /// Unit `at` alone.
    pub(super) fn new(at: usize) -> Self {
        Self { from: at, lines: 1 }
    }

    /// It with unit `at`, if that comes right after it.
    pub(super) fn longer(self, at: usize) -> Option<Self> {
        let next = self.units().end == at && self.lines < LINES;
        next.then_some(Self { lines: self.lines + 1, ..self })
    }

    /// Its units.
    pub(super) fn units(self) -> Range<usize> {
        self.from..self.from + self.lines
    }

    /// A number of its own; the sum of several tells which they are.
    pub(super) fn mixed(self) -> u64 {
        let own = (self.from * (LINES + 1) + self.lines) as u64;
        let mixed = own.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }
}

/// All heads that may wait, and what they are worth.
#[derive(Debug)]
pub(super) struct Waiting {
    /// At how many places before each unit a text may begin.
    seen: Vec<usize>,
    /// By first unit and number of lines.
    heads: Vec<Vec<Head>>,
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
        let heads = seen.iter().enumerate().map(own).collect();
        seen.push(texts.len());
        Self { seen, heads }
    }

    /// At how many places before unit `at` a text may begin.
    pub(super) fn seen(&self, at: usize) -> usize {
        self.seen.get(at).copied().unwrap_or_default()
    }

    fn head(&self, group: Group) -> Option<&Head> {
        self.heads.get(group.from)?.get(group.lines - 1)
    }

    /// What `group` is worth with the text at place number `text`; nothing if that is too far.
    pub(super) fn worth(&self, group: Group, text: usize) -> Option<f32> {
        let head = self.head(group)?;
        head.worth.get(text.checked_sub(head.seen)?).copied()
    }

    /// The best that `group` may be worth with the texts from place number `text` on.
    pub(super) fn hope(&self, group: Group, text: usize) -> f32 {
        let Some(head) = self.head(group) else { return 0.0 };
        head.hope.get(text.saturating_sub(head.seen)).copied().unwrap_or(head.left)
    }

    /// What `group` is worth if no text takes it.
    pub(super) fn left(&self, group: Group) -> f32 {
        self.head(group).map_or(0.0, |head| head.left)
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
        let mut head = Head { seen, left: skipped.max(LEFT), ..Head::default() };
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
