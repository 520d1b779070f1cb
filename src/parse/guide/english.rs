//! The guide of an English front page: a run of items that each end with a page's mark, whatever stands over them.
//!
//! An item is a title, a sentence or two, and `PAGE A14`; the title may stand after the mark, or the titles of a row of
//! items before all their sentences, as extractors read a row. The mark is what all have: three of them with nothing
//! but a few lines between are a guide, where one alone may be a reference in a text.

use std::ops::Range;

use self::look::{Look, look};
use super::{
    super::{case::is_title, line::Line, misread::distance, parallel},
    see,
};
use crate::{
    issue::{Article, Block, BlockKind},
    text,
};

mod digest;
mod index;
mod inside;
mod look;
mod pair;
mod teaser;
mod token;

/// The most lines from one mark to the next.
const APART: usize = 14;
/// The most lines of an item's sentences.
const LONG: usize = 9;
/// The most lines of a title.
const TITLE: usize = 3;
/// So many items make a guide; fewer where a head or a part of the paper with its pages says that it is one.
const ITEMS: usize = 3;

/// What the head of a guide says.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "inside", "inside today", "inside pages", "on inside pages", "on the inside",
    "on the inside pages", "today's index", "index", "in today's paper", "what's inside",
    "in this issue", "also inside", "in the news", "news summary", "news digest", "today",
    "contents", "highlights", "top briefs",
];

/// A guide: its lines, in order, and an article for each of its items.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) lines: Vec<usize>,
    pub(super) items: Vec<Article>,
}

/// What stands in a guide, in its order.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// A part of the paper and its pages: NATIONAL A14-25.
    Part(usize),
    Title(Range<usize>),
    /// Sentences, the page's mark at their end; empty but for the mark, where the item is only a title.
    Text(Range<usize>),
}

/// The guides in `lines`.
pub(super) fn guides(lines: &[Line]) -> Vec<Found> {
    let looks = parallel::map(lines, 10_000, look);
    let marked: Vec<usize> = (0..lines.len())
        .filter(|at| looks.get(*at).is_some_and(|look| look.mark.is_some()))
        .collect();
    let mut guides: Vec<Found> = vec![];
    let mut at = 0;
    while at < marked.len() {
        let mut to = at + 1;
        while let Some((before, after)) = marked.get(to - 1).copied().zip(marked.get(to).copied()) {
            let between = looks.get(before + 1..after).unwrap_or_default();
            if between.len() >= APART || between.iter().any(|look| look.other) {
                break;
            }
            to += 1;
        }
        let run = marked.get(at..to).unwrap_or_default();
        let from = guides.last().and_then(|guide| guide.lines.last()).map_or(0, |last| last + 1);
        guides.extend(Run::new(lines, &looks, run, from).guide());
        at = to;
    }
    let insides = inside::insides(lines);
    let (paged, others): (Vec<Found>, Vec<Found>) =
        insides.iter().cloned().partition(inside::is_of_pages);
    let sure: Vec<Found> = super::italian::guide(lines)
        .into_iter()
        .chain(super::italian::announced(lines))
        .chain(digest::digests(lines))
        .chain(teaser::headed(lines))
        .chain(others.into_iter().filter(inside::is_of_parts))
        .filter(|found| !paged.iter().any(|paged| overlap(paged, found)))
        .collect();
    let sure: Vec<Found> = sure.into_iter().chain(paged).collect();
    guides.retain(|guide| {
        !sure.iter().any(|sure| guide.lines.iter().any(|line| sure.lines.contains(line)))
    });
    guides.extend(sure);
    let mut taken = vec![false; lines.len()];
    for line in guides.iter().flat_map(|guide| &guide.lines) {
        taken.get_mut(*line).map(|taken| *taken = true).unwrap_or_default();
    }
    let free = |found: &Found| found.lines.iter().all(|line| taken.get(*line) == Some(&false));
    let teasers: Vec<Found> =
        teaser::teasers(lines).into_iter().chain(teaser::paged(lines)).filter(free).collect();
    let closed = teaser::closed(lines).into_iter().filter(free);
    let closed = closed.filter(|found| !teasers.iter().any(|teaser| overlap(teaser, found)));
    let closed: Vec<Found> = closed.collect();
    let teasers: Vec<Found> = teasers.into_iter().chain(closed).collect();
    let other = |index: &Found| !teasers.iter().any(|teaser| overlap(teaser, index));
    let indexes: Vec<Found> =
        index::indexes(lines).into_iter().filter(free).filter(other).collect();
    let insides: Vec<Found> = insides.into_iter().filter(free).collect();
    let other =
        |inside: &Found| !indexes.iter().chain(&teasers).any(|index| overlap(index, inside));
    let insides: Vec<Found> = insides.into_iter().filter(other).collect();
    guides.extend(indexes);
    guides.extend(teasers);
    guides.extend(insides);
    guides.sort_by_key(|guide| guide.lines.first().copied());
    guides
}

/// Have `one` and `other` a line in common?
fn overlap(one: &Found, other: &Found) -> bool {
    one.lines.iter().any(|line| other.lines.binary_search(line).is_ok())
}

