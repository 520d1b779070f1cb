//! Inputs opened as an issue, and sentences about those that could not be.

use crate::{
    input::{self, Error, Form, Input, Note, Source},
    issue::Issue,
    page::Page,
    parse,
    words::{Fault, Lang, Word},
};

/// An issue that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The issue.
    pub issue: Issue,
    /// The pages that it was parsed from, for their raw lines; none of what was read as JSON.
    pub pages: Vec<Page>,
    /// What it was opened from, as given. Nothing if it is built in.
    pub sources: Vec<Source>,
    /// The files that it was read from: [`Page::input`] and [`crate::issue::Section::inputs`] count them.
    pub files: Vec<Source>,
    /// What is to be said about the inputs.
    pub notes: Vec<Note>,
}

impl Opened {
    /// What it was opened from: the first of it.
    pub fn first(&self) -> Source {
        self.sources.first().cloned().unwrap_or(Source::Stdin)
    }
}

/// Reads `sources` and parses them into one issue.
///
/// # Errors
/// [`Error`] names the first source that cannot be read.
pub fn open(sources: &[Source], options: &input::Options) -> Result<Opened, Error> {
    read(sources, options).map(Unparsed::parse)
}

/// Reads `sources`, and leaves them to be parsed.
///
/// # Errors
/// As [`open`].
pub fn read(sources: &[Source], options: &input::Options) -> Result<Unparsed, Error> {
    let input = input::read(sources, options)?;
    Ok(Unparsed { sources: sources.to_vec(), input })
}

/// An issue that was read and is still to be parsed.
#[derive(Clone, Debug, PartialEq)]
pub struct Unparsed {
    sources: Vec<Source>,
    input: Input,
}

/// An issue of fewer bytes is parsed before anybody notices.
const LONG: usize = 64 << 10;
/// So many bytes of a long one are its beginning: some front page.
const BEGINNING: usize = 16 << 10;

impl Unparsed {
    /// What is built in: read from nowhere.
    pub fn built_in(pages: Vec<Page>) -> Self {
        let input = Input { pages, issue: None, sources: vec![], notes: vec![] };
        Self { sources: vec![], input }
    }

    /// What it was read from, as given. Nothing if it is built in.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The pages that are to be parsed.
    pub fn pages(&self) -> &[Page] {
        &self.input.pages
    }

    /// What is to be said about the inputs.
    pub fn notes(&self) -> &[Note] {
        &self.input.notes
    }

    /// The issue.
    pub fn parse(self) -> Opened {
        let Input { pages, issue, sources: files, notes } = self.input;
        Opened { issue: whole(&pages, issue), pages, sources: self.sources, files, notes }
    }

    /// What is first in a long issue, parsed by itself: it can be shown while the whole is parsed. Nothing if that is
    /// soon done, or if no article is in the beginning.
    pub fn beginning(&self) -> Option<Opened> {
        let lines = self.input.pages.iter().flat_map(|page| &page.lines);
        let mut length = 0;
        let is_long = lines.map(|line| line.text.len()).any(|bytes| {
            length += bytes;
            length >= LONG
        });
        if self.input.issue.is_some() || !is_long {
            return None;
        }
        let (mut pages, mut room) = (vec![], BEGINNING);
        for page in &self.input.pages {
            let lines = page.lines.iter().take_while(|line| {
                let fits = room > 0;
                room = room.saturating_sub(line.text.len());
                fits
            });
            let lines = lines.cloned().collect();
            pages.push(Page { input: page.input, name: page.name.clone(), lines });
            if room == 0 {
                break;
            }
        }
        let (sources, files) = (self.sources.clone(), self.input.sources.clone());
        let opened = Opened { issue: parse::parse(&pages), pages, sources, files, notes: vec![] };
        let has_articles = opened.issue.articles().next().is_some();
        has_articles.then_some(opened)
    }
}

/// `opened` with the pages of `more` beside its own.
///
/// # Errors
/// As [`open`].
pub fn open_into(
    opened: &Opened,
    more: &[Source],
    options: &input::Options,
) -> Result<Opened, Error> {
    let mut read = input::read(more, options)?;
    for page in &mut read.pages {
        page.input += opened.files.len();
    }
    let trees: Vec<_> = read_as_tree(opened).into_iter().chain(read.issue).collect();
    let tree = (!trees.is_empty()).then(|| input::together(trees));
    let pages = [&*opened.pages, &*read.pages].concat();
    Ok(Opened {
        issue: whole(&pages, tree),
        pages,
        sources: [&*opened.sources, more].concat(),
        files: [&*opened.files, &*read.sources].concat(),
        notes: read.notes,
    })
}

