//! Small advertisements of Western papers, as they fill a column: what each is stands before a dash.

use super::{is_loud, is_motto};
use crate::parse::{byline::CLASSIFIED, line::Line, standing::is_standing};

/// No small advertisement has more lines.
const LINES: usize = 7;

/// What stands over them, in capitals.
const HEADS: [&str; 8] = [
    "WANT ADS",
    "WANTS",
    "CLASSIFIED",
    "CLASSIFIED ADS",
    "CLASSIFIED ADVERTISEMENTS",
    "CLASSIFIED ADVERTISING",
    "SMALL ADS",
    "SMALL ADVERTISEMENTS",
];

/// What is told of people and by offices, and is no advertisement.
const TOLD: [&str; 6] =
    ["BIRTHS", "CARD OF THANKS", "DEATHS", "IN MEMORIAM", "MARRIAGES", "NOTICE"];

/// How their last sentences begin.
const CALLS: [&str; 8] =
    ["Apply", "Address", "Inquire", "Enquire", "Phone", "Call", "Tel", "Reward"];

/// The end of the small advertisement that begins at `at`, under the end of a text or the head over such; `at` if none does:
/// `FOR RENT—Two rooms on the quay.` | `Apply to A. LEE.`
pub(super) fn small(lines: &[Line], at: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.trim_end());
    if !text(at).starts_with(|first: char| first.is_ascii_uppercase()) {
        return at;
    }
    if HEADS.contains(&text(at).trim_end_matches('.')) {
        let end = small(lines, at + 1);
        return if end > at + 1 { end } else { at };
    }
    let above = at.checked_sub(1).map_or("", text);
    let apart = above.is_empty()
        || above.ends_with(['.', '!', '?', '"', '”', ')'])
        || above.ends_with(|last: char| last.is_ascii_digit())
        || is_loud(above)
        || is_standing(above);
    if !apart || !opens(text(at)) {
        return at;
    }
    let ends = |next: usize| {
        let words = text(next);
        let call = CALLS.iter().any(|call| words.starts_with(call));
        words.is_empty() || opens(words) || !call && (is_loud(words) || is_motto(words))
    };
    let last = (at..lines.len().min(at + LINES)).find(|last| {
        let stops = text(*last).ends_with(['.', '!'])
            || text(*last).ends_with(|last: char| last.is_ascii_digit());
        last + 1 == lines.len() || stops && ends(last + 1)
    });
    last.map_or(at, |last| last + 1)
}

/// Does `line` begin with what an advertisement is, in capitals, and a dash: `LOST—A black dog`, `TO LET.—Rooms`?
fn opens(line: &str) -> bool {
    let Some((what, rest)) = line.split_once(['—', '–']).or_else(|| line.split_once("--"))
    else {
        return false;
    };
    let what = what.trim_end().trim_end_matches(['.', ',']);
    !TOLD.contains(&what) && CLASSIFIED.contains(&what) && rest.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(page: &[&str], at: usize) -> usize {
        let lines = page.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() });
        small(&lines.collect::<Vec<_>>(), at)
    }

    #[test]
    fn small_advertisements_end_where_the_next_ones_or_heads_begin() {
        let page = [
            "the old ferry had been tied up.",
            "WANT ADS",
            "TO LET.—Rooms over the pier, No.",
            "4 Quay street, with a stove.",
            "Apply to A. LEE, 12 Mill St.",
            "LOST—A black dog.",
            "FERRY SINKS",
            "The ferry sank on Monday.",
        ];
        assert_eq!([end(&page, 1), end(&page, 2), end(&page, 5)], [5, 5, 6]);
        assert_eq!(end(&page, 0), 0);
        let page = ["he had said of it:", "LOST—the word was"];
        assert_eq!(end(&page, 1), 1);
    }
}
