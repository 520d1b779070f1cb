//! The built program in a pseudo-terminal, with a screen emulator at its other end.

use std::{
    ffi::OsStr,
    fmt::Write as _,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long a screen may take to come: only a test that fails waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Begin and End Synchronized Update: what stands between them is shown at once, every frame is such a piece.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// The program at work, and the screen that it draws on.
pub(crate) struct Reader {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    keys: Arc<Mutex<Box<dyn Write + Send>>>,
    terminal: Arc<(Mutex<Terminal>, Condvar)>,
    /// How the terminal's lines were set before the program ran.
    modes: String,
}

/// What the terminal got.
struct Terminal {
    parser: vt100::Parser<Heard>,
    bytes: Vec<u8>,
    /// How many frames have begun and ended.
    begun: usize,
    frames: usize,
    gone: bool,
}

/// What the emulator does not show.
#[derive(Default)]
struct Heard {
    asked: usize,
    title: String,
    copied: Vec<String>,
}

impl Terminal {
    fn take(&mut self, bytes: &[u8]) {
        // A sequence may have come in two pieces.
        let from = self.bytes.len().saturating_sub(END.len() - 1);
        self.bytes.extend_from_slice(bytes);
        for eight in self.bytes[from..].windows(END.len()) {
            self.begun += usize::from(eight == BEGIN);
            self.frames += usize::from(eight == END);
        }
        self.parser.process(bytes);
        self.gone = bytes.is_empty();
    }

    /// Is the terminal inside a frame, so that nobody sees the screen as it is now?
    fn is_half_drawn(&self) -> bool {
        self.begun > self.frames
    }
}

impl vt100::Callbacks for Heard {
    fn unhandled_csi(
        &mut self,
        _: &mut vt100::Screen,
        _: Option<u8>,
        _: Option<u8>,
        parameters: &[&[u16]],
        last: char,
    ) {
        if last == 'n' && parameters.first() == Some(&&[6_u16][..]) {
            self.asked += 1;
        }
    }

    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.title = String::from_utf8_lossy(title).into_owned();
    }

    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], data: &[u8]) {
        self.copied.push(String::from_utf8_lossy(data).into_owned());
    }
}

/// How the terminal answers when it is asked where the cursor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// `“` took one cell.
    Narrow,
    /// `“` took two cells.
    Wide,
    /// Not at all.
    None,
}

/// A home folder of its own, kept for as many runs as the test makes.
pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// The program with `arguments`, in a terminal of `size` (columns, rows).
    pub(crate) fn open<S: AsRef<OsStr>>(&self, arguments: &[S], size: (u16, u16)) -> Reader {
        let mut command = self.command(env!("CARGO_BIN_EXE_dubao"));
        command.args(arguments);
        Reader::start(command, size, Answer::Narrow)
    }

    /// `program`, with nothing of the tester's own surroundings.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> CommandBuilder {
        let home = self.path();
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.cwd(home);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "zh_CN.UTF-8");
        command.env("HOME", home);
        for (name, folder) in [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            command.env(name, home.join(folder));
        }
        command
    }
}

