//! Inputs opened as an issue, and sentences about those that could not be.

use crate::{
    input::{self, Error, Form, Note, Source},
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
    let read = input::read(sources, options)?;
    let issue = whole(&read.pages, read.issue);
    let (pages, files, notes) = (read.pages, read.sources, read.notes);
    Ok(Opened { issue, pages, sources: sources.to_vec(), files, notes })
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
