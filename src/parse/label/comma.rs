//! What is known of lines of Han text beside the fitted weights, set by hand: the blank that stands for a comma.

use super::{
    Label,
    latin::Mend,
    look::{Beginning, Cue, Look},
};

/// What a line has that is no headline though a blank stands in it: 本报讯 三月六日, 郭远 刘群, 第一章 总则.
const OTHER: [Cue; 14] = [
    Cue::Dateline,
    Cue::Byline,
    Cue::Perhaps,
    Cue::Names,
    Cue::Credit,
    Cue::Caption,
    Cue::JumpTo,
    Cue::JumpFrom,
    Cue::See,
    Cue::Guide,
    Cue::Numbered,
    Cue::Enumerated,
    Cue::Edge,
    Cue::Edges,
];

/// The fewest and most Han letters of such a line.
const LETTERS: std::ops::RangeInclusive<usize> = 7..=24;

/// A line of so little of its column is no line inside a paragraph.
const NARROW: f32 = 0.6;

/// What is mended of the labels of the line at `at`: 渡口昨日復航 兩岸稱便, between the end of a text and another text, is a
/// headline, as wide as it may be. Text has no blanks.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let own = looks.get(at);
    let above = at.checked_sub(1).and_then(|at| looks.get(at));
    // A standing head is narrow: 民意論壇.
    let narrow = |look: &Look| look.marks == 0 && look.share < NARROW;
    let ended = above.is_none_or(|look| look.stops() || look.alone || parts(look) || narrow(look));
    // （上接1版） | 船工：桥通了 渡口怎么办: under a jump line of its own there may be who says it.
    let came = above.is_some_and(|look| look.has(Cue::JumpFrom) && look.marks <= 2)
        && own.is_some_and(|own| {
            own.marks == 1
                && (1..=2).contains(&own.blanks)
                && LETTERS.contains(&own.han)
                && own.han + own.blanks + own.marks == own.length
                && !own.stops()
        });
    let told = came || ended && own.is_some_and(parts);
    let mends = if came {
        [(Label::Display, 50), (Label::First, -30), (Label::Middle, -30)]
    } else {
        [(Label::Display, 25), (Label::First, -15), (Label::Middle, -15)]
    };
    mends.into_iter().filter(move |_| told)
}

/// Does a blank part the line `look` in two, as a comma would?
fn parts(look: &Look) -> bool {
    (1..=2).contains(&look.blanks)
        && LETTERS.contains(&look.han)
        // Figures may be a page's: 第4版 本省新闻.
        && look.han + look.blanks == look.length
        && !look.torn
        && !look.stops()
        && !matches!(look.beginning, Beginning::Never | Beginning::Bullet | Beginning::Arrow)
        && !OTHER.iter().any(|cue| look.has(*cue))
}
