//! Lines that an extractor ran together since they stood at one height: the last line of one block, and the first one of
//! the block in the next column.
//!
//! `pypdf` and `pdftotext -raw` begin a new line only where the height changes. What was run together is told by a
//! dateline inside the line (`dateline`), by a jump line from elsewhere behind a headline (`came`), by a line that is
//! wider than its column by what stands before the text (`wide`), by words behind the end of a text that do not go on
//! (`behind`), or by two halves of a display line that two texts say and not one (`halves`).

mod behind;
mod came;
mod dateline;
pub mod halves;
mod heard;
mod wide;

use super::{
    label::{Label, Labelled},
    line::{self, Line},
    sieve::Sieve,
};
use crate::text::is_blank;
use halves::Asked;

/// The labelled lines of a sheet.
#[derive(Clone, Copy, Debug)]
struct Sheet<'a> {
    lines: &'a [Line],
    labels: &'a [Labelled],
}

impl<'a> Sheet<'a> {
    fn line(&self, at: usize) -> Option<(&'a Line, Label)> {
        Some((self.lines.get(at)?, self.labels.get(at)?.label))
    }

    /// Does it have printed lines, right below each other, in the order of the input? A paragraph on one line was put
    /// together by its text, not by height; an extractor that sets its lines apart, or goes down a page by height so that
    /// columns had to be put together, runs none together this way.
    fn is_tight(&self) -> bool {
        if !self.lines.is_sorted_by_key(|line| (line.input, line.number)) {
            return false;
        }
        let text = self.labels.iter().filter(|labelled| is_text(labelled.label)).count();
        let all = self.lines.iter().zip(self.labels);
        let inside = all.filter(|(_, labelled)| labelled.label == Label::Middle);
        inside.filter(|(line, _)| line.gap == 0).count() * TIGHT >= text
    }

    /// The display line number `at`, if it is one.
    fn display(&self, at: usize) -> Option<&'a Line> {
        self.line(at).filter(|(_, label)| is_display(*label)).map(|(line, _)| line)
    }
}

/// One line of text of so many, at least, is inside a paragraph with no blank line above it.
const TIGHT: usize = 3;

fn is_display(label: Label) -> bool {
    matches!(label, Label::Display | Label::Crosshead)
}

fn is_text(label: Label) -> bool {
    matches!(label, Label::First | Label::Middle | Label::Last | Label::Single | Label::Caption)
}

/// Where lines are cut by one line of them alone, if they are `tight`; by its number and the byte.
fn sure(sheet: Sheet<'_>, tight: bool) -> Vec<(usize, usize)> {
    let rules = [dateline::cut, came::cut, wide::cut, behind::cut];
    let rules = rules.iter().take(if tight { rules.len() } else { 1 });
    (0..sheet.lines.len())
        .filter_map(|at| Some((at, rules.clone().find_map(|rule| rule(sheet, at))?)))
        .collect()
}

/// The blanks of `lines` that may part two headlines, with what is told of each, for fitting; `labels` are theirs. Lines that
/// are not tight are asked too: their headlines have blanks, as those of papers have.
pub fn asked(lines: &[Line], labels: &[Labelled]) -> Vec<Asked> {
    let sheet = Sheet { lines, labels };
    halves::asked(sheet, &sure(sheet, sheet.is_tight()))
}

/// `lines` with those parted that were run together, or nothing if none was; `labels` are theirs.
pub(super) fn parted(lines: &[Line], labels: &[Labelled]) -> Option<Vec<Line>> {
    let sheet = Sheet { lines, labels };
    let tight = sheet.is_tight();
    let mut cuts = sure(sheet, tight);
    if tight {
        halves::cuts(sheet, &mut cuts);
    }
    if cuts.is_empty() {
        return None;
    }
    let mut parted = Vec::with_capacity(lines.len() + cuts.len());
    let mut cuts = cuts.into_iter().peekable();
    for (at, line) in lines.iter().enumerate() {
        match cuts.next_if(|(cut, _)| *cut == at) {
            Some((_, byte)) => {
                let (left, right) = line.text.split_at_checked(byte).unwrap_or((&line.text, ""));
                parted.push(piece(line, left));
                parted.push(Line { gap: line.gap.min(1), lead: 0, ..piece(line, right) });
            }
            None => parted.push(line.clone()),
        }
    }
    Some(parted)
}

