//! How sure the articles are: from the chances of the cut to `doubt` and diagnostics.

mod made;

pub(super) use self::made::weigh;

use std::ops::Range;

use super::{
    arcs::Steps,
    chance::{Chances, chances},
    cut::Cut,
    evidence::{Evidence, Habit, Span},
    head::Draft,
};
use crate::issue::{Decision, Diagnostic, Section};

/// How likely an article's decisions are, each by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// Its text begins where it was taken to begin.
    pub start: f32,
    /// It ends where it was taken to end.
    pub end: f32,
    /// Its head is the one that it was given.
    pub head: f32,
}

impl Default for Chance {
    /// Of an article that the cut has no opinion about: as good as any.
    fn default() -> Self {
        Self { start: 1.0, end: 1.0, head: 1.0 }
    }
}

/// A decision that was not asked for its chance, and the least chance of a head that was found by other means than the cut.
const UNASKED: f32 = 0.5;
/// A head that another text had before.
const LED: f32 = 0.5;
/// A standing head that was given to a text by where they stand.
const HANDED: f32 = 0.8;
/// How much more of a head that was found apart from its text this one says than all others do, and how sure it is then.
/// By hand, after counts on newsgen issues and on papers set anew: under 0.2 most are wrong, over 0.4 hardly one.
const HEARD: &[(f32, f32)] = &[(0.0, 0.15), (0.2, 0.5), (0.4, 0.9), (1.0, 0.95)];
/// How sure it is that two pieces go together.
const SEWN: f32 = 0.7;
/// Display lines that are nobody's.
const LONE: f32 = 0.45;
/// Where blank lines part the articles and stand nowhere else, an article is so sure to be parted right.
const SET_APART: f32 = 0.99;
/// More units are not asked for their chances: no page has so many.
const MOST: usize = 6000;

/// Chance and doubt of an article: of the articles whose chance was so high this share was wrong.
///
/// Made by `tools/doubt.py` on newsgen issues, cut or headline wrong as `score.py` has it.
const TABLE: &[(f32, f32)] =
    &[(0.0, 0.9), (0.45, 0.78), (0.6, 0.65), (0.735, 0.5), (0.92, 0.3), (0.96, 0.17), (1.0, 0.05)];

/// The chances of the articles of `cut`, in their order.
#[expect(clippy::cast_possible_truncation, reason = "chances need no more than f32 has")]
pub(super) fn sure(steps: &Steps<'_>, cut: &Cut, habit: Habit) -> Vec<Chance> {
    if steps.count() > MOST {
        return vec![Chance { start: UNASKED, ..Chance::default() }; cut.spans.len()];
    }
    let arcs = steps.arcs(if habit == Habit::Ahead { Habit::Before } else { habit });
    let chances = chances(&arcs);
    let pool = arcs.pool.start;
    let of = |(number, span): (usize, &Span)| {
        let at = span.text.start;
        let start = part(&chances.start, at);
        let tail: Vec<f64> = tail(&chances, span.text.end);
        let end = part(&chances.end, span.text.end) + tail.iter().sum::<f64>();
        let head = if span.is_ahead() {
            start * waited(steps, cut, number)
        } else if span.is_away() {
            let heads = arcs
                .away
                .get(at)
                .into_iter()
                .flat_map(|heads| heads.iter())
                .zip(chances.away.get(at).into_iter().flatten());
            heads
                .filter(|(head, _)| {
                    pool + head.from() == span.tail.start && pool + head.to() == span.tail.end
                })
                .map(|(_, chance)| *chance)
                .sum()
        } else if !span.front.is_empty() {
            let heads = arcs
                .fronts
                .get(at)
                .into_iter()
                .flatten()
                .zip(chances.fronts.get(at).into_iter().flatten());
            heads.filter(|(head, _)| head.from == span.front.start).map(|(_, chance)| *chance).sum()
        } else if !span.tail.is_empty() {
            let from = span.text.end;
            let heads = arcs
                .tails
                .get(from)
                .into_iter()
                .flatten()
                .zip(chances.tails.get(from).into_iter().flatten());
            heads
                .filter(|(head, _)| head.to == span.tail.end)
                .flat_map(|(_, texts)| texts)
                .filter(|(text, _)| *text == at)
                .map(|(_, chance)| *chance)
                .sum()
        } else {
            part(&chances.bare, at)
        };
        Chance { start: start as f32, end: end as f32, head: (head / start.max(1e-6)) as f32 }
    };
    let set_apart = set_apart(steps.evidence, cut);
    let sure = cut.spans.iter().enumerate().map(of).zip(set_apart);
    sure.map(|(chance, set_apart)| if set_apart { chance.at_least(SET_APART) } else { chance })
        .collect()
}

