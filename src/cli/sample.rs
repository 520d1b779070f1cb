//! The sample issue, which is opened where nothing else is.

use crate::{open::Unparsed, page::Page};

/// An invented city daily of four pages, as a PDF extractor leaves it.
const TEXT: &str = include_str!("../../sample-issues/yunting-2026-03-06.txt");

/// The sample, to be parsed.
pub(super) fn unparsed() -> Unparsed {
    Unparsed::built_in(Page::from_text(TEXT, 0, "yunting-2026-03-06.txt"))
}
