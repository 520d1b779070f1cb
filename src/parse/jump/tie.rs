//! Jump lines tied to the articles at their other ends.
//!
//! A 下转 and a 上接 that name each other's pages belong together; of several the headline tells, then the sentence that
//! was cut, then the words of the text, then the order on the pages. A partner that is not there is no fault.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    likeness::{Likeness, Profile, Words},
    named::{self, Pages},
    refer,
};
use crate::issue::{Article, Decision, Diagnostic, Direction, Issue};

/// How well two articles must fit, if only one of them says that they belong together.
const ONE_SIDED: f32 = 1.6;
/// The same, if a printed page number must be wrong for it.
const WRONG_NUMBER: f32 = 2.6;
/// What both ends naming each other's page is worth.
const AGREED: f32 = 3.0;
/// A tie that is ahead of the second choice by less is told as doubtful.
const DOUBTFUL: f32 = 0.6;
/// The most partners of a kind that are looked at for one jump line.
const MOST_PARTNERS: usize = 48;
/// The most pairs that are looked at in all, as far as each end gets two: 10^5 jump lines on a page stay quick.
const MOST_PAIRS: usize = 100_000;

/// One end of a tie: numbers of section, article and jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct End {
    section: usize,
    article: usize,
    /// None where an article should have a jump line and has none.
    jump: Option<usize>,
}

/// What the printed numbers say of two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbers {
    /// Each names the other's page.
    Agree,
    /// One of them has no jump line.
    OneSided,
    /// One of them names another page.
    Wrong,
}

/// Two ends that may belong together.
#[derive(Clone, Copy, Debug)]
struct Pair {
    to: End,
    from: End,
    score: f32,
    /// How far apart they stand in the order of their jump lines: of equal pairs the nearest comes first.
    apart: usize,
}

/// Ties the jump lines of `issue`, both ways.
pub(super) fn tie(issue: &mut Issue) {
    let pages = Pages::of(issue);
    name_pages(issue, &pages);
    let pairs = pairs(issue, &pages);
    let chosen = best_first(&pairs);
    for pair in &chosen {
        set(issue, pair.to, pair.from);
        set(issue, pair.from, pair.to);
    }
    let doubts = doubts(issue, &pairs, &chosen);
    issue.diagnostics.extend(doubts);
    refer::refer(issue, &pages);
}

/// Gives each jump line the name that the page it leads to has in this issue.
fn name_pages(issue: &mut Issue, pages: &Pages) {
    for (number, section) in issue.sections.iter_mut().enumerate() {
        for jump in section.articles.iter_mut().flat_map(|article| &mut article.jumps) {
            if !jump.page.is_empty()
                && !named::is_word(&jump.page)
                && let Some(there) = pages.named(number, jump.direction, &jump.page).first()
                && let Some(name) = pages.name(*there)
            {
                name.clone_into(&mut jump.page);
            }
        }
    }
}

fn article(issue: &Issue, end: End) -> Option<&Article> {
    issue.sections.get(end.section)?.articles.get(end.article)
}

fn page_of(issue: &Issue, end: End) -> Option<&str> {
    article(issue, end)?.jumps.get(end.jump?).map(|jump| jump.page.as_str())
}

fn set(issue: &mut Issue, end: End, other: End) {
    let id = article(issue, other).map(|article| article.id.clone());
    let jump = end.jump.and_then(|number| {
        issue.sections.get_mut(end.section)?.articles.get_mut(end.article)?.jumps.get_mut(number)
    });
    if let Some(jump) = jump {
        jump.article = id;
    }
}

/// All pairs that are worth a thought, with their scores.
fn pairs(issue: &Issue, pages: &Pages) -> Vec<Pair> {
    let ends = Ends::of(issue, pages);
    let mut candidates: Vec<(End, End, Numbers)> = vec![];
    for to in ends.to.values().flatten().copied() {
        let there = pages.named(to.section, Direction::To, page_of(issue, to).unwrap_or_default());
        for section in there.iter().copied() {
            for from in ends.on(&ends.from, section, to) {
                let back = page_of(issue, from).unwrap_or_default();
                let agree = pages.named(section, Direction::From, back).contains(&to.section);
                candidates.push((to, from, if agree { Numbers::Agree } else { Numbers::Wrong }));
            }
            for from in ends.without(issue, section, to, Direction::From) {
                candidates.push((to, from, Numbers::OneSided));
            }
        }
        // The printed number may be wrong: what says that it came from here.
        for from in ends.on(&ends.naming, to.section, to) {
            if !there.contains(&from.section) {
                candidates.push((to, from, Numbers::Wrong));
            }
        }
    }
    for from in ends.from.values().flatten().copied() {
        let page = page_of(issue, from).unwrap_or_default();
        for section in pages.named(from.section, Direction::From, page) {
            for to in ends.without(issue, section, from, Direction::To) {
                candidates.push((to, from, Numbers::OneSided));
            }
        }
    }
    candidates.retain(|(to, from, _)| (to.section, to.article) != (from.section, from.article));
    scored(issue, &ends, candidates)
}

