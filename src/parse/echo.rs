//! Which text says what a display line says: the first sentences of an article repeat the words of its headline.
//!
//! The measure is the share of the line's n-grams (two to four characters, rare ones count more) that come soon after a
//! place where an article may begin; the nearer, the better.

mod found;

use std::ops::Range;

pub use self::found::Found;
use super::{
    ngram::{self, Gram, Token},
    unit::{Kind, Unit},
};

/// What the units' display lines find in the texts.
#[derive(Clone, Debug, Default)]
pub struct Echo {
    /// For each unit the texts that it is found in.
    found: Vec<Found>,
    /// For each display line right under another one the texts in which the words meet that end the one and begin the
    /// other.
    joints: Vec<Found>,
}

/// How far (in tokens) from a start words count, and how much: the lead most.
pub(super) const REACH: [(u32, f32); 4] = [(130, 1.0), (260, 0.8), (600, 0.4), (1500, 0.2)];

/// The most tokens of a gram.
pub(super) const MOST: usize = 4;

/// Words that come more often than this in one stretch of the page tell nothing.
pub(super) const COMMON: u32 = 24;

/// So many starts are kept at which the lines of a page are found; of the lines that come then only the best [`FEW`] of
/// each. No page of a paper has so many: of thousands of alike stories each line is found in all.
const STARTS: usize = 2_000_000;
const FEW: usize = 8;

/// Two places nearer than this (in tokens) are one article's, likely: a word there twice is no commoner for it.
const SAME: u32 = 500;

/// An open table from grams to numbers.
#[derive(Debug)]
pub(super) struct Table {
    slots: Vec<(u64, u32)>,
    mask: usize,
    /// A bit for each key, several to a bit: most grams of a text are told by it to be in no slot.
    bits: Vec<u64>,
}

impl Table {
    pub(super) fn new(entries: usize) -> Self {
        let size = (entries * 2).next_power_of_two().max(16);
        Self { slots: vec![(0, u32::MAX); size], mask: size - 1, bits: vec![0; size / 16] }
    }

    /// Where the bit of `key` is.
    fn bit(&self, key: u64) -> (usize, u64) {
        let at = (key >> 14) as usize & (self.mask << 2 | 3);
        (at / 64, 1 << (at % 64))
    }

    /// Puts `number` for `key` into `slot`.
    #[expect(clippy::indexing_slicing, reason = "masked to the table's size")]
    pub(super) fn put(&mut self, slot: usize, key: u64, number: u32) {
        self.slots[slot] = (key, number);
        let (at, bit) = self.bit(key);
        self.bits[at] |= bit;
    }

    /// The number of `key`; the greatest there is if it has none.
    #[expect(clippy::indexing_slicing, reason = "masked to the table's size")]
    pub(super) fn number(&self, key: u64) -> u32 {
        let (at, bit) = self.bit(key);
        if self.bits[at] & bit == 0 { u32::MAX } else { self.slots[self.slot(key)].1 }
    }

    /// The slot of `key`, or the free one where it would go.
    #[expect(clippy::indexing_slicing, reason = "masked to the table's size")]
    pub(super) fn slot(&self, key: u64) -> usize {
        let mut at = (key >> 20) as usize & self.mask;
        while self.slots[at].1 != u32::MAX && self.slots[at].0 != key {
            at = (at + 1) & self.mask;
        }
        at
    }
}

/// The tokens of the texts, one text after the other.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) tokens: Vec<Token>,
    /// For each unit, text or not, how many tokens there are before it.
    pub(super) froms: Vec<usize>,
}

impl Texts {
    /// The tokens of unit number `unit`; none if it is no text.
    pub(super) fn of_unit(&self, unit: usize) -> &[Token] {
        let Some(from) = self.froms.get(unit) else { return &[] };
        let end = self.froms.get(unit + 1).copied().unwrap_or(self.tokens.len());
        self.tokens.get(*from..end).unwrap_or_default()
    }
}

impl Texts {
    /// The texts among `units`.
    pub(super) fn of(units: &[Unit]) -> Self {
        let mut texts = Self::default();
        for unit in units {
            texts.froms.push(texts.tokens.len());
            if unit.is_text() {
                ngram::tokens(&unit.text, &mut texts.tokens);
            }
        }
        texts
    }
}

