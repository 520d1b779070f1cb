//! References led to the articles they name, where the page is open.

use std::collections::BTreeMap;

use super::{
    likeness::{Pieces, comparable},
    named::Pages,
};
use crate::issue::{Article, Direction, Id, Issue};

/// How much of a guide item must stand in an article's display lines and first words.
const LEAST: f32 = 0.5;
/// Words of a reference that the article's headline has: （讲话全文见A02版） leads to 在……大会上的讲话.
const DOCUMENTS: &[&str] = &[
    "讲话", "致辞", "决定", "条例", "公报", "贺信", "报告", "意见", "规划", "评论", "社论", "名单",
];
/// The most articles of a page that are looked at.
const MOST: usize = 64;

/// Leads the references of `issue` to articles.
pub(super) fn refer(issue: &mut Issue, pages: &Pages) {
    let mut led: Vec<(usize, usize, usize, Id)> = vec![];
    // What the articles of a page say is read once, however many references lead there.
    let mut told: BTreeMap<usize, Vec<Told<'_>>> = BTreeMap::new();
    for (here, section) in issue.sections.iter().enumerate() {
        for (number, article) in section.articles.iter().enumerate() {
            for (place, jump) in article.jumps.iter().enumerate() {
                if jump.direction != Direction::See {
                    continue;
                }
                let there = pages.named(here, Direction::See, &jump.page);
                for section in there.iter().filter_map(|at| Some((*at, issue.sections.get(*at)?))) {
                    let (at, section) = section;
                    told.entry(at).or_insert_with(|| {
                        section.articles.iter().take(MOST).map(Told::of).collect()
                    });
                }
                let others = there
                    .iter()
                    .filter_map(|section| told.get(section))
                    .flatten()
                    .filter(|other| other.article.id != article.id);
                if let Some(id) = best(article, &jump.marker, others) {
                    led.push((here, number, place, id));
                }
            }
        }
    }
    for (section, article, jump, id) in led {
        let jump = issue
            .sections
            .get_mut(section)
            .and_then(|section| section.articles.get_mut(article))
            .and_then(|article| article.jumps.get_mut(jump));
        if let Some(jump) = jump {
            jump.article = Some(id);
        }
    }
}

/// The one of `others` that `article` refers to with `marker`.
fn best<'a>(
    article: &Article,
    marker: &str,
    others: impl Iterator<Item = &'a Told<'a>>,
) -> Option<Id> {
    let heads = heads(article);
    let document = DOCUMENTS.iter().find(|word| marker.contains(*word));
    let mut best: Option<(f32, &Article)> = None;
    for other in others {
        let mut score = other.text.share(&heads);
        let other = other.article;
        let named = document.is_some_and(|word| {
            other.headline.as_deref().is_some_and(|headline| headline.contains(word))
        });
        if named {
            score += 0.6;
        }
        if score >= LEAST && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, other));
        }
    }
    best.map(|(_, other)| other.id.clone())
}

/// An article that a reference may lead to.
struct Told<'a> {
    article: &'a Article,
    /// The letters of its display lines and its first words.
    text: Pieces,
}

impl<'a> Told<'a> {
    fn of(article: &'a Article) -> Self {
        let mut text = heads(article);
        let first = article.body.iter().take(2).flat_map(|block| comparable(&block.text));
        text.extend(first.take(160));
        Self { article, text: Pieces::of(text) }
    }
}

fn heads(article: &Article) -> Vec<char> {
    [article.kicker.as_deref(), article.headline.as_deref()]
        .into_iter()
        .flatten()
        .flat_map(comparable)
        .collect()
}
