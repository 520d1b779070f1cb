//! The bytes that a terminal sends, as events: keys, mouse, pasted text, and where the cursor stands.
//!
//! After the control sequences of xterm (ctlseqs), with the forms of the Linux console, rxvt and kitty. crossterm's own
//! reader is not used: it waits up to two seconds for the answer of a terminal that was asked, cannot be woken by a
//! signal, and does not end when the terminal does. What it does not know (answers that nobody waits for) is passed by
//! and never taken for keys.

mod sequence;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use self::sequence::control;

/// What was heard from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::reader) enum Heard {
    /// A key, the mouse, pasted text, a new size.
    Event(Event),
    /// The answer to DSR 6: row and column of the cursor, from 1.
    Cursor(u16, u16),
    /// A signal came (heard beside the terminal).
    Signal(i32),
    /// The terminal is gone: nothing will come any more.
    Gone,
}

/// Takes bytes as they come, also in pieces.
#[derive(Debug, Default)]
pub(in crate::reader) struct Decoder {
    waiting: Vec<u8>,
    /// What came since a paste began, if one did.
    pasted: Option<Vec<u8>>,
}

/// The longest sequence that is waited for: what goes on for longer is no answer.
const LONGEST: usize = 4096;

const PASTE_END: &[u8] = b"\x1b[201~";

/// The beginning of the bytes that was read: its length and what it is; none where more has to come.
type Read = Option<(usize, Token)>;

#[derive(Debug)]
enum Token {
    Heard(Heard),
    PasteBegins,
    /// Nothing that matters.
    Passed,
}

impl Decoder {
    /// Takes `bytes`, adds what they are to `heard`.
    pub(in crate::reader) fn feed(&mut self, bytes: &[u8], heard: &mut Vec<Heard>) {
        self.waiting.extend_from_slice(bytes);
        let waiting = std::mem::take(&mut self.waiting);
        let mut rest = waiting.as_slice();
        loop {
            if let Some(pasted) = &mut self.pasted {
                let Some(length) = find(rest, PASTE_END) else {
                    // The end may have come in half: its beginning waits.
                    let keep = (0..PASTE_END.len()).rev().find(|length| {
                        PASTE_END.get(..*length).is_some_and(|end| rest.ends_with(end))
                    });
                    let (text, kept) = rest.split_at(rest.len() - keep.unwrap_or(0));
                    pasted.extend_from_slice(text);
                    rest = kept;
                    break;
                };
                pasted.extend_from_slice(rest.get(..length).unwrap_or_default());
                let text = String::from_utf8_lossy(pasted).into_owned();
                heard.push(Heard::Event(Event::Paste(text)));
                self.pasted = None;
                rest = rest.get(length + PASTE_END.len()..).unwrap_or_default();
            }
            let (length, token) = match token(rest) {
                Some(read) => read,
                None if rest.len() > LONGEST => (rest.len(), Token::Passed),
                None => break,
            };
            match token {
                Token::Heard(each) => heard.push(each),
                Token::PasteBegins => self.pasted = Some(Vec::new()),
                Token::Passed => {}
            }
            rest = rest.get(length..).unwrap_or_default();
        }
        self.waiting = rest.to_vec();
    }

    /// Is it open whether Esc was pressed or a sequence begins?
    pub(in crate::reader) fn is_open(&self) -> bool {
        self.pasted.is_none() && matches!(self.waiting.as_slice(), [ESC] | [ESC, _])
    }

    /// Nothing followed: what was open was Esc, or a key with Alt.
    pub(in crate::reader) fn close(&mut self, heard: &mut Vec<Heard>) {
        match std::mem::take(&mut self.waiting).as_slice() {
            [ESC] => heard.push(key(KeyCode::Esc, KeyModifiers::NONE)),
            [ESC, ESC] => {
                heard.push(key(KeyCode::Esc, KeyModifiers::NONE));
                heard.push(key(KeyCode::Esc, KeyModifiers::NONE));
            }
            [ESC, byte] => heard.push(key(KeyCode::Char(char::from(*byte)), KeyModifiers::ALT)),
            other => self.waiting = other.to_vec(),
        }
    }
}

const ESC: u8 = 0x1b;

