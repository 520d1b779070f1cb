//! How wide the lines of a statement are beside each other and beside the lines before.

use super::{HeadLine, Joint};

/// What the widths of `lines` say for their being one statement: it is broken at one length, and a line is added before
/// one runs over. `widest` is the width of the widest line before, `later` whether there is one.
pub(super) fn shape(
    lines: &[HeadLine],
    (later, widest): (bool, f32),
    out: &mut impl FnMut(Joint, f32),
) {
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
