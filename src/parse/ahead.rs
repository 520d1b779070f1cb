//! The cut of a page whose heads stand some way before their texts: where its frames were sorted by height, several
//! headlines stand in a row and then their texts, in this order or another.
//!
//! The habits of [`super::cut`] know a head beside its text, or all heads in one pool. Here the heads that were read
//! wait, and each text takes any of them, or none. Those are too many ways for a table, so the best hundred are kept at
//! each unit (beam search); a way counts as much as it is worth so far and as its waiting heads may still be worth. Such
//! a page is told by heads that their texts surely repeat across other texts.

mod kind;
mod mend;
mod waiting;

use self::waiting::{Group, Waiting};
use super::{
    arcs::{Arcs, Steps},
    cut::Cut,
    evidence::{Evidence, Span},
};

/// More units are not cut so: no page has so many.
const MOST: usize = 1200;
/// So many ways are kept, none worth so much less than the best.
const WAYS: usize = 100;
const LESS: f32 = 5.0;
/// So many heads wait; an older one is nobody's.
const WAIT: usize = 30;
/// What it costs a text to pass over an older head, and how many of them count: the heads that no text takes stay in
/// front, and must not cost every later one.
const PASSED: f32 = -0.2;
const COUNTED: usize = 4;
/// What it costs a text to go on after lines that wait for others.
const CROSSED: f32 = -1.0;
/// What a text without head is worth: more than in a pool, for frames leave texts in pieces.
const BARE: f32 = 0.42;

/// Where a way stands as to the text it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text {
    /// In none.
    Closed,
    /// In one.
    Open,
    /// In one, but lines that wait came after it.
    Left,
}

/// What a way does with a unit.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// The unit is nobody's.
    Loose,
    /// It begins a head that waits.
    Wait,
    /// It goes on with the head that waits last.
    More(Group),
    /// It begins a text without head.
    Bare,
    /// It begins a text that takes a head.
    Take(Group),
    /// It goes on with the text.
    On,
}

/// A way through the units so far.
#[derive(Clone, Debug)]
struct Way {
    score: f32,
    text: Text,
    /// The heads that wait, in their order.
    waiting: Vec<Group>,
    /// A number that tells them.
    heads: u64,
    /// Number of its last step.
    last: usize,
}

/// A way and one step more.
#[derive(Clone, Copy, Debug)]
struct Next {
    way: usize,
    step: Step,
    score: f32,
    /// What the heads that wait may be worth.
    hope: f32,
    text: Text,
    heads: u64,
}

impl Next {
    /// The way itself, with nothing done yet.
    fn of(way: &Way, number: usize, hope: f32) -> Self {
        let Way { score, text, heads, .. } = *way;
        Self { way: number, step: Step::On, score, hope, text, heads }
    }

    fn worth(&self) -> f32 {
        self.score + self.hope
    }

    /// What it goes on with: ways of which this is the same are as good as each other for all that follows.
    fn place(&self) -> (u64, Text) {
        (self.heads, self.text)
    }
}

/// The best cut of the sheet if its heads stand some way before their texts; nothing if they do not.
pub(super) fn ahead(steps: &Steps<'_>) -> Option<Cut> {
    let evidence = steps.evidence;
    let count = evidence.units.len();
    if count > MOST {
        return None;
    }
    let arcs = kind::may_be(steps)?;
    let sheet = Sheet { evidence, arcs, waiting: Waiting::new(steps) };
    let mut ways = vec![Way { score: 0.0, text: Text::Closed, waiting: vec![], heads: 0, last: 0 }];
    let mut history = vec![(0, Step::Loose)];
    let mut nexts = Nexts::default();
    for at in 0..count {
        nexts.clear();
        for (number, way) in ways.iter().enumerate() {
            let hope = sheet.hope(way, at);
            let from = Next::of(way, number, hope);
            if evidence.is_text(at) {
                sheet.text(way, from, at, &mut nexts);
            } else {
                sheet.line(way, from, at, &mut nexts);
            }
        }
        let after = nexts.kept().filter_map(|next| {
            let way = ways.get(next.way)?;
            history.push((way.last, next.step));
            Some(sheet.after(way, next, at, history.len() - 1))
        });
        ways = after.collect();
    }
    let whole = |way: Way| (sheet.whole(&way), way.last);
    let better =
        |best: (f32, usize), other: (f32, usize)| if other.0 > best.0 { other } else { best };
    let (score, last) = ways.into_iter().map(whole).reduce(better)?;
    let mut spans = spans(&history, last, count);
    mend::mend(&mut spans, evidence);
    kind::is(&spans, evidence).then_some(Cut { spans, score })
}

