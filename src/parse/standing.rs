//! Standing heads (栏目): labels that say nothing of the news itself, told by their words.

mod labels;
mod opener;
mod western;

use std::sync::LazyLock;

pub(super) use self::labels::is_topic;
pub(super) use self::opener::{is_box, is_opener, opens_with_note};
use self::western::{is_page_range, is_western};
use super::{forms::simplified, sieve::Sieve};
use crate::text::{is_han, is_letter_or_digit};

/// Words that are standing heads alone, or begin one: word, the most characters of the whole, example.
const WHOLE: &[(&str, usize, &str)] = &[
    ("导读", 6, "导读"),
    ("今日导读", 8, "今日导读"),
    ("短评", 6, "短评"),
    ("社论", 6, "社论"),
    ("评论员文章", 9, "评论员文章"),
    ("本报评论员", 9, "本报评论员文章"),
    ("编者按", 7, "编者按"),
    ("编后", 6, "编后"),
    ("核心阅读", 8, "核心阅读"),
    ("图片新闻", 8, "图片新闻"),
    ("新闻链接", 8, "新闻链接"),
    ("相关链接", 8, "相关链接"),
    ("延伸阅读", 8, "延伸阅读"),
    ("新春走基层", 9, "新春走基层"),
    ("在现场", 7, "在现场"),
    ("深入学习贯彻", 20, "深入学习贯彻市委五届三次全会精神"),
    ("学习贯彻", 20, "学习贯彻县第三次党代会精神·访谈"),
    ("快评", 6, "快评"),
    ("时评", 6, "时评"),
    ("在祖国各地", 7, "在祖国各地"),
    ("祖国各地", 6, "祖国各地"),
    ("街谈巷议", 6, "街谈巷议"),
    ("街谈巷闻", 6, "街谈巷闻"),
    ("大千世界", 6, "大千世界"),
    ("世界之窗", 6, "世界之窗"),
    ("每周一", 6, "每周一评"),
    ("一周", 5, "一周天下"),
];

