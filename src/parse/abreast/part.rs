//! Headlines of neighbouring columns that were run together, parted.
//!
//! Large letters leave little room between columns: lines of two headlines at one height come to stand in one line, and
//! the others one after the other. Each line goes to one of the two, or is cut at a blank between them, as the words of
//! two texts tell; where all words are those of one text it stays.

use std::ops::Range;

use super::{
    Block, Kind,
    story::{Counts, Story},
};
use crate::parse::{
    case::{Case, case, is_small},
    line::Line,
    stem::stems,
};

/// Headlines are asked of so many texts before them and after them.
const NEAR: usize = 5;
/// They have no more lines together than these.
const LINES: std::ops::RangeInclusive<usize> = 2..=9;
/// Two have to be worth so much more than one.
const BETTER: f32 = 1.5;
/// What speaks for one headline of which a line leaves room for the next word.
const ROOM: f32 = -1.8;
/// What speaks for the lines that stand at one height coming in turn, the left one first.
const TURN: f32 = 0.3;
/// Lines of two columns have so many letters.
const WIDE: std::ops::RangeInclusive<usize> = 22..=40;
/// So much wider than the narrowest column that would do a column may be, in letters.
const WIDER: usize = 4;
/// What it costs for each letter that the two parts of a line differ in.
const UNEVEN: f32 = -0.03;
/// What a line ends with if the headline's next one goes on, and a capital where only names have one.
const OPEN: f32 = -0.5;
const CAPITAL: f32 = 1.0;
/// A headline that begins with a small letter is none.
const SMALL: f32 = -4.0;

/// A piece of a line: the line's number, and its bytes.
pub(super) type Piece = (usize, Range<usize>);

/// `blocks` with those parted that are two headlines; nothing if none is.
pub(super) fn parted(blocks: &[Block], stories: &[Story], lines: &[Line]) -> Option<Vec<Block>> {
    let counts = Counts::new(stories.iter().map(|story| story.stems.as_slice()));
    let mut parted: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut any = false;
    for (at, block) in blocks.iter().enumerate() {
        let near = near(stories, at);
        match halves(block, near, (&counts, lines)) {
            Some(halves) => {
                any = true;
                parted.extend(halves);
            }
            None => parted.push(block.clone()),
        }
    }
    any.then_some(parted)
}

/// The texts near block `at`.
fn near(stories: &[Story], at: usize) -> &[Story] {
    let here = stories.partition_point(|story| story.start() < at);
    stories.get(here.saturating_sub(NEAR)..(here + NEAR).min(stories.len())).unwrap_or_default()
}

/// The two headlines that `block` is, if it is two.
fn halves(
    block: &Block,
    near: &[Story],
    (counts, lines): (&Counts, &[Line]),
) -> Option<[Block; 2]> {
    let pieces = block.pieces(lines);
    if block.kind != Kind::Head || !LINES.contains(&pieces.len()) {
        return None;
    }
    let text = |piece: &Piece| {
        lines.get(piece.0).and_then(|line| line.text.get(piece.1.clone())).unwrap_or_default()
    };
    let texts: Vec<&str> = pieces.iter().map(text).collect();
    let least = texts.iter().map(|text| narrowest(text)).max().unwrap_or_default();
    let widest = texts.iter().map(|text| text.chars().count()).max().unwrap_or_default();
    // No headline's line ends in a stop and goes on: K. O. T. M.—Meets | over Hoyt's.
    let stops = |text: &&str| text.contains(". ") || text.ends_with('.');
    if texts.iter().filter(|text| stops(text)).count() > 1 {
        return None;
    }
    if widest <= least || !WIDE.contains(&widest) {
        return None;
    }
    let worths: Vec<Vec<Words>> = near
        .iter()
        .map(|story| texts.iter().map(|text| Words::new(text, story, counts)).collect())
        .collect();
    let one = worths.iter().map(|own| own.iter().map(Words::all).sum::<f32>()).fold(0.0, f32::max);
    let mut best = (one + BETTER + ROOM * roomy(&texts, widest) as f32, vec![]);
    for (at, left) in worths.iter().enumerate() {
        for (_, right) in worths.iter().enumerate().filter(|(other, _)| *other != at) {
            for wide in least..=least + WIDER {
                let way = way(&texts, [left, right], wide);
                if way.0 > best.0 {
                    best = (way.0, way.1.into_iter().take(texts.len()).collect());
                }
            }
        }
    }
    let mut both: [Vec<Piece>; 2] = [vec![], vec![]];
    for ((line, range), part) in pieces.into_iter().zip(&best.1) {
        let [left, right] = &mut both;
        match part {
            Part::Left => left.push((line, range)),
            Part::Right => right.push((line, range)),
            Part::Cut(at) => {
                left.push((line, range.start..range.start + at));
                right.push((line, range.start + at + 1..range.end));
            }
        }
    }
    let parted = !best.1.is_empty() && both.iter().all(|own| own.len() > 1);
    parted.then(|| both.map(|own| Block::of(own, lines)))
}

