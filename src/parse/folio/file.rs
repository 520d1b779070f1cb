//! What the names of files tell: `20191010-01-05.txt` is page 1 of a day, `input-p5.txt` page 5.

/// The page that a file's name tells; `several`: are there other files beside it, so that a bare number is a page?
pub(super) fn page(name: &str, several: bool) -> Option<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (day, rest) = without_date(stem);
    let mut letters = String::new();
    let mut digits = String::new();
    // The first number that can be a page, with the letters before it.
    for character in rest.chars().chain(['-']) {
        if character.is_ascii_digit() {
            digits.push(character);
        } else if !digits.is_empty() {
            if let Some(page) = told(&letters, &digits, several || day) {
                return Some(page);
            }
            (letters, digits) = (String::new(), String::new());
            letters.extend(Some(character).filter(|character| character.is_alphabetic()));
        } else if character.is_alphabetic() {
            letters.push(character);
        } else {
            letters.clear();
        }
    }
    None
}

/// The page that `letters` and `digits` tell: p5, A02, 第5, 05.
fn told(letters: &str, digits: &str, bare: bool) -> Option<String> {
    let number: u32 = digits.parse().ok().filter(|number| (1..200).contains(number))?;
    let letters = letters.to_lowercase();
    match letters.as_str() {
        "p" | "page" | "pg" | "第" | "版" => Some(number.to_string()),
        "" if bare => Some(number.to_string()),
        _ if letters.len() == 1
            && matches!(letters.as_str(), "a" | "b" | "c" | "d" | "e" | "t") =>
        {
            Some(format!("{}{number}", letters.to_uppercase()))
        }
        _ if letters.ends_with("page") || bare && digits.len() < 4 => Some(number.to_string()),
        _ => None,
    }
}

/// `stem` without the date in it (20191010, 2019-10-10), and whether there was one.
fn without_date(stem: &str) -> (bool, &str) {
    for (at, _) in stem.char_indices() {
        let rest = stem.get(at..).unwrap_or_default();
        for separators in ["", "-", "_", "."] {
            if let Some(after) = date(rest, separators) {
                return (true, after);
            }
        }
    }
    (false, stem)
}

/// What follows the date that `text` begins with.
fn date<'a>(text: &'a str, separator: &str) -> Option<&'a str> {
    let number = |text: &'a str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        let (number, rest) = text.split_at_checked(digits)?;
        let plain = number.bytes().all(|byte| byte.is_ascii_digit());
        number.parse().is_ok_and(|number| plain && range.contains(&number)).then_some(rest)
    };
    let rest = number(text, 4, 1800..=2199)?.strip_prefix(separator)?;
    let rest = number(rest, 2, 1..=12)?.strip_prefix(separator)?;
    number(rest, 2, 1..=31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_tell_pages() {
        for (name, several, told) in [
            ("20191010-01-05.txt", true, Some("1")),
            ("20191010-12-05.txt", false, Some("12")),
            ("2019-10-10-03.txt", false, Some("3")),
            ("input-p5.txt", false, Some("5")),
            ("input-01.txt", true, Some("1")),
            ("input-01.txt", false, None),
            ("A02.txt", false, Some("A2")),
            ("page-12.txt", true, Some("12")),
            ("第03版.txt", false, Some("3")),
            ("paper2026030604.txt", false, Some("4")),
            ("input.txt", true, None),
            ("", true, None),
        ] {
            assert_eq!(page(name, several).as_deref(), told, "{name}");
        }
    }
}
