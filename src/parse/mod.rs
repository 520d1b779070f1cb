//! From pages to the tree of articles, in passes; each pass owns the type it gives.
//!
//! A pass is plain code over plain values: no I/O, no failure, no clock, no hash order. What goes in comes out once.

mod forms;

mod letters;

mod misread;

mod case;

mod lexicon;

mod sieve;

mod bits;

mod class;

mod parallel;

pub mod line;

pub mod leaf;

mod upright;

pub mod spacing;

pub mod columns;

pub mod folio;

pub mod braid;

mod turns;

mod again;

mod abreast;

mod stem;

mod torn;

mod twice;

mod advert;

mod cue;
mod mark;

pub mod guide;

pub mod width;

pub mod label;

mod gathered;
pub mod glued;

pub mod leg;

pub mod piece;

pub mod unit;

mod lead;

mod ngram;

pub mod echo;

pub mod cohesion;

mod salutation;

mod sign;

pub mod evidence;

mod weighed;

pub mod weight;

pub mod arcs;

mod ahead;

pub mod cut;

pub mod chance;

mod apart;

mod aside;

pub mod astray;

pub mod doubt;

pub mod head;

mod credited;

mod crosshead;

mod standing;

pub mod stitch;

pub mod clause;

mod inset;
pub mod join;

pub mod reach;

pub mod role;

pub mod span;

pub mod byline;

pub mod jump;

pub mod show;

mod sold;

#[cfg(test)]
mod western;

use std::{borrow::Cow, collections::BTreeMap};

use crate::{
    issue::{Diagnostic, Id, Issue, Nameplate, SCHEMA, Section},
    page::Page,
};

/// The issue that `pages` make. It never fails: what it doubts stands in [`Issue::diagnostics`].
pub fn parse(pages: &[Page]) -> Issue {
    let pages = ready(pages);
    let (nameplate, sheets) = sheets(&pages);
    let mut issue = Issue {
        schema: SCHEMA,
        nameplate,
        sections: vec![],
        unplaced: vec![],
        diagnostics: vec![],
    };
    let whole = |sheet: folio::Sheet| {
        let (mut section, mut doubts) = section(sheet, &pages);
        jump::take_out(&mut section);
        byline::fill(&mut section);
        doubt::weigh(&mut section, &mut doubts);
        number(&mut section, &mut doubts);
        (section, doubts)
    };
    let mut made: Vec<_> = sheets.into_iter().map(|sheet| (Some(sheet), None)).collect();
    parallel::each(&mut made, 1, |(sheet, made)| *made = sheet.take().map(&whole));
    for (section, doubts) in made.into_iter().filter_map(|(_, made)| made) {
        issue.diagnostics.extend(doubts);
        issue.sections.push(section);
    }
    jump::tie(&mut issue);
    issue
}

/// The lines of each page of `pages` before they are labelled, for fitting: in the order in which they are read, without
/// the front-page guide.
pub fn lines(pages: &[Page]) -> Vec<Vec<line::Line>> {
    let sheets = sheets(&ready(pages)).1;
    sheets.into_iter().map(|sheet| guide::take_out(sheet.lines).1).collect()
}

/// `pages` as the passes take them: parted where a program wrote their numbers, evenly spaced, one column after the other.
fn ready(pages: &[Page]) -> Cow<'_, [Page]> {
    type Step = fn(&[Page]) -> Cow<'_, [Page]>;
    let steps: [Step; 3] = [leaf::cut, spacing::evened, columns::all_parted];
    steps.into_iter().fold(Cow::Borrowed(pages), |pages, step| match step(&pages) {
        Cow::Owned(changed) => Cow::Owned(changed),
        Cow::Borrowed(_) => pages,
    })
}

/// The nameplate and the sheets of `pages`, their lines in the order in which they are read.
fn sheets(pages: &[Page]) -> (Option<Nameplate>, Vec<folio::Sheet>) {
    let (nameplate, sheets) = folio::sheets(pages);
    let mut sheets = braid::unravelled(sheets);
    turns::parted(&mut sheets);
    again::tell(&mut sheets);
    let lines = sheets.iter().map(|sheet| sheet.lines.len()).sum();
    let least = parallel::least(sheets.len(), lines);
    parallel::each(&mut sheets, least, |sheet| {
        let lines = twice::taken_out(std::mem::take(&mut sheet.lines), &mut sheet.unplaced);
        let lines = torn::joined(abreast::placed(lines));
        sheet.lines = advert::taken_out(lines, &mut sheet.unplaced);
    });
    (nameplate, sheets)
}

