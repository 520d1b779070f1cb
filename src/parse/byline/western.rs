//! Datelines as English and Italian papers set them: `WASHINGTON —`, `Helena, Feb. 28.—`.

use super::{
    Dateline,
    agency::is_agency,
    undashed::{after_colon, after_stop, over_italian},
};
use crate::parse::cue::WEEKDAYS;

/// Beginnings of the months' names, English and Italian: Feb. 28, 28 febbraio.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "gen",
    "mag", "giu", "lug", "ago", "set", "ott", "dic",
];

/// Is `word`, in small letters, a month, or does it begin as one does?
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| word.starts_with(month))
}

/// Is `word`, in small letters, an English month and no longer word, as towns are: march, not marsiglia?
fn is_whole_month(word: &str) -> bool {
    let ends = ["uary", "ch", "il", "ne", "ly", "st", "ber"];
    is_month(word) && (word.len() < 5 || ends.iter().any(|end| word.ends_with(end)))
}

/// First words of a sentence that a dash breaks off, which are no places: However —
#[rustfmt::skip]
pub(super) const NO_PLACES: &[&str] = &[
    "however", "but", "and", "so", "yet", "still", "then", "now", "yes", "no", "well", "oh", "the",
    "a", "an", "in", "on", "at", "it", "he", "she", "they", "we", "i", "you", "this", "that",
    "here", "there", "also", "today", "tomorrow", "perhaps", "editor", "note", "photo", "e", "ma",
    "il", "la", "non", "question", "answer", "after", "before", "with", "for", "from", "under",
    "over", "behind", "between", "out", "all", "tel", "dopo", "sede", "fixtures", "results",
    "scores", "sir", "sirs", "madam", "dear", "theft", "thefts", "vandalism", "burglary",
    "burglaries", "accident", "accidents", "assault", "robbery", "fraud", "arrest", "arrests",
    "trespassing", "shoplifting", "harassment", "disturbance",
];

/// What small advertisements begin with before a dash.
pub(in crate::parse) const CLASSIFIED: &[&str] = &[
    "WANTED",
    "FOR SALE",
    "FOR RENT",
    "FOR EXCHANGE",
    "TO LET",
    "TO RENT",
    "LOST",
    "FOUND",
    "STRAYED",
    "STOLEN",
    "NOTICE",
    "AGENTS",
    "HELP WANTED",
    "BOARD",
    "ROOMS",
    "BIRTHS",
    "DEATHS",
    "MARRIAGES",
    "CARD OF THANKS",
    "IN MEMORIAM",
    "GARAGE SALE",
    "YARD SALE",
    "FREE",
];

/// Hours and months that follow the day in Italian datelines: Londra, 7, sera.
const HOURS: &[&str] = &[
    "sera",
    "mattina",
    "mattino",
    "notte",
    "pomeriggio",
    "mezzogiorno",
    "ore",
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// The most letters of an English dateline.
pub(super) const MOST: usize = 60;

/// The dateline that opens `text`, if one does.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let lead = text.len() - text.trim_start().len();
    let body = text.trim_start();
    let first = body.chars().next()?;
    // (Special to The Star.) TARNFORD, Feb. 28.—
    if first == '(' || first == '[' {
        let close = body.find([')', ']']).filter(|close| *close < MOST)?;
        let rest = body.get(close + 1..)?;
        let byline = note(body.get(..=close)?)?;
        let mut found = dateline(rest)?;
        found.byline.get_or_insert(byline);
        let before = lead + close + 1;
        found.range = 0..before + found.range.end;
        return Some(found);
    }
    if !first.is_uppercase() || crate::text::is_han(first) {
        return None;
    }
    if let Some(found) = after_hour(body, lead)
        .or_else(|| after_stop(body, lead))
        .or_else(|| over_italian(body, lead))
    {
        return Some(found);
    }
    let Some((at, dash)) =
        body.char_indices().take(MOST).find(|(at, character)| is_dash(body, *at, *character))
    else {
        return after_colon(body, lead);
    };
    let words = body.get(..at)?;
    let before = words.trim_end();
    let dashes = ['—', '–', '-', '―', ' ', '\u{a0}'];
    let mut after = body.get(at + dash.len_utf8()..)?.trim_start_matches(dashes);
    if !is_place(before, words.ends_with(' ') || words.ends_with('\u{a0}')) {
        return after_colon(body, lead);
    }
    // TARNFORD, Feb. 28.—(By Northern Press.)—The
    let mut byline = None;
    if after.starts_with(['(', '[']) {
        let close = after.find([')', ']']).filter(|close| *close < MOST);
        if let Some(close) = close {
            byline = after.get(..=close).and_then(note);
            if byline.is_some() {
                after = after.get(close + 1..)?.trim_start_matches(dashes);
            }
        }
    }
    // Jobs Corps — that would: a small letter goes on with a sentence, but behind a date or capitals.
    let small = before.contains(char::is_lowercase)
        && !before.contains(|letter: char| letter.is_ascii_digit())
        && after.starts_with(char::is_lowercase);
    // LEE—October 15, at Tarnford: a death or birth. WANTED—A girl: an advertisement.
    let word = after.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    // REED (Mill Lane, Tarnford) – November 6: where the dead lived.
    let who = before.split_once(" (").map_or(before, |(name, home)| {
        if home.trim_end_matches('.').ends_with(')') { name } else { before }
    });
    // TARNSHIRE.—First innings, 240: the score of a match.
    let notice = CLASSIFIED.contains(&before)
        || ["First innings", "Second innings", "1st innings", "First Innings"]
            .iter()
            .any(|words| after.starts_with(words))
        || !who.contains(' ')
            && word.len() > 2
            && is_month(&word.to_lowercase())
            && after.get(word.len()..).is_some_and(|rest| {
                rest.trim_start_matches(['.', ' '])
                    .starts_with(|digit: char| digit.is_ascii_digit())
            });
    // TARNFORD, Feb. 28 (AP)—: alone on its line, over its text.
    // So may be PORT TARN, Idaho —, where the next word is too long for the line.
    let alone = after.is_empty()
        && (before.contains(|letter: char| letter.is_ascii_digit())
            || dash == '—' && words.ends_with(' ') && is_city(before));
    if !(alone || after.starts_with(is_beginning)) || small || notice {
        return None;
    }
    // WASHINGTON (AP) —: the agency is no part of it.
    let place = before.split('(').next().unwrap_or_default().trim_end();
    Some(Dateline { range: 0..lead + body.len() - after.len(), text: place.to_owned(), byline })
}

