//! Printed lines that an extractor tore into pieces, put together again.
//!
//! `pdftotext -raw` breaks where marks were squeezed (`……的工作。` / `（林向南）`), `MuPDF` where a justified line has wide
//! blanks, OCR round figures. Only pages are touched that show it: lines that begin with a mark that may not begin one,
//! or, in Latin text, with single words that no line is made of.

use std::ops::Range;

use super::super::{
    byline::is_by,
    case::is_small,
    cue::{self, End},
    line::Line,
    mark,
};
use crate::text::is_han;

/// The lines of each printed line of `set`, in order.
pub(super) fn rows(set: &Set<'_>) -> Vec<Range<usize>> {
    let torn = torn(set);
    let mut rows = vec![];
    let mut at = 0;
    while at < set.lines.len() {
        let end = match () {
            () if torn && set.latin => latin_row(set, at),
            () if torn => row(set, at),
            () if set.latin => sure_row(set, at),
            () => at + 1,
        };
        let end = if end == at + 1 { apart(set, at) } else { end };
        rows.push(at..end);
        at = end;
    }
    rows
}

/// Lines with their widths and their columns'.
#[derive(Clone, Copy, Debug)]
pub(super) struct Set<'a> {
    pub(super) lines: &'a [Line],
    /// The width of each, in cells.
    pub(super) widths: &'a [f32],
    /// The width of the column of each.
    pub(super) columns: &'a [f32],
    /// Is it Latin text?
    pub(super) latin: bool,
}

/// A printed line has at most so many pieces.
const PIECES: usize = 8;

/// The end of the printed line that begins with the line at `at`, where marks were squeezed.
#[expect(
    clippy::indexing_slicing,
    reason = "counts over the lines; widths and columns are as many"
)]
fn row(set: &Set<'_>, at: usize) -> usize {
    let &Set { lines, widths, columns, .. } = set;
    let (column, mut total, mut end) = (columns[at], widths[at], at + 1);
    for next in at + 1..lines.len().min(at + PIECES) {
        let joint = joint(&lines[next - 1], &lines[next]);
        total += widths[next] - squeezed(&lines[next - 1], &lines[next]);
        if lines[next].gap > 0 || joint == Joint::No || total > column + 2.5 {
            break;
        }
        let over = widths[next] - column;
        let whole = over.abs() <= 2.5 || (over + 4.0).abs() <= 1.5;
        // What a stop parts is one line only if it fills the column, and not if the second fills it alone or is a headline:
        // a line is torn at marks, and one stands at the other end of the second, too.
        let marks = || {
            lines[next].text.ends_with(['，', '、', '；', '：'])
                || begins_with_mark(lines.get(next + 1))
        };
        let fills = || total > column - 2.5 && !whole && !is_over_dateline(lines, next);
        if joint != Joint::Stop || fills() && marks() {
            end = next + 1;
        }
    }
    end
}

/// Does the line at `at` stand right over a dateline, as a headline does?
fn is_over_dateline(lines: &[Line], at: usize) -> bool {
    lines
        .get(at + 1)
        .is_some_and(|below| mark::marks(&below.text, below.text.chars().count(), false).dateline)
}

/// The end of the printed line of Latin words that begins with the line at `at`: as many pieces as fit.
#[expect(
    clippy::indexing_slicing,
    reason = "counts over the lines; widths and columns are as many"
)]
fn latin_row(set: &Set<'_>, at: usize) -> usize {
    let &Set { lines, widths, columns, .. } = set;
    let (column, mut total, mut end) = (columns[at], widths[at], at + 1);
    if let Some(end) = words_row(set, at) {
        return end;
    }
    let most = most(set, at);
    for next in at + 1..lines.len().min(at + PIECES) {
        total += widths[next] + 0.6;
        if lines[next].gap > 0 || total > most || is_by(&lines[next].text) {
            break;
        }
        // From 1A, or a crosshead over such a line.
        if is_jump(&lines[next - 1].text) || next == at + 1 && words_row(set, next).is_some() {
            break;
        }
        let stop = cue::end(&lines[next - 1].text) == End::Stop;
        if let Some(end) = Some(next).filter(|_| stop).and_then(|next| begun(set, next, total)) {
            return end;
        }
        if stop && is_over_by(lines, next) {
            break;
        }
        if stop && (titled(&lines[next].text) || total < column * 0.93 && !is_rest(set, next)) {
            break;
        }
        end = next + 1;
    }
    let pieces = &lines[at..end];
    let few = |line: &Line| line.text.split(' ').count() <= 2;
    let small = |line: &Line| line.text.starts_with(char::is_lowercase);
    let goes_on = pieces.iter().skip(1).any(small)
        || pieces.first().is_some_and(small) && end > at + 1 && is_rest(set, end - 1);
    // The blanks of a torn line are wide, so its letters alone may fill little of the column.
    let total: f32 = widths[at..end].iter().sum();
    if pieces.iter().any(few) && goes_on && (total > column * 0.6 || pieces.len() > 2) {
        end
    } else {
        at + 1
    }
}

