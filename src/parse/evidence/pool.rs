//! What speaks for and against a head that stands apart, in a pool of heads.

use std::ops::Range;

use super::Evidence;
use crate::parse::{
    sign::Sign,
    unit::{Kind, Unit},
    weight::Feature,
};

/// A line is surely of a text that repeats so much of it.
pub(super) const HEARD: f32 = 0.25;

/// Fewer lines are no pool, or fewer at the end of a page; more are too many to be compared.
const POOL_LEAST: usize = 6;
const POOL_LEAST_LAST: usize = 4;
const POOL_MOST: usize = 120;

/// How much of a head in the pool its text repeats.
pub(in crate::parse) const AWAY: [Feature; 6] = [
    Feature::AwayMost,
    Feature::AwaySum,
    Feature::AwayBest,
    Feature::AwayElse,
    Feature::AwayLater,
    Feature::AwayNone,
];

/// The standing head in a head of the pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) enum Label {
    #[default]
    None,
    /// That of several briefs, and nothing else is in it.
    Briefs,
    /// Another one.
    Other,
}

/// What is asked of a head in the pool beside a text.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::parse) struct Fits {
    /// Does a byline stand in it?
    pub(in crate::parse) byline: bool,
    /// Which standing head is in it?
    pub(in crate::parse) label: Label,
    /// Is a line of it the title of a notice?
    pub(in crate::parse) notice: bool,
    /// How often its lines meet as words of the text do.
    pub(in crate::parse) meet: f32,
}

/// How a text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dateline {
    None,
    Plain,
    /// One that names who reports.
    Reported,
}

/// What a text is, as far as a head in the pool is asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Suits {
    /// How does it begin?
    dateline: Dateline,
    /// May the text before it be a brief?
    late: bool,
    /// Is it a notice?
    notifies: bool,
}

impl Fits {
    /// With `line` under it, the words of which `meet` those above as the text has them.
    #[inline]
    pub(in crate::parse) fn add(&mut self, line: Self, meet: f32, first: bool) {
        self.byline |= line.byline;
        self.label = match (self.label, line.label) {
            (Label::Other, _) | (_, Label::Other) => Label::Other,
            (_, label) if first => label,
            _ => Label::None,
        };
        self.notice |= line.notice;
        self.meet += if first { 0.0 } else { meet };
    }
}

impl Suits {
    /// What a head in the pool says together with such a text, its words aside.
    #[inline]
    pub(in crate::parse) fn fits(self, fits: Fits, out: &mut impl FnMut(Feature, f32)) {
        out(Feature::AwayMeet, fits.meet);
        if fits.byline && self.dateline == Dateline::Reported {
            out(Feature::AwayReported, 1.0);
        }
        if fits.label == Label::Briefs && self.late {
            out(Feature::AwayBriefsLate, 1.0);
        }
        if fits.label == Label::Other && self.dateline != Dateline::None {
            out(Feature::AwayLabelNews, 1.0);
        }
        if fits.notice || self.notifies {
            out(Feature::AwayNotifies, if fits.notice == self.notifies { 1.0 } else { -1.0 });
        }
    }
}

