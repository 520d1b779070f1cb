//! Names of pages as jump lines write them: 第一版, A02, B叠第2版, page three, 第十、十一版.

use crate::parse::letters::Letters;

/// A page's name, read at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PageName {
    /// Its name in figures without zeros (`3`, `A2`, `B12`), or the page word (`封底`, `Back Page`).
    pub(super) name: String,
    /// Where it ends, with further pages (`、十一`) and the unit (`版`).
    pub(super) end: usize,
    /// Did 版 or 页 follow, or a page word that needs none?
    pub(super) unit: bool,
    /// Has it a letter and a figure (A2)?
    pub(super) lettered: bool,
}

/// Page words without a figure: as written, what they are called. Example: （下转封底）.
const WORDS: &[(&str, &str)] = &[
    ("头版", "1"),
    ("封面", "1"),
    ("首版", "1"),
    ("封底", "封底"),
    ("封三", "封三"),
    ("封二", "封二"),
    ("末版", "末版"),
    ("末页", "末版"),
    ("底版", "末版"),
    ("底页", "末版"),
    ("后页", "下版"),
    ("后版", "下版"),
    ("中缝", "中缝"),
    ("次版", "次版"),
    ("下版", "下版"),
    ("本版", "本版"),
];

/// English and Italian numbers that pages are called by. Examples: page three, First Page, dalla prima.
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("front", 1),
    ("prima", 1),
    ("seconda", 2),
    ("terza", 3),
    ("quarta", 4),
    ("quinta", 5),
    ("sesta", 6),
];

/// The page that is named at `at` the Chinese way.
pub(super) fn chinese(letters: &Letters, at: usize) -> Option<PageName> {
    let mut here = letters.skip_blanks(at);
    let first = letters.get(here)?;
    for (word, name) in WORDS.iter().filter(|(word, _)| word.starts_with(first)) {
        if let Some(end) = letters.eat(here, word) {
            return Some(PageName { name: (*name).to_owned(), end, unit: true, lettered: false });
        }
    }
    // The letter of 叠A第2版 and A叠2版 belongs to the page.
    if let Some(after) = letters.eat(here, "叠") {
        here = letters.skip_blanks(after);
    }
    here = after_ordinal(letters, here);
    let (name, lettered, mut end) = one(letters, here)?;
    while let Some(next) = further(letters, end) {
        end = next;
    }
    let unit = letters.eat_any(letters.skip_blanks(end), &["版", "页"]);
    Some(PageName { name, end: unit.unwrap_or(end), unit: unit.is_some(), lettered })
}

/// The English or Italian page that is named at `at`, the word page already read: `A18`, `three`, `18B`.
pub(super) fn western(letters: &Letters, at: usize) -> Option<PageName> {
    let here = letters.skip_blanks(at);
    if let Some((name, lettered, end)) = figures(letters, here, 1) {
        // 3B is how some papers name a page of their second part; 2a is the Italian ordinal.
        let after = letters.get(end).filter(char::is_ascii_lowercase);
        let bounded = letters.is_capital(end) && !is_word(letters.get(end + 1));
        if let Some(letter) = after.filter(|_| !lettered && bounded) {
            let name = format!("{name}{}", letter.to_ascii_uppercase());
            return Some(PageName { name, end: end + 1, unit: true, lettered: true });
        }
        // P2 and P 2 are short for page 2.
        let short = name.strip_prefix(['P', 'p']).filter(|_| lettered).map(str::to_owned);
        return Some(PageName { name: short.unwrap_or(name), end, unit: true, lettered });
    }
    let (number, end) = number_word(letters, here)?;
    Some(PageName { name: number.to_string(), end, unit: true, lettered: false })
}

/// The number that a word at `at` says, and where it ends.
pub(super) fn number_word(letters: &Letters, at: usize) -> Option<(u32, usize)> {
    // The longest word first: six stands in sixteen.
    NUMBERS
        .iter()
        .filter_map(|(word, number)| letters.eat(at, word).map(|end| (*number, end)))
        .filter(|(_, end)| !is_word(letters.get(*end)))
        .max_by_key(|(_, end)| *end)
}

/// Letters that go on a Latin word.
pub(super) fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter.is_ascii_alphanumeric())
}

/// A further page after the first: `、十一`, `至第十六`, `/05`, `-03`, `、A03版`.
fn further(letters: &Letters, at: usize) -> Option<usize> {
    let mut here = at;
    if let Some(end) = letters.eat(letters.skip_blanks(here), "版") {
        here = end;
    }
    let here = letters.skip_blanks(here);
    let joined =
        letters.eat_any(here, &["、", "/", "-", "—", "–", "~", "至", "和", "及", "到", "与"])?;
    let here = after_ordinal(letters, letters.skip_blanks(joined));
    one(letters, here).map(|(_, _, end)| end)
}

