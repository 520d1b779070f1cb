//! How a line stands in a text: a deck is a clause of it in so many words, a headline's halves meet in it.

use crate::text::{fold_each, is_letter_or_digit};

/// A text that display lines are looked up in.
#[derive(Clone, Debug, Default)]
pub struct Context {
    letters: Vec<char>,
    /// Where letters come first, by their last bits, and for each place where a letter of these bits comes next.
    firsts: Vec<u32>,
    nexts: Vec<u32>,
}

/// How words stand in a text, the best of their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nowhere.
    #[default]
    Absent,
    /// Inside a clause.
    Inside,
    /// They end a clause.
    Ends,
    /// They begin one.
    Begins,
    /// They are a whole clause.
    Clause,
    /// They are the first clause of a sentence, or all of it.
    Sentence,
}

/// A border of clauses: a comma, and what ends a sentence.
const COMMA: char = '\t';
const STOP: char = '\n';

/// Letters are told apart by so many of their last bits where they are looked for.
const FIRSTS: usize = 256;

/// The most places of a line that are looked at.
const PLACES: usize = 16;

/// The most places of its first letter that are tried: what an article says of its head it says long before.
const TRIES: usize = 2000;

/// The letters of `text` as they are looked up.
pub(super) fn letters(text: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(text.len() / 3);
    fold_each(text, |letter| letters.extend(is_letter_or_digit(letter).then_some(letter)));
    letters
}

impl Context {
    /// `text` as lines are looked up in it: marks stand for the borders of clauses, quotes and brackets for nothing.
    pub fn new(text: &str) -> Self {
        let mut letters = Vec::with_capacity(text.len() / 3 + 2);
        letters.push(STOP);
        fold_each(text, |letter| {
            if is_letter_or_digit(letter) {
                letters.push(letter);
                return;
            }
            let border = match letter {
                '。' | '；' | '！' | '？' | '.' | ';' | '!' | '?' | '\n' => STOP,
                '，' | '：' | '、' | ',' | ':' => COMMA,
                _ => return,
            };
            match letters.last_mut() {
                Some(last) if *last == COMMA => *last = border,
                Some(last) if *last == STOP => {}
                _ => letters.push(border),
            }
        });
        letters.push(STOP);
        let mut firsts = vec![u32::MAX; FIRSTS];
        let mut nexts = vec![u32::MAX; letters.len()];
        for (at, (letter, next)) in letters.iter().zip(&mut nexts).enumerate().rev() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            if let Some(first) = firsts.get_mut(*letter as usize % FIRSTS) {
                *next = std::mem::replace(first, at);
            }
        }
        Self { letters, firsts, nexts }
    }

    /// Where `part` comes in the text.
    pub(super) fn places(&self, part: &[char]) -> Vec<usize> {
        let Some(first) = part.first() else { return vec![] };
        let mut next = self.firsts.get(*first as usize % FIRSTS).copied().unwrap_or(u32::MAX);
        let starts = std::iter::from_fn(|| {
            let at = next as usize;
            next = *self.nexts.get(at)?;
            Some(at)
        });
        starts
            .take(TRIES)
            .filter(|at| self.letters.get(*at..).is_some_and(|after| after.starts_with(part)))
            .take(PLACES)
            .collect()
    }

    /// Is a border of clauses at `at`?
    pub(super) fn is_border(&self, at: usize) -> bool {
        self.letters.get(at).is_none_or(|letter| [COMMA, STOP].contains(letter))
    }

    /// The letters from `at` on, at most `count`.
    pub(super) fn from(&self, at: usize, count: usize) -> &[char] {
        let rest = self.letters.get(at..).unwrap_or_default();
        rest.get(..count).unwrap_or(rest)
    }

    /// How `line` stands in the text; of fewer than three letters nothing is told.
    pub(super) fn standing(&self, line: &[char]) -> Option<Standing> {
        if line.len() < 3 {
            return None;
        }
        let places = self.places(line).into_iter().map(|at| {
            let (begins, ends) = (self.is_border(at - 1), self.is_border(at + line.len()));
            match (begins, ends) {
                (true, true) if self.letters.get(at - 1) == Some(&STOP) => Standing::Sentence,
                (true, true) => Standing::Clause,
                (true, false) => Standing::Begins,
                (false, true) => Standing::Ends,
                (false, false) => Standing::Inside,
            }
        });
        Some(places.max().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn words_are_found_wherever_they_come(
            text in "[青石大桥茶，。a]{0,40}",
            part in "[青石大桥茶a]{1,3}",
        ) {
            let (context, part) = (Context::new(&text), letters(&part));
            let windows = context.letters.windows(part.len()).enumerate();
            let all = windows.filter(|(_, window)| *window == part).map(|(at, _)| at);
            prop_assert_eq!(context.places(&part), all.take(PLACES).collect::<Vec<_>>());
        }
    }
}
