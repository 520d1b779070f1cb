//! How wide the column is that each line was set in.
//!
//! A column's full lines have one width, so widths that come in runs are candidates, and one Viterbi over the page
//! picks for each line the candidate that explains it: a full line, a first line that lost its indent, a short last one.

mod measure;
mod torn;

use std::{borrow::Cow, ops::Range};

use self::measure::Measure;
use super::{
    cue::{self, End},
    line::Line,
    parallel,
    sieve::Sieve,
};
use crate::text;

/// A printed line: one of the input's, or several that it was torn into.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub struct Row<'a> {
    /// The sheet's lines that it is made of.
    pub lines: Range<usize>,
    /// Its text.
    pub text: Cow<'a, str>,
    /// Its width in cells, by the page's measure.
    pub width: f32,
    /// The width of the column that it stands in, in the same cells.
    pub column: f32,
    /// The cells that it is over that width, or short of it; of a line that was joined of several, the last one.
    pub over: f32,
    /// The blank lines above it.
    pub gap: usize,
    /// The cells of blank that stood before it.
    pub lead: usize,
    /// Was it letter-spaced?
    pub spaced: bool,
    /// Was it marked as a heading?
    pub heading: bool,
    /// Was it torn where blanks are wide?
    pub torn: bool,
    /// Does it stand on another page of the issue as well?
    pub again: bool,
}

/// At most so many widths are tried on a page: a bit each.
const CANDIDATES: usize = 24;

/// No column is narrower, in cells.
const NARROWEST: usize = 14;

/// Nor wider: what is, is a paragraph on one line.
const WIDEST: usize = 400;

/// What a change of the column costs, as all costs here found by search on typeset issues with known paragraphs.
const CHANGE: f32 = 3.0;

/// The same in Latin text.
const LATIN_CHANGE: f32 = 5.0;

/// What it costs that a line of Latin text is two printed lines, whose hyphen an extractor took out.
const JOINED: f32 = 1.5;

/// The printed lines that `lines` make, each with its width and its column's.
pub fn rows(lines: &[Line]) -> Vec<Row<'_>> {
    let measure = measure::measure(lines);
    let widths: Vec<f32> = lines.iter().map(|line| measure::width(line, measure)).collect();
    let columns = columns(lines, &widths, measure);
    let latin = measure == Measure::Latin;
    let ranges = torn::rows(&torn::Set { lines, widths: &widths, columns: &columns, latin });
    let row = |range: Range<usize>| {
        let torn = lines.get(range.clone()).unwrap_or_default();
        let first = torn.first()?;
        let text = match torn {
            [line] => Cow::Borrowed(line.text.as_str()),
            torn => Cow::Owned(text::join(torn.iter().map(|line| line.text.as_str()))),
        };
        let width = if let [_] = torn {
            widths.get(range.start).copied()?
        } else {
            let width = super::line::width(&text);
            let line = Line { width, text: text.to_string(), ..Line::default() };
            measure::width(&line, measure)
        };
        let column = columns.get(range.start).copied()?;
        Some(Row {
            text,
            width,
            column,
            over: if latin { over(width, column) } else { width - column },
            gap: first.gap,
            lead: first.lead,
            spaced: torn.iter().any(|line| line.spaced),
            heading: first.heading,
            torn: torn.len() > 1 || first.torn,
            again: first.again || first.inset,
            lines: range,
        })
    };
    let mut rows = Vec::with_capacity(ranges.len());
    rows.extend(ranges.into_iter().filter_map(row));
    rows
}

/// The width of the column that each of `lines` stands in.
#[expect(
    clippy::indexing_slicing,
    reason = "a table of lines by candidates, indexed by their numbers"
)]
fn columns(lines: &[Line], widths: &[f32], measure: Measure) -> Vec<f32> {
    let told: Vec<(End, bool)> =
        parallel::map(lines, 4000, |line| (cue::end(&line.text), running(&line.text)));
    let candidates = candidates(&told, widths);
    let latin = measure == Measure::Latin;
    let change_cost = if latin { LATIN_CHANGE } else { CHANGE };
    let mut best = vec![0.0_f32; candidates.len()];
    let mut steps: Vec<Step> = Vec::with_capacity(lines.len());
    let mut opens = true;
    for (at, (end, runs)) in told.into_iter().enumerate() {
        let cheapest = least(&best);
        let change = best.get(cheapest).copied().unwrap_or_default()
            + if at == 0 { 0.0 } else { change_cost };
        let width = widths[at];
        let mut stays = 0_u32;
        for (number, best) in best.iter().enumerate() {
            stays |= u32::from(*best <= change) << number;
        }
        steps.push(Step { stays, cheapest });
        let ways = best.iter_mut().zip(&candidates).map(|(best, candidate)| {
            *best = if *best <= change { *best } else { change };
            (best, *candidate)
        });
        let costs = Costs::of(end, opens, runs);
        // One loop for each: of Chinese lines nothing is asked that is told of Latin ones alone.
        if latin {
            for (best, candidate) in ways {
                *best += costs.over(0.5 * over(width, candidate));
                // Most lines are printed as one.
                *best += if width > 1.15 * candidate { JOINED } else { 0.0 };
            }
        } else {
            for (best, candidate) in ways {
                *best += costs.over(width - candidate);
            }
        }
        opens = end == End::Stop || !runs;
    }
    let mut number = least(&best);
    let mut columns = vec![0.0; lines.len()];
    for at in (0..lines.len()).rev() {
        columns[at] = candidates[number];
        let Step { stays, cheapest } = steps[at];
        number = if stays >> number & 1 > 0 { number } else { cheapest };
    }
    columns
}

