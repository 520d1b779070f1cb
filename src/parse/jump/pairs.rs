//! Which letters follow each other in a text, for texts in which many others are looked for.

/// The pairs of letters of a text, each once: an open chain for each of their hashes.
#[derive(Debug)]
pub(super) struct Pairs {
    /// By hash the number of a pair, from 1; 0 of none.
    first: Vec<u32>,
    /// By pair the next one of its hash.
    next: Vec<u32>,
    all: Vec<(char, char)>,
}

impl Pairs {
    /// The pairs of `letters`.
    pub(super) fn of(letters: &[char]) -> Self {
        let size = (letters.len() * 2).next_power_of_two();
        let mut pairs = Self {
            first: vec![0; size],
            next: Vec::with_capacity(letters.len()),
            all: Vec::with_capacity(letters.len()),
        };
        for pair in successive(letters) {
            if !pairs.has(pair) {
                let place = pairs.place(pair);
                pairs.all.push(pair);
                let number = u32::try_from(pairs.all.len()).unwrap_or(0);
                if let Some(first) = pairs.first.get_mut(place) {
                    pairs.next.push(std::mem::replace(first, number));
                }
            }
        }
        pairs
    }

    /// Do the letters of `pair` follow each other?
    pub(super) fn has(&self, pair: (char, char)) -> bool {
        let mut at = self.first.get(self.place(pair)).copied().unwrap_or(0);
        while let Some(number) = (at as usize).checked_sub(1) {
            if self.all.get(number) == Some(&pair) {
                return true;
            }
            at = self.next.get(number).copied().unwrap_or(0);
        }
        false
    }

    fn place(&self, (one, two): (char, char)) -> usize {
        let key = u32::from(one).wrapping_mul(0x9e37_79b1) ^ u32::from(two);
        (key.wrapping_mul(0x85eb_ca6b) >> 8) as usize & (self.first.len() - 1)
    }
}

/// Each two of `letters` that follow each other.
pub(super) fn successive(letters: &[char]) -> impl Iterator<Item = (char, char)> {
    letters.iter().copied().zip(letters.iter().copied().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_that_follow_each_other_are_told() {
        let letters: Vec<char> = "青石大桥昨日合龙，青石镇两岸群众不再绕行".chars().collect();
        let pairs = Pairs::of(&letters);
        assert!(successive(&letters).all(|pair| pairs.has(pair)));
        for pair in [('石', '青'), ('大', '镇'), ('龙', '青')] {
            assert!(!pairs.has(pair), "{pair:?}");
        }
        assert!(!Pairs::of(&[]).has(('青', '石')));
    }
}
