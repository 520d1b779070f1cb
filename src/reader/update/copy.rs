//! The open story as logical text: for the clipboard, for a command, for the clippings.

use crate::{
    config::Clipping,
    issue::{Article, BlockKind, Part},
    reader::{
        compose::is_cut_in_a_sentence,
        paper::Number,
        state::{Selection, State, rank},
    },
    words::Label,
};

/// The story's text: display lines, byline, paragraphs, a line each.
pub(super) fn article(state: &State) -> String {
    let clipping = clipping(state);
    let mut lines = clipping.head;
    lines.extend(clipping.byline);
    lines.extend(clipping.paragraphs);
    lines.join("\n") + "\n"
}

/// The story as it is clipped.
pub(super) fn clipping(state: &State) -> Clipping {
    let articles: Vec<&Article> =
        state.text.parts.iter().filter_map(|number| state.paper.article(*number)).collect();
    let Some(first) = articles.first() else { return Clipping::default() };
    let head = [&first.kicker, &first.headline].into_iter().flatten().chain(&first.decks);
    let byline = articles.iter().find_map(|article| article.byline.clone());
    Clipping {
        head: head.cloned().collect(),
        byline,
        paragraphs: paragraphs(&articles),
        source: source(state),
    }
}

/// The paragraphs of a story, the one that a jump cut in two in one piece, captions last.
fn paragraphs(articles: &[&Article]) -> Vec<String> {
    let (mut paragraphs, mut captions) = (Vec::<String>::new(), Vec::new());
    let mut is_cut = false;
    for article in articles {
        for block in &article.body {
            match paragraphs.last_mut() {
                _ if block.kind == BlockKind::Caption => captions.push(block.text.clone()),
                Some(last) if is_cut => {
                    *last = crate::text::join([last.as_str(), block.text.as_str()]);
                    is_cut = false;
                }
                _ => paragraphs.push(block.text.clone()),
            }
        }
        is_cut = is_cut_in_a_sentence(article);
    }
    paragraphs.append(&mut captions);
    paragraphs
}

/// Where the story is from: `云汀日报 2026-03-06 第1版`.
pub(super) fn source(state: &State) -> String {
    let nameplate = state.paper.issue.nameplate.as_ref();
    let title = nameplate.and_then(|nameplate| nameplate.title.clone());
    let date = nameplate.and_then(|nameplate| nameplate.date.clone());
    let page = |number: &Number| state.paper.section(*number).map(|section| section.page.clone());
    let pages: Vec<String> = state.text.parts.iter().filter_map(page).collect();
    let pages = pages.iter().map(|page| Label::Page(page, None).say(state.options.lang));
    let words: Vec<String> = title.into_iter().chain(date).chain(pages).collect();
    words.join(" ")
}

/// The text between the two ends of a selection, a line for each of the texts it runs through.
pub(super) fn selected(state: &State, selection: &Selection) -> String {
    let (from, to) = (selection.anchor.min(selection.head), selection.anchor.max(selection.head));
    let mut lines = Vec::new();
    for (order, number) in state.text.parts.iter().enumerate() {
        let Some(article) = state.paper.article(*number) else { continue };
        // What is not set in the story is not chosen in it.
        let set = |(part, _): &(Part, &str)| order == 0 || *part != Part::Column;
        let mut parts: Vec<(Part, &str)> = article.parts().filter(set).collect();
        parts.sort_by_key(|(part, _)| rank(order, *part));
        for (part, text) in parts {
            let start = if (order, part) == (from.order, from.part) { from.byte } else { 0 };
            let end = if (order, part) == (to.order, to.part) { to.byte } else { text.len() };
            let here = rank(order, part);
            let inside = rank(from.order, from.part) <= here && here <= rank(to.order, to.part);
            if let Some(text) = text.get(start..end.max(start)).filter(|_| inside) {
                lines.push(text.trim());
            }
        }
    }
    lines.join("\n")
}
