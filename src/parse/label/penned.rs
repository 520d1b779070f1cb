//! Pages of essays, reviews and verse: their writers stand by name alone under the titles, and a poem's lines are short.

use super::look::{Cue, Look};
use crate::{
    parse::{byline, width::Row},
    text::is_han,
};

/// From so many names, each alone on its line, a page has its writers by name.
const WRITERS: usize = 3;

/// A poem has so many lines or more.
const VERSES: usize = 5;
/// The most characters of one.
const LONGEST: usize = 16;

/// Tells the writers' names and the lines of verse among `looks`, those of a page's `rows`.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    let is_name = |at: usize| {
        let alone = |look: &Look| look.length <= 4 && look.has(Cue::Perhaps);
        looks.get(at).is_some_and(alone)
    };
    // Names in a row are a list.
    let single = |at: &usize| {
        is_name(*at) && !is_name(at + 1) && at.checked_sub(1).is_some_and(|above| !is_name(above))
    };
    let names: Vec<usize> = (0..looks.len()).filter(single).collect();
    let writers = if names.len() < WRITERS { &[] } else { names.as_slice() };
    for at in writers {
        if let Some(look) = looks.get_mut(*at) {
            look.author = true;
        }
    }
    let mut at = 0;
    while at < looks.len() {
        let verses = if looks.get(at).zip(rows.get(at)).is_some_and(is_poet) {
            verses(rows, looks, at + 1)
        } else {
            0
        };
        if verses >= VERSES {
            looks.iter_mut().skip(at).take(1).for_each(|look| look.author = true);
            looks.iter_mut().skip(at + 1).take(verses).for_each(|look| look.verse = true);
        }
        at += 1 + verses;
    }
}

/// Is it a line that ends with a name, alone or behind where its bearer is from: 高二 何晚?
fn is_poet((look, row): (&Look, &Row<'_>)) -> bool {
    if look.length > 14 || look.stops() || look.marks > 0 {
        return false;
    }
    let last = || row.text.rsplit([' ', '\u{3000}']).next().unwrap_or_default();
    look.has(Cue::Perhaps)
        || look.has(Cue::Byline)
        || look.blanks == 1
            && (2..=3).contains(&last().chars().count())
            && byline::is_person(last())
}

/// How many lines from number `from` on are a poem's.
fn verses(rows: &[Row<'_>], looks: &[Look], from: usize) -> usize {
    let is_verse = |look: &Look, row: &Row<'_>| {
        let letters = |letter: char| is_han(letter) || " \u{3000}，、“”？！…—".contains(letter);
        (2..=LONGEST).contains(&look.length)
            && look.over < -2.0
            && !look.stops()
            && ![Cue::Perhaps, Cue::Byline, Cue::Dateline, Cue::Credit, Cue::Standing, Cue::Heading]
                .iter()
                .any(|cue| look.has(*cue))
            && row.text.chars().all(letters)
    };
    let lines = looks.iter().zip(rows).skip(from);
    let gap = looks.get(from).map_or(0, |look| look.gap);
    let count = lines.take_while(|(look, row)| look.gap == gap && is_verse(look, row)).count();
    // What stands right over a text is its headline.
    let over = looks.get(from + count).is_some_and(|look| look.over >= -2.0 && look.gap == gap);
    if over { count.saturating_sub(1) } else { count }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::label::tests::letters;

    #[test]
    fn a_poem_stands_under_its_poet() {
        let text = "渡口昨日复航两岸乡民争来观看老船工守\n渡三十年今日仍立船头望着江水出神很久\n"
            .repeat(3);
        let poem = "渡口\n林晚\n江水带走了夏天\n带走了一条船的影子\n老船工坐在石阶上\n数着对岸的灯火\n\
                    一盏，两盏\n直到月亮靠岸\n";
        assert!(letters(&format!("{text}望了很久。\n{poem}")).ends_with("DYSSSSSS"));
        // Headlines are fewer.
        let heads = "渡口\n林晚\n江水带走了夏天\n带走了一条船的影子\n";
        assert!(letters(&format!("{text}望了很久。\n{heads}{text}")).contains("DYDD"));
    }
}
