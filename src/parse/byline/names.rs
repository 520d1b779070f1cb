//! Names of persons and offices: what a byline is made of.

use std::sync::LazyLock;

use crate::{
    parse::{forms::simplified, lexicon::Lexicon, sieve::Sieve},
    text::is_han,
};

/// Surnames of one letter, in order of frequency.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚\
卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤安俞洪章傅萧阎牛乔梅樊关艾祝赖\
庄阳盛闵康齐颜焦曲施温宁柳毕葛路庞常倪翟鲁靳古符甘裴文尚沙耿喻伍游席桑柯荣谷费仲戎成冼欧丰兰苗裘聂褚邢辛房厉骆单舒苟巫殷牟柴浦凌宫\
楚阮包鲍查薄麦华桂盖鹿衡佟甄刁诸荆戚闻乐铁索丛敖况郗解连巩丘童官岳晏霍尤屠卓苑冒卫栾敬鄢冀寇迟修胥扈宗占滕臧银荀冉贡杭仇季卜穆阙利瞿\
奚屈慎詹景计蒙崇郁左资谈钮窦纪易辜云申楼萨强祁植宦达鞠刑项涂凤邬蓝明车管党代简饶晋霞应尉米鄂干边郎燕牧阚储虞封池匡匙权展栗娄蒲邝智原\
由岑柏皮全苍茅糜麻帅练暴雍满牙隋谌仝亓朴全信佘那乌岩喇拜虎羊";

/// Surnames of two letters.
const DOUBLE_SURNAMES: &[&str] = &[
    "欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "东方",
    "端木", "长孙", "宇文", "轩辕", "澹台", "南宫", "独孤", "呼延", "闻人", "完颜", "赫连",
];

/// Words that hold an office; the longest that ends at a place counts. Each with an example.
pub(super) const OFFICES: &[(&str, &str)] = &[
    ("记者", "本报记者 郭远"),
    ("通讯员", "通讯员刘群"),
    ("实习生", "实习生黄楚"),
    ("评论员", "本报评论员"),
    ("评论部", "本报评论部 郭远"),
    ("调研组", "本报调研组"),
    ("报道组", "本报报道组 郭远"),
    ("观察员", "·本报观察员"),
    ("特派员", "本报特派员 郭远"),
    ("报道员", "特约报道员 刘群"),
    ("摄影师", "摄影师 刘群"),
    ("撰稿人", "特约撰稿人 刘群"),
    ("作者", "作者：刘群"),
    ("撰稿", "撰稿：刘群"),
    ("撰文", "撰文/刘群"),
    ("执笔", "执笔：刘群"),
    ("编译", "编译：刘群"),
];

/// Words that make of an office and what follows no byline: 记者手记 is a standing head, 记者从 begins a sentence.
const NO_NAMES: &[&str] = &[
    "手记",
    "来信",
    "观察",
    "调查",
    "见闻",
    "述评",
    "札记",
    "走基层",
    "招待会",
    "节",
    "站",
    "团",
    "证",
    "协会",
    "联谊会",
    "运动会",
    "从",
    "在",
    "了解",
    "获悉",
    "看到",
    "采访",
    "问",
    "昨",
    "今",
    "日前",
    "近日",
    "连线",
    "视线",
    "视点",
    "亲历",
    "体验",
    "说",
    "论坛",
    "之家",
    "行动",
    "专访",
    "探访",
    "追踪",
    "点评",
    "感言",
];

/// Words in brackets at a text's end that are no name though they could be.
const NO_PERSON: &[&str] = &[
    "完",
    "全文",
    "下",
    "上",
    "中",
    "略",
    "节选",
    "待续",
    "未完",
    "续完",
    "终",
    "连载",
    "图",
    "文",
    "上篇",
    "下篇",
    "左图",
    "右图",
    "上图",
    "下图",
    "全文完",
    "党组",
    "单位",
    "国庆",
    "元旦",
    "万元",
    "金额",
    "高清",
    "方案",
    "温馨",
    "安全",
    "文字",
    "文件",
    "计划",
    "计算",
    "明日",
    "明天",
    "白天",
    "常务",
    "常委",
    "成功",
    "成员",
    "明细",
    "文化",
    "安徽",
    "云南",
    "江苏",
    "江西",
    "宁夏",
    "古代",
    "连续",
    "利率",
    "强制",
    "全国",
    "高级",
    "高中",
    "任期",
    "项目",
    "简称",
    "代表",
    "管理",
    "应急",
    "资料",
    "解说",
    "代理",
    "汪洋大海",
];

/// Ornaments before a byline; extractors give some as private-use characters.
pub(in crate::parse) fn is_ornament(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}')
        || matches!(
            character,
            '□' | '■'
                | '◻'
                | '◼'
                | '▢'
                | '▣'
                | '●'
                | '○'
                | '◎'
                | '◉'
                | '◆'
                | '◇'
                | '◈'
                | '☆'
                | '★'
                | '△'
                | '▲'
                | '▽'
                | '▼'
                | '▷'
                | '▶'
                | '►'
                | '·'
                | '•'
                | '・'
                | '▪'
                | '▫'
                | '※'
                | '*'
                | '\\'
        )
}

