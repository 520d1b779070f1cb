//! The paper's name over the day of the issue, which no word need tell.

use super::SMALL;
use crate::{
    parse::{
        folio::{
            pick::EDGE,
            rules::{Kind, Said},
            scraps::slug_page,
        },
        line::Line,
    },
    text::is_han,
};

/// The most characters and words of a paper's name that nothing but its place tells.
const NAME: usize = 40;
const NAME_WORDS: usize = 6;

/// What line `at` says if it may be the paper's name: a title over the day of the issue at the page's head, and above it
/// nothing but folio lines.
pub(super) fn title_by_day(lines: &[Line], at: usize, said: &[(usize, Said)]) -> Option<Said> {
    let of = |at: usize| {
        said.binary_search_by_key(&at, |(line, _)| *line).ok().and_then(|at| said.get(at))
    };
    let line = &lines.get(at)?.text;
    let day = (at + 1..at + 3)
        .any(|under| of(under).is_some_and(|(_, said)| said.date.is_some_and(|date| date.day > 0)));
    // A slug and the edition's letter may stand above it, too.
    let small = |at: usize| {
        let text = lines.get(at).map(|line| line.text.as_str());
        text.is_some_and(|text| super::words::is_edition(text) || slug_page(text).is_some())
    };
    let first = (0..at).all(|above| of(above).is_some() || small(above));
    // Under the line with day and number, as Italian papers may have it.
    let under = at > 0 && at < EDGE && first && is_italian(line);
    if !under && (at >= EDGE || !day || !first) {
        return None;
    }
    let mut words = line.split_whitespace();
    let is_word = |word: &str| {
        let word = unelided(word);
        let capital = word.chars().find(|letter| !"'’".contains(*letter));
        let letters = word.chars().all(|letter| letter.is_alphabetic() || "'’.-&".contains(letter));
        letters && capital.is_some_and(char::is_uppercase) || SMALL.contains(&word)
    };
    let named = line.len() <= NAME
        && !line.contains(is_han)
        && words.clone().count() <= NAME_WORDS
        && words.clone().count() > 1
        && !super::words::is_known_page_name(line)
        && words.all(is_word);
    named.then(|| {
        let mut said = Said::default();
        let (title, section) = apart(line.trim_end_matches('.'));
        said.title = Some(title.to_owned());
        said.words.extend(section.map(str::to_owned));
        said.add(Kind::Title);
        said
    })
}

/// The paper's name and, behind it, the page's: THE TARN CHRONICLE INTERNATIONAL.
fn apart(line: &str) -> (&str, Option<&str>) {
    let loud = !line.contains(char::is_lowercase);
    let parted = line.rmatch_indices(' ').map(|(at, _)| line.split_at(at));
    let mut parted = parted.filter(|(title, _)| loud && title.split(' ').count() > 2);
    let section = |(_, section): &(&str, &str)| super::words::is_english_page_name(section.trim());
    parted.rfind(section).map_or((line, None), |(title, section)| (title, Some(section.trim())))
}

/// Words of the names of Italian papers, in small letters.
const ITALIAN: &[&str] = &[
    "giornale",
    "corriere",
    "gazzetta",
    "gazzettino",
    "messaggero",
    "stampa",
    "tribuna",
    "mattino",
    "secolo",
    "popolo",
    "avvenire",
    "unità",
    "nazione",
    "piccolo",
    "eco",
    "voce",
    "provincia",
    "repubblica",
    "tempo",
    "resto",
    "lavoro",
    "avanti",
    "quotidiano",
    "libertà",
    "tirreno",
    "adige",
    "arena",
    "manifesto",
    "foglio",
    "unione",
    "osservatore",
];

/// `word` without the Italian preposition that it is joined to: dell'Adriatico.
pub(super) fn unelided(word: &str) -> &str {
    const FRONTS: [&str; 7] = ["dell", "d", "all", "nell", "sull", "dall", "l"];
    let parted = word.split_once(['\'', '’']);
    parted.filter(|(front, _)| FRONTS.contains(front)).map_or(word, |(_, rest)| rest)
}

/// Is `line` what an Italian paper is called: IL GIORNALE DI VALDORA?
pub(super) fn is_italian(line: &str) -> bool {
    let low = line.to_lowercase();
    let name =
        ["il ", "la ", "l'", "l’", "lo "].iter().find_map(|article| low.strip_prefix(article));
    let first = name.unwrap_or(&low).split([' ', '!']).next().unwrap_or_default();
    ITALIAN.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::folio::rules::said;

    #[test]
    fn a_slug_names_the_page() {
        assert_eq!(slug_page("Hxxx,2026-03-06,A,006,Bs-4C,E2").as_deref(), Some("A6"));
        for line in ["Hxxx,2026-03-06,A,000,Bs-4C,E2", "Hxxx,2026,A,006", "A,006,B", "A,B,C,006"] {
            assert_eq!(slug_page(line), None, "{line}");
        }
    }

    #[test]
    fn the_pages_name_stands_behind_the_papers() {
        let head = |all: &[&str], at: usize| {
            let lines: Vec<Line> = all
                .iter()
                .map(|text| Line { text: (*text).to_owned(), ..Line::default() })
                .collect();
            let told = lines.iter().zip(0..).filter(|(_, number)| *number != at);
            let told: Vec<(usize, Said)> =
                told.filter_map(|(line, number)| Some((number, said(&line.text)?))).collect();
            title_by_day(&lines, at, &told).map(|said| (said.title.unwrap_or_default(), said.words))
        };
        let [slug, day] = ["Hxxx,2026-03-06,A,006,Bs-4C,E2", "FRIDAY, MARCH 6, 2026"];
        let name = "THE TARN HERON INTERNATIONAL";
        let want = Some(("THE TARN HERON".to_owned(), vec!["INTERNATIONAL".to_owned()]));
        assert_eq!(head(&[slug, "A6", "N", name, day], 3), want);
        assert_eq!(head(&["Ferry sinks", "A6", "N", name, day], 3), None);
        // What is left must be a name.
        let whole = head(&["DAILY INTERNATIONAL", day], 0).map(|(title, _)| title);
        assert_eq!(whole.as_deref(), Some("DAILY INTERNATIONAL"));
    }
}
