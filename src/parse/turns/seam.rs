//! What two lines have at their seam: letters that are of one word, or stand together elsewhere on the page, marks, datelines.

use super::words::is_in_word;
use crate::{
    parse::{bits::Bits, cue, line::Line},
    text::is_han,
};

/// A seam inside a word that is often met, one that the page knows, one that it knows with a letter more, and one that
/// nothing tells: logarithms of odds, set by hand as all here.
const WORD: f32 = 3.2;
const KNOWN: f32 = 1.2;
const WELL_KNOWN: f32 = 2.5;
const STRANGE: f32 = -0.4;

/// What it costs that a display line follows a line that breaks off, or a dateline does; that what begins no sentence follows
/// one that ended; and what it is worth that a dateline follows one that ended.
const BREAKS: f32 = -1.2;
const FILES: f32 = -1.5;
const MID: f32 = -1.5;
const FRESH: f32 = 0.5;

/// Runs of letters are told apart by so many bits of their hash.
const BITS: u32 = 19;

/// Two or three letters as one number.
fn run(letters: &[char]) -> u64 {
    letters.iter().fold(0, |key, letter| key << 21 | u64::from(u32::from(*letter)))
}

/// Which letters stand side by side inside `lines`, two and three of them.
fn runs(lines: &[Line]) -> Bits {
    let mut runs = Bits::none(BITS);
    for line in lines {
        let (mut one, mut two) = (' ', ' ');
        for letter in line.text.chars().filter(|letter| !letter.is_whitespace()) {
            runs.add(run(&[two, letter]));
            runs.add(run(&[one, two, letter]));
            (one, two) = (two, letter);
        }
    }
    runs
}

/// The ends of a line.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub(super) struct Ends {
    /// Its first two letters and its last two; none where it has too few.
    first: [char; 2],
    last: [char; 2],
    pub(super) width: f32,
    pub(super) gap: usize,
    /// Does it break off inside a sentence, as wide as its neighbours?
    open: bool,
    /// May it be a line of a headline: narrow, and without marks?
    display: bool,
    /// Does it end a sentence?
    stops: bool,
    /// Does it begin with a dateline?
    files: bool,
    /// Does it begin with a day of a month: 31日?
    day: bool,
    /// Is it one letter, of a headline that stands upright?
    pub(super) upright: bool,
}

/// What may stand behind a figure.
const MEASURES: [char; 13] =
    ['年', '月', '日', '时', '个', '名', '人', '元', '万', '亿', '多', '％', '%'];

/// So many lines before and behind tell how wide the columns are, and a line is narrow under this share of it.
const NEAR: usize = 4;
const NARROW: f32 = 0.8;

/// What no sentence begins with.
const INSIDE: [char; 8] = ['了', '的', '着', '们', '过', '得', '地', '之'];

/// The ends of `lines`.
fn ends(lines: &[Line]) -> Vec<Ends> {
    let mut ends: Vec<Ends> = lines.iter().map(Ends::of).collect();
    let widths: Vec<f32> = ends.iter().map(|ends| ends.width).collect();
    for (at, (own, line)) in ends.iter_mut().zip(lines).enumerate() {
        let near = widths.iter().take(at + NEAR + 1).skip(at.saturating_sub(NEAR));
        let narrow = own.width < NARROW * near.fold(0.0_f32, |most, width| most.max(*width));
        let last = own.last[1];
        own.stops = matches!(last, '。' | '！' | '？' | '”' | '）');
        own.open = !narrow && (is_han(last) || matches!(last, '，' | '、'));
        own.display = narrow && !line.text.contains(['，', '。', '；', '：']);
    }
    ends
}

impl Ends {
    fn of(line: &Line) -> Self {
        let letters =
            || line.text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}');
        let (mut front, mut back) = (letters(), letters());
        let mut next = |last: bool| {
            let letter = if last { back.next_back() } else { front.next() };
            letter.unwrap_or(' ')
        };
        let (last, before) = (next(true), next(true));
        Self {
            first: [next(false), next(false)],
            last: [before, last],
            width: line.width,
            gap: line.gap,
            open: false,
            display: false,
            stops: false,
            files: cue::files(&line.text),
            day: {
                let rest = line.text.trim_start_matches(|letter: char| letter.is_ascii_digit());
                rest.len() < line.text.len() && rest.starts_with('日')
            },
            upright: letters().nth(1).is_none(),
        }
    }
}

/// What the lines of a page tell at their seams.
pub(super) struct Seams {
    runs: Bits,
    ends: Vec<Ends>,
}

impl Seams {
    pub(super) fn of(lines: &[Line]) -> Self {
        Self { runs: runs(lines), ends: ends(lines) }
    }

    /// The ends of each line.
    pub(super) fn ends(&self) -> &[Ends] {
        &self.ends
    }

    /// Do fewer lines of text break off inside a sentence than end with one? So do those of which each is a paragraph.
    pub(super) fn are_whole(&self) -> bool {
        let count = |told: fn(&Ends) -> bool| self.ends.iter().filter(|ends| told(ends)).count();
        count(|ends| ends.open) < count(|ends| ends.stops)
    }

    /// How surely line number `two` goes on with line number `one`.
    pub(super) fn join(&self, one: Option<usize>, two: usize) -> f32 {
        match (one.and_then(|one| self.ends.get(one)), self.ends.get(two)) {
            (Some(one), Some(two)) => seam(&self.runs, one, two),
            _ => 0.0,
        }
    }

    /// By how many cells one is wider than the other.
    pub(super) fn differ(&self, one: usize, two: usize) -> f32 {
        let both = self.ends.get(one).zip(self.ends.get(two));
        both.map_or(f32::MAX, |(one, two)| (one.width - two.width).abs())
    }
}

/// How surely the line `two` goes on with the line `one`.
fn seam(runs: &Bits, one: &Ends, two: &Ends) -> f32 {
    let [before, last] = one.last;
    let [first, after] = two.first;
    let mut worth = match (two.files, one.open) {
        (true, true) => FILES,
        (true, false) => FRESH,
        _ => 0.0,
    };
    if one.open && two.display {
        worth += BREAKS;
    }
    if (one.stops || one.display) && INSIDE.contains(&first) {
        worth += MID;
    }
    // 12月 | 31日电, 二十名 behind 20: what a figure goes on with.
    if last == '月' && two.day {
        worth += WORD;
    } else if last.is_ascii_digit() && MEASURES.contains(&first) {
        worth += KNOWN;
    }
    // Behind a mark anything may stand, and figures tell little.
    if !is_han(last) || !is_han(first) {
        return worth;
    }
    worth
        + if is_in_word(last, first) {
            WORD
        } else if !runs.may_have(run(&[last, first])) {
            STRANGE
        } else if runs.may_have(run(&[before, last, first]))
            || runs.may_have(run(&[last, first, after]))
        {
            WELL_KNOWN
        } else {
            KNOWN
        }
}
