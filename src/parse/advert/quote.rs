//! Pull quotes of Western papers in the middle of a sentence: words of the text again, larger, and under them in capitals who
//! said them.

use crate::parse::{byline::is_in_capitals, line::Line};

/// The most lines of the words, and the most characters of one.
const LINES: usize = 8;
const LONG: usize = 48;

/// The most words of who it is that said them.
const OFFICE: usize = 5;

/// The end of the pull quote that begins at `at`, inside a sentence: `and since then the` | `‘We have no coal.’` | `ANN LEE` | `A
/// harbour master` | `old pier has stood empty`; `at` if none does.
pub(super) fn pulled(lines: &[Line], at: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let above = at.checked_sub(1).map_or("", text);
    let opens = text(at).starts_with(['“', '‘', '"'])
        && above.ends_with(|last: char| last.is_alphanumeric() || last == ',' || last == '-');
    if !opens {
        return at;
    }
    let short = |at: &usize| text(*at).chars().count() <= LONG;
    let last = (at..lines.len().min(at + LINES))
        .take_while(short)
        .find(|at| text(*at).ends_with(['”', '’', '"']));
    let Some(name) = last.map(|last| last + 1).filter(|name| is_in_capitals(text(*name))) else {
        return at;
    };
    let goes_on = |at: usize| text(at).starts_with(char::is_lowercase);
    let office = text(name + 1).starts_with(char::is_uppercase)
        && text(name + 1).split(' ').count() <= OFFICE
        && !text(name + 1).ends_with('.');
    if goes_on(name + 1) {
        name + 1
    } else if office && goes_on(name + 2) {
        name + 2
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &[&str], want: usize) {
        let lines: Vec<Line> =
            page.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect();
        assert_eq!(pulled(&lines, 1), want);
    }

    #[test]
    fn a_pull_quote_inside_a_sentence_is_told_by_who_said_it() {
        let quote = ["in the winter, and since then the", "‘We have no coal,", "and no stove.’"];
        let rest = "old pier has stood empty.";
        check(&[&quote[..], &["ANN LEE", "A harbour master", rest]].concat(), 5);
        check(&[&quote[..], &["ANN LEE", rest]].concat(), 4);
        check(&[&quote[..], &[rest]].concat(), 1);
        check(&[&quote[..], &["ANN LEE", "The ferry sank on Monday."]].concat(), 1);
    }
}
