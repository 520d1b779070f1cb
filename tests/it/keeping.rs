//! What is kept from one sitting to the next, in a terminal.

use std::{fs, time::Duration};

use crate::{
    pty::{Home, Reader, has, looks, sample, seen},
    sitting::{GOES_ON, SAMPLE, open},
};

/// Writes the user's settings file.
fn settings(home: &Home, content: impl AsRef<[u8]>) {
    let folder = home.path().join("config/dubao");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), content).unwrap();
}

/// Is the screen as before, the trail in the status line too?
#[track_caller]
fn is_as_before(reader: &Reader, before: &vt100::Screen) {
    let screen = reader.settle();
    assert!(looks(&screen) == looks(before), "{}instead of\n{}", seen(&screen), seen(before));
    reader.equals_a_full_redraw();
}

#[test]
fn opened_again_it_stands_at_the_same_character() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    reader.press("\r");
    reader.keys("3j\r jj");
    let before = reader.settle();
    reader.keys("q");
    assert!(reader.ended().success());
    let reader = open(&home, (80, 24));
    is_as_before(&reader, &before);
    // The way there was kept, too: back along it.
    assert!(has(&reader.screen(), "来路"), "{}", seen(&reader.screen()));
    reader.keys("\x7f\x7f\x7f");
    reader.wait_for("第1版 要闻");
    drop(reader);
    // Ended by a signal, moved and at another size it stands there too.
    let moved = home.path().join("moved.json");
    fs::copy(sample(SAMPLE), &moved).unwrap();
    let mut reader = home.open(&[&moved], (60, 20));
    reader.wait_for("云汀日报");
    reader.keys("J ");
    reader.settle();
    reader.signal("TERM");
    reader.ended();
    let mut reader = open(&home, (60, 20));
    let there = reader.settle();
    reader.signal("HUP");
    reader.ended();
    let reader = open(&home, (60, 20));
    is_as_before(&reader, &there);
}

#[test]
fn killed_at_rest_it_has_kept_its_place() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    // To the middle of a paragraph.
    reader.press("\r");
    reader.keys("jjjjj");
    let before = reader.settle();
    // It is kept after a second of rest, or so; the file is looked at, and never half written.
    let issues = home.path().join("state/dubao/issues");
    let kept = || {
        let files = fs::read_dir(&issues).into_iter().flatten().flatten();
        let jsons = files.filter(|file| file.path().extension().is_some_and(|name| name == "json"));
        let texts = jsons.map(|file| fs::read_to_string(file.path()).unwrap());
        texts.map(|text| serde_json::from_str::<serde_json::Value>(&text).unwrap()).next()
    };
    let begun = std::time::Instant::now();
    while kept().is_none_or(|kept| kept["places"][0]["byte"] == 0) {
        assert!(begun.elapsed() < Duration::from_secs(20), "the place is kept");
        std::thread::yield_now();
    }
    reader.signal("KILL");
    reader.ended();
    let reader = open(&home, (80, 24));
    is_as_before(&reader, &before);
}

#[test]
fn two_articles_clipped_and_marks_set_are_there_again() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    reader.press("\r");
    reader.keys("c");
    reader.wait_for("已剪到");
    reader.keys("J");
    reader.settle();
    reader.keys("ma*c");
    reader.wait_for("已剪到");
    reader.keys("4");
    let before = reader.settle();
    reader.keys("q");
    assert!(reader.ended().success());

    let reader = open(&home, (80, 24));
    is_as_before(&reader, &before);
    reader.keys("'a");
    reader.wait_for("2/6篇");
    reader.keys("C");
    reader.wait_for("── 剪报 ──");
    reader.equals_a_full_redraw();
    let text = fs::read_to_string(home.path().join("data/dubao/clippings.md")).unwrap();
    assert_eq!(text.matches("## ").count(), 2);
    assert!(text.contains(GOES_ON), "the continuation is clipped too");
    assert!(text.contains("—— 云汀日报 2026-03-06 第1版"), "{text}");
}

