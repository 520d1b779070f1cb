//! What goes on from a line to the next: a word that is broken over their seam, a dateline or a bracket that ends there.

use super::{
    super::{cue::WEEKDAYS, mark, width::Row},
    blank, counted, form, heard,
    latin::{briefs, stopped, unspaced},
    lettered,
    look::{Beginning, Cue, Ending, Look},
    penned, roster,
    run::runs,
    said, stopless,
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
    shortened(rows, looks);
    stopless::tell(looks);
    blank::tell(rows, looks);
    stopped::tell(looks);
    unspaced::tell(looks);
    runs(rows, looks);
    heard::tell(rows, looks);
    said::tell(rows, looks);
    penned::tell(rows, looks);
    counted::tell(rows, looks);
    roster::tell(rows, looks);
    form::tell(rows, looks);
    lettered::tell(rows, looks);
    briefs::tell(rows, looks);
    raised(looks);
    spotted(rows, looks);
}

/// Takes for a small letter the one behind a mark that OCR made of dirt, where a sentence goes on in the next line: `Members from
/// the harbour towns` | `•fought for two hours`.
fn spotted(rows: &[Row<'_>], looks: &mut [Look]) {
    for at in 1..looks.len() {
        let Some([above, own]) = looks.get_mut(at - 1..=at) else { break };
        if own.beginning == Beginning::Bullet
            && own.letters > own.han
            && above.sentence
            && above.ending == Ending::Letter
            && rows
                .get(at)
                .is_some_and(|row| row.text.chars().nth(1).is_some_and(char::is_lowercase))
        {
            own.beginning = Beginning::Small;
        }
    }
}

/// Tells of Latin lines that end in a shortened word that no sentence ends with, since a small letter goes on: `at 7 p.m.` | `on
/// Monday`, `at 7 p.m.` | `Monday in the hall`.
fn shortened(rows: &[Row<'_>], looks: &mut [Look]) {
    for at in 0..looks.len() {
        let small = looks.get(at + 1).is_some_and(|below| {
            below.beginning == Beginning::Small && below.gap == 0 && below.sentence
        });
        let day = || {
            rows.get(at + 1).filter(|row| row.gap == 0).is_some_and(|row| {
                let first = row.text.split([' ', ',']).next().unwrap_or_default();
                first.starts_with(char::is_uppercase)
                    && first.len() < 10
                    && WEEKDAYS.contains(&first.to_lowercase().as_str())
            })
        };
        let asked = looks.get_mut(at).filter(|own| own.ending == Ending::Period);
        let Some(own) = asked.filter(|_| small || day()) else { continue };
        if own.ending == Ending::Period
            && own.letters > own.han
            && own.blanks > 1
            && rows.get(at).is_some_and(|row| {
                let last = row.text.rsplit(' ').next().unwrap_or_default();
                let inner = last.strip_suffix('.').unwrap_or_default();
                inner.contains('.') && inner.split('.').all(|part| part.len() == 1)
            })
        {
            own.ending = Ending::Letter;
        }
    }
}

/// So many texts of a page whose first words are set in capitals show that the paper opens them so.
const RAISED: usize = 3;

/// Keeps [`Look::raised`] where the page opens its texts so: not under a line of a text that goes on, where a word in
/// capitals is but a short name (NATO).
fn raised(looks: &mut [Look]) {
    let mut inside = false;
    let mut all = 0;
    for look in looks.iter_mut() {
        look.raised &= !inside || look.anew;
        all += usize::from(look.raised);
        inside = look.sentence && !look.stops() && look.width > FULL * look.column;
    }
    if all < RAISED {
        for look in looks.iter_mut() {
            look.raised = false;
        }
    }
}

/// A line of a text that goes on fills so much of its column; a headline may, too: under it THE tells a beginning.
const FULL: f32 = 0.9;

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

    #[test]
    fn a_small_letter_goes_on_behind_a_shortened_word() {
        let ends = |next: &str| {
            let page = format!("The council will meet at 7 p.m.\n{next}\n");
            let pages = page::Page::from_text(&page, 0, "");
            let lines: Vec<_> =
                pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
            let rows = rows(&lines);
            let mut looks: Vec<Look> = rows.iter().map(super::super::look::look).collect();
            seams(&rows, &mut looks);
            looks[0].stops()
        };
        assert!(!ends("on Monday at the pier of the old ferry"));
        assert!(ends("Nobody was at the pier of the old ferry"));
    }
}
