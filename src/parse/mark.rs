//! Jump lines, datelines and bylines in a single line of the input, told by the recognisers of those passes.

use std::sync::LazyLock;

use super::{
    byline::{byline_line, closing, credits, has_dateline},
    class::Classes,
    jump::{Form, Placement, is_open, markers},
    lexicon::Lexicon,
};
use crate::{issue::Direction, text::is_han};

/// What of jump lines, datelines and bylines stands in a line.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(crate) struct Marks {
    /// It begins with a dateline.
    pub(crate) dateline: bool,
    /// It ends in a jump line that leads on, or is one.
    pub(crate) to: bool,
    /// It begins with a jump line that comes from elsewhere, or is one.
    pub(crate) from: bool,
    /// It ends in a reference, or is one.
    pub(crate) see: bool,
    /// It ends in a page's mark, as items of a guide do.
    pub(crate) guide: bool,
    /// It ends inside a jump line or reference.
    pub(crate) broken: bool,
    /// It ends in reporters or a dateline in brackets.
    pub(crate) signed: bool,
    /// It ends in a credit.
    pub(crate) credit: bool,
    /// It is a jump line and nothing else.
    pub(crate) alone: bool,
    /// How sure it is a byline, 0 to 1.
    pub(crate) byline: f32,
}

/// The marks of `text`, a line; `length` in characters, `bare` if it may be a byline: no mark of running text in it.
/// Most lines have none, and most of those are told by a letter.
pub(crate) fn marks(text: &str, length: usize, bare: bool) -> Marks {
    marks_of((text, Classes::of(text)), length, bare)
}

/// The same of a text of these `classes`.
pub(crate) fn marks_of((text, classes): (&str, Classes), length: usize, bare: bool) -> Marks {
    let mut marks = Marks::default();
    if length > LONGEST {
        // A paragraph on one line: only its ends matter here.
        let head = text.char_indices().nth(LONGEST / 2).and_then(|(at, _)| text.get(..at));
        let tail = text.char_indices().nth_back(LONGEST / 2).and_then(|(at, _)| text.get(at..));
        let (head, tail) = (
            self::marks(head.unwrap_or(text), 0, false),
            self::marks(tail.unwrap_or(text), 0, false),
        );
        return Marks { dateline: head.dateline, from: head.from, byline: 0.0, ..tail };
    }
    marks.dateline = classes.has(Classes::FILES) && has_dateline(text);
    if classes.has(Classes::LEADS)
        || classes.has(Classes::LATIN) && ENGLISH.iter().any(|word| text.contains(word))
    {
        for marker in markers(text) {
            let at_end = !matches!(marker.placement, Placement::Start | Placement::Inside);
            let at_start = matches!(marker.placement, Placement::Start | Placement::Alone);
            marks.alone |= marker.is_jump() && marker.placement == Placement::Alone;
            match marker.direction {
                Direction::To => marks.to |= at_end,
                Direction::From => marks.from |= at_start,
                Direction::See if marker.form == Form::Guide => marks.guide |= at_end,
                Direction::See => marks.see |= at_end,
            }
        }
        marks.broken = is_open(text);
    }
    marks.signed = text.ends_with(['）', ')', '】', ']', '〕', '。']) && closing(text).is_some();
    if length <= 60 && !text.ends_with('，') {
        marks.credit = credits(text, classes);
    }
    if bare && !(classes.has(Classes::NO_NAME) && text.chars().any(is_han)) {
        marks.byline = byline_line(text);
    }
    marks
}

/// Longer lines are looked at from both ends.
const LONGEST: usize = 200;

/// Words that an English or Italian jump line has.
const ENGLISH: [&str; 18] = [
    "DALLA ",
    "PAGINA",
    "ontinued",
    "ONTINUED",
    "PAGE",
    "Page",
    "page",
    "See ",
    "SEE ",
    "pagina",
    "pag.",
    "Please turn",
    "urn to",
    "dalla ",
    " from ",
    "From ",
    "FROM ",
    "nello ",
];

