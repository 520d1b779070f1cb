//! Who signs a letter to the editor.

use super::fill::remove;
use crate::{
    issue::{Article, Block, BlockKind},
    parse::{
        reach::is_over_letters,
        unit::{is_opened, is_over_villages, signing},
    },
};

/// Takes out of the body the names under a letter to the editor.
pub(super) fn sign(article: &mut Article) {
    let paragraph = |block: &Block| block.kind == BlockKind::Paragraph;
    let opened = article.body.first().is_some_and(|block| is_opened(&block.text))
        || article
            .standing_head
            .as_deref()
            .is_some_and(|label| is_over_letters(label) || is_over_villages(label));
    if !opened || article.byline.is_some() || !article.body.iter().all(paragraph) {
        return;
    }
    let texts: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    let count = signing(&texts);
    let from = texts.len() - count;
    let names = texts.get(from..).filter(|names| !names.is_empty());
    article.byline = names.map(|names| names.join(" "));
    for at in (from..article.body.len()).rev() {
        remove(article, at);
    }
}
