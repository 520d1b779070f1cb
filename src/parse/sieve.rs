//! Sets of letters that are told at a glance: what tells something of a line is in few lines, and all are asked.

/// A set of characters, of which some others, by their last bits, cannot be told.
#[derive(Clone, Debug)]
pub(super) struct Sieve([u64; 64]);

impl Sieve {
    /// The set of nothing.
    pub(super) const fn new() -> Self {
        Self([0; 64])
    }

    /// The same with the character of this `code`.
    #[expect(clippy::indexing_slicing, reason = "the place is inside the table")]
    pub(super) const fn with(mut self, code: usize) -> Self {
        let (at, bit) = Self::place(code);
        self.0[at] |= bit;
        self
    }

    /// The same with all of `letters`.
    #[expect(clippy::indexing_slicing, reason = "counted up to the length")]
    pub(super) const fn with_all(mut self, letters: &[char]) -> Self {
        let mut number = 0;
        while number < letters.len() {
            self = self.with(letters[number] as usize);
            number += 1;
        }
        self
    }

    /// May `letter` be in the set? Of those that are in it, always.
    #[inline]
    pub(super) fn may_have(&self, letter: char) -> bool {
        let (at, bit) = Self::place(letter as usize);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// May a letter be in the set whose last two bytes, or the bits of one byte, end in these bits?
    #[inline]
    pub(super) fn may_have_last(&self, row: u8, place: u8) -> bool {
        self.0.get(usize::from(row & 0x3f)).is_some_and(|bits| bits >> (place & 0x3f) & 1 > 0)
    }

    /// `text` from its first letter on that may be in the set; nothing if none may be. The bytes are asked, since most
    /// letters of most texts are not: a letter's last twelve bits are in its last two.
    pub(super) fn find<'a>(&self, text: &'a str) -> Option<&'a str> {
        let may_have = |row: u8, place: u8| self.may_have_last(row, place);
        let mut rest = text.as_bytes();
        loop {
            // Runs of Chinese are most of a paper.
            while let Some(([0xe0..=0xef, second, third], after)) = rest.split_first_chunk() {
                if may_have(*second, *third) {
                    return text.get(text.len() - rest.len()..);
                }
                rest = after;
            }
            let (found, after) = match rest {
                [one @ 0..=0x7f, after @ ..] => (may_have(one >> 6, *one), after),
                [first @ 0xc0..=0xdf, second, after @ ..] => (may_have(*first, *second), after),
                [_, _, third, fourth, after @ ..] => (may_have(*third, *fourth), after),
                _ => return None,
            };
            if found {
                return text.get(text.len() - rest.len()..);
            }
            rest = after;
        }
    }

    /// Is there a letter in `text` of those that are in the set, told from the others by `is`?
    pub(super) fn any(&self, text: &str, is: impl Fn(char) -> bool) -> bool {
        self.position(text, is).is_some()
    }

    /// The byte of the first letter in `text` of those that are in the set, told from the others by `is`.
    pub(super) fn position(&self, text: &str, is: impl Fn(char) -> bool) -> Option<usize> {
        let mut rest = text;
        while let Some(found) = self.find(rest) {
            let mut letters = found.chars();
            if letters.next().is_some_and(&is) {
                return Some(text.len() - found.len());
            }
            rest = letters.as_str();
        }
        None
    }

    /// Where the bit of the character of this `code` is.
    const fn place(code: usize) -> (usize, u64) {
        let at = code & 4095;
        (at / 64, 1 << (at % 64))
    }
}

impl FromIterator<char> for Sieve {
    fn from_iter<I: IntoIterator<Item = char>>(letters: I) -> Self {
        letters.into_iter().fold(Self::new(), |sieve, letter| sieve.with(letter as usize))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn what_is_found_by_bytes_is_what_the_letters_tell(text in "[青石大桥茶园a9é·。，𠮷]{0,12}") {
            let sieve: Sieve = "桥茶9é𠮷。".chars().collect();
            let found = text.char_indices().find(|(_, letter)| sieve.may_have(*letter));
            prop_assert_eq!(sieve.find(&text), found.and_then(|(at, _)| text.get(at..)));
            for letter in ['桥', '9', 'é', '𠮷', '。'] {
                prop_assert_eq!(sieve.any(&text, |other| other == letter), text.contains(letter));
            }
        }
    }

    #[test]
    fn what_is_in_it_is_never_missed() {
        let sieve: Sieve = "青石大桥Ａ9".chars().collect();
        assert!("青石大桥Ａ9".chars().all(|letter| sieve.may_have(letter)));
        assert!(!"茶园开采".chars().any(|letter| sieve.may_have(letter)));
    }
}
