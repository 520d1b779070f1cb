//! Each line of text in turn goes on with the text above it, with one that waits, or begins one: a search over what the
//! lines before made.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::foot::Foot;
use crate::parse::braid::Counts;

/// So many readings of the page are kept.
const BEAM: usize = 40;

/// So much worse than the best choice, and it is no longer tried.
const WORSE: f32 = 18.0;

/// No more texts than this wait for their next columns.
const WAITING: usize = 10;

/// A text that waits comes again, without or with display lines above it.
const AGAIN: [f32; 2] = [-4.0, -1.2];

/// A text begins, without or with display lines above it.
const NEW: [f32; 2] = [-7.0, -0.3];

/// A text goes on under display lines, which are a crosshead then; and where it did not stop before them.
const CROSSHEAD: f32 = -1.5;
const CROSSHEAD_INSIDE: f32 = -2.0;

/// What a word is worth that the text has had before.
const WORDS: f32 = 0.5;

/// A word that stood in more lines than this tells nothing.
const COMMON: usize = 24;

/// The share of its words that a text repeats.
const REPEATED: f32 = 0.25;

/// So much the less as if the text had so many more words.
const MORE_WORDS: f32 = 50.0;

/// A leg with fewer lines, the first of its text, is too short.
const SHORTEST: usize = 3;

/// What a leg is worth by how many lines it has less than the one before, from two less to two more.
const EVEN: [f32; 5] = [-0.26, 1.56, 2.6, 0.78, -1.3];

/// One with fewer lines still, and with more.
const SHORTER: f32 = -1.95;
const LONGER: f32 = -1.3;

/// A leg has come to have too many lines.
const TOO_LONG: f32 = -2.0;

/// A text, as far as it has been followed.
#[derive(Clone, Copy, Debug)]
struct Text {
    /// The number of its first line.
    first: usize,
    /// The number of its last one.
    last: usize,
    /// How many lines its leg before has.
    leg: Option<usize>,
    /// How many pairs of letters it has.
    size: usize,
}

/// One reading of the lines so far.
#[derive(Clone, Debug)]
struct Reading {
    score: f32,
    text: Text,
    /// How many lines its leg has.
    count: usize,
    /// The texts that may come again, in the order in which they broke off.
    waiting: Vec<Text>,
    /// The legs so far: the first line of each, and the text that it is of, by its first line.
    legs: Vec<(usize, usize)>,
}

impl Reading {
    /// The text that has line `line`, by its first one.
    fn owner(&self, line: usize) -> Option<usize> {
        let leg = self.legs.partition_point(|(start, _)| *start <= line).checked_sub(1)?;
        self.legs.get(leg).map(|(_, text)| *text)
    }
}

/// What a line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    GoesOn,
    Begins,
    /// It goes on with the text that waits at this place; those before it have come to their ends.
    Again(usize),
}

/// A pair of letters that stood before: how rare it is, and in which lines.
struct Repeat {
    rarity: f32,
    lines: Vec<usize>,
}

/// The text of each of `feet`, named by the number of its first line.
pub(super) fn owners(feet: &[Foot], counts: &Counts) -> Vec<usize> {
    let repeats = repeats(feet);
    let mut readings: Vec<Reading> = vec![];
    for (at, (foot, repeats)) in feet.iter().zip(&repeats).enumerate() {
        readings = if at == 0 {
            vec![Reading {
                score: 0.0,
                text: Text { first: 0, last: 0, leg: None, size: foot.grams.len() },
                count: 1,
                waiting: vec![],
                legs: vec![(0, 0)],
            }]
        } else {
            next(&readings, &Place { at, foot, feet, repeats, counts })
        };
    }
    let end = |reading: &Reading| {
        let left: f32 = reading
            .waiting
            .iter()
            .filter_map(|text| feet.get(text.last))
            .map(|foot| foot.ends)
            .sum();
        reading.score + left + leg(reading.count, reading.text.leg)
    };
    let best = readings.into_iter().max_by(|a, b| end(a).total_cmp(&end(b)));
    let Some(best) = best else { return vec![] };
    (0..feet.len()).filter_map(|line| best.owner(line)).collect()
}

