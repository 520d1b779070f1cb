//! What the pages are called: as they print it, else as their neighbours, their files or their places tell.

use std::{cell::OnceCell, collections::BTreeSet};

use super::{pick::is_page_one, rules::Kind, unit::Unit};
use crate::{
    issue::Direction,
    parse::{
        jump::{Marker, markers},
        line::Line,
        sieve::Sieve,
    },
};

/// The letter of a page's name, and whether it stands behind the number: A6, 6A.
type Series = (char, bool);

/// A page's name in its parts: the letter, if any, and the number.
type Label = (Option<Series>, u32);

/// The pages that jump lines come from, looked for once: the lines of the pages stay.
pub(super) type Came = OnceCell<BTreeSet<String>>;

/// The page that each of `units` should be by its neighbours, where it does not tell; none where nobody tells.
pub(super) fn expected(units: &[Unit], came: &Came) -> Vec<Option<String>> {
    let told: Vec<Option<Label>> = units
        .iter()
        .map(|unit| unit.page.as_deref().or(unit.slug.as_deref()).and_then(label))
        .collect();
    let before = nearest(told.iter().copied());
    let mut after = nearest(told.iter().rev().copied());
    after.reverse();
    let opens = opens(units, came);
    let letter =
        told.iter().flatten().find_map(|(letter, _)| letter.map(|(_, behind)| ('A', behind)));
    before
        .into_iter()
        .zip(after)
        .zip(units)
        .enumerate()
        .map(|(at, ((before, after), unit))| {
            // The nameplate stands on page one, however many pages are missing behind it.
            let opened = if unit.plate { Some(1) } else { opens.filter(|_| at == 0) };
            let opened = opened.filter(|_| before.is_none() && after.is_some());
            let first = opened.map(|number| (letter, number));
            unit.slug.clone().or_else(|| first.or_else(|| between(before, after)).map(written))
        })
        .collect()
}

/// What jump lines from elsewhere have, to be told at a glance.
static VERBS: Sieve = Sieve::new().with_all(&['接', '续', '續']);

/// What jump lines from page one of Western papers have, and the most bytes of one.
const FROM: [&str; 6] = ["PRIMA", "prima", "From", "FROM", "from page", "from Page"];
const LONGEST: usize = 60;

/// Which page the first of `units` is, though it does not say so: page one, if it tells the day by the moon or a text on another
/// page comes from there; else that from which texts come that no other page is.
fn opens(units: &[Unit], came: &Came) -> Option<u32> {
    let (first, rest) = units.split_first()?;
    if first.page.is_some() {
        return None;
    }
    let pages = |line: &Line| -> Vec<String> {
        let western = || {
            line.text.is_ascii()
                && line.text.len() <= LONGEST
                && FROM.iter().any(|word| line.text.contains(word))
        };
        if VERBS.find(&line.text).is_none() && !western() {
            return vec![];
        }
        let from = |marker: Marker| (marker.direction == Direction::From).then_some(marker.page);
        markers(&line.text).into_iter().filter_map(from).collect()
    };
    let all = || rest.iter().flat_map(|unit| &unit.lines).flat_map(pages).collect();
    let pages = came.get_or_init(all);
    if first.said.iter().any(|(_, said)| said.has(Kind::Lunar))
        || pages.iter().any(|page| is_page_one(page))
    {
        return Some(1);
    }
    let is_other = |page: &&String| rest.iter().all(|unit| unit.page.as_ref() != Some(*page));
    let mut others = pages.iter().filter(is_other);
    let number = others.next().filter(|_| others.next().is_none())?.parse().ok();
    // It stands before the others.
    let next = rest.first()?.page.as_deref().and_then(label)?.1;
    number.filter(|number| *number < next)
}

