//! What frames a page: its number and name, date and editors' lines (报眉), the nameplate (报头).
//!
//! Pages are parted and brought together here: form feeds and files made them, folio lines may part one further, and
//! files of one page are one sheet.

use super::line::{Line, line};
use crate::{issue::Nameplate, page::Page};

/// A page of the issue: what frames it, and the lines of its articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What the page calls itself, or its place in figures: `3`, `A3`.
    pub page: String,
    /// The printed page name: 要闻.
    pub name: Option<String>,
    /// The lines at the page's edges.
    pub folio: Vec<String>,
    /// Slugs, bar codes, ornaments: no text of an article.
    pub unplaced: Vec<String>,
    /// The inputs it was read from, in order.
    pub inputs: Vec<usize>,
    /// The lines of its articles, in the order of the input.
    pub lines: Vec<Line>,
}

/// The nameplate and the sheets of `pages`.
pub fn sheets(pages: &[Page]) -> (Option<Nameplate>, Vec<Sheet>) {
    let sheets = pages.iter().enumerate().map(|(place, page)| Sheet {
        page: (place + 1).to_string(),
        inputs: vec![page.input],
        lines: page.lines.iter().map(|each| line(each, page.input)).collect(),
        ..Sheet::default()
    });
    (None, sheets.collect())
}
