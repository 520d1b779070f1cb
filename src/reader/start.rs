//! What surrounds a session: settings in the words of the state, the window's name, commands of the shell.

use std::{
    io::{self, Write as _},
    process::{Command, Stdio},
    thread,
};

use super::{
    Options,
    keymap::Keymap,
    state::{self, State},
    terminal::Terminal,
};
use crate::{
    config::{self, Config},
    text::Ambiguous,
    typeset::Level,
    words::{Deed, Lang},
};

/// The state's settings: `config`, which is that of `options` with what was chosen by keys, in the words of the state.
pub(super) fn settings(options: &Options, config: &Config) -> state::Options {
    state::Options {
        lang: options.lang,
        measure: config.measure,
        usual: options.config.measure,
        columns: config.columns,
        level: match config.level {
            config::Level::None => Level::None,
            config::Level::Basic => Level::Basic,
            config::Level::Gb => Level::Gb,
            config::Level::Strict => Level::Strict,
        },
        gap: config.latin_gap,
        justify: config.justify,
        paragraphs: config.paragraphs,
        ambiguous: ambiguous(config).unwrap_or_default(),
        theme: config.theme,
        mouse: config.mouse,
        command: config.command.clone(),
        keymap: keymap(config),
        ..state::Options::default()
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
pub(super) fn ambiguous(config: &Config) -> Option<Ambiguous> {
    match config.ambiguous {
        config::Width::Auto => None,
        config::Width::Narrow => Some(Ambiguous::Narrow),
        config::Width::Wide => Some(Ambiguous::Wide),
    }
}

/// The setting that says `ambiguous`.
pub(super) fn width(ambiguous: Ambiguous) -> config::Width {
    match ambiguous {
        Ambiguous::Narrow => config::Width::Narrow,
        Ambiguous::Wide => config::Width::Wide,
    }
}

/// The window's name: the headline and the paper.
pub(super) fn title(state: &State) -> String {
    let place = state.place();
    let number = place.as_ref().and_then(|place| state.paper.number(&place.article));
    let article = number.and_then(|number| state.paper.article(number));
    let headline = article.and_then(|article| article.headline.as_deref());
    let paper =
        state.paper.issue.nameplate.as_ref().and_then(|nameplate| nameplate.title.as_deref());
    headline.into_iter().chain(paper).chain(["dubao"]).take(2).collect::<Vec<_>>().join(" · ")
}

/// Gives `text` to `command`, run by the shell on the terminal as it was before the reader; did it end well?
pub(super) fn run_command(
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
