//! What is counted on the way through a line, character by character.

use super::Look;
use crate::text::{is_blank, is_letter};

/// What is counted on the way through a line.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// How many characters stand before the first blank.
    pub(super) word: Option<usize>,
    pub(super) before: Option<char>,
    pub(super) depth: i32,
    pub(super) lowest: i32,
    pub(super) capitals: usize,
    pub(super) words: usize,
    pub(super) capital_words: usize,
}

impl Seen {
    /// Adds `character`, which is no Han and stands behind so many others.
    pub(super) fn add(&mut self, look: &mut Look, character: char, length: usize) {
        if self.word.is_none() && is_blank(character) {
            self.word = Some(length);
        }
        look.soft += usize::from(matches!(
            character,
            '，' | '。' | '、' | '；' | '：' | '！' | '？' | '（' | '）' | '《' | '》'
        ));
        match character {
            '，' | '。' | '；' | '：' | '！' | '？' | ',' | ';' | '!' | '?' => {
                look.marks += 1;
            }
            // A full stop of Latin text is followed by a blank.
            ' ' | '\u{3000}' | '\u{a0}' => {
                look.blanks += 1;
                if self.before == Some('.') {
                    look.marks += 1;
                }
            }
            '、' => look.items += 1,
            '（' | '“' | '‘' | '《' | '【' | '「' | '『' | '(' | '[' | '〔' => {
                self.depth += 1;
            }
            '）' | '”' | '》' | '】' | '」' | '』' | ')' | ']' | '〕' => {
                self.depth -= 1;
                self.lowest = self.lowest.min(self.depth);
            }
            _ if is_letter(character) => {
                look.letters += 1;
                let begins = !self.before.is_some_and(|before| {
                    before.is_alphanumeric() || before == '’' || before == '\''
                });
                if begins {
                    self.words += 1;
                }
                if character.is_uppercase() {
                    self.capitals += 1;
                    if begins {
                        self.capital_words += 1;
                    }
                }
            }
            _ => {}
        }
        self.before = Some(character);
    }
}
