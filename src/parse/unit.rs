//! The sheet as the cut sees it: paragraphs, and display lines one by one.

mod around;
mod attributed;
mod country;
mod crosshead;
mod latin;
mod listed;
mod marked;
mod pictures;
mod pulled;
mod rubric;
mod signed;

use std::ops::Range;

pub(super) use self::latin::letter::{
    ends_in_closing, is_closing as closes_letter, is_dated_home, is_home, is_opened, is_pen_name,
    opens_letter, signing, signs_letter,
};
pub(super) use self::latin::name::{is_name_and_age, is_name_over};
pub(super) use self::{
    country::is_over_villages, listed::is_over_items, marked::under_marks,
    pulled::is_under as is_under_pull_quote, rubric::is_rubric, signed::sends,
};
use super::{
    byline::{byline_line, closing, ends_in_agency, is_credit},
    cue::{self, End},
    forms,
    jump::{Marker, Placement, markers},
    label::Label,
    line::Line,
    piece::Piece,
    reach::{is_for_briefs, is_of_records, is_over_letters},
    standing::{is_opener, is_standing},
};
use crate::{issue::Direction, text};

/// A paragraph, crosshead, caption or byline, or one display line.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// What it is.
    pub kind: Kind,
    /// The sheet's lines that it is made of.
    pub lines: Range<usize>,
    /// Its text.
    pub text: String,
    /// Does it, a display line, look like a crosshead? Of a crosshead, while units are made: is its label not sure?
    pub inner: Inner,
}

/// Does a display line look like a crosshead?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inner {
    /// No, or it is none.
    #[default]
    No,
    /// It does, the only one between two that do not.
    One,
    /// It does, and others near it do.
    Several,
}

/// A line that is better by less than this as a crosshead than as anything else may be a headline, in log-odds: on newsgen's
/// issues of seeds 61-66 and on pages of Chinese papers one in six is, of the others hardly any.
const UNSURE: f32 = 2.0;

/// What a [`Unit`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A line of a headline, kicker, deck or standing head, or a crosshead without a number.
    Display,
    /// A byline on a line of its own.
    Byline,
    /// A paragraph.
    Paragraph,
    /// A heading inside the body.
    Crosshead,
    /// The words beside a picture.
    Caption,
    /// A jump line from elsewhere, alone on its line: （上接1版）.
    From,
    /// What closes a text, on a line of its own: （下转3版）, （相关报道见4版）, （记者李大川）, （新华社云汀7月8日电）.
    Closing,
}

impl Unit {
    /// Is it text, not one of the lines around it?
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Paragraph | Kind::Crosshead | Kind::Caption | Kind::Closing)
    }

    /// Can an article's text begin with it?
    pub fn can_begin(&self) -> bool {
        self.is_text() && self.kind != Kind::Closing
    }

    /// Is it a byline, or another small line that stands with a head?
    pub fn is_aside(&self) -> bool {
        matches!(self.kind, Kind::Byline | Kind::From)
    }
}

/// The units that `pieces` make: groups of display lines parted, furniture left out.
///
/// Single characters one under the other (竖题, a headline set downwards) are one line.
pub fn units(pieces: &[Piece], lines: &[Line]) -> Vec<Unit> {
    let mut units: Vec<Unit> = vec![];
    let mut upright = false;
    for piece in pieces {
        let kind = match piece.label {
            Label::Display => Kind::Display,
            Label::Byline => Kind::Byline,
            Label::Crosshead => Kind::Crosshead,
            Label::Caption => Kind::Caption,
            Label::Furniture => continue,
            Label::Single | Label::First | Label::Middle | Label::Last => Kind::Paragraph,
        };
        let own = lines.get(piece.lines.clone()).unwrap_or_default();
        if kind != Kind::Display {
            upright = false;
            let from = piece.lines.start;
            if kind == Kind::Paragraph && (is_titled(own) || is_named(own) || repeats(own)) {
                let text = own.iter().skip(1).map(|line| line.text.as_str());
                units.push(unit(
                    Kind::Display,
                    from..from + 1,
                    own.first().map_or("", |line| &line.text),
                ));
                units.push(unit(kind, from + 1..piece.lines.end, &text::join(text)));
            } else {
                let unsure = kind == Kind::Crosshead && piece.margin < UNSURE;
                let inner = if unsure { Inner::One } else { Inner::No };
                units.push(Unit { inner, ..unit(kind, piece.lines.clone(), &piece.text) });
            }
            continue;
        }
        for (at, line) in piece.lines.clone().zip(own) {
            if goes_on(&line.text) && units.last().is_some_and(|unit| unit.kind == Kind::From) {
                units.push(unit(Kind::Paragraph, at..at + 1, &line.text));
                continue;
            }
            let single = line.text.chars().count() == 1;
            match units.last_mut() {
                // A deck beside it begins with its dash.
                Some(before) if single && upright && !breaks(&before.text, &line.text) => {
                    before.lines.end = at + 1;
                    before.text.push_str(&line.text);
                }
                _ => units.push(unit(kind, at..at + 1, &line.text)),
            }
            upright = single;
        }
    }
    latin::letter::closed_letters(&mut units);
    around::amend(&mut units, lines);
    listed::join_names(&mut units);
    attributed::agencies(&mut units);
    crosshead::free(&mut units);
    units
}

