//! The one table of keys: keymap, footer, help, man page and README are made from it.

mod rows;

pub use rows::TABLE;

use super::message::Message;

/// A row: what belongs together, in both languages.
#[derive(Clone, Debug)]
pub struct Row {
    /// Under which heading it stands in the help.
    pub group: Group,
    /// What its keys do.
    pub actions: &'static [Action],
    /// What it does, in Chinese.
    pub zh: &'static str,
    /// What it does, in English.
    pub en: &'static str,
    /// How it stands in the footer.
    pub foot: &'static [Foot],
}

/// What a key does.
#[derive(Clone, Debug)]
pub struct Action {
    /// Its name in the settings.
    pub name: &'static str,
    /// Its keys, the first one is shown first.
    pub keys: &'static [&'static str],
    /// What it sends.
    pub message: Message,
}

/// How a row stands in the footer.
#[derive(Clone, Copy, Debug)]
pub struct Foot {
    /// Where it does.
    pub place: FootPlace,
    /// Its keys; where the settings give one of them to something else it does not stand there.
    pub keys: &'static [&'static str],
    /// The keys as written there, where not all of them are; Chinese.
    pub zh: &'static str,
    /// The same in English.
    pub en: &'static str,
}

/// In which panes a row stands in the footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootPlace {
    /// In the list.
    List,
    /// In the text and the jump pane.
    Text,
    /// In all panes.
    Panes,
}

/// The headings of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Moving in a pane.
    Moving,
    /// Articles and pages.
    Articles,
    /// Jumps and the way back.
    Jumps,
    /// How the text is set and shown.
    Setting,
    /// Searching.
    Searching,
    /// What is kept and handed on.
    Keeping,
    /// The issue and the program.
    Program,
}

impl Row {
    /// Is one of its actions called so?
    pub fn is_called(&self, name: &str) -> bool {
        self.actions.iter().any(|action| action.name == name)
    }
}

impl Group {
    /// Its heading in Chinese and English.
    pub fn heading(self) -> (&'static str, &'static str) {
        match self {
            Self::Moving => ("移动", "Moving"),
            Self::Articles => ("稿件与版面", "Articles and pages"),
            Self::Jumps => ("转版与来路", "Jumps and the way back"),
            Self::Setting => ("排版与窗口", "Setting and panes"),
            Self::Searching => ("搜索", "Searching"),
            Self::Keeping => ("摘存", "Keeping"),
            Self::Program => ("报纸与程序", "The issue and the program"),
        }
    }
}

/// The action of the digits, which are themselves and stand in no list of keys.
pub const PAGE: &str = "page";

/// All actions.
pub fn actions() -> impl Iterator<Item = &'static Action> {
    TABLE.iter().flat_map(|row| row.actions)
}

/// The action called `name`.
pub fn action(name: &str) -> Option<&'static Action> {
    actions().find(|action| action.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn no_key_and_no_name_stands_twice() {
        let mut keys = BTreeMap::new();
        let mut names = BTreeSet::new();
        for action in actions() {
            assert!(names.insert(action.name), "{}", action.name);
            for key in action.keys {
                assert_eq!(keys.insert(key, action.name), None, "{key}");
            }
        }
    }
}
