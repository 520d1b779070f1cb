//! Bylines as English and Italian papers set them: By ANN LEE, Staff Correspondence., di Anna Verdi.

use super::{line::is_credit, names::is_ornament};
use crate::parse::jump::distance;

/// English bylines that name no person, or whose names follow on the next line: words, how sure, example.
const STAFF: &[(&str, f32, &str)] = &[
    ("this article is by ", 0.95, "This article is by Ann Lee, Bo Reed"),
    ("staff correspondence", 0.95, "Staff Correspondence."),
    ("staff correspondent", 0.85, "8taff Correspondent"),
    ("special correspondence", 0.9, "Special Correspondence."),
    ("special to the ", 0.85, "Special to The Star."),
    ("special dispatch to ", 0.85, "Special Dispatch to The Star."),
    ("from our own correspondent", 0.9, "From Our Own Correspondent"),
    ("from our correspondent", 0.9, "From Our Correspondent"),
    ("dal nostro inviato", 0.9, "dal nostro inviato"),
    ("dal nostro corrispondente", 0.9, "dal nostro corrispondente"),
];

/// Last words of a line that tells a writer's office: Transcript Staff.
const ENGLISH_OFFICES: &[&str] = &[
    "staff",
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
    for (words, sure, _) in STAFF {
        if low.starts_with(words) || is_misread(&low, words) {
            return *sure;
        }
    }
    let end = bare.trim_end_matches(['.', ',', ':']);
    if let Some(names) = after_word(end, "by") {
        return if is_names(names, 14) { 0.95 } else { 0.0 };
    }
    if let Some(names) = after_word(end, "di").filter(|_| bare.starts_with("di ")) {
        return if is_names(names, 6) { 0.8 } else { 0.0 };
    }
    if end.starts_with(char::is_lowercase) || !is_names(end, 6) {
        return 0.0;
    }
    let lower = end.to_lowercase();
    if ENGLISH_OFFICES.iter().any(|office| lower.ends_with(office))
        && end.split_whitespace().count() > 1
    {
        return 0.5;
    }
    if (2..=3).contains(&end.split_whitespace().count()) { 0.15 } else { 0.0 }
}

/// What follows `word` and a blank at the beginning of `text`.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    if !head.eq_ignore_ascii_case(word) || head.starts_with('b') {
        return None;
    }
    text.get(word.len()..)?.strip_prefix([' ', '\u{a0}', ':']).map(str::trim)
}

/// Is `text` names: capitals and what stands between them, at most `most` words?
fn is_names(text: &str, most: usize) -> bool {
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
        && words.first().is_some_and(|word| word.starts_with(char::is_uppercase))
        && !text.chars().any(|character| character.is_ascii_digit() || "?!;".contains(character))
}

/// Is `text`, or its beginning, `words` with a letter or two misread: 8taff Correspondent?
fn is_misread(text: &str, words: &str) -> bool {
    let head: String = text.chars().take(words.chars().count()).collect();
    words.len() >= 16 && head.chars().count() >= words.len() - 1 && distance(&head, words) <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_on_its_example() {
        for (words, sure, example) in STAFF {
            assert!(byline_line(example) >= *sure, "{words}: {example}");
        }
    }
}
