//! Where pages meet in a text without form feeds, told by the folio lines: `PyMuPDF` and `pypdf` give the pages one by one,
//! and many a program puts nothing between them.

use std::{collections::BTreeMap, ops::Range};

use super::{
    dates::Date,
    pick::is_strong,
    rules::{Kind, Said},
    unit::Unit,
    words::may_be_page_name,
};
use crate::text::is_han;

/// The lines that frame a page stand together, so many on each side of the one with the day.
const NEAR: usize = 4;

/// `unit`, a text without form feeds, cut where its folio lines say that a page begins.
pub(super) fn cut(mut unit: Unit) -> Vec<Unit> {
    let lines = unit.lines.len();
    let cuts = at_pages(&unit).or_else(|| at_days(&unit)).unwrap_or_default();
    let mut units = vec![];
    for cut in cuts.into_iter().rev().filter(|cut| *cut > 0 && *cut < lines) {
        units.push(unit.split_off(cut));
    }
    units.push(unit);
    units.reverse();
    units
}

/// Where the pages begin if several in a row are named, each right at its head or foot.
fn at_pages(unit: &Unit) -> Option<Vec<usize>> {
    let lines = unit.lines.len();
    let mut marks: Vec<(usize, (char, u32))> = vec![];
    for (at, said) in unit.said.iter().filter(|(_, said)| said.page.is_some()) {
        let Some(page) = number(said) else { continue };
        let alone = said.kinds() == 1
            && said.formal
            && unit.lines.get(*at).is_some_and(|line| line.gap > 0 || *at == 0);
        if !(alone && said.words.is_empty()
            || said.kinds() > 1 && is_strong(said)
            || said.has(Kind::Page) && said.formal && is_strong(said)
            || is_named(unit, *at, said))
        {
            continue;
        }
        match marks.last() {
            // One page may be named twice.
            Some((_, last)) if *last == page => {}
            Some((_, last)) if last.0 == page.0 && page.1 < last.1 => return None,
            _ => marks.push((*at, page)),
        }
    }
    if marks.len() < 2 && marks.first().is_none_or(|(_, (_, number))| *number < 2) {
        return None;
    }
    let first = marks.first().map_or(0, |(at, ..)| *at);
    let last = marks.last().map_or(0, |(at, ..)| *at);
    let foot = last + NEAR >= lines && first > NEAR;
    let mut cuts: Vec<usize> =
        marks.iter().map(|(at, ..)| if foot { *at + 1 } else { *at }).collect();
    for cut in &mut cuts {
        // What belongs to the same folio goes along.
        if foot {
            while unit.said_at(*cut).is_some() {
                *cut += 1;
            }
        } else {
            while *cut > 0 && unit.said_at(*cut - 1).is_some() {
                *cut -= 1;
            }
        }
    }
    Some(cuts)
}

/// Is it a page's number and a name that only this paper has (第3版 渡口), with another folio line right beside it?
fn is_named(unit: &Unit, at: usize, said: &Said) -> bool {
    let named = said.formal && matches!(said.words.as_slice(), [name] if may_be_page_name(name));
    let is_folio = |line: usize| {
        unit.said_at(line).is_some_and(|beside| {
            beside.page.is_none() && (beside.date.is_some() || beside.offices > 0)
        })
    };
    named && (is_folio(at + 1) || at.checked_sub(1).is_some_and(is_folio))
}

/// A nameplate stands in the first lines.
const PLATE: usize = 14;

/// Fewer lines are no page.
const PAGE: usize = 8;

/// The lines that frame one page: its day and what stands with it.
struct Frame {
    lines: Range<usize>,
    /// The letter and number of the page, if they are told.
    page: Option<(char, u32)>,
    /// Are editors named?
    editors: bool,
}

