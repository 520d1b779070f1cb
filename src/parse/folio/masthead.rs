//! The words of a Western nameplate that no rule of folio lines reads: the paper's name as OCR leaves it, its town, what it
//! says of itself. They stand at the page's head, beside lines that are the nameplate's.

mod plate;
mod strewn;

pub(super) use self::strewn::strewn;

use super::{ear, parts, unit::Part, words};
use crate::{parse::line::Line, text::is_han};

/// The nameplate's lines are among so many at the page's head.
const HEAD: usize = 10;

/// No line of it has more characters.
const LONGEST: usize = 90;

/// How papers begin to speak of themselves, in small letters, with an example each.
const BEGINNINGS: &[(&str, &str)] = &[
    ("serving ", "Serving the Tarn valley since 1884"),
    ("published ", "Published in Tarnford every Thursday"),
    ("established ", "Established in 1884"),
    ("founded ", "Founded 1884"),
    ("fondato nel ", "Fondato nel 1884"),
    ("fondata nel ", "Fondata nel 1884"),
    ("giornale fondato ", "Giornale fondato nel 1884"),
    ("www.", "www.tarnfordpost.example"),
    ("phones: ", "'Phones: Office 9, Works 31"),
    ("phone: ", "'Phone: 9"),
    ("member of the ", "Member of the Associated Press"),
    ("entered as second", "Entered as second-class matter"),
    ("an independent ", "An Independent Newspaper"),
    ("newspaper of the year", "Newspaper of the year"),
    ("the newspaper of ", "The Newspaper of Tarnford College"),
    ("the student newspaper ", "The Student Newspaper of Tarnford College"),
    ("the official ", "The Official Paper of Tarn County"),
    ("the voice of ", "The Voice of the Valley"),
    ("all the news ", "All the News of the Valley"),
];

/// And how they end.
const ENDS: &[(&str, &str)] = &[
    (" edition", "WITH SUNDAY MORNING EDITION"),
    (" student newspaper", "Tarnford's Student Newspaper"),
    (" weekly newspaper", "The Valley's Weekly Newspaper"),
    (" oldest newspaper", "Ohio's Oldest Newspaper"),
    (" leased wire", "Associated Press Leased Wire"),
];

/// Lines that name the edition, torn or whole, in small letters.
const EDITIONS: [&str; 8] = [
    "final",
    "edition",
    "late",
    "late edition",
    "home edition",
    "city edition",
    "final edition",
    "late final",
];

