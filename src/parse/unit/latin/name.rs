//! Names on lines of their own: those under the texts of Italian papers, and a columnist's over two lines.

use crate::parse::{
    byline::{byline_line, is_person},
    unit::{Kind, Unit},
};

/// Takes for a byline the name that stands between the end of an Italian text and the next head: `Anna Verdi`.
pub(super) fn signed_italian(units: &mut [Unit]) {
    let shown = |unit: &Unit| matches!(unit.kind, Kind::Display | Kind::Crosshead);
    let names: Vec<usize> = (1..units.len())
        .filter(|at| {
            units.get(*at).is_some_and(|unit| {
                shown(unit) && unit.text.contains(char::is_lowercase) && is_person(&unit.text)
            })
        })
        .collect();
    if names.is_empty() || !are_italian(units) {
        return;
    }
    for at in names {
        let ended = units.get(at - 1).is_some_and(|unit| {
            unit.kind == Kind::Closing
                || unit.is_text() && unit.text.ends_with(['.', '»', '!', '?', '”'])
        });
        let next =
            units.get(at + 1).is_none_or(|unit| !unit.is_text() && unit.kind != Kind::Byline);
        if let Some(unit) = units.get_mut(at).filter(|_| ended && next) {
            unit.kind = Kind::Byline;
        }
    }
}

/// Are most of the texts Italian?
fn are_italian(units: &[Unit]) -> bool {
    let texts = || units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    let own = |unit: &&Unit| {
        [" di ", " che ", " della ", " il ", " è ", " per "]
            .iter()
            .filter(|word| unit.text.contains(**word))
            .count()
            > 1
    };
    texts().count() > 1 && texts().filter(own).count() * 2 > texts().count()
}

/// Takes for a byline a name over two lines by a columnist's picture, a word each, over a head: `Alice` | `Harker`.
pub(super) fn torn_names(units: &mut [Unit]) {
    for at in 0..units.len().saturating_sub(2) {
        let Some([one, two, next]) = units.get_mut(at..at + 3) else { continue };
        let word = |unit: &Unit| {
            unit.kind == Kind::Display
                && unit.text.chars().all(char::is_alphabetic)
                && unit.text.contains(char::is_lowercase)
        };
        let head = matches!(next.kind, Kind::Display);
        if head && word(one) && word(two) && !word(next) {
            let name = format!("{} {}", one.text, two.text);
            if (0.3..0.5).contains(&byline_line(&name)) {
                one.kind = Kind::Byline;
                two.kind = Kind::Byline;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_name_under_an_italian_text_signs_it() {
        let text = "Il ponte di pietra è chiuso da ieri, e il sindaco della città dice che riapre.";
        let mut units = [
            line(Kind::Paragraph, text),
            line(Kind::Display, "Anna Verdi"),
            line(Kind::Display, "La piena del fiume"),
            line(Kind::Paragraph, text),
            line(Kind::Display, "Ponte Vecchio"),
            line(Kind::Paragraph, text),
        ];
        signed_italian(&mut units);
        let bylines = units.iter().enumerate().filter(|(_, unit)| unit.kind == Kind::Byline);
        assert_eq!(bylines.map(|(at, _)| at).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_name_over_two_lines_is_one() {
        let mut units = [
            line(Kind::Display, "Alice"),
            line(Kind::Display, "Harker"),
            line(Kind::Display, "COMMENTARY"),
            line(Kind::Display, "My boat and I"),
        ];
        torn_names(&mut units);
        assert_eq!(
            [units[0].kind, units[1].kind, units[2].kind],
            [Kind::Byline, Kind::Byline, Kind::Display]
        );
    }
}
