//! Control sequences: keys with modifiers, the mouse, the cursor's position.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::{Heard, Read, Token, key, plain};

/// A control sequence without what introduces it: parameters, intermediates, a final byte.
pub(super) fn control(bytes: &[u8]) -> Read {
    if let [b'[', rest @ ..] = bytes {
        let function = rest.first()?;
        // The Linux console: F1 to F5 are `ESC [ [ A` to `E`.
        let number = function.checked_sub(b'A').filter(|number| *number < 5);
        return Some((2, number.map_or(Token::Passed, |number| plain(KeyCode::F(number + 1)))));
    }
    let end = bytes.iter().position(|byte| !(0x20..0x40).contains(byte))?;
    let (parameters, rest) = bytes.split_at(end);
    let last = *rest.first()?;
    if !(0x40..0x7f).contains(&last) {
        // Broken off: what follows is read for itself.
        return Some((end, Token::Passed));
    }
    let parameters = std::str::from_utf8(parameters).unwrap_or_default();
    if last == b'M' && parameters.is_empty() {
        // The mouse before SGR, in three more bytes.
        return (rest.len() > 3).then_some((end + 4, Token::Passed));
    }
    Some((end + 1, sequence(parameters, last)))
}

/// What the sequence that ends with `last` means.
fn sequence(parameters: &str, last: u8) -> Token {
    if let Some(mouse) = parameters.strip_prefix('<') {
        return mouse_event(mouse, last == b'm')
            .map_or(Token::Passed, |event| Token::Heard(Heard::Event(Event::Mouse(event))));
    }
    let numbers: Vec<u16> = parameters.split(';').map(number).collect();
    let first = numbers.first().copied().unwrap_or(0);
    let second = numbers.get(1).copied();
    let code = match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'M' => KeyCode::Enter,
        b'Z' => return Token::Heard(key(KeyCode::BackTab, KeyModifiers::SHIFT)),
        // F3 with Shift and so on is `1;2R`; the cursor is never asked for in the first row.
        b'R' if let Some(column) = second
            && first != 1 =>
        {
            return Token::Heard(Heard::Cursor(first, column));
        }
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        b'u' => return coded(first, parameters),
        b'~' => match first {
            1 | 7 => KeyCode::Home,
            2 => KeyCode::Insert,
            3 => KeyCode::Delete,
            4 | 8 => KeyCode::End,
            5 => KeyCode::PageUp,
            6 => KeyCode::PageDown,
            11..=15 => function(first - 10),
            17..=21 => function(first - 11),
            23..=24 => function(first - 12),
            27 => return coded(numbers.get(2).copied().unwrap_or(0), parameters),
            200 => return Token::PasteBegins,
            _ => return Token::Passed,
        },
        _ => return Token::Passed,
    };
    Token::Heard(with_state(code, parameters))
}

fn function(number: u16) -> KeyCode {
    KeyCode::F(u8::try_from(number).unwrap_or(0))
}

/// A number without its sub-parameters (`97:65` is 97); 0 where there is none.
fn number(parameter: &str) -> u16 {
    parameter.split(':').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A key by its code point (kitty's `97;5u`, xterm's `27;5;97~`).
fn coded(code: u16, parameters: &str) -> Token {
    let code = match code {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        code => match char::from_u32(code.into()).filter(|character| !character.is_control()) {
            Some(character) => KeyCode::Char(character),
            None => return Token::Passed,
        },
    };
    Token::Heard(with_state(code, parameters))
}

/// `code` with the modifiers and the kind that the second parameter tells (`5` or `5:3`).
fn with_state(code: KeyCode, parameters: &str) -> Heard {
    let state = parameters.split(';').nth(1).unwrap_or_default();
    let bits = number(state).saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in
        [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)]
    {
        modifiers.set(modifier, bits & bit != 0);
    }
    let kind = match state.split(':').nth(1) {
        Some("2") => KeyEventKind::Repeat,
        Some("3") => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    Heard::Event(Event::Key(KeyEvent::new_with_kind(code, modifiers, kind)))
}

/// SGR mouse: `button;column;row`.
fn mouse_event(parameters: &str, released: bool) -> Option<MouseEvent> {
    let mut numbers = parameters.split(';').map(number);
    let (bits, column, row) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let button = match bits & 3 {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let kind = match (bits & 64 != 0, bits & 32 != 0, bits & 3, button) {
        (true, _, 0, _) => MouseEventKind::ScrollUp,
        (true, _, 1, _) => MouseEventKind::ScrollDown,
        (true, _, 2, _) => MouseEventKind::ScrollLeft,
        (true, ..) => MouseEventKind::ScrollRight,
        (_, true, _, Some(button)) => MouseEventKind::Drag(button),
        (_, _, _, None) => MouseEventKind::Moved,
        (_, _, _, Some(button)) if released => MouseEventKind::Up(button),
        (_, _, _, Some(button)) => MouseEventKind::Down(button),
    };
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in
        [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)]
    {
        modifiers.set(modifier, bits & bit != 0);
    }
    Some(MouseEvent {
        kind,
        column: column.saturating_sub(1),
        row: row.saturating_sub(1),
        modifiers,
    })
}
