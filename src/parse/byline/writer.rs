//! Writers who are no reporters, on a line of their own: who they are beside the name (郭遠／退休教師), groups of a works or
//! a paper (红星厂通讯组), and names behind what each did (报道：郭远 摄影：刘群).

use super::names::is_plain_person;
use crate::{
    parse::forms::simplified,
    text::{is_blank, is_han},
};

/// How groups that write end, with an example each.
const GROUPS: &[(&str, &str)] = &[
    ("通讯组", "云汀机床厂通讯组"),
    ("报道组", "青石公社报道组"),
    ("写作组", "云汀县委写作组"),
    ("评论组", "本报评论组"),
    ("采访组", "本报采访组"),
    ("供稿", "县文化馆供稿"),
];

/// What a writer is or was, as it ends, with an example each.
const POSTS: &[(&str, &str)] = &[
    ("会长", "郭遠  茶業公會前會長"),
    ("教授", "郭遠／雲汀大學教授"),
    ("教师", "郭遠／國小教師（青石縣）"),
    ("老师", "郭远／小学老师"),
    ("讲师", "郭遠／雲汀大學講師"),
    ("学者", "郭遠 水利學者"),
    ("研究员", "郭遠 水利署研究員"),
    ("主任", "郭遠 茶葉中心主任"),
    ("校长", "郭遠 青石小學校長"),
    ("院长", "郭遠 文學院院長"),
    ("理事长", "郭遠 茶農公會理事長"),
    ("议员", "郭遠 立法會議員"),
    ("律师", "郭遠 執業律師"),
    ("医师", "郭遠／家醫科醫師"),
    ("医生", "郭遠 註冊醫生"),
    ("作家", "郭遠 專欄作家"),
    ("学生", "郭遠／中學學生（雲汀市）"),
    ("家长", "郭遠／國中生家長"),
    ("工人", "青石区退休工人 郭远"),
    ("电工", "郭遠／退休水電工"),
    ("居民", "河東居民 郭遠"),
    ("读者", "本报读者 郭远"),
    ("市民", "云汀市民 郭远"),
    ("社员", "青石大队社员 郭远"),
    ("村民", "青石村村民 郭远"),
    ("职工", "面粉厂职工 郭远"),
    ("战士", "驻地战士 郭远"),
    ("民兵", "河东民兵 郭远"),
    ("业主", "河堤小区业主 郭远"),
    ("网友", "本网网友 郭远"),
    ("观众", "本台观众 郭远"),
    ("军属", "河东村军属 郭远"),
    ("抗属", "河东村抗属 郭远"),
    ("司机", "车队司机 郭远"),
    ("干部", "退休干部 郭远"),
];

/// What stands alone before the name of who writes to a paper.
const PEOPLE: [&str; 17] = [
    "业主",
    "网友",
    "观众",
    "学生",
    "职工",
    "居民",
    "市民",
    "读者",
    "村民",
    "社员",
    "乘客",
    "家长",
    "过路人",
    "老住户",
    "民兵",
    "战士",
    "学员",
];

/// What units end in whose people write to a paper, with an example each.
const UNITS: &[(&str, &str)] = &[
    ("厂", "云汀面粉厂 郭远明"),
    ("场", "汽车一场 郭远明"),
    ("公司", "百货公司 郭远明"),
    ("大队", "青石大队 郭远明"),
    ("公社", "青石公社 郭远明"),
    ("中学", "云汀二中学 郭远明"),
    ("小学", "青石小学 郭远明"),
    ("医院", "云汀医院 郭远明"),
    ("一中", "云汀一中 郭远明"),
    ("二中", "云汀二中 郭远明"),
    ("三中", "云汀三中 郭远明"),
];

/// What homes and small offices end in besides, before a name on a line of its own, with an example each.
const HOMES: &[(&str, &str)] = &[
    ("县", "云汀县 郭远明"),
    ("乡", "青石乡 郭远明"),
    ("镇", "云汀县青石镇 郭远明"),
    ("村", "柳湾村 郭远明"),
    ("庄", "云汀县何家庄 郭远明"),
    ("所", "县茶叶研究所 郭远明"),
    ("站", "青石农技站 郭远明"),
];

/// What parts of a works end in whose people write together, with an example each.
const SHOPS: &[(&str, &str)] = &[
    ("车间", "锻工车间 通讯组"),
    ("组", "第二检修组 通讯小组"),
    ("班", "第二养路班 集体"),
    ("队", "青石生产队 一社员"),
    ("连", "机务连 集体"),
    ("站", "柳湾道班站 集体"),
    ("社", "青石农业社 集体"),
    ("小区", "河堤小区 一位居民"),
];

