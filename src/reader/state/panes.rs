//! What stands in the panes: the list of articles, the open story, the jump pane, and the way back.

use std::collections::BTreeSet;

use crate::{
    issue::Place,
    reader::{
        paper::Number,
        setting::{Setting, Tie},
        theme::Role,
    },
};

/// The list of articles.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// What it shows, folded pages closed.
    pub entries: Vec<Entry>,
    /// The chosen entry.
    pub cursor: usize,
    /// The first entry that shows.
    pub top: usize,
    /// The rows of the chosen entry.
    pub chosen: Vec<String>,
    /// The labels of the pages that are folded.
    pub folded: BTreeSet<String>,
    /// What thins it out: the query, and the articles that match.
    pub filter: Option<(String, BTreeSet<Number>)>,
    /// Articles unread and all, section by section.
    pub tallies: Vec<(usize, usize)>,
}

impl List {
    /// Articles read and all of the issue, as the status line counts them.
    pub fn tally(&self) -> (usize, usize) {
        let sums =
            |(read, whole), &(unread, all): &(usize, usize)| (read + (all - unread), whole + all);
        self.tallies.iter().fold((0, 0), sums)
    }
}

/// An entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A page, by its section.
    Page(usize),
    /// A page that only jump lines name.
    Unopened(String),
    /// The standing head over the articles from this one on.
    Label(Number),
    /// An article, under a standing head or not.
    Article(Number, Grouped),
}

/// Does an article stand under a standing head?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouped {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// The open story.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The article that was opened.
    pub number: Number,
    /// The articles that are set as one text.
    pub parts: Vec<Number>,
    /// Was a continuation opened on its own page?
    pub alone: bool,
    /// Where the reader stands; kept while the size changes.
    pub place: Option<Place>,
    /// How many rows that are no text show above the place.
    pub above: usize,
    /// The story as it is set.
    pub setting: Setting,
    /// The item that is the first to show.
    pub top: usize,
}

/// The jump pane.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// What may be chosen in it, in order.
    pub entries: Vec<SideEntry>,
    /// The chosen entry.
    pub cursor: usize,
    /// What it shows, row by row.
    pub rows: Vec<SideRow>,
    /// The first row that shows.
    pub top: usize,
}

/// A row of the jump pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideRow {
    /// Its text.
    pub text: String,
    /// How it looks.
    pub role: Role,
    /// The entry that it belongs to.
    pub entry: Option<usize>,
}

/// An entry of the jump pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideEntry {
    /// A jump line of the open story.
    Jump(Tie),
    /// Another article of the page.
    Neighbour(Number),
    /// A stop of the trail, counted from its end.
    Stop(usize),
}

/// Where the reader stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The article that was open.
    pub number: Number,
    /// Was it opened on its own, apart from its story?
    pub alone: bool,
    /// The place.
    pub place: Option<Place>,
    /// How many rows that are no text showed above it.
    pub above: usize,
}
