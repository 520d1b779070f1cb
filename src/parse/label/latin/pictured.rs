//! The title of a picture, where it stands under the words beside it and the photographer's credit.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Look},
    },
    Mend,
};

/// The most characters and blanks of a title.
const LONG: usize = 48;
const BLANKS: usize = 7;

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let titles = is_title(looks, at)
        || is_title_over(looks, at)
        || is_title_under(looks, at)
        || is_title_on(looks, at)
        || is_title_over_raised(looks, at);
    let shown = !titles && is_under_title_on(looks, at);
    [
        shown.then_some((Label::Caption, 60)),
        titles.then_some((Label::Display, 60)),
        titles.then_some((Label::Caption, -60)),
        titles.then_some((Label::Byline, -60)),
    ]
    .into_iter()
    .flatten()
}

/// May `own` be the title of a picture by its own marks?
fn may_be_title(own: &Look) -> bool {
    let other =
        [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom, Cue::See, Cue::Guide];
    own.letters > own.han
        && own.beginning == Beginning::Capital
        && !own.stops()
        && own.marks == 0
        && !own.leads_on
        && (1..=BLANKS).contains(&own.blanks)
        && own.length <= LONG
        && !own.alone
        && !other.iter().any(|cue| own.has(*cue))
}

/// Is the line at `at` a title right under a photographer's credit on its own line, over which the words beside the picture
/// end: `which has been dry since May.` | `ANN LEE / THE HARBOUR POST` | `A pier without water`?
fn is_title(looks: &[Look], at: usize) -> bool {
    let [own, credit, below] = super::around(looks, at);
    let words = at.checked_sub(2).and_then(|words| looks.get(words));
    let (Some(own), Some(credit), Some(words)) = (own, credit, words) else { return false };
    credit.has(Cue::Credit)
        && credit.letters > credit.han
        && !credit.stops()
        && words.stops()
        && words.sentence
        && !words.has(Cue::Credit)
        && own.gap == 0
        && may_be_title(own)
        && below.is_none_or(|look| {
            // It has room for the next line's first word, as no first line of a text has.
            let room = own.width + look.word + 1.0 < own.column.max(look.column);
            look.alone
                || look.gap > 0
                || look.beginning != Beginning::Small && look.length > 1 && room
        })
}

/// The words beside a picture have no more lines.
const WORDS: usize = 8;

/// Is the line at `at` a title over the words beside a picture, blank lines around both, and the photographer's credit under
/// them: `A pier without water` | | `Boats wait on Monday at the old pier.` | | `Harbour Post photo`?
fn is_title_over(looks: &[Look], at: usize) -> bool {
    let Some(own) = looks.get(at) else { return false };
    if own.gap == 0 || !may_be_title(own) {
        return false;
    }
    let words = looks.get(at + 1..).unwrap_or_default();
    let Some(last) = words.iter().take(WORDS).position(Look::stops) else { return false };
    words.first().is_some_and(|first| {
        first.gap > 0 && first.sentence && first.beginning == Beginning::Capital
    }) && words.iter().take(last + 1).skip(1).all(|line| line.gap == 0)
        && words
            .get(last + 1)
            .is_some_and(|credit| credit.gap > 0 && credit.has(Cue::Credit) && !credit.stops())
}

/// The words beside a picture are so much wider than a column, where they are one line.
const WIDE: f32 = 1.4;

/// Is the line at `at` a title under the words beside a picture, one wide line whose credit stands over it: `ANN LEE / THE HARBOUR
/// POST` | `Boats wait on Monday at the old pier, which the river has left dry.` | `A pier without water`?
fn is_title_under(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(over)) = (looks.get(at), at.checked_sub(2)) else { return false };
    let Some([credit, words]) = looks.get(over..at) else { return false };
    credit.has(Cue::Credit)
        && !credit.stops()
        && words.stops()
        && words.sentence
        && words.width > WIDE * words.column
        && !words.has(Cue::Dateline)
        && own.gap == 0
        && may_be_title(own)
        && looks
            .get(at + 1)
            .is_none_or(|below| below.alone || below.gap > 0 || below.beginning != Beginning::Small)
}

/// A title is narrower than this share of its column.
const NARROW: f32 = 0.85;

