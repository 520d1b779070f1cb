//! How far a standing head reaches that is printed once over several articles: a row of briefs under 各地短波.

mod digest;
mod heads;
mod letter;

use self::digest::{digests, is_called, is_of_book, is_paged};
pub(super) use self::heads::{
    is_book, is_for_briefs, is_for_letters, is_for_readers, is_notes, is_of_records,
    is_over_letters, is_regular,
};
use self::heads::{is_for_markets, is_for_the_public, is_of_leaders, is_of_western};
use self::letter::{PARAGRAPHS, is_closed, is_letter, is_note, is_signed};
use std::iter::repeat;

use crate::{
    issue::{Article, BlockKind, Direction},
    parse::{
        byline::{ends_in_agency, has_dateline},
        cue::{is_notice_title, is_source},
        forms::simplified,
        join::is_place_over,
        jump::markers,
        salutation::addresses,
        standing::{is_section, is_topic},
        unit::{is_name_over, is_opened},
    },
    text::is_han,
};

/// The most characters of a paragraph of several that stand under one standing head, each a brief.
pub(super) const BRIEF: usize = 200;
/// The most characters of a brief with a headline.
const SHORT: usize = 180;
/// So many briefs in a row without a dateline tell that they have none.
const BARE: usize = 3;
/// The most lines of the input between two briefs.
const NEAR: usize = 4;

/// How an article is set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Layout {
    /// How it stands in an archive's list.
    pub listed: Listed,
    /// Does its head stand behind its text?
    pub behind: bool,
    /// What its headline begins with, as old papers mark each: ●渡口復航.
    pub mark: Option<char>,
    /// Is its page written as papers wrote until the 1930s?
    pub classical: bool,
}

/// How an article stands in an archive's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listed {
    /// In none.
    #[default]
    No,
    /// Under a line that stands over it and those that follow: 本埠.
    First,
    /// Under its own headline.
    Next,
}

/// Gives the articles of an archive's list what stands over the first of them.
fn reach_list(articles: &mut [Article], layouts: &[Layout]) {
    let mut over = None;
    for (article, layout) in articles.iter_mut().zip(layouts) {
        match layout.listed {
            Listed::First => over.clone_from(&article.standing_head),
            Listed::Next if article.standing_head.is_none() => {
                article.standing_head.clone_from(&over);
            }
            _ => {}
        }
    }
}

/// Gives each brief that follows another one under a standing head for briefs that head too. One that is printed over
/// each of its briefs reaches no further than these.
pub fn reach(articles: &mut [Article], layouts: &[Layout]) {
    reach_list(articles, layouts);
    hand_on(articles, layouts);
    let mut over: Option<(String, Article)> = None;
    let mut printed: Option<String> = None;
    let mut mark = None;
    // The briefs in a row that have no dateline.
    let mut bare = 0;
    for (article, layout) in
        articles.iter_mut().zip(layouts.iter().chain(repeat(&Layout::default())))
    {
        // State Briefing | NORTH | Ferry strike ends: the country stands over each of its briefs.
        if let Some((label, before)) = over.as_mut().filter(|(label, _)| is_for_briefs(label))
            && article.standing_head.as_deref().is_some_and(is_topic)
            && article.kicker.is_none()
            && is_brief(article)
            && follows(before, article)
        {
            *before = article.clone();
            article.kicker = article.standing_head.replace(label.clone());
            printed.clone_from(&article.standing_head);
            continue;
        }
        let again = printed == article.standing_head;
        printed.clone_from(&article.standing_head);
        if let Some(label) = &article.standing_head {
            let several = is_for_briefs(label) || is_for_letters(label);
            let western = is_of_western(label);
            let first = several && is_brief(article)
                || is_for_readers(label) && is_signed(article)
                || western && (is_letter(article) || is_note(article))
                || is_sourced(article)
                || is_paged(article)
                || is_of_book(article)
                || is_called(article)
                || layout.mark.is_some();
            mark = layout.mark;
            bare = usize::from(!is_filed(article));
            over = (first && !again).then(|| (label.clone(), article.clone()));
            continue;
        }
        over = over.filter(|(label, before)| {
            // 國內要聞 | ●渡口復航: it is over each headline that begins with the mark.
            if mark.is_some() {
                return mark == layout.mark && follows(before, article);
            }
            // Where letters speak to the editor, what does not is none.
            let speaks = |article: &Article| {
                article.body.first().is_some_and(|block| is_opened(&block.text))
            };
            // Who gives notice signs it, as who writes from a village does not need to.
            let signed = !label.to_lowercase().contains("notice") || is_closed(article);
            let letters = is_of_western(label)
                && signed
                && is_letter(article)
                && (speaks(article)
                    || article.byline.as_deref().is_some_and(|name| !name.starts_with("By "))
                    || is_closed(article)
                    || !speaks(before))
                && (!begins_with_head(before) || begins_with_head(article));
            // The last of several briefs may name who wrote them all.
            let last = manner(before) == (false, false)
                && manner(article) == (false, true)
                && label.chars().any(is_han)
                && is_for_briefs(label);
            let like =
                (manner(before) == manner(article) || last) && shape(before) == shape(article);
            // 简讯 stands over briefs without datelines; the news behind them has one.
            if bare >= BARE && is_filed(article) && label.chars().any(is_han) {
                return false;
            }
            if let Some(told) = digests(before, article) {
                return told;
            }
            // 停水通知 is one of what stands under 便民信息.
            let public = is_for_the_public(label);
            let known = article
                .headline
                .as_deref()
                .is_some_and(|head| is_regular(head) || !public && is_notice_title(head));
            let next = if is_for_readers(label) && is_signed(before) {
                // Who writes to the editor signs under the letter: a poem behind it has its poet over it.
                let letter = article.byline.is_none()
                    || before.byline.is_some()
                    || before.body.first().is_none_or(|block| addresses(&block.text).is_none());
                letter && is_signed(article)
            } else {
                is_brief(article) && (like || public)
            };
            // An obituary begins with its headline, the news behind them does not.
            let ends = is_of_western(label)
                && (is_notice(label, article)
                    || is_cabled(before) && !is_cabled(article)
                    || is_of_leaders(label) && article.byline.is_some()
                    || begins_with_head(before) && !begins_with_head(article));
            // Sheep sell lower: what sells at how much.
            let quoted = !is_for_markets(label) || has_figures(article);
            (letters || next && !known && !(is_over_letters(label) && speaks(before)))
                && !ends
                && quoted
                && !comes(article)
                && follows(before, article)
        });
        bare = if over.is_some() && !is_filed(article) { bare + 1 } else { 0 };
        if let Some((label, before)) = &mut over {
            article.standing_head = Some(label.clone());
            *before = article.clone();
        }
    }
    reach_back(articles, layouts);
    reach_sections(articles, layouts);
}

