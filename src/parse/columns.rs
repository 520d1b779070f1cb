//! Columns that stand side by side (`pdftotext -layout`), put one after the other.
//!
//! What tells them: pieces of lines, parted by two blanks or more, that begin at the same place in five lines and more.
//! Columns whose lines an OCR engine wrote in turn, without blanks between them, are not parted.

mod glued;
mod stack;

use std::{borrow::Cow, collections::BTreeMap};

use self::{
    glued::unglue,
    stack::{Stack, stacks},
};
use super::{case::is_title, line, parallel};
use crate::{
    page::{Line, Page},
    text,
};

/// The lines that have to begin at the same place to make it a column's edge.
const ALIGNED: usize = 5;

/// How far from a column's edge its lines may begin: indents, centred lines.
const INDENT: usize = 8;

/// How far a page's mark may stand behind the words that it belongs to.
const RIGHT: usize = 28;

/// The share of lines, in hundredths, that have to have pieces in a further column.
const SHARE: usize = 15;

/// The most cells of a column's line: what is longer is a paragraph, in a text that has one a line.
const WIDEST: usize = 120;

/// A piece of a line, parted from others by two blanks or more.
#[derive(Clone, Debug)]
struct Piece {
    /// The line of the page it is of.
    line: usize,
    /// The row it stands in, blank lines counted.
    row: usize,
    /// Its first character's place in the line, and that after its last, in characters.
    start: usize,
    end: usize,
    /// The column it stands in; one more than it begins in, where large letters pushed it to the left.
    column: usize,
    text: String,
}

/// Pieces of one column without a blank row between them.
#[derive(Clone, Debug, Default)]
struct Block {
    pieces: Vec<Piece>,
    /// The row that its first line of text stands in.
    top: usize,
    /// Does a line that is wider than its own column stand right over it?
    barred: bool,
}

/// `page` with its columns one after the other; as it is where nothing stands side by side.
pub fn parted(page: &Page) -> Page {
    apart(page).unwrap_or_else(|| page.clone())
}

/// `pages`, each as [`parted`] gives it.
pub fn all_parted(pages: &[Page]) -> Cow<'_, [Page]> {
    let apart = parallel::map(pages, 1, apart);
    if apart.iter().all(Option::is_none) {
        return Cow::Borrowed(pages);
    }
    let whole = apart.into_iter().zip(pages);
    whole.map(|(apart, page)| apart.unwrap_or_else(|| page.clone())).collect()
}

/// Did the columns of `lines` stand side by side, so that they are in order by now? Then lines follow that stood above.
pub(super) fn are_parted(lines: &[line::Line]) -> bool {
    !lines.is_sorted_by(|one, two| two.moved || one.input != two.input || one.number <= two.number)
}

/// What is to be made of `page` if it has columns side by side.
fn apart(page: &Page) -> Option<Page> {
    // Positions tell more than blanks do.
    if page.lines.iter().any(|line| line.spot.is_some()) {
        return None;
    }
    // Nearly all pages have no blanks inside their lines to speak of.
    let parted = page
        .lines
        .iter()
        .filter(|line| line.text.contains(' ') && line.text.trim_start().contains("  "))
        .count();
    if parted < ALIGNED || parted * 100 < page.lines.len() * SHARE {
        return None;
    }
    let pieces = pieces(&page.lines);
    // 本报北江3月6日电  （记者石磊）…: behind the blanks goes on the same line, which is a paragraph.
    let long = |piece: &&Piece| {
        (piece.end - piece.start) * 2 > WIDEST
            && text::cells(&piece.text, text::Ambiguous::Wide) > WIDEST
    };
    if pieces.iter().filter(long).count() * 10 > pieces.len() {
        return None;
    }
    let edges = edges(&pieces, page.lines.len())?;
    let mut pieces = split_at_edges(pieces, &edges);
    let upright = take_upright(&mut pieces);
    for piece in &mut pieces {
        piece.column = edges.partition_point(|edge| *edge <= piece.start + 1).saturating_sub(1);
    }
    if pieces.iter().filter(|piece| piece.text.chars().any(text::is_han)).count() * 2 < pieces.len()
    {
        unglue(&mut pieces, &edges);
    }
    let mut blocks = vec![];
    let mut columns = vec![];
    for column in 0..edges.len() {
        let mut lines: Vec<Piece> =
            pieces.iter().filter(|piece| piece.column == column).cloned().collect();
        lines.sort_by_key(|piece| (piece.row, piece.start));
        let wide: Vec<usize> = edges.get(column).map_or_else(Vec::new, |edge| {
            let wide = pieces.iter().filter(|piece| piece.column < column && piece.end > edge + 4);
            wide.map(|piece| piece.row).collect()
        });
        let first = blocks.len();
        blocks.extend(cut(lines, &wide));
        let own = upright.iter().filter(|piece| {
            edges.partition_point(|edge| *edge <= piece.start + 1).saturating_sub(1) == column
        });
        blocks.extend(own.map(|piece| Block {
            top: usize::MAX,
            pieces: vec![piece.clone()],
            ..Block::default()
        }));
        if let Some(own) = blocks.get_mut(first..) {
            own.sort_by_key(|block| block.pieces.first().map(|piece| piece.row));
        }
        columns.push(first..blocks.len());
    }
    let stacks = stacks(&blocks, &columns);
    let lines = written(page, &blocks, &stacks, &edges);
    Some(Page { lines, input: page.input, name: page.name.clone() })
}

