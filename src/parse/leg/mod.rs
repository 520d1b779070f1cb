//! Legs: the parts of an article that stand in columns side by side, put one after the other.
//!
//! An extractor that sorts a page by columns goes down each of them through all articles: the first leg of one, the
//! first of the next, and in the next column their second ones. No blank line parts them, and the line over a leg is that
//! of another text. But texts come again in the order in which they broke off, and the legs of one article have as many
//! lines; with the letters and words that meet that is enough to tell where each goes on (`search`). Only pages are
//! touched that show it: texts break off inside sentences where the headlines of others begin.

pub mod foot;
mod rank;
mod repeat;
mod search;

use std::{collections::BTreeMap, ops::Range};

use self::foot::{Foot, Tie, joints};
use super::{
    braid::{Counts, pairs_of},
    cue,
    label::{Label, Labelled},
    line::Line,
    mark,
    width::Row,
};
use crate::text;

/// So many texts break off inside a sentence before another one's headline, on a page that was read column by column.
const BROKEN: usize = 2;

/// And no fewer than one in so many of those that display lines follow.
const BROKEN_OF: usize = 12;

/// So many legs, or what was found is chance.
const LEGS: usize = 3;

/// No printed page has more lines.
const MOST_LINES: usize = 1500;

/// How much of a display line a text repeats that it belongs to.
const ECHO: f32 = 0.25;

/// How much of one another text repeats that surely is its own.
const SURE: f32 = 0.6;

