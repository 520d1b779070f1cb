//! What can go wrong in a command, as a sentence and an exit status.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    input,
    open::{self, name},
    reader,
    words::{self, Lang, Word},
};

/// Why a command failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// An input could not be read.
    Input(input::Error),
    /// A file could not be written.
    File(String, io::Error),
    /// Standard output could not be written.
    Stdout(io::Error),
    /// Read, and no article in it.
    NoArticle(input::Source),
    /// There is no page with this label; those that there are.
    NoSuchPage(input::Source, String, Vec<String>),
    /// There is no article with this id.
    NoSuchArticle(input::Source, String),
    /// The query stands nowhere.
    NotFound(String),
    /// The settings file could not be read.
    Settings(PathBuf, io::Error),
    /// The reader cannot use the terminal.
    Terminal(io::Error),
}

impl Failure {
    pub(super) fn writing(path: &Path, error: io::Error) -> Self {
        Self::File(input::Source::Path(path.to_owned()).to_string(), error)
    }

    /// Has the reader of our output left? That is its good right.
    pub(super) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Stdout(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The exit status.
    pub(super) fn status(&self) -> u8 {
        match self {
            Self::Input(error) => match error.fault {
                input::Fault::Encoding { .. } => 2,
                input::Fault::Empty => 3,
                _ => 1,
            },
            Self::File(..) | Self::Stdout(_) | Self::Settings(..) | Self::Terminal(_) => 1,
            Self::NoArticle(_)
            | Self::NoSuchPage(..)
            | Self::NoSuchArticle(..)
            | Self::NotFound(_) => 3,
        }
    }

    /// What was wrong, where, what to do.
    pub(super) fn sentence(&self, lang: Lang) -> String {
        use words::Fault;
        match self {
            Self::Input(error) => open::sentence(error, lang),
            Self::File(path, error) => Fault::Unwritable(&open::system(error)).say(path, lang),
            Self::Stdout(error) => {
                Fault::Unwritable(&open::system(error)).say(&Word::StandardOutput.say(lang), lang)
            }
            Self::NoArticle(from) => Fault::NoArticle.say(&name(from, lang), lang),
            Self::NoSuchPage(from, page, pages) => {
                Fault::NoSuchPage(page, &open::listed(pages, lang)).say(&name(from, lang), lang)
            }
            Self::NoSuchArticle(from, id) => Fault::NoSuchArticle(id).say(&name(from, lang), lang),
            Self::NotFound(query) => Word::NotFound(query).say(lang),
            Self::Settings(path, error) => {
                let why = open::system(error);
                let fault = match error.kind() {
                    io::ErrorKind::NotFound => Fault::Missing,
                    _ => Fault::Unreadable(&why),
                };
                fault.say(&path.display().to_string(), lang)
            }
            Self::Terminal(error) => words::Deed::NoTerminal(&open::system(error)).say(lang),
        }
    }
}

impl From<input::Error> for Failure {
    fn from(error: input::Error) -> Self {
        Self::Input(error)
    }
}

impl From<reader::Error> for Failure {
    fn from(error: reader::Error) -> Self {
        match error {
            reader::Error::Terminal(error) => Self::Terminal(error),
        }
    }
}
