//! What a paragraph or line begins with: who speaks in an interview, a dateline; and what signs a document.

use std::sync::LazyLock;

use crate::{
    parse::lexicon::Lexicon,
    text::{is_blank, is_han},
};

/// Who asks and answers in an interview, before a colon, with an example each.
const SPEAKERS: [(&str, &str); 17] = [
    ("问", "问：桥什么时候通车？"),
    ("答", "答：明年三月。"),
    ("记者", "记者：桥什么时候通车？"),
    ("本报记者", "本报记者：桥什么时候通车？"),
    ("本报", "本报：桥什么时候通车？"),
    ("主持人", "主持人：请谈谈渡口。"),
    ("嘉宾", "嘉宾：渡口有一百年了。"),
    ("读者", "读者：渡口还开吗？"),
    ("网友", "网友：渡口还开吗？"),
    ("编辑", "编辑：渡口还开吗？"),
    ("编辑回复", "编辑回复：渡口还开。"),
    ("编者", "编者：渡口还开。"),
    ("本报回复", "本报回复：渡口还开。"),
    ("记者点评", "记者点评：渡口还开。"),
    ("专家点评", "专家点评：渡口还开。"),
    ("Q", "Q：桥什么时候通车？"),
    ("A", "A：明年三月。"),
];

/// What a colon or dash ends: 问：, 问:, 记者——.
fn colon(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| rest.starts_with(['：', ':']))
}

/// Does `text` begin with who asks or answers in an interview: `问：`?
pub(crate) fn speaks(text: &str) -> bool {
    // Most texts are told by their first letters: the colon stands among these.
    text.chars().take(5).any(|letter| matches!(letter, '：' | ':'))
        && SPEAKERS.iter().any(|(word, _)| colon(text, word))
}

/// The name that `text` begins with, if somebody of that name speaks: `郭远：`.
pub(crate) fn speaker(text: &str) -> Option<&str> {
    let (at, _) = text.char_indices().take(6).find(|(_, letter)| matches!(letter, '：' | ':'))?;
    let name = text.get(..at)?;
    (name.chars().count() >= 2 && name.chars().all(is_han)).then_some(name)
}

/// Does `text` begin as a dateline does, whatever follows: `本报讯`, `【本报讯】`, `本报青石3月6日电`?
pub(crate) fn files(text: &str) -> bool {
    let text = text.trim_start_matches(['【', '〔', '[']);
    if !["本报", "本刊", "新华社", "据新华社", "中新社"].iter().any(|house| text.starts_with(house))
    {
        return false;
    }
    let word = text.char_indices().take(24).find(|(_, letter)| matches!(letter, '讯' | '电'));
    let Some((before, after)) = word.and_then(|(at, _)| text.split_at_checked(at)) else {
        return false;
    };
    // 通讯员, 来电话
    !before.ends_with(['通', '来'])
        && !after.chars().nth(1).is_some_and(|next| "员话影力视".contains(next))
        && !before.contains(|mark: char| "，。：；（(“".contains(mark) || is_blank(mark))
}

/// Is `text` a dateline and nothing else, in the brackets of one that opens a text (【本報雲汀專電】) or over the bracket of who wrote it
/// (本报云汀3月6日电 | （记者郭远）渡口昨天复航)?
pub(crate) fn is_filed(text: &str) -> bool {
    let whole = text.find(['】', '〕']).is_some_and(|at| at + '】'.len_utf8() == text.len());
    whole && text.starts_with(['【', '〔'])
        || text.ends_with(['讯', '电'])
            && !text.starts_with(['【', '〔', '['])
            && files(text)
            && text.contains(|digit: char| digit.is_ascii_digit())
}

