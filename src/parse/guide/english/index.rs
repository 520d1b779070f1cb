//! The index of an English front page: titles alone, each with its page behind it: `Rovers win the cup, B1`, `Weather . .
//! . . . 12`. A page behind a comma is nothing by itself; several lines of that form in a row are an index.

use super::{super::see, Found, ITEMS, is_head};
use crate::{
    issue::Article,
    parse::{
        case::reads_on,
        jump::{Marker, is_ware, markers},
        line::Line,
    },
    text,
};

/// The most lines of an item.
const LINES: usize = 3;
/// The most characters of a line.
const LONG: usize = 60;

/// The indexes in `lines`.
pub(super) fn indexes(lines: &[Line]) -> Vec<Found> {
    let marks: Vec<Option<(usize, &str)>> = lines.iter().map(|line| mark(&line.text)).collect();
    let marked = |at: usize| marks.get(at).copied().flatten();
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let mut found: Vec<Found> = vec![];
    let mut at = 0;
    while at < lines.len() {
        if marked(at).is_none() {
            at += 1;
            continue;
        }
        // The first item may begin before its mark, and the head stand above it.
        let least = found.last().and_then(|found| found.lines.last()).map_or(0, |last| last + 1);
        let mut from = at;
        let tight = |at: usize| lines.get(at).is_some_and(|line| line.gap == 0);
        while from > least
            && at - from + 1 < LINES
            && tight(from)
            && !is_head(text(from - 1))
            && reads_on(text(from - 1), text(from))
            && text(from - 1).chars().count() <= LONG
        {
            from -= 1;
        }
        let head = from.checked_sub(1).filter(|head| *head >= least && is_head(text(*head)));
        let mut items = vec![(from, at + 1)];
        let mut to = at + 1;
        while let Some(next) = (to..lines.len().min(to + LINES)).find(|at| marked(*at).is_some()) {
            let plain = |at: usize| {
                let text = text(at);
                text.chars().count() <= LONG
                    && !is_head(text)
                    && !text.ends_with('.')
                    && !text.contains(text::is_han)
            };
            if !(to..next).all(plain) {
                break;
            }
            items.push((to, next + 1));
            to = next + 1;
        }
        if items.len() >= if head.is_some() { 2 } else { ITEMS } {
            let mut own: Vec<usize> = head.into_iter().collect();
            own.extend(from..to);
            let items = items.into_iter().map(|(from, to)| article(lines, &marks, from..to, head));
            found.push(Found { lines: own, items: items.collect() });
        }
        at = to;
    }
    found
}

/// Has `line` several entries, dots before their pages: `Chess . . . 12 Bridge . . . 4`?
pub(super) fn is_of_several(line: &str) -> bool {
    let figures =
        |word: &&str| !word.is_empty() && word.bytes().all(|digit| digit.is_ascii_digit());
    [". .", ".."].iter().any(|dots| line.contains(dots))
        && line.split(' ').filter(figures).count() > 1
}

