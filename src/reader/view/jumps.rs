//! The jump pane: where the jump lines lead, the other articles of the page, the trail.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::reader::{
    state::{Pane, State},
    theme::Role,
};

/// Draws the jump pane.
pub(super) fn draw(state: &State, area: Rect, pen: &mut Pen<'_>) {
    let rows = state.side.rows.iter().skip(state.side.top);
    for (y, row) in (area.y..area.bottom()).zip(rows) {
        let chosen = state.focus == Pane::Jumps && row.entry == Some(state.side.cursor);
        let role = if chosen { Role::Chosen } else { row.role };
        if chosen {
            pen.fill(Rect { y, height: 1, ..area }, role);
        }
        pen.put((area.x + 1, y), &row.text, area.width - 1, role);
    }
}
