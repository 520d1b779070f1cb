//! How much a paragraph speaks of what the text before it spoke of.

use super::{echo::Texts, ngram, unit::Unit};

/// How far back (in tokens) words count.
const BEFORE: usize = 500;
/// How many tokens of the paragraph, and of what follows it, are asked.
const AFTER: usize = 160;
/// Slots for grams; two that share one are taken for the same, which is rare and harmless.
const SLOTS: usize = 1 << 16;

/// For each of `units` the share of its first words' bigrams and trigrams, weighed by how rare they are on the page,
/// that stand in the text shortly before it; 0 for those that are no text, and for the first.
#[expect(clippy::indexing_slicing, reason = "slots are masked; places are counted here")]
pub(super) fn cohesion(units: &[Unit], texts: &Texts) -> Vec<f32> {
    let text = &texts.tokens;
    let slot = |key: u64| u16::try_from((key >> 24) & 0xffff).unwrap_or(0);
    let grams = (0..text.len()).map(|at| {
        let one = ngram::longer(0, text[at]);
        let Some(second) = text.get(at + 1) else {
            return if ngram::is_long_word(text[at]) { [slot(one), 0] } else { [0; 2] };
        };
        let two = ngram::longer(one, *second);
        if ngram::is_long_word(text[at]) {
            return [slot(one), slot(two)];
        }
        [slot(two), text.get(at + 2).map_or(0, |third| slot(ngram::longer(two, *third)))]
    });
    let grams: Vec<[u16; 2]> = grams.collect();
    let mut counts = vec![0_u16; SLOTS];
    let mut most = 0;
    for slot in grams.iter().flatten() {
        let count = counts[usize::from(*slot)].saturating_add(1);
        counts[usize::from(*slot)] = count;
        most = most.max(count);
    }
    let all = (text.len() as f32 / 300.0).max(4.0);
    let rare: Vec<f32> = (0..=most)
        .map(|count| ((all + 1.0) / (f32::from(count).max(1.0) + 0.5)).ln().max(0.0))
        .collect();
    let mut last = vec![u32::MAX; SLOTS];
    let mut done = 0;
    let mut shares = vec![];
    for (unit, from) in units.iter().zip(texts.froms.iter().copied()) {
        while done < from {
            for slot in grams[done] {
                last[usize::from(slot)] = u32::try_from(done).unwrap_or(u32::MAX);
            }
            done += 1;
        }
        if !unit.is_text() || from == 0 {
            shares.push(0.0);
            continue;
        }
        let (mut same, mut sum) = (0.0, 0.0);
        for slots in &grams[from..(from + AFTER).min(text.len())] {
            for (slot, weight) in slots.iter().zip([1.0, 2.0]) {
                let slot = usize::from(*slot);
                let weight = weight * rare[usize::from(counts[slot])];
                sum += weight;
                if last[slot] != u32::MAX && from - (last[slot] as usize) < BEFORE {
                    same += weight;
                }
            }
        }
        shares.push(if sum > 0.0 { same / sum } else { 0.0 });
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::Kind;

    #[test]
    fn a_paragraph_that_goes_on_shares_words() {
        let texts = [
            "县里昨天召开春耕生产会议，部署今年春耕生产工作，要求抓紧备足种子化肥。",
            "会议要求，各镇抓紧备足种子化肥，确保春耕生产顺利。",
            "青石大桥昨天合龙，两岸群众不再绕行四十公里山路。",
        ];
        let units =
            texts.map(|text| Unit { kind: Kind::Paragraph, lines: 0..1, text: text.to_owned() });
        let shares = cohesion(&units, &Texts::of(&units));
        assert!(shares[1] > 0.1 && shares[2] < 0.05, "{shares:?}");
    }
}