/// How short standing heads end: word, the most characters of the whole, example.
const ENDS: &[(&str, usize, &str)] = &[
    ("看点", 6, "今日看点"),
    ("解说", 5, "热点解说"),
    ("扫描", 6, "市场扫描"),
    ("论坛", 5, "河堤论坛"),
    ("与思考", 6, "调查与思考"),
    ("传真", 6, "乡镇传真"),
    ("来信", 5, "读者来信"),
    ("来函", 4, "读者来函"),
    ("投书", 5, "读者投书"),
    ("之言", 4, "专家之言"),
    ("辞典", 5, "新闻辞典"),
    ("词典", 5, "新闻词典"),
    ("点滴", 4, "港闻点滴"),
    ("一束", 4, "市闻一束"),
    ("照登", 4, "来信照登"),
    ("拾零", 4, "市井拾零"),
    ("访谈", 6, "本周访谈"),
    ("简报", 6, "要闻简报"),
    ("简讯", 6, "简讯"),
    ("短讯", 6, "国际短讯"),
    ("快讯", 6, "本市快讯"),
    ("快报", 4, "要闻快报"),
    ("短波", 6, "各地短波"),
    ("新闻", 6, "一句话新闻"),
    ("要闻", 4, "国内要闻"),
    ("动态", 5, "乡镇动态"),
    ("聚焦", 5, "民生聚焦"),
    ("视点", 5, "河堤视点"),
    ("视野", 5, "国际视野"),
    ("视窗", 5, "文化视窗"),
    ("之窗", 5, "科技之窗"),
    ("透视", 5, "热点透视"),
    ("广角", 5, "社会广角"),
    ("纵横", 5, "经济纵横"),
    ("速递", 5, "信息速递"),
    ("播报", 5, "民生播报"),
    ("连线", 5, "记者连线"),
    ("在线", 5, "维权在线"),
    ("评论", 5, "本周评论"),
    ("时评", 5, "河堤时评"),
    ("短评", 5, "河堤短评"),
    ("随笔", 5, "灯下随笔"),
    ("杂谈", 5, "街头杂谈"),
    ("札记", 5, "采访札记"),
    ("手记", 5, "记者手记"),
    ("观察", 5, "国际观察"),
    ("瞭望", 5, "环球瞭望"),
    ("档案", 5, "历史档案"),
    ("专栏", 6, "读者专栏"),
    ("专版", 6, "教育专版"),
    ("天地", 5, "少年天地"),
    ("园地", 5, "文艺园地"),
    ("集锦", 5, "赛场集锦"),
    ("花絮", 5, "会议花絮"),
    ("点击", 5, "热点点击"),
    ("链接", 5, "知识链接"),
    ("提示", 5, "温馨提示"),
    ("走基层", 6, "记者走基层"),
    ("大家谈", 6, "市民大家谈"),
    ("面对面", 6, "名家面对面"),
    ("圆桌", 5, "本周圆桌"),
    ("讲堂", 5, "健康讲堂"),
    ("见闻", 5, "乡村见闻"),
    ("一瞥", 5, "世界一瞥"),
    ("镜头", 5, "街头镜头"),
    ("人物", 4, "今日人物"),
    ("调查", 4, "本报调查"),
    ("关注", 4, "今日关注"),
    ("综述", 4, "一周综述"),
    ("文摘", 5, "海外文摘"),
    ("副刊", 5, "河堤副刊"),
    ("声音", 4, "百姓声音"),
    ("故事", 4, "百姓故事"),
    ("帮办", 5, "记者帮办"),
    ("门诊", 5, "庄稼门诊"),
    ("信箱", 5, "读者信箱"),
    ("沙龙", 5, "周末沙龙"),
    ("课堂", 5, "健康课堂"),
    ("茶座", 5, "渡口茶座"),
    ("驿站", 5, "读书驿站"),
    ("漫笔", 5, "灯下漫笔"),
    ("絮语", 5, "灯下絮语"),
    ("漫谈", 5, "街头漫谈"),
    ("博览", 5, "天下博览"),
    ("掠影", 5, "乡村掠影"),
    ("拾零", 5, "街头拾零"),
    ("点滴", 5, "街头点滴"),
    ("回音", 5, "读者回音"),
    ("热线", 5, "读者热线"),
    ("追踪", 5, "热点追踪"),
    ("提醒", 5, "出行提醒"),
    ("者之声", 5, "读者之声"),
    ("话题", 5, "今日话题"),
    ("锐评", 5, "河堤锐评"),
    ("微评", 5, "河堤微评"),
    ("一束", 5, "县闻一束"),
    ("相关新闻", 6, "相关新闻"),
    ("小议", 5, "河堤小议"),
    ("闲话", 5, "河堤闲话"),
    ("夜话", 5, "灯下夜话"),
    ("短论", 5, "河堤短论"),
    ("杂感", 4, "灯下杂感"),
    ("小品", 5, "灯下小品"),
    ("谈片", 5, "渡口谈片"),
    ("纵谈", 5, "国际纵谈"),
    ("走笔", 5, "乡村走笔"),
    ("速览", 5, "国际速览"),
    ("浏览", 5, "要闻浏览"),
    ("集纳", 5, "要闻集纳"),
    ("集萃", 5, "县闻集萃"),
    ("快递", 5, "信息快递"),
    ("直播", 5, "生活直播"),
    ("直通车", 6, "维权直通车"),
    ("广场", 4, "读者广场"),
    ("一角", 5, "看台一角"),
    ("一隅", 5, "灯下一隅"),
    ("日记", 5, "驻村日记"),
    ("茶馆", 5, "渡口茶馆"),
    ("百味", 5, "人生百味"),
    ("百态", 5, "社会百态"),
    ("万象", 5, "社会万象"),
    ("大观", 5, "天下大观"),
    ("剪影", 5, "乡村剪影"),
    ("特写", 5, "人物特写"),
    ("写真", 5, "乡村写真"),
    ("纪事", 5, "河堤纪事"),
    ("新事", 4, "乡村新事"),
    ("新风", 4, "乡村新风"),
    ("新貌", 4, "乡村新貌"),
    ("探访", 4, "记者探访"),
    ("探营", 5, "赛前探营"),
    ("之友", 4, "农民之友"),
    ("顾问", 5, "法律顾问"),
    ("百科", 5, "健康百科"),
    ("指南", 5, "生活指南"),
    ("寻踪", 5, "古城寻踪"),
    ("110", 6, "农技110"),
];

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
];

