//! Decks that say who took part.

use crate::parse::forms;

/// How decks end that say who took part.
const ATTEND: [&str; 18] = [
    "出席",
    "主持",
    "讲话",
    "致辞",
    "致词",
    "参加",
    "陪同",
    "调研",
    "列席",
    "作批示",
    "作报告",
    "主持会议",
    "出席并讲话",
    "出席会议",
    "参加会见",
    "参加调研",
    "作出批示",
    "讲话。",
];

/// The parts of `deck`, blanks between, if each says who took part: 李大川出席并讲话 林向南主持.
pub(in crate::parse) fn took_part(deck: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = deck.split([' ', '\u{3000}']).filter(|part| !part.is_empty()).collect();
    let attends = |part: &&str| {
        let part = forms::simplified(part);
        part.chars().count() >= 5 && attends(&part)
    };
    (parts.len() > 1 && parts.iter().all(attends)).then_some(parts)
}

/// Does `text`, in simplified letters, end as such a deck does?
pub(super) fn attends(text: &str) -> bool {
    ATTEND.iter().any(|word| text.ends_with(word))
}
