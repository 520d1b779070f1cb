//! Lines joined to pieces: a paragraph each, display lines that stand together, lines of other kinds.

use std::ops::Range;

use super::{
    label::{Label, Labelled},
    line::Line,
};
use crate::text;

/// A paragraph, a group of display lines, or a line of another kind. Pieces tile the sheet's lines, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What it is: [`Label::Single`] for every paragraph.
    pub label: Label,
    /// The sheet's lines it is made of.
    pub lines: Range<usize>,
    /// Its text, joined.
    pub text: String,
}

/// The pieces that `lines` make by their `labels`: a paragraph each, display lines that stand tight together, single
/// lines of other kinds.
pub fn pieces(lines: &[Line], labels: &[Labelled]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![];
    let mut before = None;
    for (at, (line, Labelled { label, torn, .. })) in lines.iter().zip(labels).enumerate() {
        let goes_on = match (before, label) {
            (Some(Label::First | Label::Middle), Label::Middle | Label::Last) => true,
            (Some(Label::Display), Label::Display) => line.gap == 0,
            _ => *torn,
        };
        before = Some(*label);
        match pieces.last_mut() {
            Some(piece) if goes_on => piece.lines.end = at + 1,
            _ => pieces.push(Piece {
                label: match label {
                    Label::First | Label::Middle | Label::Last => Label::Single,
                    other => *other,
                },
                lines: at..at + 1,
                text: String::new(),
            }),
        }
    }
    for piece in &mut pieces {
        let lines = lines.get(piece.lines.clone()).unwrap_or_default();
        piece.text = text::join(lines.iter().map(|line| line.text.as_str()));
    }
    pieces
}
