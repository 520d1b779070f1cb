//! What is known of lines of Chinese text beside the fitted weights: set by hand, since generated issues have few of them.

use super::{
    Label, form,
    heard::{is_after_text, is_bare},
    latin::Mend,
    look::{Beginning, Cue, Ending, Look},
    roster,
};
use crate::parse::{cue::Notice, salutation::Salutation};

/// Does the line at `at` stand inside a text, with nothing in it or beside it of which anything is known here? Most lines
/// do, and nothing is mended of them.
pub(super) fn is_inner(looks: &[Look], at: usize) -> bool {
    let plain = |at: Option<usize>| at.and_then(|at| looks.get(at)).is_none_or(is_plain);
    looks.get(at).is_some_and(|own| own.marks > 0 && own.han < form::NAMES && is_plain(own))
        && plain(at.checked_sub(1))
        && plain(at.checked_sub(2))
        && plain(at.checked_add(1))
}

/// Is nothing known of `look` here by itself?
fn is_plain(look: &Look) -> bool {
    const TOLD: u32 = 1 << Cue::JumpTo as u32 | 1 << Cue::See as u32 | 1 << Cue::LeftClosed as u32;
    let begins = look.files || look.filed || look.speaks || look.letter || look.counted;
    let ends = look.closed || look.quoted || look.tipped || look.signs || look.dates;
    let heads = look.column_head || look.again || look.author || look.over_day;
    let others = look.verse || look.stopless || look.fact || look.bracket_on;
    !(begins || ends || heads || others)
        && look.cues & TOLD == 0
        && look.beginning != Beginning::Arrow
        && look.notice != Notice::Opens
        && look.salutation.is_none()
        && look.heard < HEARD
}

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let look = |back: usize| at.checked_sub(back).and_then(|at| looks.get(at));
    let own = look(0);
    // 本报讯（通讯员 | 何晚 记者林 | 向南）三月六日，: no display line stands in a dateline's bracket.
    let filed = own.is_some_and(is_torn_dateline);
    let inside = look(1).is_some_and(is_torn_dateline)
        || look(2).is_some_and(is_torn_dateline)
            && look(1).is_some_and(|look| !look.has(Cue::LeftClosed) && !look.stops());
    let speaks = own.is_some_and(|look| look.speaks);
    // 云汀县交通局 | 2026年3月6日: who signs a document, and when.
    let dated = own.is_some_and(|look| look.dates) && look(1).is_some();
    let signs =
        own.is_some_and(|look| look.signs) && looks.get(at + 1).is_some_and(|look| look.dates);
    let again = own.is_some_and(|look| look.again);
    let opens = own.is_some_and(|look| look.filed);
    let leads_on = own.zip(look(1)).is_some_and(|(own, above)| leads_on(own, above));
    let ends = is_rest(looks, at);
    let item = is_item(looks, at);
    // One lost thing a line: 遺失身分證一張郭遠 | 遺失印章一枚劉羣.
    let loses = |look: Option<&Look>| {
        look.is_some_and(|look| look.notice == Notice::Opens && !look.stops() && look.marks == 0)
    };
    let listed = loses(own) && (loses(look(1)) || loses(looks.get(at + 1)));
    // 读者来信：渡口该有灯 | 编辑同志：渡口夜里没有灯。
    let heads = own.is_some_and(|own| own.marks <= 1 && !own.stops() && own.share < 1.0)
        && looks.get(at + 1).is_some_and(|below| {
            below.letter
                || below.salutation == Some(Salutation::Opens)
                    && own.is_some_and(|own| own.marks == 0)
        })
        && look(1).is_none_or(|above| above.stops() || above.marks == 0);
    let author = own.is_some_and(|look| look.author);
    let verse = own.is_some_and(|look| look.verse);
    let labels = own.is_some_and(|own| own.column_head);
    // 各地短波 | 青石: a place under a standing head, over a text; a writer stands under a headline.
    let place = own.is_some_and(|own| own.length <= 3 && own.han == own.length)
        && look(1).is_some_and(|above| above.column_head)
        && looks.get(at + 1).is_some_and(|below| below.marks > 0);
    // Papers without full stops had no crossheads.
    let stopless = own.is_some_and(|own| own.stopless);
    let counted = own.is_some_and(|look| look.counted);
    let tables: [(bool, &[Mend]); 18] = [
        (counted, &[(Label::Display, 80), (Label::First, -40), (Label::Single, -40)]),
        (place, &[(Label::Byline, -15), (Label::Display, 10)]),
        (stopless, &[(Label::Crosshead, -30)]),
        (author, &[(Label::Byline, 60), (Label::Display, -40)]),
        (verse, &[(Label::Single, 90), (Label::Display, -60), (Label::First, -30)]),
        (labels, &[(Label::Byline, -60)]),
        (heads, &[(Label::Display, 40), (Label::First, -20), (Label::Single, -20)]),
        (
            own.is_some_and(|own| own.letter),
            &[
                (Label::First, 15),
                (Label::Single, 15),
                (Label::Middle, -30),
                (Label::Last, -30),
                (Label::Display, -40),
            ],
        ),
        (
            opens && !filed,
            &[
                (Label::First, 40),
                (Label::Display, -60),
                (Label::Byline, -40),
                (Label::Single, -20),
                (Label::Last, -20),
            ],
        ),
        (leads_on, &[(Label::Last, 40), (Label::Display, -60), (Label::Single, -20)]),
        (ends, &[(Label::Last, 30), (Label::Display, -40), (Label::Single, -20)]),
        (item, &[(Label::Caption, -60), (Label::Display, -40)]),
        (listed, &[(Label::Single, 80), (Label::Display, -80)]),
        (filed, &[(Label::First, 60), (Label::Display, -60), (Label::Byline, -40)]),
        (inside && !filed, &[(Label::Middle, 30), (Label::Display, -40), (Label::First, -30)]),
        (speaks, &[(Label::Single, 15), (Label::First, 15), (Label::Display, -30)]),
        (
            dated || signs,
            &[
                (Label::Single, 80),
                (Label::Display, -60),
                (Label::First, -20),
                (Label::Byline, -40),
            ],
        ),
        (again, &[(Label::Display, 60), (Label::Single, -20), (Label::Last, -20)]),
    ];
    let told = tables.into_iter().filter(|(told, _)| *told);
    told.flat_map(|(_, mends)| mends.iter().copied())
        .chain(beside(looks, at))
        .chain(titled(looks, at))
        .chain(form::mends(looks, at))
        .chain(roster::mends(looks, at))
}

