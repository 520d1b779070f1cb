//! Headlines of neighbouring columns, which `pdftotext -layout` sets too near to each other: large letters take more
//! room on paper than in its rows, and what stood in the next column comes to stand in this one.
//!
//! A headline parted from another one of its row by blanks goes to the next column; rows right over and under it, where
//! but one blank is left between the two, are cut where they fit it. Where no row has blanks left, two bylines side by
//! side tell of two headlines, which are cut in their middle.

use std::ops::Range;

use super::{INDENT, Piece};
use crate::parse::{
    byline::{byline_line, has_dateline},
    case::{Case, case},
};

/// The rows from one line of a headline to the next.
const ROWS: usize = 4;

/// The rows from a headline to the byline under it.
const BELOW: usize = 12;

/// How far a cut may be from where the row over or under it is cut, in characters.
const OFF: usize = 8;

/// Puts headlines of the column right of that in which they begin where they belong, and cuts those that became one.
pub(super) fn unglue(pieces: &mut Vec<Piece>, edges: &[usize]) {
    let mut anchors = vec![];
    for at in 1..pieces.len() {
        let (Some(left), Some(piece)) = (pieces.get(at - 1), pieces.get(at)) else { continue };
        let edge = edges.get(piece.column).copied().unwrap_or_default();
        let next = piece.column + 1;
        let off = left.line == piece.line
            && left.column == piece.column
            && piece.start > edge + INDENT
            && next < edges.len()
            && [at - 1, at].into_iter().all(|at| is_headline(pieces, at))
            && is_free(pieces, next, piece.row.saturating_sub(1)..piece.row + 2);
        if off {
            anchors.push((left.clone(), Piece { column: next, ..piece.clone() }));
            if let Some(piece) = pieces.get_mut(at) {
                piece.column = next;
            }
        }
    }
    for (left, right) in anchors {
        let near = |at: usize| {
            pieces.get(at).is_some_and(|piece| {
                piece.column == left.column
                    && piece.row != right.row
                    && piece.start + 1 < right.start
                    && right.start < piece.end + OFF
            }) && is_headline(pieces, at)
        };
        let rows = right.row.saturating_sub(2 * ROWS)..right.row + 2 * ROWS + 1;
        let glued: Vec<usize> = within(pieces, rows).filter(|at| near(*at)).collect();
        for at in glued.into_iter().rev() {
            let best = pieces.get(at).and_then(|piece| {
                let cuts = blanks(piece).map(|cut| (off(piece, cut, &left, &right), cut));
                cuts.min().filter(|(off, _)| *off <= OFF)
            });
            if let Some((_, cut)) = best {
                cut_at(pieces, at, cut, right.column);
            }
        }
    }
    let twins = twins(pieces, edges.len());
    for (at, right) in twins.into_iter().rev() {
        let middle = pieces.get(at).and_then(|piece| {
            let length = piece.end - piece.start;
            blanks(piece).min_by_key(|cut| (2 * cut).abs_diff(length))
        });
        if let Some(cut) = middle {
            cut_at(pieces, at, cut, right);
        }
    }
}

fn is_head(piece: &Piece) -> bool {
    matches!(case(&piece.text), Some(Case::Capitals | Case::Title))
        && !piece.text.ends_with(['.', ';', '-'])
        && byline_line(&piece.text) < 0.6
}

/// Is piece number `at` a line of a headline by its words, or, where headlines are set as sentences, by blank rows over
/// and under it, which large letters leave and the lines of a text do not?
fn is_headline(pieces: &[Piece], at: usize) -> bool {
    let Some(piece) = pieces.get(at) else { return false };
    let ends = piece.text.ends_with(['.', ',', ';', ':', '-', '”', '?']);
    let apart = || {
        let near = within(pieces, piece.row.saturating_sub(1)..piece.row + 2);
        let near = pieces.get(near).unwrap_or_default().iter();
        near.filter(|near| near.column == piece.column).all(|near| near.row == piece.row)
    };
    let sentence = case(&piece.text) == Some(Case::Sentence) && !ends;
    is_head(piece) || sentence && byline_line(&piece.text) < 0.6 && apart()
}

