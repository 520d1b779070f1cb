//! Which letters follow each other in a text, told at a glance: most of what is looked for is not there.

/// Which letters follow each other somewhere, a bit for each two.
#[derive(Debug, Default)]
pub(super) struct Met(Vec<u64>);

impl Met {
    /// The most bits there are.
    pub(super) const MOST: usize = 1 << 16;

    /// Those of `letters`, in so many `bits`, a power of two.
    pub(super) fn of(letters: impl Iterator<Item = char>, bits: usize) -> Self {
        let mut met = Self(vec![0; bits / 64]);
        let mut before = None;
        for letter in letters {
            if let Some(before) = before.replace(letter) {
                let (at, bit) = met.place(before, letter);
                if let Some(bits) = met.0.get_mut(at) {
                    *bits |= bit;
                }
            }
        }
        met
    }

    /// May all of `letters` follow each other somewhere?
    pub(super) fn has_all(&self, letters: &[char]) -> bool {
        letters.windows(2).all(|pair| self.has(pair))
    }

    /// May the letters of `pair` follow each other somewhere?
    pub(super) fn has(&self, pair: &[char]) -> bool {
        let [first, second] = pair else { return false };
        let (at, bit) = self.place(*first, *second);
        self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// Where the bit of two letters is.
    fn place(&self, first: char, second: char) -> (usize, u64) {
        let number = u32::from(first).wrapping_mul(0x9e37_79b1).wrapping_add(u32::from(second));
        let at = number as usize & (self.0.len() * 64 - 1);
        (at / 64, 1 << (at % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_each_other_is_never_missed() {
        let letters: Vec<char> = "青石大桥昨日合龙两岸群众不再绕行".chars().collect();
        for bits in [64, 1024, Met::MOST] {
            let met = Met::of(letters.iter().copied(), bits);
            assert!(met.has_all(&letters));
        }
        assert!(!Met::of(letters.iter().copied(), Met::MOST).has_all(&['茶', '园']));
    }
}
