//! What lies over the panes.

use std::ops::Range;

use crate::reader::{message::Past, paper::Number, theme::Role};

/// What lies over the panes: lines to be read or chosen from.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is.
    pub kind: SheetKind,
    /// Its lines.
    pub leaves: Vec<Leaf>,
    /// The first line that shows.
    pub top: usize,
    /// The chosen line, where lines may be chosen.
    pub cursor: Option<usize>,
}

/// What a [`Sheet`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// The keys, thinned out by a word.
    Help(String),
    /// About the issue.
    About,
    /// The raw lines of an article's page.
    Raw(Number),
    /// The hits of the search.
    Hits,
    /// The last issues.
    History(Vec<Past>),
    /// The clippings.
    Clippings(String),
}

/// A line of a [`Sheet`].
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Its text.
    pub text: String,
    /// How it looks.
    pub role: Role,
    /// Bytes of it that are marked.
    pub mark: Range<usize>,
    /// Where it leads.
    pub target: Option<Target>,
}

/// Where a [`Leaf`] leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To the hit with this number.
    Hit(usize),
    /// To an article.
    Article(Number),
    /// To a paragraph of an article.
    Block(Number, usize),
    /// To the issue with this number in the history.
    Past(usize),
}
