//! How a text is spaced as a whole: what all its lines have tells nothing of any one of them.
//!
//! An editor indents a whole text by a few blanks, a mail program puts a blank line under every line or doubles those
//! that are there, a page saved from a browser has no-break spaces for blanks. The later passes ask which lines stand
//! apart from others and which are indented; they see the text as if none of this had been done to it.

use std::{borrow::Cow, ops::Range};

use super::line;
use crate::page::{Line, Page};

/// Fewer lines tell nothing of all.
const LINES: usize = 12;

/// Fewer blank lines tell nothing of all blank lines.
const GAPS: usize = 6;

/// In a thousand, so many lines may be unlike all the others.
const UNLIKE: usize = 20;

/// So many may have fewer blank lines above them than all the others: what has none in long texts whose lines have one each
/// is a headline of several lines.
const TIGHT: usize = 2;

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
pub(super) fn is_even(lines: &[line::Line]) -> bool {
    let apart = lines.iter().filter(|line| line.gap > 0).count();
    let rest = lines.len() - apart;
    lines.len() >= LINES && apart.min(rest) * 1000 <= lines.len() * UNLIKE
}

/// Evens the pages `own`, which are one input's.
fn even(pages: &mut Cow<'_, [Page]>, own: Range<usize>) {
    let input = pages.get(own.clone()).unwrap_or_default();
    let all = || input.iter().flat_map(|page| &page.lines);
    let spots = all().any(|line| line.spot.is_some());
    let mut gaps = Gaps::of(input);
    if gaps.same && is_whole(all()) {
        gaps.new = 1;
    }
    let lead = if spots { 0 } else { lead(input) };
    let blanks = all().any(|line| {
        // Told by their first bytes.
        line.text.bytes().fold(false, |any, byte| any | matches!(byte, 0xc2 | 0xe1 | 0xe2))
            && line.text.contains(is_other_blank)
    });
    if gaps.are_plain() && lead == 0 && !blanks {
        return;
    }
    for page in pages.to_mut().get_mut(own).unwrap_or_default() {
        for (number, line) in page.lines.iter_mut().enumerate() {
            // What stands above a page's first line is the page's.
            if number > 0 {
                line.gap = gaps.evened(line.gap);
            }
            if blanks {
                line.text = line.text.replace(is_other_blank, " ");
            }
            let lead = lead.min(blanks_before(line));
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
        let lines = input.iter().flat_map(|page| page.lines.iter().skip(1));
        let mut gaps: Vec<usize> = lines.map(|line| line.gap).collect();
        gaps.sort_unstable();
        let least = |gaps: &[usize], count: usize, unlike: usize| {
            let unlike = gaps.len() * unlike / 1000;
            if gaps.len() < count { 0 } else { gaps.get(unlike).copied().unwrap_or_default() }
        };
        let all = least(&gaps, LINES, TIGHT);
        let more: Vec<usize> =
            gaps.iter().map(|gap| gap.saturating_sub(all)).filter(|gap| *gap > 0).collect();
        let same = gaps.len() >= LINES && more.len() * 1000 <= gaps.len() * UNLIKE;
        Self { all, step: least(&more, GAPS, UNLIKE).max(1), same, new: 0 }
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
const STOPS: [char; 14] =
    ['。', '！', '？', '…', '”', '」', '』', '）', ')', '：', '.', '!', '?', '"'];

/// The plain blanks before the text of `line`, in bytes.
fn blanks_before(line: &Line) -> usize {
    line.text.bytes().take_while(|byte| *byte == b' ').count()
}

/// The plain blanks, in bytes, that stand before every line of `input`, whatever a form feed cut off those of a page's
/// first line.
fn lead(input: &[Page]) -> usize {
    let lines = || input.iter().flat_map(|page| page.lines.iter().skip(1));
    if lines().take(LINES).count() < LINES {
        return 0;
    }
    lines().map(blanks_before).min().unwrap_or_default()
}

/// Is it a blank that is no plain one, and neither a full one nor half of a full one wide, which indent?
fn is_other_blank(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{1680}' | '\u{2000}' | '\u{2002}' | '\u{2004}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of wrapped lines under headlines, blank lines between its articles.
    fn text() -> String {
        let article = "渡口复航\n\u{3000}\u{3000}云汀河上的渡口昨天复航，首\n班船在清晨六点开出，船上有\n二十名乘客。\n";
        [article; 8].join("\n\n")
    }

    fn seen(text: &str) -> Vec<(usize, String)> {
        let pages = Page::from_text(text, 0, "");
        let evened = evened(&pages);
        let lines = evened.iter().flat_map(|page| &page.lines);
        lines.map(|line| (line.gap, line.text.clone())).collect()
    }

    #[test]
    fn what_all_lines_have_in_common_goes() {
        let want = seen(&text());
        assert_eq!(want.iter().map(|(gap, _)| *gap).max(), Some(1));
        assert_eq!(want[1].1, "\u{3000}\u{3000}云汀河上的渡口昨天复航，首");
        let ways: [fn(&str) -> String; 3] = [
            |text| text.replace('\n', "\n\n"),
            |text| text.replace("\n\n\n", "\n\n\n\n\n"),
            |text| format!("    {}", text.replace('\n', "\n    ")),
        ];
        for (number, way) in ways.into_iter().enumerate() {
            assert_eq!(seen(&way(&text())), want, "{number}");
        }
        let english = "The ferry to  Millbrook left on Monday\n".repeat(20);
        assert_eq!(seen(&english.replace(' ', "\u{a0}")), seen(&english));
    }

    #[test]
    fn what_only_some_lines_have_stays() {
        // As in the form that has a blank line after each line of the body, none inside a headline.
        let some = "渡口\n复航\n\n云汀河上的渡口昨天复航，首\n\n班船在清晨六点开出。\n\n".repeat(8);
        let plain = Page::from_text(&some, 0, "");
        assert!(matches!(evened(&plain), Cow::Borrowed(_)));
        // As in a long text with one after each line, none inside a headline of two lines.
        let few = format!(
            "渡口\n复航\n\n{}",
            "云汀河上的渡口昨天复航，首\n\n班船在清晨六点开出。\n\n".repeat(60)
        );
        let gaps: Vec<usize> = seen(&few).iter().map(|(gap, _)| *gap).collect();
        assert_eq!(gaps[..4], [0, 0, 1, 1]);
        // A short text tells nothing.
        let short = Page::from_text("  渡口\n\n  复航\n\n", 0, "");
        assert!(matches!(evened(&short), Cow::Borrowed(_)));
    }

    #[test]
    fn paragraphs_that_are_a_line_each_stand_apart() {
        let paragraph = "云汀河上的渡口昨天上午复航，首班船在清晨六点从青石开出，船上有二十名乘客和三辆板车，船工说这一天等了两年。";
        let tight = format!("渡口复航\n{paragraph}\n").repeat(8);
        let lines = seen(&tight);
        assert!(lines.iter().skip(1).all(|(gap, _)| *gap == 1), "{lines:?}");
        assert_eq!(lines, seen(&tight.replace('\n', "\n\n")));
    }
}
