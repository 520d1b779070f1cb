//! What is heard of a head in a text: how much of its lines the text repeats, and how much of them another one does.

use std::ops::Range;

use super::Evidence;
use crate::parse::{unit::Kind, weight::Feature};

/// A paragraph so many after the first may be the same text's.
pub(in crate::parse) const SOON: usize = 7;

/// How much of the lines of a head a text repeats, summed up line by line.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::parse) struct Heard {
    most: f32,
    sum: f32,
    best: f32,
    elsewhere: f32,
    /// The same where elsewhere is soon after, and may be the same text.
    later: f32,
    none: f32,
}

impl Heard {
    /// Adds what is heard of one more line.
    #[inline]
    pub(in crate::parse) fn add(&mut self, line: Self) {
        self.most = self.most.max(line.most);
        self.sum += line.sum;
        self.best += line.best;
        self.elsewhere += line.elsewhere;
        self.later += line.later;
        self.none += line.none;
    }

    /// What is heard of `lines` lines, where these are so many `statements`.
    #[inline]
    pub(in crate::parse) fn of(self, statements: usize, lines: usize) -> Self {
        if statements == lines {
            return self;
        }
        let share = statements as f32 / lines.max(1) as f32;
        Self {
            most: self.most,
            sum: self.sum * share,
            best: self.best * share,
            elsewhere: self.elsewhere * share,
            later: self.later * share,
            none: self.none * share,
        }
    }

    /// The values of [`PAIR`] or [`AWAY`].
    #[inline]
    pub(in crate::parse) fn values(self) -> [f32; 6] {
        [self.most, self.sum, self.best, self.elsewhere, self.later, self.none]
    }
}

/// The lines of a head, and what they are whatever text it is of.
#[derive(Clone, Debug)]
pub(in crate::parse) struct Run {
    pub(super) units: Range<usize>,
    /// How many display lines there are, and how many statements they make.
    lines: usize,
    statements: usize,
    /// Is one of them a byline?
    pub(super) bylines: bool,
    /// Is one of them a standing head that is not over briefs?
    pub(super) labels: bool,
}

impl Run {
    pub(super) fn echoes(
        &self,
        heard: Heard,
        features: [Feature; 6],
        out: &mut impl FnMut(Feature, f32),
    ) {
        let heard = heard.of(self.statements, self.lines);
        for (feature, value) in features.into_iter().zip(heard.values()) {
            out(feature, value);
        }
    }
}

impl Evidence<'_> {
    pub(super) fn echoes(
        &self,
        run: &Range<usize>,
        text: usize,
        features: [Feature; 6],
        out: &mut impl FnMut(Feature, f32),
    ) {
        self.run(run).echoes(self.heard(run, text), features, out);
    }

    /// The lines in `run` as those of a head.
    pub(in crate::parse) fn run(&self, run: &Range<usize>) -> Run {
        Run {
            units: run.clone(),
            statements: self.lines(run),
            lines: run.clone().filter(|at| self.is_display(*at)).count(),
            bylines: run.clone().any(|at| self.kind(at) == Some(Kind::Byline)),
            labels: run.clone().any(|at| self.is_label(at)),
        }
    }

    /// What is heard of the lines in `run` in the text that begins with unit `text`.
    pub(in crate::parse) fn heard(&self, run: &Range<usize>, text: usize) -> Heard {
        let mut heard = Heard::default();
        run.clone().filter_map(|at| self.hear(at, text)).for_each(|line| heard.add(line));
        heard
    }

    /// How much of line `at` the text that begins with unit `text` repeats; none if it is no display line.
    pub(in crate::parse) fn hear(&self, at: usize, text: usize) -> Option<Heard> {
        if !self.is_display(at) {
            return None;
        }
        let found = self.echo.of(at);
        let here = found.at(text);
        let sure = (found.grams as f32 / 12.0).min(1.0);
        let mut heard = Heard { most: here * sure, sum: here * sure, ..Heard::default() };
        // What begins with a dateline is a text of its own.
        let beside = found.place.abs_diff(text) == 1;
        if found.place == text || beside && !self.sign(found.place.max(text)).dateline {
            heard.best = (here - found.second).max(0.0) * sure;
        } else {
            let other = (found.best - here).max(0.0) * sure;
            if self.is_soon_after(text, found.place) {
                heard.later = other;
            } else {
                heard.elsewhere = other;
            }
        }
        let sign = self.sign(at);
        if here < 0.03 && !sign.standing && !sign.name && !sign.notice {
            heard.none = 1.0;
        }
        Some(heard)
    }

    /// Is unit `place` of the text that begins with unit `text`, for all that is seen of the few units between?
    fn is_soon_after(&self, text: usize, place: usize) -> bool {
        place.checked_sub(text).is_some_and(|far| (2..SOON).contains(&far))
            && (text + 1..=place).all(|at| self.is_text(at) && !self.sign(at).dateline)
    }
}
