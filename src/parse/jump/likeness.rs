//! How well two articles fit together as a text and its continuation.

use std::{cell::OnceCell, collections::HashSet};

use foldhash::fast::FixedState;

use super::{
    counts::{Words, seam},
    met::Met,
    pairs::{Pairs, successive},
};
use crate::{
    issue::{Article, Direction},
    parse::{
        bits::Bits,
        byline::{has_dateline, is_ornament},
        letters::folded,
    },
    text::{is_han, is_letter_or_digit},
};

/// The letters of an article that are looked at from its beginning and from its end.
const SAMPLE: usize = 1500;
/// What the headline is worth: 1 for the same one.
const HEADLINE: f32 = 3.5;
/// What a headline costs that has nothing of the other one.
const OTHER_HEADLINE: f32 = -0.4;
/// What it costs that a sentence is broken off and the other text begins with a dateline or a bullet.
const BEGINS: f32 = -2.5;
/// What the cosine of the words is worth, and the most of it.
const COSINE: (f32, f32) = (10.0, 2.0);
/// What it is worth that the first article has the second one's text too, as e-papers print it.
const DOUBLED: f32 = 2.5;
/// Letters of the pieces in which doubled text is looked for.
const PIECE: usize = 8;

/// So many bits of their hashes tell which words a text has.
const KNOWN: u32 = 14;

/// What is compared of an article.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// The letters of its headline.
    headline: Vec<char>,
    /// The letters of all its display lines.
    heads: Pieces,
    /// Its words, as hashes, in order, each once.
    pub(super) words: Vec<u64>,
    /// The same at a glance: two texts have few in common. Made when it is asked for.
    known: OnceCell<Bits>,
    /// What each of them weighs.
    pub(super) weights: Vec<f32>,
    /// What they weigh together.
    pub(super) weight: f32,
    /// The letters of its text, as [`letters_of`] reads them.
    pub(super) letters: Vec<char>,
    /// A bit for each two of them that follow each other, marks aside, several to a bit: few texts are doubled. Made when
    /// it is asked for.
    met: OnceCell<Met>,
    /// The hashes of its pieces of [`PIECE`] letters; made when they are asked for.
    pieces: OnceCell<HashSet<u64, FixedState>>,
    /// The last letters before the 下转.
    pub(super) last: Vec<char>,
    /// The first letters after the 上接.
    pub(super) first: Vec<char>,
    /// Those of them that are letters and digits.
    opening: Vec<char>,
    /// Does the text begin with a small letter?
    small: bool,
    /// Does it begin as only a new text does: with a dateline, a bullet?
    begins: bool,
    /// Is there no text?
    empty: bool,
}

/// What speaks for two articles being one text, each in score.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    headline: f32,
    cut: f32,
    words: f32,
    doubled: f32,
}

impl Likeness {
    /// What speaks for `second` going on with what `first` breaks off.
    pub(super) fn of(first: &Profile, second: &Profile, words: &Words) -> Self {
        Self {
            headline: headline(first, second),
            cut: cut(first, second, words),
            words: (cosine(first, second) * COSINE.0).min(COSINE.1),
            doubled: if doubled(first, second) { DOUBLED } else { 0.0 },
        }
    }

    pub(super) fn score(self) -> f32 {
        self.headline + self.cut + self.words + self.doubled
    }
}

impl Profile {
    /// What is compared of `article`.
    pub(super) fn of(article: &Article) -> Self {
        let at = |direction| article.jumps(direction).find_map(|jump| jump.at);
        let before = at(Direction::To);
        let after = at(Direction::From);
        let letters = |text: &str| -> Vec<char> { comparable(text).collect() };
        let headline = article.headline.as_deref().map(letters).unwrap_or_default();
        let heads = [article.kicker.as_deref(), article.headline.as_deref()]
            .into_iter()
            .flatten()
            .chain(article.decks.iter().map(String::as_str))
            .flat_map(comparable)
            .collect();
        let whole = text_of(article);
        let last = last_letters(article, before);
        let rest = first_letters(article, after);
        let first: Vec<char> = rest.trim_start().chars().take(24).map(folded).collect();
        let opening = first.iter().copied().filter(|letter| is_comparable(*letter)).collect();
        let whole = letters_of(&whole);
        let words = words(&whole);
        let small = rest.trim_start().starts_with(|character: char| character.is_lowercase());
        let begins = rest.trim_start().starts_with(is_ornament) || has_dateline(&rest);
        let empty = first.is_empty();
        Self {
            headline,
            heads: Pieces::of(heads),
            words,
            letters: whole,
            last,
            first,
            opening,
            small,
            begins,
            empty,
            ..Self::default()
        }
    }

