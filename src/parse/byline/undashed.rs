//! Datelines that no dash parts from the text: `NEW DELHI: The`, `Tarnford, June 4: Three`, `DUBLIN, Friday. The`.

use super::{
    Dateline,
    agency::is_agency,
    western::{CLASSIFIED, MOST, NO_PLACES, is_month, is_place},
};
use crate::parse::cue::WEEKDAYS;

/// What stands in capitals before a colon and is no place, without the s of several: PHOTO: NORTHWIRE.
const LABELS: &[&str] = &[
    "photo",
    "picture",
    "image",
    "source",
    "credit",
    "weather",
    "correction",
    "update",
    "breaking",
    "exclusive",
    "opinion",
    "analysi",
    "review",
    "watch",
    "live",
    "warning",
    "notice",
    "wanted",
    "lost",
    "found",
    "sale",
    "result",
    "score",
    "inside",
    "more",
    "related",
    "see",
    "read",
    "online",
    "contact",
    "call",
    "email",
    "phone",
    "price",
    "ticket",
    "where",
    "when",
    "what",
    "who",
    "why",
    "how",
    "cost",
    "vote",
    "summary",
    "index",
    "sport",
    "local",
    "national",
    "world",
    "busines",
    "art",
    "page",
    "news",
    "letter",
    "obituarie",
    "death",
    "birth",
    "dear",
    "by",
    "written",
    "story",
    "text",
    "caption",
    "map",
    "chart",
    "graphic",
    "video",
    "audio",
    "winner",
    "age",
    "name",
    "date",
    "time",
    "total",
    "day",
    "week",
];

/// Words in capitals that no name of a place has.
const PHRASES: &[&str] = &[
    "A", "AFTER", "ALL", "AN", "AND", "ARE", "AS", "BY", "FOR", "FROM", "HIS", "HER", "IN", "INTO",
    "IS", "ITS", "NO", "NOT", "OFF", "ON", "OUT", "OVER", "THE", "THEIR", "TO", "UNDER", "UP",
    "WITH",
];

/// `TARNFORD: The`, `LITTLE DRUM, MONT.: The`: a place in capitals before a colon. `lead` bytes of blank stand before
/// `body`.
pub(super) fn after_colon(body: &str, lead: usize) -> Option<Dateline> {
    let (place, after) = body.split_once(": ")?;
    let words: Vec<&str> = place.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let name =
        |word: &&str| word.chars().all(|letter| letter.is_uppercase() || ".-'’".contains(letter));
    let first = words.first()?.to_lowercase();
    let first = first.trim_end_matches('s');
    let letters =
        |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    // LOOKING OUT: A boatman: the words beside a picture.
    let phrase = words.iter().any(|word| PHRASES.contains(word));
    let known = phrase
        || CLASSIFIED.contains(&place)
        || NO_PLACES.contains(&first)
        || LABELS.contains(&first)
        || WEEKDAYS.contains(&first)
        || is_month(first);
    // Tarnford, June 4: Three
    let dated = !known
        && words.iter().skip(1).any(|word| {
            let word = letters(word);
            is_month(&word) && place.contains(|digit: char| digit.is_ascii_digit())
                || WEEKDAYS.contains(&word.as_str())
        })
        && is_place(place, false);
    let loud = place.len() <= MOST / 2
        && place.chars().filter(|letter| letter.is_alphabetic()).count() >= 4
        && words.len() <= 4
        && words.iter().all(name)
        && !known;
    let opens = after.starts_with(|letter: char| letter.is_uppercase() || "“‘\"'".contains(letter));
    // JALGAON, June 4 (NPA): the agency is no part of it.
    let town = place.split('(').next().unwrap_or_default().trim_end();
    (opens && (loud || dated)).then(|| Dateline {
        range: 0..lead + body.len() - after.trim_start().len(),
        text: if dated { town } else { place }.to_owned(),
        byline: None,
    })
}

/// Does `text` begin with what may be a place, and a colon: `Tarnford: The police`? Indian papers open short items so.
pub(in crate::parse) fn is_after_place(text: &str) -> bool {
    let Some((place, after)) = text.split_once(": ") else { return false };
    let first = place.split(' ').next().unwrap_or_default().to_lowercase();
    let first = first.trim_end_matches('s');
    place.len() <= 24
        && place.starts_with(char::is_uppercase)
        && place.split(' ').count() <= 3
        && place.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && place.chars().all(|letter| letter.is_alphabetic() || " .-'’".contains(letter))
        && after.starts_with(char::is_uppercase)
        && !NO_PLACES.contains(&first)
        && !LABELS.contains(&first)
        && !WEEKDAYS.contains(&first)
}

