//! What the cut weighs: for each unit, what speaks for a text beginning there, or for a line standing in a text.

use std::{fmt::Write, ops::Range};

use crate::parse::{
    arcs::BACK,
    evidence::{Evidence, Habit},
    unit::Kind,
    weight::{Feature, Weights},
};

/// Gives the pieces of evidence for a step, each with its size.
type Gather<'a> = dyn Fn(&mut dyn FnMut(Feature, f32)) + 'a;

/// For each unit the sum of its evidence, and the pieces of it with their worth, the weightiest first: of a text that it
/// begins, of a head before it; of a line that it stands inside a text or is nobody's, of lines behind a text that they are
/// its head; of what stands behind a text that this ended.
pub(super) fn weighed(evidence: &Evidence<'_>) -> Vec<String> {
    let begins = |at: usize| evidence.is_text(at) && evidence.can_begin(at);
    (0..evidence.units.len())
        .map(|at| {
            let kind = evidence.kind(at).unwrap_or(Kind::Display);
            let mut told = format!("{at}\t{kind:?}");
            let mut add = |name: &str, gather: &Gather<'_>| {
                let (sum, parts) = sum(gather);
                let _ = write!(told, "\t{name} {sum:.1}{parts}");
            };
            if begins(at) {
                add("start", &|out| evidence.start(at, Habit::Before, &mut |f, v| out(f, v)));
                let from = (0..at).rev().take_while(|at| !evidence.is_text(*at)).last();
                if let Some(from) = from {
                    add("front", &|out| {
                        evidence.head(&(from..at), true, &mut |f, v| out(f, v));
                        evidence.pair(&(from..at), at, &mut |f, v| out(f, v));
                    });
                }
            } else if !evidence.is_text(at) {
                add("inner", &|out| evidence.inner(at, &mut |f, v| out(f, v)));
                add("loose", &|out| evidence.loose(at, Habit::Before, &mut |f, v| out(f, v)));
                if let Some((text, to)) = behind(evidence, at) {
                    add(&format!("tail of {text}"), &|out| tail(evidence, (text, at..to), out));
                }
            }
            if at.checked_sub(1).is_some_and(|above| evidence.is_text(above)) {
                add("end", &|out| evidence.end(at, &mut |f, v| out(f, v)));
            }
            told
        })
        .collect()
}

/// If the lines from `at` on may be the head of a text before them, all up to the next text: the text that they suit best,
/// and their end.
fn behind(evidence: &Evidence<'_>, at: usize) -> Option<(usize, usize)> {
    if !at.checked_sub(1).is_some_and(|above| evidence.is_text(above)) {
        return None;
    }
    let end = (at..evidence.units.len()).find(|at| evidence.is_text(*at));
    let to = end.unwrap_or(evidence.units.len());
    let worth = |text: usize| sum(&|out| tail(evidence, (text, at..to), out)).0;
    let texts = (at.saturating_sub(BACK)..at).filter(|at| evidence.can_begin(*at));
    let best = texts.map(|text| (text, worth(text))).reduce(|a, b| if b.1 >= a.1 { b } else { a });
    best.map(|(text, _)| (text, to))
}

/// What speaks for the lines `run` to be the head of the text that begins at `text`, before them.
fn tail(
    evidence: &Evidence<'_>,
    (text, run): (usize, Range<usize>),
    out: &mut dyn FnMut(Feature, f32),
) {
    evidence.head(&run, false, &mut |f, v| out(f, v));
    evidence.pair(&run, text, &mut |f, v| out(f, v));
}

/// The sum of what `gather` gives, and its parts.
fn sum(gather: &Gather<'_>) -> (f32, String) {
    let mut parts: Vec<(Feature, f32)> = vec![];
    gather(&mut |feature, value| {
        let worth = Weights::FITTED.of(feature) * value;
        match parts.iter_mut().find(|(known, _)| *known == feature) {
            Some((_, sum)) => *sum += worth,
            None => parts.push((feature, worth)),
        }
    });
    parts.retain(|(_, worth)| worth.abs() >= 0.05);
    parts.sort_by(|one, two| two.1.abs().total_cmp(&one.1.abs()));
    let told = parts.iter().map(|(feature, worth)| format!(" {feature:?}{worth:+.1}"));
    (parts.iter().map(|(_, worth)| worth).sum(), told.collect())
}
