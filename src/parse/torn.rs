//! Pieces of one printed line, put together again.
//!
//! `pdftotext -raw` tears a line where a mark was set narrow, `PyMuPDF` where a justified line's blanks are wide, OCR
//! around numbers; a page where nothing is torn comes out as it was.

mod bond;
mod near;
mod title;

use self::{
    bond::{
        Bond, bond, ends, is_before_name, is_closing, is_english, is_latin, is_opening,
        is_round_figure, is_strong,
    },
    near::{NEAR, SLACK, columns_near, may_fit},
    title::{is_tight_title, is_whole},
};
use super::{
    byline,
    line::{self, Line},
    standing,
};
use crate::text;

/// What the page's lines are torn at; learnt from the pairs of lines that would fit in one.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
struct Habits {
    /// At Chinese marks.
    marks: bool,
    /// Round figures in Chinese text, as OCR tears them: 渡口每天开 | 12 | 班。
    figures: bool,
    /// Between English words.
    words: bool,
    /// Does a blank stand behind pieces, and not behind all lines?
    trails: bool,
    /// The blank lines between most lines.
    gap: usize,
}

/// The most pieces that one line was torn into.
const MOST_PIECES: usize = 6;

/// Lines narrower than this, in cells, tell no width.
const NARROWEST: f32 = 10.0;

/// `lines` with torn ones joined.
///
/// Twice, since what was joined first tells the column's width to what is left.
pub(super) fn joined(lines: Vec<Line>) -> Vec<Line> {
    let count = lines.len();
    let lines = once(lines);
    if lines.len() < count { once(lines) } else { lines }
}

fn once(lines: Vec<Line>) -> Vec<Line> {
    // A full line mostly ends inside a sentence; a torn one at a mark.
    let tells = |line: &Line| line.width >= NARROWEST && !line.text.ends_with(is_closing);
    let widths: Vec<_> = lines.iter().map(|line| tells(line).then_some(line.width)).collect();
    let habits = habits(&lines, &widths);
    let houses = byline::houses(lines.iter().map(|line| line.text.as_str()));
    let mut tears = vec![];
    let mut at = 0;
    while let Some((line, after)) = lines.get(at..).and_then(<[Line]>::split_first) {
        let tear = if is_office(&line.text) {
            Tear {
                count: 1 + after.iter().take_while(|line| is_name(&line.text)).count(),
                kind: Kind::Names,
            }
        } else if let count @ 2.. = byline::wrapped(
            std::iter::once(line)
                .chain(after.iter().take_while(|line| line.gap <= habits.gap && !line.start))
                .map(|line| line.text.as_str()),
            &houses,
        ) {
            Tear { count, kind: Kind::Text }
        } else if let [second, ..] = after
            && second.gap <= habits.gap
            && is_torn_day(&line.text, &second.text)
        {
            Tear { count: 2, kind: Kind::Text }
        } else if let [second, third, ..] = after
            && second.gap == 0
            && third.width > second.width
            && is_torn_label(&line.text, &second.text)
        {
            Tear { count: 2, kind: Kind::Text }
        } else if is_torn_dateline(&lines, &widths, at) {
            Tear { count: 2, kind: Kind::Dateline }
        } else {
            Tear { count: pieces(&lines, &widths, at, habits), kind: Kind::Text }
        };
        at += tear.count;
        tears.push(tear);
    }
    if tears.len() == lines.len() {
        return lines;
    }
    let mut lines = lines.into_iter();
    let mut joined: Vec<Line> = Vec::with_capacity(tears.len());
    let mut goes_on = false;
    for tear in tears {
        let Some(mut line) = lines.next() else { break };
        if std::mem::take(&mut goes_on) {
            // The blank line above it was made by the tearing.
            line.gap = 0;
        }
        for piece in lines.by_ref().take(tear.count - 1) {
            line.text = match tear.kind {
                Kind::Text => text::join([line.text.as_str(), piece.text.as_str()]),
                Kind::Names | Kind::Dateline => format!("{} {}", line.text, piece.text),
            };
            goes_on = tear.kind == Kind::Dateline && !ends(&line.text);
        }
        if tear.count > 1 {
            line.torn = true;
            line.text = text::clean(&line.text);
            line.width = line::width(&line.text);
        }
        joined.push(line);
    }
    joined
}

/// How many lines are pieces of one, and what was torn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tear {
    count: usize,
    kind: Kind,
}

/// What was torn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Names,
    Dateline,
}

