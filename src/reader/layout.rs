//! Where the panes stand: a pure function of the terminal's size.
//!
//! Under 72 columns one pane; up to 111 list and text; up to 159 the jump pane too; from there the text has room for a
//! second column. Under 12 rows there is no status line, under 20 columns or 4 rows nothing but one sentence.

use ratatui::layout::{Rect, Size};

use super::state::{Columns, Options, Pane};
use crate::{
    text::{Ambiguous, cells, clip},
    typeset::{self, Measure},
};

/// Cells of the list beside the text.
pub const LIST: u16 = 26;
/// Cells of the jump pane.
pub const JUMPS: u16 = 18;
/// From how many columns two panes stand side by side.
pub const TWO_PANES: u16 = 72;
/// From how many columns the jump pane joins.
pub const THREE_PANES: u16 = 112;
/// From how many columns the text has room for its other half, or for a second column.
pub const TWO_COLUMNS: u16 = 160;
/// The narrowest column of two or three: 14 Han.
const COLUMN: usize = 28;
/// Cells between two columns, beside the cells that a hanging mark may take.
const GUTTER: usize = 4;
/// Cells that a hanging mark may take.
const HANG: usize = 2;

/// The panes that show; each is left out where there is no room for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Panes {
    /// The status line.
    pub bar: Option<Rect>,
    /// The list of articles.
    pub list: Option<Rect>,
    /// The text.
    pub text: Option<Rect>,
    /// The jump lines.
    pub jumps: Option<Rect>,
    /// All of them together.
    pub middle: Rect,
    /// Keys, notices and the text field.
    pub footer: Option<Rect>,
}

/// How the text's columns stand in their pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grid {
    /// How many.
    pub columns: usize,
    /// Cells of each, without those for a hanging mark.
    pub width: usize,
    /// Cells that a hanging mark may take.
    pub hang: usize,
    /// Cells left of the first.
    pub left: usize,
}

/// Is there room for anything at all?
pub fn fits(size: Size) -> bool {
    size.width >= 20 && size.height >= 4
}

/// The panes at `size`, where `focus` has the keys and `zoom` shows the text alone.
pub fn panes(size: Size, focus: Pane, zoom: bool) -> Panes {
    if !fits(size) {
        return Panes::default();
    }
    let bar = (size.height >= 12).then(|| Rect::new(0, 0, size.width, 1));
    let footer = Rect::new(0, size.height - 1, size.width, 1);
    let top = u16::from(bar.is_some());
    let middle = Rect::new(0, top, size.width, size.height - 1 - top);
    let piece = |x: u16, width: u16| Rect::new(x, middle.y, width, middle.height);
    let whole = Panes { bar, middle, footer: Some(footer), ..Panes::default() };
    if zoom {
        return Panes { text: Some(middle), ..whole };
    }
    match size.width {
        ..TWO_PANES if focus == Pane::List => Panes { list: Some(middle), ..whole },
        ..TWO_PANES => Panes { text: Some(middle), ..whole },
        TWO_PANES..THREE_PANES => {
            let text = piece(LIST + 1, size.width - LIST - 1);
            Panes { list: Some(piece(0, LIST)), text: Some(text), ..whole }
        }
        _ => {
            let text = piece(LIST + 1, size.width - LIST - JUMPS - 2);
            let jumps = piece(size.width - JUMPS, JUMPS);
            Panes { list: Some(piece(0, LIST)), text: Some(text), jumps: Some(jumps), ..whole }
        }
    }
}

/// How many columns the text may have at `size` in a pane of `width` cells.
pub fn columns(size: Size, width: u16, options: &Options) -> usize {
    let inner = usize::from(width).saturating_sub(1);
    let most = ((inner + GUTTER) / (COLUMN + HANG + GUTTER)).clamp(1, 3);
    let wanted = match options.columns {
        Columns::Fixed(columns) => columns,
        Columns::Auto if size.width < TWO_COLUMNS => 1,
        // A column is as wide as the measure, or a little less.
        Columns::Auto => ((inner + GUTTER) / (options.measure * 2 * 5 / 6 + HANG + GUTTER)).max(2),
    };
    wanted.clamp(1, most)
}

