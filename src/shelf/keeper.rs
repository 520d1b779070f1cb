//! The shelf of the issue that is open: what is kept of it, and what went wrong in keeping it.

use super::{Error, Folders, Identity, Past, Recalled, SetAside, chosen, issues, marks};
use crate::issue::{Id, Issue, Place};

/// Keeps what is to be kept of one issue. Nothing of it stops the reading: what went wrong is told once.
#[derive(Debug)]
pub struct Keeper {
    folders: Option<Folders>,
    identity: Identity,
    /// What its file is called, once it was opened.
    key: Option<issues::Key>,
    aside: Vec<SetAside>,
    error: Option<Error>,
    failed: bool,
}

/// What went wrong.
#[derive(Debug)]
pub enum Problem {
    /// A file was set aside.
    SetAside(SetAside),
    /// The first thing that could not be kept or read.
    Failed(Error),
}

impl Keeper {
    /// The shelf of the issue known by `identity`; without `folders` nothing is kept.
    pub fn new(folders: Option<Folders>, identity: Identity) -> Self {
        Self { folders, identity, key: None, aside: Vec::new(), error: None, failed: false }
    }

    /// The issue has changed, and is known by `identity` from now on.
    pub fn rename(&mut self, identity: Identity) {
        self.identity = identity;
        self.key = None;
    }

    /// What the issue is known by.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// What was kept of the issue.
    pub fn recall(&mut self, issue: &Issue) -> Recalled {
        self.try_to(|folders, identity, aside| issues::recall(folders, issue, identity, aside))
    }

    /// The issue is open, or closed again, with so many of its articles read of all.
    pub fn opened(&mut self, counts: (usize, usize)) {
        let opened = |folders: &Folders, identity: &Identity, aside: &mut Vec<SetAside>| {
            issues::opened(folders, identity, counts, aside).map(Some)
        };
        self.key = self.try_to(opened);
    }

    /// Keeps where the reader stands, and its trail. The issue must have been opened.
    pub fn keep_place(&mut self, issue: &Issue, place: &Place, trail: &[Place]) {
        let Some(key) = self.key.clone() else { return };
        self.try_to(|folders, identity, aside| {
            issues::keep_place((folders, &key), issue, identity, (place, trail), aside)
        });
    }

    /// Keeps which articles were read, or are unread again. The issue must have been opened.
    pub fn keep_read(&mut self, issue: &Issue, articles: &[(Id, bool)]) {
        let Some(key) = self.key.clone() else { return };
        self.try_to(|folders, identity, aside| {
            issues::keep_read((folders, &key), issue, identity, articles, aside)
        });
    }

    /// Keeps a mark.
    pub fn keep_mark(&mut self, issue: &Issue, name: char, place: &Place) {
        self.try_to(|folders, identity, aside| {
            marks::keep_mark(folders, issue, identity, (name, place), aside)
        });
    }

    /// Keeps that the setting `name` was changed to `value` by a key.
    pub fn keep_setting(&mut self, name: &str, value: &str) {
        self.try_to(|folders, _, aside| chosen::keep(folders, name, value, aside));
    }

    /// The issues that were read before, the newest first.
    pub fn history(&mut self) -> Vec<Past> {
        self.try_to(|folders, _, aside| issues::history(folders, aside))
    }

    /// What has gone wrong since the last time.
    pub fn problems(&mut self) -> Vec<Problem> {
        let aside = std::mem::take(&mut self.aside).into_iter().map(Problem::SetAside);
        aside.chain(self.error.take().map(Problem::Failed)).collect()
    }

    fn try_to<T: Default>(
        &mut self,
        work: impl FnOnce(&Folders, &Identity, &mut Vec<SetAside>) -> Result<T, Error>,
    ) -> T {
        let Some(folders) = &self.folders else { return T::default() };
        work(folders, &self.identity, &mut self.aside).unwrap_or_else(|error| {
            if !self.failed {
                self.failed = true;
                self.error = Some(error);
            }
            T::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::{
        issue::Part,
        shelf::anchor::tests::{identity, issue, place},
    };

    #[test]
    fn what_cannot_be_kept_is_told_once_and_stops_nothing() {
        let folder = TempDir::new().unwrap();
        let folders = Folders::under(folder.path());
        fs::write(&folders.state, "a file where a folder should be").unwrap();
        let issue = issue(&[&["云河新桥通车/云河大桥昨天正式通车。"]]);
        let mut keeper = Keeper::new(Some(folders), identity(&issue));
        keeper.opened((0, 1));
        keeper.keep_place(&issue, &place("1-1", Part::Headline, 0), &[]);
        assert!(matches!(keeper.problems().as_slice(), [Problem::Failed(_)]));
        keeper.keep_place(&issue, &place("1-1", Part::Headline, 0), &[]);
        assert!(keeper.problems().is_empty());
    }

    #[test]
    fn without_folders_nothing_is_kept() {
        let issue = issue(&[&["云河新桥通车/云河大桥昨天正式通车。"]]);
        let mut keeper = Keeper::new(None, identity(&issue));
        keeper.opened((0, 1));
        assert_eq!(keeper.recall(&issue), Recalled::default());
        assert!(keeper.problems().is_empty());
    }
}
