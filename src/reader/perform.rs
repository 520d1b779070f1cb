//! What the state asks for, performed: files opened and read anew, commands run, what is kept written to the shelf.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use ratatui::layout::Size;

use super::{
    Options,
    message::{Effect, Kept, Memory, Message, Past},
    start::{run_command, settings, width},
    state::{self, State},
    terminal::Terminal,
};
use crate::{
    config::Clipping,
    input::{self, Source},
    issue::{Issue, Place},
    open::{self, Opened, Unparsed},
    page::Page,
    shelf::{self, Folders, Identity, Keeper, Problem, Recalled},
    words::{Deed, Lang},
};

/// What shows the `beginning` of an issue, of which nothing is kept. Nothing if the reader was left further down in the
/// `whole`.
pub(super) fn glanced(
    beginning: Opened,
    whole: &Unparsed,
    options: &mut Options,
) -> Option<impl FnOnce(Size) -> State + use<>> {
    let Opened { mut issue, pages, .. } = beginning;
    let identity = identity(&issue, whole.pages(), whole.sources());
    let mut keeper = Keeper::new(Folders::of_user(), identity);
    let Recalled { known, place, read, .. } = keeper.recall(&issue);
    options.notices.extend(problems(&mut keeper, options.lang));
    if known && place.is_none() {
        return None;
    }
    // Or it would be said of the pages that they lead to that they are not open.
    let sections = issue.sections.iter_mut();
    for article in sections.flat_map(|section| &mut section.articles) {
        article.jumps.retain(|jump| jump.article.is_some());
    }
    let config = shelf::settings::with_chosen(options.config.clone(), &options.chosen);
    let settings = state::Options { place, read, ..settings(options, &config) };
    Some(|size| State::new(issue, pages, size, settings))
}

/// What came of an effect.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The reader is left.
    Quit,
    /// It was done; the state has to know this of it.
    Messages(Vec<Message>),
    /// Another issue is open.
    Opened(Box<State>),
}

/// Performs what the state asks for, outside of the state.
#[derive(Debug)]
pub(super) struct Performer {
    options: Options,
    sources: Vec<Source>,
    files: Vec<Source>,
    keeper: Keeper,
    /// The place that was kept last; none before anything was, so that the first frame waits for no file.
    kept: Option<Place>,
}

/// How long the reader rests at a place before it is kept.
const REST: Duration = Duration::from_secs(1);

impl Performer {
    /// The performer for `opened`, and the state that it opens with on a screen of `size`.
    pub(super) fn open(opened: Opened, mut options: Options, size: Size) -> (Self, State) {
        let Opened { issue, pages, sources, files, .. } = opened;
        let identity = identity(&issue, &pages, &sources);
        let mut keeper = Keeper::new(Folders::of_user(), identity);
        let Recalled { place, mut trail, read, marks, .. } = keeper.recall(&issue);
        let config = shelf::settings::with_chosen(options.config.clone(), &options.chosen);
        let mut settings = settings(&options, &config);
        settings.place = match options.place.take() {
            // Where the reader stood is one step back from where it is told to begin.
            Some(asked) => {
                trail.extend(place);
                Some(asked)
            }
            None => place,
        };
        settings.trail = trail;
        (settings.read, settings.marks) = (read, marks);
        let state = State::new(issue, pages, size, settings);
        (Self { options, sources, files, keeper, kept: None }, state)
    }

    /// What is shown and said at the start.
    pub(super) fn greeting(&mut self) -> Vec<Message> {
        let library = std::mem::take(&mut self.options.library).then(|| self.history());
        let said = std::mem::take(&mut self.options.notices);
        let said = [said, self.problems()].concat();
        let notice = (!said.is_empty()).then(|| Message::Notice(said.join(" ")));
        library.into_iter().chain(notice).collect()
    }

    fn history(&mut self) -> Message {
        // What came through a pipe cannot be opened again.
        let past = self.keeper.history().into_iter().map(past);
        Message::ShowHistory(past.filter(|past| !past.sources.is_empty()).collect())
    }

    /// How long to wait before [`Performer::elapsed`]; none where all is kept.
    pub(super) fn timeout(&self, state: &State) -> Option<Duration> {
        (state.place() != self.kept).then_some(REST)
    }

    /// The reader has rested: its place is kept, and that the issue is open. What went wrong in it is to be said.
    pub(super) fn elapsed(&mut self, state: &State) -> Vec<Message> {
        self.keep(state);
        self.problems().into_iter().map(Message::Notice).collect()
    }

    fn keep(&mut self, state: &State) {
        if self.kept.is_none() {
            self.opened(state);
        }
        self.kept = state.place();
        if let Some(place) = &self.kept {
            self.keeper.keep_place(&state.paper.issue, place, &state.trail_places());
        }
    }

