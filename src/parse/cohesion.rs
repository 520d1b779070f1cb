//! How much the texts before and after a place speak of the same.

use std::ops::Range;

use super::{
    echo::Texts,
    ngram,
    unit::{Kind, Unit},
    weighed::weighed,
};

/// How far (in tokens) words count.
const BEFORE: usize = 500;
/// How many tokens of the paragraph, and of what follows it, are asked.
const AFTER: usize = 160;
/// So many tokens on both sides are near.
const NEAR: usize = 200;
/// A paragraph is asked with what stands beside it if it has fewer tokens, and no more of it.
const LEAST: usize = 40;
const MOST: usize = 600;
/// Slots for grams; two that share one are taken for the same, which is rare and harmless.
const SLOTS: usize = 1 << 16;

/// What the text before and the one that begins with a unit have in common: shares of grams, weighed by how rare they are
/// on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cohesion {
    /// Of its first words, those that stand in the text shortly before.
    pub(super) first: f32,
    /// Of the words near after its beginning, those that stand near before it.
    near: f32,
    /// Of the paragraph's words, those that stand before it.
    own: f32,
    /// Of the words of the paragraph before, those that stand after it.
    back: f32,
}

/// A text that has fewer of its words than this in common with the one before has none.
const STRANGE: f32 = 0.02;

impl Cohesion {
    /// Has the text nothing in common with the one before?
    pub(super) fn is_strange(self) -> bool {
        self.first < STRANGE
    }

    /// How sure the text goes on, from 0 to 1.
    pub(super) fn bond(self) -> f32 {
        self.parts().into_iter().zip(FITTED).map(|(part, weight)| weight * part).sum()
    }

    /// What stands near, the paragraph and the one before, from 0 to 1 each: one word in a hundred tells more than another
    /// one in ten.
    pub(super) fn parts(self) -> [f32; COUNT] {
        let part = |share: f32, scale: f32| 1.0 - (-share / scale).exp();
        [part(self.near, 0.025), part(self.own, 0.04), part(self.back, 0.04)]
    }
}

weighed! {
    /// What tells how sure a text goes on.
    enum Part;
    /// Fitted by `tools/fit` (logistic regression over the paragraphs of newsgen issues), their sum made 1. The cut was weighed
    /// with these: of seeds 1-12 as the parser sees them now come 0.36, 0.32 and 0.31, which are kept for when it is fitted
    /// again, since without that they lose some articles.
    weights;

    Near 0.29 "What stands near on both sides."
    Own 0.41 "The words of the paragraph."
    Back 0.30 "Those of the paragraph before."
}

/// A gram by its number, and what it weighs.
type Weighed = (u32, f32);

/// The grams of a page's texts.
struct Grams {
    /// By token the two that begin with it, the rare ones and the longer one weighing more.
    all: Vec<[Weighed; 2]>,
    /// How many there are.
    kinds: usize,
}

#[expect(clippy::indexing_slicing, reason = "slots are masked; places are counted here")]
impl Grams {
    fn of(texts: &Texts) -> Self {
        let text = &texts.tokens;
        let slot = |key: u64| (key >> 24) as usize % SLOTS;
        // Numbered as they come: few of the slots are taken by a page, and tables by number are small.
        let mut numbers = vec![0_u32; SLOTS];
        let mut counts: Vec<u16> = vec![];
        let mut all: Vec<[Weighed; 2]> = Vec::with_capacity(text.len());
        let mut number = |slot: usize| {
            let number = &mut numbers[slot];
            if *number == 0 {
                counts.push(0);
                *number = u32::try_from(counts.len()).unwrap_or(u32::MAX);
            }
            let count = &mut counts[*number as usize - 1];
            *count = count.saturating_add(1);
            (*number - 1, 0.0)
        };
        let mut rest = text.as_slice();
        while let [first, after @ ..] = rest {
            let (one, long) = (ngram::longer(0, *first), ngram::is_long_word(*first));
            let [shorter, longer] = match after {
                [] if long => [slot(one), 0],
                [] => [0; 2],
                [second, ..] if long => [slot(one), slot(ngram::longer(one, *second))],
                [second, then @ ..] => {
                    let two = ngram::longer(one, *second);
                    [slot(two), then.first().map_or(0, |third| slot(ngram::longer(two, *third)))]
                }
            };
            all.push([number(shorter), number(longer)]);
            rest = after;
        }
        let most = counts.iter().copied().max().unwrap_or_default();
        let stretches = (text.len() as f32 / 300.0).max(4.0);
        let rare =
            |count: u16| ((stretches + 1.0) / (f32::from(count).max(1.0) + 0.5)).ln().max(0.0);
        let rare: Vec<f32> = (0..=most).map(rare).collect();
        for [one, two] in &mut all {
            one.1 = rare[usize::from(counts[one.0 as usize])];
            two.1 = 2.0 * rare[usize::from(counts[two.0 as usize])];
        }
        Self { all, kinds: counts.len() }
    }

