//! Rosters of Chinese papers: names in rows (获奖名单, 当选委员名单), and who is to be made or honoured what, one a line (公示).

use std::ops::Range;

use super::{
    Label,
    latin::Mend,
    look::{Ending, Look},
};
use crate::{parse::width::Row, text::is_han};

/// A row has so many names or more.
const NAMES: usize = 3;
/// The most letters of a name in a row: of a person's, and of a firm's or a household's.
const PERSON: usize = 4;
const LONGEST: usize = 8;
/// So many rows near each other are a roster; of persons so many, since a deck has two rows of them.
const ROWS: usize = 2;
const PERSONS: usize = 3;
/// A short line between two rows names a place or an office, and has no more letters than this.
const PLACE: usize = 8;
/// What a person is has so many letters or more, and so many lines that say so are a roster.
const OFFICE: usize = 6;
const OFFICES: usize = 3;

/// What a line is of a roster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Roster {
    /// Nothing.
    #[default]
    None,
    /// A row of names, the first one of several, one that goes on, or the last one.
    First,
    Middle,
    Last,
    /// A row alone, or a person with what he is.
    Alone,
    /// The place between rows.
    Place,
}

/// Tells which of `looks`, those of a page's `rows`, are of a roster.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    let kinds = |at: usize| {
        let own = looks.get(at).filter(|own| own.blanks > 0 && own.marks == 0);
        let own = own.filter(|own| !own.stops() && !own.row);
        own.zip(rows.get(at)).map_or(Kind::Other, |(_, row)| kind(&row.text))
    };
    let kinds: Vec<Kind> = (0..rows.len()).map(kinds).collect();
    for roster in rosters(&kinds, looks) {
        mark(looks, &kinds, roster);
    }
}

/// The lines of each roster: of one kind, with single short lines between rows.
fn rosters(kinds: &[Kind], looks: &[Look]) -> Vec<Range<usize>> {
    let is_short = |at: usize| {
        looks.get(at).is_some_and(|own| {
            own.han > 1 && own.han == own.length && own.length <= PLACE && !own.stops()
        })
    };
    let is_full = |at: usize| matches!(kinds.get(at), Some(Kind::Persons | Kind::Names));
    let (mut rosters, mut at) = (vec![], 0);
    while at < kinds.len() {
        let Some(first) = kinds.get(at).copied().filter(|_| is_full(at) || is_office(kinds, at))
        else {
            at += 1;
            continue;
        };
        let (mut end, mut full, mut persons, mut places) = (at, 0, 0, 0);
        while let Some(kind) = kinds.get(end) {
            let goes_on = match (first == Kind::Office, kind) {
                (true, kind) => *kind == Kind::Office,
                (_, Kind::Office) => false,
                (_, Kind::Other) => is_short(end) && is_full(end + 1),
                (_, Kind::Pair) => end.checked_sub(1).is_some_and(is_full),
                _ => true,
            };
            if !goes_on {
                break;
            }
            full += usize::from(is_full(end) || first == Kind::Office);
            persons += usize::from(*kind == Kind::Persons);
            places += usize::from(*kind == Kind::Other);
            end += 1;
        }
        let least = match first {
            Kind::Office => OFFICES,
            _ if persons == full => PERSONS,
            _ => ROWS,
        };
        if full >= least {
            // Where places stand between rows, one stands over the first.
            let above = at.checked_sub(1).filter(|above| places > 0 && is_short(*above));
            rosters.push(above.unwrap_or(at)..end);
        }
        at = end;
    }
    rosters
}

/// Is line `at` a person and what he is?
fn is_office(kinds: &[Kind], at: usize) -> bool {
    kinds.get(at) == Some(&Kind::Office)
}

/// Tells the lines `range` of a roster what they are.
fn mark(looks: &mut [Look], kinds: &[Kind], range: Range<usize>) {
    let is_row = |at: usize| range.contains(&at) && kinds.get(at).is_some_and(|kind| kind.is_row());
    for at in range.clone() {
        let above = at.checked_sub(1).is_some_and(is_row);
        let roster = match (kinds.get(at), above, is_row(at + 1)) {
            (Some(Kind::Other) | None, ..) => Roster::Place,
            (Some(Kind::Office), ..) | (_, false, false) => Roster::Alone,
            (_, false, true) => Roster::First,
            (_, true, true) => Roster::Middle,
            (_, true, false) => Roster::Last,
        };
        if let Some(look) = looks.get_mut(at) {
            look.roster = roster;
        }
    }
}

/// What a line may be of a roster by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Other,
    /// A row of persons.
    Persons,
    /// A row of other names.
    Names,
    /// Two names: the end of a row, if they stand under one.
    Pair,
    /// A person and what he is.
    Office,
}

