//! What each line is: part of a paragraph, or a display line, crosshead, byline, caption.
//!
//! One Viterbi over the page: a line's own words and width speak for each label, and the order of labels is bound (a
//! paragraph that was begun must be ended). Whether indents were lost and whether body lines stand apart is learnt of
//! the page.

use super::{
    cue::{self, End},
    line::Line,
    mark,
};

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

/// A value for each label.
type Scores = [f32; LABELS.len()];

/// What cannot be.
const NEVER: f32 = -1e6;

/// What is learnt of a page before its lines are labelled.
struct Habits {
    /// Do lines of the body stand apart, a blank line between?
    apart: bool,
    /// What a first line as wide as the column costs: much where indents were lost.
    no_indent: f32,
}

/// What each of `lines` is; `widths` from [`super::width::widths`].
#[expect(clippy::indexing_slicing, reason = "tables of lines by labels, filled in order")]
pub fn labels(lines: &[Line], widths: &[f32]) -> Vec<Labelled> {
    let habits = habits(lines, widths);
    let own: Vec<Scores> = (0..lines.len()).map(|at| scores(lines, widths, at, &habits)).collect();
    let passage = |at: usize, from: usize, to: usize| {
        let step = step(LABELS[from], LABELS[to]);
        if step <= NEVER {
            NEVER
        } else {
            step + context(lines, widths, at, (LABELS[from], LABELS[to]), &habits)
        }
    };
    // Best path that ends, and that begins, with each label at each line: their sum is the best path through it.
    let mut ahead: Vec<Scores> = own.clone();
    for at in 0..lines.len() {
        for to in 0..LABELS.len() {
            let before = if at == 0 {
                if matches!(LABELS[to], Label::Middle | Label::Last) { NEVER } else { 0.0 }
            } else {
                (0..LABELS.len())
                    .map(|from| ahead[at - 1][from] + passage(at, from, to))
                    .fold(NEVER * 2.0, f32::max)
            };
            ahead[at][to] += before;
        }
    }
    let mut behind: Vec<Scores> = vec![[0.0; LABELS.len()]; lines.len()];
    for at in (0..lines.len()).rev() {
        for from in 0..LABELS.len() {
            behind[at][from] = if at + 1 == lines.len() {
                if matches!(LABELS[from], Label::First | Label::Middle) { -3.0 } else { 0.0 }
            } else {
                (0..LABELS.len())
                    .map(|to| passage(at + 1, from, to) + own[at + 1][to] + behind[at + 1][to])
                    .fold(NEVER * 2.0, f32::max)
            };
        }
    }
    let mut labelled: Vec<Labelled> = Vec::with_capacity(lines.len());
    let mut before: Option<usize> = None;
    for at in 0..lines.len() {
        let through = |label: usize| ahead[at][label] + behind[at][label];
        let follow = |label: usize| match before {
            Some(from) => passage(at, from, label) + own[at][label] + behind[at][label],
            None => through(label),
        };
        let best = (0..LABELS.len()).max_by(|a, b| follow(*a).total_cmp(&follow(*b))).unwrap_or(0);
        let second = (0..LABELS.len())
            .filter(|label| *label != best)
            .map(through)
            .fold(NEVER * 4.0, f32::max);
        labelled.push(Labelled { label: LABELS[best], margin: (through(best) - second).max(0.0) });
        before = Some(best);
    }
    labelled
}

/// What may follow what, and how gladly.
fn step(from: Label, to: Label) -> f32 {
    use Label::{First, Last, Middle};
    match (from, to) {
        (First, Middle) => -0.2,
        (First, Last) => -1.7,
        (Middle, Middle) => -0.15,
        (Middle, Last) => -2.0,
        (First | Middle, _) | (_, Middle | Last) => NEVER,
        _ => 0.0,
    }
}

/// What the blank lines and the columns between two lines say of their labels.
#[expect(clippy::indexing_slicing, reason = "called for lines after the first only")]
fn context(
    lines: &[Line],
    widths: &[f32],
    at: usize,
    labels: (Label, Label),
    habits: &Habits,
) -> f32 {
    let tight = lines[at].gap == 0;
    let inside = matches!(labels.1, Label::Middle | Label::Last);
    let mut score = 0.0;
    if habits.apart && tight && labels == (Label::Display, Label::Display) {
        score += 1.0;
    }
    if inside && !habits.apart && !tight {
        score -= 2.5;
    }
    if inside && (widths[at] - widths[at - 1]).abs() > 6.0 {
        score -= 1.5;
    }
    score
}