/// What is mended of them where they are what an office's notice or an interview is called.
fn titled(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let own = looks.get(at);
    let above = at.checked_sub(1).and_then(|at| looks.get(at));
    // 郭远：渡船不能停 | 记者：渡口今年有什么打算？
    let asked = own
        .is_some_and(|own| own.marks <= 1 && !own.stops() && own.share < 1.0 && own.over < -1.0)
        && looks.get(at + 1).is_some_and(|below| below.speaks && !below.stops())
        && above.is_some_and(|above| above.stops() && !above.speaks);
    // 关于渡口停航检修的公告 | 为保障渡船安全，
    let official = own.is_some_and(|own| own.official)
        && looks.get(at + 1).is_some_and(|below| {
            let apart = own.is_some_and(|own| own.gap > below.gap);
            (apart || is_after_text(looks, at)) && below.beginning != Beginning::Never
        });
    let tables: [(bool, &[Mend]); 2] = [
        (asked, &[(Label::Display, 80), (Label::First, -60), (Label::Single, -60)]),
        (
            official,
            &[
                (Label::Display, 60),
                (Label::First, -40),
                (Label::Single, -30),
                (Label::Crosshead, -30),
            ],
        ),
    ];
    tables.into_iter().filter(|(told, _)| *told).flat_map(|(_, mends)| mends.iter().copied())
}

