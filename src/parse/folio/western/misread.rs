//! What OCR makes of running heads: other marks of bullets, blanks inside a word, letters of figures.

use crate::parse::{folio::words, misread::distance};

/// Marks that stand alone between the parts of a running head where the paper set a bullet or a square.
const BULLETS: &[char] = &['«', '»', '¢', '©', '@', '®', '§', '°', '†', '¤', '%', '#'];

/// The running head `line` as the paper set it, if OCR misread what it knows: `THE HARBOUR POST « FRIDAY, MARCH 6, 2026`,
/// `P AGE SIX`, `2O`, `FRIDAY, MARCH 6, 191».`
pub(super) fn mended(line: &str) -> Option<String> {
    let steps = [number, page_word, bullets, year, stop, kerned];
    let mut mended: Option<String> = None;
    for step in steps {
        if let Some(next) = step(mended.as_deref().unwrap_or(line)) {
            mended = Some(next);
        }
    }
    mended
}

/// The running head `line` with the page's number in figures if it begins with it in words: `FOUR THE HARBOUR POST`.
pub(super) fn with_figure(line: &str) -> Option<String> {
    let (word, rest) = line.split_once(' ')?;
    let number = words::NUMBERS.iter().position(|number| word.eq_ignore_ascii_case(number))?;
    let loud = word.chars().skip(1).all(char::is_uppercase)
        || rest.starts_with(' ')
        || rest.starts_with("THE ");
    loud.then(|| format!("{} {}", number + 1, rest.trim_start()))
}

/// A stop for the comma before the year: `AUGUST 9. 1923`.
fn stop(line: &str) -> Option<String> {
    let bare = line.trim_end_matches('.');
    let (front, year) = bare.rsplit_once(". ")?;
    let told = year.len() == 4
        && year.bytes().all(|digit| digit.is_ascii_digit())
        && front.ends_with(|digit: char| digit.is_ascii_digit())
        && front.contains(',');
    told.then(|| format!("{front}, {year}"))
}

/// A number alone, a letter of it read for a figure, or in words: `2O`, `l4`, `FOUR`.
fn number(line: &str) -> Option<String> {
    // FOUR over the running head.
    if (3..=NUMBER).contains(&line.len())
        && line.bytes().all(|letter| letter.is_ascii_uppercase())
        && let Some(number) =
            words::NUMBERS.iter().position(|number| line.eq_ignore_ascii_case(number))
    {
        return Some((number + 1).to_string());
    }
    // 4.
    if let Some(bare) = line.strip_suffix('.').or_else(|| line.strip_prefix("P. "))
        && (1..=2).contains(&bare.len())
        && bare.bytes().all(|digit| digit.is_ascii_digit())
    {
        return Some(bare.to_owned());
    }
    let figures = line.len() <= 3
        && line.contains(|digit: char| digit.is_ascii_digit())
        && line.contains(|letter: char| letter.is_ascii_alphabetic());
    if !figures {
        return None;
    }
    let figure = |letter: char| match letter {
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        digit => digit.is_ascii_digit().then_some(digit),
    };
    line.chars().map(figure).collect()
}

/// The longest number in words, a blank or two in it.
const NUMBER: usize = 14;

/// A blank inside the word before the page's number, or in that: `P AGE SIX`, `PAGE EI GHT`.
fn page_word(line: &str) -> Option<String> {
    const TORN: [&str; 3] = ["P AGE ", "PA GE ", "PAG E "];
    // SECTION TWO—PAGE 4
    if line.starts_with("SECTION ")
        && let Some((_, page)) = line.split_once("PAGE ")
    {
        return Some(format!("PAGE {page}"));
    }
    // Paee 3
    if let Some((word, number)) = line.trim_end().split_once(' ')
        && word.len() == 4
        && word.starts_with('P')
        && (1..=2).contains(&number.len())
        && number.bytes().all(|digit| digit.is_ascii_digit())
        && ["Page", "PAGE"].iter().any(|page| distance(word, page, 1) == Some(1))
    {
        return Some(format!("Page {number}"));
    }
    let torn = TORN.iter().find(|torn| line.contains(**torn));
    let whole = torn.map(|torn| line.replacen(torn, "PAGE ", 1));
    // PAGE EI GHT
    let number = whole.as_deref().unwrap_or(line).trim_end().strip_prefix("PAGE ");
    let closed = number.filter(|number| number.contains(' ') && number.len() <= NUMBER);
    let closed = closed.map(|number| number.replace(' ', ""));
    let is_number = |word: &String| words::NUMBERS.iter().any(|own| word.eq_ignore_ascii_case(own));
    closed.filter(is_number).map(|number| format!("PAGE {number}")).or(whole)
}

