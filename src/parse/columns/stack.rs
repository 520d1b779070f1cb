//! The blocks of a column, stacked under their heads, and where a stack goes on in the column to its right.
//!
//! An article of several columns has its head over the first of them, or over all; what it has in a further column
//! begins at the height of its text, without a head. What breaks off and what begins with a small letter tells the rest.

use std::ops::Range;

use super::{Block, Piece};
use crate::{
    issue::Direction,
    parse::{
        case::{Case, case, is_title},
        cue::{self, End},
        jump::markers,
    },
    text,
};

/// Blocks of one column, one under the other, that are of one article.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    /// Numbers of its blocks, in order.
    pub(super) blocks: Vec<usize>,
    /// The stack of a further column that it goes on in.
    pub(super) next: Option<usize>,
    /// Does it go on from one?
    pub(super) continues: bool,
    /// The row that it begins in.
    row: usize,
    /// The first row of the head that it has, or that the stack which it goes on from has.
    head: usize,
    /// The rows that its text may begin in, and those of its texts in a further column.
    from: usize,
    to: usize,
}

/// The rows that the first lines of one article's columns may be out of step by.
const STEP: usize = 2;

/// So many stacks to the left of a block, and above its first row, are asked.
const MOST: usize = 32;

/// The rows from a head to its text, at most.
const NEAR: usize = 8;

/// The stacks that `blocks` make, column by column: `columns` are the blocks of each.
pub(super) fn stacks(blocks: &[Block], columns: &[Range<usize>]) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = vec![];
    // The two columns to the left: an edge may be that of another part of the page only.
    let mut before = [0..0, 0..0];
    for column in columns {
        let first = stacks.len();
        for at in column.clone() {
            let Some(block) = blocks.get(at) else { continue };
            let row = block.pieces.first().map_or(0, |first| first.row);
            let above = stacks.len().checked_sub(1).filter(|above| *above >= first);
            let below = blocks.get(at + 1).filter(|_| at + 1 < column.end);
            let around = Around { stacks: &stacks, blocks, below, above, left: before.clone() };
            match place(block, around) {
                Place::Under(stack) => {
                    if let Some(stack) = stacks.get_mut(stack) {
                        stack.add(at, block, over(stack, blocks));
                    }
                }
                Place::Beside(left) => {
                    let number = stacks.len();
                    let head = stacks.get(left).map_or(0, |left| left.head);
                    let mut stack = Stack { continues: true, row, head, ..Stack::default() };
                    stack.add(at, block, None);
                    stacks.push(stack);
                    if let Some(left) = stacks.get_mut(left) {
                        left.next = Some(number);
                    }
                }
                Place::New => {
                    let mut stack = Stack { row, head: row, ..Stack::default() };
                    stack.add(at, block, None);
                    stacks.push(stack);
                }
            }
        }
        let [_, last] = before;
        before = [last, first..stacks.len()];
    }
    stacks
}

/// The row that the head at the end of `stack` ends in, if it ends in one.
fn over(stack: &Stack, blocks: &[Block]) -> Option<usize> {
    let last = stack.blocks.last().and_then(|last| blocks.get(*last));
    last.filter(|last| last.is_head()).and_then(|last| last.pieces.last()).map(|last| last.row)
}

impl Stack {
    /// Adds `block`, number `at`, under a head that ends in row `head`.
    fn add(&mut self, at: usize, block: &Block, head: Option<usize>) {
        if self.to == 0
            && block.top != usize::MAX
            && let Some(first) = block.pieces.first()
        {
            let first = head.filter(|_| !is_han(first)).unwrap_or(first.row);
            (self.from, self.to) = (first.saturating_sub(STEP), block.top + STEP);
        }
        self.blocks.push(at);
    }
}

/// Where a block belongs.
enum Place {
    /// To the end of this stack.
    Under(usize),
    /// Right of this stack, whose text goes on in it.
    Beside(usize),
    /// To no other.
    New,
}

/// What stands around a block.
struct Around<'a> {
    stacks: &'a [Stack],
    blocks: &'a [Block],
    /// The block right under it.
    below: Option<&'a Block>,
    /// The stack above it.
    above: Option<usize>,
    /// The stacks of the two columns to the left, the nearer one last.
    left: [Range<usize>; 2],
}

