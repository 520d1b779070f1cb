//! Jump lines tied to the articles at their other ends.
//!
//! A 下转 and a 上接 that name each other's pages belong together; of several the headline tells, then the sentence that
//! was cut, then the words of the text, then the order on the pages. A partner that is not there is no fault.
//!
//! A jump line that stood away from its text (at a column's foot, among bylines at the page's end) may have come to the
//! wrong article of its page: where another one fits the other end far better, it goes there.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    counts::{Profiles, Words},
    end::{End, Ends, Pair, Way, article, page_of},
    exchange,
    likeness::{Likeness, Profile},
    named::{self, Pages},
    refer, stray,
};
use crate::{
    issue::{Decision, Diagnostic, Direction, Issue},
    parse::parallel,
};

/// How well two articles must fit, if only one of them says that they belong together.
const ONE_SIDED: f32 = 1.6;
/// The same, if a printed page number must be wrong for it.
const WRONG_NUMBER: f32 = 2.6;
/// What both ends naming each other's page is worth.
const AGREED: f32 = 2.5;
/// The same, where one of them has no text.
const LOOSE: f32 = 0.5;
/// So many profiles of articles are worth a thread.
const PROFILES: usize = 16;
/// A tie that is ahead of the second choice by less is told as doubtful.
const DOUBTFUL: f32 = 0.6;
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

/// Ties the jump lines of `issue`, both ways.
pub(super) fn tie(issue: &mut Issue) {
    let pages = Pages::of(issue);
    name_pages(issue, &pages);
    let ends = Ends::of(issue, &pages);
    exchange::heads(issue, &pages, &ends);
    let pairs = pairs(issue, &pages, &ends);
    let chosen = best_first(&pairs, &ends);
    for pair in &chosen {
        set(issue, pair.to, pair.from);
        set(issue, pair.from, pair.to);
    }
    stray::bring_home(issue, &ends, &chosen);
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
fn pairs(issue: &Issue, pages: &Pages, ends: &Ends) -> Vec<Pair> {
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
    scored(issue, ends, candidates)
}

fn scored(issue: &Issue, ends: &Ends, candidates: Vec<(End, End, Numbers)>) -> Vec<Pair> {
    if candidates.is_empty() {
        return vec![];
    }
    let ends_of = |(to, from, _): &(End, End, Numbers)| [*to, *from];
    let mut asked: Vec<End> = candidates.iter().flat_map(ends_of).collect();
    asked.sort_unstable_by_key(|end| (end.section, end.article));
    asked.dedup_by_key(|end| (end.section, end.article));
    let profiles = parallel::map(&asked, PROFILES, |end| {
        Some(((end.section, end.article), Profile::of(article(issue, *end)?)))
    });
    let mut profiles: Profiles = profiles.into_iter().flatten().collect();
    let of = |end: &End| profiles.get(&(end.section, end.article));
    let seams = candidates.iter().filter_map(|(to, from, _)| of(to).zip(of(from)));
    let words = Words::of(issue, &profiles, seams);
    words.weigh(&mut profiles);
    let of = |end: &End| profiles.get(&(end.section, end.article));
    let pairs = candidates.into_iter().filter_map(|(to, from, numbers)| {
        let (first, second) = of(&to).zip(of(&from))?;
        let score = Likeness::of(first, second, &words).score();
        let (least, more) = match numbers {
            // A jump line without a text beside it stood away from its own.
            Numbers::Agree if first.is_empty() || second.is_empty() => (f32::NEG_INFINITY, LOOSE),
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
///
/// Where an article without its jump line is chosen, one of those that its page has for the other page is kept for it.
fn best_first(pairs: &[Pair], ends: &Ends) -> Vec<Pair> {
    let mut order: Vec<&Pair> = pairs.iter().collect();
    order.sort_by(|a, b| {
        let equal = a.apart.cmp(&b.apart).then(a.to.cmp(&b.to)).then(a.from.cmp(&b.from));
        b.score.total_cmp(&a.score).then(equal)
    });
    let mut supply = ends.supply();
    let (mut to, mut from) = (BTreeSet::new(), BTreeSet::new());
    let mut chosen: Vec<Pair> = vec![];
    for pair in order {
        if to.contains(&pair.to) || from.contains(&pair.from) {
            continue;
        }
        let ways =
            [ends.way(pair.to, pair, Direction::To), ends.way(pair.from, pair, Direction::From)];
        let left = |way: &Way| supply.get(way).copied().unwrap_or_default();
        let carried = [pair.to, pair.from].map(|end| end.jump.is_some());
        if ways.iter().zip(carried).any(|(way, carried)| carried && left(way) == 0) {
            continue;
        }
        for way in ways {
            supply.entry(way).and_modify(|left| *left = left.saturating_sub(1));
        }
        to.insert(pair.to);
        from.insert(pair.from);
        chosen.push(*pair);
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
