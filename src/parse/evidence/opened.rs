//! Texts of Western pages that what stands before them, or how they end, tells to be articles of their own: a dateline on a
//! line above, a place and a colon, the word that says that it was paid for.

use super::Sign;
use crate::parse::{
    byline::{Opening, is_after_place, opening},
    cue::is_paid,
    standing::is_box,
    unit::{Kind, Unit},
};

/// So many texts under headlines that begin with a place and a colon tell that others do.
const PLACED: usize = 2;

/// The most display lines over a text that was paid for.
const LINES: usize = 2;

/// Tells such texts.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    let placed = |at: usize| {
        units.get(at).is_some_and(|unit| unit.kind == Kind::Paragraph && is_after_place(&unit.text))
    };
    let headed = units
        .iter()
        .zip(signs.iter())
        .enumerate()
        .filter(|(at, (_, sign))| sign.latin && sign.displays > 0 && placed(*at));
    let several = headed.take(PLACED).count() == PLACED;
    for at in 0..units.len() {
        let Some(unit) = units.get(at).filter(|unit| unit.kind == Kind::Paragraph) else {
            continue;
        };
        let above = at.checked_sub(1).and_then(|above| units.get(above));
        let dated = above.is_some_and(|above| {
            above.kind == Kind::Display && opening(&above.text) == Some(Opening::Dateline)
        });
        // SCOREBOARD: the text under it is a part of the one above.
        let boxed = above.is_some_and(|above| above.kind == Kind::Display && is_box(&above.text));
        let Some(sign) = signs.get_mut(at).filter(|sign| sign.latin) else { continue };
        let short = several && placed(at);
        sign.under |= boxed && sign.displays == 1 && sign.above.is_some();
        sign.dateline |= dated || short;
        sign.listed |= short && sign.displays == 0 && sign.gap > 0;
        sign.listed |= (1..=LINES).contains(&sign.displays) && is_paid(&unit.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::page;

    /// What is told of the texts of `lines`, which stand apart, under one line each that begins with `#` or none.
    fn told(lines: &[&str]) -> Vec<Sign> {
        let units = page(lines, |_| 0);
        let mut signs = vec![];
        for at in 0..units.len() {
            let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
            let displays = usize::from(at > 0 && is(at - 1, Kind::Display));
            signs.push(Sign {
                latin: true,
                gap: 1,
                displays,
                above: at.checked_sub(2),
                ..Sign::default()
            });
        }
        tell(&units, &mut signs);
        signs
    }

    #[test]
    fn short_news_begin_with_a_place_and_a_colon() {
        let signs = told(&[
            "#Bus overturns, 14 hurt",
            "Tarnford: Fourteen people were hurt on Monday when a bus overturned at the pier.",
            "#Strike is called off",
            "Port Ash: The ferrymen went back to their boats on Monday after twelve days.",
            "Orrin: A court has sent the treasurer of the island to jail for fourteen days.",
        ]);
        assert!([1, 3, 4].iter().all(|at| signs.get(*at).is_some_and(|sign| sign.dateline)));
        assert!(signs.last().is_some_and(|sign| sign.listed));
    }

    #[test]
    fn a_text_is_opened_by_the_line_above_it() {
        let signs = told(&[
            "#PORT ASH, March 6.",
            "The ferry was tied up at the quay.",
            "#SCOREBOARD",
            "Rovers: Lee 2, Moss 1.",
            "#Why He Walks Again.",
            "A bottle of it cured him.—Advertisement.",
        ]);
        assert!(signs.get(1).is_some_and(|sign| sign.dateline));
        assert!(signs.get(3).is_some_and(|sign| sign.under && !sign.dateline));
        assert!(signs.get(5).is_some_and(|sign| sign.listed));
    }
}
