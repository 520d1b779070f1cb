//! Which texts of Western pages begin under a line of their own and which go on under a crosshead, where the page's habits
//! tell it: the briefs under one standing head, the parts of articles that bylines and jump lines open.

use super::Sign;
use crate::parse::{
    reach::{is_notes, is_regular},
    standing::is_topic,
    unit::{Kind, Unit, is_name_and_age, is_name_over, is_over_items},
};

/// The most characters of a brief, and of one in Chinese.
const BRIEF: usize = 720;
const HAN_BRIEF: usize = 200;

/// The most paragraphs of what is told from one parish under the head of notes.
const PARISH: usize = 4;

/// The most display lines over a brief, its standing head aside.
const LINES: usize = 3;

/// A text with fewer characters than this tells nothing of how articles begin.
const SHORT: usize = 200;

/// The most characters and words of a crosshead.
const LONG: usize = 36;
const WORDS: usize = 5;

/// Tells what speaks for and against texts beginning under display lines.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    briefs(units, signs);
    obituaries(units, signs);
    parts(units, signs);
}

/// Tells the obituaries, each under a name that it begins with, and says of what age it is or that he died: `Ann Lee` | `Ann
/// Lee, 73, of Tarnford, died on Sunday.`; and those under the name and the age: `Bo Reed, 81`.
fn obituaries(units: &[Unit], signs: &mut [Sign]) {
    let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
    let text = |at: usize| units.get(at).map_or("", |unit| unit.text.as_str());
    let told: Vec<usize> = (1..units.len())
        .filter(|at| is(*at, Kind::Paragraph) && is(*at - 1, Kind::Display))
        .filter(|at| {
            is_name_and_age(text(*at - 1))
                || is_name_over(text(*at - 1), text(*at)) && is_of_dead(text(*at))
        })
        .collect();
    if told.len() < 2 {
        return;
    }
    for at in told {
        if let Some(sign) = signs.get_mut(at).filter(|sign| sign.latin && sign.bylines == 0) {
            sign.listed = true;
        }
    }
}

/// Does `text` tell near its beginning of what age somebody was, or that he died?
fn is_of_dead(text: &str) -> bool {
    let head: String = text.chars().take(DEAD).collect();
    let aged = head.split(", ").skip(1).any(|part| {
        (1..=3).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit())
    });
    aged || head.contains(" died ")
}

/// So near the beginning of an obituary it says so, in characters.
const DEAD: usize = 120;

/// Tells the briefs under a standing head: `HARBOUR BRIEFING`, then a headline and a paragraph, again and again.
fn briefs(units: &[Unit], signs: &mut [Sign]) {
    let heads = (0..units.len()).filter(|at| {
        signs.get(*at).is_some_and(|sign| sign.standing)
            && units
                .get(*at)
                .is_some_and(|unit| unit.kind == Kind::Display && is_over_items(&unit.text))
    });
    let heads: Vec<usize> = heads.collect();
    let mut before = List::default();
    // Behind which of them no feature goes on that a byline opened.
    let mut told = vec![];
    for head in heads {
        // PARISH NOTES: each parish has several.
        let notes = units.get(head).is_some_and(|unit| is_notes(&unit.text));
        let many = if notes { PARISH } else { 2 };
        // A head among the briefs of the one before stands over the rest of them.
        if head >= before.end || many > before.many {
            before = List::under(units, signs, head, many);
            if before.own.len() > 1 {
                for at in &before.own {
                    signs.get_mut(*at).into_iter().for_each(|sign| sign.listed = true);
                }
            }
        }
        if before.own.len() > before.own.partition_point(|at| *at <= head) + 1 {
            told.push(head);
        }
    }
    let mut told = told.into_iter().peekable();
    let mut behind = false;
    for (at, sign) in signs.iter_mut().enumerate() {
        behind &= sign.bylines == 0 && !sign.dateline;
        if behind {
            sign.within = 0.0;
        }
        if told.next_if_eq(&at).is_some() {
            sign.over_listed = sign.latin;
            behind = true;
        }
    }
}

