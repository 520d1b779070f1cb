//! From files, folders and standard input to pages, or to an issue that was exported.
//!
//! Content and exported JSON are read; of PDF, EPUB, ZIP, HTML, office files and pictures it is told that they are not.

mod encoding;
mod error;
mod folder;
mod form;
mod json;

use std::{
    fmt,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use encoding_rs::Encoding;

pub use self::{
    error::{Error, Fault},
    form::Form,
    json::together,
};
use crate::{
    issue::Issue,
    page::{self, Page},
};

/// The most bytes that are read, of one input and of all of an issue together: 64 MB.
pub const LIMIT: u64 = 64 << 20;

/// The bytes at a file's beginning that tell whether it is text.
const HEAD: usize = 64 << 10;

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

/// What was read, from where, and what is to be said about it: pages or an issue, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Pages to be parsed.
    pub pages: Vec<Page>,
    /// What was exported as JSON; several issues are [`together`].
    pub issue: Option<Issue>,
    /// The files that it was read from: [`Page::input`] counts them.
    pub sources: Vec<Source>,
    /// What was passed over or mended.
    pub notes: Vec<Note>,
}

/// Something to be said about an input that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Files of a folder that are no pages.
    Skipped {
        /// The folder.
        folder: Source,
        /// The names of the files.
        names: Vec<String>,
    },
    /// A file without any text, among others that have some.
    Empty(Source),
    /// Bytes that mean nothing in the input's encoding: `�` stands for them.
    Damaged {
        /// The input.
        from: Source,
        /// The encoding's name.
        encoding: &'static str,
        /// How many places.
        places: usize,
    },
}

/// One input, read.
struct Content {
    from: Source,
    text: String,
    issue: Option<Issue>,
}

/// Reads `sources` as one issue: its pages in the order of their names where the sources are a folder, or are in the
/// order in which a shell lists them; else in the order given.
///
/// # Errors
/// [`Error`] names the first source that cannot be read.
pub fn read(sources: &[Source], options: &Options) -> Result<Input, Error> {
    let first = sources.first().unwrap_or(&Source::Stdin);
    let chosen = options
        .encoding
        .as_deref()
        .map(|label| encoding::labelled(label).map_err(|fault| Error::new(first, fault)))
        .transpose()?;
    let mut notes = vec![];
    let mut texts = vec![];
    let mut room = LIMIT;
    for source in folder::in_order(sources) {
        match &source {
            Source::Path(path) if path.is_dir() => {
                texts.extend(in_folder(&source, path, chosen, &mut room, &mut notes)?);
            }
            _ => texts.push(one(&source, chosen, &mut room, &mut notes)?),
        }
    }
    gathered(texts, notes)
}

/// The pages of `folder`. Files that are no text are noted.
fn in_folder(
    folder: &Source,
    path: &Path,
    chosen: Option<&'static Encoding>,
    room: &mut u64,
    notes: &mut Vec<Note>,
) -> Result<Vec<Content>, Error> {
    let names = folder::files(path).map_err(|error| Error::reading(folder, error))?;
    let (mut texts, mut skipped) = (vec![], vec![]);
    for name in names {
        let file = Source::Path(path.join(&name));
        match one(&file, chosen, room, notes) {
            Ok(text) => texts.push((name, text)),
            Err(error) if error.is_no_text() => skipped.push(name),
            Err(error) => return Err(error),
        }
    }
    // An export that lies beside its pages is not one more page.
    if texts.iter().any(|(_, text)| text.issue.is_none()) {
        let (issues, pages) = texts.into_iter().partition(|(_, text)| text.issue.is_some());
        texts = pages;
        skipped.extend(Vec::into_iter(issues).map(|(name, _)| name));
    }
    let blank = |text: &Content| text.issue.is_none() && text.text.trim().is_empty();
    if texts.iter().all(|(_, text)| blank(text)) {
        return Err(Error::new(folder, Fault::NoPages));
    }
    if !skipped.is_empty() {
        let names = skipped.iter().map(|name| shown(Path::new(name))).collect();
        notes.push(Note::Skipped { folder: folder.clone(), names });
    }
    Ok(texts.into_iter().map(|(_, text)| text).collect())
}

