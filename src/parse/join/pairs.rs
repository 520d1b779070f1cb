//! Brackets and quotes, which hold the lines of a statement together, and colons.

use super::HeadLine;
use crate::{parse::forms::simplified, text::is_han};

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

/// What the title of a document ends with that says in its first word what it is about.
const DOCUMENTS: [&str; 18] = [
    "公示", "公告", "通告", "通知", "决定", "意见", "方案", "办法", "通报", "批复", "报告", "议案",
    "决议", "规定", "说明", "草案", "建议", "命令",
];

/// Is the title of a document broken between `first` and `second`: 关于青石渡口夜间 | 停航检修的通告?
fn is_of_document(first: &HeadLine, second: &HeadLine) -> bool {
    let ends =
        |line: &HeadLine| DOCUMENTS.iter().any(|word| simplified(&line.text).ends_with(word));
    let opens = ["关于", "關於"].iter().any(|word| first.text.starts_with(word));
    opens && !ends(first) && ends(second)
}

/// Are `first` and `second`, the line under it, lines of one head, as a bracket or quote of the first stands open (“夜渡 |
/// 灯火”重明), a colon ends it (青石渡口： | 夜里灯火通明) or it begins the title of a document that the second ends?
pub(in crate::parse) fn are_held(first: &HeadLine, second: &HeadLine) -> bool {
    let leads = || {
        first.text.strip_suffix('：').is_some_and(|words| {
            (2..=LEAD_IN).contains(&words.chars().count()) && words.chars().all(is_han)
        })
    };
    is_open(first, second) || leads() || is_of_document(first, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_of_a_document_is_held_together() {
        let held =
            |one: &str, two: &str| are_held(&HeadLine::new(one, 30.0), &HeadLine::new(two, 20.0));
        assert!(held("关于青石渡口夜间", "停航检修的通告"));
        assert!(!held("关于渡口停航的通告", "关于夜市搬迁的通告"));
        assert!(!held("青石渡口夜间停航", "县里发出通告"));
        assert!(!held("关于青石渡口", "渡口昨日复航"));
    }
}
