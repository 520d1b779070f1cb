//! A text's first line that is wider than its column by the words before it.
//!
//! The first line of a paragraph has room for an indent; where it is wider than the lines below it, something stands
//! before it. In `渡口复航三十年 老船工柳树生，撑了一辈子船，` over lines of that column the blank parts a headline from
//! its neighbour's text.

use super::{Sheet, blanks, is_blank_in, is_text};
use crate::parse::{
    byline::{byline_line, has_dateline},
    label::Label,
    line,
};
use crate::text::is_han;

/// A line is wide that is over the column by so many cells.
const OVER: f32 = 5.0;
/// A text's first line is short of its column by so many cells, at most, and over it by so many.
const SHORT: f32 = 7.0;
const LONG: f32 = 2.5;
/// The next line but one is as wide as the next, and no more than so much wider, if it is of the same column.
const SAME: f32 = 8.0;
/// Columns that lines are compared with, in cells.
const COLUMNS: std::ops::RangeInclusive<f32> = 20.0..=120.0;
/// Marks that items of a column begin with: 渡口复航三十年●老船工柳树生，撑了一辈子船，
const BULLETS: [char; 7] = ['●', '■', '◆', '▲', '★', '□', '○'];
/// The letters of what stands before the text.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=30;

/// Where in line `at` a text begins whose next line is the one below, in bytes.
pub(super) fn cut(sheet: Sheet<'_>, at: usize) -> Option<usize> {
    let (line, label) = sheet.line(at)?;
    // Few are so wide: the others are not searched for blanks.
    let column = column(sheet, at + 1)?;
    if line.width < column + OVER {
        return None;
    }
    // Under a blank line, or with a dateline, another text begins: 渡口昨日复航 船工：盼了三年 | 本报讯 青石渡口
    let begins = |next: &line::Line| next.gap > 0 || has_dateline(&next.text);
    if sheet.lines.get(at + 1).is_some_and(begins) {
        return None;
    }
    if !is_blank_in(line) && !line.text.contains(BULLETS) {
        return None;
    }
    let starts = |right: &str| match label {
        Label::First => true,
        // A headline of two halves is no text: 青石大桥合龙 两岸群众不再绕行.
        Label::Display | Label::Crosshead => {
            right.contains(['，', '。', '：']) || right.starts_with(BULLETS) || has_dateline(right)
        }
        _ => has_dateline(right),
    };
    let bullets = line.text.match_indices(BULLETS).filter_map(|(at, _)| {
        let (left, right) = line.text.split_at_checked(at)?;
        Some((at, left, right))
    });
    blanks(line).chain(bullets).find_map(|(byte, left, right)| {
        let over = line::width(right) - column;
        let is_text = (-SHORT..=LONG).contains(&over) && starts(right) && is_head(left);
        is_text.then_some(byte)
    })
}

/// How wide the column of text is that line `at` stands in, if it is text.
fn column(sheet: Sheet<'_>, at: usize) -> Option<f32> {
    let text = |at: usize| sheet.line(at).filter(|(_, label)| is_text(*label));
    let (line, label) = text(at)?;
    let next = text(at + 1).map(|(line, _)| line.width).filter(|_| label != Label::Last);
    let column = match next {
        Some(next) if next < line.width + SAME => line.width.max(next),
        _ => line.width,
    };
    COLUMNS.contains(&column).then_some(column)
}

/// May `left` be a line of a headline, or a byline with its names?
fn is_head(left: &str) -> bool {
    LETTERS.contains(&left.chars().count())
        && left.chars().filter(|letter| is_han(*letter)).count() >= 2
        && !left.contains(['，', '。', '；', '、', ',', '．', '.'])
        && !has_dateline(left)
        && !["记者", "通讯员", "（", "("].iter().any(|word| left.ends_with(word))
        && (byline_line(left) < 0.2 || left.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::sheet, *};

    const BELOW: [(char, &str); 2] = [
        ('M', "今天头一回走着过了河，桥头的人都认得他，"),
        ('M', "两岸的人盼了三十年的大桥昨天终于合龙了，"),
    ];

    #[track_caller]
    fn check(label: char, text: &str, want: Option<&str>) {
        let (lines, labels) = sheet(&[(label, text), BELOW[0], BELOW[1]]);
        let got = cut(Sheet { lines: &lines, labels: &labels }, 0);
        assert_eq!(got.and_then(|byte| text.get(byte..)), want, "{text}");
    }

    #[test]
    fn a_text_behind_a_headline_is_told_by_its_column() {
        let text = "老船工柳树生，撑了一辈子船的汉子，";
        for label in ['F', 'D'] {
            check(label, &format!("渡口复航三十年 {text}"), Some(text));
        }
        let item = format!("●{text}");
        check('F', &format!("渡口复航三十年{item}"), Some(&item));
        let text = "新华社云汀3月6日电（记者林向南）老";
        check('M', &format!("渡口复航三十年 {text}"), Some(text));
    }

    #[test]
    fn what_fits_its_column_is_left() {
        check('F', "本报讯 老船工柳树生，撑了一辈子船，", None);
        check('D', "青石大桥合龙 两岸群众从此不再绕行四十公里", None);
        check('F', "新华社云汀3月6日电 老船工柳树生，撑了一辈子船的汉", None);
        check('M', "渡口复航三十年 老船工柳树生，撑了一辈子船，", None);
    }
}
