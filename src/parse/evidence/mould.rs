//! Crossheads that are set alike: the parts of a feature or an essay are headed in one mould, as headlines of different news
//! are not.

use crate::{
    parse::{
        forms,
        sign::Sign,
        unit::{Kind, Unit},
    },
    text::is_han,
};

/// A part has no more texts than this.
const TEXTS: usize = 10;

/// The most letters of such a crosshead.
const LETTERS: usize = 22;

/// Words that crossheads of one mould begin with: 以制度创新激发活力 after 以产业转型增添动力.
const FIRSTS: &str = "以从在把让靠用为变向既更要当";

/// Tells the texts under lines of one mould: each stands alone between two texts that no dateline and no byline opens.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    let is_line = |unit: &Unit| matches!(unit.kind, Kind::Display | Kind::Crosshead);
    // The last line that may be a crosshead; what else is no text comes between.
    let mut last: Option<usize> = None;
    for at in 1..units.len().saturating_sub(1) {
        let Some([above, line, below]) = units.get(at - 1..=at + 1) else { continue };
        if matches!(line.kind, Kind::Paragraph | Kind::Closing) {
            continue;
        }
        let plain = signs.get(at + 1).is_some_and(|sign| {
            !(sign.dateline || sign.from || sign.came || sign.notifies || sign.latin)
                && sign.bylines == 0
        });
        let lone = is_line(line) && above.is_text() && below.kind == Kind::Paragraph && plain;
        if !lone {
            // A line over the picture in a feature's middle does not end it.
            last = last.filter(|_| line.kind == Kind::Caption);
            continue;
        }
        let before = last.replace(at).filter(|before| at - before <= TEXTS);
        let alike = |before: &usize| {
            units.get(*before).is_some_and(|before| are_alike(&before.text, &line.text))
        };
        if let Some(before) = before.filter(alike) {
            // What was taken for a crosshead is a text by itself.
            for line in [before, at] {
                signs.iter_mut().skip(line).take(2).for_each(|sign| sign.alike = true);
            }
        }
    }
}

/// Are the lines of one mould?
fn are_alike(one: &str, other: &str) -> bool {
    let [one, other] =
        [one, other].map(|text| -> Vec<char> { forms::simplified(text).chars().collect() });
    if one.len().max(other.len()) > LETTERS
        || one == other
        || !one.iter().any(|letter| is_han(*letter))
    {
        return false;
    }
    let mark = |letter: &char| matches!(letter, '，' | '：' | '、' | ',' | ':');
    let halves = |text: &[char]| text.iter().position(mark).map(|at| (at, text.get(at).copied()));
    let first = one.first() == other.first();
    match (halves(&one), halves(&other)) {
        (Some((at, mark)), Some((there, its))) => {
            let ends =
                |text: &[char], at: usize| at.checked_sub(1).and_then(|at| text.get(at)).copied();
            let end = ends(&one, at) == ends(&other, there);
            // 从历史看： 从现实看：; a place before a colon heads news.
            let framed = first && end && at.abs_diff(there) <= 1;
            // 路通了，笋子卖得快 山绿了，客人留得住
            let even = at == there && one.len().abs_diff(other.len()) <= 2;
            mark == its && (framed || even && end && !matches!(mark, Some('：' | ':')))
        }
        (None, None) => {
            first
                && one.len() == other.len()
                && one.len() >= 6
                && one.first().is_some_and(|first| FIRSTS.contains(*first))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{cut::starts_of, unit::page};

    #[test]
    fn lines_of_one_mould_are_told() {
        for [one, other] in [
            ["从历史看：渡口因茶而兴", "从现实看：渡口靠桥振兴"],
            ["桥通了，茶叶卖得快", "灯亮了，游客留得住"],
            ["以制度创新激发活力", "以产业转型增添动力"],
            ["第一站：老码头", "第二站：新渡口"],
        ] {
            assert!(are_alike(one, other), "{one} {other}");
        }
        for [one, other] in [
            ["青石镇：茶园开采", "河堤镇：渡口复航"],
            ["渡口昨日复航", "渡口今日停航"],
            ["桥通了，茶叶卖得快", "老船工守渡三十年，今日上岸"],
        ] {
            assert!(!are_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn the_parts_of_a_feature_are_one_text() {
        let lines = [
            "#守渡人",
            "渡口在村子东头，水面不宽。",
            "老郭守了三十年。",
            "#从历史看：渡口因茶而兴",
            "当年的茶客都从这里过河。",
            "#从现实看：渡口靠桥振兴",
            "大桥明年合龙。",
        ];
        let units = page(&lines, |_| 90);
        assert_eq!(starts_of(&units), [1]);
    }
}
