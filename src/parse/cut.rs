//! The sheet cut into articles: the cuts between texts and the display lines beside them, chosen together.
//!
//! One dynamic programme over the units. A text may have its head before it or after it, never both; display lines
//! inside a text are crossheads; the others are nobody's, for now. Where heads are thrown together in a pool, they keep
//! the order of their texts: the programme then also counts the lines of the pool that are used up. The page's habit
//! (heads before, after, apart) is the one under which the best cut is worth most. Pages whose heads stand some way
//! before their texts have a search of their own (`ahead`), which competes with these.

use std::ops::Range;

use super::{
    ahead::ahead,
    arcs::{Arcs, BACK, LEFT, Steps, steps},
    evidence::{Evidence, Habit, Span},
    parallel, span,
    weight::Weights,
};

/// The articles of a sheet, and what they are worth.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    /// The articles, in their order.
    pub spans: Vec<Span>,
    /// The sum of the evidence.
    pub score: f32,
}

/// Where the best way to a place came from. There are as many as places, by lines of the pool: they are small.
#[derive(Clone, Copy, Debug)]
enum Came {
    Nowhere,
    Loose,
    /// Over the pool.
    Over,
    /// The last lines of the pool are nobody's.
    Skip,
    /// A text ended.
    Text(Open),
    /// A text with its head after it: first unit, last unit and one.
    Tail(u32, u32),
}

/// A text that was begun: its first unit and where its head is.
#[derive(Clone, Copy, Debug)]
struct Open {
    text: u32,
    head: Head,
}

#[derive(Clone, Copy, Debug)]
enum Head {
    None,
    /// From this unit to the text.
    Before(u32),
    /// A head of the pool, by its number among those of the text; so many lines were left out before it.
    Away(u32, u8),
}

/// The number of a unit, or of a head, as the tables have it: no page has so many that it does not fit.
#[inline]
fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

const NEVER: f32 = f32::NEG_INFINITY;

