//! How often letters follow each other and words stand in an issue's articles, as far as its jump lines ask for it.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::likeness::{Profile, hashes, letters_of, text_of};
use crate::{issue::Issue, text::is_han};

/// The letters of an issue that are counted.
const COUNTED: usize = 400_000;

/// The profiles of articles, by the numbers of section and article.
pub(super) type Profiles = BTreeMap<(usize, usize), Profile>;

/// How often letters follow each other and words stand in the issue's articles.
#[derive(Debug, Default)]
pub(super) struct Words {
    articles: usize,
    /// In how many articles each word of the profiles stands, and the last of these that has no profile.
    documents: HashMap<u64, (u32, u32), FixedState>,
    /// The letters on both sides of the cuts that are asked about, and how often they come.
    pairs: HashMap<(char, char), u32, FixedState>,
    /// The same with the letter before or after, and whether it comes.
    triples: HashMap<(char, char, char), bool, FixedState>,
    /// A bit for each letter that one of these may begin with, by its last bits.
    firsts: [u64; 16],
}

impl Words {
    /// The counts of `issue` for the cuts between the two articles of each of `seams`.
    pub(super) fn of<'a>(
        issue: &Issue,
        profiles: &Profiles,
        seams: impl Iterator<Item = (&'a Profile, &'a Profile)>,
    ) -> Self {
        let mut counts = Self::default();
        seams.for_each(|(first, second)| counts.ask(first, second));
        let words = profiles.values().map(|profile| profile.words.len()).sum::<usize>();
        counts.documents.reserve(words.min(COUNTED));
        // Those without a profile come last: of their words none counts that no profile has.
        let (mut others, mut counted) = (vec![], 0);
        'issue: for (section, page) in issue.sections.iter().enumerate() {
            for (number, article) in page.articles.iter().enumerate() {
                if counted > COUNTED {
                    break 'issue;
                }
                counts.articles += 1;
                if let Some(profile) = profiles.get(&(section, number)) {
                    for word in &profile.words {
                        counts.documents.entry(*word).or_default().0 += 1;
                    }
                    counted += counts.count(&profile.letters);
                } else {
                    let letters = letters_of(&text_of(article));
                    counted += counts.count(&letters);
                    others.push(hashes(&letters));
                }
            }
        }
        for (words, number) in others.iter().zip(1..) {
            counts.see_words(words, number);
        }
        counts
    }

    /// Counts those of `words` that are asked about, those of the article of this `number` among those without a profile.
    fn see_words(&mut self, words: &[u64], number: u32) {
        for word in words {
            if let Some((count, last)) = self.documents.get_mut(word)
                && *last < number
            {
                (*count, *last) = (*count + 1, number);
            }
        }
    }

    /// Notes that the cut between `first` and `second` will be asked about.
    fn ask(&mut self, first: &Profile, second: &Profile) {
        let Some(((last, before), (next, after))) = seam(first, second) else { return };
        self.pairs.insert((last, next), 0);
        self.triples.insert((before, last, next), false);
        self.triples.insert((last, next, after), false);
        for letter in [last, before] {
            let (place, bit) = place(letter);
            if let Some(bits) = self.firsts.get_mut(place) {
                *bits |= bit;
            }
        }
    }

    /// Counts what was asked about in the text of `letters`; gives the number of those that are no blanks.
    fn count(&mut self, letters: &[char]) -> usize {
        // What stands before the first two is no Han, and never asked about.
        let (mut count, mut before) = (0, [' '; 2]);
        for letter in letters.iter().copied().filter(|letter| *letter != ' ') {
            let [a, b] = before;
            self.see(a, b, letter);
            count += 1;
            before = [b, letter];
        }
        count
    }

    fn see(&mut self, a: char, b: char, c: char) {
        let (place, bit) = place(a);
        if self.firsts.get(place).is_none_or(|bits| bits & bit == 0) || !is_han(a) || !is_han(b) {
            return;
        }
        if let Some(count) = self.pairs.get_mut(&(a, b)) {
            *count += 1;
        }
        if is_han(c)
            && let Some(seen) = self.triples.get_mut(&(a, b, c))
        {
            *seen = true;
        }
    }

    /// How often `last` and `next` follow each other.
    pub(super) fn pairs(&self, last: char, next: char) -> u32 {
        self.pairs.get(&(last, next)).copied().unwrap_or_default()
    }

    /// Do the letters of `triple` follow each other?
    pub(super) fn has_triple(&self, triple: (char, char, char)) -> bool {
        self.triples.get(&triple).copied().unwrap_or_default()
    }

    /// Weighs the words of `profiles`: rare ones weigh more.
    pub(super) fn weigh(&self, profiles: &mut Profiles) {
        let weigh = |documents: usize| {
            ((self.articles as f32 + 1.0) / (documents as f32 + 0.5)).ln().max(0.0).powi(2)
        };
        let weights: Vec<f32> = (0..=self.articles.max(1)).map(weigh).collect();
        let weight = |word: &u64| {
            // Those of articles that were not counted stand in one.
            let documents = self.documents.get(word).map_or(1, |(count, _)| (*count).max(1));
            weights.get(documents as usize).copied().unwrap_or_default()
        };
        for profile in profiles.values_mut() {
            profile.weights = profile.words.iter().map(weight).collect();
            profile.weight = profile.weights.iter().sum();
        }
    }
}

/// The last letter of `first` and the one before it, the first letter of `second` and the one after it.
pub(super) fn seam(first: &Profile, second: &Profile) -> Option<((char, char), (char, char))> {
    let (last, next) = (first.last.last().copied()?, second.first.first().copied()?);
    let before = first.last.iter().rev().nth(1).copied().unwrap_or(' ');
    let after = second.first.get(1).copied().unwrap_or(' ');
    Some(((last, before), (next, after)))
}

/// Where the bit of `letter` is.
fn place(letter: char) -> (usize, u64) {
    let at = letter as usize % 1024;
    (at / 64, 1 << (at % 64))
}
