//! How far a standing head reaches that is printed once over several articles: a row of briefs under 各地短波.

mod heads;

use self::heads::is_of_western;
pub(super) use self::heads::{
    is_for_briefs, is_for_letters, is_for_readers, is_notes, is_over_letters, is_regular,
};
use std::iter::repeat;

use crate::{
    issue::{Article, BlockKind},
    parse::{
        cue::{is_notice_title, is_source},
        forms::simplified,
        salutation::addresses,
        standing::answers_letter,
        unit::{is_name_over, is_opened, signing},
    },
    text::is_han,
};

/// The most characters of a paragraph of several that stand under one standing head, each a brief.
pub(super) const BRIEF: usize = 200;
/// The most characters of a brief with a headline.
const SHORT: usize = 180;
/// The most lines of the input between two briefs.
const NEAR: usize = 4;

/// How an article is set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Layout {
    /// Does its head stand behind its text?
    pub behind: bool,
    /// What its headline begins with, as old papers mark each: ●渡口復航.
    pub mark: Option<char>,
}

/// Gives each brief that follows another one under a standing head for briefs that head too. One that is printed over
/// each of its briefs reaches no further than these.
pub fn reach(articles: &mut [Article], layouts: &[Layout]) {
    let mut over: Option<(String, Article)> = None;
    let mut printed: Option<String> = None;
    let mut mark = None;
    for (article, layout) in
        articles.iter_mut().zip(layouts.iter().chain(repeat(&Layout::default())))
    {
        let again = printed == article.standing_head;
        printed.clone_from(&article.standing_head);
        if let Some(label) = &article.standing_head {
            let several = is_for_briefs(label) || is_for_letters(label);
            let western = is_of_western(label);
            let first = several && is_brief(article)
                || is_for_readers(label) && is_signed(article)
                || western && is_letter(article)
                || is_sourced(article)
                || layout.mark.is_some();
            mark = layout.mark;
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
            if is_sourced(before) {
                return is_sourced(article) && follows(before, article);
            }
            let known = article
                .headline
                .as_deref()
                .is_some_and(|head| is_regular(head) || is_notice_title(head));
            let next = if is_for_readers(label) && is_signed(before) {
                // Who writes to the editor signs under the letter: a poem behind it has its poet over it.
                let letter = article.byline.is_none()
                    || before.byline.is_some()
                    || before.body.first().is_none_or(|block| addresses(&block.text).is_none());
                letter && is_signed(article)
            } else {
                is_brief(article) && like
            };
            // An obituary begins with its headline, the news behind them does not.
            let ends =
                is_of_western(label) && begins_with_head(before) && !begins_with_head(article);
            (letters || next && !known) && !ends && follows(before, article)
        });
        if let Some((label, before)) = &mut over {
            article.standing_head = Some(label.clone());
            *before = article.clone();
        }
    }
    reach_back(articles, layouts);
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

/// Their texts have no more characters and paragraphs.
const LETTER: usize = 2500;
const PARAGRAPHS: usize = 8;

/// Does its text begin with the name that is its headline, as obituaries do: `Ann Lee` over `Ann Lee, 73, of Tarnford`?
fn begins_with_head(article: &Article) -> bool {
    let text = article.body.first().map_or("", |block| block.text.as_str());
    is_name_over(article.headline.as_deref().unwrap_or_default(), text)
}

/// May it be one of the letters or leaders under such a head?
fn is_letter(article: &Article) -> bool {
    let length: usize = article.body.iter().map(|block| block.text.chars().count()).sum();
    article.headline.is_some()
        && article.kicker.is_none()
        && article.decks.len() < 2
        && (1..=PARAGRAPHS).contains(&article.body.len())
        && length <= LETTER
}

/// The most characters of a reader's letter.
const READERS: usize = 800;

