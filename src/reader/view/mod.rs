//! The state as a screen: a file a pane; nothing is changed here.

use ratatui::{buffer::Buffer, layout::Position};

use super::state::State;

/// Draws `state` over the whole of `buffer`; gives where the terminal's cursor stands, if it shows.
pub fn view(state: &State, buffer: &mut Buffer) -> Option<Position> {
    let title = state.issue.nameplate.as_ref().and_then(|nameplate| nameplate.title.as_deref());
    let room = usize::from(buffer.area.width);
    buffer.set_stringn(0, 0, title.unwrap_or_default(), room, ratatui::style::Style::new());
    None
}
