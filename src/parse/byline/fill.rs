//! Bylines and datelines taken into their fields.

use super::{
    agency::is_loud_agency, closing, credit::is_credit, dateline, filed::placed, has_dateline,
    names::is_ornament, stray,
};
use crate::{
    issue::{Article, BlockKind},
    text::is_han,
};

/// How many paragraphs may stand before the one that the dateline opens.
const FIRST: usize = 3;

/// Fills the byline and dateline of `article` from its text.
pub(super) fn fill(article: &mut Article) {
    stray::out_of_display(article);
    stray::out_of_body(article);
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

/// The most letters of the words beside a picture, and of who took it alone: 图为渡口。郭远 摄 is all that is said beside one.
const SHOWN: usize = 200;
const CREDIT: usize = 16;

/// Is the article a Chinese picture with its title: a paragraph without a dateline, and who took it?
fn is_shown(article: &Article) -> bool {
    let [text, credit] = article.body.as_slice() else { return false };
    text.kind == BlockKind::Paragraph
        && credit.kind == BlockKind::Caption
        && is_credit(&credit.text)
        && credit.text.chars().nth(CREDIT).is_none()
        && text.text.chars().any(is_han)
        && text.text.chars().nth(SHOWN).is_none()
        && !has_dateline(&text.text)
}

/// The first dateline is the article's: briefs have several, an editor's note may stand before it.
fn opening(article: &mut Article) {
    let numbers = paragraphs(article);
    // ON THE ICE — Ann Lee feeds gulls. | (Post photo by Bo Reed): the words beside a picture open with its title.
    let shown = is_shown(article)
        || article.headline.is_none()
            && article
                .body
                .iter()
                .any(|block| block.kind == BlockKind::Caption && is_credit(&block.text));
    if let (true, [number]) = (shown, numbers.as_slice()) {
        if let Some(block) = article.body.get_mut(*number) {
            block.kind = BlockKind::Caption;
        }
        return;
    }
    let found = numbers.iter().take(FIRST).find_map(|number| {
        let text = &article.body.get(*number)?.text;
        let found = dateline(text)?;
        // Farther in it must have a date or be the paper's own: 专电 alone may be part of a list.
        let sure = Some(number) == numbers.first()
            || found.text.ends_with(['讯', '訊'])
            || found.text.contains(['日', '.']);
        sure.then_some((*number, found.range.end >= text.len(), found))
    });
    let Some((number, alone, found)) = found else {
        if article.dateline.is_none() {
            let first = numbers.first().and_then(|number| article.body.get(*number));
            let placed = first.and_then(|block| placed(&block.text)).map(str::to_owned);
            let sent = first.filter(|block| is_sent(&block.text));
            article.dateline = placed
                .or_else(|| place_of_briefs(article, &numbers))
                .or_else(|| sent.and_then(|block| place(&block.text)).map(str::to_owned));
        }
        return;
    };
    if article.dateline.is_some() {
        return;
    }
    article.dateline = Some(found.text).filter(|text| !text.is_empty());
    if article.byline.is_none() {
        article.byline = found.byline;
    }
    // A dateline on a line of its own is no paragraph.
    if alone {
        remove(article, number);
    }
}

/// The place in brackets that the first of several paragraphs begins with, each with its own: 〔云汀〕 渡口昨天复航。 | 〔青石〕
fn place_of_briefs(article: &Article, numbers: &[usize]) -> Option<String> {
    let mut places =
        numbers.iter().filter_map(|number| place(&article.body.get(*number)?.text)).peekable();
    let first = *places.peek()?;
    let others = places.filter(|place| *place != first).count();
    (others > 0 && (others + 1) * 2 > numbers.len()).then(|| first.to_owned())
}

/// Does `text` begin with the place that it was wired from and end with the day: 〔雲汀〕渡口昨日復航（六日專電）?
pub(in crate::parse) fn is_sent(text: &str) -> bool {
    text.starts_with('〔')
        && text.ends_with(['）', ')'])
        && place(text).is_some()
        && text.trim_end_matches(['）', ')']).ends_with(['電', '电'])
}

/// The place in brackets or behind a bullet that `text` begins with: 〔云汀〕, 【云汀镇】, ▲云汀　渡口昨天复航。
fn place(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(['▲', '△', '●', '◎', '○', '■']) {
        let (inside, _) = rest.split_once([' ', '\u{3000}'])?;
        let word = (2..=4).contains(&inside.chars().count()) && inside.chars().all(is_han);
        return word.then_some(inside);
    }
    let (inside, least) = match text.strip_prefix('〔') {
        Some(rest) => (rest.split_once('〕')?.0, true),
        None => (text.strip_prefix('【')?.split_once('】')?.0, false),
    };
    let named = least || inside.ends_with(PLACES);
    (named && (2..=4).contains(&inside.chars().count()) && inside.chars().all(is_han))
        .then_some(inside)
}

/// What places end in.
pub(super) const PLACES: [char; 14] =
    ['县', '縣', '市', '乡', '鄉', '镇', '鎮', '区', '區', '村', '省', '州', '港', '岛'];

/// What stands alone in brackets after a text's last sentence and is no name.
const NOTES: &[&str] = &[
    "完",
    "续完",
    "完结",
    "待续",
    "未完",
    "节选",
    "摘编",
    "编译",
    "综合",
    "转载",
    "附图",
    "图片",
    "略",
    "有删节",
    "笑声",
    "掌声",
    "上",
    "中",
    "下",
    "已售",
    "广告",
];

/// The pen name (or a name without a family name that is known) that closes a text: …才算得公道。（岸石）.
fn pen_name(text: &str) -> Option<String> {
    let (before, name) = text.trim_end().strip_suffix('）')?.rsplit_once('（')?;
    let told = (2..=3).contains(&name.chars().count()) && name.chars().all(is_han);
    let ended = before.ends_with(['。', '！', '？', '”', '…']);
    (told && ended && !NOTES.contains(&name)).then(|| name.to_owned())
}

/// The dateline or reporters that close the text in brackets.
fn closed(article: &mut Article) {
    let numbers = paragraphs(article);
    // REUTERS alone under the last paragraph.
    let agency = numbers.last().copied().filter(|last| {
        numbers.len() > 1
            && article.byline.is_none()
            && article.body.get(*last).is_some_and(|block| is_loud_agency(&block.text))
    });
    if let Some(last) = agency {
        article.byline = article.body.get(last).map(|block| block.text.clone());
        remove(article, last);
        return;
    }
    let found = numbers.iter().rev().find_map(|number| {
        let found = closing(&article.body.get(*number)?.text)?;
        // Inside the text a bracket with a dateline closes it before a box; names alone do so at its end only.
        (found.dateline.is_some() || Some(number) == numbers.last()).then_some(found)
    });
    let Some(found) = found else {
        let last = numbers.last().and_then(|number| article.body.get(*number));
        if article.byline.is_none() {
            article.byline = last.and_then(|block| pen_name(&block.text));
        }
        return;
    };
    // Of briefs of which each is signed the first one's is the article's.
    let first = numbers.first().and_then(|number| closing(&article.body.get(*number)?.text));
    let signed = |number: &usize| {
        article.body.get(*number).is_some_and(|block| closing(&block.text).is_some())
    };
    if let Some(first) = first.filter(|_| numbers.len() > 2 && numbers.iter().all(signed))
        && article.byline.is_none()
        && article.dateline.is_none()
        && first.dateline.is_none()
    {
        article.byline = first.byline;
        return;
    }
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
    let opened = texts.filter(|text| text.starts_with(is_ornament) || has_dateline(text)).count();
    numbers.len() > 1
        && (opened > 1 || article.headline.is_none() && article.standing_head.is_some())
}

/// Removes a block; the places of the jumps follow.
pub(super) fn remove(article: &mut Article, number: usize) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn briefs_begin_with_their_places_in_brackets() {
        let dateline = |texts: &[&str]| {
            let block = |text: &&str| crate::issue::Block {
                kind: BlockKind::Paragraph,
                text: (*text).to_owned(),
            };
            let mut article =
                Article { body: texts.iter().map(block).collect(), ..Article::default() };
            fill(&mut article);
            article.dateline
        };
        let told = |texts: &[&str], place: Option<&str>| {
            assert_eq!(dateline(texts).as_deref(), place, "{texts:?}");
        };
        told(&["〔雲汀〕渡口昨日復航。", "〔青石〕茶園開採。"], Some("雲汀"));
        told(&["〔雲汀〕渡口昨日復航　兩岸稱便（六日專電）"], Some("雲汀"));
        told(&["〔雲汀〕渡口昨日復航　兩岸稱便"], None);
        told(&["【云汀镇】渡口昨日复航。", "【青石镇】茶园开采。"], Some("云汀镇"));
        told(&["▲雲汀　渡口昨日復航。", "▲青石　茶園開採。"], Some("雲汀"));
        told(&["▲渡口昨日復航。", "▲茶園開採。"], None);
        told(&["【天气】渡口昨日大风。", "【体育】青石队取胜。"], None);
        told(&["〔雲汀〕渡口昨日復航。", "兩岸稱便。", "班船四次。"], None);
    }

    #[test]
    fn a_pen_name_closes_a_text_and_a_note_does_not() {
        assert_eq!(pen_name("才算得明白，也才算得公道。（岸石）").as_deref(), Some("岸石"));
        for text in [
            "老人笑了。（完）",
            "全剧终。（续完）",
            "他住在青石镇（云汀）",
            "桥通了。（一九二六年）",
        ] {
            assert_eq!(pen_name(text), None, "{text}");
        }
        for note in NOTES {
            assert_eq!(pen_name(&format!("桥通了。（{note}）")), None, "{note}");
        }
    }

    #[test]
    fn the_words_beside_a_picture_have_no_dateline() {
        let block = |kind, text: &str| crate::issue::Block { kind, text: text.to_owned() };
        let mut article = Article {
            body: vec![
                block(BlockKind::Paragraph, "ON THE ICE — Ann Lee feeds gulls at the old pier."),
                block(BlockKind::Caption, "Photo by Bo Reed"),
            ],
            ..Article::default()
        };
        fill(&mut article);
        assert_eq!((article.dateline, article.body[0].kind), (None, BlockKind::Caption));
    }

    #[test]
    fn a_short_text_over_who_took_the_picture_is_the_words_beside_it() {
        let block = |kind, text: &str| crate::issue::Block { kind, text: text.to_owned() };
        let filled = |text: &str, last: &str| {
            let mut article = Article {
                headline: Some("渡口花开".to_owned()),
                body: vec![block(BlockKind::Paragraph, text), block(BlockKind::Caption, last)],
                ..Article::default()
            };
            fill(&mut article);
            article.body[0].kind
        };
        let text = "3月6日，青石渡口的野花开了，引来不少镇上的人。";
        assert_eq!(filled(text, "本报记者 郭远 摄"), BlockKind::Caption);
        assert_eq!(filled(text, "渡口旧影"), BlockKind::Paragraph);
        assert_eq!(filled(text, "图为青石渡口边新开的野花。郭远 摄"), BlockKind::Paragraph);
        let dated = "本报讯 3月6日，青石渡口的野花开了。";
        assert_eq!(filled(dated, "本报记者 郭远 摄"), BlockKind::Paragraph);
        assert_eq!(filled(&text.repeat(9), "本报记者 郭远 摄"), BlockKind::Paragraph);
    }
}
