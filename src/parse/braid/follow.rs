//! Each block in turn goes on with a stream or begins one: a search over what the blocks before made.

use std::sync::Arc;

use super::{
    block::{Block, Blocks, Edge},
    counts::Counts,
    pairs::Set,
    stream::{Stream, Tail, bond, first_pairs, more_pairs, way},
    weight::{self, Row},
};
use crate::parse::cue::is_never_first;

/// So many readings of the page are kept.
const BEAM: usize = 4;

/// A stream that had no block for so many blocks is at its end.
const FAR: usize = 60;

/// One that is hardly text, for so many.
const NEAR: usize = 16;

/// No more streams than this stand side by side.
const MOST: usize = 16;

/// So much worse than the best choice, and it is no longer tried.
const WORSE: f32 = 4.0;

/// One reading of the blocks so far.
#[derive(Clone, Debug, Default)]
struct Reading {
    /// The logarithm of its likelihood.
    score: f32,
    /// The streams that may go on, the latest last.
    streams: Vec<Stream>,
    /// The step of the block before.
    step: Option<usize>,
}

/// All steps of all readings: the stream of a block, by its first block, and the step of the block before.
#[derive(Debug, Default)]
struct Steps(Vec<(usize, Option<usize>)>);

impl Steps {
    /// The streams of the blocks up to `step`, the last one first.
    fn back(&self, mut step: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || {
            let (owner, before) = *self.0.get(step?)?;
            step = before;
            Some(owner)
        })
    }

    /// The step after the one `before`.
    fn after(&mut self, before: Option<usize>, owner: usize) -> usize {
        self.0.push((owner, before));
        self.0.len() - 1
    }
}

/// What was asked of a block: the readings have most of their streams in common.
#[derive(Default)]
struct Asked {
    /// By the last line of a stream how well it goes on there.
    bonds: Vec<(usize, f32)>,
    /// By the pairs of a stream what it has in common with them.
    shared: Vec<(Arc<Set>, (bool, f32))>,
    /// Those of a stream, and with the block under it; of a new one.
    more: Vec<(Arc<Set>, Arc<Set>)>,
    first: Option<Arc<Set>>,
}

/// The stream of each block, named by the number of its first one.
pub(super) fn owners(blocks: &Blocks, counts: &Counts) -> Vec<usize> {
    let mut readings = vec![Reading::default()];
    let mut steps = Steps::default();
    for (number, block) in blocks.all.iter().enumerate() {
        let mut next: Vec<(f32, usize, Option<usize>)> = vec![];
        let mut asked = Asked::default();
        for (reading, each) in readings.iter().enumerate() {
            let choices = choices(
                each,
                (block, number, Turn::of(each, &steps)),
                (blocks, counts),
                &mut asked,
            );
            let best = choices.iter().map(|(_, score)| *score).fold(f32::MIN, f32::max);
            let all =
                choices.iter().map(|(_, score)| (score - best).exp()).sum::<f32>().ln() + best;
            let good = choices.into_iter().filter(|(_, score)| *score > best - WORSE);
            next.extend(good.map(|(stream, score)| (each.score + score - all, reading, stream)));
        }
        next.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut kept: Vec<Reading> = vec![];
        for (score, reading, stream) in next {
            let Some(reading) = readings.get(reading) else { continue };
            let same = |other: &Reading| {
                let own = other.streams.iter().map(|stream| (stream.first, stream.last));
                own.eq(ends(reading, number, stream))
            };
            if !kept.iter().any(same) {
                let mut next = went_on(reading, (block, number), stream, (blocks, &mut asked));
                let owner = next.streams.last().map_or(number, |stream| stream.first);
                (next.score, next.step) = (score, Some(steps.after(reading.step, owner)));
                kept.push(next);
            }
            if kept.len() == BEAM {
                break;
            }
        }
        readings = kept;
    }
    let best = readings.into_iter().next().and_then(|reading| reading.step);
    let mut owners: Vec<usize> = steps.back(best).collect();
    owners.reverse();
    owners
}

