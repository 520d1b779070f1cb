//! What the words on both sides of a place say for and against a text beginning there.

use std::ops::Range;

use super::{Evidence, Sign, credited::are_traditional, pool::HEARD};
use crate::parse::{
    byline::has_dateline,
    cue::End,
    echo::Echo,
    line::Line,
    unit::{Kind, Unit},
    weight::Feature,
};
use crate::text::is_han;

/// So many texts of a page tell how its texts end, and of so many that end without a stop one may have one.
const ENDS: usize = 8;
const STOPPED: usize = 6;

/// Where nearly no Chinese text has a stop at its end, as in papers that set blanks for marks, each ends where it ends.
pub(super) fn end_unmarked(units: &[Unit], signs: &mut [Sign]) {
    let texts = units.iter().zip(signs.iter());
    let (mut all, mut stopped) = (0, 0);
    for (_, sign) in texts.filter(|(unit, sign)| unit.kind == Kind::Paragraph && !sign.latin) {
        all += 1;
        stopped += usize::from(matches!(sign.end, End::Stop | End::Semicolon | End::Colon));
    }
    if all < ENDS || stopped * STOPPED > all {
        return;
    }
    for (unit, sign) in units.iter().zip(signs) {
        if unit.kind == Kind::Paragraph && sign.end == End::Other {
            sign.end = End::Stop;
        }
    }
}

/// So many display lines under each other are more than one head, if that happens again.
const SEVERAL: usize = 4;

/// One line of so many is moved on a page that was put together.
const MOVED: usize = 60;

impl Evidence<'_> {
    /// A text begins with unit `at`, of which the text before has some words, or none.
    ///
    /// Where heads are thrown together away from their texts, a text begins right under the last line of another one, and
    /// nothing but the words may tell it. Where each text has its head above it, paragraphs without a line between are one
    /// text whatever they speak of: a reporter comes home, and tells of it in another tone. Texts of a line a paragraph are
    /// not torn either, and their crossheads stand like headlines. Nor do words tell much where columns were put together by
    /// guess: a piece of another text may stand anywhere.
    pub(super) fn words(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        let cohesion = self.cohesion.get(at).copied().unwrap_or_default();
        let bare = sign.displays == 0;
        if sign.latin || self.whole || self.moved || bare && !self.thrown {
            out(Feature::StartCohesion, cohesion.first.min(0.4));
            if cohesion.is_strange() {
                // English paragraphs seldom have whole words in common, of one article or not.
                out(Feature::StartStrange, if sign.latin { 0.3 } else { 1.0 });
            }
        } else if !bare {
            out(Feature::StartHeadedBond, cohesion.bond());
            out(Feature::StartHeaded, 1.0);
        } else {
            out(Feature::StartBond, cohesion.bond());
            out(Feature::StartBare, 1.0);
        }
    }
}

/// A page with so many letters tells how it is written, and one 的 or more in so many of them is no old paper's.
const LETTERS: usize = 600;
const PARTICLE: usize = 1000;

/// Are `units` written as papers wrote until the 1930s, in traditional letters and without 的?
pub(super) fn is_classical(units: &[Unit]) -> bool {
    if !are_traditional(units) {
        return false;
    }
    let letters = || units.iter().flat_map(|unit| unit.text.chars());
    let (all, particles) = letters().fold((0, 0), |(all, particles), letter| {
        (all + usize::from(is_han(letter)), particles + usize::from(letter == '的'))
    });
    all >= LETTERS && particles * PARTICLE < all
}

/// Were many of `lines` moved: do columns stand together by guess?
pub(super) fn are_moved(lines: &[Line]) -> bool {
    lines.iter().filter(|line| line.moved).count() * MOVED > lines.len()
}

/// Are heads thrown together among `units`, in two places or more, or in the one that `pool` is?
pub(super) fn are_thrown(units: &[Unit], pool: &Range<usize>, echo: &Echo) -> bool {
    if !pool.is_empty() {
        return true;
    }
    let (mut thrown, mut at) = (0, 0);
    for run in units.split(Unit::is_text) {
        let own = at..at + run.len();
        at = own.end + 1;
        let lines = run.iter().filter(|unit| unit.kind == Kind::Display).count();
        thrown += usize::from(lines >= SEVERAL && is_heard_elsewhere(units, &own, echo));
    }
    thrown >= 2
}

/// One line of so many at least is repeated where heads stand away from their texts.
const LEAST: usize = 8;

