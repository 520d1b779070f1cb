//! Which texts under display lines are parts of the text before: the crossheads of features.

#[cfg(test)]
mod tests;

use super::{Evidence, Sign};
use crate::{
    parse::{
        cue,
        echo::Echo,
        forms,
        reach::is_over_letters,
        salutation::Salutation,
        unit::{Kind, Unit, is_opened},
        weight::Feature,
    },
    text::is_han,
};

/// A crosshead has no more lines than this.
const LINES: usize = 2;

/// From this share of the lines on the text repeats them as news repeats its headline.
const REPEATED: f32 = 0.3;

impl Evidence<'_> {
    /// What speaks for the text `at` being a part of the one before.
    pub(super) fn part(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        if sign.boxed || sign.tabled {
            out(Feature::StartBox, 1.0);
        }
        if sign.listed {
            out(Feature::StartListed, 1.0);
        }
        if sign.pictured {
            out(Feature::StartPictured, 1.0);
        }
        if sign.under && !sign.listed && !sign.pictured {
            let goes_on = if sign.latin { 1.0 } else { self.reads_on(at) };
            out(Feature::StartUnder, goes_on);
        }
        if sign.alike && self.in_order && self.blocks.is_none() {
            out(Feature::StartWithin, 1.0);
        } else if sign.within > 0.0 && self.in_order {
            let goes_on = if sign.displays > 0 { self.goes_on(at) } else { 1.0 };
            out(Feature::StartWithin, sign.within * goes_on);
        }
    }

    /// How much the text `at` looks like a part of the text before under a crosshead. Where blank lines part the articles
    /// they tell it.
    pub(super) fn plain(&self, at: usize) -> f32 {
        let plain = self.sign(at).plain;
        let may = plain > 0.0
            && !self.sign(at).listed
            && self.in_order
            && (!self.thrown || self.pool_parted)
            && self.blocks.is_none();
        if may { plain * self.goes_on(at) } else { 0.0 }
    }

    /// How sure the text `at` under a line goes on with the text before: its words are bound to that one's, and it does
    /// not repeat the line, as news repeats its headline.
    fn reads_on(&self, at: usize) -> f32 {
        let line = at.checked_sub(1).map_or(0.0, |line| self.echo.of(line).at(at));
        let bond = self.cohesion.get(at).map_or(0.0, |cohesion| cohesion.bond());
        let held = ((bond - LOOSE) / (HELD - LOOSE)).clamp(0.0, 1.0);
        let heard = ((line - MURMUR) / (LOUD - MURMUR)).clamp(0.0, 1.0);
        held * (1.0 - heard)
    }

    /// How sure the text `at` speaks of what the text before does.
    fn goes_on(&self, at: usize) -> f32 {
        let bond = self.cohesion.get(at).map_or(0.0, |cohesion| cohesion.bond());
        ((bond - STRANGE) / (BOUND - STRANGE)).clamp(0.0, 1.0)
    }
}

/// From the one bond on a text under a line may go on with the one before, and surely from the other.
const LOOSE: f32 = 0.1;
const HELD: f32 = 0.3;
/// From the one share of the line on that the text repeats it may be the text's headline, and surely from the other.
const MURMUR: f32 = 0.08;
const LOUD: f32 = 0.2;

/// The most letters of a crosshead that is what somebody said.
const SAID: usize = 8;

/// What stands before the words beside a picture and points at it.
const POINTING: [char; 9] = ['▲', '▼', '△', '▽', '◆', '↑', '↓', '←', '→'];

impl Evidence<'_> {
    /// Does the unit `at` begin as what points at a picture?
    pub(super) fn points(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(|unit| unit.text.starts_with(POINTING))
    }

    /// Is the display line `at` short, and in quotes from end to end: “先修渡口”? A longer one is the headline of an interview.
    pub(super) fn is_said(&self, at: usize) -> bool {
        let quoted = |text: &str| {
            [('“', '”'), ('「', '」')].iter().any(|(open, close)| {
                let inside = text.strip_prefix(*open).and_then(|text| text.strip_suffix(*close));
                inside.is_some_and(|inside| {
                    !inside.contains([*open, *close]) && inside.chars().count() <= SAID
                })
            })
        };
        self.units.get(at).is_some_and(|unit| unit.kind == Kind::Display && quoted(&unit.text))
    }
}

/// From a bond of the one on a text speaks more and more of what the text before does, and from the other on surely. Set by
/// hand: of the articles of newsgen issues under a line that they do not repeat half have less than .29, of the parts of
/// features one in ten less than .31 and half more than .5, in papers as there.
const STRANGE: f32 = 0.15;
const BOUND: f32 = 0.38;

