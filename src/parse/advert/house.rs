//! The box in which a Western paper says who makes it, as it stands at the head of an inner page: its name, when and by whom it is
//! published, its editors, what it costs, by which mail it goes.

use crate::{
    parse::{folio::ENGLISH_TITLE_ENDS, line::Line},
    text::is_han,
};

/// How lines of the box begin, with an example each.
const BEGINNINGS: &[(&str, &str)] = &[
    ("published ", "Published each afternoon but Sunday by the"),
    ("issued every ", "Issued every Thursday at Tarnford, Ohio."),
    ("established ", "ESTABLISHED 1884"),
    ("entered a", "Entered as second-class matter at the post-"),
    ("member of the associated", "MEMBER OF THE ASSOCIATED PRESS."),
    ("member associated press", "Member Associated Press"),
    ("the associated press is", "The Associated Press is exclusively entitled to"),
    ("subscription", "SUBSCRIPTION: TWO DOLLARS A YEAR."),
    ("terms of subscription", "Terms of Subscription:"),
    ("by carrier", "By carrier, 12 cents a week; by mail, by the"),
    ("delivered by carrier", "Delivered by carrier, per month, 50c"),
    ("by mail", "By mail, one year, $4.00."),
    ("advertising rates", "Advertising rates on application."),
];

/// What the lines end in that name who makes it, with an example each.
const OFFICES: &[(&str, &str)] = &[
    (", editor", "ANN LEE, Editor."),
    ("editor and proprietor", "A. B. LEE, Editor and Proprietor."),
    ("editor and publisher", "A. B. LEE, Editor and Publisher"),
    ("business manager", "BO REED, Business Manager."),
    ("managing editor", "BO REED, Managing Editor"),
    ("publishers", "LEE & REED, Publishers."),
    ("proprietors", "LEE & REED, Proprietors."),
];

/// So many such lines are the box.
const LEAST: usize = 3;

/// So many others stand between two of them at most, and so many lines are all of it.
const BETWEEN: usize = 2;
const LINES: usize = 16;

/// No line of it is longer, in bytes.
const LONGEST: usize = 100;

/// The end of the box that begins at `at`, with the paper's name or without; `at` if none does.
pub(super) fn house(lines: &[Line], at: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.trim());
    // Neither a Latin name nor what such a box says begins so.
    if lines.get(at).is_some_and(|line| line.text.starts_with(is_han)) {
        return at;
    }
    let from = at + usize::from(is_name(text(at)));
    if !is_of_house(text(from)) {
        return at;
    }
    let (mut count, mut last) = (0, from);
    for here in from..lines.len().min(from + LINES) {
        if is_of_house(text(here)) {
            (count, last) = (count + 1, here);
        } else if here > last + BETWEEN {
            break;
        }
    }
    if count < LEAST {
        return at;
    }
    // Its last sentence goes on.
    let open = |here: &usize| {
        !text(here - 1).ends_with('.') && text(*here).starts_with(char::is_lowercase)
    };
    let rest = (last + 1..lines.len().min(from + LINES)).take_while(open).count();
    last + 1 + rest
}

/// Does the line `text` stand in such a box?
fn is_of_house(text: &str) -> bool {
    let first = text.chars().next().unwrap_or_default();
    if text.len() > LONGEST || !first.is_ascii_uppercase() {
        return false;
    }
    let begins = |(words, _): &(&str, &str)| {
        text.get(..words.len()).is_some_and(|front| front.eq_ignore_ascii_case(words))
    };
    let bare = text.trim_end_matches('.');
    let ends = |(words, _): &(&str, &str)| {
        let at = bare.len().checked_sub(words.len());
        at.and_then(|at| bare.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(words))
    };
    BEGINNINGS.iter().any(begins) || OFFICES.iter().any(ends)
}

/// May `text` be the paper's name: `The Tarnford Star`, `THE TARN HERALD`?
fn is_name(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    let last = bare.rsplit(' ').next().unwrap_or_default();
    bare.len() <= 40
        && bare.contains(' ')
        && bare.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && ENGLISH_TITLE_ENDS.iter().any(|end| end.eq_ignore_ascii_case(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_fires_by_its_example() {
        for (words, example) in BEGINNINGS.iter().chain(OFFICES) {
            assert!(is_of_house(example), "{words}");
        }
        for line in ["Published reports of the sale", "The editor said", "Mail by carrier pigeon"] {
            assert_eq!(is_of_house(line), line.starts_with("Published"), "{line}");
        }
    }

    #[test]
    fn the_box_of_the_house_is_told() {
        let end = |texts: &[&str]| {
            let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
            house(&texts.iter().map(line).collect::<Vec<_>>(), 0)
        };
        let own = [
            "THE TARN STAR",
            "Published Each Afternoon but Sunday by the",
            "Star Publishing Company, 14 Quay Street.",
            "ANN LEE, Editor.",
            "Entered as second class matter at the post-",
            "office at Tarnford.",
            "FERRY SOLD",
        ];
        assert_eq!(end(&own), 6);
        assert_eq!(end(&own[1..]), 5);
        assert_eq!(
            end(&["THE TARN STAR", "Published reports of the sale", "are false.", "So is"]),
            0
        );
    }
}