/// A line and what is known of those before it.
struct Place<'a> {
    at: usize,
    foot: &'a Foot,
    feet: &'a [Foot],
    repeats: &'a [Repeat],
    counts: &'a Counts,
}

/// The best readings with the line at `place` added to `readings`.
fn next(readings: &[Reading], place: &Place<'_>) -> Vec<Reading> {
    let mut joints: Vec<(usize, f32)> = vec![];
    let mut choices: Vec<(f32, usize, Act)> = vec![];
    for (number, reading) in readings.iter().enumerate() {
        choices.extend(acts(reading, place, &mut joints).map(|(score, act)| (score, number, act)));
    }
    let best = choices.iter().map(|choice| choice.0).fold(f32::MIN, f32::max);
    choices.retain(|choice| choice.0 > best - WORSE);
    choices.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut kept: Vec<Reading> = vec![];
    let mut seen: Vec<u64> = vec![];
    for (score, number, act) in choices {
        let Some(reading) = readings.get(number) else { continue };
        let key = key(reading, place.at, act);
        if seen.contains(&key) {
            continue;
        }
        seen.push(key);
        kept.push(went_on(reading, place, act, score));
        if kept.len() == BEAM {
            break;
        }
    }
    kept
}

/// What the line may do after `reading`, each with the score of the whole.
fn acts(
    reading: &Reading,
    place: &Place<'_>,
    joints: &mut Vec<(usize, f32)>,
) -> impl Iterator<Item = (f32, Act)> {
    let &Place { foot, feet, .. } = place;
    let headed = usize::from(foot.above > 0);
    let of = |table: [f32; 2]| table.get(headed).copied().unwrap_or_default();
    let words = words(reading, place);
    let mut acts = Vec::with_capacity(reading.waiting.len() + 2);
    let onto = |text: &Text, joints: &mut Vec<(usize, f32)>| {
        let words =
            words.iter().find(|(first, _)| *first == text.first).map_or(0.0, |(_, sum)| *sum);
        joint(text.last, place, joints) + WORDS * words
    };
    let mut on = reading.score + onto(&reading.text, joints);
    if foot.above > 0 {
        let stops = feet.get(reading.text.last).is_some_and(|last| last.edge.stops);
        on += if stops { CROSSHEAD } else { CROSSHEAD + CROSSHEAD_INSIDE };
    }
    if reading
        .text
        .leg
        .is_some_and(|leg| (reading.count..=reading.count + foot.above).contains(&(leg + 2)))
    {
        on += TOO_LONG;
    }
    acts.push((on, Act::GoesOn));
    let mut score = reading.score + leg(reading.count, reading.text.leg);
    acts.push((score + foot.begins + of(NEW), Act::Begins));
    for (number, text) in reading.waiting.iter().enumerate() {
        let Some(last) = feet.get(text.last) else { break };
        acts.push((score + onto(text, joints) + of(AGAIN) + last.waits, Act::Again(number)));
        score += last.ends;
    }
    acts.into_iter()
}

/// How well the line goes on where line `last` ends; looked up in `joints` if it was asked before.
fn joint(last: usize, place: &Place<'_>, joints: &mut Vec<(usize, f32)>) -> f32 {
    if let Some((_, joint)) = joints.iter().find(|(other, _)| *other == last) {
        return *joint;
    }
    let joint = place.feet.get(last).map_or(0.0, |last| last.joint(place.foot, place.counts));
    joints.push((last, joint));
    joint
}

/// How many of the line's words each of the texts that may go on has had, the rare ones counting more: by its first line.
fn words(reading: &Reading, place: &Place<'_>) -> Vec<(usize, f32)> {
    let mut sums: Vec<(usize, f32)> = vec![];
    let mut counts: Vec<(usize, f32)> = vec![];
    let texts = || std::iter::once(&reading.text).chain(&reading.waiting);
    for repeat in place.repeats {
        counts.clear();
        for line in &repeat.lines {
            let Some(owner) = reading.owner(*line) else { continue };
            match counts.iter_mut().find(|(first, _)| *first == owner) {
                Some((_, count)) => *count += 1.0,
                None => counts.push((owner, 1.0)),
            }
        }
        for (first, count) in &counts {
            let Some(text) = texts().find(|text| text.first == *first) else { continue };
            let often = count / (text.size as f32 + MORE_WORDS) / repeat.rarity;
            let worth = (1.0 + REPEATED / (1.0 - REPEATED) * often).ln();
            match sums.iter_mut().find(|(other, _)| other == first) {
                Some((_, sum)) => *sum += worth,
                None => sums.push((*first, worth)),
            }
        }
    }
    sums
}