/// The first and the last block of each stream of `reading` once block `number` is under `stream`, or is one of its own.
fn ends(
    reading: &Reading,
    number: usize,
    stream: Option<usize>,
) -> impl Iterator<Item = (usize, usize)> {
    let others = reading.streams.iter().enumerate();
    let others = others.filter(move |(at, each)| stream != Some(*at) && number < each.last + FAR);
    let own = stream.and_then(|at| reading.streams.get(at)).map_or(number, |stream| stream.first);
    others.map(|(_, each)| (each.first, each.last)).chain([(own, number)])
}

/// `reading` with the block under `stream`, or as a stream of its own; its score and step are not told yet.
fn went_on(
    reading: &Reading,
    (block, number): (&Block, usize),
    stream: Option<usize>,
    (blocks, asked): (&Blocks, &mut Asked),
) -> Reading {
    let mut streams: Vec<Stream> = Vec::with_capacity(reading.streams.len() + 1);
    let mut next = None;
    for (at, each) in reading.streams.iter().enumerate() {
        if stream == Some(at) {
            let of = |other: &Arc<Set>| Arc::ptr_eq(other, &each.pairs);
            let known = asked.more.iter().find(|(pairs, _)| of(pairs)).map(|(_, more)| more);
            let pairs = known.cloned().unwrap_or_else(|| {
                let more = more_pairs(&each.pairs, block);
                asked.more.push((Arc::clone(&each.pairs), Arc::clone(&more)));
                more
            });
            next = Some(each.with(block, number, pairs));
        } else if number < each.last + FAR {
            streams.push(each.clone());
        }
    }
    streams.push(next.unwrap_or_else(|| {
        let pairs = asked.first.get_or_insert_with(|| first_pairs(block, &blocks.pairs));
        Stream::new(block, number, Arc::clone(pairs))
    }));
    Reading { streams, ..Reading::default() }
}

/// The streams of `reading` that the block may go on with, or none, each with how well it does.
fn choices(
    reading: &Reading,
    (block, number, turn): (&Block, usize, Turn),
    (blocks, counts): (&Blocks, &Counts),
    asked: &mut Asked,
) -> Vec<(Option<usize>, f32)> {
    let Some(edges) = blocks.edges.get(block.lines.clone()) else { return vec![] };
    let Some(edge) = edges.first() else { return vec![] };
    // The latest first.
    let mut alive: Vec<(usize, Tail)> = Vec::with_capacity(MOST);
    for (at, stream) in reading.streams.iter().enumerate().rev() {
        let tail = stream.tail(blocks);
        let text = !matches!(tail, Tail::Short | Tail::Single);
        if number - stream.last <= if text { FAR } else { NEAR } && alive.len() < MOST {
            alive.push((at, tail));
        }
    }
    let open = alive.iter().filter(|(_, tail)| *tail == Tail::Open).count();
    let ranked =
        alive.iter().filter(|(_, tail)| *tail != Tail::Short && *tail != Tail::SingleStop).count();
    let (mut opens_later, mut ranked_later) = (0, 0);
    let mut choices = Vec::with_capacity(alive.len() + 1);
    for (at, tail) in &alive {
        let Some(stream) = reading.streams.get(*at) else { continue };
        let is_ranked = *tail != Tail::Short && *tail != Tail::SingleStop;
        opens_later += usize::from(*tail == Tail::Open);
        ranked_later += usize::from(is_ranked);
        let case = Case {
            stream,
            tail: *tail,
            block,
            number,
            // Those that have waited longer.
            rank: if is_ranked { ranked - ranked_later } else { 5 },
            waiting: open - opens_later,
            turn,
            bond: bond_of(&mut asked.bonds, stream.line, edge, (blocks, counts)),
            shared: shared_with(&mut asked.shared, stream, block, blocks),
        };
        choices.push((Some(*at), under(&case, edge, blocks)));
    }
    choices.push((None, alone(block, number, open, blocks)));
    choices
}

/// Whose turn it is: the streams that followed, the last time, on the one that had the block before.
#[derive(Clone, Copy, Debug, Default)]
struct Turn {
    next: Option<usize>,
    after: Option<usize>,
}

impl Turn {
    fn of(reading: &Reading, steps: &Steps) -> Self {
        let mut owners = steps.back(reading.step);
        let Some(last) = owners.next() else { return Self::default() };
        let mut turn = Self { next: Some(last), after: None };
        for owner in owners.take(40) {
            if owner == last {
                return turn;
            }
            turn = Self { next: Some(owner), after: turn.next };
        }
        Self::default()
    }
}

