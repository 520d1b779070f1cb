//! The microscope: what a pass gave, beside the lines.

mod cut;

use std::fmt::Write as _;

use super::{byline, evidence, folio, guide, head, jump, label, piece, unit, width};
use crate::{
    issue::{Article, Issue, SCHEMA, Section},
    page::Page,
};

/// A pass that can be looked at, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Each line as it was cleaned: blank lines above, blanks before, width.
    Line,
    /// The pages, and what frames them.
    Folio,
    /// The order in which the lines are read, and where that is another than theirs.
    Braid,
    /// The width of each line, and of the column it stands in.
    Width,
    /// What each line is, and how sure that is.
    Label,
    /// The features of each line, as the weights are fitted on.
    Features,
    /// The paragraph or group that each line belongs to.
    Piece,
    /// The units that the cut sees, display lines one by one.
    Body,
    /// What speaks for each unit beginning a text or standing in one, in weights.
    Cut,
    /// The article that each line belongs to, and as what.
    Head,
    /// The articles with their display lines by role.
    Role,
    /// The same with bylines and datelines.
    Byline,
    /// The same with jump lines, led to their other ends.
    Jump,
}

impl Pass {
    /// All of them with the names by which they are asked for, in their order.
    pub const ALL: [(&str, Self); 13] = [
        ("line", Self::Line),
        ("folio", Self::Folio),
        ("braid", Self::Braid),
        ("width", Self::Width),
        ("label", Self::Label),
        ("features", Self::Features),
        ("piece", Self::Piece),
        ("body", Self::Body),
        ("cut", Self::Cut),
        ("head", Self::Head),
        ("role", Self::Role),
        ("byline", Self::Byline),
        ("jump", Self::Jump),
    ];

    /// The pass called `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(own, _)| *own == name).map(|(_, pass)| *pass)
    }
}

/// Are there colours?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paint {
    /// Text alone.
    #[default]
    Plain,
    /// What the pass gave in colour, the lines beside it not.
    Coloured,
}

/// What `pass` makes of `pages`: a row a line, its columns parted by tabs; from [`Pass::Role`] on a row each text.
pub fn show(pages: &[Page], pass: Pass, paint: Paint) -> String {
    let mut out = String::new();
    match pass {
        Pass::Folio => folios(pages, paint, &mut out),
        Pass::Features => features(pages, &mut out),
        Pass::Role | Pass::Byline | Pass::Jump => {
            for section in tree(pages, pass).sections {
                for article in &section.articles {
                    texts(article, &section.page, paint, &mut out);
                }
            }
        }
        _ => lines(pages, pass, paint, &mut out),
    }
    out
}

/// A row of the output: what the pass gave, then the line.
fn row(out: &mut String, paint: Paint, told: &str, line: &str) {
    let _ = match paint {
        Paint::Plain => writeln!(out, "{told}\t{line}"),
        Paint::Coloured => writeln!(out, "\u{1b}[36m{told}\u{1b}[0m\t{line}"),
    };
}

fn folios(pages: &[Page], paint: Paint, out: &mut String) {
    let pages = super::ready(pages);
    let (nameplate, sheets) = folio::sheets(&pages);
    for line in nameplate.iter().flat_map(|nameplate| &nameplate.lines) {
        row(out, paint, "nameplate", line);
    }
    for sheet in sheets {
        let name = sheet.name.as_deref().unwrap_or_default();
        row(out, paint, &format!("{}\tpage", sheet.page), name);
        for line in &sheet.folio {
            row(out, paint, &format!("{}\tfolio", sheet.page), line);
        }
        for line in &sheet.unplaced {
            row(out, paint, &format!("{}\tunplaced", sheet.page), line);
        }
        row(out, paint, &format!("{}\tlines", sheet.page), &sheet.lines.len().to_string());
    }
}

/// The features, after a row that tells how many of them there are, how many with those of Latin lines, and of their steps.
fn features(pages: &[Page], out: &mut String) {
    let [features, latin, steps] = label::sizes();
    let _ = writeln!(out, "#\t{features}\t{latin}\t{steps}");
    let pages = super::ready(pages);
    for (number, sheet) in super::sheets(&pages).1.iter().enumerate() {
        let rows = width::rows(&sheet.lines);
        for (row, columns) in rows.iter().zip(label::features(&rows)) {
            let (width, column) = (row.width, row.column);
            let _ = writeln!(
                out,
                "{number}\t{}\t{}\t{width:.1}\t{column}\t{columns}\t{}",
                row.gap, row.lead, row.text
            );
        }
    }
}

