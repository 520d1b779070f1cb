//! No last row of one character (typeset rules §3.6). CLREQ Handling of Widows and Orphans.

use super::{
    class::Class,
    fit::{Draft, fit},
    matter::{Matter, Sums},
};

/// The least cells of a row that are worth the trouble.
const LEAST_WIDTH: usize = 16;
/// The most cells that the row before may lose.
const MOST_LOSS: usize = 8;

/// Takes the widow into the row before, gaps dropped and its mark hung; else sends it company from there; else leaves it.
pub(super) fn mend_widow(matter: &Matter, drafts: &mut Vec<Draft>) {
    let [.., before, last] = drafts.as_slice() else { return };
    let (before, last) = (*before, *last);
    let by_force = before.resort > 0 || last.resort > 0;
    let hard = matter.before(before.end).class == Class::Hard;
    if matter.width < LEAST_WIDTH || by_force || hard {
        return;
    }
    if (last.start..last.end).map(|at| weight(matter, at)).sum::<usize>() > 1 {
        return;
    }
    let mended = match fit(matter, before.start, before.room, 0) {
        Some(fit) if fit.end == matter.len() => {
            vec![Draft { end: fit.end, gap: 0, hangs: fit.hangs, ..before }]
        }
        _ => pushed_out(matter, &before, &last),
    };
    if !mended.is_empty() {
        drafts.truncate(drafts.len() - 2);
        drafts.extend(mended);
    }
}

/// The two rows with the nearest earlier end, or none if that would leave the row before too short.
fn pushed_out(matter: &Matter, before: &Draft, last: &Draft) -> Vec<Draft> {
    let sums = Sums::new(matter, before.start, before.end, before.gap);
    let cells = |end| sums.cells(before.start, end);
    let full = cells(before.end);
    let mut company: usize = (last.start..last.end).map(|at| weight(matter, at)).sum();
    for end in (before.start + 1..before.end).rev() {
        company += weight(matter, end);
        if !matter.at(end).ends {
            continue;
        }
        let left = cells(end);
        if full - left > MOST_LOSS || left.saturating_mul(2) < before.room {
            return Vec::new();
        }
        if company >= 2 {
            let fits = matter.cells(end, matter.len(), matter.gap) <= matter.width;
            let loose = matter.cells(before.start, end, matter.gap) <= before.room;
            let gap = if loose { matter.gap } else { 0 };
            return if fits {
                let room = matter.width;
                vec![
                    Draft { end, gap, hangs: false, ..*before },
                    Draft { start: end, room, gap: matter.gap, hangs: false, ..*last },
                ]
            } else {
                Vec::new()
            };
        }
    }
    Vec::new()
}

/// What a cluster weighs against being a widow: `8日` is none.
fn weight(matter: &Matter, at: usize) -> usize {
    usize::from(matches!(
        matter.at(at).class,
        Class::Han
            | Class::Iteration
            | Class::Item
            | Class::Note
            | Class::Word
            | Class::Post
            | Class::Pre
            | Class::Sign
    ))
}