#[test]
fn what_keys_changed_of_the_settings_holds_at_the_next_start() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    reader.press("\r");
    reader.keys("t-w");
    let before = reader.settle();
    reader.keys("q");
    assert!(reader.ended().success());
    let kept = fs::read_to_string(home.path().join("state/dubao/chosen.json")).unwrap();
    assert!(kept.contains(r#""columns":"1","measure":"23","theme":"light""#), "{kept}");
    let mut reader = open(&home, (80, 24));
    reader.press("w");
    reader.wait_for("窗口不够宽，排不下2栏。");
    reader.keys("-");
    reader.wait_for("行宽21字。");
    assert_eq!(
        reader.screen().cell(4, 40).unwrap().bgcolor(),
        before.cell(4, 40).unwrap().bgcolor()
    );
    reader.keys("q");
    assert!(reader.ended().success());
    // What the settings file or the command line says counts more.
    settings(&home, "measure = 36\n");
    let reader =
        home.open(&["--columns".as_ref(), "3".as_ref(), sample(SAMPLE).as_os_str()], (80, 24));
    reader.wait_for("云汀日报");
    reader.press("-");
    reader.wait_for("行宽23字。");
    reader.keys("=");
    reader.wait_for("行宽36字，窗口只排得下25字。");
    reader.keys("w");
    reader.wait_for("栏数按窗口宽窄。");
}

#[test]
fn two_readers_at_once_lose_nothing_of_each_other() {
    let home = Home::new();
    let (mut one, mut other) = (open(&home, (80, 24)), open(&home, (80, 24)));
    for (reader, keys) in [(&mut one, "\rma*"), (&mut other, "4\rmb*")] {
        reader.keys(keys);
        reader.settle();
    }
    for reader in [&mut one, &mut other] {
        reader.keys("q");
        assert!(reader.ended().success());
    }
    let marks = fs::read_to_string(home.path().join("data/dubao/marks.json")).unwrap();
    assert!(marks.contains(r#""name":"a""#) && marks.contains(r#""name":"b""#), "{marks}");
    let reader = open(&home, (80, 24));
    // Of 19 stories the first one and one on page 4 are read.
    reader.wait_for("未读17");
    reader.keys("'b");
    reader.wait_for("第4版 民生");
}

#[test]
fn what_is_wrong_in_the_settings_is_told_and_the_rest_counts() {
    let home = Home::new();
    settings(&home, "measuer = 20\n[keys]\nx = \"quit\"\n");
    let mut reader = open(&home, (120, 40));
    reader.wait_for("没有 measuer 这一项，想写的是不是 measure");
    reader.keys("x");
    assert!(reader.ended().success());
}

#[test]
fn settings_that_cannot_be_read_are_told_and_stop_nothing() {
    let home = Home::new();
    settings(&home, b"theme = \"\xff\"");
    let mut reader = open(&home, (120, 40));
    reader.wait_for("config.toml 读不了");
    reader.keys("q");
    assert!(reader.ended().success());
}

#[test]
fn what_is_said_takes_the_rows_that_it_needs() {
    let home = Home::new();
    settings(&home, "measuer = 20\ncolumms = 2\nthem = \"dark\"\n");
    let reader = open(&home, (60, 24));
    let screen = reader.wait_for("想写的是不是 columns");
    assert!(has(&screen, "第 1 行") && has(&screen, "是不是 theme"), "{}", seen(&screen));
    reader.press("j");
    assert!(!has(&reader.screen(), "第 1 行"), "{}", seen(&reader.screen()));
    reader.equals_a_full_redraw();
}

#[test]
fn what_is_not_kept_is_told_even_at_the_end() {
    let home = Home::new();
    // It can be read, but not written: a folder has the name of the file that is written first.
    fs::create_dir_all(home.path().join("state/dubao/history.json.new")).unwrap();
    let mut reader = open(&home, (80, 24));
    reader.keys("q");
    assert!(reader.ended().success());
    assert!(has(&reader.screen(), "没有保存"), "{}", seen(&reader.screen()));
}

#[test]
fn state_of_another_version_is_set_aside_with_a_word() {
    let home = Home::new();
    let folder = home.path().join("state/dubao");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("history.json"), r#"{"schema":9,"papers":{}}"#).unwrap();
    let reader = open(&home, (200, 40));
    reader.wait_for("已改名为");
    let aside = fs::read_to_string(folder.join("history.json.schema-9")).unwrap();
    assert_eq!(aside, r#"{"schema":9,"papers":{}}"#);
}

#[test]
fn alone_it_offers_the_issues_that_were_read() {
    let home = Home::new();
    let none: [&str; 0] = [];
    let mut reader = home.open(&none, (80, 24));
    reader.wait_for("自带的样报");
    reader.keys("q");
    assert!(reader.ended().success());
    for name in ["yunting-2026-03-06.json", "alder-bay-courier-2026-03-06.json"] {
        let mut reader = home.open(&[sample(name)], (80, 24));
        reader.wait_for("2026-03-06");
        reader.keys("q");
        assert!(reader.ended().success());
    }
    let reader = home.open(&none, (80, 24));
    let screen = reader.wait_for("云汀日报");
    assert!(has(&screen, "ALDER BAY COURIER"), "{}", seen(&screen));
    // Stories are counted as in the status line: a continuation is none.
    assert!(has(&screen, "19篇，未读19"), "{}", seen(&screen));
    // The newest stands first; the one below is opened.
    reader.keys("j\r");
    reader.wait_for("柳溪灌区改造三年");
    reader.equals_a_full_redraw();
}
