//! How many cells a text takes: the only caller of `unicode-width`.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::ambiguous::is_ambiguous;

/// How many cells the characters of East Asian Width A (`“ ” — …`, Greek, Cyrillic) take in this terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Ambiguous {
    /// One cell.
    #[default]
    Narrow,
    /// Two cells.
    Wide,
}

/// The cells that `text` takes: the sum over its grapheme clusters.
///
/// A tab counts as one cell, every other control character and the line separators as none: they never reach the
/// terminal as such.
///
/// ```
/// use dubao::text::{Ambiguous, cells};
/// assert_eq!(cells("云河——A股", Ambiguous::Narrow), 9);
/// assert_eq!(cells("云河——A股", Ambiguous::Wide), 11);
/// ```
pub fn cells(text: &str, ambiguous: Ambiguous) -> usize {
    clusters(text).map(|(_, cluster)| cluster_cells(cluster, ambiguous)).sum()
}

/// The longest beginning of `text` that takes at most `room` cells, cut between grapheme clusters.
///
/// What takes no cell after the last cluster that fits is kept with it.
pub fn clip(text: &str, room: usize, ambiguous: Ambiguous) -> &str {
    let mut used = 0;
    for (at, cluster) in clusters(text) {
        used += cluster_cells(cluster, ambiguous);
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The longest ending of `text` that takes at most `room` cells, cut between grapheme clusters.
pub fn clip_start(text: &str, room: usize, ambiguous: Ambiguous) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true).rev() {
        used += cluster_cells(cluster, ambiguous);
        if used > room {
            return text.get(at + cluster.len()..).unwrap_or_default();
        }
    }
    text
}

/// The extended grapheme clusters (UAX #29) of `text`, each with its byte.
pub fn clusters(text: &str) -> Clusters<'_> {
    Clusters { rest: text, byte: 0 }
}

/// What [`clusters`] gives.
#[derive(Clone, Debug)]
pub struct Clusters<'a> {
    rest: &'a str,
    byte: usize,
}

impl<'a> Iterator for Clusters<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let mut characters = self.rest.chars();
        let first = characters.next()?;
        // Two plain characters are never one cluster: the tables of UAX #29 are asked for the others only.
        let alone = is_plain(first) && characters.next().is_none_or(is_plain);
        let length = if alone {
            first.len_utf8()
        } else {
            self.rest.graphemes(true).next().map_or(first.len_utf8(), str::len)
        };
        let (cluster, rest) = self.rest.split_at_checked(length)?;
        let byte = self.byte;
        self.rest = rest;
        self.byte += length;
        Some((byte, cluster))
    }
}

/// The cells of one grapheme cluster.
pub fn cluster_cells(cluster: &str, ambiguous: Ambiguous) -> usize {
    let mut characters = cluster.chars();
    let Some(first) = characters.next() else { return 0 };
    if characters.next().is_none() {
        match first {
            ' '..='~' => return 1,
            '\u{3000}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' => {
                return 2;
            }
            _ => {}
        }
    }
    match first {
        '\t' => 1,
        '\u{2028}' | '\u{2029}' => 0,
        _ if first.is_control() => 0,
        _ => match cluster.width() {
            1 if ambiguous == Ambiguous::Wide && is_ambiguous(first) => 2,
            width => width,
        },
    }
}

/// Is it a character that makes no cluster with another of these: printable ASCII, Han and the marks of Chinese text?
fn is_plain(character: char) -> bool {
    matches!(
        character,
        '\u{4e00}'..='\u{9fff}'
            | ' '..='~'
            | '\u{3000}'..='\u{3029}'
            | '\u{ff01}'..='\u{ff5e}'
            | '\u{2010}'..='\u{2027}'
            | '·'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::{Ambiguous, cells, clip, clip_start, clusters};

    #[track_caller]
    fn check(text: &str, narrow: usize, wide: usize) {
        assert_eq!(cells(text, Ambiguous::Narrow), narrow, "{text:?} narrow");
        assert_eq!(cells(text, Ambiguous::Wide), wide, "{text:?} wide");
    }

    #[test]
    fn cells_are_what_a_terminal_shows() {
        check("", 0, 0);
        check("云河abc，", 9, 9);
        check("“‘—…·’”", 7, 14);
        check("αЖ±°×①Ⅰ■ü", 9, 18);
        check("ｶﾞ", 2, 2);
        check("𠮷𪚥𫝀𬺰𰀀", 10, 10);
        check("e\u{301}字\u{301}", 3, 3);
        check("\u{4e00}\u{e0100}", 2, 2); // a Han character with its variant selector
        check("👨\u{200d}👩\u{200d}👧", 2, 2);
        check("🇨🇳🇨🇳", 4, 4);
        check("❤", 1, 1);
        check("❤\u{fe0f}", 2, 2);
        check("1\u{fe0f}\u{20e3}", 2, 2);
        check("👍🏽", 2, 2);
        check("각", 2, 2);
        check("\u{1112}\u{1161}\u{11ab}", 2, 2); // Hangul in three letters
        check("\u{200b}\u{ad}\u{2060}\u{feff}", 0, 0);
        check("\n\r\n\u{85}\u{2028}\u{7}\u{1b}", 0, 0);
        check("\t", 1, 1);
        check("Ａ１", 4, 4);
    }

    #[test]
    fn a_text_is_clipped_between_clusters() {
        assert_eq!(clip("云河水", 5, Ambiguous::Narrow), "云河");
        assert_eq!(clip("云河水", 1, Ambiguous::Narrow), "");
        assert_eq!(clip("“云", 3, Ambiguous::Wide), "“");
        assert_eq!(clip("👨\u{200d}👩河", 2, Ambiguous::Narrow), "👨\u{200d}👩");
        assert_eq!(clip("ae\u{301}b", 2, Ambiguous::Narrow), "ae\u{301}");
        assert_eq!(clip_start("云河水", 5, Ambiguous::Narrow), "河水");
        assert_eq!(clip_start("ae\u{301}b", 2, Ambiguous::Narrow), "e\u{301}b");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn clusters_are_those_of_the_standard(text in "[ -~云河，。“—·〰️❤\u{200d}\u{301}\u{fe0f}👩🇨\u{1112}\u{1161}\n\r]{0,24}") {
            let ours: Vec<_> = clusters(&text).collect();
            let theirs: Vec<_> = text.grapheme_indices(true).collect();
            prop_assert_eq!(ours, theirs);
        }
    }
}
