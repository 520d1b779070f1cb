//! What stands behind the last words of a text and does not go on with them is a line of a headline.
//!
//! In `了开幕式。青石镇建成万亩茶园`, the last line of its paragraph, a headline of the next column was run together with
//! the text's end.

use super::{Sheet, is_text};
use crate::parse::{
    byline::{closing, has_dateline},
    cue,
    jump::markers,
    label::Label,
};

/// The letters of a headline's line.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=24;
/// A line that is full breaks off for the next one to go on; so near to the column's width it is full, in cells.
const FULL: f32 = 2.5;
/// So many lines above are asked how wide the column is; their first ones lost so many cells of indent.
const ABOVE: usize = 3;
const INDENT: f32 = 4.0;

/// Words of small lines that stand behind a text: credits, jump lines.
const SMALL: [&str; 10] =
    ["记者", "通讯员", "摄", "图为", "下转", "上接", "紧接", "报道", "详见", "版"];

/// Where in line `at` a headline begins behind the end of a text, in bytes.
pub(super) fn cut(sheet: Sheet<'_>, at: usize) -> Option<usize> {
    let (line, label) = sheet.line(at)?;
    if !matches!(label, Label::Middle | Label::Last | Label::Single | Label::Display) {
        return None;
    }
    let (byte, rest) = behind(&line.text)?;
    let (_, above) = at.checked_sub(1).and_then(|above| sheet.line(above))?;
    let (next, below) = sheet.line(at + 1)?;
    if !is_text(above) || !is_head(rest) {
        return None;
    }
    // 日可待。柳湾河堤完工 over 本报讯（记者郭远）: whatever label the words before gave it.
    let opens = has_dateline(&next.text);
    let begins = match below {
        Label::Middle | Label::Last => opens,
        Label::Display | Label::Crosshead => true,
        Label::First => label != Label::Single,
        _ => false,
    };
    let head = line.text.get(..byte)?;
    let ends = || opens || is_closed(head) || !is_full(sheet, at);
    (begins && ends()).then_some(byte)
}

/// Does a signature or a jump line end `head`, so that no text goes on behind it: 了开幕式。（记者林向南）?
fn is_closed(head: &str) -> bool {
    // 本报讯（记者林向南）青石镇 begins a text.
    !has_dateline(head)
        && (closing(head).is_some()
            || markers(head).iter().any(|marker| marker.range.end == head.len()))
}

/// Is line `at` as wide as one of the lines of text shortly above it?
fn is_full(sheet: Sheet<'_>, at: usize) -> bool {
    let Some((line, _)) = sheet.line(at) else { return false };
    let above = (at.saturating_sub(ABOVE)..at).filter_map(|above| sheet.line(above));
    above.filter(|(_, label)| is_text(*label)).any(|(above, label)| {
        let column = if label == Label::First { above.width + INDENT } else { above.width };
        (line.width - column).abs() <= FULL
    })
}

/// What stands behind the last sentence or bracket of `text`, if it ends in neither.
fn behind(text: &str) -> Option<(usize, &str)> {
    let ends = |letter: char| matches!(letter, '。' | '！' | '？' | '）' | '”');
    let (at, mark) = text.char_indices().rfind(|(_, letter)| ends(*letter))?;
    let byte = at + mark.len_utf8();
    let (head, rest) = text.split_at_checked(byte)?;
    // “免检岗”树新风: a quote ends inside the line.
    let ends = mark != '”' || cue::end(head) == cue::End::Stop;
    let rest = rest.trim_start();
    (ends && !rest.is_empty()).then_some((byte, rest))
}

/// Is `text` as a headline's line is?
fn is_head(text: &str) -> bool {
    LETTERS.contains(&text.chars().count())
        && !text.contains(['，', '；', '、', '（', '→'])
        && !text.ends_with(['：', ':', '—', '…'])
        && !SMALL.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::sheet, *};

    #[track_caller]
    fn check(text: &str, below: (char, &str), want: Option<&str>) {
        let above = ('M', "县里的领导和茶农代表昨天一起出席");
        let (lines, labels) = sheet(&[above, ('E', text), below]);
        let got = cut(Sheet { lines: &lines, labels: &labels }, 1);
        assert_eq!(got.and_then(|byte| text.get(byte..)), want, "{text}");
    }

    #[test]
    fn a_headline_behind_the_end_of_a_text_is_parted() {
        check("了开幕式。青石建成茶园", ('D', "万亩新茶今年开采"), Some("青石建成茶园"));
        check("了开幕式。青石建茶园", ('M', "本报讯（记者刘群）"), Some("青石建茶园"));
        check("了开幕式。（林向南） 青石建茶园", ('F', "本报讯 三月"), Some(" 青石建茶园"));
    }

    #[test]
    fn what_goes_on_is_left() {
        check("了开幕式。青石镇的茶农说", ('M', "今年的新茶开采得早"), None);
        // A full line breaks off at the foot of its column.
        check("了昨天的开幕式。青石镇的茶农们说", ('D', "万亩茶园"), None);
        check("本报讯（记者林向南）青石镇建成茶园", ('D', "万亩茶园"), None);
        check("了开幕式。（记者林向南）", ('D', "万亩茶园"), None);
        check("了开幕式。（下转第三版）", ('D', "万亩茶园"), None);
        check("了开幕式。青石建成茶园", ('M', "今年的新茶开采得早"), None);
        check("评为“一级茶”的新茶园", ('D', "万亩茶园"), None);
        check("了开幕式。他要求做到：", ('F', "一是抓春茶"), None);
    }
}
