//! Pages whose numbers a program wrote between them, `--- Page 3 ---`, where `pdftotext` has form feeds.

use std::borrow::Cow;

use crate::page::{Line, Page};

/// What such lines are drawn with.
const FRAME: [char; 20] = [
    '-', '=', '*', '#', '_', '~', '<', '>', '!', '/', '[', ']', '(', ')', '【', '】', '—', '─',
    '+', '|',
];

/// More lines before the first number are a page; it then stands at the pages' ends.
const BEFORE: usize = 2;

/// `pages` cut where an input without form feeds has several such lines, their numbers rising.
pub fn cut(pages: &[Page]) -> Cow<'_, [Page]> {
    // The pages of an input stand together.
    let inputs = pages.chunk_by(|one, two| one.input == two.input);
    let cuts: Vec<Vec<usize>> = inputs
        .flat_map(|input| match input {
            [page] => vec![cuts(&page.lines)],
            several => vec![vec![]; several.len()],
        })
        .collect();
    if cuts.iter().all(Vec::is_empty) {
        return Cow::Borrowed(pages);
    }
    let mut cut = vec![];
    for (page, cuts) in pages.iter().zip(cuts) {
        let mut page = page.clone();
        let mut parts = vec![];
        for at in cuts.into_iter().rev() {
            let lines = page.lines.split_off(at);
            parts.push(Page { lines, name: page.name.clone(), ..page });
        }
        parts.push(page);
        cut.extend(parts.into_iter().rev().filter(|page| !page.lines.is_empty()));
    }
    Cow::Owned(cut)
}

/// Where the pages of `lines` begin, the first one left out.
fn cuts(lines: &[Line]) -> Vec<usize> {
    let marks: Vec<(usize, u32)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, number(&line.text)?))).collect();
    if marks.len() < 2 || !marks.is_sorted_by(|one, two| one.1 < two.1) {
        return vec![];
    }
    let foot = marks.first().is_some_and(|(at, _)| *at > BEFORE)
        && marks.last().is_some_and(|(at, _)| at + BEFORE >= lines.len());
    let cuts = marks.iter().map(|(at, _)| if foot { at + 1 } else { *at });
    cuts.filter(|cut| *cut > 0 && *cut < lines.len()).collect()
}

/// The number of the page in a line that a program wrote between pages: `--- Page 3 ---`, `=== 第3页 ===`, `## Page 3 of 8`.
pub(super) fn number(line: &str) -> Option<u32> {
    // Nearly all lines are told by their first letter.
    if !line.starts_with(FRAME) || line.len() > 80 {
        return None;
    }
    let bare = |letter: char| FRAME.contains(&letter) || letter.is_whitespace();
    let inside = line.trim_matches(bare).to_lowercase();
    if !line.ends_with(FRAME) && !line.starts_with('#') {
        return None;
    }
    let rest = after(&inside, &["pdf page", "page", "第"])?.trim_start_matches([':', '：', ' ']);
    let (number, rest) = figures(rest);
    let rest = rest.trim_start().trim_start_matches(['页', '頁']).trim_start();
    let rest = match after(rest, &["of", "/", "，共", ",共", "共"]).map(figures) {
        Some((all, rest)) if !all.is_empty() => rest.trim_start_matches([' ', '页', '頁']),
        _ => rest,
    };
    if rest.is_empty() { number.parse().ok() } else { None }
}

/// The figures that `text` begins with, and the rest.
fn figures(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// What follows the first of `words` at the beginning of `text`.
fn after<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word)).map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_writes_between_pages_is_told() {
        for (line, told) in [
            ("--- Page 3 ---", Some(3)),
            ("=== 第3页 ===", Some(3)),
            ("===== Page 12 of 16 =====", Some(12)),
            ("## Page 2", Some(2)),
            ("<!-- page 4 -->", Some(4)),
            ("[Page 5]", Some(5)),
            ("--- 第 6 页，共 8 页 ---", Some(6)),
            ("---------- PDF Page: 7 ----------", Some(7)),
            // What a paper prints.
            ("PAGE 3", None),
            ("第 15 页", None),
            ("— 3 —", None),
            ("（下转第3版）", None),
            ("(Continued on Page 3)", None),
            ("--- Page One ---", None),
            ("——第3页的故事", None),
        ] {
            assert_eq!(number(line), told, "{line}");
        }
    }

    fn firsts(text: &str) -> Vec<String> {
        let pages = Page::from_text(text, 0, "");
        cut(&pages)
            .iter()
            .map(|page| page.lines.last().map(|line| line.text.clone()).unwrap_or_default())
            .collect()
    }

    #[test]
    fn pages_begin_or_end_there() {
        let head = "--- Page 1 ---\n渡口复航\n首班船开出。\n--- Page 2 ---\n大桥合龙\n钢梁接上。\n";
        assert_eq!(firsts(head), ["首班船开出。", "钢梁接上。"]);
        let foot = "渡口复航\n首班船开出。\n江上有雾。\n--- Page 1 ---\n大桥合龙\n钢梁接上。\n--- Page 2 ---\n";
        assert_eq!(firsts(foot), ["--- Page 1 ---", "--- Page 2 ---"]);
        // One is chance, and numbers that fall are a list.
        assert_eq!(firsts("--- Page 2 ---\n渡口复航\n").len(), 1);
        assert_eq!(firsts("--- Page 2 ---\n渡口复航\n--- Page 1 ---\n大桥合龙\n").len(), 1);
        // Form feeds tell more.
        assert_eq!(firsts("--- Page 1 ---\n渡口\n\u{c}--- Page 2 ---\n大桥\n").len(), 2);
    }
}
