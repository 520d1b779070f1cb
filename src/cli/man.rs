//! `dubao man` and `dubao config keys`: what is made from the table of keys, beside the help.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};

use super::args::{Args, EXAMPLES};
use crate::{
    reader::keys::{
        Keymap,
        table::{Group, PAGE, TABLE},
    },
    text::{Ambiguous, cells},
    words::Lang,
};

/// Writes the manual page.
pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    // What does not fit the one screen of the help has its place here.
    let command = Args::command().mut_args(|argument| argument.hide_short_help(false));
    let man = Man::new(command.clone()).source(concat!("dubao ", env!("CARGO_PKG_VERSION")));
    man.render_title(out)?;
    man.render_name_section(out)?;
    synopsis(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    commands(command, out)?;
    keys(out)?;
    examples(out)
}

fn synopsis(out: &mut dyn Write) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", ["SYNOPSIS"]);
    for rest in ["[OPTIONS] [INPUT]...", "[OPTIONS] COMMAND [INPUT]..."] {
        roff.control("TP", []).text([bold("dubao"), roman(" "), roman(rest)]);
    }
    roff.to_writer(out)
}

/// Each command with the options that it alone has.
fn commands(mut command: Command, out: &mut dyn Write) -> io::Result<()> {
    command.build();
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    for each in command.get_subcommands().filter(|each| !each.is_hide_set()) {
        let mut usage = vec![];
        let mut options = vec![];
        for argument in each.get_arguments().filter(|argument| !argument.is_global_set()) {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            let names = argument.get_value_names().unwrap_or_default().join(" ");
            match argument.get_long() {
                Some("help") => {}
                Some(long) => options.push((format!("--{long} {names}"), help)),
                None if argument.is_required_set() => usage.push(format!(" {names}")),
                None => usage.push(format!(" [{names}]...")),
            }
        }
        for inner in each.get_subcommands() {
            let about = inner.get_about().map(ToString::to_string).unwrap_or_default();
            options.push((inner.get_name().to_owned(), about));
        }
        let about = each.get_about().map(ToString::to_string).unwrap_or_default();
        roff.control("TP", []);
        roff.text([bold(each.get_name()), roman(usage.concat())]).text([roman(about)]);
        for (name, help) in options {
            roff.control("RS", []).control("TP", []);
            roff.text([bold(name)]).text([roman(help)]).control("RE", []);
        }
    }
    roff.to_writer(out)
}

fn keys(out: &mut dyn Write) -> io::Result<()> {
    let keymap = Keymap::default();
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    let mut group = None;
    for row in TABLE {
        if group.replace(row.group) != Some(row.group) {
            roff.control("SS", [row.group.heading().1]);
        }
        let keys = keymap.label(row, Lang::En);
        roff.control("TP", []).text([bold(keys)]).text([roman(row.en)]);
    }
    roff.to_writer(out)
}

fn examples(out: &mut dyn Write) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", ["EXAMPLES"]);
    for line in EXAMPLES.lines().skip(1) {
        let (command, what) = line.trim().split_once("  ").unwrap_or((line, ""));
        roff.control("TP", []).text([bold(command)]).text([roman(what.trim())]);
    }
    roff.to_writer(out)
}

/// Writes the actions that keys can be given to in the settings, with their keys and what they do.
pub(super) fn write_keys(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut group: Option<Group> = None;
    for row in TABLE {
        let (zh, en) = row.group.heading();
        if group.replace(row.group).is_none_or(|before| before != row.group) {
            writeln!(out, "# {}", if lang == Lang::Zh { zh } else { en })?;
        }
        writeln!(out, "  {}", if lang == Lang::Zh { row.zh } else { row.en })?;
        for action in row.actions {
            let keys = if action.name == PAGE { "0-9".to_owned() } else { action.keys.join(" ") };
            let blank = " ".repeat(18_usize.saturating_sub(cells(action.name, Ambiguous::Narrow)));
            writeln!(out, "    {}{blank}{keys}", action.name)?;
        }
    }
    Ok(())
}