/// Does `text`, what stands behind a unit, say that its people wrote together, or hide who did: 集体, 通讯小组, 一青工?
pub(super) fn is_nobody(text: &str) -> bool {
    let hidden = text.starts_with('一')
        && (3..=4).contains(&text.chars().count())
        && text.ends_with(['工', '员', '者', '生', '师', '兵', '人', '士', '民']);
    let one =
        ["一位", "一名", "一群", "几位", "部分"].iter().find_map(|word| text.strip_prefix(word));
    let hidden = hidden || one.is_some_and(|one| PEOPLE.contains(&one));
    text == "集体" || text == "通讯小组" || hidden || GROUPS.iter().any(|(word, _)| *word == text)
}

/// What units end in besides, whose people sign in brackets at a text's end, with an example each.
const OFFICES: &[(&str, &str)] = &[
    ("局", "县农业局 郭远明"),
    ("站", "县广播站 郭远"),
    ("社", "供销社 郭远"),
    ("科", "县文教科 郭远"),
    ("部", "县人武部 郭远"),
    ("委", "县计委 郭远"),
    ("办", "镇政府办 郭远"),
    ("院", "县法院 郭远"),
    ("校", "县党校 郭远"),
    ("馆", "县文化馆 郭远"),
    ("队", "王家湾大队 郭远"),
    ("所", "柳河税务所 郭远"),
    ("行", "县人民银行 郭远"),
    ("会", "县妇联会 郭远"),
    ("中", "县一中 郭远"),
    ("组", "报道小组 郭远"),
];

/// Does `text`, what stands in brackets at a text's end, name somebody behind the place of work: （县农业局 郭远明）?
pub(super) fn signs(text: &str) -> bool {
    let text = text.trim();
    let Some((unit, name)) = text.split_once([' ', '\u{3000}', '／', '/']) else { return false };
    let placed = unit.ends_with(PLACES) && text.contains(['／', '/']);
    // （云南 郭远）
    if PROVINCES.contains(&unit) {
        return is_plain_person(name.trim());
    }
    let name = name.trim();
    let word = |word: &str| (2..=10).contains(&word.chars().count()) && word.chars().all(is_han);
    // 一讀者 is how one signs who gives no name.
    let named = is_plain_person(name) || name.starts_with('一') && word(name);
    // （云汀市民 郭远）, （柳湾 一读者）
    if word(unit) && (ends(unit, POSTS) && is_plain_person(name) || is_nobody(name)) {
        return true;
    }
    word(unit) && (ends(unit, OFFICES) || ends(unit, UNITS) || placed && word(name)) && named
}

/// What stands before the name of one who writes to a paper of the whole country.
const PROVINCES: [&str; 31] = [
    "北京",
    "天津",
    "河北",
    "山西",
    "内蒙古",
    "辽宁",
    "吉林",
    "黑龙江",
    "上海",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "重庆",
    "四川",
    "贵州",
    "云南",
    "西藏",
    "陕西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
];

/// What places end in that letters come from: （青石市／郭遠明）.
const PLACES: [char; 11] = ['市', '县', '乡', '镇', '区', '村', '州', '省', '岛', '里', '庄'];

/// What somebody did for a story; the first of a line tells who wrote it. With an example each.
const DEEDS: &[(&str, bool, &str)] = &[
    ("报道", true, "报道：郭远 摄影：刘群"),
    ("报导", true, "報導／郭遠"),
    ("采访", true, "採訪：郭遠 攝影：劉羣"),
    ("撰文", true, "撰文：郭遠"),
    ("口述", true, "口述/郭远 整理/刘群"),
    ("文", true, "文：郭遠 圖：劉羣"),
    ("图文", true, "圖文：郭遠"),
    ("报道·摄影", true, "报道·摄影：郭远"),
    ("整理", false, "采访：郭远 整理：刘群"),
    ("摄影", false, "文：郭远 摄影：刘群"),
    ("图", false, "文／郭遠 圖／劉羣"),
];

/// The longest such line, in letters.
const LONGEST: usize = 28;

/// `name` without what a letter is closed with behind it (郭遠上, 刘群敬启), or how many signed with its bearer (林晚等六人).
fn without_close(name: &str) -> &str {
    let count = |count: &str| {
        count
            .chars()
            .all(|letter| letter.is_ascii_digit() || "一二三四五六七八九十百余多".contains(letter))
    };
    let several = name.strip_suffix('人').and_then(|name| name.rsplit_once('等'));
    if let Some((name, _)) = several.filter(|(name, many)| count(many) && is_plain_person(name)) {
        return name;
    }
    let closed = ["敬上", "谨上", "敬启", "谨启", "上", "启"];
    let rest = closed.iter().find_map(|close| name.strip_suffix(close));
    rest.filter(|rest| is_plain_person(rest)).unwrap_or(name)
}

/// Does one of the words of `table` end `text`, and is more of it?
fn ends(text: &str, table: &[(&str, &str)]) -> bool {
    table.iter().any(|(word, _)| text.strip_suffix(word).is_some_and(|rest| !rest.is_empty()))
}