/// `DUBLIN, Friday. The`, `LONDON, Aug. 4. The`: a place in capitals, the day, and a stop. `lead` bytes of blank stand before
/// `body`.
pub(super) fn after_stop(body: &str, lead: usize) -> Option<Dateline> {
    let (place, after) = body.split_once(", ").filter(|(place, _)| place.len() <= MOST / 2)?;
    let loud = place.chars().filter(|letter| letter.is_alphabetic()).count() >= 4
        && place.chars().all(|letter| letter.is_uppercase() || " .-'’".contains(letter))
        && place.split(' ').count() <= 3
        && !place.split(' ').any(|word| PHRASES.contains(&word));
    if !loud {
        return None;
    }
    let mut words = after.split(' ');
    let first = words.next()?;
    let bare = first.trim_end_matches('.').to_lowercase();
    let length = if WEEKDAYS.contains(&bare.as_str()) && first.ends_with('.') {
        first.len()
    } else {
        let day = words.next().filter(|_| is_month(&bare))?;
        let figures = day.strip_suffix('.')?;
        let told =
            (1..=2).contains(&figures.len()) && figures.bytes().all(|digit| digit.is_ascii_digit());
        told.then_some(first.len() + 1 + day.len())?
    };
    let mut end = place.len() + 2 + length;
    let mut rest = body.get(end..)?;
    // PORT ASH, June 4. A.A.P.—The: the agency stands behind the day.
    if let Some((agency, after)) = sent_by(rest) {
        end += agency;
        rest = rest.get(after..)?;
        let opens =
            rest.starts_with(|letter: char| letter.is_uppercase() || "“‘\"'".contains(letter));
        return opens.then(|| Dateline {
            range: 0..lead + body.len() - rest.len(),
            text: body.get(..end).unwrap_or_default().to_owned(),
            byline: None,
        });
    }
    let opens = rest.starts_with(' ')
        && rest
            .trim_start()
            .starts_with(|letter: char| letter.is_uppercase() || "“‘\"'".contains(letter));
    opens.then(|| Dateline {
        range: 0..lead + body.len() - rest.trim_start().len(),
        text: body.get(..end).unwrap_or_default().to_owned(),
        byline: None,
    })
}

/// Words that open an Italian text.
const ITALIAN: [&str; 24] = [
    "Il", "Lo", "La", "I", "Gli", "Le", "Un", "Una", "Uno", "È", "Sono", "Non", "Ha", "Hanno",
    "Si", "Per", "Con", "Da", "Dopo", "Nel", "Nella", "Due", "Tre", "Ci",
];

/// `BORGO TARN. L’argine`: a place in capitals and a stop, where an Italian text follows. `lead` bytes of blank stand before
/// `body`.
pub(super) fn over_italian(body: &str, lead: usize) -> Option<Dateline> {
    let (place, after) = body.split_once(". ").filter(|(place, _)| place.len() <= MOST / 3)?;
    let loud = place.chars().filter(|letter| letter.is_alphabetic()).count() >= 4
        && place.chars().all(|letter| letter.is_uppercase() || " -'’".contains(letter))
        && place.split(' ').count() <= 3;
    let first = after.split(' ').next().unwrap_or_default();
    let elided = ["L’", "L'", "Un’", "Un'", "C’è", "C'è", "D’", "Dall’", "Nell’", "All’"]
        .iter()
        .any(|front| first.starts_with(front));
    (loud && (elided || ITALIAN.contains(&first))).then(|| Dateline {
        range: 0..lead + body.len() - after.trim_start().len(),
        text: place.to_owned(),
        byline: None,
    })
}

/// Where the agency ends that `rest`, what follows the day of a dateline, names before a dash, and where the text begins: ` A.A.P.--The
/// ferry`.
fn sent_by(rest: &str) -> Option<(usize, usize)> {
    let (at, dash) = ["--", "—", "–"]
        .iter()
        .filter_map(|dash| Some((rest.find(dash)?, dash.len())))
        .min_by_key(|(at, _)| *at)?;
    let name = rest.get(..at).filter(|name| name.len() <= MOST / 2)?.trim_end();
    let after = rest.get(at + dash..)?.trim_start_matches(['-', '—', '–', ' ']);
    is_agency(name.trim_start()).then(|| (name.len(), rest.len() - after.len()))
}

#[cfg(test)]
mod tests {
    use super::super::western::dateline;

    #[test]
    fn no_dash_need_stand_behind_a_dateline() {
        for (text, want) in [
            ("Tarnford, June 4: Three men", Some("Tarnford, June 4")),
            ("Tarnford, June 4 (NPA): Three men", Some("Tarnford, June 4")),
            ("TARNFORD, June 4: For", Some("TARNFORD, June 4")),
            ("Tarnford, Tuesday: The", Some("Tarnford, Tuesday")),
            ("TARNFORD, Friday. The", Some("TARNFORD, Friday.")),
            ("TARNFORD, Aug. 4. The", Some("TARNFORD, Aug. 4.")),
            ("BORGO TARN. L’argine", Some("BORGO TARN")),
            ("BORGO TARN. La chiatta", Some("BORGO TARN")),
            ("BORGO TARN. Ferry", None),
            ("Friday, June 4: Choir", None),
            ("June 4: Choir", None),
            ("FERRY SINKS, Friday the old", None),
            ("TARN TO SEA, Aug. 4. The", None),
        ] {
            let found = dateline(text);
            assert_eq!(found.as_ref().map(|found| found.text.as_str()), want, "{text}");
        }
    }

    #[test]
    fn an_agency_may_stand_behind_the_day() {
        let found = dateline("PORT ASH, June 4. A.A.P.--The ferry sank.");
        assert_eq!(found.map(|found| found.text).as_deref(), Some("PORT ASH, June 4. A.A.P."));
        for text in [
            "May 5, 9 p.m. — A boat adrift at the old pier.",
            "REED (Mill Lane, Tarnford) – May 5, at Port Ash, Bo.",
            "CARD OF THANKS: The family wishes to thank all.",
            "Fixtures, Sunday: Rovers v Old Tarn.",
        ] {
            assert!(dateline(text).is_none(), "{text}");
        }
    }
}
