//! What the pages of an e-paper say beside its articles, where they were saved as text.

use crate::{parse::sieve::Sieve, text::is_han};

/// What a line has of a letter each that is no list of links alone: 版权所有, 分享到, 字号.
static ASKED: Sieve = Sieve::new().with_all(&['权', '享', '字']);

/// What the links and buttons begin with.
static FIRSTS: Sieve = Sieve::new().with_all(&[
    '上', '下', '前', '后', '返', '回', '版', '往', '放', '缩', '默', '打', '关', '收', '朗', '语',
    '复', '转', '分', '本', '标', 'P', '查', '数', '手', '电',
]);

/// The words of their links and buttons.
const WORDS: &[&str] = &[
    "上一版",
    "下一版",
    "上一篇",
    "下一篇",
    "上一期",
    "下一期",
    "上一条",
    "下一条",
    "前一篇",
    "后一篇",
    "前一期",
    "后一期",
    "返回目录",
    "返回首页",
    "返回版面",
    "返回列表",
    "返回顶部",
    "回到顶部",
    "版面导航",
    "版面概览",
    "版面目录",
    "版面列表",
    "版面图",
    "往期回顾",
    "往期查看",
    "放大",
    "缩小",
    "默认",
    "打印",
    "打印本页",
    "关闭",
    "关闭窗口",
    "收藏",
    "收藏本页",
    "朗读",
    "语音朗读",
    "复制链接",
    "转发",
    "分享",
    "本版标题",
    "本版新闻",
    "标题导航",
    "标题列表",
    "本版导航",
    "PDF",
    "PDF版",
    "PDF下载",
    "下载PDF",
    "查看PDF",
    "PDF阅读",
    "数字报",
    "手机版",
    "电脑版",
];

/// The most bytes of such a line.
const LONG: usize = 150;

/// What stands before the places where an article may be told further, or the sizes of its letters, and these.
const FRONTS: &[&str] = &["分享到", "分享至", "字号", "字体", "字体大小"];
const CHOICES: &[&str] = &[
    "微信",
    "微博",
    "新浪微博",
    "QQ",
    "QQ空间",
    "朋友圈",
    "豆瓣",
    "大",
    "中",
    "小",
    "默认",
    "特大",
    "超大",
    "标准",
    "A+",
    "A-",
    "+",
    "-",
];

/// Is `line` made of such words: 上一版 下一版, 分享到：微信 微博, 2026年3月6日 云汀日报 字号：大 中 小?
pub(in crate::parse::folio) fn is_of_site(line: &str) -> bool {
    if line.len() > LONG {
        return false;
    }
    if ASKED.find(line).is_some() {
        if line.contains("版权所有") {
            return !line.contains(['。', '！', '？']);
        }
        if let Some(at) = FRONTS.iter().filter_map(|front| line.find(front)).min() {
            let (before, choices) = line.split_at(at);
            return is_of_day(before) && are_choices(choices);
        }
    }
    are_links(line)
}

/// Is `line` made of links and buttons alone: 上一版 下一版?
pub(super) fn are_links(line: &str) -> bool {
    let told = |first: char| is_han(first) && !FIRSTS.may_have(first);
    if line.len() > LONG || line.starts_with(told) {
        return false;
    }
    let first = line.trim_start_matches(is_between).chars().next();
    first.is_some_and(|first| FIRSTS.may_have(first))
        && made_of(line, &[WORDS]).is_some_and(|words| words > 0)
}

/// May `mark` stand between links?
fn is_between(mark: char) -> bool {
    mark.is_whitespace() || "|｜/【】[]［］«»<>《》◄►：:、".contains(mark)
}

/// Of how many words of `lists` is `line` made, the marks between links aside, if it is? The blanks between two may be lost.
fn made_of(line: &str, lists: &[&[&str]]) -> Option<usize> {
    let mut rest = line.trim_start_matches(is_between);
    let mut count = 0;
    while !rest.is_empty() {
        let found = lists.iter().copied().flatten().filter(|word| rest.starts_with(**word));
        let longest = found.map(|word| word.len()).max()?;
        rest = rest.get(longest..)?.trim_start_matches(is_between);
        count += 1;
    }
    Some(count)
}

/// Is `text`, before the sizes of letters, empty or the day with the paper's name?
fn is_of_day(text: &str) -> bool {
    let text = text.trim();
    text.is_empty()
        || text.chars().count() <= 40
            && text.starts_with(|first: char| first.is_ascii_digit())
            && !text.contains(['。', '，', '！', '？'])
}

/// Does `text` name what may be chosen, and nothing else?
fn are_choices(text: &str) -> bool {
    made_of(text, &[FRONTS, CHOICES, WORDS]).is_some_and(|words| words > 1)
}

/// Do the links of `line` stand under the end of an article, and over the next one: 上一篇 下一篇?
pub(in crate::parse::folio) fn closes_article(line: &str) -> bool {
    const ENDS: [&str; 6] = ["上一篇", "下一篇", "上一条", "下一条", "前一篇", "后一篇"];
    ENDS.iter().any(|word| line.contains(word)) && is_of_site(line)
}

/// Does a list of the page's titles stand under `line`?
pub(in crate::parse::folio) fn opens_titles(line: &str) -> bool {
    matches!(
        line,
        "本版标题" | "标题导航" | "标题列表" | "本版导航" | "本版新闻" | "版面目录" | "版面导航"
    )
}

/// Is `line` an item of such a list: · 渡口复航?
pub(in crate::parse::folio) fn is_listed(line: &str) -> bool {
    line.starts_with(['·', '•', '●', '○', '■', '◆', '▪', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::Page, parse::folio::sheets};

    #[test]
    fn what_a_saved_page_says_is_of_its_site() {
        for line in [
            "上一篇 下一篇",
            "【上一篇】【下一篇】",
            "分享到：微信 微博",
            "字号：大中 小",
            "版面导航 标题导航PDF版",
            "2026年3月6日 云汀日报 字号：大 中 小",
            "PDF版 | 版面导航",
            "打印 关闭窗口",
            "云汀日报社版权所有 未经书面授权不得转载",
        ] {
            assert!(is_of_site(line), "{line}");
        }
        for line in [
            "分享",
            "",
            "打印纸涨价",
            "把渡口的故事分享到微信",
            "字号大一些",
            "大 中 小",
            "2026年3月6日",
        ] {
            assert_eq!(is_of_site(line), line == "分享", "{line}");
        }
    }

    #[test]
    fn the_first_letters_of_links_are_known() {
        for word in WORDS {
            assert!(word.starts_with(|first| FIRSTS.may_have(first)), "{word}");
        }
        for front in FRONTS {
            assert!(ASKED.find(front).is_some(), "{front}");
        }
    }

    #[test]
    fn links_to_other_articles_close_one() {
        assert!(closes_article("上一篇 下一篇") && !closes_article("上一版 下一版"));
    }

    #[test]
    fn what_stands_between_the_links_is_apart() {
        let page = "渡口昨日复航\n渡口昨天复航。\n上一篇 下一篇\n分享到：微信 微博\n茶园开采\n茶园昨天开采。";
        let (_, sheets) = sheets(&Page::from_text(page, 0, ""));
        let gaps: Vec<usize> =
            sheets.iter().flat_map(|sheet| &sheet.lines).map(|line| line.gap).collect();
        assert_eq!(gaps, [0, 0, 3, 0]);
    }
}
