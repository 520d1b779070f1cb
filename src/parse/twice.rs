//! Lines that an extractor wrote twice, as it does where large type is drawn twice for its shadow: both lines of a headline,
//! and both again.

use super::line::Line;
use crate::text::is_han;

/// The most lines that are written again together.
const MOST: usize = 4;
/// A line that is told alone has so many letters, and no line more than so many.
const LEAST: usize = 5;
const LONGEST: usize = 24;

/// `lines` without the display lines that stand right above as well, which go to `unplaced`.
pub(super) fn taken_out(lines: Vec<Line>, unplaced: &mut Vec<String>) -> Vec<Line> {
    // What is taken out is marked first: a text of a million such lines is gone through once.
    let mut kept: Vec<usize> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let count = again(&lines, &kept, at);
        if count == 0 {
            kept.push(at);
        }
        at += count.max(1);
    }
    if kept.len() == lines.len() {
        return lines;
    }
    let mut left = vec![];
    let mut kept = kept.into_iter().peekable();
    for (at, line) in lines.into_iter().enumerate() {
        if kept.next_if_eq(&at).is_some() {
            left.push(line);
        } else {
            unplaced.push(line.text);
        }
    }
    left
}

/// How many lines from `at` on are the last of the `kept` ones.
fn again(lines: &[Line], kept: &[usize], at: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let same = |count: &usize| {
        let above = kept.len().checked_sub(*count).and_then(|from| kept.get(from..));
        let least = if *count > 1 { 2 } else { LEAST };
        at + count <= lines.len()
            && above.is_some_and(|above| {
                let mut pairs = above.iter().zip(at..).map(|(one, two)| (text(*one), text(two)));
                pairs.all(|(one, two)| one == two && is_display(one, least))
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
