//! What the user means ([`Message`]), and what the loop is asked to do ([`Effect`]).

use std::collections::{BTreeMap, BTreeSet};

use ratatui::layout::{Position, Size};

pub use crate::config::Mouse;
use crate::{
    config::Clipping,
    issue::{Id, Issue, Place},
    page::Page,
    text::Ambiguous,
};

/// What the user means, or what came of an effect; never which key was pressed.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The terminal has this size now.
    Resize(Size),
    /// [`State::timeout`](super::state::State::timeout) has run out and no event has come.
    Elapsed,

    /// So many lines on (back if negative) in the pane that has the keys; an entry in the list.
    Line(isize),
    /// A screen on or back.
    Screen(Step),
    /// Half a screen on or back.
    HalfScreen(Step),
    /// A screen on; at the article's end the next article's name, then that article.
    ReadOn,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// To the next or previous paragraph.
    Paragraph(Step),
    /// The next or previous article.
    Article(Step),
    /// The next article that was not read.
    NextUnread,
    /// The next or previous page of the paper.
    Section(Step),
    /// The page of the paper with this digit; a second digit within a second makes it two.
    Digit(char),
    /// Out to the list; fold a page.
    Out,
    /// Into the text; unfold a page.
    In,
    /// Open what is chosen; in the text follow the jump.
    Open,
    /// Back to where the last jump came from.
    Back,
    /// Forward again.
    Forward,
    /// The next or previous pane.
    Pane(Step),

    /// Continuations joined, or apart.
    Joined,
    /// The text alone.
    Zoom,
    /// The raw lines of this article.
    Raw,
    /// The keys.
    Help,
    /// About the issue.
    About,
    /// A wider or narrower measure; none: the default.
    Measure(Option<Step>),
    /// One column more, then automatic.
    Columns,
    /// The next theme.
    Theme,
    /// The next mouse mode.
    Mouse,

    /// Ask for something in the text field.
    Ask(Purpose),
    /// The next or previous hit.
    Hit(Step),
    /// A letter follows that names a mark to set.
    SetMark,
    /// A letter follows that names a mark to go to.
    GoToMark,
    /// The letter that names the mark.
    MarkName(char),
    /// Read, or not read.
    ToggleRead,
    /// Clip the article.
    Clip,
    /// Show the clippings.
    Clippings,
    /// Copy the article, or what is chosen.
    Copy,
    /// Copy it with its source line.
    CopyWithSource,
    /// Send the article to the last command.
    Command,
    /// The last issues.
    History,
    /// Read the inputs again.
    Reload,
    /// Draw everything anew.
    Redraw,
    /// Leave.
    Quit,
    /// Stop, until the shell brings the program back.
    Suspend,

    /// A character in the text field.
    Insert(char),
    /// Pasted text.
    Paste(String),
    /// The character before the cursor goes; in an empty field the field.
    Erase,
    /// The character under the cursor goes.
    Delete,
    /// Everything before the cursor goes.
    EraseAll,
    /// The cursor moves so many characters; far enough is an end.
    Cursor(isize),
    /// The field is done.
    Submit,
    /// The field is left.
    Cancel,
    /// A Han character came as a key: an input method is on.
    InputMethod,

    /// The wheel turned over a cell: so many lines on (back if negative).
    Wheel(Position, isize),
    /// The left button went down on a cell.
    Press(Position),
    /// The mouse moved with the left button down.
    Drag(Position),
    /// The left button came up.
    Release(Position),

    /// The issue was read anew, or with one more input.
    Loaded(Box<Issue>, Vec<Page>),
    /// Where everything is that was remembered, in the issue that was loaded.
    Remember(Memory),
    /// What the clippings file has.
    ShowClippings(String),
    /// The last issues, the newest first.
    ShowHistory(Vec<Past>),
    /// The terminal has told how wide it shows characters of ambiguous width.
    Ambiguous(Ambiguous),
    /// An effect was done, or failed: one sentence.
    Notice(String),
}

/// On or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// On, wider.
    Next,
    /// Back, narrower.
    Previous,
}

/// What the text field asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A query over the issue.
    Search,
    /// A query that thins out the list (or the help).
    Filter,
    /// The file that has the page with this label.
    File(String),
    /// The command that gets the article.
    Command,
}

/// What is remembered of an issue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Where the reader stands.
    pub place: Option<Place>,
    /// Where jumps came from, the last one last.
    pub trail: Vec<Place>,
    /// The articles that were read.
    pub read: BTreeSet<Id>,
    /// The marks.
    pub marks: BTreeMap<char, Place>,
}

/// An issue that was read before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The paper's name, or the file's.
    pub title: String,
    /// The issue's date, or empty.
    pub date: String,
    /// Articles read and all, where known.
    pub read: Option<(usize, usize)>,
    /// The sources to open it from, as given then.
    pub sources: Vec<String>,
}

/// What the loop is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Leave; the loop keeps [`State::place`](super::state::State::place).
    Quit,
    /// Give the terminal back and stop.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Keep these.
    Save(Vec<Kept>),
    /// Read one more input into this issue; comes back as [`Message::Loaded`].
    OpenFile(String),
    /// Open an issue that was read before instead of this one.
    OpenIssue(Vec<String>),
    /// Read the inputs again; comes back as [`Message::Loaded`].
    Reload,
    /// Put this into the clipboard.
    Copy(String),
    /// Add this to the clippings.
    Clip(Clipping),
    /// Read the clippings; comes back as [`Message::ShowClippings`].
    ReadClippings,
    /// Read the history; comes back as [`Message::ShowHistory`].
    ReadHistory,
    /// Give `text` to a command of the shell.
    Run {
        /// The command line.
        command: String,
        /// What it gets on standard input.
        text: String,
    },
    /// Take the mouse, or let it go.
    Mouse(Mouse),
}

/// What is kept beyond the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Where the reader stands.
    Place(Place),
    /// An article was read, or is unread again.
    Read(Id, bool),
    /// A mark was set.
    Mark(char, Place),
    /// A setting was changed: its name and value, as in the settings file.
    Setting(&'static str, String),
}