/// Gives every unit a page. Numbers that OCR misread are mended, where the pages before and after agree on another one.
pub(super) fn settle(units: &mut [Unit], files: &[Option<String>], came: &Came) {
    inherit(units);
    mend(units);
    let expected = expected(units, came);
    let mut used: BTreeSet<String> = units.iter().filter_map(|unit| unit.page.clone()).collect();
    let mut place = 0;
    for (at, unit) in units.iter_mut().enumerate() {
        if unit.page.is_none() {
            let file = files.get(at).cloned().flatten();
            let guess = file.clone().or_else(|| expected.get(at).cloned().flatten());
            let mut number = place + 1;
            while used.contains(&number.to_string()) {
                number += 1;
            }
            // Two files may be one page; two pages that do not tell are not.
            let page = guess.filter(|guess| file.is_some() || !used.contains(guess));
            unit.page = Some(page.unwrap_or_else(|| number.to_string()));
            used.extend(unit.page.clone());
        }
        place = unit.page.as_deref().and_then(label).map_or(place + 1, |(_, number)| number);
    }
}

/// In an archive's file, what has no header of its own goes on with the page before.
fn inherit(units: &mut [Unit]) {
    let archives: Vec<usize> =
        units.iter().filter(|unit| unit.is_archive()).map(|unit| unit.input).collect();
    let mut before: Option<(usize, String)> = None;
    for unit in units {
        if !unit.headed && archives.binary_search(&unit.input).is_ok() {
            unit.page = before
                .clone()
                .filter(|(input, _)| *input == unit.input)
                .map(|(_, page)| page)
                .or(unit.page.take());
        }
        before = unit.page.clone().map(|page| (unit.input, page));
    }
}

/// Mends a number that stands between n and n + 2 and is another than n + 1.
fn mend(units: &mut [Unit]) {
    let told: Vec<Option<Label>> =
        units.iter().map(|unit| unit.page.as_deref().and_then(label)).collect();
    // Where several pages are told twice, it is the habit of this input, and no mistake.
    let mut sorted: Vec<Label> = told.iter().copied().flatten().collect();
    sorted.sort_unstable();
    let twice = sorted.windows(2).filter(|pair| pair.first() == pair.last()).count();
    if twice > 1 || units.iter().any(Unit::is_archive) {
        return;
    }
    let at = |at: usize| told.get(at).copied().flatten();
    for (number, unit) in units.iter_mut().enumerate().skip(1) {
        let Some((letter, before)) = at(number - 1) else { continue };
        let between = at(number + 1) == Some((letter, before + 2));
        if between && at(number).is_some_and(|here| here != (letter, before + 1)) {
            unit.page = Some(written((letter, before + 1)));
        }
    }
}

/// For each of `labels` the last one before it that is told, and how far off that is.
fn nearest(labels: impl Iterator<Item = Option<Label>>) -> Vec<Option<(usize, Label)>> {
    let mut last: Option<(usize, Label)> = None;
    let before = labels.map(|label| {
        let before = last.map(|(distance, label)| (distance + 1, label));
        last = label.map(|label| (0, label)).or(before);
        before
    });
    before.collect()
}

/// The page that stands so far behind one that is told, and so far before another.
fn between(before: Option<(usize, Label)>, after: Option<(usize, Label)>) -> Option<Label> {
    let step = |distance: usize| u32::try_from(distance).unwrap_or(u32::MAX / 2);
    let from_before =
        before.map(|(distance, (letter, number))| (letter, number.saturating_add(step(distance))));
    let from_after = after.and_then(|(distance, (letter, number))| {
        let number = number.checked_sub(step(distance)).filter(|number| *number > 0)?;
        Some((letter, number))
    });
    match (from_before, from_after) {
        // A1 stands before B1 as well.
        (None, None) => after.map(|(_, (letter, _))| (letter.map(|(_, behind)| ('A', behind)), 1)),
        (None, from_after) => from_after,
        (Some((before, _)), Some((after, number))) if before != after => Some((after, number)),
        (from_before, _) => from_before,
    }
}

