//! Lines of nameplates that are as long as text, or have its marks: the weather, the licence to be sent as a paper.

use super::scan::Scan;
use crate::parse::forms;

/// What the line of the weather begins with in a nameplate.
pub(super) const WEATHERS: &[&str] = &["今日天气", "今天天气", "天气", "气象"];

/// Who lets a paper be sent as one, before the number of the licence.
pub(super) const LICENSERS: &[&str] = &["中华邮政", "内政部", "中宣会", "中央宣传部"];

/// 中華郵政登記認爲第二類新聞紙類, 內政部登記證警字第二七三號: to the line's end.
pub(super) fn licence(scan: &mut Scan) -> bool {
    if scan.eat_any(LICENSERS).is_none() {
        return false;
    }
    let from = scan.at();
    scan.skip(|letter| !letter.is_whitespace() && !matches!(letter, '。' | '，'));
    let rest: String = scan.since(from).chars().map(forms::simple).collect();
    rest.contains("登记") || rest.contains("执照") || rest.contains("新闻纸")
}

/// Does `line` begin as a line of a nameplate that may have the marks and the length of a text: 今日天氣：多雲，有驟雨?
pub(super) fn opens(line: &str) -> bool {
    if !line.starts_with(['今', '天', '氣', '气', '中', '內', '内']) || line.contains('。')
    {
        return false;
    }
    let line = &*forms::simplified(line);
    let weather = |word: &&str| line.strip_prefix(*word).is_some_and(|rest| rest.starts_with('：'));
    WEATHERS.iter().any(weather) || LICENSERS.iter().any(|word| line.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_nameplates_may_be_long() {
        for line in ["今日天氣：多雲，早晚有霧，22至26度", "中華郵政登記認爲第二類新聞紙類"]
        {
            assert!(opens(line), "{line}");
        }
        for line in ["天氣轉涼，今早12度", "今日天氣：多雲。", "中華民國六十五年三月六日"]
        {
            assert!(!opens(line), "{line}");
        }
    }
}
