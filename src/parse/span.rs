//! Which lines of the input an article was made of.

use std::ops::Range;

use super::line::Line;
use crate::page::Page;

/// How many lines the inputs before have: the numbers of a page of several inputs count on through them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(usize, usize)>);

impl Counts {
    /// The counts for a page that was read from `inputs`, which lie in `pages`.
    pub fn new(pages: &[Page], inputs: &[usize]) -> Self {
        let mut before = 0;
        let count = |input: &usize| {
            let start = before;
            if inputs.len() > 1 {
                let lines =
                    pages.iter().filter(|page| page.input == *input).flat_map(|page| &page.lines);
                before += lines.map(|line| line.number).max().unwrap_or(0);
            }
            (*input, start)
        };
        Self(inputs.iter().map(count).collect())
    }

    fn number(&self, line: &Line) -> usize {
        let before =
            self.0.iter().find(|(input, _)| *input == line.input).map_or(0, |(_, before)| *before);
        before + line.number
    }
}

/// The runs of `numbers`, rising, that follow each other.
pub(super) fn runs(numbers: impl IntoIterator<Item = usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = vec![];
    for at in numbers {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end = at + 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The input lines, first and last, that the sheet's `lines` in `ranges` came from: what stands together is one span.
pub fn spans(
    mut ranges: Vec<Range<usize>>,
    lines: &[Line],
    counts: &Counts,
) -> Vec<(usize, usize)> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut spans: Vec<(usize, usize)> = vec![];
    let mut next = None;
    for at in ranges.into_iter().flatten() {
        let Some(line) = lines.get(at) else { continue };
        let number = counts.number(line);
        match spans.last_mut() {
            Some((first, last))
                if next == Some(at) && !line.moved && (*first..=number).contains(last) =>
            {
                *last = number;
            }
            // Columns that stood side by side come from the same lines.
            Some((first, last)) if (*first..=*last).contains(&number) => {}
            _ => spans.push((number, number)),
        }
        next = Some(at + 1);
    }
    spans.sort_unstable();
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(input: usize, number: usize) -> Line {
        Line { input, number, ..Line::default() }
    }

    #[test]
    fn what_stands_together_is_one_span() {
        let lines = [line(0, 1), line(0, 3), line(0, 5), line(0, 9), line(0, 10)];
        assert_eq!(spans(vec![3..5, 0..2], &lines, &Counts::default()), [(1, 3), (9, 10)]);
    }

    #[test]
    fn numbers_count_on_through_the_inputs_of_a_page() {
        let page = |input, numbers: &[usize]| {
            let lines = numbers.iter().map(|number| crate::page::Line {
                number: *number,
                ..crate::page::Line::default()
            });
            Page { input, name: String::new(), lines: lines.collect() }
        };
        let counts = Counts::new(&[page(4, &[1, 7]), page(5, &[2])], &[4, 5]);
        let (first, second) = ([line(4, 1)], [line(5, 2)]);
        assert_eq!(spans(vec![0..1, 0..1], &first, &counts), [(1, 1)]);
        assert_eq!(spans(std::iter::once(0..1).collect(), &second, &counts), [(9, 9)]);
    }
}
