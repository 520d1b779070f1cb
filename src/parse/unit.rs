//! The sheet as the cut sees it: paragraphs, and display lines one by one.

use std::ops::Range;

use super::{body::Piece, label::Label, line::Line};

/// A paragraph, crosshead, caption or byline, or one display line.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// What it is.
    pub kind: Kind,
    /// The sheet's lines that it is made of.
    pub lines: Range<usize>,
    /// Its text.
    pub text: String,
}

/// What a [`Unit`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A line of a headline, kicker, deck or standing head, or a crosshead without a number.
    Display,
    /// A byline on a line of its own.
    Byline,
    /// A paragraph.
    Paragraph,
    /// A heading inside the body.
    Crosshead,
    /// The words beside a picture.
    Caption,
}

impl Unit {
    /// Is it text, not one of the lines around it?
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Paragraph | Kind::Crosshead | Kind::Caption)
    }

    /// Can an article's text begin with it?
    pub fn can_begin(&self) -> bool {
        self.is_text()
    }
}

/// The units that `pieces` make: groups of display lines parted, furniture left out.
///
/// A group of single characters (竖题, a headline set downwards) stays one line.
pub fn units(pieces: &[Piece], lines: &[Line]) -> Vec<Unit> {
    let mut units = vec![];
    for piece in pieces {
        let kind = match piece.label {
            Label::Display => Kind::Display,
            Label::Byline => Kind::Byline,
            Label::Crosshead => Kind::Crosshead,
            Label::Caption => Kind::Caption,
            Label::Furniture => continue,
            Label::Single | Label::First | Label::Middle | Label::Last => Kind::Paragraph,
        };
        let own = lines.get(piece.lines.clone()).unwrap_or_default();
        let upright = own.len() > 2 && own.iter().all(|line| line.text.chars().count() <= 2);
        if kind == Kind::Display && !upright {
            units.extend(piece.lines.clone().zip(own).map(|(at, line)| Unit {
                kind,
                lines: at..at + 1,
                text: line.text.clone(),
            }));
        } else {
            units.push(Unit { kind, lines: piece.lines.clone(), text: piece.text.clone() });
        }
    }
    units
}
