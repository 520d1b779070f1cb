//! Printed lines that an extractor tore into pieces, put together again.
//!
//! `pdftotext -raw` breaks where marks were squeezed (`……的工作。` / `（林向南）`), MuPDF where a justified line has wide
//! blanks, OCR round figures. Only pages are touched that show it: lines that begin with a mark that may not begin one,
//! or, in Latin text, with single words that no line is made of.

use std::ops::Range;

use super::super::{
    cue::{self, End},
    line::Line,
};

/// The lines of each printed line, `widths` and `columns` in cells, in order.
#[expect(
    clippy::indexing_slicing,
    reason = "counts over the lines; widths and columns are as many"
)]
pub(super) fn rows(
    lines: &[Line],
    widths: &[f32],
    columns: &[f32],
    latin: bool,
) -> Vec<Range<usize>> {
    let mut rows = vec![];
    let torn = torn(lines, widths, columns, latin);
    let mut at = 0;
    while at < lines.len() {
        let mut end = at + 1;
        if torn {
            let mut total = widths[at];
            let (column, blank) = (columns[at], if latin { 0.6 } else { 0.0 });
            let mut whole = at + 1;
            let mut next = at + 1;
            while next < lines.len() && next - at < 8 && lines[next].gap == 0 {
                let joined =
                    total + blank + widths[next] - squeezed(&lines[next - 1], &lines[next]);
                let joint = joint(&lines[next - 1], &lines[next], latin);
                let room = if latin { column * 1.06 } else { column + 2.5 };
                if joint == Joint::No || joined > room {
                    break;
                }
                total = joined;
                next += 1;
                let full = total > if latin { column * 0.9 } else { column - 2.5 };
                let alone = (widths[next - 1] - column).abs() <= 2.5
                    || (widths[next - 1] - column + 4.0).abs() <= 1.5;
                if full && !(alone && joint == Joint::Stop) || joint == Joint::Sure {
                    whole = next;
                } else if joint == Joint::Likely && !latin {
                    whole = next;
                } else if joint == Joint::Stop && !full {
                    // What a stop parts is one line only if it fills the column.
                }
            }
            end = whole;
            if latin && end > at + 1 && !pieces(&lines[at..end]) {
                end = at + 1;
            }
        }
        rows.push(at..end);
        at = end;
    }
    rows
}

/// How two lines that follow each other may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// The second begins as no line can.
    Sure,
    /// A mark stands at the joint, no stop.
    Likely,
    /// A stop stands at the joint.
    Stop,
    /// Latin words.
    Words,
    No,
}

fn joint(above: &Line, below: &Line, latin: bool) -> Joint {
    const MARKS: &str = "，。、；：！？（）“”‘’《》〈〉【】「」『』·…—%％";
    let mark =
        |character: Option<char>| character.is_some_and(|character| MARKS.contains(character));
    if latin {
        return if cue::end(&above.text) == End::Stop && below.text.starts_with(char::is_uppercase) {
            Joint::Stop
        } else {
            Joint::Words
        };
    }
    if cue::never_first(&below.text) {
        return Joint::Sure;
    }
    let (last, first) = (above.text.chars().next_back(), below.text.chars().next());
    if cue::end(&above.text) == End::Stop {
        return if below.text.starts_with('（') && below.text.ends_with('）') {
            Joint::Likely
        } else {
            Joint::Stop
        };
    }
    if mark(last) || mark(first) { Joint::Likely } else { Joint::No }
}

/// The cells that the marks at a joint give up.
fn squeezed(above: &Line, below: &Line) -> f32 {
    let closes = above.text.ends_with(['，', '。', '、', '；', '：', '！', '？', '）', '》', '”']);
    let marks = below
        .text
        .starts_with(['，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '（', '《', '“']);
    if closes && marks { 1.0 } else { 0.0 }
}

/// Are these pieces of one Latin line: a word or two alone, and one that goes on in small letters?
fn pieces(lines: &[Line]) -> bool {
    let few = |line: &Line| line.text.split(' ').count() <= 2;
    lines.iter().any(few) && lines.iter().any(|line| line.text.starts_with(char::is_lowercase))
}

/// Does the page show torn lines?
fn torn(lines: &[Line], widths: &[f32], columns: &[f32], latin: bool) -> bool {
    let mut shown = 0;
    for ((pair, width), column) in lines.windows(2).zip(widths).zip(columns) {
        let [above, below] = pair else { continue };
        let torn = if latin {
            !below.text.contains(' ')
                && below.text.starts_with(char::is_lowercase)
                && cue::end(&below.text) == End::Other
                && cue::end(&above.text) != End::Stop
                && *width < 0.85 * column
        } else {
            cue::never_first(&below.text)
        };
        shown += usize::from(torn && below.gap == 0);
    }
    shown >= 3 && shown * 100 > lines.len()
}