/// Tells what speaks for texts that go on under crossheads.
///
/// News repeats its headline in the first sentence, and begins with a dateline or under a byline. The parts of a feature
/// do neither: under 守着河 守着人 stands `四十年前，河上还没有桥。`, and the dateline in brackets comes at the end of the last
/// part.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign], echo: &Echo) {
    // Do words beside a picture stand between the text and the next display line?
    let mut credit = false;
    for at in (0..units.len()).rev() {
        let plain = plain(units, signs, echo, at);
        let (Some(unit), Some(sign)) = (units.get(at), signs.get_mut(at)) else { continue };
        credit = unit.is_text() && (credit || sign.credit || unit.kind == Kind::Caption);
        sign.plain = if credit { 0.0 } else { plain };
    }
    within(units, signs);
    tabled(units, signs);
}

/// Tells the rows of tables, each under another one or under a short line in brackets, and the lines of verse, each as long
/// as the one above.
fn tabled(units: &[Unit], signs: &mut [Sign]) {
    let (mut above, mut verse, mut free) = (false, None, false);
    for (unit, sign) in units.iter().zip(signs) {
        let short = unit.kind == Kind::Paragraph && sign.length <= ROW && !sign.latin;
        let row = short && {
            let text = forms::simplified(&unit.text);
            cue::is_row(&text)
                || cue::is_drawn(&text)
                || cue::is_forecast(&text)
                || sign.spaced && cue::is_spaced_row(&text)
        };
        let own = if short { verse_of(unit) } else { None };
        let unbound = short && is_free_verse(unit);
        sign.tabled = row && above
            || own.is_some() && own == verse
            || unbound && free
            || short && leads_on(&unit.text);
        free = unbound;
        above =
            row || short && (unit.text.starts_with(['（', '(']) || cue::is_row_head(&unit.text));
        verse = own;
    }
}

/// Does `text` say that a serial goes on, and nothing else: （未完待续）, （二十三）?
fn leads_on(text: &str) -> bool {
    let inside = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        ["未完待续", "未完待續", "待续", "待續", "未完", "全文完", "连载", "連載"].contains(&inside)
            || inside.chars().count() <= 4
                && inside.chars().all(|letter| letter.is_ascii_digit() || cue::is_numeral(letter))
    })
}

/// Where the mark stands between the halves of a line of verse, if `unit` may be one: 一江春水向東流，兩岸青山月似鉤。
fn verse_of(unit: &Unit) -> Option<usize> {
    let letters: Vec<char> = unit.text.chars().collect();
    // Of a regular poem each line may be one verse: 江水東流不回頭，
    let marked = letters.last().is_some_and(|last| "，。；：！？、".contains(*last));
    if unit.lines.len() == 1 && (6..=9).contains(&letters.len()) && marked {
        return Some(0);
    }
    let half = letters.iter().position(|letter| matches!(letter, '，' | '、'))?;
    let halves = (4..=7).contains(&half) && letters.len() == 2 * half + 2;
    let ends = letters.last().is_some_and(|last| matches!(last, '。' | '；' | '，' | '？' | '！'));
    (unit.lines.len() == 1 && halves && ends).then_some(half)
}

/// May `unit` be a line of free verse, a paragraph of a few words without a stop: 江水带走了夏天?
fn is_free_verse(unit: &Unit) -> bool {
    let letter = |letter: char| is_han(letter) || matches!(letter, '，' | '、' | ' ' | '！' | '？');
    unit.lines.len() == 1
        && (2..=16).contains(&unit.text.chars().count())
        && unit.text.chars().all(letter)
}

/// The most characters of a row.
const ROW: usize = 40;

/// How little the text `at` repeats of the display lines above it, if nothing tells it to be a beginning.
fn plain(units: &[Unit], signs: &[Sign], echo: &Echo, at: usize) -> f32 {
    let Some(sign) = signs.get(at) else { return 0.0 };
    let before = sign.above.and_then(|above| signs.get(above));
    let above = at.saturating_sub(sign.displays)..at;
    let lines = signs.get(above.clone()).unwrap_or_default();
    let own = units.get(at).is_some_and(|unit| unit.kind == Kind::Paragraph)
        && (1..=LINES).contains(&sign.displays)
        && !(sign.dateline || sign.from || sign.came || sign.latin || sign.notifies)
        && sign.salutation != Some(Salutation::Opens)
        && sign.bylines == 0
        && before.is_some_and(|before| !(before.to || before.signed || before.filed))
        && !lines.iter().any(|line| line.standing || line.briefs || line.notice || line.ad)
        // No crosshead has a deck: 渡口有了灯 | ——青石渡口装灯的经过.
        && !lines.iter().skip(1).any(|line| line.dash);
    if !own {
        return 0.0;
    }
    let repeats = |line: usize| {
        let found = echo.of(line);
        found.at(at) * (found.grams as f32 / 12.0).min(1.0)
    };
    (1.0 - above.map(repeats).sum::<f32>() / REPEATED).max(0.0)
}

