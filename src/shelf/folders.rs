//! Where things are kept, as the system has it (XDG on Linux).

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

/// The folders of the reader's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Settings.
    pub config: PathBuf,
    /// Places, read marks, history: what may be lost without grief.
    pub state: PathBuf,
    /// Clippings and marks: what the user has made.
    pub data: PathBuf,
}

impl Folders {
    /// The user's; none where the system names no home folder.
    pub fn of_user() -> Option<Self> {
        let folders = ProjectDirs::from("", "", "dubao")?;
        Some(Self {
            config: folders.config_dir().to_owned(),
            // Only Linux has a folder for state.
            state: folders.state_dir().unwrap_or(folders.data_local_dir()).to_owned(),
            data: folders.data_dir().to_owned(),
        })
    }

    /// All of them in folders of `parent`.
    pub fn under(parent: &Path) -> Self {
        let [config, state, data] = ["config", "state", "data"].map(|name| parent.join(name));
        Self { config, state, data }
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// The file of the clippings, if the settings name no other.
    pub fn clippings(&self) -> PathBuf {
        self.data.join("clippings.md")
    }
}

/// `path` with the home folder in the place of a leading `~/`.
pub fn from_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), BaseDirs::new()) {
        (Ok(rest), Some(folders)) => folders.home_dir().join(rest),
        _ => path.to_owned(),
    }
}

/// `path` as it is told to a person, with `~/` in the place of the home folder.
pub fn to_home(path: &Path) -> String {
    let folders = BaseDirs::new();
    let inside = folders.as_ref().and_then(|folders| path.strip_prefix(folders.home_dir()).ok());
    inside.map_or_else(|| path.display().to_string(), |rest| format!("~/{}", rest.display()))
}