/// Who calls a paper, and how the first words of what he says end, with an example each.
const CALLERS: [(&str, &str); 8] = [
    ("市民", "市民郭先生来电：渡口的灯坏了。"),
    ("读者", "读者郭先生反映：渡口的灯坏了。"),
    ("居民", "居民郭女士来电：渡口的灯坏了。"),
    ("网友", "网友小满留言：渡口的灯坏了。"),
    ("乘客", "乘客郭先生投诉：渡船晚点。"),
    ("车主", "车主郭先生来电：渡口不让停车。"),
    ("业主", "业主郭女士反映，楼道的灯坏了。"),
    ("村民", "村民郭大爷来电：渡口的灯坏了。"),
];
const CALLS: [&str; 7] = ["来电", "反映", "来信", "投诉", "求助", "报料", "留言"];

/// Does `text` open with who called the paper: 市民郭先生来电：渡口的灯坏了, 市民郭先生：渡口的灯坏了?
pub(crate) fn calls_paper(text: &str) -> bool {
    let told = CALLERS.iter().find_map(|(who, _)| text.strip_prefix(who));
    told.and_then(|told| told.split_once(['：', '，'])).is_some_and(|(call, rest)| {
        let named = (2..=4).contains(&call.chars().count())
            && call.chars().all(is_han)
            && !CALLS.contains(&call);
        let speaks = text.strip_suffix(rest).is_some_and(|head| head.ends_with('：'));
        call.chars().count() <= 10
            && CALLS.iter().any(|word| call.strip_suffix(word).is_some_and(|name| !name.is_empty()))
            || named && speaks
    })
}

/// How those sign who mourn somebody, in a line under the notice, with an example each.
const MOURNERS: [(&str, &str); 6] = [
    ("泣告", "子 郭远 女 郭近 泣告"),
    ("敬告", "孝男 郭远 率孙 郭小满 敬告"),
    ("泣启", "孝男 郭远 郭近 泣启"),
    ("叩谢", "孝男：郭远 郭近 叩谢"),
    ("谨告", "妻 周小溪 子 郭远 谨告"),
    ("泣叩", "孝男 郭远 孝女 郭近 泣叩"),
];

/// The most letters of such a line.
const SIGNED: usize = 30;

/// Does `text`, in simplified letters, sign a notice: who mourns (子 郭远 女 郭近 泣告), or a body with the day behind it (茶业公司清算组
/// 2026年3月6日)?
pub(crate) fn is_undersigned(text: &str) -> bool {
    // Most texts are told by their last letter.
    let may_sign = text.ends_with(['告', '启', '谢', '叩', '日']);
    if !may_sign || text.chars().nth(SIGNED).is_some() {
        return false;
    }
    if MOURNERS.iter().any(|(word, _)| text.ends_with(word)) {
        return text.contains(is_blank) && !text.contains(['，', '。']);
    }
    let day = text.find(|digit: char| digit.is_ascii_digit()).filter(|_| text.ends_with('日'));
    day.and_then(|at| text.split_at_checked(at)).is_some_and(|(body, day)| {
        let body = body.trim_end();
        (3..=20).contains(&body.chars().count())
            && body.chars().all(is_han)
            && (is_body(body) || body.ends_with(['组', '司', '社', '厂', '店']))
            && is_day(day)
    })
}

/// What those are called who sign documents, with an example each.
const BODIES: [(&str, &str); 22] = [
    ("局", "云汀县交通局"),
    ("厅", "清河省交通厅"),
    ("部", "云汀县委宣传部"),
    ("委", "云汀市卫健委"),
    ("会", "云汀县妇女联合会"),
    ("政府", "云汀县人民政府"),
    ("法院", "云汀县人民法院"),
    ("检察院", "云汀县人民检察院"),
    ("公司", "云汀茶业有限公司"),
    ("集团", "云汀茶业集团"),
    ("中心", "云汀县疾控中心"),
    ("办公室", "云汀县普查办公室"),
    ("指挥部", "青石大桥建设指挥部"),
    ("银行", "云汀农村商业银行"),
    ("学院", "云汀师范学院"),
    ("大学", "清河大学"),
    ("医院", "云汀县人民医院"),
    ("报社", "云汀日报社"),
    ("合作社", "青石镇供销合作社"),
    ("总队", "清河省消防救援总队"),
    ("支队", "云汀市交警支队"),
    ("大队", "云汀县交警大队"),
];