/// Is the line at `at` a title right over the words beside a picture, and their credit under these: `A pier
/// without water` | `Boats wait for the tide at the` | `pier of Tarnford` | `(Photo by Ann Lee)`?
fn is_title_on(looks: &[Look], at: usize) -> bool {
    let [Some(own), above, Some(below)] = super::around(looks, at) else { return false };
    let words = looks.get(at + 1..).unwrap_or_default();
    let Some(credit) = words.iter().take(WORDS).position(|look| look.has(Cue::Credit)) else {
        return false;
    };
    let other = [Cue::Dateline, Cue::Byline, Cue::JumpTo, Cue::JumpFrom];
    credit > 0
        && may_be_title(own)
        && own.width < NARROW * own.column.max(below.column)
        && above.is_none_or(|look| {
            look.alone || look.stops() || look.has(Cue::Byline) || look.has(Cue::See)
        })
        && below.sentence
        && below.beginning == Beginning::Capital
        && own.width + below.word + 1.0 < own.column.max(below.column)
        && words
            .iter()
            .take(credit)
            .all(|look| !look.alone && !other.iter().any(|cue| look.has(*cue)))
        && words.iter().take(credit).skip(1).all(|look| look.gap == 0)
}

/// Is the line at `at` of the words between such a title and their credit?
fn is_under_title_on(looks: &[Look], at: usize) -> bool {
    let credit = |look: &Look| look.has(Cue::Credit) && look.letters > look.han;
    let rest = looks.get(at..).unwrap_or_default();
    match rest.iter().take(WORDS).position(credit) {
        None | Some(0) => false,
        Some(_) => (at.saturating_sub(WORDS)..at)
            .rev()
            .take_while(|over| looks.get(*over).is_some_and(|look| !credit(look)))
            .any(|over| is_title_on(looks, over)),
    }
}

/// The most lines of a title.
const LINES: usize = 2;

/// Is the line at `at` of a title, narrow and without a stop, over words that are opened in capitals: `Old captain kept` | `the light
/// for us` | `FORTY years on: Ann Lee of`?
fn is_title_over_raised(looks: &[Look], at: usize) -> bool {
    let plain = |look: &Look| {
        look.letters > look.han
            && !look.stops()
            && !look.alone
            && !look.raised
            && look.marks == 0
            && look.width < NARROW * look.column
            && ![Cue::Byline, Cue::Perhaps, Cue::Dateline, Cue::Credit]
                .iter()
                .any(|cue| look.has(*cue))
    };
    let first = at
        - looks
            .get(..at)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(LINES)
            .take_while(|l| plain(l))
            .count();
    let own = looks.get(first..).unwrap_or_default();
    let count = own.iter().take(LINES + 1).take_while(|look| plain(look)).count();
    let above = first.checked_sub(1).and_then(|above| looks.get(above));
    (1..=LINES).contains(&count)
        && at < first + count
        && own.first().is_some_and(may_be_title)
        && above.is_none_or(|look| look.stops() || look.alone)
        && own.get(count).is_some_and(|look| look.raised && look.gap == 0 && look.sentence)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn the_title_of_a_picture_may_stand_under_its_credit() {
        let page = format!(
            "{TEXT}{TEXT}Boats wait on Monday at the old pier of Tarnford, which the river has left dry.\n\
             ANN LEE / THE HARBOUR POST\nA pier without water\n"
        );
        assert_eq!(some(&page, 10, 1), [Label::Display]);
    }

    #[test]
    fn the_title_of_a_picture_may_stand_under_its_words() {
        let page = format!(
            "{TEXT}{TEXT}ANN LEE / THE HARBOUR POST\nBoats wait on Monday at the old pier of Tarnford, which \
             the river has left dry.\nA Pier Without Water\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 10, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn the_title_of_a_picture_may_stand_right_over_its_words() {
        let page = format!(
            "{TEXT}{TEXT}A pier without water\nBoats wait for the tide at the pier\nof Tarnford, which is \
             dry\n(Photo by Ann Lee)\nFERRY SINKS\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::Caption]);
        let page = format!(
            "{TEXT}{TEXT}A pier without water\nBoats wait for the tide at the pier\nof Tarnford. The river \
             has been low\nsince May.\nAnn Lee/The Harbour Post\n{TEXT}{TEXT}"
        );
        assert_eq!(
            some(&page, 8, 4),
            [Label::Display, Label::Caption, Label::Caption, Label::Caption]
        );
        let page = format!(
            "{TEXT}{TEXT}Old captain kept\nthe light for us\nFORTY years on: Ann Lee of Tarnford\nand \
             her brother Bo wait on Monday\nat the pier.\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display; 2]);
    }

    #[test]
    fn the_title_of_a_picture_may_stand_over_its_words() {
        let page = format!(
            "{TEXT}{TEXT}\nA pier without water\n\nBoats wait on Monday at the old pier of Tarnford, which \
             the river has left dry.\n\nSubmitted photo\n"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::Caption]);
    }
}
