//! The front-page guide (导读): short items that each name a page.
//!
//! Its lines are taken off the sheet before the other lines are labelled, for nothing else tells them from headlines,
//! and most of them end in a page mark.

use std::{ops::Range, sync::LazyLock};

use self::item::{article, level, refers_in_brackets};
pub(super) use self::page::{ends_in_page, is_page};
use super::{
    forms::simplified,
    jump::{Form, Placement, markers, may_end_page},
    lexicon::Lexicon,
    line::Line,
    parallel,
};
use crate::{
    issue::{Article, Direction, Jump},
    text::is_han,
};

mod english;
mod italian;
mod item;
mod page;

/// The items of a guide, and where they stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// How many of the lines that are left stand before it.
    pub before: usize,
    /// An article each, its page mark still in the headline.
    pub items: Vec<Article>,
}

/// What the head of a guide says, with an example each.
const HEADS: &[(&str, &str)] = &[
    ("导读", "今日导读"),
    ("导览", "今日导览"),
    ("看点", "今日看点"),
    ("要目", "今日要目"),
    ("提要", "本期提要"),
    ("目录", "目录"),
    ("必读", "今日必读"),
    ("Inside", "Inside Today"),
    ("INSIDE", "INSIDE"),
];

/// What the first line of an item may begin with.
fn is_bullet(letter: char) -> bool {
    super::mark::is_bullet(letter) || matches!(letter, '▶' | '►')
}

/// The most characters of an item's line.
const LONG: usize = 48;
/// The most bytes of a guide's head.
const LONGEST_HEAD: usize = 24;
/// The most lines of an item.
const LINES: usize = 3;

/// Which of `lines`, English ones, belong to a guide.
pub(super) fn has_lines(lines: &[Line]) -> Vec<bool> {
    let mut has = vec![false; lines.len()];
    for at in english::guides(lines).iter().flat_map(|guide| &guide.lines) {
        if let Some(has) = has.get_mut(*at) {
            *has = true;
        }
    }
    has
}

/// Where Chinese guides with known heads stand in `lines` whose items have their pages on lines of their own.
pub(super) fn paged(lines: &[Line]) -> Vec<Range<usize>> {
    let heads: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|line| is_head(&line.text)))
        .collect();
    if heads.is_empty() {
        return vec![];
    }
    let marks: Vec<Option<usize>> = lines.iter().map(|line| mark(&line.text)).collect();
    let mut found = vec![];
    for at in heads {
        let items = guide(lines, &marks, at).map(|(_, items)| items).unwrap_or_default();
        let paged = items.iter().filter(|item| {
            item.len() > 1 && lines.get(item.end - 1).is_some_and(|line| is_page(&line.text))
        });
        if let Some(last) = items.last().filter(|_| paged.count() > 1) {
            found.push(at..last.end);
        }
    }
    found
}

/// Takes the guides out of `lines`.
pub fn take_out(lines: Vec<Line>) -> (Vec<Guide>, Vec<Line>) {
    let marks: Vec<Option<usize>> = parallel::map(&lines, 4000, |line| mark(&line.text));
    let mut guides = vec![];
    let mut taken = vec![false; lines.len()];
    let mut english = english::guides(&lines).into_iter().peekable();
    // The lines that were counted, and how many of them are left.
    let mut counted = (0, 0);
    let mut before = |taken: &[bool], start: usize| {
        if start < counted.0 {
            counted = (0, 0);
        }
        let more = taken.get(counted.0..start).unwrap_or_default();
        counted = (start, counted.1 + more.iter().filter(|taken| !**taken).count());
        counted.1
    };
    let mut at = 0;
    while at < lines.len() {
        while english
            .next_if(|found| found.lines.first().is_some_and(|first| *first < at))
            .is_some()
        {}
        if let Some(found) = english.next_if(|found| found.lines.first() == Some(&at)) {
            let before = before(&taken, at);
            for line in &found.lines {
                taken.get_mut(*line).map(|taken| *taken = true).unwrap_or_default();
            }
            at = found.lines.last().map_or(at, |last| *last) + 1;
            guides.push(Guide { before, items: found.items });
            continue;
        }
        let Some((head, items)) = guide(&lines, &marks, at) else {
            at += 1;
            continue;
        };
        let end = items.last().map_or(at + 1, |item| item.end);
        let from = items.first().map_or(at, |item| item.start.min(at));
        let head = head.filter(|head| taken.get(*head) == Some(&false));
        let start = head.map_or(from, |head| head.min(from));
        let end = head.map_or(end, |head| end.max(head + 1));
        let name = head.and_then(|head| lines.get(head)).map(|line| bare(&line.text).to_owned());
        let before = before(&taken, start);
        for taken in taken.iter_mut().take(end).skip(start) {
            *taken = true;
        }
        let items = items
            .into_iter()
            .map(|item| article(lines.get(item).unwrap_or_default(), name.as_deref()));
        guides.push(Guide { before, items: items.collect() });
        at = end;
    }
    if guides.is_empty() {
        return (guides, lines);
    }
    let left = lines.into_iter().zip(taken).filter(|(_, taken)| !taken).map(|(line, _)| line);
    (guides, left.collect())
}