/// The briefs under a standing head.
#[derive(Debug, Default)]
struct List {
    /// Those with a headline.
    own: Vec<usize>,
    /// The unit behind the last of them.
    end: usize,
    /// So many paragraphs each may have.
    many: usize,
}

impl List {
    /// Those of `many` paragraphs at most under the standing head `head`.
    fn under(units: &[Unit], signs: &[Sign], head: usize, many: usize) -> Self {
        let mut list = Self { own: vec![], end: head, many };
        let mut texts = 0;
        for at in head + 1..units.len() {
            let (Some(unit), Some(sign)) = (units.get(at), signs.get(at)) else { break };
            if !unit.is_text() {
                if unit.kind != Kind::Display {
                    break;
                }
                continue;
            }
            let headed = sign.displays > 0;
            texts = if headed { 1 } else { texts + 1 };
            let most = if sign.latin { BRIEF } else { HAN_BRIEF };
            let first = list.own.is_empty();
            // Over the standing head a headline and its byline may stand that are behind their text.
            let displays = if first { sign.displays.min(at - head) } else { sign.displays };
            let brief = sign.length <= most
                && (sign.has_ended() || unit.text.ends_with([')', ']', '）']))
                && texts <= many
                && (first || sign.bylines == 0)
                && displays <= LINES + usize::from(first)
                && matches!(unit.kind, Kind::Paragraph | Kind::Closing);
            if !brief || first && !headed {
                break;
            }
            list.own.extend(headed.then_some(at));
            list.end = at + 1;
        }
        list
    }
}

/// Tells the texts under crossheads, on a page whose articles are opened by bylines, datelines or jump lines: under a short
/// line without any of them an article goes on that one of them opened.
fn parts(units: &[Unit], signs: &mut [Sign]) {
    let credited = |at: usize| {
        signs
            .get(at)
            .is_some_and(|sign| sign.dateline || sign.from || sign.came || sign.bylines > 0)
    };
    let texts: Vec<usize> = (0..units.len())
        .filter(|at| units.get(*at).is_some_and(|unit| unit.kind == Kind::Paragraph))
        .collect();
    let opened = texts.iter().filter(|at| credited(**at)).count();
    let mut open = false;
    let mut found = vec![];
    let (mut bare, mut after_to) = (0, true);
    for at in texts {
        let Some(sign) = signs.get(at) else { continue };
        let short = open && is_crosshead(units, signs, at);
        if credited(at) {
            open = true;
        } else if sign.displays > 0 && short {
            found.push(at);
        } else if sign.displays > 0 || after_to {
            open = false;
            bare += usize::from(sign.displays > 0 && !sign.listed && sign.length > SHORT);
        }
        after_to = sign.to;
        open &= !sign.to;
    }
    if opened < 2 || opened < 2 * bare {
        return;
    }
    for at in found {
        if let Some(sign) = signs.get_mut(at) {
            sign.under = true;
        }
    }
}

/// Do its words tell what `line` is, as those of a crosshead do not: a label, a name, a notice, what papers have each day?
pub(super) fn is_told(line: &Unit, sign: &Sign) -> bool {
    let own = sign.standing || sign.name || sign.ad || sign.notice;
    own || is_topic(&line.text) || is_regular(&line.text)
}

/// Does one short line, no label, stand between the text `at` and the end of a sentence?
fn is_crosshead(units: &[Unit], signs: &[Sign], at: usize) -> bool {
    let Some(sign) = signs.get(at).filter(|sign| sign.latin && sign.displays == 1) else {
        return false;
    };
    let before = sign.above.and_then(|above| signs.get(above));
    let line = (sign.above.map_or(0, |above| above + 1)..at)
        .find(|at| units.get(*at).is_some_and(|unit| unit.kind == Kind::Display));
    let plain = line.and_then(|line| units.get(line).zip(signs.get(line)));
    plain.is_some_and(|(line, sign)| {
        sign.length <= LONG
            && line.text.split_whitespace().count() <= WORDS
            && line.text.contains(char::is_lowercase)
            && !is_told(line, sign)
    }) && before.is_some_and(|before| before.has_ended() && !before.to && !before.signed)
}

