//! How the terminal writes: colours and letters as SGR codes (ECMA-48, 8.3.117).

use std::io::Write as _;

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

/// How the terminal writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pen {
    front: Color,
    back: Color,
    modifier: Modifier,
}

/// The codes of what a pen can do.
const MODIFIERS: &[(Modifier, u8)] = &[
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

impl Pen {
    /// The pen that `cell` is written with.
    pub(super) fn of(cell: &Cell) -> Self {
        Self { front: cell.fg, back: cell.bg, modifier: cell.modifier }
    }

    /// What makes the terminal write with this pen.
    ///
    /// From nothing each time: what to take off depends on what the terminal makes of bold and dim.
    pub(super) fn take(self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[");
        if self != Self::default() {
            out.extend_from_slice(b"0");
            for (modifier, code) in MODIFIERS {
                if self.modifier.contains(*modifier) {
                    let _ = write!(out, ";{code}");
                }
            }
            colour(out, self.front, 30);
            colour(out, self.back, 40);
        }
        out.extend_from_slice(b"m");
    }
}

/// Adds the SGR code of `colour`: `base` 30 for the glyph, 40 for the ground.
fn colour(out: &mut Vec<u8>, colour: Color, base: u8) {
    let low = |number: u8| base + number;
    let high = |number: u8| base + 60 + number;
    let code = match colour {
        Color::Reset => return,
        Color::Black => low(0),
        Color::Red => low(1),
        Color::Green => low(2),
        Color::Yellow => low(3),
        Color::Blue => low(4),
        Color::Magenta => low(5),
        Color::Cyan => low(6),
        Color::Gray => low(7),
        Color::DarkGray => high(0),
        Color::LightRed => high(1),
        Color::LightGreen => high(2),
        Color::LightYellow => high(3),
        Color::LightBlue => high(4),
        Color::LightMagenta => high(5),
        Color::LightCyan => high(6),
        Color::White => high(7),
        Color::Indexed(number) => {
            let _ = write!(out, ";{};5;{number}", base + 8);
            return;
        }
        Color::Rgb(red, green, blue) => {
            let _ = write!(out, ";{};2;{red};{green};{blue}", base + 8);
            return;
        }
    };
    let _ = write!(out, ";{code}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(front: Color, back: Color, modifier: Modifier, expected: &str) {
        let mut out = Vec::new();
        Pen { front, back, modifier }.take(&mut out);
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn colours_and_letters_have_their_codes() {
        let none = Modifier::empty();
        check(Color::Reset, Color::Reset, none, "\x1b[m");
        check(Color::Red, Color::Reset, Modifier::BOLD, "\x1b[0;1;31m");
        check(Color::Black, Color::White, none, "\x1b[0;30;107m");
        check(Color::Indexed(208), Color::Rgb(1, 2, 3), none, "\x1b[0;38;5;208;48;2;1;2;3m");
        check(Color::Reset, Color::Reset, Modifier::REVERSED | Modifier::DIM, "\x1b[0;2;7m");
    }
}