impl Evidence<'_> {
    /// What is asked of the line `at` of the pool alone.
    pub(in crate::parse) fn fit(&self, at: usize) -> Fits {
        Fits {
            byline: self.kind(at) == Some(Kind::Byline),
            label: match self.sign(at) {
                sign if sign.standing && sign.briefs => Label::Briefs,
                _ if self.is_label(at) => Label::Other,
                _ => Label::None,
            },
            notice: self.sign(at).notice,
            meet: 0.0,
        }
    }

    /// The lines `run` of the pool are the head of the text that begins with unit `text`.
    pub fn away(&self, run: &Range<usize>, text: usize, out: &mut impl FnMut(Feature, f32)) {
        self.apart(run, out);
        self.echoes(run, text, AWAY, out);
        let mut fits = Fits::default();
        for at in run.clone() {
            fits.add(self.fit(at), self.echo.joint(at).at(text), at == run.start);
        }
        self.suits(text).fits(fits, out);
    }

    /// What the text that begins with unit `text` is for a head in the pool.
    pub(in crate::parse) fn suits(&self, text: usize) -> Suits {
        let sign = self.sign(text);
        Suits {
            dateline: match sign.dateline {
                true if sign.reported => Dateline::Reported,
                true => Dateline::Plain,
                false => Dateline::None,
            },
            late: sign.above.is_some_and(|above| self.may_be_brief(above)),
            notifies: sign.notifies,
        }
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
        } else if self.pool_parted && run.start > self.pool.start {
            out(Feature::AwayTight, 1.0);
        }
        let last = run.end.saturating_sub(1);
        for at in run.start + 1..run.end {
            if self.is_apart(at) {
                out(Feature::AwayInnerGap, 1.0);
                if self.pool_parted {
                    out(Feature::AwayBlank, 1.0);
                }
            }
            let label = self.labels_last && at == last && self.is_standing(at);
            if self.is_display(at) && !self.is_display(at - 1) && !label {
                out(Feature::AwayBylineInner, 1.0);
            }
        }
        if run.len() > 1 && self.is_display(last) && self.sign(last).name {
            out(Feature::AwayName, 1.0);
        }
        if run.len() > 1 && (self.is_standing(last) || self.is_standing(run.start)) {
            out(Feature::AwayStanding, 1.0);
        }
        let near = if self.labels_last { run.start } else { last };
        if run.len() > 1 && self.is_standing(near) {
            out(Feature::AwayStandingNear, 1.0);
        }
        let inner = run.start + 1..last;
        out(Feature::AwayStandingInner, inner.filter(|at| self.is_standing(*at)).count() as f32);
        if run.len() == 1 && self.is_standing(last) {
            let briefs = self.sign(last).briefs;
            out(if briefs { Feature::AwayBriefs } else { Feature::AwayLabel }, 1.0);
        }
        if run.clone().any(|at| self.sign(at).notice) {
            out(if run.len() == 1 { Feature::AwayNotice } else { Feature::AwayNotices }, 1.0);
        }
        let sells = |at: &usize| self.sign(*at).sells && self.echo.of(*at).best < HEARD;
        out(Feature::AwaySells, run.clone().filter(sells).count() as f32);
        out(Feature::AwayTorn, self.echo.joint(run.start).best);
        if (run.start..run.end).any(|at| self.sign(at).tells && (at == last || at > run.start)) {
            out(Feature::AwayTells, 1.0);
        }
        if self.sign(run.start).broken {
            out(Feature::AwayBroken, 1.0);
        }
        if run.start > self.pool.start && self.is_under(run.start) {
            out(Feature::AwayDash, 1.0);
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

/// The longest run of display lines among `units`, bylines and the like in it counted out, if it makes a pool. An
/// advertisement of many lines is none.
pub(super) fn pool(units: &[Unit], signs: &[Sign]) -> Range<usize> {
    let (mut pool, mut most, mut at) = (0..0, 0, 0);
    while at < units.len() {
        let (from, mut lines, mut sold) = (at, 0, 0);
        while let Some(unit) = units.get(at).filter(|unit| !unit.is_text()) {
            let sign = signs.get(at);
            if unit.kind == Kind::Display && !sign.is_some_and(|sign| sign.flows) {
                lines += 1;
                sold += usize::from(sign.is_some_and(|sign| sign.ad));
            }
            at += 1;
        }
        if sold > 0 && lines < sold + POOL_LEAST_LAST {
            lines = 0;
        }
        if lines >= most {
            (pool, most) = (from..at, lines);
        }
        at += 1;
    }
    let least = if pool.end == units.len() { POOL_LEAST_LAST } else { POOL_LEAST };
    if (least..=POOL_MOST).contains(&most) { pool } else { 0..0 }
}

/// A head has no more lines.
const HEAD: usize = 12;

/// So few blank lines between heads may be chance.
const BLANKS: usize = 2;

/// Do blank lines part the heads of `pool`, and stand nowhere inside them? They do if some lines are tight and no more than
/// a head has; where blank lines stand only beside bylines, all else is tight.
pub(super) fn is_parted(
    units: &[Unit],
    signs: &[Sign],
    pool: &Range<usize>,
    is_apart: impl Fn(usize) -> bool,
) -> bool {
    let (mut blanks, mut tight, mut lines) = (0, 0, 0);
    let mut display = false;
    for (unit, sign) in units.iter().zip(signs).take(pool.end).skip(pool.start) {
        let is_display = unit.kind == Kind::Display;
        let parts = is_apart(sign.gap);
        if is_display && display {
            blanks += usize::from(parts);
            tight += usize::from(!parts);
        }
        lines = if parts || !is_display || !display { 1 } else { lines + 1 };
        display = is_display;
        if lines > HEAD {
            return false;
        }
    }
    blanks > BLANKS && tight > 0 && tight <= 2 * blanks
}

/// Do standing heads stand after the heads in the `pool`? Where heads are written after the texts, what stands over a
/// head is written after it, unless the pool begins with one.
pub(super) fn labels_last(units: &[Unit], signs: &[Sign], pool: &Range<usize>) -> bool {
    let first = signs.get(pool.start).is_some_and(|sign| sign.standing && !sign.briefs);
    !first && units.iter().take(pool.start).any(Unit::is_text)
}

#[cfg(test)]
mod tests;