/// Where the pages begin if the day of the issue stands on several, each time with the page's number or the editors.
fn at_days(unit: &Unit) -> Option<Vec<usize>> {
    let days = unit.said.iter().filter_map(|(_, said)| said.date).filter(|date| date.day > 0);
    let mut counts = BTreeMap::<Date, usize>::new();
    for day in days {
        *counts.entry(day).or_default() += 1;
    }
    let (day, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let is_day = |said: &Said| said.date == Some(day);
    let mut frames: Vec<Frame> = vec![];
    for (at, _) in unit.said.iter().filter(|(_, said)| is_day(said)) {
        let frame = frame(unit, *at);
        if frames.last().is_none_or(|last| frame.lines.start >= last.lines.end + PAGE) {
            frames.push(frame);
        }
    }
    let plate = frames.first().is_some_and(|first| first.lines.start < PLATE);
    frames.retain(|frame| frame.page.is_some() || frame.editors);
    let own = frames.iter().filter(|frame| frame.lines.start >= PLATE).count();
    let pages: Vec<(char, u32)> = frames.iter().filter_map(|frame| frame.page).collect();
    if own == 0 || own < 2 && !plate || !pages.is_sorted_by(|one, two| one < two) {
        return None;
    }
    let foot = frames.last().is_some_and(|last| last.lines.end + NEAR >= unit.lines.len());
    Some(
        frames.iter().map(|frame| if foot { frame.lines.end } else { frame.lines.start }).collect(),
    )
}

/// The lines that stand with the one at `at`, which has the day.
fn frame(unit: &Unit, at: usize) -> Frame {
    let said = |line: usize| unit.said_at(line);
    let tells = |line: usize| {
        said(line).is_some_and(|said| {
            is_page(said)
                || said.words.is_empty()
                    && (said.date.is_some()
                        || said.offices > 0
                        || said.weekday.is_some()
                        || said.kinds() == 1 && said.has(Kind::Title))
        })
    };
    // The name of the page: 要闻.
    let is_name = |line: usize| {
        unit.lines.get(line).is_some_and(|line| {
            (2..=4).contains(&line.text.chars().count()) && line.text.chars().all(is_han)
        })
    };
    let contact = |line: usize| said(line).is_some_and(|said| said.has(Kind::Contact));
    let mut lines = at..at + 1;
    while lines.start > 0 && at - lines.start < NEAR {
        match lines.start - 1 {
            before if tells(before) => lines.start = before,
            before if is_name(before) && before > 0 && tells(before - 1) => {
                lines.start = before - 1;
            }
            _ => break,
        }
    }
    while lines.end - at <= NEAR {
        match lines.end {
            next if tells(next) || contact(next) => lines.end = next + 1,
            next if is_name(next) && tells(next + 1) => lines.end = next + 2,
            _ => break,
        }
    }
    let told = || lines.clone().filter_map(said);
    let page = told().filter(|said| is_page(said)).find_map(number);
    let editors = told().any(|said| said.offices > 0);
    Frame { lines, page, editors }
}

/// The letter and number of the page that it names, one as good as the other: A2, 第二版, 2 | 国内.
fn number(said: &Said) -> Option<(char, u32)> {
    let Some(page) = &said.page else { return Some(('\0', said.bare?)) };
    let letter = page.chars().next().filter(char::is_ascii_alphabetic).unwrap_or_default();
    let number = page.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    Some((letter, number.parse().ok()?))
}

/// Is it the number of a page, its name beside it at the most: 2, A2, 2 | 国内, 第二版?
fn is_page(said: &Said) -> bool {
    let page = said.page.is_some() || said.bare.is_some_and(|bare| (1..100).contains(&bare));
    let name = match said.words.as_slice() {
        [] => true,
        [name] => may_be_page_name(name) && (said.page.is_some() || said.bar),
        _ => false,
    };
    page && name
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    /// The pages that `parts` make, one after the other without form feeds, and how many articles each has.
    fn pages(parts: &[&[&str]]) -> Vec<(String, usize)> {
        let story = "渡口复航\n本报讯（记者郭远）云汀河上的渡口昨天复航，首班船在清晨六点开出，船上有二十名乘客。\n\
                     茶园开采\n本报讯（记者刘群）云汀茶园昨天开采，茶农清早上山，首日收青三千斤。\n\
                     大桥合龙\n本报讯（记者周溪）青石大桥昨天合龙，两岸群众从此不必再绕行四十公里。\n\
                     集市搬家\n本报讯（记者林晚）镇上的集市昨天搬到河东，卖菜的摊子比从前多了一倍。";
        let text: Vec<&str> = parts
            .iter()
            .flat_map(|part| part.iter().map(|line| if *line == "…" { story } else { line }))
            .collect();
        let issue = parse(&Page::from_text(&text.join("\n"), 0, ""));
        issue.sections.iter().map(|page| (page.page.clone(), page.articles.len())).collect()
    }

    fn whole(pages: &[&str]) -> Vec<(String, usize)> {
        pages.iter().map(|page| ((*page).to_owned(), 4)).collect()
    }

    #[test]
    fn the_day_and_the_number_begin_a_page() {
        let plate: &[&str] =
            &["云汀日报", "2026年3月6日 星期五", "国内统一连续出版物号CN 37-0099", "…"];
        let bar = ["2026年3月6日 星期五", "责编 郭远 版式 刘群", "…"];
        let two = [&["2 | 国内"], &bar[..]].concat();
        let three = [&["3 | 国际"], &bar[..]].concat();
        assert_eq!(pages(&[plate, &two, &three]), whole(&["1", "2", "3"]));
        // The name may stand between the number and the day.
        let day = ["2026年3月6日 星期五 编辑：郭远 美编：刘群", "…"];
        let two = [&["A2", "要闻"], &day[..]].concat();
        let three = [&["A3", "本地"], &day[..]].concat();
        assert_eq!(pages(&[plate, &two, &three]), whole(&["A1", "A2", "A3"]));
        // Numbers that fall are no pages.
        assert_eq!(pages(&[plate, &three, &two]).len(), 1);
    }

    #[test]
    fn or_they_end_it() {
        let foot = ["…", "2026年3月6日 星期五", "责编 郭远 版式 刘群"];
        let one = [&foot[..], &["1 | 要闻"]].concat();
        let two = [&foot[..], &["2 | 国内"]].concat();
        assert_eq!(pages(&[&one, &two]), whole(&["1", "2"]));
    }

    #[test]
    fn a_day_in_the_text_is_none() {
        let day: &[&str] = &["2026年3月6日", "…"];
        assert_eq!(pages(&[&["…"], day, day]).len(), 1);
    }
}