/// How sure `text`, a line in simplified letters, is by such a writer: 0 not at all.
pub(super) fn writer(text: &str) -> f32 {
    let length = text.chars().count();
    if !(4..=LONGEST).contains(&length) {
        return 0.0;
    }
    if length <= 14 && text.chars().all(is_han) {
        return if ends(text, GROUPS) { 0.85 } else { 0.0 };
    }
    if are_deeds(text) || answers(text) {
        return 0.95;
    }
    // 郭遠／青石（國小教師）
    let told = text.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']));
    let posted = told.and_then(|(before, post)| {
        let (name, place) = before.split_once(['／', '/'])?;
        let place_named = (2..=6).contains(&place.chars().count()) && place.chars().all(is_han);
        Some(is_plain_person(name) && place_named && ends(post, POSTS))
    });
    if posted == Some(true) {
        return 0.85;
    }
    // The place he writes from stands in brackets behind him.
    let bare = match text.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']))
    {
        Some((before, place)) if place.chars().all(is_han) => before.trim_end(),
        _ => text,
    };
    let parts = |letter: char| is_blank(letter) || matches!(letter, '／' | '/' | '｜' | '|');
    let Some((one, two)) = bare.split_once(parts) else { return 0.0 };
    let two = without_close(two.trim_start_matches(parts));
    // 云汀青石县 乡村医生 郭远: where he lives stands before what he is.
    if one.ends_with(PLACES)
        && let Some((post, name)) = two.split_once(is_blank)
        && ends(post, POSTS)
        && is_plain_person(name.trim())
    {
        return 0.85;
    }
    let word = |text: &str| (2..=16).contains(&text.chars().count()) && text.chars().all(is_han);
    if !(word(one) && word(two)) {
        0.0
    } else if is_plain_person(one) && ends(two, POSTS)
        || is_plain_person(two) && (ends(one, POSTS) || PEOPLE.contains(&one))
        || is_nobody(two) && (ends(one, SHOPS) || ends(one, UNITS))
        || two == "供稿"
    {
        0.85
    } else if is_plain_person(two)
        && two.chars().count() < 4
        && (ends(one, UNITS) || ends(one, HOMES) && !one.starts_with('全'))
    {
        0.6
    } else {
        0.0
    }
}

/// Is `text` a name behind the place or work of who bears it: 河東居民 郭遠?
pub(in crate::parse) fn is_writer(text: &str) -> bool {
    let text = &*simplified(text);
    let last = without_close(text.split(is_blank).next_back().unwrap_or_default());
    let named =
        last.len() < text.len() && (is_plain_person(last) || is_nobody(last)) && !are_deeds(text);
    (named || ends(text, GROUPS)) && writer(text) > 0.0
}

/// Who answers what readers ask, with an example each.
const EXPERTS: &[(&str, &str)] = &[
    ("律师", "值班律师：云汀河堤律师事务所 郭远"),
    ("专家", "解答专家：县人民医院 郭远"),
    ("医生", "坐诊医生：县人民医院 郭远"),
];

/// Does `text` say who answered what a reader asked?
fn answers(text: &str) -> bool {
    let Some((office, rest)) = text.split_once(['：', ':']) else { return false };
    let name = rest.split(is_blank).next_back().unwrap_or_default();
    (4..=6).contains(&office.chars().count())
        && EXPERTS.iter().any(|(word, _)| office.ends_with(word))
        && rest.chars().all(|letter| is_han(letter) || is_blank(letter))
        && is_plain_person(name)
}

/// Does `text` say who wrote the text over it by what they did: 报道：郭远?
pub(in crate::parse) fn is_deeds(text: &str) -> bool {
    text.contains(['：', ':', '／', '/']) && are_deeds(&simplified(text))
}

/// Does `text` hide who writes to the paper: 一读者, 一位老住户, 一青年工人?
pub(in crate::parse) fn is_hidden(text: &str) -> bool {
    let text = &*simplified(text);
    let who = ["一位", "一名", "一个", "一"].iter().find_map(|one| text.strip_prefix(one));
    who.is_some_and(|who| {
        (2..=5).contains(&who.chars().count())
            && (PEOPLE.iter().any(|one| who.ends_with(one))
                || ends(who, POSTS)
                || POSTS.iter().any(|(post, _)| who == *post))
    })
}

/// Does `text` say who did what: 报道：郭远 摄影：刘群?
fn are_deeds(text: &str) -> bool {
    let mark = |letter: char| matches!(letter, ':' | '：' | '/' | '／');
    let first = text.split_once(mark).map_or("", |(first, _)| first.trim());
    if !DEEDS.iter().any(|(deed, wrote, _)| *wrote && *deed == first) {
        return false;
    }
    let words = text.split(|letter: char| mark(letter) || is_blank(letter) || letter == '、');
    let mut names = 0;
    let told = words.filter(|word| !word.is_empty()).all(|word| {
        let name = is_plain_person(word);
        names += usize::from(name);
        // Names of Malays and of others have no family name that is known: 摄影：阿旺.
        let short = (2..=4).contains(&word.chars().count()) && word.chars().all(is_han);
        name || names > 0 && short || DEEDS.iter().any(|(deed, ..)| *deed == word)
    });
    told && names > 0
}

#[cfg(test)]
mod tests;
