//! Logistic regression over what the parser tells of a question and the answer to it.

use std::path::Path;

/// What was told of a question, by the number of the feature, and whether the answer is yes.
pub struct Sample {
    told: Vec<(usize, f64)>,
    yes: bool,
}

impl Sample {
    /// What was told, each feature with its value; `number` gives its number.
    pub fn new<F>(told: &[(F, f32)], number: impl Fn(&F) -> usize, yes: bool) -> Self {
        let told = told.iter().map(|(feature, value)| (number(feature), f64::from(*value)));
        Self { told: told.collect(), yes }
    }

    fn score(&self, weights: &[f64]) -> f64 {
        self.told.iter().map(|(feature, value)| weights[*feature] * value).sum()
    }
}

/// A table as it stands in the source.
pub struct Table<'a> {
    pub names: &'a [&'a str],
    pub weights: &'a [f32],
    /// Those that were set by hand and stay as they are, by their numbers.
    pub held: &'a [usize],
}

impl Table<'_> {
    fn old(&self) -> Vec<f64> {
        self.weights.iter().map(|weight| f64::from(*weight)).collect()
    }
}

/// Fits `table` on the `samples` of the cases before a lone `-`, tells how it does on these and on the others, and beside it
/// the table that there is, and prints it.
pub fn fit(cases: &[String], table: &Table<'_>, samples: impl Fn(&Path) -> Vec<Sample>) {
    print(table.names, weights(cases, table, samples));
}

/// The weights of `table` that [`fit`] prints.
pub fn weights(
    cases: &[String],
    table: &Table<'_>,
    samples: impl Fn(&Path) -> Vec<Sample>,
) -> Vec<f64> {
    let mut parts = cases.split(|case| case == "-").map(|cases| -> Vec<Sample> {
        cases.iter().flat_map(|case| samples(Path::new(case))).collect()
    });
    let (taught, held) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let weights = likeliest(&taught, table);
    let old = table.old();
    for (name, samples) in [("taught", &taught), ("held out", &held)] {
        if !samples.is_empty() {
            eprintln!("{name}: before {}; now {}", told(samples, &old), told(samples, &weights));
        }
    }
    weights
}

/// How `weights` do on `samples`: the loss of one, in thousandths, how many are said to be so and how many of these are.
fn told(samples: &[Sample], weights: &[f64]) -> String {
    let all = samples.iter().filter(|sample| sample.yes).count();
    let loss: f64 = samples
        .iter()
        .map(|sample| {
            let score = sample.score(weights);
            (if sample.yes { -score } else { score }).exp().ln_1p()
        })
        .sum();
    let said = || samples.iter().filter(|sample| sample.score(weights) > 0.0);
    let right = said().filter(|sample| sample.yes).count();
    let each = 1000.0 * loss / samples.len() as f64;
    format!(
        "loss {each:.1}, of {} {all} are so, said of {}, right {right}",
        samples.len(),
        said().count()
    )
}

/// Prints a table, a feature a line.
pub fn print(names: &[&str], weights: impl IntoIterator<Item = f64>) {
    for (name, weight) in names.iter().zip(weights) {
        println!("{name} {weight:.2}");
    }
}

/// The weights of `table` under which `samples` are likeliest, by gradient ascent with adapted steps.
fn likeliest(samples: &[Sample], table: &Table<'_>) -> Vec<f64> {
    let mut weights = table.old();
    let held: Vec<bool> = (0..weights.len()).map(|feature| table.held.contains(&feature)).collect();
    for (weight, held) in weights.iter_mut().zip(&held) {
        *weight *= f64::from(u8::from(*held));
    }
    let mut squares = vec![1e-2_f64; weights.len()];
    for _ in 0..60 {
        for sample in samples {
            let score = sample.score(&weights);
            let miss = f64::from(u8::from(sample.yes)) - 1.0 / (1.0 + (-score).exp());
            for (feature, value) in sample.told.iter().filter(|(feature, _)| !held[*feature]) {
                let slope = miss * value - 1e-4 * weights[*feature];
                squares[*feature] += slope * slope;
                weights[*feature] += 0.1 * slope / squares[*feature].sqrt();
            }
        }
    }
    weights
}