#[cfg(test)]
mod tests {
    use crate::parse::{
        cut::{spans_of, starts_of},
        unit::page,
    };

    /// Where the texts of the page of `lines` begin.
    fn starts(lines: &[&str]) -> Vec<usize> {
        starts_of(&page(lines, |_| 0))
    }

    const BRIEFS: [&str; 7] = [
        "#Harbour Briefing",
        "#Court Halts Sale of the Mill",
        "A judge stopped the sale of the old mill on Monday and set a hearing.",
        "#Ferry Captain Had Been Warned",
        "The captain of the ferry was told of high winds before he left.",
        "#Island Returned After a Century",
        "The people of the island took it back for one dollar.",
    ];

    #[test]
    fn briefs_under_a_standing_head_are_articles() {
        assert_eq!(starts(&BRIEFS), [2, 4, 6]);
    }

    #[test]
    fn what_signs_the_text_before_is_no_byline_of_the_first_brief() {
        let mut lines = vec![
            "The ferry is back after the flood, and the captain is glad.",
            "#Ferry Is Back After the Flood",
            "□By ANN LEE",
        ];
        lines.extend(BRIEFS);
        assert_eq!(starts(&lines), [0, 5, 7, 9]);
        let spans = spans_of(&page(&lines, |_| 0));
        assert_eq!(spans.get(1).map(|span| span.front.clone()), Some(3..5));
    }

    #[test]
    fn obituaries_begin_each_under_a_name() {
        let lines = [
            "#Obituaries",
            "#Ann Lee",
            "Ann T. Lee, 73, of Tarnford, died on Sunday at her home.",
            "She taught at the old school.",
            "#Bo Reed",
            "Bo Reed, who kept the ferry, died on Monday in Port Ash.",
            "#Cal Moss, 81",
            "He kept the old pier and nine boats. A service is on Friday.",
        ];
        assert_eq!(starts(&lines), [2, 5, 7]);
    }

    #[test]
    fn a_first_text_from_elsewhere_has_its_headline_behind_it() {
        let units = page(
            &[
                "TARNFORD — The river rose over its banks on Monday and drove the town out.",
                "The dam held, though it had never been tried so hard.",
                "#High Water at the Old Dam",
                "PORT ASH — The line was sold on Monday for one dollar, and nobody else came.",
                "Its boats go on as before.",
                "#A Dollar for Nine Boats",
            ],
            |_| 0,
        );
        let heads: Vec<_> = spans_of(&units).iter().map(|span| span.tail.clone()).collect();
        assert_eq!(heads, [2..3, 5..6]);
    }

    const PARTS: [&str; 10] = [
        "#Drill Crews Come Home to Tarn",
        "□By ANN LEE",
        "TARNFORD — The crews have come home, and the town has room for all of them.",
        "Two banks said that they would lend to none but these.",
        "#Old Maps",
        "But the basin has pipes, half empty, that run to the river.",
        "#Ferry Line Is Sold to the Town",
        "□By BO REED",
        "PORT ASH — The ferry line was sold on Monday for one dollar.",
        "Nobody else had wanted it.",
    ];

    #[test]
    fn an_article_goes_on_under_a_crosshead() {
        assert_eq!(starts(&PARTS), [2, 8]);
        // Where articles have no bylines a line may be any headline.
        let plain = |line: &&str| !line.starts_with('□');
        let bare: Vec<&str> = PARTS.iter().copied().filter(plain).map(undated).collect();
        assert_eq!(starts(&bare).len(), 3);
    }

    /// `line` without its dateline.
    fn undated(line: &'static str) -> &'static str {
        line.split_once(" — ").map_or(line, |(_, rest)| rest)
    }

    #[test]
    fn what_is_told_from_a_parish_may_have_several_paragraphs() {
        let lines = [
            "#PARISH NOTES",
            "#TARNFORD",
            "The rain of June was heavy.",
            "The river flat is ploughed.",
            "The road is closed.",
            "#PORT ASH",
            "The ball was well attended.",
            "The door prize was two ducks.",
        ];
        assert_eq!(starts(&lines), [2, 6]);
    }
}
