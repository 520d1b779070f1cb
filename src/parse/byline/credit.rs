//! Credits of pictures: who took, drew or gave them.

use std::sync::LazyLock;

use super::{names::is_plain_person, photo};
use crate::parse::{
    class::Classes,
    forms::{simple, simplified},
    lexicon::Lexicon,
};
use crate::text::is_han;

/// Ends of a photographer's credit.
const CREDITS: &[&str] = &[
    "摄",
    "供图",
    "摄影",
    "摄影报道",
    "翻拍",
    "制图",
    "绘图",
    "资料图",
    "新华社发",
    "漫画",
    "（资料图片）",
    "提供图片",
];

/// What stands behind who wrote a text and took its pictures, too.
const WROTE: &[&str] = &["文/摄", "文／摄", "文并摄", "文·摄", "文、摄"];

/// Is `text` a photographer's or giver's credit, or does it end with one: `刘群 摄`, `（主办方供图）`?
pub fn is_credit(text: &str) -> bool {
    credits(text, Classes::of(text))
}

/// The same of a text of these `classes`.
pub(in crate::parse) fn credits(text: &str, classes: Classes) -> bool {
    static CREDITS_WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(CREDITS.iter().map(|word| word.trim_matches(['（', '）']))));
    static BEGINNINGS: LazyLock<Lexicon> = LazyLock::new(|| {
        Lexicon::new([
            "图/",
            "图／",
            "图：",
            "图:",
            "（图/",
            "（图：",
            "制图/",
            "Photo by",
            "PHOTO BY",
            "Photograph by",
        ])
    });
    let text = text.trim();
    // Those of photographers' credits in English have one too.
    let inside = classes.has(Classes::CREDIT);
    if !inside && !classes.has(Classes::STROKE) && is_plain(text) {
        return false;
    }
    // （乘客提供）
    let given = text.trim_start_matches(['（', '(']);
    if given.len() < text.len()
        && given.chars().count() <= 14
        && given.trim_end_matches(['）', ')']).ends_with("提供")
    {
        return true;
    }
    // 渡口昨天复航。（图：林向南）
    let closed = text.strip_suffix(['）', ')']);
    let bracket =
        closed.and_then(|text| text.rsplit_once(['（', '('])).map_or("", |(_, last)| last);
    if bracket
        .strip_prefix(['图', '圖'])
        .is_some_and(|rest| rest.starts_with(['：', ':', '/', '／']))
    {
        return true;
    }
    let text = text.trim_end_matches(['）', ')', '】', '。', '.']).trim_end();
    // 气温升到38.5摄 | 氏度
    if text
        .strip_suffix('摄')
        .is_some_and(|rest| rest.ends_with(|last: char| last.is_ascii_digit()))
    {
        return false;
    }
    // 本报记者 郭远 文/摄: he wrote it as well.
    if text.ends_with('摄') && WROTE.iter().any(|word| text.ends_with(word)) {
        return false;
    }
    let edge = |character: Option<char>, may: &dyn Fn(char) -> bool| {
        character.is_some_and(|character| may(simple(character)))
    };
    // Most lines are told by their first and last letter.
    let may_be = inside
        || edge(text.chars().next_back(), &|letter| CREDITS_WORDS.may_end(letter))
        || edge(text.chars().next(), &|letter| BEGINNINGS.may_begin(letter));
    let credited = |text: &str| {
        CREDITS_WORDS.ends(text)
            || ["摄（", "(Photo by"].iter().any(|word| text.contains(word))
            || BEGINNINGS.begins(text)
    };
    let given = text.ends_with("提供") || text.ends_with(['片']);
    given && is_given(&simplified(text))
        || may_be && credited(&simplified(text))
        || is_by_artist(text)
        || is_of_agencies(text)
        || is_misread_credit(text)
        || (inside || !text.starts_with(is_han)) && photo::is_photo_credit(text)
}

/// Does `text` neither begin nor end as credits do that have no letter of them inside? Most lines are told by it.
fn is_plain(text: &str) -> bool {
    let [first, last] =
        [text.chars().next(), text.chars().next_back()].map(Option::unwrap_or_default);
    is_han(first)
        && is_han(last)
        && !matches!(simple(first), '图' | '制')
        && !matches!(simple(last), '图' | '影' | '道' | '拍' | '发' | '画' | '片' | '作' | '供')
        && !MISREAD.iter().any(|(letter, _)| last == *letter)
}

