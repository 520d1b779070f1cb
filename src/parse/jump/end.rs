//! The ends of jump lines: where they stand, which way they lead, which others may be their partners.

use std::collections::{BTreeMap, BTreeSet};

use super::named::Pages;
use crate::issue::{Article, Direction, Issue};

/// The most partners of a kind that are looked at for one jump line.
const MOST_PARTNERS: usize = 48;
/// The most pairs that are looked at in all, as far as each end gets two: 10^5 jump lines on a page stay quick.
const MOST_PAIRS: usize = 100_000;

/// One end of a tie: numbers of section, article and jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct End {
    pub(super) section: usize,
    pub(super) article: usize,
    /// None where an article should have a jump line and has none.
    pub(super) jump: Option<usize>,
}

/// Two ends that may belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) to: End,
    pub(super) from: End,
    pub(super) score: f32,
    /// How far apart they stand in the order of their jump lines: of equal pairs the nearest comes first.
    pub(super) apart: usize,
}

pub(super) fn article(issue: &Issue, end: End) -> Option<&Article> {
    issue.sections.get(end.section)?.articles.get(end.article)
}

pub(super) fn page_of(issue: &Issue, end: End) -> Option<&str> {
    article(issue, end)?.jumps.get(end.jump?).map(|jump| jump.page.as_str())
}

/// The jump lines of an issue by the page they stand on, or the page they name.
pub(super) struct Ends {
    pub(super) to: BTreeMap<usize, Vec<End>>,
    pub(super) from: BTreeMap<usize, Vec<End>>,
    /// The 上接 that name a section.
    pub(super) naming: BTreeMap<usize, Vec<End>>,
    /// The place of each jump line among those of its direction on its page.
    pub(super) ranks: BTreeMap<End, usize>,
    /// The way of each jump line.
    pub(super) ways: BTreeMap<End, Way>,
    /// The articles that have a jump line: section, article, does it lead on?
    having: BTreeSet<(usize, usize, bool)>,
    /// How many partners of a kind each may have.
    pub(super) most: usize,
}

/// The way that a jump line leads: the numbers of the section where the text breaks off and of the one where it goes
/// on, and which of the two ends it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way {
    pub(super) to: usize,
    pub(super) from: usize,
    pub(super) is_to: bool,
}

impl Ends {
    pub(super) fn of(issue: &Issue, pages: &Pages) -> Self {
        let mut ends = Self {
            to: BTreeMap::new(),
            from: BTreeMap::new(),
            naming: BTreeMap::new(),
            ranks: BTreeMap::new(),
            ways: BTreeMap::new(),
            having: BTreeSet::new(),
            most: MOST_PARTNERS,
        };
        for (section, page) in issue.sections.iter().enumerate() {
            for (article, each) in page.articles.iter().enumerate() {
                for (number, jump) in each.jumps.iter().enumerate() {
                    let end = End { section, article, jump: Some(number) };
                    let side = match jump.direction {
                        Direction::To => ends.to.entry(section).or_default(),
                        Direction::From => ends.from.entry(section).or_default(),
                        Direction::See => continue,
                    };
                    let there = pages
                        .named(section, jump.direction, &jump.page)
                        .first()
                        .copied()
                        .unwrap_or(usize::MAX);
                    ends.ways.insert(
                        end,
                        match jump.direction {
                            Direction::From => Way { to: there, from: section, is_to: false },
                            _ => Way { to: section, from: there, is_to: true },
                        },
                    );
                    ends.having.insert((section, article, jump.direction == Direction::To));
                    ends.ranks.insert(end, side.len());
                    side.push(end);
                    if jump.direction == Direction::From {
                        for there in pages.named(section, Direction::From, &jump.page) {
                            ends.naming.entry(there).or_default().push(end);
                        }
                    }
                }
            }
        }
        ends.most = (MOST_PAIRS / ends.ranks.len().max(1)).clamp(2, MOST_PARTNERS);
        ends
    }

    /// The way of `end`, or the one that it would lead in `pair` if it had a jump line.
    pub(super) fn way(&self, end: End, pair: &Pair, direction: Direction) -> Way {
        self.ways.get(&end).copied().unwrap_or(Way {
            to: pair.to.section,
            from: pair.from.section,
            is_to: direction == Direction::To,
        })
    }

    /// How many jump lines there are of each way.
    pub(super) fn supply(&self) -> BTreeMap<Way, usize> {
        let mut supply = BTreeMap::new();
        for way in self.ways.values() {
            *supply.entry(*way).or_default() += 1;
        }
        supply
    }

    pub(super) fn rank(&self, end: End) -> usize {
        self.ranks.get(&end).copied().unwrap_or(end.article)
    }

    /// The ends of `side` for `section`; of very many those whose rank is nearest to that of `near`.
    pub(super) fn on(
        &self,
        side: &BTreeMap<usize, Vec<End>>,
        section: usize,
        near: End,
    ) -> Vec<End> {
        let ends = side.get(&section).map(Vec::as_slice).unwrap_or_default();
        ends.iter()
            .skip(self.first_of(ends.len(), self.rank(near)))
            .take(self.most)
            .copied()
            .collect()
    }

    /// The articles of `section` without a jump line that leads `direction`.
    pub(super) fn without(
        &self,
        issue: &Issue,
        section: usize,
        near: End,
        direction: Direction,
    ) -> Vec<End> {
        let articles = issue
            .sections
            .get(section)
            .map(|section| section.articles.as_slice())
            .unwrap_or_default();
        let numbered = articles
            .iter()
            .enumerate()
            .skip(self.first_of(articles.len(), near.article))
            .take(self.most);
        numbered
            .filter(|(number, article)| {
                let own = (section, *number, direction == Direction::To);
                !self.having.contains(&own) && !article.body.is_empty()
            })
            .map(|(article, _)| End { section, article, jump: None })
            .collect()
    }

    /// Where to begin so that of `length` the ones nearest to `near` are taken.
    fn first_of(&self, length: usize, near: usize) -> usize {
        near.saturating_sub(self.most / 2).min(length.saturating_sub(self.most))
    }
}
