//! The marks that old papers set before what they say in display type: one before each headline (●渡口復航), another before its
//! decks and what parts its text (▲船價).

use super::{Kind, Unit};
use crate::parse::{
    mark::{OF_HEADS, is_bullet},
    reach::is_for_briefs,
};

/// From so many lines on a page marks its headlines.
const MARKED: usize = 3;

/// What marks `unit`, a headline: ●渡口復航.
fn mark_of(unit: &Unit) -> Option<char> {
    let first = unit.text.chars().next().filter(|mark| OF_HEADS.contains(mark));
    first.filter(|_| unit.kind == Kind::Display)
}

/// The texts that begin under the headlines with one mark, where several have it.
pub(in crate::parse) fn under_marks(units: &[Unit]) -> Vec<usize> {
    let Some(mark) = units.iter().find_map(mark_of) else { return vec![] };
    let mut under = false;
    let mut found = vec![];
    for (at, unit) in units.iter().enumerate() {
        let own = unit.kind == Kind::Display && unit.text.starts_with(mark);
        if under && unit.kind == Kind::Paragraph {
            found.push(at);
        }
        // Its decks have a mark of their own.
        under = own || under && unit.kind == Kind::Display && unit.text.starts_with(DECKS);
    }
    if found.len() < MARKED { vec![] } else { found }
}

/// Takes for headlines what stands over the items under a standing head for briefs behind the mark of the first of them: △春茶开采
/// looks like a crosshead.
fn items(units: &mut [Unit]) {
    for head in 0..units.len() {
        let is = |units: &[Unit], at: usize, kind: Kind| {
            units.get(at).is_some_and(|unit| unit.kind == kind)
        };
        let several = is(units, head, Kind::Display)
            && is(units, head + 1, Kind::Display)
            && is(units, head + 2, Kind::Paragraph)
            && units.get(head).is_some_and(|unit| is_for_briefs(&unit.text));
        let mark = units.get(head + 1).and_then(|unit| unit.text.chars().next());
        let Some(mark) = mark.filter(|mark| several && is_bullet(*mark)) else { continue };
        let mut at = head + 3;
        while let Some(unit) = units.get(at) {
            let over = unit.text.starts_with(mark)
                && matches!(unit.kind, Kind::Crosshead | Kind::Caption | Kind::Display)
                && unit.lines.len() == 1
                && is(units, at + 1, Kind::Paragraph);
            if !over && !matches!(unit.kind, Kind::Paragraph | Kind::Closing) {
                break;
            }
            if let Some(unit) = units.get_mut(at).filter(|_| over) {
                unit.kind = Kind::Display;
            }
            at += 1;
        }
    }
}

/// What old papers put before each deck.
const DECKS: [char; 2] = ['▲', '△'];

/// Takes for headlines the lines that look like names (●米市堅穩) where the page marks its headlines, and for crossheads those with
/// the mark of decks between two paragraphs.
pub(super) fn tell(units: &mut [Unit]) {
    items(units);
    let Some(mark) = units.iter().find_map(mark_of) else { return };
    let marked = |kind: Kind| {
        units.iter().filter(|unit| unit.kind == kind && unit.text.starts_with(mark)).count()
    };
    // ◎老郭 stands under a headline where each byline has the mark.
    if marked(Kind::Display) < MARKED.max(marked(Kind::Byline) + 1) {
        return;
    }
    for at in 0..units.len() {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        let between = is(at + 1, Kind::Paragraph)
            && at.checked_sub(1).and_then(|above| units.get(above)).is_some_and(Unit::is_text);
        let Some(unit) = units.get_mut(at) else { continue };
        if unit.kind == Kind::Byline && unit.text.starts_with(mark) {
            unit.kind = Kind::Display;
        } else if unit.kind == Kind::Display && between && unit.text.starts_with(DECKS) {
            unit.kind = Kind::Crosshead;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn items_under_one_standing_head_have_one_mark() {
        let kinds = |mark: &str| {
            let mut units = [
                line(Kind::Display, "各地短波"),
                line(Kind::Display, "△渡口复航"),
                line(Kind::Paragraph, "青石渡口昨天复航。"),
                line(Kind::Caption, &format!("{mark}春茶开采")),
                line(Kind::Paragraph, "云汀春茶昨天开采。"),
            ];
            tell(&mut units);
            units[3].kind
        };
        assert_eq!((kinds("△"), kinds("")), (Kind::Display, Kind::Caption));
    }

    #[test]
    fn marks_tell_headlines_from_what_parts_their_texts() {
        let kinds = |third: &str| {
            let mut units = [
                line(Kind::Display, "●青石渡口復航"),
                line(Kind::Display, "▲商會請添夜班"),
                line(Kind::Paragraph, "青石渡口昨日復航、兩岸稱便、"),
                line(Kind::Display, "▲船價"),
                line(Kind::Paragraph, "船價每人銅元四枚、"),
                line(Kind::Byline, "●米市堅穩"),
                line(Kind::Paragraph, "昨日米市堅穩、到貨不多、"),
                line(Kind::Display, third),
                line(Kind::Paragraph, "茶園今春開採甚早、"),
                line(Kind::Display, "●河堤完工"),
                line(Kind::Paragraph, "河堤昨日完工、"),
            ];
            tell(&mut units);
            [1, 3, 5].map(|at| units[at].kind)
        };
        assert_eq!(kinds("●茶園開採"), [Kind::Display, Kind::Crosshead, Kind::Display]);
        assert_eq!(kinds("茶園開採"), [Kind::Display, Kind::Display, Kind::Byline]);
        let head =
            |text: &str| [line(Kind::Display, text), line(Kind::Paragraph, "渡口昨日復航、")];
        let heads = ["●青石渡口復航", "●米市堅穩", "●茶園開採"];
        let page: Vec<Unit> = heads.iter().flat_map(|text| head(text)).collect();
        assert_eq!(under_marks(&page), [1, 3, 5]);
        assert!(under_marks(&page[..4]).is_empty());
    }
}
