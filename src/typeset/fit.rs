//! Making rows one after the other (typeset rules §3.1–3): the largest legal end that fits.
//!
//! Greedy: a row depends only on what stands before it, so a text that grows moves nothing above. Minimum raggedness is
//! not worth it, since nearly all rows of Han leave 0 or 1 cell anyway.

use super::{class::Class, matter::Matter, resort::last_resort, row::Row};

/// A row as clusters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    /// Its first cluster.
    pub(super) start: usize,
    /// The cluster after its last.
    pub(super) end: usize,
    /// The cells that it may take.
    pub(super) room: usize,
    /// The cells of its gaps between Han and Latin.
    pub(super) gap: usize,
    /// Does its last mark hang out?
    pub(super) hangs: bool,
    /// Which last resort ended it.
    pub(super) resort: u8,
}

/// Where a row ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    pub(super) end: usize,
    pub(super) hangs: bool,
}

/// All rows of `matter`. Its indent is dropped if the first row has no legal end because of it.
pub(super) fn drafts(matter: &mut Matter) -> Vec<Draft> {
    if matter.indent > 0 {
        let room = matter.width - matter.indent;
        if best(matter, 0, room).is_none() && fit(matter, 0, matter.width, matter.gap).is_some() {
            matter.indent = 0;
        }
    }
    let mut drafts = Vec::new();
    let mut start = 0;
    while start < matter.len() {
        let room = matter.width - if start == 0 { matter.indent } else { 0 };
        let draft = best(matter, start, room).unwrap_or_else(|| last_resort(matter, start, room));
        start = draft.end;
        drafts.push(draft);
    }
    drafts
}

/// The row from `start`: hang before squeeze, squeeze before push out. CLREQ Handling of Grid Alignment: 先挤进，后推出.
fn best(matter: &Matter, start: usize, room: usize) -> Option<Draft> {
    let draft =
        |fit: Fit, gap| Draft { start, end: fit.end, room, gap, hangs: fit.hangs, resort: 0 };
    let first = fit(matter, start, room, matter.gap);
    if matter.gap > 0 {
        // The marks cannot be squeezed, for the grid has no half-em marks; the gaps can, all of the row at once.
        let squeeze = first.is_none_or(|first| {
            let done = first.end == matter.len() || matter.before(first.end).class == Class::Hard;
            !done && matter.cells(start, first.end, matter.gap).saturating_add(2) <= room
        });
        let tight = if squeeze { fit(matter, start, room, 0) } else { None };
        if let Some(tight) = tight
            && first.is_none_or(|first| tight.end > first.end)
        {
            return Some(draft(tight, 0));
        }
    }
    first.map(|first| draft(first, matter.gap))
}

/// The largest legal end of a row from `start` with at most `room` cells: what may not start the next row pulls its
/// neighbour down (推出).
pub(super) fn fit(matter: &Matter, start: usize, room: usize, gap: usize) -> Option<Fit> {
    let shown = matter.shown_start(start);
    let mut best = None;
    let mut cells = 0; // up to and with the last cluster that shows
    let mut blanks = 0; // after it
    let mut last = None;
    for at in start..matter.len() {
        let cluster = matter.at(at);
        match cluster.class {
            Class::Hard => return Some(Fit { end: at + 1, hangs: cells > room }),
            Class::Space if at < shown => {}
            Class::Space => blanks += cluster.cells,
            _ => {
                let gap = if at > shown { matter.gap_before(at, gap) } else { 0 };
                cells += blanks + cluster.cells + gap;
                blanks = 0;
                last = Some(at);
            }
        }
        let over = cells > room;
        let hangs = over
            && last.is_some_and(|last| {
                cells <= room.saturating_add(matter.hang)
                    && cells - matter.at(last).cells <= room
                    && may_hang(matter, last)
            });
        if over && !hangs {
            break;
        }
        if matter.at(at + 1).ends {
            best = Some(Fit { end: at + 1, hangs });
        }
    }
    best
}

/// May 、 ， 。 stick out at the row's end: alone, with no mark touching it? CLREQ Hanging Punctuation at Line End.
fn may_hang(matter: &Matter, at: usize) -> bool {
    let (before, after) = (matter.before(at).class, matter.at(at + 1).class);
    let mark = matter.at(at).first;
    let alone = matter.byte(at + 1) - matter.byte(at) == mark.len_utf8();
    matches!(mark, '、' | '，' | '。')
        && alone
        && !is_touching(before)
        && !matches!(before, Class::Open | Class::Space | Class::Hard)
        && !is_touching(after)
}

fn is_touching(class: Class) -> bool {
    matches!(
        class,
        Class::Stop
            | Class::Close
            | Class::Ellipsis
            | Class::Dash
            | Class::Connector
            | Class::Dot
            | Class::Slash
    )
}

/// The row as the reader gets it.
pub(super) fn row(matter: &Matter, draft: &Draft) -> Row {
    let cells = matter.cells(draft.start, draft.end, draft.gap);
    let from = matter.shown_start(draft.start);
    let places = (from + 1)..matter.shown_end(draft.start, draft.end);
    let gaps = if draft.gap > 0 {
        places.filter(|at| matter.is_border(*at)).map(|at| (matter.byte(at), draft.gap)).collect()
    } else {
        Vec::new()
    };
    Row {
        range: matter.byte(draft.start)..matter.byte(draft.end),
        indent: if draft.start == 0 { matter.indent } else { 0 },
        cells,
        hung: if draft.hangs { cells.saturating_sub(draft.room) } else { 0 },
        gaps,
        resort: draft.resort,
    }
}
