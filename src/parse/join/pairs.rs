//! Brackets and quotes, which hold the lines of a statement together.

use super::HeadLine;

/// Brackets and quotes.
const PAIRS: [(char, char); 6] =
    [('《', '》'), ('“', '”'), ('（', '）'), ('「', '」'), ('‘', '’'), ('(', ')')];

/// Does every bracket and quote that `lines` open close in them?
pub(super) fn is_balanced(lines: &[HeadLine]) -> bool {
    let mut open = [0_i32; PAIRS.len()];
    let texts = lines.iter().filter(|line| line.paired).map(|line| &line.text);
    for letter in texts.flat_map(|text| text.chars()).filter(|letter| is_paired(*letter)) {
        for (open, (opening, closing)) in open.iter_mut().zip(PAIRS) {
            *open += i32::from(letter == opening) - i32::from(letter == closing);
        }
    }
    open == [0; PAIRS.len()]
}

/// Is it one of [`PAIRS`]? Told at once of what is none.
fn is_paired(letter: char) -> bool {
    matches!(letter, '\u{2018}'..='\u{201d}' | '\u{300a}'..='\u{300d}' | '（' | '）' | '(' | ')')
}

/// Has `text` a bracket or quote?
pub(super) fn has_pairs(text: &str) -> bool {
    text.chars().any(is_paired)
}

/// Does a bracket or quote that `first` opens close in `second`?
pub(super) fn is_open(first: &HeadLine, second: &HeadLine) -> bool {
    if !first.paired || !second.paired {
        return false;
    }
    let (first, second) = (first.text.as_str(), second.text.as_str());
    PAIRS.iter().any(|(open, close)| {
        let count = |letter: char| first.chars().filter(|other| *other == letter).count();
        count(*open) > count(*close) && second.contains(*close)
    })
}
