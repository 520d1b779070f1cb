//! The guide under the word Inside, whose titles are set as sentences are: `Ferry strike ends 6`, or a title, a line that
//! says more, and `Page 19`. The word and pages that rise from item to item tell it; `Inside: Rovers win page 7` is one
//! by itself.

use std::ops::Range;

use super::{super::see, Found, index, is_head, is_lettered, teaser};
use crate::{
    issue::{Article, Block, BlockKind},
    parse::{
        byline::byline_line,
        case::{Case, case},
        jump::{Marker, markers},
        line::Line,
    },
    text,
};

/// The most lines of an item, and of one whose page stands on a line of its own.
const LINES: usize = 5;
const PAGED: usize = 8;
/// The most bytes of the part of a paper that stands before the page of a guide's only item.
const PART: usize = 12;
/// The most characters of a line.
const LONG: usize = 100;

/// The page behind the words of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    /// Where the words end, in bytes.
    end: usize,
    page: String,
    /// Its number, if no letter tells the part of the paper: such pages rise from item to item.
    number: Option<u32>,
    /// Does the word page stand before it?
    named: bool,
    /// Is all that stands before that the part of the paper, in capitals: `SPORT, PAGE 12`?
    part: bool,
}

/// The guides of this kind in `lines`.
pub(super) fn insides(lines: &[Line]) -> Vec<Found> {
    let mut found = vec![];
    let mut at = 0;
    while at < lines.len() {
        let guide = guide(lines, at);
        at = guide.as_ref().and_then(|guide| guide.lines.last()).map_or(at, |last| *last) + 1;
        found.extend(guide);
    }
    found
}

/// The guide whose head stands in line `at`.
fn guide(lines: &[Line], at: usize) -> Option<Found> {
    let words = &lines.get(at)?.text;
    if words.chars().count() > LONG || words.contains(text::is_han) {
        return None;
    }
    let glued = words.split_once(':').filter(|(head, rest)| is_head(head) && rest.len() > 1);
    let label = match glued {
        Some((head, _)) => words.get(..=head.len())?.to_owned(),
        None if is_head(words) => words.clone(),
        None => return None,
    };
    let mut items: Vec<(Range<usize>, Mark)> = vec![];
    let mut from = if glued.is_some() { at } else { at + 1 };
    while let Some((end, mark)) = (from..lines.len().min(from + PAGED))
        .take_while(|at| lines.get(*at).is_some_and(|line| is_plain(&line.text)))
        .find_map(|at| {
            let mark = mark(&lines.get(at)?.text)?;
            (at < from + LINES || mark.named && mark.end == 0).then_some((at, mark))
        })
        .filter(|(_, mark)| {
            items.last().is_none_or(|(_, before)| match (before.number, mark.number) {
                _ if before.part && mark.part || before.named && mark.named => true,
                (Some(before), Some(own)) => before < own,
                (before, own) => before.is_none() && own.is_none(),
            })
        })
    {
        items.push((from..end + 1, mark));
        from = end + 1;
    }
    let alone =
        glued.is_some() && items.first().is_some_and(|(own, mark)| mark.named && own.len() == 1);
    // INSIDE | County fair may lose two days | Page B4
    let single = items.len() == 1
        && items.first().is_some_and(|(own, mark)| {
            mark.named && mark.end <= PART && (2..=LINES).contains(&own.len())
        });
    if items.len() < 2 && !alone && !single {
        return None;
    }
    let skip = glued.map_or(0, |(head, _)| head.len() + 1);
    let articles = items.iter().enumerate().map(|(number, (own, mark))| {
        let skip = if number == 0 { skip } else { 0 };
        article(lines, own.clone(), mark, skip, &label)
    });
    Some(Found { items: articles.collect(), lines: (at..from).collect() })
}

/// Has each item of `found` a mark of its own that names the part of the paper, as no other kind of guide has?
pub(super) fn is_of_parts(found: &Found) -> bool {
    found.items.len() > 1
        && found.items.iter().all(|item| {
            let printed = item.jumps.first().map_or("", |jump| jump.marker.as_str());
            item.headline.as_deref().is_some_and(|title| !title.is_empty())
                && is_loud(printed)
                && printed.find("PAGE").is_some_and(|at| at > 1)
        })
}

