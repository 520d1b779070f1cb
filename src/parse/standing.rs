//! Standing heads (栏目): labels that say nothing of the news itself, told by their words.

mod ends;
mod labels;
mod opener;
mod section;
mod western;
mod words;

use std::sync::LazyLock;

pub(super) use self::opener::{
    answers_letter, is_box, is_link, is_opener, is_reply, opens_with_note,
};
use self::{
    ends::ENDS,
    western::{is_page_range, is_western},
    words::{MIRRORED, WHOLE},
};
pub(super) use self::{
    labels::{is_column_over, is_topic},
    section::{is_of_notices, is_section},
    western::heads_roll,
};
use super::{forms::simplified, lexicon::Lexicon, sieve::Sieve};
use crate::text::{is_han, is_letter_or_digit};

/// What stands after the point of a standing head in two parts: 走进乡村·访谈.
const PARTS: &[&str] = &[
    "访谈",
    "评论",
    "短评",
    "专题",
    "特稿",
    "观察",
    "纪实",
    "关注",
    "人物",
    "连载",
    "时评",
    "对话",
    "解读",
    "调查",
    "聚焦",
    "综述",
    "系列",
    "特别报道",
    "专栏",
    "镜头",
    "回响",
    "故事",
    "一线",
    "现场",
    "见闻",
];

/// How a column speaks (街谈漫议, 灯下琐记): the first letter of its last word and the second. They are no part of news as
/// the last word of a name of up to five letters.
const MANNERS: &str = "漫闲杂琐碎小微快锐夜晨茶随丛絮短时纵横浅散夕";
const SAYINGS: &str = "谈议评话语记笔思感言论札";

/// Is `bare` such a column, of `length` letters?
fn is_of_talk(bare: &str, length: usize) -> bool {
    let mut last = bare.chars().rev();
    (2..=5).contains(&length)
        && last.next().is_some_and(|saying| SAYINGS.contains(saying))
        && last.next().is_some_and(|manner| MANNERS.contains(manner))
        && bare.chars().all(is_han)
}

/// The two sides of a place.
const SIDES: [(char, char); 5] =
    [('里', '外'), ('内', '外'), ('前', '后'), ('上', '下'), ('左', '右')];

/// Is `bare` two and two letters, the same place from two sides: 书里书外, 台前幕后?
fn is_of_sides(bare: &str) -> bool {
    let letters: Vec<char> = bare.chars().take(5).collect();
    matches!(letters[..], [one, first, two, second] if SIDES.contains(&(first, second))
        && (one == two || (one, two) == ('台', '幕')))
}

/// What brackets behind a headline begin with that hold no standing head.
const NO_LABEL_FRONTS: &[&str] =
    &["附", "前", "第", "据", "截至", "见", "上", "下", "之", "含", "原", "试行", "暂行"];
/// What they end with: papers of a meeting, pictures, dates, sums.
const NO_LABEL_ENDS: &[&str] = &[
    "稿", "草案", "修订", "修正", "摄", "电", "版", "图", "全文", "表", "名单", "摘要", "节选",
    "画", "书法", "篆刻", "剪纸", "木刻", "行草", "行书", "楷书", "草书", "隶书", "扩大", "日",
    "年", "月", "号", "期", "岁", "元", "人", "记者", "省", "市", "县", "区", "镇", "村",
];

/// May `text`, which stands in brackets behind a headline, be a standing head: （今日谈）, （文化山河行·渡口）?
pub(super) fn is_label_in_brackets(text: &str) -> bool {
    let text = &*simplified(text);
    let han = text.chars().filter(|letter| is_han(*letter)).count();
    let plain = |letter: char| {
        is_han(letter) || letter.is_ascii_digit() || "·•・—－-“”‘’，、！".contains(letter)
    };
    is_standing(text)
        || (3..=20).contains(&han)
            && text.chars().all(plain)
            && !NO_LABEL_FRONTS.iter().any(|word| text.starts_with(word))
            && !NO_LABEL_ENDS.iter().any(|word| text.ends_with(word))
}

/// Is the standing head `text`, one by its ending, a word of the news itself: does `lead` say it again? 首都在线 may be a
/// column, or what a service is called that goes on line.
pub(super) fn is_news(text: &str, lead: &str) -> bool {
    let bare: String = text.chars().filter(|letter| is_letter_or_digit(*letter)).collect();
    bare.chars().count() >= 3
        && !WHOLE.iter().any(|(word, ..)| bare.starts_with(word))
        && lead.contains(&bare)
        && !opens_column(lead, &bare)
}

/// What a paper calls what it opens: 本报今起推出“渡口观察”专栏.
const COLUMNS: [&str; 6] = ["专栏", "栏目", "专题", "系列报道", "专版", "系列"];

/// Does `lead` say that the paper has a column of the name `bare`?
fn opens_column(lead: &str, bare: &str) -> bool {
    lead.match_indices(bare).any(|(at, _)| {
        let quoted = lead.get(..at).is_some_and(|before| before.ends_with(['“', '「', '《']));
        let rest = lead.get(at + bare.len()..).unwrap_or_default();
        let rest = rest.strip_prefix(['”', '」', '》']).unwrap_or_default();
        quoted && COLUMNS.iter().any(|word| rest.starts_with(word))
    })
}

