//! Settings and kept marks: plain types with their defaults.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

/// The reader's settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The colours.
    pub theme: Theme,
    /// The language of everything but the paper.
    pub lang: Language,
    /// How much of the mouse is taken.
    pub mouse: Mouse,
    /// How wide `“ ” — …` are shown.
    pub ambiguous: Width,
    /// Han to a row, 20 to 40.
    pub measure: usize,
    /// How many columns the text has.
    pub columns: Columns,
    /// Which marks may not start or end a row.
    pub level: Level,
    /// Cells between Han and Latin, 0 or 1.
    pub latin_gap: usize,
    /// Are rows spread to the full width?
    pub justify: bool,
    /// How a paragraph is told from the one before it.
    pub paragraphs: Paragraphs,
    /// The Markdown file of the clippings, if not in the data folder.
    pub clippings: Option<PathBuf>,
    /// The command that gets an article.
    pub command: Option<String>,
    /// Keys that mean something else than the table of keys has: key, action.
    pub keys: BTreeMap<String, String>,
    /// The settings that somebody has said, in the file or on the command line: they hold at every start. Others may be
    /// [`Chosen`] by keys.
    pub said: BTreeSet<String>,
}

/// The settings that were changed by keys and hold at the next start: name and value, both as in the settings file.
pub type Chosen = BTreeMap<String, String>;

/// Which colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// The terminal's own.
    #[default]
    Auto,
    /// Dark letters on light paper.
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// No colours, only bold, dim, underlined and reversed.
    None,
}

/// The language of everything but the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// The locale's.
    #[default]
    Auto,
    /// Chinese.
    Zh,
    /// English.
    En,
}

/// How much of the mouse the reader takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mouse {
    /// Wheel, clicks and drags.
    #[default]
    Auto,
    /// The wheel alone.
    Wheel,
    /// Nothing: the terminal selects text as it does elsewhere.
    Off,
}

/// How wide the terminal shows characters of ambiguous width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Width {
    /// The terminal is asked.
    #[default]
    Auto,
    /// One cell.
    Narrow,
    /// Two cells.
    Wide,
}

/// How many columns the text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Columns {
    /// As many as the screen has room for.
    #[default]
    Auto,
    /// One, two or three, if they fit.
    Fixed(usize),
}

/// Which marks may not start or end a row, as `typeset` has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Level {
    /// All may.
    None,
    /// Stops, closing marks, connectors may not start; opening ones not end.
    #[default]
    Basic,
    /// As GB/T 15834—2011.
    Gb,
    /// Also —— and …… may not start a row.
    Strict,
}

/// How a paragraph is told from the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paragraphs {
    /// Its first row is indented.
    #[default]
    Indent,
    /// A blank row stands between them.
    Blank,
}

/// An article as it is clipped (剪报).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clipping {
    /// Its headline, with kicker and decks as lines before and after.
    pub head: Vec<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The paragraphs of the whole story, crossheads and captions among them.
    pub paragraphs: Vec<String>,
    /// Where it is from: 报名 日期 版次.
    pub source: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            lang: Language::default(),
            mouse: Mouse::default(),
            ambiguous: Width::default(),
            measure: 30,
            columns: Columns::default(),
            level: Level::default(),
            latin_gap: 0,
            justify: false,
            paragraphs: Paragraphs::default(),
            clippings: None,
            command: None,
            keys: BTreeMap::new(),
            said: BTreeSet::new(),
        }
    }
}