fn label(page: &str) -> Option<Label> {
    if let Some((digits, behind)) = page.split_at_checked(page.len().saturating_sub(1))
        && let Some(letter) = behind.chars().next().filter(char::is_ascii_alphabetic)
        && let Ok(number) = digits.parse()
    {
        return Some((Some((letter, true)), number));
    }
    let letter = page.chars().next().filter(char::is_ascii_alphabetic);
    let digits = page.get(letter.map_or(0, char::len_utf8)..)?;
    Some((letter.map(|letter| (letter, false)), digits.parse().ok()?))
}

fn written((letter, number): Label) -> String {
    match letter {
        Some((letter, true)) => format!("{number}{letter}"),
        Some((letter, false)) => format!("{letter}{number}"),
        None => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(told: &[&str], settled: &[&str]) {
        let mut units: Vec<Unit> = told
            .iter()
            .map(|page| Unit {
                page: Some((*page).to_owned()).filter(|page| !page.is_empty()),
                ..Unit::default()
            })
            .collect();
        settle(&mut units, &[], &Came::new());
        let pages: Vec<&str> = units.iter().filter_map(|unit| unit.page.as_deref()).collect();
        assert_eq!(pages, settled, "{told:?}");
    }

    #[test]
    fn a_text_that_comes_from_page_one_tells_it() {
        let on = |number: usize, text: &str| {
            let text = format!(
                "渡口复航\n渡口昨天复航，两岸称便。\n\u{c}第{number}版\n{text}茶园昨天开采。"
            );
            let issue = crate::parse::parse(&crate::page::Page::from_text(&text, 0, ""));
            issue.sections.first().map(|section| section.page.clone())
        };
        let page = |text: &str| on(3, text);
        assert_eq!(on(8, "（文接第5版）").as_deref(), Some("5"));
        assert_eq!(on(8, "").as_deref(), Some("7"));
        assert_eq!(page("（文接第1版）").as_deref(), Some("1"));
        assert_eq!(page("（文接第2版）").as_deref(), Some("2"));
        assert_eq!(page("（文接第5版）").as_deref(), Some("2"));
        assert_eq!(page("SEGUE DALLA PRIMA\n").as_deref(), Some("1"));
    }

    #[test]
    fn a_part_of_the_paper_has_a_first_page_of_its_own() {
        let page = |own: &str| {
            let text = format!(
                "Thursday, March 12, 2026\nThe Tarnford Post\n{own}\nFerry Stays\nThe ferry stays, the council said.\n\
                 \u{c}The Tarnford Post\nThursday, March 12, 2026\nB3\nMill Burns\nThe mill burned on Monday.\n"
            );
            let issue = crate::parse::parse(&crate::page::Page::from_text(&text, 0, ""));
            issue.sections.first().map(|section| section.page.clone())
        };
        assert_eq!(page("B1").as_deref(), Some("B1"));
        assert_eq!(page("NEWS").as_deref(), Some("B2"));
    }

    #[test]
    fn pages_that_do_not_tell_are_numbered_by_their_neighbours() {
        check(&["", "", ""], &["1", "2", "3"]);
        check(&["", "2", "", "4"], &["1", "2", "3", "4"]);
        check(&["", "A2", "B1", ""], &["A1", "A2", "B1", "B2"]);
        check(&["", "6A"], &["5A", "6A"]);
        check(&["", "1B"], &["1A", "1B"]);
        check(&["", "B1"], &["A1", "B1"]);
        check(&["A1", "", "B2"], &["A1", "B1", "B2"]);
        check(&["1", "2", "4"], &["1", "2", "4"]);
    }

    #[test]
    fn the_page_with_the_nameplate_is_page_one() {
        let mut units = vec![Unit { plate: true, ..Unit::default() }, Unit::default()];
        units[1].page = Some("A9".to_owned());
        settle(&mut units, &[], &Came::new());
        assert_eq!(units[0].page.as_deref(), Some("A1"));
    }

    #[test]
    fn a_number_that_ocr_misread_is_mended() {
        check(&["1", "8", "3"], &["1", "2", "3"]);
        check(&["1", "2", "2", "4"], &["1", "2", "3", "4"]);
        check(&["1", "1", "3", "3"], &["1", "1", "3", "3"]);
    }
}
