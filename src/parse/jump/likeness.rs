//! How well two articles fit together as a text and its continuation.

use std::collections::{HashMap, HashSet};

use crate::{
    issue::{Article, Direction, Issue},
    parse::{
        byline::{dateline, is_ornament},
        letters::folded,
    },
    text::{is_han, is_letter_or_digit},
};

/// The letters of an article that are looked at from its beginning and from its end.
const SAMPLE: usize = 1500;
/// The letters of an issue that are counted.
const COUNTED: usize = 400_000;
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

/// What is compared of an article.
#[derive(Debug, Default)]
pub(super) struct Profile {
    /// The letters of its headline.
    headline: Vec<char>,
    /// The letters of all its display lines.
    heads: Vec<char>,
    /// Its words, as hashes, in order, each once.
    words: Vec<u64>,
    /// The hashes of its pieces of [`PIECE`] letters, in order.
    pieces: Vec<u64>,
    /// The last letters before the 下转.
    last: Vec<char>,
    /// The first letters after the 上接.
    first: Vec<char>,
    /// Does the text begin with a small letter?
    small: bool,
    /// Does it begin as only a new text does: with a dateline, a bullet?
    begins: bool,
    /// Is there no text?
    empty: bool,
}

/// How often letters follow each other and words stand in the issue's articles.
#[derive(Debug, Default)]
pub(super) struct Words {
    articles: usize,
    documents: HashMap<u64, u32>,
    pairs: HashMap<(char, char), u32>,
    triples: HashSet<(char, char, char)>,
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
            words: (words.cosine(&first.words, &second.words) * COSINE.0).min(COSINE.1),
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
        let heads: Vec<char> = [article.kicker.as_deref(), article.headline.as_deref()]
            .into_iter()
            .flatten()
            .chain(article.decks.iter().map(String::as_str))
            .flat_map(comparable)
            .collect();
        let whole = text_between(article, None, None);
        let upto = text_between(article, None, before);
        let rest = text_between(article, after, None);
        let mut last: Vec<char> = upto.trim_end().chars().rev().take(6).map(folded).collect();
        last.reverse();
        let first: Vec<char> = rest.trim_start().chars().take(24).map(folded).collect();
        let mut words = hashes(&whole);
        words.sort_unstable();
        words.dedup();
        let sample: Vec<char> = comparable(&whole).collect();
        let mut pieces: Vec<u64> = sample.windows(PIECE).map(hash).collect();
        pieces.sort_unstable();
        let small = rest.trim_start().starts_with(|character: char| character.is_lowercase());
        let begins = rest.trim_start().starts_with(is_ornament) || dateline(&rest).is_some();
        let empty = first.is_empty();
        Self { headline, heads, words, pieces, last, first, small, begins, empty }
    }

    /// Is there no text that could be broken off or go on?
    pub(super) fn is_empty(&self) -> bool {
        self.empty
    }
}

impl Words {
    /// The counts of `issue`.
    pub(super) fn of(issue: &Issue) -> Self {
        let mut words = Self::default();
        let mut counted = 0;
        for (_, article) in issue.articles() {
            if counted > COUNTED {
                break;
            }
            words.articles += 1;
            let text = text_between(article, None, None);
            let mut seen = hashes(&text);
            seen.sort_unstable();
            seen.dedup();
            for word in seen {
                *words.documents.entry(word).or_default() += 1;
            }
            let letters: Vec<char> =
                text.chars().filter(|character| !character.is_whitespace()).map(folded).collect();
            counted += letters.len();
            for window in letters.windows(3) {
                if let [a, b, c] = window
                    && is_han(*a)
                    && is_han(*b)
                {
                    *words.pairs.entry((*a, *b)).or_default() += 1;
                    if is_han(*c) {
                        words.triples.insert((*a, *b, *c));
                    }
                }
            }
        }
        words
    }

