//! A text folded for searching, and the way back to its bytes.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::simple::simple;
use crate::text::{is_han, is_invisible, is_mark};

/// A text as it is searched.
#[derive(Default)]
pub(super) struct Folded {
    text: String,
    /// Where each folded character came from.
    origins: Vec<Origin>,
}

/// Where a folded character came from.
#[derive(Clone, Copy)]
struct Origin {
    /// Its byte in the folded text.
    byte: usize,
    /// The bytes of the character that it was folded from.
    start: usize,
    end: usize,
}

impl Folded {
    /// Takes up `text`: NFKC, lower case, no accents, simplified characters, no blanks but those between Latin words.
    pub(super) fn fold(&mut self, text: &str) {
        self.text.clear();
        self.origins.clear();
        let mut blank = None;
        let mut after_han = true;
        for (start, character) in text.char_indices() {
            let end = start + character.len_utf8();
            let origin = Origin { byte: self.text.len(), start, end };
            match character {
                '!'..='~' | '\u{4e00}'..='\u{9fff}' => {}
                _ if character.is_whitespace() => {
                    blank.get_or_insert(origin);
                    continue;
                }
                _ if is_invisible(character) || is_combining_mark(character) => continue,
                _ => {}
            }
            let is_chinese = is_chinese(character);
            if let Some(origin) = blank.take()
                && !after_han
                && !is_chinese
            {
                self.push(origin, ' ');
            }
            after_han = is_chinese;
            self.take(Origin { byte: self.text.len(), ..origin }, character);
        }
    }

    /// Takes up one character that shows.
    fn take(&mut self, origin: Origin, character: char) {
        match character {
            '!'..='~' => self.push(origin, character.to_ascii_lowercase()),
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => {
                self.push(origin, simple(character));
            }
            '‘' | '’' => self.push(origin, '\''),
            '“' | '”' => self.push(origin, '"'),
            '‧' | '•' | '・' | '･' => self.push(origin, '·'),
            // Hangul and kana stay whole; letters leave their accents.
            '\u{3000}'.. => {
                for character in character.nfkc().flat_map(char::to_lowercase) {
                    self.push(origin, simple(character));
                }
            }
            _ => {
                let letters = character.nfkd().filter(|letter| !is_combining_mark(*letter));
                for character in letters.flat_map(char::to_lowercase) {
                    self.push(origin, character);
                }
            }
        }
    }

    fn push(&mut self, origin: Origin, character: char) {
        self.origins.push(Origin { byte: self.text.len(), ..origin });
        self.text.push(character);
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The folded characters, each with the bytes of the text that it came from.
    pub(super) fn characters(&self) -> impl Iterator<Item = (Range<usize>, char)> + Clone {
        self.origins
            .iter()
            .zip(self.text.chars())
            .map(|(origin, character)| (origin.start..origin.end, character))
    }

    /// The bytes of the text where `query`, folded, stands.
    pub(super) fn places(&self, query: &str) -> Vec<Range<usize>> {
        let origin = |byte| {
            let at = self.origins.partition_point(|origin| origin.byte < byte);
            self.origins.get(at).copied()
        };
        let last = |byte| {
            let at = self.origins.partition_point(|origin| origin.byte < byte);
            at.checked_sub(1).and_then(|at| self.origins.get(at)).copied()
        };
        self.text
            .match_indices(query)
            .filter_map(|(byte, found)| Some(origin(byte)?.start..last(byte + found.len())?.end))
            .collect()
    }
}

/// Is it a character beside which a blank says nothing?
fn is_chinese(character: char) -> bool {
    is_han(character) || is_mark(character) || matches!(character, '\u{3040}'..='\u{30ff}')
}
