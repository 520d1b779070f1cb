//! The backend against an emulated screen.

use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};

use super::*;

const SIZE: Size = Size { width: 24, height: 4 };

fn paint(rows: &[String], cursor: Option<Position>) -> impl Fn(&mut Buffer) -> Option<Position> {
    move |buffer| {
        for (y, row) in (0..).zip(rows) {
            let (text, style) = match row.strip_prefix('*') {
                Some(text) => (text, Style::new().fg(Color::Red).add_modifier(Modifier::BOLD)),
                None => (row.as_str(), Style::new()),
            };
            if y < buffer.area.height {
                let x = u16::from(row.len() % 2 == 1).min(buffer.area.width.saturating_sub(1));
                buffer.set_stringn(x, y, text, usize::from(buffer.area.width), style);
            }
        }
        cursor
    }
}

fn emulator(size: Size) -> vt100::Parser {
    let one = |length: u16| length.max(1).try_into().unwrap();
    vt100::Parser::new(one(size.height), one(size.width), 0)
}

/// Every frame shows the same as a screen that was drawn whole.
fn check(frames: &[Vec<String>]) {
    let mut terminal = emulator(SIZE);
    let mut backend = Backend::new(SIZE);
    for rows in frames {
        terminal.process(backend.frame(paint(rows, None)));
        let mut fresh = emulator(SIZE);
        fresh.process(Backend::new(SIZE).frame(paint(rows, None)));
        for y in 0..SIZE.height {
            for x in 0..SIZE.width {
                let (cell, other) = (looks(&terminal, x, y), looks(&fresh, x, y));
                assert_eq!(cell, other, "row {y}, column {x} of {rows:?}");
            }
        }
    }
}

/// What a person sees in a cell: an erased one and a written blank look alike.
fn looks(terminal: &vt100::Parser, x: u16, y: u16) -> (String, vt100::Color, bool, bool) {
    let cell = terminal.screen().cell(y, x).unwrap();
    let covered = cell.is_wide_continuation();
    match cell.contents() {
        "" | " " => (" ".to_owned(), vt100::Color::Default, false, covered),
        text => (text.to_owned(), cell.fgcolor(), cell.bold(), covered),
    }
}

fn rows(text: &str) -> Vec<String> {
    text.split('|').map(str::to_owned).collect()
}

#[test]
fn no_half_glyph_is_left() {
    check(&[rows("云汀日报|a云汀日报"), rows("a云汀日报|云汀日报"), rows("x|"), rows("*云a汀|云")]);
    check(&[rows("云河之畔的一座小城灯火通明|"), rows("a云河之畔的一座小城灯火通明|云")]);
    check(&[rows("云——汀“日”报……|e\u{301}x"), rows("云—汀“日”报……。|ex")]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_frame_equals_a_full_redraw(
        frames in prop::collection::vec(prop::collection::vec("[*]?[ 云报a。“—é👩]{0,26}", 4), 1..6)
    ) {
        check(&frames);
    }
}

#[test]
fn nothing_is_written_for_nothing() {
    let mut backend = Backend::new(SIZE);
    assert!(!backend.frame(paint(&rows("云汀日报"), None)).is_empty());
    assert!(backend.frame(paint(&rows("云汀日报"), None)).is_empty());
    assert!(!backend.frame(paint(&rows("云汀日报"), Some(Position::new(2, 1)))).is_empty());
    assert!(backend.frame(paint(&rows("云汀日报"), Some(Position::new(2, 1)))).is_empty());
    assert!(!backend.frame(paint(&rows("云汀日报"), None)).is_empty());
}

#[test]
fn wide_glyphs_stand_without_moves_between() {
    let mut backend = Backend::new(SIZE);
    backend.frame(paint(&rows("云汀日报"), None));
    let bytes = backend.frame(paint(&rows("河畔小城"), None));
    assert_eq!(String::from_utf8_lossy(bytes), format!("{BEGIN}\x1b[H河畔小城{END}"));
}

#[test]
fn many_blanks_inside_a_row_are_erased() {
    let long = rows("云河之畔的一座小城灯火x|");
    let short = rows("云                    x|");
    check(&[long.clone(), short.clone(), long.clone(), rows("*云                    x|")]);
    let mut backend = Backend::new(SIZE);
    backend.frame(paint(&long, None));
    let bytes = backend.frame(paint(&short, None));
    assert_eq!(String::from_utf8_lossy(bytes), format!("{BEGIN}\x1b[1;3H\x1b[20X{END}"));
}

#[test]
fn an_issue_cannot_command_the_terminal() {
    let mut backend = Backend::new(SIZE);
    let bytes = backend.frame(|buffer| {
        buffer.content[0].set_symbol("\x1b]0;x\x07");
        buffer.content[1].set_symbol("\u{202e}");
        None
    });
    let text = String::from_utf8_lossy(bytes);
    assert!(!text.contains("\x1b]") && !text.contains('\u{202e}'), "{text:?}");
}

#[test]
fn a_screen_without_cells_is_drawn() {
    let mut backend = Backend::new(Size::ZERO);
    backend.frame(|_| None);
    backend.forget(Size::new(0, 3));
    backend.frame(|_| None);
}
