//! The weights of putting the legs of texts together: is a line the next one of a text?

use std::{collections::HashMap, path::Path};

use dubao::{
    issue::Article,
    parse::{
        self,
        leg::{
            self,
            foot::{self, Tie},
        },
        width::{self, Row},
    },
};

use crate::{
    example::{bare, body, read},
    logistic::{self, Sample, Table},
};

/// How many other lines of the page each line is asked with.
const OTHERS: usize = 1;

/// Fits the weights of `src/parse/leg/foot.rs`.
///
/// A pair of lines has always one of the ends, and many tables say the same: that of the least squares is printed.
pub fn fit(cases: &[String]) {
    let table = Table { names: &foot::NAMES, weights: &foot::FITTED, held: &[] };
    let mut weights = logistic::weights(cases, &table, samples);
    let ends = Tie::FullOpenIndent as usize..;
    let sum: f64 = weights[ends.clone()].iter().sum();
    let shift = (sum - weights[Tie::Always as usize]) / (weights[ends.clone()].len() + 1) as f64;
    weights[Tie::Always as usize] += shift;
    weights[ends].iter_mut().for_each(|weight| *weight -= shift);
    logistic::print(&foot::NAMES, weights);
}

fn samples(case: &Path) -> Vec<Sample> {
    let (sheets, gold) = read(case);
    let mut samples = vec![];
    for (lines, section) in sheets.into_iter().zip(&gold.sections) {
        let (lines, labels) = parse::labelled(lines, true);
        let rows = width::rows(&lines);
        let places = places(&rows, &section.articles);
        let starts: HashMap<(usize, usize), usize> =
            places.iter().map(|(row, article, start, _)| ((*article, *start), *row)).collect();
        let mut pairs = vec![];
        let mut seed = 7_u64;
        for (row, article, _, end) in &places {
            let next = starts.get(&(*article, *end)).copied();
            pairs.extend(next.map(|next| (*row, next)));
            for _ in 0..OTHERS {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let (other, ..) = places[(seed >> 33) as usize % places.len()];
                if other != *row && Some(other) != next {
                    pairs.push((*row, other));
                }
            }
        }
        for ((one, two), told) in leg::ties(&rows, &labels, &pairs) {
            let place = |row: usize| places.iter().find(|place| place.0 == row).unwrap();
            let (one, two) = (place(one), place(two));
            let yes = (one.1, one.3) == (two.1, two.2);
            samples.push(Sample::new(&told, |tie| *tie as usize, yes));
        }
    }
    samples
}

/// The rows that are found in the articles: row, article, and from where to where it has the row, in bytes. Where it has it
/// more than once it is the place where the row before ends.
fn places(rows: &[Row<'_>], articles: &[Article]) -> Vec<(usize, usize, usize, usize)> {
    let bodies: Vec<String> = articles.iter().map(|article| bare(&body(article))).collect();
    let mut places: Vec<(usize, usize, usize, usize)> = vec![];
    for (number, row) in rows.iter().enumerate() {
        let text = bare(&row.text);
        if text.is_empty() {
            continue;
        }
        let found: Vec<(usize, usize)> = bodies
            .iter()
            .enumerate()
            .flat_map(|(article, body)| {
                body.match_indices(&text).map(move |(start, _)| (article, start))
            })
            .collect();
        let before = places.last().map(|(_, article, _, end)| (*article, *end));
        let only = || if let [only] = found.as_slice() { Some(*only) } else { None };
        let place = found.iter().find(|place| Some(**place) == before).copied().or_else(only);
        places.extend(place.map(|(article, start)| (number, article, start, start + text.len())));
    }
    places
}
