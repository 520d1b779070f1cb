//! What speaks for and against a head that stands apart, in a pool of heads.

use std::ops::Range;

use super::Evidence;
use crate::parse::weight::Feature;

/// How much of a head in the pool its text repeats.
pub(in crate::parse) const AWAY: [Feature; 5] =
    [Feature::AwayMost, Feature::AwaySum, Feature::AwayBest, Feature::AwayElse, Feature::AwayNone];

impl Evidence<'_> {
    /// The lines `run` of the pool are the head of the text that begins with unit `text`.
    pub fn away(&self, run: &Range<usize>, text: usize, out: &mut impl FnMut(Feature, f32)) {
        self.apart(run, out);
        self.echoes(run, text, AWAY, out);
    }

    /// The lines `run` of the pool are a head: what they say by themselves.
    pub(in crate::parse) fn apart(&self, run: &Range<usize>, out: &mut impl FnMut(Feature, f32)) {
        let lines = self.lines(run);
        match lines {
            0 => out(Feature::AwayBylineOnly, 1.0),
            1 => out(Feature::AwayOne, 1.0),
            2 => out(Feature::AwayTwo, 1.0),
            more => {
                out(Feature::AwayThree, 1.0);
                out(Feature::AwayMore, (more - 3) as f32);
            }
        }
        if run.clone().any(|at| !self.is_display(at)) {
            out(Feature::AwayByline, 1.0);
        }
        if self.is_apart(run.start) {
            out(Feature::AwayApart, 1.0);
        }
        for at in run.start + 1..run.end {
            if self.is_apart(at) {
                out(Feature::AwayInnerGap, 1.0);
            }
            if self.is_display(at) && !self.is_display(at - 1) {
                out(Feature::AwayBylineInner, 1.0);
            }
        }
        let last = run.end.saturating_sub(1);
        if run.len() > 1 && self.is_display(last) && self.sign(last).name {
            out(Feature::AwayName, 1.0);
        }
        if run.len() > 1 && (self.is_standing(last) || self.is_standing(run.start)) {
            out(Feature::AwayStanding, 1.0);
        }
        if run.len() > 1 && self.is_standing(last) {
            out(Feature::AwayStandingLast, 1.0);
        }
        if (run.start..run.end).any(|at| self.sign(at).tells && (at == last || at > run.start)) {
            out(Feature::AwayTells, 1.0);
        }
        if self.sign(run.start).broken {
            out(Feature::AwayBroken, 1.0);
        }
        self.glue(run, [Feature::AwayGlue, Feature::AwayAd, Feature::AwayAd], out);
    }

    /// The line `at` of the pool is no text's.
    pub fn skip(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        out(Feature::AwaySkip, 1.0);
        if self.is_standing(at) {
            out(Feature::AwaySkipStanding, 1.0);
        }
        if self.sign(at).ad {
            out(Feature::AwaySkipAd, 1.0);
        }
        if self.sign(at).near_ad {
            out(Feature::AwaySkipNearAd, 1.0);
        }
    }
}
