//! Characters: how many cells they take, what script they are, how lines are joined, what is folded in comparing.

mod ambiguous;
mod cells;
mod clean;
mod fold;
mod join;

pub use cells::{Ambiguous, Clusters, cells, clip, clip_start, cluster_cells, clusters};
pub use clean::{clean, closed_up, is_invisible, is_mark};
pub use fold::fold;
pub use join::join;

/// Is it a Han character (or 〇)?
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}
