//! The backend: what differs between two screens, as few bytes as it takes.
//!
//! ratatui's own terminal moves the cursor before nearly every wide cell (twice the bytes) and can leave half a glyph
//! behind where Han text scrolls (ratatui#2738, #2652). Both come from not knowing what a wide glyph covers, so this
//! one brings each buffer into a normal form in which every covered cell is marked: two buffers then show the same
//! exactly where their cells are equal.

use std::{io::Write as _, ops::Range};

use ratatui::{
    buffer::{Buffer, Cell, CellDiffOption},
    layout::{Position, Rect, Size},
};

use super::sgr::Pen;
use crate::text::{Ambiguous, cells};

/// Begin Synchronized Update: the terminal shows nothing until [`END`] comes.
const BEGIN: &str = "\x1b[?2026h";
/// End Synchronized Update.
pub(super) const END: &str = "\x1b[?2026l";

/// The symbol of a cell that the wide glyph before it covers, in the normal form. No glyph has it.
const COVERED: &str = "";

/// From how many cells on a blank end of row is erased (`CSI K` and the pen put down), not written.
const ERASE_FROM: u16 = 6;

/// From how many on blanks inside a row are erased (`CSI X`, and the cursor moved on), not written: as many bytes as that
/// takes in a row of a hundred cells and more.
const ERASE_INSIDE_FROM: usize = 12;

/// The screen as the terminal has it, and the one that comes next.
#[derive(Debug)]
pub(super) struct Backend {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    ambiguous: Option<Ambiguous>,
    pen: Pen,
    stale: bool,
    out: Vec<u8>,
}

impl Backend {
    /// A backend for a screen of `size` that holds what nobody knows.
    pub(super) fn new(size: Size) -> Self {
        Self {
            shown: Buffer::empty(Rect::from((Position::ORIGIN, size))),
            next: Buffer::empty(Rect::from((Position::ORIGIN, size))),
            cursor: None,
            ambiguous: None,
            pen: Pen::default(),
            stale: true,
            out: Vec::with_capacity(1 << 14),
        }
    }

    /// The screen has another size now, or holds what nobody knows: the next frame draws all of it.
    pub(super) fn forget(&mut self, size: Size) {
        let area = Rect::from((Position::ORIGIN, size));
        if self.shown.area != area {
            self.shown = Buffer::empty(area);
            self.next = Buffer::empty(area);
        }
        self.stale = true;
    }

    /// The terminal is known to show characters of ambiguous width as `ambiguous`; before, they count one cell, and the
    /// cursor is moved after each.
    pub(super) fn set_ambiguous(&mut self, ambiguous: Ambiguous) {
        self.stale |= self.ambiguous() != ambiguous;
        self.ambiguous = Some(ambiguous);
    }

    fn ambiguous(&self) -> Ambiguous {
        self.ambiguous.unwrap_or_default()
    }

    /// The size of the screen in cells.
    pub(super) fn size(&self) -> Size {
        self.shown.area.as_size()
    }

    /// The bytes that make the terminal show what `view` paints, with the cursor where it says, or hidden; none where
    /// that is what it shows.
    pub(super) fn frame(&mut self, view: impl FnOnce(&mut Buffer) -> Option<Position>) -> &[u8] {
        self.next.reset();
        let cursor = view(&mut self.next);
        let ambiguous = self.ambiguous();
        normalize(&mut self.next, ambiguous);

        self.out.clear();
        self.put(BEGIN);
        if self.stale {
            self.pen = Pen::default();
            self.put("\x1b[?25l\x1b[m\x1b[H\x1b[2J");
            self.shown.reset();
        }
        let before = self.out.len();
        self.rows();
        let changed = self.out.len() > before;
        if changed || self.stale || cursor != self.cursor {
            self.place(cursor, changed);
            self.put(END);
        } else {
            self.out.clear();
        }
        std::mem::swap(&mut self.shown, &mut self.next);
        self.stale = false;
        &self.out
    }

    /// Shows the cursor at `cursor`, or hides it. `moved`: writing has moved it.
    fn place(&mut self, cursor: Option<Position>, moved: bool) {
        if let Some(Position { x, y }) = cursor
            && (moved || self.stale || self.cursor != cursor)
        {
            self.move_to(x, y);
        }
        match (self.cursor.filter(|_| !self.stale), cursor) {
            (None, Some(_)) => self.put("\x1b[?25h"),
            (Some(_), None) => self.put("\x1b[?25l"),
            _ => {}
        }
        self.cursor = cursor;
    }

    fn rows(&mut self) {
        // The buffers are taken out so that the rows can be read while bytes are put.
        let shown = std::mem::take(&mut self.shown);
        let next = std::mem::take(&mut self.next);
        let width = usize::from(next.area.width).max(1);
        for (y, (old, new)) in
            (0..).zip(shown.content.chunks(width).zip(next.content.chunks(width)))
        {
            if old != new {
                self.row(y, old, new);
            }
        }
        self.shown = shown;
        self.next = next;
    }