/// Who gives papers their pictures, with no more than a word before 提供 or 图片.
const GIVERS: [&str; 20] = [
    "读者",
    "网民",
    "网友",
    "市民",
    "警方",
    "消防处",
    "受访者",
    "被访者",
    "主办方",
    "主办单位",
    "当事人",
    "家属",
    "校方",
    "院方",
    "机构",
    "乘客",
    "街坊",
    "居民",
    "资料",
    "网上",
];

/// Does `text`, in simplified letters, say who gave a picture, by itself or behind a sentence: 讀者提供, 渡口昨日復航。 資料圖片?
fn is_given(text: &str) -> bool {
    let last = text.rsplit(['。', ' ', '\u{3000}']).next().unwrap_or_default();
    let alone = last.len() == text.len();
    let giver = last.strip_suffix("图片").or_else(|| last.strip_suffix("提供").filter(|_| alone));
    giver.is_some_and(|giver| {
        GIVERS.contains(&giver)
            || last.ends_with("图片")
                && (2..=6).contains(&giver.chars().count())
                && giver.ends_with(['署', '处', '局', '社'])
    })
}

/// Does `text` name who made a picture or a piece of writing: 郭 远作?
fn is_by_artist(text: &str) -> bool {
    let name = text.strip_suffix('作').filter(|_| text.len() <= 16);
    name.is_some_and(|name| {
        let name: String = name.split_whitespace().collect();
        name.chars().count() > 1 && is_plain_person(&name)
    })
}

/// The agencies that give a picture together, or by themselves.
const AGENCIES: [&str; 12] = [
    "新华社",
    "新华",
    "法新",
    "法新社",
    "路透",
    "路透社",
    "美联",
    "美联社",
    "欧新",
    "欧新社",
    "中新社",
    "视觉中国",
];

/// Does `text` name the agencies that gave a picture, and nothing else: 新华社/路透?
fn is_of_agencies(text: &str) -> bool {
    text.len() <= 32
        && text.contains(['/', '／'])
        && text.split(['/', '／']).all(|name| AGENCIES.contains(&name.trim()))
}

/// What OCR reads for 摄, and the letters of a credit that surely ends with it: 郭远报 is no name, 林国振 may be one.
const MISREAD: [(char, usize); 6] =
    [('报', 3), ('撮', 3), ('镊', 3), ('摂', 3), ('振', 4), ('摇', 4)];

/// What stands before 报 in what papers and papers of other kinds are called: 日报, 电报.
const PAPERS: [char; 20] = [
    '日', '晚', '早', '时', '周', '商', '快', '导', '学', '公', '电', '海', '画', '情', '墙', '简',
    '年', '月', '通', '民',
];

/// Is `text` a photographer's name and a letter that OCR misread for 摄: 郭远报?
fn is_misread_credit(text: &str) -> bool {
    let told = |(letter, least): &(char, usize)| {
        text.strip_suffix(*letter).is_some_and(|name| {
            let letters = name.trim_end().chars().count();
            letters + 1 >= *least
                && letters <= 3
                && is_plain_person(name.trim_end())
                && !(*letter == '报' && name.ends_with(PAPERS))
        })
    };
    // Most texts are told by their length.
    text.len() <= 16 && MISREAD.iter().any(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_may_be_misread() {
        for text in ["郭远报", "林向南振", "林向南 撮"] {
            assert!(is_credit(text), "{text}");
        }
        for text in ["林国振", "云汀日报", "新华社电报", "海报"] {
            assert!(!is_credit(text), "{text}");
        }
    }

    #[test]
    fn artists_and_agencies_are_credited() {
        assert!(is_credit("郭 远作") && is_credit("新华社/路透") && is_credit("新华／法新"));
        assert!(!is_credit("昨天气温升到38.5摄"));
        assert!(!is_credit("通力合作") && !is_credit("青石/柳湾") && !is_credit("新华社"));
    }

    #[test]
    fn who_gave_a_picture_is_credited_in_brackets() {
        assert!(is_credit("圖：林向南") && is_credit("渡口昨天复航。（图：林向南）"));
        assert!(!is_credit("（图书馆）") && !is_credit("渡口昨天复航（附图）。"));
        assert!(is_credit("（乘客提供）") && is_credit("(茶園公司提供)"));
        assert!(is_credit("讀者提供") && is_credit("渡口昨日復航。 漁護署圖片"));
        assert!(!is_credit("渡口圖片") && !is_credit("縣裏提供") && !is_credit("老船工的照片"));
        assert!(!is_credit("班車由縣裏提供") && !is_credit("（提供線索的人）"));
    }
}
