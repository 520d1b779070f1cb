//! What a line's own words say about it, before its neighbours are asked: how it ends, whether it opens a paragraph,
//! a numbered part, a caption.
//!
//! Each rule is a row of a table with an example; the recognisers are written by hand and read a line once.

mod advert;
mod drawn;
mod end;
mod furniture;
mod note;
mod notice;
mod opening;
mod row;

use std::sync::LazyLock;

pub(crate) use self::{
    advert::{calls, is_advert, is_paid, sells},
    drawn::{is_drawn, is_forecast},
    end::{End, end, ends_in_ring, is_closing, is_never_first, never_first, without_rule},
    furniture::{furniture, is_furniture},
    note::{is_address, is_note, is_of_writer, is_source, is_tip},
    notice::{
        Notice, announces, concludes, is_closing_word, is_last_of_notice, is_notice_title,
        is_official, is_weather, notice, notifies,
    },
    opening::{calls_paper, files, is_body, is_day, is_filed, is_undersigned, speaker, speaks},
    row::{
        MONTHS, heads_columns, is_latin_row, is_of_prices, is_result, is_row, is_row_head,
        is_spaced_row,
    },
};
use super::lexicon::Lexicon;
use crate::text::{is_han, is_letter_or_digit};

/// The number that a heading begins with: 一、, 第三章.
pub(crate) fn numbered(text: &str) -> bool {
    if !text.starts_with(|first| first == '第' || is_numeral(first)) {
        return false;
    }
    let rest = text.trim_start_matches('第');
    let after = rest.trim_start_matches(is_numeral);
    let digits = rest.chars().count() - after.chars().count();
    let next = after.chars().next().unwrap_or_default();
    if rest.len() == text.len() {
        (1..=3).contains(&digits) && "、．.".contains(next)
    } else {
        // 第二站：老码头
        let measured = || matches!(after.chars().nth(1), Some('：' | ':'));
        (1..=3).contains(&digits) && ("章节条部".contains(next) || is_han(next) && measured())
    }
}

/// An item of an enumeration that runs through the text: （一）, 一是, 1．, ①, 首先.
pub(crate) fn enumerated(text: &str) -> bool {
    const WORDS: [&str; 8] = ["其一", "其二", "其三", "其四", "其五", "首先", "其次", "再次"];
    let mut characters = text.chars();
    match characters.next() {
        Some('（' | '(') => {
            let inner: String =
                characters.take_while(|character| !"）)".contains(*character)).collect();
            (1..=9).contains(&inner.len())
                && inner.chars().all(|x| is_numeral(x) || x.is_ascii_digit())
        }
        Some('①'..='⑳') => true,
        Some(first) if first.is_ascii_digit() => {
            let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
            let mut rest = rest.chars();
            rest.next().is_some_and(|mark| "．.、".contains(mark))
                && !rest.next().is_some_and(|character| character.is_ascii_digit())
        }
        Some(first) if is_numeral(first) => text.trim_start_matches(is_numeral).starts_with('是'),
        Some('其' | '首' | '再') => WORDS.iter().any(|word| text.starts_with(word)),
        _ => false,
    }
}

/// A Chinese numeral as headings have them.
pub(crate) fn is_numeral(character: char) -> bool {
    matches!(character, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百')
}

/// Words that a paragraph of news likes to begin with.
const OPENERS: [&str; 50] = [
    "据悉",
    "据介绍",
    "据了解",
    "据统计",
    "据报道",
    "据",
    "记者从",
    "记者了解到",
    "记者在",
    "记者看到",
    "此外",
    "此次",
    "同时",
    "另外",
    "另据",
    "近年来",
    "目前",
    "今年",
    "去年",
    "会上",
    "会前",
    "会后",
    "会议强调",
    "会议指出",
    "会议要求",
    "会议认为",
    "会议听取",
    "会议审议",
    "会议传达",
    "会议还",
    "会议期间",
    "下一步",
    "活动现场",
    "活动中",
    "“",
    "「",
    "近日",
    "日前",
    "当前",
    "当天",
    "当日",
    "随着",
    "为了",
    "如今",
    "然而",
    "但是",
    "不过",
    "座谈会上",
    "在此基础上",
    "与此同时",
];

/// What somebody says opens a paragraph: 李大川强调，.
const SAYS: [&str; 12] = [
    "强调，",
    "指出，",
    "表示，",
    "说，",
    "要求，",
    "介绍，",
    "认为，",
    "告诉",
    "强调：",
    "指出：",
    "说：",
    "表示：",
];

/// Does `text` begin as paragraphs of news do?
pub(crate) fn opens(text: &str) -> bool {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(OPENERS));
    LEXICON.begins(text) || {
        let name = text.char_indices().take_while(|(_, character)| is_han(*character)).take(6);
        name.skip(2).any(|(at, letter)| {
            matches!(letter, '强' | '指' | '表' | '说' | '要' | '介' | '认' | '告')
                && text.get(at..).is_some_and(|rest| SAYS.iter().any(|word| rest.starts_with(word)))
        })
    }
}

/// Where a caption's marker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Start,
    End,
}

/// Words that tell something at a text's beginning, and others at its end.
#[derive(Debug)]
struct Places {
    start: Lexicon,
    end: Lexicon,
}