/// Can `text` be a person's name, by its surname and length, or a foreign one by its `·`?
pub(in crate::parse) fn is_person(text: &str) -> bool {
    is_plain_person(&simplified(text))
}

/// The same of `text` in simplified letters.
pub(super) fn is_plain_person(text: &str) -> bool {
    static POINTS: Sieve = Sieve::new().with_all(&['·', '•', '・']);
    let is_point = |letter| matches!(letter, '·' | '•' | '・');
    let pointed = POINTS.any(text, is_point);
    let most = if pointed { 16 } else { 4 };
    // Most texts that are asked are lines: no letter takes more bytes.
    if text.len() > 4 * most {
        return false;
    }
    let length = text.chars().count();
    if !(2..=most).contains(&length)
        || !text.chars().all(|letter| is_han(letter) || is_point(letter))
    {
        return false;
    }
    let told = if pointed {
        length >= 3 && !text.starts_with(is_point) && !text.ends_with(is_point)
    } else {
        let mut letters = text.chars();
        let [first, second] = [letters.next(), letters.next()].map(Option::unwrap_or_default);
        let single = || is_surname(first);
        let double = || DOUBLE_SURNAMES.iter().any(|surname| text.starts_with(surname));
        match length {
            2 | 3 => single() || double(),
            4 => is_surname(second) && single() || double(),
            _ => false,
        }
    };
    told && !NO_PERSON.contains(&text)
}

/// Is `letter` a surname, in simplified text?
fn is_surname(letter: char) -> bool {
    static BITS: LazyLock<Vec<u64>> = LazyLock::new(|| {
        let mut bits = vec![0; 1024];
        for letter in SURNAMES.chars() {
            if let Some(bits) = bits.get_mut(letter as usize / 64) {
                *bits |= 1 << (letter as usize % 64);
            }
        }
        bits
    });
    BITS.get(letter as usize / 64).is_some_and(|bits| bits >> (letter as usize % 64) & 1 == 1)
}

/// Can `text`, what follows an office, be a name? Less is asked than of one that stands alone.
pub(super) fn is_name_of_office(text: &str) -> bool {
    is_plain_name_of_office(&simplified(text))
}

/// The same of `text` in simplified letters.
pub(super) fn is_plain_name_of_office(text: &str) -> bool {
    let length = text.chars().count();
    let letters =
        text.chars().all(|character| is_han(character) || matches!(character, '·' | '•' | '・'));
    letters
        && (2..=16).contains(&length)
        && (length <= 4 || text.contains(['·', '•', '・']) || is_two_names(text))
        && !NO_NAMES.iter().any(|word| text.starts_with(word))
}

/// Are the letters of `text` two names that lost the blank between them?
fn is_two_names(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    (2..=3).any(|cut| {
        let name = |letters: &[char]| is_plain_person(&letters.iter().collect::<String>());
        letters.get(..cut).is_some_and(name) && letters.get(cut..).is_some_and(name)
    })
}

/// Where a word that holds an office stands in a text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Office {
    pub(super) begin: usize,
    pub(super) end: usize,
}

/// The first office in `text`.
pub(super) fn office(text: &str) -> Option<Office> {
    plain_office(&simplified(text))
}

/// The same in `text` in simplified letters.
pub(super) fn plain_office(text: &str) -> Option<Office> {
    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(OFFICES.iter().map(|(word, _)| *word)));
    let mut first: Option<Office> = None;
    let mut seen = 0_u64;
    for (begin, number, word) in LEXICON.found(text) {
        if first.is_some_and(|first| begin >= first.end) {
            break;
        }
        // Of each word the first place counts.
        let own = 1 << (number % 64);
        let again = seen & own != 0;
        seen |= own;
        // 科教工作者 is no author.
        let worker = text.get(..begin).is_some_and(|before| before.ends_with(['工', '创', '合']));
        let end = begin + word.len();
        if !again && !worker && first.is_none_or(|first| end < first.end) {
            first = Some(Office { begin, end });
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reporters_have_or_do_is_no_name() {
        for name in ["安禾", "郭远明", "其其格", "欧阳远"] {
            assert!(is_plain_name_of_office(name), "{name}");
        }
        for other in ["联谊会", "运动会"] {
            assert!(!is_plain_name_of_office(other), "{other}");
        }
    }

    #[test]
    fn persons_are_told_by_surname_and_length() {
        for name in ["郭远", "刘群英", "欧阳雪", "司徒文远", "张", "让·米奥", "張惠民"]
        {
            assert_eq!(is_person(name), name != "张", "{name}");
        }
        for word in ["完", "全文", "茶园丰收季", "记者", "2版", ""] {
            assert!(!is_person(word), "{word}");
        }
    }

    #[test]
    fn every_surname_is_one() {
        assert!(SURNAMES.chars().all(is_surname));
        let others = ('\0'..=char::MAX).filter(|letter| is_surname(*letter));
        assert!(others.into_iter().all(|letter| SURNAMES.contains(letter)));
    }

    #[test]
    fn an_office_is_found_by_its_word() {
        for (word, example) in OFFICES {
            assert!(office(example).is_some(), "{word}");
        }
        assert_eq!(office("茶园"), None);
    }
}
