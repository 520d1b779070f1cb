//! The weights of putting pieces together: does a text go on with another one?

use std::path::Path;

use dubao::parse::{
    cut,
    evidence::Span,
    stitch::{self, Thread},
    weight::Weights,
};

use crate::{
    example::examples,
    logistic::{self, Sample, Table},
};

/// Fits the weights of `src/parse/stitch.rs`.
pub fn fit(cases: &[String]) {
    let held = &[Thread::Small as usize, Thread::SmallOnly as usize];
    let table = Table { names: &stitch::NAMES, weights: &stitch::FITTED, held };
    logistic::fit(cases, &table, samples);
}

fn samples(case: &Path) -> Vec<Sample> {
    let mut samples: Vec<Sample> = vec![];
    for example in examples(case) {
        let (guess, _) = cut::best(&example.evidence, &Weights::FITTED);
        let article = |span: &Span, last: bool| {
            let mut units = span.text.clone().filter_map(|unit| example.articles[unit]);
            if last { units.next_back() } else { units.next() }
        };
        for pair in stitch::pairs(&example.evidence, &guess) {
            let piece = article(&guess.spans[pair.piece], false);
            let text = article(&guess.spans[pair.text], true);
            // The right place is the last piece of the article before this one.
            let between = guess.spans[..pair.piece].iter().enumerate().rev();
            let before =
                between.filter(|(_, span)| article(span, true) == piece).map(|(at, _)| at).next();
            let yes = piece.is_some() && piece == text && before == Some(pair.text);
            if piece.is_some() && piece == text && !yes {
                continue;
            }
            samples.push(Sample::new(&pair.evidence, |thread| *thread as usize, yes));
        }
    }
    samples
}
