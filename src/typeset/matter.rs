//! The text as clusters with all legal row ends marked: what the rows are made from.

use super::{
    Level, Measure, breaks,
    class::{self, Class, Cluster, EDGE},
    complex,
};

/// The least cells that an indent leaves to the first row.
const LEAST_ROOM: usize = 8;

/// The cells of a mark that hangs out: all of them may have to.
const MARK: usize = 2;

/// A text that is to be set.
pub(super) struct Matter {
    clusters: Vec<Cluster>,
    /// The bytes of the text.
    length: usize,
    /// The cells of a row, at least 1.
    pub(super) width: usize,
    /// The blank cells before the first row.
    pub(super) indent: usize,
    /// How far a mark may hang out: 2 cells or none.
    pub(super) hang: usize,
    /// The cells between Han and Latin: 0 or 1.
    pub(super) gap: usize,
    pub(super) level: Level,
}

impl Matter {
    pub(super) fn new(text: &str, measure: &Measure) -> Self {
        let width = measure.width.max(1);
        let mut matter = Self {
            clusters: class::clusters(text, measure.ambiguous),
            length: text.len(),
            width,
            indent: indent(measure.indent, width),
            hang: if measure.level == Level::None || measure.hang < MARK { 0 } else { MARK },
            gap: measure.gap.min(1),
            level: measure.level,
        };
        for at in 1..matter.len() {
            let ends = breaks::is_legal(&matter, at, matter.level, true);
            matter.mark(at, ends);
        }
        matter.soften_long_runs();
        complex::mark_breaks(&mut matter, text);
        matter
    }

    pub(super) fn len(&self) -> usize {
        self.clusters.len()
    }

    /// Cluster `at`, or the text's edge.
    pub(super) fn at(&self, at: usize) -> &Cluster {
        self.clusters.get(at).unwrap_or(&EDGE)
    }

    /// The cluster before `at`, or the text's edge.
    pub(super) fn before(&self, at: usize) -> &Cluster {
        self.at(at.wrapping_sub(1))
    }

    /// The byte where cluster `at` begins, or the text's end.
    pub(super) fn byte(&self, at: usize) -> usize {
        self.at(at).byte.min(self.length)
    }

    /// Says whether a row may end before cluster `at`.
    pub(super) fn mark(&mut self, at: usize, ends: bool) {
        if let Some(cluster) = self.clusters.get_mut(at) {
            cluster.ends = ends;
        }
    }

    /// `end` without the blanks before it, but not before `start`.
    pub(super) fn visible_end(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start && self.before(end).class == Class::Space {
            end -= 1;
        }
        end
    }

    /// `end` without the blanks and newlines before it, which do not show in a row.
    pub(super) fn shown_end(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        while end > start && self.before(end).is_blank() {
            end -= 1;
        }
        end
    }

    /// The first cluster that shows in a row from `start`: an indented text's leading blanks do not.
    pub(super) fn shown_start(&self, start: usize) -> usize {
        if start > 0 || self.indent == 0 {
            return start;
        }
        self.clusters.iter().take_while(|cluster| cluster.class == Class::Space).count()
    }

    /// The cells of a gap between Han and Latin before cluster `at`: `gap` or none. CLREQ Mixed Text Composition.
    pub(super) fn gap_before(&self, at: usize, gap: usize) -> usize {
        if gap > 0 && self.is_border(at) { gap } else { 0 }
    }

    /// Do Han and Latin meet before cluster `at`?
    pub(super) fn is_border(&self, at: usize) -> bool {
        let (before, after) = (self.before(at), self.at(at));
        before.is_ideograph() && after.takes_gap() || before.takes_gap() && after.is_ideograph()
    }

    /// The cells that the clusters from `start` to `end` show in one row.
    pub(super) fn cells(&self, start: usize, end: usize, gap: usize) -> usize {
        let from = self.shown_start(start);
        (from..self.shown_end(start, end))
            .map(|at| self.at(at).cells + if at > from { self.gap_before(at, gap) } else { 0 })
            .sum()
    }

    /// A western run wider than the row may be cut at its soft points, so that a URL fills the row it begins in.
    fn soften_long_runs(&mut self) {
        let mut start = 0;
        while start < self.len() {
            let mut end = start + 1;
            let mut cells = self.at(start).cells;
            while self.at(end).western && self.before(end).western {
                cells += self.at(end).cells;
                end += 1;
            }
            if cells > self.width {
                for at in start + 1..end {
                    if breaks::is_soft(self, at) {
                        self.mark(at, true);
                    }
                }
            }
            start = end;
        }
    }
}

/// The cells of a stretch of the text, so that many rows of it can be measured at no more cost.
pub(super) struct Sums<'a> {
    matter: &'a Matter,
    start: usize,
    gap: usize,
    /// The cells up to each cluster.
    cells: Vec<usize>,
}

impl<'a> Sums<'a> {
    pub(super) fn new(matter: &'a Matter, start: usize, end: usize, gap: usize) -> Self {
        let shown = matter.shown_start(start);
        let mut cells = Vec::with_capacity(end - start + 1);
        let mut sum = 0;
        for at in start..end {
            cells.push(sum);
            if at >= shown {
                let gap = if at > shown { matter.gap_before(at, gap) } else { 0 };
                sum += matter.at(at).cells + gap;
            }
        }
        cells.push(sum);
        Self { matter, start, gap, cells }
    }

    /// The cells that the clusters from `start` to `end` show in one row.
    pub(super) fn cells(&self, start: usize, end: usize) -> usize {
        let end = self.matter.shown_end(start, end);
        let up_to = |at: usize| self.cells.get(at - self.start).copied().unwrap_or(0);
        let counted = start > self.start && end > start;
        let gap = if counted { self.matter.gap_before(start, self.gap) } else { 0 };
        up_to(end).saturating_sub(up_to(start) + gap)
    }
}

/// The indent, less by twos where the first row would be too narrow.
fn indent(indent: usize, width: usize) -> usize {
    let excess = indent.saturating_sub(width.saturating_sub(LEAST_ROOM));
    indent.saturating_sub(excess.next_multiple_of(2))
}
