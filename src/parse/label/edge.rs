//! How lines begin and end.

use super::super::cue;
use crate::text::is_han;

/// How a line ends, more finely than [`cue::End`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ending {
    #[default]
    Nothing,
    Period,
    Exclaim,
    Dots,
    /// A stop with a closing quote or bracket behind it.
    StopClosed,
    Semicolon,
    Colon,
    Comma,
    Item,
    Dash,
    Hyphen,
    Open,
    /// A closing quote or bracket without a stop.
    Closed,
    Digit,
    Letter,
    Han,
}

/// How a line begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Beginning {
    #[default]
    Nothing,
    /// A mark that begins no line.
    Never,
    Quote,
    Bracket,
    Title,
    Han,
    Digit,
    Capital,
    Small,
    Dash,
    Bullet,
    Arrow,
}

/// How `text` begins.
pub(super) fn beginning(text: &str) -> Beginning {
    // OCR reads the rule beside a column as a bar.
    let text = text.strip_prefix("| ").filter(|rest| !rest.contains('|')).unwrap_or(text);
    let Some(first) = text.chars().next() else { return Beginning::Nothing };
    match first {
        '“' | '‘' | '「' | '『' | '"' | '«' => Beginning::Quote,
        '（' | '【' | '〔' | '[' | '(' => Beginning::Bracket,
        '《' | '〈' => Beginning::Title,
        '—' | '―' | '─' | '-' | '–' => Beginning::Dash,
        '■'
        | '●'
        | '◆'
        | '□'
        | '○'
        | '◎'
        | '◇'
        | '★'
        | '☆'
        | '•'
        | '·'
        | '*'
        | '※'
        | '\u{e000}'..='\u{f8ff}' => Beginning::Bullet,
        '▲' | '▼' | '△' | '▽' | '▶' | '◀' | '→' | '←' | '↑' | '↓' | '⬆' | '⬇' => {
            Beginning::Arrow
        }
        // The square and the dot in fonts of signs: n Route 9, l Route 9.
        'n' | 'l' if is_sign(text) => Beginning::Bullet,
        _ if cue::never_first(text) => Beginning::Never,
        _ if is_han(first) => Beginning::Han,
        _ if first.is_numeric() => Beginning::Digit,
        _ if first.is_uppercase() => Beginning::Capital,
        _ if first.is_lowercase() => Beginning::Small,
        _ => Beginning::Nothing,
    }
}

/// Titles and given names that are shortened before a name.
const SHORTENED: &[&str] = &[
    "Mr.", "Mrs.", "Messrs.", "Dr.", "Rev.", "Prof.", "Gen.", "Col.", "Capt.", "Lieut.", "Lt.",
    "Hon.", "Gov.", "Sen.", "Geo.", "Wm.", "Chas.", "Jas.", "Thos.", "Jno.", "Shri.", "Smt.",
];

/// Does `text` end in an office and an initial, behind a comma: `The Mayor of Tarnford, Alderman J.`?
pub(super) fn ends_in_office(text: &str) -> bool {
    text.contains(char::is_lowercase)
        && text.trim_end().ends_with('.')
        && text.rsplit_once(", ").is_some_and(|(_, name)| {
            name.split(' ').count() == 2
                && name.rsplit(' ').next().is_some_and(|word| word.len() == 2)
        })
        && ends_in_initial(text)
}

/// Does `text` name behind its mark what it says of it: ●长度：八百二十米, ◆建成：1983年?
pub(super) fn is_fact(text: &str) -> bool {
    let mut letters = text.chars().skip(1).skip_while(|letter| *letter == ' ');
    let name = letters.by_ref().take_while(|letter| is_han(*letter)).take(7).count();
    (2..=6).contains(&name)
        && text.chars().filter(|letter| matches!(letter, '：' | ':')).take(2).count() == 1
        && text.chars().nth(name + 1).is_some_and(|letter| matches!(letter, '：' | ':'))
}

/// Does `text` end in an initial or a title, which a name follows: `the store of J. W.`? Not in `P. M.` or `U. S.`, which may
/// end a sentence.
pub(super) fn ends_in_initial(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let (Some(last), Some(before)) = (words.next(), words.next()) else { return false };
    let initial = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next() == Some('.')
            && letters.next().is_none()
    };
    let pair = matches!(
        (before, last),
        ("P." | "A.", "M.") | ("U.", "S.") | ("N.", "Y.") | ("D." | "B.", "C.")
    );
    initial(last) && !pair || SHORTENED.contains(&last)
}

/// Does `text` end in a title that a name must follow: `the boat of Capt.`?
pub(super) fn ends_in_title(text: &str) -> bool {
    text.rsplit(' ').next().is_some_and(|last| SHORTENED.contains(&last))
}

