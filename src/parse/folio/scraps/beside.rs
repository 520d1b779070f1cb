//! Lines that are no text of any article by the line that stands beside them.

use super::speck::{is_dirt, is_speck};
use crate::{
    parse::{
        byline::{byline_line, is_address},
        case::{Case, case},
    },
    text::is_han,
};

/// Is `line` the address of who is named on the line `before`: `郭远 报道` | `guoyuan@yunting.example`?
pub(in crate::parse::folio) fn is_mail(before: Option<&str>, line: &str) -> bool {
    is_address(line)
        && before.is_some_and(|before| before.contains(is_han) && byline_line(before) > 0.0)
}

/// Is `line` a rule, or a letter that OCR made of one or of a picture, above the Latin line `next`: `E` above `One Man
/// Saved` or `ONE MAN SAVED`, `i a` above either? A drop capital is none, nor the first word of a torn line: `A` |
/// `ferry` | `sank`.
pub(in crate::parse::folio) fn is_stray(line: &str, next: &str) -> bool {
    let mut first = next.chars();
    let (one, two) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
    if !one.is_ascii_uppercase() {
        return false;
    }
    let letter = line.len() == 1;
    let word = matches!(line, "A" | "I") && !next.contains(' ');
    // Behind a drop capital only a word or two are in capitals.
    let loud = || next.contains(' ') && case(next) == Some(Case::Capitals);
    let capital = line.starts_with(|letter: char| letter.is_ascii_uppercase());
    letter && capital && !word && (two.is_ascii_lowercase() || loud())
        || matches!(line.as_bytes(), [b'a'..=b'z', b' ', b'a'..=b'z'])
        || letter && line.starts_with(|letter: char| letter.is_ascii_lowercase())
        || is_thin(line)
        || is_spotted_letter(line)
        || line.chars().count() <= 5 && line.chars().all(|mark| "—–-―_".contains(mark))
}

/// Is `line` one small letter with marks around it, as OCR reads a rule or an ornament: `• l`, `i*`, `r * ■`? `i.` may number an
/// item.
fn is_spotted_letter(line: &str) -> bool {
    let spot = |mark: char| "*•■□▪'`’‘^_~|\\°".contains(mark);
    let thin = |mark: char| mark.is_ascii_lowercase() || "1I".contains(mark);
    let letters = line.chars().filter(|mark| thin(*mark)).count();
    line.len() <= 12
        && (1..=2).contains(&letters)
        && (letters == 1 || line.contains('1') && line.starts_with('\'') && line.contains(' '))
        && line.contains(spot)
        && !line.contains("'s")
        && line.chars().all(|mark| spot(mark) || ".,:;- ".contains(mark) || thin(mark))
}

/// Is `line` a figure that OCR made of a rule, between the end of a text, `before`, and a headline in capitals, `next`: `of the
/// paint.` | `4` | `AT THE PIER.`?
pub(in crate::parse::folio) fn is_rule_figure(
    before: Option<&str>,
    line: &str,
    next: Option<&str>,
) -> bool {
    matches!(line.as_bytes(), [b'0'..=b'9'])
        && before.is_some_and(|text| text.ends_with('.') && case(text) == Some(Case::Sentence))
        && next.is_some_and(|next| next.contains(' ') && case(next) == Some(Case::Capitals))
}

/// Is `line` a letter over marks that OCR made of dirt: `i` | `. ‘`, `E` | `■ .`? A capital may be one that opens a text.
pub(in crate::parse::folio) fn is_letter_of_dirt(line: &str, next: &str) -> bool {
    if is_spotted_letter(line) && (is_dirt(next) || is_speck(next) || is_thin(next)) {
        return true;
    }
    let small = line.starts_with(|letter: char| letter.is_ascii_lowercase());
    let capital = line.starts_with(|letter: char| letter.is_ascii_uppercase());
    line.len() == 1 && (small && is_dirt(next) || capital && is_speck(next))
}

/// Is `line` a thin letter and marks behind a blank: `i ,.`, `l .`?
fn is_thin(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(letter, marks)| {
        matches!(letter, "i" | "l" | "I" | "r" | "t")
            && (1..=3).contains(&marks.len())
            && marks.chars().all(|mark| ".,:;'`-_ ".contains(mark))
    })
}

/// Units of measure, which a torn line may leave alone.
const UNITS: [&str; 10] = ["km", "kg", "cm", "mm", "kW", "kw", "ml", "pH", "mg", "kV"];

/// Is `line`, between the Chinese lines `before` and `next`, what OCR read in a picture: `lT`, `ii`, `E`? A capital alone
/// may be a piece of a torn line, unless a sentence ended above it.
pub(in crate::parse::folio) fn is_noise(
    before: Option<&str>,
    line: &str,
    next: Option<&str>,
) -> bool {
    let chinese = |text: Option<&str>| text.is_none_or(|text| text.chars().any(is_han));
    let letters =
        (1..=2).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !letters || !chinese(before) || !chinese(next) || before.or(next).is_none() {
        return false;
    }
    let small = line.contains(|letter: char| letter.is_ascii_lowercase());
    let ended = before.is_none_or(|before| before.ends_with(['。', '”', '！', '？', '）']));
    small && !UNITS.contains(&line) || line.len() == 1 && (ended || next.is_none())
}
