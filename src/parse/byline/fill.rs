//! Bylines and datelines taken into their fields.

use super::{byline_line, closing, dateline, names::is_ornament};
use crate::issue::{Article, BlockKind};

/// How sure a block must be a byline to leave the body for it.
const SURE: f32 = 0.8;

/// How many paragraphs may stand before the one that the dateline opens.
const FIRST: usize = 3;

/// Fills the byline and dateline of `article` from its text.
pub(super) fn fill(article: &mut Article) {
    byline_of_its_own(article);
    opening(article);
    closed(article);
}

/// The numbers of the article's paragraphs.
fn paragraphs(article: &Article) -> Vec<usize> {
    let numbers = article.body.iter().enumerate();
    numbers
        .filter(|(_, block)| block.kind == BlockKind::Paragraph)
        .map(|(number, _)| number)
        .collect()
}

/// The first dateline is the article's: briefs have several, an editor's note may stand before it.
fn opening(article: &mut Article) {
    let numbers = paragraphs(article);
    let found = numbers.iter().take(FIRST).find_map(|number| {
        let text = &article.body.get(*number)?.text;
        let found = dateline(text)?;
        // Farther in it must have a date or be the paper's own: 专电 alone may be part of a list.
        let sure = Some(number) == numbers.first()
            || found.text.ends_with(['讯', '訊'])
            || found.text.contains(['日', '.']);
        sure.then_some((*number, found.range.end >= text.len(), found))
    });
    let Some((number, alone, found)) = found else { return };
    if article.dateline.is_some() {
        return;
    }
    article.dateline = Some(found.text);
    if article.byline.is_none() {
        article.byline = found.byline;
    }
    // A dateline on a line of its own is no paragraph.
    if alone {
        remove(article, number);
    }
}

/// The dateline or reporters that close the text in brackets.
fn closed(article: &mut Article) {
    let numbers = paragraphs(article);
    let found = numbers.iter().rev().find_map(|number| {
        let found = closing(&article.body.get(*number)?.text)?;
        // Inside the text a bracket with a dateline closes it before a box; names alone do so at its end only.
        (found.dateline.is_some() || Some(number) == numbers.last()).then_some(found)
    });
    let Some(found) = found else { return };
    // 新华社…电 first and another agency's at the end: the first one's is the article's, and it has no byline.
    if article.byline.is_none()
        && (article.dateline.is_none() || found.dateline.is_none())
        && (found.dateline.is_some() || !are_briefs(article, &numbers))
    {
        article.byline = found.byline;
    }
    if article.dateline.is_none() {
        article.dateline = found.dateline;
    }
}

/// Are the paragraphs briefs, each with its own signature: what closes the last one is not the article's?
fn are_briefs(article: &Article, numbers: &[usize]) -> bool {
    let texts = numbers
        .iter()
        .filter_map(|number| article.body.get(*number))
        .map(|block| block.text.as_str());
    let opened =
        texts.filter(|text| text.starts_with(is_ornament) || dateline(text).is_some()).count();
    numbers.len() > 1
        && (opened > 1 || article.headline.is_none() && article.standing_head.is_some())
}

/// Takes a block that is a byline on a line of its own out of the body: the first ones, or the last.
fn byline_of_its_own(article: &mut Article) {
    if article.byline.is_some() {
        return;
    }
    let last = article.body.len().checked_sub(1);
    let place = [Some(0), Some(1), last].into_iter().flatten().find(|number| {
        article.body.get(*number).is_some_and(|block| {
            block.kind == BlockKind::Paragraph
                && byline_line(&block.text) >= SURE
                && closing(&block.text).is_none()
        })
    });
    if let Some(place) = place.filter(|_| article.body.len() > 1) {
        article.byline = article.body.get(place).map(|block| block.text.trim().to_owned());
        remove(article, place);
    }
}

/// Removes a block; the places of the jumps follow.
fn remove(article: &mut Article, number: usize) {
    if number >= article.body.len() {
        return;
    }
    article.body.remove(number);
    for jump in &mut article.jumps {
        jump.at = match jump.at {
            Some((block, _)) if block == number => {
                if article.body.is_empty() {
                    None
                } else {
                    Some((number.min(article.body.len() - 1), 0))
                }
            }
            Some((block, byte)) if block > number => Some((block - 1, byte)),
            at => at,
        };
    }
}
