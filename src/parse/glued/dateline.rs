//! A dateline behind the words of a headline begins a text.

use std::sync::LazyLock;

use super::Sheet;
use crate::parse::{byline::has_dateline, label::Label, lexicon::Lexicon};

/// How datelines begin, with what was run together as an example: the dateline begins at the word.
const OPENERS: [(&str, &str); 4] = [
    ("据新华社", "首届茶业博览会开幕据新华社云汀3月6日电（记者林向南）"),
    ("新华社", "渡口昨日复航新华社云汀3月6日电 记者"),
    ("本报讯", "青石大桥合龙 本报讯（记者郭远）三月五日"),
    ("本报", "云汀春茶开采本报青石3月6日电（记者刘群）"),
];

/// The letters of a headline's line.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=24;
/// The same where a blank or a mark stands behind it.
const APART: std::ops::RangeInclusive<usize> = 3..=36;

/// Where in line `at` a dateline begins behind the words of a headline, in bytes.
pub(super) fn cut(sheet: Sheet<'_>, at: usize) -> Option<usize> {
    let (line, label) = sheet.line(at)?;
    matches!(label, Label::First | Label::Single | Label::Display | Label::Crosshead)
        .then(|| inside(&line.text))
        .flatten()
}

fn inside(text: &str) -> Option<usize> {
    static WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(OPENERS.iter().map(|(word, _)| *word)));
    WORDS.found(text).map(|(at, ..)| at).find(|at| begins(text, *at))
}

/// Does a dateline begin at byte `at` of `text`, and is what stands before it a headline's line?
fn begins(text: &str, at: usize) -> bool {
    let Some((head, rest)) = text.split_at_checked(at) else { return false };
    let bare = head.trim_end();
    // Blanks beside a mark are closed up, so a mark may stand for one: 粮站“破产”了吗？新华社云汀3月6日电
    let apart = bare.len() < head.len() || bare.ends_with(['！', '？', '”', '》']);
    let (letters, marks) = if apart {
        (APART, "，。；、,.")
    } else {
        (LETTERS, "，。；：、？！（）“”‘’,.")
    };
    let runs_on = ["据", "讯", "电", "从", "由", "与", "和", "在", "的", "向", "对", "被", "为"];
    letters.contains(&bare.chars().count())
        && !bare.contains(|letter| marks.contains(letter))
        && !runs_on.iter().any(|word| bare.ends_with(word))
        && has_dateline(rest)
        && !has_dateline(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_behind_a_headline_begins_a_line() {
        for (word, example) in OPENERS {
            assert_eq!(inside(example), example.find(word), "{example}");
        }
        for (head, text) in [
            ("“扎根绳”拉直古塔 ", "本报讯（记者郭远）三月五日"),
            ("粮站“破产”了吗？", "新华社云汀3月6日电 记者"),
            ("——访《云汀报》记者和本报老编辑 ", "新华社云汀3月6日电（记者林"),
        ] {
            assert_eq!(inside(&format!("{head}{text}")), Some(head.len()), "{head}");
        }
    }

    #[test]
    fn what_names_a_paper_inside_a_line_is_left() {
        for text in [
            "本报讯（记者郭远）三月六日，青石大桥合龙",
            "县委书记到新华社云汀分社慰问",
            "三月六日，新华社云汀3月6日电说",
            "订阅本报的读者",
            "电稿由新华社云汀3月6日电发出",
            "本报讯 新华社云汀3月6日电说",
        ] {
            assert_eq!(inside(text), None, "{text}");
        }
    }
}
