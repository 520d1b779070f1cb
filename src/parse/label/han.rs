//! What is known of lines of Chinese text beside the fitted weights: set by hand, since generated issues have few of them.

use super::{
    Label,
    latin::Mend,
    look::{Cue, Look},
};

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let look = |back: usize| at.checked_sub(back).and_then(|at| looks.get(at));
    let own = look(0);
    // 本报讯（通讯员 | 何晚 记者林 | 向南）三月六日，: no display line stands in a dateline's bracket.
    let filed = own.is_some_and(is_torn_dateline);
    let inside = look(1).is_some_and(is_torn_dateline)
        || look(2).is_some_and(is_torn_dateline)
            && look(1).is_some_and(|look| !look.has(Cue::LeftClosed) && !look.stops());
    let speaks = own.is_some_and(|look| look.speaks);
    // 云汀县交通局 | 2026年3月6日: who signs a document, and when.
    let dated = own.is_some_and(|look| look.dates) && look(1).is_some();
    let signs =
        own.is_some_and(|look| look.signs) && looks.get(at + 1).is_some_and(|look| look.dates);
    let again = own.is_some_and(|look| look.again);
    let tables: [(bool, &[Mend]); 5] = [
        (filed, &[(Label::First, 60), (Label::Display, -60), (Label::Byline, -40)]),
        (inside && !filed, &[(Label::Middle, 30), (Label::Display, -40), (Label::First, -30)]),
        (speaks, &[(Label::Single, 15), (Label::First, 15), (Label::Display, -30)]),
        (
            dated || signs,
            &[
                (Label::Single, 80),
                (Label::Display, -60),
                (Label::First, -20),
                (Label::Byline, -40),
            ],
        ),
        (again, &[(Label::Display, 60), (Label::Single, -20), (Label::Last, -20)]),
    ];
    tables.into_iter().filter(|(told, _)| *told).flat_map(|(_, mends)| mends.iter().copied())
}

/// Does a bracket stand open behind the dateline that the line begins with?
fn is_torn_dateline(look: &Look) -> bool {
    look.files && look.has(Cue::LeftOpen) && !look.stops()
}
