//! The settings file, and what the command line says instead of it.

use std::{env, io, path::PathBuf};

use super::{
    args::{AmbiguousWidth, Color, Shared},
    failure::Failure,
};
use crate::{
    config::{Chosen, Columns, Config, Language, Theme, Width},
    input::Source,
    open::{self, Opened},
    reader::{keys::Chord, table},
    shelf::{
        self, Folders, SetAside,
        settings::{Bindings, Slip, Wrong},
    },
    words::{self, Deed, Lang},
};

/// Where the settings file is, if the system tells where such files go.
pub(super) fn path(shared: &Shared) -> Option<PathBuf> {
    shared.config.clone().or_else(|| Folders::of_user().map(|folders| folders.settings()))
}

/// The settings, and what is wrong in their file, a sentence each.
///
/// A file that the command line names has to be there and be read; of the one in its usual place it is only said that
/// it cannot be.
pub(super) fn read(shared: &Shared, lang: Lang) -> Result<(Config, Vec<String>), Failure> {
    let Some(path) = path(shared) else { return Ok((Config::default(), Vec::new())) };
    if shared.config.is_some() && !path.exists() {
        return Err(Failure::Settings(path, io::ErrorKind::NotFound.into()));
    }
    let actions: Vec<&str> = table::actions().map(|action| action.name).collect();
    let read = shelf::settings::read(&path, Bindings { actions: &actions, is_key });
    let name = shelf::to_home(&path);
    let (config, slips) = match read {
        Ok(read) => read,
        Err(shelf::Error::Read { source, .. } | shelf::Error::Write { source, .. }) => {
            if shared.config.is_some() {
                return Err(Failure::Settings(path, source));
            }
            let notice = Deed::NoSettings(&name, &open::system(&source)).say(lang);
            return Ok((Config::default(), vec![notice]));
        }
    };
    let sentence = |slip: &Slip| word(&slip.wrong).say(&name, slip.line, lang);
    Ok((config, slips.iter().map(sentence).collect()))
}

/// The language: what the command line says, then the settings, then the locale.
pub(super) fn lang(shared: &Shared, of_locale: Lang) -> Lang {
    let set = || match read(shared, of_locale).ok()?.0.lang {
        Language::Auto => None,
        Language::Zh => Some(Lang::Zh),
        Language::En => Some(Lang::En),
    };
    shared.lang.or_else(set).unwrap_or(of_locale)
}

/// The settings that were changed by keys before. What is to be said is added to `notices`.
pub(super) fn chosen(lang: Lang, notices: &mut Vec<String>) -> Chosen {
    let mut aside = Vec::new();
    // What cannot be read is told when the reader tries to keep something there.
    let chosen = Folders::of_user().and_then(|folders| shelf::chosen(&folders, &mut aside).ok());
    notices.extend(set_aside(&aside, lang));
    chosen.unwrap_or_default()
}

/// The newest of the issues that were read before and can be opened still. What is to be said is added to `notices`.
pub(super) fn last_issue(shared: &Shared, lang: Lang, notices: &mut Vec<String>) -> Option<Opened> {
    let mut aside = Vec::new();
    // What cannot be read is told when the reader tries to keep something there.
    let history = shelf::history(&Folders::of_user()?, &mut aside).unwrap_or_default();
    notices.extend(set_aside(&aside, lang));
    let with_sources = history.iter().filter(|past| !past.sources.is_empty());
    with_sources
        .map(|past| past.sources.iter().map(|path| Source::Path(path.into())).collect::<Vec<_>>())
        .find_map(|sources| open::open(&sources, &shared.input()).ok())
}

/// A sentence about each file that was set aside.
fn set_aside(aside: &[SetAside], lang: Lang) -> impl Iterator<Item = String> {
    aside.iter().map(move |SetAside { path, to }| {
        Deed::SetAside(&shelf::to_home(path), &shelf::to_home(to)).say(lang)
    })
}

fn is_key(name: &str) -> bool {
    Chord::named(name).is_some()
}

fn word(wrong: &Wrong) -> words::Slip<'_> {
    match wrong {
        Wrong::Syntax(why) => words::Slip::Syntax(why),
        Wrong::Key(key, nearest) => words::Slip::Key(key, nearest.as_deref()),
        Wrong::Value(key, value, takes, nearest) => {
            words::Slip::Value(key, value, takes, nearest.as_deref())
        }
        Wrong::Action(action, nearest) => words::Slip::Action(action, nearest.as_deref()),
        Wrong::Keyboard(key) => words::Slip::Keyboard(key),
    }
}

/// `config` with what is said on the command line and in the environment.
pub(super) fn over(mut config: Config, shared: &Shared) -> Config {
    if let Some(width) = shared.width {
        // Two cells are one Han.
        config.measure = usize::from(width / 2).clamp(20, 40);
        config.said.insert("measure".to_owned());
    }
    if let Some(columns) = &shared.columns {
        config.columns = columns.parse().map_or(Columns::Auto, Columns::Fixed);
        config.said.insert("columns".to_owned());
    }
    if let Some(ambiguous) = shared.ambiguous {
        config.ambiguous = match ambiguous {
            AmbiguousWidth::Auto => Width::Auto,
            AmbiguousWidth::Narrow => Width::Narrow,
            AmbiguousWidth::Wide => Width::Wide,
        };
    }
    if !colours(shared.color) {
        config.theme = Theme::None;
        config.said.insert("theme".to_owned());
    }
    config
}

/// Are there colours, by what is `asked` for and by the environment?
pub(super) fn colours(asked: Option<Color>) -> bool {
    is_coloured(asked, |name| env::var(name).unwrap_or_default())
}

/// Are there colours? What is `asked` for decides, then `CLICOLOR_FORCE`, then `NO_COLOR`.
fn is_coloured(asked: Option<Color>, variable: impl Fn(&str) -> String) -> bool {
    match asked {
        Some(Color::Always) => true,
        Some(Color::Never) => false,
        Some(Color::Auto) | None => {
            let is_forced = !matches!(variable("CLICOLOR_FORCE").as_str(), "" | "0");
            is_forced || variable("NO_COLOR").is_empty()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_asked_for_or_forced_or_forbidden() {
        #[track_caller]
        fn check(asked: Option<Color>, set: &[(&str, &str)], want: bool) {
            let variable = |name: &str| {
                let found = set.iter().find(|(set, _)| *set == name);
                found.map(|(_, value)| (*value).to_owned()).unwrap_or_default()
            };
            assert_eq!(is_coloured(asked, variable), want);
        }
        check(None, &[], true);
        check(None, &[("NO_COLOR", "1")], false);
        check(None, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true);
        check(None, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "0")], false);
        check(Some(Color::Never), &[("CLICOLOR_FORCE", "1")], false);
        check(Some(Color::Always), &[("NO_COLOR", "1")], true);
    }
}
