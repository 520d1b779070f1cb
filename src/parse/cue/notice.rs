//! The words of small notices, which stand in boxes of their own: what is lost, moved, sought, cut off.

use std::sync::LazyLock;

use crate::{
    parse::{class::Classes, lexicon::Lexicon},
    text::{is_blank, is_han},
};

/// How the title of a notice ends, with an example each.
const TITLES: [(&str, &str); 25] = [
    ("启事", "招聘启事"),
    ("啟事", "遷址啟事"),
    ("声明", "遗失声明"),
    ("通知", "停水通知"),
    ("公告", "招标公告"),
    ("通告", "封路通告"),
    ("讣告", "讣告"),
    ("鸣谢", "鸣谢"),
    ("致谢", "致谢"),
    ("鳴謝", "鳴謝"),
    ("招领", "失物招领"),
    ("招領", "失物招領"),
    ("寻人", "寻人"),
    ("尋人", "尋人"),
    ("徵求", "徵求"),
    ("更正", "来函更正"),
    ("开奖", "彩票开奖"),
    ("天气预报", "天气预报"),
    ("今日天气", "今日天气"),
    ("今日天氣", "今日天氣"),
    // As OCR reads it.
    ("今曰天气", "今曰天气"),
    ("天氣預報", "天氣預報"),
    ("天氣預測", "天氣預測"),
    ("天气预测", "天气预测"),
    ("天氣報告", "天氣報告"),
];

/// The most characters of such a title.
const LONGEST: usize = 6;

/// What only the text of a notice says, with an example each.
const TEXTS: [(&str, &str); 10] = [
    ("声明作废", "遗失行车证一本，声明作废。"),
    ("特此声明", "本店从未设立分店，特此声明。"),
    ("特此公告", "即日起清算，特此公告。"),
    ("特此通告", "渡口封闭施工，特此通告。"),
    ("特此通知", "明日停水，特此通知。"),
    ("特此更正", "班船应为每日四班，特此更正。"),
    ("互相转告", "本店迁至河堤路，请新老顾客互相转告。"),
    ("相互转告", "本店迁至河堤路，请新老顾客相互转告。"),
    ("公开招标", "现对青石镇水渠工程公开招标。"),
    ("请用户做好", "明日检修，请用户做好准备。"),
];

/// What a body's notice says before its list, with an example each, and the word that its title ends with.
const ANNOUNCED: [(&str, &str, &str); 6] = [
    ("予以公示：", "公示", "经各镇推荐，现将下列人选予以公示："),
    ("公示如下：", "公示", "拟表彰的人选公示如下："),
    ("予以公告：", "公告", "经镇里审核，现将结果予以公告："),
    ("公告如下：", "公告", "现将招标事项公告如下："),
    ("通告如下：", "通告", "现将渡口检修事项通告如下："),
    ("通知如下：", "通知", "现将汛期值班事项通知如下："),
];

/// What the title of the notice ends with whose first paragraph is `text`: 公示 of 现将下列人选予以公示：.
pub(crate) fn announces(text: &str) -> Option<&'static str> {
    if !text.ends_with('：') {
        return None;
    }
    ANNOUNCED.iter().find(|(end, ..)| text.ends_with(end)).map(|(_, title, _)| *title)
}

/// How the text of a notice begins, with an example each.
const OPENINGS: [(&str, &str); 14] = [
    ("遗失", "遗失毕业证书一张 郭远"),
    ("我公司", "我公司迁至河堤路新址办公。"),
    ("本公司", "本公司即日起清算。"),
    ("我单位", "我单位公章作废。"),
    ("本单位", "本单位招聘司机两名。"),
    ("我厂", "我厂更名为云汀机械厂。"),
    ("本厂", "本厂转让车床三台。"),
    ("我店", "我店因盘点停业一天，即日起"),
    ("本店", "本店迁往河堤路。"),
    ("本人", "本人遗失房产证一本。"),
    ("兹有", "兹有云汀造纸厂遗失发票一本。"),
    ("因线路", "因线路检修，明日停电。"),
    ("因管道", "因管道抢修，明日停水。"),
    ("因施工", "因施工需要，明日停水。"),
];

