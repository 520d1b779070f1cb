//! Which page of the issue a jump line names: A01, A1, 01 and 1 are one page.

use std::collections::BTreeMap;

use crate::issue::{Direction, Issue};

/// Page words that lead to a page by its place in the issue.
const PLACES: &[(&str, Place)] = &[
    ("Back Page", Place::Last),
    ("封底", Place::Last),
    ("末版", Place::Last),
    ("Next Page", Place::Next),
    ("次版", Place::Next),
    ("下版", Place::Next),
    ("本版", Place::Same),
];

/// How many pages are looked at for a page whose figure was lost.
const LOST: usize = 8;

#[derive(Clone, Copy, Debug)]
enum Place {
    Last,
    Next,
    Same,
}

/// The pages of an issue by their names.
#[derive(Debug, Default)]
pub(super) struct Pages {
    names: Vec<String>,
    exact: BTreeMap<String, Vec<usize>>,
    folded: BTreeMap<String, Vec<usize>>,
}

impl Pages {
    /// The pages of `issue`.
    pub(super) fn of(issue: &Issue) -> Self {
        Self::new(issue.sections.iter().map(|section| section.page.clone()).collect())
    }

    fn new(names: Vec<String>) -> Self {
        let mut pages = Self { names, ..Self::default() };
        for (number, name) in pages.names.iter().enumerate() {
            pages.exact.entry(name.clone()).or_default().push(number);
            pages.folded.entry(folded(name)).or_default().push(number);
        }
        pages
    }

    /// What the section of that number is called.
    pub(super) fn name(&self, number: usize) -> Option<&str> {
        self.names.get(number).map(String::as_str)
    }

    /// The sections, by number, that `page` names on section number `here`.
    ///
    /// A page whose figure was lost may be any of the next ones (下转), or of those before it (上接).
    pub(super) fn named(&self, here: usize, direction: Direction, page: &str) -> Vec<usize> {
        if page.is_empty() {
            return match direction {
                Direction::From => (here.saturating_sub(LOST)..here).collect(),
                _ => (here + 1..self.names.len()).take(LOST).collect(),
            };
        }
        if let Some((_, place)) = PLACES.iter().find(|(word, _)| *word == page) {
            let number = match place {
                Place::Last => self.names.len().checked_sub(1),
                Place::Next => Some(here + 1),
                Place::Same => Some(here),
            };
            return number.filter(|number| *number < self.names.len()).into_iter().collect();
        }
        if let Some(exact) = self.exact.get(page) {
            return exact.clone();
        }
        let folded = folded(page);
        if let Some(same) = self.folded.get(&folded) {
            return same.clone();
        }
        // PAGE C6 is no page of this part.
        if folded.contains(|letter: char| letter.is_ascii_alphabetic()) {
            return vec![];
        }
        // 下转2版 on page B1: of the pages of this part.
        let letters =
            self.name(here).unwrap_or_default().chars().take_while(char::is_ascii_alphabetic);
        let lettered: String = letters.chain(folded.chars().filter(char::is_ascii_digit)).collect();
        self.exact.get(&lettered).cloned().unwrap_or_default()
    }
}

/// Is `page` a word that names a page by its place?
pub(super) fn is_word(page: &str) -> bool {
    PLACES.iter().any(|(word, _)| *word == page)
}

/// `page` without zeros and without the letter A before a figure.
fn folded(page: &str) -> String {
    let upper = page.trim().to_uppercase();
    let (letters, figures): (String, String) =
        upper.chars().partition(|character| !character.is_ascii_digit());
    let figures = figures.trim_start_matches('0');
    let letters = if letters == "A" && !figures.is_empty() { String::new() } else { letters };
    format!("{letters}{figures}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pages: &str, here: usize, page: &str, want: &[usize]) {
        let pages = Pages::new(pages.split(' ').map(str::to_owned).collect());
        assert_eq!(pages.named(here, Direction::To, page), want, "{page}");
    }

    #[test]
    fn a_page_of_another_part_is_none_of_this_one() {
        let pages = Pages::new(["A1", "A6", "B1"].map(str::to_owned).to_vec());
        assert_eq!(pages.named(0, Direction::See, "C6"), Vec::<usize>::new());
        assert_eq!(pages.named(0, Direction::See, "B1"), [2]);
        assert_eq!(pages.named(0, Direction::See, "6"), [1]);
    }

    #[test]
    fn pages_are_found_by_any_of_their_names() {
        check("1 2 3", 0, "A2", &[1]);
        check("A1 A2 B1 B2", 0, "2", &[1]);
        check("A1 A2 B1 B2", 2, "B2", &[3]);
        check("B1 B2", 0, "2", &[1]);
        check("1 2 3 4", 0, "Back Page", &[3]);
        check("1 2 3 4", 1, "Next Page", &[2]);
        check("1 2 3 4", 1, "", &[2, 3]);
        check("1 2", 0, "7", &[]);
    }
}
