//! Lines of Latin text that go on with each other, which OCR may have left without the stop that ends a paragraph; the words
//! beside a picture that end in its credit; a headline over a text that a place and a colon open.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
    shown::{is_name_of_credit, is_shown},
};

/// The most lines that are looked at above and below.
const LINES: usize = 6;

/// Lines of a column differ by so many cells.
const SLACK: f32 = 1.0;

/// A line of a text fills so much of its column, and no more.
const WHOLE: f32 = 0.8;
const WIDE: f32 = 1.05;

/// What is mended of the labels of the line at `at`.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let flows = is_flowing(looks, at);
    let opens = is_opening(looks, at);
    let shown = is_shown(looks, at) || is_name_of_credit(looks, at);
    let rest = super::is_rest(looks, at);
    let over = is_over_place(looks, at);
    // Football: Rovers 2, Wanderers 1.
    let told =
        looks.get(at).is_some_and(|look| look.placed && look.stops() && look.letters > look.han);
    let head = is_over_drop(looks, at) || is_before_drop(looks, at);
    let item = looks.get(at).is_some_and(|look| look.item);
    let named_on = looks.get(at).is_some_and(|look| look.named_on);
    let signed = is_under_byline(looks, at);
    let torn = is_torn(looks, Some(at)) || is_torn(looks, at.checked_sub(1));
    // Boats sink for want of paint.”: torn at blanks that were made wide, it is a line of a text.
    let stretched = looks.get(at).is_some_and(|look| {
        look.torn && look.letters > look.han && look.stops() && look.blanks > 2 && !look.titled
    });
    let ends =
        is_end(looks, at) || is_list(looks, at) || item || stretched || leads_to_items(looks, at);
    let under = at.checked_sub(1).is_some_and(|above| is_over_place(looks, above));
    // A sentence ends in it and the next one begins: `to the mill. Captain Ann Lee and`.
    let listed = [at.checked_sub(1), at.checked_add(1)]
        .into_iter()
        .any(|at| at.and_then(|at| looks.get(at)).is_some_and(|look| look.item));
    let told_on = looks.get(at).is_some_and(|look| {
        look.told_on && (listed || (WHOLE..WIDE).contains(&(look.width / look.column)))
    });
    // Names Chairman for the | Big Pier.
    let above = at.checked_sub(1).and_then(|above| looks.get(above));
    let led_to = above.is_some_and(|look| look.leads_on && !look.sentence)
        && looks.get(at).is_some_and(|look| !look.has(Cue::Byline));
    [
        flows.then_some((Label::Display, -60)),
        flows.then_some((Label::Crosshead, -60)),
        flows.then_some((Label::Byline, -60)),
        told_on.then_some((Label::Display, -80)),
        told_on.then_some((Label::Crosshead, -60)),
        led_to.then_some((Label::Byline, -60)),
        opens.then_some((Label::Display, -60)),
        opens.then_some((Label::Crosshead, -60)),
        opens.then_some((Label::First, 30)),
        shown.then_some((Label::Caption, 90)),
        rest.then_some((Label::Byline, -60)),
        rest.then_some((Label::Crosshead, -60)),
        over.then_some((Label::Display, 60)),
        under.then_some((Label::First, 40)),
        told.then_some((Label::Display, -60)),
        head.then_some((Label::Display, 90)),
        ends.then_some((Label::Display, -60)),
        ends.then_some((Label::Crosshead, -60)),
        item.then_some((Label::Caption, -40)),
        item.then_some((Label::Byline, -60)),
        named_on.then_some((Label::Display, -100)),
        named_on.then_some((Label::Crosshead, -60)),
        torn.then_some((Label::Display, -60)),
        signed.then_some((Label::Display, -40)),
        signed.then_some((Label::First, 40)),
    ]
    .into_iter()
    .flatten()
}

