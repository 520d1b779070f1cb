//! A place as it is kept: found again when the parser reads the page better, or when a page was added.

use serde::{Deserialize, Serialize};

use super::Identity;
use crate::issue::{Article, Id, Issue, Part, Place};

/// How many letters of the text from the place on are kept with it.
const LETTERS: usize = 16;

/// The fewest letters by which a place is looked for beyond its own article: fewer stand everywhere.
const TELLING: usize = 6;

/// A place with what it can be found by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(super) struct Anchor {
    /// The hash of the page's input.
    pub(super) input: String,
    pub(super) article: Id,
    pub(super) part: Part,
    pub(super) byte: usize,
    /// The next [`LETTERS`] letters and digits of the article.
    pub(super) letters: String,
}

impl Anchor {
    /// The anchor of `place`; none where `issue` has no such article.
    pub(super) fn of(issue: &Issue, identity: &Identity, place: &Place) -> Option<Self> {
        let (section, article) = issue.article(&place.article)?;
        Some(Self {
            input: identity.input(&section.page).unwrap_or_default().to_owned(),
            article: place.article.clone(),
            part: place.part,
            byte: place.byte,
            letters: letters(article, place.part, place.byte),
        })
    }

    /// The anchor of the beginning of an article's text.
    pub(super) fn of_article(issue: &Issue, identity: &Identity, id: &Id) -> Option<Self> {
        let (_, article) = issue.article(id)?;
        let first = |(part, _): &(Part, &str)| matches!(part, Part::Block(_));
        let (part, _) = article.parts().find(first).or_else(|| article.parts().next())?;
        Self::of(issue, identity, &Place { article: id.clone(), part, byte: 0 })
    }

    /// Where it is in `issue`: where it was, if its letters stand there; else where they stand in its article, on its
    /// page, in the issue, as near as can be; else at the beginning of its article, if the page is the same.
    pub(super) fn find(&self, issue: &Issue, identity: &Identity) -> Option<Place> {
        let known =
            |page: &str| !self.input.is_empty() && identity.input(page) == Some(&self.input);
        let place = |id: &Id, part, byte| Some(Place { article: id.clone(), part, byte });
        let own = issue.article(&self.article);
        if let Some((_, article)) = own {
            let there =
                article.part(self.part).is_some_and(|text| text.is_char_boundary(self.byte));
            if there && letters(article, self.part, self.byte) == self.letters {
                return place(&self.article, self.part, self.byte);
            }
            if let Some((part, byte)) = self.find_in(article) {
                return place(&self.article, part, byte);
            }
        }
        if self.letters.chars().count() >= TELLING {
            let same_page = issue.articles().filter(|(section, _)| known(&section.page));
            let any_page = issue.articles().filter(|(section, _)| !known(&section.page));
            for (_, article) in same_page.chain(any_page) {
                if let Some((part, byte)) = self.find_in(article) {
                    return place(&article.id, part, byte);
                }
            }
        }
        let (section, article) = own.filter(|(section, _)| known(&section.page))?;
        let (part, _) = article.parts().next()?;
        let _ = section;
        place(&self.article, part, 0)
    }

    /// Where the letters stand in `article`, nearest to where they were.
    fn find_in(&self, article: &Article) -> Option<(Part, usize)> {
        let wanted: Vec<char> = self.letters.chars().collect();
        let first = *wanted.first()?;
        let stream: Vec<(char, Part, usize)> = stream(article).collect();
        let starts = stream.iter().enumerate().filter(|(_, (letter, ..))| *letter == first);
        let hits = starts.filter(|(at, _)| {
            let rest = stream.iter().skip(*at).map(|(letter, ..)| letter);
            // At an article's end there are fewer letters; all of them must stand there.
            stream.len() - at >= wanted.len() && rest.zip(&wanted).all(|(one, other)| one == other)
        });
        hits.map(|(_, (_, part, byte))| (*part, *byte))
            .min_by_key(|(part, byte)| (*part != self.part, byte.abs_diff(self.byte)))
    }
}

/// The letters and digits of `article` with their places.
fn stream(article: &Article) -> impl Iterator<Item = (char, Part, usize)> {
    article.parts().flat_map(|(part, text)| {
        text.char_indices()
            .filter(|(_, character)| character.is_alphanumeric())
            .map(move |(byte, character)| (character, part, byte))
    })
}

