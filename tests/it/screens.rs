//! The screens of the reader, as a person sees them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use dubao::{
    issue::Issue,
    page::Page,
    parse,
    reader::{
        keys::{self, Chord},
        message::{Effect, Message},
        state::{Options, State},
        update::update,
        view::view,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};

/// What the keys lead to: the state, and what the outside was asked to do.
pub(crate) struct Play {
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
}

impl Play {
    /// An issue opened at a size.
    pub(crate) fn open(issue: Issue, pages: Vec<Page>, size: (u16, u16), options: Options) -> Self {
        Self { state: State::new(issue, pages, size.into(), options), effects: Vec::new() }
    }

    /// Presses keys, named as in the table and parted by blanks; `"…"` is typed.
    #[track_caller]
    pub(crate) fn press(mut self, keys: &str) -> Self {
        for key in keys.split_whitespace() {
            if let Some(typed) = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
                for character in typed.chars() {
                    self.key(KeyEvent::new(KeyCode::Char(character), KeyModifiers::NONE));
                }
                continue;
            }
            let chord = Chord::named(key).unwrap_or_else(|| panic!("no key is called {key}"));
            self.key(KeyEvent::new(chord.code, chord.modifiers));
        }
        self
    }

    fn key(&mut self, event: KeyEvent) {
        if let Some(message) = keys::message(&self.state, event) {
            self.send(message);
        }
    }

    pub(crate) fn send(&mut self, message: Message) {
        self.effects.extend(update(&mut self.state, message));
    }

    pub(crate) fn resize(mut self, size: (u16, u16)) -> Self {
        self.send(Message::Resize(size.into()));
        self
    }

    /// The screen as text, row by row, without the cells that wide characters cover; `_` is the cursor's line below.
    pub(crate) fn screen(&self) -> String {
        let Size { width, height } = self.state.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = view(&self.state, &mut buffer);
        let mut rows = screen(&buffer);
        if let Some(cursor) = cursor {
            rows.push_str(&format!("\n[{}, {}]", cursor.x, cursor.y));
        }
        rows
    }
}

/// The text of `buffer`, row by row, without the cells that wide characters cover.
pub(crate) fn screen(buffer: &Buffer) -> String {
    use ratatui::buffer::CellWidth;
    let mut rows = Vec::new();
    for y in buffer.area.rows().map(|row| row.y) {
        let (mut row, mut x) = (String::new(), 0);
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            row.push_str(cell.symbol());
            x += cell.cell_width().max(1);
        }
        rows.push(row.trim_end().to_owned());
    }
    rows.join("\n")
}

pub(crate) fn parsed(text: &str) -> (Issue, Vec<Page>) {
    let pages = Page::from_text(text, 0, "");
    (parse::parse(&pages), pages)
}

pub(crate) fn sample(name: &str) -> (Issue, Vec<Page>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-issues/");
    let text = std::fs::read_to_string(format!("{folder}{name}.txt")).unwrap();
    let json = std::fs::read_to_string(format!("{folder}{name}.json")).unwrap();
    (serde_json::from_str(&json).unwrap(), Page::from_text(&text, 0, ""))
}

#[test]
fn look() {
    let keys = std::env::var("KEYS").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or("80x24".to_owned());
    let name = std::env::var("ISSUE").unwrap_or("yunting-2026-03-06".to_owned());
    let (width, height) = size.split_once('x').unwrap();
    let size = (width.parse().unwrap(), height.parse().unwrap());
    let (issue, pages) = match std::env::var("FILE") {
        Ok(file) => parsed(&std::fs::read_to_string(file).unwrap()),
        Err(_) => sample(&name),
    };
    let lang =
        if std::env::var("EN").is_ok() { dubao::words::Lang::En } else { Default::default() };
    let mut play = Play::open(issue, pages, size, Options { lang, ..Options::default() });
    for key in keys.split(';') {
        play = play.press(key);
        println!("== {key}\n{}", play.screen());
    }
    println!("{:?}", play.effects);
}
