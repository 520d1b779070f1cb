//! Pages whose labels are looked at in tests.

use crate::{
    page,
    parse::{
        label::{Label, labels},
        line::{Line, line},
        width::rows,
    },
};

/// A paragraph of a narrow column.
pub(in crate::parse::label) const TEXT: &str = "The span over the river carried its\n\
                               first cars on Monday after two years\n\
                               of work, and the mayor said it would\n\
                               be open to trucks before the winter.\n";

/// The labels of so many lines of `page`, from number `from` on.
pub(in crate::parse::label) fn some(page: &str, from: usize, count: usize) -> Vec<Label> {
    let pages = page::Page::from_text(page, 0, "");
    let lines: Vec<Line> =
        pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
    let all = labels(&lines, &rows(&lines));
    all.into_iter().skip(from).take(count).map(|labelled| labelled.label).collect()
}
