//! The weights of parting display lines that were run together: do two headlines meet at a blank?

use std::path::Path;

use dubao::parse::{
    glued::{
        self,
        halves::{self, Blank},
    },
    label, width,
};

use crate::{
    example::{bare, body, heads, read},
    logistic::{self, Sample, Table},
};

/// Papers have headlines with blanks of which no text says a word, generated issues hardly any: what is told of these is
/// held.
const HELD: [Blank; 4] = [Blank::Always, Blank::Above, Blank::Below, Blank::Short];

/// Fits the weights of `src/parse/glued/halves.rs`.
pub fn fit(cases: &[String]) {
    let held = &HELD.map(|blank| blank as usize);
    let table = Table { names: &halves::NAMES, weights: &halves::FITTED, held };
    logistic::fit(cases, &table, samples);
}

fn samples(case: &Path) -> Vec<Sample> {
    let (sheets, gold) = read(case);
    let articles = || gold.sections.iter().flat_map(|section| &section.articles);
    let mut texts: Vec<String> = articles().flat_map(heads).collect();
    texts.extend(articles().map(|article| bare(&body(article))));
    let texts = texts.join("\n");
    let mut samples = vec![];
    for lines in &sheets {
        let labels = label::labels(lines, &width::rows(lines));
        for (at, byte, told) in glued::asked(lines, &labels) {
            let (left, right) = lines[at].text.split_at(byte);
            let yes = are_two(&texts, &bare(left), &bare(right));
            samples.push(Sample::new(&told, |blank| *blank as usize, yes));
        }
    }
    samples
}

/// Do no `texts` go on from `left` to `right`, where they have one of them?
fn are_two(texts: &str, left: &str, right: &str) -> bool {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let end = |count: usize| &left[left.len().saturating_sub(count)..];
    let begin = |count: usize| &right[..count.min(right.len())];
    let has = |letters: &[&[char]]| texts.contains(&letters.concat().iter().collect::<String>());
    let meet = (3..=5).any(|count| has(&[end(count), begin(count)]));
    !meet && (has(&[end(6)]) || has(&[begin(6)]))
}
