//! Which texts of a Western page go on under a crosshead, where how it and the heads of the page are set tells it: a word or
//! two between the paragraphs of an article that stands under a head of several lines, or that came from another page.

use std::ops::Range;

use super::{Sign, western::is_told};
use crate::parse::{
    case::{Case, case},
    unit::{Kind, Unit, is_name_and_age, is_name_over},
};

/// An article has so many paragraphs before its first crosshead.
const BEFORE: usize = 2;

/// The most characters of a crosshead, and of one without a stop.
const LONG: usize = 26;
const SHORT: usize = 18;

/// The most words of a crosshead with a stop, of one in capitals, and of another.
const STOPPED: usize = 4;
const CAPITALS: usize = 4;
const WORDS: usize = 2;

/// A head of so many lines is one over an article with crossheads, however few these are.
const TALL: usize = 3;

/// So many crossheads set alike tell each other.
const SEVERAL: usize = 2;

/// The article that a text goes on with.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    /// The lines of its head.
    lines: usize,
    /// Does it come from another page, or has it a byline?
    credited: bool,
    came: bool,
    first: First,
    /// Its paragraphs since the head, or since the last crosshead, which has one at least.
    paragraphs: usize,
}

/// How the first lines of a head are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum First {
    /// In capitals, one line, and no longer than a crosshead is.
    Short,
    /// In capitals otherwise.
    Loud,
    #[default]
    Other,
}

/// How a crosshead is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// As a title, with a stop, in an article under a head in capitals: `Ferry Is Late.`
    Stopped,
    /// In capitals: `FERRY LATE`
    Capitals,
    /// A word or two without a stop: `Ferry late`
    Plain,
}

/// Tells the texts of `units` that go on under crossheads.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    carried(units, signs);
    let mut open = Open::default();
    let mut found: Vec<(usize, Form, bool, bool)> = vec![];
    for (at, unit) in units.iter().enumerate() {
        let Some(sign) = signs.get(at).filter(|_| unit.is_text()) else { continue };
        if !sign.latin {
            open = Open::default();
            continue;
        }
        if unit.kind == Kind::Crosshead {
            open.paragraphs = open.paragraphs.max(BEFORE);
            continue;
        }
        if sign.displays + sign.bylines == 0 && !sign.from && !sign.dateline {
            open.paragraphs += usize::from(unit.kind == Kind::Paragraph);
        } else if let Some(form) = form(units, signs, at).filter(|form| open.may_have(*form)) {
            let alone = open.came && open.first == First::Other;
            found.push((at, form, open.came || open.lines >= TALL, alone));
            open.paragraphs = BEFORE;
        } else {
            let head = units.get(over_of(sign, at)).unwrap_or_default();
            let lines = || head.iter().filter(|unit| unit.kind == Kind::Display);
            let loud = |line: &Unit| case(&line.text) == Some(Case::Capitals);
            let mut tier = lines().take_while(|line| loud(line));
            let labels = signs.get(over_of(sign, at)).unwrap_or_default();
            open = Open {
                // A standing head stands over more than one article.
                lines: sign
                    .displays
                    .saturating_sub(labels.iter().filter(|line| line.standing).count()),
                credited: sign.bylines > 0,
                came: sign.from || sign.came,
                first: match (tier.next(), tier.next()) {
                    (None, _) => First::Other,
                    (Some(line), None) if line.text.chars().count() <= SHORT => First::Short,
                    _ => First::Loud,
                },
                paragraphs: usize::from(unit.kind == Kind::Paragraph),
            };
        }
        if sign.to || unit.kind == Kind::Closing {
            open = Open::default();
        }
    }
    let count = |form: Form| found.iter().filter(|(_, own, ..)| *own == form).count();
    let [capitals, plain] = [Form::Capitals, Form::Plain].map(count);
    for (at, form, tall, alone) in found {
        let told = match form {
            Form::Stopped => tall,
            // Under the rest of a text whose headline has small letters one is enough.
            Form::Capitals => alone || capitals >= SEVERAL,
            Form::Plain => plain >= SEVERAL,
        };
        if let Some(sign) = signs.get_mut(at).filter(|_| told) {
            sign.under = true;
        }
    }
}

/// Tells the texts that end with what leads on to the rest of another headline's text, and so go on with that: `A GALE IN THE
/// BAY.` goes on elsewhere, and what leads there stands under `THE RESCUE.`
fn carried(units: &[Unit], signs: &mut [Sign]) {
    // Those under short lines since the headline that comes again, if one did.
    let mut pending: Option<Vec<usize>> = None;
    for (at, unit) in units.iter().enumerate() {
        let Some(sign) = signs.get(at).filter(|_| unit.is_text()) else { continue };
        let head = signs.get(over_of(sign, at)).unwrap_or_default();
        if head.iter().any(|line| line.carried) {
            pending = Some(vec![]);
        } else if sign.displays > 0 {
            let plain = sign.latin
                && sign.displays == 1
                && sign.bylines == 0
                && !(sign.dateline || sign.from || sign.came || sign.listed)
                && !head.iter().any(|line| line.standing || line.length > LONG);
            pending = pending.filter(|_| plain).map(|mut own| {
                own.push(at);
                own
            });
        }
        if sign.to {
            for at in pending.take().unwrap_or_default() {
                if let Some(sign) = signs.get_mut(at) {
                    sign.under = true;
                }
            }
        }
    }
}

/// The display lines and bylines over the text `at`.
fn over_of(sign: &Sign, at: usize) -> Range<usize> {
    at.saturating_sub(sign.displays + sign.bylines)..at
}