/// Is the line at `at` one of three or more of which each is as full as the first word of the next one lets it be, and
/// the next one begins with a small letter or is led to by a small word: `The men of Tarnford on` | `Tarnshire had`?
fn is_flowing(looks: &[Look], at: usize) -> bool {
    let Some(own) = looks.get(at).filter(|own| own.sentence && !own.alone) else { return false };
    if own.letters <= own.han {
        return false;
    }
    let joins = |at: usize| {
        let Some([one, two]) = looks.get(at..at + 2) else { return false };
        two.gap == 0
            && (two.beginning == Beginning::Small
                || leads_on(looks, at)
                    && matches!(two.beginning, Beginning::Capital | Beginning::Digit))
            && two.letters > two.han
            && one.sentence
            && !one.stops()
            && !one.alone
            && !one.has(Cue::Byline)
            && one.width + two.word + 1.0 + SLACK >= one.column.max(two.column)
    };
    let before = (0..at).rev().take(LINES).take_while(|at| joins(*at)).count();
    let after = (at..looks.len()).take(LINES).take_while(|at| joins(*at)).count();
    before + after >= 2
}

/// Does the line at `at` end in a small word, and is it surely a line of a text: within a sentence, or where one begins?
fn leads_on(looks: &[Look], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| looks.get(above));
    looks.get(at).is_some_and(|own| {
        own.leads_on
            && (own.beginning == Beginning::Small
                || own.anew
                || own.gap > 0
                || above.is_none_or(|above| above.stops() || above.alone || above.leads_on))
    })
}

/// Is the line at `at` the first of a text although each of its words has a capital: `Harbour Master Ann Lee of the Tarn`
/// | `was given the keys on Monday by`? It and the next one are as full as the words that follow let them be.
fn is_opening(looks: &[Look], at: usize) -> bool {
    let Some([own, below, next]) = looks.get(at..at + 3) else { return false };
    let full = |one: &Look, two: &Look| {
        two.gap == 0
            && two.letters > two.han
            && (one.ending == Ending::Hyphen
                || one.width + two.word + 1.0 + SLACK >= one.column.max(two.column))
    };
    let other = [Cue::Byline, Cue::Capitals, Cue::Standing, Cue::Credit, Cue::Guide];
    // Is it a line inside a text?
    let inside = at
        .checked_sub(1)
        .and_then(|above| looks.get(above))
        .is_some_and(|above| !above.stops() && (above.sentence && !above.alone || above.leads_on));
    own.titled
        && !inside
        && own.beginning == Beginning::Capital
        && !own.stops()
        && !own.alone
        && !other.iter().any(|cue| own.has(*cue))
        && below.beginning == Beginning::Small
        && below.sentence
        && !below.stops()
        && !below.alone
        && !below.has(Cue::Byline)
        && !next.alone
        && !next.has(Cue::Byline)
        && full(own, below)
        && full(below, next)
}

/// Is the line at `at`, in small letters and with a stop, the end of the sentence above: `oats and eleven` | `pies.`?
fn is_end(looks: &[Look], at: usize) -> bool {
    let (Some(own), Some(above)) = (looks.get(at), at.checked_sub(1).and_then(|at| looks.get(at)))
    else {
        return false;
    };
    own.beginning == Beginning::Small
        && own.stops()
        && own.letters > own.han
        && above.sentence
        && !above.stops()
        && !above.alone
        && !own.has(Cue::Byline)
}

/// Does the line at `at` lead to the items of a list, or stand between what leads to them and the first: `The lineup:` | `Tarnford
/// Port Ash` | `Reed ..... c ..... Moss`?
fn leads_to_items(looks: &[Look], at: usize) -> bool {
    let is_item = |at: usize| looks.get(at).is_some_and(|look| look.item);
    let leads = |at: usize| {
        looks.get(at).is_some_and(|look| look.ending == Ending::Colon && look.letters > look.han)
    };
    leads(at) && (is_item(at + 1) || is_item(at + 2))
        || is_item(at + 1) && at.checked_sub(1).is_some_and(leads)
}

