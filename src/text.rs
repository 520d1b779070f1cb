//! Characters: how many cells they take, what script they are, how lines are joined, what is folded in comparing.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells the characters of East Asian Width A (`“ ” — …`) take in this terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ambiguous {
    /// One cell.
    #[default]
    Narrow,
    /// Two cells.
    Wide,
}

/// The cells that `text` takes.
#[expect(clippy::disallowed_methods, reason = "the one place where cells are counted")]
pub fn cells(text: &str, ambiguous: Ambiguous) -> usize {
    match ambiguous {
        Ambiguous::Narrow => text.width(),
        Ambiguous::Wide => text.width_cjk(),
    }
}

/// The longest beginning of `text` that takes at most `room` cells, cut between grapheme clusters.
pub fn clip(text: &str, room: usize, ambiguous: Ambiguous) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        used += cells(cluster, ambiguous);
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// Is it a Han character (or 〇)?
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}