/// Gives what an old paper calls a part of its page to all articles up to the next standing head: 本埠新聞 over each that follows, up
/// to 教育. Notices are none of them.
fn reach_sections(articles: &mut [Article], layouts: &[Layout]) {
    let mut over: Option<String> = None;
    for (article, layout) in articles.iter_mut().zip(layouts) {
        let notice = article.headline.as_deref().is_some_and(|head| {
            let head = simplified(head);
            is_notice_title(&head)
                || ["启事", "声明", "通告"].iter().any(|word| head.contains(word))
        });
        if !layout.classical || article.standing_head.is_some() || notice {
            let begins = layout.classical && article.headline.is_some();
            over = article.standing_head.clone().filter(|label| begins && is_section(label));
        } else if over.is_some() {
            article.standing_head.clone_from(&over);
        }
    }
}

/// Gives a standing head for briefs to the first of these, where heads stand behind their texts and it was the last line of the
/// head before: 渡口昨日复航, its deck, 各地短波 stand over the first brief, whose own headline is behind it.
fn hand_on(articles: &mut [Article], layouts: &[Layout]) {
    for at in 2..articles.len() {
        let Some([one, others @ ..]) = layouts.get(at - 2..=at) else { continue };
        let Some([before, first, second]) = articles.get_mut(at - 2..=at) else { continue };
        // Under the words beside a picture stands its title, and then what is over the briefs.
        let pictured = others.iter().all(|own| !own.behind)
            && !before.body.is_empty()
            && before.body.iter().all(|block| block.kind == BlockKind::Caption);
        if !one.behind || !pictured && !others.iter().all(|own| own.behind) {
            continue;
        }
        let bare = |article: &Article| article.standing_head.is_none() && is_brief(article);
        let several = before.standing_head.as_deref().is_some_and(is_for_briefs);
        if several && !is_brief(before) && bare(first) && bare(second) && follows(before, first) {
            first.standing_head = before.standing_head.take();
        }
    }
}

