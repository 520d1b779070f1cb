//! Small recognisers for jump lines, datelines and bylines, until their own passes give them.

use crate::text::is_han;

/// Does `text` end in a jump line that leads on: （下转3版）?
pub(crate) fn jump_to(text: &str) -> bool {
    ["下转", "转入", "Continued on"].iter().any(|word| {
        text.rfind(word).is_some_and(|at| {
            let rest = text.get(at + word.len()..).unwrap_or_default();
            rest.chars().count() <= 12
                && (rest.contains('版') || rest.to_lowercase().contains("page"))
        })
    })
}

/// Does `text` begin with a jump line that comes from elsewhere: （上接1版）?
pub(crate) fn jump_from(text: &str) -> bool {
    ["上接", "紧接", "Continued from"].iter().any(|word| {
        text.find(word).is_some_and(|at| {
            let before = text.get(..at).unwrap_or_default();
            let rest: String =
                text.get(at + word.len()..).unwrap_or_default().chars().take(10).collect();
            before.chars().count() <= 2
                && (rest.contains('版') || rest.to_lowercase().contains("page"))
        })
    })
}

/// Does `text` end in a reference in brackets: （相关报道见4版）?
pub(crate) fn see(text: &str) -> bool {
    bracketed_end(text).is_some_and(|inner| inner.contains('见') && inner.contains('版'))
}

/// Does `text` end in a byline in brackets: （记者林向南）?
pub(crate) fn signed(text: &str) -> bool {
    bracketed_end(text).is_some_and(|inner| {
        let inner = inner.trim_start_matches("本报");
        ["记者", "通讯员", "实习生", "作者", "据", "来源", "摘自", "综合"]
            .iter()
            .any(|word| inner.starts_with(word))
    })
}

fn bracketed_end(text: &str) -> Option<&str> {
    let inner = text.strip_suffix(['）', ')'])?;
    let at = inner.rfind(['（', '('])?;
    inner.get(at..).map(|inner| inner.trim_start_matches(['（', '(']))
}

/// Does `text` begin with a dateline: 本报讯, 新华社北京8月28日电?
pub(crate) fn dateline(text: &str) -> bool {
    let text = text.trim_start_matches(['（', '(', '【', '〔', '据', ' ']);
    if text.starts_with("本报讯") || text.starts_with("本报综合讯") || text.starts_with("本報訊")
    {
        return true;
    }
    let head: String = text
        .chars()
        .take(24)
        .take_while(|character| !"，。；：、“”".contains(*character))
        .collect();
    const OFFICES: [&str; 10] = [
        "新华社",
        "中新社",
        "人民日报",
        "央视",
        "本报",
        "本社",
        "中新网",
        "法新社",
        "路透社",
        "经济日报",
    ];
    OFFICES.iter().any(|office| {
        head.find(office).is_some_and(|at| {
            at <= 12
                && head
                    .get(at + office.len()..)
                    .unwrap_or_default()
                    .find(['电', '電', '讯'])
                    .is_some_and(|end| end <= 42)
        })
    }) || ["报讯", "网讯"]
        .iter()
        .any(|word| head.find(word).is_some_and(|at| (6..=24).contains(&at)))
}

/// Does `text` begin with a dash?
pub(crate) fn dash(text: &str) -> bool {
    ["——", "―", "─", "--"].iter().any(|dash| text.starts_with(dash))
}

/// Is `text` a byline on a line of its own?
pub(crate) fn byline(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "记者",
        "通讯员",
        "实习生",
        "评论员",
        "撰稿",
        "作者",
        "撰文",
        "整理",
        "执笔",
        "文/图",
        "文/",
        "图/",
    ];
    let bare = text.trim_start_matches(|character: char| "□■●◎○◆◇☆★△▲-—·（( ".contains(character));
    if bare.starts_with("By ") || bare.starts_with("BY ") || bare.starts_with("This article is by ")
    {
        return true;
    }
    let marked = bare.len() < text.len() && !text.starts_with(['（', '(', '—', '-', '·']);
    if marked
        && bare
            .split([' ', '\u{3000}'])
            .filter(|name| !name.is_empty())
            .all(|name| (2..=4).contains(&name.chars().count()) && name.chars().all(is_han))
    {
        return true;
    }
    WORDS.iter().any(|word| {
        bare.find(word).is_some_and(|at| {
            let before = bare.get(..at).unwrap_or_default().chars().count();
            let after = bare.get(at + word.len()..).unwrap_or_default();
            before <= 12
                && after.chars().filter(|character| is_han(*character)).count() >= 2
                && text.chars().count() <= 40
        })
    })
}

/// Is `text` a page's number or date alone: 第3版, A3, 星期五?
pub(crate) fn folio(text: &str) -> bool {
    let bare: String = text.chars().filter(|character| !character.is_whitespace()).collect();
    let rest = bare
        .trim_start_matches('第')
        .trim_start_matches(|character: char| character.is_ascii_uppercase());
    let after = rest.trim_start_matches(|character: char| {
        character.is_ascii_digit() || "一二三四五六七八九十".contains(character)
    });
    let digits = rest.chars().count() - after.chars().count();
    (1..=3).contains(&digits)
        && (after.is_empty()
            || after == "版"
            || after.starts_with("版：")
            || after.starts_with("版:"))
        && bare.chars().count() <= 12
        || bare.starts_with("星期") && bare.chars().count() == 3
        || bare.starts_with('第') && bare.ends_with('期') && bare.chars().count() <= 8
}
