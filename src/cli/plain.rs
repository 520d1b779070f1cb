//! Text for a terminal or a pipe, set by the typesetter.

use std::io::{self, IsTerminal};

use super::args::{AmbiguousWidth, Shared};
use crate::{
    export::text::Setting,
    text::Ambiguous,
    typeset::{self, Level, Measure},
};

/// The widest that text is set on a terminal without `--width`, in cells.
const WIDEST: u16 = 80;

/// Under how many cells (16 Han, and what hangs) the indent is one em, not two.
const NARROW: u16 = 34;

/// The cells of a row: `asked`, or what the terminal has; none where a paragraph is one line, as another program that
/// reads it expects.
pub(super) fn width(asked: Option<u16>) -> Option<u16> {
    if asked.is_some() || !io::stdout().is_terminal() {
        return asked;
    }
    let (width, _) = crossterm::terminal::size().unwrap_or((WIDEST, 24));
    Some(width.clamp(1, WIDEST))
}

/// The rows of `text`.
pub(super) fn set(text: &str, setting: Setting, width: u16, shared: &Shared) -> Vec<String> {
    let ambiguous = match shared.ambiguous {
        Some(AmbiguousWidth::Wide) => Ambiguous::Wide,
        _ => Ambiguous::Narrow,
    };
    // Stops may stick out by two cells, which are a part of the width.
    let hang = if width >= 20 { 2 } else { 0 };
    let measure = Measure {
        width: usize::from(width) - hang,
        indent: match setting {
            Setting::Paragraph if width < NARROW => 2,
            Setting::Paragraph => 4,
            Setting::Headline | Setting::Flush => 0,
        },
        hang,
        gap: 0,
        level: Level::Basic,
        justify: false,
        ambiguous,
    };
    let rows = match setting {
        Setting::Headline => typeset::headline(text, &measure),
        Setting::Flush | Setting::Paragraph => typeset::rows(text, &measure),
    };
    let row = |row: typeset::Row| {
        let words = text.get(row.range).unwrap_or_default().trim_end();
        format!("{}{words}", " ".repeat(row.indent))
    };
    rows.into_iter().map(row).collect()
}
