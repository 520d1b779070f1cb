//! Bylines on lines of their own: how sure it is that a line is one.

use std::sync::LazyLock;

use super::{
    count::{Count, known},
    credit::is_credit,
    dateline::Dateline,
    english,
    filed::filed,
    names::is_ornament,
    reader::is_reader,
    writer::writer,
};
use crate::parse::{cue::is_notice_title, forms::simplified, lexicon::Lexicon, sieve::Sieve};

/// Words of editors' lines (责编 …): names follow, but no byline. Each stands in a line such as 本版责编：郭远 刘群.
const EDITORS: &[&str] = &[
    "责编",
    "责任编辑",
    "编辑",
    "版式",
    "校对",
    "检校",
    "美编",
    "组版",
    "制图",
    "审读",
    "统筹",
    "策划",
    "主编",
    "值班",
    "版面",
    "设计",
    "电话",
    "邮箱",
    "热线",
    "出品",
    "监制",
    "数据来源",
    "整理",
];

/// What the name of a paper or agency has before an office that stands without a name: 新华社记者.
const HOUSES: &[&str] =
    &["报", "社", "台", "网", "全媒体", "特约", "评论员", "观察员", "评论部", "编辑部"];

/// What somebody does whose name a blank parts from it: 郭远 报道, 刘群 著.
const REPORTS: &[&str] = &["报道", "报导", " 著", " 译"];

/// Is `text` a byline that begins with `By`? No line goes on with one: `growing pack` | `By Bo Field`.
pub fn is_by(text: &str) -> bool {
    text.starts_with("By ") && byline_line(text) >= 0.6
}

/// How sure it is that `text`, a line, is a byline: 0 not at all, 1 wholly.
///
/// Names alone give some 0.3 to 0.6, an office or `By` more. Editors' lines and photographers' credits are none.
pub fn byline_line(text: &str) -> f32 {
    let text = text.trim();
    let han = text.chars().any(crate::text::is_han);
    if han && NO_NAMES.any(text, is_no_name) {
        return 0.0;
    }
    let long = text.starts_with("This article is by ");
    match (text.chars().count(), han) {
        (0 | 200.., _) => 0.0,
        (91.., _) if !long => 0.0,
        (_, true) => chinese(text),
        (_, false) => english::byline_line(text),
    }
}

/// The figures and marks that no Chinese byline has, to be told at a glance.
static NO_NAMES: Sieve = Sieve::new().with_all(&[
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '。', '，', '！', '？', '；', '“', '”', '《',
    '》', '%', '％',
]);

/// Is it a figure or mark that no Chinese byline has?
fn is_no_name(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(
            character,
            '。' | '，' | '！' | '？' | '；' | '“' | '”' | '《' | '》' | '%' | '％'
        )
}

fn chinese(text: &str) -> f32 {
    static EDITORS_WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(EDITORS.iter().copied()));
    let text = &*simplified(text);
    let bare =
        text.trim_matches(|character: char| is_ornament(character) || character.is_whitespace());
    let ornament = bare.len() < text.len() && text.chars().next().is_some_and(is_ornament);
    if is_reader(bare) {
        return 0.9;
    }
    let inner = bracketed(bare);
    let bracket = inner.is_some();
    let bare = inner.map_or(bare, str::trim);
    let bare = bare.trim_start_matches(['—', '―', '-', '/', '／']).trim_start();
    // 記者郭遠／雲汀報導 on a line of its own
    let alone = |found: Dateline| found.byline.is_some() && found.range.end >= bare.len();
    if !bracket && filed(bare).is_some_and(alone) {
        return 0.95;
    }
    let writer = writer(bare);
    if writer > 0.0 {
        return writer;
    }
    let Some(Count { offices, names, .. }) = known(bare) else { return 0.0 };
    // ●本報啟事 says who gives notice, and is what stands over that.
    if offices + names == 0 || is_notice_title(bare) {
        return 0.0;
    }
    let whole: String = bare.chars().filter(|character| !character.is_whitespace()).collect();
    // 本报记者 郭远 整理 wrote down what another one said.
    let editors = whole.strip_suffix("整理").filter(|_| offices > 0).unwrap_or(&whole);
    if EDITORS_WORDS.is_in(editors) || is_credit(&whole) || whole.chars().count() > 60 {
        return 0.0;
    }
    // A line of a list or of a torn sentence: 梅芳、周信芳、 and 袁林）圣马力诺.
    let torn = bare.ends_with('、') || bare.starts_with('、') || !is_balanced(bare);
    if torn || super::has_dateline(bare) {
        return 0.0;
    }
    match (offices, names) {
        (0, names) => {
            let length = whole.chars().count();
            // 郭远 报道, as papers of Singapore set it.
            let reports = names > 0
                && REPORTS.iter().any(|word| bare.ends_with(word) && whole.len() > word.len());
            let alone = if reports {
                0.9
            } else if names > 1 && !bare.contains('、') {
                0.6
            } else if length == 3 {
                0.35
            } else {
                0.25
            };
            if ornament {
                0.9
            } else if bracket {
                0.6
            } else {
                alone
            }
        }
        (_, 0) => {
            if ornament || bracket {
                0.85
            } else if HOUSES.iter().any(|house| bare.contains(house)) {
                0.7
            } else {
                0.3
            }
        }
        _ => {
            if ornament {
                1.0
            } else {
                0.95
            }
        }
    }
}

