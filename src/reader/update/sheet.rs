//! Sheets that lie over the panes: help, about the issue, raw lines, hits, history, clippings.

use super::{go, leaves::leaves, search, text};
use crate::{
    issue::{Part, Place},
    reader::{
        message::{Effect, Step},
        paper::Number,
        state::{Pane, Sheet, SheetKind, State, Target},
        theme::Role,
    },
};

/// Lays a sheet over the panes.
pub(super) fn open(state: &mut State, kind: SheetKind) {
    let leaves = leaves(state, &kind);
    let cursor = match &kind {
        SheetKind::Hits => {
            let nearest = state.search.as_ref().and_then(|search| search.cursor);
            let nearest = nearest.unwrap_or_else(|| search::nearest(state));
            leaves.iter().position(|leaf| leaf.target == Some(Target::Hit(nearest)))
        }
        SheetKind::History(_) => leaves.iter().position(|leaf| leaf.target.is_some()),
        _ => None,
    };
    let top = match &kind {
        // Some lines before the first one that is the article's.
        SheetKind::Raw(_) => {
            let first = leaves.iter().position(|leaf| leaf.role == Role::Text).unwrap_or(0);
            first.saturating_sub(2)
        }
        _ => 0,
    };
    let is_read = kind == SheetKind::About;
    state.sheet = Some(Sheet { kind, leaves, top: 0, cursor });
    scroll(state, isize::try_from(top).unwrap_or(0));
    if is_read {
        choose_in_sight(state, Step::Next);
    }
    keep_in_sight(state);
}

/// Makes the sheet's lines anew for another width.
pub(super) fn resize(state: &mut State) {
    let Some(sheet) = &state.sheet else { return };
    let (kind, top, cursor) = (sheet.kind.clone(), sheet.top, sheet.cursor);
    let share = |at: usize, all: usize, now: usize| at * now.max(1) / all.max(1);
    let all = sheet.leaves.len();
    let leaves = leaves(state, &kind);
    let chosen = cursor.and_then(|cursor| sheet.leaves.get(cursor)?.target.clone());
    let cursor = chosen
        .and_then(|chosen| leaves.iter().position(|leaf| leaf.target.as_ref() == Some(&chosen)));
    let top = share(top, all, leaves.len());
    state.sheet = Some(Sheet { kind, leaves, top, cursor });
    scroll(state, 0);
    keep_in_sight(state);
}

/// The rows of a sheet, its head not counted.
pub(super) fn height(state: &State) -> usize {
    usize::from(state.panes().middle.height).saturating_sub(1)
}

/// Scrolls a sheet.
pub(super) fn scroll(state: &mut State, by: isize) {
    let height = height(state);
    if let Some(sheet) = &mut state.sheet {
        let last = sheet.leaves.len().saturating_sub(height);
        sheet.top = sheet.top.saturating_add_signed(by).min(last);
    }
}

/// Moves the choice, or scrolls where nothing is chosen.
pub(super) fn walk(state: &mut State, by: isize) {
    let Some(sheet) = &mut state.sheet else { return };
    if sheet.kind == SheetKind::About {
        return stroll(state, by);
    }
    let Some(cursor) = sheet.cursor else { return scroll(state, by) };
    let targets = targets(sheet);
    let here = targets.partition_point(|target| *target < cursor);
    let to = here.saturating_add_signed(by).min(targets.len().saturating_sub(1));
    sheet.cursor = targets.get(to).copied().or(Some(cursor));
    keep_in_sight(state);
}

/// The lines that may be chosen: of each entry the first.
fn targets(sheet: &Sheet) -> Vec<usize> {
    let is_first = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| sheet.leaves.get(before));
        let target = sheet.leaves.get(at).and_then(|leaf| leaf.target.as_ref());
        target.is_some() && before.is_none_or(|before| before.target.as_ref() != target)
    };
    (0..sheet.leaves.len()).filter(|at| is_first(*at)).collect()
}

/// In a sheet that is read from top to bottom a line on is the next one that leads somewhere, if that is in sight; else
/// the sheet scrolls, and what leads somewhere is chosen when it comes into sight.
fn stroll(state: &mut State, by: isize) {
    let height = height(state);
    let Some(sheet) = &mut state.sheet else { return };
    let seen = sheet.top..sheet.top + height;
    if let Some(cursor) = sheet.cursor.filter(|_| matches!(by, 1 | -1)) {
        let targets = targets(sheet);
        let next = match by {
            1 => targets.iter().find(|at| **at > cursor),
            _ => targets.iter().rfind(|at| **at < cursor),
        };
        if let Some(next) = next.filter(|next| seen.contains(next)) {
            sheet.cursor = Some(*next);
            return;
        }
    }
    scroll(state, by);
    choose_in_sight(state, if by < 0 { Step::Previous } else { Step::Next });
}

/// Chooses the first line in sight that leads somewhere, or the last one, where the chosen one is not in sight.
fn choose_in_sight(state: &mut State, step: Step) {
    let height = height(state);
    let Some(sheet) = &mut state.sheet else { return };
    let seen = sheet.top..sheet.top + height;
    if sheet.cursor.is_some_and(|cursor| seen.contains(&cursor)) {
        return;
    }
    let mut targets = targets(sheet).into_iter().filter(|at| seen.contains(at));
    sheet.cursor = if step == Step::Next { targets.next() } else { targets.next_back() };
}

fn keep_in_sight(state: &mut State) {
    let height = height(state).max(1);
    if let Some(sheet) = &mut state.sheet
        && let Some(cursor) = sheet.cursor
    {
        // The page's name over the first hit comes into sight with it.
        sheet.top =
            sheet.top.max((cursor + 1).saturating_sub(height)).min(cursor.saturating_sub(1));
    }
}

/// Goes where the chosen line leads.
pub(super) fn enter(state: &mut State) -> Option<Effect> {
    let sheet = state.sheet.as_ref()?;
    let target = sheet.cursor.and_then(|cursor| sheet.leaves.get(cursor)?.target.clone());
    if target.is_none() {
        state.sheet = None;
    }
    go_to(state, &target?)
}

/// A click on a line.
pub(super) fn click(state: &mut State, line: usize) -> Option<Effect> {
    let target = state.sheet.as_ref()?.leaves.get(line)?.target.clone()?;
    go_to(state, &target)
}

fn go_to(state: &mut State, target: &Target) -> Option<Effect> {
    match *target {
        Target::Hit(at) => search::to_hit(state, at),
        Target::Article(number) => visit(state, number, None),
        Target::Block(number, block) => visit(state, number, Some(Part::Block(block))),
        Target::Past(at) => {
            let Some(SheetKind::History(past)) = state.sheet.as_ref().map(|sheet| &sheet.kind)
            else {
                return None;
            };
            return past.get(at).map(|past| Effect::OpenIssue(past.sources.clone()));
        }
    }
    None
}

/// Leaves the sheet for an article, or a part of it.
fn visit(state: &mut State, number: Number, part: Option<Part>) {
    state.sheet = None;
    let stop = go::stop(state);
    go::leave_stop(state, stop);
    state.focus = Pane::Text;
    let article = state.paper.article(number).map(|article| article.id.clone());
    let place = article.zip(part).map(|(article, part)| Place { article, part, byte: 0 });
    text::open(state, number, place);
}
