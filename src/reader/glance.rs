//! The beginning of a long issue, shown while all of it is parsed.

use std::{
    io,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyModifiers};
use signal_hook::consts::signal::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};

use super::{
    decode::Heard,
    keys,
    message::Message,
    session::{End, frame},
    state::State,
    terminal::Terminal,
    update::update,
};
use crate::words::Deed;

/// So often is asked whether all is parsed: shorter than a frame lasts on any screen.
const ASK: Duration = Duration::from_millis(3);

/// Who waits longer is told why.
const PATIENCE: Duration = Duration::from_millis(300);

/// Shows `state` until `is_parsed`. What is heard meanwhile is kept for the whole issue, since a key means something else
/// there; only leaving does not wait.
pub(super) fn glance(
    state: &mut State,
    terminal: &mut Terminal,
    is_parsed: impl Fn() -> bool,
) -> io::Result<Option<End>> {
    frame(state, terminal)?;
    let since = Instant::now();
    let (mut kept, mut heard, mut told) = (vec![], vec![], false);
    while !is_parsed() {
        terminal.wait(Some(ASK), &mut heard)?;
        for each in heard.drain(..) {
            if let Some(end) = end(&each, state, kept.iter().any(is_key)) {
                return Ok(Some(end));
            }
            if each == Heard::Signal(SIGWINCH) {
                terminal.redraw();
                update(state, Message::Resize(terminal.size()));
                frame(state, terminal)?;
            } else {
                kept.push(each);
            }
        }
        if !told && since.elapsed() >= PATIENCE {
            told = true;
            update(state, Message::Notice(Deed::ReadingOn.say(state.options.lang)));
            frame(state, terminal)?;
        }
    }
    terminal.keep(kept);
    Ok(None)
}

/// What ends the reading: after another key, `q` may be a letter.
fn end(heard: &Heard, state: &State, after_key: bool) -> Option<End> {
    match heard {
        Heard::Gone => Some(End::Gone),
        Heard::Signal(signal @ (SIGHUP | SIGINT | SIGQUIT | SIGTERM)) => Some(End::Signal(*signal)),
        Heard::Event(Event::Key(key)) => {
            let quits = keys::message(state, *key) == Some(Message::Quit);
            let sure = !after_key || key.modifiers.contains(KeyModifiers::CONTROL);
            (quits && sure).then_some(End::Quit)
        }
        _ => None,
    }
}

fn is_key(heard: &Heard) -> bool {
    matches!(heard, Heard::Event(Event::Key(_) | Event::Paste(_)))
}
