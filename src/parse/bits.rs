//! A few of many hashes, told at a glance: most of what is looked for is not there.

/// Some hashes, several to a bit.
#[derive(Debug, Default)]
pub(super) struct Bits {
    words: Vec<u64>,
    /// So many bits of a hash tell its place.
    told: u32,
}

impl Bits {
    /// Those of `hashes`, with 2 to the power of `told` bits, 64 or more.
    pub(super) fn of(hashes: &[u64], told: u32) -> Self {
        let mut bits = Self::none(told);
        for hash in hashes {
            bits.add(*hash);
        }
        bits
    }

    /// None yet, with room for as many.
    pub(super) fn none(told: u32) -> Self {
        Self { words: vec![0; 1 << (told - 6)], told }
    }

    #[inline]
    pub(super) fn add(&mut self, hash: u64) {
        let (at, bit) = self.place(hash);
        if let Some(word) = self.words.get_mut(at) {
            *word |= bit;
        }
    }

    /// May `hash` be one of them?
    #[inline]
    pub(super) fn may_have(&self, hash: u64) -> bool {
        let (at, bit) = self.place(hash);
        self.words.get(at).is_some_and(|word| word & bit != 0)
    }

    /// Where the bit of `hash` is: hashes of few letters are alike in their last bits.
    #[inline]
    fn place(&self, hash: u64) -> (usize, u64) {
        let mixed = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let at = mixed.checked_shr(u64::BITS - self.told).unwrap_or_default();
        ((at >> 6) as usize, 1 << (at & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_never_missed() {
        let hashes: Vec<u64> = (0..600).map(|number| number * 0x100_0000_01b3).collect();
        for told in [6, 10, 14] {
            let bits = Bits::of(&hashes, told);
            assert!(hashes.iter().all(|hash| bits.may_have(*hash)));
        }
        let bits = Bits::of(&hashes, 14);
        assert!((1..100).filter(|hash| bits.may_have(*hash)).count() < 20);
        assert!(!Bits::of(&[], 10).may_have(1) && !Bits::default().may_have(1));
    }
}
