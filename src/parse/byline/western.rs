//! Datelines as English and Italian papers set them: `WASHINGTON —`, `Helena, Feb. 28.—`.

use super::Dateline;

/// Beginnings of the months' names, English and Italian: Feb. 28, 28 febbraio.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "gen",
    "mag", "giu", "lug", "ago", "set", "ott", "dic",
];

/// First words of a sentence that a dash breaks off, which are no places: However —
const NO_PLACES: &[&str] = &[
    "however", "but", "and", "so", "yet", "still", "then", "now", "yes", "no", "well", "oh", "the",
    "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you", "this", "that",
    "here", "there", "also", "today", "tomorrow", "perhaps", "editor", "note", "photo", "e", "ma",
    "il", "la", "non", "question", "answer",
];

/// The most letters of an English dateline.
const MOST: usize = 60;

/// The dateline that opens `text`, if one does.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let lead = text.len() - text.trim_start().len();
    let body = text.trim_start();
    let first = body.chars().next()?;
    if !first.is_uppercase() || crate::text::is_han(first) {
        return None;
    }
    let (at, dash) =
        body.char_indices().take(MOST).find(|(at, character)| is_dash(body, *at, *character))?;
    let words = body.get(..at)?;
    let before = words.trim_end();
    let after =
        body.get(at + dash.len_utf8()..)?.trim_start_matches(['—', '–', '-', '―', ' ', '\u{a0}']);
    if !is_place(before, words.ends_with(' ') || words.ends_with('\u{a0}'))
        || !after.starts_with(is_beginning)
    {
        return None;
    }
    // WASHINGTON (AP) —: the agency is no part of it.
    let place = before.split('(').next().unwrap_or_default().trim_end();
    Some(Dateline {
        range: 0..lead + body.len() - after.len(),
        text: place.to_owned(),
        byline: None,
    })
}

/// Can a text begin with the character after a dateline's dash?
fn is_beginning(character: char) -> bool {
    character.is_alphabetic() && !crate::text::is_han(character) || "“‘\"'$(".contains(character)
}

/// Is the character at `at` a dash that parts a dateline from its text?
fn is_dash(body: &str, at: usize, character: char) -> bool {
    let before = body.get(..at).unwrap_or_default();
    match character {
        '—' | '–' | '―' => true,
        '-' => before.ends_with([' ', '.', ')']),
        _ => false,
    }
}

/// Are `words` a place, perhaps with a date; `apart` if a blank stands before the dash?
fn is_place(words: &str, apart: bool) -> bool {
    let parts: Vec<&str> =
        words.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let Some(first) = parts.first() else { return false };
    let letters = |word: &str| {
        word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase()
    };
    if NO_PLACES.contains(&letters(first).as_str())
        || words.contains(['?', '!', ':', ';', '"', '“', '”'])
    {
        return false;
    }
    let capital = |word: &&str| {
        word.chars()
            .find(|character| character.is_alphanumeric())
            .is_none_or(|letter| letter.is_uppercase() || letter.is_ascii_digit())
    };
    if !parts.iter().all(|word| capital(word) || ["de", "of", "di", "la", "and"].contains(word)) {
        return false;
    }
    let dated =
        parts.iter().any(|word| {
            MONTHS.iter().any(|month| {
                letters(word).starts_with(month) && word.starts_with(char::is_uppercase)
            })
        }) && parts.iter().any(|word| letters(word).parse::<u32>().is_ok_and(|day| day <= 31));
    let town = words.split('(').next().unwrap_or_default();
    let loud = town.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
        && !parts
            .iter()
            .take(2)
            .any(|word| word.chars().any(char::is_lowercase) && !word.starts_with('('))
        && town.chars().filter(|letter| letter.is_lowercase()).count() <= 5;
    dated || loud && parts.len() <= 6 || apart && parts.len() <= 2 && words.chars().count() >= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: Option<&str>) {
        let found = dateline(text);
        assert_eq!(found.as_ref().map(|found| found.text.as_str()), want, "{text}");
    }

    #[test]
    fn western_datelines_are_told() {
        check("WASHINGTON — President", Some("WASHINGTON"));
        check("MOSCOW — When the", Some("MOSCOW"));
        check("Helena, Feb. 28.—After having", Some("Helena, Feb. 28."));
        check("Helena ,Feb. 28.—After having", Some("Helena ,Feb. 28."));
        check("NEW YORK, March 3 — The", Some("NEW YORK, March 3"));
        check("LONDON (AP) — The", Some("LONDON"));
        check("Verona — Il", Some("Verona"));
    }

    #[test]
    fn a_dash_in_a_sentence_makes_none() {
        for text in [
            "However — and that is the point — tea",
            "The tea — green or black — is",
            "CHIEF OF STAFF Ron Tea, a",
            "Tea-growers of the valley",
            "ABT—594的新物质。",
            "HTA — 1型和2型",
            "Tea is good—very good",
            "",
        ] {
            check(text, None);
        }
    }
}
