//! The settings file: one table of its keys, from which it is read, checked and printed.
//!
//! What is wrong in it is told by line, with the nearest right word; the default stands in its place.

mod table;

use std::{fmt::Write as _, fs, io, path::Path};

use toml::de::{DeTable, DeValue};

use self::table::{KEYS, Key};
use super::Error;
use crate::config::{Chosen, Config};

/// The table of the user's keys.
const TABLE: &str = "keys";

/// What a key may be bound to: the reader's actions, and how it tells the name of a key.
#[derive(Clone, Copy, Debug)]
pub struct Bindings<'a> {
    /// The names of the actions.
    pub actions: &'a [&'a str],
    /// Is there a key of this name?
    pub is_key: fn(&str) -> bool,
}

/// Something that is wrong in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no TOML: what the parser says.
    Syntax(String),
    /// There is no such key; the nearest one.
    Key(String, Option<String>),
    /// The key does not take this value; what it takes, and the nearest of it.
    Value(String, String, String, Option<String>),
    /// There is no such action; the nearest one.
    Action(String, Option<String>),
    /// No key of the keyboard has this name.
    Keyboard(String),
}

/// The settings in the file at `path`, and what is wrong in it. Where it is not there, everything is the default.
///
/// # Errors
/// [`Error::Read`] where it is there and cannot be read.
pub fn read(path: &Path, bindings: Bindings<'_>) -> Result<(Config, Vec<Slip>), Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(parse(&text, bindings)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Ok((Config::default(), Vec::new()))
        }
        Err(source) => Err(Error::Read { path: path.to_owned(), source }),
    }
}

/// The settings in `text`, and what is wrong in it, by lines.
pub fn parse(text: &str, bindings: Bindings<'_>) -> (Config, Vec<Slip>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = |at: usize| text.get(..at).unwrap_or(text).matches('\n').count() + 1;
    let (mut config, mut slips) = (Config::default(), Vec::new());
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        slips.push(Slip { line: line(at), wrong: Wrong::Syntax(error.message().to_owned()) });
    }
    for (name, value) in table.get_ref() {
        let key = KEYS.iter().find(|key| key.name == name.get_ref());
        let wrong = match (key, value.get_ref()) {
            (Some(key), value) if key.set(&mut config, value) => {
                config.said.insert(key.name.to_owned());
                continue;
            }
            (Some(key), _) => {
                let given = text.get(value.span()).unwrap_or_default().to_owned();
                let bare = given.trim_matches(['"', '\'']);
                let nearest = nearest(bare, key.words.iter().map(|(word, _)| *word));
                Wrong::Value(key.name.to_owned(), given, key.takes(), nearest)
            }
            (None, DeValue::Table(keys)) if name.get_ref() == TABLE => {
                slips.extend(bind(&mut config, keys, bindings, line));
                continue;
            }
            (None, _) => {
                let names = KEYS.iter().map(|key| key.name).chain([TABLE]);
                Wrong::Key(name.get_ref().to_string(), nearest(name.get_ref(), names))
            }
        };
        slips.push(Slip { line: line(name.span().start), wrong });
    }
    slips.sort_by_key(|slip| slip.line);
    // A line that is no TOML is told once.
    let again = |later: &mut Slip, slip: &mut Slip| {
        later.line == slip.line && matches!(slip.wrong, Wrong::Syntax(_))
    };
    slips.dedup_by(again);
    (config, slips)
}

/// `config` with what was chosen by keys, where nobody has said otherwise.
#[must_use]
pub fn with_chosen(mut config: Config, chosen: &Chosen) -> Config {
    for key in KEYS {
        if let Some(value) = chosen.get(key.name).filter(|_| !config.said.contains(key.name)) {
            // What another version has kept and this one does not take is left out.
            key.set(&mut config, &DeValue::String(value.into()));
        }
    }
    config
}

/// Takes the user's keys into `config`; gives what is wrong with them.
fn bind(
    config: &mut Config,
    keys: &DeTable<'_>,
    bindings: Bindings<'_>,
    line: impl Fn(usize) -> usize,
) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (key, action) in keys {
        let line = line(key.span().start);
        let name = key.get_ref();
        let wrong = match action.get_ref().as_str() {
            _ if !(bindings.is_key)(name) => Wrong::Keyboard(name.to_string()),
            Some(action) if bindings.actions.contains(&action) => {
                config.keys.insert(name.to_string(), action.to_owned());
                continue;
            }
            action => {
                let action = action.unwrap_or_default();
                let nearest = nearest(action, bindings.actions.iter().copied());
                Wrong::Action(action.to_owned(), nearest)
            }
        };
        slips.push(Slip { line, wrong });
    }
    slips
}

/// The settings file that changes nothing, with a comment to each key.
pub fn default() -> String {
    let mut text = "\
# The settings of dubao. All of it is the default: change what you like, leave out the rest.
# Theme, measure and columns that were changed by a key are kept for the next start, unless they are set here.\n"
        .to_owned();
    for Key { name, about, default, .. } in KEYS {
        let set = match default.strip_prefix("# ") {
            Some(example) => format!("# {name} = {example}"),
            None => format!("{name} = {default}"),
        };
        let _ = write!(text, "\n# {about}.\n{set}\n");
    }
    text.push_str(
        "\n# Keys that mean something else: a key and an action. `dubao config keys` lists both.\n[keys]\n",
    );
    text.push_str("# \"x\" = \"quit\"\n# \"ctrl-n\" = \"next-article\"\n");
    text
}

