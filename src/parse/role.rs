//! Which line of a group is the kicker, the headline, a deck; and the article that comes of it.

use super::{
    head::Draft,
    line::Line,
    unit::{Kind, Unit},
};
use crate::issue::{Article, Block, BlockKind};

/// The article of `draft`, its jump lines and datelines still in the text, without an id.
pub fn article(draft: &Draft, units: &[Unit], lines: &[Line]) -> Article {
    let body = draft.body.iter().filter_map(|number| units.get(*number)).map(|unit| Block {
        kind: match unit.kind {
            Kind::Crosshead | Kind::Display => BlockKind::Crosshead,
            Kind::Caption => BlockKind::Caption,
            _ => BlockKind::Paragraph,
        },
        text: unit.text.clone(),
    });
    let text = |at: &usize| units.get(*at).map(|unit| unit.text.clone());
    let mut heads = draft.heads.iter().filter_map(text);
    let headline = heads.next();
    let decks = heads.collect();
    let byline = draft.bylines.iter().filter_map(text).collect::<Vec<_>>().join(" ");
    let _ = lines;
    Article {
        headline,
        decks,
        byline: (!byline.is_empty()).then_some(byline),
        body: body.collect(),
        ..Article::default()
    }
}