/// Where the cheapest ways to a line came from.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// A bit for each candidate: is it cheapest to stay in that column?
    stays: u32,
    /// The candidate that it is cheapest to come from else.
    cheapest: usize,
}

/// The cells by which Latin words of `width` cells are over a column of `column` cells, two or three lines of it taken
/// together: `pdftotext` joins the lines that a hyphen parts.
pub(super) fn over(width: f32, column: f32) -> f32 {
    let lines = ((width - 0.15 * column) / column.max(1.0)).ceil().max(1.0);
    width - lines * column
}

/// The place of the least of `costs`, of equal ones the first; none is less than 0.
fn least(costs: &[f32]) -> usize {
    // No step waits for the one before.
    let least =
        costs.iter().fold(f32::INFINITY, |least, cost| if *cost < least { *cost } else { least });
    costs.iter().position(|cost| *cost <= least).unwrap_or_default()
}

/// What it costs to explain a line that is far from full, whatever the column.
#[derive(Clone, Copy, Debug)]
struct Costs {
    /// One that is short by an indent.
    indent: f32,
    /// One that is shorter.
    short: f32,
}

impl Costs {
    /// Those of a line with this `end`. `opens`: may a paragraph begin with it; `runs`: does it read as running text?
    fn of(end: End, opens: bool, runs: bool) -> Self {
        match (end, opens, runs) {
            // The last line of a paragraph.
            (End::Stop, ..) => Self { indent: 0.2, short: 0.2 },
            // Its first, the indent lost.
            (_, true, _) => Self { indent: 0.3, short: if runs { 2.5 } else { 1.0 } },
            (_, false, _) => Self { indent: 1.8, short: if runs { 2.5 } else { 1.0 } },
        }
    }

    /// What it costs to explain that the line is `over` cells wider than the column. All columns are asked of all lines:
    /// no step waits for another.
    #[inline]
    fn over(self, over: f32) -> f32 {
        let full = 0.5 * over.abs();
        let wide = 2.5 + 0.5 * (over - 2.0);
        let wide = if wide < 12.0 { wide } else { 12.0 };
        let short = if over >= -6.5 { self.indent } else { self.short };
        let narrow = if over >= -2.5 { full } else { short };
        if over > 2.5 { wide } else { narrow }
    }
}

/// The widths that come in runs, best first; never none. Of each line it is `told` how it ends and whether it reads as
/// running text.
#[expect(clippy::indexing_slicing, reason = "a histogram, indexed by width")]
fn candidates(told: &[(End, bool)], widths: &[f32]) -> Vec<f32> {
    let widest = widths.iter().map(|width| cells(*width)).max().unwrap_or(0).min(WIDEST);
    let mut histogram = vec![0.0_f32; widest + 3];
    let mut before: Option<f32> = None;
    for ((end, runs), width) in told.iter().zip(widths) {
        let middle = *end != End::Stop && *runs;
        let mut weight = if middle { 1.0 } else { 0.3 };
        if middle && before.is_some_and(|before| (before - width).abs() <= 1.5) {
            weight += 1.0;
        }
        histogram[cells(*width).min(widest)] += weight;
        before = Some(*width);
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

/// Does `text` read as part of a running text: marks in it, or Latin words in small letters?
fn running(text: &str) -> bool {
    static MARKS: Sieve = Sieve::new().with_all(&['，', '。', '、', '；', '：', '“']);
    MARKS.any(text, |mark| matches!(mark, '，' | '。' | '、' | '；' | '：' | '“'))
        || text
            .split(' ')
            .filter(|word| word.starts_with(|first: char| first.is_lowercase()))
            .nth(1)
            .is_some()
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
        let columns: Vec<f32> = rows(&lines).iter().map(|row| row.column).collect();
        assert_eq!(columns, [20.0, 20.0, 20.0, 20.0, 38.0, 38.0, 38.0, 38.0, 38.0]);
    }

    #[test]
    fn latin_columns_are_as_wide_as_one_line_not_as_its_half() {
        // The headline's lines are half as wide as those of the text.
        let text = "the ferry was lost in a storm\nand the crew was on the shore\n\
                    when the wind turned at night\nThe mate had gone to the town\n";
        let page = format!("Ferry is lost\non stormy sea\nand sunk late\n{}", text.repeat(2));
        let lines: Vec<Line> = page.lines().map(line).collect();
        let rows = rows(&lines);
        assert!(rows.iter().all(|row| row.column > 20.0), "{rows:#?}");
    }

    #[test]
    fn a_line_is_explained_by_how_it_ends_and_what_stands_before() {
        let cost = |end, opens, over: f32| Costs::of(end, opens, true).over(over);
        for (end, opens, over, want) in [
            (End::Other, false, -2.0, 1.0),
            (End::Other, false, 4.0, 3.5),
            (End::Other, false, 400.0, 12.0),
            (End::Stop, false, -20.0, 0.2),
            (End::Other, true, -4.0, 0.3),
            (End::Other, false, -4.0, 1.8),
            (End::Other, true, -20.0, 2.5),
        ] {
            assert!((cost(end, opens, over) - want).abs() < 1e-6, "{end:?} {opens} {over}");
        }
    }

    #[test]
    fn no_lines_have_no_widths() {
        assert!(rows(&[]).is_empty());
    }
}
