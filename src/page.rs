//! A page as it was read: lines in the order of the input, with what was known of their places.

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
    pub spot: Option<Spot>,
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
    /// The pages of a text: cut at form feeds, blank lines counted, control characters made visible.
    ///
    /// A part without lines gives no page. Ends of line may be LF, CRLF or CR.
    pub fn from_text(text: &str, input: usize, name: &str) -> Vec<Self> {
        let mut pages = vec![];
        let mut page = Self { input, name: name.to_owned(), lines: vec![] };
        let (mut gap, mut number) = (0, 0);
        for raw in text.split_inclusive(['\n', '\r', '\u{c}']) {
            // CR LF is one end of line: the LF alone is no line of its own.
            if raw == "\n" && text_before_is_return(text, raw) {
                continue;
            }
            number += 1;
            let line = visible(raw.trim_end());
            if line.trim().is_empty() {
                gap += 1;
            } else {
                page.lines.push(Line { text: line, gap, number, spot: None });
                gap = 0;
            }
            if raw.ends_with('\u{c}') {
                // The line goes on after the form feed: it keeps its number.
                number -= 1;
                gap = 0;
                let next = Self { input, name: name.to_owned(), lines: vec![] };
                pages.push(std::mem::replace(&mut page, next));
            }
        }
        pages.push(page);
        pages.retain(|page| !page.lines.is_empty());
        pages
    }
}

/// Does a carriage return stand right before `part`, a slice of `whole`?
fn text_before_is_return(whole: &str, part: &str) -> bool {
    let at = part.as_ptr() as usize - whole.as_ptr() as usize;
    whole.get(..at).is_some_and(|before| before.ends_with('\r'))
}

/// `text` with its control and bidi characters as visible marks: U+2400 and following, `␡`, `⟪RLO⟫`.
fn visible(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\t' => '\t',
            '\0'..='\u{1f}' => char::from_u32(u32::from(character) + 0x2400).unwrap_or('\u{fffd}'),
            '\u{7f}' => '␡',
            '\u{80}'..='\u{9f}' | '\u{feff}' => '\u{fffd}',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {
                '\u{fffd}'
            }
            _ => character,
        })
        .collect()
}
