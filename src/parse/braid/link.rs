//! Streams of one text: the column that goes on where another one ends.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    block::{Blocks, Edge},
    counts::Counts,
    stream::{Stream, bond, first_pairs, more_pairs, way},
    weight::{self, Row},
};
use crate::parse::cue::is_never_first;

/// A stream as the page has it.
#[derive(Clone, Debug)]
pub(super) struct Course {
    /// Its blocks, in order.
    pub(super) blocks: Vec<usize>,
    /// Its lines, in order.
    pub(super) lines: Vec<usize>,
    /// How it ends, and all its words.
    pub(super) stream: Stream,
    /// The width of its widest line.
    pub(super) width: f32,
    /// Is it running text, and not display lines?
    pub(super) text: bool,
    /// Its number among the courses that are text.
    pub(super) rank: usize,
}

impl Course {
    /// What its first line tells.
    pub(super) fn head<'a>(&self, blocks: &'a Blocks) -> Option<&'a Edge> {
        blocks.edges.get(*self.lines.first()?)
    }

    /// The number of its first block.
    pub(super) fn start(&self) -> usize {
        self.stream.first
    }
}

/// A text begins so many texts before the one that it goes on with at most, counted as they stand.
const BEFORE: usize = 24;

/// And so many after it: its second column stood a little higher.
const AFTER: usize = 12;

/// The courses that the blocks with these `owners` make, in the order in which they begin.
pub(super) fn courses(blocks: &Blocks, owners: &[usize]) -> Vec<Course> {
    let mut numbers: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, owner) in owners.iter().enumerate() {
        numbers.entry(*owner).or_default().push(number);
    }
    let mut rank = 0;
    let mut courses = vec![];
    for (_, numbers) in numbers {
        let mut stream: Option<Stream> = None;
        let mut lines = vec![];
        for number in &numbers {
            let Some(block) = blocks.all.get(*number) else { continue };
            stream = Some(match stream {
                Some(stream) => stream.with(block, *number, more_pairs(&stream.pairs, block)),
                None => Stream::new(block, *number, first_pairs(block, &blocks.pairs)),
            });
            lines.extend(block.lines.clone());
        }
        let Some(stream) = stream else { continue };
        let edges: Vec<&Edge> = lines.iter().filter_map(|line| blocks.edges.get(*line)).collect();
        let width = edges.iter().map(|edge| edge.width).fold(0.0, f32::max);
        let text = is_text(&edges, width);
        courses.push(Course { blocks: numbers, lines, stream, width, text, rank });
        rank += usize::from(text);
    }
    courses
}

/// Are `edges` lines of a running text?
fn is_text(edges: &[&Edge], width: f32) -> bool {
    let is_marked = |edge: &&&Edge| {
        edge.letters.iter().any(|letter| matches!(letter, '，' | '。' | '；' | '、' | '：'))
    };
    let is_latin =
        |edge: &&&Edge| edge.letters.windows(3).any(|run| run.iter().all(char::is_ascii_lowercase));
    let marked = edges.iter().filter(is_marked).count();
    let stops = edges.last().is_some_and(|edge| edge.stops);
    marked >= 1 && (edges.len() >= 2 || stops) && width >= 14.0
        || edges.len() >= 3 && marked * 2 >= edges.len()
        || edges.iter().filter(is_latin).count() >= 2
}

/// The course that follows on each one, by their numbers.
pub(super) fn links(
    courses: &[Course],
    blocks: &Blocks,
    counts: &Counts,
) -> BTreeMap<usize, usize> {
    let texts: Vec<usize> = (0..courses.len())
        .filter(|at| courses.get(*at).is_some_and(|course| course.text))
        .collect();
    let mut pairs: Vec<(f32, usize, usize)> = vec![];
    for (rank, at) in texts.iter().enumerate() {
        let Some(course) = courses.get(*at) else { continue };
        let least = alone(course, blocks);
        let near = texts.iter().take(rank + AFTER + 1).skip(rank.saturating_sub(BEFORE));
        for from in near.filter(|from| *from != at) {
            let Some(before) = courses.get(*from) else { continue };
            let score = after(before, course, blocks, counts);
            if score > least {
                pairs.push((score - least, *from, *at));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut next, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for (_, from, to) in pairs {
        if next.contains_key(&from) || taken.contains(&to) {
            continue;
        }
        let mut end = to;
        while let Some(further) = next.get(&end) {
            end = *further;
        }
        if end != from {
            next.insert(from, to);
            taken.insert(to);
        }
    }
    next
}

/// How well `course` goes on where `before` ends.
fn after(before: &Course, course: &Course, blocks: &Blocks, counts: &Counts) -> f32 {
    let stream = &before.stream;
    let ends = (blocks.edges.get(stream.line), course.head(blocks));
    let (Some(last), Some(first)) = ends else { return f32::MIN };
    let few = stream.pairs.len().min(course.stream.pairs.len()) as f32;
    let (_, sum) = blocks.pairs.shared(&stream.pairs, stream.pairs.both(&course.stream.pairs));
    let turned = (course.rank + 3).saturating_sub(before.rank).min(9);
    let (indent, flush) = start(course, first);
    let open = !last.stops;
    let apart = (stream.width - course.width).abs();
    let far = course.start().saturating_sub(stream.last);
    let near = (1..12).contains(&far);
    let mut row = Row::new(&weight::AFTER);
    row.add(0, (4.0 * sum / (1.0 + 0.02 * few)).ln_1p());
    row.tell(1 + turned, true);
    row.tell(11, stream.last < course.start());
    row.tell(12, apart <= 1.5);
    row.tell(13, apart > 5.0);
    row.tell(14, indent);
    row.tell(15, flush);
    row.tell(16, indent && open);
    row.tell(17, flush && open);
    row.tell(18, first.lead);
    row.tell(19, jumps(last));
    row.tell(20 + far.clamp(1, 12) - 1, far > 0);
    row.tell(32, far > 0 && far == stream.step);
    row.tell(33, far > 0 && far == course.stream.step);
    row.tell(34, near && course.stream.step == 0);
    row.tell(35, near && before.lines.len() == 1);
    row.tell(36, course.lines.len() == 1);
    row.tell(37, near && open && last.width >= stream.width - 3.5);
    row.sum
        + way(stream, first, blocks, &weight::AFTER_WAYS)
        + bond(last, first, counts, &weight::AFTER_BOND)
}

/// How likely it is that `course` goes on with none.
fn alone(course: &Course, blocks: &Blocks) -> f32 {
    let Some(first) = course.head(blocks) else { return 0.0 };
    let (indent, flush) = start(course, first);
    let single = course.lines.len() == 1;
    let mut row = Row::new(&weight::FIRST);
    row.tell(0, true);
    row.tell(1, indent);
    row.tell(2, flush);
    row.tell(3, first.lead);
    row.tell(4, course.lines.len() < 3);
    row.tell(5, is_never_first(first.first()));
    row.tell(6, single);
    row.tell(7, single && first.lead);
    row.sum
}

/// Does it begin with an indent that was lost, or with a full line?
fn start(course: &Course, first: &Edge) -> (bool, bool) {
    let short = course.width - first.width;
    let several = course.lines.len() > 1;
    (several && short > 2.5, several && short.abs() <= 2.5)
}

/// Does it name another page to go on at?
fn jumps(edge: &Edge) -> bool {
    let told = |word: &str| {
        let word: Vec<char> = word.chars().collect();
        edge.letters.windows(word.len()).any(|run| run == word)
    };
    ["下转", "转第", "紧接", "Continued"].into_iter().any(told)
}
