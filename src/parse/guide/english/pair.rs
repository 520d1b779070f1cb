//! Which title of a guide belongs to which sentences.

use std::{collections::BTreeSet, ops::Range};

use super::{Run, Token};
use crate::parse::case::is_small;

/// A paper has no more parts than this.
const PARTS: usize = 40;

/// A row has no more items than this.
const ROW: usize = 8;

/// An item of a guide, by the lines of its title and its sentences, and the part of the paper that it stands under.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Item {
    pub(super) title: Option<Range<usize>>,
    pub(super) text: Range<usize>,
    pub(super) part: Option<usize>,
}

/// The items that `tokens` make; those from number `last` on stand behind the last mark, `head` is the guide's own.
pub(super) fn pairs(
    run: &Run<'_>,
    tokens: &[Token],
    last: usize,
    head: Option<usize>,
) -> Vec<Item> {
    let tokens = without_head(tokens, head);
    let last = last - usize::from(head.is_some() && tokens.len() < last);
    let own = tokens.get(..last).unwrap_or_default();
    let mut best = Pairs::titles_first(run, own, Left::Dropped);
    for other in [Pairs::titles_first(run, own, Left::Waiting), Pairs::titles_last(run, &tokens)] {
        if other.worth(run) > best.worth(run) {
            best = other;
        }
    }
    best.name_parts(run, &tokens);
    best.items
}

/// `tokens` without the line `head`.
fn without_head(tokens: &[Token], head: Option<usize>) -> Vec<Token> {
    let cut = tokens.iter().filter_map(|token| match token {
        Token::Title(title) if Some(title.start) == head => {
            (title.len() > 1).then(|| Token::Title(title.start + 1..title.end))
        }
        _ => Some(token.clone()),
    });
    cut.collect()
}

/// What becomes of the titles of a row that have no sentences yet where other titles come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// They are none.
    Dropped,
    /// Their sentences stand behind the other titles: an item that begins lower on the page has its title there.
    Waiting,
}

struct Pairs {
    items: Vec<Item>,
    /// Do titles, and the parts of the paper that they stand under, come before the sentences?
    titles_first: bool,
    /// Pairs of a part of the paper and the item that it stands beside, by number.
    beside: Vec<(usize, usize)>,
}

impl Pairs {
    /// Each title belongs to the sentences after it; of a row of titles the first to the first.
    fn titles_first(run: &Run<'_>, tokens: &[Token], left: Left) -> Self {
        let mut pairs = Self { items: vec![], titles_first: true, beside: vec![] };
        let (mut waiting, mut parts): (Vec<Range<usize>>, Vec<usize>) = (vec![], vec![]);
        let mut row = 0;
        let mut was_text = false;
        for token in tokens {
            match token {
                Token::Part(at) => parts.push(*at),
                Token::Title(title) => {
                    if was_text && left == Left::Dropped {
                        waiting.clear();
                    }
                    if was_text && waiting.is_empty() {
                        row = pairs.items.len();
                    }
                    waiting.push(title.clone());
                }
                Token::Text(text) => {
                    let title = (!waiting.is_empty()).then(|| waiting.remove(0));
                    for part in parts.drain(..) {
                        pairs.beside.push((part, pairs.items.len()));
                    }
                    pairs.items.push(Item { title, text: text.clone(), part: None });
                    if waiting.is_empty() {
                        pairs.settle(run, row..pairs.items.len());
                    }
                }
            }
            was_text = match token {
                Token::Part(_) => was_text,
                Token::Title(_) => false,
                Token::Text(_) => true,
            };
        }
        pairs
    }

    /// Each title belongs to the sentences before it. Two before a mark that stands alone are two items'.
    fn titles_last(run: &Run<'_>, tokens: &[Token]) -> Self {
        let mut pairs = Self { items: vec![], titles_first: false, beside: vec![] };
        let mut waiting: Option<Range<usize>> = None;
        for (number, token) in tokens.iter().enumerate() {
            match token {
                Token::Part(at) => {
                    if let Some(last) = pairs.items.len().checked_sub(1) {
                        pairs.beside.push((*at, last));
                    }
                }
                Token::Title(title) => {
                    let mut own = title.clone();
                    let bare = matches!(
                        tokens.get(number + 1),
                        Some(Token::Text(text)) if text.len() == 1 && run.words(text.start).is_empty()
                    );
                    let open = pairs.items.last().is_some_and(|item| item.title.is_none());
                    if bare && (own.len() > 1 || !open) {
                        waiting = Some(own.end - 1..own.end);
                        own.end -= 1;
                    }
                    if let Some(item) = pairs
                        .items
                        .last_mut()
                        .filter(|item| item.title.is_none() && !own.is_empty())
                    {
                        item.title = Some(own);
                    }
                }
                Token::Text(text) => {
                    pairs.items.push(Item {
                        title: waiting.take(),
                        text: text.clone(),
                        part: None,
                    });
                }
            }
        }
        pairs
    }

