//! Lines of a tiered headline in capitals that begin as bylines do: `FERRY IS SUNK` | `BY OLD STEAMER`.

use std::collections::HashSet;

use crate::parse::{
    byline::{byline_line, is_given},
    unit::{Kind, Unit},
};

/// Shorter words tell nothing.
const WORD: usize = 3;

/// Takes for the rest of a headline in capitals what begins with `BY` and names nobody: the page has its words in small
/// letters.
pub(super) fn amend(units: &mut [Unit]) {
    let tiers: Vec<usize> = (1..units.len()).filter(|at| may_be_tier(units, *at)).collect();
    if tiers.is_empty() {
        return;
    }
    let small: HashSet<&str> = units
        .iter()
        .filter(|unit| unit.kind == Kind::Paragraph)
        .flat_map(|unit| unit.text.split(|letter: char| !letter.is_alphabetic()))
        .filter(|word| word.len() >= WORD && word.starts_with(char::is_lowercase))
        .collect();
    let heads: Vec<usize> = tiers
        .into_iter()
        .filter(|at| {
            units.get(*at).is_some_and(|unit| words(&unit.text).all(|word| small.contains(&*word)))
        })
        .collect();
    for at in heads {
        if let Some(unit) = units.get_mut(at) {
            unit.kind = Kind::Display;
        }
    }
}

/// The words behind `BY`, in small letters, but for the shortest.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphabetic())
        .skip(1)
        .filter(|word| word.len() >= WORD)
        .map(str::to_lowercase)
}

/// Is the unit at `at` a byline in capitals, under a display line in capitals that no stop ends, with two words or more and no
/// given name?
fn may_be_tier(units: &[Unit], at: usize) -> bool {
    let Some([above, own]) = units.get(at - 1..=at) else { return false };
    let loud = |text: &str| !text.contains(char::is_lowercase);
    own.kind == Kind::Byline
        && own.text.starts_with("BY ")
        && loud(&own.text)
        && above.kind == Kind::Display
        && loud(&above.text)
        && !above.text.ends_with(['.', '!', '?'])
        && byline_line(&above.text) < 0.5
        && words(&own.text).count() >= 2
        && !own.text.split(' ').nth(1).is_some_and(is_given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told;

    fn kind(line: &str) -> Option<Kind> {
        let mut units = [
            told(Kind::Display, "FERRY IS SUNK"),
            told(Kind::Byline, line),
            told(Kind::Paragraph, "An old steamer ran down the ferry at Tarnford."),
        ];
        amend(&mut units);
        units.get(1).map(|unit| unit.kind)
    }

    #[test]
    fn what_the_page_has_in_small_letters_is_no_name() {
        assert_eq!(kind("BY OLD STEAMER"), Some(Kind::Display));
        assert_eq!(kind("BY OLD HARKER"), Some(Kind::Byline));
        assert_eq!(kind("BY TARNFORD"), Some(Kind::Byline));
    }
}
