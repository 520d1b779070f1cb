//! Streams: the blocks of one column of text, one under the other, and how well a line goes on where another ends.

use std::sync::Arc;

use super::{
    block::{Block, Blocks, Edge, is_stop},
    counts::Counts,
    pairs::{Pairs, Set},
    weight::{BOND, Row, WAYS},
};
use crate::parse::cue::is_never_first;

/// A column of text, as far as it has been followed.
#[derive(Clone, Debug)]
pub(super) struct Stream {
    /// The number of its first block.
    pub(super) first: usize,
    /// The number of its last block.
    pub(super) last: usize,
    /// How many blocks further that stood than the one before; 0 if there is only one.
    pub(super) step: usize,
    /// The number of the last line.
    pub(super) line: usize,
    /// How many lines it has.
    pub(super) count: usize,
    /// How wide it is, in cells.
    pub(super) width: f32,
    /// The pairs of letters in it.
    pub(super) pairs: Arc<Set>,
}

/// A stream remembers so many pairs of letters.
const PAIRS: usize = 600;

impl Stream {
    /// The stream that begins with block `number`, which has these `pairs`.
    pub(super) fn new(block: &Block, number: usize, pairs: Arc<Set>) -> Self {
        Self {
            first: number,
            last: number,
            step: 0,
            line: block.lines.end.saturating_sub(1),
            count: block.lines.len(),
            width: block.width,
            pairs,
        }
    }

    /// The same with `block` under it, and these `pairs` then.
    pub(super) fn with(&self, block: &Block, number: usize, pairs: Arc<Set>) -> Self {
        Self {
            first: self.first,
            last: number,
            step: number - self.last,
            line: block.lines.end.saturating_sub(1),
            count: self.count + block.lines.len(),
            // A text may widen where a picture ends, and is a new column then.
            width: if block.width < self.width + 8.0 {
                self.width.max(block.width)
            } else {
                block.width
            },
            pairs,
        }
    }

    /// How it ends.
    pub(super) fn tail(&self, blocks: &Blocks) -> Tail {
        let Some(edge) = blocks.edges.get(self.line) else { return Tail::Single };
        let full = edge.width >= self.width - 3.5;
        match (self.count, edge.stops, full) {
            (1, false, _) => Tail::Single,
            (1, true, _) => Tail::SingleStop,
            (_, false, true) => Tail::Open,
            (_, true, true) => Tail::Stop,
            (_, false, false) => Tail::Short,
            (_, true, false) => Tail::End,
        }
    }
}

/// The pairs of a stream that begins with `block`.
pub(super) fn first_pairs(block: &Block, pairs: &Pairs) -> Arc<Set> {
    let mut own = pairs.none();
    own.add(&block.pairs);
    Arc::new(own)
}

/// The pairs of a stream that had `pairs`, with `block` under it.
pub(super) fn more_pairs(pairs: &Arc<Set>, block: &Block) -> Arc<Set> {
    let mut pairs = Arc::clone(pairs);
    if pairs.len() < PAIRS {
        Arc::make_mut(&mut pairs).add(&block.pairs);
    }
    pairs
}

/// How a stream ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tail {
    /// With a full line inside a sentence.
    Open,
    /// With a full line that ends a sentence.
    Stop,
    /// With a short line inside a sentence: no text, or torn.
    Short,
    /// With a short line that ends a sentence: a paragraph's end.
    End,
    /// It is one line, which ends no sentence.
    Single,
    /// It is one line, which ends one.
    SingleStop,
}

/// How `edge` stands in a stream of `width`: 0 wider by an indent, 1 wider still, 2 full, 3 narrower by an indent,
/// 4 the same with a stop, 5 short, 6 short with a stop.
fn place(edge: &Edge, width: f32) -> usize {
    let over = edge.width - width;
    match (over, edge.stops) {
        (3.5.., _) if over > 6.5 => 1,
        (3.5.., _) if over > 3.5 => 0,
        (-2.5.., _) => 2,
        (-6.5.., false) => 3,
        (-6.5.., true) => 4,
        (_, false) => 5,
        (_, true) => 6,
    }
}

/// How well `edge` goes on where `stream` ends, by widths and marks: the row of `ways`.
pub(super) fn way(stream: &Stream, edge: &Edge, blocks: &Blocks, ways: &[f32; WAYS]) -> f32 {
    let number = stream.tail(blocks) as usize * 7 + place(edge, stream.width);
    ways.get(number).copied().unwrap_or_default()
}

/// How well the letters of `before` and `after` go together.
pub(super) fn bond(before: &Edge, after: &Edge, counts: &Counts, weights: &[f32; BOND]) -> f32 {
    let (last, first) = (before.last(), after.first());
    if last == ' ' || first == ' ' {
        return 0.0;
    }
    let meeting = counts.meet(before.ending(), after.opening());
    let never = is_never_first(first);
    let digit = |character: char| character.is_ascii_digit();
    let (open, closes) = (before.opened, after.closes);
    let mut row = Row::new(weights);
    row.add(0, if is_stop(last) { 0.0 } else { meeting.bond });
    row.tell(1, meeting.bond > 1.0);
    row.tell(2, meeting.two_and_first);
    row.tell(3, meeting.last_and_two);
    row.tell(4, meeting.all);
    row.tell(5, never);
    row.tell(6, never && !before.stops);
    row.tell(7, first.is_ascii_lowercase() && last.is_ascii_alphabetic());
    row.tell(8, matches!(last, '，' | '、' | '；'));
    row.tell(
        9,
        (digit(first) || matches!(first, '.' | '%'))
            && (digit(last) || matches!(last, '.' | '第' | '约')),
    );
    row.tell(10, open > 0 && closes);
    row.tell(11, open <= 0 && closes);
    row.sum
}
