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
    /// What is asked of each head, for a text that none of the lines tells anything.
    asked: Vec<Vec<Asked>>,
    /// What is heard of a head is worth so much.
    features: [f32; 6],
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

/// What is asked of a head of the pool, summed up over its lines.
#[derive(Clone, Copy, Default)]
struct Asked {
    heard: Heard,
    /// How many display lines it has, and how many statements they make.
    lines: usize,
    statements: usize,
    fits: Fits,
}

impl Asked {
    /// The same with `line` under it, the head's `first` or another one.
    #[inline]
    fn with(mut self, line: &Line, first: bool) -> Self {
        if let Some(heard) = line.heard {
            self.heard.add(heard);
            self.lines += 1;
            self.statements += usize::from(first || !line.flows);
        }
        self.fits.add(line.fits, line.meet, first);
        self
    }
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
        let heads: Vec<Vec<f32>> = heads.collect();
        let lines = pool.clone().map(|at| Line {
            fits: evidence.fit(at),
            heard: evidence.hear(at, usize::MAX),
            flows: evidence.sign(at).flows,
            meet: 0.0,
        });
        let lines: Vec<Line> = lines.collect();
        let asked = heads.iter().enumerate().map(|(from, heads)| {
            let mut asked = Asked::default();
            let lines = lines.iter().skip(from).take(heads.len()).enumerate();
            let with = lines.map(|(at, line)| {
                asked = asked.with(line, at == 0);
                asked
            });
            with.collect()
        });
        let asked = asked.collect();
        let features = evidence::AWAY.map(|feature| weights.of(feature));
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
        let (first, plain) = (pool.start, vec![]);
        Self { evidence, weights, first, heads, lines, asked, features, told, plain }
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
        let mut heads_of_text = plain;
        let away = Arc::make_mut(&mut heads_of_text);
        let mut at = 0;
        for (from, (heads, asked)) in self.heads.iter().zip(&self.asked).enumerate() {
            let end = at + heads.len();
            let first = told.partition_point(|line| *line < from);
            // The heads that end above the first line that is told anything are worth what they always are.
            if let Some(first) = told.get(first).map(|line| line - from)
                && let Some(away) = away.get_mut(at + first..end)
            {
                let above = first.checked_sub(1).and_then(|above| asked.get(above));
                let mut asked = above.copied().unwrap_or_default();
                let lines = lines.iter().skip(from + first);
                for ((away, head), line) in away.iter_mut().zip(heads.iter().skip(first)).zip(lines)
                {
                    asked = asked.with(line, away.to() == from + 1);
                    away.score = self.score(*head, &asked, suits);
                }
            }
            at = end;
        }
        heads_of_text
    }

    /// The heads for a text that `suits` and that no line tells anything.
    fn plain(&mut self, suits: Suits) -> Arc<[Away]> {
        if let Some((_, plain)) = self.plain.iter().find(|(kind, _)| *kind == suits) {
            return Arc::clone(plain);
        }
        let rows = self.heads.iter().zip(&self.asked).enumerate();
        let heads = rows.flat_map(|(from, (heads, asked))| {
            let ends = (from + 1..).zip(heads).zip(asked);
            ends.map(move |((to, head), asked)| (from..to, *head, asked))
        });
        let plain = heads.map(|(run, head, asked)| Away::new(run, self.score(head, asked, suits)));
        let plain: Arc<[Away]> = plain.collect();
        self.plain.push((suits, Arc::clone(&plain)));
        plain
    }

    /// What a head is worth that is worth `head` by itself, for a text that `suits`.
    #[inline]
    fn score(&self, head: f32, asked: &Asked, suits: Suits) -> f32 {
        let values = asked.heard.of(asked.statements, asked.lines).values();
        let mut score = head;
        for (weight, value) in self.features.iter().zip(&values) {
            score += weight * value;
        }
        suits.fits(asked.fits, &mut |f, v| score += self.weights.of(f) * v);
        score
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
