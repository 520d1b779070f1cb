//! The terminal: taken, drawn on, listened to, lent, and given back whatever happens.

use std::{
    fs::File,
    io::{self, Write as _},
    os::fd::AsFd as _,
    panic,
    process::{Child, ExitStatus},
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Size},
};
use rustix::{
    event::{PollFd, PollFlags, poll},
    process::{Signal, getpid, getsid, kill_current_process_group},
    termios::tcgetwinsize,
};
use signal_hook::{
    consts::signal::{SIGCHLD, SIGCONT, SIGINT, SIGQUIT, SIGTSTP},
    low_level::emulate_default_handler,
};

use super::{
    backend::{self, Backend},
    clipboard,
    decode::Heard,
    listen::Listener,
    message::Mouse,
};
use crate::text::Ambiguous;

/// What takes the screen: the alternate one, no line wrap (a frame for a window that has shrunk must not scroll), pasted
/// text marked as such.
const TAKE: &str = "\x1b[?1049h\x1b[?7l\x1b[?2004h";

/// What gives everything back, whatever of it was taken; the title comes from the terminal's stack.
const GIVE_BACK: &str =
    "\x1b[m\x1b[?1002l\x1b[?1000l\x1b[?1006l\x1b[?2004l\x1b[?7h\x1b[23;2t\x1b[?1049l\x1b[?25h";

/// The question how wide an ambiguous character is: one in the second row, and where the cursor stands now (DSR 6). The
/// first row would make the answer look like F3 with Shift. The first frame clears it away.
const ASK: &str = "\x1b[2;1H“\x1b[6n";

/// How long the answer is awaited before the terminal is given back, counted from the question: else the shell gets it.
const ANSWER: Duration = Duration::from_millis(100);

/// The largest screen in cells; what a pseudo-terminal may claim beyond that is no screen.
const LARGEST: Size = Size::new(1200, 600);

/// Is the terminal taken now? The panic hook has nothing else to know it by.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while it is the reader's; dropped, it is given back.
#[derive(Debug)]
pub struct Terminal {
    out: File,
    backend: Backend,
    listener: Listener,
    mouse: Mouse,
    title: String,
    asked: Option<Instant>,
    /// What was heard while something else was waited for.
    kept: Vec<Heard>,
}

impl Terminal {
    /// Takes the terminal. `ambiguous`: how wide ambiguous characters are; if none, the terminal is asked.
    ///
    /// From here on it is given back also by a panic.
    ///
    /// # Errors
    /// There is no terminal to read from or to write to.
    pub fn enter(mouse: Mouse, ambiguous: Option<Ambiguous>) -> io::Result<Self> {
        give_back_on_panic();
        let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        let listener = Listener::open()?;
        let backend = Backend::new(size_of(&out));
        let (title, kept) = (String::new(), Vec::new());
        let mut terminal = Self { out, backend, listener, mouse, title, asked: None, kept };
        // The title that the window had is put on the terminal's stack.
        terminal.take("\x1b[22;2t")?;
        match ambiguous {
            Some(ambiguous) => terminal.backend.set_ambiguous(ambiguous),
            None if terminal.size().height < 2 => {}
            None => {
                terminal.asked = Some(Instant::now());
                terminal.send(ASK)?;
            }
        }
        Ok(terminal)
    }

    /// The size of the screen in cells; 80×24 where the terminal does not know it (0×0).
    pub fn size(&self) -> Size {
        self.backend.size()
    }

    /// Draws what `view` paints, with the cursor where it says. Nothing is written where nothing has changed.
    ///
    /// # Errors
    /// What writing gives.
    pub fn draw(&mut self, view: impl FnOnce(&mut Buffer) -> Option<Position>) -> io::Result<()> {
        send(&self.out, self.backend.frame(view))
    }

    /// The next frame draws the whole screen, at the size that it has now.
    pub fn redraw(&mut self) {
        self.backend.forget(size_of(&self.out));
    }

