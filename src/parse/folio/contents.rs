//! What tells on a Western front page what else is in the paper, and is no article: the index with its pages, in lines or
//! columns, and the weather ear with the page of the map.

use super::unit::Part;
use crate::parse::line::Line;

/// The fewest entries of an index that no head tells.
const ENTRIES: usize = 3;
/// The most characters of an entry.
const LONG: usize = 32;
/// The most lines of a weather ear.
const EAR: usize = 8;

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
        if entries >= ENTRIES || columns > 0 {
            found.extend(at..at + entries.max(columns));
        }
        found.extend(ear(&text, at).into_iter().flatten());
        at += entries.max(columns).max(1);
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

/// Is `word` a page, or several: `B5`, `28-34`, `50,`?
fn is_page(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    let page = |page: &str| {
        let figures = page.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        page.len() - figures.len() <= 1
            && (1..=2).contains(&figures.len())
            && figures.bytes().all(|byte| byte.is_ascii_digit())
    };
    word.split(['-', '–']).all(page)
}

/// How many lines from `at` on are an index in two columns, that of the names over that of the pages, under its head.
fn columns<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> usize {
    if !text(at).eq_ignore_ascii_case("index") && !text(at).eq_ignore_ascii_case("today's index") {
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

/// Words of the weather, of which an ear has two at least.
const WEATHER: [&str; 18] = [
    "cloud", "rain", "snow", "sun", "shower", "flurr", "clear", "high", "low", "wind", "fog",
    "storm", "warm", "cold", "cool", "breez", "humid", "drizzle",
];

/// The lines of a weather ear that ends in line `at` with the page of the map: `Weather map, Page B10.`
fn ear<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> Option<std::ops::Range<usize>> {
    let last = text(at);
    if !last.trim_end_matches('.').ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let low = last.to_lowercase();
    let words =
        ["weather map", "details", "weather, page", "forecast", "full weather", "complete weather"];
    let lead = words.iter().filter_map(|word| low.find(word)).min()?;
    let page = low.get(lead..)?.split([' ', ',']).next_back()?.trim_end_matches('.').to_uppercase();
    if !is_page(&page) {
        return None;
    }
    // Up to the line that says that it is one, or the last that speaks of the weather.
    let speaks = |at: usize| {
        let low = text(at).to_lowercase();
        WEATHER.iter().filter(|word| low.contains(**word)).count()
    };
    let head = |at: usize| {
        let low = text(at).to_lowercase();
        low.len() <= 24 && low.contains("weather")
    };
    let top = at.saturating_sub(EAR);
    let mut from = at;
    while from > top && !text(from - 1).is_empty() && (speaks(from - 1) > 0 || head(from - 1)) {
        from -= 1;
        if head(from) {
            break;
        }
    }
    let told: usize = (from..=at).map(speaks).sum();
    (told > 1).then_some(from..at + 1)
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

    #[test]
    fn the_weather_ends_with_the_page_of_its_map() {
        check(
            &[
                "Ferry sinks",
                "Valley: Mostly cloudy, a shower",
                "late. Highs near 60. Details, Page B8.",
            ],
            &[1, 2],
        );
        check(&["TODAY’S WEATHER", "Snow, then some sun.", "High 36. Details, B8"], &[0, 1, 2]);
        check(&["The storm was high.", "For details, call 555-0100."], &[]);
    }
}
