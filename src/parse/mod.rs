//! From pages to the tree of articles, in passes; each pass owns the type it gives.
//!
//! A pass is plain code over plain values: no I/O, no failure, no clock, no hash order. What goes in comes out once.

mod letters;

pub mod line;

pub mod columns;

pub mod folio;

mod torn;

mod cue;
mod mark;

pub mod guide;

pub mod width;

pub mod label;

pub mod piece;

pub mod unit;

mod ngram;

pub mod echo;

mod cohesion;

pub mod evidence;

pub mod weight;

pub mod arcs;

pub mod cut;

pub mod chance;

mod apart;

pub mod doubt;

pub mod head;

mod standing;

pub mod join;

pub mod role;

pub mod span;

pub mod byline;

pub mod jump;

pub mod show;

use crate::{
    issue::{Issue, SCHEMA, Section},
    page::Page,
};

/// The issue that `pages` make. It never fails: what it doubts stands in [`Issue::diagnostics`].
pub fn parse(pages: &[Page]) -> Issue {
    let pages: Vec<Page> = pages.iter().map(columns::parted).collect();
    let (nameplate, sheets) = folio::sheets(&pages);
    let mut issue = Issue {
        schema: SCHEMA,
        nameplate,
        sections: vec![],
        unplaced: vec![],
        diagnostics: vec![],
    };
    for mut sheet in sheets {
        let (guides, lines) = guide::take_out(sheet.lines);
        sheet.lines = lines;
        let rows = width::rows(&sheet.lines);
        let labels = label::labels(&sheet.lines, &rows);
        let pieces = piece::pieces(&sheet.lines, &labels);
        let units = unit::units(&pieces, &sheet.lines);
        let evidence = evidence::Evidence::new(&units, &sheet.lines);
        let drafts = head::drafts(&evidence);
        let counts = span::Counts::new(&pages, &sheet.inputs);
        let source = role::Source { lines: &sheet.lines, counts };
        let (articles, numbers) = role::articles(&drafts, guides, &evidence, &source);
        let mut section = Section {
            page: sheet.page,
            name: sheet.name,
            folio: sheet.folio,
            articles,
            unplaced: unplaced(sheet.unplaced, &pieces),
            inputs: sheet.inputs,
        };
        jump::take_out(&mut section);
        byline::fill(&mut section);
        issue.diagnostics.extend(doubt::diagnostics(&section, &numbers, &drafts, &evidence));
        issue.sections.push(section);
    }
    jump::tie(&mut issue);
    issue
}

/// `lines`, and the pieces that are no text.
fn unplaced(mut lines: Vec<String>, pieces: &[piece::Piece]) -> Vec<String> {
    let furniture = pieces.iter().filter(|piece| piece.label == label::Label::Furniture);
    lines.extend(furniture.map(|piece| piece.text.clone()));
    lines
}