/// How many of `lines` from number `at` on are pieces of one printed line.
fn pieces(lines: &[Line], widths: &[Option<f32>], at: usize, habits: Habits) -> usize {
    let rest = lines.get(at..).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|before| lines.get(before));
    let pair = |count: usize| rest.get(count - 1).zip(rest.get(count));
    // A drop capital is a line of its own.
    let drop = rest.first().is_some_and(|line| {
        line.text.len() == 1 && line.text.starts_with(|letter: char| letter.is_ascii_uppercase())
    });
    // On a page where nothing is torn nothing more is looked at.
    let torn = habits.marks || habits.words || habits.figures;
    if !torn && pair(1).is_none_or(|(first, second)| !is_strong(&first.text, &second.text)) {
        return 1;
    }
    if drop || pair(1).is_none_or(|(first, second)| !may_meet(first, second, habits)) {
        return 1;
    }
    let mut columns = None;
    // The count at which the pieces make a full line; else as many as belong together anyway.
    let (mut best, mut told) = (1, Bond::None);
    let mut width = rest.first().map_or(0.0, |line| line.width);
    let opens = before.is_none_or(|before| ends(&before.text));
    let mut ended = false;
    for count in 1..MOST_PIECES {
        let Some((first, second)) =
            pair(count).filter(|(first, second)| may_meet(first, second, habits))
        else {
            break;
        };
        let mut bond = bond(&first.text, &second.text);
        // 渡口复航。 | ” | 茶园开采: what closes a quote behind a stop ends its sentence.
        ended = ends(&first.text) || ended && first.text.chars().all(is_closing);
        if bond == Bond::Bracket && !habits.marks || ended && bond < Bond::Bracket {
            bond = Bond::None;
        }
        let figure = bond < Bond::Medium && habits.figures && is_round_figure(first, second);
        if figure {
            bond = Bond::Medium;
        }
        // A sentence that ends, and a character or two that go nowhere.
        let left = (habits.marks || habits.words)
            && bond == Bond::None
            && second.width < 5.0
            && !ends(&second.text)
            && width > 6.0;
        let lost = left && habits.marks && !goes_on_torn(second, rest.get(count + 1));
        told = if left && !lost { Bond::Medium } else { told.max(bond) };
        // It was torn where a mark gave up half of itself.
        width += second.width - f32::from(u8::from(bond >= Bond::Medium && !figure));
        if bond == Bond::None && !left || !may_fit(width, widths, at) {
            break;
        }
        // 渡口复航 | 云汀社3月6日电: a dateline begins its line, and a standing head is one: 各地短波 | “夜渡”重明.
        let han = second.text.starts_with(text::is_han);
        if bond < Bond::Medium && han && byline::has_dateline(&second.text)
            || bond < Bond::Strong && [first, second].iter().any(|line| is_label(&line.text))
        {
            break;
        }
        let columns = columns.get_or_insert_with(|| columns_near(widths, at));
        if !columns.iter().any(|column| width <= column + SLACK) {
            break;
        }
        let named = habits.words
            && rest.get(count + 1).is_some_and(|third| is_before_name([first, second, third]));
        // A full line is no piece, but for a mark that was left over.
        let full = |line: &Line| columns.iter().any(|column| (line.width - column).abs() < 1.0);
        if bond != Bond::Strong && !named && (full(first) || full(second)) {
            break;
        }
        let exact = columns.iter().any(|column| {
            (width - column).abs() <= SLACK || opens && (width + 4.0 - column).abs() <= SLACK
        });
        let english = habits.words
            && best == count
            && (is_english(first, second)
                || named
                || habits.trails && first.trail && is_latin(&first.text)
                || best > 1 && !ends(&first.text));
        if bond == Bond::Strong
            || english
            || (habits.marks || habits.figures) && exact && told >= Bond::Medium
            || figure && best == count && ends(&second.text)
            || habits.marks
                && !figure
                && bond == Bond::Medium
                && best == count
                && (ends(&second.text)
                    || columns.first().is_some_and(|column| width <= column + SLACK))
            || bond == Bond::Bracket && best == count
        {
            best = count + 1;
        }
        // Nothing stands behind the bracket that closes a text.
        if bond == Bond::Bracket || (habits.marks || habits.figures) && exact && best == count + 1 {
            break;
        }
    }
    let title = habits.gap == 0 && is_title_over_text(rest, best)
        || best == 2 && is_tight_title(before, rest);
    if title { 1 } else { best }
}

/// Is `text` a standing head of a Chinese paper, set as narrow as these are?
fn is_label(text: &str) -> bool {
    (2..=8).contains(&text.chars().count())
        && text.chars().all(text::is_han)
        && standing::is_standing(text)
}

/// Was the line torn behind the few letters of `second`, which go nowhere, too: does a mark end them or begin the line
/// `after` it? A line is torn at marks, and what has none there is a headline's word.
fn goes_on_torn(second: &Line, after: Option<&Line>) -> bool {
    let marks = |letter: char| is_closing(letter) || is_opening(letter);
    second.text.ends_with(marks) || after.is_some_and(|after| after.text.starts_with(marks))
}

