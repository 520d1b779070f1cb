//! One session: events → messages → state → one frame, and what the state asks for performed.

use std::{collections::VecDeque, io};

use crossterm::event::Event;
use rustix::io::Errno;
use signal_hook::consts::signal::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

use super::{
    decode::Heard,
    keys,
    message::Message,
    perform::{Outcome, Performer},
    start::title,
    state::State,
    terminal::Terminal,
    update::update,
    view::view,
};

/// The reader at work.
pub(super) struct Session<'a> {
    pub(super) terminal: &'a mut Terminal,
    pub(super) performer: Performer,
    pub(super) state: State,
}

/// Why reading came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The reader was left.
    Quit,
    /// The terminal is gone.
    Gone,
    /// A signal that ends the program.
    Signal(i32),
}

impl Session<'_> {
    /// Reads until the end; the place is kept whatever the end is.
    ///
    /// Gives what could not be kept, a sentence each, too.
    pub(super) fn read(&mut self) -> (io::Result<End>, Vec<String>) {
        let end = self.turns();
        let unkept = self.performer.close(&self.state);
        (ended(end), unkept)
    }

    /// The loop: all that waits is taken before the one frame that shows what came of it.
    fn turns(&mut self) -> io::Result<End> {
        for greeting in self.performer.greeting() {
            self.take(greeting)?;
        }
        self.frame()?;
        let mut heard = Vec::new();
        loop {
            let (state, performer) = (self.state.timeout(), self.performer.timeout(&self.state));
            self.terminal.wait(state.into_iter().chain(performer).min(), &mut heard)?;
            if heard.is_empty() {
                if performer.is_some_and(|performer| state.is_none_or(|state| performer <= state)) {
                    for message in self.performer.elapsed(&self.state) {
                        self.take(message)?;
                    }
                } else if let Some(end) = self.take(Message::Elapsed)? {
                    return Ok(end);
                }
            }
            if let Some(end) = self.hear(&mut heard)? {
                return Ok(end);
            }
            self.frame()?;
        }
    }

    fn frame(&mut self) -> io::Result<()> {
        frame(&mut self.state, self.terminal)
    }

    fn hear(&mut self, heard: &mut Vec<Heard>) -> io::Result<Option<End>> {
        for each in heard.drain(..) {
            let message = match each {
                Heard::Event(Event::Key(key)) => keys::message(&self.state, key),
                Heard::Event(Event::Mouse(mouse)) => keys::mouse(&self.state, mouse),
                Heard::Event(Event::Paste(text)) => Some(Message::Paste(text)),
                Heard::Cursor(row, column) => {
                    self.terminal.answer(row, column).map(Message::Ambiguous)
                }
                Heard::Signal(SIGWINCH) => {
                    self.terminal.redraw();
                    Some(Message::Resize(self.terminal.size()))
                }
                Heard::Signal(SIGTSTP) => {
                    self.terminal.suspend(false)?;
                    Some(Message::Resize(self.terminal.size()))
                }
                Heard::Signal(SIGCONT) => {
                    self.terminal.retake()?;
                    Some(Message::Resize(self.terminal.size()))
                }
                Heard::Signal(signal @ (SIGHUP | SIGINT | SIGQUIT | SIGTERM)) => {
                    return Ok(Some(End::Signal(signal)));
                }
                Heard::Event(_) | Heard::Signal(_) => None,
                Heard::Gone => return Ok(Some(End::Gone)),
            };
            if let Some(message) = message
                && let Some(end) = self.take(message)?
            {
                return Ok(Some(end));
            }
        }
        Ok(None)
    }

    /// Takes `message`, performs what comes of it, takes what comes of that.
    fn take(&mut self, message: Message) -> io::Result<Option<End>> {
        let mut next = VecDeque::from([message]);
        while let Some(message) = next.pop_front() {
            if let Some(effect) = update(&mut self.state, message) {
                match self.performer.perform(effect, &self.state, self.terminal)? {
                    Outcome::Quit => return Ok(Some(End::Quit)),
                    Outcome::Messages(messages) => next.extend(messages),
                    Outcome::Opened(state) => {
                        self.state = *state;
                        next.extend(self.performer.greeting());
                    }
                }
            }
        }
        Ok(None)
    }
}

/// Shows `state`.
pub(super) fn frame(state: &mut State, terminal: &mut Terminal) -> io::Result<()> {
    terminal.set_title(&title(state))?;
    terminal.draw(|buffer| view(state, buffer))
}

/// How it ended: that nobody is at the other side of the terminal is no fault.
pub(super) fn ended<T: From<End>>(end: io::Result<T>) -> io::Result<T> {
    match end {
        Err(error) if error.raw_os_error() == Some(Errno::IO.raw_os_error()) => {
            Ok(End::Gone.into())
        }
        end => end,
    }
}