/// The one of `words` that is most like `word`, if one is like it at all.
fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let like = |other: &str| strsim::jaro_winkler(&word.to_lowercase(), other);
    words
        .map(|other| (like(other), other))
        .filter(|(like, _)| *like > 0.7)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, other)| other.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::config::{Columns, Language, Theme};

    const BINDINGS: Bindings<'_> = Bindings {
        actions: &["quit", "next-article", "help"],
        is_key: |name| name.chars().count() == 1 || name.starts_with("ctrl-"),
    };

    #[track_caller]
    fn check(text: &str, expected: &[(usize, Wrong)]) -> Config {
        let (config, slips) = parse(text, BINDINGS);
        let slips: Vec<_> = slips.into_iter().map(|slip| (slip.line, slip.wrong)).collect();
        assert_eq!(slips, expected);
        config
    }

    #[test]
    fn the_printed_file_is_the_default() {
        let config = check(&default(), &[]);
        assert!(config.said.contains("measure") && !config.said.contains("command"));
        assert_eq!(Config { said: BTreeSet::new(), ..config }, Config::default());
        for key in KEYS {
            let set = format!("{} = ", key.name);
            assert!(default().contains(&set), "{} is not printed", key.name);
        }
        // The examples that are commented out are right too.
        let uncommented = default().lines().fold(String::new(), |text, line| {
            let example = line.strip_prefix("# ").filter(|rest| rest.contains(" = "));
            text + example.unwrap_or(line) + "\n"
        });
        let config = check(&uncommented, &[]);
        assert!(config.clippings.is_some() && config.command.is_some());
        assert_eq!(config.keys.len(), 2);
    }

    #[test]
    fn every_word_and_number_of_the_table_is_taken() {
        for key in KEYS {
            for (word, _) in key.words {
                check(&format!("{} = \"{word}\"", key.name), &[]);
            }
            for number in key.number.iter().flat_map(|(range, _)| range.clone()) {
                check(&format!("{} = {number}", key.name), &[]);
                check(&format!("{} = \"{number}\"", key.name), &[]);
            }
        }
        let config = check("theme = \"dark\"\nmeasure = 24\ncolumns = 2\njustify = \"full\"", &[]);
        let Config { theme, measure, columns, justify, .. } = config;
        assert_eq!((theme, measure, justify), (Theme::Dark, 24, true));
        assert_eq!(columns, Columns::Fixed(2));
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_and_the_rest_counts() {
        let text =
            "# mine\nmeasuer = 24\ntheme = \"drak\"\nmeasure = 99\nmouse = true\nlang = \"zh\"\n";
        let value = |key: &str, given: &str, takes: &str, nearest| {
            Wrong::Value(key.to_owned(), given.to_owned(), takes.to_owned(), nearest)
        };
        let config = check(
            text,
            &[
                (2, Wrong::Key("measuer".to_owned(), Some("measure".to_owned()))),
                (3, value("theme", "\"drak\"", "auto, light, dark, none", Some("dark".to_owned()))),
                (4, value("measure", "99", "20–40", None)),
                (5, value("mouse", "true", "auto, wheel, off", None)),
            ],
        );
        let said = BTreeSet::from(["lang".to_owned()]);
        assert_eq!(config, Config { lang: Language::Zh, said, ..Config::default() });
        check("zzz = 1", &[(1, Wrong::Key("zzz".to_owned(), None))]);
        check("command = \" \"", &[(1, value("command", "\" \"", "\"…\"", None))]);
    }

    #[test]
    fn what_was_chosen_by_keys_counts_where_the_file_says_nothing() {
        let chosen = [("theme", "dark"), ("measure", "24"), ("columns", "2"), ("lang", "xx")];
        let chosen = chosen.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        let config = with_chosen(check("measure = 36\nlang = \"zh\"", &[]), &chosen);
        assert_eq!((config.theme, config.measure), (Theme::Dark, 36));
        assert_eq!((config.columns, config.lang), (Columns::Fixed(2), Language::Zh));
    }

    #[test]
    fn keys_are_bound_to_actions() {
        let text = "[keys]\nx = \"quit\"\nctrl-n = \"next-artcle\"\nhyper = \"quit\"\ny = 3\n";
        let config = check(
            text,
            &[
                (3, Wrong::Action("next-artcle".to_owned(), Some("next-article".to_owned()))),
                (4, Wrong::Keyboard("hyper".to_owned())),
                (5, Wrong::Action(String::new(), None)),
            ],
        );
        assert_eq!(
            config.keys.into_iter().collect::<Vec<_>>(),
            [("x".to_owned(), "quit".to_owned())]
        );
    }

    #[test]
    fn a_line_that_is_no_toml_is_told_and_the_others_count() {
        let (config, slips) = parse("measure = 24\ntheme = \nlang = \"en\"\n", BINDINGS);
        assert_eq!(slips.iter().map(|slip| slip.line).collect::<Vec<_>>(), [2]);
        assert!(matches!(slips[0].wrong, Wrong::Syntax(_)));
        assert_eq!((config.measure, config.lang), (24, Language::En));
    }

    #[test]
    fn a_file_that_is_not_there_is_the_default() {
        let (config, slips) = read(Path::new("/nowhere/config.toml"), BINDINGS).unwrap();
        assert_eq!((config, slips), (Config::default(), vec![]));
    }
}