/// Where `block` belongs, by what stands `around` it.
fn place(block: &Block, around: Around<'_>) -> Place {
    let Around { stacks, blocks, below, above, left } = around;
    let last = |stack: usize| {
        stacks.get(stack).and_then(|stack| stack.blocks.last()).and_then(|last| blocks.get(*last))
    };
    let over = above.and_then(last);
    let Some(first) = block.pieces.first() else { return Place::New };
    if block.is_headed() {
        // Words beside a picture, or set large, in the middle of a sentence.
        let inside = over.is_some_and(Block::breaks_off)
            && !block.barred
            && block.is_head()
            && below.is_some_and(|below| below.is_small() && !below.barred);
        return match above {
            Some(above) if inside || over.is_some_and(Block::is_head) => Place::Under(above),
            _ => Place::New,
        };
    }
    if let (Some(above), Some(over)) = (above, over)
        && over.is_head()
        && block.top == usize::MAX
        && block.is_near(over)
    {
        return Place::Under(above);
    }
    let mut best = (0.0, Place::New);
    let mut offer = |score: f32, place: Place| {
        if score > best.0 {
            best = (score, place);
        }
    };
    if let (Some(above), Some(over)) = (above, over) {
        let near = match (over.is_head(), block.is_near(over)) {
            (true, true) => 3.0,
            (true, false) => 0.0,
            _ => 0.5,
        };
        offer(
            near + block.fits(over) - 2.0 * f32::from(u8::from(block.barred)),
            Place::Under(above),
        );
    }
    for (far, left) in left.into_iter().rev().enumerate() {
        let above = stacks.get(left.clone()).unwrap_or_default();
        let above = above.partition_point(|stack| stack.row <= first.row + STEP);
        for number in left.take(above).rev().take(MOST) {
            let Some(stack) = stacks.get(number).filter(|stack| stack.next.is_none()) else {
                continue;
            };
            // Nothing stands under a head but its own text.
            let last_over = over.and_then(|over| over.pieces.last());
            let between = last_over.is_some_and(|last| last.row > stack.head + 1);
            if (stack.from..=stack.to).contains(&first.row)
                && !between
                && let Some(last) = last(number)
            {
                offer(1.5 - far as f32 + block.fits(last), Place::Beside(number));
            }
        }
    }
    best.1
}

impl Block {
    /// Does no line of it look like text?
    fn is_head(&self) -> bool {
        let ends = |piece: &Piece| !is_han(piece) && cue::end(&piece.text) == End::Stop;
        let titled =
            |piece: &Piece| matches!(case(&piece.text), Some(Case::Capitals | Case::Title));
        self.top == usize::MAX
            && !self.pieces.last().is_some_and(ends)
            && (!self.is_small() || self.pieces.iter().all(titled))
            || self.pieces.iter().all(|piece| is_title(&piece.text))
    }

    /// Does it stand but a few rows under `other`?
    fn is_near(&self, other: &Self) -> bool {
        let row = |piece: Option<&Piece>| piece.map_or(0, |piece| piece.row);
        row(self.pieces.first()) <= row(other.pieces.last()) + NEAR
    }

    /// Does it begin with a line of a head?
    pub(super) fn is_headed(&self) -> bool {
        let Some(first) = self.pieces.first() else { return false };
        if is_han(first) {
            return self.top != first.row;
        }
        is_title(&first.text)
            || self.top != first.row
                && !self.is_small()
                && !matches!(cue::end(&first.text), End::Stop | End::Hyphen)
    }

    /// Does it begin with a small letter?
    fn is_small(&self) -> bool {
        self.pieces.first().is_some_and(|piece| piece.text.starts_with(char::is_lowercase))
    }

    /// Does it end inside a sentence?
    fn breaks_off(&self) -> bool {
        self.pieces.last().is_some_and(|last| {
            !matches!(cue::end(&last.text), End::Stop)
                && !markers(&last.text).iter().any(|marker| marker.direction == Direction::To)
        })
    }

    /// How well it goes on with `other`, by the sentence that the two would make.
    fn fits(&self, other: &Self) -> f32 {
        let Some(first) = self.pieces.first() else { return 0.0 };
        if other.is_head() {
            return if self.is_small() { -3.0 } else { 0.5 };
        }
        if is_han(first) {
            let edge = self.pieces.iter().map(|piece| piece.start).min().unwrap_or_default();
            // A sentence that is cut off does not go on in a new paragraph.
            return if other.breaks_off() && first.start > edge + 1 { -2.0 } else { 0.0 };
        }
        match (other.breaks_off(), self.is_small()) {
            (true, true) => 2.0,
            (true, false) => -1.0,
            (false, true) => -3.0,
            (false, false) => 0.5,
        }
    }
}

fn is_han(piece: &Piece) -> bool {
    piece.text.chars().any(text::is_han)
}