/// Does a text that does not stand right under the display lines `run` repeat one of them? Kicker, headline and decks of
/// one text are many lines, too, and so is what is for sale. It is asked of pages in traditional letters alone: of them more
/// have such heads, and advertisements at their ends.
pub(super) fn is_heard_elsewhere(units: &[Unit], run: &Range<usize>, echo: &Echo) -> bool {
    if run.is_empty() || !are_traditional(units) {
        return true;
    }
    // A dateline begins another text.
    let goes_on = |(number, unit): &(usize, &Unit)| {
        unit.is_text() && (*number == 0 || !has_dateline(&unit.text))
    };
    let under = units.get(run.end..).unwrap_or_default().iter().enumerate().take_while(goes_on);
    let under = run.end..run.end + under.count();
    let lines =
        run.clone().filter(|at| units.get(*at).is_some_and(|unit| unit.kind == Kind::Display));
    let (mut heard, mut all) = (0, 0);
    for found in lines.map(|at| echo.of(at)) {
        let elsewhere = found.outside(&under);
        heard += usize::from(elsewhere >= HEARD && elsewhere > found.within(&under));
        all += 1;
    }
    heard * LEAST >= all.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{
        arcs::steps,
        cut::chosen,
        evidence::{Evidence, Habit},
        unit::page,
        weight::Weights,
    };

    /// Where the texts of the page of `lines` begin, and its habit.
    fn texts(lines: &[&str]) -> (Habit, Vec<usize>) {
        let units = page(lines, |_| 120);
        let evidence = Evidence::new(&units, &[]);
        let (cut, habit) = chosen(&steps(&evidence, &Weights::FITTED));
        (habit, cut.spans.iter().map(|span| span.text.start).collect())
    }

    const BRIDGE: [&str; 2] = [
        "青石大桥昨天合龙，清河两岸的青石镇和柳湾镇从此连在一起，过河的人不再绕行四十公里山路。",
        "青石大桥的桥面双向四车道。青石镇的老船工头一回走着过清河，说两岸的人盼了三十年。",
    ];
    const TEA: [&str; 2] = [
        "云汀县的春茶开采早了九天，茶农天不亮就背着竹篓上山，云汀茶园里到处是采茶人。",
        "云汀县的农技员教茶农留高采、分批采，茶园的头茬鲜叶收了三千斤，比去年的春茶多出三成。",
    ];

    #[test]
    fn texts_under_each_other_are_parted_by_their_words_where_heads_stand_at_the_end() {
        let (habit, starts) = texts(&[
            BRIDGE[0],
            BRIDGE[1],
            TEA[0],
            TEA[1],
            "#青石大桥昨日合龙",
            "#两岸的人盼了三十年",
            "#春茶开采早了九天",
            "#云汀茶农上山采茶",
            "#解放大道年夜饭预订",
            "#国家免检产品",
        ]);
        assert_ne!(habit, Habit::Before);
        assert_eq!(starts, [0, 2]);
    }

    #[test]
    fn an_old_paper_has_hardly_a_particle() {
        let page_of = |text: &str| page(&vec![text; 30], |_| 0);
        assert!(is_classical(&page_of("雲汀渡口昨已復航、兩岸居民咸稱便利、茶商亦云、")));
        assert!(!is_classical(&page_of("雲汀的渡口昨天復航，兩岸的居民都說方便。")));
        assert!(!is_classical(&page_of("云汀渡口昨已复航、两岸居民咸称便利、茶商亦云、")));
    }

    #[test]
    fn a_page_of_moved_columns_is_told() {
        let line = |moved| Line { moved, ..Line::default() };
        let lines: Vec<Line> = (0..100).map(|at| line(at % 10 == 9)).collect();
        assert!(are_moved(&lines));
        assert!(!are_moved(&[]) && !are_moved(&vec![line(false); 100]));
    }

    #[test]
    fn under_heads_of_their_own_paragraphs_stay_together_whatever_they_speak_of() {
        let (habit, starts) = texts(&[
            "#青石大桥昨日合龙",
            BRIDGE[0],
            "一碗热汤下肚，他才想起家里的灶还没有熄。",
            "屋檐下的燕子回来了，孩子们仰着脸数它们。",
            BRIDGE[1],
            "#春茶开采早了九天",
            TEA[0],
            TEA[1],
        ]);
        assert_ne!(habit, Habit::Apart);
        assert_eq!(starts, [1, 6]);
    }

    #[test]
    fn where_no_text_has_a_stop_each_ends_where_it_ends() {
        let ends = |stop: &str| {
            let texts: Vec<String> =
                (0..8).map(|_| format!("渡口昨日復航　兩岸稱便{stop}")).collect();
            let units = page(&texts.iter().map(String::as_str).collect::<Vec<_>>(), |_| 0);
            Evidence::new(&units, &[]).sign(0).end
        };
        assert_eq!((ends(""), ends("，")), (End::Stop, End::Comma));
    }
}
