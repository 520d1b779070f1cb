//! The teasers over or under an American paper's name: a part of the paper in capitals, and under it a title with a page of
//! that part: `SPORTS` | `Rovers win in overtime C1`. One alone may be anything; two in a row are teasers, if one names a
//! part that papers have.

use std::ops::Range;

use super::{super::see, Found, is_lettered};
use crate::{
    issue::Article,
    parse::{byline::byline_line, line::Line, standing},
    text,
};

/// The most lines of a title.
const LINES: usize = 3;
/// The most characters of a line.
const LONG: usize = 60;
/// So many make a guide.
const ITEMS: usize = 2;

/// The guides of this kind in `lines`.
pub(super) fn teasers(lines: &[Line]) -> Vec<Found> {
    let mut found = vec![];
    let mut at = 0;
    while at < lines.len() {
        let mut items: Vec<Range<usize>> = vec![];
        let mut end = at;
        while let Some(next) = item(lines, end) {
            items.push(end..next);
            end = next;
        }
        let known = |item: &Range<usize>| {
            lines.get(item.start).is_some_and(|part| {
                standing::is_topic(&part.text) || standing::is_standing(&part.text)
            })
        };
        if items.len() >= ITEMS && items.iter().any(known) {
            let articles = items.into_iter().filter_map(|item| article(lines, item));
            found.push(Found { items: articles.collect(), lines: (at..end).collect() });
        }
        at = end.max(at + 1);
    }
    found
}

/// Where the teaser ends whose part of the paper stands in line `at`, if one does.
fn item(lines: &[Line], at: usize) -> Option<usize> {
    let part = &lines.get(at)?.text;
    let loud = part.len() <= LONG / 2
        && part.starts_with(|first: char| first.is_ascii_uppercase())
        && !part.contains(char::is_lowercase);
    if !loud || part.split(' ').count() > 2 {
        return None;
    }
    for line in at + 1..lines.len().min(at + 1 + LINES) {
        let text = &lines.get(line)?.text;
        if page(text).is_some() {
            return Some(line + 1);
        }
        let plain = text.chars().count() <= LONG
            && !text.contains(text::is_han)
            && !text.ends_with('.')
            && byline_line(text) < 0.5;
        if !plain {
            return None;
        }
    }
    None
}

/// Where the title ends in `text`, and the page of a part behind it.
fn page(text: &str) -> Option<(usize, &str)> {
    if text.len() > 2 * LONG || text.contains(text::is_han) {
        return None;
    }
    let (before, page) = text.trim_end().rsplit_once(' ')?;
    let title = before.trim_end_matches([',', ' ', '|', '/', '—', '–', '.']);
    let ends =
        title.ends_with(|letter: char| letter.is_alphanumeric() || "?!’'\"”)".contains(letter));
    (is_lettered(page) && ends && title.len() > 3).then_some((title.len(), page))
}

fn article(lines: &[Line], item: Range<usize>) -> Option<Article> {
    let (part, title) = lines.get(item)?.split_first()?;
    let last = title.last()?;
    let (end, page) = page(&last.text)?;
    let words = title.iter().enumerate().map(|(number, line)| {
        let end = if number + 1 == title.len() { end } else { line.text.len() };
        line.text.get(..end).unwrap_or_default()
    });
    let printed = last.text.get(end..).unwrap_or_default().trim();
    Some(Article {
        standing_head: Some(part.text.clone()),
        headline: Some(text::join(words)),
        jumps: vec![see(page.to_owned(), printed, None)],
        lines: title.iter().map(|line| (line.number, line.number)).collect(),
        ..Article::default()
    })
}

#[cfg(test)]
mod tests {
    use super::{super::tests::told, *};

    #[track_caller]
    fn check(page: &[&str], want: &[&str]) {
        let items = told(page, teasers).into_iter();
        let items = items.map(|[part, title, _, page]| format!("{part} | {title} | {page}"));
        assert_eq!(items.collect::<Vec<_>>(), want);
    }

    #[test]
    fn two_parts_with_titles_and_pages_are_teasers() {
        check(
            &[
                "SPORTS",
                "Rovers win in",
                "overtime C1",
                "BUSINESS",
                "Mill is sold, 4D",
                "Ferry sinks",
            ],
            &["SPORTS | Rovers win in overtime | C1", "BUSINESS | Mill is sold | 4D"],
        );
    }

    #[test]
    fn one_alone_is_none() {
        check(&["SPORTS", "Rovers take vitamin B12", "The Rovers took it."], &[]);
        check(&["SPORTS", "Rovers win", "BUSINESS", "Mill is sold"], &[]);
    }
}