/// The numbers of the pieces in `rows`; they stand in the order of their rows.
fn within(pieces: &[Piece], rows: Range<usize>) -> Range<usize> {
    let first = pieces.partition_point(|piece| piece.row < rows.start);
    first..pieces.partition_point(|piece| piece.row < rows.end).max(first)
}

/// Does no piece of `column` stand in `rows`?
pub(super) fn is_free(pieces: &[Piece], column: usize, rows: Range<usize>) -> bool {
    let within = pieces.get(within(pieces, rows)).unwrap_or_default();
    !within.iter().any(|piece| piece.column == column)
}

/// The blanks of `piece`, in characters from its start.
fn blanks(piece: &Piece) -> impl Iterator<Item = usize> {
    piece.text.chars().enumerate().filter(|(_, letter)| *letter == ' ').map(|(at, _)| at)
}

/// How far the two pieces that `piece` cut at `cut` would make are from standing under or over `left` and `right`, whether
/// these were set from the left or in the middle.
fn off(piece: &Piece, cut: usize, left: &Piece, right: &Piece) -> usize {
    let (end, start) = (piece.start + cut, piece.start + cut + 1);
    let middle = (piece.start + end).abs_diff(left.start + left.end)
        + (start + piece.end).abs_diff(right.start + right.end);
    (middle / 2).min(piece.start.abs_diff(left.start) + start.abs_diff(right.start))
}

/// Cuts piece number `at` at its blank `cut`; what is right of it goes to `column`.
fn cut_at(pieces: &mut Vec<Piece>, at: usize, cut: usize, column: usize) {
    let Some(piece) = pieces.get_mut(at) else { return };
    let Some((byte, _)) = piece.text.char_indices().nth(cut) else { return };
    let right = Piece {
        text: piece.text.split_off(byte).trim_start().to_owned(),
        start: piece.start + cut + 1,
        column,
        ..piece.clone()
    };
    piece.end = piece.start + cut;
    pieces.insert(at + 1, right);
}

/// The lines of headlines over two columns that each begin with a byline or a dateline of their own, and the column on the
/// right.
fn twins(pieces: &[Piece], columns: usize) -> Vec<(usize, usize)> {
    let mut twins = vec![];
    for column in 0..columns.saturating_sub(1) {
        let own: Vec<usize> = (0..pieces.len())
            .filter(|at| pieces.get(*at).is_some_and(|piece| piece.column == column))
            .collect();
        let piece = |at: usize| own.get(at).and_then(|at| pieces.get(*at));
        let mut at = 0;
        while let Some(first) = piece(at) {
            let from = at;
            let mut last = first.row;
            while piece(at).is_some_and(|piece| is_head(piece) && piece.row <= last + 4 * ROWS) {
                last = piece(at).map_or(last, |piece| piece.row);
                at += 1;
            }
            let below = within(pieces, last + 1..last + BELOW + 1);
            let below = pieces.get(below).unwrap_or_default();
            let opens = |column: usize| {
                below.iter().find(|piece| piece.column == column).is_some_and(|piece| {
                    byline_line(&piece.text) >= 0.6 || has_dateline(&piece.text)
                })
            };
            // An edge that begins no column here is that of another part of the page.
            let right = below.iter().map(|piece| piece.column).filter(|right| *right > column);
            let right = right.min().unwrap_or(column + 1);
            let lines = own.get(from..at).unwrap_or_default();
            if lines.len() > 1
                && opens(column)
                && opens(right)
                && is_free(pieces, right, first.row.saturating_sub(1)..last + 1)
                && lines
                    .iter()
                    .all(|at| pieces.get(*at).is_some_and(|piece| blanks(piece).count() > 0))
            {
                twins.extend(lines.iter().map(|at| (*at, right)));
            }
            at = at.max(from + 1);
        }
    }
    twins.sort_unstable();
    twins
}
