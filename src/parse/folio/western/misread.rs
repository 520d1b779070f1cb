//! What OCR makes of running heads: other marks of bullets, blanks inside a word, letters of figures.

/// Marks that stand alone between the parts of a running head where the paper set a bullet or a square.
const BULLETS: &[char] = &['«', '»', '¢', '©', '@', '®', '§', '°', '†', '¤', '%', '#'];

/// The running head `line` as the paper set it, if OCR misread what it knows: `THE HARBOUR POST « FRIDAY, MARCH 6, 2026`,
/// `P AGE SIX`, `2O`, `FRIDAY, MARCH 6, 191».`
pub(super) fn mended(line: &str) -> Option<String> {
    number(line).or_else(|| page_word(line)).or_else(|| bullets(line)).or_else(|| year(line))
}

/// A number alone, a letter of it read for a figure: `2O`, `l4`.
fn number(line: &str) -> Option<String> {
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

/// A blank inside the word before the page's number: `P AGE SIX`.
fn page_word(line: &str) -> Option<String> {
    const TORN: [&str; 3] = ["P AGE ", "PA GE ", "PAG E "];
    let torn = TORN.iter().find(|torn| line.contains(**torn))?;
    Some(line.replacen(torn, "PAGE ", 1))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ocr_misread_is_told() {
        for (line, want) in [
            (
                "THE HARBOUR POST « FRIDAY, MARCH 6, 2026",
                "THE HARBOUR POST | FRIDAY, MARCH 6, 2026",
            ),
            ("P AGE SIX", "PAGE SIX"),
            ("2O", "20"),
            ("l4", "14"),
            ("FRIDAY, MARCH 6, 191».", "FRIDAY, MARCH 6, 191x"),
        ] {
            assert_eq!(mended(line).as_deref(), Some(want), "{line}");
        }
        for line in ["20", "4A", "Ferry sinks, 20 saved", "Mail to ann@paper.example", "in 1912."] {
            assert_eq!(mended(line), None, "{line}");
        }
    }
}
