//! Setting lines on the cell grid, after CLREQ (W3C draft 2024-03) and GB/T 15834—2011 §5.1; 1 em is 2 cells.
//!
//! The unit of work is the extended grapheme cluster (UAX #29): it has the class of its first character, and is never
//! broken, not even as a last resort. Its cells come from [`cells`](crate::text::cells).
//! Prefer: hang before squeeze before push out before last resort. Raggedness is accepted.
//!
//! It does not hyphenate, has no list of Chinese words, and substitutes no marks.

mod breaks;
mod class;
mod complex;
mod fit;
mod headline;
mod justify;
mod matter;
mod resort;
mod row;
mod widow;
mod words;

#[cfg(test)]
mod tests;

pub use row::{Glyph, Row};

use class::Class;
use matter::Matter;
use words::Words;

use crate::text::Ambiguous;

/// How a text is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The cells of a row; 0 is set as 1.
    pub width: usize,
    /// The cells before the first row; fewer where less than 8 would be left to it.
    pub indent: usize,
    /// The cells that a 、 ， 。 may stick out: 2, or 0 where there is no room; 1 is set as 0, more as 2.
    pub hang: usize,
    /// The cells between Han and Latin: 0 or 1; more is set as 1.
    pub gap: usize,
    /// Which marks may not start or end a row.
    pub level: Level,
    /// Are rows spread to the full width?
    pub justify: bool,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
}

impl Default for Measure {
    /// 30 Han with an indent of two em, hanging, ragged, set tight.
    fn default() -> Self {
        Self {
            width: 60,
            indent: 4,
            hang: 2,
            gap: 0,
            level: Level::Basic,
            justify: false,
            ambiguous: Ambiguous::Narrow,
        }
    }
}

/// Which marks may not start or end a row. CLREQ Prohibition Rules for Line Start and Line End.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// All may, as in papers of Taiwan and Hong Kong; ASCII marks and words still hold together.
    None,
    /// Stops, closing marks, connectors may not start; opening ones not end. "The most recommended."
    #[default]
    Basic,
    /// As GB/T 15834—2011: also / may not end a row.
    Gb,
    /// Also —— and …… may not start a row.
    Strict,
}

/// `text` as rows. They tile it, and no row takes more than its width and what hangs, save a cluster wider than the row
/// (R8). An empty text has none.
///
/// ```
/// use dubao::typeset::{Measure, rows};
/// let text = "甲县今年新修水渠三十里，受益农田两万亩。";
/// let rows = rows(text, &Measure { width: 22, indent: 0, ..Measure::default() });
/// assert_eq!(&text[rows[0].range.clone()], "甲县今年新修水渠三十里，"); // the comma hangs
/// assert_eq!(rows[0].hung, 2);
/// ```
pub fn rows(text: &str, measure: &Measure) -> Vec<Row> {
    let mut matter = Matter::new(text, measure);
    let mut drafts = fit::drafts(&mut matter);
    widow::mend_widow(&matter, &mut drafts);
    let last = drafts.len().saturating_sub(1);
    let set = |(number, draft)| {
        let mut row = fit::row(&matter, draft);
        let hard = matter.before(draft.end).class == Class::Hard;
        if measure.justify && number < last && !hard && draft.resort == 0 {
            justify::spread(&matter, draft, &mut row);
        }
        row
    };
    drafts.iter().enumerate().map(set).collect()
}

/// `text` as rows of even length, as a headline is set: no indent, no hanging, no justification.
///
/// Up to four rows are evened out, and cut at blanks and marks if that costs little; longer ones are set as [`rows`] are.
pub fn headline(text: &str, measure: &Measure) -> Vec<Row> {
    even(text, measure, None)
}

/// As [`headline`], with few cuts inside words: the texts of its `article` tell which characters belong together.
///
/// ```
/// use dubao::typeset::{Measure, headline_told};
/// let article = ["水利局完成工程。", "水利局今年完成三项工程。"];
/// let measure = Measure { width: 14, ..Measure::default() };
/// let text = "云河水利局完成工程";
/// let rows = headline_told(text, &measure, &article);
/// assert_eq!(&text[rows[0].range.clone()], "云河水利局"); // of even length would be 云河水利|局完成工程
/// ```
pub fn headline_told(text: &str, measure: &Measure, article: &[&str]) -> Vec<Row> {
    even(text, measure, Some(&Words::new(text, article)))
}

fn even(text: &str, measure: &Measure, words: Option<&Words>) -> Vec<Row> {
    let measure = Measure { indent: 0, hang: 0, justify: false, ..measure.clone() };
    let mut matter = Matter::new(text, &measure);
    let drafts = headline::even_drafts(&mut matter, words);
    drafts.iter().map(|draft| fit::row(&matter, draft)).collect()
}
