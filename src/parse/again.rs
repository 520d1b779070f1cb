//! Lines that stand on two pages: the headline of a story stands over its rest again, word by word.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{
    case::{Case, case},
    folio::Sheet,
    jump::{Placement, markers},
    line::Line,
    stem::stems,
};
use crate::{issue::Direction, text};

/// Headlines that are told by it have so many letters.
const LETTERS: std::ops::RangeInclusive<usize> = 6..=40;

/// So many lines in a row are a head; where more come again a whole text does, as in a saved e-paper.
const ROW: usize = 3;

/// A line that comes again on more pages is part of their frame.
const PAGES: usize = 2;

/// Tells the lines of `sheets` that stand on another one as well.
pub(super) fn tell(sheets: &mut [Sheet]) {
    if sheets.len() < 2 {
        return;
    }
    carry(sheets);
    let mut pages: HashMap<&str, (usize, usize), FixedState> = HashMap::default();
    for (number, sheet) in sheets.iter().enumerate() {
        for line in &sheet.lines {
            let (last, count) = pages.entry(line.text.as_str()).or_insert((number, 1));
            if *last != number {
                (*last, *count) = (number, *count + 1);
            }
        }
    }
    let again = |text: &str| pages.get(text).is_some_and(|(_, count)| *count == PAGES);
    let told: Vec<Vec<bool>> = sheets
        .iter()
        .map(|sheet| {
            let told: Vec<bool> = sheet.lines.iter().map(|line| again(&line.text)).collect();
            let row = |at: usize| {
                let behind = told.iter().skip(at).take_while(|told| **told).count();
                let before = told.iter().take(at).rev().take_while(|told| **told).count();
                behind + before
            };
            let lines = sheet.lines.iter().enumerate();
            let head = lines.map(|(at, line)| {
                told.get(at) == Some(&true) && row(at) <= ROW && may_be_head(&line.text)
            });
            head.collect()
        })
        .collect();
    for (sheet, told) in sheets.iter_mut().zip(told) {
        for (line, told) in sheet.lines.iter_mut().zip(told) {
            line.again = told;
        }
    }
}

/// The headline over the rest of a text has no more lines, and they no more bytes.
const OVER: usize = 3;
const WIDE: usize = 60;

/// Tells the Latin lines that head a text which goes on elsewhere, by the headline over its rest: `BUTTER PRICES DISCUSSED` over what
/// goes on under `BUTTER PRICES` | `(Continued from page 1.)` They have most of its words, two at least.
fn carry(sheets: &mut [Sheet]) {
    let words = |text: &str| {
        let mut own: Vec<u32> = stems(text).collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    let short = |line: &Line| line.text.len() <= WIDE && !line.text.starts_with(text::is_han);
    let set = |line: &Line| short(line) && case(&line.text) != Some(Case::Sentence);
    let mut heads: Vec<(usize, Vec<u32>)> = vec![];
    for (number, sheet) in sheets.iter().enumerate() {
        for (at, line) in sheet.lines.iter().enumerate() {
            if !short(line) || !may_come(&line.text) || !comes(&line.text) {
                continue;
            }
            let over = sheet.lines.get(at.saturating_sub(OVER)..at).unwrap_or_default();
            let head: Vec<&str> =
                over.iter().rev().take_while(|line| set(line)).map(|line| &*line.text).collect();
            let head = words(&head.join(" "));
            if head.len() > 1 {
                heads.push((number, head));
            }
        }
    }
    if heads.is_empty() {
        return;
    }
    for (number, sheet) in sheets.iter_mut().enumerate() {
        let elsewhere = || heads.iter().filter(|(other, _)| *other != number);
        for line in sheet.lines.iter_mut().filter(|line| set(line)) {
            let own = words(&line.text);
            line.carried = own.len() > 1
                && elsewhere().any(|(_, head)| {
                    let shared = own.iter().filter(|word| head.contains(word)).count();
                    shared > 1 && shared * 2 >= head.len()
                });
        }
    }
}

/// Has `line` a word of a jump line from elsewhere?
fn may_come(line: &str) -> bool {
    ["rom ", "ROM ", "dalla ", "DALLA "].iter().any(|word| line.contains(word))
}

/// Is `line` a jump line from elsewhere and nothing else?
fn comes(line: &str) -> bool {
    markers(line)
        .iter()
        .any(|marker| marker.direction == Direction::From && marker.placement == Placement::Alone)
}

/// May `text` be a line of a headline: short, and without a full stop?
fn may_be_head(line: &str) -> bool {
    // Bytes first: most lines of a web text are longer.
    line.len() <= 4 * LETTERS.end()
        && LETTERS
            .contains(&line.chars().filter(|letter| text::is_letter_or_digit(*letter)).count())
        && line.chars().any(text::is_han)
        // A reference comes again on many pages.
        && !line.contains('版')
        && !line.starts_with(['（', '(', '【', '◀', '◄', '▶', '►'])
        && !line.ends_with(['。', '，', '；', '、'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page, parse::line::line};

    #[track_caller]
    fn check(pages: &[&[&str]], want: &[&str]) {
        let sheet = |lines: &&[&str]| Sheet {
            lines: lines
                .iter()
                .map(|text| {
                    line(&page::Line { text: (*text).to_owned(), ..page::Line::default() }, 0)
                })
                .collect(),
            ..Sheet::default()
        };
        let mut sheets: Vec<Sheet> = pages.iter().map(sheet).collect();
        tell(&mut sheets);
        let lines = sheets.iter().flat_map(|sheet| &sheet.lines);
        let told: Vec<&str> =
            lines.filter(|line| line.again).map(|line| line.text.as_str()).collect();
        assert_eq!(told, want);
    }

    #[test]
    fn a_headline_stands_over_the_rest_again() {
        let head = "停航三年，渡口复航了！";
        check(
            &[&[head, "渡口昨天上午复航，首班船上有二十名"], &["（上接1版）乘客上了岸。", head]],
            &[head, head],
        );
    }

    #[test]
    fn what_stands_on_every_page_is_its_frame_and_what_is_long_a_text() {
        let name = "云汀日报社出版发行";
        check(&[&[name], &[name], &[name]], &[]);
        let text = [
            "渡口昨天上午复航首班",
            "船上有二十名乘客其中",
            "多数是赶早市的茶农和",
            "他们的背篓上了岸",
        ];
        check(&[&text, &text], &[]);
        check(&[&["今日看点"], &["今日看点"]], &[]);
        let text = [
            "渡口昨天上午复航，首班船上有二十名乘客，多数是赶早市的茶农。",
            "在渡口的茶馆里——",
            "老船工把缆绳解开，河面上的雾一层一层地散，船上的人都说总算等到了。",
            "镇里说，渡口还要添一班夜航的船，让看戏的人回得了家。",
        ];
        check(&[&text, &text], &[]);
    }
}
