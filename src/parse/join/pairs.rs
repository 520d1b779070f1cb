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

/// With what a Chinese display line goes on in the next one: on newsgen's pages of seeds 1-30 in 468 of 481, where 70 of 100 lines
/// do.
const GOES_ON: &str = "，、将在对于以及和与";

/// Does the Chinese sentence `first` go on in `second`, the line under it, by its last letter (海口将 | 开夜航, 渡口复航， | 两岸称便)
/// or by the first one of that (渡口 | 的灯)? A cab, 的士, and what is understood, 了解, may begin one.
fn goes_on(first: &HeadLine, second: &HeadLine) -> bool {
    let (one, two) = (first.text.as_str(), second.text.as_str());
    let han = |text: &str| text.chars().filter(|letter| is_han(*letter)).nth(1).is_some();
    let ends = one.ends_with(|last| GOES_ON.contains(last));
    let begins =
        two.starts_with(['的', '了']) && !["的士", "了解"].iter().any(|word| two.starts_with(word));
    (ends || begins)
        && han(one)
        && two.starts_with(|letter| is_han(letter) || matches!(letter, '“' | '《'))
}

/// Are `first` and `second`, the line under it, lines of one head, as a bracket or quote of the first stands open (“夜渡 |
/// 灯火”重明), a colon ends it (青石渡口： | 夜里灯火通明), it begins the title of a document that the second ends, or one
/// sentence goes on?
pub(in crate::parse) fn are_held(first: &HeadLine, second: &HeadLine) -> bool {
    let leads = || {
        first.text.strip_suffix('：').is_some_and(|words| {
            (2..=LEAD_IN).contains(&words.chars().count()) && words.chars().all(is_han)
        })
    };
    is_open(first, second) || leads() || is_of_document(first, second) || goes_on(first, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_goes_on_is_held_together() {
        let held =
            |one: &str, two: &str| are_held(&HeadLine::new(one, 30.0), &HeadLine::new(two, 20.0));
        assert!(held("青石渡口将", "开夜航") && held("渡口复航，", "两岸称便"));
        assert!(held("老渡口", "的灯亮了") && !held("老渡口亮灯", "的士改价"));
        assert!(!held("青石渡口复航", "茶园今春开采早"));
    }

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
