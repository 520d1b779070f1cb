//! What the heads of a pool are worth for each text of the sheet.
//!
//! Most texts repeat none of their lines: to all of these that are of a kind the heads are worth the same, and only those
//! with a line that a text repeats are weighed for it.

use std::{ops::Range, sync::Arc};

use super::Away;
use crate::parse::{
    evidence::{self, Evidence, Fits, Habit, Heard, SOON, Suits},
    weight::Weights,
};

/// A head in the pool has no more statements than this.
const MOST: usize = 6;

/// The heads in the pool, and what they say by themselves.
pub(super) struct Pool<'a> {
    evidence: &'a Evidence<'a>,
    weights: &'a Weights,
    first: usize,
    /// By their first line.
    heads: Vec<Vec<f32>>,
    /// What is asked of each line by itself.
    lines: Vec<Line>,
    /// The texts that may be told something by a line, each with the line, rising.
    told: Vec<(usize, usize)>,
    /// What the heads are worth for a text of the kind that none of the lines tells anything.
    plain: Vec<(Suits, Arc<[Away]>)>,
}

/// What is asked of a line of the pool.
#[derive(Clone, Copy)]
struct Line {
    fits: Fits,
    /// What is heard of it in a text; none if it is no display line.
    heard: Option<Heard>,
    /// Does the line above read on into it?
    flows: bool,
    /// How it meets there with the line above.
    meet: f32,
}

impl<'a> Pool<'a> {
    pub(super) fn of(
        evidence: &'a Evidence<'a>,
        weights: &'a Weights,
        pool: &Range<usize>,
    ) -> Self {
        let sort = weights.of(Evidence::sort(false, true, true, Habit::Apart));
        let head = |run: Range<usize>| {
            let mut score = sort;
            evidence.apart(&run, &mut |f, v| score += weights.of(f) * v);
            score
        };
        let heads = pool.clone().map(|from| {
            let end = pool.end.min(evidence.after(from, MOST));
            (from + 1..=end).map(|to| head(from..to)).collect()
        });
        let heads = heads.collect();
        let lines = pool.clone().map(|at| Line {
            fits: evidence.fit(at),
            heard: evidence.hear(at, usize::MAX),
            flows: evidence.sign(at).flows,
            meet: 0.0,
        });
        let lines = lines.collect();
        let mut told = vec![];
        for (line, at) in pool.clone().enumerate() {
            let (found, joint) = (evidence.echo.of(at), evidence.echo.joint(at));
            let starts = found.starts.iter().chain(&joint.starts).map(|(start, _)| *start);
            // A text beside the one that has most of it, or of which that one may be a part, is told so.
            let near = found.place.saturating_sub(SOON)..found.place.saturating_add(2);
            let near = near.take_while(|_| found.place < evidence.units.len());
            told.extend(starts.chain(near).map(|text| (text, line)));
        }
        told.sort_unstable();
        told.dedup();
        Self { evidence, weights, first: pool.start, heads, lines, told, plain: vec![] }
    }

    /// The heads for the text that begins with unit `text`.
    pub(super) fn before(&mut self, text: usize) -> Arc<[Away]> {
        let suits = self.evidence.suits(text);
        let plain = self.plain(suits);
        let from = self.told.partition_point(|(told, _)| *told < text);
        let told = self.told.iter().skip(from).take_while(|(told, _)| *told == text);
        let told: Vec<usize> = told.map(|(_, line)| *line).collect();
        if told.is_empty() {
            return plain;
        }
        let mut lines = self.lines.clone();
        for line in &told {
            if let Some(here) = lines.get_mut(*line) {
                here.heard = self.evidence.hear(self.first + line, text);
                here.meet = self.evidence.echo.joint(self.first + line).at(text);
            }
        }
        let mut away = plain.to_vec();
        let mut at = 0;
        for (from, heads) in self.heads.iter().enumerate() {
            let end = at + heads.len();
            let first = told.partition_point(|line| *line < from);
            if told.get(first).is_some_and(|line| *line < from + heads.len())
                && let Some(away) = away.get_mut(at..end)
            {
                for (away, told) in away.iter_mut().zip(self.row(from, suits, &lines)) {
                    *away = told;
                }
            }
            at = end;
        }
        away.into()
    }

    /// The heads for a text that `suits` and that no line tells anything.
    fn plain(&mut self, suits: Suits) -> Arc<[Away]> {
        if let Some((_, plain)) = self.plain.iter().find(|(kind, _)| *kind == suits) {
            return Arc::clone(plain);
        }
        let rows = (0..self.heads.len()).flat_map(|from| self.row(from, suits, &self.lines));
        let plain: Arc<[Away]> = rows.collect();
        self.plain.push((suits, Arc::clone(&plain)));
        plain
    }

    /// The heads that begin with line `from` for a text that `suits`, of which the `lines` tell.
    fn row(&self, from: usize, suits: Suits, lines: &[Line]) -> impl Iterator<Item = Away> {
        let features = evidence::AWAY.map(|feature| self.weights.of(feature));
        let mut heard = Heard::default();
        let (mut all, mut statements, mut fits) = (0, 0, Fits::default());
        let heads = self.heads.get(from).map(Vec::as_slice).unwrap_or_default();
        (from + 1..).zip(heads).zip(lines.iter().skip(from)).map(move |((to, head), line)| {
            let first = to == from + 1;
            if let Some(told) = line.heard {
                heard.add(told);
                all += 1;
                statements += usize::from(first || !line.flows);
            }
            let heard = heard.of(statements, all);
            let values = features.iter().zip(heard.values());
            let mut score = values.fold(*head, |score, (weight, value)| score + weight * value);
            fits.add(line.fits, line.meet, first);
            suits.fits(fits, &mut |f, v| score += self.weights.of(f) * v);
            Away::new(from..to, score)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::page;

    #[test]
    fn the_heads_are_worth_what_they_are_worth_by_themselves() {
        let page = page(
            &[
                "本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路。",
                "大桥全长八百二十米，双向四车道。",
                "本报讯云汀县的春茶开采早了九天，茶农采下头茬鲜叶。",
                "我店即日起迁至河堤路新址，电话号码不变，请新老顾客互相转告。",
                "柳湾渡口昨天复航，首班船上有二十名乘客。",
                "#青石大桥昨日合龙",
                "□记者郭远",
                "#春茶开采早了九天",
                "#茶农采下头茬鲜叶",
                "#迁址启事",
                "#渡口复航",
                "#首班船有二十名乘客",
                "#各地短波",
            ],
            |_| 90,
        );
        let evidence = Evidence::new(&page, &[]);
        let weights = Weights::FITTED;
        assert_eq!(evidence.pool, 5..13);
        let mut pool = Pool::of(&evidence, &weights, &evidence.pool);
        let sort = weights.of(Evidence::sort(false, true, true, Habit::Apart));
        for text in 0..5 {
            let heads = pool.before(text);
            assert!(heads.len() > 30, "{}", heads.len());
            for head in heads.iter() {
                let run = head.from() + 5..head.to() + 5;
                let mut want = sort;
                evidence.away(&run, text, &mut |f, v| want += weights.of(f) * v);
                assert!((head.score - want).abs() < 1e-4, "{text}: {run:?} {head:?} {want}");
            }
        }
    }
}
