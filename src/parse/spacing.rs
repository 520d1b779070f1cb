//! How a text is spaced as a whole: what all its lines have tells nothing of any one of them.
//!
//! An editor indents a whole text by a few blanks, a mail program puts a blank line under every line or doubles those
//! that are there, a page saved from a browser has no-break spaces for blanks. The later passes ask which lines stand
//! apart from others and which are indented; they see the text as if none of this had been done to it.

use std::borrow::Cow;

use crate::page::{Line, Page};

/// Fewer lines tell nothing of all.
const LINES: usize = 12;

/// Fewer blank lines tell nothing of all blank lines.
const GAPS: usize = 6;

/// In a thousand, so many lines may be unlike all the others.
const UNLIKE: usize = 20;

/// `pages` without the blank lines and the indents that all lines of an input have in common, and with plain blanks.
pub fn evened(pages: &[Page]) -> Cow<'_, [Page]> {
    let mut pages = Cow::Borrowed(pages);
    let inputs: Vec<usize> = pages.iter().map(|page| page.input).collect();
    let mut from = 0;
    for same in inputs.chunk_by(|one, two| one == two) {
        let to = from + same.len();
        even(&mut pages, from..to);
        from = to;
    }
    pages
}

/// Do blank lines stand above nearly all of `lines`, or above hardly any, so that they tell nothing?
pub(super) fn is_even(lines: &[super::line::Line]) -> bool {
    let apart = lines.iter().filter(|line| line.gap > 0).count();
    let rest = lines.len() - apart;
    lines.len() >= LINES && apart.min(rest) * 1000 <= lines.len() * UNLIKE
}

/// Evens the pages `own`, which are one input's.
fn even(pages: &mut Cow<'_, [Page]>, own: std::ops::Range<usize>) {
    let input = pages.get(own.clone()).unwrap_or_default();
    let all = || input.iter().flat_map(|page| &page.lines);
    let spots = all().any(|line| line.spot.is_some());
    let mut gaps = Gaps::of(input);
    if gaps.same && is_whole(all()) {
        gaps.new = 1;
    }
    let lead = if spots { 0 } else { lead(all()) };
    let blanks = all().any(|line| has_other_blanks(&line.text));
    if gaps.are_plain() && lead == 0 && !blanks {
        return;
    }
    for page in pages.to_mut().get_mut(own).unwrap_or_default() {
        for line in &mut page.lines {
            line.gap = gaps.evened(line.gap);
            if blanks {
                line.text = line.text.replace(is_other_blank, " ");
            }
            line.text.drain(..lead);
        }
    }
}

/// The blank lines that all lines have above them, and the least that others have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Gaps {
    /// So many stand above every line.
    all: usize,
    /// So many more stand above every line that has more.
    step: usize,
    /// Has hardly any line more?
    same: bool,
    /// So many are to stand above every line.
    new: usize,
}

impl Gaps {
    fn of(input: &[Page]) -> Self {
        // What stands above a page's first line is the page's.
        let lines = input.iter().flat_map(|page| page.lines.iter().skip(1));
        let mut gaps: Vec<usize> = lines.map(|line| line.gap).collect();
        gaps.sort_unstable();
        let least = |gaps: &[usize], count: usize| {
            let unlike = gaps.len() * UNLIKE / 1000;
            if gaps.len() < count { 0 } else { gaps.get(unlike).copied().unwrap_or_default() }
        };
        let all = least(&gaps, LINES);
        let more: Vec<usize> =
            gaps.iter().map(|gap| gap.saturating_sub(all)).filter(|gap| *gap > 0).collect();
        let same = gaps.len() >= LINES && more.len() * 1000 <= gaps.len() * UNLIKE;
        Self { all, step: least(&more, GAPS).max(1), same, new: 0 }
    }

    fn are_plain(self) -> bool {
        self.all == self.new && self.step == 1
    }

    fn evened(self, gap: usize) -> usize {
        self.new + gap.saturating_sub(self.all).div_ceil(self.step)
    }
}

/// Is each of `lines` a paragraph, so far as they are long?
fn is_whole<'a>(lines: impl Iterator<Item = &'a Line>) -> bool {
    let (mut long, mut ended) = (0, 0);
    for line in lines {
        if line.text.len() >= LONG {
            long += 1;
            ended += usize::from(line.text.ends_with(STOPS));
        }
    }
    long >= LONG_LINES && ended * 10 >= long * 8
}

/// A line of so many bytes is as long as a paragraph.
const LONG: usize = 120;

/// Fewer of them are chance.
const LONG_LINES: usize = 6;

/// How a paragraph ends.
const STOPS: [char; 14] = ['。', '！', '？', '…', '”', '」', '』', '）', ')', '：', '.', '!', '?', '"'];

/// The plain blanks, in bytes, that stand before every one of `lines`.
fn lead<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> usize {
    let blanks = |line: &Line| {
        line.text.bytes().take_while(|byte| *byte == b' ').count()
    };
    if lines.clone().take(LINES).count() < LINES {
        return 0;
    }
    lines.map(blanks).min().unwrap_or_default()
}

/// Is it a blank that is no plain one, and neither a full one nor half of a full one wide, which indent?
fn is_other_blank(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{1680}' | '\u{2000}' | '\u{2002}' | '\u{2004}'..='\u{200a}' | '\u{202f}' | '\u{205f}')
}

fn has_other_blanks(text: &str) -> bool {
    text.contains(is_other_blank)
}