fn scored(issue: &Issue, ends: &Ends, candidates: Vec<(End, End, Numbers)>) -> Vec<Pair> {
    if candidates.is_empty() {
        return vec![];
    }
    let mut profiles: BTreeMap<(usize, usize), Profile> = BTreeMap::new();
    for end in candidates.iter().flat_map(|(to, from, _)| [to, from]) {
        if let Some(article) = article(issue, *end) {
            profiles.entry((end.section, end.article)).or_insert_with(|| Profile::of(article));
        }
    }
    let words = Words::of(issue);
    let pairs = candidates.into_iter().filter_map(|(to, from, numbers)| {
        let first = profiles.get(&(to.section, to.article))?;
        let second = profiles.get(&(from.section, from.article))?;
        let score = Likeness::of(first, second, &words).score();
        let (least, more) = match numbers {
            Numbers::Agree => (f32::NEG_INFINITY, AGREED),
            Numbers::OneSided => (ONE_SIDED, 0.0),
            Numbers::Wrong => (WRONG_NUMBER, 0.0),
        };
        let apart = ends.rank(to).abs_diff(ends.rank(from));
        (score >= least).then_some(Pair { to, from, score: score + more, apart })
    });
    pairs.collect()
}

/// The pairs of the highest scores in which each end stands once.
fn best_first(pairs: &[Pair]) -> Vec<Pair> {
    let mut order: Vec<&Pair> = pairs.iter().collect();
    order.sort_by(|a, b| {
        let equal = a.apart.cmp(&b.apart).then(a.to.cmp(&b.to)).then(a.from.cmp(&b.from));
        b.score.total_cmp(&a.score).then(equal)
    });
    let (mut to, mut from) = (BTreeSet::new(), BTreeSet::new());
    let mut chosen: Vec<Pair> = vec![];
    for pair in order {
        if !to.contains(&pair.to) && !from.contains(&pair.from) {
            to.insert(pair.to);
            from.insert(pair.from);
            chosen.push(*pair);
        }
    }
    chosen.sort_by_key(|pair| pair.to);
    chosen
}

/// The diagnostics of the ties that were nearly others.
fn doubts(issue: &Issue, pairs: &[Pair], chosen: &[Pair]) -> Vec<Diagnostic> {
    let mut others: BTreeMap<End, Vec<&Pair>> = BTreeMap::new();
    for pair in pairs {
        others.entry(pair.to).or_default().push(pair);
    }
    let doubts = chosen.iter().filter_map(|pair| {
        let second = others
            .get(&pair.to)?
            .iter()
            .filter(|other| other.from != pair.from)
            .max_by(|a, b| a.score.total_cmp(&b.score))?;
        let margin = pair.score - second.score;
        let section = issue.sections.get(pair.to.section)?;
        (margin < DOUBTFUL).then(|| Diagnostic {
            kind: Decision::Jump,
            page: section.page.clone(),
            article: article(issue, pair.to).map(|article| article.id.clone()),
            second: article(issue, second.from).map(|article| article.id.to_string()),
            margin: (margin / DOUBTFUL).clamp(0.0, 1.0),
        })
    });
    doubts.collect()
}

/// The jump lines of an issue by the page they stand on, or the page they name.
struct Ends {
    to: BTreeMap<usize, Vec<End>>,
    from: BTreeMap<usize, Vec<End>>,
    /// The 上接 that name a section.
    naming: BTreeMap<usize, Vec<End>>,
    /// The place of each jump line among those of its direction on its page.
    ranks: BTreeMap<End, usize>,
    /// How many partners of a kind each may have.
    most: usize,
}

impl Ends {
    fn of(issue: &Issue, pages: &Pages) -> Self {
        let mut ends = Self {
            to: BTreeMap::new(),
            from: BTreeMap::new(),
            naming: BTreeMap::new(),
            ranks: BTreeMap::new(),
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

    fn rank(&self, end: End) -> usize {
        self.ranks.get(&end).copied().unwrap_or(end.article)
    }

    /// The ends of `side` for `section`; of very many those whose rank is nearest to that of `near`.
    fn on(&self, side: &BTreeMap<usize, Vec<End>>, section: usize, near: End) -> Vec<End> {
        let ends = side.get(&section).map(Vec::as_slice).unwrap_or_default();
        ends.iter()
            .skip(self.first_of(ends.len(), self.rank(near)))
            .take(self.most)
            .copied()
            .collect()
    }

    /// The articles of `section` without a jump line that leads `direction`.
    fn without(&self, issue: &Issue, section: usize, near: End, direction: Direction) -> Vec<End> {
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
            .filter(|(_, article)| {
                article.jumps(direction).next().is_none() && !article.body.is_empty()
            })
            .map(|(article, _)| End { section, article, jump: None })
            .collect()
    }

    /// Where to begin so that of `length` the ones nearest to `near` are taken.
    fn first_of(&self, length: usize, near: usize) -> usize {
        near.saturating_sub(self.most / 2).min(length.saturating_sub(self.most))
    }
}
