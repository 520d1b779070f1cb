//! Lines that an extractor wrote twice, as it does where large type is drawn twice for its shadow: both lines of a headline,
//! and both again.

use super::line::Line;
use crate::text::is_han;

/// The most lines that are written again together.
const MOST: usize = 4;
/// A line that is told alone has so many letters, and no line more than so many.
const LEAST: usize = 6;
const LONGEST: usize = 24;

/// `lines` without the display lines that stand right above as well, which go to `unplaced`.
pub(super) fn taken_out(mut lines: Vec<Line>, unplaced: &mut Vec<String>) -> Vec<Line> {
    let mut at = 1;
    while at < lines.len() {
        let count = again(&lines, at);
        if count > 0 {
            let gone = lines.drain(at..at + count);
            unplaced.extend(gone.map(|line| line.text));
        } else {
            at += 1;
        }
    }
    lines
}

/// How many lines from `at` on are those right above.
fn again(lines: &[Line], at: usize) -> usize {
    let same = |count: &usize| {
        let above = at.checked_sub(*count).and_then(|from| lines.get(from..at));
        let under = lines.get(at..at + count);
        above.zip(under).is_some_and(|(above, under)| {
            let least = if *count > 1 { 2 } else { LEAST };
            above.iter().zip(under).all(|(one, two)| one.text == two.text)
                && above.iter().all(|line| is_display(&line.text, least))
        })
    };
    (1..=MOST).find(same).unwrap_or(0)
}

/// Is `text` a short line of Han, of so many letters at `least`, without the marks of a text?
fn is_display(text: &str, least: usize) -> bool {
    // Bytes first: most lines of text are longer.
    text.len() <= 4 * LONGEST
        && (least..=LONGEST).contains(&text.chars().filter(|letter| is_han(*letter)).count())
        && !text.contains(['，', '。', '、', '；', '：', '？', '！', '0', '1', '2'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_that_is_written_twice_is_one() {
        let left = |texts: &[&str]| {
            let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
            let mut unplaced = vec![];
            let lines = taken_out(texts.iter().map(line).collect(), &mut unplaced);
            assert_eq!(lines.len() + unplaced.len(), texts.len());
            lines.len()
        };
        assert_eq!(left(&["青石大橋", "昨日合龍", "青石大橋", "昨日合龍", "兩岸稱便"]), 3);
        assert_eq!(left(&["青石大橋昨日合龍", "青石大橋昨日合龍", "兩岸稱便"]), 2);
        // Prices, what is sung, and lines with another one between.
        assert_eq!(left(&["春茶一斤 12元", "春茶一斤 12元", "渡口", "渡口"]), 4);
        assert_eq!(left(&["搖啊，搖啊搖啊", "搖啊，搖啊搖啊"]), 2);
        assert_eq!(left(&["青石大橋昨日合龍", "兩岸稱便", "青石大橋昨日合龍"]), 3);
    }
}
