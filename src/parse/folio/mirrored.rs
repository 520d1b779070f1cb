//! Folio lines set from the right to the left, as papers in upright columns set what stands level until the 1990s:
//! `版一第`, `版三第 聞新點焦`, `五期星 日六月三年五十六國民華中`, `報日汀雲`.
//!
//! Extractors write such a line as it looks. What it says is read backwards here; the line stays as it is.

use super::{
    pick::EDGE,
    rules::{self, Said},
    words,
};
use crate::{parse::line::Line, text::is_han};

/// What such lines begin with, where no weekday does: the ends of 第一版, 三月六日, 第九一六八號, 一大張, 日報, 新聞.
const FIRSTS: &[char] = &['版', '日', '期', '號', '号', '張', '张', '報', '报', '聞', '闻', '刊'];

/// The most characters of such a line.
const LONGEST: usize = 60;

/// The longest name of a paper.
const NAME: usize = 8;

/// Looks for such lines among the `lines` of a page, of which it is `said`, by line, what may be folio.
pub(super) fn find_mirrored(lines: &[Line], said: &mut Vec<(usize, Said)>) {
    let mut found = vec![];
    for (at, line) in lines.iter().enumerate() {
        let text = &*line.text;
        if !text.starts_with(FIRSTS) && !text.contains("期星") {
            continue;
        }
        let told = backwards(&line.text).and_then(|text| rules::said(&text));
        let sure = |said: &Said| {
            let dated = said.date.is_some_and(|date| date.day > 0);
            (dated || said.page.is_some() && said.formal)
                && said.words.iter().all(|word| words::is_page_name(word))
        };
        found.extend(told.filter(sure).map(|said| (at, said)));
    }
    // A page of numbers has lines that read so by chance; where the folio does, the paper's name does, too.
    if found.is_empty() || found.len() > EDGE {
        return;
    }
    let count = lines.len();
    let edges = (0..count.min(EDGE)).chain(count.saturating_sub(EDGE).max(EDGE)..count);
    for at in edges {
        let name = lines.get(at).filter(|line| line.text.chars().count() <= NAME);
        let told = name.and_then(|line| backwards(&line.text)).filter(|text| words::is_title(text));
        if let Some(title) = told {
            found.push((at, Said::of_title(title)));
        }
    }
    for (at, mirrored) in found {
        match said.binary_search_by_key(&at, |(line, _)| *line) {
            Ok(known) => said.splice(known..=known, [(at, mirrored)]),
            Err(place) => said.splice(place..place, [(at, mirrored)]),
        };
    }
}

/// `text` from its end to its beginning, figures as they are; none if it is no line of Han.
fn backwards(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let han = letters.iter().filter(|letter| is_han(**letter)).count();
    if letters.len() > LONGEST || han * 2 < letters.len() {
        return None;
    }
    let runs = letters.chunk_by(|one, two| one.is_ascii_digit() && two.is_ascii_digit());
    Some(runs.rev().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::Page, parse::parse};

    #[test]
    fn folio_lines_from_the_right_to_the_left_are_read() {
        let text = "報日汀雲\n版一第　六期星　日六月三年五十六國民華中\n\
                    農曆二月初六　第九一六八號　今日出版四大張　每份新台幣十元\n渡口復航\n渡口昨日復航，兩岸稱便。\n\
                    \u{c}版三第　聞新方地\n雲汀日報　中華民國六十五年三月六日　星期六\n茶園開採\n茶園昨日開採。";
        let issue = parse(&Page::from_text(text, 0, ""));
        let plate = issue.nameplate.as_ref();
        assert_eq!(plate.and_then(|plate| plate.date.as_deref()), Some("1976-03-06"), "{plate:?}");
        let pages: Vec<&str> = issue.sections.iter().map(|section| section.page.as_str()).collect();
        assert_eq!(pages, ["1", "3"]);
        assert!(!issue.articles().any(|(_, one)| format!("{one:?}").contains("版")), "{issue:#?}");
        assert!(!issue.articles().any(|(_, one)| format!("{one:?}").contains("報日")));
    }

    #[test]
    fn a_weekday_may_stand_at_the_end_that_looks_like_the_beginning() {
        let text = "五期星　版二第　日六月三年五十六國民華中".to_owned();
        let mut said = vec![];
        find_mirrored(&[Line { text, ..Line::default() }], &mut said);
        let page = said.first().and_then(|(_, said)| said.page.as_deref());
        assert_eq!(page, Some("2"), "{said:?}");
    }

    #[test]
    fn other_lines_are_not_read_backwards() {
        let lines = ["版畫展今起舉行", "報社遷址", "日本一第二版圖"]
            .map(|text| Line { text: text.to_owned(), ..Line::default() });
        let mut said = vec![];
        find_mirrored(&lines, &mut said);
        assert_eq!(said, []);
        assert_eq!(backwards("版12第").as_deref(), Some("第12版"));
    }
}