/// Where the title ends in `line`, and the page behind it.
fn mark(line: &str) -> Option<(usize, &str)> {
    if line.len() > LONG * 2
        || line.contains(text::is_han)
        || markers(line).iter().any(Marker::is_jump)
    {
        return None;
    }
    if is_of_several(line) {
        return None;
    }
    let at = line.rfind(|letter: char| !letter.is_ascii_alphanumeric())?;
    let at = at + line.get(at..)?.chars().next()?.len_utf8();
    let page = line.get(at..)?;
    let digits = page.chars().filter(char::is_ascii_digit).count();
    let letters = page.len() - digits;
    let lettered = letters == 1
        && (page.starts_with(|letter: char| letter.is_ascii_uppercase())
            || page.ends_with(|letter: char| letter.is_ascii_uppercase()));
    if !(1..=2).contains(&digits) || letters > usize::from(lettered) {
        return None;
    }
    let before = line.get(..at)?;
    // Weather . . . . Page 12
    let dotted = ["Page ", "PAGE ", "page ", "p. ", "P. "]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .filter(|before| before.trim_end().ends_with(['.', '…', '·', '_', '-']));
    let paged = dotted.is_some();
    let before = dotted.unwrap_or(before);
    let title = before.trim_end_matches(['.', '…', '·', ' ', '_', '-']);
    let dots = before.get(title.len()..)?.chars().filter(|letter| *letter != ' ').count();
    // Wheat, white . . . . 71, but not Coal Dealers Meet . . . . Page 7
    let first = line.split(|letter: char| !letter.is_ascii_alphabetic()).next();
    if !paged && is_ware(first.unwrap_or_default()) {
        return None;
    }
    // Boise ......... 91: a list of temperatures.
    if !lettered && page.parse::<u32>().is_ok_and(|number| number > 64) {
        return None;
    }
    let leader = dots > 1 || before.get(title.len()..)?.contains('…');
    let bare = before.trim_end_matches([',', '|', '/', '—', '–', '»', '›', ':', ' ']);
    let told = leader || lettered && bare.len() + 1 < before.len();
    let title = if leader { title } else { bare };
    let words = title.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
        && title.ends_with(|letter: char| letter.is_alphanumeric() || "?!’”'\"".contains(letter));
    (told && words).then_some((title.len(), page))
}

fn article(
    lines: &[Line],
    marks: &[Option<(usize, &str)>],
    item: std::ops::Range<usize>,
    head: Option<usize>,
) -> Article {
    let own = lines.get(item.clone()).unwrap_or_default();
    let mark = item.end.checked_sub(1).and_then(|last| marks.get(last).copied().flatten());
    let words = own.iter().enumerate().map(|(number, line)| {
        let last = number + 1 == own.len();
        let end = mark.filter(|_| last).map_or(line.text.len(), |(end, _)| end);
        line.text.get(..end).unwrap_or_default()
    });
    let printed = own.last().and_then(|line| line.text.get(mark?.0..)).unwrap_or_default();
    let jumps = mark.map(|(_, page)| see(page, printed, None));
    Article {
        standing_head: head.and_then(|head| lines.get(head)).map(|line| line.text.clone()),
        headline: Some(text::join(words)),
        jumps: jumps.into_iter().collect(),
        lines: own.iter().map(|line| (line.number, line.number)).collect(),
        ..Article::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::told, *};

    #[track_caller]
    fn check(page: &[&str], want: &[&str]) {
        let items = told(page, indexes).into_iter();
        let items = items.map(|[label, title, _, page]| format!("{label} | {title} | {page}"));
        assert_eq!(items.collect::<Vec<_>>(), want);
    }

    #[test]
    fn titles_with_pages_in_a_row_are_an_index() {
        check(
            &[
                "The council met.",
                "INSIDE",
                "Rovers win the cup after thirty",
                "years, B1",
                "A painter returns . . . . 12",
                "The council met.",
            ],
            &[
                "INSIDE | Rovers win the cup after thirty years | B1",
                "INSIDE | A painter returns | 12",
            ],
        );
        check(
            &["INSIDE", "Ferry Bids Opened ..... Page 7", "Weather . . . . Page 12"],
            &["INSIDE | Ferry Bids Opened | 7", "INSIDE | Weather | 12"],
        );
        check(
            &["It rained.", "Frost takes plums | A6", "Rovers win, B1", "Weather, B8"],
            &[" | Frost takes plums | A6", " | Rovers win | B1", " | Weather | B8"],
        );
    }

    #[test]
    fn figures_at_the_ends_of_lines_are_no_index() {
        check(&["Rovers 3, Town 12", "City 1, Vale 2", "Tarn 0, Orrin 4"], &[]);
        check(&["He took vitamin B12", "and a glass of milk.", "Rovers win, B1"], &[]);
        check(&["March 3, 1912", "May 4, 1913", "June 5, 1914"], &[]);
    }
}
