//! What speaks for and against a display line being inside a text: a crosshead.

use super::{Evidence, latin::is_loud};
use crate::parse::{
    case::{Case, case},
    cue::{self, End},
    standing::heads_roll,
    unit::{Inner, Kind},
    weight::Feature,
};

impl Evidence<'_> {
    /// A display line or byline `at` stands inside a text.
    pub fn inner(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        match self.units.get(at).map(|unit| unit.kind) {
            Some(Kind::Display) => {}
            Some(Kind::Byline | Kind::From) => {
                out(Feature::InnerByline, 1.0);
                return;
            }
            _ => return,
        }
        // No text is in the run of a display line.
        let next = sign.run.end;
        // A crosshead of two lines is one.
        let again = at > sign.run.start && self.is_display(at - 1);
        out(Feature::Inner, if again { 1.0 - self.plain(next) } else { 1.0 });
        let found = self.echo.of(at);
        let here = found.at(next);
        out(Feature::InnerEcho, if self.deaf { 0.0 } else { here });
        out(Feature::InnerElse, (found.best - here).max(0.0));
        out(Feature::InnerBefore, (sign.before - here).max(0.0));
        let mut when = |test: bool, feature: Feature| {
            if test {
                out(feature, 1.0);
            }
        };
        when(again, Feature::InnerAgain);
        let like = self.units.get(at).map_or(Inner::No, |unit| unit.inner);
        when(like != Inner::No, Feature::InnerLike);
        when(like == Inner::Several, Feature::InnerLikes);
        // A line of Latin letters is as long as one of half as many Han, and a third.
        when(sign.length > if sign.latin { 40 } else { 14 }, Feature::InnerLong);
        let stopped = sign.latin && sign.length <= 40 && sign.end == End::Stop;
        when(stopped && !self.stopped_heads, Feature::InnerStop);
        // How it is set tells nothing more where it tells a crosshead.
        let told = sign.latin && self.sign(next).under && !self.sign(next).listed;
        when(stopped && self.stopped_heads && !told, Feature::InnerTitle);
        when(
            self.loud_heads
                && !told
                && self
                    .units
                    .get(at)
                    .is_some_and(|unit| is_loud(&unit.text) && !heads_roll(&unit.text)),
            Feature::InnerLoud,
        );
        when(sign.standing, Feature::InnerStanding);
        when(sign.briefs, Feature::InnerBriefs);
        when(self.is_listed(at), Feature::InnerListed);
        when(sign.dash, Feature::InnerDash);
        when(
            !self.deaf
                && self.units.get(at).zip(self.units.get(next)).is_some_and(|(line, text)| {
                    text.text.trim_start().starts_with(line.text.trim_start_matches(is_number))
                }),
            Feature::InnerRepeated,
        );
        let open = sign.above.is_some_and(|above| {
            let before = self.sign(above);
            !matches!(before.end, End::Stop | End::Semicolon) && !before.to && !before.signed
        });
        when(open, Feature::InnerOpen);
        when(open && sign.latin && self.breaks_off(sign.above, next), Feature::InnerBreak);
    }

    /// Is the display line `at` over an item of a list: alone, set as a title, over one short paragraph, like the one before
    /// it, up to a line in capitals over the first?
    fn is_listed(&self, at: usize) -> bool {
        let unit = |at: usize| self.units.get(at);
        let title = |at: usize| {
            unit(at).is_some_and(|unit| {
                unit.kind == Kind::Display && case(&unit.text) == Some(Case::Title)
            })
        };
        let text = |at: usize| {
            unit(at).is_some_and(|unit| {
                unit.kind == Kind::Paragraph && unit.text.chars().count() <= ITEM
            })
        };
        let label = |at: usize| {
            unit(at).is_some_and(|unit| {
                unit.kind == Kind::Display && case(&unit.text) == Some(Case::Capitals)
            })
        };
        let mut first = at;
        while first >= 2 && at - first < ITEMS && title(first) && text(first - 1) {
            first -= 2;
        }
        first < at && title(first) && text(at + 1) && first.checked_sub(1).is_some_and(label)
    }

    /// Does a line in capitals, or with a word of them, stand between the text `above` and that at `at`? Crossheads of old
    /// papers have small letters.
    pub(super) fn is_under_capitals(&self, above: Option<usize>, at: usize) -> bool {
        let between = above.map_or(0, |above| above + 1)..at;
        self.units.get(between).unwrap_or_default().iter().any(|unit| {
            unit.kind == Kind::Display && (is_loud(&unit.text) || is_loud_word(&unit.text))
        })
    }

    /// Does the Latin text `above` break off inside a sentence, and does the text at `next` not go on with it?
    pub(super) fn breaks_off(&self, above: Option<usize>, next: usize) -> bool {
        let paragraph = |at: usize| self.kind(at) == Some(Kind::Paragraph);
        // A table ends in a figure.
        let breaks = |text: &str| text.ends_with(|last: char| last.is_alphabetic() || last == ',');
        !self.stops_lost
            && above.is_some_and(|above| {
                let before = self.sign(above);
                before.latin
                    && matches!(before.end, End::Other | End::Comma)
                    && !before.to
                    && !before.signed
                    && paragraph(above)
                    && self.units.get(above).is_some_and(|unit| breaks(&unit.text))
            })
            && paragraph(next)
            && !self.sign(next).mid
    }
}

/// Is `text` one word in capitals, of several letters: `NOTICE.`?
fn is_loud_word(text: &str) -> bool {
    let word = text.trim_end_matches('.');
    word.len() > 3 && word.chars().all(char::is_uppercase)
}

/// An item of a list has no more characters.
const ITEM: usize = 400;

/// So far back the head of a list is looked for.
const ITEMS: usize = 24;

fn is_number(character: char) -> bool {
    cue::is_numeral(character) || "、．.".contains(character)
}