impl Reader {
    /// `command` in a terminal of `size` (columns, rows) that gives `answer`.
    pub(crate) fn start(command: CommandBuilder, size: (u16, u16), answer: Answer) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let modes = format!("{:?}", pair.master.get_termios());
        let mut output = pair.master.try_clone_reader().unwrap();
        let keys = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let one = |length: u16| length.max(1).try_into().unwrap();
        let parser =
            vt100::Parser::new_with_callbacks(one(size.1), one(size.0), 0, Heard::default());
        let terminal = Terminal { parser, bytes: Vec::new(), begun: 0, frames: 0, gone: false };
        let terminal = Arc::new((Mutex::new(terminal), Condvar::new()));
        let (shared, answers) = (Arc::clone(&terminal), Arc::clone(&keys));
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            loop {
                let length = output.read(&mut buffer).unwrap_or(0);
                let (lock, changed) = &*shared;
                let mut terminal = lock.lock().unwrap();
                terminal.take(&buffer[..length]);
                let asked = std::mem::take(&mut terminal.parser.callbacks_mut().asked);
                changed.notify_all();
                drop(terminal);
                if length == 0 {
                    return;
                }
                let told = match answer {
                    Answer::Narrow => "\x1b[2;2R",
                    Answer::Wide => "\x1b[2;3R",
                    Answer::None => "",
                };
                let _ = answers.lock().unwrap().write_all(told.repeat(asked).as_bytes());
            }
        });
        Self { master: pair.master, child, keys, terminal, modes }
    }

    /// Types `keys`, all at once.
    pub(crate) fn keys(&self, keys: &str) -> &Self {
        let mut terminal = self.keys.lock().unwrap();
        terminal.write_all(keys.as_bytes()).unwrap();
        terminal.flush().unwrap();
        self
    }

    /// Waits until the screen is as `expected`, and gives it.
    #[track_caller]
    pub(crate) fn wait(&self, expected: impl Fn(&vt100::Screen) -> bool) -> vt100::Screen {
        let (lock, changed) = &*self.terminal;
        let until = Instant::now() + PATIENCE;
        let mut terminal = lock.lock().unwrap();
        while terminal.is_half_drawn() || !expected(terminal.parser.screen()) {
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "it did not come:\n{}", seen(terminal.parser.screen()));
            terminal = changed.wait_timeout(terminal, left).unwrap().0;
        }
        terminal.parser.screen().clone()
    }

    /// Waits until the screen has `text`, line ends and blanks left out, and gives it.
    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) -> vt100::Screen {
        self.wait(|screen| has(screen, text))
    }

    /// Types `keys`, and waits for the frame that shows what came of them.
    #[track_caller]
    pub(crate) fn press(&self, keys: &str) -> vt100::Screen {
        let before = self.terminal().frames;
        self.keys(keys);
        self.wait_for_frame(before + 1)
    }

    /// Waits until so many frames have come since the start.
    #[track_caller]
    fn wait_for_frame(&self, number: usize) -> vt100::Screen {
        let (lock, changed) = &*self.terminal;
        let terminal = lock.lock().unwrap();
        let (terminal, late) = changed
            .wait_timeout_while(terminal, PATIENCE, |terminal| {
                terminal.frames < number || terminal.is_half_drawn()
            })
            .unwrap();
        let screen = terminal.parser.screen().clone();
        drop(terminal);
        assert!(!late.timed_out(), "no frame came:\n{}", seen(&screen));
        screen
    }

    /// Waits until all keys so far have been taken, and all that came of them is drawn: a question is asked for and left.
    #[track_caller]
    pub(crate) fn settle(&self) -> vt100::Screen {
        // The cursor shows in the field alone.
        self.keys("/");
        self.wait(|screen| !screen.hide_cursor());
        self.keys("\x7f");
        self.wait(vt100::Screen::hide_cursor)
    }

    /// Is the screen what it would be if all of it was drawn anew?
    #[track_caller]
    pub(crate) fn equals_a_full_redraw(&self) {
        let drawn = self.settle();
        let anew = self.press("\x0c");
        assert!(looks(&drawn) == looks(&anew), "{}instead of\n{}", seen(&drawn), seen(&anew));
    }

    /// The screen as it is now.
    pub(crate) fn screen(&self) -> vt100::Screen {
        self.terminal().parser.screen().clone()
    }

    fn terminal(&self) -> MutexGuard<'_, Terminal> {
        self.terminal.0.lock().unwrap()
    }

    /// The window's title.
    pub(crate) fn title(&self) -> String {
        self.terminal().parser.callbacks().title.clone()
    }

    /// What was put into the clipboard, in base64.
    pub(crate) fn copied(&self) -> Vec<String> {
        self.terminal().parser.callbacks().copied.clone()
    }

    /// All that was written.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.terminal().bytes.clone()
    }

    /// How many bytes and frames have come since the start.
    pub(crate) fn drawn(&self) -> (usize, usize) {
        let terminal = self.terminal();
        (terminal.bytes.len(), terminal.frames)
    }

    /// Waits for bytes that must not come.
    #[track_caller]
    pub(crate) fn stays_silent_for(&self, time: Duration) {
        let (lock, changed) = &*self.terminal;
        let terminal = lock.lock().unwrap();
        let before = terminal.bytes.len();
        let (terminal, _) = changed
            .wait_timeout_while(terminal, time, |terminal| terminal.bytes.len() == before)
            .unwrap();
        let more = String::from_utf8_lossy(&terminal.bytes[before..]).into_owned();
        assert!(more.is_empty(), "it wrote {more:?}");
    }

    /// Gives the window another size (columns, rows).
    pub(crate) fn resize(&self, size: (u16, u16)) {
        // The emulator first: what is drawn for the new size must not meet the old one.
        let one = |length: u16| length.max(1).try_into().unwrap();
        self.terminal().parser.set_size(one(size.1), one(size.0));
        self.master.resize(pty_size(size)).unwrap();
    }

    /// Sends a signal by its name: `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Waits until the program has ended, and all that it wrote has come.
    #[track_caller]
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let (lock, changed) = &*self.terminal;
        let terminal = lock.lock().unwrap();
        let (terminal, late) =
            changed.wait_timeout_while(terminal, PATIENCE, |terminal| !terminal.gone).unwrap();
        let late = late.timed_out().then(|| seen(terminal.parser.screen()));
        drop(terminal);
        if let Some(screen) = late {
            let _ = self.child.kill();
            panic!("it did not end:\n{screen}");
        }
        self.child.wait().unwrap()
    }

    /// Is the terminal as it was before the program ran: main screen, lines, cursor, mouse, paste, title?
    #[track_caller]
    pub(crate) fn is_given_back(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the main screen");
        assert!(!screen.hide_cursor(), "the cursor");
        assert!(!screen.bracketed_paste(), "pasted text is not marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(format!("{:?}", self.master.get_termios()), self.modes, "lines and echo");
        let text = String::from_utf8_lossy(&self.terminal().bytes).into_owned();
        let count = |sequence: &str| text.matches(sequence).count();
        assert_eq!(count("\x1b[22;2t"), count("\x1b[23;2t"), "the title");
        assert_eq!(count("\x1b[?7l"), count("\x1b[?7h"), "line wrap");
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

/// A screen as a person sees it: text, and what is reversed.
pub(crate) fn seen(screen: &vt100::Screen) -> String {
    let (rows, columns) = screen.size();
    let mut text = String::new();
    for row in 0..rows.get() {
        let mut line = String::new();
        for column in 0..columns.get() {
            let cell = screen.cell(row, column).unwrap();
            if cell.is_wide_continuation() {
                continue;
            }
            let mark = if cell.inverse() { "~" } else { "" };
            let _ =
                write!(line, "{mark}{}", if cell.has_contents() { cell.contents() } else { " " });
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Has `screen` this text, wherever its rows end?
pub(crate) fn has(screen: &vt100::Screen, text: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    bare(&screen.contents()).contains(&bare(text))
}

/// Every cell as a person sees it: an erased one and a written blank look alike.
pub(crate) fn looks(screen: &vt100::Screen) -> Vec<(String, bool, String)> {
    let (rows, columns) = screen.size();
    let cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
    cells
        .map(|(row, column)| {
            let cell = screen.cell(row, column).unwrap();
            let text = if cell.has_contents() { cell.contents() } else { " " };
            let plain = text == " " && !cell.inverse() && !cell.underline();
            let style = (cell.bold(), cell.dim(), cell.inverse(), cell.underline(), cell.fgcolor());
            let style = if plain { String::new() } else { format!("{style:?}") };
            (text.to_owned(), cell.is_wide_continuation(), style)
        })
        .collect()
}

/// A file of `sample-issues/`.
pub(crate) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-issues").join(name)
}
