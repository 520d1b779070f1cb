//! Heads set as titles, each word with a capital, over a text that is set as sentences are: where the one ends the other
//! begins.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};

/// A head has no more lines.
const LINES: usize = 10;

/// And so many letters at least.
const LETTERS: usize = 20;

/// So many lines in a row are set so in no text; of fewer one has room for another word.
const MANY: usize = 3;

/// Lines of a column differ by so many cells.
const SLACK: f32 = 1.0;

/// Lines of a headline may look like a column of their own.
const NEAR: usize = 3;

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let place = place(looks, at);
    let deck = is_stopped_deck(looks, at);
    let inside = is_told_inside(looks, at);
    let (head, opens) = (place == Some(Place::Head), place == Some(Place::Text));
    [
        is_over_dateline(looks, at).then_some((Label::Display, 90)),
        deck.then_some((Label::Display, 90)),
        deck.then_some((Label::First, -40)),
        deck.then_some((Label::Byline, -60)),
        inside.then_some((Label::Display, 50)),
        inside.then_some((Label::First, -30)),
        head.then_some((Label::Display, 90)),
        head.then_some((Label::Crosshead, -30)),
        opens.then_some((Label::Display, -60)),
        opens.then_some((Label::Crosshead, -60)),
        opens.then_some((Label::First, 40)),
    ]
    .into_iter()
    .flatten()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Among the lines of the head.
    Head,
    /// The first line of the text, which happens to have capitals.
    Text,
}

/// Where the line at `at` stands if it is one of several titled lines between the end of one text and the beginning of
/// another: `Council Buys the Old Ferry;` | `Landing To Be Rebuilt` | `The council voted on Monday`. Of a text's first line
/// that is set so as well (`Harbour Master Ann Lee, of Tarn,`) the small letter under it tells. A head that stands under a
/// text that breaks off has room for another word in its first line.
fn place(looks: &[Look], at: usize) -> Option<Place> {
    let own = looks.get(at).filter(|own| is_titled(own))?;
    let up = looks.get(..at).unwrap_or_default().iter().rev();
    let first = at - up.take(LINES).take_while(|look| is_titled(look)).count();
    let down = looks.get(at + 1..).unwrap_or_default().iter();
    let end = at + 1 + down.take(LINES).take_while(|look| is_titled(look)).count();
    let text = looks.get(end).filter(|text| begins(text))?;
    // The words beside a picture are one wide line.
    let wide = text.stops() && text.width > super::SPANS_TWO * text.column;
    // The line under the first one of the text, too, is of a text.
    let next = looks.get(end + 1).filter(|next| {
        !next.alone
            && (next.sentence
                || wide
                || [text, *next].iter().any(|look| look.beginning == Beginning::Small))
    })?;
    let column = looks.get(first..=end + NEAR).or_else(|| looks.get(first..));
    let column = column.into_iter().flatten().map(|look| look.column).fold(0.0, f32::max);
    let room = |at: usize| {
        looks.get(at).zip(looks.get(at + 1)).is_some_and(|(look, next)| {
            look.ending != Ending::Hyphen && look.width + next.word + 1.0 + SLACK < column
        })
    };
    let head = match text.beginning {
        Beginning::Small if !room(end - 1) && !room(end) => first..end - 1,
        Beginning::Small => return None,
        _ if wide || next.beginning == Beginning::Small || !room(end) => first..end,
        _ => return None,
    };
    // Old Ferry To Be Sold | The Tarn River line near | Port Ash will be: a full line that a small word opens is the text's.
    let full = head.end.checked_sub(1).filter(|last| {
        head.len() > 1
            && looks.get(*last).is_some_and(|look| look.anew)
            && !room(*last)
            && room(*last - 1)
    });
    let head = head.start..full.unwrap_or(head.end);
    let lines = looks.get(head.clone())?;
    let above = first.checked_sub(1).and_then(|above| looks.get(above));
    let apart = above.is_none_or(|above| {
        above.stops()
            || above.alone
            || above.ending == Ending::Closed
            || above.sentence
                && !above.leads_on
                && looks.get(first).is_some_and(|look| look.has(Cue::TitleCase))
                && room(first)
    });
    let whole = (lines.len() > 1 || full.is_some())
        && lines.iter().map(|look| look.letters).sum::<usize>() >= LETTERS
        && lines.first().is_some_and(|look| look.beginning != Beginning::Small)
        && lines.last().is_some_and(|look| look.ending != Ending::Comma && !look.leads_on)
        && (wide || lines.len() >= MANY || head.clone().any(room));
    (apart && whole && own.letters > own.han).then_some(if head.contains(&at) {
        Place::Head
    } else {
        Place::Text
    })
}

