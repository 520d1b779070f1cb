//! What marks a line.

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
