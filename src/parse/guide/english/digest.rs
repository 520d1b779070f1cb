//! A digest of the news: paragraphs that each begin with a bullet and end with the page that tells more.
//!
//! Unlike the items of a guide they have no titles: what stands over them heads them all, `World News`, and over that the
//! digest's own name may stand.

use std::ops::Range;

use super::{super::see, Found};
use crate::{
    issue::{Article, Block, BlockKind},
    parse::{byline::byline_line, case::is_title, line::Line, mark::is_bullet},
    text,
};

/// The most lines of an item.
const LINES: usize = 9;
/// So many items make a digest.
const ITEMS: usize = 3;
/// The most characters of a head.
const LONG: usize = 36;

/// The digests in `lines`.
pub(super) fn digests(lines: &[Line]) -> Vec<Found> {
    let mut found = vec![];
    let mut at = 0;
    while at < lines.len() {
        let (items, own) = run(lines, at);
        if items.len() < ITEMS {
            at += 1;
            continue;
        }
        let heads = over(lines, at);
        let name = heads.start..heads.end.saturating_sub(1).max(heads.start);
        let mut part = heads.clone().next_back();
        let mut articles = vec![];
        let mut next = at;
        for item in items {
            part = if item.start > next { Some(next) } else { part };
            next = item.end;
            let labels = name.clone().chain(part).filter_map(|at| lines.get(at));
            articles.push(article(lines.get(item).unwrap_or_default(), labels));
        }
        found.push(Found { lines: (heads.start..own.end).collect(), items: articles });
        at = own.end;
    }
    found
}

/// The items of the digest that begins with line `at`, and all its lines.
fn run(lines: &[Line], at: usize) -> (Vec<Range<usize>>, Range<usize>) {
    let (mut items, mut from) = (vec![], at);
    loop {
        let start = if !items.is_empty() && is_head(lines, from) { from + 1 } else { from };
        let Some(end) = item(lines, start) else { break };
        items.push(start..end);
        from = end;
    }
    (items, at..from)
}

/// Where the item ends that begins with line `at`, if one does.
fn item(lines: &[Line], at: usize) -> Option<usize> {
    let begins =
        |line: &Line| line.text.starts_with(is_bullet) && !line.text.chars().any(text::is_han);
    lines.get(at).filter(|line| begins(line))?;
    for end in at..lines.len().min(at + LINES) {
        let line = lines.get(end)?;
        if end > at && begins(line) {
            return None;
        }
        // …fell on Monday. | B3
        let under = || {
            let above = end.checked_sub(1).filter(|above| *above >= at)?;
            let joined = format!("{} {}", lines.get(above)?.text, line.text);
            (line.text.len() <= 3).then(|| pages(&joined)).flatten().map(|_| ())
        };
        if pages(&line.text).is_some() || under().is_some() {
            return Some(end + 1);
        }
    }
    None
}

/// The lines right over line `at` that head a digest: at most two.
fn over(lines: &[Line], at: usize) -> Range<usize> {
    let own = (0..at).rev().take(2).take_while(|line| is_head(lines, *line)).last();
    let own = own.unwrap_or(at);
    // What’s | News | World-Wide: the digest's name may be torn.
    let word = |at: usize| {
        is_head(lines, at) && !lines.get(at).is_some_and(|line| line.text.contains(' '))
    };
    let torn = own + 2 == at && word(own) && own > 0 && word(own - 1);
    own - usize::from(torn)..at
}

/// Is line `at` a short title?
fn is_head(lines: &[Line], at: usize) -> bool {
    lines.get(at).is_some_and(|line| {
        line.text.chars().count() <= LONG
            && is_title(&line.text)
            && !line.text.starts_with(is_bullet)
            && !line.text.contains(|letter: char| letter.is_ascii_digit())
            && byline_line(&line.text) < 0.6
    })
}

/// Where the pages begin that end `text` behind its last sentence, and the first of them: `…fell. B1, B11`.
fn pages(text: &str) -> Option<(usize, &str)> {
    let mut from = text.len();
    let mut first = None;
    for word in text.rsplit(' ') {
        let bare = word.trim_end_matches([',', '.']);
        let digits = bare.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        let page = (1..=2).contains(&digits.len())
            && digits.chars().all(|digit| digit.is_ascii_digit())
            && bare.len() - digits.len() <= 1;
        if !page {
            break;
        }
        first = Some(bare);
        from -= word.len() + usize::from(from > word.len());
    }
    let first =
        first.filter(|page| page.starts_with(|letter: char| letter.is_ascii_uppercase()))?;
    let before = text.get(..from)?.trim_end();
    before.ends_with(['.', '!', '?', '”', '"']).then_some((from, first))
}

/// The article that `own` make, under the words of `labels`.
fn article<'a>(own: &[Line], labels: impl Iterator<Item = &'a Line>) -> Article {
    let labels: Vec<&str> = labels.map(|line| line.text.as_str()).collect();
    let column = text::join(labels.iter().copied());
    let joined = text::join(own.iter().map(|line| line.text.as_str()));
    let (words, jump) = match pages(&joined) {
        Some((from, page)) => {
            let (words, marker) = joined.split_at(from);
            (words.trim_end().to_owned(), Some((page.to_owned(), marker.to_owned())))
        }
        None => (joined.clone(), None),
    };
    let at = Some((0, words.len()));
    let jumps = jump.map(|(page, printed)| see(page, &printed, at));
    Article {
        standing_head: (!column.is_empty()).then_some(column),
        body: vec![Block { kind: BlockKind::Paragraph, text: words }],
        jumps: jumps.into_iter().collect(),
        lines: own.iter().map(|line| (line.number, line.number)).collect(),
        ..Article::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Vec<Line> {
        let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
        texts.iter().map(line).collect()
    }

    #[test]
    fn paragraphs_with_bullets_and_pages_are_a_digest() {
        let found = digests(&lines(&[
            "News in a Nutshell",
            "Trade & Money",
            "◆ The old ferry was sold on Monday for one",
            "dollar. A1",
            "◆ Plums fell after the frost. B1, B11",
            "The World",
            "◆ The council of Orrin met again. A9",
            "Ferry Is Sold",
            "The old ferry was sold.",
        ]));
        let told: Vec<String> = found
            .iter()
            .flat_map(|found| &found.items)
            .map(|item| {
                let page = item.jumps.first().map_or("", |jump| jump.page.as_str());
                format!(
                    "{} | {} | {page}",
                    item.standing_head.as_deref().unwrap_or(""),
                    item.body[0].text
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "News in a Nutshell Trade & Money | ◆ The old ferry was sold on Monday for one dollar. | A1",
                "News in a Nutshell Trade & Money | ◆ Plums fell after the frost. | B1",
                "News in a Nutshell The World | ◆ The council of Orrin met again. | A9",
            ]
        );
        assert_eq!(found[0].lines.len(), 7);
    }

    #[test]
    fn other_lists_are_none() {
        for texts in [
            ["◆ The ferry sank.", "◆ Nobody was hurt.", "◆ It was 1912."],
            ["◆ He took vitamin B12", "◆ and milk A1", "◆ every day B2"],
        ] {
            assert!(digests(&lines(&texts)).is_empty(), "{texts:?}");
        }
    }
}