/// Does `letter`, alone on its line, begin a deck under the headline `before` that is set downwards: is it the first dash?
fn breaks(before: &str, letter: &str) -> bool {
    const DASHES: [&str; 4] = ["—", "―", "─", "︱"];
    DASHES.contains(&letter) && !DASHES.iter().any(|dash| before.ends_with(dash))
}

/// Are nearly all paragraphs one line each?
pub(super) fn are_whole(units: &[Unit]) -> bool {
    let texts = || units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    texts().filter(|unit| unit.lines.len() == 1).count() * 10 > texts().count() * 9
}

/// Is `text` the end of a sentence that began on another page?
fn goes_on(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && cue::end(text) == End::Stop
}

/// Is the first of the lines `own` of an English paragraph a headline, its words in capitals, right above its text?
fn is_titled(own: &[Line]) -> bool {
    let [first, second, ..] = own else { return false };
    if first.gap == 0 || second.gap > 0 || first.text.chars().any(text::is_han) {
        return false;
    }
    let long = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 4;
    let words: Vec<&str> = first.text.split_whitespace().filter(long).collect();
    let capital =
        |word: &str| word.trim_start_matches(['“', '‘', '"', '\'']).starts_with(char::is_uppercase);
    let small = |word: &str| word.contains(char::is_lowercase);
    words.len() >= 3
        && words.iter().all(|word| capital(word) && small(word))
        && !first.text.ends_with(['.', ',', ';', ':', '-'])
        && !first.text.contains(',')
        && capital(&second.text)
}

/// A first word of so many letters is met again by chance at the next line's beginning in no text.
const REPEATED: usize = 8;

/// Is the first of the lines `own` of a Latin paragraph a headline as wide as a line of the text, which begins with the same
/// name: `Mr. Harker goes to sea again` | `Mr. Harker of Port Ash, who`?
fn repeats(own: &[Line]) -> bool {
    let [first, second, ..] = own else { return false };
    let (mut one, mut two) = (first.text.split(' '), second.text.split(' '));
    let (Some(name), Some(other)) = (one.next(), two.next()) else { return false };
    let ends = first.text.ends_with(char::is_alphanumeric);
    name == other
        && ends
        && name.starts_with(char::is_uppercase)
        && !name.contains(text::is_han)
        && (name.chars().filter(|letter| letter.is_alphabetic()).count() >= REPEATED
            || one.next().zip(two.next()).is_some_and(|(one, two)| {
                one.trim_end_matches(',') == two.trim_end_matches(',')
                    && one.starts_with(char::is_uppercase)
            }))
}

/// Is the first of the lines `own` of a paragraph a headline that as long a line hid: it has no marks but a colon, and the text
/// under it begins with the same name (东塘：渡口装了灯 | 东塘街道昨天)?
fn is_named(own: &[Line]) -> bool {
    let [first, second, ..] = own else { return false };
    let Some((name, title)) = first.text.split_once('：') else { return false };
    (2..=6).contains(&name.chars().count())
        && (3..=16).contains(&title.chars().count())
        && second.text.starts_with(name)
        && !title.contains(['，', '。', '：', '；', '、'])
}

/// Is all of `text` what closes a text in brackets: a byline, a dateline, an agency?
fn is_closing(text: &str) -> bool {
    ends_in_agency(text)
        || closing(text).is_some_and(|closing| closing.range.start == 0)
        || byline_line(text) >= 0.5
}

/// Is it a standing head over letters to the editor or from the villages, and no office: `OUR CORRESPONDENTS.`, `Letters to
/// the editor`?
fn is_head_of_letters(text: &str) -> bool {
    is_over_villages(text) && is_standing(text) || is_over_letters(text)
}

