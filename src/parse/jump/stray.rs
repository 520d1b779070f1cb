//! Jump lines that came to the wrong article of their page, given to the one that was chosen without one.

use std::collections::{BTreeMap, BTreeSet};

use super::end::{End, Ends, Pair, Way, article};
use crate::issue::{BlockKind, Direction, Issue};

/// Gives the jump lines that were left over to the articles that were chosen without one.
pub(super) fn bring_home(issue: &mut Issue, ends: &Ends, chosen: &[Pair]) {
    let used: BTreeSet<End> = chosen.iter().flat_map(|pair| [pair.to, pair.from]).collect();
    let mut strays: BTreeMap<Way, Vec<End>> = BTreeMap::new();
    for (end, way) in ends.ways.iter().filter(|(end, _)| !used.contains(end)) {
        strays.entry(*way).or_default().push(*end);
    }
    let mut moved: Vec<End> = vec![];
    for pair in chosen {
        for (home, other, direction) in
            [(pair.to, pair.from, Direction::To), (pair.from, pair.to, Direction::From)]
        {
            let Some(strays) =
                strays.get_mut(&ends.way(home, pair, direction)).filter(|_| home.jump.is_none())
            else {
                continue;
            };
            let nearest = (0..strays.len()).min_by_key(|at| {
                strays.get(*at).map_or(usize::MAX, |stray| stray.article.abs_diff(home.article))
            });
            if let Some(nearest) = nearest {
                let stray = strays.remove(nearest);
                give(issue, stray, home, other);
                moved.push(stray);
            }
        }
    }
    moved.sort_unstable();
    for stray in moved.into_iter().rev() {
        let jumps = issue
            .sections
            .get_mut(stray.section)
            .and_then(|section| section.articles.get_mut(stray.article))
            .map(|article| &mut article.jumps);
        if let (Some(jumps), Some(number)) = (jumps, stray.jump) {
            jumps.remove(number);
        }
    }
}

/// Gives a copy of the jump line `stray` to the article of `home`, led to that of `other`.
pub(super) fn give(issue: &mut Issue, stray: End, home: End, other: End) {
    let jump = article(issue, stray).and_then(|article| article.jumps.get(stray.jump?)).cloned();
    let id = article(issue, other).map(|article| article.id.clone());
    let home = issue
        .sections
        .get_mut(home.section)
        .and_then(|section| section.articles.get_mut(home.article));
    if let (Some(mut jump), Some(home)) = (jump, home) {
        jump.article = id;
        jump.at = match jump.direction {
            Direction::From => Some((0, 0)),
            _ => home
                .body
                .iter()
                .rposition(|block| block.kind != BlockKind::Caption)
                .and_then(|last| home.body.get(last).map(|block| (last, block.text.len()))),
        };
        home.jumps.push(jump);
    }
}
