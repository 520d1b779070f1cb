//! Letters to the editor: how they open in the line of their text, how they close, who signs them.

pub(in crate::parse) use super::home::{is_dated_home, is_home};
use crate::{
    parse::{
        byline::{byline_line, is_at_college, is_heading, is_person},
        salutation::salutation,
        unit::{Kind, Unit},
    },
    text,
};

/// What letters open with in the line of their text, with an example each.
const OPENINGS: &[(&str, &str)] = &[
    ("Sir, ", "Sir, The ferry has no stove."),
    ("SIR, ", "SIR, The ferry has no stove."),
    ("A chara, ", "A chara, – The ferry has no stove."),
    ("A Chara, ", "A Chara, – The ferry has no stove."),
    ("Sir – ", "Sir – The ferry has no stove."),
    ("SIR – ", "SIR – The ferry has no stove."),
    ("Sir — ", "Sir — The ferry has no stove."),
    ("SIR — ", "SIR — The ferry has no stove."),
    ("SIR: ", "SIR: The ferry has no stove."),
    ("Sir: ", "Sir: The ferry has no stove."),
    ("Sir,—", "Sir,—The ferry has no stove."),
    ("SIR,—", "SIR,—The ferry has no stove."),
    ("Sir.—", "Sir.—The ferry has no stove."),
    ("Sir,--", "Sir,--The ferry has no stove."),
    ("SIR,--", "SIR,--The ferry has no stove."),
    ("Sir.--", "Sir.--The ferry has no stove."),
    ("Madam, ", "Madam, The ferry has no stove."),
    ("Editor: ", "Editor: The ferry has no stove."),
    ("Dear Editor, ", "Dear Editor, The ferry has no stove."),
    ("To the Editor: ", "To the Editor: The ferry has no stove."),
    ("Gentile ", "Gentile direttore, la chiatta non ha stufa."),
    ("Caro direttore, ", "Caro direttore, la chiatta non ha stufa."),
    ("Egregio direttore, ", "Egregio direttore, la chiatta non ha stufa."),
];

/// Does `text`, a paragraph, open a letter?
pub(in crate::parse) fn opens_letter(text: &str) -> bool {
    // Most texts of a Chinese page are told by it.
    if !text.starts_with(|first: char| first.is_ascii_uppercase()) {
        return false;
    }
    OPENINGS.iter().any(|(words, _)| {
        text.strip_prefix(words).is_some_and(|rest| {
            *words != "Gentile " || rest.split(' ').next().is_some_and(|word| word.ends_with(','))
        })
    }) || is_addressed(text)
}

/// Does `text` speak to the editor of a paper by its name: `To the Editor of the Star: The ferry`, `Editor Star:—The ferry`?
fn is_addressed(text: &str) -> bool {
    let fronts = ["To the Editor of ", "To the editor of ", "Editor, ", "Editor ", "EDITOR "];
    let Some(rest) = fronts.iter().find_map(|front| text.strip_prefix(front)) else {
        return false;
    };
    let Some((paper, letter)) = rest.split_once(':') else { return false };
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) || ["the", "of"].contains(&word);
    !letter.trim().is_empty() && paper.split(' ').count() <= 4 && paper.split(' ').all(capital)
}

/// Is `text` what the writer of a letter is called, in capitals and with a stop: `A FARMER'S WIFE.`, `(MISS) A. B. LEE.`, `"OLD
/// SALT."`?
pub(in crate::parse) fn is_pen_name(text: &str) -> bool {
    let bare = text.trim_matches(['"', '“', '”', '‘', '’', '\'']);
    // A WIDOW OF THE OLD PIER.
    let told = ["A ", "AN ", "ONE "].iter().any(|word| bare.starts_with(word));
    (bare.ends_with('.') || is_quoted(text) && text.ends_with('.'))
        && (4..=if told { 40 } else { 30 }).contains(&text.len())
        && text.split(' ').count() <= if told { 7 } else { 4 }
        && !text.contains(|letter: char| letter.is_lowercase() || letter.is_ascii_digit())
}

/// Do words in capitals stand in double quotes, and nothing else: `"OLD SALT."`?
fn is_quoted(text: &str) -> bool {
    let inside = text.strip_prefix(['"', '“']).map(|rest| rest.trim_end_matches('.'));
    inside.and_then(|rest| rest.strip_suffix(['"', '”'])).is_some_and(|name| {
        name.len() > 2 && !name.contains(|letter: char| letter.is_lowercase() || letter == '"')
    })
}

/// What letters close with, in small letters, without the mark behind it.
const CLOSINGS: [&str; 20] = [
    "yours faithfully",
    "yours sincerely",
    "yours truly",
    "yours etc",
    "yours, etc",
    "yours ever",
    "yours",
    "yours in haste",
    "sincerely",
    "sincerely yours",
    "respectfully",
    "respectfully yours",
    "very truly yours",
    "faithfully yours",
    "cordially",
    "i am, sir",
    "distinti saluti",
    "cordiali saluti",
    "con stima",
    "yours respectfully",
];

