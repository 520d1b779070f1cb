//! Which texts lack the dateline or byline that the others of the page have.

use super::{Evidence, Sign};
use crate::parse::{
    byline::is_filed,
    forms,
    unit::{Kind, Unit},
};

/// So many texts at least have a dateline or byline where others are asked for one.
const CREDITED: usize = 3;
/// From the one share of them on they are asked, and surely from the other.
const SOME: f32 = 0.55;
const MOST: f32 = 0.8;

/// The same of other papers, in which news without one is more common, and what that is worth.
const MANY: usize = 5;
const NEARLY: f32 = 0.75;
const ALL: f32 = 0.95;
const LESS: f32 = 0.6;

/// The most letters of a line that may as well be a crosshead.
const SHORT: usize = 8;

/// Has the text `at` a dateline or byline, or comes it from another page?
fn is_credited(sign: &Sign) -> bool {
    sign.dateline || sign.from || sign.came || sign.bylines > 0
}

/// Are none of the display lines above the text `at` a standing head, a notice's title, an advertisement's line? What these
/// stand over has no byline.
fn is_under_headline(signs: &[Sign], at: usize) -> bool {
    let sign = signs.get(at);
    let above = sign.map_or(0..0, |sign| at.saturating_sub(sign.displays + sign.bylines)..at);
    let lines = signs.get(above).unwrap_or_default();
    sign.is_some_and(|sign| sign.displays > 0 && !sign.notifies)
        && !lines.iter().any(|line| line.standing || line.briefs || line.notice || line.ad)
}

/// So many datelines tell a paper of Malaysia.
const FILED: usize = 2;

/// Are nearly all texts among `units` in traditional letters?
pub(super) fn are_traditional(units: &[Unit]) -> bool {
    let paragraphs = || units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    // Asked no farther than up to one too many without any.
    let most = paragraphs().count() / 10;
    paragraphs().filter(|unit| !forms::are_in(&unit.text)).nth(most).is_none()
}

/// How nearly all texts under display lines have a dateline or byline, on a page with traditional letters or datelines as papers
/// of Malaysia have: 1 where they all have. In other papers news without one is too common.
/// With it, whether the papers are such.
pub(super) fn credited(units: &[Unit], signs: &[Sign]) -> (f32, bool) {
    let paragraphs = || units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    let filed = || paragraphs().filter(|unit| is_filed(&unit.text)).take(FILED).count();
    let strict = are_traditional(units) || filed() >= FILED;
    let texts = || {
        let all = units.iter().zip(signs).enumerate();
        all.filter(|(_, (unit, _))| unit.kind == Kind::Paragraph).map(|(at, (_, sign))| (at, sign))
    };
    let with = texts().filter(|(_, sign)| is_credited(sign) && !sign.latin).count();
    // Letters and numbered items have none; a few letters are more often a crosshead's than a headline's.
    let short = |at: usize| {
        at.checked_sub(1)
            .is_some_and(|line| signs.get(line).is_some_and(|sign| sign.length <= SHORT))
    };
    let without: f32 = texts()
        .filter(|(at, sign)| {
            !(is_credited(sign) || sign.latin || sign.listed) && is_under_headline(signs, *at)
        })
        .map(|(at, sign)| if sign.displays == 1 && short(at) { 0.5 } else { 1.0 })
        .sum();
    let share = with as f32 / (with as f32 + without).max(1.0);
    let (least, some, most, worth) =
        if strict { (CREDITED, SOME, MOST, 1.0) } else { (MANY, NEARLY, ALL, LESS) };
    let sure = ((share - some) / (most - some)).clamp(0.0, 1.0);
    (if with >= least { worth * sure } else { 0.0 }, strict)
}

/// A page that is one feature has so many paragraphs at least.
const FEATURE: usize = 8;

/// Are the texts of the page one feature: only the first stands under a headline, and a byline, and none has a dateline?
pub(super) fn are_one(units: &[Unit], signs: &[Sign]) -> bool {
    let texts = || units.iter().zip(signs).filter(|(unit, _)| unit.kind == Kind::Paragraph);
    let headed = |sign: &Sign| is_credited(sign) || sign.displays > 0;
    texts().next().is_some_and(|(_, sign)| {
        sign.displays > 0 && sign.bylines > 0 && !sign.dateline && !sign.latin
    }) && !texts().skip(1).any(|(_, sign)| headed(sign) || sign.latin)
        && texts().count() >= FEATURE
}

impl Evidence<'_> {
    /// How much the text `at`, under one line, lacks the dateline or byline that the others have, or is a part of the one
    /// feature of the page. Where blank lines part the articles they tell it.
    pub(super) fn unsigned(&self, at: usize) -> f32 {
        let sign = self.sign(at);
        let goes_on = |above: usize| {
            let before = self.sign(above);
            !(before.to || before.signed || before.filed)
        };
        // Under no line at all the next column of a text may begin.
        let headed = sign.displays == 1 && is_under_headline(&self.signs, at);
        let (credited, strict) = self.credited;
        let lacks = (headed || strict && sign.displays == 0 && sign.bullet.is_none())
            && sign.above.is_some_and(goes_on)
            && !sign.latin
            && !is_credited(sign)
            && sign.salutation.is_none()
            && !sign.pictured
            && self.kind(at) == Some(Kind::Paragraph)
            && self.blocks.is_none();
        // What was taken for a crosshead is a text by itself.
        let part = self.one && sign.displays == 0;
        if part {
            1.0
        } else if lacks {
            credited
        } else {
            0.0
        }
    }
}
