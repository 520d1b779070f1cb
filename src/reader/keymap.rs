//! Which keys send which message: the table's keys, or the user's own.

use std::{collections::BTreeMap, fmt};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{message::Message, table};
use crate::words::Lang;

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Hash)]
pub struct Chord {
    /// The key.
    pub code: KeyCode,
    /// Control and Alt; Shift is in the character.
    pub modifiers: KeyModifiers,
}

/// The keys of each action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    keys: BTreeMap<&'static str, Vec<Chord>>,
}

/// Why keys cannot be bound.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadKey {
    /// No action has this name.
    #[error("no action is called {0}")]
    NoAction(String),
    /// No key has this name.
    #[error("no key is called {0}")]
    NoKey(String),
}

/// Keys by their names, in the table and the settings; English and Chinese labels.
const NAMES: &[(&str, KeyCode, &str, &str)] = &[
    ("up", KeyCode::Up, "Up", "上"),
    ("down", KeyCode::Down, "Down", "下"),
    ("left", KeyCode::Left, "Left", "左"),
    ("right", KeyCode::Right, "Right", "右"),
    ("space", KeyCode::Char(' '), "Space", "空格"),
    ("enter", KeyCode::Enter, "Enter", "Enter"),
    ("backspace", KeyCode::Backspace, "Backspace", "退格"),
    ("tab", KeyCode::Tab, "Tab", "Tab"),
    ("backtab", KeyCode::BackTab, "S-Tab", "S-Tab"),
    ("home", KeyCode::Home, "Home", "Home"),
    ("end", KeyCode::End, "End", "End"),
    ("pageup", KeyCode::PageUp, "PgUp", "PgUp"),
    ("pagedown", KeyCode::PageDown, "PgDn", "PgDn"),
    ("delete", KeyCode::Delete, "Del", "Del"),
    ("f1", KeyCode::F(1), "F1", "F1"),
];

impl Chord {
    /// The chord of a key event.
    pub fn of(event: KeyEvent) -> Self {
        let held = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
        let code = match event.code {
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            KeyCode::Char(character) if event.modifiers.contains(KeyModifiers::SHIFT) => {
                KeyCode::Char(character.to_ascii_uppercase())
            }
            code => code,
        };
        Self { code, modifiers: held }
    }

    /// The chord with the half-width form of a character that an input method gives.
    #[must_use]
    pub fn normal(self) -> Self {
        let KeyCode::Char(character) = self.code else { return self };
        Self { code: KeyCode::Char(half(character)), ..self }
    }

    /// The key called `name`: `J`, `space`, `ctrl-d`, `alt-left`.
    ///
    /// ```
    /// use dubao::reader::keys::Chord;
    /// assert!(Chord::named("ctrl-d").is_some());
    /// assert_eq!(Chord::named("hyper"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = name;
        loop {
            if let Some(key) = rest.strip_prefix("ctrl-").filter(|key| !key.is_empty()) {
                modifiers |= KeyModifiers::CONTROL;
                rest = key;
            } else if let Some(key) = rest.strip_prefix("alt-").filter(|key| !key.is_empty()) {
                modifiers |= KeyModifiers::ALT;
                rest = key;
            } else {
                break;
            }
        }
        let mut characters = rest.chars();
        let code = match (characters.next(), characters.next()) {
            (Some(character), None) => KeyCode::Char(character),
            _ => NAMES.iter().find(|(name, ..)| *name == rest)?.1,
        };
        Some(Self { code, modifiers })
    }

    /// How it is shown: `^D`, `Alt-左`.
    pub fn label(self, lang: Lang) -> String {
        let key = match NAMES.iter().find(|(_, code, ..)| *code == self.code) {
            Some((_, _, en, zh)) => (if lang == Lang::Zh { zh } else { en }).to_string(),
            None => match self.code {
                KeyCode::Char(character) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                    character.to_ascii_uppercase().to_string()
                }
                KeyCode::Char(character) => character.to_string(),
                code => code.to_string(),
            },
        };
        let alt = if self.modifiers.contains(KeyModifiers::ALT) { "Alt-" } else { "" };
        let control = if self.modifiers.contains(KeyModifiers::CONTROL) { "^" } else { "" };
        format!("{alt}{control}{key}")
    }
}

