//! How a line ends, and which marks begin none.

use super::is_numeral;
use crate::text::is_han;

/// How a line ends, closing quotes and brackets aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum End {
    /// A full stop, question or exclamation mark, or dots.
    Stop,
    /// A semicolon.
    Semicolon,
    /// A colon.
    Colon,
    /// A comma or 、.
    Comma,
    /// A dash.
    Dash,
    /// The hyphen of a broken word.
    Hyphen,
    /// A bracket or quote that opens.
    Open,
    /// Anything else.
    #[default]
    Other,
}

/// Does it close what another mark opened? A stop may stand before it.
pub(crate) fn is_closing(mark: char) -> bool {
    matches!(
        mark,
        '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | ')' | ']' | '〕' | '"' | '\'' | '»'
    )
}

/// May it not begin a line, and so never a paragraph (kinsoku, CLREQ 6.1.2)?
pub(crate) fn is_never_first(mark: char) -> bool {
    matches!(
        mark,
        '，' | '。'
            | '；'
            | '：'
            | '！'
            | '？'
            | '、'
            | '）'
            | '》'
            | '”'
            | '’'
            | '】'
            | '〉'
            | '」'
            | '』'
            | '〕'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
    )
}

/// How `text` ends.
pub(crate) fn end(text: &str) -> End {
    let bare = text.trim_end_matches(is_closing);
    match bare.chars().next_back() {
        Some('。' | '！' | '？' | '!' | '?' | '…' | '.' | '．') => End::Stop,
        Some('；' | ';') => End::Semicolon,
        Some('○') if ends_in_ring(bare) => End::Stop,
        _ => match text.chars().next_back() {
            Some('：' | ':') => End::Colon,
            Some('，' | '、' | ',') => End::Comma,
            Some('—' | '―' | '─' | '–') => End::Dash,
            Some('-' | '\u{ad}' | '‐') => End::Hyphen,
            Some('（' | '“' | '‘' | '《' | '〈' | '【' | '「' | '『' | '(' | '[') => {
                End::Open
            }
            _ => End::Other,
        },
    }
}

/// Does `text` end in the ring that papers before the 1930s set for a full stop: 渡口昨日復航○? In a figure it is nought: 民國二○.
pub(crate) fn ends_in_ring(text: &str) -> bool {
    let mut letters = text.chars().rev();
    letters.next() == Some('○')
        && letters.next().is_some_and(|letter| {
            is_han(letter) && !is_numeral(letter) && !"〇零千万萬廿卅".contains(letter)
        })
}

/// `text` without what OCR made of the rule beside its column: `the ferry was sold. |`, `the old pier _`.
pub(crate) fn without_rule(text: &str) -> &str {
    let end = text.strip_suffix(['|', '_', '•', '¦']).and_then(|text| text.strip_suffix(' '));
    // | rice | 4.86 | is a row of a table.
    end.filter(|text| !text.is_empty() && !text.starts_with('|')).unwrap_or(text)
}

/// May `text` not begin a line, since it begins with a mark that closes?
pub(crate) fn never_first(text: &str) -> bool {
    text.chars().next().is_some_and(is_never_first)
}
