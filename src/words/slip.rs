//! Sentences about what is wrong in the settings file: where, what, the nearest right word.

use super::Lang;

/// What is wrong in a line of the settings file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip<'a> {
    /// It is no TOML; what the parser says.
    Syntax(&'a str),
    /// There is no such key; the nearest one.
    Key(&'a str, Option<&'a str>),
    /// The key does not take this value; what it takes, and the nearest of it.
    Value(&'a str, &'a str, &'a str, Option<&'a str>),
    /// There is no such action; the nearest one.
    Action(&'a str, Option<&'a str>),
    /// No key of the keyboard has this name.
    Keyboard(&'a str),
}

impl Slip<'_> {
    /// The sentence about line `line` of the file at `path`, in `lang`.
    pub fn say(&self, path: &str, line: usize, lang: Lang) -> String {
        match lang {
            Lang::Zh => format!("{path} 第 {line} 行：{}", self.zh()),
            Lang::En => format!("{path}, line {line}: {}", self.en()),
        }
    }

    fn zh(&self) -> String {
        let meant = |nearest: Option<&str>| {
            nearest.map(|nearest| format!("，想写的是不是 {nearest}")).unwrap_or_default()
        };
        match self {
            Self::Syntax(why) => format!("不是 TOML（{why}），按默认。"),
            Self::Key(key, nearest) => format!("没有 {key} 这一项{}？未用。", meant(*nearest)),
            Self::Value(key, value, takes, nearest) => {
                format!("{key} 不能是 {value}（可用 {takes}）{}，按默认。", meant(*nearest))
            }
            Self::Action(action, nearest) => {
                format!("没有叫 {action} 的动作{}？见 dubao config keys。", meant(*nearest))
            }
            Self::Keyboard(key) => format!("没有叫 {key} 的键，见 dubao config keys。"),
        }
    }

    fn en(&self) -> String {
        let meant = |nearest: Option<&str>| {
            nearest.map(|nearest| format!("; the nearest is {nearest}")).unwrap_or_default()
        };
        match self {
            Self::Syntax(why) => format!("this is no TOML ({why}); the default is used."),
            Self::Key(key, nearest) => format!("there is no key {key}{}.", meant(*nearest)),
            Self::Value(key, value, takes, nearest) => format!(
                "{key} cannot be {value}, it takes {takes}{}; the default is used.",
                meant(*nearest)
            ),
            Self::Action(action, nearest) => {
                format!("there is no action {action}{}; see dubao config keys.", meant(*nearest))
            }
            Self::Keyboard(key) => format!("no key is called {key}; see dubao config keys."),
        }
    }
}
