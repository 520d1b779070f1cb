//! A page as it was read: lines in the order of the input, with what was known of their places.

use std::borrow::Cow;

/// One page of one input. A text with form feeds is a page between each two of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Which input it came from, counted from 0.
    pub input: usize,
    /// The input's file name without its folder, or empty: `20191010-01-05.txt` tells page and order.
    pub name: String,
    /// Its lines that are not blank.
    pub lines: Vec<Line>,
}

/// A line that is not blank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its text, leading blanks kept, trailing ones not; control and bidi characters are visible marks.
    pub text: String,
    /// The blank lines above it.
    pub gap: usize,
    /// Its number in the input, from 1.
    pub number: usize,
    /// Where it stood, if that is known.
    pub spot: Option<Box<Spot>>,
}

/// Where a line stood on the printed page, and how it was set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// Left, top, right, bottom as shares of the page's width and height, from the top left.
    pub area: [f32; 4],
    /// The size of its type in points.
    pub size: f32,
    /// The font's name, or empty.
    pub font: String,
}

impl Page {
    /// The pages of a text: cut at form feeds, blank lines counted, control characters made [`visible`].
    ///
    /// A part without lines gives no page. A line ends at LF, CR, CRLF, VT, U+0085, U+2028 or U+2029; what follows a
    /// form feed on its line is the first line of the next page, and has that line's number.
    pub fn from_text(text: &str, input: usize, name: &str) -> Vec<Self> {
        let empty = || Self { input, name: name.to_owned(), lines: vec![] };
        let mut pages = vec![];
        let mut page = empty();
        let (mut gap, mut number, mut fed) = (0, 1, false);
        let plain = is_plain(text);
        let mut rest = text;
        // Mostly a line has more bytes; a page of several is the smaller.
        page.lines.reserve(if text.as_bytes().contains(&0xc) { 0 } else { text.len() / 100 });
        let only = plain && [b'\r', 0xc].iter().all(|byte| !text.as_bytes().contains(byte));
        while !rest.is_empty() {
            let end = if only {
                rest.bytes().position(|byte| byte == b'\n')
            } else if plain {
                let ends = |byte| byte <= b'\r' && matches!(byte, b'\n' | b'\r' | 0xc);
                rest.bytes().position(ends)
            } else {
                rest.find(ends_a_line)
            };
            let end = end.unwrap_or(rest.len());
            let (line, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            // A byte-order mark at a line's start was left there when files were put together.
            let line = line.trim_start_matches('\u{feff}').trim_end();
            if !line.is_empty() {
                let text = if plain { line.to_owned() } else { visible(line).into_owned() };
                page.lines.push(Line { text, gap, number, spot: None });
                gap = 0;
            } else if !fed && !after.starts_with('\u{c}') {
                // The rest of a line that is cut by a form feed is no blank line.
                gap += 1;
            }
            fed = after.starts_with('\u{c}');
            if fed {
                gap = 0;
                if !page.lines.is_empty() {
                    page.lines.shrink_to_fit();
                    pages.push(std::mem::replace(&mut page, empty()));
                }
            } else {
                number += 1;
            }
            rest = after
                .strip_prefix("\r\n")
                .or_else(|| after.strip_prefix(ends_a_line))
                .unwrap_or_default();
        }
        page.lines.shrink_to_fit();
        pages.push(page);
        pages.retain(|page| !page.lines.is_empty());
        pages
    }
}

/// Is there nothing in `text` that steers, or ends a line, but LF, CR, FF and the tab? Told of all its bytes at once; of
/// nearly all papers it is true.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after = |count: usize| bytes.get(count..).unwrap_or_default();
    let one = |byte: u8| {
        byte < b' ' && byte != b'\t' && byte != b'\n' && byte != b'\r' && byte != 0xc
            || byte == 0x7f
    };
    // U+0080 to U+009F, but not ·; U+061C.
    let two = |one: u8, two: u8| one == 0xc2 && two < 0xa0 || one == 0xd8 && two == 0x9c;
    // U+200E, U+200F and U+2028 to U+202E, but not — “ ” ‘ ’ and …; U+2066 to U+2069.
    let three = |one: u8, two: u8, three: u8| {
        one == 0xe2
            && (two == 0x80 && (three == 0x8e || three == 0x8f || (0xa8..=0xae).contains(&three))
                || two == 0x81 && (0xa6..=0xa9).contains(&three))
    };
    let pairs = || bytes.iter().zip(after(1));
    // Not `any`: all of them at once is quicker than one by one up to the first.
    !(bytes.iter().fold(false, |any, byte| any | one(*byte))
        || pairs().fold(false, |any, (first, second)| any | two(*first, *second))
        || pairs()
            .zip(after(2))
            .fold(false, |any, ((first, second), third)| any | three(*first, *second, *third)))
}

