//! Each block in turn goes on with a stream or begins one: a search over what the blocks before made.

use super::{
    block::{Block, Blocks, Edge},
    counts::Counts,
    stream::{Stream, Tail, bond, shared, way},
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
    /// The stream of each block, by its first block.
    owners: Vec<usize>,
}

/// The stream of each block, named by the number of its first one.
pub(super) fn owners(blocks: &Blocks, counts: &Counts) -> Vec<usize> {
    let mut readings = vec![Reading::default()];
    for (number, block) in blocks.all.iter().enumerate() {
        let mut next: Vec<(f32, usize, Option<usize>)> = vec![];
        // The readings have most of their streams in common.
        let mut bonds: Vec<(usize, f32)> = vec![];
        for (reading, each) in readings.iter().enumerate() {
            let choices = choices(each, (block, number), blocks, counts, &mut bonds);
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
            let reading = went_on(reading, (block, number), stream, score);
            let same = |other: &Reading| {
                let ends = |reading: &Reading| -> Vec<(usize, usize)> {
                    reading.streams.iter().map(|stream| (stream.first, stream.last)).collect()
                };
                ends(other) == ends(&reading)
            };
            if !kept.iter().any(same) {
                kept.push(reading);
            }
            if kept.len() == BEAM {
                break;
            }
        }
        readings = kept;
    }
    readings.into_iter().next().map(|reading| reading.owners).unwrap_or_default()
}

/// `reading` with the block under `stream`, or as a stream of its own.
fn went_on(
    reading: &Reading,
    (block, number): (&Block, usize),
    stream: Option<usize>,
    score: f32,
) -> Reading {
    let mut streams: Vec<Stream> = Vec::with_capacity(reading.streams.len() + 1);
    let mut next = None;
    for (at, each) in reading.streams.iter().enumerate() {
        if stream == Some(at) {
            next = Some(each.with(block, number));
        } else if number < each.last + FAR {
            streams.push(each.clone());
        }
    }
    let next = next.unwrap_or_else(|| Stream::new(block, number));
    let mut owners = reading.owners.clone();
    owners.push(next.first);
    streams.push(next);
    Reading { score, streams, owners }
}

/// The streams of `reading` that the block may go on with, or none, each with how well it does.
fn choices(
    reading: &Reading,
    (block, number): (&Block, usize),
    blocks: &Blocks,
    counts: &Counts,
    bonds: &mut Vec<(usize, f32)>,
) -> Vec<(Option<usize>, f32)> {
    let Some(edges) = blocks.edges.get(block.lines.clone()) else { return vec![] };
    let Some(edge) = edges.first() else { return vec![] };
    // The latest first.
    let mut alive: Vec<(usize, Tail)> = vec![];
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
    let turn = Turn::new(&reading.owners);
    let (mut opens_later, mut ranked_later) = (0, 0);
    let mut choices = vec![];
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
            turn: &turn,
            bond: bond_of(bonds, stream.line, edge, (blocks, counts)),
        };
        choices.push((Some(*at), under(&case, edge, blocks, counts)));
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
    fn new(owners: &[usize]) -> Self {
        let Some((last, before)) = owners.split_last() else { return Self::default() };
        let from = before.len().saturating_sub(40);
        let Some(at) = before.iter().skip(from).rposition(|owner| owner == last) else {
            return Self::default();
        };
        Self { next: owners.get(from + at + 1).copied(), after: owners.get(from + at + 2).copied() }
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
    turn: &'a Turn,
    /// How well the block's first line goes on where the stream ends.
    bond: f32,
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

/// How well the block, which begins with `edge`, goes on with the stream.
fn under(case: &Case<'_>, edge: &Edge, blocks: &Blocks, counts: &Counts) -> f32 {
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
    let (any, sum) = shared(&stream.pairs, &block.pairs, counts);
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
