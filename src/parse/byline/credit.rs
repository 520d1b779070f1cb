//! Photographers' and givers' credits: `刘群 摄`, `（主办方供图）`.

use std::sync::LazyLock;

use super::{names::is_plain_person, photo};
use crate::parse::{
    forms::{simple, simplified},
    lexicon::Lexicon,
    sieve::Sieve,
};

/// Ends of a photographer's credit.
const CREDITS: &[&str] = &[
    "摄",
    "供图",
    "摄影",
    "摄影报道",
    "制图",
    "绘图",
    "资料图",
    "新华社发",
    "漫画",
    "（资料图片）",
    "提供图片",
];

/// Is `text` a photographer's or giver's credit, or does it end with one: `刘群 摄`, `（主办方供图）`?
pub fn is_credit(text: &str) -> bool {
    // Those of photographers' credits in English too.
    const INSIDE: [char; 5] = ['摄', '攝', '(', '/', 'F'];
    static MAY_BE_INSIDE: Sieve = Sieve::new().with_all(&INSIDE);
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
    // （乘客提供）
    let given = text.trim().trim_start_matches(['（', '(']);
    if given.len() < text.trim().len()
        && given.chars().count() <= 14
        && given.trim_end_matches(['）', ')']).ends_with("提供")
    {
        return true;
    }
    // 渡口昨天复航。（图：林向南）
    let closed = text.trim_end().strip_suffix(['）', ')']);
    let inside = closed.and_then(|text| text.rsplit_once(['（', '('])).map_or("", |(_, last)| last);
    if inside
        .strip_prefix(['图', '圖'])
        .is_some_and(|rest| rest.starts_with(['：', ':', '/', '／']))
    {
        return true;
    }
    let text = text.trim().trim_end_matches(['）', ')', '】', '。', '.']).trim_end();
    let edge = |character: Option<char>, may: &dyn Fn(char) -> bool| {
        character.is_some_and(|character| may(simple(character)))
    };
    let inside = MAY_BE_INSIDE.any(text, |letter| INSIDE.contains(&letter));
    // Most lines are told by their first and last letter.
    let may_be = inside
        || edge(text.chars().next_back(), &|letter| CREDITS_WORDS.may_end(letter))
        || edge(text.chars().next(), &|letter| BEGINNINGS.may_begin(letter));
    let credited = |text: &str| {
        CREDITS_WORDS.ends(text)
            || ["摄（", "(Photo by"].iter().any(|word| text.contains(word))
            || BEGINNINGS.begins(text)
    };
    may_be && credited(&simplified(text))
        || is_misread_credit(text)
        || (inside || !text.starts_with(crate::text::is_han)) && photo::is_photo_credit(text)
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
