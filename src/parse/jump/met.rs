//! Which letters follow each other in a text, told at a glance: most of what is looked for is not there.

use super::pairs::successive;

/// Which letters follow each other somewhere, a bit for each two.
#[derive(Debug, Default)]
pub(super) struct Met(Vec<u64>);

impl Met {
    const BITS: usize = 1 << 14;

    /// Those of `letters`.
    pub(super) fn of(letters: impl Iterator<Item = char>) -> Self {
        let mut met = Self(vec![0; Self::BITS / 64]);
        let mut before = None;
        for letter in letters {
            if let Some(before) = before.replace(letter) {
                let (at, bit) = Self::place(before, letter);
                if let Some(bits) = met.0.get_mut(at) {
                    *bits |= bit;
                }
            }
        }
        met
    }

    /// May all of `letters` follow each other somewhere?
    pub(super) fn has_all(&self, letters: &[char]) -> bool {
        successive(letters).all(|(first, second)| {
            let (at, bit) = Self::place(first, second);
            self.0.get(at).is_some_and(|bits| bits & bit != 0)
        })
    }

    /// Where the bit of two letters is.
    fn place(first: char, second: char) -> (usize, u64) {
        let number = u32::from(first).wrapping_mul(0x9e37_79b1).wrapping_add(u32::from(second));
        let at = number as usize % Self::BITS;
        (at / 64, 1 << (at % 64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_each_other_is_never_missed() {
        let letters: Vec<char> = "青石大桥昨日合龙两岸群众不再绕行".chars().collect();
        let met = Met::of(letters.iter().copied());
        assert!(met.has_all(&letters) && !met.has_all(&['茶', '园']));
    }
}
