//! Lines that are items of lists in Western papers, and no headlines, though they are set as those are: births and deaths,
//! results, what market reports and tables list behind leader dots.

use crate::parse::{
    cue::MONTHS,
    jump::{is_quoted, is_ware},
};

/// No item has more bytes.
const LONGEST: usize = 90;

/// Is `text`, a Latin line, such an item?
pub(super) fn is_item(text: &str) -> bool {
    if text.len() > LONGEST || !text.starts_with(|first: char| first.is_ascii_uppercase()) {
        return false;
    }
    is_buried(text)
        || is_soldier(text)
        || is_pair(text)
        || text.contains(|digit: char| digit.is_ascii_digit())
            && (is_notice(text)
                || is_result(text)
                || is_listed(text)
                || is_almanac(text)
                || is_aged(text)
                || is_quoted(text))
}

/// What those are whom lists of the killed and wounded name.
const RANKS: [&str; 14] = [
    "Private",
    "Pvt.",
    "Corporal",
    "Corp.",
    "Sergeant",
    "Sergt.",
    "Sgt.",
    "Lieutenant",
    "Lieut.",
    "Captain",
    "Capt.",
    "Major",
    "Bugler",
    "Cook",
];

/// `Corporal Bo T. Reed, Tarnford.`: a soldier and where he lived, and no more.
fn is_soldier(text: &str) -> bool {
    let Some((name, home)) = text.strip_suffix('.').and_then(|text| text.split_once(", ")) else {
        return false;
    };
    let capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    name.split_once(' ').is_some_and(|(rank, name)| {
        RANKS.contains(&rank)
            && (2..=4).contains(&name.split(' ').count())
            && name.split(' ').all(capital)
    }) && home.split(' ').count() <= 5
        && capital(home)
}

/// `Sun rises 6.34am Sun sets 5.56pm`, `High water 4.10pm`: what an almanac says of the day.
fn is_almanac(text: &str) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "Sun rises ",
        "Sun sets ",
        "Sunrise ",
        "Sunset ",
        "Moon rises ",
        "Moon sets ",
        "Moonrise ",
        "Lighting-up ",
        "High water ",
    ];
    BEGINNINGS.iter().any(|begin| text.starts_with(begin))
}

/// May it be the name of a birth, marriage or death?
fn is_loud(name: &str) -> bool {
    let loud = |letter: char| letter.is_uppercase() || "'’ -&.".contains(letter);
    (3..=24).contains(&name.len()) && name.chars().all(loud)
}

/// `REED (Mill Lane) –`: who died, where he lived, and the dash before the day on the next line.
fn is_buried(text: &str) -> bool {
    let Some(bare) = text.strip_suffix(['—', '–']) else { return false };
    let Some((name, home)) = bare.trim_end().split_once(" (") else { return false };
    home.ends_with(')') && is_loud(name)
}

/// `CASEY—October 15, at Tarnford,`, `REED (Mill Lane) – May 5`: a birth, marriage or death.
fn is_notice(text: &str) -> bool {
    let typed = text.split_once("--");
    let Some((name, rest)) = typed.or_else(|| text.split_once(['—', '–'])) else {
        return false;
    };
    let rest = rest.trim_start();
    let name = name.split(" (").next().unwrap_or_default();
    is_loud(name.trim_end())
        && MONTHS.iter().any(|month| rest.strip_prefix("On ").unwrap_or(rest).starts_with(month))
}

