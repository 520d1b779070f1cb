//! The weights of what tells how columns go on: logarithms of odds.
//!
//! `tools/fit_braid.py` made them: conditional logistic regressions over issues of the typeset generator, as `pdftotext`
//! reads them, each choice against all others that the page leaves open.

/// Six ways to end, seven widths to begin with.
pub(super) const WAYS: usize = 42;

/// What the letters tell that meet.
pub(super) const BOND: usize = 12;

/// A sum of weights.
#[derive(Debug)]
pub(super) struct Row<'a> {
    weights: &'a [f32],
    /// What was added up.
    pub(super) sum: f32,
}

impl<'a> Row<'a> {
    /// Nothing of `weights` yet.
    pub(super) fn new(weights: &'a [f32]) -> Self {
        Self { weights, sum: 0.0 }
    }

    /// Adds weight `number`, `times` over.
    pub(super) fn add(&mut self, number: usize, times: f32) {
        self.sum += times * self.weights.get(number).copied().unwrap_or_default();
    }

    /// Adds weight `number` if it is `so`.
    pub(super) fn tell(&mut self, number: usize, so: bool) {
        if so {
            self.add(number, 1.0);
        }
    }
}

/// How a block goes on with a stream, by how the stream ends (a row) and how wide the block's first line is.
#[rustfmt::skip]
pub(super) static UNDER_WAYS: [f32; WAYS] = [
    0.32, -1.29, 1.61, -0.45, 1.28, -1.18, 2.17,
    -0.49, -0.73, 0.37, 0.57, -0.11, -0.92, -0.09,
    -0.39, -0.53, 1.05, 0.11, -0.16, -0.28, 0.44,
    -1.01, -0.82, -2.20, 0.56, -0.65, -1.42, -1.03,
    1.01, -1.26, 0.16, -1.04, 0.26, -0.41, 0.23,
    0.10, 0.23, 0.80, 0.53, 0.0, 1.96, -0.07,
];

/// The same by the letters that meet.
#[rustfmt::skip]
pub(super) static UNDER_BOND: [f32; BOND] = [
    0.43, 0.61, 0.71, 0.13, -0.16, -0.25, -0.18, 0.0, 0.42, -0.47, 1.95, -0.74,
];

/// The same by how far it is, whose turn it is, and what the words have in common.
#[rustfmt::skip]
pub(super) static UNDER: [f32; 36] = [
    -0.01, 0.10, 0.13, 0.46, 0.32, 0.54, 0.02, -0.39, -0.77, -0.84, -0.75, -1.49,
    -0.47, -0.11, -0.58, -0.48, -0.42, -0.7, 0.56, 0.62, 0.23, 1.52, 0.33, 0.18,
    -0.90, -0.59, 0.0, 2.79, -0.15, -0.10, -0.7, -0.44, -0.40, -0.49, -0.74, 0.41,
];

/// A block that begins a stream.
#[rustfmt::skip]
pub(super) static ALONE: [f32; 13] = [
    2.71, 2.36, 0.65, -0.46, 2.18, 0.0, 0.25, -0.47, -0.53, 3.80, 0.97, 1.11,
    -0.55,
];

/// How a column goes on where another one ends.
#[rustfmt::skip]
pub(super) static AFTER_WAYS: [f32; WAYS] = [
    -0.62, -1.77, 1.06, -0.25, 2.04, -1.33, 2.51,
    -0.76, -0.73, 0.34, -0.15, 0.10, -2.34, -0.40,
    -0.75, -0.75, 0.27, 0.60, 0.84, -1.42, 0.86,
    -1.47, -0.63, -1.07, 0.46, 0.16, -2.71, -0.42,
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    1.87, 1.18, 1.66, -0.09, -0.10, -0.75, 0.76,
];

/// The same by the letters that meet.
#[rustfmt::skip]
pub(super) static AFTER_BOND: [f32; BOND] = [
    0.50, 0.39, 1.02, 0.18, 1.20, -0.35, -0.17, 0.0, 0.82, -0.19, 3.58, -0.17,
];

/// The same by the words and by where the two stand.
#[rustfmt::skip]
pub(super) static AFTER: [f32; 38] = [
    2.29, -1.40, -1.15, -1.60, 0.0, 0.36, -0.17, -0.41, 0.04, -0.17, -0.31, 0.95,
    0.43, -0.44, -1.63, -1.36, -1.12, 1.05, -2.09, -2.48, 1.08, 0.78, 0.79, 1.24,
    0.76, 0.47, -0.26, -0.28, 0.03, -0.86, -0.53, -1.36, 0.59, 0.98, -0.55, 0.72,
    -0.80, 0.57,
];

/// A column that begins a text.
#[rustfmt::skip]
pub(super) static FIRST: [f32; 8] = [
    2.36, 1.63, 1.36, 2.09, -1.09, 0.35, 0.80, 0.0,
];

/// Display lines above a text.
#[rustfmt::skip]
pub(super) static ABOVE: [f32; 34] = [
    0.04, 0.31, -0.49, 0.85, 0.81, 0.65, 0.41, -0.25, 0.05, -0.45, -0.22, -0.54,
    -0.18, 0.58, 0.32, 0.15, 0.24, -0.37, 0.51, 4.58, 4.25, -1.15, -0.89, -1.70,
    0.54, 0.11, -0.96, 0.01, 1.57, -0.80, -2.03, -1.08, 0.04, 0.33,
];

/// Display lines that belong to no text.
#[rustfmt::skip]
pub(super) static STAYS: [f32; 12] = [
    -0.61, -0.39, 1.69, 0.47, 1.24, 3.35, 3.60, 0.16, 2.30, 0.49, 1.57, 0.05,
];
