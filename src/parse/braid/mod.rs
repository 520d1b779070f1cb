//! Columns that an extractor wrote in turn, a few lines of each, put one after the other.
//!
//! `pdftotext` goes down a page by height: it writes blocks of lines, parted by blank lines, of all the columns that
//! stand side by side. Which block goes on where another one broke off shows in the letters and words that meet, in the
//! widths, and in the turns that the columns take. A page whose blocks end where sentences end is left as it is.

mod block;
mod counts;
mod follow;
mod link;
mod place;
mod stream;
mod weight;

use std::{collections::BTreeSet, sync::OnceLock};

use self::{block::Blocks, counts::Counts, link::Course};
use super::{folio::Sheet, line::Line, parallel};

/// No printed page has more lines.
const MOST_LINES: usize = 4000;

/// A page has blocks that break off inside a sentence at so many places, or its order is right.
const BROKEN: usize = 2;

/// `sheets` with the lines of each in the order in which they are read.
pub fn unravelled(sheets: Vec<Sheet>) -> Vec<Sheet> {
    let orders = {
        // Counted over the whole issue, and only if a page asks.
        let counts: OnceLock<Counts> = OnceLock::new();
        let counts =
            || counts.get_or_init(|| Counts::new(sheets.iter().flat_map(|sheet| &sheet.lines)));
        parallel::map(&sheets, 1, |sheet| order(&sheet.lines, counts))
    };
    let order = |(mut sheet, order): (Sheet, Option<Vec<Turned>>)| {
        if let Some(order) = order {
            sheet.lines = turned(&sheet.lines, &order);
        }
        sheet
    };
    sheets.into_iter().zip(orders).map(order).collect()
}

/// A line's new place: its number, and the blank lines above it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turned {
    line: usize,
    gap: usize,
}

/// `lines` in a new `order`.
fn turned(lines: &[Line], order: &[Turned]) -> Vec<Line> {
    let mut before = None;
    let turn = |turned: &Turned| {
        let mut line = lines.get(turned.line)?.clone();
        line.gap = turned.gap;
        line.moved = before.is_some_and(|before| before + 1 != turned.line);
        before = Some(turned.line);
        Some(line)
    };
    order.iter().filter_map(turn).collect()
}

/// The order in which `lines` are read, if it is another than theirs.
fn order<'a>(lines: &[Line], counts: impl Fn() -> &'a Counts) -> Option<Vec<Turned>> {
    if lines.len() > MOST_LINES || !may_be_braided(lines) {
        return None;
    }
    let blocks = Blocks::new(lines);
    let counts = counts();
    let owners = follow::owners(&blocks, counts);
    let courses = link::courses(&blocks, &owners);
    if !is_braided(&courses, &blocks) {
        return None;
    }
    let next = link::links(&courses, &blocks, counts);
    let heads = place::heads(&courses, &next, &blocks, counts);
    let follows: BTreeSet<usize> = next.values().chain(heads.values().flatten()).copied().collect();
    let mut order = vec![];
    let is_first = |line: usize, course: &Course| {
        course
            .blocks
            .iter()
            .filter_map(|block| blocks.blocks.get(*block))
            .any(|block| block.lines.start == line)
    };
    for at in (0..courses.len()).filter(|at| !follows.contains(at)) {
        let above = heads.get(&at).into_iter().flatten().copied();
        let mut text = vec![at];
        while let Some(next) = text.last().and_then(|last| next.get(last)) {
            text.push(*next);
        }
        let begins = above.clone().count();
        for (part, number) in above.chain(text).enumerate() {
            let Some(course) = courses.get(number) else { continue };
            for (place, line) in course.lines.iter().enumerate() {
                let own = lines.get(*line).map_or(0, |line| line.gap);
                let gap = match (part, place) {
                    (0, 0) => own.max(1),
                    (_, 0) if part <= begins => 1,
                    _ if is_first(*line, course) => blocks.gap,
                    _ => own,
                };
                order.push(Turned { line: *line, gap });
            }
        }
    }
    Some(order)
}

/// Is it worth a closer look: blocks of lines, several of which end inside a sentence?
fn may_be_braided(lines: &[Line]) -> bool {
    if lines
        .iter()
        .any(|line| line.spot.is_some() || line.start || line.after_header || line.heading)
    {
        return false;
    }
    let gaps = lines.iter().skip(1).filter(|line| line.gap > 0).count();
    gaps >= 8
}

/// Do the streams show that columns were written in turn?
///
/// Where most lines stand apart, nearly all that goes on inside a sentence must have been taken apart.
fn is_braided(courses: &[Course], blocks: &Blocks) -> bool {
    let (mut all, mut broken) = (0, 0);
    for course in courses {
        for pair in course.blocks.windows(2) {
            let [from, to] = pair else { continue };
            let end = blocks.blocks.get(*from).and_then(|block| block.lines.end.checked_sub(1));
            let open = end.and_then(|end| blocks.edges.get(end)).is_some_and(|edge| !edge.stops);
            all += 1;
            broken += usize::from(open && to - from > 1);
        }
    }
    broken >= BROKEN && (blocks.gap == 0 || broken * 2 > all)
}
