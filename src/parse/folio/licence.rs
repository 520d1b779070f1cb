//! The licence to be sent as a paper, in a line of a nameplate that is as long as text.

use super::scan::Scan;
use crate::parse::forms;

/// Who lets a paper be sent as one, before the number of the licence.
const LICENSERS: &[&str] = &["中华邮政", "内政部", "中宣会", "中央宣传部"];

/// 中華郵政登記認爲第一類新聞紙類, 內政部登記證警字第八號: to the line's end.
pub(super) fn licence(scan: &mut Scan) -> bool {
    if scan.eat_any(LICENSERS).is_none() {
        return false;
    }
    let from = scan.at();
    scan.skip(|letter| !letter.is_whitespace() && !matches!(letter, '。' | '，'));
    let rest: String = scan.since(from).chars().map(forms::simple).collect();
    rest.contains("登记") || rest.contains("执照") || rest.contains("新闻纸")
}

/// Does `line` begin with who lets a paper be sent as one?
pub(super) fn opens(line: &str) -> bool {
    line.starts_with(['中', '內', '内']) && !line.contains('。') && {
        let line = &*forms::simplified(line);
        LICENSERS.iter().any(|word| line.starts_with(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_nameplates_may_be_long() {
        assert!(opens("中華郵政登記認爲第一類新聞紙類"));
        assert!(!opens("中華民國六十五年三月六日") && !opens("中華郵政昨日停收。"));
    }
}
