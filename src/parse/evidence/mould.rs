//! Crossheads that are set alike: the parts of a feature or an essay are headed in one mould, as headlines of different news
//! are not.

use std::ops::Range;

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

/// Lines of fewer letters have as many by chance.
const SIZE: usize = 6;

/// Words that crossheads of one mould begin with: 以制度创新激发活力 after 以产业转型增添动力.
const FIRSTS: &str = "以从在把让靠用为变向既更要当";

/// A line between two texts that may be a crosshead, or two.
struct Line {
    units: Range<usize>,
    /// Is there nothing but text between the line before and this one?
    linked: bool,
}

/// Tells the texts under lines of one mould: each stands alone between two texts that no dateline and no byline opens.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    let lines = lines(units, signs);
    let mut told = vec![];
    for (at, pair) in lines.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        let third =
            lines.get(at + 2).filter(|third| third.linked && same_size(units, other, third));
        let sizes = other.linked && same_size(units, one, other);
        let words = || match (units.get(one.units.clone()), units.get(other.units.clone())) {
            (Some([one]), Some([other])) => are_alike(&one.text, &other.text),
            _ => false,
        };
        if other.linked && words() || sizes && one.units.len() > 1 {
            told.extend([at, at + 1]);
        }
        // One line is as long as the next by chance.
        if sizes && third.is_some() {
            told.extend([at, at + 1, at + 2]);
        }
    }
    for line in told.into_iter().filter_map(|at| lines.get(at)) {
        // What was taken for a crosshead is a text by itself.
        let Range { start, end } = line.units;
        signs.iter_mut().take(end + 1).skip(start).for_each(|sign| sign.alike = true);
    }
}

/// The lines of the page that may be crossheads.
fn lines(units: &[Unit], signs: &[Sign]) -> Vec<Line> {
    let is_line = |unit: &&Unit| matches!(unit.kind, Kind::Display | Kind::Crosshead);
    let mut lines: Vec<Line> = vec![];
    // Did anything but text come since the last line?
    let mut parted = true;
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let run = units.iter().skip(at).take_while(is_line).count();
        if run == 0 {
            // A line over the picture in a feature's middle does not end it.
            parted |= !matches!(unit.kind, Kind::Paragraph | Kind::Closing | Kind::Caption);
            at += 1;
            continue;
        }
        let plain = signs.get(at + run).is_some_and(|sign| {
            !(sign.dateline || sign.from || sign.came || sign.notifies || sign.latin)
                && sign.bylines == 0
        });
        let above = at.checked_sub(1).and_then(|above| units.get(above)).is_some_and(Unit::is_text);
        let below = units.get(at + run).is_some_and(|below| below.kind == Kind::Paragraph);
        if run <= 2 && above && below && plain {
            let near = lines.last().is_some_and(|last| at - last.units.end <= TEXTS);
            lines.push(Line { units: at..at + run, linked: near && !parted });
            parted = false;
        } else {
            parted = true;
        }
        at += run;
    }
    lines
}

/// Have both as many letters in each of their lines?
fn same_size(units: &[Unit], one: &Line, other: &Line) -> bool {
    let sizes = |line: &Line| -> Vec<usize> {
        let texts = units.get(line.units.clone()).unwrap_or_default();
        let letters = |text: &str| text.chars().filter(|letter| is_han(*letter)).count();
        texts.iter().map(|unit| letters(&unit.text)).collect()
    };
    let one = sizes(one);
    one.iter().sum::<usize>() >= SIZE && one == sizes(other)
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
    fn crossheads_have_as_many_letters() {
        let starts = |third: &str| {
            let lines = [
                "#守渡人",
                "渡口在村子东头，水面不宽。",
                "#茶园里的早工",
                "天不亮就有人上山。",
                "#河堤上的晚课",
                "老师在船上教识字。",
                third,
                "大桥明年合龙。",
            ];
            starts_of(&page(&lines, |_| 90))
        };
        assert_eq!(starts("#灯火里的归舟"), [1]);
        assert!(starts("#灯火里的归舟人家").len() > 1);
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
