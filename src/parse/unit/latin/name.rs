//! Names on lines of their own: those under the texts of Italian papers, and a columnist's over two lines.

use crate::parse::{
    byline::{byline_line, has_dateline, is_person, is_poet},
    standing::is_standing,
    unit::{Kind, Unit},
};

/// Takes for what closes a text who wrote it, behind a dash on a line of its own, before the next head: `—Ann Marsh Lee.`
pub(super) fn poets(units: &mut [Unit]) {
    for at in 1..units.len() {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        let last =
            units.get(at + 1).is_none_or(|next| !next.is_text() || next.kind == Kind::Crosshead);
        let closes = last
            && is(at - 1, Kind::Paragraph)
            && is(at, Kind::Paragraph)
            && units.get(at).is_some_and(|unit| is_poet(&unit.text));
        if !closes {
            continue;
        }
        if let Some(unit) = units.get_mut(at) {
            unit.kind = Kind::Closing;
        }
        // What stands under it is the next headline.
        if let Some(next) = units.get_mut(at + 1).filter(|next| next.kind == Kind::Crosshead) {
            next.kind = Kind::Display;
        }
    }
}

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
        // The words beside a picture may stand under it, or (2 - Continua).
        let note = |unit: &Unit| {
            unit.kind == Kind::Caption || unit.text.starts_with('(') && unit.text.ends_with(')')
        };
        let next = units
            .get(at + 1)
            .is_none_or(|unit| !unit.is_text() && unit.kind != Kind::Byline || note(unit));
        // Over the words beside a picture it would be theirs.
        let shut = units.get(at + 1).is_some_and(|unit| unit.is_text() && note(unit));
        if let Some(unit) = units.get_mut(at).filter(|_| ended && next) {
            unit.kind = if shut { Kind::Closing } else { Kind::Byline };
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

/// May `head` be the name over `text`, which begins with it: `Ann Lee` | `Ann Lee, 73, of Tarnford, died`? A dateline may
/// stand before it, `PORT ASH — Ann Lee, 73`, and over it all of it may be in capitals: `MRS. ANN LEE` | `Mrs. Ann Lee, widow`.
pub(in crate::parse) fn is_name_over(head: &str, text: &str) -> bool {
    let head = ["Infant ", "Baby "].iter().find_map(|word| head.strip_prefix(word)).unwrap_or(head);
    let capital =
        |word: &str| word.trim_start_matches(['‘', '“', '\'', '"']).starts_with(char::is_uppercase);
    if !(2..=5).contains(&head.split(' ').count()) || !head.split(' ').all(capital) {
        return false;
    }
    let begins = |text: &str| {
        let (mut own, mut words) = (head.split(' '), text.split(' '));
        let loud =
            !head.contains(char::is_lowercase) || head.contains("Mc") || head.contains("Mac");
        let mut same = || {
            let pair = own.next().zip(words.next());
            pair.is_some_and(|(one, two)| one.eq_ignore_ascii_case(two.trim_end_matches(',')))
        };
        // Ferry Men Strike. | Ferry masters on Monday: a name alone has no stop.
        let bare = !head.ends_with('.') || head.ends_with("r.");
        bare && head.split(' ').next() == text.split(' ').next()
            || (loud || !bare) && same() && same()
    };
    let dated = text.get(..text.len().min(DATELINE)).unwrap_or_default().split_once('—');
    begins(text)
        || dated.is_some_and(|(place, _)| {
            has_dateline(text)
                && text
                    .get(place.len()..)
                    .is_some_and(|rest| begins(rest.trim_start_matches(['—', ' '])))
        })
}

/// The most years of a life, and words of a name.
const AGE: u32 = 115;
const NAME: usize = 6;

/// Is `head` a name and an age, as it stands over a short obituary: `Bo T. Reed, 81`?
pub(in crate::parse) fn is_name_and_age(head: &str) -> bool {
    head.rsplit_once(", ").is_some_and(|(name, age)| {
        age.len() <= 3
            && age.parse().is_ok_and(|age: u32| (1..=AGE).contains(&age))
            && (2..=NAME).contains(&name.split(' ').count())
            && name.split(' ').all(|word| word.starts_with(|first: char| !first.is_lowercase()))
            && !name.contains(|letter: char| letter.is_ascii_digit())
    })
}

/// Is `head` the head over obituaries?
pub(super) fn is_over_dead(head: &str) -> bool {
    head.len() <= 24 && head.to_lowercase().contains("obituar")
}

/// The most bytes of the dateline of an obituary.
const DATELINE: usize = 48;

/// Takes for headlines the names over the texts of obituaries, which begin with them: `OBITUARIES` | `Ann Lee` | `Ann Lee, 73,
/// of Tarnford, died` | … | `Bo Reed` | `Bo Reed, 80, of Port Ash`.
pub(super) fn obituaries(units: &mut [Unit]) {
    let (mut inside, mut deck) = (false, 0);
    for at in 0..units.len() {
        let Some([line, text]) = units.get(at..at + 2) else { break };
        let same = || {
            line.text.split(' ').next() == text.text.split(' ').next()
                || is_name_over(&line.text, &text.text)
        };
        if line.kind == Kind::Display && (deck == 0 || at != deck) {
            inside = inside && same();
            inside |= is_over_dead(&line.text);
        }
        let died = inside
            && matches!(line.kind, Kind::Crosshead | Kind::Byline)
            && text.kind == Kind::Paragraph
            && is_name_over(&line.text, &text.text);
        // Ann Lee | Taught third grade, 71: the deck stands between.
        let over_deck = inside
            && line.kind == Kind::Byline
            && text.kind == Kind::Display
            && units.get(at + 2).is_some_and(|under| {
                under.kind == Kind::Paragraph && is_name_over(&line.text, &under.text)
            });
        if over_deck {
            deck = at + 1;
        }
        if let Some(unit) = units.get_mut(at).filter(|_| died || over_deck) {
            unit.kind = Kind::Display;
        }
    }
}

/// Takes for bylines the names that answer for what stands under a standing head: `FARM NOTES` | `with Ann Lee`, `Port Ash News`
/// | `by Mrs. Bo Reed`.
pub(super) fn columnists(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([head, name]) = units.get_mut(at - 1..=at) else { continue };
        let who = |word: &str| {
            let who = name.text.strip_prefix(word)?;
            let bare = ["Mrs. ", "Miss ", "Mr. "].iter().find_map(|title| who.strip_prefix(title));
            Some(bare.unwrap_or(who)).filter(|who| is_person(who))
        };
        if head.kind == Kind::Display
            && name.kind == Kind::Display
            && (who("by ").is_some()
                || is_standing(&head.text) && who("with ").or_else(|| who("With ")).is_some())
        {
            name.kind = Kind::Byline;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_name_stands_over_the_text_that_begins_with_it() {
        for (head, text) in [
            ("Ann Lee", "Ann Lee, 73, of Tarnford, died on Monday."),
            ("Ann Lee", "PORT ASH — Ann Lee, 73, died on Monday."),
            ("MRS. ANN LEE", "Mrs. Ann Lee, widow of Captain Lee, died."),
            ("Infant Bo Reed", "PORT ASH — Bo Reed, infant son of Gus Reed, died."),
        ] {
            assert!(is_name_over(head, text), "{head}");
        }
        assert!(!is_name_over("THE WEATHER", "The ferry ran again."));
        assert!(!is_name_over("Ferry Men Strike.", "Ferry masters met on Monday."));
        assert!(is_name_and_age("Bo T. Reed, 81") && !is_name_and_age("Ferries sold, 1921"));
    }

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
    fn who_wrote_a_poem_closes_it() {
        let kind = |name: &str, next: Kind| {
            let mut units = [
                line(Kind::Paragraph, "And down the river goes the boat."),
                line(Kind::Paragraph, name),
                line(next, "THE FERRY STAYS."),
            ];
            poets(&mut units);
            units[1].kind
        };
        assert_eq!(kind("—Ann Marsh Lee.", Kind::Display), Kind::Closing);
        assert_eq!(kind("—A. M. L.", Kind::Display), Kind::Closing);
        assert_eq!(kind("—Ann Marsh Lee.", Kind::Paragraph), Kind::Paragraph);
        assert_eq!(kind("—Ann Marsh Lee.", Kind::Crosshead), Kind::Closing);
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

    #[test]
    fn obituaries_have_names_for_headlines_and_columns_names_for_bylines() {
        let mut units = [
            line(Kind::Display, "Obituaries"),
            line(Kind::Display, "Alice Harker"),
            line(Kind::Paragraph, "Alice Harker, 73, of Tarnford, died on Sunday."),
            line(Kind::Crosshead, "Bo Reed"),
            line(Kind::Paragraph, "Bo Reed, 80, of Port Ash, died on Monday."),
            line(Kind::Display, "Supper at the chapel"),
            line(Kind::Paragraph, "The chapel will serve a supper."),
            line(Kind::Crosshead, "Harbour Watch"),
            line(Kind::Paragraph, "Harbour men will watch."),
            line(Kind::Display, "Port Ash News"),
            line(Kind::Display, "by Mrs. Alice Reed"),
        ];
        obituaries(&mut units);
        columnists(&mut units);
        let kinds = [3, 7, 10].map(|at: usize| units[at].kind);
        assert_eq!(kinds, [Kind::Display, Kind::Crosshead, Kind::Byline]);
    }
}
