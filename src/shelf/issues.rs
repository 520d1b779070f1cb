//! The issues that were read: when, how much, and where the reader stood in each.
//!
//! `history.json` knows the issues, the newest first; `issues/KEY.json` has an issue's place and read marks, so that
//! keeping a place writes a small file however many issues were read.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

use super::{Error, Folders, Identity, SetAside, anchor::Anchor, file, hash, marks};
use crate::issue::{Id, Issue, Place};

/// How many issues the history knows: some years of a daily paper.
const LONGEST: usize = 1000;

/// How many stops of a trail are kept: nobody goes further back in another sitting.
const STOPS: usize = 30;

/// How many places are kept with their trails, the newest ones: as many as there are readers of an issue at once.
const TRAILS: usize = 4;

/// An issue that was read before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Past {
    /// The name of its file in `issues/`.
    key: String,
    /// The paper's name, or that of what it was opened from.
    pub title: String,
    /// The issue's date, or empty.
    pub date: String,
    /// Where it was opened from: whole paths.
    pub sources: Vec<String>,
    /// The hashes of its pages' inputs.
    inputs: BTreeSet<String>,
    /// When it was last opened, in seconds since 1970.
    opened: u64,
    /// How many of its articles were read.
    pub read: usize,
    /// How many it has.
    pub all: usize,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct History {
    issues: Vec<Past>,
}

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Reading {
    /// Where the reader stood, the newest first: one for each page's input, since a day's pages may also be read one by
    /// one.
    places: Vec<Standing>,
    read: Vec<Anchor>,
}

/// Where the reader stood, and the way it came there.
#[derive(Debug, Deserialize, Serialize)]
struct Standing {
    #[serde(flatten)]
    place: Anchor,
    /// Where jumps came from, the last one last; files of older readers have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    trail: Vec<Anchor>,
}

/// What was kept of an issue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recalled {
    /// Was the issue opened before?
    pub known: bool,
    /// Where the reader stood.
    pub place: Option<Place>,
    /// Where jumps came from on the way there, the last one last.
    pub trail: Vec<Place>,
    /// What was read.
    pub read: BTreeSet<Id>,
    /// The marks.
    pub marks: BTreeMap<char, Place>,
}

/// What the file of an issue is called in `issues/`: known once the issue was [`opened`], so that nothing that is kept of
/// it reads the history again, which may be long.
pub(super) type Key = String;

/// What was kept of `issue`.
///
/// # Errors
/// [`Error`] where it cannot be read.
pub(super) fn recall(
    folders: &Folders,
    issue: &Issue,
    identity: &Identity,
    aside: &mut Vec<SetAside>,
) -> Result<Recalled, Error> {
    let history: History = file::read(&history_path(folders), aside)?;
    let mut recalled =
        Recalled { marks: marks::of(folders, issue, identity, aside)?, ..Recalled::default() };
    if let Some(past) = known(&history, identity) {
        let reading: Reading = file::read(&issue_path(folders, &past.key), aside)?;
        recalled.known = true;
        let find = |anchor: &Anchor| anchor.find(issue, identity);
        let standing = |standing: &Standing| {
            let place = find(&standing.place)?;
            Some((place, standing.trail.iter().filter_map(find).collect()))
        };
        if let Some((place, trail)) = reading.places.iter().find_map(standing) {
            (recalled.place, recalled.trail) = (Some(place), trail);
        }
        recalled.read = reading.read.iter().filter_map(find).map(|place| place.article).collect();
    }
    Ok(recalled)
}

/// Where `memory` of an issue is in the same issue read anew: what is not found any more is left out.
pub fn moved(memory: &Recalled, from: (&Issue, &Identity), to: (&Issue, &Identity)) -> Recalled {
    let find = |place: &Place| Anchor::of(from.0, from.1, place)?.find(to.0, to.1);
    let article = |id: &Id| {
        let place = Anchor::of_article(from.0, from.1, id)?.find(to.0, to.1)?;
        Some(place.article)
    };
    Recalled {
        known: memory.known,
        place: memory.place.as_ref().and_then(find),
        trail: memory.trail.iter().filter_map(find).collect(),
        read: memory.read.iter().filter_map(article).collect(),
        marks: memory
            .marks
            .iter()
            .filter_map(|(name, place)| Some((*name, find(place)?)))
            .collect(),
    }
}

/// The issues that were read before, the newest first.
///
/// # Errors
/// [`Error`] where they cannot be read.
pub fn history(folders: &Folders, aside: &mut Vec<SetAside>) -> Result<Vec<Past>, Error> {
    file::read(&history_path(folders), aside).map(|history: History| history.issues)
}

