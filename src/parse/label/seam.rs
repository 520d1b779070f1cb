//! What goes on from a line to the next: a word that is broken over their seam, a dateline or a bracket that ends there.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::{
    super::{
        mark,
        salutation::{Salutation, salutation},
        width::Row,
    },
    look::{Cue, Look, Run},
};
use crate::text::is_han;

/// Over so many Han characters a pair of them is looked for, some pages of a newspaper.
const REACH: usize = 20_000;

/// Pairs of characters are told apart by so many bits of their hash.
const BITS: u32 = 18;

/// Pairs of Han characters that were seen inside lines.
struct Pairs(Vec<u64>);

impl Pairs {
    fn new() -> Self {
        Self(vec![0; 1 << (BITS - 6)])
    }

    /// What a pair's first character gives to its key.
    fn first(first: char) -> u32 {
        u32::from(first).wrapping_mul(0x9e37_79b1)
    }

    fn place(first: u32, second: char) -> (usize, u64) {
        let key = first ^ u32::from(second).wrapping_mul(0x85eb_ca6b);
        let key = key.wrapping_mul(0xc2b2_ae35) >> (32 - BITS);
        ((key >> 6) as usize, 1 << (key & 63))
    }

    fn add(&mut self, text: &str) {
        let mut before = None;
        for character in text.chars() {
            if !is_han(character) {
                before = None;
                continue;
            }
            if let Some(first) = before.replace(Self::first(character)) {
                let (at, bit) = Self::place(first, character);
                if let Some(word) = self.0.get_mut(at) {
                    *word |= bit;
                }
            }
        }
    }

    fn has(&self, first: char, second: char) -> bool {
        let (at, bit) = Self::place(Self::first(first), second);
        self.0.get(at).is_some_and(|word| word & bit != 0)
    }
}

