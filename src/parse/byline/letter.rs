//! Who signs a letter to the editor.

use super::{fill::remove, reader::is_from_reader, writer::is_hidden};
use crate::{
    issue::{Article, Block, BlockKind},
    parse::{
        reach::{is_for_readers, is_over_letters},
        salutation::addresses,
        standing::answers_letter,
        unit::{is_dated_home, is_opened, is_over_villages, sends, signing},
    },
};

/// Takes out of the body the names under a letter to the editor.
pub(super) fn sign(article: &mut Article) {
    send(article);
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
    // RATEPAYER. | Quay Street, March 6.: when and where he wrote is of the letter.
    let dated = count > 1 && texts.last().is_some_and(|last| is_dated_home(last));
    let to = texts.len() - usize::from(dated);
    let names = texts.get(from..to).filter(|names| !names.is_empty());
    article.byline = names.map(|names| names.join(" "));
    for at in (from..to).rev() {
        remove(article, at);
    }
}

/// Takes out of the body who sends a letter without a name, under its last sentence: 青石镇柳湾小学. What the editors add to
/// it may stand under that.
fn send(article: &mut Article) {
    let letter = article.standing_head.as_deref().is_some_and(is_for_readers)
        || article.body.first().is_some_and(|block| addresses(&block.text).is_some());
    if !letter || article.byline.is_some() {
        return;
    }
    let added = article.body.iter().position(|block| answers_letter(&block.text));
    let last = added.unwrap_or(article.body.len()).checked_sub(1).filter(|last| *last > 0);
    let sender = last.and_then(|last| article.body.get(last)).filter(|block| {
        block.kind == BlockKind::Paragraph
            && (sends(&block.text) || is_hidden(&block.text) || is_from_reader(&block.text))
    });
    let sender = sender.map(|block| block.text.clone());
    if let Some((sender, last)) = sender.zip(last) {
        article.byline = Some(sender);
        remove(article, last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_and_when_a_reader_wrote_is_of_his_letter() {
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let texts = ["Sir,—The quay has no light.", "RATEPAYER.", "Quay Street, March 6."];
        let mut article = Article { body: texts.map(block).to_vec(), ..Article::default() };
        sign(&mut article);
        assert_eq!(article.byline.as_deref(), Some("RATEPAYER."));
        assert_eq!(article.body.len(), 2);
    }

    #[test]
    fn who_sends_a_letter_without_a_name_signs_it() {
        let signed = |label: Option<&str>, texts: &[&str]| {
            let block =
                |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() };
            let mut article = Article {
                standing_head: label.map(str::to_owned),
                body: texts.iter().map(block).collect(),
                ..Article::default()
            };
            send(&mut article);
            article.byline
        };
        let from = Some("青石镇柳湾小学".to_owned());
        assert_eq!(signed(Some("读者来信"), &["渡口夜里没有灯。", "青石镇柳湾小学"]), from);
        assert_eq!(
            signed(None, &["编辑同志：渡口夜里没有灯。", "云汀 郭远明"]),
            Some("云汀 郭远明".to_owned())
        );
        let texts = ["编辑同志：渡口夜里没有灯。", "青石镇柳湾小学", "编后：灯已经装上。"];
        assert_eq!(signed(None, &texts), from);
        assert_eq!(signed(None, &["渡口夜里没有灯。", "青石镇柳湾小学"]), None);
    }
}
