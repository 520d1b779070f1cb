//! The open story set whole: its texts as rows, its jump lines as rules, stacked as they are read.
//!
//! The display lines stand over all columns, the text below them in one column, in several (down one, then the next), or
//! with the story's two halves side by side. A row of the screen is an [`Item`]; items are numbered from the top, and the
//! number of the first one that shows is all that scrolling changes.

use std::ops::Range;

use super::{
    compose,
    layout::{self, Grid},
    paper::{Number, Paper},
    state::Options,
    theme::Role,
};
use crate::{
    issue::{Part, Place},
    typeset::Row,
};

use ratatui::layout::Size;

/// A story as it is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// Its columns.
    pub grid: Grid,
    /// The display lines, over all columns.
    pub head: Vec<Item>,
    /// The text: one flow through all columns, or a flow for each of two halves.
    pub flows: Vec<Vec<Item>>,
    /// Jump lines that stand inside a sentence.
    pub links: Vec<Link>,
}

/// A row of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A row of the paper's text.
    Line(Line),
    /// A ruled line where the text is cut.
    Rule(Tie, String),
    /// A line that names where a jump leads, or says why it leads nowhere.
    Note(Tie, String),
    /// The end of the story.
    End(String),
    /// Nothing.
    Blank,
}

/// A row of the paper's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which article.
    pub number: Number,
    /// Which of its texts.
    pub part: Part,
    /// Its bytes and cells.
    pub row: Row,
    /// Cells from the column's left edge, the row's own indent not counted.
    pub x: usize,
    /// How it looks.
    pub role: Role,
}

/// A jump line: which article's, and which of its jumps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tie {
    /// Which article.
    pub number: Number,
    /// Which of its jumps.
    pub jump: usize,
}

/// A jump line that stands inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which jump.
    pub tie: Tie,
    /// In which text of its article.
    pub part: Part,
    /// Its bytes.
    pub range: Range<usize>,
}

/// What of a setting shows in a pane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Does the title stand in the first row, since it is scrolled past?
    pub sticky: bool,
    /// Which of the display lines show.
    pub head: Range<usize>,
    /// The first item of the flow that shows.
    pub from: usize,
    /// The rows of each column.
    pub rows: usize,
}

/// What is set, and how.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    /// Where the articles are.
    pub paper: &'a Paper,
    /// Measure, prohibitions, language.
    pub options: &'a Options,
    /// The articles, as one text.
    pub parts: &'a [Number],
    /// The article that comes next.
    pub next: Option<Number>,
}

impl Setting {
    /// The story as it is set in a pane of `pane` cells, on a terminal of `size`.
    pub fn new(order: Order<'_>, pane: Size, size: Size) -> Self {
        let columns = layout::columns(size, pane.width, order.options);
        let single = compose::compose(order, layout::grid(pane.width, 1, order.options), 1);
        let auto = order.options.columns == super::state::Columns::Auto;
        let halves = auto && order.parts.len() > 1;
        let is_short = auto && single.len() <= usize::from(pane.height);
        if columns < 2 || (is_short && !halves) {
            return single;
        }
        let columns = if halves { 2 } else { columns };
        let grid = layout::grid(pane.width, columns, order.options);
        compose::compose(order, grid, if halves { 2 } else { 1 })
    }

