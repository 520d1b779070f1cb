//! What the cut weighs: for each unit, what speaks for a text beginning there, or for a line standing in a text.

use std::fmt::Write;

use crate::parse::{
    evidence::{Evidence, Habit},
    unit::Kind,
    weight::{Feature, Weights},
};

/// Gives the pieces of evidence for a step, each with its size.
type Gather<'a> = dyn Fn(&mut dyn FnMut(Feature, f32)) + 'a;

/// For each unit the sum of its evidence, and the pieces of it with their worth, the weightiest first: of a text that it
/// begins, of a head before it, of a line that it stands inside a text.
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
            }
            told
        })
        .collect()
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
