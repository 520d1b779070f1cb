//! What is kept on disk: the settings and what keys changed of them, reading places, read marks, history, marks, clippings.
//!
//! State and data are small JSON files with a schema number. They are changed under a lock, written to a temporary file
//! and renamed: two readers at once lose nothing of each other, and what is killed leaves whole files.

mod folders;
pub mod settings;

mod file;

mod chosen;

mod anchor;
mod identity;

mod issues;
mod marks;

mod clippings;

mod keeper;

use std::{io, path::PathBuf};

pub use self::{
    chosen::chosen,
    clippings::{clip, clippings},
    folders::{Folders, from_home, to_home},
    identity::{Identity, hash},
    issues::{Past, Recalled, history, moved},
    keeper::{Keeper, Problem},
};

/// Why something could not be kept, or what was kept not be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or its folder could not be read.
    #[error("{} could not be read", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file or its folder could not be written.
    #[error("{} could not be written", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A file of another schema, or a damaged one: it was given another name, and begun anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The file.
    pub path: PathBuf,
    /// Where it is now.
    pub to: PathBuf,
}
