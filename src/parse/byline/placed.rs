//! Bylines that tell more than who wrote: `By Ann Lee in Port Ash and Bo Reed in Tarnford`, `Interview by Ann Lee`.

use super::english::{is_names, is_person};

/// What a byline begins with where others took the pictures, or another one speaks.
const TELLERS: &[&str] = &[
    "interview by ",
    "interviewed by ",
    "compiled by ",
    "edited by ",
    "report by ",
    "reported by ",
    "reporting by ",
    "story by ",
    "text by ",
    "words by ",
    "written by ",
    "story and photos by ",
    "story and photographs by ",
    "text and photos by ",
    "words and pictures by ",
];

/// Is `text` names, each or all with the place that they wrote in?
pub(super) fn are_in_places(text: &str) -> bool {
    let placed = |who: &str| {
        let (name, place) = who.split_once(" in ").or_else(|| who.split_once(" at "))?;
        let place = place.strip_prefix("the ").unwrap_or(place);
        (name.contains(' ') && is_names(name, 5) && is_names(place, 4)).then_some(())
    };
    let mut parts = text.split(" and ").flat_map(|part| part.split(", "));
    let told = |part: &str| placed(part).is_some() || is_person(part) || is_names(part, 3);
    text.split(" and ").any(|part| placed(part).is_some()) && parts.all(told)
}

/// Is `text` a byline that tells what was done: `Interview by Ann Lee`? Not `Compiled by the board`.
pub(super) fn is_telling(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    TELLERS.iter().any(|words| {
        low.starts_with(words)
            && text.get(words.len()..).is_some_and(|who| {
                is_names(who, 8) && who.contains(' ') && !who.starts_with("The ")
            })
    })
}

#[cfg(test)]
mod tests {
    use super::super::byline_line;

    #[test]
    fn a_byline_may_tell_the_place_and_what_was_done() {
        for text in [
            "By ANN LEE in Port Ash",
            "By Ann Lee in Port Ash and Bo Reed in Tarnford",
            "By ANN LEE at Old Tarn Reservoir",
            "Interview by ANN LEE",
            "Story and photos by Ann Lee",
        ] {
            assert!(byline_line(text) >= 0.8, "{text}");
        }
        for text in [
            "By Boat in Spring",
            "By noon in Port Ash",
            "Compiled by the board",
            "Report by Friday",
        ] {
            assert!(byline_line(text) < 0.5, "{text}");
        }
    }
}
