//! Signs that the columns of a page were written in turn; most pages have none, and are soon told.

use super::{block::Blocks, link::Course};
use crate::{parse::line::Line, text};

/// No printed page has more lines.
const MOST_LINES: usize = 4000;

/// A page with fewer blank lines has no columns.
const FEWEST_GAPS: usize = 8;

/// So many lines of a page tell whether they go on with each other.
const LOOKED_AT: usize = 300;

/// And so many of them have to tell it.
const TELLING: usize = 40;

/// Of the pairs of letters over a line's end so many, in hundredths, stand in the page's lines too where its order is
/// right: 30 to 50. Where columns were written in turn it is 1 to 9.
const KNOWN: usize = 18;

/// Do `lines` look as if columns might have been written in turn?
pub(super) fn may_be_braided(lines: &[Line]) -> bool {
    if lines.len() > MOST_LINES {
        return false;
    }
    let (mut gaps, mut open, mut widest) = (0, 0, 0.0_f32);
    for (at, line) in lines.iter().enumerate() {
        // Where lines stood, and what archives tell, is surer than what is found out here.
        if line.spot.is_some() || line.start || line.after_header || line.heading {
            return false;
        }
        gaps += usize::from(at > 0 && line.gap > 0);
        widest = if line.gap > 0 { line.width } else { widest.max(line.width) };
        let inside = at > 0 && line.gap == 0;
        let last = lines.get(at + 1).is_none_or(|next| next.gap > 0);
        open += usize::from(inside && last && line.width >= widest - 3.5 && !ends(&line.text));
    }
    if gaps < FEWEST_GAPS {
        false
    } else if gaps * 2 > lines.len() {
        are_strangers(lines)
    } else {
        open > 1
    }
}

/// Have most lines nothing to do with the next one?
fn are_strangers(lines: &[Line]) -> bool {
    const BITS: usize = 1 << 18;
    let lines = lines.get(..LOOKED_AT).unwrap_or(lines);
    let place = |first: char, second: char| {
        (first as usize).wrapping_mul(0x9e37).wrapping_add(second as usize) % BITS
    };
    let mut seen = vec![0_u64; BITS / 64];
    for line in lines {
        let mut before = None;
        for character in line.text.chars() {
            if let Some(before) = before {
                let place = place(before, character);
                if let Some(bits) = seen.get_mut(place / 64) {
                    *bits |= 1 << (place % 64);
                }
            }
            before = Some(character);
        }
    }
    let (mut told, mut known) = (0, 0);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        let letters = (line.text.chars().next_back(), next.text.chars().next());
        let (Some(last), Some(first)) = letters else { continue };
        if next.gap == 0 || line.width < 14.0 || !text::is_han(last) || !text::is_han(first) {
            continue;
        }
        let place = place(last, first);
        told += 1;
        known +=
            usize::from(seen.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1));
    }
    told >= TELLING && known * 100 < told * KNOWN
}

fn ends(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '」', '』', '）', '》', ')', '"'])
        .ends_with(['。', '！', '？', '!', '?', '…', '.', '：', ':'])
}

/// What the streams of pages show.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Blocks that go on with others.
    pub(super) joins: usize,
    /// Those that broke off inside a sentence, and go on with one that stands further away.
    pub(super) broken: usize,
    /// Display lines whose words the next text repeats.
    pub(super) near: usize,
    /// Those that a later one does: they stand in a row with others, above their columns.
    pub(super) apart: usize,
}

impl Tally {
    /// The joins of `courses`.
    pub(super) fn new(courses: &[Course], blocks: &Blocks) -> Self {
        let mut tally = Self::default();
        for course in courses {
            for pair in course.blocks.windows(2) {
                let [from, to] = pair else { continue };
                let last = blocks.all.get(*from).and_then(|block| block.lines.end.checked_sub(1));
                let open = last.and_then(|at| blocks.edges.get(at)).is_some_and(|edge| !edge.stops);
                tally.joins += 1;
                tally.broken += usize::from(open && to - from > 1);
            }
        }
        tally
    }

    /// Both together.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            joins: self.joins + other.joins,
            broken: self.broken + other.broken,
            near: self.near + other.near,
            apart: self.apart + other.apart,
        }
    }

    /// Is most of a page written in turn?
    pub(super) fn is_braided(self) -> bool {
        self.broken >= 8 && self.broken * 2 > self.joins
    }

    /// Does an issue show here and there that its pages were written by height?
    pub(super) fn is_by_height(self) -> bool {
        self.broken >= 2 && self.apart >= 2 && self.apart * 2 >= self.near
    }
}