    /// Is there no text that could be broken off or go on?
    pub(super) fn is_empty(&self) -> bool {
        self.empty
    }
}

/// How much of one headline stands in the other article's display lines: a continuation often has it shortened.
fn headline(first: &Profile, second: &Profile) -> f32 {
    if second.headline.is_empty() || first.heads.is_empty() {
        return 0.0;
    }
    let share = first.heads.share(&second.headline).max(0.9 * second.heads.share(&first.headline));
    if share < 0.25 { OTHER_HEADLINE } else { HEADLINE * share }
}

/// Letters in which others are looked for.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    letters: Vec<char>,
    /// Its runs of two letters, and of four in order; made when they are asked for.
    two: OnceCell<Pairs>,
    four: OnceCell<Vec<u128>>,
}

impl Pieces {
    /// The pieces of `letters`.
    pub(super) fn of(letters: Vec<char>) -> Self {
        Self { letters, ..Self::default() }
    }

    fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// How much of `part` stands here, 0 to 1: its pairs of Han characters, of Latin its runs of four letters.
    pub(super) fn share(&self, part: &[char]) -> f32 {
        let han = part.iter().any(|letter| is_han(*letter));
        let size = if han { 2 } else { 4 };
        if part.len() < size {
            let found =
                !part.is_empty() && self.letters.windows(part.len()).any(|window| window == part);
            return if found { 1.0 } else { 0.0 };
        }
        let found = if han {
            let two = self.two.get_or_init(|| Pairs::of(&self.letters));
            successive(part).filter(|pair| two.has(*pair)).count()
        } else {
            let four = self.four.get_or_init(|| sorted(self.letters.windows(4).map(number)));
            part.windows(4).filter(|letters| four.binary_search(&number(letters)).is_ok()).count()
        };
        found as f32 / (part.len() + 1 - size) as f32
    }
}

fn sorted<T: Ord>(numbers: impl Iterator<Item = T>) -> Vec<T> {
    let mut numbers: Vec<T> = numbers.collect();
    numbers.sort_unstable();
    numbers
}

/// Four letters as one number.
fn number(letters: &[char]) -> u128 {
    letters.iter().fold(0, |number, letter| number << 32 | u128::from(u32::from(*letter)))
}

/// How well the sentence that the first article breaks off goes on in the second one.
fn cut(first: &Profile, second: &Profile, words: &Words) -> f32 {
    let Some(((last, before), (next, after))) = seam(first, second) else { return 0.0 };
    let finished = "。!?…”’』」.\"".contains(last);
    if !finished && second.begins {
        return BEGINS;
    }
    if next.is_alphabetic() && !is_han(next) && (last.is_ascii() || "—’”".contains(last)) {
        return match (finished, second.small) {
            (false, true) => 1.0,
            (true, false) => 0.5,
            (true, true) => -1.0,
            (false, false) => -0.3,
        };
    }
    if ",。、;:!?)”’》」』".contains(next) {
        return if finished { -1.0 } else { 0.8 };
    }
    if finished || !is_han(last) || !is_han(next) {
        return 0.0;
    }
    let count = words.pairs(last, next);
    let mut score = if count > 0 { 0.4 + 0.25 * (count as f32).ln().min(3.0) } else { -0.5 };
    for triple in [(before, last, next), (last, next, after)] {
        if words.has_triple(triple) {
            score += 0.7;
        }
    }
    score
}

/// Does the first article have the beginning of the second one's text too?
fn doubled(first: &Profile, second: &Profile) -> bool {
    let letters = &second.opening;
    let own = || first.letters.iter().copied().filter(|letter| is_comparable(*letter));
    if letters.len() < 2 * PIECE || !first.met.get_or_init(|| Met::of(own())).has_all(letters) {
        return false;
    }
    let pieces = first
        .pieces
        .get_or_init(|| own().collect::<Vec<char>>().windows(PIECE).map(hash).collect());
    letters.windows(PIECE).all(|piece| pieces.contains(&hash(piece)))
}

