//! Lines that no text took, given to the head that they stand beside.

use crate::parse::{
    evidence::{Evidence, Span},
    unit::Kind,
};

/// A line is surely of a text that repeats so much of it.
const REPEATED: f32 = 0.15;
/// A line that is repeated so little anywhere is known by its neighbour alone.
const UNHEARD: f32 = 0.1;

/// Gives the display lines that are nobody's to the head beside them, if its text repeats them further down, as it does
/// decks, or if no text does and they go on with its words.
pub(super) fn mend(spans: &mut [Span], evidence: &Evidence<'_>) {
    let count = evidence.units.len();
    let mut free: Vec<bool> =
        evidence.units.iter().map(|unit| unit.kind == Kind::Display).collect();
    for at in spans.iter().flat_map(|span| span.front.clone().chain(span.text.clone())) {
        if let Some(free) = free.get_mut(at) {
            *free = false;
        }
    }
    let belongs = |at: usize, second: usize, span: &Span| {
        let found = evidence.echo.of(at);
        let repeated = found.best >= REPEATED && span.text.contains(&found.place);
        repeated || found.best < UNHEARD && evidence.sign(second).broken
    };
    let mut ends = vec![None; count + 1];
    for (number, span) in spans.iter().enumerate().filter(|(_, span)| !span.front.is_empty()) {
        if let Some(end) = ends.get_mut(span.front.end) {
            *end = Some(number);
        }
    }
    for at in 0..count {
        if free.get(at) == Some(&true)
            && let Some(number) = ends.get(at).copied().flatten()
            && let Some(span) = spans.get_mut(number)
            && belongs(at, at, span)
        {
            span.front.end = at + 1;
            if let (Some(end), Some(free)) = (ends.get_mut(at + 1), free.get_mut(at)) {
                (*end, *free) = (Some(number), false);
            }
        }
    }
    let mut starts = vec![None; count + 1];
    for (number, span) in spans.iter().enumerate().filter(|(_, span)| !span.front.is_empty()) {
        if let Some(start) = starts.get_mut(span.front.start) {
            *start = Some(number);
        }
    }
    for at in (0..count).rev() {
        if free.get(at) == Some(&true)
            && let Some(number) = starts.get(at + 1).copied().flatten()
            && let Some(span) = spans.get_mut(number)
            && belongs(at, at + 1, span)
        {
            span.front.start = at;
            if let Some(start) = starts.get_mut(at) {
                *start = Some(number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::parse::unit::{Unit, told};

    /// The head of the units `text` that is `front` before the mending.
    fn mended(units: &[(Kind, &str)], front: Range<usize>, text: Range<usize>) -> Range<usize> {
        let unit = |(kind, text): &(Kind, &str)| told(*kind, text);
        let units: Vec<Unit> = units.iter().map(unit).collect();
        let tail = text.end..text.end;
        let mut spans = [Span { front, text, tail }];
        mend(&mut spans, &Evidence::new(&units, &[]));
        spans[0].front.clone()
    }

    #[test]
    fn a_deck_that_is_repeated_further_down_goes_to_its_headline() {
        let units = [
            (Kind::Display, "青石大桥昨日合龙"),
            (Kind::Display, "老船工头一回走着过河"),
            (Kind::Display, "粮站推出夜间收粮"),
            (Kind::Paragraph, "本报讯青石大桥昨日合龙，清河两岸从此连在一起。"),
            (Kind::Paragraph, "桥头的老船工头一回走着过河，说镇上的人盼了三十年。"),
            (Kind::Paragraph, "本报讯县粮站推出夜间收粮，卖粮不再排长队。"),
        ];
        assert_eq!(mended(&units, 0..1, 3..5), 0..2);
        assert_eq!(mended(&units, 1..2, 3..5), 0..2);
    }

    #[test]
    fn the_other_half_of_a_statement_goes_to_the_first_one() {
        let units = [
            (Kind::Display, "“镇上的这些茶园"),
            (Kind::Display, "莫非归了你们”"),
            (Kind::Display, "粮站推出夜间收粮"),
            (Kind::Paragraph, "本报讯镇上的这些茶园今年换了主人，头茬鲜叶收了三千斤。"),
            (Kind::Paragraph, "本报讯县粮站推出夜间收粮，卖粮不再排长队。"),
        ];
        assert_eq!(mended(&units, 0..1, 3..4), 0..2);
    }
}
