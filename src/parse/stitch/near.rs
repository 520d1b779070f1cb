//! What the texts near a piece have of its words, and which letters meet on the page.

use std::ops::Range;

use super::{SLOTS, Told};
use crate::parse::{
    evidence::Evidence,
    ngram::{self, Token},
};

/// As many texts as are asked about a piece, at least: a bit each.
pub(super) const WINDOW: usize = 32;

/// Which of the texts near a piece have a gram.
pub(super) struct Window {
    /// The texts.
    near: Range<usize>,
    /// By slot a bit for each of them, by the last bits of its number.
    has: Vec<u32>,
}

#[expect(clippy::indexing_slicing, reason = "slots are masked, texts all in the window")]
impl Window {
    pub(super) fn new() -> Self {
        Self { near: 0..0, has: vec![0; SLOTS] }
    }

    /// Goes on to the texts `near`, which begin and end no earlier than those before.
    pub(super) fn move_to(&mut self, near: Range<usize>, texts: &[Told]) {
        let gone = self.near.start..near.start.min(self.near.end);
        for (at, text) in gone.clone().zip(&texts[gone]) {
            for slot in &text.all {
                self.has[usize::from(*slot)] &= !(1 << (at % WINDOW));
            }
        }
        let come = self.near.end.max(near.start)..near.end;
        for (at, text) in come.clone().zip(&texts[come]) {
            for slot in &text.all {
                self.has[usize::from(*slot)] |= 1 << (at % WINDOW);
            }
        }
        self.near = near;
    }

    /// What those of `slots` weigh together that each text has, by the last bits of its number.
    pub(super) fn shared(&self, slots: &[u16], weight: impl Fn(&u16) -> f32) -> [f32; WINDOW] {
        let mut sums = [0.0; WINDOW];
        for slot in slots {
            let (mut left, weight) = (self.has[usize::from(*slot)], weight(slot));
            while left != 0 {
                sums[left.trailing_zeros() as usize] += weight;
                left &= left - 1;
            }
        }
        sums
    }
}

/// The runs of two and three tokens of a page.
pub(super) struct Meets {
    /// A bit for each run, by its slot.
    seen: Vec<u64>,
}

impl Meets {
    /// Where the bit of a run with `key` is.
    fn place(key: u64) -> (usize, u64) {
        let slot = usize::try_from((key >> 20) & 0xf_ffff).unwrap_or(0);
        (slot / 64, 1 << (slot % 64))
    }

    fn see(&mut self, key: u64) {
        let (at, bit) = Self::place(key);
        if let Some(seen) = self.seen.get_mut(at) {
            *seen |= bit;
        }
    }

    pub(super) fn new(evidence: &Evidence<'_>) -> Self {
        let mut meets = Self { seen: vec![0; (1 << 20) / 64] };
        for unit in 0..evidence.units.len() {
            let text = evidence.texts.of_unit(unit);
            for (at, token) in text.iter().enumerate() {
                let Some(second) = text.get(at + 1) else { break };
                let two = ngram::longer(ngram::longer(0, *token), *second);
                meets.see(two);
                if let Some(third) = text.get(at + 2) {
                    meets.see(ngram::longer(two, *third));
                }
            }
        }
        meets
    }

    /// Do the last one of `end` and the first one of `begin` come together on the page, and do three of them?
    pub(super) fn of(&self, end: &[Token], begin: &[Token]) -> (bool, bool) {
        let has = |run: &[Token]| {
            let (at, bit) =
                Self::place(run.iter().fold(0, |key, token| ngram::longer(key, *token)));
            self.seen.get(at).is_some_and(|seen| seen & bit != 0)
        };
        let ([.., last], [first, ..]) = (end, begin) else { return (false, false) };
        let three = end.len() == 2 && has(&[end, &[*first]].concat())
            || begin.len() == 2 && has(&[&[*last], begin].concat());
        (has(&[*last, *first]), three)
    }
}
