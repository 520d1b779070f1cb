//! Whole sittings in a terminal: an issue read by keys, left, and opened again.

use std::fs;

use crate::pty::{Home, Reader, has, looks, sample, seen};

/// The answer of the sample, so that what the parser makes of its text is no matter here.
pub(crate) const SAMPLE: &str = "yunting-2026-03-06.json";
/// The end of the first article's text on its page, before it is broken off.
const BROKEN_OFF: &str = "光是省下的抽水电费就有";
/// How it goes on, on page 3.
pub(crate) const GOES_ON: &str = "六万多元";
/// The rule at which it is broken off.
const RULE: &str = "── 接第3版 ──";

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (200, 60)];

/// The sample in the reader.
pub(crate) fn open(home: &Home, size: (u16, u16)) -> Reader {
    let reader = home.open(&[sample(SAMPLE)], size);
    reader.wait_for("云汀日报");
    reader
}

/// Reads on by Space until `text` shows.
#[track_caller]
fn read_to(reader: &Reader, text: &str) -> vt100::Screen {
    let mut screen = reader.screen();
    for _ in 0..30 {
        if has(&screen, text) {
            return screen;
        }
        screen = reader.press(" ");
    }
    panic!("{text} did not come:\n{}", seen(&screen));
}

#[test]
fn the_first_article_is_read_over_its_jump_by_space_alone() {
    for size in SIZES {
        let home = Home::new();
        let reader = open(&home, size);
        reader.press("\r");
        read_to(&reader, BROKEN_OFF);
        read_to(&reader, GOES_ON);
        reader.equals_a_full_redraw();
    }
}

#[test]
fn a_whole_issue_is_read_by_space_alone() {
    for size in [(80, 24), (60, 20)] {
        let home = Home::new();
        let reader = open(&home, size);
        reader.press("\r");
        // What comes behind the last article says so; no more keys than rows of text are needed.
        for _ in 0..500 {
            if has(&reader.press(" "), "这是最后一篇") {
                break;
            }
        }
        let screen = reader.settle();
        assert!(has(&screen, "未读0") && has(&screen, "100%"), "{}", seen(&screen));
        reader.equals_a_full_redraw();
    }
}

#[test]
fn the_first_article_is_read_while_the_size_changes() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    let mut sizes = [(60, 20), (100, 30), (40, 14), (132, 24), (72, 18)].into_iter().cycle();
    let mut screen = reader.press("\r");
    for _ in 0..40 {
        if has(&screen, GOES_ON) {
            break;
        }
        reader.resize(sizes.next().unwrap());
        screen = reader.press(" ");
    }
    reader.resize((80, 24));
    reader.wait_for(GOES_ON);
    reader.equals_a_full_redraw();
}

#[test]
fn enter_at_the_rule_leads_to_the_continuation_and_backspace_back() {
    for size in SIZES {
        let home = Home::new();
        let reader = open(&home, size);
        reader.press("\r");
        let before = read_to(&reader, RULE);
        let there = reader.press("\r");
        assert!(has(&there, "第3版 县区") && has(&there, GOES_ON), "{}", seen(&there));
        let after = reader.press("\x7f");
        assert!(looks(&before) == looks(&after), "{size:?}\n{}{}", seen(&before), seen(&after));
        reader.equals_a_full_redraw();
    }
}

#[test]
fn the_place_is_the_same_after_the_size_has_changed_and_come_back() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    let before = reader.press("\r jj");
    reader.settle();
    for size in [(60, 20), (200, 60), (31, 12), (120, 40)] {
        reader.resize(size);
        reader.keys("/");
        reader.wait(|screen| !screen.hide_cursor());
        reader.keys("\x7f");
        reader.wait(vt100::Screen::hide_cursor);
    }
    reader.resize((80, 24));
    reader.wait(|screen| looks(screen) == looks(&before));
    reader.equals_a_full_redraw();
}