/// Does `text` say by its words that it is a standing head?
pub(super) fn is_standing(text: &str) -> bool {
    if !text.chars().any(|letter| is_han(letter) && is_letter_or_digit(letter)) {
        return is_page_range(text) || is_western(text);
    }
    if text.contains(is_running) {
        return false;
    }
    let text = &*simplified(text);
    if is_of_series(text) {
        return true;
    }
    let text = without_number(text);
    if !may_stand(text) {
        return false;
    }
    // The end of a bracket that opens in the line before: 大桥为何合龙（河堤/人家·回响）.
    if text.trim_end().ends_with(['）', ')']) && !text.contains(['（', '(']) {
        return false;
    }
    // 邻县《晚潮新闻》 names a paper, and is the beginning of a headline, as 《晚潮新闻· is.
    if text.find('《').is_some_and(|at| at > 0 || !text.contains('》')) {
        return false;
    }
    let mut bare = String::with_capacity(text.len());
    bare.extend(text.chars().filter(|letter| is_kept(*letter)));
    let length = bare.chars().count();
    let part = bare.rsplit(['·', '•', '・']).next().filter(|part| part.len() < bare.len());
    length <= 24
        && (begins(&bare, length, part.is_some())
            || ends(&bare, length)
            || is_of_talk(&bare, length)
            || is_of_sides(&bare)
            || is_of_notices(&bare)
            || part.is_some_and(|part| PARTS.iter().any(|word| part.ends_with(word))))
}

/// A row of a table of standing heads: the word, the most letters of one that has it, an example.
type Word = (&'static str, usize, &'static str);

/// The words of `rows`, to be looked up by a letter: the tables are long, and most lines have no word of them.
fn words_of(rows: &[Word]) -> Lexicon {
    Lexicon::new(rows.iter().map(|(word, ..)| *word))
}

/// Is the head of `length` letters no longer than row `number` of `rows` allows?
fn fits(rows: &[Word], number: usize, length: usize) -> bool {
    rows.get(number).is_some_and(|(_, most, _)| length <= *most)
}

/// Does `bare`, of `length` letters, begin with a word of standing heads? One in two parts, `parted`, may be longer.
fn begins(bare: &str, length: usize, parted: bool) -> bool {
    static WHOLES: LazyLock<Lexicon> = LazyLock::new(|| words_of(WHOLE));
    static MIRRORS: LazyLock<Lexicon> = LazyLock::new(|| words_of(MIRRORED));
    WHOLES.beginning(bare).any(|number| parted || fits(WHOLE, number, length))
        || MIRRORS.beginning(bare).any(|number| fits(MIRRORED, number, length))
}

/// Does `bare`, of `length` letters, end with a word of standing heads?
fn ends(bare: &str, length: usize) -> bool {
    static LASTS: LazyLock<Lexicon> = LazyLock::new(|| words_of(ENDS));
    LASTS.ending(bare).any(|number| fits(ENDS, number, length))
}

/// `text` without the number to call that stands behind it: 读者热线 1234567. A shop's is no standing head: 销售热线 1234567.
fn without_number(text: &str) -> &str {
    let name = text.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || letter == '-'
    });
    let own = ["读者", "新闻", "记者", "市民", "百姓", "民生", "帮办", "维权"];
    let is_own = own.iter().any(|word| name.starts_with(word));
    if is_own && text.len() >= name.len() + 5 { name } else { text }
}

