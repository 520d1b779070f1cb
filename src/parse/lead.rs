//! How the first paragraph of an article differs from those after it by its words alone: news says when and by whom it
//! was told, what follows speaks of what is known by then.

use std::sync::LazyLock;

use super::lexicon::Lexicon;

/// Words of the first clause of a lead: word, example.
const LEADS: &[(&str, &str)] = &[
    ("日前", "云汀县日前召开春耕会议"),
    ("近日", "青石大桥近日合龙"),
    ("最近", "最近，青石镇的茶农格外忙"),
    ("昨天", "昨天上午，大桥通车"),
    ("昨日", "记者昨日从县水务局获悉"),
    ("今天", "云汀县今天召开大会"),
    ("今日", "青石大桥今日通车"),
    ("不久前", "不久前，镇上来了一位茶商"),
    ("前不久", "前不久，镇上来了一位茶商"),
    ("获悉", "从县水务局获悉"),
    ("编者按", "编者按：春耕时节"),
    ("春节将", "春节将至，集市上"),
];

/// Words that tell the day of news, at the beginning of a text: word, example.
const DAYS: &[(&str, &str)] = &[
    ("近日", "近日，青石大桥合龙"),
    ("日前", "日前，云汀县召开春耕会议"),
    ("昨天", "昨天上午，大桥通车"),
    ("昨日", "昨日，大桥通车"),
    ("昨晚", "昨晚，县剧团首演新戏"),
    ("今天", "今天，渡口复航"),
    ("今日", "今日，渡口复航"),
    ("今晨", "今晨，渡口复航"),
    ("前天", "前天，第一批新茶上市"),
    ("连日来", "连日来，茶农忙着采茶"),
    ("近期", "近期，县里备足了化肥"),
    ("最近", "最近，青石镇的茶农格外忙"),
    ("上周", "上周，县剧团排演新戏"),
    ("本周", "本周，县剧团排演新戏"),
];

/// How paragraphs begin that follow others: opening, example.
const FOLLOWS: &[(&str, &str)] = &[
    ("他", "他说，撑了三十年船"),
    ("她", "她把茶树当孩子养"),
    ("这", "这座桥全长一千二百米"),
    ("该", "该桥全长一千二百米"),
    ("此", "此举方便了两岸群众"),
    ("其", "其中青石镇有茶园三千亩"),
    ("会议", "会议还讨论了春耕工作"),
    ("会上", "会上，五名茶农发言"),
    ("据", "据介绍，大桥总投资三亿元"),
    ("目前", "目前，两岸引道已经铺好"),
    ("另", "另外，县里还备足了化肥"),
    ("同时", "同时，县里还备足了化肥"),
    ("但", "但茶农们仍不放心"),
    ("然而", "然而，雨一直没有来"),
    ("谈到", "谈到收成，他笑了"),
    ("一是", "一是备足种子"),
    ("二是", "二是修好水渠"),
    ("三是", "三是管好茶园"),
    ("为了", "为了赶工期，工人三班倒"),
    ("为此", "为此，县里拨出专款"),
    ("对此", "对此，县里作出安排"),
    ("在他", "在他的带动下"),
    ("此间", "此间人士认为"),
    ("双方", "双方还谈到茶叶贸易"),
    ("我们", "我们走进茶园"),
    ("参加", "参加会见的有县里负责人"),
    ("因此", "因此，今年的茶价不会低"),
    ("如今", "如今，桥头建起了集市"),
    ("说起", "说起大桥，老人很高兴"),
    ("当", "当第一辆车驶过"),
];

/// How the last paragraph of news ends that says who took part: ending, example.
const ATTENDED: &[(&str, &str)] = &[
    ("参加。", "县政府办公室主任周小溪参加。"),
    ("参加调研。", "副县长林向南参加调研。"),
    ("参加会见。", "县委办公室主任周小溪参加会见。"),
    ("参加活动。", "刘群等参加活动。"),
    ("出席。", "李大川、林向南出席。"),
    ("出席会议。", "李大川、林向南出席会议。"),
    ("列席会议。", "各镇负责人列席会议。"),
    ("陪同。", "副县长林向南陪同。"),
    ("陪同调研。", "副县长林向南陪同调研。"),
];

/// How far (in characters) into a paragraph the words of a lead stand.
const CLAUSE: usize = 40;

/// Does `text` speak as the first paragraph of news does?
pub(super) fn is_lead(text: &str) -> bool {
    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(LEADS.iter().map(|(word, _)| *word)));
    let end = text.char_indices().nth(CLAUSE).map_or(text.len(), |(at, _)| at);
    text.get(..end).is_some_and(|clause| LEXICON.is_in(clause))
}

/// Does `text` begin with the day of its news, in words or as a date: 近日, 3月6日, 三月六日?
pub(super) fn opens_with_day(text: &str) -> bool {
    let digit = |letter: char| letter.is_numeric() || "一二三四五六七八九十".contains(letter);
    let date = || {
        let day = text.trim_start_matches(digit);
        let month = day.strip_prefix('月').unwrap_or(day);
        let rest = month.trim_start_matches(digit);
        day.len() < text.len() && rest.len() < month.len() && rest.starts_with('日')
    };
    DAYS.iter().any(|(day, _)| text.starts_with(day)) || date()
}

/// Does `text` begin as paragraphs after the first do, or end as the last one does?
pub(super) fn follows(text: &str) -> bool {
    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(FOLLOWS.iter().map(|(word, _)| *word)));
    LEXICON.begins(text) || attended(text)
}

/// How the last paragraph of a notice begins that says where and when to apply, with an example each.
const APPLIES: &[(&str, &str)] = &[
    ("报名时间：", "报名时间：三月六日至八日，地点：镇文化站。"),
    ("报名地点：", "报名地点：镇文化站二楼。"),
    ("报名电话：", "报名电话：1234567。"),
    ("联系电话：", "联系电话：1234567，联系人：周小溪。"),
    ("联系人：", "联系人：周小溪。"),
    ("投标时间：", "投标时间：三月六日至八日。"),
    ("截止日期：", "截止日期：三月八日。"),
    ("截止时间：", "截止时间：三月八日十七时。"),
];

/// Does `text` say who took part, or where to apply, and no more?
pub(super) fn attended(text: &str) -> bool {
    (ATTENDED.iter().any(|(end, _)| text.ends_with(end))
        || APPLIES.iter().any(|(begin, _)| text.starts_with(begin)))
        && text.chars().count() <= 120
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, example) in LEADS {
            assert!(is_lead(example), "{word}: {example}");
        }
        for (day, example) in DAYS {
            assert!(opens_with_day(example) && example.starts_with(day), "{day}: {example}");
        }
        for (text, opens) in [
            ("3月6日，渡口复航", true),
            ("三月六日，渡口复航", true),
            ("三月的渡口", false),
            ("6日", false),
        ] {
            assert_eq!(opens_with_day(text), opens, "{text}");
        }
        for (word, example) in APPLIES {
            assert!(attended(example) && example.starts_with(word), "{word}: {example}");
        }
        for (word, example) in FOLLOWS {
            assert!(follows(example) && example.starts_with(word), "{word}: {example}");
        }
        for (end, example) in ATTENDED {
            assert!(attended(example) && example.ends_with(end), "{end}: {example}");
        }
        assert!(!is_lead("大桥全长一千二百米，桥面双向四车道。"));
        assert!(!follows("青石大桥合龙，两岸群众不再绕行。"));
    }
}
