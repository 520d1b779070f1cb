//! Pull quotes: words that a text says are set again, larger, between its paragraphs, and under them who said them.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{Kind, Unit};
use crate::{
    parse::{line::Line, stem::stems},
    text,
};

/// A pull quote has so many characters, and words at least.
const LONGEST: usize = 200;
const WORDS: usize = 6;

/// The text that says the words stands among so many units around them.
const NEAR: usize = 12;

/// Who said it stands on so many lines, none of them longer.
const LINES: usize = 2;
const LONG: usize = 40;

/// Takes for the words beside a picture the pull quotes among `units`, made of `lines`, with who said them: `“The ferry has no
/// stove, and we have no coal.”` | `ANN LEE` | `HARBOUR MASTER`.
pub(super) fn tell(units: &mut [Unit], lines: &[Line]) {
    let gap = |at: usize| lines.get(at).map_or(0, |line| line.gap);
    let may_be = |unit: &Unit| {
        unit.kind == Kind::Paragraph
            && gap(unit.lines.start) > 0
            && unit.text.len() <= LONGEST
            && unit.text.split(' ').nth(WORDS - 1).is_some()
            && !unit.text.contains(text::is_han)
            && lines
                .get(unit.lines.end)
                .is_none_or(|line| line.gap > 0 || is_attribution(&line.text))
    };
    let asked: Vec<usize> =
        (1..units.len()).filter(|at| units.get(*at).is_some_and(may_be)).collect();
    let mut letters: HashMap<usize, String, FixedState> = HashMap::default();
    for at in asked {
        let own = folded(units.get(at).map_or("", |unit| &unit.text));
        let near =
            (at.saturating_sub(NEAR)..(at + NEAR).min(units.len())).filter(|other| *other != at);
        let said = near.clone().any(|other| {
            let Some(unit) = units.get(other).filter(|unit| unit.kind == Kind::Paragraph) else {
                return false;
            };
            unit.text.len() > own.len()
                && letters.entry(other).or_insert_with(|| folded(&unit.text)).contains(&own)
        });
        if !said {
            continue;
        }
        for (number, unit) in units.iter_mut().enumerate().skip(at).take(1 + LINES) {
            let names = number > at
                && matches!(unit.kind, Kind::Display | Kind::Byline | Kind::Crosshead)
                && gap(unit.lines.start) == 0
                && is_attribution(&unit.text);
            if number > at && !names {
                break;
            }
            unit.kind = Kind::Caption;
        }
    }
}

/// A pull quote may leave out words of what was said: so many of its longer words the text has, and no fewer.
const SAID: usize = 4;

/// Takes for the words beside a picture the display lines that together stand in quotes, under the text of which one paragraph
/// has all their longer words, and over the next head: `‘The ferry has no stove` | `and no coal for one’` | `Ferry line is sold`.
pub(super) fn quoted(units: &mut [Unit]) {
    let shown = |unit: &Unit| unit.kind == Kind::Display && !unit.text.contains(text::is_han);
    let mut at = 1;
    while at < units.len() {
        let begins = |unit: &Unit| shown(unit) && unit.text.starts_with(['‘', '“']);
        let under =
            units.get(at - 1).is_some_and(|unit| unit.is_text() || unit.kind == Kind::Closing);
        if !(under && units.get(at).is_some_and(begins)) {
            at += 1;
            continue;
        }
        let rest = units.get(at..).unwrap_or_default();
        let end = rest
            .iter()
            .take(LINES_OF_QUOTE)
            .take_while(|unit| shown(unit))
            .position(|unit| unit.text.ends_with(['’', '”']));
        let Some(end) = end.map(|end| at + end + 1) else {
            at += 1;
            continue;
        };
        let own = units.get(at..end).unwrap_or_default();
        let words: Vec<u32> = own.iter().flat_map(|unit| stems(&unit.text)).collect();
        let says = |unit: &Unit| {
            unit.kind == Kind::Paragraph && {
                let said: Vec<u32> = stems(&unit.text).collect();
                words.iter().all(|word| said.contains(word))
            }
        };
        let over = units.get(end).is_some_and(shown);
        let above = units.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
        if over && words.len() >= SAID && above.iter().any(says) {
            for unit in units.get_mut(at..end).unwrap_or_default() {
                unit.kind = Kind::Caption;
            }
        }
        at = end;
    }
}

