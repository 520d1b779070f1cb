//! The lines of one paragraph as one text.

use super::{clean::is_mark, is_han};

/// First halves of words that keep their hyphen (`well-|known`), and second halves (`grass-|roots`).
const BEFORE_HYPHEN: &[&str] = &[
    "all", "anti", "best", "cross", "eight", "eighty", "ex", "far", "fifty", "first", "five",
    "forty", "four", "free", "full", "grass", "great", "half", "hard", "high", "ill", "large",
    "left", "life", "long", "low", "mid", "multi", "nine", "ninety", "non", "off", "old", "one",
    "open", "part", "post", "pre", "pro", "right", "second", "self", "semi", "seven", "seventy",
    "short", "six", "sixty", "small", "so", "soft", "ten", "third", "thirty", "three", "top",
    "twenty", "two", "vice", "well", "wide", "world",
];
const AFTER_HYPHEN: &[&str] = &[
    "add",
    "aged",
    "based",
    "born",
    "century",
    "class",
    "day",
    "designate",
    "elect",
    "ever",
    "foot",
    "free",
    "general",
    "in",
    "law",
    "led",
    "level",
    "like",
    "long",
    "made",
    "mile",
    "minded",
    "month",
    "old",
    "page",
    "percent",
    "range",
    "related",
    "roots",
    "run",
    "scale",
    "size",
    "speaking",
    "style",
    "term",
    "time",
    "week",
    "wide",
    "year",
];

/// The `lines` of one paragraph as one text: Han without blank, Latin with one.
///
/// A word broken at a line's end is joined without its hyphen (`transi-|tion`) or soft hyphen (U+00AD), and with it
/// where the word has one anyway (`grass-|roots`, `COVID-|19`, `Anglo-|Saxon`): told by a short list of halves and by
/// capitals and figures, so `re-|cover` for re-cover comes out as recover. A drop capital joins its word
/// (`L|a madre`).
pub fn join<'a>(lines: impl IntoIterator<Item = &'a str, IntoIter: Clone>) -> String {
    let lines = lines.into_iter();
    let mut joined = String::with_capacity(lines.clone().map(|line| line.len() + 1).sum());
    let mut first = true;
    for line in lines {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !joined.is_empty() {
            meet(&mut joined, line, first);
            first = false;
        }
        joined.push_str(line);
    }
    if joined.ends_with('\u{ad}') {
        joined.pop();
        joined.push('-');
    }
    joined
}

/// Makes the end of `joined` ready for `line`; `first`: is it a single line so far?
fn meet(joined: &mut String, line: &str, first: bool) {
    let (Some(before), Some(after)) = (joined.chars().next_back(), line.chars().next()) else {
        return;
    };
    if before == '\u{ad}' {
        joined.pop();
        return;
    }
    if matches!(before, '-' | '‐' | '¬') && ends_in_word(joined, before) {
        if after.is_lowercase() && !keeps_hyphen(joined, before, line) {
            joined.pop();
        }
        return;
    }
    if first && is_drop_capital(joined, line) {
        return;
    }
    let wide = |character| {
        is_han(character) || is_mark(character) || ('\u{ff00}'..='\u{ffef}').contains(&character)
    };
    let quote =
        |character| matches!(character, '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '《' | '》');
    let chinese = wide(before)
        || wide(after)
        || ((quote(before)
            || quote(after)
            || before.is_ascii_digit() && after.is_ascii_digit()
            || matches!(after, '%' | '％' | '‰'))
            && joined.chars().rev().take(40).chain(line.chars().take(40)).any(is_han));
    if !chinese && !joined.ends_with(char::is_whitespace) {
        joined.push(' ');
    }
}

/// Does a word stand before the hyphen?
fn ends_in_word(joined: &str, hyphen: char) -> bool {
    joined
        .strip_suffix(hyphen)
        .and_then(|word| word.chars().next_back())
        .is_some_and(char::is_alphanumeric)
}

/// Has the word that begins before `hyphen` and ends in `line` a hyphen of its own?
fn keeps_hyphen(joined: &str, hyphen: char, line: &str) -> bool {
    let before = joined.strip_suffix(hyphen).unwrap_or(joined);
    // Bounded, so that a text of hyphens alone takes no square of its length.
    let letters = before.char_indices().rev().take(24);
    let head = letters.take_while(|(_, letter)| letter.is_alphanumeric()).last();
    let head = head.and_then(|(at, _)| before.get(at..)).unwrap_or_default();
    let tail = line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    // A word that has a hyphen already has more: `mother-in-|law`.
    let chained = before.strip_suffix(head).is_some_and(|rest| rest.ends_with('-'))
        || line.strip_prefix(tail).is_some_and(|rest| rest.starts_with('-') && rest.len() > 1);
    let head = head.to_lowercase();
    chained
        || head.ends_with(|character: char| character.is_ascii_digit())
        || head.chars().nth(1).is_none()
        || BEFORE_HYPHEN.binary_search(&head.as_str()).is_ok()
        || AFTER_HYPHEN.binary_search(&tail).is_ok()
}

/// Is `capital` the drop capital of `line`'s first word?
fn is_drop_capital(capital: &str, line: &str) -> bool {
    let mut characters = capital.chars();
    let (Some(letter), None) = (characters.next(), characters.next()) else { return false };
    let word = line.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    if !letter.is_uppercase() || is_han(letter) || !word.starts_with(char::is_lowercase) {
        return false;
    }
    // A and I are words themselves: they join what is none (`A|s`, `I|n`).
    !matches!(letter, 'A' | 'I' | 'O' | 'E' | 'È')
        || word.chars().nth(1).is_none()
        || !word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lines: &[&str], joined: &str) {
        assert_eq!(join(lines.iter().copied()), joined, "{lines:?}");
    }

    #[test]
    fn han_joins_without_blank_and_latin_with_one() {
        check(&["渡口今日", "复航，两岸"], "渡口今日复航，两岸");
        check(&["the ferry", "sails again"], "the ferry sails again");
        check(&["由 Harbour", "Trust 出资"], "由 Harbour Trust 出资");
        check(&["自20", "26年起"], "自2026年起");
        check(&["in 2020", "12 boats"], "in 2020 12 boats");
        check(&["增长8.4", "％，"], "增长8.4％，");
        check(&["他说“", "A1路”"], "他说“A1路”");
        check(&["", "one", "", "two"], "one two");
    }

    #[test]
    fn a_word_broken_at_a_lines_end_is_joined() {
        check(&["a transi-", "tion period"], "a transition period");
        check(&["Every\u{ad}", "thing"], "Everything");
        check(&["grass-", "roots groups"], "grass-roots groups");
        check(&["the well-", "known ferry"], "the well-known ferry");
        check(&["COVID-", "19"], "COVID-19");
        check(&["Anglo-", "Saxon"], "Anglo-Saxon");
        check(&["her mother-in-", "law"], "her mother-in-law");
        check(&["President-", "elect Hale"], "President-elect Hale");
        check(&["he said —", "and left"], "he said — and left");
    }

    #[test]
    fn a_drop_capital_joins_its_word() {
        check(&["L", "a madre"], "La madre");
        check(&["A", "s the tide"], "As the tide");
        check(&["A", "man walked"], "A man walked");
        check(&["T", "he ferry"], "The ferry");
    }

    #[test]
    fn the_lists_of_halves_are_in_order() {
        assert!(BEFORE_HYPHEN.is_sorted() && AFTER_HYPHEN.is_sorted());
    }
}
