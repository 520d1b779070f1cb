//! Bylines as English and Italian papers set them: By ANN LEE, Staff Correspondence., di Anna Verdi.

use super::{
    agency::{is_agency, is_loud_agency},
    credit::is_credit,
    given::is_given,
    heading::is_heading,
    house::{is_unnamed, sends},
    names::is_ornament,
    opening::opening,
    placed::{are_in_places, is_telling},
    post::{before_post, is_address, is_family, is_post},
};
use crate::parse::{folio::ENGLISH_TITLE_ENDS, misread::distance};

/// English bylines that name no person, or whose names follow on the next line: words, how sure, example.
const STAFF: &[(&str, f32, &str)] = &[
    ("this article is by ", 0.95, "This article is by Ann Lee, Bo Reed"),
    ("staff correspondence", 0.95, "Staff Correspondence."),
    ("staff correspondent", 0.85, "8taff Correspondent"),
    ("special correspondence", 0.9, "Special Correspondence."),
    ("special dispatch", 0.85, "Special Dispatch to The Star."),
    ("from our own correspondent", 0.9, "From Our Own Correspondent"),
    ("from our correspondent", 0.9, "From Our Correspondent"),
    ("dal nostro inviato", 0.9, "dal nostro inviato"),
    ("dal nostro corrispondente", 0.9, "dal nostro corrispondente"),
    ("dalla nostra redazione", 0.9, "dalla nostra redazione"),
    ("dai nostri inviati", 0.9, "dai nostri inviati"),
    ("da uno dei nostri inviati", 0.9, "da uno dei nostri inviati"),
    ("nostro servizio", 0.8, "Nostro servizio particolare"),
    ("lettera firmata", 0.8, "Lettera firmata, Valdora"),
    ("name and address supplied", 0.8, "Name and address supplied"),
    ("name withheld", 0.8, "Name withheld by request"),
];

/// Those of them that stand on a line over the name.
pub(super) const OFFICES_ABOVE: &[&str] = &[
    "dal nostro inviato",
    "dal nostro inviato speciale",
    "dal nostro corrispondente",
    "dalla nostra redazione",
    "dai nostri inviati",
    "da uno dei nostri inviati",
];

/// The same with the paper's name, which must follow: Special to the point is a sentence's beginning.
const SPECIAL: &[(&str, &str)] = &[
    ("special to ", "Special to The Star."),
    ("special cable to ", "Special Cable to The Star."),
    ("special telegram to ", "Special Telegram to The Star."),
    ("by telegraph to ", "By Telegraph to The Star."),
    ("by cable to ", "By Cable to The Star."),
    ("special wireless to ", "Special Wireless to The Star."),
    ("correspondence of ", "Correspondence of The Star."),
    ("from a staff correspondent of ", "From a Staff Correspondent of The Star."),
];

/// What the names of agencies and papers end in, which may have their article: By the Associated Press.
const HOUSES: &[&str] = &["bureau", "news", "press", "service", "syndicate"];

/// Is `text` an agency or paper with its article?
fn is_house(text: &str) -> bool {
    let Some(name) = after_word(text, "the").or_else(|| text.strip_prefix("the ")) else {
        return false;
    };
    let last = name.rsplit(' ').next().unwrap_or_default();
    is_names(name, 5)
        && name.contains(' ')
        && (HOUSES.contains(&last.to_lowercase().as_str())
            || ENGLISH_TITLE_ENDS.binary_search(&last.to_uppercase().as_str()).is_ok())
}

/// Last words of a line that tells a writer's office: Transcript Staff.
const ENGLISH_OFFICES: &[&str] = &[
    "staff",
    "services",
    "contributor",
    "contributing",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "editor",
    "columnist",
    "press",
    "bureau",
    "news service",
];

