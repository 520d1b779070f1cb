//! Settings and kept marks: plain types with their defaults.

/// The reader's settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {}

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
