//! Headlines of continuations that came to the text beside them: a continuation repeats the headline of the text that it
//! goes on with, shortened.

use super::{
    end::{End, Ends, article, page_of},
    likeness::{Pieces, comparable},
    named::Pages,
};
use crate::{
    issue::{Article, Direction, Issue},
    parse::byline::has_dateline,
};

/// How much of the headline beside it is in that of the text that it goes on with, at least.
const LIKE: f32 = 0.6;
/// Of a line beside one that is not like it at all so much will do.
const PART: f32 = 0.4;
/// How much of its own, at most.
const UNLIKE: f32 = 0.15;
/// The fewest letters of such a headline.
const LEAST: usize = 4;

/// Gives each continuation among `ends` the headline of the article beside it, where that one repeats the headline of a text
/// that goes on on this page and its own does not; its own goes to that article.
pub(super) fn heads(issue: &mut Issue, pages: &Pages, ends: &Ends) {
    for to in ends.to.values().flatten().copied() {
        let there = pages.named(to.section, Direction::To, page_of(issue, to).unwrap_or_default());
        let told = article(issue, to).and_then(|article| article.headline.as_deref());
        let Some(told) = told.map(|told| Pieces::of(comparable(told).collect())) else { continue };
        for section in there.iter().copied() {
            for from in ends.on(&ends.from, section, to) {
                exchange(issue, from, &told);
            }
        }
    }
}

/// Exchanges the display lines of the continuation `from` with those of the article beside it, if these are `told` on the
/// page that it comes from.
fn exchange(issue: &mut Issue, from: End, told: &Pieces) {
    let Some(section) = issue.sections.get_mut(from.section) else { return };
    let at = from.article;
    if shift(&mut section.articles, at, told) {
        return;
    }
    let own = |article: &Article| article.headline.as_deref().map_or(1.0, |own| share(own, told));
    // Where news begins under a jump line that one is astray, not the headline.
    let opens =
        |article: &Article| article.body.first().is_some_and(|block| has_dateline(&block.text));
    if section.articles.get(at).is_none_or(|article| own(article) > UNLIKE || opens(article)) {
        return;
    }
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().find(|beside| {
        section.articles.get(*beside).is_some_and(|article| {
            let comes = article.jumps.iter().any(|jump| jump.direction == Direction::From);
            let like = article.headline.as_deref().is_some_and(|head| share(head, told) >= LIKE);
            like && !comes && opens(article)
        })
    });
    let Some(beside) = beside else { return };
    if let Some([one, two]) = section.articles.get_mut(at.min(beside)..=at.max(beside)) {
        std::mem::swap(&mut one.headline, &mut two.headline);
        std::mem::swap(&mut one.kicker, &mut two.kicker);
        std::mem::swap(&mut one.decks, &mut two.decks);
    }
}

/// Parts two headlines that came to one continuation: gives the one without a headline before or behind article `at` its own,
/// where only the last of its display lines, or of that one's, is like what was `told`. Were they parted?
fn shift(articles: &mut [Article], at: usize, told: &Pieces) -> bool {
    let comes =
        |article: &Article| article.jumps.iter().any(|jump| jump.direction == Direction::From);
    let Some(before) = at.checked_sub(1) else { return false };
    let Some([one, two]) = articles.get_mut(before..=at) else { return false };
    let like = |text: Option<&String>| text.is_some_and(|text| share(text, told) >= PART);
    let alike = |article: &Article| {
        article.headline.as_deref().map_or(0.0, |own| share(own, told)) > UNLIKE
    };
    if !comes(one) || !comes(two) {
        return false;
    }
    // Both stand over the second of the two texts.
    if one.headline.is_none() && !alike(two) && like(two.decks.first()) {
        one.headline = two.headline.take();
        one.kicker = two.kicker.take();
        two.headline = Some(two.decks.remove(0));
        return true;
    }
    // Or over the first, or behind it.
    if two.headline.is_none() && one.headline.is_some() && !alike(one) && like(one.decks.last()) {
        two.headline = one.decks.pop();
        return true;
    }
    false
}

/// How much of `headline` stands in the one that was `told`.
fn share(headline: &str, told: &Pieces) -> f32 {
    let own: Vec<char> = comparable(headline).collect();
    if own.len() < LEAST { 0.0 } else { told.share(&own) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{issue::Jump, page::Page, parse::parse};

    #[test]
    fn two_headlines_over_one_continuation_are_parted() {
        let article = |headline: Option<&str>, decks: &[&str]| Article {
            headline: headline.map(str::to_owned),
            decks: decks.iter().map(|deck| (*deck).to_owned()).collect(),
            jumps: vec![Jump {
                direction: Direction::From,
                page: "1".to_owned(),
                marker: "From Page 1".to_owned(),
                article: None,
                at: None,
            }],
            ..Article::default()
        };
        let mut articles = [
            article(None, &[]),
            article(Some("Nine Piers May Close"), &["Old Captain Makes His Last Crossing"]),
        ];
        let told = "For the Old Captain, One Last Crossing";
        assert!(shift(&mut articles, 1, &Pieces::of(comparable(told).collect())));
        let heads: Vec<_> = articles.iter().filter_map(|one| one.headline.as_deref()).collect();
        assert_eq!(heads, ["Nine Piers May Close", "Old Captain Makes His Last Crossing"]);
        assert!(articles[1].decks.is_empty());
    }

    #[test]
    fn a_continuation_has_the_headline_of_its_beginning() {
        // The page's headlines stand behind their texts, and those of the first two came in the wrong order.
        let text = "云汀县三年解决万户农民饮水难题\n本报讯（记者郭远）县水利局昨天说，三年来万户农民喝上了\n\
            自来水，清河两岸不再挑水吃。（下转2版）\n\u{c}2版\n渡口夜班船月底停开\n（上接1版）马家坡的老人\n\
            尝了一口，说水是甜的。\n万户农民饮水难题\n本报讯（记者江月）渡口的夜班船月底停开，\n船工另有安排。\n";
        let issue = parse(&Page::from_text(text, 0, ""));
        let heads: Vec<_> = issue.articles().map(|(_, article)| article.headline.clone()).collect();
        assert_eq!(
            heads.iter().flatten().map(String::as_str).collect::<Vec<_>>(),
            ["云汀县三年解决万户农民饮水难题", "万户农民饮水难题", "渡口夜班船月底停开"]
        );
    }
}