/// Are the parts of a series numbered with it?
fn is_figure(letter: char) -> bool {
    matches!(letter, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// Is `text` the name of a series with the number of its part: 河上人家③, 河堤 第三一二期?
fn is_of_series(text: &str) -> bool {
    // Most texts are told by their last letter.
    let may_end =
        |last| matches!(last, '期' | '号' | '辑' | '回' | '道' | '①'..='⑳') || is_figure(last);
    text.trim_end().ends_with(may_end)
        && (is_numbered(text) || is_of_circled(text) || is_part(text))
}

/// Is `text` the name of a series in two parts, the number of this one behind: 两岸新事·渡口人家系列报道③, 渡口·摆渡人之三?
fn is_part(text: &str) -> bool {
    let text = text.trim_end();
    let name = text.trim_end_matches(|letter| matches!(letter, '①'..='⑳'));
    let count = text.trim_end_matches(is_figure).strip_suffix('之');
    let count = count.filter(|name| !text.ends_with('之') && name.len() < text.len());
    let numbered = name.len() < text.len() || count.is_some() || name.ends_with("系列报道");
    numbered && text.contains(['·', '•', '・']) && (4..=20).contains(&name.chars().count())
}

/// Is `text` the name of a supplement with its number: 河堤 第三一二期?
fn is_numbered(text: &str) -> bool {
    let Some((name, number)) = text.trim().split_once([' ', '\u{3000}']) else { return false };
    let number = number.trim_start().strip_prefix('第');
    let number = number.and_then(|number| number.strip_suffix(['期', '号', '辑', '回']));
    let figure = |letter: char| {
        letter.is_ascii_digit() || "〇○零一二三四五六七八九十百千廿卅".contains(letter)
    };
    (2..=6).contains(&name.chars().count())
        && name.chars().all(is_han)
        && !name.contains(['月', '日', '期', '历', '曆'])
        && number.is_some_and(|number| !number.is_empty() && number.chars().all(figure))
}

/// Is `text` a name with a number in a circle?
fn is_of_circled(text: &str) -> bool {
    let name = text.trim_end().trim_end_matches(|letter| matches!(letter, '①'..='⑳'));
    let letters = name.chars().filter(|letter| !letter.is_whitespace());
    name.len() < text.trim_end().len()
        && (2..=10).contains(&letters.count())
        && name
            .chars()
            .all(|letter| is_han(letter) || letter.is_whitespace() || "·•・—“”".contains(letter))
}

/// Is it one of the letters and marks by which standing heads are told?
fn is_kept(letter: char) -> bool {
    is_letter_or_digit(letter) || matches!(letter, '·' | '•' | '・' | '-' | '–' | ',')
}

/// Is it a mark of running text?
fn is_running(mark: char) -> bool {
    matches!(mark, '，' | '。' | '！' | '？')
}

/// Has `text` the first letter, the last one or the point of a standing head? Few lines have.
fn may_stand(text: &str) -> bool {
    static FIRSTS: LazyLock<Sieve> = LazyLock::new(|| {
        WHOLE.iter().chain(MIRRORED).filter_map(|(word, ..)| word.chars().next()).collect()
    });
    static LASTS: LazyLock<Sieve> = LazyLock::new(|| {
        let ends = ENDS.iter().filter_map(|(word, ..)| word.chars().next_back());
        ends.chain(SAYINGS.chars()).chain(SIDES.map(|(_, second)| second)).collect()
    });
    static POINTS: Sieve = Sieve::new().with_all(&['·', '•', '・']);
    let kept = || text.chars().filter(|letter| is_kept(*letter));
    kept().next().is_some_and(|first| FIRSTS.may_have(first))
        || kept().next_back().is_some_and(|last| LASTS.may_have(last))
        || POINTS.any(text, |point| matches!(point, '·' | '•' | '・'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, _, example) in WHOLE {
            assert!(simplified(example).starts_with(word) && is_standing(example), "{example}");
        }
        for (word, _, example) in MIRRORED {
            assert!(simplified(example).starts_with(word) && is_standing(example), "{example}");
        }
        for (word, _, example) in ENDS {
            assert!(simplified(example).ends_with(word) && is_standing(example), "{example}");
        }
        for part in PARTS {
            assert!(is_standing(&format!("走进乡村·{part}")), "{part}");
        }
        for text in ["河上人家③", "河堤 第三一二期", "读者热线 1234567", "帮办热线 0000-1234567"]
        {
            assert!(is_standing(text), "{text}");
        }
        for text in
            ["渡口漫议", "灯下琐记", "书里书外", "两岸新事·渡口人家系列报道③", "渡口·摆渡人之三"]
        {
            assert!(is_standing(text), "{text}");
        }
        assert!(!is_standing("书里的渡口") && !is_standing("渡口之四"));
        assert!(!is_standing("渡口复航①二十名乘客上岸") && !is_standing("销售热线：1234567"));
    }

    #[test]
    fn what_stands_in_brackets_may_be_a_label() {
        for label in ["今日谈", "文化山河行·渡口", "“十年”，我们走过", "河堤时评"]
        {
            assert!(is_label_in_brackets(label), "{label}");
        }
        for words in
            ["图", "修订草案", "附名单", "三月六日", "第三号", "党组扩大", "青石县", "记者郭远 摄"]
        {
            assert!(!is_label_in_brackets(words), "{words}");
        }
        assert!(!is_standing("人家·回响）") && !is_standing("邻县《晚潮新闻》"));
        assert!(!is_standing("《晚潮·"));
    }

    #[test]
    fn a_label_says_nothing_of_the_news() {
        assert!(is_news("“渡口在线”", "名叫“渡口在线”的网站昨天开通。"));
        assert!(!is_news("渡口在线", "渡口昨天复航。"));
        assert!(!is_news("渡口在线", "本报今起推出“渡口在线”专栏，敬请关注。"));
        assert!(!is_news("新春走基层", "新春走基层活动昨天开始。"));
    }

    #[test]
    fn headlines_are_none() {
        for text in [
            "对素质教育的思考",
            "青石大桥合龙",
            "全市学习贯彻大会精神 掀起春耕热潮",
            "Ferry Sinks in Storm",
            "RATES UP 3",
            "FERRY, A4",
            "记者跟随渡船看两岸见闻",
        ] {
            assert!(!is_standing(text), "{text}");
        }
    }
}
