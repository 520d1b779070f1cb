//! Bylines and datelines that came among the display lines, into the body, or away from any text.

use super::{
    byline_line, closing,
    count::names_person,
    dateline,
    fill::remove,
    letter,
    names::office,
    signature::{is_described, is_signature},
};
use crate::{
    issue::{Article, Block, BlockKind, Section},
    parse::{
        cue::is_notice_title,
        standing::{answers_letter, is_reply},
    },
    text::is_han,
};

/// How sure a display line must be a byline: a lone name of three letters is more often a name than a headline.
const NAME: f32 = 0.3;
/// How sure a block of the body must be one.
const BLOCK: f32 = 0.8;
/// How sure the second line of a byline must be one.
const SECOND: f32 = 0.9;
/// An article that a byline from the page's end is given to has this many paragraphs.
const LEAST_PARAGRAPHS: usize = 2;

/// Takes the dateline and the byline out of the display lines of `article`.
pub(super) fn out_of_display(article: &mut Article) {
    if let Some(byline) = article.byline.take() {
        let left = dateline_of_its_own(article, byline);
        article.byline = left.or_else(|| article.byline.take());
    }
    if article.body.is_empty() {
        return;
    }
    let office_alone = article
        .byline
        .as_ref()
        .is_some_and(|byline| office(byline).is_some() && !names_person(byline));
    let mut decks = std::mem::take(&mut article.decks).into_iter();
    let mut kept: Vec<String> = vec![];
    while let Some(deck) = decks.next() {
        let Some(deck) = dateline_of_its_own(article, deck) else {
            // What follows the dateline is its paragraph, torn off: it goes on there.
            let torn: Vec<String> = decks.collect();
            rejoin(article, &torn);
            break;
        };
        if let Some(deck) = byline_of(article, office_alone, deck) {
            kept.push(deck);
        }
    }
    article.decks = kept;
    if let Some(headline) = article.headline.take() {
        // A name alone over a text is its headline, in English: Alice Harker, over her obituary.
        let name = (article.decks.is_empty() || is_of_named(article, &headline))
            && (!headline.contains(is_han) && byline_line(&headline) < BLOCK
                || is_spoken_of(article, &headline));
        article.headline = dateline_of_its_own(article, headline).and_then(|headline| {
            if name { Some(headline) } else { byline_of(article, office_alone, headline) }
        });
        if article.headline.is_none() && !article.decks.is_empty() {
            article.headline = Some(article.decks.remove(0));
        }
        // What was taken for a kicker stood over nothing else.
        article.headline = article.headline.take().or_else(|| article.kicker.take());
    }
}

/// Does the text of `article` have the last letters of its `headline`, which is as short as a name: 談紙傘, over a text of
/// paper umbrellas?
fn is_spoken_of(article: &Article, headline: &str) -> bool {
    let mut letters = headline.chars();
    let last = letters.next().map_or("", |_| letters.as_str());
    last.chars().count() == 2
        && last.chars().all(is_han)
        && article.body.iter().any(|block| block.text.contains(last))
}

/// The text of one that it speaks of says his name so near its beginning, in bytes.
const NAMED: usize = 160;

/// Does the text of `article` begin with the last name of its `headline`, as an obituary does under the name: `Alice Harker` |
/// `Ferry captain, 84` | `TARNFORD — Alice Harker, who`?
fn is_of_named(article: &Article, headline: &str) -> bool {
    let last = headline.rsplit(' ').next().unwrap_or_default();
    let first = article.body.iter().find(|block| block.kind == BlockKind::Paragraph);
    last.len() > 2 && first.is_some_and(|block| block.text.find(last).is_some_and(|at| at < NAMED))
}

/// Makes `line` the dateline if it is one and nothing else; gives it back if not.
fn dateline_of_its_own(article: &mut Article, line: String) -> Option<String> {
    let Some(found) =
        dateline(&line).filter(|found| found.range.end >= line.len() && line.contains(is_han))
    else {
        return Some(line);
    };
    if article.dateline.is_some() {
        return Some(line);
    }
    article.dateline = Some(found.text).filter(|text| !text.is_empty());
    if article.byline.is_none() {
        article.byline = found.byline;
    }
    None
}

/// Puts a dateline that was torn from its paragraph, with the lines `torn` that followed it, before the body again.
fn rejoin(article: &mut Article, torn: &[String]) {
    let Some(first) = article.body.iter_mut().find(|block| block.kind == BlockKind::Paragraph)
    else {
        return;
    };
    // A dateline above its text that is whole (本報訊 on a line of its own) is no part of it.
    let goes_on =
        !torn.is_empty() || first.text.starts_with(['（', '(']) && closing(&first.text).is_none();
    if let Some(dateline) = article.dateline.take_if(|_| goes_on) {
        first.text = format!("{dateline}{}{}", torn.concat(), first.text);
    }
}