/// Is it a letter of a Chinese paper, with who wrote it over or under its text: 青石公社 郭远明, （县文化馆 刘群）?
fn is_signed(article: &Article) -> bool {
    let length: usize = article.body.iter().map(|block| block.text.chars().count()).sum();
    // What the editors add to it stands under who wrote it.
    let own = article.body.iter().take_while(|block| !answers_letter(&block.text)).count();
    let last = own.checked_sub(1).filter(|last| *last > 0).and_then(|last| article.body.get(last));
    let name =
        |text: &str| text.chars().count() <= 24 && !text.ends_with(['。', '！', '？', '”', '」']);
    article.headline.as_deref().is_some_and(|head| head.chars().any(is_han))
        && article.kicker.is_none()
        && article.decks.len() < 2
        && (1..=PARAGRAPHS).contains(&article.body.len())
        && length <= READERS
        && (article.byline.is_some() || last.is_some_and(|block| name(&block.text)))
}

/// Do its last lines say who wrote it?
fn is_closed(article: &Article) -> bool {
    let texts: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    signing(&texts) > 0
}

/// Is it one short paragraph under one headline?
fn is_brief(article: &Article) -> bool {
    let latin = !article.headline.as_deref().is_some_and(|head| head.chars().any(is_han));
    // NEW ENGLAND | Ferry strike ends: each of them has a word over its headline.
    let bare = article.kicker.is_none() && article.decks.is_empty();
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

/// Does it end in where it is from, as items of a digest do: 来源：《茶业研究》?
fn is_sourced(article: &Article) -> bool {
    let last = article.body.last().filter(|_| article.body.len() <= PARAGRAPHS);
    article.headline.is_some() && last.is_some_and(|block| is_source(&simplified(&block.text)))
}

/// Does `next` stand right after `before` in the input?
fn follows(before: &Article, next: &Article) -> bool {
    match (before.lines.as_slice(), next.lines.as_slice()) {
        ([(_, end)], [(start, _)]) => (1..=NEAR).contains(&start.saturating_sub(*end)),
        _ => false,
    }
}

/// Has it a kicker, and how many decks?
fn shape(article: &Article) -> (bool, usize) {
    (article.kicker.is_some(), article.decks.len())
}

/// How its writer is named: on a line, in brackets at the end, or not at all.
fn manner(article: &Article) -> (bool, bool) {
    let last = article.body.last().map_or("", |block| block.text.as_str());
    (article.byline.is_some(), last.ends_with(['）', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Block;

    fn brief(lines: (usize, usize), column: Option<&str>, text: &str) -> Article {
        Article {
            standing_head: column.map(str::to_owned),
            headline: Some("渡口复航".to_owned()),
            body: vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }],
            lines: vec![lines],
            ..Article::default()
        }
    }

    #[track_caller]
    fn check(articles: &[Article], want: &[Option<&str>]) {
        let mut articles = articles.to_vec();
        reach(&mut articles, &[]);
        let got: Vec<Option<&str>> =
            articles.iter().map(|article| article.standing_head.as_deref()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn a_letter_follows_another_where_both_are_signed() {
        let letter = |lines, column, signed: &[&str]| {
            let mut letter = brief(lines, column, "渡口夜里没有灯。");
            letter.body.extend(
                signed
                    .iter()
                    .map(|text| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() }),
            );
            letter
        };
        let head = Some("读者来信");
        let name = ["上下船不便。", "请装一盏灯。", "柳湾大队社员 郭远"];
        let first = letter((1, 5), head, &name);
        check(&[first.clone(), letter((7, 11), None, &name)], &[head, head]);
        check(&[first, letter((7, 11), None, &name[..2])], &[head, None]);
    }

    #[test]
    fn a_standing_head_over_briefs_reaches_to_the_last_of_them() {
        let (short, long) = ("渡口昨天复航。", "渡口昨天复航，班船每日四班。".repeat(20));
        let head = Some("各地短波");
        check(
            &[
                brief((1, 3), head, short),
                brief((5, 7), None, short),
                brief((9, 20), None, &long),
                brief((22, 24), None, short),
            ],
            &[head, head, None, None],
        );
        check(
            &[brief((1, 3), Some("本周圆桌"), short), brief((5, 7), None, short)],
            &[Some("本周圆桌"), None],
        );
        check(&[brief((1, 3), head, short), brief((40, 42), None, short)], &[head, None]);
        check(
            &[brief((1, 3), head, short), brief((5, 7), head, short), brief((9, 11), None, short)],
            &[head, head, None],
        );
        let all = brief((5, 7), None, "复航。（林晚）");
        check(&[brief((1, 3), head, short), all.clone()], &[head, head]);
        check(&[brief((1, 3), head, short), all, brief((9, 11), None, short)], &[head, head, None]);
    }

    #[test]
    fn a_standing_head_behind_the_last_of_several_briefs_reaches_back() {
        let head = Some("各地短波");
        let told = |behind: bool| {
            let texts = [(1, 2, None), (3, 4, None), (5, 7, head), (9, 10, None)];
            let mut articles: Vec<Article> = texts
                .iter()
                .map(|(from, to, head)| brief((*from, *to), *head, "渡口昨天复航。"))
                .collect();
            articles[3].body[0].text = "渡口昨天复航，班船每日四班。".repeat(20);
            reach(&mut articles, &[Layout { behind, mark: None }; 4]);
            articles.iter().filter(|article| article.standing_head.is_some()).count()
        };
        assert_eq!((told(true), told(false)), (3, 1));
    }

    #[test]
    fn headlines_with_one_mark_stand_under_one_head() {
        let text = "渡口於昨日復航、兩岸稱便、".repeat(20);
        let mut articles: Vec<Article> = [(1, 3, Some("本埠新聞")), (5, 7, None), (9, 11, None)]
            .iter()
            .map(|(from, to, head)| brief((*from, *to), *head, &text))
            .collect();
        let marks = [Some('●'), Some('●'), None];
        reach(&mut articles, &marks.map(|mark| Layout { behind: false, mark }));
        let heads: Vec<bool> =
            articles.iter().map(|article| article.standing_head.is_some()).collect();
        assert_eq!(heads, [true, true, false]);
    }

    #[test]
    fn items_of_a_digest_stand_under_one_head() {
        let item = |lines, column| {
            let mut item = brief(lines, column, &"茶树修剪得早，来年发芽就早。".repeat(20));
            let text = "来源：《茶业研究》".to_owned();
            item.body.push(Block { kind: BlockKind::Paragraph, text });
            item
        };
        let head = Some("他山之石");
        check(
            &[item((1, 4), head), item((5, 9), None), brief((10, 12), None, "渡口昨天复航。")],
            &[head, head, None],
        );
    }

    #[test]
    fn signed_letters_stand_under_one_head() {
        let letter = |lines, column, byline: Option<&str>| Article {
            byline: byline.map(str::to_owned),
            ..brief(lines, column, &"渡口夜里没有灯，上下船不便。".repeat(20))
        };
        let head = Some("读者来信");
        check(
            &[
                letter((1, 3), head, Some("青石镇 郭远明")),
                letter((5, 7), None, Some("河东街 刘群")),
                letter((9, 11), None, None),
            ],
            &[head, head, None],
        );
    }

    #[test]
    fn obituaries_end_where_a_text_does_not_begin_with_its_head() {
        let text = |lines, column, head: &str, text: &str| Article {
            headline: Some(head.to_owned()),
            ..brief(lines, column, text)
        };
        let head = Some("Obituaries");
        check(
            &[
                text((1, 3), head, "Ann Lee", "Ann Lee, 73, died on Sunday."),
                text((4, 6), None, "Bo Reed", "Bo Reed, 80, died on Monday."),
                text((7, 9), None, "Supper at the chapel", "The chapel serves a supper."),
            ],
            &[head, head, None],
        );
    }
}
