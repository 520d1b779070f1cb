//! What opens a Latin text on a line of its own right above it, and is no display line: the dateline, whose rights it is.

use super::{dateline, western::is_month};
use crate::{
    parse::{
        cue::WEEKDAYS,
        standing::{is_standing, is_topic},
    },
    text,
};

/// What opens a Latin text on a line of its own right above it, and is no display line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Opening {
    /// `PORT ASH, March 6.`
    Dateline,
    /// `(Copyright, 1931.)`
    Rights,
}

/// What `text` is, if it is one.
pub(in crate::parse) fn opening(text: &str) -> Option<Opening> {
    if text.chars().count() > 40 || text.contains(text::is_han) {
        return None;
    }
    if text.starts_with("(Copyright") && text.ends_with(')') {
        return Some(Opening::Rights);
    }
    let low = text.to_lowercase();
    let month = low.split([' ', ',']).any(|word| {
        let word = word.trim_end_matches('.');
        word.len() >= 3 && is_month(word)
    });
    // A day alone may end a deck.
    let place = !is_month(&low);
    // DUBLIN, Thursday.
    let weekday =
        low.split_once(", ").is_some_and(|(_, day)| WEEKDAYS.contains(&day.trim_end_matches('.')));
    let day = month
        && text.ends_with(|last: char| last == '.' || last.is_ascii_digit())
        && text.contains(|digit: char| digit.is_ascii_digit());
    let dated = (weekday || day)
        && place
        && dateline(&format!("{text}—The")).is_some_and(|found| found.text.trim() == text.trim());
    dated.then_some(Opening::Dateline)
}

/// What stands before the name of a town, in capitals.
const BEFORE: [&str; 14] = [
    "ST.", "SAN", "SANTA", "NEW", "EAST", "WEST", "NORTH", "SOUTH", "PORT", "FORT", "MOUNT",
    "LAKE", "GRAND", "LITTLE",
];

/// May `text`, in capitals right above a text and under a headline that is not, be the town that a brief comes from:
/// `TARNFORD`, `PORT ASH`?
pub(in crate::parse) fn is_town(text: &str) -> bool {
    let name =
        |word: &str| word.len() > 2 && word.chars().all(|letter| letter.is_ascii_uppercase());
    let town = match text.split_once(' ') {
        None => text.len() > 4 && name(text),
        Some((one, two)) => BEFORE.contains(&one) && name(two),
    };
    town && text.len() <= 18 && !is_standing(text) && !is_topic(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_alone_is_told() {
        for town in ["TARNFORD", "PORT ASH", "ST. CLAIR"] {
            assert!(is_town(town), "{town}");
        }
        for text in ["SPORTS", "FERRY SINKS", "NEW ENGLAND", "OBITUARIES", "Tarnford"] {
            assert!(!is_town(text), "{text}");
        }
    }

    #[test]
    fn what_opens_a_text_on_its_own_line_is_told() {
        assert_eq!(opening("PORT ASH, March 6."), Some(Opening::Dateline));
        assert_eq!(opening("DUBLIN, Thursday."), Some(Opening::Dateline));
        assert_eq!(opening("(Copyright, 1931.)"), Some(Opening::Rights));
        for line in [
            "FERRY SINKS",
            "Ferry Sinks; 12 Dead.",
            "FERRY BILL, 4 TO 3",
            "March 6.",
            "December 8.",
        ] {
            assert_eq!(opening(line), None, "{line}");
        }
    }
}
