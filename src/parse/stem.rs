//! The words of a headline or text, as far as they are told by their first letters.

use super::case::is_small;

/// The stems of the words in `text` that say something.
pub(super) fn stems(text: &str) -> impl Iterator<Item = u32> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !"’'".contains(letter));
    words.filter_map(stem)
}

/// A word of more letters than this is known by its first ones.
const STEM: usize = 6;

/// The stem of `word` as a number; none of one that says nothing.
fn stem(word: &str) -> Option<u32> {
    let word = word.trim_matches(['’', '\'']).to_lowercase();
    let word = word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(&word);
    let count = word.chars().count();
    if count < 3
        || count == 3 && !word.starts_with(|letter: char| letter.is_ascii_digit())
        || is_small(word)
    {
        return None;
    }
    let ends = ["ings", "ing", "ers", "ies", "ied", "er", "es", "ed", "y", "s", "e"];
    let bare = ends
        .iter()
        .filter_map(|end| word.strip_suffix(end))
        .find(|bare| bare.chars().count() >= 4)
        .unwrap_or(word);
    let mut number = 0x811c_9dc5_u32;
    for letter in bare.chars().take(STEM) {
        number = (number ^ u32::from(letter)).wrapping_mul(0x0100_0193);
    }
    Some(number)
}