/// Is the line at `at` one of a list, of names or what else commas part: `A. Lee, B. Reed, C. Moss,` | `D. Nash.`?
fn is_list(looks: &[Look], at: usize) -> bool {
    let open = |look: &Look| {
        look.ending == Ending::Comma
            && look.marks > 2
            && look.letters > look.han
            && !look.has(Cue::Capitals)
    };
    let above = at.checked_sub(1).and_then(|at| looks.get(at));
    looks.get(at).is_some_and(|own| {
        open(own)
            || above.is_some_and(open) && own.gap == 0 && own.stops() && !own.has(Cue::Capitals)
    })
}

/// Does the line at `at` stand with a line in capitals over the letter that opens a text: `Fine Show` | `of Stock.` | `T` |
/// `HE fair`?
fn is_over_drop(looks: &[Look], at: usize) -> bool {
    let rest = looks.get(at + 1..).unwrap_or_default().iter().take(LINES);
    let drop =
        |look: &Look| look.length == 1 && look.letters == 1 && look.beginning == Beginning::Capital;
    let Some(down) = rest.clone().position(drop) else { return false };
    let opens =
        looks.get(at + 2 + down).is_some_and(|look| look.sentence && look.letters > look.han);
    let own = |look: &&Look| !look.alone && look.length > 1 && !look.has(Cue::Byline);
    let up = looks.get(..at).unwrap_or_default().iter().rev().take(LINES);
    let loud = |look: &Look| look.has(Cue::Capitals) && look.gap > 0;
    let tight = rest.take(down).all(|look| look.gap == 0 && look.length > 1)
        && looks.get(at).is_some_and(|look| look.gap == 0 && look.letters > look.han);
    let first = up.clone().take_while(own).position(loud);
    opens && tight && first.is_some_and(|first| up.take(first).all(|look| look.gap == 0))
}

/// The most lines of a head with its summary.
const SUMMED: usize = 8;

/// Does the line at `at` stand between the end of a text and the letter that opens another, with lines without a stop only:
/// `Old ferry finds a home` | `A boat that nobody wanted has been given to the` | `school. Its captain, says Ann Lee, is pleased`
/// | `T` | `he ferry was`?
fn is_before_drop(looks: &[Look], at: usize) -> bool {
    let plain = |look: &Look| {
        look.letters > look.han
            && look.length > 1
            && !look.stops()
            && look.ending != Ending::Hyphen
            && !look.alone
            && ![Cue::Byline, Cue::Dateline, Cue::Credit].iter().any(|cue| look.has(*cue))
    };
    let Some(rest) = looks.get(at..).filter(|rest| rest.first().is_some_and(plain)) else {
        return false;
    };
    let down = rest.iter().take(SUMMED).take_while(|look| plain(look)).count();
    let drop = rest.get(down).is_some_and(|look| {
        look.length == 1 && look.letters == 1 && look.beginning == Beginning::Capital
    });
    let opens = rest.get(down + 1).is_some_and(|look| look.letters > 8 && look.gap == 0);
    if !drop || !opens {
        return false;
    }
    let up = looks.get(..at).unwrap_or_default().iter().rev().take(SUMMED);
    let up = up.take_while(|look| plain(look)).count();
    let first = at - up;
    let above = first.checked_sub(1).and_then(|above| looks.get(above));
    up + down <= SUMMED
        && looks.get(first).is_some_and(|look| look.beginning == Beginning::Capital)
        && above.is_none_or(|look| look.stops() || look.alone)
}

/// Does the line at `at`, the first of its block, stand over a text that a place and a colon open: `Two held with idol` |
/// `Tarnford: The police`?
fn is_over_place(looks: &[Look], at: usize) -> bool {
    let Some([own, below]) = looks.get(at..at + 2) else { return false };
    let above = at.checked_sub(1).and_then(|above| looks.get(above));
    below.placed
        && below.gap == 0
        && own.letters > own.han
        && own.beginning == Beginning::Capital
        && !own.stops()
        && !own.alone
        && !own.placed
        && ![Cue::Byline, Cue::Dateline, Cue::Credit].iter().any(|cue| own.has(*cue))
        && (own.gap > 0 && above.is_none_or(Look::stops) || above.is_some_and(|look| look.alone))
}

