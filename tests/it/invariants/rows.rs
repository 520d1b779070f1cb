//! Rows tile their text, fit, and keep to their level.
//!
//! The marks are listed here once more, character by character, so that a mistake in the typesetter's classes shows.

use dubao::{
    text::cells,
    typeset::{Level, Measure, Row},
};

/// What may start no row at any level but none, whatever stands beside it.
const NO_START: &str = "、，。；：！？）》」』】〕〗〉］｝”·・～／々〻";
/// What may end no row at any level but none.
const NO_END: &str = "（《「『【〔〖〈［｛“";

/// Rows tile the text, what they say of their cells is so, and none starts or ends with what its level forbids.
pub(crate) fn check_rows(text: &str, measure: &Measure, rows: &[Row]) {
    let mut end = 0;
    for row in rows {
        assert_eq!(row.range.start, end, "rows tile the text");
        assert!(row.range.end > row.range.start, "each row takes something");
        end = row.range.end;
        let room = measure.width.max(1) - row.indent;
        assert!(row.resort == 8 || row.cells - row.hung <= room, "it fits: {row:?}");
        let gaps: usize = row.gaps.iter().map(|(_, cells)| cells).sum();
        assert_eq!(cells(shown(text, row), measure.ambiguous) + gaps, row.cells, "{row:?}");
        assert!(row.hung <= measure.hang, "{row:?}");
        if row.hung > 0 {
            assert_eq!(row.resort, 0, "no mark hangs in a last resort");
            assert!(shown(text, row).ends_with(['、', '，', '。']), "only these hang: {row:?}");
        }
        assert!(row.resort == 0 || gaps == 0, "no gaps in a last resort");
        check_cells(text, measure, row);
    }
    assert_eq!(end, text.len(), "rows tile the text");
    assert_eq!(forbidden(text, measure.level, rows), Vec::<String>::new());
}

/// Each byte that shows leads to its cell and back.
fn check_cells(text: &str, measure: &Measure, row: &Row) {
    let mut end = row.indent;
    for glyph in row.glyphs(text, measure.ambiguous) {
        assert!(glyph.cell >= end);
        end = glyph.cell + glyph.cells;
        // Asked for some of a long row only, since each answer walks through it.
        if glyph.cells > 0 && (glyph.byte < 500 || glyph.byte % 97 == 0) {
            let cell = row.cell_of(text, glyph.byte, measure.ambiguous);
            assert_eq!(cell, glyph.cell);
            assert_eq!(row.byte_at(text, cell, measure.ambiguous), glyph.byte);
        }
    }
    assert_eq!(end, row.indent + row.cells);
}

/// The row starts and ends that the level forbids.
pub(crate) fn forbidden(text: &str, level: Level, rows: &[Row]) -> Vec<String> {
    let mut found = Vec::new();
    if level == Level::None {
        return found;
    }
    for pair in rows.windows(2) {
        let [row, next] = pair else { continue };
        let (left, right) = (shown(text, row), shown(text, next));
        let hard = text[row.range.clone()]
            .ends_with(|end: char| "\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(end));
        if row.resort > 0 || hard {
            continue;
        }
        let start = right.chars().next().is_some_and(|first| NO_START.contains(first));
        let dash = level == Level::Strict && right.starts_with(['—', '…']);
        if start || dash || left.ends_with(|end| NO_END.contains(end)) || cuts_unit(text, row) {
            found.push(format!("{left}|{right}"));
        }
    }
    found
}

/// Does the row end inside a —— or ……, where an odd mark belongs to the last pair?
fn cuts_unit(text: &str, row: &Row) -> bool {
    let (left, right) = text.split_at(row.range.end);
    let Some(mark @ ('—' | '…')) = right.chars().next() else { return false };
    let run = |part: &str, all: &str| (all.len() - part.len()) / mark.len_utf8();
    let before = run(left.trim_end_matches(mark), left);
    let after = run(right.trim_start_matches(mark), right);
    before % 2 == 1 || before > 0 && after == 1
}

fn shown<'a>(text: &'a str, row: &Row) -> &'a str {
    &text[row.shown(text)]
}
