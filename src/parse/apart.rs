//! Display lines that stand apart from their texts (at the page's end, or several heads before several texts), matched
//! with the texts that have no head yet.
//!
//! Heads thrown together keep the order of their texts in most papers, so a matching in order is tried first: one
//! dynamic programme over lines and texts, which also finds where one head ends and the next begins. Where words speak
//! clearly against any order, the heads go one by one to the text that repeats them best.

use std::ops::Range;

use super::{
    cut::Cut,
    evidence::{Evidence, Habit},
    head::Draft,
    unit::Kind,
};

/// Which text each head belongs to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// Number of the text, units of the head.
    pub(super) matched: Vec<(usize, Range<usize>)>,
    /// Lines that are no text's.
    pub(super) lone: Vec<Range<usize>>,
}

/// A head has no more statements than this, each mostly a line.
const MOST: usize = 6;
/// Texts so far away (in texts) are no candidates for lines between texts.
const NEAR: usize = 4;
/// The most texts that a run of lines is compared with.
const TEXTS: usize = 64;

/// Assigns the lines of `run` to the texts of `cut` that have no head among `drafts`.
#[expect(clippy::indexing_slicing, reason = "tables by line and text, all made here")]
pub(super) fn assign(
    evidence: &Evidence<'_>,
    cut: &Cut,
    run: &Range<usize>,
    drafts: &[Draft],
    habit: Habit,
) -> Found {
    let place = cut.spans.partition_point(|span| span.text.start < run.start);
    let pool = habit == Habit::Apart || evidence.statements(run) - evidence.sold(run) >= 5;
    let reach = if pool { TEXTS / 2 } else { NEAR };
    let texts: Vec<usize> = (place.saturating_sub(if pool { TEXTS } else { reach })
        ..(place + reach).min(drafts.len()))
        .filter(|text| drafts[*text].heads.is_empty() && !drafts[*text].settled)
        .collect();
    let texts = &texts[texts.len().saturating_sub(TEXTS)..];
    let lines: Vec<usize> = run.clone().collect();
    if texts.is_empty() {
        return Found {
            matched: vec![],
            lone: groups(evidence, &lines, &vec![false; lines.len()]),
        };
    }
    let heads =
        Heads { evidence, run, texts, place, pool, cut, words: words(evidence, cut, run, texts) };
    let (ordered, in_order) = heads.in_order();
    let (free, out_of_order) = heads.out_of_order();
    let matched = if free > 1.3 * ordered + 0.8 { out_of_order } else { in_order };
    let mut used = vec![false; lines.len()];
    for (_, group) in &matched {
        for at in group.clone() {
            used[at - run.start] = true;
        }
    }
    Found { matched, lone: groups(evidence, &lines, &used) }
}

/// What is left of `lines`, in runs.
fn groups(evidence: &Evidence<'_>, lines: &[usize], used: &[bool]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = vec![];
    for (at, _) in lines.iter().zip(used).filter(|(_, used)| !**used) {
        match groups.last_mut() {
            Some(group) if group.end == *at && !evidence.is_apart(*at) => group.end = at + 1,
            _ => groups.push(*at..at + 1),
        }
    }
    groups
}

/// What the words of each line of `run` and of each of `texts` have in common, line by line: each line is in several heads.
fn words(evidence: &Evidence<'_>, cut: &Cut, run: &Range<usize>, texts: &[usize]) -> Vec<f32> {
    let lines = run.clone().map(|at| evidence.echo.of(at));
    let words = lines.flat_map(|found| {
        let sure = (found.grams as f32 / 10.0).min(1.0);
        texts.iter().map(move |text| match cut.spans.get(*text) {
            Some(span) if found.grams > 0 => {
                let here = found.within(&span.text);
                let elsewhere = found.outside(&span.text);
                sure * (1.5 * here + 2.0 * (here - elsewhere).clamp(-0.3, 1.0))
            }
            _ => 0.0,
        })
    });
    words.collect()
}

struct Heads<'a> {
    evidence: &'a Evidence<'a>,
    cut: &'a Cut,
    run: &'a Range<usize>,
    texts: &'a [usize],
    place: usize,
    pool: bool,
    words: Vec<f32>,
}