/// Is `words` a place in capitals, and perhaps the country behind a comma?
fn is_city(words: &str) -> bool {
    let city = words.split(',').next().unwrap_or_default();
    let letters = city.chars().filter(|letter| letter.is_alphabetic()).count();
    letters > 3 && !city.contains(char::is_lowercase)
}

/// Who sent it, in the brackets of `text`: (By Northern Press.), [Special.]
fn note(text: &str) -> Option<String> {
    let inside = text.trim_matches(['(', ')', '[', ']', ' ']);
    if is_agency(inside) {
        return Some(inside.to_owned());
    }
    let told = super::byline_line(inside) >= 0.8
        || ["special", "by telegraph"]
            .contains(&inside.trim_end_matches('.').to_lowercase().as_str());
    told.then(|| inside.to_owned())
}

/// `Londra, 7, sera. La`: a place, the day and the hour, and no dash behind their stop. `lead` bytes of blank stand before
/// `body`.
fn after_hour(body: &str, lead: usize) -> Option<Dateline> {
    let (words, after) = body.split_once(". ")?;
    let hour = words.rsplit([' ', ',']).next()?.to_lowercase();
    let told = words.chars().count() <= MOST / 2
        && words.contains(',')
        && HOURS.iter().take(6).any(|word| *word == hour)
        && is_place(words, false)
        && after.starts_with(|letter: char| letter.is_uppercase() || "“«\"".contains(letter));
    told.then(|| Dateline {
        range: 0..lead + words.len() + 2,
        text: format!("{words}."),
        byline: None,
    })
}

