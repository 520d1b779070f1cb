//! The terminal app: events → messages → state → one frame, and what the state asks for performed.

pub mod message;

mod compose;
mod filler;
mod glance;
pub mod layout;
pub mod paper;
pub mod setting;
pub mod state;

mod keymap;
pub mod keys;
pub mod table;

pub mod update;

pub mod theme;
pub mod view;

pub mod terminal;

mod backend;
mod clipboard;
mod decode;
mod listen;
mod sgr;

mod session;

mod perform;

mod start;

use std::{io, panic::resume_unwind, thread};

use signal_hook::low_level::emulate_default_handler;

use self::{
    glance::glance,
    perform::Performer,
    session::{End, Session, ended},
    start::ambiguous,
    terminal::Terminal,
};
use crate::{
    config::{Chosen, Config},
    input,
    issue::Place,
    open::{Opened, Unparsed},
    words::Lang,
};

/// How the reader is started.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The settings, with what the command line says instead.
    pub config: Config,
    /// The settings that were changed by keys before.
    pub chosen: Chosen,
    /// The language of everything but the paper.
    pub lang: Lang,
    /// How further inputs are read.
    pub input: input::Options,
    /// Where to begin; if none, where the reader stood when the issue was closed.
    pub place: Option<Place>,
    /// Is the list of the issues that were read before shown first?
    pub library: bool,
    /// What is to be said at the start, a sentence each.
    pub notices: Vec<String>,
}

/// Why the reader cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The terminal could not be taken, read or written.
    #[error("the terminal cannot be used: run dubao in a terminal, or with --plain")]
    Terminal(#[from] io::Error),
}

/// What is shown.
#[derive(Debug)]
pub enum Shown {
    /// An issue.
    Whole(Box<Opened>),
    /// A long issue that is still to be parsed.
    Long {
        /// Its beginning, shown meanwhile.
        beginning: Box<Opened>,
        /// All of it.
        whole: Box<Unparsed>,
    },
}

/// Shows an issue until the reader is left; gives what could not be kept of it in the end, a sentence each.
///
/// A signal that ends the program ends it in here, after the terminal is given back and the place is kept.
///
/// # Errors
/// [`Error::Terminal`] when there is no terminal, or it fails.
pub fn run(shown: Shown, mut options: Options) -> Result<Vec<String>, Error> {
    let (mouse, ambiguous) = (options.config.mouse, ambiguous(&options.config));
    let enter = || Terminal::enter(mouse, ambiguous);
    let (mut terminal, opened) = match shown {
        Shown::Whole(opened) => (enter()?, *opened),
        Shown::Long { beginning, whole } => {
            match perform::glanced(*beginning, &whole, &mut options) {
                None => {
                    let opened = whole.parse();
                    (enter()?, opened)
                }
                Some(state) => {
                    let parsing = thread::spawn(move || whole.parse());
                    let mut terminal = enter()?;
                    let mut state = state(terminal.size());
                    let left = glance(&mut state, &mut terminal, || parsing.is_finished());
                    if let Some(end) = ended(left)? {
                        return leave(terminal, end, vec![]);
                    }
                    // Only a panic fails, and that is told where it happens.
                    (terminal, parsing.join().unwrap_or_else(|panic| resume_unwind(panic)))
                }
            }
        }
    };
    let (performer, state) = Performer::open(opened, options, terminal.size());
    let (end, unkept) = Session { terminal: &mut terminal, performer, state }.read();
    leave(terminal, end?, unkept)
}

/// Gives the terminal back and tells what is to be told.
fn leave(terminal: Terminal, end: End, unkept: Vec<String>) -> Result<Vec<String>, Error> {
    drop(terminal);
    if let End::Signal(signal) = end {
        // The terminal is given back; to whoever waits for it, the program has ended by the signal.
        emulate_default_handler(signal)?;
    }
    Ok(unkept)
}