/// The pieces of all lines.
fn pieces(lines: &[Line]) -> Vec<Piece> {
    let mut pieces = vec![];
    let mut row = 0;
    for (number, line) in lines.iter().enumerate() {
        row += line.gap + 1;
        let mut open: Option<Piece> = None;
        let mut blanks = 0;
        for (at, character) in line.text.chars().enumerate() {
            if character == ' ' || character == '\u{a0}' {
                blanks += 1;
                continue;
            }
            if blanks > 1 || open.is_none() {
                pieces.extend(open.take());
                open = Some(Piece {
                    line: number,
                    row,
                    start: at,
                    end: at,
                    column: 0,
                    text: String::new(),
                });
            }
            if let Some(piece) = &mut open {
                piece.text.extend((blanks == 1 && !piece.text.is_empty()).then_some(' '));
                piece.text.push(character);
                piece.end = at + 1;
            }
            blanks = 0;
        }
        pieces.extend(open);
    }
    marked(pieces)
}

/// Puts the page's marks of a guide's items that were set at their columns' right edges to the words before them: `rate
/// in the city.          PAGE A8`. Pieces of the same line follow each other.
fn marked(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut marked: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let page = piece.text.strip_prefix("PAGE ").or(piece.text.strip_prefix("Page "));
        let told = page.is_some_and(|page| {
            page.len() <= 4 && page.ends_with(|letter: char| letter.is_ascii_digit())
        });
        match marked.last_mut() {
            Some(words) if told && words.line == piece.line && piece.start - words.end <= RIGHT => {
                words.text.push(' ');
                words.text.push_str(&piece.text);
                words.end = piece.end;
            }
            _ => marked.push(piece),
        }
    }
    marked
}

/// The places where columns begin; none where the page has but one.
fn edges(pieces: &[Piece], lines: usize) -> Option<Vec<usize>> {
    let mut starts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut inner: BTreeMap<usize, usize> = BTreeMap::new();
    let mut before = None;
    for piece in pieces {
        *starts.entry(piece.start).or_default() += 1;
        let words = || {
            text::cells(&piece.text, text::Ambiguous::Narrow) > 9
                && piece.text.chars().filter(|character| character.is_alphabetic()).count() * 2
                    > piece.text.chars().count()
        };
        if before == Some(piece.line) && words() {
            *inner.entry(piece.start).or_default() += 1;
        }
        before = Some(piece.line);
    }
    let aligned: usize = inner.values().filter(|count| **count >= ALIGNED).sum();
    if aligned < ALIGNED || aligned * 100 < lines * SHARE {
        return None;
    }
    let mut edges: Vec<usize> = vec![0];
    for (start, count) in starts {
        let near = edges.last().is_some_and(|last| start < last + INDENT);
        if count >= ALIGNED && !near {
            edges.push(start);
        }
    }
    (edges.len() > 1).then_some(edges)
}

/// `pieces`, cut also at single blanks where a column begins in the lines around.
fn split_at_edges(pieces: Vec<Piece>, edges: &[usize]) -> Vec<Piece> {
    let starts: std::collections::BTreeSet<(usize, usize)> =
        pieces.iter().map(|piece| (piece.start, piece.row)).collect();
    let near = |edge: usize, row: usize| {
        starts.range((edge, row.saturating_sub(4))..(edge, row + 5)).count()
    };
    let mut split = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        for edge in edges
            .iter()
            .filter(|edge| piece.start < **edge && **edge < piece.end)
            .copied()
            .collect::<Vec<_>>()
        {
            let characters: Vec<(usize, char)> = piece.text.char_indices().collect();
            let Some(at) = edge.checked_sub(piece.start) else { continue };
            let blank = at
                .checked_sub(1)
                .and_then(|at| characters.get(at))
                .is_some_and(|(_, character)| *character == ' ');
            let Some((byte, _)) =
                characters.get(at).filter(|_| blank && near(edge, piece.row) >= 3)
            else {
                continue;
            };
            let (left, right) = piece.text.split_at(*byte);
            let (left, right) = (left.trim_end().to_owned(), right.to_owned());
            split.push(Piece { text: left, end: edge - 1, ..piece.clone() });
            piece = Piece { text: right, start: edge, ..piece };
        }
        split.push(piece);
    }
    split
}

