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
    0.63, -1.01, 1.30, -0.78, 1.37, -1.21, 2.33,
    -1.11, -1.20, 0.36, 0.56, -0.25, -0.80, -0.45,
    -0.58, -0.42, 0.91, 0.22, -0.25, -0.56, 0.41,
    -1.56, -1.01, -2.49, 0.77, -1.29, -1.67, -0.52,
    1.40, -0.98, 0.70, -1.24, 0.72, -0.02, 1.10,
    0.28, 0.28, 1.30, 0.06, -0.04, -0.04, -0.07,
];

/// The same by the letters that meet.
#[rustfmt::skip]
pub(super) static UNDER_BOND: [f32; BOND] = [
    0.42, 0.72, 0.65, 0.21, -0.80, -0.32, -0.18, 0.0, 0.27, -0.70, 2.47, -0.40,
];

/// The same by how far it is, whose turn it is, and what the words have in common.
#[rustfmt::skip]
pub(super) static UNDER: [f32; 36] = [
    -0.84, 0.04, 0.14, 0.40, 0.30, 0.59, 0.12, -0.41, -0.57, -0.67, -0.72, -1.18,
    -1.13, -0.55, -0.69, -0.87, -0.72, -0.84, 0.61, 0.51, 0.20, 1.24, 0.68, 0.17,
    -0.60, -0.56, 0.0, 3.13, -0.02, 0.20, -1.04, -0.70, -0.50, -0.60, -0.82, 0.44,
];

/// A block that begins a stream.
#[rustfmt::skip]
pub(super) static ALONE: [f32; 13] = [
    1.65, 2.14, 0.53, -0.16, 1.83, 0.0, 0.32, -0.31, -0.33, 4.22, 0.58, 0.91,
    -0.16,
];

/// How a column goes on where another one ends.
#[rustfmt::skip]
pub(super) static AFTER_WAYS: [f32; WAYS] = [
    0.44, -0.90, 1.19, -0.26, 1.76, -1.11, 2.03,
    -0.49, -1.12, 0.97, -0.07, -0.34, -1.68, 0.12,
    -0.97, -1.06, 0.28, 0.38, 1.03, -1.72, 0.18,
    -0.56, -0.42, -0.63, 0.64, -0.13, -2.24, 0.08,
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    1.13, -0.02, 1.01, 0.10, -0.04, -0.76, -0.01,
];

/// The same by the letters that meet.
#[rustfmt::skip]
pub(super) static AFTER_BOND: [f32; BOND] = [
    0.49, 0.49, 0.70, -0.04, 1.54, -0.36, -0.16, 0.0, 0.99, -0.08, 2.60, 0.49,
];

/// The same by the words and by where the two stand.
#[rustfmt::skip]
pub(super) static AFTER: [f32; 38] = [
    1.84, -1.19, -1.08, -1.43, 0.0, 0.49, -0.16, 0.09, 0.23, 0.11, -0.47, 0.95,
    0.46, -0.51, -1.40, -1.37, -0.84, 1.43, -2.07, -1.92, 0.53, 0.50, 0.86, 0.55,
    0.50, 0.33, 0.03, 0.33, 0.20, -0.65, -0.20, -1.51, 0.70, 1.39, -0.72, 1.37,
    -0.14, 0.30,
];

/// A column that begins a text.
#[rustfmt::skip]
pub(super) static FIRST: [f32; 8] = [
    2.15, 1.40, 1.37, 2.07, -1.06, 0.36, 0.14, 0.0,
];

/// Display lines above a text.
#[rustfmt::skip]
pub(super) static ABOVE: [f32; 34] = [
    0.30, 0.30, -0.46, 0.85, 0.68, 0.39, 0.41, 0.13, 0.07, 0.13, -0.34, -0.38,
    -1.04, 0.60, 0.15, 0.20, 0.21, -0.33, 0.81, 3.34, 4.38, -0.64, -1.13, -1.78,
    0.60, 0.0, -1.33, 0.70, 2.09, -0.95, -1.96, -0.91, -0.11, -0.26,
];

/// Display lines that belong to no text.
#[rustfmt::skip]
pub(super) static STAYS: [f32; 12] = [
    -0.92, -0.69, 1.39, 1.17, 1.24, 3.26, 3.40, 0.22, 1.50, 0.46, 1.21, 0.32,
];
