//! Where a display line is found, and how much of it.

use std::ops::Range;

/// Where a display line is found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Units where an article may begin, rising, and how much of the line follows there (0 to 1).
    pub starts: Vec<(usize, f32)>,
    /// The best of them.
    pub best: f32,
    /// The best of those that do not reach the same words as the best one.
    pub second: f32,
    /// Where the best one is.
    pub place: usize,
    /// How many n-grams the line has.
    pub grams: usize,
}

impl Found {
    /// How much of the line follows the start of unit `unit`.
    pub fn at(&self, unit: usize) -> f32 {
        self.starts
            .binary_search_by_key(&unit, |(start, _)| *start)
            .ok()
            .and_then(|at| self.starts.get(at))
            .map_or(0.0, |(_, share)| *share)
    }

    /// How much of the line the text of units `text` has, its lead most.
    pub fn within(&self, text: &Range<usize>) -> f32 {
        let from = self.starts.partition_point(|(start, _)| *start < text.start);
        let own = self.starts.iter().skip(from).take_while(|(start, _)| *start < text.end);
        own.map(|(start, share)| if *start == text.start { *share } else { 0.7 * share })
            .fold(0.0, f32::max)
    }

    /// How much of the line another text has.
    pub fn outside(&self, text: &Range<usize>) -> f32 {
        // A start shortly before reaches into this text.
        let is_outside =
            |start: usize| !text.contains(&start) && text.start.saturating_sub(start) != 1;
        if self.place != usize::MAX && is_outside(self.place) {
            return self.best;
        }
        let others = self.starts.iter().filter(|(start, _)| is_outside(*start));
        others.map(|(_, share)| *share).fold(0.0, f32::max)
    }

    /// Keeps the best `few` starts alone.
    pub(super) fn keep(&mut self, few: usize) {
        if self.starts.len() > few {
            self.starts.sort_by(|one, two| two.1.total_cmp(&one.1));
            self.starts.truncate(few);
            self.starts.sort_unstable_by_key(|(unit, _)| *unit);
            self.starts.shrink_to_fit();
        }
    }

    /// Finds the best place, and the best that is not beside it.
    pub(super) fn rank(&mut self) {
        self.place = usize::MAX;
        for (unit, share) in &self.starts {
            if *share >= self.best {
                (self.best, self.place) = (*share, *unit);
            }
        }
        let place = self.place;
        self.second = self
            .starts
            .iter()
            .filter(|(unit, _)| unit.abs_diff(place) > 4)
            .map(|(_, share)| *share)
            .fold(0.0, f32::max);
    }
}
