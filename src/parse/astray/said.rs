//! How much of a display line the text of an article has, and no text after it.

use std::collections::BTreeMap;

use crate::parse::{
    echo::{Table, count},
    evidence::Evidence,
    head::Draft,
    ngram::{self, Gram, Token},
};

/// The most tokens of a gram.
const MOST: usize = 4;
/// A line of fewer grams tells less.
const GRAMS: f32 = 8.0;
/// The grams of so many lines are kept: all those of a head.
const LINES: usize = 16;
/// So many units on either side of a notice's title are asked whether they are its notice.
const NEAR: usize = 12;
/// A text from which so little of a line is heard soon is not asked.
const HEARD: f32 = 0.1;

/// What the texts of the drafts say, found when it is asked for.
#[derive(Debug)]
pub(super) struct Said<'a> {
    pub(super) evidence: &'a Evidence<'a>,
    /// For each unit the draft in whose text it is.
    owner: Vec<Option<usize>>,
    /// The lines that were asked about last, and their grams.
    lines: Vec<(usize, Line)>,
    /// By line and draft.
    shares: BTreeMap<(usize, usize), f32>,
}

impl<'a> Said<'a> {
    pub(super) fn new(drafts: &[Draft], evidence: &'a Evidence<'a>) -> Self {
        let mut owner = vec![None; evidence.units.len()];
        for (number, draft) in drafts.iter().enumerate() {
            for at in &draft.body {
                if let Some(owner) = owner.get_mut(*at) {
                    *owner = Some(number);
                }
            }
        }
        Self { evidence, owner, lines: vec![], shares: BTreeMap::new() }
    }

    /// The drafts whose texts may repeat line `at`, rising.
    pub(super) fn owners(&self, at: usize) -> Vec<usize> {
        let heard = self.evidence.echo.of(at).starts.iter().filter(|(_, share)| *share > HEARD);
        let mut owners: Vec<usize> =
            heard.filter_map(|(start, _)| self.owner.get(*start).copied().flatten()).collect();
        if self.evidence.sign(at).notice {
            let near = at.saturating_sub(NEAR)..(at + NEAR).min(self.owner.len());
            let notices = near.filter(|text| self.evidence.is_notice_of(at, *text));
            owners.extend(notices.filter_map(|text| self.owner.get(text).copied().flatten()));
        }
        owners.sort_unstable();
        owners.dedup();
        owners
    }

    /// How much of line `at` the text of `draft`, which is number `number`, has: 0 to 1, less of a short line.
    ///
    /// The echo of the sheet asks how much of a line follows a place, and a text that ends soon after reaches over its
    /// end there.
    pub(super) fn share(&mut self, at: usize, number: usize, draft: &Draft) -> f32 {
        let Some(unit) = self.evidence.units.get(at) else { return 0.0 };
        if self.evidence.sign(at).notice {
            let own = draft.body.iter().any(|text| self.evidence.is_notice_of(at, *text));
            return if own { 1.0 } else { 0.0 };
        }
        if let Some(share) = self.shares.get(&(at, number)) {
            return *share;
        }
        let line = match self.lines.iter().position(|(line, _)| *line == at) {
            Some(place) => self.lines.swap_remove(place).1,
            None => Line::of(&unit.text),
        };
        let found = line.found(draft.body.iter().map(|text| self.evidence.texts.of_unit(*text)));
        let sure = (self.evidence.echo.of(at).grams as f32 / GRAMS).min(1.0);
        let share = if line.all > 0 { sure * found as f32 / line.all as f32 } else { 0.0 };
        if self.lines.len() == LINES {
            self.lines.clear();
        }
        self.lines.push((at, line));
        self.shares.insert((at, number), share);
        share
    }
}

/// The grams of a line. It has few, and most tokens of a text are told at once to begin none of them.
#[derive(Debug)]
struct Line {
    /// The numbers of the grams.
    table: Table,
    /// By number the sizes of the gram, once for each place in the line where it stands.
    sizes: Vec<u32>,
    /// The sum of all sizes.
    all: u32,
    /// A bit for each token that a gram begins with, by its last bits: most tokens of a text begin none.
    begins: [u64; BEGINS / 64],
}

/// So many bits tell what the grams of a line begin with.
const BEGINS: usize = 4096;

/// Where the bit of `token` is.
fn begin(token: Token) -> (usize, u64) {
    let at = token as usize % BEGINS;
    (at / 64, 1 << (at % 64))
}

impl Line {
    fn of(text: &str) -> Self {
        let mut tokens = vec![];
        ngram::tokens(text, &mut tokens);
        let grams = (0..tokens.len())
            .flat_map(|from| ngram::grams_at(tokens.get(from..).unwrap_or_default(), MOST));
        let mut line = Self {
            table: Table::new(tokens.len() * MOST),
            sizes: vec![],
            all: 0,
            begins: [0; BEGINS / 64],
        };
        for token in &tokens {
            let (at, bit) = begin(*token);
            if let Some(begins) = line.begins.get_mut(at) {
                *begins |= bit;
            }
        }
        for Gram { key, size } in grams {
            line.all += size;
            let number = line.table.number(key);
            if let Some(sizes) = line.sizes.get_mut(number as usize) {
                *sizes += size;
            } else {
                line.table.put(line.table.slot(key), key, count(line.sizes.len()));
                line.sizes.push(size);
            }
        }
        line
    }

    /// The sum of the sizes of the grams that stand in one of `texts`.
    fn found<'a>(&self, texts: impl Iterator<Item = &'a [Token]>) -> u32 {
        let mut left = self.sizes.clone();
        let mut found = 0;
        for mut rest in texts {
            while let [first, others @ ..] = rest {
                rest = others;
                let (at, bit) = begin(*first);
                if self.begins.get(at).is_none_or(|begins| begins & bit == 0) {
                    continue;
                }
                let mut see = |key: u64| {
                    let size = left.get_mut(self.table.number(key) as usize);
                    size.map(|size| found += std::mem::take(size)).is_some()
                };
                let mut key = ngram::longer(0, *first);
                // A longer run that stands in the line begins with one that does.
                if !ngram::is_long_word(*first) || see(key) {
                    for token in others.iter().take(MOST - 1) {
                        key = ngram::longer(key, *token);
                        if !see(key) {
                            break;
                        }
                    }
                }
            }
        }
        found
    }
}