/// The place after 第, if it stands at `at`.
fn after_ordinal(letters: &Letters, at: usize) -> usize {
    letters.eat(at, "第").map_or(at, |end| letters.skip_blanks(end))
}

/// One page at `at`: its name, whether it has letter and figure, and its end.
fn one(letters: &Letters, at: usize) -> Option<(String, bool, usize)> {
    figures(letters, at, 0).or_else(|| {
        let (number, end) = han_number(letters, at)?;
        Some((number.to_string(), false, end))
    })
}

/// A page in figures, perhaps with a letter before: `A02` → A2. A letter alone needs `least` figures, or 版 after it.
fn figures(letters: &Letters, at: usize, least: usize) -> Option<(String, bool, usize)> {
    let letter = letters.get(at).filter(char::is_ascii_lowercase);
    let mut here = if letter.is_some() { letters.skip_blanks(at + 1) } else { at };
    if letter.is_some() {
        here = letters.eat(here, "叠").map_or(here, |end| letters.skip_blanks(end));
        here = after_ordinal(letters, here);
        if let Some(hyphen) = letters.eat_any(here, &["-"]) {
            here = hyphen;
        }
    }
    let begin = here;
    let mut number = 0_u32;
    while let Some(digit) = letters.get(here).and_then(|letter| letter.to_digit(10)) {
        number = number.saturating_mul(10).saturating_add(digit);
        here += 1;
    }
    let digits = here - begin;
    let upper = letter.map(|letter| letter.to_ascii_uppercase().to_string()).unwrap_or_default();
    match digits {
        // No paper has a thousand pages: 2025 is a year.
        1..=3 if number > 0 => Some((format!("{upper}{number}"), letter.is_some(), here)),
        0 if letter.is_some() && least == 0 => {
            letters.eat(letters.skip_blanks(at + 1), "版").map(|_| (upper, false, at + 1))
        }
        _ => None,
    }
}

/// A number in Chinese figures under a thousand: 十二, 二十, 一〇三, 一0二.
pub(super) fn han_number(letters: &Letters, at: usize) -> Option<(u32, usize)> {
    let (mut sum, mut digits, mut here) = (0_u32, 0_u32, at);
    while let Some(letter) = letters.get(here) {
        match letter {
            '十' => {
                sum += 10 * digits.max(1);
                digits = 0;
            }
            '百' => {
                sum += 100 * digits.max(1);
                digits = 0;
            }
            '廿' => sum += 20,
            _ => match han_digit(letter).or(letter.to_digit(10).filter(|_| here > at)) {
                Some(digit) => digits = digits * 10 + digit,
                None => break,
            },
        }
        here += 1;
        if here - at > 5 {
            return None;
        }
    }
    let number = sum + digits;
    (here > at && (1..1000).contains(&number)).then_some((number, here))
}

fn han_digit(letter: char) -> Option<u32> {
    "〇一二三四五六七八九".chars().position(|digit| digit == letter).map_or_else(
        || match letter {
            '零' | '○' => Some(0),
            '壹' => Some(1),
            '贰' | '两' => Some(2),
            '叁' => Some(3),
            _ => None,
        },
        |digit| u32::try_from(digit).ok(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, rest: &str) {
        let letters = Letters::of(text);
        let page = chinese(&letters, 0).unwrap_or_else(|| panic!("{text}"));
        let end = letters.bytes(page.end..page.end).start;
        assert_eq!((page.name.as_str(), text.get(end..).unwrap()), (name, rest), "{text}");
    }

    #[test]
    fn a_page_is_named_in_figures_without_zeros() {
        check("第一版）", "1", "）");
        check("第十二版", "12", "");
        check("第二十版", "20", "");
        check("第一0二版", "102", "");
        check("A02版", "A2", "");
        check("Ａ０３版", "A3", "");
        check("第A3版", "A3", "");
        check("第 B 2 版。", "B2", "。");
        check("B叠第2版", "B2", "");
        check("叠B第2版", "B2", "");
        check("B版", "B", "");
        check("002版", "2", "");
        check("头版", "1", "");
        check("封底", "封底", "");
    }

    #[test]
    fn of_several_pages_the_first_is_named() {
        check("第十、十一版）", "10", "）");
        check("第十三至第十六版）", "13", "）");
        check("A04/05）", "A4", "）");
        check("第2版、第4版图片", "2", "图片");
        check("2-3版", "2", "");
    }

    #[test]
    fn english_pages_are_words_or_figures() {
        for (text, name) in
            [("A18", "A18"), ("three", "3"), ("First", "1"), ("3B", "3B"), ("16", "16")]
        {
            let letters = Letters::of(text);
            assert_eq!(western(&letters, 0).map(|page| page.name).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn a_year_and_a_bare_letter_are_no_page() {
        for text in ["2025", "a", "A", "版", ""] {
            assert_eq!(western(&Letters::of(text), 0), None, "{text}");
        }
    }
}
