//! The tree: one day's paper as sections (版) of articles (稿件).
//!
//! The serde form of these types is the JSON that `dubao export --format json` prints and that is read back: unknown is
//! null, unknown keys are ignored, missing ones are null or empty. [`SCHEMA`] rises only when a key changes its meaning.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The number of the JSON form.
pub const SCHEMA: u32 = 1;

/// One day's paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Issue {
    /// [`SCHEMA`], as written.
    #[serde(default = "schema", deserialize_with = "schema_or_null")]
    pub schema: u32,
    /// The head of the first page (报头), if one was found.
    #[serde(default)]
    pub nameplate: Option<Nameplate>,
    /// The pages (版) in reading order.
    #[serde(default, deserialize_with = "nullable")]
    pub sections: Vec<Section>,
    /// Text that belongs to no page.
    #[serde(default, deserialize_with = "nullable")]
    pub unplaced: Vec<String>,
    /// What the parser was unsure of.
    #[serde(default, deserialize_with = "nullable")]
    pub diagnostics: Vec<Diagnostic>,
}

/// The head of the first page (报头): the paper's name, date, issue number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Nameplate {
    /// The paper's name.
    #[serde(default)]
    pub title: Option<String>,
    /// The date, `YYYY-MM-DD`.
    #[serde(default)]
    pub date: Option<String>,
    /// The issue's number, the figure alone: `9168`.
    #[serde(default)]
    pub number: Option<String>,
    /// All lines of the nameplate as printed.
    #[serde(default, deserialize_with = "nullable")]
    pub lines: Vec<String>,
}

/// One page (版) with its articles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// What the page calls itself, without leading zeros: `3`, `A3`.
    #[serde(default, deserialize_with = "nullable")]
    pub page: String,
    /// The printed page name: 要闻.
    #[serde(default)]
    pub name: Option<String>,
    /// The lines at the page's edges (报眉): page number, date, editors.
    #[serde(default, deserialize_with = "nullable")]
    pub folio: Vec<String>,
    /// The articles in the order in which an editor reads the page.
    #[serde(default, deserialize_with = "nullable")]
    pub articles: Vec<Article>,
    /// Text of the page that belongs to no article.
    #[serde(default, deserialize_with = "nullable")]
    pub unplaced: Vec<String>,
    /// The inputs (by number, from 0) that the page was read from, in order; [`Article::lines`] counts on through them.
    #[serde(skip)]
    pub inputs: Vec<usize>,
}

/// Everything that belongs together under one headline on one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Page and ordinal, the same for the same input: `1-4`.
    #[serde(default, deserialize_with = "nullable")]
    pub id: Id,
    /// The label over one or more articles (栏目); `column` in JSON, since a column is three other things in code.
    #[serde(default, rename = "column")]
    pub standing_head: Option<String>,
    /// The smaller line over the headline (引题).
    #[serde(default)]
    pub kicker: Option<String>,
    /// The main title (主题).
    #[serde(default)]
    pub headline: Option<String>,
    /// The smaller lines under the headline (副题).
    #[serde(default, deserialize_with = "nullable")]
    pub decks: Vec<String>,
    /// Who wrote it (署名).
    #[serde(default)]
    pub byline: Option<String>,
    /// Where and when it was filed (电头).
    #[serde(default)]
    pub dateline: Option<String>,
    /// The text.
    #[serde(default, deserialize_with = "nullable")]
    pub body: Vec<Block>,
    /// The jump lines (转版) that were taken out of the text, and references (参见).
    #[serde(default, deserialize_with = "nullable")]
    pub jumps: Vec<Jump>,
    /// 0 sure, 1 a guess: the article's least sure decision.
    #[serde(default, deserialize_with = "nullable")]
    pub doubt: f32,
    /// The input lines (first and last, 1-based, of the page's input) that the article was made of; empty if unknown.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<(usize, usize)>,
    /// Boxes on the page (left, top, right, bottom as shares of its width and height); empty if unknown.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<[f32; 4]>,
}

/// A piece of an article's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, joined from the input's lines.
    #[serde(default, deserialize_with = "nullable")]
    pub text: String,
}

/// What a [`Block`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// A paragraph of the text.
    Paragraph,
    /// A heading inside the text (小标题).
    Crosshead,
    /// The words beside a picture, and its credit (图片说明).
    Caption,
}

/// A line that leads to another page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jump {
    /// Which way it leads.
    pub direction: Direction,
    /// The page it names, in figures without zeros, or the page word: `2`, `A2`, `sport`.
    #[serde(default, deserialize_with = "nullable")]
    pub page: String,
    /// The words as printed: `（下转2版）`.
    #[serde(default, deserialize_with = "nullable")]
    pub marker: String,
    /// The article at the other end; none where that page is not among the inputs or nothing on it fits.
    #[serde(default)]
    pub article: Option<Id>,
    /// Block and byte where the marker stood; none in a display line.
    #[serde(default)]
    pub at: Option<(usize, usize)>,
}

