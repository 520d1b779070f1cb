//! The teasers over or under an American paper's name: a part of the paper in capitals, and under it a title with a page of
//! that part: `SPORTS` | `Rovers win in overtime C1`. One alone may be anything; two in a row are teasers, if one names a
//! part that papers have.

mod closed;

use std::ops::Range;

pub(super) use self::closed::closed;
use super::{super::see, Found, is_lettered};
use crate::{
    issue::{Article, Block, BlockKind},
    parse::{byline::byline_line, case::is_small, line::Line, standing},
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

/// The most lines of a title and of the sentences under it.
const ITEM: usize = 8;

/// Teasers whose page stands beside the part of the paper, over title and sentence: `SPORTS, C1` | `Rovers win in overtime` |
/// `Ann Lee scores in the last minute.`
pub(super) fn headed(lines: &[Line]) -> Vec<Found> {
    let mut found = vec![];
    let mut at = 0;
    while at < lines.len() {
        let mut items: Vec<(Range<usize>, usize)> = vec![];
        let mut end = at;
        while let Some((title, next)) = headed_item(lines, end) {
            items.push((end..next, title));
            end = next;
        }
        let known = |item: &(Range<usize>, usize)| {
            let part = lines.get(item.0.start).and_then(|line| part_and_page(&line.text));
            part.is_some_and(|(part, _)| is_part(part))
        };
        if items.len() >= ITEMS && items.iter().any(known) {
            let articles = items.into_iter().filter_map(|item| headed_article(lines, item));
            found.push(Found { items: articles.collect(), lines: (at..end).collect() });
        }
        at = end.max(at + 1);
    }
    found
}

/// The part of the paper and its page, if `line` is nothing else: `SPORTS, C1`, `FOOD E1`.
fn part_and_page(line: &str) -> Option<(&str, &str)> {
    if line.len() > LONG / 2 {
        return None;
    }
    let (part, page) = line.trim_end().rsplit_once(' ')?;
    let part = part.trim_end_matches([',', ' ', '|', '/', '—', '–']);
    let loud = part.starts_with(|first: char| first.is_ascii_uppercase())
        && !part.contains(char::is_lowercase)
        && part.chars().all(|letter| letter.is_alphabetic() || " &’'".contains(letter));
    (loud && part.len() > 2 && part.split(' ').count() <= 3 && is_lettered(page))
        .then_some((part, page))
}

/// Where the title ends of the teaser whose part of the paper stands in line `at`, and where its sentences do.
fn headed_item(lines: &[Line], at: usize) -> Option<(usize, usize)> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    part_and_page(text(at))?;
    let plain = |at: &usize| {
        let text = text(*at);
        !text.is_empty()
            && text.chars().count() <= LONG + LONG / 2
            && !text.contains(text::is_han)
            && part_and_page(text).is_none()
            && byline_line(text) < 0.5
    };
    let most = (at + 1..at + 1 + ITEM).take_while(plain).count();
    let last = (at + 1..at + 1 + most).find(|at| text(*at).ends_with(['.', '?', '!']))?;
    // The title goes on in small letters, or behind a word that leads on.
    let goes_on = |at: usize| {
        text(at).starts_with(char::is_lowercase)
            || text(at - 1).rsplit(' ').next().is_some_and(is_small)
    };
    let title = 1 + (at + 2..=last).take(LINES - 1).take_while(|at| goes_on(*at)).count();
    (at + title < last).then_some((at + 1 + title, last + 1))
}

fn headed_article(lines: &[Line], (own, title): (Range<usize>, usize)) -> Option<Article> {
    let words = |range: Range<usize>| {
        text::join(lines.get(range).unwrap_or_default().iter().map(|line| line.text.as_str()))
    };
    let head = &lines.get(own.start)?.text;
    let (_, page) = part_and_page(head)?;
    let body = words(title..own.end);
    let numbers = lines.get(own.clone())?.iter().map(|line| (line.number, line.number));
    Some(Article {
        standing_head: Some(head.clone()),
        headline: Some(words(own.start + 1..title)),
        jumps: vec![see(page, page, Some((0, body.len())))],
        body: vec![Block { kind: BlockKind::Paragraph, text: body }],
        lines: numbers.collect(),
        ..Article::default()
    })
}

