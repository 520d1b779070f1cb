//! What a key or the mouse means: full-width forms made half, then the keymap, which is made from the one [`table`].

use crossterm::event::{
    KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Position;

pub use super::keymap::{BadKey, Chord, Keymap};
pub use super::table;

use super::{
    message::{Message, Mouse},
    state::{Pending, State},
};
use crate::text::is_han;

/// Lines that one step of the wheel scrolls.
const WHEEL: isize = 3;

/// What `event` means in `state`; nothing for a release and for keys without a meaning.
pub fn message(state: &State, event: KeyEvent) -> Option<Message> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    if state.field.is_some() {
        return in_field(event);
    }
    let chord = Chord::of(event).normal();
    if let Some(Pending::SetMark | Pending::GoToMark) = state.pending {
        return match chord.code {
            KeyCode::Char(name) if chord.modifiers.is_empty() => Some(Message::MarkName(name)),
            _ => Some(Message::Cancel),
        };
    }
    match (state.options.keymap.message(chord), chord.code) {
        (None, KeyCode::Char(character)) if is_typed(character) && chord.modifiers.is_empty() => {
            Some(Message::InputMethod)
        }
        (None, KeyCode::Esc) => Some(Message::Cancel),
        (message, _) => message,
    }
}

/// A character that only an input method gives.
fn is_typed(character: char) -> bool {
    is_han(character)
        || matches!(character, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ffef}' | '…' | '—')
}

/// In the text field characters are themselves.
fn in_field(event: KeyEvent) -> Option<Message> {
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let message = match event.code {
        KeyCode::Enter => Message::Submit,
        KeyCode::Esc => Message::Cancel,
        KeyCode::Backspace => Message::Erase,
        KeyCode::Delete => Message::Delete,
        KeyCode::Left => Message::Cursor(-1),
        KeyCode::Right => Message::Cursor(1),
        KeyCode::Home => Message::Cursor(isize::MIN),
        KeyCode::End => Message::Cursor(isize::MAX),
        KeyCode::Char('h') if control => Message::Erase,
        KeyCode::Char('a') if control => Message::Cursor(isize::MIN),
        KeyCode::Char('e') if control => Message::Cursor(isize::MAX),
        KeyCode::Char('u' | 'w') if control => Message::EraseAll,
        KeyCode::Char('c' | 'g') if control => Message::Cancel,
        KeyCode::Char('l') if control => Message::Redraw,
        KeyCode::Char('z') if control => Message::Suspend,
        KeyCode::Char(character) if !control && !event.modifiers.contains(KeyModifiers::ALT) => {
            Message::Insert(character)
        }
        _ => return None,
    };
    Some(message)
}

/// What a mouse event means, as far as the mouse is taken.
pub fn mouse(state: &State, event: MouseEvent) -> Option<Message> {
    let at = Position::new(event.column, event.row);
    let wheel = match event.kind {
        MouseEventKind::ScrollDown => Some(Message::Wheel(at, WHEEL)),
        MouseEventKind::ScrollUp => Some(Message::Wheel(at, -WHEEL)),
        _ => None,
    };
    if state.options.mouse == Mouse::Off || state.zoom {
        return None;
    }
    if wheel.is_some() || state.options.mouse == Mouse::Wheel {
        return wheel;
    }
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Message::Press(at)),
        MouseEventKind::Drag(MouseButton::Left) => Some(Message::Drag(at)),
        MouseEventKind::Up(MouseButton::Left) => Some(Message::Release(at)),
        MouseEventKind::Down(MouseButton::Right) => Some(Message::Back),
        _ => None,
    }
}
