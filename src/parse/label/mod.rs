//! What each line is: part of a paragraph, or a display line, crosshead, byline, caption.
//!
//! One Viterbi over the page: a line's words, width and neighbours speak for each label, and the order of labels is
//! bound (a paragraph that was begun must be ended). Whether indents were lost and whether body lines stand apart is
//! learnt of the page first. The weights are fitted, see [`weight`].

mod feature;
mod habit;
mod look;
mod passage;
mod path;
mod weight;

use self::look::{Look, look};
use super::{line::Line, width::Row};

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
    /// Is it a piece of the same printed line as the line before?
    pub torn: bool,
}

/// All labels, in the order of the tables.
const LABELS: [Label; 9] = [
    Label::Single,
    Label::First,
    Label::Middle,
    Label::Last,
    Label::Display,
    Label::Crosshead,
    Label::Byline,
    Label::Caption,
    Label::Furniture,
];

/// What each of `lines` is; `rows` from [`super::width::rows`].
pub fn labels(lines: &[Line], rows: &[Row<'_>]) -> Vec<Labelled> {
    let looks: Vec<Look> = rows.iter().map(look).collect();
    let mut labelled = Vec::with_capacity(lines.len());
    for (row, (label, margin)) in rows.iter().zip(path::best(&looks)) {
        let pieces = row.lines.len();
        for piece in 0..pieces {
            let (first, last) = (piece == 0, piece + 1 == pieces);
            let label = match label {
                Label::Single if pieces > 1 && first => Label::First,
                Label::Single | Label::Last if pieces > 1 && last => Label::Last,
                Label::Single | Label::Last if pieces > 1 => Label::Middle,
                Label::First if !first => Label::Middle,
                label => label,
            };
            labelled.push(Labelled { label, margin, torn: !first });
        }
    }
    labelled
}

/// The features of each of `rows`, for fitting the weights: the row of the table of steps, then those of the weights.
pub(super) fn features(rows: &[Row<'_>]) -> Vec<String> {
    let looks: Vec<Look> = rows.iter().map(look).collect();
    let habits = habit::habits(&looks);
    (0..looks.len())
        .map(|at| {
            let mut numbers = vec![];
            feature::features(&looks, at, habits, |number| numbers.push(number.to_string()));
            format!("{}\t{}", feature::step(&looks, at, habits), numbers.join(","))
        })
        .collect()
}
