//! Pull-outs: words of a text that are set large in its middle, as they stand in it.

use super::{Kind, Unit};
use crate::text;

/// The letters of a pull-out: fewer may be said again by chance, more are no display lines.
const LETTERS: std::ops::RangeInclusive<usize> = 14..=60;

/// So many units before and after are asked whether they say it.
const ASKED: usize = 40;

/// Takes for crossheads the display lines, two or more between two texts, that stand in one of these as they are, letter for
/// letter over their seams: no headline does.
pub(super) fn tell(units: &mut [Unit]) {
    let mut at = 0;
    while at < units.len() {
        let run = units.iter().skip(at).take_while(|unit| unit.kind == Kind::Display).count();
        if (2..=4).contains(&run) && is_pulled(units, at, at + run) {
            for unit in units.iter_mut().skip(at).take(run) {
                unit.kind = Kind::Crosshead;
            }
        }
        at += run.max(1);
    }
}

/// Are the display lines `from..to` words of a text near them, and between two texts?
fn is_pulled(units: &[Unit], from: usize, to: usize) -> bool {
    let is_text = |unit: &Unit| unit.kind == Kind::Paragraph;
    let between = from.checked_sub(1).and_then(|above| units.get(above)).is_some_and(is_text)
        && units.get(to).is_some_and(is_text);
    if !between {
        return false;
    }
    let letters = |text: &str| -> String {
        text.chars().filter(|letter| text::is_letter_or_digit(*letter)).collect()
    };
    let run = units.get(from..to).unwrap_or_default();
    let own: String = run.iter().map(|unit| letters(&unit.text)).collect();
    LETTERS.contains(&own.chars().count())
        && own.chars().any(text::is_han)
        && (units.iter().skip(from.saturating_sub(ASKED)).take(2 * ASKED))
            .filter(|unit| is_text(unit) && unit.text.len() > own.len())
            .any(|unit| letters(&unit.text).contains(&own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn what_the_text_says_letter_for_letter_is_no_headline() {
        let kinds = |above: &str| {
            let mut units = [
                line(Kind::Paragraph, above),
                line(Kind::Display, "渡口是村里人的饭碗，"),
                line(Kind::Display, "也是一本写不完的账"),
                line(Kind::Paragraph, "他把账本收进了抽屉。"),
            ];
            tell(&mut units);
            units[1].kind
        };
        let said = "老船工说，渡口是村里人的饭碗，也是一本写不完的账。";
        assert_eq!(kinds(said), Kind::Crosshead);
        assert_eq!(kinds("老船工说，渡口是村里人的饭碗。"), Kind::Display);
    }
}