/// The text of `article`, shortened in its middle.
pub(super) fn text_of(article: &Article) -> String {
    let mut text =
        String::with_capacity(article.body.iter().map(|block| block.text.len()).sum::<usize>());
    article.body.iter().for_each(|block| text.push_str(&block.text));
    shortened(text)
}

/// The last letters of the text of `article` up to a place in it, blanks at its end aside.
fn last_letters(article: &Article, to: Option<(usize, usize)>) -> Vec<char> {
    let (last, byte) = to.unwrap_or((article.body.len(), 0));
    let cut = article.body.get(last).and_then(|block| block.text.get(..byte));
    let before = article.body.iter().take(last).rev().map(|block| block.text.as_str());
    let letters = cut.into_iter().chain(before).flat_map(|text| text.chars().rev());
    let mut letters: Vec<char> =
        letters.skip_while(|letter| letter.is_whitespace()).take(6).map(folded).collect();
    letters.reverse();
    letters
}

/// The beginning of the text of `article` from a place in it, [`SAMPLE`] letters and more of it.
fn first_letters(article: &Article, from: Option<(usize, usize)>) -> String {
    let (first, byte) = from.unwrap_or_default();
    let mut text = String::new();
    for (number, block) in article.body.iter().enumerate().skip(first) {
        text.push_str(block.text.get(if number == first { byte } else { 0 }..).unwrap_or_default());
        if text.len() >= SAMPLE * 4 {
            break;
        }
    }
    text
}

/// `text` without what lies farther than [`SAMPLE`] letters from its beginning and its end.
fn shortened(text: String) -> String {
    if text.len() <= 2 * SAMPLE * 3 {
        return text;
    }
    let head = text.char_indices().nth(SAMPLE).map_or(text.len(), |(at, _)| at);
    let tail = text.char_indices().rev().nth(SAMPLE).map_or(0, |(at, _)| at);
    if tail <= head {
        return text;
    }
    format!("{}\n{}", text.get(..head).unwrap_or_default(), text.get(tail..).unwrap_or_default())
}

fn is_comparable(letter: char) -> bool {
    is_letter_or_digit(letter)
}

/// The letters and digits of `text`, folded.
pub(super) fn comparable(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| is_comparable(*character)).map(folded)
}

/// The letters of `text`, folded, all blanks alike.
pub(super) fn letters_of(text: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(text.len() / 3);
    letters.extend(text.chars().map(|letter| match folded(letter) {
        // Read as a blank by rules, but no blank.
        ' ' if !letter.is_whitespace() => '\u{ad}',
        letter => letter,
    }));
    letters
}

/// The words of `letters` as hashes, in order, each once.
fn words(letters: &[char]) -> Vec<u64> {
    let mut words = hashes(letters);
    words.sort_unstable();
    words.dedup();
    words
}

/// How alike the words of two texts are, 0 to 1.
fn cosine(first: &Profile, second: &Profile) -> f32 {
    let mut common = 0.0;
    let known = second.known.get_or_init(|| Bits::of(&second.words, KNOWN));
    for (word, weight) in first.words.iter().zip(&first.weights) {
        if known.may_have(*word) && second.words.binary_search(word).is_ok() {
            common += weight;
        }
    }
    let norm = (first.weight * second.weight).sqrt();
    if norm > 0.0 { common / norm } else { 0.0 }
}

/// The words of `letters` as hashes: pairs of Han characters, Latin words of four letters and more.
pub(super) fn hashes(letters: &[char]) -> Vec<u64> {
    let mut words = Vec::with_capacity(letters.len());
    let (mut before, mut latin) = (None, false);
    for letter in letters {
        if is_han(*letter) {
            let first = hashed(HASH, *letter);
            words.extend(before.replace(first).map(|before| hashed(before, *letter)));
        } else {
            before = None;
            latin |= is_letter_or_digit(*letter);
        }
    }
    if latin {
        let latin = letters
            .split(|letter| is_han(*letter) || !is_letter_or_digit(*letter))
            .filter(|word| word.len() >= 4);
        words.extend(latin.map(hash));
    }
    words
}

/// A hash that is the same in every run (FNV-1a).
fn hash(letters: &[char]) -> u64 {
    letters.iter().fold(HASH, |hash, letter| hashed(hash, *letter))
}

/// The hash of nothing.
const HASH: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of that of `hash` with `letter` behind it.
fn hashed(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x100_0000_01b3)
}