/// `reading` with the line at `place`, which does `act`.
fn went_on(reading: &Reading, place: &Place<'_>, act: Act, score: f32) -> Reading {
    let (at, size) = (place.at, place.foot.grams.len());
    let mut legs = reading.legs.clone();
    let broken = Text { leg: Some(reading.count), ..reading.text };
    let (text, count, waiting) = match act {
        Act::GoesOn => {
            (reading.text, reading.count + 1 + place.foot.above, reading.waiting.clone())
        }
        Act::Begins => {
            let text = Text { first: at, last: at, leg: None, size: 0 };
            let from = (reading.waiting.len() + 1).saturating_sub(WAITING);
            let waiting = reading.waiting.iter().skip(from).copied().chain([broken]).collect();
            (text, 1, waiting)
        }
        Act::Again(number) => {
            let text = reading.waiting.get(number).copied().unwrap_or(reading.text);
            let waiting =
                reading.waiting.iter().skip(number + 1).copied().chain([broken]).collect();
            (text, 1, waiting)
        }
    };
    if act != Act::GoesOn {
        legs.push((at, text.first));
    }
    Reading { score, text: Text { last: at, size: text.size + size, ..text }, count, waiting, legs }
}

/// What tells two readings apart, as far as that matters for the lines to come.
fn key(reading: &Reading, at: usize, act: Act) -> u64 {
    let mix = |key: u64, number: usize| {
        (key ^ number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
    };
    let waiting = |from: usize| reading.waiting.iter().skip(from).map(|text| text.first);
    let own = std::iter::once(reading.text.first);
    match act {
        Act::GoesOn => {
            let key = mix(mix(1, reading.text.first), reading.count);
            waiting(0).fold(key, mix)
        }
        Act::Begins => {
            let from = (reading.waiting.len() + 1).saturating_sub(WAITING);
            waiting(from).chain(own).fold(mix(mix(1, at), 0), mix)
        }
        Act::Again(number) => {
            let first = reading.waiting.get(number).map_or(0, |text| text.first);
            waiting(number + 1).chain(own).fold(mix(mix(1, first), 0), mix)
        }
    }
}

/// What a leg of `count` lines is worth after one of `before` lines.
fn leg(count: usize, before: Option<usize>) -> f32 {
    match before {
        None if count < SHORTEST => -2.6,
        None => 0.0,
        Some(before) => match (count + 2).checked_sub(before) {
            Some(more) => EVEN.get(more).copied().unwrap_or(LONGER),
            None => SHORTER,
        },
    }
}

/// For each line the pairs of its letters that stood in lines before.
fn repeats(feet: &[Foot]) -> Vec<Vec<Repeat>> {
    let all: usize = feet.iter().map(|foot| foot.grams.len()).sum();
    let mut lines: HashMap<u64, Vec<usize>, FixedState> = HashMap::default();
    for (at, foot) in feet.iter().enumerate() {
        for gram in &foot.grams {
            lines.entry(*gram).or_default().push(at);
        }
    }
    let repeats = feet.iter().enumerate().map(|(at, foot)| {
        let known = foot.grams.iter().filter_map(|gram| lines.get(gram));
        let known = known.filter(|lines| {
            lines.len() <= COMMON && lines.first().is_some_and(|first| *first < at)
        });
        known
            .map(|lines| Repeat {
                rarity: (lines.len() as f32 + 0.5) / all.max(1) as f32,
                lines: lines.iter().take_while(|line| **line < at).copied().collect(),
            })
            .collect()
    });
    repeats.collect()
}
