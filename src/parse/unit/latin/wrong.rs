//! The parts of the paper over what it got wrong in them, in one article of corrections: `INTERNATIONAL` over `An article on
//! Tuesday about the ferry misstated its age.`

use crate::parse::{
    standing::is_topic,
    unit::{Kind, Unit},
};

/// How a correction begins.
const OPENINGS: [&str; 12] = [
    "An article ",
    "A front-page article ",
    "A picture caption ",
    "A caption ",
    "A picture ",
    "A review ",
    "A headline ",
    "A chart ",
    "A map ",
    "An obituary ",
    "A story ",
    "Because of an editing error, ",
];

/// What it says that was wrong.
const WRONGS: [&str; 8] = [
    "misstated",
    "misspelled",
    "misidentified",
    "incorrectly",
    "erroneously",
    "imprecisely",
    "omitted",
    "reversed",
];

/// So many units on, the next correction stands.
const NEAR: usize = 4;

/// Takes for crossheads the parts of the paper over corrections, of which several stand together.
pub(super) fn tell(units: &mut [Unit]) {
    let mut last = None;
    let mut found = vec![];
    for at in 1..units.len() {
        let Some([above, unit]) = units.get(at - 1..=at) else { continue };
        if unit.kind != Kind::Paragraph || !is_correction(&unit.text) {
            continue;
        }
        if above.kind == Kind::Display && is_part(&above.text) {
            found.push((at - 1, last.is_some_and(|last| at - last <= NEAR)));
        }
        last = Some(at);
    }
    for number in 0..found.len() {
        let Some((at, mut near)) = found.get(number).copied() else { continue };
        near |= found.get(number + 1).is_some_and(|(_, near)| *near);
        if let Some(unit) = units.get_mut(at).filter(|_| near) {
            unit.kind = Kind::Crosshead;
        }
    }
}

/// Does the paper say in `text` what it got wrong?
fn is_correction(text: &str) -> bool {
    OPENINGS.iter().any(|words| text.starts_with(words))
        && WRONGS.iter().any(|word| text.contains(word))
}

/// Is `text` a part of the paper, and not the head of the corrections?
fn is_part(text: &str) -> bool {
    let low = text.to_lowercase();
    is_topic(text) && !["correct", "clarif", "record"].iter().any(|word| low.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn parts_of_the_paper_over_corrections_are_crossheads() {
        let text = "An article on Tuesday about the ferry misstated its age.";
        let mut units = [
            line(Kind::Paragraph, "The ferry sank."),
            line(Kind::Display, "INTERNATIONAL"),
            line(Kind::Paragraph, text),
            line(Kind::Display, "SPORTS"),
            line(Kind::Paragraph, "A picture caption on Monday misidentified the bird."),
            line(Kind::Display, "Corrections"),
            line(Kind::Paragraph, text),
            line(Kind::Display, "SPORTS"),
            line(Kind::Paragraph, "Rovers win."),
        ];
        tell(&mut units);
        let kinds = [1, 3, 5, 7].map(|at| units[at].kind);
        assert_eq!(kinds, [Kind::Crosshead, Kind::Crosshead, Kind::Display, Kind::Display]);
    }
}
