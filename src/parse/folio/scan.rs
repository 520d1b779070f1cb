//! A line read from left to right, without backtracking further than one rule.

use super::words;
use crate::{parse::forms, text};

/// The longest line, in characters, that is looked at: four pages' editors in one line take some 130.
const LONGEST: usize = 200;

/// The characters of a line, width folded, and how far they were read.
#[derive(Debug)]
pub(super) struct Scan {
    characters: Vec<char>,
    at: usize,
    /// Has the line traditional forms?
    forms: bool,
}

impl Scan {
    /// `line` from its start; none if it is too long to be a folio line.
    pub(super) fn new(line: &str) -> Option<Self> {
        // Bytes first: most lines of a web text are ruled out without a look at their characters.
        if line.len() > LONGEST * 4 {
            return None;
        }
        let characters: Vec<char> = line.chars().map(narrow).collect();
        (characters.len() <= LONGEST).then(|| Self {
            characters,
            at: 0,
            forms: forms::are_in(line),
        })
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.characters.len()
    }

    /// Does `mark` stand anywhere in the line?
    pub(super) fn has(&self, mark: char) -> bool {
        self.characters.contains(&mark)
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    pub(super) fn peek_at(&self, ahead: usize) -> Option<char> {
        self.characters.get(self.at + ahead).copied()
    }

    /// May an English or Italian word stand here? The tables of these need not be looked through where none does.
    pub(super) fn is_at_latin(&self) -> bool {
        self.peek().is_some_and(|first| first.is_ascii_alphabetic())
    }

    pub(super) fn before(&self) -> Option<char> {
        self.at.checked_sub(1).and_then(|at| self.characters.get(at)).copied()
    }

    /// Was the word just read glued to a Han character or figure before it?
    pub(super) fn glued(&self, word: &str) -> bool {
        let from = self.at.checked_sub(word.chars().count() + 1);
        let before = from.and_then(|from| self.characters.get(from));
        before.is_some_and(|before| text::is_han(*before))
    }

    /// Reads `word`, in either case; `false` and nothing read where something else stands. OCR reads figures for letters:
    /// OCT0BER.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let mut at = self.at;
        for character in word.chars() {
            let same = self.characters.get(at).is_some_and(|here| {
                here.eq_ignore_ascii_case(&character)
                    || at > self.at && is_misread(*here, character)
                    || self.forms && forms::simple(*here) == character
            });
            if !same {
                return false;
            }
            at += 1;
        }
        self.at = at;
        true
    }

