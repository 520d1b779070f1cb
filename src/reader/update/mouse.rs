//! The mouse: the wheel scrolls what it is over, a click opens or follows, a drag chooses text.

use ratatui::layout::{Position, Rect};

use super::{copy, go, list, pane, sheet, side, text};
use crate::{
    reader::{
        message::Effect,
        setting::Item,
        state::{Entry, Pane, Selection, Spot, State},
    },
    text::{cluster_cells, clusters},
};

/// What is under a cell.
enum Under {
    List(usize),
    Text,
    Jumps,
    Sheet(usize),
    Nothing,
}

fn under(state: &State, at: Position) -> Under {
    let panes = state.panes();
    let inside = |pane: Option<Rect>| pane.filter(|pane| pane.contains(at));
    if let Some(sheet) = &state.sheet {
        let row = inside(Some(panes.middle)).map(|middle| usize::from(at.y - middle.y));
        // The first row is the sheet's head.
        return match row.and_then(|row| row.checked_sub(1)) {
            Some(row) => Under::Sheet(sheet.top + row),
            None => Under::Nothing,
        };
    }
    if let Some(list) = inside(panes.list) {
        return Under::List(entry_at(state, usize::from(at.y - list.y)));
    }
    if inside(panes.text).is_some() {
        return Under::Text;
    }
    if inside(panes.jumps).is_some() { Under::Jumps } else { Under::Nothing }
}

/// The entry on a row of the list.
fn entry_at(state: &State, row: usize) -> usize {
    let list = &state.list;
    let unfolded = list.chosen.len().max(1) - 1;
    let entry = list.top + row;
    if entry <= list.cursor { entry } else { list.cursor.max(entry.saturating_sub(unfolded)) }
}

/// The wheel turned by `by` lines.
pub(super) fn wheel(state: &mut State, at: Position, by: isize) -> Option<Effect> {
    match under(state, at) {
        Under::List(_) => list::scroll(state, by),
        Under::Text => {
            state.selection = None;
            return text::scroll(state, by);
        }
        Under::Jumps => side::walk(state, by.signum()),
        Under::Sheet(_) => sheet::scroll(state, by),
        Under::Nothing => {}
    }
    None
}

/// The left button went down.
pub(super) fn press(state: &mut State, at: Position) -> Option<Effect> {
    state.selection = None;
    match under(state, at) {
        Under::List(entry) => {
            if entry >= state.list.entries.len() {
                return None;
            }
            state.focus = Pane::List;
            let again = state.list.cursor == entry;
            list::choose(state, entry);
            list::show(state);
            match state.list.entries.get(entry) {
                Some(Entry::Page(section)) => {
                    let page = state.paper.issue.sections.get(*section).map(|page| &page.page);
                    let folded = page.is_some_and(|page| state.list.folded.contains(page));
                    list::fold(state, !folded);
                }
                Some(Entry::Article(..)) if !again && state.panes().text.is_some() => {}
                _ => return pane::open(state),
            }
        }
        Under::Text => {
            state.focus = Pane::Text;
            let spot = spot(state, at)?;
            state.selection = Some(Selection { anchor: spot, head: spot });
        }
        Under::Jumps => {
            let row = state.panes().jumps.map(|pane| usize::from(at.y - pane.y))?;
            let entry = state.side.rows.get(state.side.top + row).and_then(|row| row.entry)?;
            state.side.cursor = entry;
            return side::open(state);
        }
        Under::Sheet(line) => return sheet::click(state, line),
        Under::Nothing => {}
    }
    None
}

/// The mouse moved with the button down.
pub(super) fn drag(state: &mut State, at: Position) {
    if let Some(spot) = spot(state, at)
        && let Some(selection) = &mut state.selection
    {
        selection.head = spot;
    }
}

/// The button came up: what was chosen is copied; where nothing was, a jump line is followed.
pub(super) fn release(state: &mut State, at: Position) -> Option<Effect> {
    let selection = state.selection.clone();
    if let Some(selection) = selection.filter(|selection| selection.anchor != selection.head) {
        return Some(Effect::Copy(copy::selected(state, &selection)));
    }
    state.selection = None;
    if !matches!(under(state, at), Under::Text) {
        return None;
    }
    let (item, _) = item(state, at)?;
    let tie = match item {
        Item::Line(line) => {
            let spot = spot(state, at)?;
            let links = state.text.setting.links.iter();
            let mut here = links.filter(|link| link.stands_in(line));
            here.find(|link| link.range.contains(&spot.byte)).map(|link| link.tie)
        }
        Item::End(_) => return go::article(state, crate::reader::message::Step::Next),
        item => item.tie(),
    };
    go::follow(state, tie?)
}

fn item(state: &State, at: Position) -> Option<(&Item, usize)> {
    let pane = state.panes().text?;
    let window = state.text.setting.window(state.text.top, pane.height);
    let x = usize::from(at.x.checked_sub(pane.x)?);
    state.text.setting.item_at(&window, x, usize::from(at.y.checked_sub(pane.y)?))
}

/// The byte of the open story under a cell.
fn spot(state: &State, at: Position) -> Option<Spot> {
    let pane = state.panes().text?;
    let (item, left) = item(state, at)?;
    let line = item.line()?;
    let order = state.text.parts.iter().position(|part| *part == line.number)?;
    let text = state.paper.article(line.number)?.part(line.part)?;
    let row = text.get(line.row.range.clone())?;
    let mut x = left + line.x + line.row.indent;
    let wanted = usize::from(at.x - pane.x);
    let mut byte = line.row.range.start;
    for (start, cluster) in clusters(row) {
        let here = line.row.range.start + start;
        let gap = line.row.gaps.iter().find(|(gap, _)| *gap == here);
        x += gap.map_or(0, |(_, cells)| *cells) + cluster_cells(cluster, state.options.ambiguous);
        if x > wanted {
            break;
        }
        byte = here + cluster.len();
    }
    Some(Spot { order, part: line.part, byte })
}
