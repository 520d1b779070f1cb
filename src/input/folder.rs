//! The files of a folder, and the order of pages by their names.

use std::{cmp::Ordering, ffi::OsString, fs, io, path::Path};

use super::Source;

/// The names of the files in `folder`, in natural order. Hidden files and folders in it are passed over.
pub(super) fn files(folder: &Path) -> io::Result<Vec<OsString>> {
    let mut names = vec![];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if !hidden && !entry.path().is_dir() {
            names.push(entry.file_name());
        }
    }
    names.sort_by(|a, b| natural(&a.to_string_lossy(), &b.to_string_lossy()).then(a.cmp(b)));
    Ok(names)
}

/// `sources` in natural order if they are in the order in which a shell lists them (`p1 p10 p2`), else as they are.
pub(super) fn in_order(sources: &[Source]) -> Vec<Source> {
    let mut sources = sources.to_vec();
    if sources.is_sorted_by_key(|source| path(source).to_lowercase()) {
        sources.sort_by(|a, b| natural(&path(a), &path(b)));
    }
    sources
}

fn path(source: &Source) -> String {
    match source {
        Source::Path(path) => path.to_string_lossy().into_owned(),
        Source::Stdin => String::new(),
    }
}

/// Which of two names comes first: numbers in them by their value, in figures or, after 第, in Han numerals.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (parts(a).into_iter(), parts(b).into_iter());
    loop {
        return match (a.next(), b.next()) {
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(one), Some(other)) if one == other => continue,
            (Some(one), Some(other)) => one.cmp(&other),
        };
    }
}

/// A part of a name; numbers come before letters.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// A number without its zeros: how many figures, and which.
    Number(usize, String),
    Letter(char),
}

fn parts(name: &str) -> Vec<Part> {
    let mut parts = vec![];
    let mut characters = name.chars().flat_map(char::to_lowercase).peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        let mut run = String::from(character);
        if character.is_ascii_digit() {
            while let Some(digit) = characters.next_if(char::is_ascii_digit) {
                run.push(digit);
            }
            parts.push(number(&run));
        } else if before == '第' && han_value(&run).is_some() {
            while let Some(numeral) =
                characters.next_if(|next| han_value(next.encode_utf8(&mut [0; 4])).is_some())
            {
                run.push(numeral);
            }
            parts.push(number(&han_value(&run).unwrap_or_default().to_string()));
        } else {
            parts.push(Part::Letter(character));
        }
        before = character;
    }
    parts
}

fn number(digits: &str) -> Part {
    let digits = digits.trim_start_matches('0');
    Part::Number(digits.len(), digits.to_owned())
}

/// The value of a Han numeral below a thousand: 三, 十二, 二十, 一百零四; none if it is none.
fn han_value(numeral: &str) -> Option<u64> {
    let (mut sum, mut digit) = (0u64, None);
    for character in numeral.chars() {
        let place = match character {
            '百' => 100,
            '十' => 10,
            '〇' | '零' => {
                digit = None;
                continue;
            }
            _ => {
                digit =
                    Some("一二三四五六七八九".chars().zip(1..).find(|(c, _)| *c == character)?.1);
                continue;
            }
        };
        sum = sum.saturating_add(digit.take().unwrap_or(1) * place);
    }
    Some(sum.saturating_add(digit.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &str) {
        let want: Vec<&str> = names.split(' ').collect();
        let mut got = want.clone();
        got.reverse();
        got.sort_by(|a, b| natural(a, b).then(a.cmp(b)));
        assert_eq!(got, want);
    }

    #[test]
    fn pages_stand_in_the_order_of_their_numbers() {
        check("p1.txt p2.txt p10.txt");
        check("01 1 2 010 11 a");
        check("20260306-01-1 20260306-01-2 20260306-01-10 20260306-02-1");
        check("A1 a2 A10 B1");
        check("第一版 第二版 第九版 第十版 第十一版 第二十版");
        check("第1版 第二版 第003版");
        check("99999999999999999999999 100000000000000000000000");
    }

    #[test]
    fn only_a_shell_s_order_is_mended() {
        let sources = |names: &str| -> Vec<Source> {
            names.split(' ').map(|name| Source::Path(name.into())).collect()
        };
        assert_eq!(in_order(&sources("p1 p10 p2")), sources("p1 p2 p10"));
        assert_eq!(in_order(&sources("p2 p10 p1")), sources("p2 p10 p1"));
    }
}
