//! Marks: places with a letter, of all issues in one file.

use std::{collections::BTreeMap, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::{Error, Folders, Identity, SetAside, anchor::Anchor, file};
use crate::issue::{Issue, Place};

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Marks {
    marks: Vec<Mark>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Mark {
    name: char,
    /// The paper and the day, for a person who reads the file.
    title: String,
    date: String,
    place: Anchor,
}

/// The marks in `issue`.
pub(super) fn of(
    folders: &Folders,
    issue: &Issue,
    identity: &Identity,
    aside: &mut Vec<SetAside>,
) -> Result<BTreeMap<char, Place>, Error> {
    let marks: Marks = file::read(&path(folders), aside)?;
    let here = marks.marks.iter().filter(|mark| is_in(mark, identity));
    Ok(here
        .filter_map(|mark| mark.place.find(issue, identity).map(|place| (mark.name, place)))
        .collect())
}

/// Keeps the mark `name` of `issue` at `place`; one of this name that was there is moved.
///
/// # Errors
/// [`Error`] where that cannot be kept.
pub(super) fn keep_mark(
    folders: &Folders,
    issue: &Issue,
    identity: &Identity,
    (name, place): (char, &Place),
    aside: &mut Vec<SetAside>,
) -> Result<(), Error> {
    let Some(place) = Anchor::of(issue, identity, place) else { return Ok(()) };
    file::change(&path(folders), aside, |marks: &mut Marks| {
        marks.marks.retain(|mark| mark.name != name || !is_in(mark, identity));
        let (title, date) = (identity.title.clone(), identity.date.clone());
        marks.marks.push(Mark { name, title, date, place });
    })
}

/// Is the mark in the issue: on a page with the same text, or in the same day's issue of the paper?
fn is_in(mark: &Mark, identity: &Identity) -> bool {
    let same_page = identity.inputs.iter().any(|(_, hash)| *hash == mark.place.input);
    let same_day = (&mark.title, &mark.date) == (&identity.title, &identity.date);
    same_page || same_day && !mark.date.is_empty()
}

fn path(folders: &Folders) -> PathBuf {
    folders.data.join("marks.json")
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::{
        issue::Part,
        shelf::anchor::tests::{identity, issue, place},
    };

    #[test]
    fn a_mark_belongs_to_its_issue() {
        let folder = TempDir::new().unwrap();
        let (folders, mut aside) = (Folders::under(folder.path()), Vec::new());
        let one = issue(&[&["云河新桥通车/云河大桥昨天正式通车。", "东市开张/东市场昨日开张。"]]);
        let other = issue(&[&["北街小学/北街小学的操场翻新完毕。"]]);
        let mut set = |issue: &Issue, name, there: &Place| {
            keep_mark(&folders, issue, &identity(issue), (name, there), &mut aside).unwrap();
        };
        set(&one, 'a', &place("1-1", Part::Block(0), 6));
        set(&other, 'a', &place("1-1", Part::Headline, 0));
        set(&one, 'b', &place("1-2", Part::Headline, 0));
        set(&one, 'a', &place("1-2", Part::Block(0), 3));
        let marks = of(&folders, &one, &identity(&one), &mut aside).unwrap();
        let expected =
            [('a', place("1-2", Part::Block(0), 3)), ('b', place("1-2", Part::Headline, 0))];
        assert_eq!(marks, BTreeMap::from(expected));
        let marks = of(&folders, &other, &identity(&other), &mut aside).unwrap();
        assert_eq!(marks, BTreeMap::from([('a', place("1-1", Part::Headline, 0))]));
    }
}
