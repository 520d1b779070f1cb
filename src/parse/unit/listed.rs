//! The headlines of briefs under one standing head.

use super::{Kind, Unit};
use crate::{
    parse::{cue, reach::is_for_briefs, standing::is_standing},
    text,
};

/// The most characters of one of several briefs under a standing head.
const BRIEF: usize = 200;

/// May `line` be the headline of one: short, and no item of an enumeration?
fn may_head(line: &str) -> bool {
    let most = if line.chars().any(text::is_han) { 18 } else { 60 };
    line.chars().count() <= most && !line.contains('，') && !cue::numbered(line)
}

/// Frees the headlines taken for crossheads among the briefs under one standing head: a short line over each of them, and
/// one paragraph under it.
pub(super) fn free_headlines(units: &mut [Unit]) {
    let is = |unit: Option<&Unit>, kind: Kind| unit.is_some_and(|unit| unit.kind == kind);
    let mut listed = 0;
    for at in 0..units.len() {
        let Some(unit) = units.get(at) else { break };
        let brief = is(units.get(at + 1), Kind::Paragraph)
            && units.get(at + 1).is_some_and(|text| text.text.chars().count() <= BRIEF);
        match unit.kind {
            Kind::Display if is_standing(&unit.text) && is_for_briefs(&unit.text) => listed = 1,
            Kind::Display if listed > 0 && brief => listed += 1,
            Kind::Crosshead if listed > 1 && brief && may_head(&unit.text) => {
                if let Some(unit) = units.get_mut(at) {
                    unit.kind = Kind::Display;
                }
            }
            Kind::Paragraph | Kind::Closing if listed > 1 => {
                // A second paragraph is none of a brief.
                if is(units.get(at + 1), Kind::Paragraph) {
                    listed = 0;
                }
            }
            _ => listed = 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as unit;

    #[test]
    fn a_crosshead_over_one_of_several_briefs_is_its_headline() {
        let mut units = [
            unit(Kind::Display, "县区简讯"),
            unit(Kind::Display, "渡口昨天复航"),
            unit(Kind::Paragraph, "渡口昨天复航，班船每日四班。"),
            unit(Kind::Crosshead, "茶园开采早了九天"),
            unit(Kind::Paragraph, "云汀县的春茶昨天开采。"),
            unit(Kind::Crosshead, "昨天，老粮站的夜市开张，三十个摊位一天租完，摊主"),
            unit(Kind::Paragraph, "多是返乡的青年。"),
        ];
        free_headlines(&mut units);
        let kinds = [units[3].kind, units[5].kind];
        assert_eq!(kinds, [Kind::Display, Kind::Crosshead]);
    }
}
