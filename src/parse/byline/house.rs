//! Bylines that name no person but an office or agencies (`From staff reports`, `By Our Medical Correspondent`), those of the
//! British with the place (`From Ann Lee in Port Ash`), and the lines under a name that say for whom it writes.

use super::{
    english::{is_names, is_person},
    given::is_given,
};
use crate::parse::folio::ENGLISH_TITLE_ENDS;

/// What the last word of a byline is that names an office, agencies, or what they sent.
const LAST: [&str; 17] = [
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "writer",
    "writers",
    "staff",
    "service",
    "services",
    "reports",
    "agencies",
    "dispatches",
    "wires",
    "editor",
    "columnist",
    "critic",
    "bureau",
];

/// The same where its words have capitals: by the post office is none.
const LOUD: [&str; 2] = ["representative", "office"];

/// And what its second is, behind By or From.
const SECOND: [&str; 13] = [
    "a", "an", "our", "the", "staff", "wire", "news", "local", "city", "agencies", "agency",
    "combined", "special",
];

/// The most words of such a line.
const WORDS: usize = 7;

/// Is `text` a byline without a name: `From staff and wire reports`, `By Our Medical Correspondent`, `By a Staff Reporter`?
pub(super) fn is_unnamed(text: &str) -> bool {
    if is_papers_report(text) {
        return true;
    }
    if !text.starts_with(['B', 'F', 'C', 'S']) {
        return false;
    }
    let low = text.to_lowercase();
    if ["staff and wire reports", "staff reports", "staff report", "compiled from wire reports"]
        .contains(&low.as_str())
    {
        return true;
    }
    let words: Vec<&str> = low.split_whitespace().collect();
    let [first, second, .., last] = *words.as_slice() else { return false };
    let told =
        matches!(first, "by" | "from") || first == "compiled" && matches!(second, "by" | "from");
    // From Post News Services: the paper's name.
    let named = first == "from"
        && text.split_whitespace().skip(1).all(|word| word.starts_with(char::is_uppercase));
    let loud = text.split_whitespace().skip(2).all(|word| word.starts_with(char::is_uppercase));
    told && words.len() <= WORDS
        && (LAST.contains(&last) || loud && LOUD.contains(&last))
        && (SECOND.contains(&second) || named || first == "compiled")
        && text.chars().all(|letter| letter.is_alphabetic() || " -’'&".contains(letter))
}

/// Is `text` the paper's name and what its staff or the agencies sent: `Harbour Post staff report`, `LEDGER STAFF REPORT`,
/// `Ledger news services`?
fn is_papers_report(text: &str) -> bool {
    let mut words = text.rsplit(' ');
    let is = |word: Option<&str>, all: &[&str]| {
        word.is_some_and(|word| all.iter().any(|one| word.eq_ignore_ascii_case(one)))
    };
    let last = words.next();
    (is(last, &["report", "reports"]) && is(words.next(), &["staff", "wire"])
        || is(last, &["services"]) && is(words.next(), &["news", "wire"]))
        && (1..=4).contains(&words.clone().count())
        && words.all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|letter| letter.is_alphabetic() || ".’'-&".contains(letter))
        })
}

/// What stands before the names of those who send letters and news, in small letters.
const TITLES: [&str; 30] = [
    "mr",
    "mrs",
    "miss",
    "ms",
    "dr",
    "sir",
    "lord",
    "lady",
    "dame",
    "professor",
    "prof",
    "rev",
    "the",
    "canon",
    "father",
    "commander",
    "captain",
    "major",
    "colonel",
    "lieutenant-colonel",
    "general",
    "brigadier",
    "admiral",
    "rear-admiral",
    "viscount",
    "councillor",
    "baroness",
    "bishop",
    "major-general",
    "squadron",
];

/// Does somebody send what follows: `From Ann Lee in Port Ash`, `From Mrs Ann Lee`, `FROM ANN LEE IN PORT ASH`?
pub(super) fn sends(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("From ").or_else(|| text.strip_prefix("FROM ")) else {
        return false;
    };
    // From Ann Lee, in Port Ash
    if let Some((name, place)) = rest.split_once(", in ").or_else(|| rest.split_once(", IN ")) {
        return (2..=4).contains(&name.split(' ').count())
            && is_names(name, 4)
            && is_names(place, 4);
    }
    // Commander R. J. Lee, RN (retd)
    let person = rest.split([',', '(']).next().unwrap_or_default().trim();
    let place = [" in ", " IN ", " at ", " AT "].iter().find_map(|word| person.split_once(word));
    let first = person.split(' ').next().unwrap_or_default();
    let titled = || {
        let low = first.trim_end_matches('.').to_lowercase();
        TITLES.contains(&low.as_str()) && (low != "the" || person.contains(" Rev"))
    };
    if let Some((name, place)) = place {
        return (2..=5).contains(&name.split(' ').count())
            && is_names(name, 5)
            && is_names(place, 4);
    }
    let name = person.strip_prefix("the ").unwrap_or(person);
    (titled() || is_given(first)) && person.contains(' ') && is_names(name, 8)
}