    /// In the row of items `range` each title goes where its words come again, if that is told for any.
    fn settle(&mut self, run: &Run<'_>, range: Range<usize>) {
        let Some(row) = self.items.get_mut(range).filter(|row| (2..=ROW).contains(&row.len()))
        else {
            return;
        };
        let titles: Vec<_> = row.iter().map(|item| item.title.clone()).collect();
        let worth: Vec<Vec<usize>> = row
            .iter()
            .map(|item| {
                let words = stems(run, &item.text);
                titles
                    .iter()
                    .map(|title| {
                        title
                            .as_ref()
                            .map_or(0, |title| stems(run, title).intersection(&words).count())
                    })
                    .collect()
            })
            .collect();
        // Neighbours change places as long as that is better.
        let mut order: Vec<usize> = (0..titles.len()).collect();
        let value = |item: usize, title: usize| {
            worth.get(item).and_then(|row| row.get(title)).copied().unwrap_or_default()
        };
        for _ in 0..titles.len() {
            for here in 1..order.len() {
                for there in 0..here {
                    let (Some(one), Some(other)) =
                        (order.get(there).copied(), order.get(here).copied())
                    else {
                        continue;
                    };
                    if value(there, other) + value(here, one)
                        > value(there, one) + value(here, other)
                    {
                        order.swap(there, here);
                    }
                }
            }
        }
        for (item, title) in row.iter_mut().zip(order) {
            item.title = titles.get(title).cloned().flatten();
        }
    }

    /// How much speaks for these pairs: items with titles, words of a title in its sentences, parts beside their pages.
    fn worth(&self, run: &Run<'_>) -> usize {
        let words = |item: &Item| {
            let title = item.title.as_ref().map(|title| stems(run, title)).unwrap_or_default();
            title.intersection(&stems(run, &item.text)).count()
        };
        let titled = self.items.iter().filter(|item| item.title.is_some()).count();
        let parts = self.beside.iter().filter(|(part, item)| {
            let page = self.items.get(*item).and_then(|item| page(run, item));
            page.is_some_and(|page| has_page(run.text(*part), &page))
        });
        titled * 2 + self.items.iter().map(words).sum::<usize>() + parts.count() * 2
    }

    /// Gives each titled item the part of the paper whose pages have its own.
    fn name_parts(&mut self, run: &Run<'_>, tokens: &[Token]) {
        let parts: Vec<usize> = tokens
            .iter()
            .filter_map(|token| match token {
                Token::Part(at) => Some(*at),
                _ => None,
            })
            .take(PARTS)
            .collect();
        for item in self.items.iter_mut().filter(|item| item.title.is_some()) {
            let Some(page) = page(run, item) else { continue };
            let over = |part: &usize| !self.titles_first || *part < item.text.start;
            let has_page = |part: &usize| over(part) && has_page(run.text(*part), &page);
            item.part = parts.iter().copied().find(has_page);
        }
    }
}

/// The page that `item` names.
fn page(run: &Run<'_>, item: &Item) -> Option<String> {
    let last = item.text.end.checked_sub(1)?;
    run.look(last)?.mark.as_ref().map(|mark| mark.page.clone())
}

/// Is `page` (A14) one of the pages in `part` (NATIONAL A14-25)?
fn has_page(part: &str, page: &str) -> bool {
    let digits = page.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letter = page.get(..page.len() - digits.len()).unwrap_or_default();
    let Ok(number) = digits.parse::<u32>() else { return false };
    let mut own = String::new();
    part.split_whitespace().any(|word| {
        let rest = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
        if !rest.starts_with(|digit: char| digit.is_ascii_digit()) {
            return false;
        }
        if rest.len() < word.len() {
            word.get(..word.len() - rest.len()).unwrap_or_default().clone_into(&mut own);
        }
        let figures: Vec<u32> =
            rest.split(['-', '–', ',']).filter_map(|figure| figure.parse().ok()).collect();
        let range = figures.first().copied().zip(figures.last().copied());
        own == letter && range.is_some_and(|(from, to)| (from..=to).contains(&number))
    })
}

/// The first letters of the longer words in `range`, in small letters.
fn stems(run: &Run<'_>, range: &Range<usize>) -> BTreeSet<String> {
    let mut stems = BTreeSet::new();
    for at in range.clone() {
        let words = run.words(at).split(|letter: char| !letter.is_alphabetic());
        for word in words.filter(|word| word.chars().count() >= 4) {
            let word = word.to_lowercase();
            if !is_small(&word) {
                stems.insert(word.chars().take(5).collect());
            }
        }
    }
    stems
}
