//! What marks a line.

use std::sync::LazyLock;

use super::{super::lexicon::Lexicon, look::Look};

/// What marks a line, each a bit of [`Look::cues`](super::look::Look::cues).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    Spaced,
    Heading,
    Standing,
    Dateline,
    JumpTo,
    JumpFrom,
    See,
    Guide,
    Broken,
    Signed,
    Byline,
    Perhaps,
    Names,
    Caption,
    Credit,
    Numbered,
    Enumerated,
    Opens,
    Edge,
    Edges,
    Ornament,
    Folio,
    Capitals,
    TitleCase,
    Urges,
    Bracketed,
    FunctionFirst,
    FunctionLast,
    LeftOpen,
    LeftClosed,
    NoLetters,
    OneWord,
}

/// How many [`Cue`]s there are.
pub(super) const CUES: usize = Cue::OneWord as usize + 1;

/// What kickers end in.
const URGES: [&str; 10] =
    ["强调", "指出", "要求", "表示", "主张", "提出", "讲话", "批示", "强調", "指示"];

/// Does `text` end as kickers do?
pub(super) fn urges(text: &str) -> bool {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(URGES));
    LEXICON.ends(text)
}

/// Is `text` names alone: two to four Han characters each, blanks between?
pub(super) fn are_names(text: &str, look: &Look) -> bool {
    look.han >= 2
        && look.han + look.blanks == look.length
        && text
            .split([' ', '\u{3000}'])
            .all(|name| name.is_empty() || (2..=4).contains(&name.chars().count()))
}
