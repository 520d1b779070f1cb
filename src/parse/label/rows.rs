//! Rows of tables, as papers set prices, rates, draws and results: 春茶 每市斤 四元二, 雲汀金 313.20 跌1.40.

use super::{Label, latin::Mend, look::Look};
use crate::parse::cue;

/// The most characters of a line beside rows.
const LONGEST: usize = 40;

/// May the line `text`, which looks like `look`, be a row of a table; is it `spaced`?
pub(super) fn is_row(look: &Look, text: &str, spaced: bool) -> bool {
    if look.han == 0 {
        return look.letters > 0 && cue::is_latin_row(text);
    }
    !look.stops()
        && if spaced {
            cue::is_spaced_row(text)
        } else {
            look.blanks > 0 && cue::is_row(text) || look.length <= 24 && cue::is_result(text)
        }
}

/// What is mended of the labels of the line at `at`: a row stands beside another one, and what stands between two rows, in
/// brackets over the first or tells behind the last where they are from, is as short a paragraph.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let is_row = |at: Option<usize>| at.and_then(|at| looks.get(at)).is_some_and(|look| look.row);
    let (above, below) = (is_row(at.checked_sub(1)), is_row(Some(at + 1)));
    let near = is_row(at.checked_sub(2)) || is_row(Some(at + 2));
    let told = looks.get(at).is_some_and(|own| {
        let short = own.length <= LONGEST && !own.stops() && own.marks == 0;
        let latin = own.letters > own.han;
        // Of two columns that were read in turn every second line is one.
        own.row && (above || below || near && !latin)
            || short && above && below && !latin
            || short && below && is_row(Some(at + 2)) && own.bracketed()
            || own.columns && below && (is_row(at.checked_add(2)) || above)
            || above && own.sources
    });
    // What stands over a table, apart from the text above.
    let heads = looks.get(at).is_some_and(|own| {
        let above = at.checked_sub(1).and_then(|above| looks.get(above));
        let apart = own.gap > 0 || above.is_none_or(Look::stops);
        own.letters > own.han
            && !own.row
            && !own.columns
            && !own.stops()
            && apart
            && below
            && is_row(at.checked_add(2))
    });
    let over = [(Label::Display, 60), (Label::Crosshead, -60), (Label::Caption, -60)];
    [
        (Label::Single, 80),
        (Label::Display, -60),
        (Label::First, -40),
        (Label::Middle, -40),
        (Label::Last, -40),
        (Label::Byline, -40),
        (Label::Caption, -30),
    ]
    .into_iter()
    .filter(move |_| told)
    .chain(over.into_iter().filter(move |_| heads))
}
