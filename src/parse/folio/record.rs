//! Records of archives, which say under or over each article where it stood and how long it is.
//!
//! Forms met in papers of 1912 to 1949 as their archives give them: `出處：雲汀晨報　1934-05-17　第3版　字數：201`,
//! `版次：02版 日期：1934-05-17`, `【作者】郭遠 【版次】第二版`. They are no text, and part the articles.

use crate::parse::forms::simplified;

/// What the fields of a record are called, with an example each.
const FIELDS: &[(&str, &str)] = &[
    ("出处", "出處：雲汀晨報"),
    ("来源", "來源：雲汀晨報"),
    ("报纸", "報紙：雲汀晨報"),
    ("报名", "報名：雲汀晨報"),
    ("刊名", "刊名：雲汀晨報"),
    ("出版日期", "出版日期：1934-05-17"),
    ("刊期", "刊期：1934-05-17"),
    ("日期", "日期：1934-05-17"),
    ("版次", "版次：02版"),
    ("版面", "版面：第3版"),
    ("版别", "版別：本埠新聞"),
    ("卷期", "卷期：第九一六八號"),
    ("字数", "字數：201"),
    ("页码", "頁碼：3"),
    ("作者", "作者：郭遠"),
    ("栏目", "欄目：本埠新聞"),
    ("专栏", "專欄：雜俎"),
];

/// What the fields begin with.
const FIRSTS: &[char] = &[
    '出', '来', '來', '报', '報', '刊', '日', '版', '卷', '字', '页', '頁', '作', '栏', '欄', '专',
    '專',
];

/// The most bytes of a record.
const LONGEST: usize = 200;

/// Is `line` the record of an article: does it begin with a field, and has another, or the day and the page?
pub(super) fn is_record(line: &str) -> bool {
    let line = line.trim_start_matches(['（', '(', '【', '[', '〔']);
    // Most lines are told by their first letter.
    if line.len() > LONGEST || !line.starts_with(FIRSTS) || line.contains(['。', '，']) {
        return false;
    }
    let line = &*simplified(line);
    let Some((first, _)) = FIELDS.iter().find(|(field, _)| line.starts_with(field)) else {
        return false;
    };
    let rest = line.get(first.len()..).unwrap_or_default();
    if !rest.starts_with(['：', ':', '】', ']', '〕']) {
        return false;
    }
    let named = |field: &str| {
        let at = rest.find(field).and_then(|at| rest.get(at + field.len()..));
        at.is_some_and(|rest| rest.starts_with(['：', ':', '】', ']', '〕']))
    };
    let others = FIELDS.iter().filter(|(field, _)| named(field)).count();
    let page = rest.contains(|letter: char| letter.is_ascii_digit()) && rest.ends_with('版');
    let dated = rest.contains(|letter: char| letter.is_ascii_digit())
        && rest.chars().filter(|mark| matches!(mark, '-' | '/' | '.' | '年' | '月')).count() > 1;
    others > 0 && (dated || page || others > 1) || dated && page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_told() {
        for line in [
            "出處：雲汀晨報 1934-05-17 第3版 字數：〓",
            "版次：02版 日期：1934-05-17",
            "【作者】郭遠 【版次】第二版 【日期】1934-05-17",
            "來源：雲汀晨報 1934年5月17日 第3版",
        ] {
            assert!(is_record(line), "{line}");
        }
        for (field, example) in FIELDS {
            assert!(simplified(example).starts_with(field));
            assert!(is_record(&format!("{example} 版次：02版 字數：20")), "{example}");
        }
    }

    #[test]
    fn other_lines_are_none() {
        for line in
            ["資料來源：雲汀茶業公會", "來源：雲汀晨報", "作者：郭遠 攝影：劉羣", "來源不明的茶葉"]
        {
            assert!(!is_record(line), "{line}");
        }
    }
}
