//! The issue as text to read: heads at the margin, paragraphs indented, stories joined.

use std::io;

use super::{
    paper::Paper,
    story::{Entry, blocks, entries, loose_jumps},
};
use crate::issue::{Article, BlockKind, Issue, Section};

/// How lines are set: one text and what it is → rows. Without one, a paragraph is one line.
pub type Setter<'a> = Option<&'a dyn Fn(&str, Setting) -> Vec<String>>;

/// How a text is to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// From the margin.
    Flush,
    /// Its first row indented.
    Paragraph,
    /// From the margin, in rows of even length.
    Headline,
}

/// Writes `issue` as text: nameplate, then page by page the folio, the articles, and what belongs to none.
///
/// A continuation stands with its beginning; on its own page a line says where. Jump lines stand where they stood.
/// Without a `setter` each paragraph is one line, in a Chinese paper indented by two full-width blanks.
///
/// # Errors
/// What `out` gives.
pub fn write(issue: &Issue, setter: Setter<'_>, out: &mut impl io::Write) -> io::Result<()> {
    let paper = Paper::of(issue);
    let mut writer = Writer { paper, setter, out, is_empty: true, is_apart: false };
    // The lines of the nameplate say the same as its fields.
    match &issue.nameplate {
        Some(nameplate) if !nameplate.lines.is_empty() => writer.lines(&nameplate.lines)?,
        _ => writer.block(paper.title(issue).as_deref(), Setting::Headline)?,
    }
    for (section, entries) in entries(issue) {
        writer.section(section, &entries)?;
    }
    writer.rest(&issue.unplaced)
}

/// The byline and the dateline of `article`, as far as they do not stand in its text anyway.
pub(super) fn signed(article: &Article) -> impl Iterator<Item = &str> {
    let fields = [&article.byline, &article.dateline];
    let stands = |field: &str| article.body.iter().any(|block| block.text.contains(field));
    fields.into_iter().filter_map(|field| field.as_deref()).filter(move |field| !stands(field))
}

struct Writer<'a, W> {
    paper: Paper,
    setter: Setter<'a>,
    out: &'a mut W,
    is_empty: bool,
    is_apart: bool,
}

impl<W: io::Write> Writer<'_, W> {
    fn section(&mut self, section: &Section, entries: &[Entry<'_>]) -> io::Result<()> {
        let name = format!("== {} ==", self.paper.section(section));
        self.block([&*name], Setting::Flush)?;
        self.block(self.paper.folio(section), Setting::Flush)?;
        for entry in entries {
            match entry {
                Entry::Story(parts) => self.story(parts)?,
                Entry::Part(page, first) => {
                    let line = self.paper.see_page(&page.page, self.paper.headline(first));
                    self.block([&*format!("-- {line} --")], Setting::Flush)?;
                }
            }
        }
        self.rest(&section.unplaced)
    }

    fn story(&mut self, parts: &[(&Section, &Article)]) -> io::Result<()> {
        for (number, (section, article)) in parts.iter().enumerate() {
            if number > 0 {
                let line = self.paper.comes_from(&section.page);
                self.block([&*format!("-- {line} --")], Setting::Flush)?;
            }
            self.article(article, number == 0)?;
        }
        Ok(())
    }

    fn article(&mut self, article: &Article, is_first: bool) -> io::Result<()> {
        let untitled = is_first.then(|| self.paper.headline(article));
        let headline = article.headline.as_deref().or(untitled);
        self.block(article.standing_head.as_deref(), Setting::Flush)?;
        self.gap();
        self.rows(article.kicker.as_deref(), Setting::Flush)?;
        self.rows(headline, Setting::Headline)?;
        self.rows(article.decks.iter().map(String::as_str), Setting::Flush)?;
        self.rows(loose_jumps(article), Setting::Flush)?;
        self.rows(signed(article), Setting::Flush)?;
        self.gap();
        for (block, text) in article.body.iter().zip(blocks(article)) {
            match block.kind {
                BlockKind::Paragraph if self.paper == Paper::Other => {
                    self.block([&*text], Setting::Flush)?;
                }
                BlockKind::Paragraph => self.rows([&*text], Setting::Paragraph)?,
                BlockKind::Crosshead | BlockKind::Caption => {
                    self.block([&*text], Setting::Flush)?;
                }
            }
        }
        Ok(())
    }

    /// Texts that belong to nothing, under a head.
    fn rest(&mut self, texts: &[String]) -> io::Result<()> {
        if texts.is_empty() {
            return Ok(());
        }
        let head = format!("-- {} --", self.paper.rest());
        self.block([&*head], Setting::Flush)?;
        self.lines(texts)
    }

    fn lines(&mut self, texts: &[String]) -> io::Result<()> {
        self.block(texts.iter().map(String::as_str), Setting::Flush)
    }

    /// Texts with a blank line before and after them.
    fn block<'t>(
        &mut self,
        texts: impl IntoIterator<Item = &'t str>,
        setting: Setting,
    ) -> io::Result<()> {
        let mut texts = texts.into_iter().peekable();
        if texts.peek().is_none() {
            return Ok(());
        }
        self.gap();
        self.rows(texts, setting)?;
        self.gap();
        Ok(())
    }

    /// A blank line before what comes next, if anything stands before it.
    fn gap(&mut self) {
        self.is_apart = true;
    }

    fn rows<'t>(
        &mut self,
        texts: impl IntoIterator<Item = &'t str>,
        setting: Setting,
    ) -> io::Result<()> {
        for text in texts {
            if self.is_apart && !self.is_empty {
                writeln!(self.out)?;
            }
            (self.is_apart, self.is_empty) = (false, false);
            match self.setter {
                Some(setter) => {
                    for row in setter(text, setting) {
                        writeln!(self.out, "{row}")?;
                    }
                }
                None if setting == Setting::Paragraph => writeln!(self.out, "　　{text}")?,
                None => writeln!(self.out, "{text}")?,
            }
        }
        Ok(())
    }
}