/// The habits of the page that `lines` make.
fn habits(lines: &[Line], widths: &[f32]) -> Habits {
    let apart = lines.iter().filter(|line| line.gap > 0).count() * 2 > lines.len();
    let (mut lost, mut flush) = (0.0, 0.0);
    for (pair, columns) in lines.windows(2).zip(widths.windows(2)) {
        let ([above, below], [before, after]) = (pair, columns) else { continue };
        let ended = cue::end(&above.text) == End::Stop && above.width < before - 6.0;
        let runs = below.text.contains(['，', '。']) && cue::end(&below.text) != End::Stop;
        if ended && runs && (before - after).abs() < 0.5 {
            if (below.width - (after - 4.0)).abs() <= 2.0 {
                lost += 1.0;
            } else if (below.width - after).abs() <= 1.5 {
                flush += 1.0;
            }
        }
    }
    Habits { apart, no_indent: 1.0 + 3.2 * (lost + 1.0) / (lost + flush + 2.0) }
}

/// How well a width `over` cells off fits.
fn fit(over: f32, tolerance: f32) -> f32 {
    let off = over.abs();
    if off <= tolerance { -0.4 - 0.15 * off } else { (-0.7 - 0.75 * (off - tolerance)).max(-9.0) }
}

/// What line `at` says for each label by itself.
#[expect(clippy::indexing_slicing, reason = "the caller counts over the lines")]
fn scores(lines: &[Line], widths: &[f32], at: usize, habits: &Habits) -> Scores {
    let (line, column) = (&lines[at], widths[at]);
    let text = line.text.as_str();
    let end = cue::end(text);
    let stop = end == End::Stop;
    let dateline = mark::dateline(text);
    let leads_on = mark::jump_to(text) || mark::see(text);
    let signed = mark::signed(text) && !dateline;
    let count =
        |marks: &str| text.chars().filter(|character| marks.contains(*character)).count() as f32;
    let (marks, items) = (count("，。；：！？"), count("、"));
    let length = text.chars().count() as f32;
    let wide = line.width > column + 5.0;
    let when = |test: bool, score: f32| if test { score } else { 0.0 };

    let plain = if marks + items == 0.0 { -0.6 } else { -0.06 };
    let inside_stop = when(stop, -3.4) + when(leads_on || signed, -4.0);
    let latin = when(text.contains(|character: char| character.is_ascii_alphanumeric()), 0.6);
    let mut opener = when(dateline, 3.0);
    opener += when(cue::numbered(text) || cue::enumerated(text), 1.2);
    opener += when(cue::opens(text), 0.9);
    opener += when(line.lead > 0, 1.5);
    opener += when(mark::jump_from(text), 4.0);
    opener -= when(cue::never_first(text), 6.0);
    let first = fit(line.width - (column - 4.0), 2.2 + latin)
        .max(fit(line.width - column, 2.0) - habits.no_indent);
    let ended = if stop || leads_on || signed {
        0.0
    } else if matches!(end, End::Semicolon | End::Colon) {
        -1.2
    } else {
        -4.2
    };

    let tight_above = at > 0 && line.gap == 0;
    let below = lines.get(at + 1).map(|line| line.gap);
    let mut display = -3.4;
    display += match text.chars().next_back() {
        _ if !stop => 0.3,
        Some('！' | '？' | '!' | '?') => -1.8,
        _ => -4.5,
    };
    display -= 0.22 * (length - 22.0).max(0.0);
    display -= 2.0 * marks.min(3.0) + 0.5 * items.min(3.0);
    display += when(line.spaced, 5.0) + when(line.heading, 5.0);
    display += when(marks == 0.0 && mark::dash(text), 4.0);
    display += when(cue::standing(text), 2.0);
    display -= when(dateline || leads_on, 6.0);
    display += when(habits.apart && (tight_above || below == Some(0)), 1.2);
    display += when(!habits.apart && line.gap > 0 && below.is_some_and(|gap| gap > 0), 0.8);
    display -= when(cue::never_first(text), 6.0);
    display -= when(end == End::Comma, 3.0);
    display -= when(!text.contains(char::is_alphabetic), 1.0);

    let crosshead = cue::numbered(text) && marks == 0.0 && line.width <= (column - 4.0).min(44.0);
    let byline = mark::byline(text)
        && !cue::standing(text)
        && marks == 0.0
        && !stop
        && line.width < column.min(60.0);
    let caption = cue::caption(text) && line.width < column + 30.0;
    let edge = cue::furniture(text);
    let furniture = if cue::ornament(text) || mark::folio(text) {
        0.0
    } else if edge >= 2 && !stop {
        -1.0
    } else if edge >= 1 && line.width < column && !stop && marks <= 1.0 && !leads_on {
        -2.0
    } else {
        -14.0
    };
    [
        -4.4 + plain + ended + opener + when(wide, -3.0) + when(line.width > column - 2.0, -1.0),
        -1.0 + first + plain + inside_stop + opener,
        fit(line.width - column, 2.0)
            + plain
            + inside_stop
            + when(dateline, -3.0)
            + when(line.lead > 0, -1.2),
        -2.6 + when(line.width > 0.6 * column, plain)
            + ended
            + when(wide, -3.0)
            + when(line.lead > 0, -1.5),
        display,
        if crosshead { -1.5 } else { -12.0 } + when(stop, -4.0),
        if byline { -1.0 } else { -14.0 },
        if caption { -2.0 } else { -14.0 },
        furniture,
    ]
}
