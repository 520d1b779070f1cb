//! Setting lines on the cell grid after CLREQ (W3C draft 2024-03).

use std::ops::Range;

use crate::text::Ambiguous;

/// How a text is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The cells of a row.
    pub width: usize,
    /// The cells before the first row.
    pub indent: usize,
    /// The cells that a 、 ， 。 may stick out: 2, or 0 where there is no room.
    pub hang: usize,
    /// The cells between Han and Latin: 0 or 1.
    pub gap: usize,
    /// Which marks may not start or end a row.
    pub level: Level,
    /// Are rows spread to the full width?
    pub justify: bool,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
}

/// Which marks may not start or end a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Level {
    /// All may.
    None,
    /// Stops, closing marks, connectors may not start; opening ones not end.
    #[default]
    Basic,
    /// As GB/T 15834—2011: also / may not end a row.
    Gb,
    /// Also —— and …… may not start a row.
    Strict,
}

/// One row of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The bytes it is made of; all rows tile the text.
    pub range: Range<usize>,
    /// The blank cells before it.
    pub indent: usize,
    /// The cells that show, without the indent.
    pub cells: usize,
    /// Of these, the cells right of the measure.
    pub hung: usize,
    /// Blank cells that are not in the text: before which byte, how many.
    pub gaps: Vec<(usize, usize)>,
    /// Which last resort ended it: 0 none, R1 to R8.
    pub resort: u8,
}

/// `text` as rows.
pub fn rows(text: &str, measure: &Measure) -> Vec<Row> {
    let _ = measure;
    if text.is_empty() {
        return Vec::new();
    }
    vec![Row { range: 0..text.len(), ..Row::default() }]
}

/// `text` as rows of even length, as a headline is set.
pub fn headline(text: &str, measure: &Measure) -> Vec<Row> {
    rows(text, measure)
}
