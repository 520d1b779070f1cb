//! Characters: how many cells they take, what script they are, how lines are joined, what is folded in comparing.

mod ambiguous;
mod cells;
mod clean;
mod fold;
mod join;

pub use cells::{Ambiguous, Clusters, cells, clip, clip_start, cluster_cells, clusters};
pub use clean::{Cleaned, clean, cleaned, is_invisible, is_mark};
pub use fold::fold;
pub(crate) use fold::fold_each;
pub use join::join;

/// Is it a Han character (or 〇)?
#[inline]
pub fn is_han(character: char) -> bool {
    match character {
        '\u{3400}'..='\u{9fff}' => true,
        '\0'..'\u{3400}' => character == '〇',
        _ => is_rare_han(character),
    }
}

/// Is it a Han character that hardly any paper has? Asked of Chinese marks beside.
#[cold]
fn is_rare_han(character: char) -> bool {
    matches!(character, '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Is it a blank ([`char::is_whitespace`], told at once of what papers are mostly printed with)?
#[inline]
pub(crate) fn is_blank(character: char) -> bool {
    character <= '\u{3000}' && character.is_whitespace()
}

/// Is it a letter ([`char::is_alphabetic`], told at once of what papers are mostly printed with)?
#[inline]
pub fn is_letter(character: char) -> bool {
    match character {
        '\u{4e00}'..='\u{9fff}' => true,
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        '\u{2010}'..='\u{2027}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{ff01}'..='\u{ff20}' => false,
        _ => character.is_alphabetic(),
    }
}

/// Is it a letter or a figure ([`char::is_alphanumeric`], told at once of what papers are mostly printed with)?
#[inline]
pub fn is_letter_or_digit(character: char) -> bool {
    match character {
        '\u{4e00}'..='\u{9fff}' => true,
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        '\u{2010}'..='\u{2027}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => false,
        _ => character.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
            assert_eq!(is_blank(character), character.is_whitespace(), "{character:?}");
            assert_eq!(is_letter_or_digit(character), character.is_alphanumeric(), "{character:?}");
        }
    }
}
