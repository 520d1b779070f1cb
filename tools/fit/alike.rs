//! The weights of what two display lines look like: one statement, whatever the text says?

use std::path::Path;

use dubao::parse::join::{ALIKE, Joint, joint};

use crate::{
    joints::heads,
    logistic::{self, Sample, Table},
};

/// Set by hand: generated issues have few of them, or have them in another way than papers.
const HELD: [Joint; 9] = [
    Joint::Dash,
    Joint::Tells,
    Joint::Colon,
    Joint::Attend,
    Joint::FirstBlank,
    Joint::SecondBlank,
    Joint::Latin,
    Joint::Capitals,
    Joint::Lower,
];

/// Fits the weights of `src/parse/join/alike.rs`.
pub fn fit(cases: &[String]) {
    let names: Vec<String> = ALIKE.iter().map(|(joint, _)| format!("{joint:?}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let weights: Vec<f32> = ALIKE.iter().map(|(_, weight)| *weight).collect();
    let held: Vec<usize> = HELD.into_iter().filter_map(number).collect();
    logistic::fit(cases, &Table { names: &names, weights: &weights, held: &held }, samples);
}

fn number(joint: Joint) -> Option<usize> {
    ALIKE.iter().position(|(other, _)| *other == joint)
}

fn samples(case: &Path) -> Vec<Sample> {
    let mut samples = vec![];
    for head in heads(&[case.to_string_lossy().into_owned()]) {
        for (at, lines) in head.lines.windows(2).enumerate() {
            let mut told = vec![];
            joint(lines, 0, None, &mut |joint, value| {
                told.extend(number(joint).map(|number| (number, value)));
            });
            let yes = head.gold.iter().any(|run| run.contains(&at) && run.contains(&(at + 1)));
            samples.push(Sample::new(&told, |number| *number, yes));
        }
    }
    samples
}
