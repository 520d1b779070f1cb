//! The weights of leading display lines to another text that repeats them.

use std::{collections::BTreeMap, path::Path};

use dubao::parse::{
    astray,
    head::{self, Draft},
};

use crate::{
    example::{Example, examples},
    logistic::{self, Sample, Table},
};

/// Fits the weights of `src/parse/astray.rs`. They are printed with what the other text has weighing 1.
pub fn fit(cases: &[String]) {
    let table = Table { names: &astray::NAMES, weights: &astray::FITTED, held: &[] };
    let weights = logistic::weights(cases, &table, samples);
    let one = weights[astray::Lead::Other as usize];
    logistic::print(&astray::NAMES, weights.iter().map(|weight| weight / one));
}

fn samples(case: &Path) -> Vec<Sample> {
    let mut samples = vec![];
    for example in examples(case) {
        let drafts = head::cut_out(&example.evidence);
        for ([from, to], lines, told) in astray::all_ways(&drafts, &example.evidence) {
            let [from, to] = [from, to].map(|draft| owner(&example, &drafts[draft]));
            let mut owners = example.articles[lines].iter().flatten();
            // Where both are pieces of one article nothing is said of either.
            if from == to || owners.clone().count() == 0 {
                continue;
            }
            let yes = owners.all(|owner| Some(*owner) == to);
            samples.push(Sample::new(&told, |lead| *lead as usize, yes));
        }
    }
    samples
}

/// The article that most of the text of `draft` is of.
fn owner(example: &Example, draft: &Draft) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for article in draft.body.iter().filter_map(|at| example.articles[*at]) {
        *counts.entry(article).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(article, _)| article)
}
