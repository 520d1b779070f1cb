//! The sample issue, which is opened where nothing else is.

use crate::{open::Opened, page::Page, parse};

/// An invented city daily of four pages, as a PDF extractor leaves it.
const TEXT: &str = include_str!("../../sample-issues/yunting-2026-03-06.txt");

/// The sample, opened.
pub(super) fn opened() -> Opened {
    let pages = Page::from_text(TEXT, 0, "yunting-2026-03-06.txt");
    Opened { issue: parse::parse(&pages), pages, sources: vec![], files: vec![], notes: vec![] }
}