    /// Reads the first of `words` that stands here.
    pub(super) fn eat_any(&mut self, words: &[&'static str]) -> Option<&'static str> {
        let first = self.peek()?;
        // Most words are told by their first letter.
        let letter = |word: &str| word.chars().next().unwrap_or_default();
        if first.is_ascii() {
            let may_stand = |word: &&&str| letter(word).eq_ignore_ascii_case(&first);
            return words.iter().filter(may_stand).find(|word| self.eat(word)).copied();
        }
        let simple = if self.forms { forms::simple(first) } else { first };
        // Those of the tables are Han, and so the bytes are asked.
        if let [Some(own), Some(simple)] = [first, simple].map(three_bytes) {
            let may_stand = |word: &&&str| {
                word.as_bytes().first_chunk().is_some_and(|head| *head == own || *head == simple)
            };
            return words.iter().filter(may_stand).find(|word| self.eat(word)).copied();
        }
        let may_stand = |word: &&&str| [first, simple].contains(&letter(word));
        words.iter().filter(may_stand).find(|word| self.eat(word)).copied()
    }

    /// Reads a number in English words, up to twelve.
    pub(super) fn number_word(&mut self) -> Option<u32> {
        let word = self.eat_any(words::NUMBERS)?;
        (1..).zip(words::NUMBERS).find(|(_, known)| **known == word).map(|(number, _)| number)
    }

    /// Reads as long as `test` holds; how many characters that were.
    pub(super) fn skip(&mut self, mut test: impl FnMut(char) -> bool) -> usize {
        let from = self.at;
        while self.peek().is_some_and(&mut test) {
            self.at += 1;
        }
        self.at - from
    }

    pub(super) fn skip_blanks(&mut self) -> usize {
        self.skip(char::is_whitespace)
    }

    /// What was read since `from`.
    pub(super) fn since(&self, from: usize) -> String {
        let read = self.read(from);
        let mut text = String::with_capacity(3 * read.len());
        text.extend(read);
        text
    }

    /// The characters that were read since `from`.
    pub(super) fn read(&self, from: usize) -> &[char] {
        self.characters.get(from..self.at).unwrap_or_default()
    }

    /// Reads a number of up to `digits` figures.
    pub(super) fn figures(&mut self, digits: usize) -> Option<u32> {
        let from = self.at;
        let mut value = 0_u32;
        while let Some(digit) = self.peek().and_then(|character| character.to_digit(10)) {
            if self.at - from == digits {
                self.at = from;
                return None;
            }
            value = value * 10 + digit;
            self.at += 1;
        }
        (self.at > from).then_some(value)
    }

    /// Reads a number in figures or in Han numerals (二, 十二, 一九六七, 卅八), of up to `digits` figures.
    pub(super) fn number(&mut self, digits: usize) -> Option<u32> {
        if self.peek().is_some_and(|character| character.is_ascii_digit()) {
            return self.figures(digits);
        }
        let from = self.at;
        self.skip(|character| {
            han_digit(character).is_some() || matches!(character, '十' | '百' | '廿' | '卅')
        });
        let read = self.read(from);
        let value = if read.len() <= digits.max(5) { han_number(read) } else { None };
        if value.is_none() {
            self.at = from;
        }
        value
    }
}

/// The bytes of `letter`, if it takes three, as Han does.
fn three_bytes(letter: char) -> Option<[u8; 3]> {
    letter.encode_utf8(&mut [0; 4]).as_bytes().try_into().ok()
}

/// May OCR have read the figure `here` for `letter`?
fn is_misread(here: char, letter: char) -> bool {
    match here {
        '0' => letter.eq_ignore_ascii_case(&'o'),
        '1' => letter.eq_ignore_ascii_case(&'i') || letter.eq_ignore_ascii_case(&'l'),
        _ => false,
    }
}

/// The full-width form of an ASCII character as that character.
fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        // What OCR reads for the day: 三月六曰.
        '曰' => '日',
        _ => character,
    }
}

/// The value of a Han figure; 0 and O also stand for 〇 in old papers (一九五O年).
fn han_digit(character: char) -> Option<u32> {
    "〇一二三四五六七八九"
        .chars()
        .zip(0..)
        .find_map(|(figure, value)| (figure == character).then_some(value))
        .or(match character {
            '零' | '○' | 'O' | '0' | 'Ｏ' => Some(0),
            '两' | '兩' => Some(2),
            _ => None,
        })
}

fn han_number(read: &[char]) -> Option<u32> {
    if read.is_empty() || read.iter().all(|character| matches!(character, 'O' | '0' | '○')) {
        return None;
    }
    if read.iter().all(|character| han_digit(*character).is_some()) {
        return read.iter().try_fold(0_u32, |value, character| {
            value.checked_mul(10)?.checked_add(han_digit(*character)?)
        });
    }
    let (mut value, mut open) = (0, None);
    for character in read {
        match character {
            '百' => value += open.take().unwrap_or(1) * 100,
            '十' => value += open.take().unwrap_or(1) * 10,
            '廿' => value += 20,
            '卅' => value += 30,
            _ => open = han_digit(*character),
        }
    }
    Some(value + open.unwrap_or(0))
}

/// Is it a Han character, but no figure that ends a word?
pub(super) fn is_word(character: char) -> bool {
    text::is_han(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_script() {
        for (text, value) in [
            ("12", Some(12)),
            ("１２", Some(12)),
            ("十二", Some(12)),
            ("二十", Some(20)),
            ("卅八", Some(38)),
            ("一九五O", Some(1950)),
            ("一百六十四", Some(164)),
            ("第", None),
            ("12345", None),
        ] {
            let mut scan = Scan::new(text).expect("short");
            assert_eq!(scan.number(4), value, "{text}");
        }
    }
}