/// What brackets behind a headline begin with that hold no standing head.
const NO_LABEL_FRONTS: &[&str] =
    &["附", "第", "据", "截至", "见", "上", "下", "之", "含", "原", "试行", "暂行"];
/// What they end with: papers of a meeting, pictures, dates, sums.
const NO_LABEL_ENDS: &[&str] = &[
    "稿", "草案", "修订", "修正", "摄", "电", "版", "图", "全文", "表", "名单", "摘要", "节选",
    "扩大", "日", "年", "月", "号", "期", "岁", "元", "人", "记者", "省", "市", "县", "区", "镇",
    "村",
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
    // 邻县《晚潮新闻》 names a paper, and is the beginning of a headline.
    if text.find('《').is_some_and(|at| at > 0) {
        return false;
    }
    let bare: String = text.chars().filter(|letter| is_kept(*letter)).collect();
    let length = bare.chars().count();
    let part = bare.rsplit(['·', '•', '・']).next().filter(|part| part.len() < bare.len());
    length <= 24
        && (WHOLE
            .iter()
            .any(|(word, most, _)| bare.starts_with(word) && (length <= *most || part.is_some()))
            || ENDS.iter().any(|(word, most, _)| bare.ends_with(word) && length <= *most)
            || part.is_some_and(|part| PARTS.iter().any(|word| part.ends_with(word))))
}

/// `text` without the number to call that stands behind it: 读者热线 1234567. A shop's is no standing head: 销售热线 1234567.
fn without_number(text: &str) -> &str {
    let name = text.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || letter == '-'
    });
    let own = ["读者", "新闻", "记者", "市民", "百姓", "民生", "帮办", "维权"];
    let is_own = own.iter().any(|word| name.starts_with(word));
    if is_own && text.len() >= name.len() + 7 { name } else { text }
}

/// Is `text` the name of a series with the number of its part: 河上人家③?
fn is_of_series(text: &str) -> bool {
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
    static FIRSTS: LazyLock<Sieve> =
        LazyLock::new(|| WHOLE.iter().filter_map(|(word, ..)| word.chars().next()).collect());
    static LASTS: LazyLock<Sieve> =
        LazyLock::new(|| ENDS.iter().filter_map(|(word, ..)| word.chars().next_back()).collect());
    let (mut first, mut last, mut point) = (None, None, false);
    for letter in text.chars() {
        point |= matches!(letter, '·' | '•' | '・');
        if is_kept(letter) {
            first = first.or(Some(letter));
            last = Some(letter);
        }
    }
    point
        || first.is_some_and(|first| FIRSTS.may_have(first))
        || last.is_some_and(|last| LASTS.may_have(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, _, example) in WHOLE {
            assert!(example.starts_with(word) && is_standing(example), "{example}");
        }
        for (word, _, example) in ENDS {
            assert!(example.ends_with(word) && is_standing(example), "{example}");
        }
        for part in PARTS {
            assert!(is_standing(&format!("走进乡村·{part}")), "{part}");
        }
        for text in ["河上人家③", "读者热线 1234567", "帮办热线 0000-1234567"] {
            assert!(is_standing(text), "{text}");
        }
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
    }

    #[test]
    fn a_label_says_nothing_of_the_news() {
        assert!(is_news("“渡口在线”", "名叫“渡口在线”的网站昨天开通。"));
        assert!(!is_news("渡口在线", "渡口昨天复航。"));
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
