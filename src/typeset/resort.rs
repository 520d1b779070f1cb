//! The last resorts (typeset rules §3.5), for a row without a legal end: what gives way first.

use super::{
    Level,
    breaks::{is_legal, is_soft},
    class::Class,
    fit::Draft,
    matter::Matter,
};

/// Which end gives way, in this order; each with a text and width where it is met.
const RESORTS: [fn(&Matter, usize) -> bool; 7] = [
    // R1: the level falls to basic, names and notes part. `前/后` at 3, level gb.
    |matter, at| is_legal(matter, at, matter.level.min(Level::Basic), false),
    // R2: soft ends of shorter runs. `（a/b）` at 4.
    is_soft,
    // R3: the third or later mark of a run. CLREQ's remedy for 。』」 `他答：“好。”）』」众人又笑。` at 10.
    |matter, at| {
        (0..3).all(|back| {
            matches!(matter.at(at.wrapping_sub(back)).class, Class::Stop | Class::Close)
        })
    },
    // R4: inside a western run. `internationalization是长词` at 8.
    |matter, at| {
        let (before, after) = (matter.before(at), matter.at(at));
        before.western
            && after.western
            && !matches!(after.class, Class::Stop | Class::Close | Class::Post | Class::Glue)
            && !matches!(before.class, Class::Open | Class::Pre | Class::Sign)
    },
    // R5: any mark may start a row. `（《甲乙》）。` at 4, its second row.
    |matter, at| is_legal(matter, at, Level::None, false) && matter.before(at).class != Class::Open,
    // R6: any mark may end a row. `（《甲乙》）。` at 4, its first row.
    |matter, at| is_legal(matter, at, Level::None, false),
    // R7: between any two clusters. `￥3` at 2.
    |matter, at| !matter.at(at).is_blank(),
];

/// The row from `start` where no legal end fits: the first resort that gives an end, and there the largest. R8 takes one
/// cluster wider than the row.
pub(super) fn last_resort(matter: &Matter, start: usize, room: usize) -> Draft {
    let draft = |end, resort| Draft { start, end, room, gap: 0, hangs: false, resort };
    let shown = matter.shown_start(start);
    let mut ends = [None; RESORTS.len()];
    let (mut cells, mut blanks) = (0, 0);
    for at in start + 1..matter.len() {
        let cluster = matter.before(at);
        if cluster.class == Class::Space {
            blanks += if at > shown { cluster.cells } else { 0 };
        } else {
            cells += blanks + cluster.cells;
            blanks = 0;
        }
        if cells > room {
            break;
        }
        for (end, allows) in ends.iter_mut().zip(RESORTS) {
            if allows(matter, at) {
                *end = Some(at);
            }
        }
    }
    for (end, resort) in ends.into_iter().zip(1..) {
        if let Some(end) = end {
            return draft(end, resort);
        }
    }
    let mut end = start + 1;
    while matter.at(end).class == Class::Space {
        end += 1;
    }
    if end < matter.len() && matter.at(end).class == Class::Hard {
        end += 1;
    }
    draft(end, 8)
}
