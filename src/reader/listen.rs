//! Waiting for the terminal and for signals at once, without a thread and without a tick.

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, Read as _},
    os::{
        fd::AsFd as _,
        unix::{ffi::OsStrExt as _, net::UnixStream},
    },
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    termios::{isatty, ttyname},
};
use signal_hook::{
    consts::signal::{SIGCHLD, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
    iterator::{backend::SignalDelivery, exfiltrator::SignalOnly},
};

use super::decode::{Decoder, Heard};

/// The signals that are heard instead of obeyed.
const SIGNALS: &[i32] = &[SIGCHLD, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH];

/// How long a lone Esc waits for the rest of a sequence: more than a slow line takes, less than a person notices.
const OPEN: Duration = Duration::from_millis(30);

/// How often waiting bytes are read before what was heard is given back: a paste of megabytes must not keep the screen.
const READS: usize = 16;

/// The terminal's bytes and the process's signals.
#[derive(Debug)]
pub(super) struct Listener {
    tty: File,
    signals: SignalDelivery<UnixStream, SignalOnly>,
    decoder: Decoder,
    buffer: Vec<u8>,
}

impl Listener {
    /// Listens to standard input where that is a terminal, else to the terminal that is written to.
    ///
    /// # Errors
    /// There is no terminal, or no pipe can be made.
    pub(super) fn open() -> io::Result<Self> {
        let stdin = io::stdin();
        let tty = if isatty(&stdin) {
            File::from(stdin.as_fd().try_clone_to_owned()?)
        } else {
            // By its own name first: macOS cannot wait for /dev/tty. Who is not its owner may open only that.
            let name = ttyname(io::stdout(), Vec::new()).ok();
            let named = name.and_then(|name| File::open(OsStr::from_bytes(name.to_bytes())).ok());
            named.map_or_else(|| File::open("/dev/tty"), Ok)?
        };
        let (read, write) = UnixStream::pair()?;
        read.set_nonblocking(true)?;
        write.set_nonblocking(true)?;
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, SIGNALS)?;
        Ok(Self { tty, signals, decoder: Decoder::default(), buffer: vec![0; 1 << 14] })
    }

    /// Waits until something comes, at most for `timeout`, and adds all that is there to `heard`: nothing, when the time
    /// has run out.
    ///
    /// # Errors
    /// The terminal cannot be waited for.
    pub(super) fn wait(
        &mut self,
        timeout: Option<Duration>,
        heard: &mut Vec<Heard>,
    ) -> io::Result<()> {
        let until = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        while heard.is_empty() {
            let open = self.decoder.is_open();
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            let patience = if open { Some(left.map_or(OPEN, |left| left.min(OPEN))) } else { left };
            match self.ready(patience)? {
                Ready { tty: false, signals: false } => {
                    if open {
                        self.decoder.close(heard);
                    }
                    if until.is_some_and(|until| Instant::now() >= until) {
                        return Ok(());
                    }
                }
                ready => self.take(ready, heard)?,
            }
        }
        for _ in 0..READS {
            let ready = self.ready(Some(Duration::ZERO))?;
            if !ready.tty || heard.last() == Some(&Heard::Gone) {
                break;
            }
            self.take(ready, heard)?;
        }
        Ok(())
    }

    /// Waits for a signal alone, and leaves the terminal to others.
    ///
    /// # Errors
    /// It cannot be waited for.
    pub(super) fn wait_for_signal(&mut self, heard: &mut Vec<Heard>) -> io::Result<()> {
        let mut fds = [PollFd::new(self.signals.get_read(), PollFlags::IN)];
        match poll(&mut fds, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        self.signals(heard);
        Ok(())
    }

    /// Adds the signals that have come to `heard`.
    pub(super) fn signals(&mut self, heard: &mut Vec<Heard>) {
        heard.extend(self.signals.pending().map(Heard::Signal));
    }

    /// Reads a line in the terminal's own line mode.
    ///
    /// # Errors
    /// What reading gives.
    pub(super) fn line(&mut self) -> io::Result<()> {
        loop {
            match self.tty.read(&mut self.buffer) {
                Ok(_) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn ready(&self, timeout: Option<Duration>) -> io::Result<Ready> {
        let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
        let mut fds = [
            PollFd::new(&self.tty, PollFlags::IN),
            PollFd::new(self.signals.get_read(), PollFlags::IN),
        ];
        match poll(&mut fds, timeout.as_ref()) {
            Ok(_) => {
                let [tty, signals] = fds.map(|fd| !fd.revents().is_empty());
                Ok(Ready { tty, signals })
            }
            // The signal that broke it off stands in the pipe, or is none of ours.
            Err(rustix::io::Errno::INTR) => Ok(Ready { tty: false, signals: true }),
            Err(error) => Err(error.into()),
        }
    }

    fn take(&mut self, ready: Ready, heard: &mut Vec<Heard>) -> io::Result<()> {
        if ready.signals {
            self.signals(heard);
        }
        if ready.tty {
            match self.tty.read(&mut self.buffer) {
                Ok(0) => heard.push(Heard::Gone),
                Ok(length) => {
                    self.decoder.feed(self.buffer.get(..length).unwrap_or_default(), heard);
                }
                Err(error) => match error.kind() {
                    io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock => {}
                    // EIO: the other side has hung up.
                    _ if error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => {
                        heard.push(Heard::Gone);
                    }
                    _ => return Err(error),
                },
            }
        }
        Ok(())
    }
}

/// Where something waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ready {
    tty: bool,
    signals: bool,
}