/// Which of the articles of `cut` blank lines part, on a page where they stand above heads and nowhere else, as in texts
/// copied from a paper's site? Then it was whoever made the text that parted them so.
fn set_apart(evidence: &Evidence<'_>, cut: &Cut) -> Vec<bool> {
    let none = vec![false; cut.spans.len()];
    let mut ranges = Vec::with_capacity(cut.spans.len());
    let mut before = 0;
    for span in &cut.spans {
        let first = if span.front.is_empty() { span.text.start } else { span.front.start };
        if span.is_away() || span.is_ahead() || first < before {
            return none;
        }
        before = span.text.end.max(span.tail.end);
        ranges.push(first..before);
    }
    let gap = |at: usize| evidence.sign(at).gap;
    let inside = |range: &Range<usize>| (range.start + 1..range.end).map(gap).max().unwrap_or(0);
    let Some(least) = evidence.blocks else { return none };
    let parted = |range: Option<&Range<usize>>| {
        range.is_none_or(|range| range.start == 0 || gap(range.start) >= least)
    };
    let apart = ranges.iter().enumerate().map(|(number, range)| {
        parted(Some(range)) && inside(range) < least && parted(ranges.get(number + 1))
    });
    apart.collect()
}

/// How many texts before and after one its head is compared with.
const NEAR: usize = 12;

/// The chance that text number `number` has the head that stands some way before it, not one of the texts near it.
fn waited(steps: &Steps<'_>, cut: &Cut, number: usize) -> f64 {
    let Some(own) = cut.spans.get(number) else { return 0.0 };
    let worth = |span: &Span| {
        let mut sum = 0.0;
        let add = &mut |feature, value: f32| sum += steps.weights.of(feature) * value;
        steps.evidence.away(&own.front, span.text.start, add);
        f64::from(sum).exp()
    };
    let near = cut.spans.iter().skip(number.saturating_sub(NEAR)).take(2 * NEAR + 1);
    let after = near.filter(|span| span.text.start >= own.front.end);
    worth(own) / after.map(worth).sum::<f64>().max(1e-9)
}

fn part(chances: &[f64], at: usize) -> f64 {
    chances.get(at).copied().unwrap_or_default()
}

/// The chances that a text whose head stands after it ends before unit `at`.
fn tail(chances: &Chances, at: usize) -> Vec<f64> {
    let tails = chances.tails.get(at).into_iter().flatten().flatten();
    tails.map(|(_, chance)| *chance).collect()
}

impl Chance {
    /// That of a draft to which lines of another one's head were led.
    pub(super) fn led(self) -> Self {
        self.after(LED)
    }

    /// That of a draft that was given a standing head.
    pub(super) fn handed(self) -> Self {
        self.after(HANDED)
    }

    /// That of a draft whose head was found apart from its text, which says so much more of it than all others.
    pub(super) fn found(self, heard: f32) -> Self {
        self.after(between(HEARD, heard))
    }

    /// The same, its head found after the cut, which is so `sure`.
    fn after(self, sure: f32) -> Self {
        Self { head: self.head.max(UNASKED) * sure, ..self }
    }

    /// The same, but no decision less sure than `least`.
    fn at_least(self, least: f32) -> Self {
        let Self { start, end, head } = self;
        Self { start: start.max(least), end: end.max(least), head: head.max(least) }
    }

    /// That of a draft that was put together with another piece.
    pub(super) fn sewn(self, piece: Self) -> Self {
        Self { start: self.start, end: piece.end * SEWN, head: self.head.max(piece.head) }
    }

    /// That of display lines that are nobody's.
    pub(super) fn lone() -> Self {
        Self { head: LONE, ..Self::default() }
    }

    /// The chance that all of it is right.
    fn all(self) -> f32 {
        (self.start * self.end * self.head).clamp(0.0, 1.0)
    }

    /// Which decision is the least sure one.
    fn least(self) -> (Decision, f32) {
        let decisions = [
            (Decision::Start, self.start),
            (Decision::End, self.end),
            (Decision::Headline, self.head),
        ];
        decisions.into_iter().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((Decision::Start, 1.0))
    }

