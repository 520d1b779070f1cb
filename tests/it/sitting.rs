//! Whole sittings in a terminal: an issue read by keys, left, and opened again.

use std::{fs, time::Duration};

use crate::pty::{Answer, Home, Reader, has, looks, sample, seen};

/// The answer of the sample, so that what the parser makes of its text is no matter here.
const SAMPLE: &str = "yunting-2026-03-06.json";
/// The end of the first article's text on its page, before it is broken off.
const BROKEN_OFF: &str = "光是省下的抽水电费就有";
/// How it goes on, on page 3.
const GOES_ON: &str = "六万多元";
/// The rule at which it is broken off.
const RULE: &str = "── 接第3版 ──";

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (200, 60)];

fn open(home: &Home, size: (u16, u16)) -> Reader {
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

/// Are the panes as before? The trail in the status line is that of one sitting.
#[track_caller]
fn is_as_before(screen: &vt100::Screen, before: &vt100::Screen) {
    let panes = |screen: &vt100::Screen| looks(screen).split_off(screen.size().1.get().into());
    assert!(panes(screen) == panes(before), "{}instead of\n{}", seen(screen), seen(before));
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
fn scrolled_line_by_line_the_screen_is_whole() {
    for (size, answer) in
        [((80, 24), Answer::Narrow), ((120, 40), Answer::Narrow), ((60, 20), Answer::None)]
    {
        let home = Home::new();
        let mut command = home.command(env!("CARGO_BIN_EXE_dubao"));
        command.arg(sample(SAMPLE));
        let reader = Reader::start(command, size, answer);
        reader.wait_for("云汀日报");
        for keys in
            ["\r", "jjj", "k", "J", "jj", "J", "  ", "s", "=", "++", "z", "z", "t", "\t", "jjjj"]
        {
            reader.keys(keys);
            reader.equals_a_full_redraw();
        }
    }
}

#[test]
fn fifty_keys_at_once_are_at_most_five_frames() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    reader.press("\r");
    reader.settle();
    let (_, before) = reader.drawn();
    reader.keys(&"j".repeat(50));
    reader.settle();
    let (_, after) = reader.drawn();
    // Two of them are those of the question by which they are waited for.
    assert!(after - before <= 5 + 2, "{} frames", after - before);
}

#[test]
fn a_scrolled_line_costs_no_more_than_its_text() {
    let home = Home::new();
    let reader = open(&home, (120, 16));
    reader.press("\r");
    reader.settle();
    let (before, _) = reader.drawn();
    let screen = reader.press("j");
    let (after, _) = reader.drawn();
    let text = screen.contents().len();
    assert!(after - before < text, "{} bytes for a screen of {text}", after - before);
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    let home = Home::new();
    let reader = open(&home, (80, 24));
    reader.press("\r ");
    // Longer than it takes to keep the place.
    reader.stays_silent_for(Duration::from_millis(1500));
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
    is_as_before(&reader.settle(), &before);
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
    is_as_before(&reader.settle(), &there);
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
    is_as_before(&reader.settle(), &before);
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
    reader.settle();
    reader.keys("q");
    assert!(reader.ended().success());

    let reader = open(&home, (80, 24));
    reader.keys("'a");
    reader.wait_for("2/6篇");
    reader.keys("C");
    reader.wait_for("── 剪报 ──");
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
    assert!(kept.contains(r#""columns":"1","measure":"28","theme":"light""#), "{kept}");
    let mut reader = open(&home, (80, 24));
    reader.press("w");
    reader.wait_for("窗口不够宽，排不下2栏。");
    reader.keys("-");
    reader.wait_for("行宽26字。");
    assert_eq!(
        reader.screen().cell(4, 40).unwrap().bgcolor(),
        before.cell(4, 40).unwrap().bgcolor()
    );
    reader.keys("q");
    assert!(reader.ended().success());
    // What the settings file or the command line says counts more.
    let folder = home.path().join("config/dubao");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), "measure = 36\n").unwrap();
    let reader =
        home.open(&["--columns".as_ref(), "3".as_ref(), sample(SAMPLE).as_os_str()], (80, 24));
    reader.wait_for("云汀日报");
    reader.press("-");
    reader.wait_for("行宽34字。");
    reader.keys("=");
    reader.wait_for("行宽36字。");
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
fn what_is_wrong_in_the_settings_is_told_and_the_rest_counts() {
    let home = Home::new();
    let folder = home.path().join("config/dubao");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), "measuer = 20\n[keys]\nx = \"quit\"\n").unwrap();
    let mut reader = open(&home, (120, 40));
    reader.wait_for("没有 measuer 这一项，想写的是不是 measure");
    reader.keys("x");
    assert!(reader.ended().success());
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
fn without_colours_none_are_sent() {
    let home = Home::new();
    for (name, value, coloured) in
        [("NO_COLOR", "1", false), ("CLICOLOR_FORCE", "1", true), ("NO_COLOR", "", true)]
    {
        let mut command = home.command(env!("CARGO_BIN_EXE_dubao"));
        command.arg(sample(SAMPLE));
        command.env(name, value);
        let reader = Reader::start(command, (120, 40), Answer::Narrow);
        reader.wait_for("云汀日报");
        reader.press("\r");
        let text = String::from_utf8_lossy(&reader.bytes()).into_owned();
        let colours = (30..48)
            .any(|code| text.contains(&format!(";{code}m")) || text.contains(&format!("[{code}m")));
        assert_eq!(colours, coloured, "{name}={value}");
    }
}

#[test]
fn where_the_terminal_shows_quotes_two_cells_wide_they_are_set_so() {
    let home = Home::new();
    for (answer, option) in [(Answer::Wide, "auto"), (Answer::None, "wide")] {
        let mut command = home.command(env!("CARGO_BIN_EXE_dubao"));
        command.args(["--ambiguous", option]);
        command.arg(sample(SAMPLE));
        let reader = Reader::start(command, (80, 24), answer);
        // The rules are of such characters: they are drawn with others then.
        reader.wait(|screen| has(screen, "云汀日报") && has(screen, "|") && !has(screen, "│"));
    }
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
    assert!(has(&screen, "Alder Bay Courier"), "{}", seen(&screen));
    // The newest stands first; the one below is opened.
    reader.keys("j\r");
    reader.wait_for("柳溪灌区改造三年");
    reader.equals_a_full_redraw();
}
