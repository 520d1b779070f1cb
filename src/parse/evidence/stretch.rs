//! An article as it stands in the sheet, and what stands between the texts.

use std::ops::Range;

use super::{Evidence, Habit, latin};
use crate::parse::{
    byline::{is_placed, is_sent},
    sign::Sign,
    standing::{is_opener, opens_with_note},
    unit::{Kind, Unit},
    weight::Feature,
};

/// An article as it stands in the sheet: numbers of units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Display lines and bylines before the text.
    pub front: Range<usize>,
    /// The text, with crossheads, captions and bylines inside it.
    pub text: Range<usize>,
    /// Display lines and bylines after the text.
    pub tail: Range<usize>,
}

impl Span {
    /// Does its head stand before its text, but not right before it?
    pub fn is_ahead(&self) -> bool {
        !self.front.is_empty() && self.front.end != self.text.start
    }

    /// Does its head stand apart, in the pool?
    pub fn is_away(&self) -> bool {
        !self.tail.is_empty() && self.tail.start != self.text.end
    }
}

/// Tells of each of `units` what stands between it and the text before it.
pub(super) fn stand(units: &[Unit], signs: &mut [Sign]) {
    let (mut above, mut displays, mut bylines, mut note) = (None, 0, 0, false);
    for (at, (unit, sign)) in units.iter().zip(signs).enumerate() {
        (sign.above, sign.displays, sign.bylines) = (above, displays, bylines);
        sign.came = latin::comes(units, at);
        sign.dateline |= latin::is_dated_above(units, at);
        // 【雲汀專訊】 inside a text is but a part of it.
        sign.dateline |= displays > 0
            && unit.kind == Kind::Paragraph
            && (is_placed(&unit.text) || is_sent(&unit.text));
        match unit.kind {
            Kind::Display => displays += 1,
            Kind::Byline | Kind::From => bylines += 1,
            _ => {
                sign.noted = note && bylines > 0 && displays == 0;
                note = opens_with_note(&unit.text)
                    || is_opener(&unit.text)
                    || note && bylines + displays == 0;
                (above, displays, bylines) = (Some(at), 0, 0);
            }
        }
    }
}

impl Evidence<'_> {
    /// What sort of article it is.
    pub fn sort(front: bool, tail: bool, away: bool, habit: Habit) -> Feature {
        match (habit, front, tail) {
            (Habit::Apart, ..) if away => Feature::ApartAway,
            (Habit::Ahead, true, _) => Feature::ApartAway,
            (Habit::Before, true, _) => Feature::BeforeFront,
            (Habit::Before | Habit::Ahead, _, true) => Feature::BeforeTail,
            (Habit::Before | Habit::Ahead, ..) => Feature::BeforeBare,
            (Habit::After, true, _) => Feature::AfterFront,
            (Habit::After, _, true) => Feature::AfterTail,
            (Habit::After, ..) => Feature::AfterBare,
            (Habit::Apart, true, _) => Feature::ApartFront,
            (Habit::Apart, _, true) => Feature::ApartTail,
            (Habit::Apart, ..) => Feature::ApartBare,
        }
    }
}
