//! The sheet cut into articles: the cuts between texts and the display lines beside them, chosen together.
//!
//! One dynamic programme over the units. A text may have its head before it or after it, never both; display lines
//! inside a text are crossheads; the others are nobody's, for now. The page's habit (heads before, after, apart) is the
//! one under which the best cut is worth most.

use super::{
    arcs::{Arcs, BACK, arcs},
    evidence::{Evidence, Habit, Span},
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

/// Where the best way to a place came from.
#[derive(Clone, Copy, Debug)]
enum From {
    Nothing,
    Loose,
    /// A text with a head before it ended; it began with this unit.
    Front(usize),
    /// A text without head ended; it began with this unit.
    Bare(usize),
    /// A text with its head after it: it began here, and ended there.
    Tail(usize, usize),
}

/// The best cut of a sheet whose steps are worth `arcs`.
#[expect(clippy::indexing_slicing, reason = "tables by unit, filled in order")]
pub fn cut(arcs: &Arcs) -> Cut {
    let count = arcs.inner.len();
    let mut closed = vec![(f32::NEG_INFINITY, From::Nothing); count + 1];
    closed[0].0 = 0.0;
    // The best text with a head before it that is still open: value, first unit; and where each text's head begins.
    let mut front = (f32::NEG_INFINITY, 0);
    let mut heads = vec![0; count];
    // Texts without head before: value less that of the lines inside texts before it.
    let mut bare: Vec<(usize, f32)> = vec![];
    let mut best_bare = (0, f32::NEG_INFINITY);
    let mut inside = 0.0_f32;
    for at in 0..count {
        for tail in &arcs.tails[at] {
            for (text, value) in &bare[bare.len().saturating_sub(BACK)..] {
                let value = inside + value + tail.score(*text);
                if value > closed[tail.to].0 {
                    closed[tail.to] = (value, From::Tail(*text, at));
                }
            }
        }
        if let Some(start) = arcs.start[at] {
            let value = closed[at].0 + start - inside;
            bare.push((at, value));
            if value > best_bare.1 {
                best_bare = (at, value);
            }
            for head in &arcs.fronts[at] {
                let value = closed[head.from].0 + head.score + start;
                if value > front.0 {
                    front = (value, at);
                    heads[at] = head.from;
                }
            }
        }
        inside += arcs.inner[at];
        front.0 += arcs.inner[at];
        if let Some(loose) = arcs.loose[at]
            && closed[at].0 + loose > closed[at + 1].0
        {
            closed[at + 1] = (closed[at].0 + loose, From::Loose);
        }
        if let Some(end) = arcs.end[at + 1] {
            if front.0 + end > closed[at + 1].0 {
                closed[at + 1] = (front.0 + end, From::Front(front.1));
            }
            let value = best_bare.1 + inside + arcs.bare + end;
            if value > closed[at + 1].0 {
                closed[at + 1] = (value, From::Bare(best_bare.0));
            }
        }
    }
    let mut spans = vec![];
    let mut at = count;
    while at > 0 {
        match closed[at].1 {
            From::Nothing => break,
            From::Loose => at -= 1,
            From::Front(text) => {
                spans.push(Span { front: heads[text]..text, text: text..at, tail: at..at });
                at = heads[text];
            }
            From::Bare(text) => {
                spans.push(Span { front: text..text, text: text..at, tail: at..at });
                at = text;
            }
            From::Tail(text, end) => {
                spans.push(Span { front: text..text, text: text..end, tail: end..at });
                at = text;
            }
        }
    }
    spans.reverse();
    Cut { spans, score: closed[count].0 }
}

/// The best cut, under the habit that fits best.
pub fn best(evidence: &Evidence<'_>, weights: &Weights) -> (Cut, Habit) {
    let mut best: Option<(Cut, Habit)> = None;
    for habit in Habit::ALL {
        let cut = cut(&arcs(evidence, weights, habit));
        if best.as_ref().is_none_or(|(other, _)| cut.score > other.score) {
            best = Some((cut, habit));
        }
    }
    best.unwrap_or_else(|| (Cut::default(), Habit::Before))
}
