//! Which line of a group is the kicker, the headline, a deck; and the article that comes of it.

use super::{body::Piece, head::Draft, label::Label, line::Line};
use crate::issue::{Article, Block, BlockKind};

/// The article of `draft`, its jump lines and datelines still in the text, without an id.
pub fn article(draft: &Draft, pieces: &[Piece], lines: &[Line]) -> Article {
    let body =
        draft.body.pieces.iter().filter_map(|number| pieces.get(*number)).map(|piece| Block {
            kind: match piece.label {
                Label::Crosshead => BlockKind::Crosshead,
                Label::Caption => BlockKind::Caption,
                _ => BlockKind::Paragraph,
            },
            text: piece.text.clone(),
        });
    let body = body.collect();
    let _ = lines;
    Article { body, ..Article::default() }
}
