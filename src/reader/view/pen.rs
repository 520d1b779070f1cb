//! The one way to the buffer: text in as many cells as it takes here, never half a glyph.

use std::num::NonZeroU16;

use ratatui::{
    buffer::{Buffer, CellDiffOption},
    layout::Rect,
    style::Style,
};

use crate::{
    reader::{
        state::Options,
        theme::{Role, Theme},
    },
    text::{Ambiguous, cells, clip, cluster_cells, clusters},
};

/// Draws into a buffer.
#[derive(Debug)]
pub(super) struct Pen<'a> {
    buffer: &'a mut Buffer,
    theme: Theme,
    ambiguous: Ambiguous,
}

impl<'a> Pen<'a> {
    /// A pen for `buffer`.
    pub(super) fn new(buffer: &'a mut Buffer, options: &Options) -> Self {
        Self { buffer, theme: options.theme, ambiguous: options.ambiguous }
    }

    /// Puts as much of `text` as goes into `room` cells from the cell (x, y) on; gives the cells that it took.
    pub(super) fn put(&mut self, (x, y): (u16, u16), text: &str, room: u16, role: Role) -> u16 {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() {
            return 0;
        }
        let style = self.style(role);
        let room = room.min(area.right() - x);
        let text = clip(text, usize::from(room), self.ambiguous);
        match self.ambiguous {
            Ambiguous::Narrow => {
                let (end, _) = self.buffer.set_stringn(x, y, text, usize::from(room), style);
                end - x
            }
            Ambiguous::Wide => self.put_wide(x, y, text, style),
        }
    }

    /// Where some characters are two cells wide that the buffer takes for one.
    fn put_wide(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        let mut at = x;
        for (_, cluster) in clusters(text) {
            let wide = u16::try_from(cluster_cells(cluster, self.ambiguous)).unwrap_or(1);
            let (end, _) = self.buffer.set_stringn(at, y, cluster, usize::from(wide), style);
            if end == at {
                continue;
            }
            if end - at < wide {
                if let (Some(cell), Some(width)) =
                    (self.buffer.cell_mut((at, y)), NonZeroU16::new(wide))
                {
                    cell.set_diff_option(CellDiffOption::ForcedWidth(width));
                }
                for covered in end..at + wide {
                    if let Some(cell) = self.buffer.cell_mut((covered, y)) {
                        cell.reset();
                    }
                }
            }
            at += wide;
        }
        at - x
    }

    /// Puts `text` so that it ends before `right`; gives where it begins.
    pub(super) fn put_right(&mut self, right: u16, y: u16, text: &str, role: Role) -> u16 {
        let x = right.saturating_sub(self.cells(text));
        self.put((x, y), text, right - x, role);
        x
    }

    /// A ruled line over `room` cells.
    pub(super) fn line(&mut self, x: u16, y: u16, room: u16, role: Role) {
        let line = self.level();
        for at in x..x.saturating_add(room) {
            self.put((at, y), line, 1, role);
        }
    }

    /// Gives an area the look of `role`.
    pub(super) fn fill(&mut self, area: Rect, role: Role) {
        self.buffer.set_style(area, self.style(role));
    }

    /// How `role` looks.
    pub(super) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The cells that `text` takes, as far as a screen has any.
    pub(super) fn cells(&self, text: &str) -> u16 {
        u16::try_from(cells(text, self.ambiguous)).unwrap_or(u16::MAX)
    }

    /// The upright line.
    pub(super) fn upright(&self) -> &'static str {
        if self.ambiguous == Ambiguous::Wide { "|" } else { "│" }
    }

    /// The level line.
    pub(super) fn level(&self) -> &'static str {
        if self.ambiguous == Ambiguous::Wide { "-" } else { "─" }
    }

    /// How wide ambiguous characters are.
    pub(super) fn ambiguous(&self) -> Ambiguous {
        self.ambiguous
    }
}