    /// The article's doubt.
    pub fn doubt(self) -> f32 {
        (between(TABLE, self.all()) * 100.0).round() / 100.0
    }
}

/// What `table` has for `value`, between two of its points as far as it is from them.
fn between(table: &[(f32, f32)], value: f32) -> f32 {
    let after = table.partition_point(|(least, _)| *least <= value).clamp(1, table.len() - 1);
    let [Some((low, from)), Some((high, to))] = [table.get(after - 1), table.get(after)] else {
        return 0.0;
    };
    from + (to - from) * ((value - low) / (high - low)).clamp(0.0, 1.0)
}

/// What may be told of the articles of `section`, if they turn out to be doubtful. `numbers` says for each which of `drafts` it
/// was made of.
pub fn diagnostics(
    section: &Section,
    numbers: &[Option<usize>],
    drafts: &[Draft],
    evidence: &Evidence<'_>,
) -> Vec<Diagnostic> {
    let made = numbers
        .iter()
        .zip(&section.articles)
        .filter_map(|(number, article)| Some((drafts.get((*number)?)?, article)));
    made.map(|(draft, article)| {
        let (kind, chance) = draft.chance.least();
        let second = (kind == Decision::Headline)
            .then(|| draft.second.and_then(|at| evidence.units.get(at)))
            .flatten()
            .map(|unit| unit.text.clone());
        Diagnostic {
            kind,
            page: section.page.clone(),
            article: Some(article.id.clone()),
            second,
            margin: (((2.0 * chance - 1.0).clamp(0.0, 1.0)) * 100.0).round() / 100.0,
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubt_falls_as_chances_rise() {
        let doubts: Vec<f32> = [0.0, 0.3, 0.6, 0.9, 1.0]
            .map(|start| Chance { start, ..Chance::default() }.doubt())
            .to_vec();
        assert!(doubts.is_sorted_by(|a, b| a >= b), "{doubts:?}");
        assert!(doubts[0] >= 0.5 && doubts[4] < 0.5, "{doubts:?}");
    }

    /// The doubts of the articles that a page of `lines` makes; empty lines are blank lines.
    fn doubts(lines: &[&str]) -> Vec<f32> {
        let issue = crate::parse::parse(&crate::page::Page::from_text(&lines.join("\n"), 0, ""));
        issue.articles().map(|(_, article)| article.doubt).collect()
    }

    #[test]
    fn blank_lines_that_part_the_articles_alone_make_sure() {
        let stories = [
            ["青石大桥合龙", "大桥的钢梁昨天上午接上最后一段，两岸的人放下手里的活来看。"],
            ["渡口最后一班", "船工把缆绳收进舱里，渡口的班船从今天起不再开了。"],
            ["千亩茶园开采", "山上的茶芽比往年早了七天，采茶的人天不亮就上了山。"],
            ["老站台的钟", "修钟的人来了三次，站台上的钟还是慢五分钟，谁也不着急。"],
            ["集市搬了家", "卖菜的摊子搬到河东，老人们走得远了些，话也多了些。"],
        ];
        let page = |gap: &[&'static str]| {
            let lines = stories.iter().flat_map(|story| story.iter().chain(gap).copied());
            doubts(&lines.collect::<Vec<_>>())
        };
        let (apart, run_on) = (page(&[""]), page(&[]));
        assert_eq!(apart.len(), 5);
        let most = |doubts: &[f32]| doubts.iter().copied().fold(0.0, f32::max);
        assert!(most(&apart) < 0.2 && most(&run_on) > most(&apart), "{apart:?} {run_on:?}");
    }

    #[test]
    fn a_head_found_apart_is_as_sure_as_its_text_alone_says_it() {
        let found = |heard| Chance::default().found(heard).doubt();
        assert!(found(0.0) > 0.8 && found(0.3) < found(0.1) && found(0.5) < 0.5);
        let sure = between(&[(0.0, 1.0), (0.5, 2.0), (1.0, 2.5)], 0.75);
        assert!((sure - 2.25).abs() < 1e-6, "{sure}");
    }

    #[test]
    fn the_least_sure_decision_is_told() {
        let chance = Chance { start: 0.9, end: 0.4, head: 0.8 };
        assert_eq!(chance.least().0, Decision::End);
    }
}
