//! The sheet cut into articles: the cuts between texts and the display lines beside them, chosen together.
//!
//! One dynamic programme over the units. A text may have its head before it or after it, never both; display lines
//! inside a text are crossheads; the others are nobody's, for now. The page's habit (heads before, after, apart) is the
//! one under which the best cut is worth most.

use std::ops::Range;

use super::{
    evidence::{Evidence, Habit, Span},
    weight::{Feature, Weights},
};

/// The articles of a sheet, and what they are worth.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    /// The articles, in their order.
    pub spans: Vec<Span>,
    /// The sum of the evidence.
    pub score: f32,
}

/// A head has no more lines than this.
const MOST: usize = 9;
/// A head after a text is compared with the last so many texts.
const BACK: usize = 120;

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

/// The best cut under `habit`.
#[expect(clippy::indexing_slicing, reason = "tables by unit, filled in order")]
pub fn cut(evidence: &Evidence<'_>, weights: &Weights, habit: Habit) -> Cut {
    let count = evidence.units.len();
    let sum = |gather: &dyn Fn(&mut dyn FnMut(Feature, f32))| {
        let mut score = 0.0;
        gather(&mut |feature, value| score += weights.of(feature) * value);
        score
    };
    let sort = |front, tail| weights.of(Evidence::sort(front, tail, habit));
    let mut closed = vec![(f32::MIN, From::Nothing); count + 1];
    closed[0].0 = 0.0;
    // The best text with a head before it that is still open: value, first unit; and the head of each.
    let mut front: (f32, usize) = (f32::MIN, 0);
    let mut heads = vec![0; count];
    // Texts without head before: value less the units inside before it.
    let mut bare: Vec<(usize, f32)> = vec![];
    let mut best_bare: (f32, usize) = (f32::MIN, 0);
    let mut inside = 0.0_f32;
    for at in 0..count {
        if evidence.is_text(at) {
            let start = sum(&|out| evidence.start(at, habit, &mut |f, v| out(f, v)));
            let value = closed[at].0 + start - inside;
            if closed[at].0 > f32::MIN {
                bare.push((at, value));
                if value > best_bare.0 {
                    best_bare = (value, at);
                }
            }
            let mut best = (f32::MIN, at);
            for from in (at.saturating_sub(MOST)..at).rev() {
                if evidence.is_text(from) {
                    break;
                }
                let run = from..at;
                let head = sum(&|out| {
                    evidence.head(&run, true, &mut |f, v| out(f, v));
                    evidence.pair(&run, at, &mut |f, v| out(f, v));
                });
                let value = closed[from].0 + head;
                if closed[from].0 > f32::MIN && value > best.0 {
                    best = (value, from);
                }
            }
            heads[at] = best.1;
            if best.0 > f32::MIN && best.0 + start + sort(true, false) > front.0 {
                front = (best.0 + start + sort(true, false), at);
            }
        } else {
            let inner = sum(&|out| evidence.inner(at, &mut |f, v| out(f, v)));
            inside += inner;
            if front.0 > f32::MIN {
                front.0 += inner;
            }
            let loose = sum(&|out| evidence.loose(at, habit, &mut |f, v| out(f, v)));
            let value = closed[at].0 + loose;
            if closed[at].0 > f32::MIN && value > closed[at + 1].0 {
                closed[at + 1] = (value, From::Loose);
            }
        }
        if evidence.is_text(at) || evidence.is_byline(at) {
            let end = sum(&|out| evidence.end(at + 1, &mut |f, v| out(f, v)));
            if front.0 > f32::MIN && front.0 + end > closed[at + 1].0 {
                closed[at + 1] = (front.0 + end, From::Front(front.1));
            }
            let value = best_bare.0 + inside + sort(false, false) + end;
            if best_bare.0 > f32::MIN && value > closed[at + 1].0 {
                closed[at + 1] = (value, From::Bare(best_bare.1));
            }
        }
        if evidence.is_text(at) && at + 1 < count && !evidence.is_text(at + 1) {
            tails(evidence, weights, at + 1, &bare, |score, run: &Range<usize>, text| {
                let value = inside + score + sort(false, true);
                if value > closed[run.end].0 {
                    closed[run.end] = (value, From::Tail(text, run.start));
                }
            });
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

/// Tries the heads that begin with unit `from` for the texts `bare`: tells value, head, first unit of the best text.
fn tails(
    evidence: &Evidence<'_>,
    weights: &Weights,
    from: usize,
    bare: &[(usize, f32)],
    mut tell: impl FnMut(f32, &Range<usize>, usize),
) {
    let near = bare.get(bare.len().saturating_sub(BACK)..).unwrap_or_default();
    let Some((unheard, unheard_value)) =
        near.iter().copied().max_by(|(_, a), (_, b)| a.total_cmp(b))
    else {
        return;
    };
    let mut texts: Vec<usize> = vec![];
    for to in from + 1..=(from + MOST).min(evidence.units.len()) {
        if evidence.is_text(to - 1) {
            break;
        }
        texts.extend(evidence.echo.of(to - 1).starts.iter().map(|(start, _)| *start));
        let run = from..to;
        let mut head = 0.0;
        evidence.head(&run, false, &mut |f, v| head += weights.of(f) * v);
        let mut best = (f32::MIN, 0);
        let mut consider = |text: usize, value: f32| {
            let mut pair = value;
            evidence.pair(&run, text, &mut |f, v| pair += weights.of(f) * v);
            if pair > best.0 {
                best = (pair, text);
            }
        };
        consider(unheard, unheard_value);
        for (text, value) in near {
            if texts.contains(text) {
                consider(*text, *value);
            }
        }
        tell(best.0 + head, &run, best.1);
    }
}

/// The best cut under the habit that fits best.
pub fn best(evidence: &Evidence<'_>, weights: &Weights) -> (Cut, Habit) {
    let mut best: Option<(Cut, Habit)> = None;
    for habit in Habit::ALL {
        let cut = cut(evidence, weights, habit);
        if best.as_ref().is_none_or(|(other, _)| cut.score > other.score) {
            best = Some((cut, habit));
        }
    }
    best.unwrap_or_else(|| (Cut::default(), Habit::Before))
}
