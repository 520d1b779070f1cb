//! Headlines by the first letters of their pinyin.

use std::ops::Range;

use ib_matcher::pinyin::{PinyinData, PinyinNotation};

use super::folded::Folded;

/// The fewest letters that are taken for initials: one alone would find nearly every headline.
const FEWEST: usize = 2;
/// The most letters: no headline is longer, and each is looked for at each place.
const MOST: usize = 40;

/// A query that may be pinyin initials.
pub(super) struct Initials {
    letters: Vec<u8>,
    data: PinyinData,
}

impl Initials {
    /// Of a query that is lower-case ASCII letters and digits.
    pub(super) fn of(query: &str) -> Option<Self> {
        let query = query.trim();
        let is_letter = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        let may_be = (FEWEST..=MOST).contains(&query.len())
            && query.bytes().all(is_letter)
            && query.bytes().any(|letter| letter.is_ascii_lowercase());
        may_be.then(|| Self {
            letters: query.bytes().collect(),
            data: PinyinData::new(PinyinNotation::AsciiFirstLetter),
        })
    }

    /// The bytes of the headline where characters follow each other that begin with the letters, marks and blanks between
    /// them passed by.
    pub(super) fn places(&self, headline: &Folded) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut characters =
            headline.characters().filter(|(_, character)| character.is_alphanumeric());
        loop {
            let start = characters.clone();
            if characters.next().is_none() {
                return places;
            }
            if let Some(place) = self.place(start) {
                places.push(place);
            }
        }
    }

    fn place(
        &self,
        mut characters: impl Iterator<Item = (Range<usize>, char)>,
    ) -> Option<Range<usize>> {
        let mut place: Option<Range<usize>> = None;
        for letter in &self.letters {
            let (bytes, character) = characters.next()?;
            if !self.begins(character, *letter) {
                return None;
            }
            place = Some(place.map_or(bytes.start, |place| place.start)..bytes.end);
        }
        place
    }

    /// Has the character a reading that begins with `letter`, or is it that letter?
    fn begins(&self, character: char, letter: u8) -> bool {
        if character.is_ascii() {
            return character == char::from(letter);
        }
        let mut found = false;
        self.data.get_pinyins_and_for_each(character, |pinyin| {
            let initial = pinyin.notation(PinyinNotation::AsciiFirstLetter);
            found |= initial.is_some_and(|initial| initial.as_bytes() == [letter]);
        });
        found
    }
}