#[test]
fn resized_twenty_times_while_it_scrolls_the_screen_is_whole() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    reader.press("\r");
    for step in 0..20_u16 {
        reader.resize((40 + step * 37 % 160, 14 + step * 11 % 46));
        reader.keys(["j", "d", " ", "k", "J"][usize::from(step % 5)]);
    }
    reader.equals_a_full_redraw();
    reader.resize((80, 24));
    reader.equals_a_full_redraw();
}

#[test]
fn a_search_leads_to_its_hits_and_backspace_back() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    reader.press("\r");
    let before = reader.settle();
    reader.keys("/莲藕\r");
    reader.wait_for("莲藕上了高铁");
    reader.keys("\r");
    reader.settle();
    reader.keys("n");
    let found = reader.settle();
    assert!(has(&found, "莲藕"));
    reader.equals_a_full_redraw();
    // Back over the hits that were gone to; what was found stays marked.
    for _ in 0..4 {
        if reader.screen().contents() == before.contents() {
            reader.equals_a_full_redraw();
            return;
        }
        reader.keys("\x7f");
        reader.settle();
    }
    panic!("{}instead of\n{}", seen(&reader.screen()), seen(&before));
}

#[test]
fn an_article_is_sent_to_a_command_and_enter_comes_back() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    reader.press("\r");
    reader.keys("|grep -c 灌区 >count; echo sent\r");
    reader.wait(|screen| !screen.alternate_screen() && has(screen, "sent"));
    reader.keys("\n");
    reader.wait(|screen| screen.alternate_screen() && has(screen, "柳溪灌区改造三年"));
    let count = fs::read_to_string(home.path().join("count")).unwrap();
    assert_ne!(count.trim(), "0");
    reader.equals_a_full_redraw();
}

#[test]
fn an_article_is_copied_into_the_terminals_clipboard() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    reader.press("\r");
    reader.keys("y");
    reader.wait_for("已复制");
    assert_eq!(reader.copied().len(), 1);
}

#[test]
fn a_page_that_was_missing_is_opened_into_the_issue() {
    let home = Home::new();
    let issue: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(sample(SAMPLE)).unwrap()).unwrap();
    // Page 3 in a file of its own.
    let mut without = issue.clone();
    let third = without["sections"].as_array_mut().unwrap().remove(2);
    let mut page = issue;
    page["sections"] = serde_json::json!([third]);
    let [whole, third] = ["whole.json", "third.json"].map(|name| home.path().join(name));
    fs::write(&whole, without.to_string()).unwrap();
    fs::write(&third, page.to_string()).unwrap();
    let reader = home.open(&[&whole], (80, 24));
    reader.wait_for("云汀日报");
    reader.press("\r");
    reader.settle();
    read_to(&reader, "下转第3版");
    reader.keys("\r");
    reader.wait(|screen| !screen.hide_cursor());
    reader.keys("third.json\r");
    reader.wait_for(RULE);
    read_to(&reader, GOES_ON);
    reader.equals_a_full_redraw();
}

#[test]
fn an_issue_that_has_grown_is_read_anew_at_the_same_place() {
    let home = Home::new();
    let path = home.path().join("growing.txt");
    let article = |name: &str| {
        format!(
            "{name}蓄水池修成\n\n本报讯　{name}的蓄水池昨天修成，够{name}的茶园用一个旱季。\n\n"
        )
    };
    fs::write(&path, ["青石镇", "柳湾镇"].map(article).concat()).unwrap();
    let reader = home.open(&[&path], (80, 24));
    reader.wait_for("青石镇蓄水池修成");
    reader.keys("J\r");
    reader.wait_for("够柳湾镇的茶园");
    fs::write(&path, ["云溪镇", "青石镇", "柳湾镇", "石桥镇"].map(article).concat()).unwrap();
    reader.keys("R");
    let screen = reader.wait_for("已重新读入");
    assert!(has(&screen, "3/4篇") && has(&screen, "够柳湾镇的茶园"), "{}", seen(&screen));
    reader.equals_a_full_redraw();
    fs::remove_file(&path).unwrap();
    reader.keys("R");
    assert!(has(&reader.wait_for("找不到"), "够柳湾镇的茶园"));
}
