//! Lines of text, as far as they tell what stands before and after them.

use std::collections::BTreeSet;

use crate::parse::{
    braid::{Counts, Edge, is_never_first, is_stop},
    mark,
    width::Row,
};

/// A line so many cells short of its column is no full one.
pub(super) const FULL: f32 = 3.5;

/// So many cells short is one that lost its indent.
const INDENT: f32 = 6.5;

/// What speaks for or against a line being the next one of a text, and what it is worth: fitted by logistic regression over
/// newsgen issues, lines that follow each other against any two of a page.
const ALWAYS: f32 = -3.59;
/// How much oftener than by chance the letters that meet stand together on the page; and that they do so much oftener.
const BOND: f32 = 0.51;
const BOUND: f32 = 0.9;
/// The last two letters and the first stand together on the page, the last and the first two, all four.
const MEETS: [f32; 3] = [1.61, 0.89, 1.13];
/// The first line ends with a comma.
const COMMA: f32 = 0.42;
/// A figure goes on.
const FIGURE: f32 = 1.53;
/// A bracket is closed that was left open, or was not.
const CLOSES: [f32; 2] = [3.01, -1.09];
/// Their columns are as wide, or far from it.
const WIDTHS: [f32; 2] = [3.38, -0.2];

/// What the ends of the lines are worth: by rows the first is full and open, short and open, full and stops, short and
/// stops; the second has an indent, is full, has lost an indent, is short.
const ENDS: [[f32; 4]; 4] = [
    [-3.16, 0.47, -0.78, 0.8],
    [-0.51, 0.3, -0.92, -0.92],
    [1.7, 0.11, 1.35, -0.35],
    [2.18, -3.21, 1.71, -2.36],
];

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Foot {
    pub(super) edge: Edge,
    /// The width of its column.
    column: f32,
    /// The cells of blank before it.
    lead: usize,
    /// How many display lines stand above it.
    pub(super) above: usize,
    /// How well a text begins with it.
    pub(super) begins: f32,
    /// What it is worth that no more of its text comes, and that more comes in the next column.
    pub(super) ends: f32,
    pub(super) waits: f32,
    /// The pairs of its letters.
    pub(super) grams: Vec<u64>,
}

impl Foot {
    pub(super) fn new(row: &Row<'_>, above: usize) -> Self {
        let edge = Edge::of(&row.text, row.width, row.gap);
        let full = row.width - row.column >= -FULL;
        let marks = mark::marks(&row.text, row.text.chars().count(), false);
        let jumps = marks.to || marks.see || marks.broken;
        let ends = match () {
            () if jumps || edge.last() == '）' => 0.2,
            () if edge.stops && full => -1.0,
            () if edge.stops => 0.15,
            () => -5.0,
        };
        let waits = match () {
            () if jumps => -6.0,
            () if edge.stops && full => -0.7,
            () if edge.stops => -2.2,
            () if full => -0.1,
            () => -2.5,
        };
        Self {
            grams: edge.pairs(),
            edge,
            column: row.column,
            lead: row.lead,
            above,
            begins: begins(row),
            ends,
            waits,
        }
    }

    /// How well `next` goes on with the text whose last line this is.
    pub(super) fn joint(&self, next: &Self, counts: &Counts) -> f32 {
        let (one, two) = (&self.edge, &next.edge);
        let (last, first) = (one.last(), two.first());
        let when = |so: bool, worth: f32| if so { worth } else { 0.0 };
        let chance = counts.bond(last, first);
        let (ending, opening) = (one.ending(), two.opening());
        let seen = |one: &[char], two: &[char], size: usize| {
            one.len() + two.len() == size && counts.of(one.iter().chain(two)) > 0.0
        };
        let digit = |letter: char| letter.is_numeric();
        let figure = (digit(first) || matches!(first, '.' | '．' | '%'))
            && (digit(last) || matches!(last, '.' | '．' | '第' | '约'));
        let apart = (self.column - next.column).abs();
        let mut sum = ALWAYS
            + when(!is_stop(last), BOND * chance)
            + when(chance > 1.0, BOUND)
            + when(seen(ending, &[first], 3), MEETS[0])
            + when(seen(&[last], opening, 3), MEETS[1])
            + when(seen(ending, opening, 4), MEETS[2])
            + when(matches!(last, '，' | '、' | '；'), COMMA)
            + when(figure, FIGURE)
            + when(two.closes, if one.opened > 0 { CLOSES[0] } else { CLOSES[1] })
            + when(apart <= 2.5, WIDTHS[0])
            + when(apart > 6.0, WIDTHS[1]);
        let full = one.width - self.column >= -FULL;
        let end = 2 * usize::from(one.stops) + usize::from(!full);
        let over = two.width - next.column;
        let start = match over {
            _ if next.lead >= 2 => 0,
            -2.5.. => 1,
            _ if over >= -INDENT => 2,
            _ => 3,
        };
        sum += ENDS.get(end).and_then(|row| row.get(start)).copied().unwrap_or_default();
        sum
    }
}

/// How well a text begins with `row`.
pub(super) fn begins(row: &Row<'_>) -> f32 {
    let marks = mark::marks(&row.text, row.text.chars().count(), false);
    let never = row.text.starts_with(is_never_first);
    let over = row.width - row.column;
    let place = match over {
        _ if row.lead >= 2 => 1.0,
        -2.5.. => -0.8,
        _ if over >= -INDENT => 1.0,
        _ => 0.0,
    };
    place + if marks.dateline { 3.0 } else { 0.0 } - if never { 6.0 } else { 0.0 }
}

/// How many lines go on with a text that another one parted from it, by the text of each; and how many of these with no
/// display lines above them.
pub(super) fn joints(owners: &[usize], feet: &[Foot]) -> (usize, usize) {
    let mut seen = BTreeSet::new();
    let (mut legs, mut tight, mut before) = (0, 0, None);
    for (owner, foot) in owners.iter().zip(feet) {
        if before.replace(*owner) != Some(*owner) && !seen.insert(*owner) {
            legs += 1;
            tight += usize::from(foot.above == 0);
        }
    }
    (legs, tight)
}

/// How much of the display line `line` stands in a text with these `grams`, from 0 to 1.
pub(super) fn echo(line: &str, grams: &[u64]) -> f32 {
    let own = Edge::of(line, 0.0, 0).pairs();
    let again = own.iter().filter(|gram| grams.binary_search(gram).is_ok()).count();
    again as f32 / own.len().max(4) as f32
}
