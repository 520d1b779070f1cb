//! The only writer of [`State`]: a message in, perhaps an effect out, no I/O.

mod copy;
mod field;
mod go;
mod leaves;
mod list;
mod mouse;
mod pane;
mod raw;
mod search;
mod sheet;
mod show;
mod side;
mod text;

pub(super) use self::leaves::title as sheet_title;

use super::{
    message::{Effect, Kept, Message, Step},
    state::{Notice, Pane, Pending, SheetKind, State},
};
use crate::words::Hint;

/// Does what `message` means; what the outside has to do is given back.
pub fn update(state: &mut State, message: Message) -> Option<Effect> {
    let open = state.text.number;
    let pending = state.pending.take();
    let waits = matches!(pending, Some(Pending::Digit(_))) && message == Message::Elapsed;
    let is_answer = waits
        || matches!(
            message,
            Message::Notice(_)
                | Message::Resize(_)
                | Message::Ambiguous(_)
                | Message::Loaded(..)
                | Message::Remember(_)
        );
    if !is_answer {
        state.notice = None;
        state.awaited = None;
    }
    // Only what completes them finds the first halves of two keys.
    match (&pending, &message) {
        (Some(Pending::Digit(_)), Message::Digit(_))
        | (Some(Pending::Next), Message::ReadOn)
        | (Some(Pending::SetMark | Pending::GoToMark), Message::MarkName(_))
        | (_, Message::Resize(_) | Message::Ambiguous(_)) => state.pending = pending,
        _ => {}
    }
    let effect = if state.sheet.is_some() && state.field.is_none() {
        on_sheet(state, message)
    } else {
        on_panes(state, message)
    };
    // Who looks through the list stays nowhere.
    let moved = state.text.number != open && state.focus == Pane::Text;
    if moved { with_place(state, effect) } else { effect }
}

/// What is kept when another article was opened.
fn with_place(state: &State, effect: Option<Effect>) -> Option<Effect> {
    let Some(place) = state.text.place.clone() else { return effect };
    match effect {
        None => Some(Effect::Save(vec![Kept::Place(place)])),
        Some(Effect::Save(mut kept)) => {
            kept.push(Kept::Place(place));
            Some(Effect::Save(kept))
        }
        effect => effect,
    }
}

/// Makes the list and opens the first article, or the place that was kept.
pub(super) fn start(state: &mut State) {
    list::rebuild(state);
    let trail = std::mem::take(&mut state.options.trail);
    state.trail = go::stops(state, trail);
    let kept = state.options.place.take();
    let number = kept.as_ref().and_then(|place| state.paper.number(&place.article));
    match (number, kept) {
        (Some(number), Some(place)) => {
            state.focus = Pane::Text;
            go::open_at(state, number, place);
        }
        _ => text::open(state, 0, None),
    }
}

/// Says something in the footer until the next key.
fn say(state: &mut State, hint: &Hint<'_>) {
    state.notice = Some(Notice { text: hint.say(state.options.lang), passing: false });
}

/// A message while a sheet lies over the panes.
fn on_sheet(state: &mut State, message: Message) -> Option<Effect> {
    let screen = isize::try_from(sheet::height(state)).unwrap_or(isize::MAX).max(1);
    match message {
        Message::Line(by) => sheet::walk(state, by),
        Message::ReadOn | Message::Screen(Step::Next) => sheet::walk(state, screen),
        Message::Screen(Step::Previous) => sheet::walk(state, -screen),
        Message::HalfScreen(Step::Next) => sheet::walk(state, screen / 2),
        Message::HalfScreen(Step::Previous) => sheet::walk(state, -screen / 2),
        Message::First => sheet::walk(state, isize::MIN),
        Message::Last => sheet::walk(state, isize::MAX),
        Message::Open | Message::In => return sheet::enter(state),
        Message::Quit | Message::Back | Message::Out | Message::Cancel => state.sheet = None,
        Message::Help | Message::About | Message::Raw | Message::History | Message::Clippings => {
            let same =
                state.sheet.as_ref().is_some_and(|sheet| is_called_by(&sheet.kind, &message));
            state.sheet = None;
            if !same {
                return on_panes(state, message);
            }
        }
        // What goes elsewhere, or changes the panes, is to be seen.
        Message::Article(_)
        | Message::NextUnread
        | Message::Section(_)
        | Message::Digit(_)
        | Message::Forward
        | Message::Pane(_)
        | Message::Joined
        | Message::Zoom
        | Message::Measure(_)
        | Message::Columns => {
            state.sheet = None;
            return on_panes(state, message);
        }
        message => return on_panes(state, message),
    }
    None
}

fn is_called_by(kind: &SheetKind, message: &Message) -> bool {
    matches!(
        (kind, message),
        (SheetKind::Help(_), Message::Help)
            | (SheetKind::About, Message::About)
            | (SheetKind::Raw(_), Message::Raw)
            | (SheetKind::History(_), Message::History)
            | (SheetKind::Clippings(_), Message::Clippings)
    )
}

/// A message for the panes.
fn on_panes(state: &mut State, message: Message) -> Option<Effect> {
    match message {
        Message::Line(_)
        | Message::Screen(_)
        | Message::HalfScreen(_)
        | Message::ReadOn
        | Message::First
        | Message::Last
        | Message::Paragraph(_) => return pane::moving(state, &message),
        Message::Article(step) => return go::article(state, step),
        Message::NextUnread => return go::next_unread(state),
        Message::Section(step) => go::section(state, step),
        Message::Digit(digit) => go::digit(state, digit),
        Message::Out => pane::out(state),
        Message::In => pane::into(state),
        Message::Open => return pane::open(state),
        Message::Back => go::back(state, Step::Previous),
        Message::Forward => go::back(state, Step::Next),
        Message::Pane(step) => pane::next_pane(state, step),
        Message::Ask(purpose) => field::ask(state, purpose),
        Message::Hit(step) => search::step(state, step),
        Message::SetMark => state.pending = Some(Pending::SetMark),
        Message::GoToMark => state.pending = Some(Pending::GoToMark),
        Message::MarkName(name) => match state.pending.take() {
            Some(Pending::SetMark) => return go::set_mark(state, name),
            _ => go::to_mark(state, name),
        },
        Message::Insert(character) => field::insert(state, character.encode_utf8(&mut [0; 4])),
        Message::Paste(text) => field::insert(state, &text),
        Message::Erase => field::erase(state),
        Message::Delete => field::delete(state),
        Message::EraseAll => field::erase_all(state),
        Message::Cursor(by) => field::move_cursor(state, by),
        Message::Submit => return field::submit(state),
        Message::Cancel => state.field = None,
        Message::Wheel(at, by) => return mouse::wheel(state, at, by),
        Message::Press(at) => return mouse::press(state, at),
        Message::Drag(at) => mouse::drag(state, at),
        Message::Release(at) => return mouse::release(state, at),
        message => return show::showing(state, message),
    }
    None
}