/// Are the first `count` of `lines`, the last of them a word or two, those of a headline over a text: they begin a block,
/// and its next line begins with a capital (`Mayor quits race after` | `debate` | `Neither side would`)?
fn is_title_over_text(lines: &[Line], count: usize) -> bool {
    let (Some(first), Some(last), Some(next)) =
        (lines.first(), count.checked_sub(1).and_then(|last| lines.get(last)), lines.get(count))
    else {
        return false;
    };
    let capital = |line: &Line| line.text.starts_with(char::is_uppercase);
    first.gap > 0 && capital(first) && !ends(&last.text) && next.gap == 0 && capital(next)
}

/// May they be pieces of one line, as far as what stands between them tells?
fn may_meet(first: &Line, second: &Line, habits: Habits) -> bool {
    second.gap <= habits.gap
        && !second.heading
        && !first.heading
        && !second.spaced
        && !second.start
        && !second.after_header
        && !byline::is_by(&second.text)
        && !is_whole(&first.text)
        && !is_whole(&second.text)
}

fn habits(lines: &[Line], widths: &[Option<f32>]) -> Habits {
    let (mut marks, mut words, mut figures, mut gaps) = (0, 0, 0, 0);
    for (at, pair) in lines.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        gaps += usize::from(second.gap > 0);
        let strong = is_strong(&first.text, &second.text);
        let english = !strong && is_english(first, second);
        let both = first.width + second.width - 1.0;
        if (strong || english)
            && may_fit(both, widths, at)
            && columns_near(widths, at).iter().any(|column| both <= column + SLACK)
        {
            marks += usize::from(strong);
            words += usize::from(english);
        }
        if !strong && is_round_figure(first, second) {
            let both = first.width + second.width;
            let exact = |column: &f32| {
                (both - column).abs() <= SLACK || (both + 4.0 - column).abs() <= SLACK
            };
            let piece = first.width.min(second.width) > 0.0 && may_fit(both, widths, at);
            figures += usize::from(piece && columns_near(widths, at).iter().any(exact));
        }
    }
    let trails = lines.iter().filter(|line| line.trail).count();
    Habits {
        trails: trails * 3 < lines.len(),
        marks: marks >= 2 && marks * 200 >= lines.len(),
        figures: figures >= 4 && figures * 100 >= lines.len(),
        words: words >= 4 && words * 50 >= lines.len(),
        gap: usize::from(gaps * 2 > lines.len()),
    }
}

/// Is it a dateline that a wide blank parted from its text: `云汀社3月6日电` | `渡口今天`?
fn is_torn_dateline(lines: &[Line], widths: &[Option<f32>], at: usize) -> bool {
    let Some([line, second, third]) = lines.get(at..at + 3) else { return false };
    let short = (6.0..=30.0).contains(&line.width);
    let dateline =
        line.text.ends_with(['电', '電', '讯', '訊']) && line.text.contains(['本', '社', '日']);
    if !(short && dateline) || second.start || second.after_header || second.heading {
        return false;
    }
    let both = line.width + second.width;
    let room = columns_near(widths, at + NEAR / 2);
    !ends(&second.text)
        && third.width > second.width
        && room.iter().any(|column| both <= column + SLACK && both >= column - 9.0)
}

/// Is it a Latin dateline that was torn before its day: `Tarnford, Feb.` | `28.—The ferry`?
fn is_torn_day(first: &str, second: &str) -> bool {
    let months = [
        "Jan.", "Feb.", "Mar.", "April", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.",
        "Nov.", "Dec.",
    ];
    let day = second.trim_start_matches(|letter: char| letter.is_ascii_digit());
    (1..=2).contains(&(second.len() - day.len()))
        && day.trim_start_matches(['.', ',', ' ']).starts_with(['—', '–', '-'])
        && first.starts_with(char::is_uppercase)
        && first.chars().count() < 30
        && months.iter().any(|month| first.ends_with(month))
}

/// Is it a standing head that was set on two lines, as papers in upright lines do: 河堤 | 短波?
pub(super) fn is_torn_label(first: &str, second: &str) -> bool {
    // 走进新时代的渡口· | 两岸见闻: its second part.
    if first.ends_with(['·', '・']) {
        let letters = |text: &str| text.chars().filter(|letter| text::is_han(*letter)).count();
        return (4..=16).contains(&letters(first))
            && (2..=10).contains(&letters(second))
            && first.chars().all(|letter| text::is_han(letter) || "· ・“”".contains(letter))
            && second.chars().all(text::is_han);
    }
    let half = |text: &str| text.len() == 6 && text.chars().all(text::is_han);
    half(first)
        && half(second)
        && !standing::is_standing(first)
        && standing::is_standing(&format!("{first}{second}"))
}

/// An office on a line of its own, whose names were torn off: 本报记者 | 白 | 露 | 石小磊.
fn is_office(text: &str) -> bool {
    let ends = ["本报记者", "社记者", "全媒体记者", "本报通讯员", "本報記者", "特约记者"];
    ends.iter().any(|end| text.ends_with(end)) && text.chars().count() < 12
}

fn is_name(text: &str) -> bool {
    (1..=4).contains(&text.chars().count()) && text.chars().all(text::is_han)
}

#[cfg(test)]
mod tests;