/// A deck under a headline in capitals has no more lines.
const STOPPED: usize = 6;

/// Is the line at `at` of a deck set as a title over several lines, which a stop ends, between a headline in capitals and the
/// next one, or the text: `FERRY MEN STRIKE` | `Captains and Stokers Refuse the` | `Line's Last Offer.` | `The men of the`?
fn is_stopped_deck(looks: &[Look], at: usize) -> bool {
    let titled = |look: &Look| {
        look.letters > look.han
            && (!look.sentence || look.rest)
            && !look.alone
            // The last one may be of two words: Another Vote.
            && (look.blanks > 1 || look.blanks > 0 && look.stops())
            && look.marks < 3
            && !look.has(Cue::Capitals)
            && ![Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom]
                .iter()
                .any(|cue| look.has(*cue))
    };
    if !looks.get(at).is_some_and(titled) {
        return false;
    }
    let up = looks.get(..at).unwrap_or_default().iter().rev().take(STOPPED);
    let first = at - up.take_while(|look| titled(look) && !look.stops()).count();
    let over = first.checked_sub(1).and_then(|over| looks.get(over));
    let loud = |look: &Look| look.has(Cue::Capitals) && look.letters > look.han && !look.alone;
    let own = looks.get(first..).unwrap_or_default();
    let Some(last) = own.iter().take(STOPPED).position(Look::stops) else { return false };
    let text = |at: usize| own.get(at).is_some_and(|look| look.sentence && !look.has(Cue::Byline));
    // Under another deck, which a stop ended as well.
    let bare = || own.iter().take(last + 1).all(|look| look.marks == 0);
    let again = |over: &Look| {
        over.titled && over.stops() && over.marks == 0 && over.has(Cue::TitleCase) && bare()
    };
    over.is_some_and(|over| loud(over) && !over.stops() || again(over))
        && (1..STOPPED).contains(&last)
        && at <= first + last
        && own.iter().take(last + 1).all(titled)
        && own.iter().take(last + 1).any(|look| look.titled)
        && (own.get(last + 1).is_some_and(|look| loud(look) || look.has(Cue::Dateline))
            || text(last + 1) && text(last + 2))
}

/// Does a small word with a capital tell that the line at `at`, between the end of a text and the beginning of another one, is
/// a title: `An Old Pier Is To Be Sold` | `Do you cross the river at`?
fn is_told_inside(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(below)) = (looks.get(at), looks.get(at + 1)) else { return false };
    let above = at.checked_sub(1).and_then(|above| looks.get(above));
    let opens = begins(below) && below.beginning != Beginning::Small;
    // A tier of the head may end with a stop: `Captains Meet at Noon.` | `But Nothing Is To Be Said.`
    let tier = own.ending == Ending::Period
        && own.marks == 0
        && above.is_some_and(|look| look.titled && look.stops() && look.has(Cue::TitleCase));
    own.title_inside
        && own.beginning == Beginning::Capital
        && opens
        && (tier
            || is_titled(own)
                && own.ending != Ending::Comma
                && above.is_none_or(|look| look.stops() || look.alone))
}

/// Decks of old papers have no more lines than this, however they were torn.
const DECKS: usize = 12;

