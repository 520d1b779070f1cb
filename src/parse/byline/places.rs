//! Datelines of a page whose short news each begin with a place and a colon: `Tarnford: The police`.

use super::undashed::is_after_place;
use crate::issue::{Article, BlockKind, Section};

/// So many articles of a page that begin so tell that it is a place.
const SEVERAL: usize = 2;

/// Gives the articles of `section` that begin with a place and a colon that place, where several do.
pub(super) fn fill(section: &mut Section) {
    let is_placed = |article: &Article| {
        article.dateline.is_none() && first(article).is_some_and(is_after_place)
    };
    let headed = |article: &&Article| article.headline.is_some() && is_placed(article);
    if section.articles.iter().filter(headed).count() < SEVERAL {
        return;
    }
    for article in section.articles.iter_mut().filter(|article| is_placed(article)) {
        let place = first(article).and_then(|text| text.split_once(':')).map(|(place, _)| place);
        article.dateline = place.map(str::to_owned);
    }
}

/// The first paragraph of `article`.
fn first(article: &Article) -> Option<&str> {
    let block = article.body.iter().find(|block| block.kind == BlockKind::Paragraph)?;
    Some(block.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Block;

    #[test]
    fn a_place_and_a_colon_are_a_dateline_where_several_texts_begin_so() {
        let article = |text: &str| Article {
            headline: Some("Bus overturns".to_owned()),
            body: vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }],
            ..Article::default()
        };
        let mut section = Section {
            articles: vec![
                article("Tarnford: A bus overturned."),
                article("Port Ash: A cow died."),
            ],
            ..Section::default()
        };
        fill(&mut section);
        let told: Vec<_> =
            section.articles.iter().map(|article| article.dateline.as_deref()).collect();
        assert_eq!(told, [Some("Tarnford"), Some("Port Ash")]);
        section.articles.truncate(1);
        section.articles.iter_mut().for_each(|article| article.dateline = None);
        fill(&mut section);
        assert_eq!(section.articles.first().and_then(|article| article.dateline.as_deref()), None);
    }
}