/// What is mended of them by the lines around it: who wrote the text above, what the text under it says.
fn beside(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let look = |back: usize| at.checked_sub(back).and_then(|at| looks.get(at));
    let own = look(0);
    // 渡口昨天复航。（郭远） | 茶园开采: nothing goes on behind who wrote it.
    let closed = own.is_some_and(|own| own.closed);
    let torn = |back: usize| {
        let rest =
            look(back).is_some_and(|look| look.length <= REST && look.ending == Ending::Closed);
        rest && look(back + 1).is_some_and(|look| look.bracket_on && !is_torn_dateline(look))
    };
    let title = is_title_in_two(looks, at) || at > 0 && is_title_in_two(looks, at - 1);
    let closed = (closed || torn(0)) && !title;
    let behind = torn(1) && !(at > 1 && is_title_in_two(looks, at - 2))
        || look(1).is_some_and(|above| above.closed || above.quoted);
    let narrow = is_narrow(looks, at);
    let wider = is_over_wider(looks, at);
    // No headline has so many letters and marks.
    let wide = own.is_some_and(|own| {
        own.han >= WIDE && own.marks >= 2 && (own.stops() || own.ending == Ending::Closed)
    });
    // 书价十二元。（见《河堤文丛》 | 2026年第2期）
    let shut = own.is_some_and(|own| own.has(Cue::LeftClosed) && own.gap == 0)
        && look(1).is_some_and(|above| above.has(Cue::LeftOpen) && above.marks > 0);
    // 根据《云汀县渡口管理 | 办法》，经各镇推荐、评定，现将: a bracket closes inside a text.
    let opened = own.is_some_and(|own| own.has(Cue::LeftOpen) && !own.stops())
        && looks.get(at + 1).is_some_and(|below| {
            below.has(Cue::LeftClosed)
                && below.gap == 0
                && below.marks > 0
                && below.marks + below.items >= 2
                && below.over > -3.0
        });
    let stands = stands_over(looks, at);
    // Of its own text a first line has less.
    let heard = own.is_some_and(|own| own.heard >= HEARD);
    let tipped = own.is_some_and(|own| own.tipped);
    let tables: [(bool, &[Mend]); 11] = [
        (opened, &[(Label::Display, -30), (Label::Crosshead, -30), (Label::Byline, -20)]),
        (wider, &[(Label::Display, 20), (Label::Crosshead, -20), (Label::First, -10)]),
        (title, &[(Label::Display, 80), (Label::Crosshead, -40), (Label::Byline, -40)]),
        (
            closed,
            &[(Label::Last, 40), (Label::Single, 20), (Label::Middle, -40), (Label::First, -40)],
        ),
        (behind, &[(Label::Middle, -60), (Label::Last, -60)]),
        (narrow, &[(Label::Display, 20), (Label::Crosshead, 20), (Label::First, -10)]),
        (heard, &[(Label::Display, 25), (Label::Crosshead, 25), (Label::First, -10)]),
        (shut, &[(Label::First, -20), (Label::Display, -40)]),
        (stands, &[(Label::Caption, -15)]),
        (wide, &[(Label::Display, -60), (Label::Crosshead, -60)]),
        (
            tipped,
            &[
                (Label::Single, 60),
                (Label::Display, -60),
                (Label::First, -30),
                (Label::Byline, -60),
            ],
        ),
    ];
    tables.into_iter().filter(|(told, _)| *told).flat_map(|(_, mends)| mends.iter().copied())
}

/// From this share on the text under a line says it, as it says its headline.
const HEARD: f32 = 0.45;

/// So many letters and some marks of running text are no headline.
pub(super) const WIDE: usize = 50;

/// How much narrower than its column, in cells, is the first line of a paragraph that lost its indent.
const INDENT: std::ops::RangeInclusive<f32> = -7.0..=-3.5;

/// Is the line at `at` the first of a headline in two lines whose standing head, in brackets, is torn between them, over who
/// wrote the text: 一条河怎样流进二十个村（两岸新 | 事） | 本报记者 郭远?
fn is_title_in_two(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(rest), Some(name)) = (looks.get(at), looks.get(at + 1), looks.get(at + 2))
    else {
        return false;
    };
    own.bracket_on
        && !own.stops()
        && own.marks <= 2
        && !own.has(Cue::Dateline)
        && !is_torn_dateline(own)
        && rest.length <= SHORT
        && rest.ending == Ending::Closed
        && rest.marks == 0
        && (name.has(Cue::Byline) || name.has(Cue::Perhaps) || name.has(Cue::Names))
        && is_after_text(looks, at)
}