/// Where grams come in the texts.
pub(super) struct Places {
    /// By the number of the gram.
    pub(super) seen: Vec<Seen>,
    /// The places of all of them, each with the number of the gram's next one.
    all: Vec<(Place, u32)>,
}

/// Where one gram comes in the texts: its first and last place that was noted, and how many were.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    first: u32,
    last: u32,
    pub(super) count: u32,
    /// The token of the last one.
    token: u32,
    /// In how many stretches of the page it comes.
    pub(super) stretches: u32,
}

/// A place in the texts.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// How many tokens there are before it.
    pub(super) token: u32,
    /// How many starts there are up to it.
    pub(super) after: u32,
}

impl Places {
    /// Notes that the gram of this `number` comes at `place`.
    #[expect(
        clippy::indexing_slicing,
        reason = "a table by gram, and one of places that grows here"
    )]
    fn note(&mut self, number: u32, place: Place) {
        let seen = &mut self.seen[number as usize];
        if seen.count == 0 || place.token - seen.token > SAME {
            seen.stretches += 1;
        }
        if seen.count == COMMON {
            return;
        }
        let next = count(self.all.len());
        if seen.count == 0 {
            seen.first = next;
        } else {
            self.all[seen.last as usize].1 = next;
        }
        (seen.last, seen.token) = (next, place.token);
        seen.count += 1;
        self.all.push((place, u32::MAX));
    }

    /// The places of a gram, rising.
    pub(super) fn of(&self, seen: &Seen) -> impl Iterator<Item = Place> {
        let mut next = if seen.count == 0 { u32::MAX } else { seen.first };
        std::iter::from_fn(move || {
            let (place, after) = *self.all.get(next as usize)?;
            next = after;
            Some(place)
        })
    }
}

/// `number` as a token's number; no page has so many that it does not fit.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Where the grams of `table`, so `many`, come in the texts `spans` of `text`; texts begin at `starts`.
#[expect(clippy::indexing_slicing, reason = "spans of the tokens")]
pub(super) fn places(
    table: &Table,
    many: u32,
    (text, spans): (&[Token], impl Iterator<Item = Range<usize>>),
    starts: &[(u32, usize)],
) -> Places {
    let mut places = Places { seen: vec![Seen::default(); many as usize], all: vec![] };
    let mut after = 0;
    let begins = |after: usize| starts.get(after).map_or(u32::MAX, |(start, _)| *start);
    let mut next = begins(after);
    for span in spans {
        let mut place = Place { token: count(span.start), after: 0 };
        let mut rest = &text[span];
        while let [first, others @ ..] = rest {
            while next <= place.token {
                after += 1;
                next = begins(after);
            }
            place.after = count(after);
            let mut key = ngram::longer(0, *first);
            // A longer run that stands in a line begins with one that does.
            let mut note = |key: u64| {
                let number = table.number(key);
                let stands = number != u32::MAX;
                if stands {
                    places.note(number, place);
                }
                stands
            };
            if !ngram::is_long_word(*first) || note(key) {
                for token in others.iter().take(MOST - 1) {
                    key = ngram::longer(key, *token);
                    if !note(key) {
                        break;
                    }
                }
            }
            place.token += 1;
            rest = others;
        }
    }
    places
}