/// The page that `sheet` makes, its jump lines and datelines still in the texts, and what is doubted of it; `pages` are
/// all of the issue.
fn section(mut sheet: folio::Sheet, pages: &[Page]) -> (Section, Vec<Diagnostic>) {
    let (guides, lines) = guide::take_out(sheet.lines);
    let (lines, labels) = labelled(lines, true);
    sheet.lines = lines;
    let pieces = piece::pieces(&sheet.lines, &labels);
    let units = unit::units(&pieces, &sheet.lines);
    let evidence = evidence::Evidence::new(&units, &sheet.lines);
    let mut drafts = head::drafts(&evidence);
    sheet.unplaced.extend(sold::taken_out(&mut drafts, &evidence));
    let counts = span::Counts::new(pages, &sheet.inputs);
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
    number(&mut section, &mut vec![]);
    let doubts = doubt::diagnostics(&section, &numbers, &drafts, &evidence);
    (section, doubts)
}

/// Lines with their columns, looks and labels.
struct Told<'a> {
    rows: Vec<width::Row<'a>>,
    looks: label::Looks,
    labels: Vec<label::Labelled>,
}

/// What is told of `lines`, most of which were among those that were told of `before`.
fn told<'a>(lines: &'a [line::Line], before: Option<&Told<'_>>) -> Told<'a> {
    let rows = width::rows(lines);
    let looks = match before {
        Some(before) => label::looks_again(&rows, (&before.rows, &before.looks)),
        None => label::looks(&rows),
    };
    let labels = label::labels_of(lines, &rows, &looks);
    Told { rows, looks, labels }
}

/// `lines`, each text in one piece, and what each of them is. `glued`: may two of another block be run together in
/// one of them?
pub fn labelled(lines: Vec<line::Line>, glued: bool) -> (Vec<line::Line>, Vec<label::Labelled>) {
    let first = told(&lines, None);
    let parted = if glued { glued::parted(&lines, &first.labels) } else { None };
    let Some(parted) = parted else {
        let (joined, labels) = joined(&lines, first);
        return (joined.unwrap_or(lines), labels);
    };
    let again = told(&parted, Some(&first));
    drop(first);
    let (joined, labels) = joined(&parted, again);
    (joined.unwrap_or(parted), labels)
}

/// `lines` with each text in one piece, if that changes them, and what each of them is.
fn joined(lines: &[line::Line], told: Told<'_>) -> (Option<Vec<line::Line>>, Vec<label::Labelled>) {
    let joined = leg::joined(lines, &told.rows, &told.labels);
    let Some(joined) = joined.or_else(|| inset::moved(lines, &told.labels)) else {
        return (None, told.labels);
    };
    let labels = self::told(&joined, Some(&told)).labels;
    (Some(joined), labels)
}

/// Numbers the articles of `section`. The diagnostics follow; those of articles that are no more go.
fn number(section: &mut Section, diagnostics: &mut Vec<Diagnostic>) {
    if diagnostics.is_empty() {
        for (number, article) in section.articles.iter_mut().enumerate() {
            article.id = Id(format!("{}-{}", section.page, number + 1));
        }
        return;
    }
    let mut ids = BTreeMap::new();
    for (number, article) in section.articles.iter_mut().enumerate() {
        let id = Id(format!("{}-{}", section.page, number + 1));
        ids.insert(std::mem::replace(&mut article.id, id.clone()), id);
    }
    diagnostics.retain_mut(|diagnostic| match &mut diagnostic.article {
        Some(article) => ids.get(article).is_some_and(|id| {
            article.clone_from(id);
            true
        }),
        None => true,
    });
}

/// `lines`, and the pieces that are no text.
fn unplaced(mut lines: Vec<String>, pieces: &[piece::Piece]) -> Vec<String> {
    let furniture = pieces.iter().filter(|piece| piece.label == label::Label::Furniture);
    lines.extend(furniture.map(|piece| piece.text.clone()));
    lines
}
