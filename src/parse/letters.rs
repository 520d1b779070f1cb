//! A text as rules read it: width and case folded, traditional forms as simplified ones, each letter with its byte.
//!
//! One letter of the text is one letter here, so that a place found in the letters is a place in the text.

use std::ops::Range;

use super::forms::simple;
use crate::text::is_han;

/// The folded letters of a text and where each begins.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    folded: Vec<char>,
    places: Vec<Place>,
    /// How many bytes the text takes.
    end: usize,
}

/// Where a letter begins, and whether it is a capital in the text. No line takes so many bytes that it does not fit.
#[derive(Clone, Copy, Debug)]
struct Place {
    byte: u32,
    capital: bool,
}

impl Letters {
    /// The letters of `text`.
    pub(super) fn of(text: &str) -> Self {
        let count = text.chars().count();
        let mut letters = Self {
            folded: Vec::with_capacity(count),
            places: Vec::with_capacity(count),
            end: text.len(),
        };
        for (at, character) in text.char_indices() {
            letters.folded.push(folded(character));
            letters.places.push(Place {
                byte: u32::try_from(at).unwrap_or(u32::MAX),
                capital: !is_han(character) && character.is_uppercase(),
            });
        }
        letters
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.folded.len()
    }

    /// The letter at `at`.
    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.folded.get(at).copied()
    }

    /// Is the letter at `at` a capital in the text?
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(|place| place.capital)
    }

    /// The letter before `at`.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|before| self.get(before))
    }

    /// The letters in `range`, as far as there are any.
    pub(super) fn slice(&self, range: Range<usize>) -> &[char] {
        let end = range.end.min(self.len());
        self.folded.get(range.start.min(end)..end).unwrap_or_default()
    }

    /// The bytes of the text that the letters in `range` take.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let byte = |at: usize| self.places.get(at).map_or(self.end, |place| place.byte as usize);
        byte(range.start)..byte(range.end)
    }

    /// The first place from `at` on that is no blank.
    pub(super) fn skip_blanks(&self, mut at: usize) -> usize {
        while self.get(at) == Some(' ') {
            at += 1;
        }
        at
    }

    /// The place after the last letter before `at` that is no blank.
    pub(super) fn back_over_blanks(&self, mut at: usize) -> usize {
        while self.before(at) == Some(' ') {
            at -= 1;
        }
        at
    }

    /// The place after `word`, if it stands at `at`; blanks may stand between its letters (下 转) or be lost.
    pub(super) fn eat(&self, at: usize, word: &str) -> Option<usize> {
        let mut here = at;
        for letter in word.chars().filter(|letter| *letter != ' ') {
            if here > at {
                here = self.skip_blanks(here);
            }
            if self.get(here) != Some(letter) {
                return None;
            }
            here += 1;
        }
        Some(here)
    }

    /// The place after the first of `words` that stands at `at`.
    pub(super) fn eat_any(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.eat(at, word))
    }
}

/// `character` as the rules read it.
#[inline]
pub(super) fn folded(character: char) -> char {
    match character {
        '\u{4e00}'..='\u{9fff}' => simple(character),
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character);
            narrow.to_ascii_lowercase()
        }
        'A'..='Z' => character.to_ascii_lowercase(),
        // The rules' words have none of these: they are read as a blank is.
        '\u{ad}' | '\u{200b}'..='\u{200d}' => ' ',
        _ if character.is_ascii() => {
            if character.is_ascii_whitespace() {
                ' '
            } else {
                character
            }
        }
        _ if character.is_whitespace() => ' ',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_any_width_script_and_spacing() {
        for text in ["下转", "下轉", "下 转", "下\u{3000}轉"] {
            assert_eq!(Letters::of(text).eat(0, "下转"), Some(text.chars().count()), "{text}");
        }
        assert_eq!(Letters::of("ＰＡＧＥ").eat(0, "page"), Some(4));
        assert_eq!(Letters::of("下接").eat(0, "下转"), None);
    }

    #[test]
    fn places_are_those_of_the_text() {
        assert_eq!(Letters::of("（下轉").bytes(1..3), 3..9);
    }
}
