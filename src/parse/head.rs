//! Articles made of the cut: each text with its display lines and bylines.

use super::{
    cut,
    evidence::Evidence,
    line::Line,
    unit::{Kind, Unit},
    weight::Weights,
};

/// An article before its roles are told: numbers of units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its display lines, in the order of the input.
    pub heads: Vec<usize>,
    /// A label over it and perhaps over others.
    pub standing_head: Option<usize>,
    /// Its bylines that stand on lines of their own.
    pub bylines: Vec<usize>,
    /// Its paragraphs, crossheads and captions.
    pub body: Vec<usize>,
}

/// The articles that `units` make, in the order of the input; every unit is in one of them, a standing head perhaps in
/// several.
pub fn drafts(units: &[Unit], lines: &[Line]) -> Vec<Draft> {
    let evidence = Evidence::new(units, lines);
    let (cut, _) = cut::best(&evidence, &Weights::FITTED);
    let mut drafts = vec![];
    let mut done = 0;
    for span in &cut.spans {
        let from = if span.front.is_empty() { span.text.start } else { span.front.start };
        drafts.extend((done..from).map(|at| lone(units, at)));
        let mut draft = Draft::default();
        for at in from..span.text.end.max(span.tail.end) {
            match units.get(at).map(|unit| unit.kind) {
                Some(Kind::Byline | Kind::From) => draft.bylines.push(at),
                Some(Kind::Display) if !span.text.contains(&at) => draft.heads.push(at),
                _ => draft.body.push(at),
            }
        }
        drafts.push(draft);
        done = span.text.end.max(span.tail.end);
    }
    drafts.extend((done..units.len()).map(|at| lone(units, at)));
    drafts
}

fn lone(units: &[Unit], at: usize) -> Draft {
    match units.get(at).map(|unit| unit.kind) {
        Some(Kind::Byline | Kind::From) => Draft { bylines: vec![at], ..Draft::default() },
        _ => Draft { heads: vec![at], ..Draft::default() },
    }
}