/// The best cut of a sheet whose steps are worth `arcs`.
#[expect(clippy::indexing_slicing, reason = "tables by unit and line of the pool, filled in order")]
pub fn cut(arcs: &Arcs) -> Cut {
    let (count, pool) = (arcs.inner.len(), arcs.pool.len());
    let wide = pool + 1;
    let mut closed = vec![(NEVER, Came::Nowhere); (count + 1) * wide];
    closed[0].0 = 0.0;
    // By lines of the pool that are used up: the best open text with a head, the texts without and the best of them,
    // these less the value of the lines inside texts before them.
    let none = Open { text: 0, head: Head::None };
    let mut headed = vec![(NEVER, none); wide];
    let mut bare: Vec<Vec<(usize, f32)>> = vec![vec![]; wide];
    let mut best_bare = vec![(NEVER, 0); wide];
    let mut inside = 0.0_f32;
    // What the lines of the pool are worth that are left out before a head, by its first line and how many there are.
    let left: Vec<[f32; LEFT + 1]> = (0..pool).map(|from| left_out(arcs, from)).collect();
    let mut opened = Vec::with_capacity(wide);
    for at in 0..count {
        if at == arcs.pool.start && pool > 0 {
            for used in 0..wide {
                closed[arcs.pool.end * wide + used] = (closed[at * wide + used].0, Came::Over);
            }
        }
        if arcs.pool.contains(&at) {
            headed.fill((NEVER, none));
            best_bare.fill((NEVER, 0));
            bare.iter_mut().for_each(Vec::clear);
            continue;
        }
        let tails = &arcs.tails[at];
        let used = if tails.is_empty() { 0 } else { wide };
        for (used, bare) in bare[..used].iter().enumerate() {
            let near = &bare[bare.len().saturating_sub(BACK)..];
            let first = near.iter().copied().reduce(|a, b| if b.1 > a.1 { b } else { a });
            for tail in tails {
                let best = first.and_then(|first| tail.best(near, first));
                let Some((text, value)) = best else { continue };
                let value = inside + value + arcs.behind;
                let cell = &mut closed[tail.to * wide + used];
                if value > cell.0 {
                    *cell = (value, Came::Tail(short(text), short(at)));
                }
            }
        }
        if let Some(start) = arcs.start[at] {
            opened.clear();
            opened
                .extend(closed[at * wide..(at + 1) * wide].iter().map(|(value, _)| value + start));
            for ((opened, bare), best) in opened.iter().zip(&mut bare).zip(&mut best_bare) {
                let value = opened - inside;
                if value > NEVER {
                    bare.push((at, value));
                    if value > best.0 {
                        *best = (value, at);
                    }
                }
            }
            for head in &arcs.fronts[at] {
                let open = Open { text: short(at), head: Head::Before(short(head.from)) };
                let before = &closed[head.from * wide..(head.from + 1) * wide];
                for (headed, (before, _)) in headed.iter_mut().zip(before) {
                    let value = before + head.score + start;
                    if value > headed.0 {
                        *headed = (value, open);
                    }
                }
            }
            take_from_pool((arcs, at), (&opened, &left), &mut headed);
        }
        inside += arcs.inner[at];
        for (value, _) in &mut headed {
            *value += arcs.inner[at];
        }
        let (before, after) = closed.split_at_mut((at + 1) * wide);
        let (before, after) = (&before[at * wide..], &mut after[..wide]);
        if let Some(loose) = arcs.loose[at] {
            for (before, next) in before.iter().zip(&mut *after) {
                if before.0 + loose > next.0 {
                    *next = (before.0 + loose, Came::Loose);
                }
            }
        }
        let Some(end) = arcs.end[at + 1] else { continue };
        for (next, (headed, bare)) in after.iter_mut().zip(headed.iter().zip(&best_bare)) {
            if headed.0 + end > next.0 {
                *next = (headed.0 + end, Came::Text(headed.1));
            }
            let value = bare.0 + inside + arcs.bare + end;
            if value > next.0 {
                let open = Open { text: short(bare.1), head: Head::None };
                *next = (value, Came::Text(open));
            }
        }
    }
    for used in 0..pool {
        let value = closed[count * wide + used].0 + arcs.skipped[used + 1] - arcs.skipped[used];
        if value > closed[count * wide + used + 1].0 {
            closed[count * wide + used + 1] = (value, Came::Skip);
        }
    }
    Cut { spans: spans(arcs, &closed), score: closed[count * wide + pool].0 }
}

/// What up to [`LEFT`] lines of the pool are worth that are left out before line `from`, by how many they are.
#[expect(clippy::indexing_slicing, reason = "a table by line of the pool")]
fn left_out(arcs: &Arcs, from: usize) -> [f32; LEFT + 1] {
    let skipped = |left: usize| arcs.skipped[from] - arcs.skipped[from.saturating_sub(left)];
    std::array::from_fn(skipped)
}

/// Gives a text that begins at `at` the heads of the pool: `opened` is worth what stands before it, with its beginning, by
/// the lines of the pool that are used up, `left` what is left out, and `headed` the best open texts.
#[expect(clippy::indexing_slicing, reason = "tables by line of the pool")]
fn take_from_pool(
    (arcs, at): (&Arcs, usize),
    (opened, left): (&[f32], &[[f32; LEFT + 1]]),
    headed: &mut [(f32, Open)],
) {
    let (mut from, mut most) = (usize::MAX, NEVER);
    for (number, head) in (0..).zip(arcs.away[at].iter()) {
        if head.from() != from {
            from = head.from();
            let ways = opened[from.saturating_sub(LEFT)..=from].iter().rev().zip(&left[from]);
            most = ways.map(|(opened, left)| opened + left).fold(NEVER, f32::max);
        }
        let best = &mut headed[head.to()];
        // Most heads are told by the best way to them, which the heads from one line have in common.
        if most + head.score <= best.0 {
            continue;
        }
        for used in from.saturating_sub(LEFT)..=from {
            let value = opened[used] + left[from][from - used] + head.score;
            if value > best.0 {
                let left = u8::try_from(from - used).unwrap_or(u8::MAX);
                *best = (value, Open { text: short(at), head: Head::Away(number, left) });
            }
        }
    }
}

