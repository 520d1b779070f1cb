//! Words on a line of their own that open a text or a part of it, or head a box in one.

use crate::{
    parse::forms::{simple, simplified},
    text::is_han,
};

/// Words on a line of their own that open a text or a part of it: crossheads, though they stand under the headline.
const OPENERS: &[&str] = &[
    "编者按",
    "编者的话",
    "开栏的话",
    "开栏语",
    "引子",
    "核心阅读",
    "内容提要",
    "阅读提示",
    "核心提示",
    "新闻提要",
];

/// Words on a line of their own that head a box at the end of a text, or inside one: what else there is to tell of it.
const BOXES: &[&str] = &[
    "新闻多一点",
    "新闻链接",
    "相关链接",
    "背景链接",
    "链接",
    "延伸阅读",
    "记者手记",
    "采访手记",
    "小贴士",
    "新闻背景",
    "背景资料",
    "名词解释",
    "编后",
    "编后语",
    "名片",
    "人物名片",
    "人物简介",
    "人物档案",
    "新闻回放",
    "新闻回顾",
    "事件回放",
    "事件回顾",
    "提示",
    "温馨提示",
    "特别提示",
    "友情提示",
    "警方提醒",
    "民警提醒",
    "专家提醒",
    "医生提醒",
    "律师提醒",
    "律师说法",
    "话你知",
    "知多点",
];

/// How the heads of boxes end that name what they tell of, with an example each.
const BOX_ENDS: &[(&str, &str)] = &[
    ("小档案", "青石大桥小档案"),
    ("小辞典", "渡船小辞典"),
    ("小词典", "渡船小词典"),
    ("小百科", "春茶小百科"),
    ("小知识", "采茶小知识"),
];

/// The most letters of one.
const BOX: usize = 10;

/// The same in Western papers, in small letters.
const WESTERN_BOXES: &[&str] = &[
    "at a glance",
    "brief scores",
    "fact file",
    "factfile",
    "points table",
    "score card",
    "scoreboard",
    "scorecard",
    "scores",
    "timeline",
];

/// Is `text` a word that opens a text: 编者按, 开栏的话?
pub(in crate::parse) fn is_opener(text: &str) -> bool {
    is_one_of(OPENERS, text)
}

/// Is `text` a word that heads a box in a text: 新闻多一点, ■链接?
pub(in crate::parse) fn is_box(text: &str) -> bool {
    if text.len() <= 14 && text.is_ascii() {
        return WESTERN_BOXES.contains(&text.to_lowercase().as_str());
    }
    is_one_of(BOXES, text)
        || text.len() <= 3 * BOX && ends_as_box(text)
        || text
            .strip_prefix('【')
            .and_then(|text| text.split_once('】'))
            .is_some_and(|(word, _)| is_one_of(BOXES, word))
}

/// Does `text` end as the heads of boxes do that name what they tell of?
fn ends_as_box(text: &str) -> bool {
    let text = simplified(text);
    BOX_ENDS.iter().any(|(end, _)| text.ends_with(end))
}

/// Does `text` head a box that belongs to the text before it, with a title of its own: 链接?
pub(in crate::parse) fn is_link(text: &str) -> bool {
    is_box(text) && simplified(text).contains("链接")
}

/// How lines end that stand over what an office answers to a letter, with an example each.
const REPLIES: &[(&str, &str)] = &[
    ("回复", "县水务局回复"),
    ("答复", "镇政府的答复"),
    ("复信", "云汀公交公司复信"),
    ("编者的话", "编者的话"),
    ("编辑回音", "编辑回音"),
    ("记者回音", "记者回音"),
    ("本报回音", "本报回音"),
    ("反馈", "县水务局反馈"),
];

/// Does `text`, a line under a letter, stand over the answer to it: 县水务局回复?
pub(in crate::parse) fn is_reply(text: &str) -> bool {
    let letters = text.chars().filter(|letter| is_han(*letter)).count();
    (3..=14).contains(&letters)
        && text.chars().all(|letter| is_han(letter) || "■●：: ".contains(letter))
        && REPLIES
            .iter()
            .any(|(word, _)| simplified(text).trim_end_matches(['：', ':']).ends_with(word))
}

/// What begins what the editors add to a letter, under it, before a colon.
const ADDED: [&str; 15] = [
    "编者附记",
    "编者附言",
    "编者答复",
    "编者回复",
    "编辑回复",
    "记者回复",
    "编者注",
    "编后记",
    "编后",
    "编者按",
    "编辑部附记",
    "编辑附言",
    "编辑回音",
    "记者回音",
    "本报回音",
];

/// Does `text` begin with what the editors add to a letter: 编者附记：渡口已经设灯。?
pub(in crate::parse) fn answers_letter(text: &str) -> bool {
    text.starts_with(['编', '记', '本']) && {
        let head = text.split_once(['：', ':']).map_or("", |(head, _)| head);
        ADDED.contains(&head)
    }
}

/// Are the Han of `text` one of `words`?
fn is_one_of(words: &[&str], text: &str) -> bool {
    let letters = || text.chars().filter(|letter| is_han(*letter)).map(simple);
    // Most texts are told by their first letter.
    let Some(first) = letters().next() else { return false };
    let mut words = words.iter().filter(|word| word.chars().next().is_some_and(|own| own == first));
    words.any(|word| letters().eq(word.chars()))
}

/// Does `text` begin with such a word: 编者按：…, 【开栏的话】…?
pub(in crate::parse) fn opens_with_note(text: &str) -> bool {
    let text = text.trim_start_matches(['【', '[', '■', '●', ' ', '\u{3000}']);
    OPENERS.iter().any(|word| {
        after(text, word)
            .is_some_and(|rest| rest.starts_with(['：', ':', '】', ']', ' ', '\u{3000}']))
    })
}

/// What stands behind `word` at the beginning of `text`.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let letters = || text.chars().map(simple);
    let begins = word.chars().zip(letters()).all(|(one, two)| one == two);
    text.get(word.len()..).filter(|_| begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_open_a_text_are_told() {
        for word in OPENERS {
            assert!(is_opener(word) && is_opener(&format!("【{word}】")), "{word}");
        }
        assert!(opens_with_note("【编者按】今起") && opens_with_note("编者按：今起"));
        assert!(!opens_with_note("编者按语写得好"));
        assert!(!is_opener("引子河通水") && !is_opener("青石大桥合龙"));
    }

    #[test]
    fn answers_to_letters_are_told() {
        for (word, example) in REPLIES {
            assert!(is_reply(example), "{word}");
        }
        for word in ADDED {
            assert!(answers_letter(&format!("{word}：渡口已经设灯。")), "{word}");
        }
        assert!(!answers_letter("编者按语写得好：") && !answers_letter("编者附记"));
        assert!(!is_reply("渡口停航一月，县水务局昨日答复"));
    }

    #[test]
    fn words_that_head_a_box_are_told() {
        for word in BOXES {
            assert!(is_box(word) && is_box(&format!("■{word}")), "{word}");
        }
        assert!(WESTERN_BOXES.iter().all(|word| is_box(&word.to_uppercase())));
        for (end, example) in BOX_ENDS {
            assert!(is_box(example), "{end}");
        }
        assert!(is_box("青石大橋小檔案") && is_box("相關鏈接") && !is_box("渡口链接两岸"));
    }
}
