//! A sheet over the panes: its head, its lines, the chosen one set off.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::reader::{
    layout::shortened,
    state::{Leaf, State},
    theme::Role,
    update::sheet_title,
};

/// Draws the sheet.
pub(super) fn draw(state: &State, area: Rect, pen: &mut Pen<'_>) {
    let Some(sheet) = &state.sheet else { return };
    let title = sheet_title(state, &sheet.kind);
    let room = usize::from(area.width).saturating_sub(8);
    let title = shortened(&title, room, pen.ambiguous());
    pen.line(area.x, area.y, area.width, Role::Rule);
    pen.put((area.x + 2, area.y), &format!(" {title} "), area.width, Role::Headline);
    let rows = area.y + 1..area.bottom();
    for (y, (at, leaf)) in rows.zip(sheet.leaves.iter().enumerate().skip(sheet.top)) {
        // The lines that lead where the chosen one does, as far as they stand together.
        let same = |from: usize| {
            let lines = sheet.leaves.get(from..=at);
            leaf.target.is_some()
                && lines.is_some_and(|lines| lines.iter().all(|line| line.target == leaf.target))
        };
        let is_chosen = sheet.cursor.is_some_and(|cursor| cursor <= at && same(cursor));
        let row = Rect { y, height: 1, ..area };
        if is_chosen {
            pen.fill(row, Role::Chosen);
        }
        draw_leaf(leaf, if is_chosen { Role::Chosen } else { leaf.role }, row, pen);
    }
}

/// A line, its marked bytes set off.
fn draw_leaf(leaf: &Leaf, role: Role, row: Rect, pen: &mut Pen<'_>) {
    let mark = leaf.mark.clone();
    let pieces = [
        (leaf.text.get(..mark.start).unwrap_or(&leaf.text), role),
        (leaf.text.get(mark.clone()).unwrap_or_default(), Role::Hit),
        (leaf.text.get(mark.end..).filter(|_| mark.end > 0).unwrap_or_default(), role),
    ];
    let pieces =
        if mark.is_empty() { [(&*leaf.text, role), ("", role), ("", role)] } else { pieces };
    let mut x = row.x + 1;
    for (text, role) in pieces {
        x += pen.put((x, row.y), text, row.right().saturating_sub(x + 1), role);
    }
}
