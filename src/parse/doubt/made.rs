//! What an article that was made tells of whether it is right: news with a byline and a dateline mostly is, what has several
//! decks and no headline is seldom.

use std::collections::BTreeMap;

use crate::{
    issue::{Article, Diagnostic, Section},
    text::is_han,
};

/// The worth of what is seen of an article, in log-odds of its being wrong: that it is one at all, the log-odds of the doubt that
/// the cut left, then each of [`seen`].
///
/// Fitted by `tools/doubt.py` on newsgen issues, marked pages and real papers, cut or headline wrong as `score.py` has it;
/// moved so that of those with a doubt of one half and more about half are wrong.
const ALWAYS: f32 = 0.28;
const CUT: f32 = 0.61;
const SEEN: [f32; 7] = [-0.55, -0.61, 0.11, 1.1, -0.76, 1.37, 0.57];

/// A headline with fewer letters is short; of Latin ones so many are as one Han letter.
const SHORT: usize = 6;
const LATIN: usize = 3;

/// The most doubt that the cut leaves is so far from one.
const EDGE: f32 = 0.02;

/// What the cut was so sure of stays: blank lines parted it, or the words of its text.
const SURE: f32 = 0.1;

/// Of an article: a byline, a dateline, one deck, several, a standing head, no headline, a short one.
fn seen(article: &Article) -> [bool; 7] {
    let head = article.headline.as_deref().unwrap_or_default();
    let letters = head.chars().count();
    let letters = if head.contains(is_han) { letters } else { letters / LATIN };
    [
        article.byline.is_some(),
        article.dateline.is_some(),
        article.decks.len() == 1,
        article.decks.len() > 1,
        article.standing_head.is_some(),
        head.is_empty(),
        !head.is_empty() && letters < SHORT,
    ]
}

/// How doubtful `article` is, of which the cut left such a doubt.
fn doubt(article: &Article) -> f32 {
    if article.doubt <= SURE {
        return article.doubt;
    }
    let left = article.doubt.min(1.0 - EDGE);
    let odds = ALWAYS + CUT * (left / (1.0 - left)).ln();
    let seen = seen(article).into_iter().zip(SEEN).filter(|(is, _)| *is);
    let odds = seen.fold(odds, |odds, (_, worth)| odds + worth);
    (100.0 / (1.0 + (-odds).exp())).round() / 100.0
}

/// Weighs the doubts of the articles of `section`, their bylines and datelines found; of the `diagnostics` those stay whose
/// articles have a doubt of one half and more.
pub(in crate::parse) fn weigh(section: &mut Section, diagnostics: &mut Vec<Diagnostic>) {
    let mut doubts = BTreeMap::new();
    for article in &mut section.articles {
        article.doubt = doubt(article);
        doubts.insert(&article.id, article.doubt);
    }
    diagnostics.retain(|diagnostic| {
        let article = diagnostic.article.as_ref().and_then(|article| doubts.get(article));
        article.is_some_and(|doubt| *doubt >= 0.5)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_with_its_writer_is_surer_than_decks_without_a_headline() {
        let own = |headline: Option<&str>, byline: Option<&str>, decks: usize| {
            doubt(&Article {
                headline: headline.map(str::to_owned),
                byline: byline.map(str::to_owned),
                decks: vec!["两岸群众不再绕行".to_owned(); decks],
                doubt: 0.5,
                ..Article::default()
            })
        };
        let news = own(Some("青石大桥昨日合龙"), Some("记者郭远"), 0);
        assert!(news < 0.5 && own(Some("青石大桥昨日合龙"), None, 2) > 0.5, "{news}");
        assert!(own(None, None, 0) > own(Some("合龙"), None, 0));
        assert!(own(Some("合龙"), None, 0) > own(Some("Ferry Line Is Sold Again"), None, 0));
        assert!(doubt(&Article::default()) <= 0.0);
    }
}