impl Kind {
    fn is_row(self) -> bool {
        matches!(self, Self::Persons | Self::Names | Self::Pair)
    }
}

/// What the line `text` may be: 王立国家庭 李小满家庭 彭 勃家庭 is a row, 高建军 青石镇滨江街道服务站站长 a person with what
/// he is.
fn kind(text: &str) -> Kind {
    let is_of_names = |letter: char| {
        is_han(letter) || letter.is_ascii_digit() || matches!(letter, ' ' | '\u{3000}' | '·')
    };
    if !text.chars().all(is_of_names) || text.starts_with(|first: char| !is_han(first)) {
        return Kind::Other;
    }
    // A name of two letters is set as wide as one of three.
    let (mut names, mut half) = (vec![], 0);
    for piece in text.split([' ', '\u{3000}']).filter(|piece| !piece.is_empty()) {
        let letters = piece.chars().count() + half;
        half = usize::from(letters == 1);
        if half == 0 {
            names.push(letters);
        }
    }
    let all =
        |lengths: std::ops::RangeInclusive<usize>| names.iter().all(|name| lengths.contains(name));
    let wide = || {
        let narrow = names.iter().min().copied().unwrap_or_default();
        names.iter().all(|name| name - narrow <= 2)
    };
    match names.as_slice() {
        _ if half > 0 => Kind::Other,
        [name, office] if (2..=PERSON).contains(name) && *office >= OFFICE => Kind::Office,
        [_, _] if all(2..=LONGEST) => Kind::Pair,
        names if names.len() < NAMES => Kind::Other,
        _ if all(2..=PERSON) => Kind::Persons,
        _ if all(3..=LONGEST) && wide() => Kind::Names,
        _ => Kind::Other,
    }
}

/// What is mended of the labels of the line at `at` of a roster.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let roster = looks.get(at).map_or(Roster::None, |look| look.roster);
    // 现予以公示： | 郭立国 青石镇滨江街道服务站站长
    let leads = roster == Roster::None
        && looks.get(at).is_some_and(|own| own.ending == Ending::Colon)
        && looks.get(at + 1).is_some_and(|below| below.roster != Roster::None);
    let leads = [(Label::Last, 40), (Label::Single, 20), (Label::Display, -40)]
        .into_iter()
        .filter(move |_| leads);
    let label = match roster {
        Roster::None => None,
        Roster::First => Some(Label::First),
        Roster::Middle => Some(Label::Middle),
        Roster::Last => Some(Label::Last),
        Roster::Alone => Some(Label::Single),
        Roster::Place => Some(Label::Crosshead),
    };
    let display = if roster == Roster::Place { 0 } else { -60 };
    let others = [(Label::Display, display), (Label::Byline, -60), (Label::Caption, -30)];
    let told = label.into_iter().flat_map(move |label| [(label, 80)].into_iter().chain(others));
    told.chain(leads)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::label::tests::letters;

    #[test]
    fn a_line_is_known_by_its_words() {
        for (text, want) in [
            ("郭立国家庭 刘小满家庭 彭 勃家庭", Kind::Names),
            ("郭立国 刘小满 彭 勃 陈远", Kind::Persons),
            ("郭立国 青石镇公交3路车队驾驶员", Kind::Office),
            ("本报记者 郭立国", Kind::Pair),
            ("郭立国 刘小满", Kind::Pair),
            ("郭立国、刘小满 出席会议并讲话", Kind::Other),
            ("渡口复航 两岸群众称便 老船工守渡三十年", Kind::Other),
        ] {
            assert_eq!(kind(text), want, "{text}");
        }
    }

    #[test]
    fn rows_of_names_are_text_and_the_places_between_them_crossheads() {
        let page = "全县文明家庭名单\n青石镇\n郭立国家庭 刘小满家庭 彭 勃家庭\n陈远山家庭 周小溪家庭\n赵远航家庭 孙一鸣家庭 李大江家庭\n\
            柳湾镇\n王满堂家庭 何大海家庭 许石金家庭\n";
        let letters = letters(page);
        assert_eq!(letters, "DXFMEXS");
    }

    #[test]
    fn persons_with_what_they_are_to_be_are_a_paragraph_each() {
        let text = "根据县里的办法，经各镇推荐，现将下列\n人选予以公示，欢迎大家监督：\n";
        let page = format!(
            "{text}郭立国 青石镇滨江街道服务站站长\n刘小满 云汀县公交公司驾驶员\n彭 勃 柳湾村党支部副书记\n"
        );
        let letters = letters(&page);
        assert_eq!(letters.get(1..), Some("ESSS"), "{letters}");
    }
}
