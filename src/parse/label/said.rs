//! Lines of Latin text between the end of one text and the beginning of another that the text under them says again: the
//! headline of a brief, set as a sentence is and as wide as the column.

use super::{
    super::{unit::is_name_and_age, width::Row},
    look::{Beginning, Cue, Ending, Look},
};

/// In so many lines of the text its headline is heard.
const TEXT: usize = 7;

/// A word of fewer letters says nothing.
const WORD: usize = 4;

/// Longer ones that say nothing either.
const SMALL: [&str; 16] = [
    "about", "after", "from", "have", "into", "over", "said", "that", "their", "they", "this",
    "were", "when", "will", "with", "would",
];

/// A line so narrow, of the text's column, ends a paragraph.
const SHORT: f32 = 0.7;

/// So far above a line the standing head of briefs may be.
const BRIEFS: usize = 60;

/// Tells each of `looks` that the text right under it says again that it is heard: by the share of its words.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    let mut briefs = None;
    for at in 0..looks.len() {
        if looks.get(at).is_some_and(|look| look.has(Cue::Standing) && look.letters > look.han) {
            briefs = Some(at);
        }
        if names(rows, looks, at)
            && let Some(look) = looks.get_mut(at)
        {
            look.heard = 1.0;
        }
        if !may_head(looks, at) {
            continue;
        }
        let (said, words) = said(rows, looks, at);
        let near = briefs.is_some_and(|briefs| at - briefs < BRIEFS);
        let share = if near || has_room(looks, at) { 2 } else { 3 };
        // Half of its words, where nothing else tells it two of three.
        // Among briefs of which a blank line parts each from the next, one word of it is enough.
        let parted = near
            && briefs.is_some_and(|briefs| at > briefs + 2)
            && looks
                .get(at)
                .zip(looks.get(at + 1))
                .is_some_and(|(own, below)| own.gap > 0 && below.gap == 0);
        let told =
            words > 2 && (said >= 2 && said * share >= words * (share - 1) || parted && said > 0);
        if let Some(look) = looks.get_mut(at).filter(|_| told) {
            look.heard = said as f32 / words as f32;
        }
    }
}

/// May the Latin line `own`, set as a sentence is, be a headline by its own marks?
pub(super) fn may_be_headline(own: &Look) -> bool {
    const OTHERS: [Cue; 8] = [
        Cue::Dateline,
        Cue::Byline,
        Cue::Credit,
        Cue::Caption,
        Cue::JumpTo,
        Cue::JumpFrom,
        Cue::See,
        Cue::Guide,
    ];
    own.letters > own.han
        && own.sentence
        && matches!(own.beginning, Beginning::Capital | Beginning::Quote)
        && matches!(own.ending, Ending::Letter | Ending::Digit | Ending::Closed)
        && (2..=9).contains(&own.blanks)
        && !(own.alone || own.leads_on || own.named_on || own.told_on || own.torn)
        && !OTHERS.iter().any(|cue| own.has(*cue))
}

