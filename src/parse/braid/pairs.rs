//! The pairs of letters of a page, numbered in the order of their keys: what has them is told by bits.

use std::ops::Range;

use super::{block::Edge, counts::Counts};

/// The pairs of letters in the lines of a page, line by line, each by its number.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    numbers: Vec<u32>,
    /// Where each line's begin in `numbers`; one more than there are lines.
    begins: Vec<usize>,
    /// By number: what a pair is worth that two texts have in common, nothing if it stands nowhere else.
    common: Vec<f32>,
    /// By number: what it is worth that a text repeats it; rare ones count more.
    worth: Vec<f32>,
}

impl Pairs {
    /// Those of the lines that `edges` tell of.
    pub(super) fn of(edges: &[Edge], counts: &Counts) -> Self {
        let mut begins = Vec::with_capacity(edges.len() + 1);
        let mut keys: Vec<(u64, u32)> = vec![];
        for edge in edges {
            begins.push(keys.len());
            let place = keys.len();
            keys.extend(edge.keys().zip(place..).map(|(key, at)| (key, number(at))));
        }
        begins.push(keys.len());
        keys.sort_unstable();
        let mut pairs = Self { numbers: vec![0; keys.len()], begins, ..Self::default() };
        let mut before = None;
        for (key, place) in keys {
            if before.replace(key) != Some(key) {
                let count = counts.of_key(key);
                pairs.common.push(if count > 1.0 { 1.0 / count } else { 0.0 });
                pairs.worth.push(1.0 / (1.0 + count.max(1.0).ln()));
            }
            if let Some(own) = pairs.numbers.get_mut(place as usize) {
                *own = number(pairs.common.len() - 1);
            }
        }
        pairs
    }

    /// The numbers of the pairs in `lines`, in their order; one that stands there twice comes twice.
    pub(super) fn of_lines(&self, lines: Range<usize>) -> &[u32] {
        let begin = |line: usize| self.begins.get(line).copied().unwrap_or(self.numbers.len());
        self.numbers.get(begin(lines.start)..begin(lines.end)).unwrap_or_default()
    }

    /// The set of nothing.
    pub(super) fn none(&self) -> Set {
        Set { bits: vec![0; self.common.len().div_ceil(64)], count: 0 }
    }

    /// How much two sets of pairs have in common, rare ones counting more: that of `pairs`, rising, with `set`.
    pub(super) fn shared(&self, set: &Set, pairs: impl Iterator<Item = u32>) -> (bool, f32) {
        let (mut any, mut sum) = (false, 0.0);
        for pair in pairs.filter(|pair| set.has(*pair)) {
            any = true;
            sum += self.common.get(pair as usize).copied().unwrap_or_default();
        }
        (any, sum)
    }

    /// What `pairs` are worth together.
    pub(super) fn worth(&self, pairs: impl Iterator<Item = u32>) -> f32 {
        pairs.map(|pair| self.worth.get(pair as usize).copied().unwrap_or_default()).sum()
    }
}

/// `at` as the number of a pair: no page has so many that it does not fit.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Some of a page's pairs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Set {
    bits: Vec<u64>,
    count: usize,
}

impl Set {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Adds `pairs`.
    pub(super) fn add(&mut self, pairs: &[u32]) {
        for pair in pairs {
            if let Some(bits) = self.bits.get_mut(*pair as usize / 64) {
                let bit = 1 << (pair % 64);
                self.count += usize::from(*bits & bit == 0);
                *bits |= bit;
            }
        }
    }

    /// Is `pair` one of them?
    #[inline]
    pub(super) fn has(&self, pair: u32) -> bool {
        self.bits.get(pair as usize / 64).is_some_and(|bits| bits >> (pair % 64) & 1 > 0)
    }

    /// All of them, rising.
    pub(super) fn all(&self) -> impl Iterator<Item = u32> {
        rising(self.bits.iter().copied())
    }

    /// Those that `other` has too, rising.
    pub(super) fn both(&self, other: &Self) -> impl Iterator<Item = u32> {
        rising(self.bits.iter().zip(&other.bits).map(|(one, two)| one & two))
    }
}

/// The numbers of the bits that are set.
fn rising(bits: impl Iterator<Item = u64>) -> impl Iterator<Item = u32> {
    (0_u32..).step_by(64).zip(bits).flat_map(|(first, mut left)| {
        std::iter::from_fn(move || {
            let next = (left != 0).then(|| first + left.trailing_zeros());
            left &= left.saturating_sub(1);
            next
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_lines_have_in_common_is_told_by_their_numbers() {
        let lines = ["青石大桥合龙", "青石大桥的青石", "云汀茶园"];
        let edges: Vec<Edge> = lines.iter().map(|text| Edge::of(text, 12.0, 0)).collect();
        let pairs = Pairs::of(&edges, &Counts::new(lines.into_iter()));
        let mut first = pairs.none();
        first.add(pairs.of_lines(0..1));
        assert_eq!(first.len(), 5);
        let mut second = pairs.none();
        second.add(pairs.of_lines(1..2));
        // 青石 stands there twice.
        assert_eq!((second.len(), pairs.of_lines(1..2).len()), (5, 6));
        assert_eq!(first.both(&second).count(), 3);
        let numbers: Vec<u32> = second.all().collect();
        assert!(numbers.is_sorted_by(|one, two| one < two) && numbers.len() == 5);
        let (any, sum) = pairs.shared(&first, second.all());
        // 青石 three times, 石大 and 大桥 twice.
        assert!(any && (sum - (1.0 / 3.0 + 1.0)).abs() < 1e-6, "{sum}");
        assert_eq!(pairs.shared(&first, pairs.of_lines(2..3).iter().copied()), (false, 0.0));
        assert!(pairs.worth(first.all()) > pairs.worth(first.both(&second)));
    }
}
