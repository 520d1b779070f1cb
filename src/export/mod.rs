//! The tree written out: JSON, Markdown, plain text.

pub mod json;
pub mod jsonl;

pub mod markdown;
pub mod text;

mod paper;
mod story;

use std::io;

use crate::issue::Issue;

/// A form in which an issue is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// The whole tree; it is read back.
    #[default]
    Json,
    /// One article a line, with page, date and paper.
    Jsonl,
    /// Text to read, stories joined.
    Text,
    /// Markdown, stories joined.
    Markdown,
}

/// Writes `issue` as `format`; text is set by `setter`.
///
/// # Errors
/// What `out` gives.
pub fn write(
    issue: &Issue,
    format: Format,
    setter: text::Setter<'_>,
    out: &mut impl io::Write,
) -> io::Result<()> {
    match format {
        Format::Json => json::write(issue, out),
        Format::Jsonl => jsonl::write(issue, out),
        Format::Text => text::write(issue, setter, out),
        Format::Markdown => markdown::write(issue, out),
    }
}
