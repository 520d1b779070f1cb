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

/// A way and one step more. There are thousands at a unit, so they are small.
#[derive(Clone, Copy, Debug)]
struct Next {
    way: u32,
    step: Step,
    score: f32,
    /// What the heads that wait may be worth.
    hope: f32,
    text: Text,
    heads: u64,
}

impl Next {
    /// The way itself, with nothing done yet.
    fn of(way: &Way, number: u32, hope: f32) -> Self {
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
    let mut sheet = Sheet { evidence, arcs, waiting: Waiting::new(steps) };
    let mut ways = vec![Way { score: 0.0, text: Text::Closed, waiting: vec![], heads: 0, last: 0 }];
    let mut history = vec![(0, Step::Loose)];
    let mut nexts = Nexts::default();
    // Lists of ways that were left, to be filled again.
    let mut spare = vec![];
    for at in 0..count {
        nexts.clear();
        sheet.waiting.reach(at);
        for (number, way) in (0..).zip(&ways) {
            let from = Next::of(way, number, sheet.hope(way));
            if evidence.is_text(at) {
                sheet.text(way, from, at, &mut nexts);
            } else {
                sheet.line(way, from, at, &mut nexts);
            }
        }
        let after = nexts.kept().filter_map(|next| {
            let way = ways.get(next.way as usize)?;
            history.push((way.last, next.step));
            let mut waiting: Vec<Group> = spare.pop().unwrap_or_default();
            waiting.clone_from(&way.waiting);
            Some(sheet.after(waiting, next, at, history.len() - 1))
        });
        let after: Vec<Way> = after.collect();
        spare.extend(std::mem::replace(&mut ways, after).into_iter().map(|way| way.waiting));
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
    /// What the heads that wait on `way` may be worth after the unit that was reached.
    fn hope(&self, way: &Way) -> f32 {
        way.waiting.iter().map(|group| self.waiting.hope(*group)).sum()
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
        for (older, group) in way.waiting.iter().enumerate() {
            let Some(worth) = self.waiting.worth(*group) else { continue };
            nexts.push(Next {
                step: Step::Take(*group),
                score: score + worth + PASSED * older.min(COUNTED) as f32,
                hope: from.hope - self.waiting.hope(*group),
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
        let group = Group::new(at);
        nexts.push(Next {
            step: Step::Wait,
            score: ended,
            hope: from.hope + self.waiting.hope(group),
            text: if way.text == Text::Open { Text::Left } else { way.text },
            heads: from.heads.wrapping_add(group.mixed()),
            ..from
        });
        if let Some(last) = way.waiting.last()
            && let Some(more) = last.longer(at)
        {
            let hope = self.waiting.hope(more) - self.waiting.hope(*last);
            nexts.push(Next {
                step: Step::More(more),
                hope: from.hope + hope,
                heads: from.heads.wrapping_sub(last.mixed()).wrapping_add(more.mixed()),
                ..from
            });
        }
    }

    /// The way on which the heads `waiting` wait after the step `next` over unit `at`, which is step number `last`.
    fn after(&self, mut waiting: Vec<Group>, next: &Next, at: usize, last: usize) -> Way {
        let Next { mut score, text, mut heads, .. } = *next;
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
    places: Vec<Option<u32>>,
    /// What those are worth that are kept, and their numbers.
    kept: Vec<(f32, u32)>,
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
        let next = |number: u32| all.get(number as usize);
        places.clear();
        places.resize((2 * all.len()).next_power_of_two(), None);
        for (number, own) in (0..).zip(all.iter()) {
            if own.worth() < *best - LESS {
                continue;
            }
            let first = (own.heads >> 20) as usize & (places.len() - 1);
            let (before, after) = places.split_at_mut(first);
            let slots = after.iter_mut().chain(before);
            for slot in slots {
                let Some(other) = slot.and_then(next) else {
                    *slot = Some(number);
                    break;
                };
                if other.place() == own.place() {
                    if own.worth() > other.worth() {
                        *slot = Some(number);
                    }
                    break;
                }
            }
        }
        kept.clear();
        let worth = |number: u32| next(number).map_or(f32::NEG_INFINITY, Next::worth);
        kept.extend(places.iter().flatten().map(|number| (worth(*number), *number)));
        let better =
            |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1));
        if kept.len() > WAYS {
            kept.select_nth_unstable_by(WAYS, better);
            kept.truncate(WAYS);
        }
        kept.sort_unstable_by(better);
        kept.iter().filter_map(move |(_, number)| next(*number))
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
