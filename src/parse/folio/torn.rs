//! Parts of a folio line that an extractor tore into several: `2026年3月` | `6日`, `第` | `2` | `版`.

use super::rules::{self, Said};
use crate::{parse::line::Line, text};

/// The most lines of one.
const MOST: usize = 4;

/// The most such parts of a page: a text with more of them is a list of something else.
const PARTS: usize = 100;

/// The most characters of a piece.
const LONGEST: usize = 12;

/// `said` of the `lines`, and what those say together that say it torn, at the first of them.
pub(super) fn joined(lines: &[Line], said: Vec<(usize, Said)>) -> Vec<(usize, Said)> {
    let mut found: Vec<(usize, Said)> = vec![];
    let mut at = 0;
    while at < lines.len() && found.len() < PARTS {
        if let Some(one) = begins(lines, at).then(|| together(lines, at)).flatten() {
            let more = one.more;
            found.push((at, one));
            at += more;
        }
        at += 1;
    }
    if found.is_empty() {
        return said;
    }
    let is_of = |at: usize| {
        let after = found.partition_point(|(first, _)| *first <= at);
        after
            .checked_sub(1)
            .and_then(|before| found.get(before))
            .is_some_and(|(first, said)| at <= first + said.more)
    };
    let mut all: Vec<(usize, Said)> = said.into_iter().filter(|(at, _)| !is_of(*at)).collect();
    all.extend(found);
    all.sort_by_key(|(at, _)| *at);
    all
}

/// May a torn part begin with line `at`: a year, a year and month, the first letter of 第2版, what a register is called?
fn begins(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let text = line.text.as_str();
    let figure =
        text.starts_with(|letter: char| letter.is_ascii_digit() || "０１２".contains(letter));
    figure && text.ends_with(['年', '月']) && text.contains('年') && text.chars().count() <= LONGEST
        || text == "第"
        || text.ends_with("出版物号") && text.starts_with("国")
}

/// What the lines from `at` on say together, if they tell a day, a page or a register that the first does not.
fn together(lines: &[Line], at: usize) -> Option<Said> {
    let mut text = lines.get(at)?.text.clone();
    for more in 1..MOST {
        let next = &lines.get(at + more)?.text;
        if next.chars().count() > LONGEST {
            return None;
        }
        text.push_str(next);
        // 2026年3月 | 6 | 星期五: the day in large type.
        let day = next.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day));
        let weekday = lines.get(at + more + 1).map_or("", |line| line.text.as_str());
        if day && weekday.starts_with("星期") && text.contains('月') {
            let said = rules::said(&format!("{text}日 {weekday}"));
            return said
                .filter(|said| said.weekday.is_some() && said.date.is_some_and(|date| date.day > 0))
                .map(|said| said.over(more + 1));
        }
        let said = rules::said(&text).filter(|said| said.words.is_empty() && said.kinds() == 1);
        let whole = said.filter(|said| {
            said.date.is_some_and(|date| date.day > 0) && next.ends_with('日')
                || said.page.is_some() && next.ends_with('版')
                || said.has(rules::Kind::Register)
        });
        if let Some(said) = whole {
            return Some(said.over(more));
        }
    }
    None
}

/// The text of the lines `names` that a torn editors' line goes on with: 吴, 燕; or the number to call.
pub(super) fn is_torn_name(line: &Line) -> bool {
    let letters = line.text.chars().count();
    let number = |letter: char| letter.is_ascii_digit() || "（）()-—".contains(letter);
    if (7..=16).contains(&letters) && line.text.chars().all(number) {
        return true;
    }
    (1..=3).contains(&letters) && line.text.chars().all(text::is_han)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn torn_parts_are_read_as_one() {
        let told = |all: &[&str]| {
            let lines: Vec<Line> = all
                .iter()
                .map(|text| Line { text: (*text).to_owned(), ..Line::default() })
                .collect();
            joined(&lines, vec![]).into_iter().map(|(at, said)| (at, said.more)).collect::<Vec<_>>()
        };
        assert_eq!(told(&["要闻", "2026年3月", "6日", "星期五"]), [(1, 1)]);
        assert_eq!(told(&["2026年3月", "6", "星期五"]), [(0, 2)]);
        assert_eq!(told(&["２０２６年", "３月", "６日"]), [(0, 2)]);
        assert_eq!(told(&["第", "2", "版", "青石大桥合龙"]), [(0, 2)]);
        assert_eq!(told(&["国内统一连续出版物号", "CN 37-0099"]), [(0, 1)]);
        assert_eq!(told(&["2026年3月", "青石大桥合龙", "6日"]), []);
    }
}