/// How sure it is that `text`, a line without Han, is a byline.
pub(super) fn byline_line(text: &str) -> f32 {
    let bare = text
        .trim_start_matches(|character: char| is_ornament(character) || "#-—* ".contains(character))
        .trim();
    let low = bare.to_lowercase();
    if is_credit(bare) {
        return 0.0;
    }
    if is_agency(bare) {
        return 0.85;
    }
    // REUTERS under its text, or beside a picture.
    if is_loud_agency(bare) {
        return 0.5;
    }
    // DUBLIN, Thursday.
    if opening(bare).is_some() {
        return 0.0;
    }
    // (By Associated Press.) and [Special to The Star.]
    let inside = bare
        .strip_prefix(['(', '['])
        .and_then(|inside| inside.trim_end_matches('.').strip_suffix([')', ']']));
    if let Some(inside) = inside {
        // (Copyright, 1904, by the Tarn Sheet Co.)
        if inside.to_lowercase().starts_with("copyright") {
            return 0.0;
        }
        let sure = byline_line(inside);
        return if sure >= 0.8 || low.starts_with("(special") { sure.max(0.8) } else { 0.0 };
    }
    if let Some(sure) = special(bare, &low) {
        return sure;
    }
    for (words, sure, _) in STAFF {
        if low.starts_with(words) || is_misread(&low, words) {
            return *sure;
        }
    }
    if are_initials(bare) {
        return 0.7;
    }
    let end = bare.trim_end_matches(['.', ',', ':']);
    if is_unnamed(end) || sends(end) {
        return 0.9;
    }
    // Mrs. Ann Lee and Family. under a card of thanks
    if is_family(end) {
        return 0.7;
    }
    // Ann.Lee@tarnpost.example
    if are_addressed(end) {
        return 0.9;
    }
    // By Ann Lee alee@tarnpost.example: where to write to the writer.
    if let Some((name, _)) = end.rsplit_once(' ').filter(|(_, last)| is_address(last)) {
        return byline_line(name);
    }
    // Ann Lee Political editor
    let person = before_post(end);
    if person.len() < end.len() && is_person(person) {
        return 0.9;
    }
    if is_post(end) {
        return 0.5;
    }
    if let Some(names) = after_word(end, "by") {
        // By Ann Lee Capitol bureau
        let names = names.strip_suffix(" bureau").unwrap_or(names);
        let told = is_house(names) || is_names(before_post(names), 14) || are_in_places(names);
        return if told { 0.95 } else { 0.0 };
    }
    if is_telling(end) {
        return 0.9;
    }
    if let Some(names) = after_word(end, "di").filter(|_| bare.starts_with("di ")) {
        return if is_names(names, 6) { 0.8 } else { 0.0 };
    }
    if person.len() < end.len() {
        return 0.0;
    }
    if end.starts_with(char::is_lowercase) || !is_names(end, 6) {
        return 0.0;
    }
    if is_office(end) && !low.contains(" to the ") {
        // Ann Lee Staff Writer
        // A. B. STATE PRINTING PRESS is none.
        let person =
            end.contains(char::is_lowercase) || end.split_whitespace().next().is_some_and(is_given);
        return if end.split_whitespace().count() > 3 && person { 0.9 } else { 0.5 };
    }
    if are_loud_names(end) {
        return 0.7;
    }
    if is_heading(end) {
        return 0.0;
    }
    // Ann Lee and Bo Reed
    let two = end.split_once(" and ").filter(|(one, two)| is_person(one) && is_person(two));
    if let Some((one, two)) = two {
        let given = |name: &str| name.split_whitespace().next().is_some_and(is_given);
        return if given(one) || given(two) { 0.6 } else { 0.35 };
    }
    let given = end.split_whitespace().next().is_some_and(is_given);
    match end.split_whitespace().count() {
        2 | 3 if given && is_person(end) => 0.35,
        2 | 3 => 0.15,
        _ => 0.0,
    }
}

/// How sure it is that `text`, `low` in small letters, was sent to the paper that it names, if it begins so.
fn special(text: &str, low: &str) -> Option<f32> {
    for (words, _) in SPECIAL {
        // Spccial to The Star.
        let misread = |front: &str| {
            front.ends_with(" to ")
                && front.get(..2) == words.get(..2)
                && distance(front, words, 1).is_some()
        };
        if low.starts_with(words) || low.get(..words.len()).is_some_and(misread) {
            let paper =
                text.get(words.len()..).unwrap_or_default().trim_end_matches(['.', ',', ':']);
            // Special to the Herald
            let paper = paper.strip_prefix("the ").unwrap_or(paper);
            return Some(if is_names(paper, 6) { 0.85 } else { 0.0 });
        }
    }
    None
}

/// Is `text` where to write to its writers, by names with capitals, as Indian papers set bylines: `Ann.Lee@tarnpost.example`,
/// `Ann.Lee & Bo.Reed@tarnpost.example`?
fn are_addressed(text: &str) -> bool {
    let Some((names, host)) = text.rsplit_once('@') else { return false };
    let name = |name: &str| {
        name.contains('.')
            && name.split('.').all(|part| {
                part.starts_with(|first: char| first.is_ascii_uppercase())
                    && part.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '-')
            })
    };
    let names = names.split([' ', ',', '&']).filter(|name| !["", "and"].contains(name));
    is_address(&format!("@{host}"))
        && host.contains('.')
        && names.clone().count() < 5
        && names.clone().count() > 0
        && names.clone().all(name)
}

/// Is `text` names in capitals with a small word between: `A. LEE and B. REED`?
fn are_loud_names(text: &str) -> bool {
    let name = |name: &str| {
        let mut words = name.split_whitespace();
        let first = words.next().unwrap_or_default();
        let opens = is_given(first) || first.len() == 2 && first.ends_with('.');
        let rest = words.clone().count();
        opens
            && (1..=2).contains(&rest)
            && words.all(|word| {
                word.len() > 1
                    && word.chars().all(|letter| letter.is_uppercase() || ".-'’".contains(letter))
            })
    };
    text.contains(" and ") && text.split(" and ").flat_map(|names| names.split(", ")).all(name)
}