/// Is each item of `found` a title with its page on a line of its own under it: `Ferry strike ends` | `Page 7`?
pub(super) fn is_of_pages(found: &Found) -> bool {
    found.items.len() > 1
        && found.items.iter().all(|item| {
            let printed = item.jumps.first().map_or("", |jump| jump.marker.as_str());
            item.headline.as_deref().is_some_and(|title| title.contains(' '))
                && item.lines.len() > 1
                && (printed.starts_with("Page")
                    || printed.starts_with("PAGE")
                    || teaser::is_known_part(printed))
        })
}

/// May `text` be a line of an item: no jump line, no byline?
fn is_plain(text: &str) -> bool {
    text.chars().count() <= LONG
        && !text.contains(text::is_han)
        && !markers(text).iter().any(Marker::is_jump)
        && byline_line(text) < 0.5
}

/// The page at the end of `text`.
fn mark(text: &str) -> Option<Mark> {
    // Chess D3 Bridge D5: an index.
    if text.split(' ').filter(|word| is_lettered(word)).count() > 1 || index::is_of_several(text) {
        return None;
    }
    // Pages 22 and 23: the first of them.
    let many = ["Pages ", "PAGES "].iter().find_map(|words| text.strip_prefix(words));
    if let Some(page) = many.and_then(|pages| pages.split([' ', '-', ',', '–']).next()) {
        let number = page.parse().ok().filter(|page| (1..100).contains(page))?;
        let page = page.to_owned();
        return Some(Mark { end: 0, page, number: Some(number), named: true, part: false });
    }
    let (before, figures) = text.trim_end().rsplit_once(' ')?;
    let page = figures.trim_end_matches('.');
    let digits = page.trim_matches(|letter: char| letter.is_ascii_uppercase());
    let number: u32 = digits.parse().ok().filter(|page| (1..100).contains(page))?;
    let lettered = is_lettered(page);
    if digits.len() > 2 || page.len() > digits.len() + 1 || !lettered && number == 1 {
        return None;
    }
    let bare = before.trim_end();
    let words =
        ["page", "Page", "PAGE", "p.", "pg."].iter().find_map(|word| bare.strip_suffix(word));
    let named = words.is_some();
    if page.len() < figures.len() && !named {
        return None;
    }
    // A sentence keeps its stop: …on Monday. Page 9
    let words = words.unwrap_or(bare).trim_end_matches([' ', ',', '…']);
    let words = if (named || lettered) && case(words) == Some(Case::Sentence) {
        words
    } else {
        words.trim_end_matches([' ', '.', ',', '…'])
    };
    let ends =
        words.ends_with(|letter: char| letter.is_alphabetic() || ".?!’'\"”)".contains(letter));
    let number = Some(number).filter(|_| !lettered);
    let part = named
        && (1..=2).contains(&words.split(' ').count())
        && words.len() > 2
        && (is_loud(words) || teaser::is_known_part(text));
    // All of it is the mark.
    let end = if part { 0 } else { words.len() };
    (ends || named).then(|| Mark { end, page: page.to_owned(), number, named, part })
}

