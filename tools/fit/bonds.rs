//! The weights of what words tell: does a text go on with a paragraph?

use std::path::Path;

use dubao::parse::{byline, cohesion, unit::Kind};

use crate::{
    example::examples,
    logistic::{self, Sample, Table},
};

/// Fits the weights of `src/parse/cohesion.rs`. They are printed with a sum of 1, since the cut weighs the whole.
pub fn fit(cases: &[String]) {
    let names = [&["Always"], &cohesion::NAMES[..]].concat();
    let weights = [&[0.0], &cohesion::FITTED[..]].concat();
    let fitted =
        logistic::weights(cases, &Table { names: &names, weights: &weights, held: &[] }, samples);
    let sum: f64 = fitted[1..].iter().sum();
    logistic::print(&cohesion::NAMES, fitted[1..].iter().map(|weight| weight / sum));
}

/// The paragraphs after others, but those that a dateline begins.
fn samples(case: &Path) -> Vec<Sample> {
    let mut samples = vec![];
    for example in examples(case) {
        let paragraphs = example.evidence.units.iter().zip(&example.articles).enumerate();
        let mut before = None;
        for (at, (unit, article)) in paragraphs {
            if unit.kind != Kind::Paragraph {
                continue;
            }
            let first = before.replace(*article);
            if let (Some(Some(one)), Some(two)) = (first, article)
                && byline::dateline(&unit.text).is_none()
            {
                let parts = example.evidence.parts(at).into_iter().enumerate();
                let told: Vec<(usize, f32)> =
                    parts.map(|(part, value)| (part + 1, value)).collect();
                let told = [&[(0, 1.0)], &told[..]].concat();
                samples.push(Sample::new(&told, |part| *part, one == *two));
            }
        }
    }
    samples
}
