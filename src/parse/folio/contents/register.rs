//! The register of a paper's parts, each with its page: `Business ...... B5` on a line each, or `Chess D3 Bridge D5 Tides C2`
//! in rows. Titles of articles with their pages are a guide, whose items are articles.

use super::{is_index_head, is_page};
use crate::parse::{sieve::Sieve, unit::is_name_and_age};

/// The fewest entries with leader dots, and of a row that no head tells.
const ENTRIES: usize = 3;
const PAIRS: usize = 4;
/// The most words and bytes of what a part is called.
const WORDS: usize = 3;
const LONG: usize = 28;
/// The most lines of a register.
const LINES: usize = 40;

/// How many lines from `at` on are a register, its head with it; 0 where none begins.
pub(super) fn end<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> usize {
    let head = usize::from(is_index_head(text(at)));
    let first = at + head;
    let is_led = |at: &usize| led(text(*at)).is_some();
    // One of many may have lost its dots: Puzzles and Games D1-6.
    let dotless = |at: usize| pairs(text(at)) == 1 && is_led(&(at + 1));
    let led = (first..first + LINES).take_while(|at| is_led(at) || *at > first && dotless(*at));
    let led = led.count();
    // Oats .... 23: prices and temperatures have no letter.
    let lettered = |at: usize| text(at).ends_with(char::is_uppercase) || pages_lettered(text(at));
    if led >= ENTRIES && (head > 0 || (first..first + led).any(lettered)) {
        return head + led;
    }
    // CONTENTS Business B3 Chess A14: the head on the first line.
    let own = text(first).split_once(' ').filter(|(word, _)| head == 0 && is_index_head(word));
    let glued = own.map_or(0, |(_, rest)| pairs(rest));
    let more = usize::from(glued > 1);
    let rows = (first + more..first + LINES).take_while(|at| pairs(text(*at)) > 1).count();
    let sure = head + more > 0 && rows + more > 0 || rows > 1 || pairs(text(first)) >= PAIRS;
    if sure { head + more + rows } else { 0 }
}

/// Is `line` a row of parts with their pages, which marks part: `INSIDE: Letters 5 • TV 18 • Chess 20`?
pub(super) fn is_row(line: &str) -> bool {
    static MARKS: Sieve = Sieve::new().with_all(&['•', '|', '·']);
    if line.len() > 200
        || MARKS.find(line).is_none()
        || line.matches(['•', '|', '·']).count() < ENTRIES - 1
    {
        return false;
    }
    let line = line.split_once(": ").map_or(line, |(_, parts)| parts);
    line.split(['•', '|', '·']).all(|part| {
        part.trim().rsplit_once(' ').is_some_and(|(name, page)| {
            is_part_page(page)
                && name.len() <= LONG
                && name.starts_with(char::is_uppercase)
                && name.chars().all(|letter| letter.is_alphabetic() || " &,’'".contains(letter))
        })
    })
}

/// How many lines from `at` on name those who died, with their ages, under a word and the page on which more is said of
/// them: `DEATHS, B4` | `Ann Lee, 73` | `Bo T. Reed, 81`; 0 where none do.
pub(super) fn deaths<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> usize {
    let head = text(at).split_once([',', ' ']).is_some_and(|(word, page)| {
        ["deaths", "obituaries", "obits"].iter().any(|head| word.eq_ignore_ascii_case(head))
            && is_part_page(page.trim_start_matches(['p', 'P', 'a', 'g', 'e', ' ']))
    });
    if !head {
        return 0;
    }
    let names = (at + 1..at + LINES).take_while(|at| is_name_and_age(text(*at))).count();
    if names > 1 { 1 + names } else { 0 }
}

/// The name in `line` that dots lead from to a page: `Business . . . . B5`.
fn led(line: &str) -> Option<&str> {
    let dotted = || line.contains('.') && (line.contains("..") || line.contains(". ."));
    if line.len() > 3 * LONG || !dotted() && !line.contains('…') {
        return None;
    }
    let at = line.rfind(|letter: char| " .…".contains(letter))?;
    let page = line.get(at..)?.trim_start_matches([' ', '.', '…']);
    let name = line.get(..at)?.trim_end_matches([' ', '.', '…']);
    let dots = line.get(name.len()..)?.chars().filter(|mark| ".…".contains(*mark)).count();
    // TV listings ..... C2
    let two = || {
        name.len() <= LONG
            && name.split_once(' ').is_some_and(|(one, two)| {
                is_word(one) && two.chars().all(|letter| letter.is_ascii_lowercase())
            })
            && pages_lettered(line)
    };
    (is_part_page(page) && dots + usize::from(line.contains('…')) > 1 && (is_name(name) || two()))
        .then_some(name)
}