/// What notices are of: a firm's paper tells in its headlines, too, what 我公司 does.
const MATTERS: [(&str, &str); 13] = [
    ("即日起", "我店即日起停业。"),
    ("遗失", "本人遗失房产证一本。"),
    ("迁至", "我公司迁至河堤路。"),
    ("迁往", "本店迁往河堤路。"),
    ("更名", "我厂更名为云汀机械厂。"),
    ("招聘", "本单位招聘司机两名。"),
    ("转让", "本厂转让车床三台。"),
    ("作废", "我单位公章作废。"),
    ("注销", "本公司注销。"),
    ("检修", "因线路检修，明日停电。"),
    ("抢修", "因管道抢修，明日停水。"),
    ("停水", "因施工需要，明日停水。"),
    ("停电", "因施工需要，明日停电。"),
];

/// How the text of a notice ends, with an example each.
const CLOSINGS: [(&str, &str); 10] = [
    ("声明作废", "遗失行车证一本，声明作废。"),
    ("互相转告", "本店迁至河堤路，请新老顾客互相转告。"),
    ("相互转告", "本店迁至河堤路，请新老顾客相互转告。"),
    ("特此声明", "本店从未设立分店，特此声明。"),
    ("特此公告", "即日起清算，特此公告。"),
    ("特此通告", "渡口封闭施工，特此通告。"),
    ("特此通知", "明日停水，特此通知。"),
    ("特此更正", "班船应为每日四班，特此更正。"),
    ("做好准备", "明日检修，请用户做好准备。"),
    ("雨天顺延", "明日检修，请用户做好准备，遇雨天顺延。"),
];

/// The most characters of a notice that is told by its words.
const MOST: usize = 200;

/// The tables, to be searched.
struct Words {
    titles: Lexicon,
    texts: Lexicon,
    openings: Lexicon,
    matters: Lexicon,
    closings: Lexicon,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let lexicon =
        |table: &[(&'static str, &str)]| Lexicon::new(table.iter().map(|(word, _)| *word));
    Words {
        titles: lexicon(&TITLES),
        texts: lexicon(&TEXTS),
        openings: lexicon(&OPENINGS),
        matters: lexicon(&MATTERS),
        closings: lexicon(&CLOSINGS),
    }
});

/// Is `text` the title of a notice, and no more?
pub(crate) fn is_notice_title(text: &str) -> bool {
    // Most lines are told by their last letter.
    let ends = text.chars().rev().find(|letter| !is_blank(*letter));
    if !ends.is_some_and(|letter| WORDS.titles.may_end(letter)) {
        return false;
    }
    // 郭遠 劉羣 訂婚啟事: who gives notice stands before it.
    let last = text.rsplit(is_blank).next().unwrap_or_default();
    let named = last.len() < text.len()
        && text.chars().count() <= 4 * LONGEST
        && last.chars().count() >= 4
        && text.split(is_blank).all(|word| word.chars().count() <= LONGEST)
        && !text
            .split(is_blank)
            .any(|word| word.len() < text.len() && word != last && is_notice_title(word));
    let text = if named { last } else { text };
    let letters = || text.chars().filter(|letter| !is_blank(*letter));
    letters().nth(LONGEST).is_none()
        && letters().all(is_han)
        && WORDS.titles.ends(&letters().collect::<String>())
}

/// What an office's notice is called by, behind what it is about, with an example each.
const OFFICIAL: [(&str, &str); 7] = [
    ("的公告", "关于渡口停航检修的公告"),
    ("的通告", "关于河堤路封闭施工的通告"),
    ("的通知", "关于清理旧渡船的通知"),
    ("的公示", "关于渡口票价的公示"),
    ("的通报", "关于渡口巡查情况的通报"),
    ("的决定", "关于表彰老船工的决定"),
    ("的声明", "关于渡口票据作废的声明"),
];

/// The letters of what it is called.
const OFFICIAL_LENGTH: std::ops::RangeInclusive<usize> = 9..=30;

/// Is `text`, in simplified letters, what an office's notice is called in full: 关于渡口停航检修的公告?
pub(crate) fn is_official(text: &str) -> bool {
    text.starts_with("关于")
        && OFFICIAL.iter().any(|(word, _)| text.ends_with(word))
        && OFFICIAL_LENGTH.contains(&text.chars().count())
        && text.chars().all(|letter| is_han(letter) || letter.is_ascii_digit())
}

/// What a line has of a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Nothing.
    #[default]
    None,
    /// It is the title of one.
    Title,
    /// It begins as their texts begin.
    Opens,
    /// It says what only their texts say.
    Says,
}

