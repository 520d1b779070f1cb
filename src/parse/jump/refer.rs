//! References led to the articles they name, where the page is open.

use std::{cell::OnceCell, collections::BTreeMap};

use super::{
    likeness::{Pieces, comparable},
    named::Pages,
};
use crate::issue::{Article, Direction, Id, Issue, Jump};

/// How much of a guide item must stand in an article's display lines and first words.
const LEAST: f32 = 0.5;
/// Words of a reference that the article's headline has: （讲话全文见A02版） leads to 在……大会上的讲话.
const DOCUMENTS: &[&str] = &[
    "讲话", "致辞", "决定", "条例", "公报", "贺信", "报告", "意见", "规划", "评论", "社论", "名单",
];
/// Words of a reference to what else there is on the matter: （相关报道见4版）.
const RELATED: &[&str] = &["相关", "延伸", "另见", "elated"];
/// So many letters of an article's text are looked for in others, and so many of theirs are looked at.
const LEAD: usize = 400;
const WHOLE: usize = 1200;
/// How much of them an article must have, and how many times as much as any other one.
const NEAR: f32 = 0.04;
const AHEAD: f32 = 1.5;
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
                if let Some(id) = best(article, jump, others) {
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

/// The title right before the reference `jump` in the text of `article`: 《茶园条例》（全文见4版）.
fn title<'a>(article: &'a Article, jump: &Jump) -> Option<&'a str> {
    let (block, byte) = jump.at?;
    let before = article.body.get(block)?.text.get(..byte)?.trim_end().strip_suffix('》')?;
    before.rsplit_once('《').map(|(_, title)| title)
}

/// The one of `others` that `article` refers to with `jump`.
fn best<'a>(
    article: &Article,
    jump: &Jump,
    others: impl Iterator<Item = &'a Told<'a>> + Clone,
) -> Option<Id> {
    let heads = heads(article);
    let title = title(article, jump);
    let document = DOCUMENTS.iter().find(|word| jump.marker.contains(*word));
    let mut best: Option<(f32, &Article)> = None;
    for other in others.clone() {
        let mut score = other.text.share(&heads);
        let other = other.article;
        let named = document.is_some_and(|word| {
            other.headline.as_deref().is_some_and(|headline| headline.contains(word))
        });
        if named {
            score += 0.6;
        }
        let titled = title.is_some_and(|title| other.headline.as_deref() == Some(title));
        if titled {
            score += 1.0;
        }
        if score >= LEAST && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, other));
        }
    }
    let best = best.map(|(_, other)| other);
    let is_related = RELATED.iter().any(|word| jump.marker.contains(word));
    let related = || is_related.then(|| nearest(article, heads, others)).flatten();
    best.or_else(related).map(|other| other.id.clone())
}

/// What else a page has on the matter of `article`: the one of `others` that has most of the words of it and of its
/// `heads`, if no other comes near.
fn nearest<'a>(
    article: &Article,
    heads: Vec<char>,
    others: impl Iterator<Item = &'a Told<'a>>,
) -> Option<&'a Article> {
    let mut lead = heads;
    lead.extend(letters(article, LEAD));
    if lead.is_empty() {
        return None;
    }
    let (mut nearest, mut second): (Option<(f32, &Article)>, f32) = (None, 0.0);
    for other in others {
        let share = other.whole().share(&lead);
        if nearest.is_none_or(|(most, _)| share > most) {
            second = nearest.map_or(0.0, |(most, _)| most);
            nearest = Some((share, other.article));
        } else {
            second = second.max(share);
        }
    }
    let near = nearest.filter(|(share, _)| *share >= NEAR && *share >= AHEAD * second);
    near.map(|(_, other)| other)
}

/// The first `most` letters of the text of `article`.
fn letters(article: &Article, most: usize) -> impl Iterator<Item = char> {
    article.body.iter().flat_map(|block| comparable(&block.text)).take(most)
}

/// An article that a reference may lead to.
struct Told<'a> {
    article: &'a Article,
    /// The letters of its display lines and its first words.
    text: Pieces,
    /// The letters of its display lines and its text; read when they are asked for.
    whole: OnceCell<Pieces>,
}

impl<'a> Told<'a> {
    fn of(article: &'a Article) -> Self {
        let mut text = heads(article);
        let first = article.body.iter().take(2).flat_map(|block| comparable(&block.text));
        text.extend(first.take(160));
        Self { article, text: Pieces::of(text), whole: OnceCell::new() }
    }

    fn whole(&self) -> &Pieces {
        self.whole.get_or_init(|| {
            let mut letters = heads(self.article);
            let most = letters.len() + WHOLE;
            for block in &self.article.body {
                letters.extend(comparable(&block.text).take(most - letters.len()));
            }
            Pieces::of(letters)
        })
    }
}

fn heads(article: &Article) -> Vec<char> {
    [article.kicker.as_deref(), article.headline.as_deref()]
        .into_iter()
        .flatten()
        .flat_map(comparable)
        .collect()
}
