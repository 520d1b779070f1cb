//! Letters to the editor, and leaders, under a standing head: how long they are and how they are signed; and what is asked of
//! those who write.

use crate::{
    issue::Article,
    parse::{standing::answers_letter, unit::signing},
    text::is_han,
};

/// Their texts have no more characters and paragraphs.
const LETTER: usize = 2500;
pub(super) const PARAGRAPHS: usize = 8;

/// May it be one of the letters or leaders under such a head?
pub(super) fn is_letter(article: &Article) -> bool {
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
pub(super) fn is_signed(article: &Article) -> bool {
    let length: usize = article.body.iter().map(|block| block.text.chars().count()).sum();
    // What the editors add to it stands under who wrote it.
    let own = article.body.iter().take_while(|block| !answers_letter(&block.text)).count();
    let last = own.checked_sub(1).filter(|last| *last > 0).and_then(|last| article.body.get(last));
    let name =
        |text: &str| text.chars().count() <= 24 && !text.ends_with(['。', '！', '？', '”', '」']);
    // The paper's own writers write no letters to it.
    let own_writer = article
        .byline
        .as_deref()
        .is_some_and(|name| ["本报记者", "本報記者"].iter().any(|own| name.starts_with(own)));
    article.headline.as_deref().is_some_and(|head| head.chars().any(is_han))
        && !own_writer
        && article.kicker.is_none()
        && article.decks.len() < 2
        && (1..=PARAGRAPHS).contains(&article.body.len())
        && length <= READERS
        && (article.byline.is_some() || last.is_some_and(|block| name(&block.text)))
}

/// Do its last lines say who wrote it?
pub(super) fn is_closed(article: &Article) -> bool {
    let texts: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    signing(&texts) > 0
}

/// The most characters of what a paper asks of those who write to it.
const NOTE: usize = 240;

/// May it be what stands under a head over letters before the first of them, a paragraph without headline: `(The Editor is not
/// responsible for the views of those who write.)`?
pub(super) fn is_note(article: &Article) -> bool {
    let [block] = article.body.as_slice() else { return false };
    article.headline.is_none()
        && article.byline.is_none()
        && block.text.starts_with('(')
        && block.text.ends_with([')', '.'])
        && block.text.chars().nth(NOTE).is_none()
}