/// A block that may go on with a stream.
struct Case<'a> {
    stream: &'a Stream,
    tail: Tail,
    block: &'a Block,
    number: usize,
    rank: usize,
    waiting: usize,
    turn: Turn,
    /// How well the block's first line goes on where the stream ends.
    bond: f32,
    /// What their pairs of letters have in common.
    shared: (bool, f32),
}

/// How well `edge` goes on where line `line` ends; looked up in `bonds` if it was asked before.
fn bond_of(
    bonds: &mut Vec<(usize, f32)>,
    line: usize,
    edge: &Edge,
    (blocks, counts): (&Blocks, &Counts),
) -> f32 {
    if let Some((_, bond)) = bonds.iter().find(|(other, _)| *other == line) {
        return *bond;
    }
    let Some(last) = blocks.edges.get(line) else { return 0.0 };
    let bond = bond(last, edge, counts, &weight::UNDER_BOND);
    bonds.push((line, bond));
    bond
}

/// What the pairs of `stream` and `block` have in common; looked up in `known` if it was asked before.
fn shared_with(
    known: &mut Vec<(Arc<Set>, (bool, f32))>,
    stream: &Stream,
    block: &Block,
    blocks: &Blocks,
) -> (bool, f32) {
    if let Some((_, shared)) = known.iter().find(|(other, _)| Arc::ptr_eq(other, &stream.pairs)) {
        return *shared;
    }
    let shared = blocks.pairs.shared(&stream.pairs, block.pairs.iter().copied());
    known.push((Arc::clone(&stream.pairs), shared));
    shared
}

/// How well the block, which begins with `edge`, goes on with the stream.
fn under(case: &Case<'_>, edge: &Edge, blocks: &Blocks) -> f32 {
    let &Case { stream, block, number, turn, .. } = case;
    if blocks.edges.get(stream.line).is_none() {
        return f32::MIN;
    }
    let far = number - stream.last;
    let mut row = Row::new(&weight::UNDER);
    row.tell(far.min(12) - 1, true);
    row.tell(12 + case.rank.min(5), true);
    row.tell(18, stream.step > 0 && far == stream.step);
    row.tell(19, stream.step > 0 && far.abs_diff(stream.step) == 1);
    row.tell(20, stream.step == 0);
    let (any, sum) = case.shared;
    row.add(21, (4.0 * sum).ln_1p());
    row.tell(22, any);
    let apart = (stream.width - block.width).abs();
    row.tell(23, apart <= 1.5);
    row.tell(24, apart > 6.0 && block.lines.len() > 1);
    row.tell(25, block.lines.len() == 1);
    row.tell(26, edge.gap > 1);
    if let Some(next) = turn.next {
        row.tell(27, next == stream.first);
        row.tell(28, turn.after == Some(stream.first));
        row.tell(29, next != stream.first);
    }
    row.tell(30 + case.waiting.min(4), true);
    row.tell(35, case.waiting == 0 && case.tail == Tail::Open);
    row.sum + way(stream, edge, blocks, &weight::UNDER_WAYS) + case.bond
}

/// How likely it is that `block` goes on with none of the streams, `open` of which stop inside a sentence.
fn alone(block: &Block, number: usize, open: usize, blocks: &Blocks) -> f32 {
    let edges = blocks.edges(&block.lines);
    let Some(edge) = edges.first() else { return 0.0 };
    let near = |width: f32| blocks.columns.iter().any(|column| (width - column).abs() <= 2.0);
    let (full, indented) = (near(edge.width), near(edge.width + 4.0));
    let mut row = Row::new(&weight::ALONE);
    row.tell(0, true);
    row.tell(1, !edge.stops && !full && !indented);
    row.tell(2, indented && !full);
    row.tell(3, full);
    row.tell(4, block.lines.len() > 1);
    row.tell(5, number == 0);
    row.tell(6, is_never_first(edge.first()));
    row.tell(7, edge.stops);
    row.add(8, open.min(12) as f32 / 4.0);
    row.tell(9, edge.lead);
    row.tell(10, "■□●▲◆—".contains(edge.first()));
    row.tell(11, !edges.iter().any(|edge| edge.marked));
    row.tell(12, block.width < 14.0);
    row.sum
}
