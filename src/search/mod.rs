//! Searching the tree, not the rows: across line ends, blanks, width forms, simplified and traditional.

mod context;
mod folded;
mod pinyin;
mod simple;

use std::ops::Range;

pub use context::{Context, context};

use folded::Folded;
use pinyin::Initials;

use crate::issue::{Article, Issue, Part, Place};

/// Where a query was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The page's label.
    pub page: String,
    /// Where it begins.
    pub place: Place,
    /// How many bytes of that text it covers, blanks inside it and all.
    pub length: usize,
}

/// All places in `issue` where `query` stands, in reading order. An empty query has none.
///
/// Case, accents, width forms and quotes' shapes are folded, simplified finds traditional and the other way round, blanks
/// beside Han do not count. A query of lower-case ASCII letters and digits also finds the pinyin initials of headlines:
/// `yhsl` finds 云河水利. A byline that stands in the text is found there only. What belongs to no article (folio lines,
/// unplaced text) is not searched.
pub fn find(issue: &Issue, query: &str) -> Vec<Hit> {
    let mut query = Query::new(query);
    let mut hits = Vec::new();
    for (section, article) in issue.articles() {
        for (part, text) in article.parts() {
            if part == Part::Byline && stays_in_text(article, text) {
                continue;
            }
            let found = query.places(text, part == Part::Headline).into_iter();
            hits.extend(found.map(|range| Hit {
                page: section.page.clone(),
                place: Place { article: article.id.clone(), part, byte: range.start },
                length: range.len(),
            }));
        }
    }
    hits
}

/// Does the byline stand in the text as well, as in 本报讯（记者郭远）?
fn stays_in_text(article: &Article, byline: &str) -> bool {
    article.body.iter().any(|block| block.text.contains(byline))
}

/// A query made ready.
struct Query {
    folded: String,
    initials: Option<Initials>,
    /// The text as folded last, kept for its room.
    text: Folded,
}

impl Query {
    fn new(query: &str) -> Self {
        let mut text = Folded::default();
        text.fold(query);
        Self { folded: text.as_str().to_owned(), initials: Initials::of(query), text }
    }

    /// The bytes of `text` where it stands, in order and apart from each other.
    fn places(&mut self, text: &str, is_headline: bool) -> Vec<Range<usize>> {
        if self.folded.is_empty() {
            return Vec::new();
        }
        self.text.fold(text);
        let mut places = self.text.places(&self.folded);
        if let Some(initials) = self.initials.as_ref().filter(|_| is_headline) {
            places.extend(initials.places(&self.text));
            places.sort_by_key(|place| (place.start, place.end));
        }
        let mut end = 0;
        places.retain(|place| {
            let apart = place.start >= end;
            end = if apart { place.end } else { end };
            apart
        });
        places
    }
}

#[cfg(test)]
mod tests;
