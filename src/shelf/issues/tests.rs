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
    for (title, article) in [("甲报", RIVER), ("乙报", MARKET), ("丙报", SCHOOL), ("甲报", RIVER)]
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