/// Offices and titles that stand before a name, in capitals only there.
const BEFORE_NAMES: [&str; 24] = [
    "Judge",
    "Justice",
    "Senator",
    "Sheriff",
    "Mayor",
    "Governor",
    "Captain",
    "Sergeant",
    "Lieutenant",
    "Colonel",
    "Major",
    "General",
    "Alderman",
    "Councillor",
    "Cllr",
    "Superintendent",
    "Secretary",
    "Pastor",
    "Mr",
    "Mrs",
    "Miss",
    "Ms",
    "Dr",
    "Sir",
];

/// Does `text` end in an office or title before a name: `the funeral of Judge`?
pub(super) fn ends_before_name(text: &str) -> bool {
    text.rsplit_once(' ').is_some_and(|(_, last)| BEFORE_NAMES.contains(&last))
}

/// Does a blank and a capital stand behind the first letter of `text`?
fn is_sign(text: &str) -> bool {
    let mut letters = text.chars().skip(1);
    letters.next() == Some(' ') && letters.next().is_some_and(char::is_uppercase)
}

/// How `text` ends.
pub(super) fn ending(text: &str) -> Ending {
    let text = cue::without_rule(text);
    let Some(last) = text.chars().next_back() else { return Ending::Nothing };
    match last {
        '。' | '.' | '．' => {
            if text.ends_with("...") {
                Ending::Dots
            } else if [", .", ": .", "- .", "; ."].iter().any(|dirt| text.ends_with(dirt)) {
                // Dirt that OCR took for marks, no stop.
                Ending::Comma
            } else {
                Ending::Period
            }
        }
        '○' if cue::ends_in_ring(text) => Ending::Period,
        '！' | '？' | '!' | '?' => Ending::Exclaim,
        '…' | '⋯' => Ending::Dots,
        '；' | ';' => Ending::Semicolon,
        '：' | ':' => Ending::Colon,
        '，' | ',' => Ending::Comma,
        '、' => Ending::Item,
        '—' | '―' | '─' | '–' => Ending::Dash,
        '-' | '\u{ad}' | '‐' | '¬' => Ending::Hyphen,
        '（' | '“' | '‘' | '《' | '〈' | '【' | '「' | '『' | '(' | '[' => Ending::Open,
        '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | ')' | ']' | '〕' | '"' | '\''
        | '»' => {
            if cue::end(text) == cue::End::Stop {
                Ending::StopClosed
            } else {
                Ending::Closed
            }
        }
        _ if is_han(last) => Ending::Han,
        _ if last.is_numeric() => Ending::Digit,
        _ if last.is_alphabetic() => Ending::Letter,
        _ => Ending::Nothing,
    }
}

/// Is the first word of `text`, whatever its letters, one that only a sentence's beginning gives a capital?
pub(super) fn begins_anew(text: &str) -> bool {
    let Some((first, _)) = text.split_once(' ') else { return false };
    first.len() <= 6 && (OPENERS.iter().any(|word| first.eq_ignore_ascii_case(word)))
}

/// Short words that begin sentences.
const OPENERS: [&str; 36] = [
    "il", "gli", "un", "una", "nel", "nella", "con", "per", "dal", "ieri", "dopo", "non", "a",
    "an", "the", "in", "on", "at", "for", "with", "by", "when", "while", "after", "as", "if", "it",
    "he", "she", "they", "we", "this", "there", "but", "about", "more",
];

/// Does a sentence end inside `text`, behind a word in small letters, of four or more, and another begin with a capital?
pub(super) fn ends_inside(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let word = before.rsplit(' ').next().unwrap_or_default();
        let small = word.chars().rev().take_while(|letter| letter.is_lowercase()).count() >= 4;
        small && text.get(at + 2..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
    })
}

/// Small words that have a capital only in a title, or where a sentence begins.
const TITLED: [&str; 22] = [
    "Is", "Are", "Was", "Were", "Has", "Have", "Be", "To", "For", "From", "With", "Into", "His",
    "Her", "Its", "Their", "After", "Over", "At", "On", "Not", "Than",
];

/// Has one of these a capital inside `text`, which has no long word in small letters: `An Old Pier Is To Be Sold`?
pub(super) fn is_title_inside(text: &str) -> bool {
    let words = || text.split(' ');
    let told = words()
        .zip(words().skip(1))
        .any(|(before, word)| TITLED.contains(&word) && before.ends_with(char::is_alphanumeric));
    let long = |word: &str| word.len() > 3 && word.starts_with(char::is_lowercase);
    told && !words().any(long) && text.contains(char::is_lowercase)
}