/// Gives the briefs before one whose heads stand behind its text, as theirs do, the standing head for briefs that is behind
/// it, too: of several texts with their heads behind the last has it.
fn reach_back(articles: &mut [Article], layouts: &[Layout]) {
    for at in (1..articles.len()).rev() {
        let is_behind = |at: usize| layouts.get(at).is_some_and(|layout| layout.behind);
        let label = |at: usize| articles.get(at).and_then(|one| one.standing_head.clone());
        let Some(own) = label(at).filter(|own| is_for_briefs(own) && is_behind(at)) else {
            continue;
        };
        if label(at + 1).is_some_and(|next| next == own) {
            continue;
        }
        for before in (0..at).rev() {
            let Some([one, two]) = articles.get_mut(before..before + 2) else { break };
            let like = manner(one) == manner(two) && shape(one) == shape(two);
            let briefs = is_brief(one) && is_brief(two) && one.standing_head.is_none();
            if !(briefs && like && is_behind(before) && follows(one, two)) {
                break;
            }
            one.standing_head = Some(own.clone());
        }
    }
}

/// Does its text begin with the name that is its headline, as obituaries do: `Ann Lee` over `Ann Lee, 73, of Tarnford`?
fn begins_with_head(article: &Article) -> bool {
    let text = article.body.first().map_or("", |block| block.text.as_str());
    is_name_over(article.headline.as_deref().unwrap_or_default(), text)
}

/// Is it one short paragraph under one headline?
fn is_brief(article: &Article) -> bool {
    let latin = !article.headline.as_deref().is_some_and(|head| head.chars().any(is_han));
    // NEW ENGLAND | Ferry strike ends: each of them has a word over its headline.
    // 青石县 | 夜班渡船开到午夜: where it is from.
    let placed =
        |kicker: &String| article.headline.as_ref().is_some_and(|head| is_place_over(kicker, head));
    let bare = article.kicker.as_ref().is_none_or(placed) && article.decks.is_empty();
    let plain = article.headline.is_some() && (bare || latin && article.decks.len() < 2);
    let texts = article.body.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let length: usize = article.body.iter().map(|block| block.text.chars().count()).sum();
    let short = if article.body.iter().any(|block| block.text.chars().any(is_han)) {
        SHORT
    } else {
        SHORT * 4
    };
    plain && (1..=2).contains(&texts.count()) && length <= short
}

/// Does its byline say that it came by cable: (By Cable.)?
fn is_cabled(article: &Article) -> bool {
    article.byline.as_deref().is_some_and(|byline| byline.to_lowercase().contains("by cable"))
}

/// Is it a notice to the public, and none under the standing head `label` of such?
fn is_notice(label: &str, article: &Article) -> bool {
    let head = article.headline.as_deref().unwrap_or_default().to_lowercase();
    ["public notice", "legal notice"].iter().any(|word| head.starts_with(word))
        && !label.to_lowercase().contains("notice")
}

/// Does it go on from another page, as no brief does: `(Continued from page 5)`?
fn comes(article: &Article) -> bool {
    let first = article.body.first().map_or("", |block| block.text.as_str());
    first.len() <= 60 && markers(first).iter().any(|marker| marker.direction == Direction::From)
}

/// Of the letters of a report of the market so many are figures, one in so many.
const FIGURES: usize = 25;

/// Has it as many figures as reports of the market have?
fn has_figures(article: &Article) -> bool {
    let text = || article.body.iter().flat_map(|block| block.text.chars());
    text().filter(char::is_ascii_digit).count() * FIGURES >= text().count()
}

/// Does it end in where it is from, as items of a digest do: 来源：《茶业研究》?
fn is_sourced(article: &Article) -> bool {
    let last = article.body.last().filter(|_| article.body.len() <= PARAGRAPHS);
    article.headline.is_some() && last.is_some_and(|block| is_source(&simplified(&block.text)))
}

/// Does `next` stand right after `before` in the input?
fn follows(before: &Article, next: &Article) -> bool {
    let whole = before.lines.len() == 1 && next.lines.len() == 1;
    // A Latin brief may go on round an advertisement.
    let latin = || !before.body.iter().any(|block| block.text.contains(is_han));
    match (before.lines.last(), next.lines.first()) {
        (Some((_, end)), Some((start, _))) if whole || latin() => {
            (1..=NEAR).contains(&start.saturating_sub(*end))
        }
        _ => false,
    }
}

/// Has it a kicker, and how many decks?
fn shape(article: &Article) -> (bool, usize) {
    (article.kicker.is_some(), article.decks.len())
}

/// Does it begin with a dateline?
fn is_filed(article: &Article) -> bool {
    article.body.first().is_some_and(|block| has_dateline(&block.text))
}

/// How its writer is named: on a line, in brackets at the end, or not at all.
fn manner(article: &Article) -> (bool, bool) {
    let last = article.body.last().map_or("", |block| block.text.as_str());
    // Of several briefs one may end in its agency: (AP).
    (article.byline.is_some(), last.ends_with(['）', ')']) && !ends_in_agency(last))
}

#[cfg(test)]
mod tests;