/// One file, or standard input.
fn one(
    source: &Source,
    chosen: Option<&'static Encoding>,
    room: &mut u64,
    notes: &mut Vec<Note>,
) -> Result<Content, Error> {
    let bytes = bytes(source, *room)?;
    *room = room.saturating_sub(bytes.len() as u64);
    if let Some(form) = form::of_bytes(&bytes) {
        return Err(Error::new(source, Fault::Form(form)));
    }
    let decoded = encoding::plain(&bytes, chosen).or_else(|| text(&bytes, chosen));
    drop(bytes);
    let decoded = decoded.ok_or_else(|| Error::new(source, Fault::Binary))?;
    if let Some(form) = form::of_text(&decoded.text) {
        return Err(Error::new(source, Fault::Form(form)));
    }
    if decoded.damaged > 0 {
        let (encoding, places) = (decoded.encoding.name(), decoded.damaged);
        notes.push(Note::Damaged { from: source.clone(), encoding, places });
    }
    let issue = json::issue(&decoded.text).map_err(|fault| Error::new(source, fault))?;
    Ok(Content { from: source.clone(), text: decoded.text, issue })
}

/// `bytes` decoded, if they are text.
fn text(bytes: &[u8], chosen: Option<&'static Encoding>) -> Option<encoding::Decoded> {
    // The beginning tells it: what is no text need not be decoded to its end.
    let head = bytes.get(..HEAD).map(|head| encoding::decode(head, chosen));
    if head.is_some_and(|head| encoding::is_binary(&head, chosen)) {
        return None;
    }
    Some(encoding::decode(bytes, chosen)).filter(|decoded| !encoding::is_binary(decoded, chosen))
}

/// The bytes of `source`, if they are no more than `room`.
fn bytes(source: &Source, room: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![];
    let read = match source {
        Source::Path(path) => {
            let size = fs::metadata(path).map_err(|error| Error::reading(source, error))?.len();
            if size > LIMIT {
                return Err(Error::new(source, Fault::TooLarge));
            }
            File::open(path).and_then(|file| file.take(room + 1).read_to_end(&mut bytes))
        }
        Source::Stdin => io::stdin().lock().take(room + 1).read_to_end(&mut bytes),
    };
    let read = read.map_err(|error| Error::reading(source, error))?;
    if read as u64 > room {
        let fault = if room == LIMIT { Fault::TooLarge } else { Fault::TooMuch };
        return Err(Error::new(source, fault));
    }
    Ok(bytes)
}

/// `texts` as one input.
fn gathered(texts: Vec<Content>, mut notes: Vec<Note>) -> Result<Input, Error> {
    let sources: Vec<Source> = texts.iter().map(|text| text.from.clone()).collect();
    let (mut pages, mut issues) = (vec![], vec![]);
    for (number, text) in texts.into_iter().enumerate() {
        if let Some(issue) = text.issue {
            issues.push(issue);
            continue;
        }
        let found = Page::from_text(&text.text, number, &text.from.name());
        if found.is_empty() {
            notes.push(Note::Empty(text.from));
        }
        pages.extend(found);
    }
    if pages.is_empty() && issues.is_empty() {
        let first = sources.first().unwrap_or(&Source::Stdin);
        return Err(Error::new(first, Fault::Empty));
    }
    let issue = (!issues.is_empty()).then(|| together(issues));
    Ok(Input { pages, issue, sources, notes })
}

impl Source {
    /// The file name without its folder, or empty.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => shown(Path::new(path.file_name().unwrap_or_default())),
            Self::Stdin => String::new(),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => formatter.write_str(&shown(path)),
            Self::Stdin => formatter.write_str("standard input"),
        }
    }
}

/// `path` as it may be printed: on one line, nothing in it steers a terminal.
fn shown(path: &Path) -> String {
    page::visible(&path.to_string_lossy()).replace(['\n', '\r', '\u{b}', '\u{c}'], "␤")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_inputs_together_have_a_limit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("1.txt");
        fs::write(&path, "abcdef").unwrap();
        let source = Source::Path(path);
        assert_eq!(bytes(&source, 6).unwrap(), b"abcdef");
        assert!(matches!(bytes(&source, 5), Err(Error { fault: Fault::TooMuch, .. })));
        let (mut room, mut notes) = (13, vec![]);
        assert!(one(&source, None, &mut room, &mut notes).is_ok());
        assert!(one(&source, None, &mut room, &mut notes).is_ok());
        assert!(one(&source, None, &mut room, &mut notes).is_err());
    }
}
