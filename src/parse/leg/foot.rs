//! Lines of text, as far as they tell what stands before and after them.

use std::collections::BTreeSet;

use crate::parse::{
    braid::{Counts, Edge, is_stop},
    cue::is_never_first,
    mark::{self, Marks},
    weighed::weighed,
    width::Row,
};

/// A line so many cells short of its column is no full one.
pub(super) const FULL: f32 = 3.5;

/// So many cells short is one that lost its indent.
const INDENT: f32 = 6.5;

weighed! {
    /// A piece of evidence for or against a line being the next one of a text.
    enum Tie;
    /// Fitted (logistic regression over newsgen issues, lines that follow each other against any two of a page); the figures
    /// of `search` were set beside them by hand. `tools/fit` comes near them, but its table is not taken without theirs: with
    /// `pdftotext -raw` some articles are lost.
    weights;

    Always -3.59 "Always."
    Bond 0.51 "How much oftener than by chance the letters that meet stand together on the page."
    Bound 0.90 "They do so much oftener."
    MeetsLast 1.61 "The last two letters and the first stand together on the page."
    MeetsFirst 0.89 "The last and the first two do."
    MeetsBoth 1.13 "All four do."
    Comma 0.42 "The first line ends with a comma."
    Figure 1.53 "A figure goes on."
    Closes 3.01 "A bracket is closed that was left open."
    ClosesNone -1.09 "One is closed that was not."
    Same 3.38 "Their columns are as wide."
    Unlike -0.20 "They are far from it."
    FullOpenIndent -3.16 "The first line is full, no sentence ends there, and the second has an indent."
    FullOpenFull 0.47 "The second is full."
    FullOpenLost -0.78 "It has lost an indent."
    FullOpenShort 0.80 "It is short."
    ShortOpenIndent -0.51 "The first is short, no sentence ends there, and the second has an indent."
    ShortOpenFull 0.30 "The second is full."
    ShortOpenLost -0.92 "It has lost an indent."
    ShortOpenShort -0.92 "It is short."
    FullStopIndent 1.70 "The first is full, a sentence ends there, and the second has an indent."
    FullStopFull 0.11 "The second is full."
    FullStopLost 1.35 "It has lost an indent."
    FullStopShort -0.35 "It is short."
    ShortStopIndent 2.18 "The first is short, a sentence ends there, and the second has an indent."
    ShortStopFull -3.21 "The second is full."
    ShortStopLost 1.71 "It has lost an indent."
    ShortStopShort -2.36 "It is short."
}

/// What the ends of the lines tell: by rows the first is full and open, short and open, full and stops, short and stops; the
/// second has an indent, is full, has lost an indent, is short.
const ENDS: [[Tie; 4]; 4] = [
    [Tie::FullOpenIndent, Tie::FullOpenFull, Tie::FullOpenLost, Tie::FullOpenShort],
    [Tie::ShortOpenIndent, Tie::ShortOpenFull, Tie::ShortOpenLost, Tie::ShortOpenShort],
    [Tie::FullStopIndent, Tie::FullStopFull, Tie::FullStopLost, Tie::FullStopShort],
    [Tie::ShortStopIndent, Tie::ShortStopFull, Tie::ShortStopLost, Tie::ShortStopShort],
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
            begins: begins_with(row, &marks),
            ends,
            waits,
        }
    }

    /// How well `next` goes on with the text whose last line this is.
    pub(super) fn joint(&self, next: &Self, counts: &Counts) -> f32 {
        let mut sum = 0.0;
        self.tell(next, counts, &mut |tie: Tie, value| {
            sum += FITTED.get(tie as usize).copied().unwrap_or_default() * value;
        });
        sum
    }

    /// Tells what speaks for and against `next` going on with the text whose last line this is.
    pub(super) fn tell(&self, next: &Self, counts: &Counts, out: &mut impl FnMut(Tie, f32)) {
        let (one, two) = (&self.edge, &next.edge);
        let (last, first) = (one.last(), two.first());
        let meeting = counts.meet(one.ending(), two.opening());
        let digit = |letter: char| letter.is_numeric();
        let figure = (digit(first) || matches!(first, '.' | '．' | '%'))
            && (digit(last) || matches!(last, '.' | '．' | '第' | '约'));
        let apart = (self.column - next.column).abs();
        out(Tie::Always, 1.0);
        if !is_stop(last) {
            out(Tie::Bond, meeting.bond);
        }
        for (test, tie) in [
            (meeting.bond > 1.0, Tie::Bound),
            (meeting.two_and_first, Tie::MeetsLast),
            (meeting.last_and_two, Tie::MeetsFirst),
            (meeting.all, Tie::MeetsBoth),
            (matches!(last, '，' | '、' | '；'), Tie::Comma),
            (figure, Tie::Figure),
            (two.closes && one.opened > 0, Tie::Closes),
            (two.closes && one.opened <= 0, Tie::ClosesNone),
            (apart <= 2.5, Tie::Same),
            (apart > 6.0, Tie::Unlike),
        ] {
            if test {
                out(tie, 1.0);
            }
        }
        let full = one.width - self.column >= -FULL;
        let end = 2 * usize::from(one.stops) + usize::from(!full);
        let over = two.width - next.column;
        let start = match over {
            _ if next.lead >= 2 => 0,
            -2.5.. => 1,
            _ if over >= -INDENT => 2,
            _ => 3,
        };
        if let Some(tie) = ENDS.get(end).and_then(|row| row.get(start)) {
            out(*tie, 1.0);
        }
    }
}

/// How well a text begins with `row`.
pub(super) fn begins(row: &Row<'_>) -> f32 {
    begins_with(row, &mark::marks(&row.text, row.text.chars().count(), false))
}

/// The same where its `marks` are known.
fn begins_with(row: &Row<'_>, marks: &Marks) -> f32 {
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

/// How much of a display line with the pairs `own` stands in a text with these `grams`, from 0 to 1.
pub(super) fn echo(own: &[u64], grams: &[u64]) -> f32 {
    let again = own.iter().filter(|gram| grams.binary_search(gram).is_ok()).count();
    again as f32 / own.len().max(4) as f32
}
