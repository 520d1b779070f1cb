//! Lines as the later passes see them: stray blanks closed up, letter-spacing closed up and noted, width as printed.

use super::upright;
use crate::{
    page,
    text::{self, Cleaned},
};

/// A line that is not blank, cleaned.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub struct Line {
    /// Its text without leading and stray blanks, letter-spacing closed up.
    pub text: String,
    /// The blank lines above it.
    pub gap: usize,
    /// The cells of blank that stood before it (an indent, the start of a frame).
    pub lead: usize,
    /// Did a blank stand behind it, as `PyMuPDF` leaves it behind a piece of a line?
    pub trail: bool,
    /// Was it letter-spaced (市 委 常 委 会)?
    pub spaced: bool,
    /// Was it marked as a heading (`# `)?
    pub heading: bool,
    /// Does an article begin here: the headline over an archive's header, the first line of a file among several?
    pub start: bool,
    /// Does it stand over several articles of an archive's list: 本埠 over those numbered 5 to 9?
    pub section: bool,
    /// Did an archive's header stand right above, so that what stands from here on is text?
    pub after_header: bool,
    /// Does it follow another line here than in the input?
    pub moved: bool,
    /// Was it put together from pieces, torn where blanks are wide?
    pub torn: bool,
    /// Does it stand on another page of the issue as well, as the headline of a text does that goes on there?
    pub again: bool,
    /// Is it a line of the Latin headline of a text that goes on under its words on another page?
    pub carried: bool,
    /// Is it the headline of picture news that stood inside a text?
    pub inset: bool,
    /// Where in its text, in bytes, a blank beside a bracket or quote was closed up.
    pub closed: Vec<usize>,
    /// Its width as printed, in cells: Han 2; “ ” ‘ ’ · 1; marks that touch squeezed by 1 each; a stray blank ½.
    pub width: f32,
    /// The number of the input it came from.
    pub input: usize,
    /// Its number in that input, from 1.
    pub number: usize,
    /// Where it stood, if that is known.
    pub spot: Option<Box<page::Spot>>,
}

/// `line` of input number `input` as the later passes see it.
///
/// The text may come out empty, where the line had only characters that nobody sees.
pub fn line(line: &page::Line, input: usize) -> Line {
    let raw = line.text.trim();
    let lead = line.text.chars().take_while(|character| character.is_whitespace());
    let (heading, raw) = match raw.trim_start_matches('#') {
        marked if marked.len() < raw.len() && marked.starts_with(' ') => {
            (true, marked.trim_start())
        }
        _ => (false, raw),
    };
    let raw = &*upright::turned(raw);
    let Cleaned { text, spaced, closed } = text::cleaned(raw);
    let width = width(if spaced { &text } else { raw });
    Line {
        spaced,
        text,
        closed,
        gap: line.gap,
        lead: lead.map(blank_cells).sum(),
        trail: line.text.ends_with(' '),
        start: false,
        section: false,
        after_header: false,
        moved: false,
        torn: false,
        again: false,
        carried: false,
        inset: false,
        heading,
        width,
        input,
        number: line.number,
        spot: line.spot.clone(),
    }
}

/// The width of `text` as a newspaper prints it, in cells (half of the type's size).
///
/// By East Asian Width a full line of Chinese type comes out up to 8 cells too wide, so counted within ±2 of its column:
/// its quotes are set narrow, its marks give up half of themselves where they touch (CLREQ 3.1.6.1), and a blank that an
/// extractor made is the quarter of a type between Han and Latin.
pub fn width(text: &str) -> f32 {
    let (mut width, mut before, mut marked) = (0.0, ' ', false);
    for character in text.chars() {
        // Nearly all are no mark.
        if matches!(character, '\u{4e00}'..='\u{9fff}') {
            width += 2.0;
            (before, marked) = (character, false);
            continue;
        }
        width += character_width(character);
        let mark = is_mark(character);
        // OCR reads half of a mark: 渡口, 复航
        if matches!(character, ',' | ';' | ':' | '!' | '?') && text::is_han(before) {
            width += 1.0;
        }
        if marked && mark && !(is_quote(before) && is_quote(character)) {
            width -= 1.0;
        }
        (before, marked) = (character, mark);
    }
    width
}

fn character_width(character: char) -> f32 {
    match character {
        '\u{4e00}'..='\u{9fff}' => 2.0,
        '\u{21}'..='\u{2b7}' => 1.0,
        _ if is_quote(character) || character == '·' => 1.0,
        '\u{3000}' => 2.0,
        _ if character.is_whitespace() => 0.5,
        _ if text::is_invisible(character) => 0.0,
        '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' | '\u{ff61}'..='\u{ffdc}' => 1.0,
        // Also — and …, which Unicode calls ambiguous.
        _ => 2.0,
    }
}

fn is_quote(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’')
}

/// Does it give up half of itself beside another mark?
fn is_mark(character: char) -> bool {
    is_quote(character)
        || matches!(
            character,
            '（' | '《'
                | '〈'
                | '「'
                | '『'
                | '【'
                | '〔'
                | '）'
                | '》'
                | '〉'
                | '」'
                | '』'
                | '】'
                | '〕'
                | '，'
                | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
        )
}

fn blank_cells(blank: char) -> usize {
    match blank {
        '\u{3000}' | '\u{2003}' => 2,
        '\t' => 4,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str) -> Line {
        line(&page::Line { text: text.to_owned(), ..page::Line::default() }, 0)
    }

    #[test]
    fn blanks_are_closed_up_and_noted() {
        let line = made("　　市 委 常 委 会");
        assert_eq!((line.text.as_str(), line.lead, line.spaced), ("市委常委会", 4, true));
        let line = made("  8月 27日");
        assert_eq!((line.text.as_str(), line.lead, line.spaced), ("8月27日", 2, false));
    }

    #[test]
    fn a_marked_heading_is_noted() {
        for (text, heading, cleaned) in [
            ("# 渡口复航", true, "渡口复航"),
            ("### One", true, "One"),
            ("#1 hit", false, "#1 hit"),
        ] {
            assert_eq!(
                (made(text).heading, made(text).text.as_str()),
                (heading, cleaned),
                "{text}"
            );
        }
    }

    #[test]
    fn the_width_is_that_of_the_printed_line() {
        for (text, cells) in [
            ("渡口复航", 8.0),
            ("“渡口”", 6.0),
            ("复航”，", 6.0),
            ("（《渡口》）", 10.0),
            ("8月 27日", 7.5),
            ("渡口,复航!", 12.0),
            ("——两岸", 8.0),
            ("the ferry", 8.5),
        ] {
            assert!((width(text) - cells).abs() < 0.01, "{text}: {}", width(text));
        }
    }
}