/// Does a line, or a page, end at `character`?
fn ends_a_line(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `text` with its control and bidi characters as marks that show and tell which it was: `␛`, `␡`, `⟪9B⟫`, `⟪RLO⟫`.
///
/// The tab is kept, and so is whatever ends a line. Nothing that is left can steer a terminal.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(|character| mark(character).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match mark(character) {
            Some(Mark::Picture(picture)) => shown.push(picture),
            Some(Mark::Name(name)) => {
                shown.push('⟪');
                shown.push_str(name);
                shown.push('⟫');
            }
            Some(Mark::Code(code)) => {
                let digit = |value| char::from_digit(value, 16).unwrap_or('0').to_ascii_uppercase();
                shown.extend(['⟪', digit(code / 16), digit(code % 16), '⟫']);
            }
            None => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// How a character that would not show is shown.
enum Mark {
    /// By its picture (U+2400 and following).
    Picture(char),
    /// By its short name in UAX #9.
    Name(&'static str),
    /// By its code.
    Code(u32),
}

/// How `character` is shown if it is one that steers.
fn mark(character: char) -> Option<Mark> {
    let code = u32::from(character);
    Some(match character {
        '\t'..='\r' | '\u{85}' => return None,
        '\0'..='\u{1f}' => Mark::Picture(char::from_u32(0x2400 + code).unwrap_or('\u{fffd}')),
        '\u{7f}' => Mark::Picture('␡'),
        '\u{80}'..='\u{9f}' => Mark::Code(code),
        '\u{61c}' => Mark::Name("ALM"),
        '\u{200e}' => Mark::Name("LRM"),
        '\u{200f}' => Mark::Name("RLM"),
        '\u{202a}' => Mark::Name("LRE"),
        '\u{202b}' => Mark::Name("RLE"),
        '\u{202c}' => Mark::Name("PDF"),
        '\u{202d}' => Mark::Name("LRO"),
        '\u{202e}' => Mark::Name("RLO"),
        '\u{2066}' => Mark::Name("LRI"),
        '\u{2067}' => Mark::Name("RLI"),
        '\u{2068}' => Mark::Name("FSI"),
        '\u{2069}' => Mark::Name("PDI"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `page gap number text` of each line.
    #[track_caller]
    fn check(text: &str, lines: &[(usize, usize, usize, &str)]) {
        let pages = Page::from_text(text, 0, "a.txt");
        let got: Vec<_> = pages
            .iter()
            .enumerate()
            .flat_map(|(page, each)| {
                let line = move |line: &Line| (page, line.gap, line.number, line.text.clone());
                each.lines.iter().map(line)
            })
            .collect();
        let want: Vec<_> = lines
            .iter()
            .map(|(page, gap, number, text)| (*page, *gap, *number, (*text).to_owned()))
            .collect();
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn a_line_ends_in_every_usual_way() {
        check("", &[]);
        check("\n\r\n \u{3000}\n", &[]);
        check("甲", &[(0, 0, 1, "甲")]);
        check("甲\n乙\n", &[(0, 0, 1, "甲"), (0, 0, 2, "乙")]);
        check("甲\r\n乙\r\n\r\n丙", &[(0, 0, 1, "甲"), (0, 0, 2, "乙"), (0, 1, 4, "丙")]);
        check("甲\r乙\r\r丙\r", &[(0, 0, 1, "甲"), (0, 0, 2, "乙"), (0, 1, 4, "丙")]);
        check("甲\n\r乙", &[(0, 0, 1, "甲"), (0, 1, 3, "乙")]);
        check(
            "甲\u{85}乙\u{2028}丙\u{2029}丁\u{b}戊",
            &[(0, 0, 1, "甲"), (0, 0, 2, "乙"), (0, 0, 3, "丙"), (0, 0, 4, "丁"), (0, 0, 5, "戊")],
        );
    }

    #[test]
    fn plain_text_has_nothing_that_steers() {
        for character in '\0'..=char::MAX {
            let odd = ends_a_line(character) && !matches!(character, '\n' | '\r' | '\u{c}')
                || mark(character).is_some();
            for text in [format!("甲{character}乙"), character.to_string()] {
                assert_eq!(is_plain(&text), !odd, "{character:?}");
            }
        }
        assert!(is_plain("“渡口”——复航…\t‘a·b’\r\n\u{c}") && is_plain(""));
    }

    #[test]
    fn leading_blanks_stay_and_trailing_ones_go() {
        check("　　甲 \t\u{3000}\n\n\n\t乙", &[(0, 0, 1, "　　甲"), (0, 2, 4, "\t乙")]);
    }

    #[test]
    fn a_form_feed_ends_the_page_and_not_the_line() {
        check("甲\n\u{c}乙\n丙\n\u{c}", &[(0, 0, 1, "甲"), (1, 0, 2, "乙"), (1, 0, 3, "丙")]);
        check("甲\u{c}乙\n丙", &[(0, 0, 1, "甲"), (1, 0, 1, "乙"), (1, 0, 2, "丙")]);
        check("\u{c}\u{c}\n\n甲", &[(0, 1, 3, "甲")]);
        check("甲\n\n\u{c}\n乙", &[(0, 0, 1, "甲"), (1, 0, 4, "乙")]);
        check("甲\r\n\u{c}\r\n\r\n乙", &[(0, 0, 1, "甲"), (1, 1, 4, "乙")]);
    }

    #[test]
    fn what_steers_a_terminal_is_shown_and_not_lost() {
        check("甲\u{1b}[31m乙", &[(0, 0, 1, "甲␛[31m乙")]);
        check("\0甲\u{7f}\u{8}", &[(0, 0, 1, "␀甲␡␈")]);
        check("甲\u{9b}2J\u{202e}乙\u{2069}", &[(0, 0, 1, "甲⟪9B⟫2J⟪RLO⟫乙⟪PDI⟫")]);
        check("\u{feff}甲\n\u{feff}\u{feff}乙丙", &[(0, 0, 1, "甲"), (0, 0, 2, "乙丙")]);
        check("甲\u{1c}乙\u{85}", &[(0, 0, 1, "甲␜乙")]);
        for code in 0..0x3000 {
            let Some(character) = char::from_u32(code) else { continue };
            let text = character.to_string();
            let shown = visible(&text);
            let steers = |character: char| character.is_control() && !ends_a_line(character);
            assert!(!shown.contains(|c| steers(c) && c != '\t'), "{code:x}");
            assert!(!shown.is_empty());
        }
    }

    #[test]
    fn a_long_text_takes_linear_time() {
        let text =
            "甲\r\n".repeat(200_000) + &"\u{c}".repeat(200_000) + &"\u{202e}".repeat(200_000);
        let pages = Page::from_text(&text, 0, "");
        assert_eq!(pages.len(), 2);
        assert_eq!(pages[0].lines.len(), 200_000);
    }
}
