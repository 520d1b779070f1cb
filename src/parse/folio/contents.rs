//! What tells on a Western front page what else is in the paper, and is no article: the index with its pages, in lines or
//! columns, and the weather ear.

mod register;

use super::{ear, unit::Part};
use crate::parse::line::Line;

/// The fewest entries of an index that no head tells.
const ENTRIES: usize = 3;
/// The most characters of an entry.
const LONG: usize = 32;
/// The lines of a front page that are of these, among those that `parts` leaves to its texts.
pub(super) fn lines(lines: &[Line], parts: &[Part]) -> Vec<usize> {
    let text = |at: usize| {
        let free = parts.get(at) == Some(&Part::Text);
        lines.get(at).filter(|_| free).map_or("", |line| line.text.as_str())
    };
    let mut found = vec![];
    let mut at = 0;
    while at < lines.len() {
        let entries = (at..lines.len()).take_while(|at| is_entry(text(*at))).count();
        let columns = if entries == 0 { columns(&text, at) } else { 0 };
        let register = if entries == 0 && columns == 0 {
            register::end(&text, at).max(register::deaths(&text, at))
        } else {
            0
        };
        if entries >= ENTRIES || columns > 0 || register > 0 {
            found.extend(at..at + entries.max(columns).max(register));
        }
        found.extend(ear::mapped(&text, at).into_iter().flatten());
        found.extend(Some(at).filter(|at| register::is_row(text(*at)) || ear::is_line(text(*at))));
        at += entries.max(columns).max(register).max(1);
    }
    found
}

/// Is `line` words in capitals and pages behind them: `LAW REPORT 41`, `BUSINESS 28-34`? Parts of the paper with lettered
/// pages stand over a guide's items: `NATIONAL A14-25`.
fn is_entry(line: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    if line.len() > LONG || !line.ends_with(digit) || line.starts_with(digit) {
        return false;
    }
    let words: Vec<&str> = line.split(' ').collect();
    let bare = |word: &str| word.starts_with(digit) && is_page(word);
    let pages = words.iter().rev().take_while(|word| bare(word)).count();
    let names = words.get(..words.len() - pages).unwrap_or_default();
    let name =
        |word: &&str| word.chars().all(|letter| letter.is_uppercase() || "&/'’-".contains(letter));
    pages > 0
        && (1..=4).contains(&names.len())
        && names.iter().all(name)
        && !matches!(names, ["PAGE" | "PAGES"])
}

/// Is `word` a page, or several: `B5`, `5B`, `28-34`, `50,`?
pub(super) fn is_page(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    let page = |page: &str| {
        let part = |letter: char| letter.is_ascii_uppercase();
        let figures = page.strip_suffix(part).unwrap_or(page).trim_start_matches(part);
        page.len() - figures.len() <= 1
            && (1..=2).contains(&figures.len())
            && figures.bytes().all(|byte| byte.is_ascii_digit())
    };
    word.split(['-', '–']).all(page)
}

/// Does `line` say that an index stands under it?
fn is_index_head(line: &str) -> bool {
    ["index", "today's index", "today’s index", "contents"]
        .iter()
        .any(|head| line.eq_ignore_ascii_case(head))
}

/// How many lines from `at` on are an index in two columns, that of the names over that of the pages, under its head.
fn columns<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> usize {
    if !is_index_head(text(at)) {
        return 0;
    }
    let name = |line: &str| {
        line.len() <= LONG
            && line.starts_with(char::is_uppercase)
            && !line.ends_with(['.', ','])
            && !is_page(line)
    };
    let names = (at + 1..).take_while(|at| name(text(*at))).take(30).count();
    let pages = (at + 1 + names..).take_while(|at| is_page(text(*at))).take(30).count();
    if pages >= ENTRIES && pages == names { 1 + names + pages } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &[&str], want: &[usize]) {
        let all: Vec<Line> =
            page.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect();
        assert_eq!(lines(&all, &vec![Part::Text; all.len()]), want);
    }

    #[test]
    fn an_index_in_lines_or_columns_is_told() {
        check(
            &["The ferry sank.", "TV & RADIO 50, 51", "WEATHER 26", "BUSINESS 28-34"],
            &[1, 2, 3],
        );
        check(
            &["INDEX", "Comics", "Business", "Weather", "B5", "C6", "D1", "Ferry"],
            &[0, 1, 2, 3, 4, 5, 6],
        );
        check(&["ROVERS 3, TOWN 1", "FERRY SINKS; 12", "WEATHER 26", "The ferry"], &[]);
        check(&["NATION A3-6", "ARTS C1-6", "SPORTS D1-9"], &[]);
    }
}