/// How many of `texts`, lines of one headline if they are that, leave room for the next one's first word, with a quarter
/// of the `widest` line to spare. Those before that line are not asked, since it may be a deck's, in smaller letters.
fn roomy(texts: &[&str], widest: usize) -> usize {
    let room = |pair: &&[&str]| {
        let [line, next] = pair else { return false };
        let word = next.split(' ').next().unwrap_or_default();
        4 * (line.chars().count() + 1 + word.chars().count()) <= 3 * widest
    };
    let wide = texts.iter().position(|text| text.chars().count() == widest).unwrap_or_default();
    texts.get(wide + 1..).unwrap_or_default().windows(2).filter(room).count()
}

/// Where a line goes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Left,
    Right,
    /// To both, cut at this byte.
    Cut(usize),
}

/// How wide a column has to be, in letters, that holds `text` or, if it is cut at a blank, each part of it.
fn narrowest(text: &str) -> usize {
    let count = text.chars().count();
    let parts = text.chars().enumerate().filter(|(_, letter)| *letter == ' ');
    parts.map(|(at, _)| at.max(count - at - 1)).min().unwrap_or(count)
}

/// The words of a line: where each ends, in bytes, and what all up to there are worth to a text.
struct Words(Vec<(usize, f32)>);

impl Words {
    fn new(text: &str, story: &Story, counts: &Counts) -> Self {
        let (mut ends, mut sum, mut from) = (vec![], 0.0, 0);
        for word in text.split(' ') {
            sum += worth(word, story, counts);
            ends.push((from + word.len(), sum));
            from += word.len() + 1;
        }
        Self(ends)
    }

    fn all(&self) -> f32 {
        self.0.last().map_or(0.0, |(_, sum)| *sum)
    }

    /// What the words before byte `at` are worth.
    fn before(&self, at: usize) -> f32 {
        self.0.iter().find(|(end, _)| *end == at).map_or(0.0, |(_, sum)| *sum)
    }
}

/// The best way to share `texts` out to two headlines in columns as `wide`, in letters, and what it is worth by their
/// words.
///
/// A line that is wider is cut, and no other. Both headlines begin at one height, in the first line or the first two.
fn way(texts: &[&str], words: [&[Words]; 2], wide: usize) -> (f32, Parts) {
    let as_sentences = texts.iter().any(|text| case(text) == Some(Case::Sentence));
    // By which of the headlines have lines: none, the left, the right, both. The best way there.
    let mut ways: [Option<(f32, Parts)>; 4] = [Some((0.0, NONE)), None, None, None];
    for (number, text) in texts.iter().enumerate() {
        let mut next: [Option<(f32, Parts)>; 4] = [None; 4];
        let [Some(left), Some(right)] = words.map(|words| words.get(number)) else { break };
        for (state, way) in ways.iter().enumerate() {
            let Some((score, parts)) = way else { continue };
            let begun = [state & 1 > 0, state & 2 > 0];
            for part in choices(text, wide) {
                let before = number.checked_sub(1).and_then(|before| parts.get(before));
                let turn = matches!(
                    (before, part),
                    (Some(Part::Left), Part::Right)
                        | (Some(Part::Right | Part::Cut(_)), Part::Left)
                );
                let gain = gain(text, part, (begun, as_sentences), [left, right])
                    + if turn { TURN } else { 0.0 };
                let to = match part {
                    Part::Left => state | 1,
                    Part::Right => state | 2,
                    Part::Cut(_) => 3,
                };
                if number == 1 && to != 3 {
                    continue;
                }
                if let Some(slot) = next.get_mut(to)
                    && slot.as_ref().is_none_or(|(other, _)| score + gain > *other)
                {
                    let mut parts = *parts;
                    if let Some(own) = parts.get_mut(number) {
                        *own = part;
                    }
                    *slot = Some((score + gain, parts));
                }
            }
        }
        ways = next;
    }
    let [.., both] = ways;
    both.unwrap_or((f32::MIN, NONE))
}

