//! What the command line says instead of the settings file.

use std::env;

use super::args::{AmbiguousWidth, Color, Shared};
use crate::config::{Columns, Config, Theme, Width};

/// `config` with what is said on the command line and in the environment.
pub(super) fn over(mut config: Config, shared: &Shared) -> Config {
    if let Some(width) = shared.width {
        // Two cells are one Han.
        config.measure = usize::from(width / 2).clamp(20, 40);
    }
    if let Some(columns) = &shared.columns {
        config.columns = columns.parse().map_or(Columns::Auto, Columns::Fixed);
    }
    if let Some(ambiguous) = shared.ambiguous {
        config.ambiguous = match ambiguous {
            AmbiguousWidth::Auto => Width::Auto,
            AmbiguousWidth::Narrow => Width::Narrow,
            AmbiguousWidth::Wide => Width::Wide,
        };
    }
    if !is_coloured(shared.color, |name| env::var(name).unwrap_or_default()) {
        config.theme = Theme::None;
    }
    config
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
