//! The whole state of the reader: plain data. [`update`](super::update::update) is its only writer.

mod panes;
mod sheet;

pub use panes::{Entry, Grouped, List, Side, SideEntry, SideRow, Stop, Text};
pub use sheet::{Leaf, Sheet, SheetKind, Target};

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    time::Duration,
};

use ratatui::layout::Size;

use super::{
    keymap::Keymap,
    layout::{self, Panes},
    message::{Mouse, Purpose},
    paper::{Number, Paper},
    theme::Theme,
    update,
};
pub use crate::config::{Columns, Paragraphs};
use crate::{
    issue::{Id, Issue, Part, Place},
    page::Page,
    search::Hit,
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
    /// The measure of the settings, to which `=` goes back.
    pub usual: usize,
    /// How many columns the text has.
    pub columns: Columns,
    /// Which marks may not start or end a row.
    pub level: Level,
    /// Cells between Han and Latin, 0 or 1.
    pub gap: usize,
    /// Are rows spread to the full width?
    pub justify: bool,
    /// How a paragraph is told from the one before it.
    pub paragraphs: Paragraphs,
    /// How wide ambiguous characters are here.
    pub ambiguous: Ambiguous,
    /// The colours.
    pub theme: Theme,
    /// How much of the mouse is taken.
    pub mouse: Mouse,
    /// The command that `!` sends an article to.
    pub command: Option<String>,
    /// Which keys do what.
    pub keymap: Keymap,
    /// Where the reader stood when the issue was closed.
    pub place: Option<Place>,
    /// Where jumps had come from then, the last one last.
    pub trail: Vec<Place>,
    /// The articles that were read.
    pub read: BTreeSet<Id>,
    /// The marks that were set.
    pub marks: BTreeMap<char, Place>,
}

/// The whole state of the reader.
#[derive(Clone, Debug)]
pub struct State {
    /// The issue, with what is looked up in it.
    pub paper: Paper,
    /// The pages that it was made of, for their raw lines; none if it was read as a tree.
    pub pages: Vec<Page>,
    /// The terminal's size.
    pub size: Size,
    /// Settings, and what is kept.
    pub options: Options,
    /// The pane that has the keys.
    pub focus: Pane,
    /// Does the text stand alone?
    pub zoom: bool,
    /// Are continuations apart, each an article of its own?
    pub apart: bool,
    /// The list of articles.
    pub list: List,
    /// The open story.
    pub text: Text,
    /// The jump pane.
    pub side: Side,
    /// Where jumps came from, the last one last.
    pub trail: Vec<Stop>,
    /// Where `Back` came from, the last one last.
    pub ahead: Vec<Stop>,
    /// Where each article was left in this session.
    pub left: BTreeMap<Number, Place>,
    /// The last search.
    pub search: Option<Search>,
    /// What lies over the panes.
    pub sheet: Option<Sheet>,
    /// The text field, while something is asked.
    pub field: Option<Field>,
    /// The first half of what takes two keys.
    pub pending: Option<Pending>,
    /// The page whose file is being opened from the list, to be gone to when it is there.
    pub awaited: Option<String>,
    /// What is said in the footer.
    pub notice: Option<Notice>,
    /// The text that the mouse has chosen.
    pub selection: Option<Selection>,
}

/// A pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The articles by pages.
    #[default]
    List,
    /// The open story.
    Text,
    /// What its jump lines lead to, its neighbours, the trail.
    Jumps,
}

/// A search and its hits.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// What was looked for.
    pub query: String,
    /// Where it was found, in reading order.
    pub hits: Vec<Hit>,
    /// The articles of the hits, and which hits are theirs.
    pub by_article: BTreeMap<Number, Range<usize>>,
    /// The hit where the reader is, once one was gone to.
    pub cursor: Option<usize>,
}

/// The text field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it asks for.
    pub purpose: Purpose,
    /// What was typed.
    pub text: String,
    /// The byte at which the cursor stands.
    pub cursor: usize,
}

/// The first half of what takes two keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pending {
    /// A page's first digit.
    Digit(char),
    /// The letter of a mark to set.
    SetMark,
    /// The letter of a mark to go to.
    GoToMark,
    /// The next article was named.
    Next,
}

/// What is said in the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub text: String,
    /// Does it go by itself after three seconds?
    pub passing: bool,
}

/// The text that the mouse has chosen, from where the button went down to where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where the button went down.
    pub anchor: Spot,
    /// Where the mouse is.
    pub head: Spot,
}

/// A byte in the open story; they are ordered as they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The article's place in the story.
    pub order: usize,
    /// Which of its texts.
    pub part: Part,
    /// The byte.
    pub byte: usize,
}

/// Where a text stands in the open story: a continuation's byline at its end.
pub fn rank(order: usize, part: Part) -> impl Ord + Copy {
    (order, order > 0 && part == Part::Byline, part)
}

impl Ord for Spot {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |spot: &Self| (rank(spot.order, spot.part), spot.byte);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Spot {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl State {
    /// The reader as it opens: at the place that was kept, or with the list of a new issue.
    pub fn new(issue: Issue, pages: Vec<Page>, size: Size, options: Options) -> Self {
        let mut state = Self {
            paper: Paper::new(issue, options.lang),
            pages,
            size,
            focus: Pane::default(),
            zoom: false,
            apart: false,
            list: List::default(),
            text: Text::default(),
            side: Side::default(),
            trail: Vec::new(),
            ahead: Vec::new(),
            left: BTreeMap::new(),
            search: None,
            sheet: None,
            field: None,
            pending: None,
            awaited: None,
            notice: None,
            selection: None,
            options,
        };
        update::start(&mut state);
        state
    }

    /// How long the loop waits for an event before it sends [`Message::Elapsed`](super::message::Message::Elapsed);
    /// none: for ever.
    pub fn timeout(&self) -> Option<Duration> {
        if matches!(self.pending, Some(Pending::Digit(_))) {
            return Some(Duration::from_secs(1));
        }
        let passing = self.notice.as_ref().is_some_and(|notice| notice.passing);
        passing.then_some(Duration::from_secs(3))
    }

    /// Where the reader stands: what is kept when it leaves.
    pub fn place(&self) -> Option<Place> {
        self.text.place.clone()
    }

    /// The places that jumps came from, the last one last: what is kept with the place.
    pub fn trail_places(&self) -> Vec<Place> {
        self.trail.iter().filter_map(|stop| stop.place.clone()).collect()
    }

    /// The panes that show.
    pub fn panes(&self) -> Panes {
        layout::panes(self.size, self.focus, self.zoom)
    }

    /// The cells of the text pane, or those that it has when it is shown.
    pub fn text_size(&self) -> Size {
        let panes = layout::panes(self.size, Pane::Text, self.zoom);
        panes.text.unwrap_or_default().as_size()
    }

    /// Was the article read?
    pub fn is_read(&self, number: Number) -> bool {
        self.paper.article(number).is_some_and(|article| self.options.read.contains(&article.id))
    }

    /// Is the article read within another one?
    pub fn is_passed_by(&self, number: Number) -> bool {
        !self.apart && self.paper.is_continuation(number)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            lang: Lang::default(),
            measure: 30,
            usual: 30,
            columns: Columns::default(),
            level: Level::default(),
            gap: 0,
            justify: false,
            paragraphs: Paragraphs::default(),
            ambiguous: Ambiguous::default(),
            theme: Theme::default(),
            mouse: Mouse::default(),
            command: None,
            keymap: Keymap::default(),
            place: None,
            trail: Vec::new(),
            read: BTreeSet::new(),
            marks: BTreeMap::new(),
        }
    }
}