/// How lines under a name begin that say for whom it writes; a name follows.
const FOR: [&str; 8] = [
    "for the ",
    "of the ",
    "special to the ",
    "special for the ",
    "special to ",
    "from the ",
    "the ",
    "",
];

/// Does `text`, a line under a writer's name, say for whom he writes: `For the Tribune-Star`, `The Associated Press`,
/// `Northern News Service`, `lee@post.example`?
pub(super) fn is_affiliation(text: &str) -> bool {
    if text.len() > 48 || text.contains(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    if !text.contains(' ') {
        // The rest is the address to write to.
        return text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.ends_with('.')
        });
    }
    if !text.starts_with(char::is_uppercase) {
        return false;
    }
    let low = text.to_lowercase();
    let Some(front) = FOR.iter().find(|front| low.starts_with(**front)) else { return false };
    let name = text.get(front.len()..).unwrap_or_default();
    let last = name.rsplit([' ', '-']).next().unwrap_or_default().to_uppercase();
    let paper = ENGLISH_TITLE_ENDS.binary_search(&last.as_str()).is_ok();
    let house =
        ["news service", "wire services", "news services", "newspapers", "associated press"]
            .iter()
            .any(|end| low.ends_with(end));
    let named = !front.is_empty() && *front != "the " || last == "STAFF";
    is_names(name, 5) && (house || paper && named && !is_person(name))
}

/// Is `text` a paper's name, as the line under `By Ann Lee` says for whom he writes: `The Tarn Bay Ledger`, `Tarn Bay Ledger`?
pub(super) fn is_paper(text: &str) -> bool {
    if text.len() > 40 || !text.contains(' ') || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let name = text.strip_prefix("The ").or_else(|| text.strip_prefix("THE ")).unwrap_or(text);
    let last = name.rsplit([' ', '-']).next().unwrap_or_default().to_uppercase();
    ENGLISH_TITLE_ENDS.binary_search(&last.as_str()).is_ok()
        && is_names(name, 4)
        && (name.len() < text.len() || name.split(' ').count() > 2 && !name.contains('.'))
        && name.chars().all(|letter| letter.is_alphabetic() || " -’'&".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_without_a_name_are_told() {
        for text in [
            "From staff reports",
            "From staff and wire reports",
            "By Our Medical Correspondent",
            "BY A STAFF REPORTER",
            "By our foreign staff",
            "From Post News Services",
            "By a Special Representative",
            "FROM OUR TARNFORD OFFICE",
            "Compiled from wire reports",
            "Tribune news services",
        ] {
            assert!(is_unnamed(text), "{text}");
        }
        for text in [
            "By the time of the police reports the ferry had sunk twice",
            "From mill to mayor",
            "By the post office",
            "By the river",
            "From farm to school services",
        ] {
            assert!(!is_unnamed(text), "{text}");
        }
    }

    #[test]
    fn those_who_send_are_told() {
        for text in [
            "From Ann Lee in Port Ash",
            "FROM ANN LEE IN PORT ASH",
            "From Mrs Ann Lee",
            "From Commander R. J. Lee, RN (retd)",
            "From Alice Harker",
            "From the Rev Bo Reed",
        ] {
            assert!(sends(text), "{text}");
        }
        for text in
            ["From Farm to Table", "From the Harbour", "From Tarnford in Ohio", "From the Old Pier"]
        {
            assert!(!sends(text), "{text}");
        }
    }

    #[test]
    fn lines_under_a_name_say_for_whom_it_writes() {
        for text in [
            "For the Tribune-Star",
            "The Associated Press",
            "Northern News Service",
            "lee@post.example",
        ] {
            assert!(is_affiliation(text), "{text}");
        }
        for text in ["For the mayor", "The River Post", "Ann Lee", "For the Love of Harbour"] {
            assert!(!is_affiliation(text), "{text}");
        }
        assert!(is_paper("The River Post") && is_paper("Tarn Bay Ledger"));
        assert!(!is_paper("Ann Post") && !is_paper("The river in the Post"));
    }
}