    /// How many items there are from the top to the end of the longest flow.
    pub fn len(&self) -> usize {
        self.head.len() + self.flows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Is there nothing?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What shows in `height` rows when the item `top` is the first.
    pub fn window(&self, top: usize, height: u16) -> Window {
        let sticky = self.last_headline().is_some_and(|last| top > last) && height > 1;
        let height = usize::from(height) - usize::from(sticky);
        let head = top.min(self.head.len())..self.head.len().min(top + height);
        let from = top.saturating_sub(self.head.len());
        let rows = height - head.len();
        // The last screen's columns end at the same height.
        let left = self.len().saturating_sub(self.head.len() + from);
        let rows = if self.depth() > 1 { rows.min(left.div_ceil(self.depth())) } else { rows };
        Window { sticky, head, from, rows }
    }

    /// The item after the last one that shows.
    pub fn end(&self, top: usize, height: u16) -> usize {
        let window = self.window(top, height);
        if window.head.end < self.head.len() {
            return window.head.end;
        }
        self.head.len() + window.from + window.rows * self.depth()
    }

    /// Does the end of the story show?
    pub fn is_at_end(&self, top: usize, height: u16) -> bool {
        self.end(top, height) >= self.len()
    }

    /// The lowest item that may stand at the top: in one column the end then stands on the last row.
    pub fn last_top(&self, height: u16) -> usize {
        if self.depth() > 1 {
            // A screen of several columns is read from its top: the last one may be half empty.
            return self.len().saturating_sub(1);
        }
        let mut top = self.len().saturating_sub(usize::from(height));
        while !self.is_at_end(top, height) {
            top += 1;
        }
        top
    }

    /// The item that holds the byte, or the nearest before it; a part that is not set leads to where its article begins.
    pub fn find(&self, number: Number, part: Part, byte: usize) -> Option<usize> {
        let lines = || {
            let items = self.items().filter_map(|(at, item)| Some((at, item.line()?)));
            items.filter(|(_, line)| line.number == number)
        };
        let key = |line: &Line| (line.part, line.row.range.start);
        let before = lines().filter(|(_, line)| key(line) <= (part, byte));
        let nearest = before.max_by_key(|(_, line)| key(line));
        nearest.or_else(|| lines().next()).map(|(at, _)| at)
    }

    /// How many items before the item `at` are no text.
    pub fn blanks_before(&self, at: usize) -> usize {
        let before = self.items().filter(|(before, item)| *before < at && item.line().is_some());
        at - before.map(|(before, _)| before + 1).max().unwrap_or(0)
    }

    /// The first line of text at or after `top`, with its number; the last one if there is none.
    pub fn line_at(&self, top: usize) -> Option<(usize, &Line)> {
        let lines = || self.items().filter_map(|(at, item)| item.line().map(|line| (at, line)));
        let after = lines().find(|(at, _)| *at >= top);
        after.or_else(|| lines().last())
    }

    /// All items with their numbers, the display lines first, then flow by flow.
    pub fn items(&self) -> impl Iterator<Item = (usize, &Item)> {
        let flows = self.flows.iter().flat_map(|flow| flow.iter().enumerate());
        let flows = flows.map(|(at, item)| (self.head.len() + at, item));
        self.head.iter().enumerate().chain(flows)
    }

    /// The item on the cell `x`, `y` of the pane, and the column's left edge.
    pub fn item_at(&self, window: &Window, x: usize, y: usize) -> Option<(&Item, usize)> {
        let y = y.checked_sub(usize::from(window.sticky))?;
        if let Some(item) = self.head.get(window.head.clone())?.get(y) {
            return Some((item, self.grid.left));
        }
        let y = y - window.head.len();
        let column = (0..self.grid.columns).rev().find(|column| x >= self.grid.x(*column))?;
        let column_x = self.grid.x(column);
        self.column(window, column).get(y).map(|item| (item, column_x))
    }

    /// What shows in the column `number`.
    pub fn column(&self, window: &Window, number: usize) -> &[Item] {
        let (flow, from) = match self.flows.len() {
            0 => return &[],
            1 => (0, window.from + number * window.rows),
            _ => (number, window.from),
        };
        let flow = self.flows.get(flow).map_or(&[][..], Vec::as_slice);
        let from = from.min(flow.len());
        flow.get(from..flow.len().min(from + window.rows)).unwrap_or_default()
    }

    /// All that shows, column by column.
    pub fn visible<'a>(&'a self, window: &'a Window) -> impl Iterator<Item = &'a Item> {
        let head = self.head.get(window.head.clone()).unwrap_or_default();
        let columns = (0..self.grid.columns).flat_map(|number| self.column(window, number));
        head.iter().chain(columns)
    }

    /// The last row of the headline.
    pub fn last_headline(&self) -> Option<usize> {
        let is_headline = |item: &Item| item.line().is_some_and(|line| line.part == Part::Headline);
        self.head.iter().rposition(is_headline)
    }

    /// How many rows of the flow a row of the pane shows.
    fn depth(&self) -> usize {
        if self.flows.len() > 1 { 1 } else { self.grid.columns.max(1) }
    }
}

impl Item {
    /// The row of text that it is.
    pub fn line(&self) -> Option<&Line> {
        match self {
            Self::Line(line) => Some(line),
            _ => None,
        }
    }

    /// The jump line that it belongs to.
    pub fn tie(&self) -> Option<Tie> {
        match self {
            Self::Rule(tie, _) | Self::Note(tie, _) => Some(*tie),
            _ => None,
        }
    }
}

impl Link {
    /// Does a part of it stand in `line`?
    pub fn stands_in(&self, line: &Line) -> bool {
        self.tie.number == line.number
            && self.part == line.part
            && self.range.start < line.row.range.end
            && self.range.end > line.row.range.start
    }
}

impl Line {
    /// The place where it begins.
    pub fn place(&self, paper: &Paper) -> Option<Place> {
        let article = paper.article(self.number)?.id.clone();
        Some(Place { article, part: self.part, byte: self.row.range.start })
    }
}