/// A pull quote has no more lines.
const LINES_OF_QUOTE: usize = 6;

/// Are the words beside a picture that end before unit `at` a pull quote, with those who said it?
pub(in crate::parse) fn is_under(units: &[Unit], at: usize) -> bool {
    let shown = |unit: &&Unit| unit.kind == Kind::Caption && unit.text.len() <= LONGEST;
    let own = units.get(..at).unwrap_or_default().iter().rev();
    let names = own.clone().take(LINES).take_while(|unit| is_attribution(&unit.text)).count();
    let Some(quote) = at.checked_sub(1 + names) else { return false };
    let Some(unit) = own.clone().nth(names).filter(shown) else { return false };
    if unit.text.contains(text::is_han) || unit.text.split(' ').nth(WORDS - 1).is_none() {
        return false;
    }
    let words = folded(&unit.text);
    let near = units.get(quote.saturating_sub(NEAR)..(quote + NEAR).min(units.len()));
    near.unwrap_or_default()
        .iter()
        .filter(|other| other.kind == Kind::Paragraph && other.text.len() > words.len())
        .any(|other| folded(&other.text).contains(&words))
}

/// May it say whose words stand over it: a line in capitals, or behind a dash?
fn is_attribution(text: &str) -> bool {
    text.len() <= LONG
        && (text.starts_with(['—', '–', '-'])
            || text.contains(char::is_uppercase) && !text.contains(char::is_lowercase))
}

/// The letters and figures of `text`, in small letters.
fn folded(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_quote_over_the_next_head_is_said_by_the_text_above() {
        let kinds = |said: &str| {
            let mut units = [
                line(Kind::Paragraph, said),
                line(Kind::Display, "‘Nobody who sailed through"),
                line(Kind::Display, "that winter will forget’"),
                line(Kind::Display, "Ferry line is sold"),
                line(Kind::Paragraph, "The ferry line was sold on Monday."),
            ];
            quoted(&mut units);
            units.map(|unit| unit.kind)
        };
        let told =
            kinds("“Nobody here who sailed through that winter will forget it,” said Ann Lee.");
        assert_eq!(told[1..4], [Kind::Caption, Kind::Caption, Kind::Display]);
        assert_eq!(kinds("The boats were late.")[1], Kind::Display);
    }

    #[test]
    fn words_that_are_set_again_are_a_pull_quote() {
        let kinds = |quote: &str| {
            let own = |at: usize, unit: Unit| Unit { lines: at..at + 1, ..unit };
            let mut units = [
                line(
                    Kind::Paragraph,
                    "“The ferry has no stove, and we have no coal,” said Ann Lee.",
                ),
                line(Kind::Paragraph, quote),
                line(Kind::Display, "ANN LEE"),
                line(Kind::Paragraph, "The board will meet on Monday to hear the men."),
            ];
            for (at, unit) in units.iter_mut().enumerate() {
                *unit = own(at, unit.clone());
            }
            let gaps =
                [0, 1, 0, 1].map(|gap| Line { gap, text: "ANN LEE".to_owned(), ..Line::default() });
            tell(&mut units, &gaps);
            units.map(|unit| unit.kind)
        };
        let told = kinds("“The ferry has no stove, and we have no coal.”");
        assert_eq!(told, [Kind::Paragraph, Kind::Caption, Kind::Caption, Kind::Paragraph]);
        assert_eq!(kinds("The old pier is to be sold on Monday.")[1], Kind::Paragraph);
    }
}