/// Does every bracket in `text` open and close?
fn is_balanced(text: &str) -> bool {
    let mut open = 0_usize;
    for character in text.chars() {
        match character {
            '（' | '(' => open += 1,
            '）' | ')' if open == 0 => return false,
            '）' | ')' => open -= 1,
            _ => {}
        }
    }
    open == 0
}

/// What stands in the bracket that `text` is wholly set in.
fn bracketed(text: &str) -> Option<&str> {
    [('（', '）'), ('(', ')'), ('（', ')'), ('(', '）'), ('【', '】'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, least: f32, most: f32) {
        let sure = byline_line(text);
        assert!((least..=most).contains(&sure), "{text}: {sure}");
    }

    #[test]
    fn bylines_are_told() {
        for (text, least) in [
            ("□记者郭远 通讯员刘群", 1.0),
            ("云汀县读者 刘群", 0.9),
            ("读者 郭远", 0.9),
            ("■ 云汀日报全媒体记者 黎川 周晓", 1.0),
            ("■ 周晓溪", 0.9),
            ("■■本报记者 蔡茂林", 1.0),
            ("本报记者 洪秋 李 刚", 0.95),
            ("·本报观察员", 0.8),
            ("■ 云汀日报全媒体记者", 0.8),
            ("新华社记者 邬庆 赵渡", 0.95),
            ("浙江日报记者 沈晶 陈佳莹", 0.95),
            ("通讯员 蒙思雨", 0.95),
            ("郭远 报道", 0.9),
            ("郭远明 著", 0.9),
            ("本报记者 郭远 整理", 0.9),
            ("本报记者 郭远 文/摄", 0.9),
            ("郭遠 劉羣 報導", 0.9),
            ("第二养路班 集体", 0.8),
            ("锻工车间 一徒工", 0.8),
            ("张海 付纯志   赵学堂", 0.6),
            ("（记者郭远）", 0.95),
            ("（记者　郭远、刘群）", 0.95),
            ("\\大公報記者 易曉彤(文) 麥潤田(圖)", 0.9),
            ("\u{f06e}记者 郭远 通讯员 刘群", 0.95),
            ("记者郭远通讯员刘群", 0.95),
            ("By BEN CARVER", 0.95),
            ("BY COLIN EATON", 0.95),
            ("By ANN LEE and BO REED", 0.95),
            ("By Pat Hale", 0.95),
            ("This article is by Ann Lee, Bo", 0.9),
            ("Staff Correspondence.", 0.9),
            ("8taff Correspondence. ", 0.9),
            ("8taff Correspondent", 0.8),
            ("di Michele Aini", 0.8),
            ("Transcript Staff", 0.5),
        ] {
            check(text, least, 1.0);
        }
    }

    #[test]
    fn no_mark_is_passed_over() {
        let marks = ('\0'..=char::MAX).filter(|letter| is_no_name(*letter));
        assert!(marks.into_iter().all(|mark| NO_NAMES.may_have(mark)));
    }

    #[test]
    fn names_alone_are_less_sure() {
        check("郭远明", 0.3, 0.5);
        check("郭远", 0.2, 0.3);
        check("（郭远明）", 0.5, 0.7);
        check("Pippa Crane", 0.1, 0.2);
        check("古莱德、文莱苏丹哈桑·博", 0.0, 0.3);
    }

    #[test]
    fn other_lines_are_no_bylines() {
        for text in [
            "本版责编：吴 燕 吕正 韩春",
            "版式设计：蔡华",
            "制图：张昕",
            "记者手记",
            "■记者手记",
            "记者来信",
            "袁琛 摄",
            "云汀日报全媒体记者 陈元 摄",
            "专题报道",
            "茶园 报道",
            "（主办方供图）",
            "记者从县农业局获悉",
            "本报记者在茶园看到，采茶开始了。",
            "茶园丰收",
            "同志提出要为科教工作者",
            "梅芳、周信芳、马连良、",
            "袁林）圣马力诺执政官路易吉·马扎",
            "据新华社北京１月１１日电 记者",
            "中国记协举行中外记者联谊会",
            "中国大饭店请首都记者健身",
            "在回答记者提问时",
            "千亩茶园迎来采摘旺季",
            "By a vote of 11 to 35 the bill",
            "By Monday the river had risen",
            "Two Runoffs, as Does the whole state of the union",
            "ERIN SHAW/THE NEW YORK TIMES",
        ] {
            check(text, 0.0, 0.0);
        }
    }
}