/// Marks that stand alone for the bullets between the parts.
fn bullets(line: &str) -> Option<String> {
    if !line.contains(BULLETS) {
        return None;
    }
    let mark = |word: &str| word.chars().count() == 1 && word.contains(BULLETS);
    if !line.split_whitespace().any(mark) {
        return None;
    }
    let words = line.split_whitespace().map(|word| if mark(word) { "|" } else { word });
    Some(words.collect::<Vec<_>>().join(" "))
}

/// A mark in the year behind the day: `191».`
fn year(line: &str) -> Option<String> {
    let bare = line.trim_end_matches('.');
    let word = bare.rsplit(' ').next()?;
    let mark = word.chars().find(|letter| !letter.is_alphanumeric())?;
    let told = word.chars().count() == 4
        && ["17", "18", "19", "20"].iter().any(|century| word.starts_with(century))
        && bare.contains(',');
    told.then(|| {
        let front = bare.get(..bare.len() - word.len()).unwrap_or_default();
        format!("{front}{}", word.replace(mark, "x"))
    })
}

/// `line` without the blanks that stand for a narrow pair of letters: T arnford for Tarnford, V alley.
fn kerned(line: &str) -> Option<String> {
    let gap = |at: usize| {
        let mut before = line.get(..at).unwrap_or_default().chars().rev();
        let narrow = before.next().is_some_and(|letter| "FPTVWY".contains(letter));
        let alone = before.next().is_none_or(|letter| !letter.is_alphanumeric());
        let on = line.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_lowercase));
        narrow && alone && on
    };
    let found = line.match_indices(' ').any(|(at, _)| gap(at));
    let whole = || line.char_indices().filter(|(at, letter)| *letter != ' ' || !gap(*at));
    found.then(|| whole().map(|(_, letter)| letter).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_may_be_a_word() {
        assert_eq!(with_figure("FOUR THE HARBOUR POST").as_deref(), Some("4 THE HARBOUR POST"));
        assert_eq!(with_figure("Four    The Harbour Post").as_deref(), Some("4 The Harbour Post"));
        assert_eq!(with_figure("Four men drown"), None);
    }

    #[test]
    fn what_ocr_misread_is_told() {
        for (line, want) in [
            (
                "THE HARBOUR POST « FRIDAY, MARCH 6, 2026",
                "THE HARBOUR POST | FRIDAY, MARCH 6, 2026",
            ),
            ("P AGE SIX", "PAGE SIX"),
            ("PAGE EI GHT", "PAGE EIGHT"),
            ("P AGE EL EVEN", "PAGE ELEVEN"),
            ("2O", "20"),
            ("l4", "14"),
            ("4.", "4"),
            ("FOUR", "4"),
            ("P. 4", "4"),
            ("SECTION TWO—PAGE 4", "PAGE 4"),
            (
                "4 THE HARBOUR POST « FRIDAY, MARCH 6. 1912",
                "4 THE HARBOUR POST | FRIDAY, MARCH 6, 1912",
            ),
            ("FRIDAY, MARCH 6, 191».", "FRIDAY, MARCH 6, 191x"),
        ] {
            assert_eq!(mended(line).as_deref(), Some(want), "{line}");
        }
        for line in ["20", "4A", "Ferry sinks, 20 saved", "Mail to ann@paper.example", "in 1912."] {
            assert_eq!(mended(line), None, "{line}");
        }
    }

    #[test]
    fn a_blank_inside_a_narrow_pair_is_none() {
        let mended = kerned("T arnford V alley Post, Page 3");
        assert_eq!(mended.as_deref(), Some("Tarnford Valley Post, Page 3"));
        assert_eq!(kerned("The Post, Page 3"), None);
    }
}
