//! Bylines over several lines.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    english::{OFFICES_ABOVE, after_word, is_names, is_office, is_person},
    house::{is_affiliation, is_paper},
    placed::are_in_places,
    post::{before_post, is_address, is_post},
};
use crate::text::is_han;

/// What a writer is in one word, which stands under a name alone.
const LONE_POSTS: [&str; 4] = ["Columnist", "COLUMNIST", "Contributor", "Correspondent"];

/// The most bytes of what a paper calls itself under a name.
const HOUSE: usize = 40;

/// What stands right under the names of two writers or more among a page's lines, `texts`: what the paper, or an agency, calls
/// itself, as in `Ann Lee` | `The Tarn Courier` and `By Bo Reed` | `THE TARN COURIER`.
pub(in crate::parse) fn houses<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut under: BTreeMap<&str, (&str, bool)> = BTreeMap::new();
    let mut above = "";
    for text in texts {
        let capital = |text: &str| text.starts_with(|first: char| first.is_ascii_uppercase());
        let house = (4..=HOUSE).contains(&text.len())
            && capital(text)
            && text.contains(' ')
            && text.chars().all(|letter| letter.is_alphabetic() || " &'’-".contains(letter))
            && is_names(text, 5)
            && !text.starts_with("By ");
        if house && capital(above) && stands_alone(above) {
            under
                .entry(text)
                .and_modify(|(name, several)| *several |= *name != above)
                .or_insert((above, false));
        }
        above = text;
    }
    under.iter().filter(|(_, (_, several))| *several).map(|(text, _)| *text).collect()
}

/// Is `text` a name as it stands alone over a text, with `By` or without?
fn stands_alone(text: &str) -> bool {
    let by = after_word(text, "By").or_else(|| after_word(text, "BY"));
    by.map_or_else(|| is_person(text), |names| is_names(names, 6))
}

