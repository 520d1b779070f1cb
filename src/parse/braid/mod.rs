//! Columns that an extractor wrote in turn, a few lines of each, put one after the other.
//!
//! `pdftotext` goes down a page by height: it writes blocks of lines, parted by blank lines, of all the columns that
//! stand side by side. Which block goes on where another one broke off shows in the letters and words that meet, in the
//! widths, and in the turns that the columns take. A page whose blocks end where sentences end is left as it is.

mod block;
mod counts;
mod follow;
mod link;
mod pairs;
mod place;
mod signs;
mod stream;
mod weight;

use std::collections::BTreeSet;

use self::{block::Blocks, link::Course, signs::Tally};
pub(super) use self::{
    block::{Edge, is_stop},
    counts::{Counts, pairs_of},
};
use super::{columns::are_parted, folio::Sheet, guide, line::Line, parallel};

/// The letters of so many pages are counted.
const COUNTED: usize = 16;

/// `sheets` with the lines of each in the order in which they are read.
pub fn unravelled(mut sheets: Vec<Sheet>) -> Vec<Sheet> {
    let suspects = parallel::map(&sheets, 4, |sheet| {
        !are_parted(&sheet.lines) && signs::may_be_braided(&sheet.lines)
    });
    let (numbers, suspects): (Vec<usize>, Vec<&Sheet>) = sheets
        .iter()
        .enumerate()
        .zip(suspects)
        .filter(|(_, suspect)| *suspect)
        .map(|(sheet, _)| sheet)
        .unzip();
    if suspects.is_empty() {
        return sheets;
    }
    let counted = suspects.iter().take(COUNTED).flat_map(|sheet| &sheet.lines);
    let counts = Counts::new(counted.map(|line| line.text.as_str()));
    let strands = parallel::map(&suspects, 1, |sheet| Strands::new(&sheet.lines, &counts));
    let loose = strands.iter().filter(|strands| strands.blocks.gap == 0);
    let all = loose.fold(Tally::default(), |all, strands| all.with(strands.tally));
    let read = parallel::map(&strands, 1, |strands| {
        let by_height = strands.blocks.gap == 0 && all.is_by_height();
        (by_height || strands.tally.is_braided()).then(|| strands.order(&counts))
    });
    for (number, order) in numbers.into_iter().zip(read) {
        if let (Some(sheet), Some(order)) = (sheets.get_mut(number), order) {
            let order = together(order, &sheet.lines);
            sheet.lines = turned(&mut sheet.lines, &order);
        }
    }
    sheets
}

/// A line's new place: its number, and the blank lines above it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turned {
    line: usize,
    gap: usize,
}

/// The `order` of `lines` with the items of guides behind all others, as they stood: the page under each title is no column.
fn together(mut order: Vec<Turned>, lines: &[Line]) -> Vec<Turned> {
    let guides = guide::paged(lines);
    if !guides.is_empty() {
        let inside = |line: usize| guides.iter().any(|guide| guide.contains(&line));
        order.retain(|turned| !inside(turned.line));
        let own = |line: usize| lines.get(line).map_or(0, |line| line.gap);
        order.extend(guides.iter().cloned().flatten().map(|line| Turned { line, gap: own(line) }));
    }
    order
}

/// `lines` in a new `order`, in which each stands once.
fn turned(lines: &mut [Line], order: &[Turned]) -> Vec<Line> {
    let mut before = None;
    let turn = |turned: &Turned| {
        let mut line = std::mem::take(lines.get_mut(turned.line)?);
        line.gap = turned.gap;
        line.moved = before.is_some_and(|before| before + 1 != turned.line);
        before = Some(turned.line);
        Some(line)
    };
    order.iter().filter_map(turn).collect()
}

/// The streams of a page.
#[derive(Debug)]
struct Strands {
    blocks: Blocks,
    courses: Vec<Course>,
    tally: Tally,
}

impl Strands {
    fn new(lines: &[Line], counts: &Counts) -> Self {
        let blocks = Blocks::new(lines, counts);
        let owners = follow::owners(&blocks, counts);
        let courses = link::courses(&blocks, &owners);
        let (near, apart) = place::rows(&courses, &blocks);
        let tally = Tally { near, apart, ..Tally::new(&courses, &blocks) };
        Self { blocks, courses, tally }
    }

    /// The order in which the page is read: text by text, each under its display lines.
    fn order(&self, counts: &Counts) -> Vec<Turned> {
        let Self { blocks, courses, .. } = self;
        let next = link::links(courses, blocks, counts);
        let heads = place::heads(courses, &next, blocks);
        let placed: BTreeSet<usize> =
            next.values().chain(heads.values().flatten()).copied().collect();
        let mut order = vec![];
        for first in (0..courses.len()).filter(|number| !placed.contains(number)) {
            let mut parts: Vec<usize> = heads.get(&first).cloned().unwrap_or_default();
            let begins = parts.len();
            parts.push(first);
            while let Some(next) = parts.last().and_then(|last| next.get(last)) {
                parts.push(*next);
            }
            for (part, number) in parts.into_iter().enumerate() {
                let Some(course) = courses.get(number) else { continue };
                for (place, line) in course.lines.iter().enumerate() {
                    let own = blocks.edges.get(*line).map_or(0, |edge| edge.gap);
                    let gap = match (part, place) {
                        (0, 0) => own.max(1),
                        (_, 0) if part <= begins => 1,
                        // What a text goes on with has the gap that is usual inside texts.
                        _ if course.text && own > 0 => blocks.gap,
                        (_, 0) => blocks.gap,
                        _ => own,
                    };
                    order.push(Turned { line: *line, gap });
                }
            }
        }
        order
    }
}

#[cfg(test)]
mod tests;
