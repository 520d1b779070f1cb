//! Texts of old papers that are the second and later dispatches under one headline: each has a dateline of its own.

use super::Sign;
use crate::parse::unit::{Kind, Unit, are_whole};

/// So many texts at least with headlines and datelines tell that headlines stand over their texts.
const HEADED: usize = 4;

/// Of so many that have a headline, one dispatch more is common.
const EACH: usize = 2;

/// Tells the dispatches among `units`, whose paragraphs are a line each, as archives have them: 渡口復航 | 〔本報雲汀六日電〕渡口六日
/// 復航。 | 〔中央社青石五日電〕.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
    let first = units.iter().find(|unit| matches!(unit.kind, Kind::Display | Kind::Paragraph));
    if first.is_none_or(|unit| unit.kind == Kind::Paragraph) || !are_whole(units) {
        return;
    }
    // Does the text at hand have a dateline under its headline?
    let (mut filed, mut headed) = (false, 0);
    let mut later: Vec<usize> = vec![];
    for at in 0..units.len() {
        let Some(sign) = signs.get(at).filter(|_| is(at, Kind::Paragraph)) else { continue };
        if sign.latin {
            return;
        }
        if sign.displays + sign.bylines > 0 {
            filed = sign.dateline;
            headed += usize::from(filed);
        } else if sign.dateline
            && filed
            && at > 0
            && is(at - 1, Kind::Paragraph)
            && signs.get(at - 1).is_some_and(|above| !above.to)
        {
            later.push(at);
        }
    }
    if headed < HEADED || headed < later.len() * EACH {
        return;
    }
    for at in later {
        if let Some(sign) = signs.get_mut(at) {
            sign.under = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{cut::starts_of, unit::page};

    #[test]
    fn several_dispatches_stand_under_one_headline() {
        let news = [
            ("#青石大橋昨日合龍", "〔本報雲汀六日電〕青石大橋六日合龍，過河者不復繞行。"),
            ("#春茶開採早於往年", "〔本報青石六日電〕青石春茶開採，較往年早九日。"),
            ("#柳灣河堤昨日完工", "〔中央社柳灣五日電〕柳灣河堤加固工程完工，險段換以石料。"),
            ("#渡口夜班即日停開", "〔本報雲汀六日電〕渡口夜班船自即日起停開，船工另有安置。"),
        ];
        let mut lines: Vec<&str> = news.iter().flat_map(|(head, text)| [*head, *text]).collect();
        lines.insert(2, "〔中央社青石五日電〕大橋工程處稱：橋面月底鋪設，引道下月可望完成。");
        assert_eq!(starts_of(&page(&lines, |_| 0)), [1, 4, 6, 8]);
    }
}
