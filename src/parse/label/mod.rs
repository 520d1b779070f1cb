//! What each line is: part of a paragraph, or a display line, crosshead, byline, caption.
//!
//! One Viterbi over the page: a line's words, width and neighbours speak for each label, and the order of labels is
//! bound (a paragraph that was begun must be ended). Whether indents were lost and whether body lines stand apart is
//! learnt of the page first. The weights are fitted, see `weight.rs`.

mod blank;
mod comma;
mod counted;
mod cues;
mod edge;
mod feature;
mod form;
mod habit;
mod han;
mod heard;
mod latin;
mod lettered;
mod look;
mod marked;
mod passage;
mod path;
mod penned;
mod roster;
mod rows;
mod run;
mod said;
mod seam;
mod stopless;
mod weight;

use foldhash::fast::FixedState;
use std::collections::HashMap;

use self::look::{Look, look};
use super::{line::Line, parallel, width::Row};

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
    labels_of(lines, rows, &looks(rows))
}

/// The same of lines whose rows have the `looks`.
pub(super) fn labels_of(lines: &[Line], rows: &[Row<'_>], looks: &Looks) -> Vec<Labelled> {
    let mut labelled = Vec::with_capacity(lines.len());
    for (row, (label, margin)) in rows.iter().zip(path::best(&looks.0)) {
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

/// What each of a page's rows looks like.
#[derive(Debug)]
pub(super) struct Looks(Vec<Look>);

/// What each of `rows` looks like, by itself and with its neighbours.
pub(super) fn looks(rows: &[Row<'_>]) -> Looks {
    let mut looks: Vec<Look> = parallel::map(rows, 1000, look);
    seam::seams(rows, &mut looks);
    Looks(looks)
}

/// The same where most of `rows` were among those `before`, in another order or column: by its words a line looks as it
/// did.
pub(super) fn looks_again(rows: &[Row<'_>], before: (&[Row<'_>], &Looks)) -> Looks {
    let known: HashMap<&str, (&Row<'_>, &Look), FixedState> =
        before.0.iter().zip(&before.1.0).map(|(row, look)| (&*row.text, (row, look))).collect();
    let mut looks: Vec<Look> = parallel::map(rows, 1000, |row| match known.get(&*row.text) {
        Some((other, known)) if (other.spaced, other.heading) == (row.spaced, row.heading) => {
            known.again(row)
        }
        _ => look(row),
    });
    seam::seams(rows, &mut looks);
    Looks(looks)
}

/// How many features there are, how many with those of Latin lines, and kinds of steps, for fitting the weights.
pub(super) fn sizes() -> [usize; 3] {
    [feature::FEATURES, feature::LATIN_FEATURES, feature::STEPS]
}

/// The features of each of `rows`, for fitting the weights: the row of the table of steps, then those of the weights, and
/// what is known of the line beside them, in tenths for each label.
pub(super) fn features(rows: &[Row<'_>]) -> Vec<String> {
    let Looks(looks) = looks(rows);
    let habits = habit::habits(&looks);
    let marked = marked::are_marked(&looks);
    (0..looks.len())
        .map(|at| {
            let mut numbers = vec![];
            feature::features(&looks, at, habits, |number| numbers.push(number.to_string()));
            let mut mends = [0; LABELS.len()];
            path::mend(&mut mends, (&looks, at), habits, marked);
            let mends = mends.map(|tenths: i16| tenths.to_string());
            let step = feature::step(&looks, at, habits);
            format!("{step}\t{}\t{}", numbers.join(","), mends.join(","))
        })
        .collect()
}

#[cfg(test)]
mod tests;