impl Open {
    /// May it have a crosshead of this `form` here?
    fn may_have(self, form: Form) -> bool {
        let headed = self.lines > 1 || self.lines > 0 && self.credited || self.came;
        let differs = match form {
            Form::Stopped => self.first != First::Other,
            Form::Capitals => {
                self.first != First::Short && self.lines > 1
                    || self.came && self.lines > 0 && self.first == First::Other
            }
            Form::Plain => true,
        };
        // What came from another page may have begun with several.
        let before = if self.came && form != Form::Plain { 1 } else { BEFORE };
        headed && self.paragraphs >= before && differs
    }
}

/// How the line is set that stands alone between the text `at` and the end of a sentence, if it may be a crosshead.
fn form(units: &[Unit], signs: &[Sign], at: usize) -> Option<Form> {
    let sign = signs.get(at)?;
    let plain = sign.displays == 1
        && sign.bylines == 0
        && !(sign.dateline || sign.from || sign.came || sign.listed || sign.notifies)
        && sign.salutation.is_none();
    let before = signs.get(sign.above?)?;
    let over = at.checked_sub(1)?;
    let line = units.get(over).filter(|line| plain && line.kind == Kind::Display)?;
    let text = units.get(at).filter(|text| text.kind == Kind::Paragraph)?;
    let own = signs.get(over)?;
    let goes_on = before.has_ended() && !(before.to || before.signed || before.concludes);
    if is_told(line, own)
        || own.briefs
        || !goes_on
        || own.length > LONG
        || line.text.contains(|digit: char| digit.is_ascii_digit())
        || text.text.starts_with(|digit: char| digit.is_ascii_digit())
        || is_name_over(&line.text, &text.text)
        || is_name_and_age(&line.text)
    {
        return None;
    }
    let words = line.text.split_whitespace().count();
    let short = own.length <= SHORT && !line.text.ends_with(['.', ',', ':', ';', '-']);
    match case(&line.text)? {
        Case::Title if line.text.ends_with('.') => {
            (2..=STOPPED).contains(&words).then_some(Form::Stopped)
        }
        Case::Capitals => (short && words <= CAPITALS).then_some(Form::Capitals),
        Case::Title | Case::Sentence => (short && words <= WORDS).then_some(Form::Plain),
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{
        cut::starts_of,
        sign::Sign,
        unit::{Kind, Unit, page, told},
    };

    /// Where the texts begin of a page of two articles, the first with crossheads.
    #[track_caller]
    fn check(crossheads: [&str; 2], want: &[usize]) {
        let lines = [
            "#FERRY TO STAY AT QUAY",
            "#UNTIL THE RIVER FALLS",
            "#Master Says the Ice Has",
            "#Broken Two Oars.",
            "The ferry will lie at the quay until the river falls, its master said on Monday.",
            "He had been out twice since noon, and came home with two oars less.",
            crossheads[0],
            "Nobody else keeps a boat above the mill, and the bridge is a day away.",
            "The doctor walked, and so did the post.",
            crossheads[1],
            "A sledge will be sent for by those who have one.",
            "#MILL SOLD FOR A DOLLAR",
            "#AND NOBODY ELSE CAME",
            "The mill by the weir was sold on Monday for one dollar, and nobody else had come.",
            "It has stood empty for nine years.",
        ];
        assert_eq!(starts_of(&page(&lines, |_| 0)), want, "{crossheads:?}");
    }

    #[test]
    fn what_leads_to_the_rest_of_a_text_is_that_texts() {
        let mut units = page(
            &[
                "#A GALE IN THE BAY.",
                "The ferry lay at the quay on Monday and nobody went out.",
                "#THE RESCUE.",
                "Two men put off in a dory at daybreak and came home with the mate.",
                "#MILL SOLD.",
                "The mill by the weir was sold on Monday, and nobody else had come.",
            ],
            |_| 0,
        );
        units.insert(4, told(Kind::Closing, "(Continued on second page.)"));
        let sign = |carried: bool| {
            let mut signs = vec![Sign { latin: true, ..Sign::default() }; units.len()];
            for at in [1, 3, 6] {
                signs[at].displays = 1;
            }
            (signs[0].carried, signs[3].to) = (carried, true);
            super::carried(&units, &mut signs);
            signs.iter().map(|sign| sign.under).collect::<Vec<_>>()
        };
        assert_eq!(sign(true), [false, false, false, true, false, false, false]);
        assert_eq!(sign(false), [false; 7]);
    }

    #[test]
    fn the_rest_of_an_article_goes_on_under_a_line_in_capitals() {
        let lines = [
            "<Continued from page 1",
            "#The ferry stays at the quay",
            "and came home with two oars less. Nobody else had been out on the river.",
            "#NO BOATS AT ALL",
            "Nobody else keeps a boat above the mill, and the bridge is a day away.",
            "The doctor walked, and so did the post.",
        ];
        let unit = |text: &&str| match text.split_at(1) {
            ("#", head) => told(Kind::Display, head),
            ("<", jump) => told(Kind::From, jump),
            _ => told(Kind::Paragraph, text),
        };
        assert_eq!(starts_of(&lines.iter().map(unit).collect::<Vec<Unit>>()), [2]);
    }

    #[test]
    fn an_article_under_a_tall_head_goes_on_under_a_crosshead() {
        check(["#OARS ARE LOST", "#SLEDGE TO BE SENT"], &[4, 13]);
        check(["#No boats", "#A sledge"], &[4, 13]);
        check(["#Nobody Has a Boat.", "#Will Send Sledge."], &[4, 13]);
    }
}