impl Heads<'_> {
    /// What the words of `group` and of the text in place `at` have in common.
    fn words(&self, group: &Range<usize>, at: usize) -> f32 {
        let lines = group.start - self.run.start..group.end - self.run.start;
        let rows = self.words.chunks_exact(self.texts.len()).take(lines.end).skip(lines.start);
        rows.fold(0.0, |sum, row| sum + row.get(at).copied().unwrap_or_default())
    }

    /// The most lines of a head that begins with line `from`.
    fn most(&self, from: usize) -> usize {
        self.evidence.after(from, MOST).min(self.run.end) - from
    }

    /// What speaks for `group` being one head.
    fn shape(&self, group: &Range<usize>) -> f32 {
        let display = |at: &usize| self.evidence.kind(*at) == Some(Kind::Display);
        let flows = |at: &usize| *at > group.start && self.evidence.sign(*at).flows;
        let lines = group.clone().filter(display).filter(|at| !flows(at)).count();
        let mut score = match lines {
            0 => -1.0,
            1..=3 => 0.0,
            more => -0.5 * (more as f32 - 3.0),
        };
        if !display(&group.start) {
            score -= 1.0;
        }
        for at in group.start + 1..group.end {
            score += if self.evidence.is_apart(at) { -0.4 } else { 0.05 };
            if !display(&(at - 1)) && display(&at) {
                score -= 0.7;
            }
        }
        score
    }

    /// What a text without head is worth.
    fn bare(&self, text: usize) -> f32 {
        let Some(span) = self.cut.spans.get(text) else { return 0.0 };
        if self.evidence.comes_from(span.text.start) {
            -0.1
        } else if span.text.clone().all(|at| self.evidence.kind(at) == Some(Kind::Caption)) {
            -0.05
        } else {
            -0.4
        }
    }

    fn skip(&self, at: usize) -> f32 {
        if self.evidence.is_standing(at) { -0.1 } else { -0.45 }
    }

    fn far(&self, text: usize) -> f32 {
        if self.pool { 0.0 } else { -0.2 * text.abs_diff(self.place) as f32 }
    }

    /// The best matching in which heads and texts have one order: what its words are worth, and the heads.
    #[expect(clippy::indexing_slicing, reason = "tables by line and text, all made here")]
    fn in_order(&self) -> (f32, Vec<(usize, Range<usize>)>) {
        let (count, texts) = (self.run.len(), self.texts.len());
        let wide = texts + 1;
        // Best value of the first lines with the first texts, and how many lines the last text took.
        let mut best = vec![(f32::NEG_INFINITY, usize::MAX); (count + 1) * wide];
        best[0] = (0.0, 0);
        for lines in 0..=count {
            for text in 0..=texts {
                let value = best[lines * wide + text].0;
                if value == f32::NEG_INFINITY {
                    continue;
                }
                let mut offer = |lines: usize, text: usize, value: f32, took: usize| {
                    let cell = &mut best[lines * wide + text];
                    if value > cell.0 {
                        *cell = (value, took);
                    }
                };
                if lines < count {
                    let skip = self.skip(self.run.start + lines);
                    offer(lines + 1, text, value + skip, usize::MAX);
                }
                if text < texts {
                    offer(lines, text + 1, value + self.bare(self.texts[text]), 0);
                    for took in 1..=self.most(self.run.start + lines) {
                        let from = self.run.start + lines;
                        let group = from..from + took;
                        let score = self.words(&group, text)
                            + self.shape(&group)
                            + self.far(self.texts[text]);
                        offer(lines + took, text + 1, value + score + 0.3, took);
                    }
                }
            }
        }
        let (mut lines, mut text) = (count, texts);
        let mut matched = vec![];
        let mut worth = 0.0;
        while lines > 0 || text > 0 {
            match best[lines * wide + text].1 {
                usize::MAX => lines -= 1,
                0 => text -= 1,
                took => {
                    let end = self.run.start + lines;
                    let group = end - took..end;
                    worth += self.words(&group, text - 1);
                    matched.push((self.texts[text - 1], group));
                    lines -= took;
                    text -= 1;
                }
            }
        }
        matched.reverse();
        (worth, matched)
    }

    /// The heads one by one to the text that has most of their words.
    #[expect(clippy::indexing_slicing, reason = "tables by line, all made here")]
    fn out_of_order(&self) -> (f32, Vec<(usize, Range<usize>)>) {
        let count = self.run.len();
        let mut best = vec![(f32::NEG_INFINITY, 0); count + 1];
        best[0].0 = 0.0;
        let score = |group: &Range<usize>, (at, text): (usize, &usize), shape: f32| {
            self.words(group, at) + self.far(*text) + shape
        };
        for lines in 0..count {
            let value = best[lines].0;
            let from = self.run.start + lines;
            if value + self.skip(from) > best[lines + 1].0 {
                best[lines + 1] = (value + self.skip(from), 0);
            }
            for took in 1..=self.most(self.run.start + lines) {
                let group = from..from + took;
                let shape = self.shape(&group);
                for text in self.texts.iter().enumerate() {
                    let value = value + score(&group, text, shape);
                    if value > best[lines + took].0 {
                        best[lines + took] = (value, took);
                    }
                }
            }
        }
        let mut heads = vec![];
        let mut lines = count;
        while lines > 0 {
            let took = best[lines].1;
            if took > 0 {
                let end = self.run.start + lines;
                heads.push(end - took..end);
            }
            lines -= took.max(1);
        }
        heads.reverse();
        let mut pairs: Vec<(f32, usize, usize)> = vec![];
        for (number, head) in heads.iter().enumerate() {
            let shape = self.shape(head);
            for (at, text) in self.texts.iter().enumerate() {
                let score = score(head, (at, text), shape);
                if score > 0.15 {
                    pairs.push((score, number, at));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let (mut done, mut taken) = (vec![false; heads.len()], vec![]);
        let mut matched = vec![];
        let mut worth = 0.0;
        for (_, number, at) in pairs {
            if !done[number] && !taken.contains(&at) {
                done[number] = true;
                taken.push(at);
                worth += self.words(&heads[number], at);
                matched.push((self.texts[at], heads[number].clone()));
            }
        }
        (worth, matched)
    }
}
