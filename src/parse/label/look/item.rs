//! Lines that are items of lists in Western papers, and no headlines, though they are set as those are: births and deaths,
//! results, what market reports and tables list behind leader dots.

use crate::parse::{cue::MONTHS, jump::is_ware};

/// No item has more bytes.
const LONGEST: usize = 90;

/// Is `text`, a Latin line, such an item?
pub(super) fn is_item(text: &str) -> bool {
    if text.len() > LONGEST
        || !text.starts_with(|first: char| first.is_ascii_uppercase())
        || !text.contains(|digit: char| digit.is_ascii_digit())
    {
        return false;
    }
    is_notice(text) || is_result(text) || is_listed(text)
}

/// `CASEY—October 15, at Tarnford,`: a birth, marriage or death.
fn is_notice(text: &str) -> bool {
    let Some((name, rest)) = text.split_once(['—', '–']) else { return false };
    let rest = rest.trim_start();
    let loud = |letter: char| letter.is_uppercase() || "'’ -&.".contains(letter);
    (3..=24).contains(&name.len())
        && name.chars().all(loud)
        && MONTHS.iter().any(|month| rest.strip_prefix("On ").unwrap_or(rest).starts_with(month))
}

/// `New York 5, Boston 3.`: two sides and what each has. Without a stop it may be a headline.
fn is_result(text: &str) -> bool {
    if !text.ends_with(['.', ';']) {
        return false;
    }
    let side = |side: &str| {
        let side = side.trim();
        side.rsplit_once(' ').is_some_and(|(name, goals)| {
            (1..=3).contains(&goals.len())
                && goals.bytes().all(|digit| digit.is_ascii_digit())
                && name.starts_with(|first: char| first.is_ascii_uppercase())
                && name.split(' ').count() <= 4
                && !name.contains(|digit: char| digit.is_ascii_digit())
        })
    };
    let bare = text.trim_end_matches(['.', ';']);
    bare.split_once([',', ';']).is_some_and(|(one, two)| side(one) && side(two))
}

/// `Eggs, doz. . . . . 36c`, `Calder ........ 88`: what leader dots lead to, if it is no page.
fn is_listed(text: &str) -> bool {
    let leader = text.contains(". . . ") || text.contains("....");
    let value = text.rsplit([' ', '.']).find(|part| !part.is_empty()).unwrap_or_default();
    let page = value.starts_with(|first: char| first.is_ascii_uppercase())
        || value.parse::<u32>().is_ok_and(|number| number <= 64);
    let priced = || is_ware(text.split([' ', ',', '—', '.']).next().unwrap_or_default());
    leader && value.contains(|digit: char| digit.is_ascii_digit()) && (!page || priced())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_no_headlines() {
        for text in [
            "CASEY—October 15, at Tarnford, the wife of",
            "O'REED—On October 3, at Port Ash,",
            "New York 5, Boston 3.",
            "Rovers 2; Old Tarn Mills 1.",
            "Eggs, doz. . . . . 36c",
            "Calder ........ 88",
        ] {
            assert!(is_item(text), "{text}");
        }
        for text in [
            "New York 5, Boston 3",
            "Comics . . . . . 12",
            "Weather ..... A12",
            "FERRY SINKS—12 DEAD",
            "Ferry Sinks, 12 Saved",
            "May 3, 1912",
            "Gate 4, Old Pier",
        ] {
            assert!(!is_item(text), "{text}");
        }
    }
}
