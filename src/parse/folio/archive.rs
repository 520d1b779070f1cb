//! Texts of archives, which give each on one line, and what stands over several of them.

use super::unit::{Part, Unit};
use crate::text::is_han;

/// Shorter lines, in bytes, are no text of several paragraphs.
const LONG: usize = 300;

/// The paragraphs of `text`, if it is one line with a blank between them: `……从此复航。 青石镇的……`; none if it is one.
///
/// Where a blank stands behind most stops it tells nothing.
pub(super) fn paragraphs(text: &str) -> Vec<&str> {
    let ends = |part: &str| part.ends_with(['。', '」', '！', '？']);
    let text = text.trim();
    if text.len() < LONG || !text.contains(' ') {
        return vec![];
    }
    let mut parts = vec![];
    let (mut rest, mut from) = (text, 0);
    while let Some((at, _)) = rest.get(from..).and_then(|after| after.char_indices().find(is_blank))
    {
        let (before, after) = rest.split_at(from + at);
        if ends(before) {
            parts.push(before);
            (rest, from) = (after.trim_start(), 0);
        } else {
            from = before.len() + 1;
        }
    }
    parts.push(rest);
    // What begins with a dateline may be taken for an article of its own.
    let dated = parts.iter().skip(1).any(|part| part.starts_with(['〔', '【']));
    let between = parts.len() - 1;
    if between > 0 && !dated && between * 2 <= text.matches('。').count() { parts } else { vec![] }
}

fn is_blank((_, letter): &(usize, char)) -> bool {
    *letter == ' '
}

/// The most letters of what stands over several articles.
const SECTION: usize = 8;

/// Tells the line over the numbered headline at `start` that it stands over several articles, if it is set so: 本埠, 4. 渡口復航.
/// The number that a supplement has is nobody's: 河堤, 第三百期, 1. 渡口. `title` is what the paper is called.
pub(super) fn tell_section(unit: &mut Unit, start: usize, title: Option<&str>) {
    let text = |at: usize| unit.lines.get(at).map_or("", |line| line.text.as_str());
    let Some(mut at) = start.checked_sub(1) else { return };
    let number = at;
    if is_issue(text(at)) && at > 0 {
        at -= 1;
    }
    let plain = |at: &usize| unit.parts.get(*at) == Some(&Part::Text);
    let first = !(0..at).any(|above| plain(&above));
    let set = first || unit.lines.get(at).is_some_and(|line| line.gap > 0);
    let own = text(at);
    if !set || !plain(&at) || unit.said_at(at).is_some() || title == Some(own) || !is_section(own) {
        return;
    }
    if number > at
        && let Some(part) = unit.parts.get_mut(number)
    {
        *part = Part::Unplaced;
    }
    if let Some(line) = unit.lines.get_mut(at) {
        line.section = true;
        line.start = true;
        line.gap = line.gap.max(1);
    }
    // It stands with the first of them, whatever blank lines are under it.
    if let Some(line) = unit.lines.get_mut(start) {
        line.gap = 0;
    }
}

/// May `text` stand over several articles: is it a few Han, and no paper's name?
fn is_section(text: &str) -> bool {
    (2..=SECTION).contains(&text.chars().count())
        && text.chars().all(is_han)
        && !text.ends_with(['報', '报', '版', '期', '日', '錄', '录', '果'])
}

/// Is `text` the number of a supplement: 第三百期?
fn is_issue(text: &str) -> bool {
    text.starts_with('第') && text.ends_with(['期', '號', '号', '輯']) && text.chars().count() <= 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_over_several_is_a_few_han() {
        for text in ["本埠", "國內要聞", "河堤"] {
            assert!(is_section(text), "{text}");
        }
        for text in ["雲汀日報", "渡口復航，兩岸稱便", "第3版", "青石渡口昨日上午復航"]
        {
            assert!(!is_section(text), "{text}");
        }
        assert!(is_issue("第三百期") && !is_issue("第三次開會"));
    }

    #[test]
    fn a_blank_behind_a_stop_parts_paragraphs_where_it_is_seldom() {
        let one = "渡口昨日復航，兩岸鄉民爭來觀看。老船工守渡三十年，今日仍立船頭。".repeat(4);
        let two = "青石大橋工程亦已過半，明春可通車。縣府定於月底勘驗。".repeat(2);
        assert_eq!(paragraphs(&format!("{one} {two}")), [one.as_str(), two.as_str()]);
        let one = format!("{one}票數爲 三比一。");
        assert_eq!(paragraphs(&format!("{one} {two}")), [one.as_str(), two.as_str()]);
        for text in [format!("{one}{two}"), one.replace('。', "。 "), one.replace('，', " ")] {
            assert!(paragraphs(&text).is_empty(), "{text}");
        }
    }
}