    /// The issue is left. Gives what went wrong in keeping it, a sentence each.
    pub(super) fn close(&mut self, state: &State) -> Vec<String> {
        self.keep(state);
        self.opened(state);
        self.problems()
    }

    fn opened(&mut self, state: &State) {
        self.keeper.opened(state.list.tally());
    }

    pub(super) fn perform(
        &mut self,
        effect: Effect,
        state: &State,
        terminal: &mut Terminal,
    ) -> io::Result<Outcome> {
        let lang = state.options.lang;
        let mut messages = match effect {
            Effect::Quit => return Ok(Outcome::Quit),
            Effect::OpenIssue(sources) => {
                let sources: Vec<_> =
                    sources.into_iter().map(|path| Source::Path(PathBuf::from(path))).collect();
                match open::open(&sources, &self.options.input) {
                    Ok(opened) => {
                        self.options.notices = self.close(state);
                        return self.instead(opened, state, terminal);
                    }
                    Err(error) => vec![Message::Notice(open::sentence(&error, lang))],
                }
            }
            Effect::Suspend => {
                self.keep(state);
                if terminal.suspend(true)? {
                    vec![Message::Resize(terminal.size())]
                } else {
                    vec![told(Deed::NoShell, lang)]
                }
            }
            Effect::Redraw => {
                terminal.redraw();
                vec![Message::Resize(terminal.size())]
            }
            Effect::Mouse(mouse) => {
                terminal.set_mouse(mouse)?;
                vec![]
            }
            Effect::Copy(text) => {
                let count = text.chars().count();
                let copied = terminal.copy(&text)?;
                let too_long = Deed::TooLongToCopy(text.len(), Terminal::LONGEST_COPY);
                vec![told(if copied { Deed::Copied(count) } else { too_long }, lang)]
            }
            Effect::Run { command, text } => {
                let end = run_command(&command, text, lang, terminal);
                let why = end.as_ref().err().map(open::system).unwrap_or_default();
                vec![match end {
                    Ok(true) => told(Deed::CommandDone(&command), lang),
                    Ok(false) => told(Deed::CommandFailed(&command), lang),
                    Err(_) => told(Deed::NoCommand(&command, &why), lang),
                }]
            }
            Effect::Save(kept) => self.save(kept, state),
            Effect::OpenFile(path) => self.open_file(&path, state),
            Effect::Reload => self.reload(state),
            Effect::Clip(clipping) => vec![self.clip(&clipping, lang)],
            Effect::ReadClippings => vec![self.read_clippings(lang)],
            Effect::ReadHistory => vec![self.history()],
        };
        messages.extend(self.problems().into_iter().map(Message::Notice));
        Ok(Outcome::Messages(messages))
    }

    fn save(&mut self, kept: Vec<Kept>, state: &State) -> Vec<Message> {
        let issue = &state.paper.issue;
        if self.kept.is_none() {
            self.opened(state);
        }
        let mut read = Vec::new();
        for each in kept {
            match each {
                Kept::Place(place) => {
                    self.keeper.keep_place(issue, &place, &state.trail_places());
                    self.kept = Some(place);
                }
                Kept::Read(id, is_read) => read.push((id, is_read)),
                Kept::Mark(name, place) => self.keeper.keep_mark(issue, name, &place),
                Kept::Setting(name, value) => {
                    self.keeper.keep_setting(name, &value);
                    // In this session a key says more than anything that was said before.
                    self.options.config.said.remove(name);
                    self.options.chosen.insert(name.to_owned(), value);
                }
            }
        }
        if !read.is_empty() {
            self.keeper.keep_read(issue, &read);
        }
        vec![]
    }

    fn open_file(&mut self, path: &str, state: &State) -> Vec<Message> {
        let more = [Source::Path(shelf::from_home(Path::new(path)))];
        let opened = Opened {
            issue: state.paper.issue.clone(),
            pages: state.pages.clone(),
            sources: self.sources.clone(),
            files: self.files.clone(),
            notes: vec![],
        };
        self.anew(open::open_into(&opened, &more, &self.options.input), state)
    }

    fn reload(&mut self, state: &State) -> Vec<Message> {
        let lang = state.options.lang;
        if self.sources.is_empty() {
            return vec![told(Deed::BuiltIn, lang)];
        }
        if self.sources.contains(&Source::Stdin) {
            return vec![told(Deed::StdinOnce, lang)];
        }
        let mut messages = self.anew(open::open(&self.sources, &self.options.input), state);
        if matches!(messages.first(), Some(Message::Loaded(..))) {
            messages.push(told(Deed::Reloaded, lang));
        }
        messages
    }

