//! How wide lines are: the measure that makes the full lines of a page equal.
//!
//! Papers differ: one sets quotes narrow and lets marks that touch give up half of themselves, another gives every mark
//! a whole square, and Latin type has letters of all widths. Which it was shows in the lines themselves: by the right
//! measure, neighbouring full lines are equal.

use super::super::{line::Line, sieve::Sieve};
use crate::text::{is_han, is_letter};

/// A way to count the width of a line, in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// As [`Line::width`]: quotes narrow, touching marks squeezed.
    Printed,
    /// Every mark a square.
    Square,
    /// Latin letters by their type's widths.
    Latin,
}

/// The width of `line` by `measure`, in cells.
pub(super) fn width(line: &Line, measure: Measure) -> f32 {
    match measure {
        Measure::Printed => line.width,
        Measure::Square => line.text.chars().map(square).sum(),
        Measure::Latin => line.text.chars().map(latin).sum(),
    }
}

/// The marks of a full line, to be told at a glance.
static MARKS: Sieve = Sieve::new().with_all(&['，', '、', '“']);

/// The measure by which the lines of a page agree best.
pub(super) fn measure(lines: &[Line]) -> Measure {
    if is_latin(lines) {
        return Measure::Latin;
    }
    // Without a stop at its end and with marks in it, it is most likely a full line.
    let is_full = |line: &Line| {
        !line.text.ends_with(['。', '！', '？', '”'])
            && MARKS.any(&line.text, |mark| matches!(mark, '，' | '、' | '“'))
    };
    let full: Vec<bool> = lines.iter().map(is_full).collect();
    // No more lines can agree with the one before.
    let most = full.windows(2).filter(|pair| pair.iter().all(|full| *full)).count();
    let agree = |measure: Measure| {
        let mut before = None;
        let mut agreed = 0;
        for (line, full) in lines.iter().zip(&full) {
            let width = full.then(|| width(line, measure));
            if let (Some(before), Some(width)) = (before, width) {
                agreed += usize::from(f32::abs(before - width) <= 0.5);
            }
            before = width;
        }
        agreed
    };
    // Lines without quotes and touching marks agree by both: the usual measure is kept unless the other is clearly better.
    let least = agree(Measure::Printed) * 12 + 20;
    if most * 10 > least && agree(Measure::Square) * 10 > least {
        Measure::Square
    } else {
        Measure::Printed
    }
}

/// Have `lines` more than two letters for each Han character?
fn is_latin(lines: &[Line]) -> bool {
    // Told of Chinese lines by the bytes that begin a character from U+4000 to U+9FFF.
    let (mut all, mut han) = (0, 0);
    for line in lines {
        all += line.text.chars().count();
        // In runs that a byte can count.
        for bytes in line.text.as_bytes().chunks(255) {
            let count =
                |count: u8, byte: &u8| count.wrapping_add(u8::from(byte.wrapping_sub(0xe4) < 6));
            han += usize::from(bytes.iter().fold(0, count));
        }
    }
    if all - han <= 2 * han {
        return false;
    }
    let (mut han, mut letters) = (0, 0);
    for character in lines.iter().flat_map(|line| line.text.chars()) {
        if is_han(character) {
            han += 1;
        } else if is_letter(character) {
            letters += 1;
        }
    }
    letters > 2 * han
}

fn square(character: char) -> f32 {
    match character {
        '\u{20}'..='\u{2b7}' => 1.0,
        '\u{200b}'..='\u{200f}' | '\u{e000}'..='\u{f8ff}' => 0.0,
        _ => 2.0,
    }
}

/// The widths of a roman type in cells of half a square, as shares of its mean letter (Times: e 444, m 778, W 944).
fn latin(character: char) -> f32 {
    match character {
        '\u{ad}' => 0.7,
        'i' | 'j' | 'l' | 't' | ' ' | ',' | '.' | ';' | ':' | '\'' | '’' | '‘' | '|' | '!' => {
            0.6
        }
        'f' | 'r' | '-' | '(' | ')' | 'I' | 'J' | 's' => 0.8,
        'm' | 'w' | 'M' | 'W' => 1.7,
        '—' | '…' => 2.2,
        'A'..='Z' | '&' | '%' => 1.45,
        _ if is_han(character) => 2.2,
        _ if character.is_uppercase() => 1.45,
        _ => 1.08,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page, parse::line::line};

    fn lines(texts: &[&str]) -> Vec<Line> {
        let made = |text: &&str| {
            line(&page::Line { text: (*text).to_owned(), ..page::Line::default() }, 0)
        };
        texts.iter().map(made).collect()
    }

    #[test]
    fn a_page_that_gives_each_mark_a_square_is_known() {
        let page =
            ["“渡口”复航，两岸的人都来", "渡口复航，“两岸”人们都来", "“渡口”，两岸“人们”都来"];
        let page: Vec<&str> = page.iter().copied().cycle().take(60).collect();
        assert_eq!(measure(&lines(&page)), Measure::Square);
    }

    #[test]
    fn a_page_that_squeezes_its_marks_is_known() {
        let page = ["“渡口”复航，两岸人来", "“渡口”，“两岸”的人来", "渡口复航，两岸人来"];
        let page: Vec<&str> = page.iter().copied().cycle().take(60).collect();
        assert_eq!(measure(&lines(&page)), Measure::Printed);
        assert_eq!(measure(&lines(&["The ferry sails again"])), Measure::Latin);
    }
}