/// Is `text` a jump line from elsewhere, and nothing else: `From 1A`?
fn is_jump(text: &str) -> bool {
    const BEGINNINGS: [&str; 5] = ["From ", "FROM ", "Continued", "CONTINUED", "Segue "];
    text.len() <= 32
        && BEGINNINGS.iter().any(|begin| text.starts_with(begin))
        && mark::marks(text, text.len(), false).alone
}

/// Does the line at `at` stand over a byline, with a line or two between them, as a headline does: `Old ferry finds` | `a home at
/// last` | `By Ann Lee`?
fn is_over_by(lines: &[Line], at: usize) -> bool {
    let rest = lines.get(at..).unwrap_or_default().iter().take(4);
    rest.take_while(|line| cue::end(&line.text) != End::Stop).skip(1).any(|line| is_by(&line.text))
}

/// The end of the printed line that begins with the line at `at` on a page that shows few: a small word alone on a line
/// between two pieces that fill the column with it, `the old` | `ferry` | `was sold on Monday`.
fn sure_row(set: &Set<'_>, at: usize) -> usize {
    let word = |line: &Line| {
        line.gap == 0
            && line.text.starts_with(char::is_lowercase)
            && !line.text.contains(' ')
            && cue::end(&line.text) == End::Other
    };
    if let Some(end) = words_row(set, at) {
        return end;
    }
    let (Some([above, middle, below]), Some(widths)) =
        (set.lines.get(at..at + 3), set.widths.get(at..at + 3))
    else {
        return at + 1;
    };
    if !word(middle) || below.gap > 0 || !below.text.starts_with(char::is_lowercase) {
        return at + 1;
    }
    let column = set.columns.get(at).copied().unwrap_or_default();
    let total = widths.iter().sum::<f32>() + 2.0;
    let open = !matches!(cue::end(&above.text), End::Stop | End::Hyphen);
    let whole = open && (WHOLE * column..=column * 1.06).contains(&total);
    if whole && !is_by(&above.text) { at + 3 } else { at + 1 }
}

/// The end of the printed line that begins with single words, one a line, and fills its column with the piece behind them:
/// `In` | `1962` | `the` | `old ferry was sold`.
fn words_row(set: &Set<'_>, at: usize) -> Option<usize> {
    let single = |line: &Line| {
        !line.text.contains(' ')
            && line.text.starts_with(char::is_alphanumeric)
            && cue::end(&line.text) == End::Other
    };
    let rest = set.lines.get(at..)?;
    let words = rest.iter().take(PIECES).take_while(|line| single(line)).count();
    let pieces = rest.get(..=words).filter(|_| words > 1)?;
    let small = |line: &Line| line.text.starts_with(char::is_lowercase);
    let tight = pieces.iter().skip(1).all(|line| line.gap == 0);
    let goes_on =
        pieces.last().is_some_and(small) && pieces.iter().filter(|line| small(line)).count() > 1;
    let column = set.columns.get(at).copied()?;
    let total = set.widths.get(at..=at + words)?.iter().sum::<f32>() + 0.6 * words as f32;
    (tight && goes_on && (WHOLE * column..=column * 1.06).contains(&total))
        .then_some(at + words + 1)
}

/// The pieces of a torn line fill so much of its column, whose blanks were wide.
const WHOLE: f32 = 0.85;

/// The end of the printed line whose first pieces end a sentence, and are `total` cells wide with the one at `at`: the words
/// that begin the next sentence fill it, one a line, `the boat was sold.` | `The` | `Harbour`.
fn begun(set: &Set<'_>, at: usize, mut total: f32) -> Option<usize> {
    let column = set.columns.get(at).copied()?;
    let word = |at: usize| {
        let line = set.lines.get(at).filter(|line| !line.text.contains(' '))?;
        (line.gap == 0 && cue::end(&line.text) == End::Other).then_some(line)
    };
    if !is_small(&word(at)?.text.to_lowercase()) {
        return None;
    }
    let mut end = at + 1;
    while word(end).is_some() && end < at + PIECES {
        total += set.widths.get(end)? + 0.6;
        end += 1;
    }
    (column * 0.93..=column * 1.06).contains(&total).then_some(end)
}

/// The lines around one among which the widest is looked for.
const AROUND: usize = 10;