/// A display line or paragraph may turn out to be a jump line or byline.
fn unit(kind: Kind, lines: Range<usize>, text: &str) -> Unit {
    let short = text.chars().count() <= 40;
    // Of a long paragraph nothing is asked.
    let simple = if short || kind == Kind::Display { forms::simplified(text) } else { text.into() };
    let (own, text) = (text, &*simple);
    let alone = |marker: &Marker| marker.placement == Placement::Alone;
    let marker = if short { markers(text).into_iter().find(alone) } else { None };
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let kind = match (marker.map(|marker| marker.direction), kind) {
        (Some(Direction::From), _) => Kind::From,
        (Some(_), _) => Kind::Closing,
        (None, _) if short && is_credit(text) && kind != Kind::Paragraph => Kind::Caption,
        // (Special to The Star.) stands over a text.
        (None, _)
            if short && bracketed && !text.contains(text::is_han) && byline_line(text) >= 0.8 =>
        {
            Kind::Byline
        }
        (None, _) if short && bracketed && is_closing(text) => Kind::Closing,
        // （读者 小郭） stands under what the reader asks.
        (None, Kind::Byline) if short && bracketed && text.contains(text::is_han) => Kind::Closing,
        (None, Kind::Display)
            if byline_line(text) >= 0.5
                && !is_head_of_letters(text)
                && (text.contains(text::is_han) || !is_standing(text)) =>
        {
            Kind::Byline
        }
        // STOP PRESS is no agency.
        (None, Kind::Byline) if short && !text.contains(text::is_han) && is_standing(text) => {
            Kind::Display
        }
        // 编者按 over the note stands under the headline, and is none.
        (None, Kind::Display) if is_opener(text) => Kind::Crosshead,
        // 各地短波 stands over briefs, never inside one, nor does the weather.
        (None, Kind::Crosshead)
            if short && (is_for_briefs(text) || cue::is_weather(text) || is_of_records(text)) =>
        {
            Kind::Display
        }
        // 第五条 本办法自三月起施行。 is a short paragraph, for all its number.
        (None, Kind::Crosshead) if text.ends_with('。') => Kind::Paragraph,
        (None, kind) => kind,
    };
    Unit { kind, lines, text: own.to_owned(), inner: Inner::No }
}

/// A unit of `kind` that says `text`, for tests.
#[cfg(test)]
pub(super) fn told(kind: Kind, text: &str) -> Unit {
    Unit { kind, lines: 0..1, text: text.to_owned(), inner: Inner::No }
}

/// A page for tests: display lines begin with `#`, bylines with `□`, the others are paragraphs. Each of these goes on for
/// `rest` of its text in characters that come nowhere else, as long as news is.
#[cfg(test)]
pub(super) fn page(lines: &[&str], rest: impl Fn(&str) -> u32) -> Vec<Unit> {
    let unit = |(at, line): (u32, &&str)| {
        let kind = match line.chars().next() {
            Some('#') => Kind::Display,
            Some('□') => Kind::Byline,
            _ => Kind::Paragraph,
        };
        let mut text = line.trim_start_matches('#').to_owned();
        let rest = if kind == Kind::Paragraph { rest(line) } else { 0 };
        if rest > 0 {
            let rest = (at * rest..at * rest + rest).filter_map(|at| char::from_u32(0x5000 + at));
            text.extend(rest.chain(['。']));
        }
        Unit { kind, lines: 0..1, text, inner: Inner::No }
    };
    (0..).zip(lines).map(unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_that_names_the_place_of_its_text_is_none_of_its_lines() {
        let line = |text: &str| Line { text: text.to_owned(), ..Line::default() };
        let is = |lines: [&str; 2]| is_named(&lines.map(line));
        assert!(is(["东塘：渡口装了灯", "东塘街道昨天在渡口装"]));
        assert!(!is(["郭远：渡口该有灯", "了，夜里上下船不便。"]));
    }

    #[test]
    fn a_dash_begins_the_deck_beside_a_headline_that_is_set_downwards() {
        assert!(breaks("渡口复航", "—"));
        assert!(!breaks("—", "—"));
        assert!(!breaks("——", "访"));
        assert!(!breaks("渡口", "复"));
    }

    #[test]
    fn a_headline_may_begin_as_its_text_does() {
        let line = |text: &str| Line { text: text.to_owned(), ..Line::default() };
        let told = |one: &str, two: &str| repeats(&[line(one), line(two)]);
        assert!(told("Mr. Harker goes to sea again", "Mr. Harker of Port Ash, who"));
        assert!(told("Tarnford’s mill is sold", "Tarnford’s old paper mill was"));
        assert!(!told("The ferry sank and", "The ferry rose again on"));
        assert!(!told("Mr. Harker of Port Ash.", "Mr. Harker sailed"));
    }
}