/// What a pass over lines gave for each of them.
fn lines(pages: &[Page], pass: Pass, paint: Paint, out: &mut String) {
    let pages = super::ready(pages);
    for (number, sheet) in super::sheets(&pages).1.into_iter().enumerate() {
        let lines = match pass {
            Pass::Line | Pass::Braid | Pass::Width | Pass::Label => sheet.lines,
            _ => super::labelled(guide::take_out(sheet.lines).1, true).0,
        };
        let rows = width::rows(&lines);
        let mut told = vec![String::new(); lines.len()];
        let mut tell = |at: usize, words: String| {
            if let Some(told) = told.get_mut(at) {
                *told = words;
            }
        };
        if pass == Pass::Line {
            for (at, line) in lines.iter().enumerate() {
                let marks = if line.spaced { "spaced" } else { "" };
                tell(at, format!("{}\t{}\t{:.1}\t{marks}", line.gap, line.lead, line.width));
            }
        } else if pass == Pass::Braid {
            for (at, line) in lines.iter().enumerate() {
                tell(at, format!("{}\t{}", line.gap, if line.moved { "moved" } else { "" }));
            }
        } else if pass == Pass::Width {
            for row in &rows {
                for at in row.lines.clone() {
                    tell(at, format!("{:.1}\t{:.1}\t{:+.1}", row.width, row.column, row.over));
                }
            }
        } else {
            let labels = label::labels(&lines, &rows);
            let pieces = piece::pieces(&lines, &labels);
            let units = unit::units(&pieces, &lines);
            match pass {
                Pass::Label => {
                    for (at, labelled) in labels.iter().enumerate() {
                        tell(at, format!("{:?}\t{:.1}", labelled.label, labelled.margin));
                    }
                }
                Pass::Piece => {
                    for (piece, each) in pieces.iter().enumerate() {
                        each.lines
                            .clone()
                            .for_each(|at| tell(at, format!("{piece}\t{:?}", each.label)));
                    }
                }
                Pass::Body => {
                    for (unit, each) in units.iter().enumerate() {
                        each.lines
                            .clone()
                            .for_each(|at| tell(at, format!("{unit}\t{:?}", each.kind)));
                    }
                }
                Pass::Cut => {
                    let evidence = evidence::Evidence::new(&units, &lines);
                    let weighed = cut::weighed(&evidence);
                    for (each, words) in units.iter().zip(weighed) {
                        tell(each.lines.start, words);
                    }
                }
                _ => {
                    let evidence = evidence::Evidence::new(&units, &lines);
                    for (article, draft) in head::drafts(&evidence).iter().enumerate() {
                        for (part, numbers) in [
                            ("head", &draft.heads),
                            ("byline", &draft.bylines),
                            ("body", &draft.body),
                        ] {
                            for unit in numbers.iter().filter_map(|unit| units.get(*unit)) {
                                unit.lines
                                    .clone()
                                    .for_each(|at| tell(at, format!("{article}\t{part}")));
                            }
                        }
                    }
                }
            }
        }
        for (line, told) in lines.iter().zip(told) {
            row(out, paint, &format!("{number}\t{}\t{told}", line.number), &line.text);
        }
    }
}

/// The tree as it stands after `pass`.
fn tree(pages: &[Page], pass: Pass) -> Issue {
    let pages = super::ready(pages);
    let sheets = super::sheets(&pages).1;
    let mut sections: Vec<Section> =
        sheets.into_iter().map(|sheet| super::section(sheet, &pages).0).collect();
    if pass != Pass::Role {
        for section in &mut sections {
            jump::take_out(section);
            byline::fill(section);
            super::number(section, &mut vec![]);
        }
    }
    let mut issue =
        Issue { schema: SCHEMA, nameplate: None, sections, unplaced: vec![], diagnostics: vec![] };
    if pass == Pass::Jump {
        jump::tie(&mut issue);
    }
    issue
}

/// The texts of `article`, a row each.
fn texts(article: &Article, page: &str, paint: Paint, out: &mut String) {
    let id = if article.id.0.is_empty() { page } else { &article.id.0 };
    let mut tell = |part: &str, text: &str| row(out, paint, &format!("{id}\t{part}"), text);
    let fields = [
        ("column", &article.standing_head),
        ("kicker", &article.kicker),
        ("headline", &article.headline),
        ("byline", &article.byline),
        ("dateline", &article.dateline),
    ];
    for (part, text) in fields {
        if let Some(text) = text {
            tell(part, text);
        }
        if part == "headline" {
            article.decks.iter().for_each(|deck| tell("deck", deck));
        }
    }
    for block in &article.body {
        tell(&format!("{:?}", block.kind).to_lowercase(), &block.text);
    }
    for jump in &article.jumps {
        let other = jump.article.as_ref().map_or("nowhere", |id| id.0.as_str());
        tell(&format!("{:?}\t{}\t{other}", jump.direction, jump.page).to_lowercase(), &jump.marker);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "青石大桥合龙\n\n本报讯（记者郭远）两岸群众三十年来的心愿今天终于实现，\n\n再不用绕行四十公里。（下转2版）\n";

    #[test]
    fn every_pass_shows_every_line() {
        let pages = Page::from_text(PAGE, 0, "");
        let passes = [Pass::Line, Pass::Braid, Pass::Width, Pass::Label, Pass::Piece, Pass::Body];
        for pass in passes.into_iter().chain([Pass::Cut, Pass::Head]) {
            let shown = show(&pages, pass, Paint::Plain);
            assert_eq!(shown.lines().count(), 3, "{pass:?}: {shown}");
        }
        for pass in [Pass::Role, Pass::Byline, Pass::Jump, Pass::Folio, Pass::Features] {
            assert!(!show(&pages, pass, Paint::Plain).is_empty(), "{pass:?}");
        }
    }

    #[test]
    fn the_jump_line_stands_in_a_row_of_its_own() {
        let shown = show(&Page::from_text(PAGE, 0, ""), Pass::Jump, Paint::Plain);
        assert!(shown.contains("to\t2\tnowhere\t（下转2版）"), "{shown}");
    }

    #[test]
    fn colour_is_put_on_what_the_pass_gave() {
        let shown = show(&Page::from_text(PAGE, 0, ""), Pass::Label, Paint::Coloured);
        assert!(shown.starts_with("\u{1b}[36m0\t1\t"), "{shown}");
    }
}