/// What the steps are worth.
struct Sheet<'a> {
    evidence: &'a Evidence<'a>,
    arcs: Arcs,
    waiting: Waiting,
}

impl Sheet<'_> {
    /// What the heads that wait on `way` may be worth after unit `at`.
    fn hope(&self, way: &Way, at: usize) -> f32 {
        let seen = self.waiting.seen(at + 1);
        way.waiting.iter().map(|group| self.waiting.hope(*group, seen)).sum()
    }

    /// All steps of `way` over the text `at`.
    fn text(&self, way: &Way, from: Next, at: usize, nexts: &mut Nexts) {
        let crossed = if way.text == Text::Left { CROSSED } else { 0.0 };
        let start = part(&self.arcs.start, at);
        if way.text != Text::Closed {
            nexts.push(Next { score: from.score + crossed, text: Text::Open, ..from });
        } else if start.is_none() {
            nexts.push(Next { step: Step::Loose, ..from });
        }
        let Some(start) = start else { return };
        let score = from.score + start;
        nexts.push(Next { step: Step::Bare, score: score + BARE, text: Text::Open, ..from });
        let seen = self.waiting.seen(at);
        for (older, group) in way.waiting.iter().enumerate() {
            let Some(worth) = self.waiting.worth(*group, seen) else { continue };
            nexts.push(Next {
                step: Step::Take(*group),
                score: score + worth + PASSED * older.min(COUNTED) as f32,
                hope: from.hope - self.waiting.hope(*group, seen + 1),
                text: Text::Open,
                heads: from.heads.wrapping_sub(group.mixed()),
                ..from
            });
        }
    }

    /// All steps of `way` over the display line or byline `at`.
    fn line(&self, way: &Way, from: Next, at: usize, nexts: &mut Nexts) {
        let mut ended = from.score;
        if way.text == Text::Open {
            let inner = self.arcs.inner.get(at).copied().unwrap_or_default();
            nexts.push(Next { score: from.score + inner, ..from });
            ended += part(&self.arcs.end, at).unwrap_or_default();
        }
        let loose = part(&self.arcs.loose, at).unwrap_or_default();
        nexts.push(Next { step: Step::Loose, score: ended + loose, text: Text::Closed, ..from });
        let seen = self.waiting.seen(at);
        let group = Group::new(at);
        nexts.push(Next {
            step: Step::Wait,
            score: ended,
            hope: from.hope + self.waiting.hope(group, seen),
            text: if way.text == Text::Open { Text::Left } else { way.text },
            heads: from.heads.wrapping_add(group.mixed()),
            ..from
        });
        if let Some(last) = way.waiting.last()
            && let Some(more) = last.longer(at)
        {
            let hope = self.waiting.hope(more, seen) - self.waiting.hope(*last, seen);
            nexts.push(Next {
                step: Step::More(more),
                hope: from.hope + hope,
                heads: from.heads.wrapping_sub(last.mixed()).wrapping_add(more.mixed()),
                ..from
            });
        }
    }

    /// `way` after the step `next` over unit `at`, which is step number `last`.
    fn after(&self, way: &Way, next: &Next, at: usize, last: usize) -> Way {
        let Next { mut score, text, mut heads, .. } = *next;
        let mut waiting = way.waiting.clone();
        match next.step {
            Step::Wait => {
                if waiting.len() >= WAIT {
                    let oldest = waiting.remove(0);
                    heads = heads.wrapping_sub(oldest.mixed());
                    score += self.waiting.left(oldest);
                }
                waiting.push(Group::new(at));
            }
            Step::More(more) => {
                waiting.pop();
                waiting.push(more);
            }
            Step::Take(group) => waiting.retain(|other| *other != group),
            Step::Loose | Step::Bare | Step::On => {}
        }
        Way { score, text, waiting, heads, last }
    }

    /// What `way` is worth where the sheet ends.
    fn whole(&self, way: &Way) -> f32 {
        let left: f32 = way.waiting.iter().map(|group| self.waiting.left(*group)).sum();
        let end = part(&self.arcs.end, self.evidence.units.len()).unwrap_or_default();
        way.score + left + if way.text == Text::Open { end } else { 0.0 }
    }
}