/// Is `text` what a letter closes with: `Yours faithfully,`, `– Yours, etc.,`?
pub(in crate::parse) fn is_closing(text: &str) -> bool {
    let bare = text.trim_start_matches(['–', '—', '-', ' ']).trim_end_matches(['.', ',', ';', ':']);
    // I am, Sir, your obedient servant,
    let told = |low: &str| {
        ["i am, ", "i am sir", "we are, ", "i remain, ", "we remain, ", "i have the honour "]
            .iter()
            .any(|front| low.starts_with(front))
            && [
                "etc",
                "&c",
                "servant",
                "servants",
                "faithfully",
                "truly",
                "sincerely",
                "obediently",
            ]
            .iter()
            .any(|end| low.ends_with(end))
    };
    bare.len() < 24 && CLOSINGS.contains(&bare.to_lowercase().as_str())
        || bare.len() < 60 && bare.starts_with(['I', 'W']) && told(&bare.to_lowercase())
}

/// Does `text` close a letter with its last words, behind a dash or torn from it: `a lamp on the pier. – Yours, etc.,`, `mise,
/// etc.,`?
pub(in crate::parse) fn ends_in_closing(text: &str) -> bool {
    let Some(bare) = text.strip_suffix(',') else { return false };
    bare.ends_with("etc.")
        || bare.ends_with("&c.")
        || text
            .rsplit(['–', '—'])
            .next()
            .is_some_and(|last| last.len() < text.len() && is_closing(last))
}

/// The most lines under what a letter closes with: names, offices, where they live, the day.
const LINES: usize = 6;

/// Takes for the end of a letter what it closes with, and the name, the place and the day under it.
pub(in crate::parse::unit) fn closed_letters(units: &mut Vec<Unit>) {
    let shown = |unit: &Unit| {
        matches!(unit.kind, Kind::Display | Kind::Crosshead | Kind::Byline)
            || unit.kind == Kind::Paragraph && unit.text.len() < 120
    };
    let closes: Vec<usize> = (1..units.len())
        .filter(|at| units.get(*at).is_some_and(|unit| shown(unit) && is_closing(&unit.text)))
        .filter(|at| units.get(at - 1).is_some_and(Unit::is_text))
        .collect();
    let mut gone: Vec<usize> = vec![];
    for at in closes.into_iter().rev() {
        let mut end = at + 1;
        // A name without a comma behind it is all.
        let mut open = true;
        while let Some(unit) = units.get(end).filter(|unit| end <= at + LINES && shown(unit)) {
            if !(open || is_day(&unit.text)) {
                break;
            }
            open = unit.text.ends_with(',') || end == at + 1 && is_loud(&unit.text);
            end += 1;
        }
        for unit in units.get_mut(at..end).unwrap_or_default() {
            unit.kind = Kind::Closing;
        }
        // Name, place and day are one paragraph.
        let Some([name, rest @ ..]) = units.get_mut(at + 1..end) else { continue };
        let texts = std::iter::once(name.text.as_str());
        name.text = text::join(texts.chain(rest.iter().map(|unit| unit.text.as_str())));
        name.lines.end = rest.last().map_or(name.lines.end, |last| last.lines.end);
        gone.extend((at + 2..end).rev());
    }
    // They stand from the last to the first: all are taken out at once.
    let mut at = 0;
    units.retain(|_| {
        at += 1;
        gone.pop_if(|gone| *gone + 1 == at).is_none()
    });
}

/// Is it in capitals, as names under letters are?
fn is_loud(text: &str) -> bool {
    text.ends_with(',') && !text.contains(char::is_lowercase)
}

/// Is `text` the day of a letter: `November 16.`?
pub(super) fn is_day(text: &str) -> bool {
    let mut words = text.trim_end_matches('.').split(' ');
    let (Some(one), Some(two), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let day = |word: &str| word.len() < 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let month = |word: &str| {
        let word = word.to_lowercase();
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec",
        ]
        .contains(&word.trim_end_matches('.'))
    };
    month(one) && day(two) || day(one) && month(two)
}

/// Is `text` who writes to a college's paper and what he is there: `Ann Lee, junior, botany`?
pub(super) fn is_college_name(text: &str) -> bool {
    text.len() <= 60
        && text
            .split_once(", ")
            .is_some_and(|(name, standing)| is_person(name) && is_at_college(standing))
}

