//! Why an input could not be read.

use std::io;

use super::{Form, Source};

/// Why an input could not be read, and which.
#[derive(Debug, thiserror::Error)]
#[error("{from}: {fault}")]
pub struct Error {
    /// The input.
    pub from: Source,
    /// What is wrong with it.
    #[source]
    pub fault: Fault,
}

/// What is wrong with an input.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is nothing at that path.
    #[error("does not exist")]
    Missing,
    /// The system does not allow it.
    #[error("may not be read")]
    Denied,
    /// It broke off.
    #[error("could not be read")]
    Read(#[source] io::Error),
    /// It has more than [`super::LIMIT`] bytes.
    #[error("over 64 MB")]
    TooLarge,
    /// With it all inputs together have more than [`super::LIMIT`] bytes.
    #[error("over 64 MB with the inputs before it")]
    TooMuch,
    /// There is no text in it.
    #[error("empty")]
    Empty,
    /// It is no text.
    #[error("no text")]
    Binary,
    /// It is of a form that is not read.
    #[error("a form that is not read yet: {0:?}")]
    Form(Form),
    /// A folder in which no file is text.
    #[error("no pages in this folder")]
    NoPages,
    /// JSON of an issue that is damaged.
    #[error("damaged JSON")]
    Json(#[source] serde_json::Error),
    /// JSON of something else.
    #[error("JSON, but no issue")]
    OtherJson,
    /// JSON of another form than [`crate::issue::SCHEMA`].
    #[error("JSON of schema {0}")]
    Schema(u64),
    /// No encoding has this label.
    #[error("no encoding is called {label}; the nearest is {nearest}")]
    Encoding {
        /// The label as given.
        label: String,
        /// The nearest one that there is.
        nearest: &'static str,
    },
}

impl Error {
    pub(super) fn new(from: &Source, fault: Fault) -> Self {
        Self { from: from.clone(), fault }
    }

    /// `error`, met in reading `from`.
    pub(super) fn reading(from: &Source, error: io::Error) -> Self {
        let fault = match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Fault::Missing,
            io::ErrorKind::PermissionDenied => Fault::Denied,
            _ => Fault::Read(error),
        };
        Self::new(from, fault)
    }

    /// Is it that the file was read, and is no page?
    pub(super) fn is_no_text(&self) -> bool {
        matches!(
            self.fault,
            Fault::Binary | Fault::Form(_) | Fault::OtherJson | Fault::Json(_) | Fault::Schema(_)
        )
    }
}