/// Makes `line` the byline if it is one, or the name to an office; gives it back if not.
fn byline_of(article: &mut Article, office_alone: bool, line: String) -> Option<String> {
    let sure = byline_line(&line);
    let short = line.chars().filter(|character| !character.is_whitespace()).count() <= 2;
    match &mut article.byline {
        None if sure >= NAME => article.byline = Some(line),
        Some(byline) if sure >= SECOND || office_alone && (sure >= NAME || short && sure > 0.0) => {
            byline.push(' ');
            byline.push_str(&line);
        }
        _ => return Some(line),
    }
    None
}

/// Takes a block that is a byline on a line of its own, or its second line, out of the body: the first ones, or the last.
pub(super) fn out_of_body(article: &mut Article) {
    letter::sign(article);
    // Who gives thanks or notice signs a text of his own.
    let notice = article.headline.as_deref().is_some_and(is_notice_title);
    for _ in 0..2 {
        // The words beside a picture stand behind the text.
        let text = |block: &Block| block.kind != BlockKind::Caption;
        let last = article.body.iter().rposition(text);
        let second = article.byline.is_some();
        // Who wrote a letter stands under it, and over the answer.
        let answer = article.body.iter().position(|block| match block.kind {
            BlockKind::Crosshead => is_reply(&block.text),
            BlockKind::Paragraph => answers_letter(&block.text),
            BlockKind::Caption => false,
        });
        let signed = answer.and_then(|answer| answer.checked_sub(1));
        let ends = |number: usize| Some(number) == last || Some(number) == signed;
        let place = [Some(0), Some(1), last, signed].into_iter().flatten().find(|number| {
            article.body.get(*number).is_some_and(|block| {
                block.kind == BlockKind::Paragraph
                    && (closing(&block.text).is_none() || is_described(&block.text))
                    && (is_byline(&block.text, second)
                        || !(second || notice) && ends(*number) && is_signature(&block.text))
            })
        });
        let Some(place) = place.filter(|_| article.body.len() > 1) else { return };
        let text =
            article.body.get(place).map(|block| block.text.trim().to_owned()).unwrap_or_default();
        remove(article, place);
        article.byline = Some(match article.byline.take() {
            Some(first) => format!("{first} {text}"),
            None => text,
        });
    }
}

/// Is `text`, a block, a byline, or the `second` line of one: and ERIC SMITH, 通讯员 刘群?
fn is_byline(text: &str, second: bool) -> bool {
    if second {
        let rest = text.strip_prefix("and ").map(|name| format!("By {name}"));
        return byline_line(rest.as_deref().unwrap_or(text)) >= SECOND && !text.starts_with("By ");
    }
    let told = text.starts_with("This article is by ")
        && text.ends_with('.')
        && text.chars().count() < 240;
    told || byline_line(text) >= BLOCK
}

/// Gives bylines that stand for themselves, at the page's end, to the articles in their order, if there are as many of
/// them without one; keeps them among the page's other text if not.
pub(super) fn give_to_articles(section: &mut Section) {
    let (lone, mut articles): (Vec<Article>, Vec<Article>) =
        std::mem::take(&mut section.articles).into_iter().partition(is_byline_alone);
    let waiting: Vec<&mut Article> = articles.iter_mut().filter(|article| waits(article)).collect();
    let fits = waiting.len() == lone.len();
    let mut waiting = waiting.into_iter();
    for article in lone {
        match waiting.next().filter(|_| fits) {
            Some(home) => home.byline = article.byline,
            None => section.unplaced.extend(article.byline),
        }
    }
    give_back(&mut articles);
    section.articles = articles;
}

/// Gives a byline that came to an article whose dateline names other reporters to the only article that has none.
fn give_back(articles: &mut [Article]) {
    let reporters = |article: &Article| {
        let first = article.body.iter().find(|block| block.kind == BlockKind::Paragraph)?;
        dateline(&first.text)?.byline
    };
    let twice = |article: &Article| {
        article.byline.is_some()
            && reporters(article).is_some_and(|names| article.byline.as_ref() != Some(&names))
    };
    let mut waiting = (0..articles.len()).filter(|at| articles.get(*at).is_some_and(waits));
    let (Some(home), None) = (waiting.next(), waiting.next()) else { return };
    let mut signed = (0..articles.len()).filter(|at| articles.get(*at).is_some_and(twice));
    let (Some(from), None) = (signed.next(), signed.next()) else { return };
    let byline = articles.get_mut(from).and_then(|article| {
        let own = reporters(article);
        std::mem::replace(&mut article.byline, own)
    });
    if let Some(home) = articles.get_mut(home) {
        home.byline = byline;
    }
}

/// Does `article` wait for a byline: has it a headline, a text of some length, and nothing that says who wrote it?
fn waits(article: &Article) -> bool {
    let paragraphs = article.body.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
    article.byline.is_none()
        && article.dateline.is_none()
        && article.headline.is_some()
        && paragraphs >= LEAST_PARAGRAPHS
}

/// Has `article` a byline and nothing else?
fn is_byline_alone(article: &Article) -> bool {
    article.byline.is_some()
        && article.body.is_empty()
        && article.jumps.is_empty()
        && article.parts().count() == 1
}

#[cfg(test)]
mod tests;
