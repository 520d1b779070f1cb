//! Items of digests under one head: each ends in the page where more stands, is of a book, or says who called the paper.

use super::{follows, is_book, is_sourced};
use crate::{
    issue::Article,
    parse::{cue::calls_paper, guide::ends_in_page},
};

/// Does a digest whose item `before` is go on with `article`, if it is one of a digest?
pub(super) fn digests(before: &Article, article: &Article) -> Option<bool> {
    let (sourced, paged, titled) = (is_sourced(before), is_paged(before), is_of_book(before));
    if sourced {
        return Some(is_sourced(article) && follows(before, article));
    }
    if is_called(before) {
        return Some(is_called(article) && follows(before, article));
    }
    (paged || titled).then(|| {
        paged == is_paged(article)
            && titled == is_of_book(article)
            && article.decks.is_empty()
            && follows(before, article)
    })
}

/// Does it end in the page where more stands, as items of a guide do: 渡口昨日復航。（A4）?
pub(super) fn is_paged(article: &Article) -> bool {
    let last = article.body.last().filter(|_| article.body.len() <= 2);
    article.headline.is_some() && last.is_some_and(|block| ends_in_page(&block.text))
}

/// Is the title of a book its headline: 《渡口》?
pub(super) fn is_of_book(article: &Article) -> bool {
    article.decks.is_empty() && article.headline.as_deref().is_some_and(is_book)
}

/// Does it open with who called the paper, under its headline, as items of a hotline do: 市民郭先生：渡口的灯坏了?
pub(super) fn is_called(article: &Article) -> bool {
    let first = article.body.first().filter(|_| article.headline.is_some());
    first.is_some_and(|block| calls_paper(&block.text))
}
