//! Under what a paper is registered, and the licence to be sent as one, in a line of a nameplate that is as long as text.

use super::{rules::Said, scan::Scan};
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

/// The numbers under which a paper is registered: 国内统一连续出版物号 CN 37-0099, 邮发代号 55 — 1, KDN PP 1234/56/78.
pub(super) fn register(scan: &mut Scan, _: &mut Said) -> bool {
    let from = scan.at();
    if licence(scan) {
        return true;
    }
    scan.go_to(from);
    // 准印证号：(云)字第0417号
    if scan.eat_any(&["准印证", "内部资料准印证", "连续性内部资料"]).is_some() {
        return scan.skip(|character| !character.is_whitespace() && character != '。') > 3;
    }
    // PP 1234/56/78, as papers of Malaysia have it; pp 12-14 are pages.
    if scan.eat_any(&["PP ", "KDN ", "K.D.N. ", "M.C.(P) ", "MC(P) "]).is_some() {
        // KDN PP 1234/56/78
        scan.eat("PP ");
        let from = scan.at();
        scan.skip(|character| character.is_ascii_digit() || "/()".contains(character));
        let told = scan.since(from).contains('/');
        // PP 1234/56/78 (012345)
        let end = scan.at();
        scan.skip_blanks();
        let bracket = scan.skip(|bracket| bracket == '(') == 1
            && scan.skip(|digit| digit.is_ascii_digit()) > 4
            && scan.skip(|bracket| bracket == ')') == 1;
        if !bracket {
            scan.go_to(end);
        }
        return told;
    }
    let named = scan
        .eat_any(&[
            "国内统一连续出版物号",
            "国内统一刊号",
            "国际标准刊号",
            "统一刊号",
            "国内刊号",
            "刊号",
            "邮发代号",
            "国内代号",
            "国外代号",
            "代号",
            "ISSN",
            "广告经营许可证",
            "报纸登记证",
            "登记证",
        ])
        .is_some();
    scan.skip(|character| character.is_whitespace() || matches!(character, ':' | '号'));
    let country = scan.eat("CN");
    scan.skip(|character| character.is_whitespace() || matches!(character, '-' | ':'));
    if !(named || country) {
        return false;
    }
    let of_number = |character: char| {
        character.is_ascii_alphanumeric()
            || matches!(character, '-' | '—' | '–' | '/' | '号' | '第' | '字')
    };
    let mut digits = scan.skip(of_number);
    // 55 — 1: blanks around the dash.
    let end = scan.at();
    scan.skip_blanks();
    if scan.skip(|character| matches!(character, '-' | '—' | '–')) > 0 {
        scan.skip_blanks();
        digits += scan.skip(of_number) + 1;
    } else {
        scan.go_to(end);
    }
    digits > 2
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
