//! Lines of old and country papers that those around them tell: the pen names under letters from the villages, the titles
//! of reading notices.

use super::{Kind, Unit};
use crate::{
    parse::{byline::is_heading, cue::is_paid},
    text,
};

/// What the heads say under which letters from the villages stand, in small letters.
const VILLAGES: &[&str] = &[
    "correspondence",
    "correspondents",
    "county news",
    "neighborhood news",
    "vicinity news",
    " pickings",
    " gleanings",
    " jottings",
    " happenings",
    " dots",
];

/// Do letters from the villages stand under the head `text`?
pub(in crate::parse) fn is_over_villages(text: &str) -> bool {
    text.len() < 40 && {
        let low = text.to_lowercase();
        VILLAGES.iter().any(|word| low.contains(word))
    }
}

/// Tells such lines among `units`.
pub(super) fn amend(units: &mut [Unit]) {
    pen_names(units);
    reading_notices(units);
}

/// A line of a head.
pub(super) fn is_shown(unit: &Unit) -> bool {
    matches!(unit.kind, Kind::Display | Kind::Crosshead | Kind::Byline)
        && !unit.text.contains(text::is_han)
}

/// Takes for the end of a text the names under letters from the villages, each of which has the village's name for its head:
/// `RUSTICUS.` | `FENNER.`
fn pen_names(units: &mut [Unit]) {
    let mut villages = false;
    for at in 0..units.len() {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        let shown = |unit: &&Unit| is_shown(unit) || unit.kind == Kind::Caption;
        let Some(unit) = units.get(at).filter(shown) else { continue };
        let low = unit.text.to_lowercase();
        if is_over_villages(&unit.text) {
            villages = true;
            continue;
        }
        let over = units.get(at + 1);
        let last = over.is_none_or(is_shown);
        let under = at > 0 && is(at - 1, Kind::Paragraph);
        let initials = is_initials(&unit.text);
        if under && last && (initials || villages && is_pen_name(&unit.text)) {
            if let Some(unit) = units.get_mut(at) {
                unit.kind = Kind::Closing;
            }
        } else if over.is_some_and(is_shown) && !low.starts_with('(') {
            // A head of several lines is none of a village.
            villages &= over.is_some_and(|unit| unit.text.starts_with('('));
        }
    }
}

/// May it be a name as writers from villages sign with: `RUSTICUS.`, `Uncle Si.`?
fn is_pen_name(line: &str) -> bool {
    line.ends_with('.')
        && !is_heading(line)
        && line.len() <= 24
        && line.split(' ').count() <= 3
        && line.split(' ').all(|word| word.starts_with(char::is_uppercase))
}

/// Is it letters with stops, two at least: `X. Y. Z.`?
fn is_initials(line: &str) -> bool {
    let letter = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next() == Some('.')
            && letters.next().is_none()
    };
    (2..=4).contains(&line.split(' ').count()) && line.split(' ').all(letter)
}

/// Takes for headlines the lines over texts that were paid for and say so: `Why He Quit Limping.` over a text that ends with
/// `—Advertisement.`
fn reading_notices(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([line, text]) = units.get_mut(at - 1..=at) else { continue };
        if line.kind == Kind::Crosshead && text.kind == Kind::Paragraph && is_paid(&text.text) {
            line.kind = Kind::Display;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as told_unit;

    fn kinds(lines: &[(Kind, &str)]) -> Vec<Kind> {
        let mut units: Vec<Unit> =
            lines.iter().map(|(kind, text)| told_unit(*kind, text)).collect();
        amend(&mut units);
        units.into_iter().map(|unit| unit.kind).collect()
    }

    #[test]
    fn pen_names_stand_under_letters_from_villages() {
        let letters = [
            (Kind::Display, "OUR CORRESPONDENTS."),
            (Kind::Display, "OLD PIER."),
            (Kind::Paragraph, "The ferry is late again."),
            (Kind::Display, "RUSTICUS."),
            (Kind::Display, "TARN."),
            (Kind::Paragraph, "No news this week."),
        ];
        assert_eq!(kinds(&letters).get(3), Some(&Kind::Closing));
        assert_eq!(kinds(&letters).get(1), Some(&Kind::Display));
        assert_eq!(kinds(letters.get(1..).unwrap_or_default()).get(2), Some(&Kind::Display));
    }

    #[test]
    fn a_village_may_have_a_head_of_its_own() {
        let told = kinds(&[
            (Kind::Display, "Old Pier Gleanings."),
            (Kind::Paragraph, "The ferry is late again."),
            (Kind::Display, "BLUEBELL."),
            (Kind::Display, "COMMUNICATED."),
        ]);
        assert_eq!(told.get(2), Some(&Kind::Closing));
    }

    #[test]
    fn a_title_stands_over_a_text_that_was_paid_for() {
        let told = kinds(&[
            (Kind::Crosshead, "Why He Walks Again."),
            (Kind::Paragraph, "A bottle of it cured him.—Advertisement."),
        ]);
        assert_eq!(told.first(), Some(&Kind::Display));
    }
}
