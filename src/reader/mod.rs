//! The terminal app: events → messages → state → one frame, and what the state asks for performed.

pub mod message;

mod compose;
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

mod session;

use std::{
    collections::BTreeSet,
    io::{self, Write as _},
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use ratatui::layout::Size;
use signal_hook::low_level::emulate_default_handler;

use self::{
    keymap::Keymap,
    message::{Effect, Message},
    session::{End, Session},
    state::State,
    terminal::Terminal,
};
use crate::{
    config::{self, Config},
    input::{self, Source},
    issue::Place,
    open::{self, Opened},
    text::Ambiguous,
    typeset::Level,
    words::{Deed, Lang},
};

/// How the reader is started.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The settings, with what the command line says instead.
    pub config: Config,
    /// The language of everything but the paper.
    pub lang: Lang,
    /// How further inputs are read.
    pub input: input::Options,
    /// Where to begin; if none, where the reader stood when the issue was closed.
    pub place: Option<Place>,
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

/// Shows `opened` until the reader is left.
///
/// A signal that ends the program ends it in here, after the terminal is given back and the place is kept.
///
/// # Errors
/// [`Error::Terminal`] when there is no terminal, or it fails.
pub fn run(opened: Opened, options: Options) -> Result<(), Error> {
    let mut terminal = Terminal::enter(options.config.mouse, ambiguous(&options.config))?;
    let (performer, state) = Performer::open(opened, options, terminal.size());
    let end = Session { terminal: &mut terminal, performer, state }.read();
    drop(terminal);
    if let End::Signal(signal) = end? {
        // The terminal is given back; to whoever waits for it, the program has ended by the signal.
        emulate_default_handler(signal)?;
    }
    Ok(())
}

/// What came of an effect.
#[derive(Debug)]
enum Outcome {
    /// The reader is left.
    Quit,
    /// It was done.
    Done,
    /// It was done, and the state has to know of it.
    Message(Message),
}

/// Performs what the state asks for, outside of the state.
#[derive(Debug)]
struct Performer {
    sources: Vec<Source>,
    files: Vec<Source>,
    input: input::Options,
    /// The place that was kept last.
    kept: Option<Place>,
}

/// How long the reader rests at a place before it is kept.
const REST: Duration = Duration::from_secs(1);

impl Performer {
    /// The performer for `opened`, and the state that it opens with on a screen of `size`.
    fn open(opened: Opened, options: Options, size: Size) -> (Self, State) {
        let Opened { issue, pages, sources, files, .. } = opened;
        let settings = settings(&options);
        let kept = settings.place.clone();
        let state = State::new(issue, pages, size, settings);
        (Self { sources, files, input: options.input, kept }, state)
    }

    /// How long to wait before [`Performer::elapsed`]; none where all is kept.
    fn timeout(&self, state: &State) -> Option<Duration> {
        (state.place() != self.kept).then_some(REST)
    }

    /// The reader has rested: its place is kept.
    fn elapsed(&mut self, state: &State) {
        self.kept = state.place();
    }

    /// The reader is left.
    fn close(&mut self, state: &State) {
        self.elapsed(state);
    }

    fn perform(
        &mut self,
        effect: Effect,
        state: &State,
        terminal: &mut Terminal,
    ) -> io::Result<Outcome> {
        let lang = state.options.lang;
        let told = |deed: Deed<'_>| Outcome::Message(Message::Notice(deed.say(lang)));
        Ok(match effect {
            Effect::Quit => Outcome::Quit,
            Effect::Suspend => {
                if terminal.suspend(true)? {
                    Outcome::Message(Message::Resize(terminal.size()))
                } else {
                    told(Deed::NoShell)
                }
            }
            Effect::Redraw => {
                terminal.redraw();
                Outcome::Message(Message::Resize(terminal.size()))
            }
            Effect::Save(_) | Effect::OpenIssue(_) => Outcome::Done,
            Effect::OpenFile(path) => {
                let more = [Source::Path(path_of(&path))];
                let opened = Opened {
                    issue: state.paper.issue.clone(),
                    pages: state.pages.clone(),
                    sources: self.sources.clone(),
                    files: self.files.clone(),
                    notes: Vec::new(),
                };
                self.loaded(open::open_into(&opened, &more, &self.input), lang)
            }
            Effect::Reload if self.sources.contains(&Source::Stdin) => told(Deed::StdinOnce),
            Effect::Reload if self.sources.is_empty() => Outcome::Done,
            Effect::Reload => self.loaded(open::open(&self.sources, &self.input), lang),
            Effect::Copy(text) => {
                if terminal.copy(&text)? {
                    told(Deed::Copied(text.chars().count()))
                } else {
                    told(Deed::TooLongToCopy(text.len(), Terminal::LONGEST_COPY))
                }
            }
            Effect::Clip(_) | Effect::ReadClippings | Effect::ReadHistory => Outcome::Done,
            Effect::Run { command, text } => match run_command(&command, text, lang, terminal) {
                Ok(true) => told(Deed::CommandDone(&command)),
                Ok(false) => told(Deed::CommandFailed(&command)),
                Err(error) => told(Deed::NoCommand(&command, &error.to_string())),
            },
            Effect::Mouse(mouse) => {
                terminal.set_mouse(mouse)?;
                Outcome::Done
            }
        })
    }

    /// What was opened takes the place of what is open.
    fn loaded(&mut self, opened: Result<Opened, input::Error>, lang: Lang) -> Outcome {
        Outcome::Message(match opened {
            Ok(Opened { issue, pages, sources, files, .. }) => {
                (self.sources, self.files) = (sources, files);
                Message::Loaded(Box::new(issue), pages)
            }
            Err(error) => Message::Notice(open::sentence(&error, lang)),
        })
    }
}

/// The state's settings: the config, in the words of the state.
fn settings(options: &Options) -> state::Options {
    let config = &options.config;
    state::Options {
        lang: options.lang,
        measure: config.measure,
        columns: config.columns,
        level: match config.level {
            config::Level::None => Level::None,
            config::Level::Basic => Level::Basic,
            config::Level::Gb => Level::Gb,
            config::Level::Strict => Level::Strict,
        },
        gap: config.latin_gap,
        justify: config.justify,
        ambiguous: ambiguous(config).unwrap_or_default(),
        theme: config.theme,
        mouse: config.mouse,
        command: config.command.clone(),
        place: options.place.clone(),
        read: BTreeSet::new(),
        keymap: keymap(config),
        marks: std::collections::BTreeMap::new(),
    }
}

/// The table's keys with the user's own; what is wrong with those was said when the settings were read.
fn keymap(config: &Config) -> Keymap {
    let mut keymap = Keymap::default();
    for (key, action) in &config.keys {
        // A bad name was told with its file and line; the other keys count all the same.
        let _ = keymap.bind(key, action);
    }
    keymap
}

/// How wide the settings say that ambiguous characters are; none where the terminal is to be asked.
fn ambiguous(config: &Config) -> Option<Ambiguous> {
    match config.ambiguous {
        config::Width::Auto => None,
        config::Width::Narrow => Some(Ambiguous::Narrow),
        config::Width::Wide => Some(Ambiguous::Wide),
    }
}

/// The window's name: the headline and the paper.
fn title(state: &State) -> String {
    let place = state.place();
    let article = place.as_ref().and_then(|place| state.paper.issue.article(&place.article));
    let headline = article.and_then(|(_, article)| article.headline.as_deref());
    let paper =
        state.paper.issue.nameplate.as_ref().and_then(|nameplate| nameplate.title.as_deref());
    headline.into_iter().chain(paper).chain(["dubao"]).take(2).collect::<Vec<_>>().join(" · ")
}

/// The path that was typed, from the home folder where it begins with `~/`.
fn path_of(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), directories::BaseDirs::new()) {
        (Some(rest), Some(folders)) => folders.home_dir().join(rest),
        _ => PathBuf::from(typed),
    }
}

/// Gives `text` to `command`, run by the shell on the terminal as it was before the reader; did it end well?
fn run_command(
    command: &str,
    text: String,
    lang: Lang,
    terminal: &mut Terminal,
) -> io::Result<bool> {
    let prompt = format!("\r\n{}", Deed::EnterReturns.say(lang));
    let status = terminal.lend(&prompt, || {
        let mut child = Command::new("sh").arg("-c").arg(command).stdin(Stdio::piped()).spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // A command that does not read must not keep us; that it stops reading is its own affair.
            thread::spawn(move || stdin.write_all(text.as_bytes()));
        }
        Ok(child)
    })?;
    Ok(status.success())
}