/// Is it in capitals?
fn is_loud(words: &str) -> bool {
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

fn article(lines: &[Line], own: Range<usize>, mark: &Mark, skip: usize, label: &str) -> Article {
    let count = own.len();
    let words: Vec<&str> = own
        .clone()
        .enumerate()
        .filter_map(|(number, at)| {
            let text = &lines.get(at)?.text;
            let end = if number + 1 == count { mark.end } else { text.len() };
            text.get(if number == 0 { skip } else { 0 }..end).map(str::trim)
        })
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    // A title over two lines reads on in small letters.
    let title =
        1 + words.iter().skip(1).take_while(|line| line.starts_with(char::is_lowercase)).count();
    let (title, rest) = words.split_at(title.min(words.len()));
    let body = text::join(rest.iter().copied());
    let printed = own.end.checked_sub(1).and_then(|at| lines.get(at)?.text.get(mark.end..));
    let at = (!body.is_empty()).then_some((0, body.len()));
    let block = Block { kind: BlockKind::Paragraph, text: body };
    Article {
        standing_head: Some(label.to_owned()),
        headline: Some(text::join(title.iter().copied())),
        jumps: vec![see(mark.page.clone(), printed.unwrap_or_default(), at)],
        body: Some(block).into_iter().filter(|block| !block.text.is_empty()).collect(),
        lines: own.filter_map(|at| lines.get(at)).map(|line| (line.number, line.number)).collect(),
        ..Article::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::told, *};

    #[track_caller]
    fn check(page: &[&str], want: &[&str]) {
        let items = told(page, insides).into_iter();
        let items =
            items.map(|[label, title, body, page]| format!("{label} | {title} | {body} | {page}"));
        assert_eq!(items.collect::<Vec<_>>(), want);
    }

    #[test]
    fn titles_set_as_sentences_are_told_by_the_head_and_rising_pages() {
        check(
            &[
                "Inside",
                "Ferry strike ends 6",
                "Mill burns down",
                "Nobody was hurt Page 9",
                "Rovers",
                "The boat won. Page 12.",
                "The council met.",
            ],
            &[
                "Inside | Ferry strike ends |  | 6",
                "Inside | Mill burns down | Nobody was hurt | 9",
                "Inside | Rovers | The boat won. | 12",
            ],
        );
        check(
            &["Inside: Rovers win the cup page 7", "Ferry sinks"],
            &["Inside: | Rovers win the cup |  | 7"],
        );
    }

    #[test]
    fn pages_that_are_named_need_not_rise() {
        check(
            &[
                "ON INSIDE PAGES",
                "Rovers Lose Star Page 11",
                "Mill Is Sold Page 8",
                "The council met.",
            ],
            &[
                "ON INSIDE PAGES | Rovers Lose Star |  | 11",
                "ON INSIDE PAGES | Mill Is Sold |  | 8",
            ],
        );
    }

    #[test]
    fn a_page_may_stand_behind_its_part() {
        check(
            &[
                "IN TODAY’S HERON",
                "The man who sold the ferry",
                "Alice Lee meets the last captain of",
                "Port Ash",
                "Pages 10-11",
                "A farewell to oars",
                "Opinion, page 19",
                "Rovers and the longest night",
                "No goal in two hours",
                "Sport, page 44",
                "The council met.",
            ],
            &[
                "IN TODAY’S HERON | The man who sold the ferry | Alice Lee meets the last captain of \
                 Port Ash | 10",
                "IN TODAY’S HERON | A farewell to oars |  | 19",
                "IN TODAY’S HERON | Rovers and the longest night | No goal in two hours | 44",
            ],
        );
    }

    #[test]
    fn pages_with_the_letter_of_their_part_need_not_rise() {
        check(
            &[
                "INSIDE",
                "Rovers lose again",
                "A goal in the last minute",
                "was one too many. 1C",
                "Mill cuts 40 jobs",
                "Nobody is surprised. 5B",
                "Ferry strike ends",
            ],
            &[
                "INSIDE | Rovers lose again | A goal in the last minute was one too many. | 1C",
                "INSIDE | Mill cuts 40 jobs | Nobody is surprised. | 5B",
            ],
        );
    }

    #[test]
    fn an_item_is_longer_where_its_page_stands_alone() {
        check(
            &[
                "INSIDE TODAY",
                "Old ferry finds",
                "a new captain",
                "Alice Lee will steer",
                "the boat from March",
                "until the river is",
                "frozen.",
                "Page A3",
                "Mill cuts jobs",
                "Nobody is surprised.",
                "Page B2",
                "The council met.",
            ],
            &[
                "INSIDE TODAY | Old ferry finds a new captain | Alice Lee will steer the boat from \
                 March until the river is frozen. | A3",
                "INSIDE TODAY | Mill cuts jobs | Nobody is surprised. | B2",
            ],
        );
    }

    #[test]
    fn a_guide_may_have_one_item() {
        check(
            &["INSIDE", "Mill cuts jobs", "Nobody is surprised.", "Page B2", "The council met."],
            &["INSIDE | Mill cuts jobs | Nobody is surprised. | B2"],
        );
    }

    #[test]
    fn other_lines_are_no_guide() {
        check(&["Inside", "The ferry sank with all 12", "hands on Monday."], &[]);
        check(&["Inside: a ferry of 1912"], &[]);
        check(&["INDEX", "Chess D3 Bridge D5", "Tides C2 Radio C4"], &[]);
        check(&["Ferry strike ends 6", "Mill burns down 9"], &[]);
    }
}
