//! Text into the terminal's clipboard (OSC 52), also over ssh and through tmux.

use crossterm::{Command as _, clipboard::CopyToClipboard};

/// The longest text in bytes: xterm and hterm take 100,000 bytes of base64, others more.
pub(super) const LONGEST: usize = 74_994;

/// What puts `text` into the clipboard; none where it is longer than [`LONGEST`].
///
/// Inside tmux it is said twice: to tmux itself (option `set-clipboard`), and through it to the terminal outside (option
/// `allow-passthrough`), each ESC doubled.
pub(super) fn copy(text: &str, inside_tmux: bool) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let mut sequence = String::new();
    CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence).ok()?;
    if inside_tmux {
        let doubled = sequence.replace('\x1b', "\x1b\x1b");
        sequence.push_str("\x1bPtmux;");
        sequence.push_str(&doubled);
        sequence.push_str("\x1b\\");
    }
    Some(sequence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_sent_as_base64() {
        assert_eq!(copy("读报", false).unwrap(), "\x1b]52;c;6K+75oql\x1b\\");
    }

    #[test]
    fn tmux_hands_it_through() {
        let plain = copy("读报", false).unwrap();
        let through = "\x1bPtmux;\x1b\x1b]52;c;6K+75oql\x1b\x1b\\\x1b\\";
        assert_eq!(copy("读报", true).unwrap(), format!("{plain}{through}"));
    }

    #[test]
    fn what_no_terminal_takes_is_not_sent() {
        assert!(copy(&"a".repeat(LONGEST), false).is_some());
        assert_eq!(copy(&"a".repeat(LONGEST + 1), false), None);
    }
}
