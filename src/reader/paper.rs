//! The issue with what is looked up in it at every key: made once when an issue is opened, so that no key walks the issue.

use std::collections::{BTreeMap, BTreeSet};

use super::{filler::is_filler, layout::shortened};
use crate::{
    issue::{self, Article, Block, BlockKind, Direction, Id, Issue, Jump, Section},
    text::Ambiguous,
    words::{Label, Lang, Word},
};

/// An article's number in its [`Paper`], from 0 in the order in which the list has them: on each page what stands back
/// comes last, and behind it the unplaced text, which has a number too.
pub type Number = usize;

/// The most cells that a tag takes.
const TAG: usize = 12;

/// The issue, with what is looked up in it.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The tree as it was parsed.
    pub issue: Issue,
    /// Pages that only jump lines name, with the section before which they are listed.
    pub unopened: Vec<(usize, String)>,
    seats: Vec<Seat>,
    rests: Vec<Article>,
    fillers: BTreeSet<Number>,
    numbers: BTreeMap<Id, Number>,
    stories: BTreeMap<Number, Vec<Number>>,
    leads: BTreeMap<Number, Number>,
}

/// Where an article stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    /// Section and article.
    Article(usize, usize),
    /// Section (behind the last one: the issue) and number among the rests.
    Rest(usize, usize),
}

/// What a jump line leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// This article.
    Article(Number),
    /// The page is open, but nothing on it fits.
    Missing,
    /// The page is not among the inputs.
    Unopened,
}

impl Paper {
    /// `issue` with its articles numbered, its stories tied.
    pub fn new(issue: Issue, lang: Lang) -> Self {
        let mut paper = Self {
            unopened: unopened(&issue),
            seats: Vec::new(),
            rests: Vec::new(),
            fillers: BTreeSet::new(),
            numbers: BTreeMap::new(),
            stories: BTreeMap::new(),
            leads: BTreeMap::new(),
            issue,
        };
        for (number, section) in paper.issue.sections.iter().enumerate() {
            let (last, first): (Vec<usize>, Vec<usize>) = (0..section.articles.len())
                .partition(|at| section.articles.get(*at).is_some_and(is_filler));
            paper.seats.extend(first.iter().chain(&last).map(|at| Seat::Article(number, *at)));
            let all = paper.seats.len();
            paper.fillers.extend(all - last.len()..all);
            if !section.unplaced.is_empty() {
                paper.seats.push(Seat::Rest(number, paper.rests.len()));
                paper.rests.push(rest(&section.page, &section.unplaced, lang));
            }
        }
        if !paper.issue.unplaced.is_empty() {
            paper.seats.push(Seat::Rest(paper.issue.sections.len(), paper.rests.len()));
            paper.rests.push(rest("", &paper.issue.unplaced, lang));
        }
        paper.numbers = (0..paper.seats.len())
            .filter_map(|number| Some((paper.article(number)?.id.clone(), number)))
            .collect();
        paper.tie();
        paper
    }

    /// How many articles there are.
    pub fn len(&self) -> usize {
        self.seats.len()
    }

    /// Is there no article at all?
    pub fn is_empty(&self) -> bool {
        self.seats.is_empty()
    }

    /// The article with this number.
    pub fn article(&self, number: Number) -> Option<&Article> {
        match *self.seats.get(number)? {
            Seat::Article(section, at) => self.issue.sections.get(section)?.articles.get(at),
            Seat::Rest(_, at) => self.rests.get(at),
        }
    }

    /// The number of its section; behind the last one for text that belongs to no page.
    pub fn section_of(&self, number: Number) -> usize {
        match self.seats.get(number) {
            Some(Seat::Article(section, _) | Seat::Rest(section, _)) => *section,
            None => 0,
        }
    }

    /// Its section.
    pub fn section(&self, number: Number) -> Option<&Section> {
        self.issue.sections.get(self.section_of(number))
    }

    /// The articles of a section, by their numbers.
    pub fn articles(&self, section: usize) -> std::ops::Range<Number> {
        let at = |section| self.seats.partition_point(|seat| seat.section() < section);
        at(section)..at(section + 1)
    }

    /// The number of the article called `id`.
    pub fn number(&self, id: &Id) -> Option<Number> {
        self.numbers.get(id).copied()
    }

    /// Does it stand back: a notice, an ad, a scrap, text without a place?
    pub fn stands_back(&self, number: Number) -> bool {
        self.is_rest(number) || self.fillers.contains(&number)
    }