/// The next letters of `article` from `byte` of `part` on, through the parts that follow.
fn letters(article: &Article, part: Part, byte: usize) -> String {
    stream(article)
        .skip_while(|(_, other, at)| *other < part || *other == part && *at < byte)
        .take(LETTERS)
        .map(|(letter, ..)| letter)
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::issue::{Block, BlockKind, SCHEMA, Section};

    /// An issue of pages `1`, `2` …, an article a string: its headline, then its paragraphs, parted by `/`.
    pub(in crate::shelf) fn issue(pages: &[&[&str]]) -> Issue {
        let mut issue = Issue {
            schema: SCHEMA,
            nameplate: None,
            sections: vec![],
            unplaced: vec![],
            diagnostics: vec![],
        };
        for (number, articles) in (1..).zip(pages) {
            let mut section = Section { page: number.to_string(), ..Section::default() };
            for (ordinal, article) in (1..).zip(*articles) {
                let mut parts = article.split('/');
                let headline = parts.next().map(str::to_owned).filter(|text| !text.is_empty());
                let block =
                    |text: &str| Block { kind: BlockKind::Paragraph, text: text.to_owned() };
                section.articles.push(Article {
                    id: Id(format!("{number}-{ordinal}")),
                    headline,
                    body: parts.map(block).collect(),
                    ..Article::default()
                });
            }
            issue.sections.push(section);
        }
        issue
    }

    pub(in crate::shelf) fn identity(issue: &Issue) -> Identity {
        Identity::of(issue, &BTreeMap::new(), vec!["/papers/issue.txt".to_owned()])
    }

    pub(in crate::shelf) fn place(article: &str, part: Part, byte: usize) -> Place {
        Place { article: Id(article.to_owned()), part, byte }
    }

    const RIVER: &str =
        "云河新桥通车/云河大桥昨天正式通车，两岸居民步行过桥。/新桥全长九百米，双向六车道。";
    const MARKET: &str = "东市开张/东市场昨日开张，首日接待两万人。";

    #[track_caller]
    fn check(before: &[&[&str]], from: &Place, after: &[&[&str]], to: Option<&Place>) {
        let (before, after) = (issue(before), issue(after));
        let anchor = Anchor::of(&before, &identity(&before), from).unwrap();
        assert_eq!(anchor.find(&after, &identity(&after)).as_ref(), to);
    }

    #[test]
    fn a_place_is_found_where_it_was() {
        let there = place("1-1", Part::Block(0), 12);
        check(&[&[RIVER, MARKET]], &there, &[&[RIVER, MARKET]], Some(&there));
    }

    #[test]
    fn a_place_is_found_where_its_letters_stand_now() {
        let there = place("1-1", Part::Block(1), "新桥全长".len());
        // A paragraph was cut off before it, and the article is the second one now.
        let cut =
            "云河新桥通车/云河大桥昨天正式通车，/两岸居民步行过桥。/新桥全长九百米，双向六车道。";
        let moved = place("1-2", Part::Block(2), "新桥全长".len());
        check(&[&[RIVER, MARKET]], &there, &[&[MARKET, cut]], Some(&moved));
        // Its page is the third one now.
        let page = place("3-1", Part::Block(1), "新桥全长".len());
        check(&[&[RIVER]], &there, &[&[MARKET], &[MARKET], &[RIVER]], Some(&page));
        // Two paragraphs became one.
        let joined =
            "云河新桥通车/云河大桥昨天正式通车，两岸居民步行过桥。新桥全长九百米，双向六车道。";
        let byte = "云河大桥昨天正式通车，两岸居民步行过桥。新桥全长".len();
        let one = place("1-1", Part::Block(0), byte);
        check(&[&[RIVER]], &there, &[&[joined]], Some(&one));
    }

    #[test]
    fn of_equal_letters_the_nearest_are_meant() {
        let chorus = "合唱/一二三四五六七八九十甲乙丙丁戊己/一二三四五六七八九十甲乙丙丁戊己/尾";
        let there = place("1-1", Part::Block(1), 0);
        let longer = &chorus.replace("合唱/", "合唱/引/");
        check(&[&[chorus]], &there, &[&[longer]], Some(&there));
    }

    #[test]
    fn what_is_nowhere_is_not_found() {
        let there = place("1-1", Part::Block(1), 0);
        check(&[&[RIVER]], &there, &[&[MARKET]], None);
        // Two letters stand everywhere.
        let end = place("1-1", Part::Block(1), "新桥全长九百米，双向六".len());
        check(&[&[RIVER]], &end, &[&[MARKET, "车道/车道宽。"]], None);
    }
}
