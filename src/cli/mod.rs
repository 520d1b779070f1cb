//! The command line: what may be said, and what each command runs.

mod args;
mod failure;
mod lang;

mod check;
mod man;
mod outline;
mod search;

mod part;
mod plain;
mod sample;
mod settings;

use std::{
    env,
    ffi::OsString,
    fs::File,
    io::{self, BufWriter, IsTerminal, Write},
    process::ExitCode,
};

use clap::{CommandFactory, Parser};

use self::{
    args::{Args, Command, ConfigCommand, Shared},
    failure::Failure,
    part::part_of,
};
use crate::{
    export::{self, Format},
    input::Source,
    issue::{Id, Issue, Part, Place},
    open::{self, Opened, Unparsed},
    parse,
    reader::{self, Shown},
    shelf,
    words::{Lang, Word},
};

/// Runs the command line `args` (the program's name first): 0 good, 1 something could not be read or written, 2 not
/// understood, 3 read, but no article found. What failed is one sentence on standard error.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version are asked for; nothing can be said where standard output is closed.
            let _ = error.print();
            return if error.use_stderr() { 2.into() } else { 0.into() };
        }
    };
    let lang = settings::lang(&args.shared, lang::of_locale());
    match command(args, lang) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            say(&failure.sentence(lang));
            failure.status().into()
        }
    }
}

fn command(args: Args, lang: Lang) -> Result<(), Failure> {
    let shared = &args.shared;
    // `dubao FILE outline` is understood as `dubao outline FILE`.
    let given = |inputs: Vec<OsString>| [args.inputs.clone(), inputs].concat();
    match args.command {
        None => read(args.inputs, shared, lang),
        Some(Command::Export { format, output, inputs }) => {
            let opened = opened(given(inputs), shared, lang)?;
            let issue = part_of(&opened, shared)?;
            let to = output.filter(|path| path.as_os_str() != "-");
            let write = |out: &mut dyn Write| export_to(&issue, format.into(), shared, out);
            match to {
                Some(path) => {
                    let file =
                        File::create(&path).map_err(|error| Failure::writing(&path, error))?;
                    let mut out = BufWriter::new(file);
                    let written = write(&mut out).and_then(|()| out.flush());
                    written.map_err(|error| Failure::writing(&path, error))?;
                }
                None => to_stdout(write)?,
            }
            with_articles(&opened)
        }
        Some(Command::Outline { inputs }) => {
            let opened = opened(given(inputs), shared, lang)?;
            let issue = part_of(&opened, shared)?;
            to_stdout(|out| outline::write(&issue, lang, out))?;
            with_articles(&opened)
        }
        Some(Command::Check { inputs }) => {
            let opened = opened(given(inputs), shared, lang)?;
            let issue = part_of(&opened, shared)?;
            to_stdout(|out| check::write(&issue, lang, out))?;
            with_articles(&opened)
        }
        Some(Command::Search { query, inputs }) => {
            let opened = opened(given(inputs), shared, lang)?;
            let issue = part_of(&opened, shared)?;
            let mut found = 0;
            to_stdout(|out| {
                found = search::write(&issue, &query, lang, out)?;
                Ok(())
            })?;
            with_articles(&opened)?;
            if found == 0 { Err(Failure::NotFound(query)) } else { Ok(()) }
        }
        Some(Command::Completions { shell }) => {
            let mut script = vec![];
            clap_complete::generate(shell, &mut Args::command(), "dubao", &mut script);
            to_stdout(|out| out.write_all(&script))
        }
        Some(Command::Man) => to_stdout(man::write),
        Some(Command::Parse { show, inputs }) => {
            let opened = opened(given(inputs), shared, lang)?;
            let paint = if settings::colours(shared.color) && io::stdout().is_terminal() {
                parse::show::Paint::Coloured
            } else {
                parse::show::Paint::Plain
            };
            let shown = parse::show::show(&opened.pages, show, paint);
            to_stdout(|out| out.write_all(shown.as_bytes()))
        }
        Some(Command::Config { what: ConfigCommand::Keys }) => {
            to_stdout(|out| man::write_keys(lang, out))
        }
        Some(Command::Config { what: ConfigCommand::Path }) => {
            let path = settings::path(shared).unwrap_or_default();
            to_stdout(|out| writeln!(out, "{}", path.display()))
        }
        Some(Command::Config { what: ConfigCommand::Default }) => {
            to_stdout(|out| out.write_all(shelf::settings::default().as_bytes()))
        }
    }
}

/// The issue that `inputs` make, for a command that prints: what is to be said about them is said on standard error.
fn opened(inputs: Vec<OsString>, shared: &Shared, lang: Lang) -> Result<Opened, Failure> {
    let (unparsed, remarks) = unparsed(inputs, shared, lang)?;
    for remark in &remarks {
        say(remark);
    }
    Ok(unparsed.parse())
}