/// Does the line at `at`, set as a sentence, part a word at its end, as no headline does: `the old pier, where a fam-` | `ily of
/// four lived`?
fn is_torn(looks: &[Look], at: Option<usize>) -> bool {
    let look = |at: Option<usize>| at.and_then(|at| looks.get(at));
    look(at).zip(look(at.and_then(|at| at.checked_add(1)))).is_some_and(|(one, two)| {
        one.sentence
            && !one.rest
            && one.ending == Ending::Hyphen
            && one.letters > one.han
            && two.beginning == Beginning::Small
            && two.gap == 0
    })
}

/// Is the line at `at` the first of a text, though each of its words has a capital: it stands right under the byline of a head
/// and has no room for the next line's first word, `By Ann Lee` | `Nurses of Port Ash` | `Hospital said on`?
fn is_under_byline(looks: &[Look], at: usize) -> bool {
    let [own, above, below] = super::around(looks, at);
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    let head = at.checked_sub(2).and_then(|at| looks.get(at));
    above.has(Cue::Byline)
        && !above.stops()
        && head.is_some_and(|head| !head.stops() && !head.alone)
        && own.gap == 0
        && below.gap == 0
        && own.letters > own.han
        && matches!(own.beginning, Beginning::Capital | Beginning::Quote)
        && own.ending == Ending::Letter
        && !own.alone
        && ![Cue::Byline, Cue::Perhaps, Cue::Credit, Cue::Capitals].iter().any(|cue| own.has(*cue))
        && below.sentence
        && own.width < WIDE * own.column
        && own.width + below.word + 1.0 > own.column
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_texts_first_line_may_have_capitals() {
        let page = format!(
            "{TEXT}{TEXT}Old ferry sold\nHarbour Master Alice Lee of the Tarn\nwas given the old keys on Monday by\n\
             the men who had kept the boat for\n{TEXT}"
        );
        assert_eq!(some(&page, 9, 2), [Label::First, Label::Middle]);
    }

    #[test]
    fn the_words_beside_a_picture_stand_over_its_credit() {
        let page = format!(
            "{TEXT}{TEXT}The boat is moored at the old pier\nfor the first time since the winter.\n\
             Ledger photo by Ann Lee\nFerry sold to a farmer\nBy BO REED\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 8, 3), [Label::Caption; 3]);
    }

    #[test]
    fn a_title_or_half_a_word_ends_no_headline() {
        let text = "A red cow belonging to Mr.\nL. Harker was taken from the church\n\
                    at noon on Monday by two of his men.\n";
        let labels = some(&format!("{TEXT}A COW IN CHURCH\n{text}{TEXT}"), 4, 3);
        assert_eq!(labels, [Label::Display, Label::First, Label::Middle]);
    }

    #[test]
    fn a_text_under_a_byline_may_begin_with_capitals() {
        let text = "Nurses of the Port Ash Mercy\nHospital said on Monday that it was\n\
                    to be closed before the winter came.\n";
        let page = format!("{TEXT}Hospital could close\nBy Ann Lee\n{text}{TEXT}");
        assert_eq!(some(&page, 6, 2), [Label::First, Label::Middle]);
    }

    #[test]
    fn a_line_up_is_no_headline() {
        let rows =
            "The lineup:\nTarnford Port Ash\nReed ..... c ..... Moss\nLee ..... g ..... Nash\n";
        let labels = some(&format!("{TEXT}{TEXT}{rows}{TEXT}"), 10, 2);
        assert!(!labels.contains(&Label::Display), "{labels:?}");
    }
}