/// Which of the text lines of a first page are the nameplate's, by those of `parts` that are known to be; `title` is the
/// paper's name.
pub(super) fn lines(lines: &[Line], parts: &[Part], title: Option<&str>) -> Vec<usize> {
    let mut own: Vec<bool> = parts.iter().take(HEAD).map(|part| *part == Part::Nameplate).collect();
    let known = own.clone();
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.trim());
    let is_own = |own: &[bool], at: Option<usize>| {
        at.and_then(|at| own.get(at)).copied().unwrap_or_default()
    };
    // Twice: a line that is found may stand between the next one and those that were known.
    for _ in 0..2 {
        for at in 0..own.len() {
            let words = text(at);
            let ear = ear::is_beside_name(words)
                || at.checked_sub(1).is_some_and(|above| {
                    text(above).ends_with('-')
                        && is_own(&own, Some(above))
                        && ear::is_beside_name(text(above))
                });
            let under = own.get(at + 1..).unwrap_or_default().contains(&true);
            // Fair and warmer. High near 60.: under the day it is told by its stop, which no headline has.
            let after = words.ends_with('.')
                && at.checked_sub(2).is_some_and(|above| {
                    is_own(&own, Some(above)) || is_own(&own, Some(above + 1))
                });
            let speaks = |at: usize| is_own(&own, Some(at)) && ear::is_beside_name(text(at));
            // WEATHER | Fair and warmer to-night; | little change at sea.
            let ear = ear
                || ear::is_head(words) && speaks(at + 1)
                || at.checked_sub(1).is_some_and(|above| {
                    speaks(above) && text(above).ends_with([';', ',']) && ear::goes_on(words)
                });
            let whole = plate::is_plate(words) || (under || after) && ear;
            if whole && parts.get(at) == Some(&Part::Text) {
                if let Some(own) = own.get_mut(at) {
                    *own = true;
                }
                continue;
            }
            let latin = !words.contains(is_han) && words.chars().count() <= LONGEST;
            if is_own(&own, Some(at)) || !latin || parts.get(at) != Some(&Part::Text) {
                continue;
            }
            let above = is_own(&own, at.checked_sub(1));
            let below = is_own(&own, Some(at + 1));
            let near =
                above || below || is_own(&own, at.checked_sub(2)) || is_own(&own, Some(at + 2));
            // The article before a name stands on a line of its own.
            let over = below || is_own(&own, Some(at + 2));
            let article = words.eq_ignore_ascii_case("the") && is_named(text(at + 1), title);
            let told = over && is_teaser(words)
                || is_slogan(words)
                || plate::is_price(words)
                || is_title(words, title)
                || over && is_name(words)
                || article
                || is_town(
                    words,
                    (0..known.len()).filter(|at| is_own(&known, Some(*at))).map(text),
                );
            if let Some(own) = own.get_mut(at).filter(|_| above && below || near && told) {
                *own = true;
            }
        }
    }
    (0..own.len()).filter(|at| is_own(&own, Some(*at)) && !is_own(&known, Some(*at))).collect()
}

/// Does the paper speak of itself?
fn is_slogan(words: &str) -> bool {
    let low = words.trim_matches(['“', '”', '"', '‘', '’', '\'']).to_lowercase();
    BEGINNINGS.iter().any(|(begin, _)| low.starts_with(begin))
        || EDITIONS.contains(&low.as_str())
        || ENDS.iter().any(|(end, _)| low.ends_with(end))
        || parts::is_site(&low)
}

fn is_named(words: &str, title: Option<&str>) -> bool {
    is_title(words, title) || is_name(words)
}

/// Is it the `title`, its article aside?
fn is_title(words: &str, title: Option<&str>) -> bool {
    title.is_some_and(|title| words::is_same_title(title, words))
}

/// Does `words`, over the paper's name, lead to another page: `ROVERS WIN IN OVERTIME, C1`?
fn is_teaser(words: &str) -> bool {
    let Some((before, page)) = words.rsplit_once([' ', '/', ',']) else { return false };
    let mut page = page.chars();
    let lettered = page.next().is_some_and(|letter| letter.is_ascii_uppercase())
        && (1..=2).contains(&page.as_str().len())
        && page.all(|digit| digit.is_ascii_digit());
    lettered
        && (before.ends_with([',', '|', '•', '—', '/']) || before.to_lowercase().ends_with(" page"))
}

/// The lines of the page's head over which the letters or words of `title` stand, one or two on each: `The` | `Tarn` |
/// `Post`.
pub(super) fn torn_title(lines: &[Line], parts: &[Part], title: &str) -> Vec<usize> {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.trim());
    let free = |at: usize| parts.get(at) == Some(&Part::Text);
    let found = (0..HEAD).find_map(|from| {
        let last = (from + 1..from + 5).take_while(|at| free(*at)).find(|last| {
            let words: Vec<&str> = (from..=*last).map(text).collect();
            let words = words.join(" ");
            words.len() <= title.len() + "The ".len() && words::is_same_title(title, &words)
        })?;
        free(from).then_some(from..last + 1)
    });
    found.map(Iterator::collect).unwrap_or_default()
}

