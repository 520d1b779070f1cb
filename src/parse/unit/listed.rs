//! The headlines of briefs under one standing head.

use super::{Kind, Unit};
use crate::{
    parse::{
        byline::is_in_capitals,
        cue::{self, End},
        reach::{is_for_briefs, is_for_letters, is_for_readers},
        standing::is_standing,
    },
    text,
};

/// The most characters of one of several briefs under a standing head.
const BRIEF: usize = 200;

/// And of one in Latin letters.
const LATIN_BRIEF: usize = 500;

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
            && units.get(at + 1).is_some_and(|text| {
                let latin = !text.text.chars().take(8).any(text::is_han);
                text.text.chars().count() <= if latin { LATIN_BRIEF } else { BRIEF }
            });
        match unit.kind {
            Kind::Display if is_standing(&unit.text) && is_over_items(&unit.text) => listed = 1,
            Kind::Display if listed > 0 && brief => listed += 1,
            // On a page of whole paragraphs the first headline may look like one.
            Kind::Paragraph
                if listed == 1
                    && brief
                    && may_head(&unit.text)
                    && cue::end(&unit.text) != End::Stop =>
            {
                if let Some(unit) = units.get_mut(at) {
                    unit.kind = Kind::Display;
                }
                listed += 1;
            }
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

/// Does the standing head `label` stand over briefs, or over short items of one trade: 社团消息, 港聞點滴?
pub(in crate::parse) fn is_over_items(label: &str) -> bool {
    is_for_briefs(label) || is_for_letters(label) && !is_for_readers(label) || is_of_society(label)
}

/// Is it over what the people of a town do, each with a headline: `SOCIETY`, `Society and Clubs`?
fn is_of_society(label: &str) -> bool {
    let bare = label.trim_end_matches('.');
    ["society", "society and clubs", "clubs and society", "society notes"]
        .iter()
        .any(|word| bare.eq_ignore_ascii_case(word))
}

/// Frees the headlines taken for crossheads among the letters of readers under one standing head: the letter before is signed,
/// and so is that under the line.
pub(super) fn free_letters(units: &mut [Unit]) {
    let (mut letters, mut signed) = (false, false);
    for at in 0..units.len() {
        let Some(unit) = units.get(at) else { break };
        match unit.kind {
            Kind::Display if is_standing(&unit.text) => {
                (letters, signed) = (is_for_readers(&unit.text), false);
            }
            Kind::Byline | Kind::Closing => signed = letters,
            Kind::Crosshead if signed => {
                let text = |unit: &&Unit| matches!(unit.kind, Kind::Paragraph | Kind::Closing);
                let under = units.get(at + 1..).unwrap_or_default().iter().take_while(text);
                let closed = under.last().is_some_and(|last| last.kind == Kind::Closing);
                if let Some(unit) = units.get_mut(at).filter(|_| closed) {
                    unit.kind = Kind::Display;
                    signed = false;
                }
            }
            _ => {}
        }
    }
}

/// The most characters of a brief whose writer is named on a line of its own.
const LATIN: usize = 700;

/// Puts the names in capitals under briefs behind their texts, on a page that has a standing head for briefs and two names or
/// more: GRACE LEE.
pub(super) fn join_names(units: &mut Vec<Unit>) {
    let mut briefs = false;
    let mut joined: Vec<usize> = vec![];
    for (at, pair) in units.windows(2).enumerate() {
        let [text, name] = pair else { continue };
        if text.kind == Kind::Display && text.text.is_ascii() && is_standing(&text.text) {
            briefs |= is_for_briefs(&text.text);
        }
        let signs = briefs
            && matches!(name.kind, Kind::Display | Kind::Byline)
            && text.kind == Kind::Paragraph
            && text.text.len() <= LATIN
            && cue::end(&text.text) == End::Stop
            // SALT FORK over a text is the head of the next brief.
            && units.get(at + 2).is_none_or(|next| next.kind == Kind::Display)
            && is_in_capitals(&name.text);
        if signs {
            joined.push(at + 1);
        }
    }
    if joined.len() < 2 {
        return;
    }
    for at in &joined {
        if let Some([text, name]) = units.get_mut(at - 1..=*at) {
            text.text = text::join([text.text.as_str(), name.text.as_str()]);
            text.lines.end = name.lines.end;
        }
    }
    let mut at = 0..;
    units.retain(|_| at.next().is_some_and(|at| joined.binary_search(&at).is_err()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as unit;

    #[test]
    fn a_crosshead_over_a_signed_letter_is_its_headline() {
        let kind = |close: Kind| {
            let mut units = [
                unit(Kind::Display, "讀者投書"),
                unit(Kind::Display, "渡口該有燈"),
                unit(Kind::Byline, "◎郭遠明"),
                unit(Kind::Paragraph, "渡口夜裏沒有燈。"),
                unit(Kind::Crosshead, "渡口也該有亭子"),
                unit(Kind::Paragraph, "老船工沒有退休金。"),
                unit(close, "（作者劉羣，雲汀市民，教師）"),
            ];
            free_letters(&mut units);
            units[4].kind
        };
        assert_eq!((kind(Kind::Closing), kind(Kind::Display)), (Kind::Display, Kind::Crosshead));
    }

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

    #[test]
    fn the_first_of_several_briefs_may_look_like_a_paragraph() {
        let kind = |first: &str| {
            let mut units = [
                unit(Kind::Display, "县区简讯"),
                unit(Kind::Paragraph, first),
                unit(Kind::Paragraph, "渡口昨天复航，班船每日四班。"),
            ];
            free_headlines(&mut units);
            units[1].kind
        };
        assert_eq!(kind("渡口：班船昨天复航"), Kind::Display);
        assert_eq!(kind("渡口昨天复航。"), Kind::Paragraph);
    }

    #[test]
    fn a_name_in_capitals_signs_the_brief_above_it() {
        let count = |head: &str| {
            let mut units = vec![
                unit(Kind::Display, head),
                unit(Kind::Display, "Harbour: Ferry Runs Aground"),
                unit(Kind::Paragraph, "The ferry ran aground on Monday."),
                unit(Kind::Display, "GRACE LEE"),
                unit(Kind::Display, "Hills: Tea Is Picked"),
                unit(Kind::Paragraph, "Tea was picked on Monday."),
                unit(Kind::Display, "ANN LEE"),
            ];
            join_names(&mut units);
            units.len()
        };
        assert_eq!((count("World Briefing"), count("Harbour Scene")), (5, 7));
    }
}
