//! Each line of text in turn goes on with the text above it, with one that waits, or begins one: a search over what the
//! lines before made.

use std::collections::BinaryHeap;

use super::{
    foot::Foot,
    rank::{place_of, rank},
    repeat::Repeats,
};
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
#[derive(Clone, Copy, Debug, Default)]
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
#[derive(Clone, Debug, Default)]
struct Reading {
    score: f32,
    text: Text,
    /// How many lines its leg has.
    count: usize,
    /// The texts that may come again, in the order in which they broke off.
    waiting: Vec<Text>,
    /// The legs that not all readings have in common: the first line of each, and the text that it is of, by its first line.
    legs: Vec<(usize, usize)>,
}

impl Reading {
    /// The first line, alone.
    fn first(foot: &Foot) -> Self {
        let text = Text { size: foot.grams.len(), ..Text::default() };
        Self { text, count: 1, legs: vec![(0, 0)], ..Self::default() }
    }

    /// The texts that may go on: its own, and those that wait.
    fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.text).chain(&self.waiting)
    }
}

/// The text that has line `line`, by its first one, as far as `legs` tell.
fn owner(legs: &[(usize, usize)], line: usize) -> Option<usize> {
    if legs.first().is_none_or(|(start, _)| line < *start) {
        return None;
    }
    let leg = legs.partition_point(|(start, _)| *start <= line).checked_sub(1)?;
    legs.get(leg).map(|(_, text)| *text)
}

/// What a line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    GoesOn,
    Begins,
    /// It goes on with the text that waits at this place; those before it have come to their ends.
    Again(usize),
}

/// The text of each of `feet`, named by the number of its first line.
pub(super) fn owners(feet: &[Foot], counts: &Counts) -> Vec<usize> {
    let Some(first) = feet.first() else { return vec![] };
    let mut search = Search { readings: vec![Reading::first(first)], ..Search::default() };
    let mut repeats = Repeats::new(feet);
    search.joints.resize(feet.len(), (0, 0.0));
    search.slots.resize(feet.len(), (0, NONE));
    for (at, foot) in feet.iter().enumerate().skip(1) {
        repeats.reach(at);
        search.next(&Place { at, foot, feet, repeats: &repeats, counts });
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
    let best = search.readings.iter().max_by(|a, b| end(a).total_cmp(&end(b)));
    let Some(best) = best else { return vec![] };
    (0..feet.len())
        .filter_map(|line| owner(&best.legs, line).or_else(|| owner(&search.common, line)))
        .collect()
}

/// A line and what is known of those before it.
struct Place<'a> {
    at: usize,
    foot: &'a Foot,
    feet: &'a [Foot],
    repeats: &'a Repeats,
    counts: &'a Counts,
}

/// The readings of the lines so far, and lists that are filled again at each line.
#[derive(Default)]
struct Search {
    readings: Vec<Reading>,
    /// Readings that were left.
    spare: Vec<Reading>,
    /// What the line may do after which reading, with the score of the whole.
    choices: Vec<(f32, usize, Act)>,
    /// The ranks of those that are not much worse than the best.
    ranks: BinaryHeap<u64>,
    /// What tells those apart that were taken.
    seen: Vec<u64>,
    /// By line how well one goes on where that ends, and which one was asked about last: the readings have most of their
    /// texts in common.
    joints: Vec<(usize, f32)>,
    /// The first legs, which all readings have in common.
    common: Vec<(usize, usize)>,
    /// By these legs the text that has each line that has a word of the line; by those of one reading.
    owners: Vec<Option<usize>>,
    /// By those of one reading the place that this text has among the reading's, if it has one.
    own: Vec<u8>,
    /// How many of the line's words the reading's texts have had.
    had: Vec<Had>,
    /// By their first lines the places that texts have among those of a reading, and the number of that.
    slots: Vec<(usize, u8)>,
    /// How many readings were asked.
    turn: usize,
}

/// The place of what is no text of a reading.
const NONE: u8 = u8::MAX;

/// How many of the line's words a text has had.
#[derive(Clone, Copy, Default)]
struct Had {
    /// How many pairs of letters it has, and some more.
    size: f32,
    /// How often it had the pair that is counted.
    count: f32,
    /// What all of them are worth, the rare ones counting more.
    worth: f32,
}

impl Search {
    /// Adds the line at `place` to the best readings.
    fn next(&mut self, place: &Place<'_>) {
        let mut before = std::mem::take(&mut self.readings);
        self.choices.clear();
        self.find_common(&mut before, place.repeats);
        for (number, reading) in before.iter().enumerate() {
            self.hear(reading, place.repeats);
            self.act((number, reading), place);
        }
        let Self { readings, spare, choices, ranks, seen, .. } = self;
        let best = choices.iter().map(|choice| choice.0).fold(f32::MIN, f32::max);
        let good = choices.iter().zip(0..).filter(|(choice, _)| choice.0 > best - WORSE);
        ranks.clear();
        ranks.extend(good.map(|(choice, place)| rank(choice.0, place)));
        seen.clear();
        // Few of them are asked for: they are not all put in their order.
        while let Some(rank) = ranks.pop() {
            let Some(&(score, number, act)) = choices.get(place_of(rank)) else { continue };
            let Some(reading) = before.get(number) else { continue };
            let key = key(reading, place.at, act);
            if seen.contains(&key) {
                continue;
            }
            seen.push(key);
            let mut next = spare.pop().unwrap_or_default();
            next.score = score;
            next.go_on(reading, place, act);
            readings.push(next);
            if readings.len() == BEAM {
                break;
            }
        }
        spare.extend(before);
    }

