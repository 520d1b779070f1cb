//! What may be said: the commands and options, with their help.

use std::{ffi::OsString, path::PathBuf};

use clap::{
    Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::Shell;

use crate::{export::Format, input, parse::show::Pass, words::Lang};

/// Three examples, the command and what it does two blanks or more apart.
pub(super) const EXAMPLES: &str = "\
Examples:
  dubao issue.txt                         read an issue; so is a folder, or several files
  pdftotext -raw issue.pdf - | dubao      read what another program makes
  dubao export -f markdown -o day.md p*   write it out";

/// One screen: `-h` has 23 rows.
const HELP: &str = "\
{about}
Usage: dubao [OPTIONS] [INPUT]...           INPUT: text, folder, exported JSON, or -
       dubao COMMAND [OPTIONS] [INPUT]...
Commands:
{subcommands}

Options:
{options}{after-help}";

/// A newspaper reader for the terminal
///
/// Makes articles of a raw issue and sets them as a paper does. INPUT is a text file, a folder of pages, exported JSON or
/// `-` (standard input, also read if something is piped into it); several are one issue. Without any the sample issue
/// opens. Where standard output is no terminal, the issue is printed as text.
///
/// Exit status: 0 good; 1 something could not be read or written; 2 not understood; 3 read, but no article found.
#[derive(Debug, Parser)]
#[command(name = "dubao", version, after_help = EXAMPLES, help_template = HELP)]
#[command(subcommand_precedence_over_arg = true, disable_help_subcommand = true)]
#[command(disable_version_flag = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// Text files, folders of pages, exported JSON, or `-` for standard input
    #[arg(value_name = "INPUT")]
    pub(super) inputs: Vec<OsString>,
    #[command(flatten)]
    pub(super) shared: Shared,
}

/// The options that every command takes.
#[derive(Debug, clap::Args)]
pub(super) struct Shared {
    /// Go to this page; of what is written, only this one
    #[arg(long, global = true, value_name = "LABEL")]
    pub(super) page: Option<String>,
    /// Go to this article (1-4, see outline); of what is written, only it
    #[arg(long, global = true, value_name = "ID")]
    pub(super) article: Option<String>,
    /// Where it is not told rightly: gb18030, big5, utf-16le …
    #[arg(long, global = true, value_name = "LABEL")]
    pub(super) encoding: Option<String>,
    /// The language of the reader and its messages
    #[arg(long, global = true, value_name = "zh|en", hide_possible_values = true)]
    pub(super) lang: Option<Lang>,
    /// Print the issue as text
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// Cells to a row of text; without it a paragraph is one line in a pipe
    #[arg(long, global = true, value_name = "CELLS", hide_short_help = true)]
    #[arg(value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) width: Option<u16>,
    /// Columns of the text in the reader
    #[arg(long, global = true, value_name = "1|2|3|auto", hide_short_help = true)]
    #[arg(value_parser = ["1", "2", "3", "auto"], hide_possible_values = true)]
    pub(super) columns: Option<String>,
    /// Colours
    #[arg(long, global = true, value_name = "WHEN", hide_short_help = true)]
    pub(super) color: Option<Color>,
    /// How wide the terminal shows characters like “ — …
    #[arg(long, global = true, value_name = "HOW", hide_short_help = true)]
    pub(super) ambiguous: Option<AmbiguousWidth>,
    /// The settings file
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true)]
    pub(super) config: Option<PathBuf>,
    /// Print the version
    #[arg(long, short = 'V', action = clap::ArgAction::Version, hide_short_help = true)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the issue out as JSON, JSON lines, text or Markdown
    Export {
        /// The form
        #[arg(long, short, value_enum, default_value_t = ExportFormat::Json)]
        format: ExportFormat,
        /// Where to; standard output without it
        #[arg(long, short, value_name = "PATH")]
        output: Option<PathBuf>,
        /// As for `dubao` itself
        #[arg(value_name = "INPUT")]
        inputs: Vec<OsString>,
    },
    /// Print the pages and headlines
    Outline {
        /// As for `dubao` itself
        #[arg(value_name = "INPUT")]
        inputs: Vec<OsString>,
    },
    /// Print what the parser was unsure of
    Check {
        /// As for `dubao` itself
        #[arg(value_name = "INPUT")]
        inputs: Vec<OsString>,
    },
    /// Print where a text stands, by page
    Search {
        /// What to look for
        query: String,
        /// As for `dubao` itself
        #[arg(value_name = "INPUT")]
        inputs: Vec<OsString>,
    },
    /// Tell about the settings
    Config {
        #[command(subcommand)]
        what: ConfigCommand,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    #[command(hide = true)]
    Man,
    /// Print what a pass of the parser gives, a row a line
    #[command(hide = true)]
    Parse {
        /// The pass
        #[arg(long, value_parser = pass())]
        show: Pass,
        /// As for `dubao` itself
        #[arg(value_name = "INPUT")]
        inputs: Vec<OsString>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Print where the settings file is
    Path,
    /// Print a settings file with all that can be set; it is the default
    Default,
    /// Print the actions that keys can be given to, with their keys
    Keys,
}

/// A pass of the parser to look at, by its name.
fn pass() -> impl TypedValueParser<Value = Pass> {
    PossibleValuesParser::new(Pass::ALL.map(|(name, _)| name))
        .try_map(|name| Pass::named(&name).ok_or("no pass of that name"))
}

/// A form to export.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ExportFormat {
    /// The whole tree; it is read back
    Json,
    /// One article a line, with page, date and paper
    Jsonl,
    /// Markdown, continuations with their beginnings
    Markdown,
    /// Text, continuations with their beginnings
    Text,
}

/// When there are colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// Where the terminal can and `NO_COLOR` is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How wide characters of ambiguous width are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum AmbiguousWidth {
    /// As the terminal says when it is asked
    Auto,
    /// One cell
    Narrow,
    /// Two cells
    Wide,
}

impl Shared {
    /// How inputs are read.
    pub(super) fn input(&self) -> input::Options {
        input::Options { encoding: self.encoding.clone() }
    }
}

impl From<ExportFormat> for Format {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Json => Self::Json,
            ExportFormat::Jsonl => Self::Jsonl,
            ExportFormat::Markdown => Self::Markdown,
            ExportFormat::Text => Self::Text,
        }
    }
}

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Zh, Self::En]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(match self {
            Self::Zh => "zh",
            Self::En => "en",
        }))
    }
}