/// The half-width character that stands on the same key.
fn half(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        '、' => '/',
        '。' => '.',
        '【' => '[',
        '】' => ']',
        '《' => '<',
        '》' => '>',
        '「' => '{',
        '」' => '}',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '·' => '`',
        '￥' => '$',
        _ => character,
    }
}

impl Keymap {
    /// What `chord` sends; a digit stands for itself.
    pub fn message(&self, chord: Chord) -> Option<Message> {
        if let KeyCode::Char(digit @ '0'..='9') = chord.code
            && chord.modifiers.is_empty()
        {
            return Some(Message::Digit(digit));
        }
        let (name, _) = self.keys.iter().find(|(_, chords)| chords.contains(&chord))?;
        table::action(name).map(|action| action.message.clone())
    }

    /// Gives `key` to the action called `name`; what it meant before it no longer means.
    ///
    /// # Errors
    /// [`BadKey`] if there is no such action or key; nothing is changed then.
    pub fn bind(&mut self, key: &str, name: &str) -> Result<(), BadKey> {
        let action = table::action(name).ok_or_else(|| BadKey::NoAction(name.to_owned()))?;
        let chord = Chord::named(key).ok_or_else(|| BadKey::NoKey(key.to_owned()))?;
        for chords in self.keys.values_mut() {
            chords.retain(|other| *other != chord);
        }
        self.keys.entry(action.name).or_default().push(chord);
        Ok(())
    }

    /// The keys of the action called `name`.
    pub fn keys(&self, name: &str) -> &[Chord] {
        self.keys.get(name).map_or(&[], Vec::as_slice)
    }

    /// Do all of these keys still send what the row of the table has them for?
    pub fn has(&self, row: &table::Row, keys: &[&str]) -> bool {
        let chords: Vec<&Chord> =
            row.actions.iter().flat_map(|action| self.keys(action.name)).collect();
        keys.iter().all(|key| Chord::named(key).is_some_and(|chord| chords.contains(&&chord)))
    }

    /// The keys of a row of the table, as they are shown: `j k 下 上`; the first ones of all actions, then the second
    /// ones, or action by action where they have different numbers of keys.
    pub fn label(&self, row: &table::Row, lang: Lang) -> String {
        let all: Vec<Vec<String>> = row
            .actions
            .iter()
            .map(|action| {
                let digits = (action.name == table::PAGE).then(|| "0-9".to_owned());
                let keys = self.keys(action.name).iter().map(|chord| chord.label(lang));
                digits.into_iter().chain(keys).collect()
            })
            .collect();
        let most = all.iter().map(Vec::len).max().unwrap_or(0);
        if all.iter().any(|keys| keys.len() != most) {
            let parts = all.iter().filter(|keys| !keys.is_empty()).map(|keys| keys.join(" "));
            return parts.collect::<Vec<_>>().join("  ");
        }
        let by_turns = (0..most).flat_map(|at| all.iter().filter_map(move |keys| keys.get(at)));
        by_turns.map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl Default for Keymap {
    fn default() -> Self {
        let keys = table::actions().map(|action| {
            (action.name, action.keys.iter().filter_map(|key| Chord::named(key)).collect())
        });
        Self { keys: keys.collect() }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.label(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_has_a_name() {
        for action in table::actions() {
            for key in action.keys {
                assert!(Chord::named(key).is_some(), "{}: {key}", action.name);
            }
        }
    }

    #[test]
    fn a_full_width_key_is_the_key_under_it() {
        let given = "ｊ、。【】《》「」？，；：！ｑＪ１　“‘";
        let meant = "j/.[]<>{}?,;:!qJ1 \"'";
        assert_eq!(given.chars().map(half).collect::<String>(), meant);
    }

    #[test]
    fn the_users_keys_take_the_place_of_the_tables() {
        let mut keymap = Keymap::default();
        keymap.bind("j", "quit").unwrap();
        let j = Chord::named("j").unwrap();
        assert_eq!(keymap.message(j), Some(Message::Quit));
        assert_eq!(keymap.keys("down"), [Chord::named("down").unwrap()]);
        assert_eq!(keymap.bind("x", "fly"), Err(BadKey::NoAction("fly".to_owned())));
        assert_eq!(keymap.bind("hyper", "quit"), Err(BadKey::NoKey("hyper".to_owned())));
    }
}