/// May it be a name as papers have?
fn is_name(words: &str) -> bool {
    // 'THE HARBOUR HERALD: what OCR made of the ornament before it.
    let words = words.trim_start_matches(['\'', '‘', '"', '`']);
    let name = words::capitals(words);
    let last = name.rsplit(' ').next().unwrap_or_default();
    // THE HARBOUR HER ALD
    let torn = || {
        let closed = name.replace(' ', "");
        let ends = |end: &&&str| end.len() > 4 && closed.ends_with(**end);
        name.starts_with("THE ") && words::ENGLISH_TITLE_ENDS.iter().any(|end| ends(&end))
    };
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) || ["of", "and", "the"].contains(&word);
    (2..=6).contains(&name.split(' ').count())
        && words.split_whitespace().all(capital)
        && (words::ENGLISH_TITLE_ENDS.binary_search(&last).is_ok() || torn())
}

/// Is it the town with which one of `plates` begins: `TARNFORD` over `TARNFORD, FRIDAY, MAY 3, 1912`?
fn is_town<'a>(words: &str, mut plates: impl Iterator<Item = &'a str>) -> bool {
    let loud = words.chars().count() > 3 && !words.contains(char::is_lowercase);
    loud && plates.any(|plate| {
        plate.strip_prefix(words).is_some_and(|rest| rest.starts_with([',', ' ', '.']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_on_its_example() {
        for (words, example) in BEGINNINGS.iter().chain(ENDS) {
            assert!(is_slogan(example), "{words}");
        }
        assert!(is_slogan("tarnfordpost.com") && is_slogan("tarnfordpost.example"));
        assert!(!is_slogan("Harbour serving as a ferry port"));
        for words in ["ROVERS WIN IN OVERTIME, C1", "Rovers win | C12", "Rovers win, Page C1"] {
            assert!(is_teaser(words), "{words}");
        }
        assert!(!is_teaser("ROVERS TAKE VITAMIN B12") && !is_teaser("Ferry sinks, 12"));
    }

    #[test]
    fn a_name_may_stand_over_several_lines() {
        let lines = ["VOL. 12", "The", "Tarn", "Post", "Ferry Sinks"];
        let lines = lines.map(|text| Line { text: text.to_owned(), ..Line::default() });
        assert_eq!(torn_title(&lines, &[Part::Text; 5], "The Tarn Post"), [1, 2, 3]);
        assert_eq!(torn_title(&lines, &[Part::Text; 5], "The Valley Post"), [0; 0]);
    }

    #[test]
    fn what_stands_beside_the_nameplate_is_told() {
        let found = |all: &[&str], known: usize| {
            let all: Vec<Line> = all
                .iter()
                .map(|text| Line { text: (*text).to_owned(), ..Line::default() })
                .collect();
            let parts: Vec<Part> = (0..all.len())
                .map(|at| if at == known { Part::Nameplate } else { Part::Text })
                .collect();
            lines(&all, &parts, None)
        };
        let day = "Vol. 12, No. 8 Tarnford, Ohio Friday, May 3, 1912";
        assert_eq!(
            found(&["Inside: page 7", "The", "TARN C0URIER", "Serving Tarnford", day], 4),
            [1, 2, 3]
        );
        let day = "TARNFORD, FRIDAY, MAY 3, 1912.";
        assert_eq!(
            found(&["TARNFORD", "Clje Carn ^tar", "WITH SUNDAY EDITION", day], 3),
            [0, 1, 2]
        );
        assert_eq!(
            found(
                &[
                    "Weather: rain or snow to-",
                    "night.",
                    "THE TARN HER ALD",
                    "FULL LEASED WIRE",
                    day
                ],
                4
            ),
            [0, 1, 2, 3]
        );
        assert_eq!(
            found(
                &["WEATHER", "Fair and colder tonight;", "little change at sea.", "Tarn Star", day],
                4
            ),
            [0, 1, 2, 3]
        );
        assert_eq!(found(&["FERRY SINKS", "ALL HANDS SAVED", day, "The ferry sank."], 2), [0; 0]);
    }
}