/// `lines` with the legs of each text together, or nothing where no texts broke off; `rows` and `labels` are theirs.
pub(super) fn joined(lines: &[Line], rows: &[Row<'_>], labels: &[Labelled]) -> Option<Vec<Line>> {
    let texts = texts(rows, labels);
    if rows.len() > MOST_LINES || !is_broken(rows, &texts) {
        return None;
    }
    let (feet, counts) = feet(rows, &texts);
    let owners = search::owners(&feet, &counts);
    let (legs, tight) = joints(&owners, &feet);
    if legs < LEGS || tight == 0 {
        return None;
    }
    let order = order(rows, labels, (&texts, &feet), &owners);
    let mut before = None;
    let turned = order.iter().filter_map(|at| rows.get(*at).map(|row| row.lines.clone())).flatten();
    let turned = turned.filter_map(|at| {
        let mut line = lines.get(at)?.clone();
        line.moved = before.is_some_and(|before| before + 1 != at);
        before = Some(at);
        Some(line)
    });
    Some(turned.collect())
}

/// The rows that are text.
fn texts(rows: &[Row<'_>], labels: &[Labelled]) -> Vec<usize> {
    let label = |row: &Row<'_>| labels.get(row.lines.start).map(|labelled| labelled.label);
    (0..rows.len()).filter(|at| rows.get(*at).and_then(label).is_some_and(is_text)).collect()
}

/// What is worth that a text comes from another page, so that it is none of those that broke off on this one.
const COMES: f32 = 16.0;

/// Is `text` a jump line from another page, and nothing else?
fn comes_from_elsewhere(text: &str) -> bool {
    let length = text.chars().count();
    length <= LONGEST_JUMP && {
        let marks = mark::marks(text, length, false);
        marks.alone && marks.from
    }
}

/// The most characters of one.
const LONGEST_JUMP: usize = 40;

/// What the rows `texts` tell of what goes on with what.
fn feet(rows: &[Row<'_>], texts: &[usize]) -> (Vec<Foot>, Counts) {
    let counts = Counts::new(texts.iter().filter_map(|at| rows.get(*at)).map(|row| &*row.text));
    let foot = |(number, at): (usize, &usize)| {
        let before = number.checked_sub(1).and_then(|before| texts.get(before));
        let above = before.map_or(at + 1, |before| at - before) - 1;
        let mut foot = Foot::new(rows.get(*at)?, if number == 0 { above.max(1) } else { above });
        let over = at.checked_sub(1).filter(|_| above > 0).and_then(|over| rows.get(over));
        if over.is_some_and(|over| comes_from_elsewhere(&over.text)) {
            foot.begins += COMES;
        }
        Some(foot)
    };
    (texts.iter().enumerate().filter_map(foot).collect(), counts)
}

/// What speaks for and against each of two rows of text going on with the other, for fitting: by their numbers.
pub type Ties = BTreeMap<(usize, usize), Vec<(Tie, f32)>>;

/// The ties of the `pairs` of rows; `labels` are those of the lines. Nothing of rows that are no text.
pub fn ties(rows: &[Row<'_>], labels: &[Labelled], pairs: &[(usize, usize)]) -> Ties {
    let texts = texts(rows, labels);
    let (feet, counts) = feet(rows, &texts);
    let foot = |row: usize| texts.binary_search(&row).ok().and_then(|at| feet.get(at));
    let tell = |pair: &(usize, usize)| {
        let mut told = vec![];
        foot(pair.0)?.tell(foot(pair.1)?, &counts, &mut |tie, value| told.push((tie, value)));
        Some((*pair, told))
    };
    pairs.iter().filter_map(tell).collect()
}

fn is_text(label: Label) -> bool {
    matches!(label, Label::Single | Label::First | Label::Middle | Label::Last)
}

/// Do texts break off inside a sentence before display lines, and others begin after them?
fn is_broken(rows: &[Row<'_>], texts: &[usize]) -> bool {
    let parted = || {
        texts.windows(2).filter_map(|pair| {
            let [one, two] = pair else { return None };
            if two - one > 1 { rows.get(*one).zip(rows.get(*two)) } else { None }
        })
    };
    let broken = parted().filter(|(last, first)| {
        last.text.ends_with(|letter| text::is_han(letter) || matches!(letter, '，' | '、' | '；'))
            && last.width - last.column >= -foot::FULL
            && !is_jump(&last.text)
            && foot::begins(first) >= 1.0
    });
    let broken = broken.count();
    broken >= BROKEN && broken * BROKEN_OF >= parted().count()
}

fn is_jump(text: &str) -> bool {
    let marks = mark::marks(text, text.chars().count(), false);
    marks.to || marks.see || marks.broken
}

/// The rows in the order in which they are read: text by text, each under its display lines.
fn order(
    rows: &[Row<'_>],
    labels: &[Labelled],
    (texts, feet): (&[usize], &[Foot]),
    owners: &[usize],
) -> Vec<usize> {
    let words = Words::new(feet, owners);
    // By the number of its first line: the rows above a text, and its own.
    let mut heads: Vec<Vec<usize>> = vec![vec![]; texts.len()];
    let mut bodies: Vec<Vec<usize>> = vec![vec![]; texts.len()];
    let mut left: Vec<usize> = vec![];
    let mut before: Option<usize> = None;
    let mut next = 0;
    for (number, (at, owner)) in texts.iter().zip(owners).enumerate() {
        let group = next..*at;
        next = at + 1;
        let goes_on = before.replace(*owner) == Some(*owner);
        let own = if goes_on { 0 } else { words.foot_of_column(rows, &group, *owner) };
        left.extend(group.clone().take(own));
        // A leg under display lines: the article's own, set in the middle of its width, or what stood over another.
        let bare = *owner == number || heads.get(*owner).is_some_and(Vec::is_empty);
        for line in group.skip(own) {
            let Some(row) = rows.get(line) else { continue };
            let label = labels.get(row.lines.start).map(|labelled| labelled.label);
            let pairs = pairs_of(&row.text);
            let fits = words.echo(&pairs, *owner) >= ECHO;
            let to = match label {
                _ if goes_on => bodies.get_mut(*owner),
                Some(Label::Caption) if *owner != number => None,
                Some(Label::Display) if !fits => match words.other(&pairs, &heads, *owner) {
                    Some(other) => heads.get_mut(other),
                    None if bare => heads.get_mut(*owner),
                    None => None,
                },
                _ => heads.get_mut(*owner),
            };
            to.unwrap_or(&mut left).push(line);
        }
        if let Some(body) = bodies.get_mut(*owner) {
            body.push(*at);
        }
    }
    let texts = heads.into_iter().zip(bodies);
    let mut order: Vec<usize> =
        texts.flat_map(|(head, body)| head.into_iter().chain(body)).collect();
    order.extend(left);
    order.extend(next..rows.len());
    order
}

/// The words of each text, by the number of its first line.
struct Words {
    grams: Vec<Vec<u64>>,
}

impl Words {
    fn new(feet: &[Foot], owners: &[usize]) -> Self {
        let mut grams: Vec<Vec<u64>> = vec![vec![]; feet.len()];
        for (owner, foot) in owners.iter().zip(feet) {
            if let Some(grams) = grams.get_mut(*owner) {
                grams.extend_from_slice(&foot.grams);
            }
        }
        for grams in &mut grams {
            grams.sort_unstable();
        }
        Self { grams }
    }

    /// How much of a display line with these `pairs` stands in the text `owner`, from 0 to 1.
    fn echo(&self, pairs: &[u64], owner: usize) -> f32 {
        foot::echo(pairs, self.grams.get(owner).map_or(&[][..], Vec::as_slice))
    }

    /// The text other than `owner` that surely repeats a display line with these `pairs`, and has none of its own in
    /// `heads`.
    fn other(&self, pairs: &[u64], heads: &[Vec<usize>], owner: usize) -> Option<usize> {
        let bare = heads.iter().enumerate().filter(|(_, head)| head.is_empty());
        let others = bare.map(|(other, _)| other).filter(|other| *other != owner);
        let echoes = others.map(|other| (other, self.echo(pairs, other)));
        let best = echoes.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        best.filter(|(_, echo)| *echo >= SURE).map(|(other, _)| other)
    }

    /// How many of the display lines `group`, above the text `owner`, are an advertisement at the foot of the column
    /// before.
    fn foot_of_column(&self, rows: &[Row<'_>], group: &Range<usize>, owner: usize) -> usize {
        let text = |line: usize| rows.get(line).map_or("", |row| &*row.text);
        let is_ad = |line: &usize| cue::is_furniture(text(*line)) || cue::is_advert(text(*line));
        let Some(last) = group.clone().rev().find(is_ad) else { return 0 };
        let own = (group.start..=last).any(|line| self.echo(&pairs_of(text(line)), owner) >= ECHO);
        if own { 0 } else { last + 1 - group.start }
    }
}

#[cfg(test)]
mod tests;