/// How kickers end, with an example each: the headline says what was said.
const TELLS: &[(&str, &str)] = &[
    ("强调", "李大川在青石镇调研时强调"),
    ("強調", "李大川在青石鎮調研時強調"),
    ("指出", "林向南在全县茶业会议上指出"),
    ("表示", "水务局负责人表示"),
    ("要求", "县政府常务会议要求"),
    ("宣布", "云汀县长昨日宣布"),
    ("宣佈", "雲汀縣長昨日宣佈"),
    ("认为", "与会专家认为"),
    ("認為", "與會專家認為"),
    ("重申", "省水利厅重申"),
    ("批示", "周小溪对防汛工作作出批示"),
    ("指示", "周小溪对防汛工作作出重要指示"),
    ("批准", "经省人民政府批准"),
    ("呼吁", "茶农代表呼吁"),
    ("提出", "县委全会提出"),
    ("透露", "记者从水务局获悉有关人士透露"),
    ("时说", "林向南会见云汀客人时说"),
    ("時說", "林向南會見雲汀客人時說"),
    ("调研时", "李大川在青石镇调研时"),
    ("考察时", "李大川在青石镇考察时"),
    ("检查时", "李大川在青石镇检查时"),
    ("座谈时", "李大川与茶农座谈时"),
    ("会见时", "林向南在与客人会见时"),
];

/// Does `text` end as kickers do: with a word that tells what somebody said, with or without a colon?
pub(crate) fn tells(text: &str) -> bool {
    static WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(TELLS.iter().map(|(word, _)| *word)));
    WORDS.ends(text.trim_end_matches(['：', ':']))
}

/// Does `text` begin with a dash?
pub(crate) fn dash(text: &str) -> bool {
    ["——", "―", "─", "--"].iter().any(|dash| text.starts_with(dash))
}

/// Is `text` a page's number or date alone: 第3版, A3, 星期五?
pub(crate) fn folio(text: &str) -> bool {
    let first = text.chars().find(|character| !character.is_whitespace());
    let may = |first: char| {
        first.is_ascii_uppercase()
            || first.is_ascii_digit()
            || matches!(
                first,
                '第' | '星' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
            )
    };
    if !first.is_some_and(may) {
        return false;
    }
    let letters = || text.chars().filter(|character| !character.is_whitespace());
    if letters().nth(12).is_some() {
        return false;
    }
    let bare: String = letters().collect();
    let rest = bare
        .trim_start_matches('第')
        .trim_start_matches(|character: char| character.is_ascii_uppercase());
    let after = rest.trim_start_matches(|character: char| {
        character.is_ascii_digit() || "一二三四五六七八九十".contains(character)
    });
    let digits = rest.chars().count() - after.chars().count();
    let length = bare.chars().count();
    let after_page = after.is_empty()
        || after == "版"
        || after == "页"
        || after.starts_with("版：")
        || after.starts_with("版:");
    (1..=3).contains(&digits) && after_page && length <= 12
        || bare.starts_with("星期") && length == 3
        || bare.starts_with('第') && bare.ends_with('期') && length <= 8
}

/// What old papers put before each headline under a standing head: ●渡口復航.
pub(super) const OF_HEADS: [char; 4] = ['●', '○', '◎', '◉'];

/// Is it an ornament that items of a list begin with?
pub(super) fn is_bullet(letter: char) -> bool {
    matches!(
        letter,
        '■' | '□'
            | '●'
            | '○'
            | '◆'
            | '◇'
            | '▲'
            | '△'
            | '★'
            | '☆'
            | '·'
            | '•'
            | '\u{f06e}'
            | '\u{f06c}'
            | '\u{e00a}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_that_kickers_end_fires_by_its_example() {
        for (word, example) in TELLS {
            assert!(example.ends_with(word) && tells(example), "{example}");
            assert!(tells(&format!("{example}：")), "{example}");
        }
        assert!(!tells("青石镇要求不高") && !tells("青石大桥合龙"));
    }
}
