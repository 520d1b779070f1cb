//! The table of all settings.

use std::{ops::RangeInclusive, path::Path};

use toml::de::DeValue;

use crate::{
    config::{Columns, Config, Language, Level, Mouse, Paragraphs, Theme, Width},
    shelf::folders::from_home,
};

/// A key of the file: what it may have, and what that sets.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) name: &'static str,
    /// What it is for: the comment in the printed file.
    pub(super) about: &'static str,
    /// The default as it is written; a comment where the default is not to set it.
    pub(super) default: &'static str,
    pub(super) words: &'static [Word],
    pub(super) number: Option<Number>,
    text: Option<fn(&mut Config, &str)>,
}

/// A word that it may have, and what that sets.
type Word = (&'static str, fn(&mut Config));

/// The numbers that it may have, and what they set.
type Number = (RangeInclusive<usize>, fn(&mut Config, usize));

/// A key that has nothing yet.
const KEY: Key = Key { name: "", about: "", default: "", words: &[], number: None, text: None };

/// All keys, in the order in which they are printed.
pub(super) const KEYS: &[Key] = &[
    Key {
        name: "theme",
        about: "Colours: auto (the terminal's own), light, dark, none",
        default: "\"auto\"",
        words: &[
            ("auto", |config| config.theme = Theme::Auto),
            ("light", |config| config.theme = Theme::Light),
            ("dark", |config| config.theme = Theme::Dark),
            ("none", |config| config.theme = Theme::None),
        ],
        ..KEY
    },
    Key {
        name: "lang",
        about: "The language of the reader and its messages: auto (the locale's), zh, en",
        default: "\"auto\"",
        words: &[
            ("auto", |config| config.lang = Language::Auto),
            ("zh", |config| config.lang = Language::Zh),
            ("en", |config| config.lang = Language::En),
        ],
        ..KEY
    },
    Key {
        name: "mouse",
        about: "The mouse: auto (wheel, clicks, drags), wheel, off (the terminal selects text)",
        default: "\"auto\"",
        words: &[
            ("auto", |config| config.mouse = Mouse::Auto),
            ("wheel", |config| config.mouse = Mouse::Wheel),
            ("off", |config| config.mouse = Mouse::Off),
        ],
        ..KEY
    },
    Key {
        name: "ambiguous",
        about: "How wide the terminal shows “ ” — …: auto (it is asked), narrow, wide",
        default: "\"auto\"",
        words: &[
            ("auto", |config| config.ambiguous = Width::Auto),
            ("narrow", |config| config.ambiguous = Width::Narrow),
            ("wide", |config| config.ambiguous = Width::Wide),
        ],
        ..KEY
    },
    Key {
        name: "measure",
        about: "Han characters to a row, 20 to 40",
        default: "30",
        number: Some((20..=40, |config, number| config.measure = number)),
        ..KEY
    },
    Key {
        name: "columns",
        about: "Columns of the text: auto (as many as have room), 1, 2, 3",
        default: "\"auto\"",
        words: &[("auto", |config| config.columns = Columns::Auto)],
        number: Some((1..=3, |config, number| config.columns = Columns::Fixed(number))),
        ..KEY
    },
    Key {
        name: "level",
        about: "Which marks may not start or end a row: none, basic, gb (GB/T 15834), strict",
        default: "\"basic\"",
        words: &[
            ("none", |config| config.level = Level::None),
            ("basic", |config| config.level = Level::Basic),
            ("gb", |config| config.level = Level::Gb),
            ("strict", |config| config.level = Level::Strict),
        ],
        ..KEY
    },
    Key {
        name: "latin_gap",
        about: "Blank cells between Han and Latin letters, on the screen only: 0, 1",
        default: "0",
        number: Some((0..=1, |config, number| config.latin_gap = number)),
        ..KEY
    },
    Key {
        name: "justify",
        about: "Rows spread to the full width: none, full",
        default: "\"none\"",
        words: &[
            ("none", |config| config.justify = false),
            ("full", |config| config.justify = true),
        ],
        ..KEY
    },
    Key {
        name: "paragraphs",
        about: "Paragraphs: indent (two em, one in narrow columns), blank (a blank row between them)",
        default: "\"indent\"",
        words: &[
            ("indent", |config| config.paragraphs = Paragraphs::Indent),
            ("blank", |config| config.paragraphs = Paragraphs::Blank),
        ],
        ..KEY
    },
    Key {
        name: "clippings",
        about: "The Markdown file of the clippings; without it clippings.md in the data folder",
        default: "# \"~/clippings.md\"",
        text: Some(|config, path| config.clippings = Some(from_home(Path::new(path)))),
        ..KEY
    },
    Key {
        name: "command",
        about: "The command that an article is sent to with !",
        default: "# \"wc -m\"",
        text: Some(|config, command| config.command = Some(command.to_owned())),
        ..KEY
    },
];

impl Key {
    /// Sets it to `value`; false if it does not take that.
    pub(super) fn set(&self, config: &mut Config, value: &DeValue<'_>) -> bool {
        let number = match value {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            // "2" is as good as 2.
            DeValue::String(text) => text.parse().ok(),
            _ => None,
        };
        if let (Some(number), Some((range, set))) = (number, &self.number)
            && range.contains(&number)
        {
            set(config, number);
            return true;
        }
        let Some(text) = value.as_str() else { return false };
        if let Some((_, set)) = self.words.iter().find(|(word, _)| *word == text) {
            set(config);
            return true;
        }
        match self.text.filter(|_| !text.trim().is_empty()) {
            Some(set) => {
                set(config, text);
                true
            }
            None => false,
        }
    }

    /// What it takes, in words.
    pub(super) fn takes(&self) -> String {
        let words = self.words.iter().map(|(word, _)| (*word).to_owned());
        let number =
            self.number.as_ref().map(|(range, _)| format!("{}–{}", range.start(), range.end()));
        let text = self.text.map(|_| "\"…\"".to_owned());
        words.chain(number).chain(text).collect::<Vec<_>>().join(", ")
    }
}