/// Does `text` end as those are called who sign documents?
pub(crate) fn is_body(text: &str) -> bool {
    static WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(BODIES.iter().map(|(word, _)| *word)));
    WORDS.ends(text)
        && text
            .chars()
            .all(|letter| is_han(letter) || is_blank(letter) || "（）()".contains(letter))
}

/// Is `text` a day with its year, and nothing else: `2026年3月6日`, `二〇二六年三月六日`?
pub(crate) fn is_day(text: &str) -> bool {
    let mut rest = text.trim();
    // Most texts are told by their last letter.
    if !rest.ends_with('日') {
        return false;
    }
    for (unit, least, most) in [('年', 4, 4), ('月', 1, 2), ('日', 1, 3)] {
        let figure =
            |letter: char| letter.is_ascii_digit() || "〇○零一二三四五六七八九十".contains(letter);
        let after = rest.trim_start_matches(figure);
        let Some(next) = after.strip_prefix(unit) else { return false };
        let figures = rest.strip_suffix(after).unwrap_or_default();
        if !(least..=most).contains(&figures.chars().count()) {
            return false;
        }
        rest = next.trim_start();
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_alone_is_told() {
        for text in ["【本報雲汀專電】", "本报云汀3月6日电", "新华社青石3月6日电"]
        {
            assert!(is_filed(text), "{text}");
        }
        for text in ["本报云汀3月6日电（记者", "【本报云汀专电】渡口", "本报发出3封唁电的人"]
        {
            assert!(!is_filed(text), "{text}");
        }
    }

    #[test]
    fn who_calls_the_paper_is_told() {
        for (who, example) in CALLERS {
            assert!(example.starts_with(who) && calls_paper(example), "{example}");
        }
        assert!(calls_paper("市民郭先生：渡口的灯坏了。"));
        assert!(!calls_paper("市民昨天来到渡口，要求来电") && !calls_paper("读者来信：渡口"));
    }

    #[test]
    fn who_signs_a_notice_is_told() {
        for (word, example) in MOURNERS {
            assert!(example.ends_with(word) && is_undersigned(example), "{example}");
        }
        assert!(is_undersigned("茶业公司清算组 2026年3月6日"));
        assert!(is_undersigned("清算组2026年3月6日"));
        assert!(!is_undersigned("渡口复航 2026年3月6日") && !is_undersigned("泣告乡亲"));
    }

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, example) in SPEAKERS {
            assert!(example.starts_with(word) && speaks(example), "{example}");
        }
        for (word, example) in BODIES {
            assert!(example.ends_with(word) && is_body(example), "{example}");
        }
        assert!(!speaks("记者从渡口获悉：班船停了。") && !is_body("青石大桥合龙"));
    }

    #[test]
    fn a_name_before_a_colon_speaks() {
        assert_eq!(speaker("郭远：桥明年通车。"), Some("郭远"));
        assert_eq!(speaker("桥：明年通车"), None);
        assert_eq!(speaker("郭远说，桥明年通车。"), None);
    }

    #[test]
    fn a_dateline_is_told_by_its_beginning() {
        for text in ["本报讯(通讯员", "【本报讯】渡口昨天复航", "本报青石3月6日电（记者"]
        {
            assert!(files(text), "{text}");
        }
        for text in ["本报记者 郭远", "本报通讯员来电话说", "新华社云汀分社"]
        {
            assert!(!files(text), "{text}");
        }
    }

    #[test]
    fn a_day_stands_alone() {
        for text in ["2026年3月6日", "二〇二六年三月六日", "一九八二年三月二十七日"]
        {
            assert!(is_day(text), "{text}");
        }
        for text in ["2026年3月6日 星期五", "3月6日", "2026年3月", "2026年3月6日讯"] {
            assert!(!is_day(text), "{text}");
        }
    }
}
