//! The program in a terminal: taken, drawn on and given back, with a screen emulator at the other end.

use std::io::Read as _;

use crate::pty::{Answer, Home, Reader, sample};

const SAMPLE: &str = "yunting-2026-03-06.txt";
const TITLE: &str = "云汀日报";

fn open(home: &Home, size: (u16, u16)) -> Reader {
    let reader = home.open(&[sample(SAMPLE)], size);
    reader.wait_for(TITLE);
    reader
}

#[test]
fn the_terminal_is_given_back_on_quit() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    assert!(reader.screen().alternate_screen() && reader.screen().bracketed_paste());
    assert!(reader.title().contains(TITLE), "{}", reader.title());
    reader.keys("q");
    assert!(reader.ended().success());
    reader.is_given_back();
}

#[test]
fn the_terminal_is_given_back_on_a_signal() {
    for (name, told) in [("TERM", "Terminated"), ("HUP", "Hangup"), ("INT", "Interrupt")] {
        let home = Home::new();
        let mut reader = open(&home, (80, 24));
        reader.signal(name);
        assert_eq!(reader.ended().signal(), Some(told));
        reader.is_given_back();
    }
}

#[test]
fn the_terminal_is_given_back_on_a_panic() {
    let home = Home::new();
    let mut command = home.command(std::env::current_exe().unwrap());
    command.args(["--exact", "terminal::a_program_that_panics", "--nocapture"]);
    command.env("DUBAO_TEST_PANICS", "1");
    let mut reader = Reader::start(command, (80, 24), Answer::Narrow);
    assert!(!reader.ended().success());
    reader.wait_for("the reader has a fault");
    reader.is_given_back();
}

/// What the test above runs, in a process of its own.
#[test]
fn a_program_that_panics() {
    if std::env::var_os("DUBAO_TEST_PANICS").is_some() {
        let _terminal = dubao::reader::terminal::Terminal::enter(
            dubao::config::Mouse::Auto,
            Some(dubao::text::Ambiguous::Narrow),
        );
        panic!("the reader has a fault");
    }
}

#[test]
fn suspended_it_gives_the_terminal_to_the_shell_and_comes_back() {
    let home = Home::new();
    let mut command = home.command("sh");
    let (program, file) = (env!("CARGO_BIN_EXE_dubao"), sample(SAMPLE));
    let script =
        format!("set -m; {program} {}; echo stopped; read line; fg; echo ended $?", file.display());
    command.args(["-c", &script]);
    let mut reader = Reader::start(command, (80, 24), Answer::Narrow);
    reader.wait_for(TITLE);
    let before = reader.screen().contents();
    reader.keys("\x1a");
    reader.wait_for("stopped");
    reader.is_given_back();
    reader.keys("\n");
    reader.wait(|screen| screen.alternate_screen() && screen.contents() == before);
    reader.keys("q");
    reader.wait_for("ended 0");
    assert!(reader.ended().success());
    reader.is_given_back();
}

#[test]
fn where_no_shell_could_bring_it_back_it_is_not_suspended() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    reader.keys("\x1aq");
    assert!(reader.ended().success());
}

#[test]
fn it_ends_when_its_terminal_is_gone() {
    let home = Home::new();
    let pipe = home.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut command = home.command("sh");
    let (program, file) = (env!("CARGO_BIN_EXE_dubao"), sample(SAMPLE));
    command.args(["-c", &format!("{program} {} 2>{}; true", file.display(), pipe.display())]);
    let reader = Reader::start(command, (80, 24), Answer::Narrow);
    let mut errors = std::fs::File::open(&pipe).unwrap();
    reader.wait_for(TITLE);
    // The terminal goes with the leader of its session.
    reader.signal("KILL");
    let mut told = String::new();
    // The pipe ends when the program does.
    errors.read_to_string(&mut told).unwrap();
    assert_eq!(told, "");
}

#[test]
fn a_terminal_that_does_not_know_its_size_is_one_of_80_by_24() {
    let home = Home::new();
    let mut reader = home.open(&[sample(SAMPLE)], (0, 0));
    reader.wait(vt100::Screen::alternate_screen);
    reader.keys("q");
    assert!(reader.ended().success());
}

#[test]
fn a_terminal_of_any_size_is_drawn_on() {
    let home = Home::new();
    let mut reader = open(&home, (80, 24));
    for size in [(1, 1), (1, 200), (500, 1), (2, 2), (19, 3), (71, 11), (300, 100), (80, 24)] {
        reader.resize(size);
        reader.keys("jk ");
    }
    reader.wait_for(TITLE);
    reader.keys("q");
    assert!(reader.ended().success());
}

#[test]
fn keys_come_from_the_terminal_where_the_issue_comes_from_a_pipe() {
    let home = Home::new();
    let mut command = home.command("sh");
    let script = format!("cat {} | {}", sample(SAMPLE).display(), env!("CARGO_BIN_EXE_dubao"));
    command.args(["-c", &script]);
    let mut reader = Reader::start(command, (80, 24), Answer::Narrow);
    reader.wait_for(TITLE);
    reader.keys("q");
    assert!(reader.ended().success());
    reader.is_given_back();
}

#[test]
fn a_dumb_terminal_gets_text_without_escapes() {
    let home = Home::new();
    let mut command = home.command(env!("CARGO_BIN_EXE_dubao"));
    command.arg(sample(SAMPLE));
    command.env("TERM", "dumb");
    let mut reader = Reader::start(command, (80, 24), Answer::Narrow);
    assert!(reader.ended().success());
    assert!(!reader.bytes().contains(&0x1b));
}

#[test]
fn a_terminal_that_does_not_answer_keeps_nobody_waiting() {
    let home = Home::new();
    for answer in [Answer::None, Answer::Wide] {
        let mut command = home.command(env!("CARGO_BIN_EXE_dubao"));
        command.arg(sample(SAMPLE));
        let mut reader = Reader::start(command, (80, 24), answer);
        reader.wait_for(TITLE);
        reader.keys("q");
        assert!(reader.ended().success());
        reader.is_given_back();
    }
}