/// How wide the line at `at` may be if it is put together: as its column, or as the lines near it that are whole, and no
/// wider than a tenth more.
fn most(set: &Set<'_>, at: usize) -> f32 {
    let column = set.columns.get(at).copied().unwrap_or_default();
    let near = at.saturating_sub(AROUND)..(at + AROUND).min(set.lines.len());
    let lines = set.lines.get(near.clone()).unwrap_or_default();
    let widths = set.widths.get(near).unwrap_or_default();
    let whole =
        |line: &Line| line.text.contains(char::is_lowercase) && line.text.split(' ').count() > 3;
    let widths = lines.iter().zip(widths).filter(|(line, _)| whole(line)).map(|(_, width)| *width);
    widths.filter(|width| *width <= column * 1.12).fold(column * 1.06, f32::max)
}

/// Is the line at `at` the rest of a torn one: far from full, though its sentence goes on, and the next line would not
/// have fitted beside it?
fn is_rest(set: &Set<'_>, at: usize) -> bool {
    let &Set { lines, widths, columns, .. } = set;
    let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else { return false };
    let (Some(width), Some(beside), Some(column)) =
        (widths.get(at), widths.get(at + 1), columns.get(at))
    else {
        return false;
    };
    let inside = matches!(cue::end(&line.text), End::Hyphen | End::Other | End::Comma);
    inside
        && next.gap == 0
        && next.text.starts_with(char::is_lowercase)
        && *width < 0.8 * column
        && width + beside > column * 1.06
        && line.text.split(' ').count() > 2
}

/// The end of the printed line that begins with the line at `at` where wide blanks parted it into blocks of one line
/// (`pdftotext`): a dateline and the text after it, the names of a byline.
#[expect(
    clippy::indexing_slicing,
    reason = "counts over the lines; widths and columns are as many"
)]
fn apart(set: &Set<'_>, at: usize) -> usize {
    let &Set { lines, widths, columns, .. } = set;
    let alone = |at: usize| lines[at].gap > 0 || at == 0;
    let mut end = at + 1;
    let mut total = widths[at];
    while end < lines.len().min(at + PIECES) && alone(at) && lines[end].gap == 1 {
        total += widths[end] + 1.0;
        let (above, below) = (lines[end - 1].text.as_str(), lines[end].text.as_str());
        let name = (1..=4).contains(&below.chars().count()) && below.chars().all(is_han);
        let office = ["记者", "通讯员", "記者"].iter().any(|word| above.ends_with(word));
        let names = name && (office || end > at + 1);
        let dateline = end == at + 1
            && above.ends_with(['电', '讯', '電', '訊'])
            && mark::marks(above, above.chars().count(), false).dateline
            && total <= columns[at].max(columns[end]) + 2.5;
        if !names && !dateline {
            break;
        }
        end += 1;
    }
    end
}

/// Are most of its words written with capitals, as crossheads are?
fn titled(text: &str) -> bool {
    let long = || text.split(' ').filter(|word| word.chars().count() > 3);
    long().count() > 0 && long().all(|word| word.starts_with(char::is_uppercase))
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
    No,
}

fn joint(above: &Line, below: &Line) -> Joint {
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
    // A name in brackets closes a text, （林向南） | 渡口复航, and a quote its sentence.
    if above.text.ends_with(['）', '》', '”', '’']) && first.is_some_and(is_han) {
        return if above.text.starts_with('（') { Joint::No } else { Joint::Stop };
    }
    if is_mark(last) || is_mark(first) { Joint::Likely } else { Joint::No }
}

/// Is it a mark, before or behind which lines are torn?
fn is_mark(letter: Option<char>) -> bool {
    const MARKS: &str = "，。、；：！？（）“”‘’《》〈〉【】「」『』·…—%％";
    letter.is_some_and(|letter| MARKS.contains(letter))
}

fn begins_with_mark(line: Option<&Line>) -> bool {
    line.is_some_and(|line| is_mark(line.text.chars().next()))
}

/// The cells that the marks at a joint give up.
fn squeezed(above: &Line, below: &Line) -> f32 {
    let closes = above.text.ends_with(['，', '。', '、', '；', '：', '！', '？', '）', '》', '”']);
    let marks = below
        .text
        .starts_with(['，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '（', '《', '“']);
    if closes && marks { 1.0 } else { 0.0 }
}

/// Does the page show torn lines?
fn torn(set: &Set<'_>) -> bool {
    let &Set { lines, widths, columns, latin } = set;
    // Those that were put together before show it too.
    let mut shown = if latin { lines.iter().filter(|line| line.torn).count() } else { 0 };
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

#[cfg(test)]
mod tests;