/// Is `text` the name of who signs a letter with the town, or with what he is at a college: `Ann Lee, Tarnford`, `Mrs. Ann
/// Lee, Port Ash`, `Bo Reed, junior, botany`?
pub(super) fn is_signature(text: &str) -> bool {
    let Some((name, place)) = text.split_once(", ") else { return false };
    if is_college_name(text) {
        return true;
    }
    let capital = |word: &str| word.starts_with(|first: char| first.is_uppercase() || first == '(');
    is_person(name)
        && (1..=5).contains(&place.split(' ').count())
        && place.split(' ').all(capital)
        && !place.contains(|letter: char| letter.is_ascii_digit())
}

/// What stands before and behind the names of readers who sign.
const BEFORE: [&str; 16] = [
    "(Mrs) ",
    "(Mrs.) ",
    "(Miss) ",
    "(Ms) ",
    "(Mr) ",
    "(Dr) ",
    "(Rev) ",
    "(Prof) ",
    "Lt Col (retd) ",
    "Col (retd) ",
    "Maj Gen (retd) ",
    "Brig (retd) ",
    "Wg Cdr (retd) ",
    "Gp Capt (retd) ",
    "Capt (retd) ",
    "Lt Gen (retd) ",
];
const BEHIND: [&str; 4] = [" (retd)", " (Retd)", " (Mrs)", " (Miss)"];

/// Is `text` how a reader signs under a standing head of letters: `Ann Lee`, `Bo Reed, Tarnford`, `(Mrs) A. B. LEE`, `Wg Cdr
/// BO REED (retd)`?
pub(in crate::parse) fn signs_letter(text: &str) -> bool {
    let named = ["Mrs. ", "Miss "].iter().find_map(|title| text.strip_prefix(title));
    if is_quoted(text) && is_pen_name(text) {
        return true;
    }
    // Ann Lee, Parking Services: what he is may be what a heading says, his name is none.
    let named = named.unwrap_or(text);
    let named = named.split_once(", ").map_or(named, |(name, _)| name);
    if text.len() > 60 || is_heading(named) {
        return false;
    }
    let bare = text.trim_start_matches(['—', '-', ' ']).trim_end_matches([',', '.']);
    let bare = BEFORE.iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    // Ann Lee, via email
    let bare = [", via email", ", by email", ", via e-mail", ", on email"]
        .iter()
        .find_map(|end| bare.strip_suffix(end))
        .unwrap_or(bare);
    let bare = BEHIND.iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare);
    // ANN LEE (aged 9)
    let bare = bare.split_once(" (aged ").map_or(bare, |(name, _)| name);
    let name = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|letter| letter.is_alphabetic() || ".'’-".contains(letter))
    };
    // The surname at least is in capitals.
    let last = bare.rsplit(' ').next().unwrap_or_default();
    let loud = last.len() > 2
        && !last.contains(|letter: char| letter.is_lowercase() || letter == '.')
        && (2..=5).contains(&bare.split(' ').count())
        && bare.split(' ').all(name);
    loud || is_person(bare) || is_signature(bare)
}

/// May it be where the writer of a letter lives, or what he is: `Tarnford, Ohio`, `Junior, botany`?
pub(super) fn is_place(text: &str) -> bool {
    text.contains(',') && text.split(' ').count() <= 4 && text.starts_with(char::is_uppercase)
}

/// Does a Latin letter begin with the paragraph `text`?
pub(in crate::parse) fn is_opened(text: &str) -> bool {
    (opens_letter(text) || salutation(text).is_some()) && !text.contains(text::is_han)
}

/// How many of the last of `paragraphs`, those of a letter, say who wrote it: `Ann Lee, Tarnford`, or `Ann Lee` and then
/// `Junior, botany`.
pub(in crate::parse) fn signing(paragraphs: &[&str]) -> usize {
    let [_, .., last] = paragraphs else { return 0 };
    let signs = |text: &str| {
        if is_pen_name(text) {
            return true;
        }
        let bare = text.trim_start_matches(['—', '-', ' ']).trim_end_matches(['.', ',']);
        is_person(bare) || signs_letter(bare) || byline_line(bare) >= 0.8
    };
    // ANN LEE, | Tarn Boat Club, | Port Ash.: each line but the last ends in a comma.
    let open = paragraphs.iter().rev().skip(1).take(LINES).take_while(|text| text.ends_with(','));
    let open = open.take_while(|text| text.len() <= 60).count();
    let first = paragraphs.len().checked_sub(1 + open).filter(|at| *at > 0 && open > 0);
    if let Some(first) = first
        && last.len() <= 60
        && paragraphs.get(first).is_some_and(|name| signs_letter(name))
    {
        return open + 1;
    }
    let before = paragraphs.len().checked_sub(2).filter(|at| *at > 0);
    let before = before.and_then(|at| paragraphs.get(at));
    match () {
        () if is_home(last) && before.is_some_and(|name| signs_letter(name)) => 2,
        () if signs(last) => 1,
        () if is_place(last) && before.is_some_and(|name| signs(name)) => 2,
        () => 0,
    }
}

#[cfg(test)]
mod tests;
