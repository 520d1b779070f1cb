//! Sets of letters that are told at a glance: what tells something of a line is in few lines, and all are asked.

/// A set of characters, of which some others, by their last bits, cannot be told.
#[derive(Clone, Debug, Default)]
pub(super) struct Sieve([u64; 16]);

impl Sieve {
    /// The set of nothing.
    pub(super) const fn new() -> Self {
        Self([0; 16])
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

    /// Where the bit of the character of this `code` is.
    const fn place(code: usize) -> (usize, u64) {
        let at = code & 1023;
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
    use super::*;

    #[test]
    fn what_is_in_it_is_never_missed() {
        let sieve: Sieve = "青石大桥Ａ9".chars().collect();
        assert!("青石大桥Ａ9".chars().all(|letter| sieve.may_have(letter)));
        assert!(!"茶园开采".chars().any(|letter| sieve.may_have(letter)));
    }
}