/// Has the page at the end of `line` the letter of its part before it?
fn pages_lettered(line: &str) -> bool {
    line.rsplit([' ', '.', '…']).next().is_some_and(|page| page.starts_with(char::is_uppercase))
}

/// How many names with their pages `line` is made of: `Chess D3 Bridge D5, 6`; 0 if anything else stands in it.
fn pairs(line: &str) -> usize {
    if line.len() > 300 || !line.ends_with(|last: char| last.is_ascii_alphanumeric()) {
        return 0;
    }
    let (mut name, mut pairs, mut listed) = (0, 0, false);
    for word in line.split(' ') {
        let bare = word.trim_end_matches(',');
        if is_part_page(bare) && bare.contains(|letter: char| letter.is_ascii_uppercase()) {
            if name == 0 {
                return 0;
            }
            (name, pairs) = (0, pairs + 1);
        } else if name == 0 && pairs > 0 && is_page(bare) {
            // B3, 6
        } else if name < WORDS
            && (is_word(word.trim_end_matches(','))
                || name > 0 && is_joining(word)
                || listed && word.chars().all(|letter| letter.is_ascii_lowercase()))
        {
            name += 1;
            // Births, deaths C8
            listed = word.ends_with(',');
        } else {
            return 0;
        }
    }
    if name == 0 { pairs } else { 0 }
}

/// Is `word` a page, the letter of its part before it or behind: `D3`, `5B`, `A13-15`?
fn is_part_page(word: &str) -> bool {
    let bare = word.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
    !word.is_empty() && (is_page(word) || bare.len() + 1 == word.len() && is_page(bare))
}

/// Is `name` what a part of a paper may be called: a few words, each but small ones with a capital?
fn is_name(name: &str) -> bool {
    name.len() <= LONG
        && name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.split(' ').count() <= WORDS
        && name.split(' ').all(|word| is_word(word) || is_joining(word))
}

/// Is `word` a small one of such a name?
fn is_joining(word: &str) -> bool {
    matches!(word, "in" | "of" | "and" | "the")
}

fn is_word(word: &str) -> bool {
    word == "&"
        || word.starts_with(|first: char| first.is_ascii_uppercase())
            && word.chars().all(|letter| letter.is_alphabetic() || ".-'’/&".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &[&str], want: usize) {
        assert_eq!(end(&|at: usize| page.get(at).copied().unwrap_or_default(), 0), want);
    }

    #[test]
    fn parts_with_leader_dots_are_a_register() {
        check(
            &[
                "INDEX",
                "Chess . . . . . D3",
                "TV listings ......C2",
                "Books in Review… 4B",
                "Ferry",
            ],
            4,
        );
        check(&["Chess ..... D3", "Tides and Moon D1-6", "Radio .... 12", "Bridge ..... D4"], 4);
        check(&["Harker, c. and b. Lee ..... 48", "Reed, not out ..... 12", "Extras ..... 7"], 0);
        check(&["Oats .... 23", "Butter .... 17", "Eggs .... 15"], 0);
        check(&["A painter comes home . . . . 12", "Rovers win the cup . . . 4", "Frost . . 6"], 0);
    }

    #[test]
    fn names_and_pages_in_rows_are_a_register() {
        check(&["INDEX", "Chess D3 Bridge D5", "Tides C2 Radio C4", "The ferry"], 3);
        check(&["CONTENTS Books B3, 6 Chess A14 Tides B12-14", "The ferry"], 1);
        check(&["Chess 4C Bridge 6D Deaths 4B Tides 7A", "The ferry"], 1);
        check(&["Chess D3 Bridge D5", "The ferry sank"], 0);
        check(&["INDEX", "The ferry sank"], 0);
        check(&["INDEX", "Births, deaths C8 Bridge B7", "The ferry"], 2);
    }

    #[test]
    fn marks_part_a_row() {
        assert!(is_row("INSIDE: Letters 5 • TV 18 • Births, Marriages & Deaths 31"));
        assert!(!is_row("Rovers 5 • Town 18") && !is_row("Gates • Railings • Stairs"));
    }

    #[test]
    fn those_who_died_stand_under_their_page() {
        let count = |page: &[&str]| deaths(&|at| page.get(at).copied().unwrap_or_default(), 0);
        assert_eq!(count(&["DEATHS, B4", "Ann Lee, 73", "Bo T. Reed, 81", "The ferry"]), 3);
        assert_eq!(count(&["Obituaries B4", "Ann Lee, 73", "The ferry"]), 0);
        assert_eq!(count(&["Ferry deaths", "Ann Lee, 73", "Bo T. Reed, 81"]), 0);
    }
}
