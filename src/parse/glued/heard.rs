//! Where in the texts of a sheet the words of some lines are said, before anything but the labels is known.

use super::{Sheet, is_text};
use crate::parse::{
    echo::{COMMON, MOST, Place, Places, REACH, Table, count, places},
    label::Label,
    ngram::{self, Gram, Token},
};

/// Where the grams of the lines that are asked come in the texts.
pub(super) struct Heard {
    table: Table,
    places: Places,
    /// Where texts may begin, in tokens.
    starts: Vec<u32>,
    /// How many texts of usual length there are.
    texts: f32,
}

/// How much of some words is said from each place on where a text may begin.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// The number of the start, rising, and the sum of the grams said there.
    pub(super) sums: Vec<(usize, f32)>,
    /// The sum of all grams.
    pub(super) all: f32,
}

impl Said {
    /// The most that is said in one place.
    pub(super) fn best(&self) -> f32 {
        self.sums.iter().map(|(_, sum)| *sum).fold(0.0, f32::max)
    }

    /// What is said of this and of the other where most of both is said in one place.
    pub(super) fn best_with(&self, other: &Self) -> [f32; 2] {
        let at = |said: &Self, start: usize| {
            let place = said.sums.binary_search_by_key(&start, |(own, _)| *own);
            place.ok().and_then(|place| said.sums.get(place)).map_or(0.0, |(_, sum)| *sum)
        };
        let starts = self.sums.iter().chain(&other.sums).map(|(start, _)| *start);
        starts
            .map(|start| [at(self, start), at(other, start)])
            .max_by(|one, two| (one[0] + one[1]).total_cmp(&(two[0] + two[1])))
            .unwrap_or_default()
    }
}

impl Heard {
    /// `asked` are the words that will be asked for, with those that meet across lines.
    pub(super) fn new(sheet: Sheet<'_>, asked: &[Vec<Token>]) -> Self {
        let mut table = Table::new(asked.iter().map(|tokens| tokens.len() * MOST).sum());
        let mut many = 0;
        for gram in asked.iter().flat_map(|tokens| grams(tokens)) {
            let slot = table.slot(gram.key);
            if table.number(gram.key) == u32::MAX {
                table.put(slot, gram.key, many);
                many += 1;
            }
        }
        let (mut text, mut starts) = (vec![], vec![]);
        for (line, labelled) in sheet.lines.iter().zip(sheet.labels) {
            let label = labelled.label;
            if !is_text(label) && label != Label::Crosshead {
                continue;
            }
            if !matches!(label, Label::Middle | Label::Last) {
                starts.push((count(text.len()), 0));
            }
            ngram::tokens(&line.text, &mut text);
        }
        let whole = 0..text.len();
        let places = places(&table, many, (&text, std::iter::once(whole)), &starts);
        let starts = starts.into_iter().map(|(start, _)| start).collect();
        Self { table, places, starts, texts: (text.len() / 400 + 1) as f32 }
    }

    /// Where `tokens`, which were asked, are said.
    #[expect(clippy::indexing_slicing, reason = "tables by gram and start")]
    pub(super) fn said(&self, tokens: &[Token]) -> Said {
        let mut said = Said::default();
        let mut found: Vec<(usize, f32)> = vec![];
        let mut grams: Vec<Gram> = grams(tokens).collect();
        grams.sort_unstable_by_key(|gram| gram.key);
        grams.dedup();
        for gram in grams {
            let number = self.table.number(gram.key);
            let Some(seen) = self.places.seen.get(number as usize) else { continue };
            let rare = ((self.texts + 1.0) / (seen.stretches as f32 + 0.5)).ln().max(0.05);
            let weight = gram.size as f32 * rare;
            said.all += weight;
            if seen.count == COMMON {
                continue;
            }
            let mut reached = 0;
            for Place { token, after } in self.places.of(seen) {
                for start in (reached..after as usize).rev() {
                    let far = token - self.starts[start];
                    let Some((_, reach)) = REACH.iter().find(|(end, _)| far < *end) else { break };
                    found.push((start, weight * reach));
                }
                reached = after as usize;
            }
        }
        found.sort_by_key(|(start, _)| *start);
        for (start, sum) in found {
            match said.sums.last_mut() {
                Some((last, own)) if *last == start => *own += sum,
                _ => said.sums.push((start, sum)),
            }
        }
        said
    }

    /// Do the end of `left` and the beginning of `right`, asked together, meet in a text?
    pub(super) fn meet(&self, left: &[Token], right: &[Token]) -> bool {
        let from = left.len().saturating_sub(MOST - 1);
        let ends = left.get(from..).unwrap_or_default();
        let meeting: Vec<Token> = ends.iter().chain(right.iter().take(MOST - 1)).copied().collect();
        (0..ends.len()).any(|from| {
            let mut key = 0;
            let tokens = meeting.iter().skip(from).take(MOST).enumerate();
            tokens.into_iter().any(|(at, token)| {
                key = ngram::longer(key, *token);
                let number = self.table.number(key);
                let seen = self.places.seen.get(number as usize);
                from + at >= ends.len() && seen.is_some_and(|seen| seen.count > 0)
            })
        })
    }
}

/// The grams of `tokens`.
fn grams(tokens: &[Token]) -> impl Iterator<Item = Gram> {
    (0..tokens.len()).flat_map(|from| ngram::grams_at(tokens.get(from..).unwrap_or_default(), MOST))
}