/// Does the line at `at` stand right over a byline or dateline among lines that are all set as titles, each word with a
/// capital: decks, which old papers ended with a stop?
fn is_over_dateline(looks: &[Look], at: usize) -> bool {
    let titled = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| looks.get(before));
        looks.get(at).is_some_and(|look| {
            look.letters > look.han
                && !look.alone
                && (!look.sentence
                    || look.rest && before.is_some_and(|look| look.ending == Ending::Hyphen))
                && ![Cue::Dateline, Cue::Byline, Cue::Credit, Cue::JumpTo]
                    .iter()
                    .any(|cue| look.has(*cue))
        })
    };
    if !titled(at) {
        return false;
    }
    let end = (at..(at + DECKS).min(looks.len())).find(|at| !titled(*at));
    let Some(end) = end.filter(|end| {
        looks.get(*end).is_some_and(|look| look.has(Cue::Dateline) || look.has(Cue::Byline))
    }) else {
        return false;
    };
    let mut first = (0..at).rev().take(DECKS).take_while(|at| titled(*at)).last().unwrap_or(at);
    let above = first.checked_sub(1).and_then(|above| looks.get(above));
    // Under a text that breaks off, a line that has room for the next word begins a head.
    let room = looks.get(first).zip(looks.get(first + 1)).is_some_and(|(look, next)| {
        let column = above.map_or(0.0, |above| above.column).max(look.column);
        look.beginning == Beginning::Capital
            && !look.stops()
            && (look.anew || look.width + next.word + 2.0 < column)
    });
    if !room && above.is_some_and(|look| !look.stops() && !look.alone && look.sentence) {
        // What a text ends with may be set so too: `of Millbrook` | `County.`
        let Some(last) = (first..end).find(|at| looks.get(*at).is_some_and(Look::stops)) else {
            return false;
        };
        first = last + 1;
    }
    let own = looks.get(first..end).unwrap_or_default();
    first <= at
        && own.len() > 1
        && own.len() <= DECKS
        && own.iter().map(|look| look.letters).sum::<usize>() >= LETTERS
}

/// May it be a line of a head that is set as a title?
fn is_titled(look: &Look) -> bool {
    let other = [
        Cue::Byline,
        Cue::Dateline,
        Cue::Credit,
        Cue::JumpTo,
        Cue::JumpFrom,
        Cue::Guide,
        Cue::See,
        Cue::Standing,
    ];
    let begins = [Beginning::Capital, Beginning::Digit, Beginning::Quote, Beginning::Small];
    look.letters > look.han
        && !look.sentence
        && !look.alone
        && !look.item
        && (!look.named_on || look.blanks > 0)
        && !look.stops()
        && look.marks < 3
        && look.ending != Ending::Hyphen
        && begins.contains(&look.beginning)
        && !other.iter().any(|cue| look.has(*cue))
}

/// May it be the first line of a text?
fn begins(look: &Look) -> bool {
    look.sentence
        && !look.alone
        && look.letters > look.han
        && matches!(
            look.beginning,
            Beginning::Capital | Beginning::Quote | Beginning::Digit | Beginning::Small
        )
        && ![Cue::Byline, Cue::Credit, Cue::JumpFrom, Cue::JumpTo].iter().any(|cue| look.has(*cue))
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_head_of_titles_ends_where_a_sentence_begins() {
        let page = format!(
            "{TEXT}{TEXT}Council Buys the Old Ferry;\nLanding To Be Rebuilt\nOne Vote Against It\n{TEXT}{TEXT}"
        );
        assert_eq!(
            some(&page, 8, 4),
            [Label::Display, Label::Display, Label::Display, Label::First]
        );
    }

    #[test]
    fn a_texts_first_line_with_capitals_is_none_of_its_head() {
        let page = format!(
            "{TEXT}{TEXT}Council Buys the Old Ferry;\nLanding To Be Rebuilt\n\
             Harbour Master Alice Lee, of Tarn,\nwas given the keys on Monday after\n{TEXT}{TEXT}"
        );
        assert_eq!(
            some(&page, 8, 4),
            [Label::Display, Label::Display, Label::First, Label::Middle]
        );
    }

    #[test]
    fn a_small_word_with_a_capital_tells_a_title() {
        let page = format!("{TEXT}{TEXT}An Old Pier Is To Be Sold Again\n{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_stop_may_end_a_deck_under_capitals() {
        let head = "FERRY MEN VOTE TO\nSTRIKE AT NOON\nCaptains and Stokers Refuse the\nLine's Last Offer by a\n\
                    Great Vote.\n";
        let labels = some(&format!("{TEXT}{head}{TEXT}"), 4, 6);
        assert_eq!(labels[..5], [Label::Display; 5]);
        assert_eq!(labels[5], Label::First);
        let labels =
            some(&format!("{TEXT}{}{TEXT}", head.replace("Great Vote.", "Vote Taken.")), 4, 6);
        assert_eq!(labels[4], Label::Display);
    }
}
