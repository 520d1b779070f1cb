//! The one table of keys: keymap, footer, help, man page and README come from it.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, MouseEvent};

use super::{message::Message, state::State};

/// What `event` means in `state`; nothing for a release and for keys without a meaning.
pub fn message(state: &State, event: KeyEvent) -> Option<Message> {
    let _ = state;
    match event.code {
        _ if event.kind == KeyEventKind::Release => None,
        KeyCode::Char('q') => Some(Message::Quit),
        _ => None,
    }
}

/// What a mouse event means.
pub fn mouse(state: &State, event: MouseEvent) -> Option<Message> {
    let _ = (state, event);
    None
}