    /// The cosine of two texts' words, each weighed by how few articles have it.
    pub(super) fn cosine(&self, a: &[u64], b: &[u64]) -> f32 {
        let weight = |word: &u64| {
            let documents = self.documents.get(word).copied().unwrap_or(1);
            ((self.articles as f32 + 1.0) / (documents as f32 + 0.5)).ln().max(0.0).powi(2)
        };
        let sum = |words: &[u64]| words.iter().map(weight).sum::<f32>();
        let (mut common, mut others) = (0.0, b.iter().peekable());
        for word in a {
            while others.next_if(|other| *other < word).is_some() {}
            if others.next_if(|other| *other == word).is_some() {
                common += weight(word);
            }
        }
        let norm = (sum(a) * sum(b)).sqrt();
        if norm > 0.0 { common / norm } else { 0.0 }
    }
}

/// How much of one headline stands in the other article's display lines: a continuation often has it shortened.
fn headline(first: &Profile, second: &Profile) -> f32 {
    if second.headline.is_empty() || first.heads.is_empty() {
        return 0.0;
    }
    let share = contained(&second.headline, &first.heads)
        .max(0.9 * contained(&first.headline, &second.heads));
    if share < 0.25 { OTHER_HEADLINE } else { HEADLINE * share }
}

/// The share of `part`'s short pieces that stand in `whole`.
pub(super) fn contained(part: &[char], whole: &[char]) -> f32 {
    let size = if part.iter().any(|letter| is_han(*letter)) { 2 } else { 4 };
    if part.len() < size {
        return if !part.is_empty() && whole.windows(part.len()).any(|window| window == part) {
            1.0
        } else {
            0.0
        };
    }
    let pieces: HashSet<&[char]> = whole.windows(size).collect();
    let found = part.windows(size).filter(|piece| pieces.contains(piece)).count();
    found as f32 / (part.len() + 1 - size) as f32
}

/// How well the sentence that the first article breaks off goes on in the second one.
fn cut(first: &Profile, second: &Profile, words: &Words) -> f32 {
    let (Some(last), Some(next)) = (first.last.last().copied(), second.first.first().copied())
    else {
        return 0.0;
    };
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
    let count = words.pairs.get(&(last, next)).copied().unwrap_or_default();
    let mut score = if count > 0 { 0.4 + 0.25 * (count as f32).ln().min(3.0) } else { -0.5 };
    let before = first.last.iter().rev().nth(1).copied().unwrap_or(' ');
    let after = second.first.get(1).copied().unwrap_or(' ');
    for triple in [(before, last, next), (last, next, after)] {
        if words.triples.contains(&triple) {
            score += 0.7;
        }
    }
    score
}

/// Does the first article have the beginning of the second one's text too?
fn doubled(first: &Profile, second: &Profile) -> bool {
    let letters: Vec<char> =
        second.first.iter().copied().filter(|letter| is_comparable(*letter)).collect();
    letters.len() >= 2 * PIECE
        && letters.windows(PIECE).all(|piece| first.pieces.binary_search(&hash(piece)).is_ok())
}

/// The text of `article` from one place to another, shortened in its middle.
fn text_between(
    article: &Article,
    from: Option<(usize, usize)>,
    to: Option<(usize, usize)>,
) -> String {
    let mut text = String::new();
    let (first, skip) = from.unwrap_or_default();
    for (number, block) in article.body.iter().enumerate().skip(first) {
        let begin = if number == first { skip } else { 0 };
        let end = match to {
            Some((last, _)) if number > last => break,
            Some((last, byte)) if number == last => byte,
            _ => block.text.len(),
        };
        text.push_str(block.text.get(begin..end).unwrap_or_default());
    }
    shortened(text)
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

/// The words of `text` as hashes: pairs of Han characters, Latin words of four letters and more.
fn hashes(text: &str) -> Vec<u64> {
    let letters: Vec<char> = text.chars().map(folded).collect();
    let mut words: Vec<u64> = letters
        .windows(2)
        .filter(|pair| pair.iter().all(|letter| is_han(*letter)))
        .map(hash)
        .collect();
    let latin = letters
        .split(|letter| is_han(*letter) || !is_letter_or_digit(*letter))
        .filter(|word| word.len() >= 4);
    words.extend(latin.map(hash));
    words
}

/// A hash that is the same in every run (FNV-1a).
fn hash(letters: &[char]) -> u64 {
    letters.iter().fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(*letter))).wrapping_mul(0x100_0000_01b3)
    })
}