/// Marks that may be those of one guide.
struct Run<'a> {
    lines: &'a [Line],
    looks: &'a [Look],
    marks: &'a [usize],
    /// The first line that may belong to it.
    from: usize,
    /// The blank lines between most of its lines.
    usual: usize,
    /// Are its titles set as sentences are? No line, or few, has a capital at each word.
    as_sentences: bool,
}

impl<'a> Run<'a> {
    fn new(lines: &'a [Line], looks: &'a [Look], marks: &'a [usize], from: usize) -> Self {
        let mut run = Self { lines, looks, marks, from, usual: 0, as_sentences: false };
        let (first, last) = (marks.first().copied(), marks.last().copied());
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        let near = lines.get(first.saturating_sub(3)..last).unwrap_or_default();
        let wide = near.iter().filter(|line| line.gap > 0).count();
        run.usual = usize::from(wide * 4 > near.len() * 3);
        let titles = (first.saturating_sub(LONG)..last)
            .filter(|at| run.is_title(*at) && !run.is_label(*at))
            .filter(|at| run.look(*at).is_some_and(|look| !look.other))
            .count();
        run.as_sentences = titles * 2 <= marks.len();
        run
    }
}

impl Run<'_> {
    fn guide(&self) -> Option<Found> {
        let mut tokens = vec![];
        let mut from = self.start()?;
        for mark in self.marks {
            self.tokens(from..mark + 1, &mut tokens);
            from = mark + 1;
        }
        let last = tokens.len();
        self.after(from, &mut tokens);
        let head = self.head(&tokens);
        let parts = tokens.iter().any(|token| matches!(token, Token::Part(_)));
        let sure = if parts {
            1
        } else if head.is_some() {
            2
        } else {
            ITEMS
        };
        if self.marks.len() < sure {
            return None;
        }
        let mut items = pair::pairs(self, &tokens, last, head);
        // Orrin Field PAGE A26: a title with its mark on one line.
        for item in items.iter_mut().filter(|item| item.title.is_none() && item.text.len() == 1) {
            if is_title(self.words(item.text.start)) {
                item.title = Some(item.text.clone());
            }
        }
        // One alone is told by the part of the paper that it stands under and that has its page.
        let under = |item: &pair::Item| item.part.is_some() && item.title.is_some();
        if self.marks.len() == 1 && !items.iter().any(under) {
            return None;
        }
        // What has no title is no item, unless titles are what this guide lacks.
        if items.iter().filter(|item| item.title.is_some()).count() * 2 < items.len() {
            return None;
        }
        items.retain(|item| item.title.is_some() || !item.text.is_empty());
        let mut lines: Vec<usize> = head.into_iter().collect();
        for token in &tokens {
            if let Token::Part(at) = token {
                lines.push(*at);
            }
        }
        for item in &items {
            lines.extend(item.title.clone().into_iter().flatten().chain(item.text.clone()));
        }
        lines.sort_unstable();
        lines.dedup();
        // Under the guide's head all that stands over its sentences may be parts of the paper.
        let labelled = items.len() > 1
            && items.iter().all(|item| {
                let label = item.title.clone().filter(|title| title.len() == 1);
                label.is_some_and(|title| self.is_label(title.start)) && !item.text.is_empty()
            });
        let items = items.iter().map(|item| self.article(item, head, labelled)).collect();
        Some(Found { lines, items })
    }

    fn look(&self, at: usize) -> Option<&Look> {
        self.looks.get(at)
    }

    fn is_title(&self, at: usize) -> bool {
        self.look(at).is_some_and(|look| look.title && look.mark.is_none() && !look.part)
    }

    fn text(&self, at: usize) -> &str {
        self.lines.get(at).map_or("", |line| line.text.as_str())
    }

    fn is_part(&self, at: usize) -> bool {
        self.look(at).is_some_and(|look| look.part)
    }

    /// Is line `at` a part of the paper in capitals: SPORTS?
    fn is_label(&self, at: usize) -> bool {
        !self.text(at).contains(|letter: char| letter.is_lowercase())
            && self.text(at).split_whitespace().count() <= 3
    }

    /// The words of line `at` before its mark.
    fn words(&self, at: usize) -> &str {
        let text = self.text(at);
        let mark = self.look(at).and_then(|look| look.mark.as_ref());
        mark.and_then(|mark| text.get(..mark.range.start)).unwrap_or(text).trim_end()
    }

    /// Does a gap part line `at` from the one before it, on a page where most lines stand tight or evenly? Inside a
    /// sentence it parts nothing.
    fn is_parted(&self, at: usize) -> bool {
        let runs = at.checked_sub(1).is_some_and(|before| {
            !self.is_title(before)
                && !self.is_part(before)
                && !self.is_title(at)
                && self
                    .text(before)
                    .ends_with(|end: char| end.is_alphabetic() || ",-".contains(end))
                && self.text(at).starts_with(char::is_lowercase)
        });
        !runs && self.lines.get(at).is_some_and(|line| line.gap > self.usual)
    }

    /// Where the first item begins.
    fn start(&self) -> Option<usize> {
        let first = *self.marks.first()?;
        let free = |at: usize| {
            at >= self.from && self.look(at).is_some_and(|look| !look.other && look.mark.is_none())
        };
        let mut at = first;
        // Back over the sentences, to a line that is parted from them, a title or the end of a text.
        let alone = self.words(first).is_empty();
        while at > 0 && free(at - 1) && first - at < LONG && !self.is_title(at - 1) {
            if self.is_parted(at) && !(alone && at == first) || self.is_part(at - 1) {
                break;
            }
            at -= 1;
        }
        let title = at > 0 && (self.is_title(at - 1) || self.is_part(at - 1));
        if !title && at > 0 && free(at - 1) && !self.is_parted(at) {
            // A text runs into it: its last sentence's end parts them, the nearest if there are several.
            at =
                (at..first).rev().find(|at| self.text(*at).ends_with(['.', '”', '"', '?', '!']))?
                    + 1;
            return Some(at);
        }
        // Titles and parts of the paper before it: of a row of items all stand there.
        let mut rows = 0;
        while at > 0
            && free(at - 1)
            && (self.is_title(at - 1) || self.is_part(at - 1))
            && rows < TITLE * 3
        {
            at -= 1;
            rows += 1;
            if is_head(self.text(at)) {
                break;
            }
        }
        Some(at)
    }

    /// The line that is the guide's head, if it has one: INSIDE.
    fn head(&self, tokens: &[Token]) -> Option<usize> {
        let Some(Token::Title(first)) = tokens.first() else { return None };
        is_head(self.text(first.start)).then_some(first.start)
    }

    /// A part of the paper that stands in capitals over `title`, and what is left of this: SPORTS over Rovers Win Cup.
    fn label(&self, title: Option<Range<usize>>) -> (Option<usize>, Option<Range<usize>>) {
        let Some(title) = title else { return (None, None) };
        let label = title.len() > 1
            && self.is_label(title.start)
            && self.text(title.start + 1).contains(|letter: char| letter.is_lowercase());
        if label {
            (Some(title.start), Some(title.start + 1..title.end))
        } else {
            (None, Some(title))
        }
    }

    fn article(&self, item: &pair::Item, head: Option<usize>, labelled: bool) -> Article {
        let joined = |range: &Range<usize>| text::join(range.clone().map(|at| self.words(at)));
        let whole = item.title.as_ref() == Some(&item.text);
        let sentences = if whole { String::new() } else { joined(&item.text) };
        let (label, title) = match (head, item.title.clone()) {
            (Some(_), Some(title)) if labelled => (Some(title.start), None),
            (_, title) => self.label(title),
        };
        let column = match (head, item.part.or(label)) {
            // INSIDE over SPORTS
            (Some(head), Some(label)) if labelled => {
                Some(text::join([self.text(head), self.text(label)]))
            }
            (head, label) => label.or(head).map(|at| self.text(at).to_owned()),
        };
        let body = Block { kind: BlockKind::Paragraph, text: sentences };
        let length = body.text.len();
        let mark = item.text.end.checked_sub(1).and_then(|at| {
            let mark = self.look(at)?.mark.as_ref()?;
            Some((self.text(at).get(mark.range.clone())?.trim(), mark))
        });
        let body: Vec<Block> =
            Some(body).into_iter().filter(|body| !body.text.is_empty()).collect();
        let at = (!body.is_empty()).then_some((0, length));
        let jumps = mark.into_iter().map(|(printed, mark)| see(mark.page.clone(), printed, at));
        let titled = item.title.clone().filter(|_| !whole);
        let lines = titled.into_iter().flatten().chain(item.text.clone());
        let number = |at: usize| self.lines.get(at).map(|line| (line.number, line.number));
        Article {
            standing_head: column,
            headline: title.as_ref().map(joined),
            jumps: jumps.collect(),
            body,
            lines: lines.filter_map(number).collect(),
            ..Article::default()
        }
    }
}

/// Is `word` a page with the letter of its part: `D2`, `5B`?
fn is_lettered(word: &str) -> bool {
    let digits = word.trim_matches(|letter: char| letter.is_ascii_uppercase());
    word.len() == digits.len() + 1
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_head(line: &str) -> bool {
    let bare = line.trim_matches(|letter: char| !letter.is_alphanumeric()).replace('’', "'");
    let bare = bare.to_lowercase();
    // Inside toaay: shorter heads would be met by chance.
    let misread = |head: &&str| {
        head.len() > 9
            && head.len().abs_diff(bare.len()) < 2
            && head.as_bytes().first() == bare.as_bytes().first()
            && distance(head, &bare, 1).is_some()
    };
    // In today's Heron: the paper's own name behind it.
    let named = |front: &str| {
        bare.strip_prefix(front).is_some_and(|name| (1..=3).contains(&name.split(' ').count()))
    };
    HEADS.contains(&bare.as_str())
        || bare.len() <= 32 && ["in today's ", "inside today's "].into_iter().any(named)
        || HEADS.iter().any(misread)
}

#[cfg(test)]
mod tests;
