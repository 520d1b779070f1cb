//! Bylines and datelines that came among the display lines, into the body, or away from any text.

use super::{
    byline_line, closing, count::names_person, dateline, fill::remove, letter, names::office,
    signature::is_signature,
};
use crate::{
    issue::{Article, Block, BlockKind, Section},
    parse::standing::{answers_letter, is_reply},
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
        let name = article.decks.is_empty()
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
                    && closing(&block.text).is_none()
                    && (is_byline(&block.text, second)
                        || !second && ends(*number) && is_signature(&block.text))
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
mod tests {
    use super::*;
    use crate::{issue::Block, parse::byline::fill::fill};

    fn article(heads: &[&str], byline: &str, body: &[&str]) -> Article {
        let mut heads = heads.iter().map(|head| (*head).to_owned());
        let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() };
        Article {
            headline: heads.next(),
            decks: heads.collect(),
            byline: (!byline.is_empty()).then(|| byline.to_owned()),
            body: body.iter().map(block).collect(),
            ..Article::default()
        }
    }

    /// `headline / decks | byline | dateline | body` of what is filled.
    #[track_caller]
    fn check(mut article: Article, want: &str) {
        fill(&mut article);
        let heads: Vec<&str> =
            article.headline.iter().chain(&article.decks).map(String::as_str).collect();
        let body: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
        let told = [
            heads.join(" / "),
            article.byline.clone().unwrap_or_default(),
            article.dateline.clone().unwrap_or_default(),
            body.join(" / "),
        ];
        assert_eq!(told.join(" | "), want);
    }

    #[test]
    fn a_byline_among_the_display_lines_is_the_byline() {
        check(article(&["茶园开采", "郭远明"], "", &["茶。"]), "茶园开采 | 郭远明 |  | 茶。");
        check(
            article(&["（郭远明）", "茶园开采"], "", &["茶。"]),
            "茶园开采 | （郭远明） |  | 茶。",
        );
        check(
            article(&["茶园", "洪秋", "李刚明"], "本报记者", &["茶。"]),
            "茶园 | 本报记者 洪秋 李刚明 |  | 茶。",
        );
        check(
            article(&["茶园", "首日收青"], "本报记者 洪秋", &["茶。"]),
            "茶园 / 首日收青 | 本报记者 洪秋 |  | 茶。",
        );
    }

    #[test]
    fn a_dateline_among_the_display_lines_is_the_dateline() {
        check(
            article(&["茶園開採", "路透社雲汀十日電"], "", &["茶。"]),
            "茶園開採 |  | 路透社雲汀十日電 | 茶。",
        );
        check(article(&["茶園開採"], "本報訊", &["茶。"]), "茶園開採 |  | 本報訊 | 茶。");
        check(
            article(&["茶园", "本报云汀7月8日电", "茶农今"], "", &["日上山。"]),
            "茶园 |  | 本报云汀7月8日电 | 本报云汀7月8日电茶农今日上山。",
        );
        check(
            article(&["茶园", "本报云汀7月8日电"], "", &["（记者郭远）茶农上山。"]),
            "茶园 | 记者郭远 | 本报云汀7月8日电 | 本报云汀7月8日电（记者郭远）茶农上山。",
        );
    }

    #[test]
    fn a_byline_in_the_body_leaves_it() {
        check(article(&["茶园"], "", &["■ 郭远明", "茶。"]), "茶园 | ■ 郭远明 |  | 茶。");
        check(
            article(&["茶园"], "本报记者 郭远", &["茶。", "云汀日报记者 刘群"]),
            "茶园 | 本报记者 郭远 云汀日报记者 刘群 |  | 茶。",
        );
        check(
            article(&["Tea"], "By ANN LEE", &["Tea is up.", "and BO REED"]),
            "Tea | By ANN LEE and BO REED |  | Tea is up.",
        );
        check(
            article(&["Tea"], "", &["This article is by Ann Lee and Bo Reed.", "Tea."]),
            "Tea | This article is by Ann Lee and Bo Reed. |  | Tea.",
        );
    }

    #[test]
    fn a_line_of_reporter_and_place_is_byline_and_dateline() {
        check(
            article(&["茶園開採"], "記者郭遠／雲汀報導", &["茶。"]),
            "茶園開採 | 記者郭遠 | 雲汀報導 | 茶。",
        );
    }

    #[test]
    fn a_headline_may_look_like_a_name() {
        check(article(&["談紙傘"], "", &["紙傘。"]), "談紙傘 |  |  | 紙傘。");
    }

    #[test]
    fn a_pen_name_may_stand_under_the_text() {
        check(article(&["談紙傘"], "", &["紙傘。", "（靜波）"]), "談紙傘 | （靜波） |  | 紙傘。");
        check(article(&["春茶"], "", &["茶。", "（县农业局）"]), "春茶 | （县农业局） |  | 茶。");
        check(
            article(&["談紙傘"], "", &["紙傘。", "（未完）"]),
            "談紙傘 |  |  | 紙傘。 / （未完）",
        );
    }

    #[test]
    fn who_wrote_a_letter_stands_under_it() {
        check(
            article(&["盼渡口设灯"], "", &["渡口无灯。", "青石公社 郭远明"]),
            "盼渡口设灯 | 青石公社 郭远明 |  | 渡口无灯。",
        );
    }

    #[test]
    fn who_wrote_a_letter_stands_over_what_the_editors_add() {
        check(
            article(
                &["盼渡口设灯"],
                "",
                &["渡口无灯。", "行人不便。", "青石公社 郭远明", "编辑回音：下月设灯。"],
            ),
            "盼渡口设灯 | 青石公社 郭远明 |  | 渡口无灯。 / 行人不便。 / 编辑回音：下月设灯。",
        );
    }

    #[test]
    fn the_first_of_several_signed_briefs_has_the_byline() {
        check(
            article(
                &[],
                "",
                &["渡口复航。（记者郭远）", "茶园开采。（记者刘群）", "夜市开张。（记者白梅）"],
            ),
            " | 记者郭远 |  | 渡口复航。（记者郭远） / 茶园开采。（记者刘群） / 夜市开张。（记者白梅）",
        );
    }

    #[test]
    fn a_byline_beside_other_reporters_goes_to_the_article_that_has_none() {
        let mut section = Section {
            articles: vec![
                article(&["甲"], "□刘群", &["本报讯（记者郭远）茶。"]),
                article(&["乙"], "", &["茶。", "香。"]),
            ],
            ..Section::default()
        };
        super::super::fill(&mut section);
        let bylines: Vec<Option<&str>> =
            section.articles.iter().map(|article| article.byline.as_deref()).collect();
        assert_eq!(bylines, [Some("记者郭远"), Some("□刘群")]);
    }

    #[test]
    fn bylines_at_the_pages_end_go_to_their_articles_in_order() {
        let lone = |name: &str| Article { byline: Some(name.to_owned()), ..Article::default() };
        let mut section = Section {
            articles: vec![
                article(&["甲"], "", &["茶。", "香。"]),
                article(&["乙"], "", &["本报讯 茶。"]),
                article(&["丙"], "", &["茶。", "香。"]),
                lone("郭远"),
                lone("刘群"),
            ],
            ..Section::default()
        };
        super::super::fill(&mut section);
        let bylines: Vec<Option<&str>> =
            section.articles.iter().map(|article| article.byline.as_deref()).collect();
        assert_eq!(bylines, [Some("郭远"), None, Some("刘群")]);
    }
}