fn piece(line: &Line, text: &str) -> Line {
    let text = text.trim().to_owned();
    Line { width: line::width(&text), text, closed: vec![], ..line.clone() }
}

/// The blanks inside `line`, also those beside brackets and quotes that were closed up, each with what stands before and
/// behind it: where the second part begins, in bytes.
fn blanks(line: &Line) -> impl Iterator<Item = (usize, &str, &str)> {
    let text = &line.text;
    let blanks = text.char_indices().filter(|(_, letter)| letter.is_whitespace());
    let closed = line.closed.iter().map(|at| (*at, *at));
    let places = blanks.map(|(at, letter)| (at, at + letter.len_utf8())).chain(closed);
    places.filter_map(|(at, next)| {
        let (left, right) = (text.get(..at)?, text.get(next..)?);
        let inside = !left.ends_with(char::is_whitespace) && !left.is_empty();
        let right = right.trim_start();
        (inside && !right.is_empty()).then_some((next, left, right))
    })
}

/// The blanks, to be told at a glance.
static BLANKS: Sieve = Sieve::new().with_all(&[
    '\t', '\n', '\u{b}', '\u{c}', '\r', ' ', '\u{85}', '\u{a0}', '\u{1680}', '\u{2000}',
    '\u{2001}', '\u{2002}', '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}', '\u{2007}', '\u{2008}',
    '\u{2009}', '\u{200a}', '\u{2028}', '\u{2029}', '\u{202f}', '\u{205f}', '\u{3000}',
]);

/// Is there such a blank in `line`?
fn is_blank_in(line: &Line) -> bool {
    !line.closed.is_empty() || BLANKS.any(&line.text, is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sheet of `lines`, each with the first letter of its label: D for display, F, M, E (last) and S for text.
    pub(super) fn sheet(lines: &[(char, &str)]) -> (Vec<Line>, Vec<Labelled>) {
        let label = |letter| match letter {
            'D' => Label::Display,
            'F' => Label::First,
            'M' => Label::Middle,
            'E' => Label::Last,
            _ => Label::Single,
        };
        lines
            .iter()
            .map(|(letter, text)| {
                let line =
                    Line { text: (*text).to_owned(), width: line::width(text), ..Line::default() };
                (line, Labelled { label: label(*letter), margin: 1.0, torn: false })
            })
            .unzip()
    }

    #[test]
    fn the_parts_are_lines_of_their_own() {
        let (lines, labels) = sheet(&[('F', "青石大桥合龙 本报讯（记者郭远）三月五日")]);
        let parted = parted(&lines, &labels).unwrap_or_default();
        let texts: Vec<&str> = parted.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["青石大桥合龙", "本报讯（记者郭远）三月五日"]);
    }

    #[test]
    fn no_blank_is_passed_over() {
        assert!(
            ('\0'..=char::MAX)
                .filter(|letter| is_blank(*letter))
                .all(|blank| BLANKS.may_have(blank))
        );
    }

    #[test]
    fn a_blank_has_two_sides() {
        let line = |text: &str| {
            line::line(&crate::page::Line { text: text.to_owned(), ..Default::default() }, 0)
        };
        let sides = |text: &str| -> Vec<_> {
            let line = line(text);
            blanks(&line).map(|(at, left, right)| format!("{at} {left}|{right}")).collect()
        };
        assert_eq!(sides("渡口 今日 复航"), ["7 渡口|今日 复航", "14 渡口 今日|复航"]);
        assert_eq!(sides("《渡口》 今日"), ["12 《渡口》|今日"]);
        assert!(sides("渡口").is_empty());
    }
}