/// A feature has no more crossheads than this.
const CROSSHEADS: usize = 8;

/// Tells the texts between a byline or display line that opened a text without dateline and the dateline in brackets or the
/// jump line that closes it.
fn within(units: &[Unit], signs: &mut [Sign]) {
    let is_text = |at: &usize| units.get(*at).is_some_and(Unit::is_text);
    // The texts since the last opening, and how sure that is.
    let (mut inside, mut open) = (vec![], 0.0_f32);
    // The paragraphs since the last display line.
    let mut since = 0;
    for at in (0..units.len()).filter(is_text) {
        let (Some(unit), Some(sign)) = (units.get(at), signs.get(at)) else { continue };
        // A letter closes with its writer's name.
        if is_opened(&unit.text) || sign.displays > 0 && opens_letters(units, at) {
            opened(units, signs, &mut inside, open);
            open = 0.0;
            continue;
        }
        let closing = unit.kind == Kind::Closing;
        let dateline = sign.dateline && !closing;
        // A letter has who wrote it under it.
        let letter = sign.salutation == Some(Salutation::Opens) && sign.displays > 0;
        let credited = dateline || sign.from || sign.came || sign.bylines > 0 || letter;
        // What leads on to another page ends its text here.
        let (displays, filed) = (sign.displays, sign.filed || sign.to && !sign.latin);
        since = if displays > 0 { 0 } else { since };
        // A picture among the paragraphs of a text has words beside it, under a line alone it is news.
        let beside = sign.credit || unit.kind == Kind::Caption;
        if beside && since > 1 && displays == 0 && !sign.latin {
            continue;
        }
        since += usize::from(!beside);
        if credited {
            // A text from another page may have its headline behind it.
            let came = (sign.from || sign.came) && displays == 0;
            let byline = sign.bylines > 0 && !dateline && !came;
            opened(units, signs, &mut inside, open);
            open = if byline { 1.0 } else { 0.0 };
        } else if open > 0.0 {
            // A head of several lines opens an article that no byline did.
            if sign.latin && displays > 1 {
                open = 0.5;
            }
            inside.push((at, open));
        } else if displays > 0 {
            open = 0.5;
        }
        if closing || filed {
            let heads =
                |(at, _): &&(usize, f32)| signs.get(*at).is_some_and(|sign| sign.displays > 0);
            let all = inside.iter().filter(heads).count();
            for (at, open) in inside.drain(..).filter(|_| all <= CROSSHEADS) {
                let Some(sign) = signs.get_mut(at) else { continue };
                // A byline tells another text; a display line alone does where the text repeats it. A crosshead of a Western
                // paper is one line.
                sign.within = match open {
                    _ if sign.latin && sign.displays > 1 => 0.0,
                    open if open < 1.0 => open * sign.plain,
                    _ => 1.0,
                };
            }
        }
        // What a photographer signed is whole.
        if closing || filed || beside {
            inside.clear();
            open = 0.0;
        }
    }
    opened(units, signs, &mut inside, open);
}

/// Do letters to the editor begin with the text `at`, their standing head among the display lines over it?
fn opens_letters(units: &[Unit], at: usize) -> bool {
    let over = units.get(..at).unwrap_or_default().iter().rev().take(LETTERS);
    over.take_while(|unit| unit.kind == Kind::Display).any(|unit| is_over_letters(&unit.text))
}

/// The standing head of letters and the headline of the first have no more lines.
const LETTERS: usize = 4;

/// Tells the texts `inside` a feature that a byline opened and nothing closes, up to the next text with a byline or dateline:
/// those under no display line, where the feature has crossheads, and those under one that they do not repeat.
fn opened(units: &[Unit], signs: &mut [Sign], inside: &mut Vec<(usize, f32)>, open: f32) {
    let is_crosshead =
        |(at, _): &(usize, f32)| units.get(*at).is_some_and(|unit| unit.kind == Kind::Crosshead);
    let parts = open >= 1.0 && inside.iter().any(is_crosshead);
    for (at, _) in inside.drain(..).filter(|_| parts) {
        if let Some(sign) = signs.get_mut(at) {
            sign.within = if sign.displays == 0 { 1.0 } else { 0.7 * sign.plain };
        }
    }
}