    /// Writes what differs in row `y`.
    fn row(&mut self, y: u16, old: &[Cell], new: &[Cell]) {
        let blank_from = new.iter().rposition(|cell| *cell != Cell::EMPTY).map_or(0, |at| at + 1);
        // Where the cursor stands, if it is known to stand in this row, and the equal glyphs passed since.
        let mut here: Option<usize> = None;
        let mut passed = 0..0;
        let mut at = 0;
        while let Some(cell) = new.get(at) {
            let end = at + 1 + covered(new, at + 1);
            if at >= blank_from
                && old.iter().skip(at).filter(|cell| **cell != Cell::EMPTY).count()
                    >= usize::from(ERASE_FROM)
            {
                self.reach(at, y, here, new.get(passed.clone()).unwrap_or_default());
                self.use_pen(Pen::default());
                self.put("\x1b[K");
                return;
            }
            if old.get(at..end) == new.get(at..end) {
                passed = if passed.end == at { passed.start..end } else { at..end };
            } else if let Some(blank) = blanks(at, old, new) {
                self.reach(at, y, here, new.get(passed.clone()).unwrap_or_default());
                self.use_pen(Pen::default());
                let _ = write!(self.out, "\x1b[{}X", blank.len());
                // Erasing does not move the cursor.
                (here, passed, at) = (Some(blank.start), blank.clone(), blank.end);
                continue;
            } else {
                self.reach(at, y, here, new.get(passed.clone()).unwrap_or_default());
                self.use_pen(Pen::of(cell));
                self.put(cell.symbol());
                let known = end < new.len() && !self.doubtful(cell.symbol());
                here = known.then_some(end);
                passed = end..end;
            }
            at = end;
        }
    }

    /// Brings the cursor to `x`, `y`, from `here` in the same row: over the `passed` glyphs by writing them again, where
    /// that is shorter, or by a move.
    fn reach(&mut self, x: usize, y: u16, here: Option<usize>, passed: &[Cell]) {
        let column = u16::try_from(x).unwrap_or(u16::MAX);
        let Some(from) = here else { return self.move_to(column, y) };
        if from == x {
            return;
        }
        let length: usize = passed.iter().map(|cell| cell.symbol().len()).sum();
        let plain = passed.len() == x - from
            && length <= 4
            && passed.iter().all(|cell| Pen::of(cell) == self.pen && !self.doubtful(cell.symbol()));
        if plain {
            for cell in passed {
                self.put(cell.symbol());
            }
        } else {
            let _ = write!(self.out, "\x1b[{}C", x - from);
        }
    }

    /// Is it open how far `symbol` moves the cursor? Terminals disagree about what is made of several characters.
    fn doubtful(&self, symbol: &str) -> bool {
        let mut characters = symbol.chars();
        characters.next();
        characters.next().is_some()
            || self.ambiguous.is_none()
                && cells(symbol, Ambiguous::Narrow) != cells(symbol, Ambiguous::Wide)
    }

    fn move_to(&mut self, x: u16, y: u16) {
        let _ = match (x, y) {
            (0, 0) => write!(self.out, "\x1b[H"),
            (0, y) => write!(self.out, "\x1b[{}H", u32::from(y) + 1),
            (x, y) => write!(self.out, "\x1b[{};{}H", u32::from(y) + 1, u32::from(x) + 1),
        };
    }

    fn use_pen(&mut self, pen: Pen) {
        if pen != self.pen {
            self.pen = pen;
            pen.take(&mut self.out);
        }
    }

    fn put(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }
}

/// The blanks of the row `new` from `at` on, if so many of them differ from the row `old` that they are better erased.
fn blanks(at: usize, old: &[Cell], new: &[Cell]) -> Option<Range<usize>> {
    let blank = new.iter().skip(at).take_while(|cell| **cell == Cell::EMPTY).count();
    let differ = old.iter().skip(at).take(blank).filter(|cell| **cell != Cell::EMPTY).count();
    (differ >= ERASE_INSIDE_FROM).then_some(at..at + blank)
}

/// Brings `buffer` into the normal form: a cell under a wide glyph is [`COVERED`] and has the glyph's style, a glyph that
/// sticks out of the row is blank, nothing that the terminal would take for a command is left.
fn normalize(buffer: &mut Buffer, ambiguous: Ambiguous) {
    let width = usize::from(buffer.area.width).max(1);
    for row in buffer.content.chunks_mut(width) {
        let mut rest = row;
        while let Some((cell, after)) = rest.split_first_mut() {
            let wide = width_of(cell, ambiguous);
            cell.set_diff_option(CellDiffOption::None);
            if wide == 0 || wide > after.len() + 1 {
                cell.set_symbol(" ");
            } else if cell.symbol().chars().any(is_command) {
                cell.set_symbol("\u{fffd}");
            }
            let hidden = if wide > after.len() + 1 { 0 } else { wide.saturating_sub(1) };
            let (under, after) = after.split_at_mut(hidden);
            for covered in under {
                covered.clone_from(cell);
                covered.set_symbol(COVERED);
            }
            rest = after;
        }
    }
}

fn width_of(cell: &Cell, ambiguous: Ambiguous) -> usize {
    match (cell.diff_option, cell.symbol().as_bytes()) {
        (CellDiffOption::ForcedWidth(width), _) => width.get().into(),
        (_, [b' '..=b'~']) => 1,
        _ => cells(cell.symbol(), ambiguous),
    }
}

/// Would the terminal take it for a command, or turn the row around? C0, C1, DEL, line separators, bidi controls.
fn is_command(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// How many of the cells from `at` on a glyph before them covers.
fn covered(row: &[Cell], at: usize) -> usize {
    row.iter().skip(at).take_while(|cell| cell.symbol() == COVERED).count()
}

#[cfg(test)]
mod tests;