/// May the line at `at` be the headline of the text under it, by its own marks and those around it?
fn may_head(looks: &[Look], at: usize) -> bool {
    let Some(own) = looks.get(at) else { return false };
    may_be_headline(own)
        && !own.has(Cue::Capitals)
        && at.checked_sub(1).and_then(|above| looks.get(above)).is_some_and(|above| {
            above.alone || above.stops() || above.has(Cue::Standing) && !above.sentence
        })
        && looks.get(at + 1).is_some_and(|below| {
            matches!(below.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
                && below.letters > below.han
                && below.blanks > 1
                && !below.alone
                && !below.has(Cue::Capitals)
                && !below.stops()
        })
}

/// The most words of a name.
const NAME: usize = 6;

/// Is row `at` the name over an obituary, between the end of a text or a standing head and its own text: the name and the
/// age, `Ann Lee, 73`, or the name that the text begins with, `Ann Lee` over `Ann Lee, 73, of Tarnford`?
fn names(rows: &[Row<'_>], looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(below)) = (looks.get(at), looks.get(at + 1)) else { return false };
    let may_be = own.letters > own.han
        && own.titled
        && own.beginning == Beginning::Capital
        && matches!(own.ending, Ending::Letter | Ending::Digit)
        && (1..=NAME).contains(&own.blanks)
        && !own.alone
        && !own.has(Cue::Byline)
        && !own.has(Cue::Dateline)
        && below.beginning == Beginning::Capital
        && below.blanks > 1
        && at.checked_sub(1).and_then(|above| looks.get(above)).is_some_and(|above| {
            above.alone || above.stops() || above.has(Cue::Standing) && !above.sentence
        });
    let (Some(row), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    let opens = || next.text.strip_prefix(&*row.text).is_some_and(|rest| rest.starts_with(','));
    may_be && (is_name_and_age(&row.text) || opens() || is_told_of(&row.text, &next.text))
}

/// Does a text that begins with the line `next` tell of what its headline names: `Quay Street Circle` | `The Quay Street circle
/// met on`?
fn is_told_of(headline: &str, next: &str) -> bool {
    let front = ["The ", "A ", "An "].iter().find_map(|word| next.strip_prefix(word));
    front.is_some_and(|rest| {
        rest.get(..headline.len()).is_some_and(|head| head.eq_ignore_ascii_case(headline))
            && rest.get(headline.len()..).is_some_and(|rest| rest.starts_with(' '))
    })
}

/// Has the line at `at` room for the first word of the next?
fn has_room(looks: &[Look], at: usize) -> bool {
    looks.get(at).zip(looks.get(at + 1)).is_some_and(|(own, below)| {
        own.width + below.word + 1.0 < own.column.max(below.column) || own.gap + below.gap > 0
    })
}

/// How many of the words of row `at` the rows under it say, up to the end of the paragraph, and how many it has.
fn said(rows: &[Row<'_>], looks: &[Look], at: usize) -> (usize, usize) {
    let Some(row) = rows.get(at) else { return (0, 0) };
    let own: Vec<String> = stems(&row.text).collect();
    let mut said = vec![false; own.len()];
    for (row, look) in rows.iter().zip(looks).skip(at + 1).take(TEXT) {
        for stem in stems(&row.text) {
            for (said, own) in said.iter_mut().zip(&own) {
                *said |= *own == stem;
            }
        }
        if look.stops() && look.width < SHORT * look.column {
            break;
        }
    }
    (said.iter().filter(|said| **said).count(), said.len())
}

/// The beginnings of the longer words of `text`, in small letters: ferri of ferries, sink of sinks.
fn stems(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphabetic()).filter_map(|word| {
        let letters = word.chars().count();
        if SMALL.iter().any(|small| word.eq_ignore_ascii_case(small)) {
            return None;
        }
        let kept = if letters > WORD + 1 { WORD + 1 } else { WORD };
        (letters >= WORD).then(|| word.chars().take(kept).flat_map(char::to_lowercase).collect())
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_line_that_its_text_says_again_is_a_headline() {
        let brief = "Harbour master quits over a missing bell\nHarbour master Alice Lee resigned on\n\
                     Monday after the bell of the old pier\nwas found missing.\n";
        let page = format!("{TEXT}{TEXT}IN BRIEF\n{brief}{brief}{TEXT}");
        assert_eq!(some(&page, 9, 2), [Label::Display, Label::First]);
        assert_eq!(some(&page, 13, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_name_stands_over_an_obituary() {
        let lee =
            "Ann Lee, 73, of Tarnford, who taught\nat the old school, died on Sunday at\nhome.\n";
        let reed = "Kept the books of the ferry line for\nforty years. Died on Monday.\n";
        let page = format!("{TEXT}{TEXT}Ann Lee\n{lee}Bo T. Reed, 81\n{reed}{TEXT}");
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
        assert_eq!(some(&page, 12, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn the_first_line_of_a_paragraph_is_none() {
        let text = "The men who sailed the ferry with\nAlice Lee on Monday said that nobody\n\
                    had told them of the bell.\n";
        let page = format!("{TEXT}{TEXT}{text}{TEXT}");
        assert!(![Label::Display, Label::Crosshead].contains(&some(&page, 8, 1)[0]));
    }

    #[test]
    fn one_word_is_enough_among_briefs_that_blank_lines_part() {
        let brief = "The road to the old pier was closed\non Monday by the men of the ferry.\n";
        let page = |title: &str| {
            format!("{TEXT}{TEXT}\nIN BRIEF\n\nFerry runs\n{brief}\n{title}\n{brief}")
        };
        assert_eq!(some(&page("Winter shuts roads"), 12, 2), [Label::Display, Label::First]);
    }
}
