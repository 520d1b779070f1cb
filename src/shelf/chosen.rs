//! Settings that were changed by keys, kept for the next start; the settings file is the user's and is never written.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Error, Folders, SetAside, file};
use crate::config::Chosen;

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Kept {
    settings: Chosen,
}

/// What was chosen.
///
/// # Errors
/// [`Error`] where it cannot be read.
pub fn chosen(folders: &Folders, aside: &mut Vec<SetAside>) -> Result<Chosen, Error> {
    file::read(&path(folders), aside).map(|kept: Kept| kept.settings)
}

/// Keeps that the setting `name` was changed to `value`, both as in the settings file.
///
/// # Errors
/// [`Error`] where that cannot be kept.
pub(super) fn keep(
    folders: &Folders,
    name: &str,
    value: &str,
    aside: &mut Vec<SetAside>,
) -> Result<(), Error> {
    file::change(&path(folders), aside, |kept: &mut Kept| {
        kept.settings.insert(name.to_owned(), value.to_owned());
    })
}

fn path(folders: &Folders) -> PathBuf {
    folders.state.join("chosen.json")
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn the_last_choice_is_there_again() {
        let folder = TempDir::new().unwrap();
        let (folders, mut aside) = (Folders::under(folder.path()), Vec::new());
        assert_eq!(chosen(&folders, &mut aside).unwrap(), Chosen::new());
        for (name, value) in [("theme", "light"), ("measure", "24"), ("theme", "dark")] {
            keep(&folders, name, value, &mut aside).unwrap();
        }
        let pairs = [("measure", "24"), ("theme", "dark")];
        let expected = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(chosen(&folders, &mut aside).unwrap(), Chosen::from(expected));
    }
}
