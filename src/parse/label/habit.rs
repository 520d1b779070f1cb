//! What is learnt of a page before its lines are labelled.

use super::look::{Ending, Look};

/// Where blank lines stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Between groups of lines, never inside a paragraph.
    #[default]
    Tight,
    /// Now and then inside a paragraph.
    Mixed,
    /// Between any two lines of the body.
    Apart,
}

/// How the first line of a paragraph is set, and what a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Setting {
    /// Its indent was lost: it is 4 cells short.
    #[default]
    Lost,
    /// It had no indent, or that was filled up.
    Flush,
    /// Its indent stands in the text.
    Kept,
    /// Latin text.
    Latin,
    /// A paragraph is one line.
    Prose,
}

/// The habits of a page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habits {
    pub spacing: Spacing,
    pub setting: Setting,
    /// Is it Latin text?
    pub latin: bool,
    /// Do paragraphs begin with an indent?
    pub kept: bool,
}

/// No printed column is wider, in cells: such a line is a paragraph.
const WIDEST_COLUMN: f32 = 100.0;

/// The habits of the page that `looks` make.
pub(super) fn habits(looks: &[Look]) -> Habits {
    let latin = looks.iter().map(|look| look.letters).sum::<usize>()
        > looks.iter().map(|look| look.han).sum::<usize>();
    let all: f32 = looks.iter().map(|look| look.width).sum();
    let wide: f32 =
        looks.iter().map(|look| look.width).filter(|width| *width > WIDEST_COLUMN).sum();
    let prose = wide > 0.5 * all;
    let (kept, lost) = indents(looks, prose);
    let setting = match () {
        () if prose => Setting::Prose,
        () if latin => Setting::Latin,
        () if kept => Setting::Kept,
        () if lost => Setting::Lost,
        () => Setting::Flush,
    };
    Habits { spacing: spacing(looks), setting, latin, kept }
}

/// Where blank lines stand: asked of pairs of full lines that one sentence runs through.
fn spacing(looks: &[Look]) -> Spacing {
    let (mut inside, mut apart) = (0, 0);
    for pair in looks.windows(2) {
        let [above, below] = pair else { continue };
        let runs = above.marks > 0
            && above.over.abs() <= 2.5
            && (below.column - above.column).abs() < 1.0
            && matches!(
                above.ending,
                Ending::Han | Ending::Comma | Ending::Item | Ending::Letter | Ending::Hyphen
            );
        if runs {
            inside += 1;
            apart += usize::from(below.gap > 0);
        }
    }
    if inside < 4 {
        inside = looks.len();
        apart = looks.iter().filter(|look| look.gap > 0).count();
    }
    match () {
        () if apart * 2 > inside => Spacing::Apart,
        () if apart * 12 > inside => Spacing::Mixed,
        () => Spacing::Tight,
    }
}

/// Do paragraphs begin with an indent, and if not, are first lines 4 cells short?
fn indents(looks: &[Look], prose: bool) -> (bool, bool) {
    let (mut begun, mut kept, mut lost, mut flush) = (0, 0, 0, 0);
    let (mut inside, mut led) = (0, 0);
    for pair in looks.windows(2) {
        let [above, below] = pair else { continue };
        if below.marks == 0 {
            continue;
        }
        if above.stops() && (prose || above.over < -6.5) {
            begun += 1;
            kept += usize::from(below.lead >= 2);
            if !below.stops() && (above.column - below.column).abs() < 0.5 {
                lost += usize::from((-5.5..=-2.5).contains(&below.over));
                flush += usize::from(below.over.abs() <= 1.5);
            }
        } else if !above.stops() && above.marks > 0 && above.over.abs() <= 2.5 {
            inside += 1;
            led += usize::from(below.lead >= 2);
        }
    }
    (kept * 2 > begun && led * 5 <= inside, lost >= flush)
}