    /// Is it the text that found no place in an article?
    pub fn is_rest(&self, number: Number) -> bool {
        matches!(self.seats.get(number), Some(Seat::Rest(..)))
    }

    /// Does it go on a story that began elsewhere?
    pub fn is_continuation(&self, number: Number) -> bool {
        self.leads.get(&number).is_some_and(|lead| *lead != number)
    }

    /// The article in which the story of this one begins.
    pub fn lead(&self, number: Number) -> Number {
        self.leads.get(&number).copied().unwrap_or(number)
    }

    /// The parts of its story in reading order.
    pub fn story(&self, number: Number) -> Vec<Number> {
        self.stories.get(&self.lead(number)).cloned().unwrap_or_else(|| vec![number])
    }

    /// What `jump` leads to.
    pub fn end(&self, jump: &Jump) -> End {
        let number = jump.article.as_ref().and_then(|id| self.number(id));
        match number {
            Some(number) => End::Article(number),
            None if self.section_named(&jump.page).is_some() => End::Missing,
            None => End::Unopened,
        }
    }

    /// The section with this label.
    pub fn section_named(&self, page: &str) -> Option<usize> {
        self.issue.sections.iter().position(|section| section.page == page)
    }

    /// What it is called in lists and messages: its headline, or 无题 and its first words.
    pub fn title(&self, number: Number, lang: Lang) -> String {
        let Some(article) = self.article(number) else { return String::new() };
        match headline(article) {
            Some(headline) => headline.to_owned(),
            None => format!("{}{}", Word::Untitled.say(lang), first_words(article)),
        }
    }

    /// What it is called in the list: a continuation without a headline has that of its story.
    pub fn list_title(&self, number: Number, lang: Lang) -> String {
        let own = self.article(number).and_then(headline).is_some();
        self.title(if own { number } else { self.lead(number) }, lang)
    }

    /// Where it goes on or comes from: `转3版`.
    pub fn tag(&self, number: Number, lang: Lang) -> String {
        let Some(article) = self.article(number) else { return String::new() };
        let from = article.jumps(Direction::From).next();
        let to = article.jumps(Direction::To).next();
        let tag = match (from, to) {
            (Some(from), _) => Label::TagFrom(&from.page),
            (None, Some(to)) => Label::TagTo(&to.page),
            (None, None) => return String::new(),
        };
        shortened(&tag.say(lang), TAG, Ambiguous::Narrow)
    }

    /// Ties the stories: asked once for each article that a jump line leads on from.
    fn tie(&mut self) {
        for number in 0..self.seats.len() {
            let Some(article) = self.article(number) else { continue };
            let mut ends = article.jumps.iter().filter(|jump| jump.direction != Direction::See);
            if self.leads.contains_key(&number) || !ends.any(|jump| jump.article.is_some()) {
                continue;
            }
            let parts: Vec<Number> = issue::story(&self.issue, &article.id)
                .iter()
                .filter_map(|part| self.number(&part.id))
                .collect();
            let Some(&lead) = parts.first().filter(|_| parts.len() > 1) else { continue };
            let known = parts.iter().any(|part| self.leads.contains_key(part));
            if !known && parts.contains(&number) {
                self.leads.extend(parts.iter().map(|part| (*part, lead)));
                self.stories.insert(lead, parts);
            }
        }
    }
}

impl Seat {
    fn section(self) -> usize {
        match self {
            Self::Article(section, _) | Self::Rest(section, _) => section,
        }
    }
}

/// The headline, or the kicker where that is all there is.
pub fn headline(article: &Article) -> Option<&str> {
    article.headline.as_deref().or(article.kicker.as_deref())
}