/// Is `text` a writer's initials as Italian papers set them under a short piece: `a. v.`? Not the hour: `p. m.`
fn are_initials(text: &str) -> bool {
    let mut parts = text.split(' ');
    let initial = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(|first| first.is_ascii_lowercase())
            && letters.next() == Some('.')
            && letters.next().is_none()
    };
    text.len() < 10
        && text.len() > 3
        && parts.all(initial)
        && !["a. m.", "p. m.", "i. e.", "e. g.", "s. s."].contains(&text)
}

/// Is `text`, names, an office at its end: Staff Writer, Of The Ledger Staff?
pub(super) fn is_office(text: &str) -> bool {
    // Chinese lines are told by their ends.
    if text.ends_with(|last| last >= '\u{3000}') {
        return false;
    }
    let lower = text.to_lowercase();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    // OCR reads Staﬀ and Stafï; shorter words would be met by chance.
    let misread =
        |office: &&str| !last.is_ascii() && office.len() > 4 && distance(last, office, 1).is_some();
    ENGLISH_OFFICES.iter().any(|office| lower.ends_with(office) || misread(office))
        && text.split_whitespace().count() > 1
}

/// Is `text` a name as a byline has it, two or three words: Ann Lee, Bo W. Reed?
pub(in crate::parse) fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=3).contains(&words.len())
        && is_names(text, 3)
        && text.chars().all(|letter| letter.is_alphabetic() || " .-'’".contains(letter))
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// What follows `word` and a blank at the beginning of `text`.
pub(super) fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    if !head.eq_ignore_ascii_case(word) || head.starts_with('b') {
        return None;
    }
    text.get(word.len()..)?.strip_prefix([' ', '\u{a0}', ':']).map(str::trim)
}

/// Is `text` names: capitals and what stands between them, at most `most` words?
pub(super) fn is_names(text: &str, most: usize) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let name = |word: &&str| {
        word.chars().find(|character| character.is_alphabetic()).is_some_and(char::is_uppercase)
            || [
                "and", "with", "de", "da", "di", "del", "van", "von", "der", "la", "e", "of",
                "the", "for", "&", "/", "|",
            ]
            .contains(word)
    };
    (1..=most).contains(&words.len())
        && words.iter().all(name)
        && words.first().is_some_and(|word| {
            // BY "BO" REED
            word.trim_start_matches(['"', '“']).starts_with(char::is_uppercase)
        })
        && !text.chars().any(|character| character.is_ascii_digit() || "?!;".contains(character))
}

/// Is `text`, or its beginning, `words` with a letter or two misread: 8taff Correspondent?
fn is_misread(text: &str, words: &str) -> bool {
    // Shorter words would be met by chance.
    if words.len() < 16 {
        return false;
    }
    let end = text.char_indices().nth(words.len()).map_or(text.len(), |(at, _)| at);
    let head = text.get(..end).unwrap_or_default();
    head.chars().count() >= words.len() - 1 && distance(head, words, 2).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_on_its_example() {
        for (words, sure, example) in STAFF {
            assert!(byline_line(example) >= *sure, "{words}: {example}");
        }
        for (words, example) in SPECIAL {
            assert!(byline_line(example) >= 0.8, "{words}: {example}");
            assert!(byline_line(&format!("({example})")) >= 0.8, "{words}: {example}");
            assert!(byline_line(&format!("{words}the people of the valley")) < 0.1, "{words}");
        }
    }

    #[test]
    fn a_given_name_makes_a_byline_likelier() {
        assert!(byline_line("a. v.") > 0.6 && byline_line("p. m.") < 0.1);
        assert!(byline_line("Alice Harker") > 0.3 && byline_line("Harbour Post") < 0.2);
    }

    #[test]
    fn agencies_may_have_their_article_and_names_their_quotes() {
        for text in ["By the Northern Press.", "BY THE NORTHERN PRESS", "BY \"BO\" REED."] {
            assert!(byline_line(text) >= 0.9, "{text}");
        }
        for text in ["By the Sea", "By the Old Harbour Road"] {
            assert!(byline_line(text) < 0.1, "{text}");
        }
        assert!(byline_line("A. LEE and B. REED") > 0.6 && byline_line("A. LEE and the sea") < 0.2);
        assert!(byline_line("A. B. STATE PRINTING PRESS") < 0.6);
        assert!(byline_line("Mrs. A. Lee and Family.") > 0.6);
        assert!(byline_line("By Ann Lee alee@tarnpost.example") > 0.8);
        assert!(byline_line("Ann.Lee@tarnpost.example") > 0.8);
        assert!(byline_line("Ann.Lee & Bo.Reed@tarnpost.example") > 0.8);
        assert!(byline_line("letters@tarnpost.example") < 0.1);
        assert!(byline_line("Ann Lee Political editor") >= 0.9);
        assert!(byline_line("Ledger Stafï") >= 0.5 && byline_line("Ledger Pier") < 0.2);
    }
}
