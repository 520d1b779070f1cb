//! The microscope: what a pass gave, beside the lines.

use std::fmt::Write as _;

use super::{columns, folio, label, width};
use crate::page::Page;

/// A pass that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// What each line is, and how sure that is.
    Label,
    /// The features of each line, as the weights are fitted on.
    Features,
}

/// What `pass` makes of `pages`, a row a line.
pub fn show(pages: &[Page], pass: Pass) -> String {
    let pages: Vec<Page> = pages.iter().map(columns::parted).collect();
    let (_, sheets) = folio::sheets(&pages);
    let mut out = String::new();
    if pass == Pass::Features {
        let (features, steps) = label::sizes();
        let _ = writeln!(out, "#\t{features}\t{steps}");
    }
    for (number, sheet) in sheets.iter().enumerate() {
        let rows = width::rows(&sheet.lines);
        let columns: Vec<String> = match pass {
            Pass::Label => label::labels(&sheet.lines, &rows)
                .iter()
                .map(|labelled| format!("{:?}\t{:.1}", labelled.label, labelled.margin))
                .collect(),
            Pass::Features => label::features(&rows),
        };
        if pass == Pass::Features {
            for (row, columns) in rows.iter().zip(columns) {
                let (width, column) = (row.width, row.column);
                let _ = writeln!(
                    out,
                    "{number}\t{}\t{}\t{width:.1}\t{column}\t{columns}\t{}",
                    row.gap, row.lead, row.text
                );
            }
        } else {
            for (line, columns) in sheet.lines.iter().zip(columns) {
                let _ = writeln!(out, "{number}\t{}\t{columns}\t{}", line.number, line.text);
            }
        }
    }
    out
}
