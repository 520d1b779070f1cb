//! Scripts that have words but no spaces (Thai, Lao, Burmese, Khmer): row ends between their words, from a dictionary.

use std::sync::OnceLock;

use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed, options::LineBreakOptions};

use super::matter::Matter;

/// Marks the row ends inside runs of such a script.
pub(super) fn mark_breaks(matter: &mut Matter, text: &str) {
    let mut start = 0;
    while start < matter.len() {
        let mut end = start;
        while end < matter.len() && has_no_spaces(matter.at(end).first) {
            end += 1;
        }
        if end > start + 1 {
            mark_run(matter, text, start..end);
        }
        start = end + 1;
    }
}

fn mark_run(matter: &mut Matter, text: &str, run: std::ops::Range<usize>) {
    static SEGMENTER: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    let segmenter =
        SEGMENTER.get_or_init(|| LineSegmenter::new_dictionary(LineBreakOptions::default()));
    let first = matter.byte(run.start);
    let Some(slice) = text.get(first..matter.byte(run.end)) else { return };
    let mut at = run.start + 1;
    for end in segmenter.segment_str(slice).map(|end| first + end) {
        while at < run.end && matter.byte(at) < end {
            at += 1;
        }
        if at < run.end && matter.byte(at) == end {
            matter.mark(at, true);
        }
    }
}

fn has_no_spaces(character: char) -> bool {
    matches!(
        character,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
    )
}
