//! Issues that are so long that their beginning is shown before all of it is parsed.

use std::{fs, path::PathBuf};

use crate::pty::{Home, Reader};

/// The first headline, and a word of its text that no other has.
const FIRST: &str = "柳湾镇修成第一座蓄水池";
const ITS_WORD: &str = "芦苇荡";
/// The last headline.
const LAST: &str = "柳湾镇最后一座蓄水池修成";

/// A file of some 200 KB.
fn long(home: &Home) -> PathBuf {
    let article = |number: usize| {
        let town = ["青石镇", "柳湾镇", "云溪镇", "石桥镇"][number % 4];
        format!(
            "{town}修成第{number}座蓄水池\n\n本报讯　{town}第{number}座蓄水池昨天修成。水池可蓄水{number}千方，够下游\n\
             的茶园用一个旱季。镇里今年还要修三座。\n\n"
        )
    };
    let first = format!(
        "{FIRST}\n\n本报讯　第一座蓄水池昨天在{ITS_WORD}边修成。够下游的茶园用一个旱季。\n\n"
    );
    let last = format!("{LAST}\n\n本报讯　最后一座蓄水池昨天修成。全县的茶园从此不愁旱季。\n");
    let text: String = [first].into_iter().chain((2..1000).map(article)).chain([last]).collect();
    let path = home.path().join("long.txt");
    fs::write(&path, text).unwrap();
    path
}

/// The long issue in the reader, as soon as it shows anything.
fn open(home: &Home) -> Reader {
    let reader = home.open(&[long(home)], (100, 30));
    reader.wait_for(FIRST);
    reader
}

#[test]
fn the_beginning_shows_first_and_keys_mean_the_whole() {
    let home = Home::new();
    let reader = open(&home);
    reader.keys("G");
    reader.wait_for(LAST);
    reader.equals_a_full_redraw();
}

#[test]
fn the_reader_is_left_before_all_is_parsed() {
    for keys in ["q", "j\x03"] {
        let home = Home::new();
        let mut reader = open(&home);
        reader.keys(keys);
        assert!(reader.ended().success());
        reader.is_given_back();
    }
}

#[test]
fn a_signal_ends_it_before_all_is_parsed() {
    let home = Home::new();
    let mut reader = open(&home);
    reader.signal("TERM");
    assert!(!reader.ended().success());
    reader.is_given_back();
}

#[test]
fn what_was_read_before_shows_at_once_where_it_was_left() {
    let home = Home::new();
    let mut reader = open(&home);
    reader.keys("G");
    reader.wait_for(LAST);
    reader.keys("\rq");
    assert!(reader.ended().success());
    let reader = home.open(&["long.txt"], (100, 30));
    reader.wait_for(LAST);
    let bytes = reader.bytes();
    assert!(!String::from_utf8_lossy(&bytes).contains(ITS_WORD), "the beginning was shown");
}

#[test]
fn who_left_it_in_the_beginning_is_there_at_once() {
    let home = Home::new();
    let mut reader = open(&home);
    reader.keys("JJJ\rq");
    assert!(reader.ended().success());
    let mut reader = home.open(&["long.txt"], (100, 30));
    reader.wait_for("可蓄水4千方");
    let first = reader.drawn().1;
    reader.keys("q");
    assert!(reader.ended().success());
    assert!(first <= 2, "{first} frames");
}

#[test]
fn the_window_may_change_its_size_before_all_is_parsed() {
    let home = Home::new();
    let reader = open(&home);
    reader.resize((80, 24));
    reader.resize((120, 40));
    reader.keys("G");
    reader.wait_for(LAST);
    reader.equals_a_full_redraw();
}
