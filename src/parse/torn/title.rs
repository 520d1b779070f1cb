//! Lines that are no pieces of a printed line, however narrow they are.

use super::bond::{ends, is_latin};
use crate::{
    parse::{
        byline,
        jump::{Form, Placement, markers},
        line::Line,
        standing,
    },
    text::is_han,
};

/// Is `text` a line of its own however narrow it is: a jump line or reference, or the name of who wrote the text, as
/// Italian papers set it (`di Anna Verdi`)?
pub(super) fn is_whole(text: &str) -> bool {
    text.len() <= WHOLE
        // Most lines of a Chinese page are told by it.
        && !text.ends_with(is_han)
        && is_latin(text)
        && (is_signed(text)
            || markers(text).iter().any(|marker| {
                marker.placement == Placement::Alone
                    && (marker.is_jump() || marker.form == Form::Arrow)
            }))
}

/// Is it, or does it begin with what its writer was to the paper: `dal nostro inviato`?
fn is_signed(text: &str) -> bool {
    ["di ", "dal ", "dalla "].iter().any(|word| text.starts_with(word))
        && byline::byline_line(text) >= 0.8
}

/// No such line has more bytes.
const WHOLE: usize = 60;

/// Are the first two of `lines` those of a title, each of several words: under the end of a text, a reference or a standing
/// head, and over a line that begins with a capital or tells who wrote the text (`La chiatta torna` | `sul fiume` | `di Anna
/// Verdi`)? Pieces of a line are followed by a line that goes on with their sentence.
pub(super) fn is_tight_title(before: Option<&Line>, lines: &[Line]) -> bool {
    let [first, second, rest @ ..] = lines else { return false };
    let begins = before.is_none_or(|before| {
        ends(&before.text) || is_whole(&before.text) || standing::is_standing(&before.text)
    });
    let ended = rest
        .first()
        .is_none_or(|next| next.text.starts_with(char::is_uppercase) || is_signed(&next.text));
    let several = |line: &Line| line.text.contains(' ') && is_latin(&line.text);
    begins
        && ended
        && several(first)
        && several(second)
        && first.text.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_line_and_a_name_are_lines_of_their_own() {
        for text in ["continua a pagina 4", "segue dalla prima", "di Anna Verdi", "●a pagina 17"]
        {
            assert!(is_whole(text), "{text}");
        }
        for text in ["di lavori e di spese", "nel 1917", "a pagina nuova"] {
            assert!(!is_whole(text), "{text}");
        }
    }

    #[test]
    fn a_title_of_two_lines_is_not_one_printed_line() {
        let lines = |texts: [&str; 4]| -> Vec<Line> {
            texts.map(|text| Line { text: text.to_owned(), ..Line::default() }).into()
        };
        let title = lines(["fino a ieri.", "La chiatta torna", "sul fiume", "di Anna Verdi"]);
        assert!(is_tight_title(title.first(), &title[1..]));
        let torn = lines(["fino a ieri.", "La chiatta torna", "sul fiume", "e nessuno la vede"]);
        assert!(!is_tight_title(torn.first(), &torn[1..]));
    }
}