/// Teasers whose part of the paper and page stand under the title: `ROVERS LOSE THE CUP` | `Sports, page 12` | `A baker’s last
/// loaf` | `Culture, page 9`.
pub(super) fn paged(lines: &[Line]) -> Vec<Found> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let marked = |at: usize| part_on_page(text(at)).is_some();
    let title = |at: usize| {
        let text = text(at);
        !text.is_empty()
            && text.chars().count() <= LONG
            && !text.ends_with(['.', ',', '-', ';'])
            && !text.contains(text::is_han)
            && byline_line(text) < 0.5
    };
    let mut found = vec![];
    let mut at = 1;
    while at < lines.len() {
        if !marked(at) || !title(at - 1) || marked(at - 1) {
            at += 1;
            continue;
        }
        // A title over two lines goes on in small letters.
        let goes_on = |at: usize| text(at).starts_with(char::is_lowercase);
        let first = if goes_on(at - 1) && at > 1 && title(at - 2) { at - 2 } else { at - 1 };
        let mut items: Vec<Range<usize>> = vec![];
        items.push(first..at + 1);
        let mut end = at + 1;
        while let Some(next) = (end + 1..end + 1 + LINES)
            .find(|at| marked(*at))
            .filter(|next| (end..*next).all(|at| title(at) && !marked(at)))
        {
            items.push(end..next + 1);
            end = next + 1;
        }
        let known = |item: &Range<usize>| is_known_part(text(item.end - 1));
        if items.len() >= ITEMS && items.iter().any(known) {
            let articles = items.into_iter().filter_map(|item| paged_article(lines, item));
            found.push(Found { items: articles.collect(), lines: (first..end).collect() });
        }
        at = end;
    }
    found
}

/// The part of the paper and its page, if `line` is nothing else: `Sports, page 12`.
fn part_on_page(line: &str) -> Option<(&str, &str)> {
    if line.len() > LONG / 2 || !line.ends_with(|last: char| last.is_ascii_digit()) {
        return None;
    }
    let (part, page) = line.split_once(", page ")?;
    let named = part.starts_with(|first: char| first.is_ascii_uppercase())
        && part.split(' ').count() <= 2
        && part.chars().all(|letter| letter.is_alphabetic() || " &’'".contains(letter));
    let number = (1..=2).contains(&page.len()) && page.bytes().all(|digit| digit.is_ascii_digit());
    (named && number).then_some((part, page))
}

/// Is `part` what papers call one of theirs?
fn is_part(part: &str) -> bool {
    standing::is_topic(part) || standing::is_standing(part)
}

/// Is `line` one that papers have, and its page, and nothing else: `Sport, page 44`?
pub(super) fn is_known_part(line: &str) -> bool {
    part_on_page(line).is_some_and(|(part, _)| is_part(part))
}

fn paged_article(lines: &[Line], own: Range<usize>) -> Option<Article> {
    let (mark, title) = lines.get(own)?.split_last()?;
    let (_, page) = part_on_page(&mark.text)?;
    let numbers = title.iter().chain([mark]).map(|line| (line.number, line.number));
    Some(Article {
        headline: Some(text::join(title.iter().map(|line| line.text.as_str()))),
        jumps: vec![see(page, &mark.text, None)],
        lines: numbers.collect(),
        ..Article::default()
    })
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
    fn a_teaser_may_tell_more_under_its_part_and_page() {
        let page = [
            "SPORTS, C1",
            "Young sailor",
            "wins the cup again",
            "Ann Lee has lost it only once.",
            "FOOD E1",
            "Bread without an oven",
            "Flour, a pan and a very slow fire in",
            "the yard.",
            "Ferry sinks",
        ];
        let items = told(&page, headed).into_iter();
        let items: Vec<_> = items.map(|item| item.join(" | ")).collect();
        assert_eq!(
            items,
            [
                "SPORTS, C1 | Young sailor wins the cup again | Ann Lee has lost it only once. | C1",
                "FOOD E1 | Bread without an oven | Flour, a pan and a very slow fire in the yard. | E1",
            ]
        );
    }

    #[test]
    fn the_part_and_its_page_may_stand_under_the_title() {
        let page = [
            "ROVERS LOSE THE CUP",
            "Sports, page 12",
            "A BAKER’S LAST LOAF",
            "Culture, page 9",
            "Council sells the ferry",
        ];
        let items = told(&page, paged).into_iter();
        let items: Vec<_> = items.map(|[_, title, _, page]| format!("{title} | {page}")).collect();
        assert_eq!(items, ["ROVERS LOSE THE CUP | 12", "A BAKER’S LAST LOAF | 9"]);
        assert!(paged(&[]).is_empty());
    }

    #[test]
    fn one_alone_is_none() {
        check(&["SPORTS", "Rovers take vitamin B12", "The Rovers took it."], &[]);
        check(&["SPORTS", "Rovers win", "BUSINESS", "Mill is sold"], &[]);
    }
}