/// Where each line goes; those that there are not, to the left.
type Parts = [Part; *LINES.end()];
const NONE: Parts = [Part::Left; *LINES.end()];

/// Where `text` may go: wider than `wide` it is cut.
fn choices(text: &str, wide: usize) -> impl Iterator<Item = Part> {
    let count = text.chars().count();
    let cut = text.char_indices().enumerate().filter(move |(before, (_, letter))| {
        *letter == ' ' && count > wide && *before <= wide && count - before - 1 <= wide
    });
    let whole = [Part::Left, Part::Right].into_iter().filter(move |_| count <= wide);
    cut.map(|(_, (at, _))| Part::Cut(at)).chain(whole)
}

/// What it is worth that `text` goes as `part` tells; `begun`: have the headlines lines already?
fn gain(
    text: &str,
    part: Part,
    (begun, as_sentences): ([bool; 2], bool),
    [left, right]: [&Words; 2],
) -> f32 {
    let begins = |text: &str, begun: bool| {
        if !begun && text.starts_with(char::is_lowercase) { SMALL } else { 0.0 }
    };
    let [left_begun, right_begun] = begun;
    let at = match part {
        Part::Left => return left.all() + begins(text, left_begun),
        Part::Right => return right.all() + begins(text, right_begun),
        Part::Cut(at) => at,
    };
    let one = text.get(..at).unwrap_or_default();
    let two = text.get(at + 1..).unwrap_or_default();
    let last = one.rsplit(' ').next().unwrap_or_default();
    let first = two.split(' ').next().unwrap_or_default();
    let (big, low) = (first.starts_with(char::is_uppercase), first.to_lowercase());
    let mut worth = left.before(at) + right.all() - right.before(at);
    worth += begins(one, left_begun) + begins(two, right_begun);
    worth += UNEVEN * one.chars().count().abs_diff(two.chars().count()) as f32;
    if last.starts_with(char::is_lowercase) && is_small(last) || !as_sentences && !big {
        worth += OPEN;
    }
    // A small word has a capital only where a line begins, and any word of a sentence.
    if big && (is_small(&low) || as_sentences && !right_begun) {
        worth += CAPITAL;
    }
    worth
}

/// How much oftener than by chance `story` has the words of `text`: log-odds.
fn worth(text: &str, story: &Story, counts: &Counts) -> f32 {
    let worth = |stem: u32| {
        let share = counts.share(stem).min(0.95);
        if story.leads_with(stem) {
            (0.6 / share).ln().max(0.0)
        } else if story.has(stem) {
            (0.4 / share).ln().max(0.0)
        } else {
            -0.1
        }
    };
    stems(text).map(worth).sum()
}

#[cfg(test)]
mod tests {
    use super::roomy;

    #[test]
    fn lines_that_leave_room_behind_a_wide_one_are_those_of_two_headlines() {
        let roomy = |texts: &[&str]| {
            let widest = texts.iter().map(|text| text.chars().count()).max();
            roomy(texts, widest.unwrap_or_default())
        };
        // Ferry stops / in the worst / of winter and Savings / bank calls for / more clerks
        let two = ["Ferry stops", "Savings", "in the worst bank calls for", "of winter", "clerks"];
        assert_eq!(roomy(&two), 1);
        // A deck is set in smaller letters.
        assert_eq!(roomy(&["Ferry stops", "in winter", "Council expected to vote", "in May"]), 0);
        assert_eq!(roomy(&["Ferry stops in the", "worst of winter"]), 0);
    }
}