/// How many of `texts`, lines from a byline's first on, are one byline that was set over several: `By ANN LEE and`, `BO
/// REED`; 1 if it is whole, 0 if it is none. `houses` are what papers call themselves under names.
pub(in crate::parse) fn wrapped<'a>(
    mut texts: impl Iterator<Item = &'a str>,
    houses: &BTreeSet<&str>,
) -> usize {
    let Some(first) = texts.next() else { return 0 };
    // All that is asked here is of Latin names: a line that begins with Han has none.
    if first.starts_with(is_han) {
        return 0;
    }
    let several = "this article is by ";
    let several = first.get(..several.len()).is_some_and(|head| head.eq_ignore_ascii_case(several));
    let by = after_word(first, "by").or_else(|| after_word(first, "By")).is_some_and(|names| {
        is_names(before_post(names).trim_end_matches(['-', ',']), 8) || are_in_places(names)
    });
    let mut texts = texts.take(4).peekable();
    if texts.peek().is_some_and(|text| houses.contains(text)) && stands_alone(first) {
        return 2;
    }
    if !several && !by && first.is_ascii() && OFFICES_ABOVE.contains(&first.to_lowercase().as_str())
    {
        // dal nostro inviato | Anna Verdi
        return if texts.peek().is_some_and(|text| is_person(text)) { 2 } else { 0 };
    }
    let second = texts.peek().and_then(|text| text.strip_prefix("and "));
    if !several && !by && is_person(first) && second.is_some_and(is_person) {
        // Ann Lee | and Bo Reed
        return 2;
    }
    // di Anna Verdi | e Bruno Rossi
    let di = first.strip_prefix("di ").is_some_and(|name| is_names(name, 4));
    if di && texts.peek().and_then(|text| text.strip_prefix("e ")).is_some_and(is_person) {
        return 2;
    }
    if !several && !by {
        // Ann Lee | Staff Writer
        let office = texts.peek().is_some_and(|text| {
            is_post(text)
                || LONE_POSTS.contains(text)
                || is_affiliation(text)
                || is_office(text) && is_names(text, 6) && !text.starts_with("By ")
        });
        // MANAGER'S STATEMENT | FROM OUR CORRESPONDENT
        let sent = texts.peek().is_some_and(|text| {
            text.get(..5).is_some_and(|front| front.eq_ignore_ascii_case("from "))
        });
        return if office && !sent && is_person(first) && !is_office(first) { 2 } else { 0 };
    }
    let mut count = 1;
    let mut before = first;
    for text in texts {
        let low = before.to_lowercase();
        let open =
            low.ends_with([',', '-', '&']) || low.ends_with(" and") || low.ends_with(" with");
        let names = text.strip_prefix("and ").or(text.strip_prefix("AND "));
        let whole = names.unwrap_or(text).trim_end_matches(['-', ',', '.']);
        // The rest of a name that was broken: Stol- | berg, Noah Weil
        let whole = if before.ends_with('-') {
            whole.split_once(' ').map_or("", |(_, rest)| rest.trim_start_matches("and "))
        } else {
            whole
        };
        let post =
            is_post(text) || count == 1 && (is_affiliation(text) || by && !open && is_paper(text));
        let office = count == 1 && (post || is_office(text) && !text.starts_with("By "));
        let goes_on =
            if several { !before.ends_with('.') } else { open || names.is_some() || office };
        let address = count <= 2 && is_address(text);
        if address {
            count += 1;
            before = text;
            continue;
        }
        // Capitol bureau
        let bureau = office && text.starts_with(char::is_uppercase) && text.split(' ').count() < 4;
        let told = || is_names(whole, 8) || names.is_some() && are_in_places(whole);
        if !goes_on || !(post || bureau || whole.is_empty() || told()) {
            break;
        }
        count += 1;
        before = text;
    }
    if several && !before.ends_with('.') { 1 } else { count }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byline_over_several_lines_is_one() {
        for (texts, count) in [
            (["By ANN LEE and", "BO REED", "The ferry"].as_slice(), 2),
            (&["By ANN LEE", "and BO REED", "The ferry"], 2),
            (&["By ANN LEE,", "BO REED and", "CAL MOSS", "The ferry"], 3),
            (&["This article is by Ann Wes-", "ter, Bo Reed, Cal", "Moss and Di Nash.", "The"], 3),
            (&["This article is by Ann Lee, Bo Moss-", "worth and Di Nash.", "The"], 2),
            (&["Ann Lee", "Staff Writer", "The ferry"], 2),
            (&["Ann Lee", "and Bo Reed", "The ferry"], 2),
            (&["Ann Lee", "and the ferry"], 0),
            (&["di Anna Verdi", "e Bruno Rossi", "Il ponte"], 2),
            (&["di Anna Verdi", "e il ponte"], 0),
            (&["Ann Lee", "Health editor", "The ferry"], 2),
            (&["ANN LEE", "Columnist", "The ferry"], 2),
            (&["Ann Lee", "The editor", "of the Ledger"], 0),
            (&["MAYOR'S STATEMENT", "FROM OUR CORRESPONDENT"], 0),
            (&["By Ann Lee", "Ledger Staff Writer", "The ferry"], 2),
            (&["By ANN LEE", "Harbour-Star staff writer", "The ferry"], 2),
            (&["By ANN LEE", "For the Tribune-Star", "The ferry"], 2),
            (&["By ANN LEE", "For the mayor", "it was over"], 1),
            (&["By ANN LEE", "@annlee", "The ferry"], 2),
            (&["By ANN LEE", "Staff Writer", "alee@tarnpost.example", "The ferry"], 3),
            (&["Ann Lee", "The Harbour Wakes"], 0),
            (&["dal nostro inviato", "ANNA VERDI", "Il ponte"], 2),
            (&["DAL NOSTRO INVIATO", "VALDORA, 8 — Il ponte"], 0),
            (&["By ANN LEE", "The ferry sank in a"], 1),
            (&["By ANN LEE", "and then it rained"], 1),
            (&["By Monday the river,", "The Tarn"], 0),
            (&["The ferry,", "Ann Lee"], 0),
        ] {
            assert_eq!(wrapped(texts.iter().copied(), &BTreeSet::new()), count, "{texts:?}");
        }
    }

    #[test]
    fn what_stands_under_several_names_is_the_house() {
        let page = [
            "Ferry sold",
            "Ann Lee",
            "Tarn Courier",
            "The ferry was sold.",
            "By Bo Reed",
            "Tarn Courier",
            "The Old Bell",
            "Cal Moss",
            "Weather Page",
        ];
        let found = houses(page.into_iter());
        assert_eq!(found, BTreeSet::from(["Tarn Courier"]));
        assert_eq!(wrapped(page[1..].iter().copied(), &found), 2);
        assert_eq!(wrapped(page[4..].iter().copied(), &found), 2);
        // One name twice is a table's.
        assert!(
            houses(["Ann Lee", "Tarn Rovers", "Ann Lee", "Tarn Rovers"].into_iter()).is_empty()
        );
    }
}
