//! Blocks of lines between blank lines, and what of them tells how they go on.

use std::ops::Range;

use super::{
    counts::{Counts, key, letters},
    pairs::Pairs,
};
use crate::parse::{cue::is_closing, line::Line};

/// A line, as far as it tells what stands before and after it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub(in crate::parse) struct Edge {
    /// Its letters and marks.
    pub(in crate::parse) letters: Vec<char>,
    /// Its width in cells.
    pub(in crate::parse) width: f32,
    /// Does it end a sentence?
    pub(in crate::parse) stops: bool,
    /// Has it a mark inside sentences (，。；、)?
    pub(in crate::parse) marked: bool,
    /// Does it begin with, or has it, a dateline (本报讯, 日电)?
    pub(in crate::parse) lead: bool,
    /// The blank lines above it.
    pub(in crate::parse) gap: usize,
    /// How many brackets and quotes it leaves open.
    pub(in crate::parse) opened: i32,
    /// Is the first of its brackets and quotes one that closes?
    pub(in crate::parse) closes: bool,
}

impl Edge {
    fn new(line: &Line) -> Self {
        Self::of(&line.text, line.width, line.gap)
    }

    /// What the line `text` of `width` cells tells; `gap` blank lines stand above it.
    pub(in crate::parse) fn of(text: &str, width: f32, gap: usize) -> Self {
        let letters = letters(text);
        let told = |word: &str| text.contains(word);
        let has = |letter: char| letters.contains(&letter);
        let quote =
            letters.iter().find(|letter| matches!(letter, '“' | '”' | '《' | '》' | '（' | '）'));
        Self {
            opened: opened(&letters),
            closes: quote.is_some_and(|quote| matches!(quote, '”' | '》' | '）')),
            width,
            stops: stops(&letters),
            marked: letters.iter().any(|letter| matches!(letter, '，' | '。' | '；' | '、')),
            // Nearly all lines are told by a letter.
            lead: has('讯') && (told("本报讯") || told("日讯")) || has('电') && told("日电"),
            gap,
            letters,
        }
    }

    /// The pairs of its letters, in order.
    pub(in crate::parse) fn pairs(&self) -> Vec<u64> {
        self.keys().collect()
    }

    /// The same, one by one.
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        self.letters.windows(2).map(key)
    }

    /// Its first letter.
    pub(in crate::parse) fn first(&self) -> char {
        self.letters.first().copied().unwrap_or(' ')
    }

    /// Its last letter.
    pub(in crate::parse) fn last(&self) -> char {
        self.letters.last().copied().unwrap_or(' ')
    }

    /// Its last two letters, or what it has.
    pub(in crate::parse) fn ending(&self) -> &[char] {
        self.letters.get(self.letters.len().saturating_sub(2)..).unwrap_or_default()
    }

    /// Its first two letters, or what it has.
    pub(in crate::parse) fn opening(&self) -> &[char] {
        self.letters.get(..self.letters.len().min(2)).unwrap_or_default()
    }
}

/// Lines between two blank lines.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The sheet's lines that it is made of.
    pub(super) lines: Range<usize>,
    /// The width of its widest line.
    pub(super) width: f32,
    /// The numbers of the pairs of letters in its lines, rising, each once.
    pub(super) pairs: Vec<u32>,
}

/// A page as blocks of lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Blocks {
    /// What its lines tell.
    pub(super) edges: Vec<Edge>,
    /// The pairs of letters in them.
    pub(super) pairs: Pairs,
    /// The blocks, in order.
    pub(super) all: Vec<Block>,
    /// The widths that full lines have.
    pub(super) columns: Vec<f32>,
    /// The blank lines that stand above most lines, 0 or 1.
    pub(super) gap: usize,
}

impl Blocks {
    /// The blocks of `lines`.
    pub(super) fn new(lines: &[Line], counts: &Counts) -> Self {
        let edges: Vec<Edge> = lines.iter().map(Edge::new).collect();
        let pairs = Pairs::of(&edges, counts);
        let mut starts: Vec<usize> = (0..lines.len())
            .filter(|at| *at == 0 || lines.get(*at).is_some_and(|line| line.gap > 0))
            .collect();
        starts.push(lines.len());
        let block = |pair: &[usize]| {
            let [start, end] = pair else { return None };
            let mut own = pairs.of_lines(*start..*end).to_vec();
            own.sort_unstable();
            own.dedup();
            let width = widest(edges.get(*start..*end)?);
            Some(Block { lines: *start..*end, width, pairs: own })
        };
        let all = starts.windows(2).filter_map(block).collect();
        let gaps = lines.iter().filter(|line| line.gap > 0).count();
        let columns = columns(&edges);
        Self { all, columns, gap: usize::from(gaps * 2 > lines.len()), edges, pairs }
    }

    /// What the lines in `range` tell.
    pub(super) fn edges(&self, range: &Range<usize>) -> &[Edge] {
        self.edges.get(range.clone()).unwrap_or_default()
    }
}

/// The width of the widest of `edges`.
pub(super) fn widest(edges: &[Edge]) -> f32 {
    edges.iter().map(|edge| edge.width).fold(0.0, f32::max)
}

/// The widths, in whole cells, that at least three lines have which run on inside a sentence.
fn columns(edges: &[Edge]) -> Vec<f32> {
    let mut widths: Vec<f32> = edges
        .iter()
        .filter(|edge| edge.marked && !edge.stops)
        .map(|edge| edge.width.round())
        .collect();
    widths.sort_unstable_by(f32::total_cmp);
    let count =
        |wanted: f32| widths.iter().filter(|width| (**width - wanted).abs() < 0.1).count() as f32;
    let mut columns = widths.clone();
    columns.dedup();
    let least = (edges.len() as f32 * 0.02).max(3.0);
    columns
        .retain(|width| count(*width) + 0.5 * (count(width - 1.0) + count(width + 1.0)) >= least);
    columns
}

/// How many brackets and quotes `letters` leave open.
fn opened(letters: &[char]) -> i32 {
    letters
        .iter()
        .map(|letter| match letter {
            '“' | '《' | '（' => 1,
            '”' | '》' | '）' => -1,
            _ => 0,
        })
        .sum()
}

/// Does a sentence, or what leads to the next one, end with `letters`?
fn stops(letters: &[char]) -> bool {
    let bare = letters.iter().rev().find(|letter| !is_closing(**letter));
    bare.is_some_and(|letter| is_stop(*letter))
        || letters.last().is_some_and(|letter| matches!(letter, '：' | ':'))
}

/// Is it a mark that ends a sentence?
pub(in crate::parse) fn is_stop(mark: char) -> bool {
    matches!(mark, '。' | '！' | '？' | '!' | '?' | '…' | '.')
}
