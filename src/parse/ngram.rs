//! Words as numbers, and the runs of them (n-grams) by which two texts are compared.

use crate::text::{is_han, is_letter};

/// A Han character, a Latin word or a figure as one number; marks and blanks are none.
pub(crate) type Token = u32;

/// Set in tokens that are words or figures, not Han characters.
const WORD: Token = 1 << 31;
/// Set beside [`WORD`] in tokens of words that are long enough to tell something alone.
const LONG: Token = 1 << 30;

/// A run of tokens, and how much it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Gram {
    /// Its tokens, mixed to one number.
    pub(crate) key: u64,
    /// Its tokens less one, or 1 of a single word.
    pub(crate) size: u32,
}

/// Adds the tokens of `text` to `tokens`.
pub(crate) fn tokens(text: &str, tokens: &mut Vec<Token>) {
    let (mut word, mut letters) = (0_u32, 0);
    // Han takes three bytes a character.
    tokens.reserve(text.len() / 3);
    for character in text.chars() {
        if matches!(character, '\u{4e00}'..='\u{9fff}') {
            end_word(&mut word, &mut letters, tokens);
            tokens.push(u32::from(character));
            continue;
        }
        let character = narrow(character);
        if character.is_ascii_alphanumeric() || (!is_han(character) && is_letter(character)) {
            let lower = character.to_lowercase().next().unwrap_or(character);
            word = (word ^ u32::from(lower)).wrapping_mul(0x0100_0193).rotate_left(5);
            letters += 1;
            continue;
        }
        end_word(&mut word, &mut letters, tokens);
        if is_han(character) {
            tokens.push(u32::from(character));
        }
    }
    end_word(&mut word, &mut letters, tokens);
}

#[inline]
fn end_word(word: &mut u32, letters: &mut usize, tokens: &mut Vec<Token>) {
    if *letters > 0 {
        let long = if *letters > 3 { LONG } else { 0 };
        tokens.push((*word & (LONG - 1)) | WORD | long);
    }
    (*word, *letters) = (0, 0);
}

/// Full-width letters and digits as ASCII.
fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        _ => character,
    }
}

/// The key of the gram of `key` with `token` after it; that of no tokens is 0.
#[inline]
pub(crate) fn longer(key: u64, token: Token) -> u64 {
    (key ^ u64::from(token)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}

/// Is `token` a word that is a gram alone?
#[inline]
pub(crate) fn is_long_word(token: Token) -> bool {
    token & (WORD | LONG) == WORD | LONG
}

/// The grams that begin with the first of `tokens`: two to `most` tokens, and a long word alone.
#[inline]
pub(crate) fn grams_at(tokens: &[Token], most: usize) -> impl Iterator<Item = Gram> {
    let mut key = 0_u64;
    tokens.iter().take(most).enumerate().filter_map(move |(at, token)| {
        key = longer(key, *token);
        let size = u32::try_from(at).unwrap_or(0);
        match at {
            0 if is_long_word(*token) => Some(Gram { key, size: 1 }),
            0 => None,
            _ => Some(Gram { key, size }),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Token> {
        let mut out = vec![];
        tokens(text, &mut out);
        out
    }

    #[test]
    fn han_stand_alone_and_words_together() {
        assert_eq!(of("青石大桥，合龙。").len(), 6);
        assert_eq!(of("The ferry of 1926").len(), 4);
        assert_eq!(of("ＡＰＥＣ１９９８"), of("apec1998"));
        assert!(of("“").is_empty());
    }

    #[test]
    fn grams_begin_where_they_are_asked_for() {
        assert_eq!(grams_at(&of("青石大桥合龙"), 4).count(), 3);
        assert_eq!(grams_at(&of("青"), 4).count(), 0);
        assert_eq!(grams_at(&of("ferry"), 4).count(), 1);
        assert_eq!(grams_at(&of("青石"), 4).next(), grams_at(&of("青石大"), 4).next());
    }
}
