//! How often letters stand together in an issue: what tells whether the ends of two lines belong together.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::text;

/// How often single letters and runs of two to four stand in the lines of an issue, blanks aside.
#[derive(Clone, Debug, Default)]
pub(in crate::parse) struct Counts {
    grams: HashMap<u64, u32, FixedState>,
    letters: u32,
}

impl Counts {
    /// The counts over the texts of `lines`.
    pub(in crate::parse) fn new<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut counts = Self::default();
        for line in lines {
            let letters = letters(line);
            counts.letters =
                counts.letters.saturating_add(u32::try_from(letters.len()).unwrap_or(0));
            for at in 0..letters.len() {
                for size in 1..=4 {
                    if let Some(run) = letters.get(at..at + size) {
                        *counts.grams.entry(key(run)).or_default() += 1;
                    }
                }
            }
        }
        counts
    }

    /// How often `run`, up to four letters, stands in the issue.
    pub(in crate::parse) fn of<'a>(&self, run: impl IntoIterator<Item = &'a char>) -> f32 {
        self.of_key(key(run))
    }

    /// How often the run of `key` stands in the issue.
    pub(super) fn of_key(&self, key: u64) -> f32 {
        self.grams.get(&key).map_or(0.0, |count| *count as f32)
    }

    /// How much oftener than by chance `first` stands before `second`: the logarithm of the ratio.
    pub(in crate::parse) fn bond(&self, first: char, second: char) -> f32 {
        let chance = self.of(&[first]) * self.of(&[second]) / (self.letters.max(1) as f32);
        ((self.of(&[first, second]) + 0.1) / (chance + 0.1)).ln()
    }
}

/// The letters and marks of `text`.
pub(super) fn letters(text: &str) -> Vec<char> {
    text.chars()
        .filter(|character| !character.is_whitespace() && !text::is_invisible(*character))
        .collect()
}

/// The runs of two letters in `letters`, sorted, each once.
pub(super) fn pairs<'a>(lines: impl Iterator<Item = &'a [char]>) -> Vec<u64> {
    let mut pairs: Vec<u64> = lines.flat_map(|letters| letters.windows(2)).map(key).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// `run` as one number.
pub(super) fn key<'a>(run: impl IntoIterator<Item = &'a char>) -> u64 {
    run.into_iter().fold(1, |key, letter| {
        (key ^ u64::from(u32::from(*letter))).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_stand_together_are_bound() {
        let counts = Counts::new(["渡口复航，两岸的渡口", "渡 口的人"].into_iter());
        assert!((counts.of(&['渡', '口']) - 3.0).abs() < 0.1);
        assert!(counts.bond('渡', '口') > 1.0);
        assert!(counts.bond('人', '渡') < 0.5);
    }
}
