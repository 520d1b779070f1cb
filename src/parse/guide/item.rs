//! The items of a Chinese guide as articles: a title, perhaps sentences under it, and the page.

use std::ops::Range;

use super::{LINES, LONG, bare, glued, is_head, page, see};
use crate::{
    issue::{Article, Block, BlockKind, Direction, Jump},
    parse::{
        jump::{Placement, markers, refers},
        line::Line,
        mark,
    },
    text,
};

/// No line of an item's title that goes on in the next one has more letters.
const WIDE: usize = 24;

/// The article of the item that is made of `lines` under the guide's `head`.
pub(super) fn article(lines: &[Line], head: Option<&str>) -> Article {
    let (title, page) = lines.split_last().map_or((lines, None), |(last, title)| {
        let page = page::jump(&last.text).filter(|_| !title.is_empty());
        (if page.is_some() { title } else { lines }, page)
    });
    let made = |headline: String, body: Vec<Block>, page: Option<Jump>| Article {
        standing_head: head.map(str::to_owned),
        headline: Some(headline),
        body,
        jumps: page.into_iter().collect(),
        lines: lines.iter().map(|line| (line.number, line.number)).collect(),
        ..Article::default()
    };
    if let Some((told, page)) = title
        .split_first()
        .and_then(|(title, told)| summary(told).filter(|_| !ends_sentence(&title.text)))
    {
        let block = Block { kind: BlockKind::Paragraph, text: told };
        return made(headline(title.get(..1).unwrap_or_default()), vec![block], page);
    }
    if let [line] = title
        && page.is_none()
        && let Some((page, rest)) = page::leading(&line.text)
    {
        return made(bare(rest).to_owned(), vec![], Some(page));
    }
    // A line so long was not torn: the others are decks.
    if let [first, rest @ ..] = title
        && !rest.is_empty()
        && first.text.chars().count() > WIDE
    {
        let decks = rest.iter().map(|line| bare(&line.text).to_owned()).collect();
        return Article { decks, ..made(bare(&first.text).to_owned(), vec![], page) };
    }
    // 林向南在青石镇调研时强调 | 守好一条河
    if let [kicker, rest @ ..] = title
        && !rest.is_empty()
        && mark::tells(&kicker.text)
    {
        let article = made(headline(rest), vec![], page);
        return Article { kicker: Some(bare(&kicker.text).to_owned()), ..article };
    }
    made(headline(title), vec![], page)
}

/// What the sentences `lines` under an item's title say, and the page behind them: 渡口昨天复航。（3版）.
fn summary(lines: &[Line]) -> Option<(String, Option<Jump>)> {
    let text = text::join(lines.iter().map(|line| line.text.as_str()));
    let found = markers(&text).into_iter().next_back();
    let marker = found
        .filter(|marker| marker.direction == Direction::See && marker.placement == Placement::End);
    let (told, page) = match marker {
        Some(marker) => {
            let printed = text.get(marker.range.clone()).unwrap_or_default();
            (text.get(..marker.range.start)?.trim_end(), Some(see(marker.page, printed, None)))
        }
        None => (text.as_str(), None),
    };
    ends_sentence(told).then(|| (told.to_owned(), page))
}

/// Does `text` end a sentence?
fn ends_sentence(text: &str) -> bool {
    text.ends_with(['。', '！', '？'])
}

/// Does a reference in brackets end `text`, an item under a guide's head: 渡口复航（详见3版）?
pub(super) fn refers_in_brackets(text: &str) -> bool {
    text.ends_with(['）', ')'])
        && text.chars().count() <= LONG
        && markers(text).last().is_some_and(|marker| {
            marker.direction == Direction::See && marker.placement == Placement::End
        })
}

/// The item's lines as a headline: without its bullet, the page mark a word of its own.
fn headline(lines: &[Line]) -> String {
    let joined = text::join(lines.iter().map(|line| line.text.as_str()));
    let item = bare(&joined);
    let found = referred(item).or_else(|| glued(item).filter(|_| markers(item).is_empty()));
    let Some((title, page)) = found.and_then(|at| item.split_at_checked(at)) else {
        return item.to_owned();
    };
    format!("{} {page}", title.trim_end())
}

/// Where the words begin that refer to the page at the end of `item`, right behind the title: 渡口复航详见3版.
fn referred(item: &str) -> Option<usize> {
    let page = item.strip_suffix('版')?;
    let name = |letter: char| letter.is_ascii_alphanumeric() || letter == '第' || letter == ' ';
    refers(page.trim_end_matches(name)).filter(|at| *at > 0)
}

/// Gives the first of `items`, of one line `at`, as many lines as all others have: 停航三年的渡口 | 昨天复航▶A5. `line` tells the
/// text of a line.
pub(super) fn level<'a>(items: &mut [Range<usize>], at: usize, line: impl Fn(usize) -> &'a str) {
    let [first, rest @ ..] = items else { return };
    let lines = rest.first().map_or(0, Range::len);
    let level = first.len() == 1
        && (2..=LINES).contains(&lines)
        && rest.len() > 1
        && rest.iter().all(|item| item.len() == lines)
        && at + 1 >= lines
        && (at + 1 - lines..at).all(|above| is_title(line(above)));
    if level {
        first.start = at + 1 - lines;
    }
}

/// The most characters of a line of an item's title where it has several.
const NARROW: usize = 14;

/// May `text` be the first line of an item's title?
fn is_title(text: &str) -> bool {
    (2..=NARROW).contains(&text.chars().count())
        && text.starts_with(|first: char| first.is_alphanumeric() || "“《".contains(first))
        && !text.contains(['，', '。', '：', '；'])
        && !page::is_page(text)
        && !is_head(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_may_have_a_kicker_or_a_deck() {
        let told = |texts: &[&str]| {
            let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
            let item = article(&texts.iter().map(line).collect::<Vec<_>>(), None);
            (item.kicker, item.headline, item.decks.len())
        };
        let item = told(&["林向南在青石镇调研时强调", "守好一条河", "（A04/05）"]);
        let kicker = Some("林向南在青石镇调研时强调".to_owned());
        assert_eq!(item, (kicker, Some("守好一条河".to_owned()), 0));
        let first = "三月六日，云汀县的首届船工手艺比赛在青石镇渡口正式开赛";
        let item = told(&[first, "守好一条河", "（A04/05）"]);
        assert_eq!(item, (None, Some(first.to_owned()), 1));
    }
}
