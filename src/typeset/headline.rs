//! Headlines over rows of even length (typeset rules §7).

use super::{
    class::Class,
    fit::{self, Draft},
    matter::{Matter, Sums},
    words::Words,
};

/// The most rows that are evened out.
const MOST_ROWS: usize = 4;
/// The most clusters that are evened out: no headline is longer, and the cost is their square.
const MOST_CLUSTERS: usize = 1000;
/// What a cut costs that is not at a mark or blank, for each row squared; less or more where the article tells of words.
const BAD_CUT: usize = 100;

/// The rows of a headline: as few as greedy rows, with the least sum of squared differences in length.
pub(super) fn even_drafts(matter: &mut Matter, words: Option<&Words>) -> Vec<Draft> {
    let greedy = fit::drafts(matter);
    let rows = greedy.len();
    let by_force = greedy.iter().any(|draft| draft.resort > 0);
    if !(2..=MOST_ROWS).contains(&rows) || by_force || matter.len() > MOST_CLUSTERS {
        return greedy;
    }
    let total: usize =
        greedy.iter().map(|draft| matter.cells(draft.start, draft.end, draft.gap)).sum();
    let ends = (1..=matter.len()).filter(|at| matter.at(*at).ends);
    let ends: Vec<End> = ends.map(|at| End { at, cost: cut(matter, at, words) }).collect();
    cuts(matter, &ends, rows, total).unwrap_or(greedy)
}

/// A legal end of a row, and what a cut there costs.
struct End {
    at: usize,
    cost: usize,
}

/// A way to set the beginning of the headline: what it costs and where its last row begins.
#[derive(Clone, Copy)]
struct Way {
    cost: usize,
    /// The number in `ends` of the end before, none at the start.
    before: Option<usize>,
}

/// The cheapest cuts at `ends` into so many `rows`.
fn cuts(matter: &Matter, ends: &[End], rows: usize, total: usize) -> Option<Vec<Draft>> {
    let sums = Sums::new(matter, 0, matter.len(), matter.gap);
    let cost = |start: usize, end: &End| {
        let cells = sums.cells(start, end.at);
        let off = (rows * cells).abs_diff(total);
        (cells <= matter.width).then_some(off * off + end.cost * rows * rows)
    };
    // For each number of rows the cheapest way to each end.
    let mut table: Vec<Vec<Option<Way>>> = Vec::with_capacity(rows);
    for row in 0..rows {
        let ways = ends.iter().enumerate().map(|(number, end)| {
            if (row + 1 == rows) != (end.at == matter.len()) {
                return None;
            }
            let Some(earlier) = table.last() else {
                return cost(0, end).map(|cost| Way { cost, before: None });
            };
            let mut best: Option<Way> = None;
            for (before, (start, way)) in ends.iter().zip(earlier).enumerate().take(number) {
                let Some(way) = way else { continue };
                let Some(cost) = cost(start.at, end).map(|cost| cost + way.cost) else { continue };
                // On a tie the earlier row is the longer.
                if best.is_none_or(|best| cost <= best.cost) {
                    best = Some(Way { cost, before: Some(before) });
                }
            }
            best
        });
        let ways = ways.collect();
        table.push(ways);
    }
    let mut drafts = Vec::with_capacity(rows);
    let mut number = ends.len().checked_sub(1)?;
    for ways in table.iter().rev() {
        let before = ways.get(number).copied().flatten()?.before;
        let start = before.and_then(|before| ends.get(before)).map_or(0, |end| end.at);
        let end = ends.get(number)?.at;
        let (room, gap) = (matter.width, matter.gap);
        drafts.push(Draft { start, end, room, gap, hangs: false, resort: 0 });
        number = before.unwrap_or(0);
    }
    drafts.reverse();
    Some(drafts)
}

/// What a cut before cluster `at` costs: nothing where a reader expects it, after a blank, stop, closing mark or ——,
/// before an opening mark or ——.
fn cut(matter: &Matter, at: usize, words: Option<&Words>) -> usize {
    let (before, after) = (matter.before(at), matter.at(at));
    match (before.class, after.class) {
        _ if at == matter.len() => 0,
        (Class::Space | Class::Stop | Class::Close | Class::Dash, _)
        | (_, Class::Open | Class::Dash) => 0,
        (Class::Han, Class::Han) => {
            words.map_or(BAD_CUT, |words| words.cut(before.first, after.first))
        }
        _ => BAD_CUT,
    }
}