    /// Waits until something comes, at most for `timeout`, and adds all that waits to `heard`: nothing, when the time has
    /// run out.
    ///
    /// # Errors
    /// The terminal cannot be waited for.
    pub(super) fn wait(
        &mut self,
        timeout: Option<Duration>,
        heard: &mut Vec<Heard>,
    ) -> io::Result<()> {
        heard.append(&mut self.kept);
        self.listener.wait(timeout, heard)
    }

    /// Keeps `heard` for the next time that is waited.
    pub(super) fn keep(&mut self, heard: Vec<Heard>) {
        self.kept.extend(heard);
    }

    /// The width of ambiguous characters, if the cursor's position tells it: it is the answer to the question at start.
    pub fn answer(&mut self, row: u16, column: u16) -> Option<Ambiguous> {
        self.asked.take()?;
        let ambiguous = match (row, column) {
            (2, 2) => Ambiguous::Narrow,
            (2, 3) => Ambiguous::Wide,
            _ => return None,
        };
        self.backend.set_ambiguous(ambiguous);
        Some(ambiguous)
    }

    /// Takes so much of the mouse.
    ///
    /// # Errors
    /// What writing gives.
    pub fn set_mouse(&mut self, mouse: Mouse) -> io::Result<()> {
        self.mouse = mouse;
        self.send(mouse_mode(mouse))
    }

    /// Names the window.
    ///
    /// # Errors
    /// What writing gives.
    pub fn set_title(&mut self, title: &str) -> io::Result<()> {
        if title == self.title {
            return Ok(());
        }
        title.clone_into(&mut self.title);
        self.send(&title_sequence(title))
    }

    /// Puts `text` into the clipboard; false where it is longer than [`Terminal::LONGEST_COPY`].
    ///
    /// # Errors
    /// What writing gives.
    pub fn copy(&mut self, text: &str) -> io::Result<bool> {
        let inside_tmux = std::env::var_os("TMUX").is_some_and(|name| !name.is_empty());
        match clipboard::copy(text, inside_tmux) {
            Some(sequence) => self.send(&sequence).map(|()| true),
            None => Ok(false),
        }
    }

    /// The longest text in bytes that [`Terminal::copy`] takes.
    pub const LONGEST_COPY: usize = clipboard::LONGEST;

    /// Gives the terminal back, stops until the shell brings the program back, and takes it again. `with_group`: as ^Z
    /// does, with all that runs in the same pipe; false where no shell is there that could.
    ///
    /// # Errors
    /// The terminal cannot be taken again.
    pub fn suspend(&mut self, with_group: bool) -> io::Result<bool> {
        if with_group && getsid(None).is_ok_and(|session| session == getpid()) {
            return Ok(false);
        }
        self.settle();
        give_back();
        if with_group {
            // Our own share of it is heard as a signal, and passed by below.
            let _ = kill_current_process_group(Signal::TSTP);
        }
        emulate_default_handler(SIGTSTP)?;
        self.retake()?;
        Ok(true)
    }

    /// Takes the terminal again after somebody else had it.
    ///
    /// # Errors
    /// What the terminal gives.
    pub fn retake(&mut self) -> io::Result<()> {
        // Who stopped us may have left the line mode on without our knowing.
        give_back();
        self.take("\x1b[22;2t")?;
        let title = title_sequence(&self.title);
        self.send(&title)?;
        self.listener.signals(&mut self.kept);
        self.kept.retain(|heard| !matches!(heard, Heard::Signal(SIGTSTP | SIGCONT | SIGCHLD)));
        self.redraw();
        Ok(())
    }

    /// Lends the terminal to `start`'s child until it ends; then `prompt` is shown, and Enter brings the reader back.
    ///
    /// # Errors
    /// The child cannot be started or waited for, or the terminal not be taken again.
    pub fn lend(
        &mut self,
        prompt: &str,
        start: impl FnOnce() -> io::Result<Child>,
    ) -> io::Result<ExitStatus> {
        self.settle();
        give_back();
        let ended = start().and_then(|mut child| self.wait_for(&mut child));
        if ended.is_ok() {
            let _ = self.send(prompt);
            let _ = self.listener.line();
        }
        self.retake()?;
        ended
    }