/// `Ann Lee, 24, Tarnford, and`, `The Rev. Bo Reed, 58, Port Ash, keeper of the`: one of those who died or will marry, with age
/// and home. What is set in capitals is a headline.
fn is_aged(text: &str) -> bool {
    let mut parts = text.split(", ");
    let (Some(name), Some(age), Some(home)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    (1..=2).contains(&age.len())
        && age.bytes().all(|digit| digit.is_ascii_digit())
        && (2..=5).contains(&name.split(' ').count())
        && name.split(' ').all(capital)
        && name.contains(char::is_lowercase)
        && capital(home)
        && (parts.next().is_some() || text.ends_with(['.', ',']))
}

/// `New York 5, Boston 3.`, `Monday Men: Tarn Mills 12-4, Pier Cafe 9-7,`: two sides and what each has, one behind a colon
/// perhaps. Without a mark at its end or in front it may be a headline.
fn is_result(text: &str) -> bool {
    let (lead, sides) = match text.split_once(": ") {
        Some((lead, sides)) if lead.split(' ').count() <= 4 => (true, sides),
        _ => (false, text),
    };
    if !lead && !text.ends_with(['.', ';', ',']) {
        return false;
    }
    let figures = |goals: &str| {
        let many = |goals: &str| {
            (1..=3).contains(&goals.len()) && goals.bytes().all(|digit| digit.is_ascii_digit())
        };
        goals.split_once('-').map_or_else(|| many(goals), |(won, lost)| many(won) && many(lost))
    };
    let side = |side: &str| {
        let side = side.trim();
        side.rsplit_once(' ').is_some_and(|(name, goals)| {
            figures(goals)
                && name.starts_with(|first: char| first.is_ascii_uppercase())
                && name.split(' ').count() <= 4
                && (lead || !name.contains(|digit: char| digit.is_ascii_digit()))
        })
    };
    let mut two = sides.split([',', ';']).map(|side| side.trim_end_matches('.'));
    // First Division: Rovers 2, Old | Tarn 1.
    let begun =
        |side: &str| lead && side.len() > 1 && side.bytes().all(|letter| !letter.is_ascii_digit());
    two.next().is_some_and(side) && two.next().is_some_and(|two| side(two) || begun(two))
}

/// `Eggs, doz. . . . . 36c`, `Calder ........ 88`: what leader dots lead to, if it is no page.
fn is_listed(text: &str) -> bool {
    let leader = text.contains(". . . ") || text.contains("....");
    let value = text.rsplit([' ', '.']).find(|part| !part.is_empty()).unwrap_or_default();
    let page = value.starts_with(|first: char| first.is_ascii_uppercase())
        || value.parse::<u32>().is_ok_and(|number| number <= 64);
    let priced = || is_ware(text.split([' ', ',', '—', '.']).next().unwrap_or_default());
    leader && value.contains(|digit: char| digit.is_ascii_digit()) && (!page || priced())
}

/// The most words of a pair, and of them in small letters.
const PAIR: usize = 7;
const SMALL: usize = 2;

/// `Reed ..... L. E. ..... Moss`, `Lee .. c ... Nash`: who plays where on one side and on the other.
fn is_pair(text: &str) -> bool {
    // A comma among the dots is one that OCR read for a dot.
    let is_dots = |part: &str| part.len() > 1 && part.bytes().all(|dot| b".,".contains(&dot));
    let is_led = |part: &&str| part.starts_with("..") || is_dots(part);
    let parts = || text.split(' ').filter(|part| !part.is_empty());
    let words = || parts().filter(|part| part.contains(char::is_alphanumeric));
    let small = |part: &&str| part.len() > 2 && part.starts_with(char::is_lowercase);
    text.contains("..")
        && parts().filter(is_led).count() > 1
        && (3..=PAIR).contains(&words().count())
        && words().filter(small).count() <= SMALL
        && words().next_back().is_some_and(|last| {
            last.trim_start_matches('.').starts_with(|first: char| first.is_ascii_uppercase())
                && last.bytes().all(|letter| !letter.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_no_headlines() {
        for text in [
            "CASEY—October 15, at Tarnford, the wife of",
            "O'REED—On October 3, at Port Ash,",
            "Corporal Bo T. Reed, Tarnford.",
            "New York 5, Boston 3.",
            "Rovers 2; Old Tarn Mills 1.",
            "Monday Men: Tarn Mills 12-4, Pier Cafe 9-7,",
            "First Division: Rovers 2, Old",
            "Rovers 2; Old Tarn 1, Pier Town 3.",
            "REED (nee Harker).--May 5,",
            "REED (Mill Lane) –",
            "REED (Mill Lane) – May 5, at Port Ash,",
            "Eggs, doz. . . . . 36c",
            "Calder ........ 88",
            "Wheat—May 71 1/4; July 70.",
            "Reed ..... L. E. ..... Moss",
            "Lee .. C, F. ...,. Nash",
            "Ann Lee, 24, Tarnford, and",
            "The Rev. Bo Reed, 58, Port Ash, keeper of the",
            "Cal Moss, 22, Tarnford.",
            "Sun rises 6.12am Sun sets 7.40pm",
        ] {
            assert!(is_item(text), "{text}");
        }
        for text in [
            "New York 5, Boston 3",
            "ANN LEE, 88, PIONEER, DIES",
            "Ann Lee, 88, Pioneer",
            "He said ... that the pier ... is old",
            "Comics . . . . . 12",
            "Weather ..... A12",
            "FERRY SINKS—12 DEAD",
            "Ferry Sinks, 12 Saved",
            "May 3, 1912",
            "Ferry Sinks (Again) –",
            "Gate 4, Old Pier",
        ] {
            assert!(!is_item(text), "{text}");
        }
    }
}