    /// What the words from `from` on have in common with those before, where `last` each gram came last, [`BEFORE`] added;
    /// the paragraph goes up to `own`. One way through them: the first words are the beginning of the near ones and of the paragraph.
    fn ahead(&self, from: usize, own: usize, last: &[u32]) -> Cohesion {
        let (mut far, mut near) = (Share::default(), Share::default());
        let [first, beside] = [AFTER, NEAR].map(|tokens| (from + tokens).min(self.all.len()));
        let mut shares = [0.0; 3];
        let mut ends = [(first, 0), (beside, 1), (own, 2)];
        ends.sort_unstable();
        let mut at = from;
        for (end, part) in ends {
            for pair in &self.all[at..end] {
                for (gram, weight) in pair {
                    far.all += weight;
                    let back = (from + BEFORE).wrapping_sub(last[*gram as usize] as usize);
                    if back < BEFORE {
                        far.known += weight;
                        if back < NEAR {
                            near.known += weight;
                        }
                    }
                }
            }
            near.all = far.all;
            shares[part] = if part == 1 { near.get() } else { far.get() };
            at = end;
        }
        let [first, near, own] = shares;
        Cohesion { first, near, own, back: 0.0 }
    }

    /// The share of those that begin in `range` that are `known`.
    fn share(&self, range: Range<usize>, known: impl Fn(u32) -> bool) -> f32 {
        let mut share = Share::default();
        for (gram, weight) in self.all.get(range).unwrap_or_default().as_flattened() {
            share.all += weight;
            if known(*gram) {
                share.known += weight;
            }
        }
        share.get()
    }
}

/// How much the grams of a stretch weigh, and how much those of them that are known.
#[derive(Clone, Copy, Default)]
struct Share {
    all: f32,
    known: f32,
}

impl Share {
    fn get(self) -> f32 {
        if self.all > 0.0 { self.known / self.all } else { 0.0 }
    }
}

/// For each of `units` how much it goes on with the text before it; nothing in common of those that are no text, and of
/// the first.
#[expect(clippy::indexing_slicing, reason = "slots are masked; places are counted here")]
pub(super) fn cohesion(units: &[Unit], texts: &Texts) -> Vec<Cohesion> {
    let grams = Grams::of(texts);
    let count = grams.all.len();
    let end = |unit: usize| texts.froms.get(unit + 1).copied().unwrap_or(count);
    let mut found = vec![Cohesion::default(); units.len()];
    // 0 of those that did not come yet: far enough before any text.
    let mut last = vec![0_u32; grams.kinds];
    let mut done = 0;
    for (at, (unit, from)) in units.iter().zip(texts.froms.iter().copied()).enumerate() {
        // What runs over the border is on neither side.
        while done + 2 < from {
            for (gram, _) in grams.all[done] {
                last[gram as usize] = u32::try_from(done + BEFORE).unwrap_or(u32::MAX);
            }
            done += 1;
        }
        if !unit.is_text() || from == 0 {
            continue;
        }
        let own = end(at).clamp(from + LEAST, from + MOST).min(count);
        found[at] = grams.ahead(from, own, &last);
    }
    let mut next = vec![u32::MAX; grams.kinds];
    let mut done = count;
    // The text unit before, by the units after it.
    let mut begins = 0;
    let before: Vec<usize> = units
        .iter()
        .zip(&texts.froms)
        .map(|(unit, from)| {
            let before = begins;
            if unit.kind == Kind::Paragraph {
                begins = *from;
            }
            before
        })
        .collect();
    for (at, unit) in units.iter().enumerate().rev() {
        let from = texts.froms[at];
        while done > from {
            done -= 1;
            for (gram, _) in grams.all[done] {
                next[gram as usize] = u32::try_from(done).unwrap_or(u32::MAX);
            }
        }
        if !unit.is_text() || from == 0 {
            continue;
        }
        let begin = before[at].clamp(from.saturating_sub(MOST), from.saturating_sub(LEAST));
        let soon = |gram: u32| (next[gram as usize] as usize).wrapping_sub(from) < BEFORE;
        found[at].back = grams.share(begin..from.saturating_sub(2), soon);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told;

    #[test]
    fn a_paragraph_that_goes_on_shares_words() {
        let texts = [
            "县里昨天召开春耕生产会议，部署今年春耕生产工作，要求抓紧备足种子化肥。",
            "会议要求，各镇抓紧备足种子化肥，确保春耕生产顺利。",
            "青石大桥昨天合龙，两岸群众不再绕行四十公里山路。",
        ];
        let units = texts.map(|text| told(Kind::Paragraph, text));
        let found = cohesion(&units, &Texts::of(&units));
        assert!(found[1].first > 0.1 && found[2].first < 0.05, "{found:?}");
        assert!(found[1].bond() > found[2].bond() + 0.4, "{found:?}");
    }
}
