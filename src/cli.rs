//! The command line: what may be said, and what each command runs.

use std::{ffi::OsString, io, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{
    export,
    input::{self, Input, Source},
    parse,
};

/// A newspaper reader for the terminal.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the issue out.
    Export {
        /// The form.
        #[arg(long, default_value = "json")]
        format: String,
        /// Files or folders.
        inputs: Vec<OsString>,
    },
}

/// Runs the command line `args` (the program's name first).
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let Ok(Cli { command: Some(Command::Export { inputs, .. }) }) = Cli::try_parse_from(args)
    else {
        return ExitCode::from(2);
    };
    let sources: Vec<_> = inputs.into_iter().map(|path| Source::Path(path.into())).collect();
    match input::read(&sources, &input::Options::default()) {
        Ok(Input::Pages(pages)) => {
            export::json::write(&parse::parse(&pages), &mut io::stdout().lock())
                .map_or(1.into(), |()| 0.into())
        }
        _ => 1.into(),
    }
}