/// The first token of `bytes`.
fn token(bytes: &[u8]) -> Read {
    let (first, rest) = bytes.split_first()?;
    match (*first, rest) {
        (ESC, [] | [ESC | b'O' | b'[' | b']' | b'P' | b'_' | b'^' | b'X']) => None,
        (ESC, [b'[' | b'O', rest @ ..]) => after(2, control(rest)),
        (ESC, [b']' | b'P' | b'_' | b'^' | b'X', rest @ ..]) => after(2, string(rest)),
        // Alt is ESC before the key.
        (ESC, rest) => {
            let (length, token) = token(rest)?;
            Some((1 + length, with_alt(token)))
        }
        (0, _) => Some((1, Token::Heard(key(KeyCode::Char(' '), KeyModifiers::CONTROL)))),
        (b'\t', _) => Some((1, plain(KeyCode::Tab))),
        (b'\r', _) => Some((1, plain(KeyCode::Enter))),
        // Some terminals send ^H for Backspace, others DEL.
        (8 | 0x7f, _) => Some((1, plain(KeyCode::Backspace))),
        (control @ 1..=0x1a, _) => Some((1, with_control(control + b'a' - 1))),
        (control @ 0x1c..=0x1f, _) => Some((1, with_control(control - 0x1c + b'4'))),
        (lead, _) => {
            let length = match lead {
                0xc0..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf7 => 4,
                _ => 1,
            };
            let Some(encoded) = bytes.get(..length) else {
                // A lead without all that belongs to it: wait, but not for what cannot come.
                let broken = rest.iter().any(|byte| !(0x80..0xc0).contains(byte));
                return broken.then_some((1, Token::Passed));
            };
            match std::str::from_utf8(encoded).ok().and_then(|text| text.chars().next()) {
                Some(character) => {
                    Some((length, Token::Heard(typed(character, KeyModifiers::NONE))))
                }
                None => Some((1, Token::Passed)),
            }
        }
    }
}

fn after(length: usize, read: Read) -> Read {
    read.map(|(more, token)| (length + more, token))
}

/// A string (OSC, DCS, APC, PM, SOS) is an answer that nobody asked for: passed by, to BEL or ST.
fn string(bytes: &[u8]) -> Read {
    let end = bytes.iter().position(|byte| matches!(*byte, 7 | ESC))?;
    match bytes.get(end..)? {
        [7, ..] => Some((end + 1, Token::Passed)),
        [_, b'\\', ..] => Some((end + 2, Token::Passed)),
        [_] => None,
        _ => Some((end, Token::Passed)),
    }
}

fn plain(code: KeyCode) -> Token {
    Token::Heard(key(code, KeyModifiers::NONE))
}

fn with_control(byte: u8) -> Token {
    Token::Heard(key(KeyCode::Char(char::from(byte)), KeyModifiers::CONTROL))
}

fn with_alt(token: Token) -> Token {
    match token {
        Token::Heard(Heard::Event(Event::Key(event))) => {
            Token::Heard(key(event.code, event.modifiers | KeyModifiers::ALT))
        }
        other => other,
    }
}