/// The head and the items of the guide that begins with line `at`, if one does.
fn guide(
    lines: &[Line],
    marks: &[Option<usize>],
    at: usize,
) -> Option<(Option<usize>, Vec<Range<usize>>)> {
    let headed = lines.get(at).is_some_and(|line| is_head(&line.text));
    let bulleted = lines.get(at).is_some_and(|line| line.text.starts_with(is_bullet));
    let marked = marks.get(at).is_some_and(Option::is_some);
    let line = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    // A title and its page on two lines; the guide's head may stand behind the last of them.
    let paged = !headed && is_page(line(at + 1)) && !is_page(line(at));
    if !(headed || bulleted || marked || paged) {
        return None;
    }
    let mut items = vec![];
    let mut from = at + usize::from(headed);
    loop {
        let marked = |at: &usize| {
            let under = (headed || paged) && *at > from;
            let text = line(*at);
            marks.get(*at).is_some_and(Option::is_some)
                || under && is_page(text)
                || headed
                    && (refers_in_brackets(text) || *at == from && page::leading(text).is_some())
        };
        let end = (from..lines.len().min(from + LINES)).find(marked);
        let Some(end) = end else { break };
        let rows = lines.get(from..=end).unwrap_or_default();
        let long = |line: &Line| line.text.chars().count() > LONG || line.text.ends_with('。');
        // A second bullet begins another item: this one has no mark, and so is none. What stands before the guide's head
        // (▲图为渡口复航, the standing head of another article) is none either.
        let again = rows.iter().skip(1).any(|line| line.text.starts_with(is_bullet))
            || rows.iter().any(|line| is_head(&line.text));
        if rows.iter().any(long) || again {
            break;
        }
        items.push(from..end + 1);
        from = end + 1;
    }
    if !(headed || bulleted || paged) {
        level(&mut items, at, line);
    }
    let behind = items.last().map(|item| item.end).filter(|end| paged && is_head(line(*end)));
    let sure = match behind {
        _ if headed => 1,
        Some(_) => 2,
        None => 3,
    };
    if items.len() < sure {
        return None;
    }
    let head =
        if headed { Some(at) } else { behind.or_else(|| named(lines, items.first()?.start)) };
    Some((head, items))
}

/// The head of a guide whose words are not known (要闻速览), where a run of items begins with line `at`: a short line.
fn named(lines: &[Line], at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let head = bare(&lines.get(before)?.text);
    let short = (2..=6).contains(&head.chars().count()) && head.chars().all(char::is_alphabetic);
    short.then_some(before)
}

/// Where the page mark begins that ends `text`, if one does.
fn mark(text: &str) -> Option<usize> {
    // Most lines are text, told by their last letter.
    let last = text.chars().next_back()?;
    if is_han(last) && !may_end_page(last) || text.chars().count() > LONG {
        return None;
    }
    let found = markers(text).into_iter().next_back().filter(|marker| {
        marker.direction == Direction::See
            && marker.form != Form::Bracketed
            && marker.placement == Placement::End
    });
    found.map(|marker| marker.range.start).or_else(|| glued(text))
}

/// A page right behind the words, the blank between lost: 女人河A3版. Surer if there are several.
fn glued(text: &str) -> Option<usize> {
    let page = text.strip_suffix('版')?;
    let name = page.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let title = name.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    let told = (1..=2).contains(&(page.len() - name.len())) && name.len() <= title.len() + 1;
    (told
        && title.ends_with(|letter: char| {
            (letter.is_alphabetic() || "？！”》）".contains(letter)) && letter != '第'
        }))
    .then_some(title.len())
}

/// The reference of an item to its `page`, as `printed`, at a place of its text, if it has one.
fn see(page: impl Into<String>, printed: &str, at: Option<(usize, usize)>) -> Jump {
    Jump {
        direction: Direction::See,
        page: page.into(),
        marker: printed.trim().to_owned(),
        article: None,
        at,
    }
}

fn is_head(text: &str) -> bool {
    static WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(HEADS.iter().map(|(word, _)| *word)));
    let bare = bare(text);
    // Most lines are told by their length.
    if bare.len() > LONGEST_HEAD {
        return false;
    }
    // 今 日 导 读: letter-spaced.
    let bare: String = simplified(bare).chars().filter(|letter| !letter.is_whitespace()).collect();
    if !WORDS.is_in(&bare) {
        return false;
    }
    HEADS.iter().any(|(word, _)| {
        bare.ends_with(word) && bare.chars().count() <= 6
            || bare.starts_with(word) && bare.len() <= 20
    })
}

fn bare(text: &str) -> &str {
    text.trim_matches(|letter: char| {
        is_bullet(letter) || letter.is_whitespace() || matches!(letter, '：' | ':' | '【' | '】')
    })
}

#[cfg(test)]
mod tests;