fn part(values: &[Option<f32>], at: usize) -> Option<f32> {
    values.get(at).copied().flatten()
}

/// The steps that may follow at a unit.
#[derive(Debug, Default)]
struct Nexts {
    all: Vec<Next>,
    best: f32,
    /// The numbers of the best ones by what they go on with: an open table.
    places: Vec<Option<usize>>,
    /// The numbers of those that are kept.
    kept: Vec<usize>,
}

impl Nexts {
    fn clear(&mut self) {
        self.all.clear();
        self.best = f32::NEG_INFINITY;
    }

    /// Takes `next` if it may be among the best.
    fn push(&mut self, next: Next) {
        if next.worth() >= self.best - LESS {
            self.best = self.best.max(next.worth());
            self.all.push(next);
        }
    }

    /// The best, of those that go on alike the best one; of equal ones those that came first.
    fn kept(&mut self) -> impl Iterator<Item = &Next> {
        let Self { all, best, places, kept } = self;
        places.clear();
        places.resize((2 * all.len()).next_power_of_two(), None);
        for (number, next) in all.iter().enumerate() {
            if next.worth() < *best - LESS {
                continue;
            }
            let first = (next.heads >> 20) as usize & (places.len() - 1);
            let (before, after) = places.split_at_mut(first);
            let slots = after.iter_mut().chain(before);
            for slot in slots {
                let Some(other) = slot.and_then(|other| all.get(other)) else {
                    *slot = Some(number);
                    break;
                };
                if other.place() == next.place() {
                    if next.worth() > other.worth() {
                        *slot = Some(number);
                    }
                    break;
                }
            }
        }
        kept.clear();
        kept.extend(places.iter().copied().flatten());
        let worth = |number: &usize| all.get(*number).map_or(f32::NEG_INFINITY, Next::worth);
        let better = |a: &usize, b: &usize| worth(b).total_cmp(&worth(a)).then_with(|| a.cmp(b));
        if kept.len() > WAYS {
            kept.select_nth_unstable_by(WAYS, better);
            kept.truncate(WAYS);
        }
        kept.sort_unstable_by(better);
        kept.iter().filter_map(|number| all.get(*number))
    }
}

/// The articles on the way whose last step is number `last`.
fn spans(history: &[(usize, Step)], mut last: usize, count: usize) -> Vec<Span> {
    let mut steps = Vec::with_capacity(count);
    for _ in 0..count {
        let Some((before, step)) = history.get(last) else { break };
        steps.push(*step);
        last = *before;
    }
    let mut spans: Vec<Span> = vec![];
    for (at, step) in steps.into_iter().rev().enumerate() {
        let front = match step {
            Step::Bare => at..at,
            Step::Take(group) => group.units(),
            Step::On => {
                if let Some(span) = spans.last_mut() {
                    (span.text.end, span.tail) = (at + 1, at + 1..at + 1);
                }
                continue;
            }
            Step::Loose | Step::Wait | Step::More(_) => continue,
        };
        spans.push(Span { front, text: at..at + 1, tail: at + 1..at + 1 });
    }
    spans
}

#[cfg(test)]
mod tests;