    /// Waits for `child`. ^C is for the child alone; ^Z stops both.
    fn wait_for(&mut self, child: &mut Child) -> io::Result<ExitStatus> {
        let mut heard = Vec::new();
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            self.listener.wait_for_signal(&mut heard)?;
            for each in heard.drain(..) {
                match each {
                    Heard::Signal(SIGTSTP) => emulate_default_handler(SIGTSTP)?,
                    Heard::Signal(SIGINT | SIGQUIT | SIGCHLD | SIGCONT) => {}
                    other => self.kept.push(other),
                }
            }
        }
    }

    /// Takes the terminal; `first` is sent before everything else.
    fn take(&mut self, first: &str) -> io::Result<()> {
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        self.send(&format!("{first}{TAKE}{}", mouse_mode(self.mouse)))
    }

    /// Waits for the answer that is still to come, so that it does not come to the shell.
    fn settle(&mut self) {
        let Some(asked) = self.asked.take() else { return };
        let mut heard = Vec::new();
        while let Some(left) = ANSWER.checked_sub(asked.elapsed()).filter(|left| !left.is_zero()) {
            heard.clear();
            let waited = self.listener.wait(Some(left), &mut heard);
            let over = |heard: &Heard| matches!(heard, Heard::Cursor(..) | Heard::Gone);
            if waited.is_err() || heard.iter().any(over) {
                return;
            }
        }
    }

    fn send(&self, text: &str) -> io::Result<()> {
        send(&self.out, text.as_bytes())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if TAKEN.load(Ordering::SeqCst) {
            self.settle();
            give_back();
        }
    }
}

/// Gives the terminal back, if it is taken.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // Not through `Stdout`: who panicked may hold its lock. That nobody may read it any more is no matter.
        if let Ok(out) = io::stdout().as_fd().try_clone_to_owned() {
            let _ = send(&File::from(out), format!("{}{GIVE_BACK}", backend::END).as_bytes());
        }
        let _ = disable_raw_mode();
    }
}

/// A panic gives the terminal back before it is told, so that it is told where it can be read.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            give_back();
            told(info);
        }));
    });
}

/// Writes all of `bytes` at once. The terminal may have been set not to wait by another program on it.
fn send(mut out: &File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(length) => bytes = bytes.get(length..).unwrap_or_default(),
            Err(error) => match error.kind() {
                io::ErrorKind::Interrupted => {}
                io::ErrorKind::WouldBlock => {
                    let _ = poll(&mut [PollFd::new(out, PollFlags::OUT)], None);
                }
                _ => return Err(error),
            },
        }
    }
    Ok(())
}

fn size_of(out: &File) -> Size {
    let known = tcgetwinsize(out).ok();
    let length = |told: Option<u16>, unknown: u16, largest: u16| {
        told.filter(|length| *length > 0).unwrap_or(unknown).min(largest)
    };
    Size {
        width: length(known.map(|size| size.ws_col), 80, LARGEST.width),
        height: length(known.map(|size| size.ws_row), 24, LARGEST.height),
    }
}

/// What takes so much of the mouse: presses and the wheel (1000), drags also (1002), in SGR form (1006). Mere movement
/// (1003) is never asked for: it would wake the reader for nothing.
fn mouse_mode(mouse: Mouse) -> &'static str {
    match mouse {
        Mouse::Auto => "\x1b[?1002h\x1b[?1006h",
        Mouse::Wheel => "\x1b[?1002l\x1b[?1000h\x1b[?1006h",
        Mouse::Off => "\x1b[?1002l\x1b[?1000l\x1b[?1006l",
    }
}

/// What names the window (OSC 2): without what would end the name or command the terminal.
fn title_sequence(title: &str) -> String {
    let title: String = title.chars().filter(|character| !character.is_control()).collect();
    format!("\x1b]2;{title}\x1b\\")
}