/// Tells each of `looks` what its row has in common with the next.
pub(super) fn seams(rows: &[Row<'_>], looks: &mut [Look]) {
    let mut begin = 0;
    while begin < rows.len() {
        let mut end = begin;
        let mut letters = 0;
        let mut pairs = Pairs::new();
        while let Some(row) = rows.get(end).filter(|_| letters < REACH) {
            pairs.add(&row.text);
            letters += looks.get(end).map_or(0, |look| look.han);
            end += 1;
        }
        for at in begin..end {
            let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { continue };
            let seen = match (row.text.chars().next_back(), next.text.chars().next()) {
                (Some(last), Some(first)) if is_han(last) && is_han(first) => {
                    Some(pairs.has(last, first))
                }
                _ => None,
            };
            let on = dateline_goes_on(row, next, looks.get(at));
            let bracket = bracket_goes_on(&row.text, &next.text);
            if let Some(look) = looks.get_mut(at) {
                (look.word_on, look.dateline_on) = (seen, on);
                look.bracket_on = bracket;
            }
        }
        begin = end;
    }
    runs(rows, looks);
}

/// The most lines of a run that may be a head.
const MOST: usize = 12;

/// In so many lines of a text its head is heard.
const TEXT: usize = 40;

/// Tells the lines over each dateline and byline what run they are of.
fn runs(rows: &[Row<'_>], looks: &mut [Look]) {
    let mut begin = 0;
    for at in 0..looks.len() {
        let Some(look) = looks.get(at) else { continue };
        let opens =
            rows.get(at).is_some_and(|row| salutation(&row.text) == Some(Salutation::Opens));
        if look.has(Cue::Dateline) || look.dateline_on || look.has(Cue::Byline) || opens {
            if (1..=MOST).contains(&(at - begin)) {
                let below = known(rows.get(at..(at + TEXT).min(rows.len())));
                let above = known(rows.get(begin.saturating_sub(TEXT)..begin));
                let head = rows.get(begin..at).unwrap_or_default();
                let (below, above) = (told(head, &below), told(head, &above));
                let found =
                    below.into_iter().zip(above).zip(looks.get_mut(begin..at).unwrap_or_default());
                for ((below, above), look) in found {
                    let lines = head.len();
                    let above_more = below < 0.2;
                    look.run = Some(Run {
                        lines,
                        above: above_more,
                        heard: if above_more { above } else { below },
                    });
                }
            }
            begin = at + 1;
        } else if rows.get(at).is_some_and(|row| ends_text(row, look)) {
            begin = at + 1;
        }
    }
}

/// How much each line of `head` says that a text has, by itself and with the others. What stands over the first that says
/// any of it may be the end of another text.
fn told(head: &[Row<'_>], text: &Grams) -> Vec<f32> {
    let whole = share(head, text);
    let mut begun = false;
    let mut one = |row| {
        let own = share(std::slice::from_ref(row), text);
        begun |= own > 0.0;
        match begun {
            false => 0.0,
            true if whole > 0.5 => whole,
            true => 0.3 * whole + 0.7 * own,
        }
    };
    head.iter().map(|row| one(row)).collect()
}

/// Is it no line of a head, as the line before it is none?
fn ends_text(row: &Row<'_>, look: &Look) -> bool {
    let ends = [Cue::Credit, Cue::Signed, Cue::Bracketed];
    let rest = look.has(Cue::LeftClosed) && row.text.ends_with(['）', ')']);
    look.stops() || look.alone || rest || ends.into_iter().any(|cue| look.has(cue))
}

/// Three letters that follow each other, of a text.
type Grams = HashSet<[char; 3], FixedState>;

/// The grams of the text that `rows` are.
fn known(rows: Option<&[Row<'_>]>) -> Grams {
    grams(rows.unwrap_or_default()).into_iter().collect()
}

/// The share of the grams of `head` that `text` has.
fn share(head: &[Row<'_>], text: &Grams) -> f32 {
    let head = grams(head);
    head.iter().filter(|gram| text.contains(*gram)).count() as f32 / head.len().max(1) as f32
}

/// Each three letters that follow each other in `rows`.
fn grams(rows: &[Row<'_>]) -> Vec<[char; 3]> {
    let letters =
        rows.iter().flat_map(|row| row.text.chars()).filter(|letter| letter.is_alphanumeric());
    let letters: Vec<char> = letters.collect();
    letters.windows(3).filter_map(|gram| <[char; 3]>::try_from(gram).ok()).collect()
}

/// The most characters of a line that a dateline was broken in.
const NARROW: usize = 24;

/// Does a dateline begin in `row` and end in `next`? In a narrow column it is broken: `新华社平壤１月２３` `日电`.
fn dateline_goes_on(row: &Row<'_>, next: &Row<'_>, look: Option<&Look>) -> bool {
    let Some(look) = look else { return false };
    if look.length > NARROW || look.marks > 0 || look.stops() || look.has(Cue::Dateline) {
        return false;
    }
    // `本报`, `新华社`, `据新华社`, `中新社`: what is none is soon told.
    if !row.text.chars().take(5).any(|character| matches!(character, '报' | '報' | '社')) {
        return false;
    }
    let joined = format!("{}{}", row.text.trim_end(), next.text);
    mark::marks(&joined, look.length, false).dateline
}

/// The most characters of the rest of a bracket.
const REST: usize = 8;

/// Does a bracket that `row` leaves open close at the end of `next`, the short rest of a text? `（相关报道见第` `三版）`.
fn bracket_goes_on(row: &str, next: &str) -> bool {
    let Some(rest) = next.trim_end().strip_suffix(['）', ')']) else { return false };
    let is_bracket = |letter: char| matches!(letter, '（' | '(' | '）' | ')');
    rest.chars().count() < REST
        && !rest.contains(is_bracket)
        && row
            .chars()
            .rev()
            .find(|letter| is_bracket(*letter))
            .is_some_and(|letter| "（(".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page,
        parse::{line::line, width::rows},
    };

    #[test]
    fn a_bracket_goes_on_where_it_was_left_open() {
        assert!(bracket_goes_on("茶农们说，今年的茶价也高了。（相关报道见第", "三版）"));
        assert!(bracket_goes_on("老船工头一回走着过清河。（林", "向南）"));
        assert!(!bracket_goes_on("青石大桥（见图）昨日合龙", "向南）"));
        assert!(!bracket_goes_on("老船工头一回走着过清河。（林", "（向南）"));
        assert!(!bracket_goes_on("老船工说（林向南记", "青石大桥昨天合龙，两岸通车）"));
    }

    #[test]
    fn a_word_is_known_over_the_seam_by_its_other_places() {
        let text = "检查组昨天到了渡口\n船工们说，要严格检\n查每一条船，不放过一\n处缝隙\n";
        let pages = page::Page::from_text(text, 0, "");
        let lines: Vec<_> =
            pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
        let rows = rows(&lines);
        let mut looks: Vec<Look> = rows.iter().map(super::super::look::look).collect();
        seams(&rows, &mut looks);
        let words: Vec<_> = looks.iter().map(|look| look.word_on).collect();
        assert_eq!(words, [Some(false), Some(true), Some(false), None]);
    }
}
