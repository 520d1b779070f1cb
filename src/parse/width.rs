//! How wide the column is that each line was set in.
//!
//! A column's full lines have one width, so widths that come in runs are candidates, and one Viterbi over the page
//! picks for each line the candidate that explains it: a full line, a first line that lost its indent, a short last one.

use super::{
    cue::{self, End},
    line::Line,
};

/// At most so many widths are tried on a page.
const CANDIDATES: usize = 24;

/// No column is narrower, in cells.
const NARROWEST: usize = 14;

/// Nor wider: what is, is a paragraph on one line.
const WIDEST: usize = 400;

/// What a change of the column costs.
const CHANGE: f32 = 5.0;

/// The width of the column, in cells as [`Line::width`] counts them, that each of `lines` stands in.
#[expect(
    clippy::indexing_slicing,
    reason = "a table of lines by candidates, indexed by their numbers"
)]
pub fn widths(lines: &[Line]) -> Vec<f32> {
    let candidates = candidates(lines);
    let ends: Vec<End> = lines.iter().map(|line| cue::end(&line.text)).collect();
    let mut best = vec![0.0_f32; candidates.len()];
    let mut back = Vec::with_capacity(lines.len() * candidates.len());
    for (at, line) in lines.iter().enumerate() {
        let opens = at
            .checked_sub(1)
            .is_none_or(|before| ends[before] == End::Stop || !punctuated(&lines[before].text));
        let end = ends[at];
        let punctuated = punctuated(&line.text);
        let cheapest = (0..best.len()).min_by(|a, b| best[*a].total_cmp(&best[*b])).unwrap_or(0);
        let change =
            best.get(cheapest).copied().unwrap_or_default() + if at == 0 { 0.0 } else { CHANGE };
        for (number, candidate) in candidates.iter().enumerate() {
            let (from, before) =
                if best[number] <= change { (number, best[number]) } else { (cheapest, change) };
            back.push(from);
            best[number] = before + cost(line.width - candidate, end, opens, punctuated);
        }
    }
    let mut number = (0..best.len()).min_by(|a, b| best[*a].total_cmp(&best[*b])).unwrap_or(0);
    let mut widths = vec![0.0; lines.len()];
    for at in (0..lines.len()).rev() {
        widths[at] = candidates[number];
        number = back[at * candidates.len() + number];
    }
    widths
}

/// What it costs to explain a line that is `over` cells wider than the column.
fn cost(over: f32, end: End, opens: bool, punctuated: bool) -> f32 {
    match over {
        -2.5..=2.5 => 0.0,
        2.5.. => (2.5 + 0.5 * (over - 2.0)).min(13.0),
        _ if end == End::Stop => 0.4,
        -6.5.. => {
            if opens {
                0.5
            } else {
                1.8
            }
        }
        _ if punctuated => 2.5,
        _ => 1.0,
    }
}

/// The widths that come in runs, best first; never none.
#[expect(clippy::indexing_slicing, reason = "a histogram, indexed by width")]
fn candidates(lines: &[Line]) -> Vec<f32> {
    let widest = lines.iter().map(|line| cells(line.width)).max().unwrap_or(0).min(WIDEST);
    let mut histogram = vec![0.0_f32; widest + 3];
    let mut before: Option<f32> = None;
    for line in lines {
        let middle = cue::end(&line.text) != End::Stop && punctuated(&line.text);
        let mut weight = if middle { 1.0 } else { 0.3 };
        if middle && before.is_some_and(|before| (before - line.width).abs() <= 1.5) {
            weight += 1.0;
        }
        histogram[cells(line.width).min(widest)] += weight;
        before = Some(line.width);
    }
    let smooth = |width: usize| {
        let around = [(-2_isize, 0.5), (-1, 0.9), (0, 1.0), (1, 0.9), (2, 0.5)];
        let around = around.into_iter().filter_map(|(step, share)| {
            width
                .checked_add_signed(step)
                .and_then(|at| histogram.get(at))
                .map(|count| count * share)
        });
        around.sum::<f32>()
    };
    let mut ranked: Vec<(usize, f32)> = (NARROWEST..=widest)
        .map(|width| (width, smooth(width)))
        .filter(|(_, sum)| *sum >= 2.5)
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut kept: Vec<usize> = vec![];
    for (width, _) in ranked {
        if kept.iter().all(|other| width.abs_diff(*other) >= 2) {
            kept.push(width);
        }
        if kept.len() == CANDIDATES {
            break;
        }
    }
    if kept.is_empty() {
        kept.push(widest.max(NARROWEST));
    }
    kept.into_iter().map(|width| width as f32).collect()
}

/// `width` in whole cells.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "widths are small and not negative"
)]
fn cells(width: f32) -> usize {
    width.round() as usize
}

/// Has `text` marks that stand in running text?
fn punctuated(text: &str) -> bool {
    text.contains(['，', '。', '、', '；', '：', '“', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        Line { text: text.to_owned(), width: text.chars().count() as f32 * 2.0, ..Line::default() }
    }

    #[test]
    fn a_column_that_widens_is_followed() {
        let narrow = "河堤上的人们，连夜装";
        let wide = "河堤上的人们，连夜装好了三千只沙袋，水";
        let lines: Vec<Line> =
            [narrow, narrow, narrow, narrow, wide, wide, wide, wide, "没有漫过来。"]
                .map(line)
                .into();
        assert_eq!(widths(&lines), [20.0, 20.0, 20.0, 20.0, 38.0, 38.0, 38.0, 38.0, 38.0]);
    }

    #[test]
    fn no_lines_have_no_widths() {
        assert!(widths(&[]).is_empty());
    }
}
