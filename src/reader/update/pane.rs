//! The pane that has the keys: moving in it, opening what is chosen, going from one to another.

use super::{go, list, side, text};
use crate::reader::{
    message::{Effect, Message, Step},
    state::{Entry, Pane, State},
};

/// A message that moves within the pane that has the keys.
pub(super) fn moving(state: &mut State, message: &Message) -> Option<Effect> {
    let focus = if state.zoom { Pane::Text } else { state.focus };
    match focus {
        Pane::Text => match *message {
            Message::Line(by) => return text::scroll(state, by),
            Message::Screen(step) => return text::scroll_screen(state, step, text::Share::Whole),
            Message::HalfScreen(step) => {
                return text::scroll_screen(state, step, text::Share::Half);
            }
            Message::ReadOn => return text::read_on(state),
            Message::First => text::scroll_to(state, 0),
            Message::Last => return text::to_end(state),
            Message::Paragraph(step) => return text::paragraph(state, step),
            _ => {}
        },
        Pane::List => {
            let screen = isize::try_from(list::height(state)).unwrap_or(isize::MAX).max(1);
            match *message {
                Message::ReadOn => return read_from_list(state),
                Message::Line(by) => list::walk(state, by),
                Message::Screen(Step::Next) => list::walk(state, screen),
                Message::Screen(Step::Previous) => list::walk(state, -screen),
                Message::HalfScreen(Step::Next) => list::walk(state, screen / 2),
                Message::HalfScreen(Step::Previous) => list::walk(state, -screen / 2),
                Message::First => list::walk(state, isize::MIN),
                Message::Last => list::walk(state, isize::MAX),
                Message::Paragraph(step) => go::section(state, step),
                _ => {}
            }
        }
        Pane::Jumps => match *message {
            Message::Line(by) => side::walk(state, by),
            Message::ReadOn => return text::read_on(state),
            Message::First => side::walk(state, isize::MIN),
            Message::Last => side::walk(state, isize::MAX),
            Message::Screen(Step::Next) | Message::HalfScreen(Step::Next) => side::walk(state, 5),
            Message::Screen(_) | Message::HalfScreen(_) => side::walk(state, -5),
            _ => {}
        },
    }
    None
}

/// Space in the list: the text has the keys from there, and goes on if it showed already.
fn read_from_list(state: &mut State) -> Option<Effect> {
    let showed = state.panes().text.is_some();
    let chosen = state.list.entries.get(state.list.cursor);
    let is_open = matches!(chosen, Some(Entry::Article(number, _)) if *number == state.text.number);
    if !is_open && matches!(chosen, Some(Entry::Article(..) | Entry::Unopened(_))) {
        return open(state);
    }
    state.focus = Pane::Text;
    if showed { text::read_on(state) } else { None }
}

pub(super) fn out(state: &mut State) {
    match state.focus {
        _ if state.zoom => {}
        Pane::Jumps => state.focus = Pane::Text,
        Pane::Text => {
            state.focus = Pane::List;
            list::choose_article(state, state.text.number);
        }
        Pane::List => list::fold(state, true),
    }
}

pub(super) fn into(state: &mut State) {
    match state.focus {
        Pane::List => match state.list.entries.get(state.list.cursor) {
            Some(Entry::Page(_)) => list::fold(state, false),
            Some(Entry::Article(..)) => drop(open(state)),
            _ => {}
        },
        Pane::Text if state.panes().jumps.is_some() => state.focus = Pane::Jumps,
        _ => {}
    }
}

/// Enter.
pub(super) fn open(state: &mut State) -> Option<Effect> {
    let focus = if state.zoom { Pane::Text } else { state.focus };
    match focus {
        Pane::Text => go::follow_in_view(state),
        Pane::Jumps => side::open(state),
        Pane::List => {
            match state.list.entries.get(state.list.cursor).cloned()? {
                Entry::Page(section) => {
                    let page = state.paper.issue.sections.get(section).map(|page| &page.page);
                    let folded = page.is_some_and(|page| state.list.folded.contains(page));
                    list::fold(state, !folded);
                }
                Entry::Unopened(page) => go::ask_for(state, &page),
                Entry::Label(_) => {}
                Entry::Article(number, _) => {
                    if number != state.text.number {
                        text::open(state, number, None);
                    }
                    state.focus = Pane::Text;
                }
            }
            None
        }
    }
}

pub(super) fn next_pane(state: &mut State, step: Step) {
    if state.zoom {
        return;
    }
    let mut order = vec![Pane::List, Pane::Text];
    if state.panes().jumps.is_some() {
        order.push(Pane::Jumps);
    }
    let here = order.iter().position(|pane| *pane == state.focus).unwrap_or(0);
    let to = match step {
        Step::Next => (here + 1) % order.len(),
        Step::Previous => here.checked_sub(1).unwrap_or(order.len() - 1),
    };
    match order.get(to) {
        Some(Pane::Text) => state.focus = Pane::Text,
        Some(pane) => state.focus = *pane,
        None => {}
    }
}
