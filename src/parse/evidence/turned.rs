//! Where the column turns into another one between two texts: two frames of a page are mostly set in two widths.
//!
//! The lines inside a paragraph have the width of their column. Its first line lost its indent and its last one is short, so
//! a paragraph of two lines knows its column by the first alone, and one of a line does not know it.

use crate::parse::{
    line::Line,
    sign::Sign,
    unit::{Kind, Unit},
};

/// Columns that differ by more cells than this are two, and so are units whose widest lines differ by more than that.
const ANOTHER: f32 = 2.5;
const WIDER: f32 = 3.0;
/// The indent of a Chinese paragraph, in cells.
const INDENT: f32 = 4.0;
/// So many paragraphs tell whether first lines lost their indents.
const TELLING: usize = 4;

/// Tells of each unit whether it stands in another column than the text before it. A Chinese paragraph right under
/// another one is asked for its column, all others for their widest line.
pub(super) fn tell(units: &[Unit], lines: &[Line], signs: &mut [Sign]) {
    let is_han = |at: usize, signs: &[Sign]| {
        let paragraph = units.get(at).is_some_and(|unit| unit.kind == Kind::Paragraph);
        paragraph && signs.get(at).is_some_and(|sign| !sign.latin)
    };
    let indent = lost_indent(units, lines);
    let mut before: Option<(f32, bool)> = None;
    for (at, unit) in units.iter().enumerate() {
        if !is_han(at, signs) {
            before = None;
        }
        let Some(sign) = signs.get(at) else { break };
        let Some(above) = sign.above else { continue };
        let wider = signs.get(above).is_some_and(|above| (above.width - sign.width).abs() > WIDER);
        let follows = above + 1 == at && is_han(at, signs) && is_han(above, signs);
        let own = column(lines.get(unit.lines.clone()).unwrap_or_default(), indent);
        let known = before.zip(own).filter(|_| follows);
        let turned = known.map_or(wider && !follows, |((before, sure), (own, also))| {
            (before - own).abs() > ANOTHER && (wider || sure && also)
        });
        // Two lines that may be of the column before say nothing against what several said of it.
        let same = known
            .is_some_and(|((before, _), (own, also))| !also && (before - own).abs() <= ANOTHER);
        before = own.filter(|_| !same).or(before);
        if let Some(sign) = signs.get_mut(at) {
            sign.turned = turned;
        }
    }
}

/// The indent, in cells, that the first lines of paragraphs lost.
fn lost_indent(units: &[Unit], lines: &[Line]) -> f32 {
    let (mut short, mut all) = (0, 0);
    for unit in units.iter().filter(|unit| unit.kind == Kind::Paragraph && unit.lines.len() > 3) {
        let own = lines.get(unit.lines.clone()).unwrap_or_default();
        if let (Some(first), Some(column)) = (own.first(), column(own, 0.0)) {
            let (column, _) = column;
            short += usize::from(column - first.width > ANOTHER);
            all += 1;
        }
    }
    if all >= TELLING && short * 2 > all { INDENT } else { 0.0 }
}

/// The width of the column that the lines `own` of a paragraph stand in, in cells, where first lines lack `indent`; and
/// whether lines inside it say so.
fn column(own: &[Line], indent: f32) -> Option<(f32, bool)> {
    match own {
        [] | [_] => None,
        [first, _] => Some((first.width + indent, false)),
        [_, inside @ .., _] => {
            let mut widths: Vec<f32> = inside.iter().map(|line| line.width).collect();
            widths.sort_by(f32::total_cmp);
            // Marks that hang over the column's edge make a line wider.
            widths.get((widths.len() - 1) / 2).map(|width| (*width, true))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{evidence::Evidence, unit::told};

    /// Which of the paragraphs, each with the widths of its lines in letters, stand in another column.
    fn turned(paragraphs: &[&[usize]]) -> Vec<bool> {
        let (mut units, mut lines) = (vec![], vec![]);
        for widths in paragraphs {
            let from = lines.len();
            lines.extend(widths.iter().map(|width| Line {
                text: "堤".repeat(*width),
                width: *width as f32 * 2.0,
                ..Line::default()
            }));
            let text = "堤".repeat(widths.iter().sum());
            units.push(Unit { lines: from..lines.len(), ..told(Kind::Paragraph, &text) });
        }
        let evidence = Evidence::new(&units, &lines);
        (0..units.len()).map(|at| evidence.sign(at).turned).collect()
    }

    #[test]
    fn a_column_is_told_by_the_lines_inside_its_paragraphs() {
        let wide: &[usize] = &[15, 17, 17, 17, 9];
        let narrow: &[usize] = &[13, 15, 15, 15, 4];
        // The paragraph of two lines between them is of the wide column, though its lines are as wide as the narrow one.
        let page = [wide, wide, wide, &[15, 5], narrow, narrow];
        assert_eq!(turned(&page), [false, false, false, false, true, false]);
        // One of a line tells nothing, the one after it is compared with the one before.
        assert_eq!(turned(&[wide, wide, wide, wide, &[8], narrow]).last(), Some(&true));
        // Where indents were kept the first line is as wide as its column.
        let whole: &[usize] = &[17, 17, 17, 17, 9];
        assert_eq!(turned(&[whole, whole, whole, whole, &[17, 4]]).last(), Some(&false));
        assert_eq!(turned(&[whole, whole, whole, whole, &[12, 4]]).last(), Some(&true));
    }
}
