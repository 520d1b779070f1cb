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
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::{
        issue::Part,
        shelf::anchor::tests::{identity, issue, place},
    };

    const RIVER: &str = "云河新桥通车/云河大桥昨天正式通车，两岸居民步行过桥。";
    const MARKET: &str = "东市开张/东市场昨日开张，首日接待两万人。";
    const SCHOOL: &str = "/北街小学的操场上周翻新完毕，孩子们有了新跑道。";

    fn id(name: &str) -> Id {
        Id(name.to_owned())
    }

    #[test]
    fn place_and_read_marks_are_there_again() {
        let folder = TempDir::new().unwrap();
        let (folders, mut aside) = (Folders::under(folder.path()), Vec::new());
        let (first, second) = (issue(&[&[RIVER, MARKET], &[SCHOOL]]), issue(&[&[MARKET]]));
        let (one, other) = (identity(&first), identity(&second));
        assert_eq!(recall(&folders, &first, &one, &mut aside).unwrap(), Recalled::default());
        let key = opened(&folders, &one, (0, 3), &mut aside).unwrap();
        let there = place("2-1", Part::Block(0), 6);
        let way = [place("1-2", Part::Headline, 0), place("1-1", Part::Block(0), 3)];
        keep_place((&folders, &key), &first, &one, (&there, &way), &mut aside).unwrap();
        let read = [(id("1-1"), true), (id("2-1"), true), (id("1-1"), false), (id("1-2"), true)];
        keep_read((&folders, &key), &first, &one, &read, &mut aside).unwrap();
        let recalled = recall(&folders, &first, &one, &mut aside).unwrap();
        assert_eq!((recalled.place, recalled.trail), (Some(there), way.to_vec()));
        assert_eq!(recalled.read, BTreeSet::from([id("1-2"), id("2-1")]));
        assert_eq!(aside, []);

        // Another issue from the same place on disk: no page is the same, but the source is.
        let recalled = recall(&folders, &second, &other, &mut aside).unwrap();
        assert_eq!(recalled.place, None);
        assert_eq!(recalled.read, BTreeSet::from([id("1-1")]), "the market is there too");
    }

    #[test]
    fn a_place_of_an_older_reader_has_no_trail() {
        let issue = issue(&[&[RIVER, MARKET]]);
        let known = identity(&issue);
        let there = place("1-2", Part::Block(0), 6);
        let anchor = Anchor::of(&issue, &known, &there).unwrap();
        let older = serde_json::json!({ "places": [anchor], "read": [] });
        let reading: Reading = serde_json::from_value(older).unwrap();
        let standing = reading.places.first().unwrap();
        assert_eq!(standing.place.find(&issue, &known), Some(there));
        assert!(standing.trail.is_empty());
    }

    #[test]
    fn an_issue_is_known_after_it_was_moved_and_got_a_page() {
        let folder = TempDir::new().unwrap();
        let (folders, mut aside) = (Folders::under(folder.path()), Vec::new());
        let before = issue(&[&[RIVER, MARKET]]);
        let known = identity(&before);
        let key = opened(&folders, &known, (0, 2), &mut aside).unwrap();
        keep_place(
            (&folders, &key),
            &before,
            &known,
            (&place("1-2", Part::Headline, 0), &[]),
            &mut aside,
        )
        .unwrap();
        let after = issue(&[&[RIVER, MARKET], &[SCHOOL]]);
        let moved = Identity { sources: vec!["/else/where".to_owned()], ..identity(&after) };
        let recalled = recall(&folders, &after, &moved, &mut aside).unwrap();
        assert_eq!(recalled.place, Some(place("1-2", Part::Headline, 0)));
        opened(&folders, &moved, (1, 3), &mut aside).unwrap();
        let past = history(&folders, &mut aside).unwrap();
        assert_eq!(past.len(), 1);
        assert_eq!((past[0].read, past[0].all), (1, 3));
    }

    #[test]
    fn a_days_pages_read_one_by_one_keep_a_place_each() {
        let folder = TempDir::new().unwrap();
        let (folders, mut aside) = (Folders::under(folder.path()), Vec::new());
        let pages = [issue(&[&[RIVER, MARKET]]), issue(&[&[SCHOOL, MARKET]])];
        let known = |number: usize| Identity {
            date: "2026-03-06".to_owned(),
            sources: vec![format!("/papers/{number}.txt")],
            ..identity(&pages[number])
        };
        let places = [place("1-2", Part::Headline, 0), place("1-1", Part::Block(0), 6)];
        for (number, (page, place)) in pages.iter().zip(&places).enumerate() {
            let key = opened(&folders, &known(number), (0, 2), &mut aside).unwrap();
            keep_place((&folders, &key), page, &known(number), (place, &[]), &mut aside).unwrap();
        }
        assert_eq!(history(&folders, &mut aside).unwrap().len(), 1, "it is one day's paper");
        for (number, (page, place)) in pages.iter().zip(&places).enumerate() {
            let recalled = recall(&folders, page, &known(number), &mut aside).unwrap();
            assert_eq!(recalled.place.as_ref(), Some(place));
        }
    }

    #[test]
    fn the_newest_issue_stands_first() {
        let folder = TempDir::new().unwrap();
        let (folders, mut aside) = (Folders::under(folder.path()), Vec::new());
        for (title, article) in
            [("甲报", RIVER), ("乙报", MARKET), ("丙报", SCHOOL), ("甲报", RIVER)]
        {
            let issue = issue(&[&[article]]);
            let known = Identity {
                title: title.to_owned(),
                sources: vec![format!("/{title}")],
                ..identity(&issue)
            };
            opened(&folders, &known, (0, 1), &mut aside).unwrap();
        }
        let titles: Vec<_> =
            history(&folders, &mut aside).unwrap().into_iter().map(|past| past.title).collect();
        assert_eq!(titles, ["甲报", "丙报", "乙报"]);
    }

    #[test]
    fn two_readers_of_one_issue_lose_nothing() {
        let folder = TempDir::new().unwrap();
        let folders = Folders::under(folder.path());
        let articles: Vec<String> =
            (0..20).map(|number| format!("/第{number}号文章的正文从这里开始写起。")).collect();
        let articles: Vec<&str> = articles.iter().map(String::as_str).collect();
        let issue = issue(&[&articles]);
        let known = identity(&issue);
        let key = opened(&folders, &known, (0, 20), &mut Vec::new()).unwrap();
        std::thread::scope(|scope| {
            for reader in 0..2 {
                let (shelf, issue, known) = ((&folders, &*key), &issue, &known);
                scope.spawn(move || {
                    for number in (1..=20).filter(|number| number % 2 == reader) {
                        let read = [(id(&format!("1-{number}")), true)];
                        keep_read(shelf, issue, known, &read, &mut Vec::new()).unwrap();
                    }
                });
            }
        });
        let recalled = recall(&folders, &issue, &known, &mut Vec::new()).unwrap();
        assert_eq!(recalled.read.len(), 20);
    }
}