/// Which way a [`Jump`] leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// 下转: the text goes on there.
    To,
    /// 上接: the text came from there.
    From,
    /// 参见: another article.
    See,
}

/// An article's name within its issue: page and ordinal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub String);

/// A place in the text. It is scroll position, history, search hit and reading place in one, and never a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The article.
    pub article: Id,
    /// Which of its texts.
    pub part: Part,
    /// The byte in that text.
    pub byte: usize,
}

/// Which of an article's texts a [`Place`] is in; ordered as they are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The standing head.
    Column,
    /// The kicker.
    Kicker,
    /// The headline.
    Headline,
    /// A deck, from 0.
    Deck(usize),
    /// The byline.
    Byline,
    /// A block of the body, from 0.
    Block(usize),
}

/// A decision that the parser was unsure of; `words` makes the sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which decision.
    pub kind: Decision,
    /// The page.
    #[serde(default, deserialize_with = "nullable")]
    pub page: String,
    /// The article, if it is about one.
    #[serde(default)]
    pub article: Option<Id>,
    /// The second choice.
    #[serde(default)]
    pub second: Option<String>,
    /// How far the choice was from the second one: 0 a toss-up, 1 sure.
    #[serde(default, deserialize_with = "nullable")]
    pub margin: f32,
}

/// What was decided in a [`Diagnostic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// Where the article begins.
    Start,
    /// Where it ends.
    End,
    /// Which headline it has.
    Headline,
    /// Which article a jump line leads to.
    Jump,
    /// What the page is called.
    Page,
    /// In which order the page's columns follow.
    Order,
}

impl Issue {
    /// All articles with their sections, in reading order.
    pub fn articles(&self) -> impl Iterator<Item = (&Section, &Article)> {
        self.sections
            .iter()
            .flat_map(|section| section.articles.iter().map(move |article| (section, article)))
    }

    /// The article called `id`, with its section.
    pub fn article(&self, id: &Id) -> Option<(&Section, &Article)> {
        self.articles().find(|(_, article)| article.id == *id)
    }
}

impl Article {
    /// The text of `part`, if the article has it.
    pub fn part(&self, part: Part) -> Option<&str> {
        match part {
            Part::Column => self.standing_head.as_deref(),
            Part::Kicker => self.kicker.as_deref(),
            Part::Headline => self.headline.as_deref(),
            Part::Deck(number) => self.decks.get(number).map(String::as_str),
            Part::Byline => self.byline.as_deref(),
            Part::Block(number) => self.body.get(number).map(|block| block.text.as_str()),
        }
    }

    /// The parts that the article has, in the order in which they are set.
    pub fn parts(&self) -> impl Iterator<Item = (Part, &str)> {
        let heads = [Part::Column, Part::Kicker, Part::Headline].into_iter();
        let decks = (0..self.decks.len()).map(Part::Deck);
        let blocks = (0..self.body.len()).map(Part::Block);
        heads
            .chain(decks)
            .chain([Part::Byline])
            .chain(blocks)
            .filter_map(|part| self.part(part).map(|text| (part, text)))
    }

    /// The jump lines that lead `direction`.
    pub fn jumps(&self, direction: Direction) -> impl Iterator<Item = &Jump> {
        self.jumps.iter().filter(move |jump| jump.direction == direction)
    }
}

/// The parts of the story that `id` belongs to, in reading order: the article where it begins, then its continuations.
///
/// Each article stands once, whatever circles its jump lines make; an unknown `id` gives none.
pub fn story<'a>(issue: &'a Issue, id: &Id) -> Vec<&'a Article> {
    let Some((_, mut first)) = issue.article(id) else { return Vec::new() };
    let mut seen = vec![&first.id];
    while let Some(before) =
        other_end(issue, first, Direction::From).filter(|before| !seen.contains(&&before.id))
    {
        seen.push(&before.id);
        first = before;
    }
    let mut parts = vec![first];
    while let Some(next) = parts.last().and_then(|last| other_end(issue, last, Direction::To)) {
        if parts.iter().any(|part| part.id == next.id) {
            break;
        }
        parts.push(next);
    }
    parts
}

fn other_end<'a>(issue: &'a Issue, article: &Article, direction: Direction) -> Option<&'a Article> {
    let id = article.jumps(direction).find_map(|jump| jump.article.as_ref())?;
    issue.article(id).map(|(_, article)| article)
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn schema() -> u32 {
    SCHEMA
}

fn schema_or_null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    Option::<u32>::deserialize(deserializer).map(|schema| schema.unwrap_or(SCHEMA))
}

/// Reads null as nothing: an empty list, 0.
fn nullable<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer).map(Option::unwrap_or_default)
}
