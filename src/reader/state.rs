//! The whole state of the reader: plain data. [`update`](super::update::update) is its only writer.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use ratatui::layout::Size;

use super::{message::Mouse, theme::Theme};
pub use crate::config::Columns;
use crate::{
    issue::{Id, Issue, Place},
    page::Page,
    text::Ambiguous,
    typeset::Level,
    words::Lang,
};

/// What the reader is opened with: settings, and what was kept of this issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The language of everything but the paper.
    pub lang: Lang,
    /// Han to a row, 20 to 40.
    pub measure: usize,
    /// How many columns the text has.
    pub columns: Columns,
    /// Which marks may not start or end a row.
    pub level: Level,
    /// Cells between Han and Latin, 0 or 1.
    pub gap: usize,
    /// Are rows spread to the full width?
    pub justify: bool,
    /// How wide ambiguous characters are here.
    pub ambiguous: Ambiguous,
    /// The colours.
    pub theme: Theme,
    /// How much of the mouse is taken.
    pub mouse: Mouse,
    /// The command that `!` sends an article to.
    pub command: Option<String>,
    /// Where the reader stood when the issue was closed.
    pub place: Option<Place>,
    /// The articles that were read.
    pub read: BTreeSet<Id>,
    /// The marks that were set.
    pub marks: BTreeMap<char, Place>,
}

/// The whole state of the reader.
#[derive(Clone, Debug)]
pub struct State {
    /// The issue.
    pub issue: Issue,
    /// The pages that it was made of, for their raw lines; none if it was read as a tree.
    pub pages: Vec<Page>,
    /// The terminal's size.
    pub size: Size,
    /// Settings, and what is kept.
    pub options: Options,
}

impl State {
    /// The reader as it opens.
    pub fn new(issue: Issue, pages: Vec<Page>, size: Size, options: Options) -> Self {
        Self { issue, pages, size, options }
    }

    /// How long the loop waits for an event before it sends [`Message::Elapsed`](super::message::Message::Elapsed);
    /// none: for ever.
    pub fn timeout(&self) -> Option<Duration> {
        None
    }

    /// Where the reader stands: what is kept when it leaves.
    pub fn place(&self) -> Option<Place> {
        self.options.place.clone()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            measure: 30,
            columns: Columns::default(),
            level: Level::default(),
            gap: 0,
            justify: false,
            ambiguous: Ambiguous::default(),
            theme: Theme::default(),
            mouse: Mouse::default(),
            command: None,
            place: None,
            read: BTreeSet::new(),
            marks: BTreeMap::new(),
        }
    }
}