    /// Takes from all `readings` the legs that they have in common, and finds by these the texts that have the lines of `repeats`: what
    /// stands far above is read alike by all.
    fn find_common(&mut self, readings: &mut [Reading], repeats: &Repeats) {
        let Self { common, owners, .. } = self;
        let Some((first, others)) = readings.split_first() else { return };
        let same = |(number, leg): &(usize, &(usize, usize))| {
            others.iter().all(|other| other.legs.get(*number) == Some(leg))
        };
        let count = first.legs.iter().enumerate().take_while(same).count();
        common.extend(first.legs.iter().take(count));
        for reading in readings {
            reading.legs.drain(..count);
        }
        owners.clear();
        owners.extend(repeats.lines().iter().map(|line| owner(common, *line)));
    }

    /// Tells how many of the line's words the texts of `reading` have had.
    fn hear(&mut self, reading: &Reading, repeats: &Repeats) {
        let Self { owners, own, had, slots, turn, .. } = self;
        *turn += 1;
        had.clear();
        for (slot, text) in (0..NONE).zip(reading.texts()) {
            had.push(Had { size: text.size as f32 + MORE_WORDS, ..Had::default() });
            if let Some(own) = slots.get_mut(text.first) {
                *own = (*turn, slot);
            }
        }
        // Most lines stand above the first leg that the readings have not in common.
        let first = reading.legs.first().map_or(usize::MAX, |(first, _)| *first);
        let slot = |(line, before): (&usize, &Option<usize>)| {
            let text = if *line < first { *before } else { owner(&reading.legs, *line) };
            let slot = text.and_then(|text| slots.get(text)).filter(|(asked, _)| asked == turn);
            slot.map_or(NONE, |(_, slot)| *slot)
        };
        own.clear();
        own.extend(repeats.lines().iter().zip(owners.iter()).map(slot));
        for (rarity, places) in repeats.own() {
            let slots = || places.iter().filter_map(|place| own.get(*place).copied());
            for slot in slots() {
                if let Some(had) = had.get_mut(usize::from(slot)) {
                    had.count += 1.0;
                }
            }
            for slot in slots() {
                if let Some(had) = had.get_mut(usize::from(slot))
                    && had.count > 0.0
                {
                    let often = had.count / had.size / rarity;
                    had.worth += (1.0 + REPEATED / (1.0 - REPEATED) * often).ln();
                    had.count = 0.0;
                }
            }
        }
    }

    /// Adds what the line may do after `reading`, whose texts were heard.
    fn act(&mut self, (number, reading): (usize, &Reading), place: &Place<'_>) {
        let &Place { foot, feet, .. } = place;
        let Self { choices, joints, had, .. } = self;
        let headed = usize::from(foot.above > 0);
        let of = |table: [f32; 2]| table.get(headed).copied().unwrap_or_default();
        let mut onto = reading
            .texts()
            .zip(had.iter())
            .map(|(text, had)| joint(text.last, place, joints) + WORDS * had.worth);
        let mut on = reading.score + onto.next().unwrap_or_default();
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
        choices.push((on, number, Act::GoesOn));
        let mut score = reading.score + leg(reading.count, reading.text.leg);
        choices.push((score + foot.begins + of(NEW), number, Act::Begins));
        for (again, (text, onto)) in reading.waiting.iter().zip(onto).enumerate() {
            let Some(last) = feet.get(text.last) else { break };
            choices.push((score + onto + of(AGAIN) + last.waits, number, Act::Again(again)));
            score += last.ends;
        }
    }
}

/// How well the line goes on where line `last` ends; looked up in `joints` if it was asked before.
fn joint(last: usize, place: &Place<'_>, joints: &mut [(usize, f32)]) -> f32 {
    let Some((asked, joint)) = joints.get_mut(last) else { return 0.0 };
    if *asked != place.at {
        let own = place.feet.get(last).map_or(0.0, |last| last.joint(place.foot, place.counts));
        (*asked, *joint) = (place.at, own);
    }
    *joint
}

impl Reading {
    /// Becomes `before` with the line at `place`, which does `act`.
    fn go_on(&mut self, before: &Self, place: &Place<'_>, act: Act) {
        let (at, size) = (place.at, place.foot.grams.len());
        let broken = Text { leg: Some(before.count), ..before.text };
        self.legs.clone_from(&before.legs);
        self.waiting.clear();
        let waits = |from: usize| before.waiting.get(from..).unwrap_or_default();
        (self.text, self.count) = match act {
            Act::GoesOn => {
                self.waiting.extend_from_slice(waits(0));
                (before.text, before.count + 1 + place.foot.above)
            }
            Act::Begins => {
                self.waiting
                    .extend_from_slice(waits((before.waiting.len() + 1).saturating_sub(WAITING)));
                self.waiting.push(broken);
                (Text { first: at, last: at, ..Text::default() }, 1)
            }
            Act::Again(number) => {
                self.waiting.extend_from_slice(waits(number + 1));
                self.waiting.push(broken);
                (before.waiting.get(number).copied().unwrap_or(before.text), 1)
            }
        };
        if act != Act::GoesOn {
            self.legs.push((at, self.text.first));
        }
        self.text = Text { last: at, size: self.text.size + size, ..self.text };
    }
}

/// `key` and `number` as one number.
fn mix(key: u64, number: usize) -> u64 {
    (key ^ number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}

/// What tells two readings apart, as far as that matters for the lines to come.
fn key(reading: &Reading, at: usize, act: Act) -> u64 {
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
