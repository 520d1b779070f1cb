//! Serials and verse: the chapter that a part of a story begins with, the words that say that it goes on, and the poet's
//! name under the last line.

use super::{Kind, Unit};
use crate::parse::byline::is_poet;

/// What the part of a story ends with, in small letters and without its brackets.
const ENDS: [&str; 9] = [
    "to be continued",
    "to be continued tomorrow",
    "to be continued in our next",
    "to be continued next week",
    "to be concluded",
    "to be concluded next week",
    "continued next week",
    "continua",
    "the end",
];

/// Tells the lines of serials and verse among `units`.
pub(super) fn amend(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([above, unit]) = units.get_mut(at - 1..=at) else { continue };
        let shown = matches!(unit.kind, Kind::Display | Kind::Crosshead | Kind::Byline);
        if !shown || unit.lines.len() != 1 {
            continue;
        }
        if is_chapter(&unit.text) && !above.is_text() {
            unit.kind = Kind::Crosshead;
        } else if is_end(&unit.text) && (above.is_text() || unit.text.starts_with('('))
            || above.is_text() && is_poet(&unit.text)
        {
            unit.kind = Kind::Closing;
        }
    }
}

/// Does `text` say that the story goes on: `[TO BE CONTINUED.]`?
fn is_end(text: &str) -> bool {
    let bare = text.trim_matches(|mark: char| "[]().*—- ".contains(mark));
    // (2 - Continua)
    let bare = if text.starts_with('(') {
        bare.trim_start_matches(|mark: char| mark.is_ascii_digit() || " -–—.".contains(mark))
    } else {
        bare
    };
    bare.len() <= 32 && ENDS.contains(&bare.to_lowercase().as_str())
}

/// Is `text` the number of a chapter: `CHAPTER XII.`?
fn is_chapter(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ':']);
    let number = bare.strip_prefix("CHAPTER ").or_else(|| bare.strip_prefix("Chapter "));
    number.is_some_and(|number| {
        (1..=6).contains(&number.len())
            && (number.chars().all(|letter| letter.is_ascii_digit())
                || number.chars().all(|letter| "IVXLC".contains(letter)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_part_of_a_serial_begins_with_its_chapter_and_says_that_it_goes_on() {
        let mut units = [
            line(Kind::Display, "THE FERRY AT TARN."),
            line(Kind::Byline, "CHAPTER IV."),
            line(Kind::Paragraph, "The boat was late."),
            line(Kind::Display, "(3 - Continua)"),
            line(Kind::Display, "A Quiet Night."),
            line(Kind::Paragraph, "The river rose and the men slept."),
            line(Kind::Display, "—Anna Lee Verdi."),
            line(Kind::Paragraph, "The river rose."),
            line(Kind::Display, "—Tarnford Gazette."),
        ];
        amend(&mut units);
        let kinds: Vec<Kind> = units.iter().map(|unit| unit.kind).collect();
        assert_eq!([kinds[1], kinds[3], kinds[6]], [Kind::Crosshead, Kind::Closing, Kind::Closing]);
        assert_eq!([kinds[4], kinds[8]], [Kind::Display; 2]);
    }
}