/// What the display lines among `units` find in the texts among them.
#[expect(clippy::indexing_slicing, reason = "tables by unit, start and gram, all made here")]
pub(super) fn echo(units: &[Unit], texts: &Texts) -> Echo {
    let text = &texts.tokens;
    let begins = units.iter().enumerate().filter(|(_, unit)| unit.can_begin());
    let starts: Vec<(u32, usize)> = begins.map(|(at, _)| (count(texts.froms[at]), at)).collect();
    let ends = texts.froms.iter().skip(1).copied().chain([text.len()]);
    let spans = texts.froms.iter().copied().zip(ends).map(|(from, end)| from..end);
    // The grams of the display lines.
    let mut lines: Vec<(usize, bool, Vec<Gram>)> = vec![];
    let (mut own, mut above) = (vec![], vec![]);
    for (at, unit) in units.iter().enumerate() {
        std::mem::swap(&mut own, &mut above);
        own.clear();
        if unit.kind != Kind::Display {
            continue;
        }
        ngram::tokens(&unit.text, &mut own);
        let mut grams: Vec<Gram> =
            (0..own.len()).flat_map(|from| ngram::grams_at(&own[from..], MOST)).collect();
        grams.sort_unstable_by_key(|gram| gram.key);
        grams.dedup();
        lines.push((at, false, grams));
        let joint = meeting(&above, &own);
        if !joint.is_empty() {
            lines.push((at, true, joint));
        }
    }
    let mut table = Table::new(lines.iter().map(|(.., grams)| grams.len()).sum());
    let mut numbers = 0;
    for gram in lines.iter().flat_map(|(.., grams)| grams) {
        let slot = table.slot(gram.key);
        if table.slots[slot].1 == u32::MAX {
            table.put(slot, gram.key, numbers);
            numbers += 1;
        }
    }
    let places = places(&table, numbers, (text, spans), &starts);
    let texts = (text.len() / 400 + 1) as f32;
    let none = vec![Found::default(); units.len()];
    let mut echo = Echo { joints: none.clone(), found: none };
    let mut sums = vec![0.0_f32; starts.len()];
    let mut touched = vec![];
    let mut kept = 0;
    for (at, joint, grams) in &lines {
        let mut all = 0.0;
        touched.clear();
        for gram in grams {
            let seen = &places.seen[table.number(gram.key) as usize];
            let rare = ((texts + 1.0) / (seen.stretches as f32 + 0.5)).ln().max(0.05);
            let weight = gram.size as f32 * rare;
            all += weight;
            if seen.count == COMMON {
                continue;
            }
            let mut reached = 0;
            for Place { token, after } in places.of(seen) {
                let mut reach = REACH.iter();
                let Some(mut step) = reach.next() else { break };
                let here = reached..(after as usize).max(reached);
                let begun = starts[here.clone()].iter().zip(&mut sums[here.clone()]);
                'starts: for (start, ((begin, _), sum)) in here.zip(begun).rev() {
                    let far = token - begin;
                    while far >= step.0 {
                        let Some(next) = reach.next() else { break 'starts };
                        step = next;
                    }
                    if *sum == 0.0 {
                        touched.push(start);
                    }
                    *sum += weight * step.1;
                }
                reached = after as usize;
            }
        }
        touched.sort_unstable();
        let found = if *joint { &mut echo.joints[*at] } else { &mut echo.found[*at] };
        found.grams = grams.len();
        found.starts = touched.iter().map(|start| (starts[*start].1, sums[*start] / all)).collect();
        for start in &touched {
            sums[*start] = 0.0;
        }
        found.rank();
        if kept > STARTS {
            found.keep(FEW);
        }
        kept += found.starts.len();
    }
    echo
}

/// The grams that the end of the line `above` and the beginning of the line `own` make together.
fn meeting(above: &[Token], own: &[Token]) -> Vec<Gram> {
    let ends = above.get(above.len().saturating_sub(2)..).unwrap_or_default();
    let meeting: Vec<Token> = ends.iter().chain(own.iter().take(2)).copied().collect();
    let mut grams = vec![];
    for from in 0..ends.len() {
        let tokens = meeting.get(from..).unwrap_or_default();
        let across = ngram::grams_at(tokens, 3);
        grams.extend(across.filter(|gram| gram.size as usize >= ends.len() - from));
    }
    grams.sort_unstable_by_key(|gram| gram.key);
    grams.dedup();
    grams
}

/// What is found in no text.
static NOWHERE: Found =
    Found { starts: vec![], best: 0.0, second: 0.0, place: usize::MAX, grams: 0 };

impl Echo {
    /// Where the end of the display line right above unit number `unit` and its beginning meet in a text; nowhere if they
    /// do not.
    pub fn joint(&self, unit: usize) -> &Found {
        self.joints.get(unit).unwrap_or(&NOWHERE)
    }

    /// Where unit number `unit` is found; nowhere if it is no display line.
    pub fn of(&self, unit: usize) -> &Found {
        self.found.get(unit).unwrap_or(&NOWHERE)
    }
}

#[cfg(test)]
mod tests;
