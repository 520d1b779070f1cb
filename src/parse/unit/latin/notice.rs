//! What closes legal notices: who signs them, with the office, and the day.

use crate::parse::{
    byline::is_family,
    unit::{Kind, Unit, country::is_shown},
};

/// Offices of those who sign legal notices, in small letters.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "administrator", "administratrix", "assignee", "att'y", "attorney", "attorneys", "att’y",
    "auditor", "chairman", "clerk", "collector", "commissioner", "executor", "executrix",
    "guardian", "judge", "mayor", "mortgagee", "mortgagees", "plaintiff", "receiver", "recorder",
    "referee", "register", "registrar", "secretary", "sheriff", "solicitor", "solicitors",
    "treasurer", "trustee",
];

/// And more of them, behind a name that begins with an initial.
const MORE_OFFICES: [&str; 7] =
    ["agent", "cashier", "engineer", "manager", "president", "superintendent", "supt"];

/// Tells the lines among `units` that close a notice.
pub(super) fn signed(units: &mut [Unit]) {
    on_two_lines(units);
    on_one_line(units);
}

/// Takes for the end of a notice the name and the office under it: `A. B. LEE,` | `Sheriff Tarn County.`
fn on_two_lines(units: &mut [Unit]) {
    for at in 1..units.len().saturating_sub(1) {
        let Some([text, name, office]) = units.get_mut(at - 1..=at + 1) else { continue };
        let signs = name.text.ends_with(',')
            && office.text.ends_with('.')
            && name.text.split(' ').count() <= 5
            && office.text.split(' ').count() <= 6;
        if !signs || text.kind != Kind::Paragraph || !is_shown(name) || !is_shown(office) {
            continue;
        }
        let low = office.text.to_lowercase();
        let held = |word: &str| OFFICES.contains(&word);
        if low.split([' ', ',', '.']).any(held) {
            name.kind = Kind::Closing;
            office.kind = Kind::Closing;
        }
    }
}

/// Takes for the end of a notice what stands under its text: `Dated Oct. 1st, 1900.` | `AMOS B. LEE, Mortgagee.`
fn on_one_line(units: &mut [Unit]) {
    for at in 1..units.len() {
        let last = units.get(at + 1).is_none_or(is_shown);
        let Some([text, line]) = units.get_mut(at - 1..=at) else { continue };
        let under = matches!(text.kind, Kind::Paragraph | Kind::Closing);
        let placed = last && text.kind == Kind::Paragraph && is_placed(&line.text);
        if under && is_shown(line) && (placed || closes(&line.text)) {
            line.kind = Kind::Closing;
        }
    }
}

/// Is `line` a name in capitals and where its bearer lives, as under small notices: `ANN LEE, Port Ash, O.`?
fn is_placed(line: &str) -> bool {
    let Some((name, place)) = line.split_once(", ") else { return false };
    let loud = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|letter| letter.is_uppercase() || ".'’-".contains(letter))
    };
    let state = place.rsplit([' ']).next().unwrap_or_default();
    (2..=3).contains(&name.split(' ').count())
        && name.split(' ').all(loud)
        && place.contains(char::is_lowercase)
        && place.split(' ').count() <= 4
        && place.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && state.ends_with('.')
        && (2..=6).contains(&state.len())
}

/// Does a notice end with `line`?
fn closes(line: &str) -> bool {
    // Mrs. Ann Lee and Family.
    if is_family(line.trim_end_matches('.')) {
        return true;
    }
    let dated = ["Dated ", "DATED "].iter().any(|word| line.starts_with(word))
        && line.contains(|digit: char| digit.is_ascii_digit());
    let signed = || {
        let (name, office) = line.split_once(", ")?;
        let first = office.split([' ', '.', ',']).next()?.to_lowercase();
        // Beaten, Mayor and Clerk | Give Up the Pier: a headline.
        let named = (2..=5).contains(&name.split(' ').count())
            && name
                .split(' ')
                .all(|word| word.starts_with(|first: char| first.is_uppercase() || first == '&'));
        // H. G. LEE, Chief Clerk.
        let initial =
            name.split(' ').next().is_some_and(|word| word.len() == 2 && word.ends_with('.'));
        let held = |word: &str| {
            let low = word.trim_end_matches(['.', ',']).to_lowercase();
            OFFICES.contains(&low.as_str()) || MORE_OFFICES.contains(&low.as_str())
        };
        Some(
            named
                && office.split(' ').count() <= 6
                && (OFFICES.contains(&first.as_str())
                    || initial && line.ends_with('.') && office.split(' ').any(held)),
        )
    };
    dated || signed().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_name_and_an_office_close_a_notice() {
        let mut units = [
            line(Kind::Paragraph, "The lots will be sold on Monday."),
            line(Kind::Display, "A. B. LEE,"),
            line(Kind::Display, "Sheriff Tarn County."),
            line(Kind::Display, "FERRY SINKS,"),
            line(Kind::Display, "Sheriff Is Drowned"),
        ];
        signed(&mut units);
        let closing = units.iter().filter(|unit| unit.kind == Kind::Closing);
        assert_eq!(closing.count(), 2);
    }

    #[test]
    fn names_and_days_close_a_notice() {
        let mut units = [
            line(Kind::Paragraph, "The west half of the lot will be sold on Monday."),
            line(Kind::Display, "Dated Oct. 1st, 1900."),
            line(Kind::Display, "ANN LEE, Mortgagee."),
            line(Kind::Display, "LEE & FIELD, Att'ys for Mortgagee."),
            line(Kind::Display, "A. B. LEE, Harbour Superintendent."),
            line(Kind::Display, "FERRY SINKS, SHERIFF DROWNED"),
        ];
        signed(&mut units);
        assert!(
            is_placed("BO REED, Port Ash, O.") && !is_placed("FERRY SINKS, Sheriff Is Drowned")
        );
        let kinds: Vec<Kind> = units.iter().map(|unit| unit.kind).collect();
        assert_eq!(kinds.get(1..3), Some(&[Kind::Closing; 2][..]));
        assert_eq!(kinds.last(), Some(&Kind::Display));
    }
}