/// The issue that `inputs` make, and what is to be said about them. Standard input is read where something is piped into
/// it, the sample where nothing is given.
fn unparsed(
    inputs: Vec<OsString>,
    shared: &Shared,
    lang: Lang,
) -> Result<(Unparsed, Vec<String>), Failure> {
    let mut sources: Vec<_> = inputs
        .into_iter()
        .map(|path| if path == "-" { Source::Stdin } else { Source::Path(path.into()) })
        .collect();
    if sources.is_empty() {
        if !is_piped() {
            return Ok((sample::unparsed(), vec![Word::Sample.say(lang)]));
        }
        sources.push(Source::Stdin);
    }
    let unparsed = open::read(&sources, &shared.input())?;
    let remarks = unparsed.notes().iter().map(|note| open::remark(note, lang)).collect();
    Ok((unparsed, remarks))
}

/// Is there a pipe or a file at standard input? A terminal and /dev/null have nothing to read.
fn is_piped() -> bool {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return false;
    }
    #[cfg(unix)]
    {
        use std::os::{fd::AsFd, unix::fs::FileTypeExt};
        let kind = stdin.as_fd().try_clone_to_owned().and_then(|fd| File::from(fd).metadata());
        kind.is_ok_and(|kind| !kind.file_type().is_char_device())
    }
    #[cfg(not(unix))]
    true
}

/// The issue shown in the reader, or as text where there is no terminal to show it in.
fn read(inputs: Vec<OsString>, shared: &Shared, lang: Lang) -> Result<(), Failure> {
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    if shared.plain || dumb || !io::stdout().is_terminal() {
        let opened = opened(inputs, shared, lang)?;
        let part = part_of(&opened, shared)?;
        to_stdout(|out| export_to(&part, Format::Text, shared, out))?;
        return with_articles(&opened);
    }
    let mut notices = Vec::new();
    let (shown, library) = shown(inputs, shared, lang, &mut notices)?;
    let place = match &shown {
        Shown::Whole(opened) => {
            with_articles(opened)?;
            place_asked_for(opened, shared)?
        }
        Shown::Long { .. } => None,
    };
    let (config, slips) = settings::read(shared, lang)?;
    notices.extend(slips);
    let config = settings::over(config, shared);
    let chosen = settings::chosen(lang, &mut notices);
    let input = shared.input();
    let options = reader::Options { config, chosen, lang, input, place, library, notices };
    reader::run(shown, options)?.iter().for_each(|sentence| say(sentence));
    Ok(())
}

/// What the reader is to show, and whether it is to begin with the list of the issues that were read before.
fn shown(
    inputs: Vec<OsString>,
    shared: &Shared,
    lang: Lang,
    notices: &mut Vec<String>,
) -> Result<(Shown, bool), Failure> {
    if inputs.is_empty()
        && !is_piped()
        && let Some(opened) = settings::last_issue(shared, lang, notices)
    {
        return Ok((Shown::Whole(Box::new(opened)), true));
    }
    let (unparsed, remarks) = unparsed(inputs, shared, lang)?;
    notices.extend(remarks);
    let beginning = if asks(shared) { None } else { unparsed.beginning() };
    let shown = match beginning {
        Some(beginning) => {
            Shown::Long { beginning: Box::new(beginning), whole: Box::new(unparsed) }
        }
        None => Shown::Whole(Box::new(unparsed.parse())),
    };
    Ok((shown, false))
}

/// Is a page or an article asked for?
fn asks(shared: &Shared) -> bool {
    shared.page.is_some() || shared.article.is_some()
}

/// The beginning of the page or article that is asked for.
fn place_asked_for(opened: &Opened, shared: &Shared) -> Result<Option<Place>, Failure> {
    if !asks(shared) {
        return Ok(None);
    }
    let part = part_of(opened, shared)?;
    Ok(part.articles().next().map(|(_, article)| Place {
        article: shared.article.clone().map_or_else(|| article.id.clone(), Id),
        part: Part::Headline,
        byte: 0,
    }))
}

fn export_to(
    issue: &Issue,
    format: Format,
    shared: &Shared,
    mut out: &mut dyn Write,
) -> io::Result<()> {
    let setter = plain::width(shared.width)
        .map(|width| move |text: &str, setting| plain::set(text, setting, width, shared));
    let setter = setter.as_ref().map(|setter| setter as &dyn Fn(&str, _) -> Vec<String>);
    export::write(issue, format, setter, &mut out)
}

/// Fails if there is no article in what was opened.
fn with_articles(opened: &Opened) -> Result<(), Failure> {
    match opened.issue.articles().next() {
        Some(_) => Ok(()),
        None => Err(Failure::NoArticle(opened.first())),
    }
}

fn to_stdout(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).map_err(Failure::Stdout)
}

/// One line on standard error. There is nobody to tell if that is closed.
fn say(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "dubao: {sentence}");
}
