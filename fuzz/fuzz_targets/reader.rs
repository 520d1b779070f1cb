//! Any keys, mouse and sizes over any issue: the reader does not fall over, keeps its place, draws whole glyphs.
#![no_main]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a target stops by panicking"
)]

use arbitrary::Arbitrary;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use dubao::{
    page::Page,
    parse,
    reader::{
        keys::{self, Chord},
        message::{Message, Past},
        state::{Options, Paragraphs, State},
        table,
        update::update,
        view::view,
    },
    text::Ambiguous,
    words::Lang,
};
use libfuzzer_sys::fuzz_target;
use ratatui::{
    buffer::{Buffer, CellWidth},
    layout::{Position, Rect, Size},
};

const SAMPLE: &str = include_str!("../../sample-issues/yunting-2026-03-06.json");

#[derive(Arbitrary, Debug)]
enum Step {
    /// A key of the table, by its number.
    Key(u8),
    Typed(char),
    Resize(u8, u8),
    Press(u8, u8),
    Drag(u8, u8),
    Release(u8, u8),
    Wheel(u8, u8, bool),
    Elapsed,
    Reload,
    Ambiguous(bool),
    Paste(String),
    History,
    Clippings(String),
}

#[derive(Arbitrary, Debug)]
struct Sitting {
    english: bool,
    wide: bool,
    settings: (bool, bool, bool),
    width: u8,
    height: u8,
    steps: Vec<Step>,
}

fuzz_target!(|input: (Sitting, &str)| {
    let (sitting, text) = input;
    let pages = Page::from_text(text, 0, "1.txt");
    let issue = if text.len() > 40 {
        parse::parse(&pages)
    } else {
        serde_json::from_str(SAMPLE).unwrap()
    };
    let options = Options {
        lang: if sitting.english { Lang::En } else { Lang::Zh },
        ambiguous: ambiguous(sitting.wide),
        paragraphs: if sitting.settings.0 { Paragraphs::Blank } else { Paragraphs::Indent },
        gap: sitting.settings.1.into(),
        justify: sitting.settings.2,
        ..Options::default()
    };
    let size = Size::new(sitting.width.into(), sitting.height.into());
    let mut state = State::new(issue.clone(), pages.clone(), size, options);
    draw(&state);
    for step in sitting.steps.into_iter().take(100) {
        let before = state.place();
        let resized = matches!(step, Step::Resize(..) | Step::Ambiguous(_));
        let message = match step {
            Step::Key(number) => key(&state, number),
            Step::Typed(character) => keys::message(&state, plain(KeyCode::Char(character))),
            Step::Resize(width, height) => {
                Some(Message::Resize(Size::new(width.into(), height.into())))
            }
            Step::Press(x, y) => Some(Message::Press(at(x, y))),
            Step::Drag(x, y) => Some(Message::Drag(at(x, y))),
            Step::Release(x, y) => Some(Message::Release(at(x, y))),
            Step::Wheel(x, y, down) => Some(Message::Wheel(at(x, y), if down { 3 } else { -3 })),
            Step::Elapsed => Some(Message::Elapsed),
            Step::Reload => Some(Message::Loaded(Box::new(issue.clone()), pages.clone())),
            Step::Ambiguous(wide) => Some(Message::Ambiguous(ambiguous(wide))),
            Step::Paste(text) => Some(Message::Paste(text)),
            Step::History => Some(Message::ShowHistory(vec![Past {
                title: text.to_owned(),
                date: String::new(),
                read: Some((3, 2)),
                sources: vec![text.to_owned()],
            }])),
            Step::Clippings(text) => Some(Message::ShowClippings(text)),
        };
        if let Some(message) = message {
            update(&mut state, message);
        }
        if resized {
            assert_eq!(state.place(), before);
        }
        if let Some(place) = state.place() {
            let number = state.paper.number(&place.article).unwrap();
            let text = state.paper.article(number).unwrap().part(place.part).unwrap();
            assert!(text.is_char_boundary(place.byte));
        }
        draw(&state);
    }
});

fn ambiguous(wide: bool) -> Ambiguous {
    if wide { Ambiguous::Wide } else { Ambiguous::Narrow }
}

fn at(x: u8, y: u8) -> Position {
    Position::new(x.into(), y.into())
}

fn plain(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn key(state: &State, number: u8) -> Option<Message> {
    let names: Vec<&str> = table::actions().flat_map(|action| action.keys).copied().collect();
    let chord = Chord::named(names[usize::from(number) % names.len()]).unwrap();
    keys::message(state, KeyEvent::new(chord.code, chord.modifiers))
}

/// Draws the state; no glyph stands over another one or over the edge.
fn draw(state: &State) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, state.size.width, state.size.height));
    if let Some(cursor) = view(state, &mut buffer) {
        assert!(buffer.area.contains(cursor));
    }
    for y in 0..state.size.height {
        let mut x = 0;
        while x < state.size.width {
            let width = buffer[(x, y)].cell_width().max(1);
            assert!(x + width <= state.size.width);
            for covered in x + 1..x + width {
                assert_eq!(buffer[(covered, y)].symbol(), " ");
            }
            x += width;
        }
    }
}