/// What of `opened` was read as a tree and has no pages to be parsed again: its sections have no inputs.
fn read_as_tree(opened: &Opened) -> Option<Issue> {
    let mut issue = opened.issue.clone();
    if opened.pages.is_empty() {
        return Some(issue);
    }
    issue.sections.retain(|section| section.inputs.is_empty());
    let pages: Vec<&String> = issue.sections.iter().map(|section| &section.page).collect();
    issue.diagnostics.retain(|diagnostic| pages.contains(&&diagnostic.page));
    (!issue.sections.is_empty()).then_some(issue)
}

/// The issue of `pages` and of what was read as a tree.
fn whole(pages: &[Page], tree: Option<Issue>) -> Issue {
    match tree {
        None => parse::parse(pages),
        Some(tree) if pages.is_empty() => tree,
        Some(tree) => {
            let mut issue = input::together(vec![tree, parse::parse(pages)]);
            parse::jump::tie(&mut issue);
            issue
        }
    }
}

/// One sentence about `error`: what is wrong, where, what to do.
pub fn sentence(error: &Error, lang: Lang) -> String {
    use input::Fault as F;
    let (path, why) = (name(&error.from, lang), why(&error.fault));
    let fault = match &error.fault {
        F::Missing => Fault::Missing,
        F::Denied => Fault::Denied,
        F::Read(_) => Fault::Unreadable(&why),
        F::TooLarge => Fault::TooLarge,
        F::TooMuch => Fault::TooMuch,
        F::Empty => Fault::Empty,
        F::Binary => Fault::Binary,
        F::Form(Form::Pdf) => Fault::Pdf,
        F::Form(Form::Epub) => Fault::Epub,
        F::Form(Form::Archive) => Fault::Archive,
        F::Form(Form::Office) => Fault::Office,
        F::Form(Form::Html) => Fault::Html,
        F::Form(Form::Picture) => Fault::Picture,
        F::NoPages => Fault::NoPages,
        F::Json(error) => Fault::DamagedJson(error.line(), error.column()),
        F::OtherJson => Fault::OtherJson,
        F::Schema(schema) => Fault::NewerJson(*schema),
        F::Encoding { label, nearest } => Fault::Encoding(label, nearest),
    };
    fault.say(&path, lang)
}

/// The system's words for `fault`, without its number.
fn why(fault: &input::Fault) -> String {
    match fault {
        input::Fault::Read(error) => system(error),
        _ => String::new(),
    }
}

/// The system's words for `error`, without its number.
pub fn system(error: &std::io::Error) -> String {
    let words = error.to_string();
    words.split(" (os error").next().unwrap_or_default().to_owned()
}

/// One sentence about `note`.
pub fn remark(note: &Note, lang: Lang) -> String {
    match note {
        Note::Skipped { folder, names } => {
            Word::Skipped(&name(folder, lang), &listed(names, lang)).say(lang)
        }
        Note::Empty(from) => Word::NoTextIn(&name(from, lang)).say(lang),
        Note::Damaged { from, encoding, places } => {
            Word::Damaged(&name(from, lang), encoding, *places).say(lang)
        }
    }
}

/// At most five of `names`, and how many more.
pub fn listed(names: &[String], lang: Lang) -> String {
    let between = if lang == Lang::Zh { "、" } else { ", " };
    let first = names.get(..5).unwrap_or(names).join(between);
    match names.len().saturating_sub(5) {
        0 => first,
        more => Word::AndMore(&first, more).say(lang),
    }
}

/// What `source` is called.
pub fn name(source: &Source, lang: Lang) -> String {
    match source {
        Source::Path(_) => source.to_string(),
        Source::Stdin => Word::StandardInput.say(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An issue of so many articles, an article a page.
    fn unparsed(articles: usize) -> Unparsed {
        let article = |number: usize| {
            format!(
                "青石镇修成第{number}座蓄水池\n\n本报讯　青石镇第{number}座蓄水池昨天修成。这座水池可蓄水{number}千方，\n\
                 够下游的茶园用一个旱季。镇里今年还要修三座。\n\u{c}"
            )
        };
        let text: String = (1..=articles).map(article).collect();
        Unparsed::built_in(Page::from_text(&text, 0, ""))
    }

    #[test]
    fn a_long_issue_has_a_beginning_of_its_own() {
        assert_eq!(unparsed(20).beginning(), None, "it is short");
        let long = unparsed(400);
        let beginning = long.beginning().unwrap();
        let whole = long.parse();
        let (first, all) = (beginning.issue.articles().count(), whole.issue.articles().count());
        assert!((20..200).contains(&first) && all == 400, "{first} of {all}");
        let headline = |opened: &Opened| {
            opened.issue.articles().next().and_then(|(_, article)| article.headline.clone())
        };
        assert_eq!(headline(&beginning), headline(&whole));
    }

    #[test]
    fn a_beginning_without_an_article_is_none() {
        let text = "2026年3月6日　星期五\n\u{c}".repeat(3000);
        assert!(Unparsed::built_in(Page::from_text(&text, 0, "")).beginning().is_none());
    }
}