fn typed(character: char, modifiers: KeyModifiers) -> Heard {
    let shift = if character.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    key(KeyCode::Char(character), modifiers | shift)
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Heard {
    Heard::Event(Event::Key(KeyEvent::new(code, modifiers)))
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyEventKind, MouseButton, MouseEvent, MouseEventKind};

    use super::*;

    /// What comes of `bytes`, sent at once, in single bytes and after others.
    #[track_caller]
    fn check(bytes: &str, expected: &[Heard]) {
        let (mut heard, mut decoder) = (Vec::new(), Decoder::default());
        decoder.feed(bytes.as_bytes(), &mut heard);
        if decoder.is_open() {
            decoder.close(&mut heard);
        }
        assert_eq!(heard, expected, "{bytes:?} at once");
        let (mut heard, mut decoder) = (Vec::new(), Decoder::default());
        for byte in bytes.as_bytes() {
            decoder.feed(&[*byte], &mut heard);
        }
        if decoder.is_open() {
            decoder.close(&mut heard);
        }
        assert_eq!(heard, expected, "{bytes:?} byte by byte");
    }

    fn press(code: KeyCode) -> Heard {
        key(code, KeyModifiers::NONE)
    }

    fn character(character: char) -> Heard {
        typed(character, KeyModifiers::NONE)
    }

    #[test]
    fn keys_are_told_from_their_bytes() {
        check("jJ好？", &[character('j'), character('J'), character('好'), character('？')]);
        check(
            "\r\t \x7f\x08",
            &[
                press(KeyCode::Enter),
                press(KeyCode::Tab),
                character(' '),
                press(KeyCode::Backspace),
                press(KeyCode::Backspace),
            ],
        );
        check("\x1b[A\x1bOB", &[press(KeyCode::Up), press(KeyCode::Down)]);
        check("\x1b[1;3D", &[key(KeyCode::Left, KeyModifiers::ALT)]);
        check("\x1b\x1b[D", &[key(KeyCode::Left, KeyModifiers::ALT)]);
        check(
            "\x1b[5~\x1b[6~\x1b[H\x1b[4~",
            &[
                press(KeyCode::PageUp),
                press(KeyCode::PageDown),
                press(KeyCode::Home),
                press(KeyCode::End),
            ],
        );
        check("\x1b[Z", &[key(KeyCode::BackTab, KeyModifiers::SHIFT)]);
        check(
            "\x1b[15~\x1b[24~\x1bOP\x1b[[B",
            &[
                press(KeyCode::F(5)),
                press(KeyCode::F(12)),
                press(KeyCode::F(1)),
                press(KeyCode::F(2)),
            ],
        );
        check(
            "\x04\x1a",
            &[
                key(KeyCode::Char('d'), KeyModifiers::CONTROL),
                key(KeyCode::Char('z'), KeyModifiers::CONTROL),
            ],
        );
        check("\x1bx", &[key(KeyCode::Char('x'), KeyModifiers::ALT)]);
        check(
            "\x1b[97;5u\x1b[27;5;98~",
            &[
                key(KeyCode::Char('a'), KeyModifiers::CONTROL),
                key(KeyCode::Char('b'), KeyModifiers::CONTROL),
            ],
        );
    }

    #[test]
    fn a_lone_escape_is_a_key_once_nothing_follows() {
        check("\x1b", &[press(KeyCode::Esc)]);
        check("\x1bP", &[key(KeyCode::Char('P'), KeyModifiers::ALT)]);
    }

    #[test]
    fn a_key_that_comes_up_is_no_press() {
        let release =
            KeyEvent::new_with_kind(KeyCode::Char('j'), KeyModifiers::NONE, KeyEventKind::Release);
        check("\x1b[106;1:3u", &[Heard::Event(Event::Key(release))]);
    }

    #[test]
    fn answers_are_not_taken_for_keys() {
        check("\x1b[2;3R", &[Heard::Cursor(2, 3)]);
        check("\x1b[1;2R", &[key(KeyCode::F(3), KeyModifiers::SHIFT)]);
        check("\x1b]11;rgb:ffff/ffff/ffff\x07j", &[character('j')]);
        check("\x1b]11;rgb:ffff/ffff/ffff\x1b\\j", &[character('j')]);
        check("\x1bP>|xterm(390)\x1b\\\x1b[?62;22c\x1b[?2026;2$yj", &[character('j')]);
        check("\x1b[I\x1b[Oj", &[character('j')]);
    }

    #[test]
    fn the_mouse_is_told_in_cells_from_nought() {
        let event = |kind, column, row| {
            let modifiers = KeyModifiers::NONE;
            Heard::Event(Event::Mouse(MouseEvent { kind, column, row, modifiers }))
        };
        check(
            "\x1b[<0;1;1M\x1b[<32;200;3M\x1b[<0;200;3m",
            &[
                event(MouseEventKind::Down(MouseButton::Left), 0, 0),
                event(MouseEventKind::Drag(MouseButton::Left), 199, 2),
                event(MouseEventKind::Up(MouseButton::Left), 199, 2),
            ],
        );
        check(
            "\x1b[<64;5;6M\x1b[<65;5;6M",
            &[event(MouseEventKind::ScrollUp, 4, 5), event(MouseEventKind::ScrollDown, 4, 5)],
        );
        check("\x1b[M !!j", &[character('j')]);
    }

    #[test]
    fn pasted_text_is_no_keys() {
        check(
            "\x1b[200~q报\x1b[20\nq\x1b[201~j",
            &[Heard::Event(Event::Paste("q报\x1b[20\nq".to_owned())), character('j')],
        );
    }

    #[test]
    fn broken_bytes_are_passed_by() {
        let (mut heard, mut decoder) = (Vec::new(), Decoder::default());
        decoder.feed(b"\xff\xe4j\x1b[\x01j\xe6\x8a", &mut heard);
        let control = key(KeyCode::Char('a'), KeyModifiers::CONTROL);
        assert_eq!(heard, [character('j'), control, character('j')]);
        decoder.feed(b"\xa5", &mut heard);
        assert_eq!(heard.last(), Some(&character('报')));
    }
}
