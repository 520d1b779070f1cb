//! The words of a Chinese byline: offices, names, and what is neither.

use std::borrow::Cow;

use super::names::{Office, is_plain_name_of_office, is_plain_person, plain_office};
use crate::{parse::forms::simplified, text::is_blank};

/// How the words before 记者 end, of a paper, an agency or a rank: 云汀日报全媒体记者, 见习记者. Each with an example.
const TITLES: &[(&str, &str)] = &[
    ("报", "云汀日报记者 郭远"),
    ("報", "大公報記者 易曉彤"),
    ("社", "新华社记者 郭远"),
    ("台", "云汀电视台记者 郭远"),
    ("网", "人民网记者 郭远"),
    ("刊", "本刊记者 郭远"),
    ("媒体", "云汀日报全媒体记者 郭远"),
    ("融媒", "融媒记者 郭远"),
    ("中心", "融媒体中心记者 郭远"),
    ("频道", "新闻频道记者 郭远"),
    ("客户端", "新闻客户端记者 郭远"),
    ("首席", "首席记者 郭远"),
    ("见习", "见习记者 郭远"),
    ("实习", "实习记者 郭远"),
    ("特约", "特约记者 郭远"),
    ("特派", "特派记者 郭远"),
    ("高级", "高级记者 郭远"),
    ("文字", "文字记者 郭远"),
    ("摄影", "摄影记者 郭远"),
    ("体育", "本报体育记者 郭远"),
];

/// Beginnings of the words before an office: 本报驻京记者.
const HOUSES: &[&str] = &["本报", "本刊", "本社", "本台", "本网", "新华社", "驻", "特约"];

/// How many offices and names a byline has, and how many words that are neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) offices: usize,
    pub(super) names: usize,
    pub(super) strangers: usize,
}

/// The words of `text` counted.
pub(super) fn counted(text: &str) -> Count {
    count(&simplified(text), |_| true)
}

/// The words of `text`, in simplified letters, counted, if it has no strangers; few texts that are asked have none, and most
/// are told by the first.
pub(super) fn known(text: &str) -> Option<Count> {
    let known = |count: &Count| count.strangers == 0;
    Some(count(text, known)).filter(known)
}

/// The words of `text`, in simplified letters, counted as long as they are to `go_on`.
fn count(text: &str, go_on: impl Fn(&Count) -> bool) -> Count {
    let mut count = Count::default();
    let mut after_office = false;
    let mut words = text
        .split(|character: char| {
            is_blank(character)
                || matches!(
                    character,
                    '、' | '/' | '／' | '|' | '｜' | ':' | '：' | ',' | '(' | ')' | '（' | '）'
                )
        })
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next().filter(|_| go_on(&count)) {
        let rest = offices_of(word, &mut count);
        after_office |= rest.len() < word.len();
        if rest.is_empty()
            || ["文", "图", "圖", "文图", "摄", "报道", "报导", "综合报道", "著", "译", "整理"]
                .contains(&rest)
        {
            continue;
        }
        let length = rest.chars().count();
        // 李 刚: a name of two letters set apart.
        let next = words.next_if(|next| length == 1 && next.chars().count() == 1);
        let name = next.map_or(Cow::Borrowed(rest), |next| format!("{rest}{next}").into());
        if is_plain_person(&name) || after_office && is_plain_name_of_office(&name) {
            count.names += 1;
        } else if length <= 12 && words.peek().is_some_and(|next| plain_office(next).is_some()) {
            // 本报 记者: the paper's name before the office.
            after_office = false;
        } else {
            count.strangers += 1;
        }
    }
    count
}

/// Counts the offices that `word` begins with, and the names between them; gives what follows the last one.
fn offices_of<'a>(word: &'a str, count: &mut Count) -> &'a str {
    let mut rest = word;
    while let Some(Office { begin, end }) = plain_office(rest) {
        let before = rest.get(..begin).unwrap_or_default();
        // 记者郭远通讯员刘群: a name stands before the second office.
        if rest.len() < word.len() && !before.is_empty() && !is_title(before) {
            if is_plain_name_of_office(before) {
                count.names += 1;
            } else {
                count.strangers += 1;
            }
        } else if !is_title(before) {
            count.strangers += 1;
        }
        count.offices += 1;
        rest = rest.get(end..).unwrap_or_default();
    }
    rest
}

/// Can `before` stand before an office: nothing, a paper, a rank?
fn is_title(before: &str) -> bool {
    before.is_empty()
        || before.chars().count() <= 16
            && (TITLES.iter().any(|(end, _)| before.ends_with(end))
                || HOUSES.iter().any(|house| before.starts_with(house)))
}

/// Does `text`, that is a byline, name a person, not only an office?
pub(super) fn names_person(text: &str) -> bool {
    !text.chars().any(crate::text::is_han) || counted(text).names > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_fires_on_its_example() {
        for (title, example) in TITLES {
            assert_eq!(
                counted(example),
                Count { offices: 1, names: 1, strangers: 0 },
                "{title}: {example}"
            );
        }
    }

    #[test]
    fn words_that_are_no_office_and_no_name_are_strangers() {
        for text in ["首都记者健身", "中外记者联谊会", "在回答记者提问时", "茶园丰收"]
        {
            assert!(counted(text).strangers > 0 && known(text).is_none(), "{text}");
        }
        assert_eq!(counted("记者郭远通讯员刘群"), Count { offices: 2, names: 2, strangers: 0 });
    }
}