/// The articles on the best way, told from its end.
#[expect(clippy::indexing_slicing, reason = "places that the way went over")]
fn spans(arcs: &Arcs, closed: &[(f32, Came)]) -> Vec<Span> {
    let wide = arcs.pool.len() + 1;
    let (mut at, mut used) = (arcs.inner.len(), arcs.pool.len());
    let mut spans = vec![];
    while at > 0 || used > 0 {
        match closed[at * wide + used].1 {
            Came::Nowhere => break,
            Came::Loose => at -= 1,
            Came::Over => at = arcs.pool.start,
            Came::Skip => used -= 1,
            Came::Text(Open { text, head }) => {
                let text = text as usize;
                let mut span = Span { front: text..text, text: text..at, tail: at..at };
                at = text;
                match head {
                    Head::None => {}
                    Head::Before(from) => {
                        at = from as usize;
                        span.front = at..text;
                    }
                    Head::Away(number, left) => {
                        let head = &arcs.away[text][number as usize];
                        span.tail = arcs.pool.start + head.from()..arcs.pool.start + head.to();
                        used = head.from() - usize::from(left);
                    }
                }
                spans.push(span);
            }
            Came::Tail(text, end) => {
                let (text, end) = (text as usize, end as usize);
                spans.push(Span { front: text..text, text: text..end, tail: end..at });
                at = text;
            }
        }
    }
    spans.reverse();
    spans
}

/// Which units no article of `cut` has, nor any of `bylines`.
pub(super) fn free(cut: &Cut, bylines: &[(usize, usize)], count: usize) -> Vec<bool> {
    let mut free = vec![true; count];
    let spans = cut
        .spans
        .iter()
        .flat_map(|span| span.front.clone().chain(span.text.clone()).chain(span.tail.clone()));
    for at in spans.chain(bylines.iter().map(|(_, at)| *at)) {
        if let Some(free) = free.get_mut(at) {
            *free = false;
        }
    }
    free
}

/// The runs of units that no article of `cut` has, nor any of `bylines`.
pub(super) fn loose(cut: &Cut, bylines: &[(usize, usize)], count: usize) -> Vec<Range<usize>> {
    let free = free(cut, bylines, count);
    span::runs(free.iter().enumerate().filter(|(_, free)| **free).map(|(at, _)| at))
}

/// The best cut, under the habit that fits best.
pub fn best(evidence: &Evidence<'_>, weights: &Weights) -> (Cut, Habit) {
    chosen(&steps(evidence, weights))
}

/// The best cut by `steps`, under the habit that fits best.
pub(super) fn chosen(steps: &Steps<'_>) -> (Cut, Habit) {
    let mut best: Option<(Cut, Habit)> = None;
    let least = if steps.count() < 1000 { Habit::ALL.len() } else { 1 };
    let (cuts, ahead) = parallel::both(
        steps.count() >= 1000,
        || parallel::map(&Habit::ALL, least, |habit| cut(&steps.arcs(*habit))),
        || ahead(steps),
    );
    for (cut, habit) in cuts.into_iter().zip(Habit::ALL) {
        if best.as_ref().is_none_or(|(other, _)| cut.score > other.score) {
            best = Some((cut, habit));
        }
    }
    if let Some(cut) = ahead
        && best.as_ref().is_none_or(|(other, _)| cut.score > other.score)
    {
        best = Some((cut, Habit::Ahead));
    }
    best.unwrap_or_else(|| (Cut::default(), Habit::Before))
}

/// The articles of `units`, no blank lines between, by the fitted weights.
#[cfg(test)]
pub(super) fn spans_of(units: &[super::unit::Unit]) -> Vec<Span> {
    best(&Evidence::new(units, &[]), &Weights::FITTED).0.spans
}

/// Where their texts begin.
#[cfg(test)]
pub(super) fn starts_of(units: &[super::unit::Unit]) -> Vec<usize> {
    spans_of(units).iter().map(|span| span.text.start).collect()
}