/// Takes headlines that are set upright, one character a row, out of `pieces`; each as one piece at its first row.
fn take_upright(pieces: &mut Vec<Piece>) -> Vec<Piece> {
    let single = |piece: &Piece| piece.text.chars().nth(1).is_none();
    let mut lone: Vec<Piece> = pieces.iter().filter(|piece| single(piece)).cloned().collect();
    lone.sort_by_key(|piece| (piece.start, piece.row));
    let mut upright: Vec<Piece> = vec![];
    let mut used = std::collections::BTreeSet::new();
    let mut run: Vec<Piece> = vec![];
    let mut close = |run: &mut Vec<Piece>| {
        if run.len() >= 3
            && run.iter().filter(|piece| piece.text.chars().all(text::is_han)).count() * 2
                > run.len()
        {
            used.extend(run.iter().map(|piece| (piece.line, piece.start)));
            if let Some(first) = run.first() {
                upright.push(Piece {
                    text: run.iter().map(|piece| piece.text.as_str()).collect(),
                    ..first.clone()
                });
            }
        }
        run.clear();
    };
    for piece in lone {
        if run.last().is_some_and(|last| piece.start != last.start || piece.row > last.row + 4) {
            close(&mut run);
        }
        run.push(piece);
    }
    close(&mut run);
    pieces.retain(|piece| !used.contains(&(piece.line, piece.start)));
    upright
}

/// The blocks that the `lines` of one column make: cut where rows stand farther apart than most, and where a line that is
/// `wide` stands across the column.
fn cut(lines: Vec<Piece>, wide: &[usize]) -> Vec<Block> {
    let mut widths: Vec<usize> = lines.iter().map(|piece| piece.end - piece.start).collect();
    widths.sort_unstable();
    let full = widths.get(widths.len() * 3 / 4).copied().unwrap_or_default();
    let mut blocks: Vec<Block> = vec![];
    for piece in lines {
        let row = piece.row;
        let last = blocks.last().and_then(|block| block.pieces.last()).map(|last| last.row);
        let over = wide.get(..wide.partition_point(|wide| *wide < row)).and_then(<[usize]>::last);
        let barred = over.is_some_and(|wide| last.is_none_or(|last| last < *wide));
        match blocks.last_mut().filter(|_| !barred && last.is_some_and(|last| row <= last + 2)) {
            Some(block) => block.pieces.push(piece),
            None => blocks.push(Block { pieces: vec![piece], barred, ..Block::default() }),
        }
    }
    for block in &mut blocks {
        block.top = top(&block.pieces, full);
    }
    blocks
}

/// The row of the first line of text among `pieces`, of a column whose full lines are so wide; the greatest number if they
/// are a head. A deck set as a sentence has one line that is as wide, but hardly two.
fn top(pieces: &[Piece], full: usize) -> usize {
    let wide = |piece: &Piece| (piece.end - piece.start) * 10 >= full * 7 && !is_title(&piece.text);
    let han = |piece: &Piece| piece.text.chars().any(text::is_han);
    let text = pieces
        .iter()
        .enumerate()
        .find(|(at, piece)| wide(piece) && (han(piece) || pieces.get(at + 1).is_some_and(wide)));
    text.map_or(usize::MAX, |(_, piece)| piece.row)
}

/// The lines of `blocks`, each of `stacks` followed by those that it goes on in.
fn written(page: &Page, blocks: &[Block], stacks: &[Stack], edges: &[usize]) -> Vec<Line> {
    let mut lines = vec![];
    for stack in stacks.iter().filter(|stack| !stack.continues) {
        let mut here = Some(stack);
        let mut goes_on = false;
        while let Some(stack) = here {
            for block in stack.blocks.iter().filter_map(|at| blocks.get(*at)) {
                let mut before: Option<&Piece> = None;
                for piece in &block.pieces {
                    let Some(line) = page.lines.get(piece.line) else { continue };
                    let edge = edges.get(piece.column).copied().unwrap_or_default();
                    let gap = match before {
                        Some(before) => piece.row.saturating_sub(before.row + 2),
                        None => usize::from(!goes_on || block.is_headed()),
                    };
                    let lead = piece.start.saturating_sub(edge);
                    lines.push(Line {
                        text: format!("{}{}", " ".repeat(lead), piece.text),
                        gap,
                        ..line.clone()
                    });
                    before = Some(piece);
                }
                goes_on = true;
            }
            here = stack.next.and_then(|next| stacks.get(next));
        }
    }
    lines
}

#[cfg(test)]
mod tests;
