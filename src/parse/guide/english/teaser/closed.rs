//! Teasers that a part of the paper and its page close: one by itself is told.

use std::ops::Range;

use super::{Found, ITEM, LINES, LONG, is_part, part_and_page, see};
use crate::{
    issue::{Article, Block, BlockKind},
    parse::{byline::byline_line, line::Line},
    text,
};

/// Teasers by themselves that a part of the paper and its page close, behind their sentence or on a line of their own: `Rovers
/// win in overtime` | `Ann Lee scores in the last minute.` | `SPORTS, C1`.
pub(in crate::parse::guide::english) fn closed(lines: &[Line]) -> Vec<Found> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let part = |at: usize| mark_at_end(text(at)).filter(|mark| is_part(mark.0));
    let mut found = vec![];
    for at in (1..lines.len()).filter(|at| part(*at).is_some()) {
        let own = |at: &usize| part(*at).is_none() && !text(*at).contains(text::is_han);
        let alone = part_and_page(text(at)).is_some();
        let Some(title) = (at.saturating_sub(ITEM)..at).rev().take_while(own).find(|title| {
            // It stands at the page's head, apart, or behind another one.
            let parted = *title == 0
                || lines.get(*title).is_some_and(|line| line.gap > 0)
                || part(title - 1).is_some();
            parted && (*title..at).all(|at| own(&at))
        }) else {
            continue;
        };
        let line = text(title);
        let goes_on = |at: usize| text(at).starts_with(char::is_lowercase);
        let rest = 1 + (title + 1..at).take(LINES - 1).take_while(|at| goes_on(*at)).count();
        let stops = |text: &str| text.ends_with(['.', '?', '!', '”', '"']);
        let told = line.chars().count() <= LONG
            && line.starts_with(|first: char| !first.is_lowercase())
            && !line.ends_with(['.', ',', '-', ';', ':'])
            && byline_line(line) < 0.5
            && title + rest < at + usize::from(!alone)
            && text(title + rest).starts_with(char::is_uppercase)
            && (!alone || stops(text(at - 1)));
        found.extend(told.then(|| closed_article(lines, title..at, title + rest)).flatten());
    }
    found
}

/// The part of the paper and its page at the end of `line`, behind a sentence or alone: `in overtime. SPORTS, C1`.
fn mark_at_end(line: &str) -> Option<(&str, &str)> {
    if !line.ends_with(|last: char| last.is_ascii_digit()) || !line.contains(", ") {
        return None;
    }
    let mark = [". ", "? ", "! ", "” "].iter().find_map(|end| line.rsplit_once(end));
    part_and_page(mark.map_or(line, |(_, mark)| mark)).filter(|(part, _)| !part.contains(','))
}

/// The teaser of `own`, whose sentences begin with line `body`; its part and page stand under it.
fn closed_article(lines: &[Line], own: Range<usize>, body: usize) -> Option<Found> {
    let words = |range: Range<usize>| {
        text::join(lines.get(range).unwrap_or_default().iter().map(|line| line.text.as_str()))
    };
    let last = &lines.get(own.end)?.text;
    let (part, page) = mark_at_end(last)?;
    let before = last.rfind(part).and_then(|at| last.get(..at)).unwrap_or_default();
    let mark = last.get(before.len()..)?;
    let numbers = lines.get(own.start..=own.end)?.iter().map(|line| (line.number, line.number));
    let above = words(body..own.end);
    let sentences = [above.as_str(), before.trim_end()];
    let sentences = text::join(sentences.into_iter().filter(|part| !part.is_empty()));
    let article = Article {
        headline: Some(words(own.start..body)),
        jumps: vec![see(page, mark, Some((0, sentences.len())))],
        body: vec![Block { kind: BlockKind::Paragraph, text: sentences }],
        lines: numbers.collect(),
        ..Article::default()
    };
    Some(Found { items: vec![article], lines: (own.start..=own.end).collect() })
}

#[cfg(test)]
mod tests {
    use super::{super::super::tests::told, *};

    #[test]
    fn a_part_and_its_page_close_a_teaser() {
        let page = [
            "Rovers win in",
            "overtime",
            "Ann Lee scores in the last minute.",
            "SPORTS, C1",
            "Bread without an oven",
            "Flour, a pan and a very slow fire in",
            "the yard. FOOD, E1",
            "Ferry sinks",
            "The old ferry sank on Monday. LEE, B2",
        ];
        let items = told(&page, closed).into_iter();
        let items: Vec<_> = items.map(|item| item.join(" | ")).collect();
        assert_eq!(
            items,
            [
                " | Rovers win in overtime | Ann Lee scores in the last minute. | C1",
                " | Bread without an oven | Flour, a pan and a very slow fire in the yard. | E1",
            ]
        );
    }
}