/// `columns` columns in a pane of `width` cells, in its middle; each as wide as the measure, or as there is room.
pub fn grid(width: u16, columns: usize, options: &Options) -> Grid {
    let width = usize::from(width);
    if columns <= 1 && width < 16 {
        return Grid { columns: 1, width, hang: 0, left: 0 };
    }
    let columns = columns.max(1);
    let inner = width - 1;
    let room = (inner - GUTTER * (columns - 1)) / columns;
    let room = room.saturating_sub(HANG).max(1);
    // Han fill an even number of cells.
    let column = (options.measure * 2).min(room - room % 2).max(1);
    let used = columns * (column + HANG) + GUTTER * (columns - 1);
    let left = 1 + inner.saturating_sub(used) / 2;
    Grid { columns, width: column, hang: HANG, left }
}

/// `text` in at most `room` cells, with `..` where it was cut.
pub fn shortened(text: &str, room: usize, ambiguous: Ambiguous) -> String {
    if cells(text, ambiguous) <= room {
        return text.to_owned();
    }
    let dots = if room >= 2 { ".." } else { "" };
    format!("{}{dots}", clip(text, room - dots.len(), ambiguous))
}

/// `text` as plain rows of at most `width` cells: for what stands on the screen beside the story.
pub fn rows(text: &str, width: usize, options: &Options) -> Vec<String> {
    let measure = Measure {
        width,
        indent: 0,
        hang: 0,
        gap: 0,
        level: options.level,
        justify: false,
        ambiguous: options.ambiguous,
    };
    let rows = typeset::rows(text, &measure).into_iter();
    rows.map(|row| text.get(row.range).unwrap_or_default().trim_end().to_owned()).collect()
}

impl Grid {
    /// Cells from the pane's left edge to the column `number`.
    pub fn x(&self, number: usize) -> usize {
        self.left + number * (self.width + self.hang + GUTTER)
    }

    /// Cells from the first column's left edge to the last one's right edge.
    pub fn span(&self) -> usize {
        self.x(self.columns.saturating_sub(1)) + self.width - self.left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(size: (u16, u16), focus: Pane, shown: [bool; 5]) {
        let panes = panes(size.into(), focus, false);
        let all = [panes.bar, panes.list, panes.text, panes.jumps, panes.footer];
        assert_eq!(all.map(|pane| pane.is_some()), shown);
        for pane in all.into_iter().flatten() {
            assert!(Rect::new(0, 0, size.0, size.1).intersection(pane) == pane, "{pane:?}");
        }
    }

    #[test]
    fn panes_come_and_go_with_the_size() {
        check((19, 24), Pane::List, [false; 5]);
        check((80, 3), Pane::List, [false; 5]);
        check((71, 24), Pane::List, [true, true, false, false, true]);
        check((71, 24), Pane::Text, [true, false, true, false, true]);
        check((72, 24), Pane::Text, [true, true, true, false, true]);
        check((111, 11), Pane::Text, [false, true, true, false, true]);
        check((112, 12), Pane::Text, [true, true, true, true, true]);
        check((65535, 65535), Pane::Text, [true, true, true, true, true]);
    }

    #[test]
    fn columns_keep_fourteen_han() {
        let two = Options { columns: Columns::Fixed(2), ..Options::default() };
        assert_eq!(columns((80, 24).into(), 53, &two), 1);
        assert_eq!(columns((120, 40).into(), 74, &two), 2);
        assert!(grid(74, 2, &two).width >= 28);
        assert_eq!(columns((200, 60).into(), 154, &Options::default()), 2);
    }

    #[test]
    fn a_grid_stays_in_its_pane() {
        for width in 0..300 {
            let columns = columns((200, 60).into(), width, &Options::default());
            let grid = grid(width, columns, &Options::default());
            let right = grid.x(grid.columns - 1) + grid.width + grid.hang;
            assert!(right <= usize::from(width), "{width}: {grid:?}");
        }
    }
}
