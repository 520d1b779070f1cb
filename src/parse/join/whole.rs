//! What speaks for lines being one statement that are taken together: how it stands in the text, how long it is, how wide
//! its lines are beside each other and beside those before.

use std::ops::Range;

use super::{HeadLine, Joint, pairs::is_balanced};
use crate::parse::{clause::Context, mark};

/// How a statement stands in the text, by its place and the count of its lines.
const STANDINGS: [[Joint; 6]; 4] = [
    [
        Joint::FirstLineAbsent,
        Joint::FirstLineInside,
        Joint::FirstLineEnds,
        Joint::FirstLineBegins,
        Joint::FirstLineClause,
        Joint::FirstLineSentence,
    ],
    [
        Joint::FirstLinesAbsent,
        Joint::FirstLinesInside,
        Joint::FirstLinesEnds,
        Joint::FirstLinesBegins,
        Joint::FirstLinesClause,
        Joint::FirstLinesSentence,
    ],
    [
        Joint::LaterLineAbsent,
        Joint::LaterLineInside,
        Joint::LaterLineEnds,
        Joint::LaterLineBegins,
        Joint::LaterLineClause,
        Joint::LaterLineSentence,
    ],
    [
        Joint::LaterLinesAbsent,
        Joint::LaterLinesInside,
        Joint::LaterLinesEnds,
        Joint::LaterLinesBegins,
        Joint::LaterLinesClause,
        Joint::LaterLinesSentence,
    ],
];

/// Statements shorter than so many em, first and later.
const LENGTHS: [(f32, [Joint; 2]); 6] = [
    (6.0, [Joint::First6, Joint::Later6]),
    (10.0, [Joint::First10, Joint::Later10]),
    (14.0, [Joint::First14, Joint::Later14]),
    (20.0, [Joint::First20, Joint::Later20]),
    (28.0, [Joint::First28, Joint::Later28]),
    (f32::MAX, [Joint::FirstMore, Joint::LaterMore]),
];

/// Later statements of several lines, together less than so many times as wide as the widest line before: smaller type is
/// broken later.
const BROKEN: [(f32, Joint); 4] = [
    (1.35, Joint::Later13),
    (1.7, Joint::Later17),
    (2.2, Joint::Later22),
    (f32::MAX, Joint::Later22More),
];

/// What speaks for the lines `range` taken together; `widest` is the width of the widest line before.
pub(super) fn whole(
    lines: &[HeadLine],
    (range, widest): (Range<usize>, f32),
    context: &Context,
    out: &mut impl FnMut(Joint, f32),
) {
    let Some(own) = lines.get(range.clone()) else { return };
    let mut when = |test: bool, feature: Joint| {
        if test {
            out(feature, 1.0);
        }
    };
    let (later, several) = (range.start > 0, own.len() > 1);
    let standing = if let [line] = own {
        context.standing(&line.letters)
    } else {
        let all = own.iter().map(|line| line.letters.len()).sum();
        let mut letters = Vec::with_capacity(all);
        for line in own {
            letters.extend_from_slice(&line.letters);
        }
        context.standing(&letters)
    };
    if let Some(standing) = standing {
        let row = STANDINGS.get(2 * usize::from(later) + usize::from(several));
        let feature = row.and_then(|row| row.get(standing as usize));
        if let Some(feature) = feature {
            when(true, *feature);
        }
    }
    let length = own.iter().map(|line| line.width).sum::<f32>() / 2.0;
    if let Some((_, [first, other])) = LENGTHS.iter().find(|(most, _)| length < *most) {
        when(true, if later { *other } else { *first });
    }
    when(!later && own.len() == 3, Joint::FirstThree);
    when(!later && own.len() > 3, Joint::FirstFour);
    when(later && own.len() == 2, Joint::LaterTwo);
    when(later && own.len() > 2, Joint::LaterThree);
    if later && several {
        let ratio = length * 2.0 / widest;
        let row = BROKEN.iter().find(|(most, _)| ratio < *most);
        if let Some((_, feature)) = row {
            when(true, *feature);
        }
    }
    when(several && own.first().is_some_and(|line| mark::dash(&line.text)), Joint::DashLines);
    when(!is_balanced(own), Joint::Unbalanced);
    shape(own, (later, widest), out);
}

/// What the widths of `lines` say for their being one statement: it is broken at one length, and a line is added before
/// one runs over. `widest` is the width of the widest line before, `later` whether there is one.
fn shape(lines: &[HeadLine], (later, widest): (bool, f32), out: &mut impl FnMut(Joint, f32)) {
    let mut when = |test: bool, feature: Joint| {
        if test {
            out(feature, 1.0);
        }
    };
    let wide = lines.iter().map(|line| line.width).fold(1.0, f32::max);
    let narrow = lines.iter().map(|line| line.width).fold(wide, f32::min);
    if let [before @ .., last] = lines
        && let Some(previous) = before.last()
    {
        when(wide - narrow <= 2.0, if later { Joint::LaterBlock } else { Joint::FirstBlock });
        when(last.width > previous.width + 4.0, Joint::LongEnd);
        when(last.width * 2.0 < previous.width, Joint::ShortEnd);
        if later {
            when(wide > 1.12 * widest, Joint::Wider);
            when(wide < 0.88 * widest, Joint::Slimmer);
        }
    } else if later {
        when(wide > 1.12 * widest, Joint::LineWider);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_broken_at_one_length() {
        let told = |texts: &[&str], before: Option<f32>| {
            let lines: Vec<HeadLine> = texts
                .iter()
                .map(|text| HeadLine::new(text, text.chars().count() as f32 * 2.0))
                .collect();
            let mut told = vec![];
            shape(&lines, (before.is_some(), before.unwrap_or(1.0)), &mut |feature, _| {
                told.push(feature);
            });
            told
        };
        assert_eq!(told(&["青石大桥", "昨日合龙"], None), [Joint::FirstBlock]);
        assert_eq!(told(&["青石大桥", "昨日上午正式合龙"], None), [Joint::LongEnd]);
        let deck = ["两岸群众往来", "不再绕行河堤"];
        assert_eq!(told(&deck, Some(12.0)), [Joint::LaterBlock]);
        assert_eq!(told(&deck, Some(24.0)), [Joint::LaterBlock, Joint::Slimmer]);
        assert_eq!(told(&["两岸群众往来不再绕行"], Some(12.0)), [Joint::LineWider]);
    }
}
