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
    pub(in crate::parse) fn new<'a>(lines: impl Iterator<Item = &'a str> + Clone) -> Self {
        let mut counts = Self::default();
        // Han takes three bytes a letter, and two of the four runs that begin with one mostly come again.
        let bytes: usize = lines.clone().map(str::len).sum();
        counts.grams.reserve(bytes / 3 * 2);
        for line in lines {
            let letters = letters(line);
            counts.letters =
                counts.letters.saturating_add(u32::try_from(letters.len()).unwrap_or(0));
            let mut rest = letters.as_slice();
            while let [_, after @ ..] = rest {
                let mut run = NONE;
                for letter in rest.iter().take(4) {
                    run = longer(run, *letter);
                    *counts.grams.entry(run).or_default() += 1;
                }
                rest = after;
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

    /// How the last letters `ending` of a line and the first ones `opening` of another, up to two each, meet.
    pub(in crate::parse) fn meet(&self, ending: &[char], opening: &[char]) -> Meeting {
        let last = ending.last().copied().unwrap_or(' ');
        let first = opening.first().copied().unwrap_or(' ');
        let together = self.of(&[last, first]);
        let chance = self.of(&[last]) * self.of(&[first]) / (self.letters.max(1) as f32);
        // Longer runs have the two in them.
        let seen = |one: &[char], two: &[char], size: usize| {
            together > 0.0 && one.len() + two.len() == size && self.of(one.iter().chain(two)) > 0.0
        };
        Meeting {
            bond: ((together + 0.1) / (chance + 0.1)).ln(),
            two_and_first: seen(ending, &[first], 3),
            last_and_two: seen(&[last], opening, 3),
            all: seen(ending, opening, 4),
        }
    }
}

/// How the ends of two lines meet.
#[derive(Clone, Copy, Debug)]
pub(in crate::parse) struct Meeting {
    /// How much oftener than by chance the last letter stands before the first one: the logarithm of the ratio.
    pub(in crate::parse) bond: f32,
    /// Do the last two letters and the first stand together in the issue?
    pub(in crate::parse) two_and_first: bool,
    /// Do the last and the first two?
    pub(in crate::parse) last_and_two: bool,
    /// Do all four?
    pub(in crate::parse) all: bool,
}

/// The letters and marks of `text`.
pub(super) fn letters(text: &str) -> Vec<char> {
    // Han takes three bytes a letter.
    let mut letters = Vec::with_capacity(text.len() / 3);
    letters.extend(text.chars().filter(|character| {
        text::is_han(*character) || !character.is_whitespace() && !text::is_invisible(*character)
    }));
    letters
}

/// The runs of two letters in `text`, in order.
pub(in crate::parse) fn pairs_of(text: &str) -> Vec<u64> {
    letters(text).windows(2).map(key).collect()
}

/// `run` as one number.
pub(super) fn key<'a>(run: impl IntoIterator<Item = &'a char>) -> u64 {
    run.into_iter().fold(NONE, |key, letter| longer(key, *letter))
}

/// The number of no letters.
const NONE: u64 = 1;

/// The number of the run of `key` with `letter` behind it.
fn longer(key: u64, letter: char) -> u64 {
    (key ^ u64::from(u32::from(letter))).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_stand_together_are_bound() {
        let counts = Counts::new(["渡口复航，两岸的渡口", "渡 口的人"].into_iter());
        assert!((counts.of(&['渡', '口']) - 3.0).abs() < 0.1);
        let meeting = counts.meet(&['的', '渡'], &['口', '复']);
        assert!(meeting.bond > 1.0 && meeting.two_and_first && meeting.last_and_two);
        assert!(!meeting.all);
        assert!(counts.meet(&['人'], &['渡']).bond < 0.5);
    }
}
