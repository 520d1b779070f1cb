//! How wide the columns around a line are.

/// The lines on each side that tell how wide the column is.
pub(super) const NEAR: usize = 16;

/// How far a full line may be from its column's width, in cells.
pub(super) const SLACK: f32 = 1.5;

/// Those of `widths` that are told of the lines around line number `at`.
fn near_to(widths: &[Option<f32>], at: usize) -> impl Iterator<Item = f32> {
    let around = widths.get(at.saturating_sub(NEAR)..(at + NEAR).min(widths.len()));
    around.unwrap_or_default().iter().copied().flatten()
}

/// May what is `width` cells wide fit in a column around line number `at`? Most is too wide for any line there.
pub(super) fn may_fit(width: f32, widths: &[Option<f32>], at: usize) -> bool {
    near_to(widths, at).any(|near| width <= near + SLACK)
}

/// The widths of the columns around line number `at`: those that three lines have or more, at most six. `widths` are those
/// of the lines that tell a column's.
pub(super) fn columns_near(widths: &[Option<f32>], at: usize) -> Vec<f32> {
    let mut near = Vec::with_capacity(2 * NEAR);
    near.extend(near_to(widths, at));
    near.sort_unstable_by(f32::total_cmp);
    let mut columns = Vec::with_capacity(6);
    while columns.len() < 6 {
        let (mut best, mut from) = (0..0, 0);
        for to in 0..near.len() {
            let Some(width) = near.get(to) else { continue };
            while near.get(from).is_some_and(|narrow| width - narrow > 2.0 * SLACK) {
                from += 1;
            }
            // The wider, where two are as frequent.
            if to + 1 - from >= best.len() {
                best = from..to + 1;
            }
        }
        if best.len() < 3 {
            break;
        }
        columns.extend(near.get(usize::midpoint(best.start, best.end)));
        near.drain(best);
    }
    columns
}
