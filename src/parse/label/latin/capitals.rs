//! A line in capitals over a text: THE WEATHER.

use super::super::look::{Beginning, Cue, Look};

/// Fewer letters are a mark, or a word that OCR made of a rule.
const LETTERS: usize = 5;

/// It is no wider than this share of its column: a line of a text that is in capitals is full.
const WIDE: f32 = 0.85;

/// A headline of several words in capitals may be as wide as this.
const FULL: f32 = 1.1;

/// Is the line at `at` in capitals, far from full, between the end of a text and the beginning of another? Papers ended
/// such headlines with a stop until the 1920s, as names of bylines are not.
pub(super) fn is_in_capitals(looks: &[Look], at: usize) -> bool {
    let look = |at: Option<usize>| at.and_then(|at| looks.get(at));
    let (Some(own), above, Some(below)) =
        (looks.get(at), look(at.checked_sub(1)), looks.get(at + 1))
    else {
        return false;
    };
    let loud = |look: &Look| look.has(Cue::Capitals) && look.letters > look.han;
    let other = [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom, Cue::See];
    let begins = match below.beginning {
        Beginning::Capital => true,
        _ => below.has(Cue::Dateline),
    };
    // What ends with a stop may stand over any text, what does not only over a sentence's beginning.
    let begins = if own.stops() { begins || below.sentence && own.blanks > 0 } else { begins };
    // NOTICE OF SALE UNDER EXECUTION fills its column; so does no sentence's beginning over another one.
    let notice = own.blanks >= 3
        && own.column > 0.0
        && own.width < FULL * own.column
        && above.is_some_and(Look::stops)
        && below.sentence;
    loud(own)
        && begins
        && !own.alone
        && own.letters >= LETTERS
        && (own.width < WIDE * own.column || notice)
        && !other.into_iter().any(|cue| own.has(cue))
        && above.is_none_or(|look| look.stops() || look.alone || loud(look))
        && !loud(below)
}

/// Is the line at `at` one word in capitals between lines that are not, far from full: `WEATHER`?
pub(super) fn is_lone_word(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(above), Some(below)) =
        (looks.get(at), at.checked_sub(1).and_then(|above| looks.get(above)), looks.get(at + 1))
    else {
        return false;
    };
    own.has(Cue::Capitals)
        && own.has(Cue::OneWord)
        && own.letters == own.length
        && own.letters >= 5
        && above.sentence
        && own.width < 0.5 * above.width
        && below.beginning == Beginning::Capital
        && !below.has(Cue::Capitals)
}