/// The issue is open, or closed again, with so many of its articles read of all: it is the newest of the history. Gives
/// its key.
///
/// # Errors
/// [`Error`] where that cannot be kept.
pub(super) fn opened(
    folders: &Folders,
    identity: &Identity,
    (read, all): (usize, usize),
    aside: &mut Vec<SetAside>,
) -> Result<Key, Error> {
    let mut key = Key::new();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    file::change(&history_path(folders), aside, |history: &mut History| {
        let found = known(history, identity).map(|past| past.key.clone());
        let at = history.issues.iter().position(|past| Some(&past.key) == found.as_ref());
        let mut past = at.map_or_else(Past::default, |at| history.issues.remove(at));
        past.key = found.unwrap_or_else(|| new_key(history, identity));
        key.clone_from(&past.key);
        past.title.clone_from(&identity.title);
        past.date.clone_from(&identity.date);
        past.sources.clone_from(&identity.sources);
        past.inputs.extend(hashes(identity).map(str::to_owned));
        (past.opened, past.read, past.all) = (now, read, all);
        history.issues.insert(0, past);
        history.issues.truncate(LONGEST);
    })?;
    Ok(key)
}

/// Keeps where the reader stands, and its trail.
///
/// # Errors
/// [`Error`] where that cannot be kept.
pub(super) fn keep_place(
    (folders, key): (&Folders, &str),
    issue: &Issue,
    identity: &Identity,
    (place, trail): (&Place, &[Place]),
    aside: &mut Vec<SetAside>,
) -> Result<(), Error> {
    let Some(place) = Anchor::of(issue, identity, place) else { return Ok(()) };
    let trail = trail.iter().skip(trail.len().saturating_sub(STOPS));
    let trail = trail.filter_map(|stop| Anchor::of(issue, identity, stop)).collect();
    file::change(&issue_path(folders, key), aside, |reading: &mut Reading| {
        reading.places.retain(|other| other.place.input != place.input);
        reading.places.insert(0, Standing { place, trail });
        reading.places.iter_mut().skip(TRAILS).for_each(|older| older.trail.clear());
    })
}

/// Keeps which articles were read (true), or are unread again (false).
///
/// # Errors
/// [`Error`] where that cannot be kept.
pub(super) fn keep_read(
    (folders, key): (&Folders, &str),
    issue: &Issue,
    identity: &Identity,
    articles: &[(Id, bool)],
    aside: &mut Vec<SetAside>,
) -> Result<(), Error> {
    file::change(&issue_path(folders, key), aside, |reading: &mut Reading| {
        for (id, read) in articles {
            let is_it = |anchor: &Anchor| {
                anchor.find(issue, identity).is_some_and(|place| place.article == *id)
            };
            match (reading.read.iter().any(is_it), read) {
                (true, false) => reading.read.retain(|anchor| !is_it(anchor)),
                (false, true) => reading.read.extend(Anchor::of_article(issue, identity, id)),
                _ => {}
            }
        }
    })
}

/// The issue of the history that `identity` is: one that shares a page, else one from the same sources (that may hold
/// another day's paper by now), else the same day's issue of the same paper.
fn known<'a>(history: &'a History, identity: &Identity) -> Option<&'a Past> {
    let shared = |past: &Past| hashes(identity).filter(|hash| past.inputs.contains(*hash)).count();
    let same_page = history.issues.iter().map(|past| (shared(past), past));
    // The newest of those that share the most: max_by_key gives the last one of equals.
    let most = same_page.filter(|(shared, _)| *shared > 0).rev().max_by_key(|(shared, _)| *shared);
    let same_source = |past: &&Past| !past.sources.is_empty() && past.sources == identity.sources;
    let same_day = |past: &&Past| {
        !identity.date.is_empty() && (&past.title, &past.date) == (&identity.title, &identity.date)
    };
    most.map(|(_, past)| past)
        .or_else(|| history.issues.iter().find(same_source))
        .or_else(|| history.issues.iter().find(same_day))
}

fn hashes(identity: &Identity) -> impl Iterator<Item = &str> {
    identity.inputs.iter().map(|(_, hash)| hash.as_str())
}

/// A key that no other issue has.
fn new_key(history: &History, identity: &Identity) -> String {
    let mut key = hash(hashes(identity));
    while history.issues.iter().any(|past| past.key == key) {
        key = hash([key.as_str()]);
    }
    key
}

fn history_path(folders: &Folders) -> PathBuf {
    folders.state.join("history.json")
}

fn issue_path(folders: &Folders, key: &str) -> PathBuf {
    folders.state.join("issues").join(format!("{key}.json"))
}

#[cfg(test)]
mod tests;