impl Places {
    fn new(table: &[(&'static str, At, &str)]) -> Self {
        let words = |place: At| {
            Lexicon::new(table.iter().filter(|(_, at, _)| *at == place).map(|(word, ..)| *word))
        };
        Self { start: words(At::Start), end: words(At::End) }
    }

    fn tell(&self, text: &str) -> bool {
        self.start.begins(text) || self.end.ends(text)
    }
}

/// What tells a caption or a credit: the marker, where it stands, an example.
const CAPTIONS: [(&str, At, &str); 32] = [
    ("▲", At::Start, "▲村民在晒场上翻晒稻谷"),
    ("▼", At::Start, "▼孩子们在新操场上"),
    ("△", At::Start, "△雨后的老街"),
    ("▽", At::Start, "▽工人检修水闸"),
    ("↑", At::Start, "↑河堤上的巡查队"),
    ("↓", At::Start, "↓新开的夜市"),
    ("←", At::Start, "←小学的早操"),
    ("→", At::Start, "→渡口的班船"),
    ("图为", At::Start, "图为云汀河新桥合龙现场。"),
    ("上图", At::Start, "上图：茶园里的采摘工"),
    ("下图", At::Start, "下图：渡口"),
    ("左图", At::Start, "左图为老码头"),
    ("右图", At::Start, "右图为新码头"),
    ("（上图", At::Start, "（上图为新码头）"),
    ("图①", At::Start, "图①：晨练的人们"),
    ("图片来源", At::Start, "图片来源：县融媒体中心"),
    ("摄", At::End, "记者 林向南 摄"),
    ("供图", At::End, "县文化馆供图"),
    ("（摄）", At::End, "林向南（摄）"),
    ("摄）", At::End, "（林向南 摄）"),
    ("供图）", At::End, "（主办方供图）"),
    ("/摄", At::End, "林向南/摄"),
    ("摄/报道", At::End, "林向南 摄/报道"),
    ("摄影报道", At::End, "林向南 摄影报道"),
    ("摄（新华社发）", At::End, "林向南摄（新华社发）"),
    ("／摄", At::End, "林向南／摄"),
    ("／摄影", At::End, "记者林向南／摄影"),
    ("图／", At::Start, "图／云汀茶园提供"),
    ("提供）", At::End, "（乘客提供）"),
    ("图片提供", At::End, "云汀茶园／图片提供"),
    ("资料图片", At::End, "资料图片"),
    ("图片）", At::End, "（资料图片）"),
];

/// Does `text` begin or end as a caption or credit does?
pub(crate) fn caption(text: &str) -> bool {
    static LEXICON: LazyLock<Places> = LazyLock::new(|| Places::new(&CAPTIONS));
    LEXICON.tell(text) || is_pointed(text)
}

/// Does `text` begin with an arrow to a picture that was read as the letter in its place in a font of signs: `k The ferry
/// at dawn`, `j La chiatta all'alba`? No consonant is a word by itself.
fn is_pointed(text: &str) -> bool {
    let mut letters = text.chars();
    // n and l are the square and the dot before the items of a list.
    letters.next().is_some_and(|first| first.is_ascii_lowercase() && !"aeiouynl".contains(first))
        && letters.next() == Some(' ')
        && letters.next().is_some_and(char::is_uppercase)
}

/// Is `text` without letters and digits: an ornament, a rule?
pub(crate) fn ornament(text: &str) -> bool {
    !text.chars().any(is_letter_or_digit)
}

/// What standing heads (栏目) are or end in, with an example each.
const STANDING: [(&str, At, &str); 41] = [
    ("短评", At::Start, "短评"),
    ("评论员文章", At::Start, "评论员文章"),
    ("社论", At::Start, "社论"),
    ("本报评论员文章", At::Start, "本报评论员文章"),
    ("今日看点", At::Start, "今日看点"),
    ("快评", At::Start, "快评"),
    ("时评", At::Start, "时评"),
    ("新闻链接", At::Start, "新闻链接"),
    ("相关链接", At::Start, "相关链接"),
    ("编者按", At::Start, "编者按"),
    ("编后", At::Start, "编后"),
    ("导读", At::Start, "导读"),
    ("图片新闻", At::Start, "图片新闻"),
    ("简讯", At::Start, "简讯"),
    ("要闻简报", At::Start, "要闻简报"),
    ("国际观察", At::Start, "国际观察"),
    ("记者手记", At::Start, "记者手记"),
    ("读者来信", At::Start, "读者来信"),
    ("新春走基层", At::Start, "新春走基层"),
    ("在现场", At::Start, "在现场"),
    ("核心阅读", At::Start, "核心阅读"),
    ("·访谈", At::End, "走进乡村·访谈"),
    ("·评论", At::End, "河堤·评论"),
    ("·短评", At::End, "河堤·短评"),
    ("·专题", At::End, "春耕·专题"),
    ("·特稿", At::End, "河堤·特稿"),
    ("·观察", At::End, "河堤·观察"),
    ("·纪实", At::End, "河堤·纪实"),
    ("·关注", At::End, "民生·关注"),
    ("·人物", At::End, "乡土·人物"),
    ("·连载", At::End, "河堤·连载"),
    ("·时评", At::End, "河堤·时评"),
    ("·对话", At::End, "河堤·对话"),
    ("·解读", At::End, "政策·解读"),
    ("·调查", At::End, "民生·调查"),
    ("·聚焦", At::End, "河堤·聚焦"),
    ("·综述", At::End, "河堤·综述"),
    ("·系列", At::End, "河堤·系列"),
    ("·特别报道", At::End, "春运·特别报道"),
    ("·专栏", At::End, "河堤·专栏"),
    ("短波", At::End, "各地短波"),
];

/// Is `text` a standing head by its words?
pub(crate) fn standing(text: &str) -> bool {
    static LEXICON: LazyLock<Places> = LazyLock::new(|| Places::new(&STANDING));
    LEXICON.tell(text)
}

/// The days of the week, in small letters.
pub(super) const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[cfg(test)]
mod tests;
