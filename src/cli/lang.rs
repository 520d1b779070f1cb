//! The language that the locale asks for.

use std::env;

use crate::words::Lang;

/// Chinese if the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set begins with zh, else English.
pub(super) fn of_locale() -> Lang {
    of(["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .map(|value| value.to_string_lossy().into_owned()))
}

fn of(values: impl IntoIterator<Item = String>) -> Lang {
    let set = values.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    if set.to_ascii_lowercase().starts_with("zh") { Lang::Zh } else { Lang::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_decides() {
        let of = |values: &[&str]| of(values.iter().map(|value| (*value).to_owned()));
        assert_eq!(of(&["", "zh_CN.UTF-8", "en_US.UTF-8"]), Lang::Zh);
        assert_eq!(of(&["C", "zh_CN.UTF-8"]), Lang::En);
        assert_eq!(of(&["zh"]), Lang::Zh);
        assert_eq!(of(&[]), Lang::En);
    }
}