/// The first words of its text, or of a deck where it has no text.
pub fn first_words(article: &Article) -> &str {
    let body = article.body.iter().map(|block| block.text.as_str());
    let mut texts = body.chain(article.decks.iter().map(String::as_str));
    let text = texts.find(|text| !text.trim().is_empty()).unwrap_or_default().trim();
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// The text without a place as an article, so that it is read, copied and remembered like one.
fn rest(page: &str, unplaced: &[String], lang: Lang) -> Article {
    let block = |text: &String| Block { kind: BlockKind::Paragraph, text: text.clone() };
    Article {
        id: Id(format!("{page}-0")),
        headline: Some(Label::Rest.say(lang)),
        body: unplaced.iter().map(block).collect(),
        ..Article::default()
    }
}

/// The pages that only jump lines name, each with the section before which it is listed.
fn unopened(issue: &Issue) -> Vec<(usize, String)> {
    let open: BTreeSet<&str> = issue.sections.iter().map(|section| section.page.as_str()).collect();
    let named: BTreeSet<(String, usize, &str)> = issue
        .articles()
        .flat_map(|(_, article)| &article.jumps)
        .map(|jump| jump.page.as_str())
        .filter(|page| !open.contains(page))
        .map(|page| {
            let (letters, figure) = label_key(page);
            (letters, figure, page)
        })
        .collect();
    named
        .into_iter()
        .map(|(letters, figure, page)| {
            let before = issue.sections.iter().position(|section| {
                let key = label_key(&section.page);
                key.0 == letters && key.1 > figure
            });
            (before.unwrap_or(issue.sections.len()), page.to_owned())
        })
        .collect()
}

/// The page with this `figure` in the part of the paper that `page` is of: A3 beside A1, 6A beside 1A.
pub fn in_part_of(page: &str, figure: &str) -> String {
    let (letters, _) = label_key(page);
    if page.starts_with(|first: char| first.is_ascii_digit()) {
        format!("{figure}{letters}")
    } else {
        format!("{letters}{figure}")
    }
}

/// A page's label as letters and figure: `A3` and `3A` → (`A`, 3).
pub fn label_key(page: &str) -> (String, usize) {
    let behind = page.trim_start_matches(|character: char| character.is_ascii_digit());
    let figure = page.strip_suffix(behind).unwrap_or_default();
    if let Some(figure) = figure.parse().ok().filter(|_| !behind.is_empty()) {
        return (behind.to_owned(), figure);
    }
    let letters = page.trim_end_matches(|character: char| character.is_ascii_digit());
    let figure = page.strip_prefix(letters).and_then(|figure| figure.parse().ok()).unwrap_or(0);
    (letters.to_owned(), figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_a_page_of_the_same_part() {
        for (page, figure, there) in [("3", "5", "5"), ("A1", "3", "A3"), ("1A", "6", "6A")] {
            assert_eq!(in_part_of(page, figure), there, "{page}");
        }
        assert_eq!(label_key("12B"), ("B".to_owned(), 12));
    }

    fn issue() -> Issue {
        let article = |id: &str, jumps: Vec<Jump>| Article {
            id: Id(id.to_owned()),
            jumps,
            ..Article::default()
        };
        let jump = |direction, page: &str, article: Option<&str>| Jump {
            direction,
            page: page.to_owned(),
            marker: String::new(),
            article: article.map(|id| Id(id.to_owned())),
            at: None,
        };
        let section = |page: &str, articles: Vec<Article>| Section {
            page: page.to_owned(),
            articles,
            ..Section::default()
        };
        Issue {
            schema: 1,
            nameplate: None,
            sections: vec![
                section(
                    "1",
                    vec![
                        article("1-1", vec![jump(Direction::To, "4", Some("4-1"))]),
                        article("1-2", vec![jump(Direction::To, "3", None)]),
                    ],
                ),
                section("4", vec![article("4-1", vec![jump(Direction::From, "1", Some("1-1"))])]),
            ],
            unplaced: vec!["余".to_owned()],
            diagnostics: vec![],
        }
    }

    #[test]
    fn a_continuation_belongs_to_the_article_where_its_story_begins() {
        let paper = Paper::new(issue(), Lang::Zh);
        assert_eq!(paper.story(2), [0, 2]);
        assert!(paper.is_continuation(2) && !paper.is_continuation(0));
        assert_eq!(paper.story(1), [1]);
    }

    #[test]
    fn a_page_that_is_only_named_is_listed_between_its_neighbours() {
        let paper = Paper::new(issue(), Lang::Zh);
        assert_eq!(paper.unopened, [(1, "3".to_owned())]);
    }

    #[test]
    fn a_notice_comes_last_on_its_page_and_keeps_its_id() {
        let mut issue = issue();
        let notice = Article {
            id: Id("1-0".to_owned()),
            headline: Some("迁址启事".to_owned()),
            ..Article::default()
        };
        issue.sections[0].articles.insert(0, notice);
        let paper = Paper::new(issue, Lang::Zh);
        let ids: Vec<_> =
            (0..4).map(|number| paper.article(number).unwrap().id.0.clone()).collect();
        assert_eq!(ids, ["1-1", "1-2", "1-0", "4-1"]);
        assert!(paper.stands_back(2) && !paper.stands_back(0));
        assert_eq!(paper.articles(0), 0..3);
    }

    #[test]
    fn text_without_a_place_is_the_last_article() {
        let paper = Paper::new(issue(), Lang::Zh);
        assert_eq!(paper.articles(2), 3..4);
        assert!(paper.is_rest(3));
    }
}
