//! What each line is: part of a paragraph, or a display line, crosshead, byline, caption.

use super::line::Line;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// A paragraph of one line.
    Single,
    /// The first line of a paragraph.
    First,
    /// A line inside a paragraph.
    Middle,
    /// The last line of a paragraph.
    Last,
    /// A line of a headline, kicker, deck or standing head.
    Display,
    /// A heading inside the body.
    Crosshead,
    /// A byline on a line of its own.
    Byline,
    /// The words beside a picture, or its credit.
    Caption,
    /// An ornament, a slug, what is left of the folio: no text.
    Furniture,
}

/// A [`Label`] and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Labelled {
    /// What the line is.
    pub label: Label,
    /// How much better it is than the second choice, in log-odds.
    pub margin: f32,
}

/// What each of `lines` is; `widths` from [`super::width::widths`].
pub fn labels(lines: &[Line], widths: &[f32]) -> Vec<Labelled> {
    let _ = widths;
    lines.iter().map(|_| Labelled { label: Label::Single, margin: 0.0 }).collect()
}
