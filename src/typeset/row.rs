//! A row, and the way between its cells and the bytes of the text.

use std::ops::Range;

use super::class::{is_newline, is_space};
use crate::text::{self, Ambiguous};

/// One row of a text.
///
/// Invariants: the ranges of all rows tile the text; a row's blanks and newline at its end do not show, nor the leading
/// blanks of an indented text; a gap stands before a byte that begins a cluster which shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The bytes it is made of; all rows tile the text.
    pub range: Range<usize>,
    /// The blank cells before it.
    pub indent: usize,
    /// The cells that show, without the indent.
    pub cells: usize,
    /// Of these, the cells right of the measure.
    pub hung: usize,
    /// Blank cells that are not in the text: before which byte, how many; in order.
    pub gaps: Vec<(usize, usize)>,
    /// Which last resort ended it: 0 none, R1 to R8.
    pub resort: u8,
}

/// A grapheme cluster where it shows in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph<'a> {
    /// Its byte in the whole text.
    pub byte: usize,
    /// The cluster. A tab is to be drawn as a blank.
    pub cluster: &'a str,
    /// Its first cell, counted from the left edge of the measure: indent and gaps are in it.
    pub cell: usize,
    /// Its cells; 0 for what does not show by itself.
    pub cells: usize,
}

impl Row {
    /// The bytes that show: without the blanks and the newline at the row's end, and without the leading blanks of an
    /// indented text. `text` is the whole text that the row was made from, here as below.
    pub fn shown(&self, text: &str) -> Range<usize> {
        let Some(mut slice) = text.get(self.range.clone()) else { return 0..0 };
        slice = slice.trim_end_matches(|character| is_space(character) || is_newline(character));
        let end = self.range.start + slice.len();
        if self.range.start == 0 && self.indent > 0 {
            let blank = |(_, cluster): &(_, &str)| cluster.chars().all(is_space);
            let blanks = text::clusters(slice).take_while(blank).map(|(_, cluster)| cluster.len());
            slice = slice.get(blanks.sum()..).unwrap_or_default();
        }
        end - slice.len()..end
    }

    /// The clusters that show, each at its cell.
    ///
    /// ```
    /// use dubao::{text::Ambiguous, typeset::{Measure, rows}};
    /// let text = "全县用上5G网络";
    /// let rows = rows(text, &Measure { width: 20, gap: 1, indent: 0, ..Measure::default() });
    /// let cells: Vec<_> = rows[0].glyphs(text, Ambiguous::Narrow).map(|glyph| glyph.cell).collect();
    /// assert_eq!(cells, [0, 2, 4, 6, 9, 10, 12, 14]); // a gap on both sides of 5G
    /// ```
    pub fn glyphs<'a>(
        &'a self,
        text: &'a str,
        ambiguous: Ambiguous,
    ) -> impl Iterator<Item = Glyph<'a>> {
        let shown = self.shown(text);
        let mut gaps = self.gaps.iter().peekable();
        let mut next = self.indent;
        text::clusters(text.get(shown.clone()).unwrap_or_default()).map(move |(at, cluster)| {
            let byte = shown.start + at;
            while let Some((_, gap)) = gaps.next_if(|(before, _)| *before <= byte) {
                next += gap;
            }
            let cells = text::cluster_cells(cluster, ambiguous);
            let glyph = Glyph { byte, cluster, cell: next, cells };
            next += cells;
            glyph
        })
    }

    /// The cell where the cluster at `byte` begins, counted from the left edge of the measure: indent and gaps are in it.
    ///
    /// A byte before what shows gives its first cell, one behind it the cell after its last.
    pub fn cell_of(&self, text: &str, byte: usize, ambiguous: Ambiguous) -> usize {
        let mut end = self.indent;
        for glyph in self.glyphs(text, ambiguous) {
            if byte < glyph.byte + glyph.cluster.len() {
                return glyph.cell;
            }
            end = glyph.cell + glyph.cells;
        }
        end
    }

    /// The byte of the cluster at `cell`, counted from the left edge of the measure.
    ///
    /// A cell in the indent gives the first cluster that shows, a gap the cluster after it; a cell right of the row gives
    /// the byte behind what shows.
    pub fn byte_at(&self, text: &str, cell: usize, ambiguous: Ambiguous) -> usize {
        self.glyphs(text, ambiguous)
            .find(|glyph| cell < glyph.cell + glyph.cells)
            .map_or_else(|| self.shown(text).end, |glyph| glyph.byte)
    }
}