/// Is the line at `at` a headline by the column under it, a wider one than that above, whose first line was told by those
/// above? No crosshead stands between two columns.
fn is_over_wider(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(below), Some(next)) =
        (looks.get(at), looks.get(at + 1), looks.get(at + 2))
    else {
        return false;
    };
    is_bare(own)
        && is_after_text(looks, at)
        && own.word_on != Some(true)
        && (own.column - below.column).abs() < 1.0
        && next.column > below.column + 3.0
        && INDENT.contains(&(below.width - next.column))
        && own.width < below.width - 2.0
        && next.over > *INDENT.end()
        && below.marks > 0
        && next.marks > 0
        && below.lead + next.lead + own.lead == 0
        && below.gap == next.gap
}

/// Is the line at `at`, over a text, no first line of that, since the next one is as narrow as a first line is, and the
/// lines under it are full? A paragraph has one first line.
fn is_narrow(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(below), Some(next)) =
        (looks.get(at), looks.get(at + 1), looks.get(at + 2))
    else {
        return false;
    };
    let column = |look: &Look| (look.column - below.column).abs() < 1.0;
    is_bare(own)
        && is_after_text(looks, at)
        && own.over <= *INDENT.end()
        && own.word_on != Some(true)
        && INDENT.contains(&below.over)
        && next.over > *INDENT.end()
        && next.marks > 0
        && [own, next].into_iter().all(column)
        && below.lead + next.lead == 0
        && below.gap == next.gap
}

/// Is the line at `at` no line of the words beside the picture above: do they end there, and is it far narrower than the line
/// under it?
fn stands_over(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(below)) = (looks.get(at), looks.get(at + 1)) else { return false };
    is_bare(own)
        && is_after_text(looks, at)
        && own.over <= *INDENT.end()
        && below.over > -2.5
        && below.marks > 0
        && (own.column - below.column).abs() < 1.0
}

/// The most letters of the end of a paragraph whose stop is lost.
const REST: usize = 6;
/// The most where no blank line stands under it.
const SHORT: usize = 4;

/// Is the line at `at` the last one of a paragraph, whose stop OCR lost: a few letters right under a full line that ends no
/// sentence, and over a blank line or a line of text?
fn is_rest(looks: &[Look], at: usize) -> bool {
    let full = |look: &Look| look.over.abs() < 2.5 && look.length > 2 * REST;
    let above = |back: usize| at.checked_sub(back).and_then(|at| looks.get(at));
    let (Some(own), Some(one), Some(two)) = (looks.get(at), above(1), above(2)) else {
        return false;
    };
    let under = looks.get(at + 1);
    let apart = under.is_none_or(|under| under.gap > own.gap);
    let text = under.is_some_and(|under| under.marks > 0 && under.over > -6.0);
    own.han == own.length
        && own.gap == 0
        && !own.column_head
        && !own.has(Cue::Standing)
        && own.notice == Notice::None
        && (own.length <= REST && apart || own.length <= SHORT && text)
        && full(one)
        && full(two)
        && matches!(one.ending, Ending::Han)
        && one.gap + two.gap == 0
        && (one.marks + two.marks > 0 || two.stops())
}

/// Does the line `own`, in which a text leads on to another page, or ends and tells of one, `书。（相关报道见3版）`, end the
/// paragraph that does not end with the line above?
fn leads_on(own: &Look, above: &Look) -> bool {
    (own.has(Cue::JumpTo) || own.has(Cue::See) && own.marks > 0)
        && !own.alone
        && own.gap == 0
        && !above.stops()
        && above.over > -4.0
        && (above.marks > 0 || matches!(above.ending, Ending::Comma))
}

/// Is the line at `at` one of several items behind arrows under a standing head, a line each: ▲云汀 渡口昨日复航。? Words
/// beside a picture stand under none.
fn is_item(looks: &[Look], at: usize) -> bool {
    let arrow = |look: &Look| look.beginning == Beginning::Arrow;
    if !looks.get(at).is_some_and(arrow) {
        return false;
    }
    let above = looks.get(..at).unwrap_or_default();
    let before = above.iter().rev().take_while(|look| arrow(look)).count();
    let under = looks.get(at + 1).is_some_and(arrow);
    (before > 0 || under) && above.iter().rev().nth(before).is_some_and(|look| look.column_head)
}

/// Does a bracket stand open behind the dateline that the line begins with?
fn is_torn_dateline(look: &Look) -> bool {
    look.files && look.has(Cue::LeftOpen) && !look.stops()
}

#[cfg(test)]
mod tests;
