//! Words of headings that look like names: `HOME MATTERS.`, `Dealers Say.`, `SOCIETY DIRECTORY.`

/// Words that no writer's name has, in small letters: what columns, notices and lists are called, and what people do.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "brevities", "bulletins", "bus", "card", "church", "churches", "corners", "correspondents", "directory", "episode",
    "escape", "fair", "fire", "gate", "happenings", "home", "items", "lodge", "markets", "matters", "mention", "morning",
    "night", "notes", "notice", "notices", "parade", "patients", "personals", "produce", "races", "results", "ridge",
    "sale", "say", "says", "season", "society", "statement", "table", "tables", "today", "tonight", "tuesday", "vote",
    "votes", "war", "wedding", "weddings", "wins", "yesterday",
];

/// Titles before a name of whom is written, not of who writes.
const TITLES: &[&str] = &["mrs.", "miss", "messrs.", "misses"];

/// Has `text` a word that no writer's name has?
pub(in crate::parse) fn is_heading(text: &str) -> bool {
    let low = text.to_lowercase();
    let bare = |word: &str| {
        let word = word.trim_matches(['.', ',', ':', ';', '"', '“', '”']);
        WORDS.binary_search(&word).is_ok()
    };
    low.split_whitespace().any(bare)
        || low.split_whitespace().next().is_some_and(|first| TITLES.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_no_names() {
        assert!(WORDS.is_sorted());
        for text in ["HOME MATTERS.", "Dealers Say.", "Mrs. Anna Lee", "Old Table Lodge"] {
            assert!(is_heading(text), "{text}");
        }
        assert!(!is_heading("Ann Lee") && !is_heading("Bo W. Reed"));
    }
}
