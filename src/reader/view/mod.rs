//! The state as a screen: a file a pane; nothing is changed here.
//!
//! Beside the paper's own words only Han, ASCII, │ and ─ stand on it, and of these the last two as | and - where the
//! terminal shows them two cells wide.

mod bar;
mod footer;
mod jumps;
mod list;
mod pen;
mod sheet;
mod text;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use self::pen::Pen;
use super::{layout, state::State, theme::Role};
use crate::words::Label;

/// Draws `state` over the whole of `buffer`; gives where the terminal's cursor stands, if it shows.
pub fn view(state: &State, buffer: &mut Buffer) -> Option<Position> {
    let area = buffer.area;
    let mut pen = Pen::new(buffer, &state.options);
    pen.fill(area, Role::Text);
    // What does not have the size that the state knows is not drawn: it is resized in a moment.
    if !layout::fits(state.size) || area.as_size() != state.size {
        pen.put((0, 0), &Label::TooSmall.say(state.options.lang), area.width, Role::Text);
        return None;
    }
    let panes = state.panes();
    if let Some(bar) = panes.bar {
        bar::draw(state, bar, &mut pen);
    }
    if state.sheet.is_some() {
        sheet::draw(state, panes.middle, &mut pen);
    } else {
        if let Some(list) = panes.list {
            list::draw(state, list, &mut pen);
            rule(list.right(), panes.middle, &mut pen);
        }
        if let Some(text) = panes.text {
            text::draw(state, text, &mut pen);
        }
        if let Some(jumps) = panes.jumps {
            jumps::draw(state, jumps, &mut pen);
            rule(jumps.x - 1, panes.middle, &mut pen);
        }
    }
    panes.footer.and_then(|footer| footer::draw(state, footer, &mut pen))
}

/// A line between two panes.
fn rule(x: u16, middle: Rect, pen: &mut Pen<'_>) {
    if x < middle.right() {
        let line = pen.upright();
        for y in middle.top()..middle.bottom() {
            pen.put((x, y), line, 1, Role::Rule);
        }
    }
}
