//! How wide the column is that each line was set in.

use super::line::Line;

/// The width of the column, in cells as [`Line::width`] counts them, that each of `lines` stands in.
pub fn widths(lines: &[Line]) -> Vec<f32> {
    lines.iter().map(|line| line.width).collect()
}
