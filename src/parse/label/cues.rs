//! What marks a line.

use std::sync::LazyLock;

use super::{
    super::{lexicon::Lexicon, sieve::Sieve},
    look::Look,
};

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

/// Characters of grammar: headlines have few of them, and neither begin nor end with one.
const FUNCTION: [char; 35] = [
    '的', '了', '在', '是', '和', '与', '及', '并', '将', '把', '被', '对', '为', '从', '向', '由',
    '以', '于', '其', '这', '那', '们', '也', '都', '又', '还', '就', '着', '过', '地', '得', '而',
    '但', '则', '等',
];

/// The same, to be told at a glance: every character of a paper is asked.
static MAY_BE_FUNCTION: Sieve = Sieve::new().with_all(&FUNCTION);

/// Is it one of them?
pub(super) fn is_function(character: char) -> bool {
    MAY_BE_FUNCTION.may_have(character) && FUNCTION.contains(&character)
}
