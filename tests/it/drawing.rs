//! What is written to the terminal: the screen as a full redraw would make it, and no more bytes and frames than that takes.

use std::{fs, time::Duration};

use serde_json::{Value, json};

use crate::{
    pty::{Answer, Home, Reader, has, sample},
    sitting::{SAMPLE, open},
};

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
fn an_issue_of_two_hundred_pages_is_drawn_like_one_of_one_page() {
    let home = Home::new();
    let drawn = |(pages, articles): (usize, usize)| {
        let path = home.path().join(format!("{pages}.json"));
        fs::write(&path, many_pages(pages, articles).to_string()).unwrap();
        let reader = home.open(&[path], (80, 16));
        reader.wait_for("云汀日报");
        reader.settle();
        // Into the text, on and back, to another article and back, another setting, apart and joined: a frame each.
        let keys = ["\r", "j", " ", "b", "J", "K", "G", "g", "w", "+", "s", "s"];
        let costs = keys.map(|keys| {
            let (bytes, frames) = reader.drawn();
            reader.press(keys);
            let after = reader.drawn();
            assert_eq!(after.1, frames + 1, "{keys:?}");
            after.0 - bytes
        });
        let before = reader.drawn();
        reader.keys(&"j".repeat(50));
        reader.settle();
        assert!(reader.drawn().1 - before.1 <= 5 + 2, "fifty keys at once");
        reader.equals_a_full_redraw();
        costs
    };
    // The one page fills the list, too.
    let (one, many) = (drawn((1, 40)), drawn((200, 6)));
    let [all_of_one, all_of_many] = [one, many].map(|costs| costs.iter().sum::<usize>());
    assert!(all_of_many * 10 <= all_of_one * 11, "{many:?} bytes instead of {one:?}");
}

/// The sample's first page so many times, so many articles on each, the jumps left out.
fn many_pages(pages: usize, articles: usize) -> Value {
    let mut issue: Value =
        serde_json::from_str(&fs::read_to_string(sample(SAMPLE)).unwrap()).unwrap();
    let page = issue["sections"][0].clone();
    let sections = (1..=pages).map(|number| {
        let mut page = page.clone();
        page["page"] = json!(number.to_string());
        let given = page["articles"].as_array().unwrap().clone();
        let numbered =
            given.into_iter().cycle().take(articles).enumerate().map(|(at, mut article)| {
                article["id"] = json!(format!("{number}-{}", at + 1));
                article["jumps"] = json!([]);
                article
            });
        page["articles"] = numbered.collect();
        page
    });
    issue["sections"] = sections.collect();
    issue
}
