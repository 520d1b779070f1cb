//! Tables of words, looked up by a letter: a line is walked through once, however many words a table has.

use super::sieve::Sieve;

/// Words by the letter that they begin or end with.
#[derive(Debug)]
struct Shelves {
    /// The letters.
    letters: Sieve,
    /// The shelf of each letter, by its last bits; 0 is the empty one.
    shelf: [u8; Self::LETTERS],
    /// The words, each with its number in the table.
    words: Vec<Vec<(usize, &'static str)>>,
}

impl Shelves {
    /// Letters that share a shelf are told apart by the words on it.
    const LETTERS: usize = 512;

    fn new(words: &[&'static str], letter: impl Fn(&str) -> Option<char>) -> Self {
        let mut shelves =
            Self { letters: Sieve::new(), shelf: [0; Self::LETTERS], words: vec![vec![]] };
        for (number, word) in words.iter().enumerate() {
            let Some(letter) = letter(word) else { continue };
            shelves.letters = shelves.letters.with(letter as usize);
            let Some(shelf) = shelves.shelf.get_mut(Self::place(letter)) else { continue };
            if *shelf == 0 {
                let Ok(next) = u8::try_from(shelves.words.len()) else { continue };
                *shelf = next;
                shelves.words.push(vec![]);
            }
            if let Some(words) = shelves.words.get_mut(usize::from(*shelf)) {
                words.push((number, word));
            }
        }
        shelves
    }

    fn place(letter: char) -> usize {
        letter as usize % Self::LETTERS
    }

    /// May a word begin or end with `letter`?
    #[inline]
    fn has(&self, letter: char) -> bool {
        self.shelf.get(Self::place(letter)).is_some_and(|shelf| *shelf > 0)
    }

    /// The words that may begin or end with `letter`.
    fn of(&self, letter: char) -> &[(usize, &'static str)] {
        let number = self.shelf.get(Self::place(letter)).copied().unwrap_or_default();
        self.words.get(usize::from(number)).map_or(&[], Vec::as_slice)
    }
}

/// A table of words, none of them empty; those that are counted are at most 64.
#[derive(Debug)]
pub(super) struct Lexicon {
    firsts: Shelves,
    lasts: Shelves,
}

impl Lexicon {
    /// The lexicon of `words`.
    pub(super) fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        Self {
            firsts: Shelves::new(&words, |word| word.chars().next()),
            lasts: Shelves::new(&words, |word| word.chars().next_back()),
        }
    }

    /// Does `text` begin with one of the words?
    pub(super) fn begins(&self, text: &str) -> bool {
        let Some(first) = text.chars().next() else { return false };
        self.firsts.of(first).iter().any(|(_, word)| text.starts_with(word))
    }

    /// Does `text` end with one of the words?
    pub(super) fn ends(&self, text: &str) -> bool {
        let Some(last) = text.chars().next_back() else { return false };
        self.lasts.of(last).iter().any(|(_, word)| text.ends_with(word))
    }

    /// The numbers of the words that `text` begins with.
    pub(super) fn beginning(&self, text: &str) -> impl Iterator<Item = usize> {
        let words = text.chars().next().map_or(&[][..], |first| self.firsts.of(first));
        let here = words.iter().filter(move |(_, word)| text.starts_with(word));
        here.map(|(number, _)| *number)
    }

    /// The numbers of the words that `text` ends with.
    pub(super) fn ending(&self, text: &str) -> impl Iterator<Item = usize> {
        let words = text.chars().next_back().map_or(&[][..], |last| self.lasts.of(last));
        let here = words.iter().filter(move |(_, word)| text.ends_with(word));
        here.map(|(number, _)| *number)
    }

    /// May one of the words begin with `letter`?
    pub(super) fn may_begin(&self, letter: char) -> bool {
        self.firsts.has(letter)
    }

    /// May one of the words end with `letter`?
    pub(super) fn may_end(&self, letter: char) -> bool {
        self.lasts.has(letter)
    }

    /// Does one of the words stand in `text`?
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.places(text).any(|(rest, letter)| {
            self.firsts.of(letter).iter().any(|(_, word)| rest.starts_with(word))
        })
    }

    /// How many of the words stand in `text`.
    pub(super) fn count(&self, text: &str) -> usize {
        let seen = self.found(text).fold(0_u64, |seen, (_, number, _)| seen | 1 << (number % 64));
        seen.count_ones() as usize
    }

    /// Where words begin in `text`: the byte, the word's number in the table, the word.
    pub(super) fn found(&self, text: &str) -> impl Iterator<Item = (usize, usize, &'static str)> {
        self.places(text).flat_map(move |(rest, letter)| {
            let at = text.len() - rest.len();
            let words = self.firsts.of(letter).iter();
            let here = words.filter(move |(_, word)| rest.starts_with(word));
            here.map(move |(number, word)| (at, *number, *word))
        })
    }

    /// The places in `text` where a word may begin: what stands from there on, and its first letter.
    fn places<'a>(&self, text: &'a str) -> impl Iterator<Item = (&'a str, char)> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let found = self.firsts.letters.find(rest)?;
            let mut letters = found.chars();
            let letter = letters.next()?;
            rest = letters.as_str();
            Some((found, letter))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORDS: [&str; 9] = ["记者", "记", "通讯员", "者从", "摄）", "a", "www.", "员", "（"];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn the_answers_are_those_of_a_search_word_by_word(text in "[记者通讯员从摄（）aw.茶]{0,12}") {
            let lexicon = Lexicon::new(WORDS);
            prop_assert_eq!(lexicon.begins(&text), WORDS.iter().any(|word| text.starts_with(word)));
            prop_assert_eq!(lexicon.ends(&text), WORDS.iter().any(|word| text.ends_with(word)));
            prop_assert_eq!(lexicon.is_in(&text), WORDS.iter().any(|word| text.contains(word)));
            let count = WORDS.iter().filter(|word| text.contains(**word)).count();
            prop_assert_eq!(lexicon.count(&text), count);
            let numbers = |is: fn(&str, &str) -> bool| -> Vec<usize> {
                (0..WORDS.len()).filter(|number| is(&text, WORDS[*number])).collect()
            };
            let begun = numbers(|text, word| text.starts_with(word));
            prop_assert_eq!(lexicon.beginning(&text).collect::<Vec<_>>(), begun);
            let ended = numbers(|text, word| text.ends_with(word));
            prop_assert_eq!(lexicon.ending(&text).collect::<Vec<_>>(), ended);
            for (at, number, word) in lexicon.found(&text) {
                prop_assert!(WORDS[number] == word && text.get(at..).unwrap().starts_with(word));
            }
        }
    }
}