    /// The same issue was read anew, or with more pages: what is remembered of it is looked for in it.
    fn anew(&mut self, opened: Result<Opened, input::Error>, state: &State) -> Vec<Message> {
        let Opened { issue, pages, sources, files, .. } = match opened {
            Ok(opened) => opened,
            Err(error) => return vec![Message::Notice(open::sentence(&error, state.options.lang))],
        };
        let identity = identity(&issue, &pages, &sources);
        let (read, marks) = (state.options.read.clone(), state.options.marks.clone());
        let (place, trail) = (state.place(), state.trail_places());
        let memory = Recalled { known: true, place, trail, read, marks };
        let from = (&state.paper.issue, self.keeper.identity());
        let Recalled { place, trail, read, marks, .. } =
            shelf::moved(&memory, from, (&issue, &identity));
        // Under its old name it is found by the new one: its pages are the same, or its source.
        self.keeper.rename(identity);
        self.keeper.opened(state.list.tally());
        (self.sources, self.files) = (sources, files);
        vec![
            Message::Loaded(Box::new(issue), pages),
            Message::Remember(Memory { place, trail, read, marks }),
        ]
    }

    /// Another issue is read instead.
    fn instead(
        &mut self,
        opened: Opened,
        before: &State,
        terminal: &mut Terminal,
    ) -> io::Result<Outcome> {
        let mut options = self.options.clone();
        // What the terminal has answered still holds.
        options.config.ambiguous = width(before.options.ambiguous);
        let (performer, state) = Self::open(opened, options, terminal.size());
        *self = performer;
        terminal.set_mouse(state.options.mouse)?;
        Ok(Outcome::Opened(Box::new(state)))
    }

    /// The file of the clippings, if there is a place for it.
    fn clippings(&self) -> Option<PathBuf> {
        let set = self.options.config.clippings.clone();
        set.or_else(|| Folders::of_user().map(|folders| folders.clippings()))
    }

    fn clip(&self, clipping: &Clipping, lang: Lang) -> Message {
        let Some(path) = self.clippings() else { return told(Deed::NoHome, lang) };
        let name = shelf::to_home(&path);
        match shelf::clip(&path, clipping) {
            Ok(true) => told(Deed::Clipped(&name), lang),
            Ok(false) => told(Deed::ClippedBefore(&name), lang),
            Err(error) => Message::Notice(not_kept(&error, lang)),
        }
    }

    fn read_clippings(&self, lang: Lang) -> Message {
        let Some(path) = self.clippings() else { return told(Deed::NoHome, lang) };
        match shelf::clippings(&path) {
            Ok(text) => Message::ShowClippings(text),
            Err(error) => Message::Notice(not_kept(&error, lang)),
        }
    }

    /// What went wrong in keeping, a sentence each.
    fn problems(&mut self) -> Vec<String> {
        problems(&mut self.keeper, self.options.lang)
    }
}

/// What went wrong in keeping, a sentence each.
fn problems(keeper: &mut Keeper, lang: Lang) -> Vec<String> {
    let sentence = |problem| match problem {
        Problem::SetAside(shelf::SetAside { path, to }) => {
            Deed::SetAside(&shelf::to_home(&path), &shelf::to_home(&to)).say(lang)
        }
        Problem::Failed(error) => not_kept(&error, lang),
    };
    keeper.problems().into_iter().map(sentence).collect()
}

fn told(deed: Deed<'_>, lang: Lang) -> Message {
    Message::Notice(deed.say(lang))
}

/// One sentence about `error`.
fn not_kept(error: &shelf::Error, lang: Lang) -> String {
    let (shelf::Error::Read { path, source } | shelf::Error::Write { path, source }) = error;
    Deed::NotKept(&shelf::to_home(path), &open::system(source)).say(lang)
}

fn past(past: shelf::Past) -> Past {
    let read = (past.all > 0).then_some((past.read, past.all));
    Past { title: past.title, date: past.date, read, sources: past.sources }
}

/// What the issue is known by.
fn identity(issue: &Issue, pages: &[Page], sources: &[Source]) -> Identity {
    let lines = |pages: &[Page]| {
        let texts = pages.iter().flat_map(|page| &page.lines).map(|line| line.text.as_str());
        shelf::hash(texts)
    };
    let inputs: BTreeMap<usize, String> = pages
        .chunk_by(|page, next| page.input == next.input)
        .filter_map(|pages| Some((pages.first()?.input, lines(pages))))
        .collect();
    let whole = |source: &Source| match source {
        Source::Path(path) => std::path::absolute(path).ok().map(|path| path.display().to_string()),
        Source::Stdin => None,
    };
    let sources: Option<Vec<_>> = sources.iter().map(whole).collect();
    Identity::of(issue, &inputs, sources.unwrap_or_default())
}
