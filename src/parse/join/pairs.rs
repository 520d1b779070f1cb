//! Brackets and quotes, which hold the lines of a statement together, and colons.

use super::HeadLine;
use crate::text::is_han;

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

/// The most letters of a line that leads into the next one.
const LEAD_IN: usize = 8;

/// Are `first` and `second`, the line under it, lines of one head, as a bracket or quote of the first stands open (“夜渡 |
/// 灯火”重明) or a colon ends it (青石渡口： | 夜里灯火通明)?
pub(in crate::parse) fn are_held(first: &HeadLine, second: &HeadLine) -> bool {
    let leads = || {
        first.text.strip_suffix('：').is_some_and(|words| {
            (2..=LEAD_IN).contains(&words.chars().count()) && words.chars().all(is_han)
        })
    };
    is_open(first, second) || leads()
}
