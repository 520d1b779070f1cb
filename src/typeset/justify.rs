//! Full justification (typeset rules §5): the leftover cells given out, one to a place. CLREQ Procedures for
//! Inter-Character Space Expansion; its ceiling of 1/2 em is one cell.

use super::{class::Class, fit::Draft, matter::Matter, row::Row};

/// Spreads `row` to its room, or leaves it ragged where more than a quarter of the width is left or places are too few.
pub(super) fn spread(matter: &Matter, draft: &Draft, row: &mut Row) {
    let hung_cells = if draft.hangs {
        let last = matter.shown_end(draft.start, draft.end);
        matter.before(last).cells
    } else {
        0
    };
    let mut left = draft.room.saturating_sub(row.cells - hung_cells);
    if left == 0 || left.saturating_mul(4) > matter.width {
        return;
    }
    let groups = places(matter, draft);
    if left > groups.iter().map(Vec::len).sum() {
        return;
    }
    for group in groups {
        let given = left.min(group.len());
        for (place, at) in group.iter().enumerate() {
            if (place + 1) * given / group.len() > place * given / group.len() {
                row.gaps.push((matter.byte(*at), 1));
            }
        }
        row.cells += given;
        left -= given;
    }
    if draft.hangs {
        row.hung = row.cells.saturating_sub(draft.room);
    }
    row.gaps.sort_unstable();
}

/// The places of a row that may get a cell, J1 to J4.
fn places(matter: &Matter, draft: &Draft) -> [Vec<usize>; 4] {
    let mut groups = [const { Vec::new() }; 4];
    let end = matter.shown_end(draft.start, draft.end) - usize::from(draft.hangs);
    for at in matter.shown_start(draft.start) + 1..end {
        let group = group(matter, at, draft.gap).and_then(|group| groups.get_mut(group));
        if let Some(group) = group {
            group.push(at);
        }
    }
    groups
}

/// Which group the place before cluster `at` belongs to, from 0; none where nothing may come between.
fn group(matter: &Matter, at: usize, gap: usize) -> Option<usize> {
    use Class::{Close, Connector, Glue, Item, Note, Open, Post, Pre, Sign, Slash, Space, Stop};
    let (before, after) = (matter.before(at), matter.at(at));
    let never = |class| matches!(class, Connector | Slash | Glue);
    let closes = |class| matches!(class, Stop | Close);
    match (before.class, after.class) {
        _ if matter.gap_before(at, gap) > 0 || after.joined => None,
        (left, right) if never(left) || never(right) => None,
        (_, Space | Post | Note) | (Pre | Sign | Item, _) => None,
        _ if matter.is_border(at) => Some(0),
        (Space, _) => Some(1),
        _ if before.western && after.western => None,
        (left, right) if closes(left) && !closes(right) => Some(2),
        (left, Open) if left != Open => Some(2),
        (left, right) if closes(right) || left == Open => None,
        _ => Some(3),
    }
}