/// Can a text begin with the character after a dateline's dash?
fn is_beginning(character: char) -> bool {
    character.is_alphabetic() && !crate::text::is_han(character) || "“‘«\"'$(".contains(character)
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
pub(super) fn is_place(words: &str, apart: bool) -> bool {
    let parts: Vec<&str> =
        words.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let Some(first) = parts.first() else { return false };
    let letters = |word: &str| {
        word.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase()
    };
    // May 5, 9 p.m. — A boat: what a sheriff's report tells.
    let day_first = is_whole_month(&letters(first))
        && parts.get(1).is_some_and(|word| word.starts_with(|digit: char| digit.is_ascii_digit()));
    if day_first
        || NO_PLACES.contains(&letters(first).as_str())
        || words.contains(['?', '!', ':', ';', '"', '“', '”'])
    {
        return false;
    }
    let capital = |word: &&str| {
        word.chars()
            .find(|character| character.is_alphanumeric())
            .is_none_or(|letter| letter.is_uppercase() || letter.is_ascii_digit())
    };
    let hour = |word: &str| {
        HOURS.contains(&letters(word).as_str())
            || ["p.m.", "a.m.", "noon", "midnight", "night"].contains(&word)
    };
    let small = ["de", "of", "di", "la", "and"];
    if !parts.iter().all(|word| capital(word) || small.contains(word) || hour(word)) {
        return false;
    }
    let figure = |word: &str| {
        let word = letters(word);
        // 4th August
        let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
        bare.unwrap_or(&word).parse::<u32>().ok()
    };
    let day = |word: &&str| figure(word).is_some_and(|day| (1..=31).contains(&day));
    // Londra, 7, sera.
    if parts.iter().skip(1).any(day) && parts.iter().skip(2).any(|word| hour(word)) {
        return parts.len() <= 6
            && letters(first).chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    }
    let dated =
        parts.iter().any(|word| is_month(&letters(word)) && word.starts_with(char::is_uppercase))
            && parts.iter().any(|word| figure(word).is_some_and(|day| day <= 31));
    let town = words.split('(').next().unwrap_or_default();
    // H. B. 331—Creating a commission: a bill, no town.
    let word = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    if !town.split([' ', ',', '.']).any(word) {
        return false;
    }
    let loud = town.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
        && !parts
            .iter()
            .take(2)
            .any(|word| word.chars().any(char::is_lowercase) && !word.starts_with('('))
        && town.chars().filter(|letter| letter.is_lowercase()).count() <= 5;
    // CANBERRA, Wednesday.—
    let weekday = words.contains(',')
        && parts.iter().skip(1).any(|word| WEEKDAYS.contains(&letters(word).as_str()))
        && !WEEKDAYS.contains(&letters(first).as_str());
    // PORT ASH, Old Tarn — The
    let abroad = apart
        && words.split_once(", ").is_some_and(|(_, country)| country.split(' ').count() <= 3)
        && is_city(words);
    dated
        || weekday && parts.len() <= 6
        || abroad
        || loud && parts.len() <= 6
        || apart && parts.len() <= 2 && words.chars().count() >= 4
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
        check("TARNFORD (Mont.) — The", Some("TARNFORD"));
        check("Verona — Il", Some("Verona"));
        check("VERONA — «Il", Some("VERONA"));
        check("ROMA, 8 — Il", Some("ROMA, 8"));
        check("LONDRA, 7, sera. — La flotta", Some("LONDRA, 7, sera."));
        check("Londra, 7, sera. La flotta", Some("Londra, 7, sera."));
        check("Parigi, 4 marzo, notte. — Il", Some("Parigi, 4 marzo, notte."));
        check("Ieri, 7, era sera. La flotta", None);
        check("PORT ASH, Saint Barbara — The", Some("PORT ASH, Saint Barbara"));
        check("PORT ASH, Saint Barbara —", Some("PORT ASH, Saint Barbara"));
        check("TARNFORD: The river", Some("TARNFORD"));
        check("LITTLE DRUM, MONT.: The river", Some("LITTLE DRUM, MONT."));
        check("NEW TARN: “We are", Some("NEW TARN"));
        check("TARNFORD, Wednesday.—The", Some("TARNFORD, Wednesday."));
        check("TARNFORD, 4th August.—The", Some("TARNFORD, 4th August."));
        check("Tarnford, August 4, 10 p.m.—The", Some("Tarnford, August 4, 10 p.m."));
        check("Tarnford, Mont., Jan. 4.—The", Some("Tarnford, Mont., Jan. 4."));
        check("(Special to The Star.) TARNFORD, Jan. 4.—The", Some("TARNFORD, Jan. 4."));
        check("TARNFORD, Jan. 4.—(By Northern Press.)—The", Some("TARNFORD, Jan. 4."));
    }

    #[test]
    fn who_sent_it_is_the_byline() {
        for (text, byline) in [
            ("TARNFORD, Jan. 4.—(By Northern Press.)—The", "By Northern Press."),
            ("TARNFORD, Jan. 4.—[Special.]—The", "Special."),
            ("(Special to The Star.) TARNFORD, Jan. 4.—The", "Special to The Star."),
        ] {
            let found = dateline(text);
            assert_eq!(found.and_then(|found| found.byline).as_deref(), Some(byline), "{text}");
        }
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
            "Harbour Corps — that would",
            "S. B. 290—Amending the voter law.",
            "II. B. 331—Creating the district.",
            "PHOTO: NORTHWIRE",
            "FERRY CAPTAIN Bo Reed, Port Ash Line — the",
            "WHEN: Monday at noon",
            "SCORES: Rovers 2",
            "UP: The",
            "LEE—October 15, at Tarnford",
            "WANTED—Girl for the house",
            "Theft — A boat was taken from",
            "LOOKING OUT: A boatman",
            "TARNFORD: the river",
            "(The river) TARNFORD — The",
            "",
        ] {
            check(text, None);
        }
    }
}