/// What the line `text`, of these `classes`, has of a notice.
pub(crate) fn notice(text: &str, classes: Classes) -> Notice {
    if is_notice_title(text) {
        Notice::Title
    } else if opens(text) {
        Notice::Opens
    } else if classes.has(Classes::NOTICE) && notifies(text) {
        Notice::Says
    } else {
        Notice::None
    }
}

/// Does `text` say what notices say, and end as they end?
pub(crate) fn concludes(text: &str) -> bool {
    WORDS.closings.ends(text.trim_end_matches(['。', '！', ' '])) && notifies(text)
}

/// Is `text` the word that closes what an office makes known, alone on its line: 特此公告?
pub(crate) fn is_closing_word(text: &str) -> bool {
    const WORDS: [&str; 8] = ["公告", "通告", "声明", "聲明", "通知", "公示", "启事", "啟事"];
    text.strip_prefix("特此").is_some_and(|word| WORDS.contains(&word))
}

/// Is `text` the last sentence of a notice, on a line of its own: 特此更正，请读者见谅。?
pub(crate) fn is_last_of_notice(text: &str) -> bool {
    // 特此公告 and no stop, as offices set it.
    if is_closing_word(text) {
        return true;
    }
    text.starts_with("特此") && text.chars().count() <= 24 && text.ends_with(['。', '！'])
}

/// Is `text` the title of what a paper tells of the weather: 天氣預測?
pub(crate) fn is_weather(text: &str) -> bool {
    text.contains(['气', '氣']) && is_notice_title(text)
}

/// Does `text` begin as the text of a notice?
fn opens(text: &str) -> bool {
    WORDS.openings.begins(text) && WORDS.matters.is_in(text)
}

/// Does `text` say what notices say?
pub(crate) fn notifies(text: &str) -> bool {
    text.chars().nth(MOST).is_none() && WORDS.texts.is_in(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Notice {
        notice(text, Classes::of(text))
    }

    #[test]
    fn every_word_is_told_by_its_example() {
        for (word, example) in TITLES {
            assert!(example.ends_with(word) && is_notice_title(example), "{example}");
        }
        for (end, title, example) in ANNOUNCED {
            assert!(example.ends_with(end) && announces(example) == Some(title), "{example}");
        }
        for (word, example) in OPENINGS {
            assert!(example.starts_with(word) && told(example) == Notice::Opens, "{example}");
        }
        for (word, example) in CLOSINGS {
            assert!(example.contains(word) && concludes(example), "{example}");
        }
        for (word, example) in MATTERS {
            assert!(example.contains(word) && told(example) == Notice::Opens, "{example}");
        }
        for (word, example) in TEXTS {
            assert!(example.contains(word) && notifies(example), "{example}");
            assert!(Classes::of(word).has(Classes::NOTICE), "{word}");
        }
    }

    #[test]
    fn news_is_no_notice() {
        for text in ["县水务局发出停水通知", "青石大桥合龙", "2号公告"] {
            assert!(!is_notice_title(text), "{text}");
        }
        assert!(!notifies("县水务局昨天发出通知。"));
        assert_eq!(told("我公司召开表彰大会"), Notice::None);
    }
}
