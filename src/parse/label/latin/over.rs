//! Headlines by the text or the byline that they stand over.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
        said::may_be_headline,
    },
    LABEL, Mend, SPANS_TWO, around,
};

/// What is mended of the labels of the line at `at` by the text that it stands over, or that it opens.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let over = is_over_text(looks, at);
    let under = opens_under_head(looks, at);
    let anew = is_over_opener(looks, at);
    let named = is_over_name(looks, at);
    let loud = is_loud_deck(looks, at);
    let tier = is_under_wide(looks, at);
    // The Tarn Circle will meet with: under that headline it opens its text.
    let said = at
        .checked_sub(1)
        .and_then(|above| looks.get(above))
        .is_some_and(|above| above.heard >= 1.0)
        && looks.get(at).is_some_and(|look| look.beginning == Beginning::Capital && !look.alone);
    // The police reported these calls over the weekend: what follows is the text.
    let leads = looks.get(at).is_some_and(|look| {
        look.ending == Ending::Colon
            && look.sentence
            && look.blanks > 5
            && look.beginning == Beginning::Capital
            && look.marks < 2
    });
    [
        over.then_some((Label::Display, 50)),
        under.then_some((Label::Display, -40)),
        anew.then_some((Label::Display, 60)),
        named.then_some((Label::Display, 30)),
        tier.then_some((Label::Display, 90)),
        loud.then_some((Label::Byline, -60)),
        said.then_some((Label::Display, -60)),
        said.then_some((Label::First, 40)),
        leads.then_some((Label::Display, -60)),
        leads.then_some((Label::Crosshead, -40)),
    ]
    .into_iter()
    .flatten()
}

/// A head set as sentences has no more lines than this; over a byline it may have its kicker and decks.
const LINES: usize = 5;
const LINES_OVER: usize = 8;

/// Does it end in the page of an item of the guide: `have been sold. PAGE A15`?
pub(super) fn ends_item(look: &Look) -> bool {
    look.ending == Ending::Digit && (look.has(Cue::Guide) || look.has(Cue::See))
}

/// Is the line at `at`, which ends in a word, the headline right over a byline or a name?
fn is_over_name(looks: &[Look], at: usize) -> bool {
    let [Some(own), _, Some(below)] = around(looks, at) else { return false };
    (below.has(Cue::Byline) || below.has(Cue::Perhaps))
        && own.beginning == Beginning::Capital
        && own.ending == Ending::Letter
        && over_byline(looks, at).is_some()
}

/// Is the line at `at` in capitals with a stop, under another one, and so no byline: `FOOTBALL.` | `TARNFORD BEATS PORT ASH.`?
fn is_loud_deck(looks: &[Look], at: usize) -> bool {
    let [Some(own), Some(above), _] = around(looks, at) else { return false };
    let loud = |look: &Look| look.has(Cue::Capitals) && look.ending == Ending::Period;
    loud(own) && loud(above) && !own.has(Cue::Byline)
}

/// Is the line at `at` between the end of a text and a line that begins with a small word in a capital, which no sentence has
/// inside: `Ferry that can be saved` | `The quarrel between the two towns`?
fn is_over_opener(looks: &[Look], at: usize) -> bool {
    let [Some(own), above, Some(below)] = around(looks, at) else { return false };
    may_be_headline(own)
        && own.ending != Ending::Digit
        && own.salutation.is_none()
        && !own.item
        && above.is_none_or(|above| above.alone || above.stops() || above.has(Cue::Credit))
        && below.anew
        // The Old Harbour Circle will | meet on Monday
        && (below.sentence
            || looks.get(at + 2).is_some_and(|next| {
                next.sentence && next.beginning == Beginning::Small && next.gap == 0
            }))
        && below.gap == 0
        && !below.stops()
        && below.width > OPENER * below.column
}

/// The first line of a text fills so much of its column.
const OPENER: f32 = 0.75;

/// The width of the column under the byline, if the line at `at` stands between the end of a text and it, with nothing but
/// lines of its kind, a few, each without a stop: a headline and its deck, set as sentences are.
pub(super) fn over_byline(looks: &[Look], at: usize) -> Option<f32> {
    let plain = |look: &&Look| {
        look.letters > look.han
            && !look.stops()
            && !look.alone
            && (look.sentence || !look.titled)
            && look.salutation.is_none()
            && !look.has(Cue::Byline)
            && !look.has(Cue::Dateline)
            && !look.has(Cue::Credit)
            && !ends_item(look)
            && !look.shown
    };
    let before =
        looks.get(..at).unwrap_or_default().iter().rev().take_while(plain).take(LINES_OVER + 1);
    let before = before.count();
    let rest = looks.get(at..).unwrap_or_default();
    let after = rest.iter().take_while(plain).take(LINES_OVER + 1).count();
    let first = at.checked_sub(before);
    let begins = first
        .and_then(|first| looks.get(first))
        .is_some_and(|look| look.beginning == Beginning::Capital);
    let above = first.and_then(|first| first.checked_sub(1)).and_then(|above| looks.get(above));
    let told = after > 0
        && before + after <= LINES_OVER
        && begins
        && above.is_none_or(|look| {
            // Il caso: a label over the headline.
            let label = !look.sentence && look.width < LABEL * look.column;
            look.stops() || look.alone || look.has(Cue::Capitals) || label || ends_item(look)
        })
        && rest.get(after).is_some_and(|look| {
            // A name alone tells it in a block of its own.
            let apart = look.gap > 0
                && first.and_then(|first| looks.get(first)).is_some_and(|look| look.gap > 0);
            // Or in a line that no text would have left so short.
            let opens = rest.get(after + 1).is_some_and(|next| {
                matches!(next.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
            });
            let short = look.width < NARROW * look.column && look.ending == Ending::Letter && opens;
            let name = look.has(Cue::Perhaps) && (apart || short);
            look.has(Cue::Byline) || name || look.salutation.is_some()
        });
    let column = rest.get(after + 2).or(rest.get(after)).map(|look| look.column);
    column.filter(|_| told)
}

/// Between a line over more than one column and the byline no text has room: so many lines stand there at most.
const TIERS: usize = 5;

/// A kicker over a headline is so much wider than the column under the byline.
const KICKER: f32 = 1.5;

/// Does the line at `at` stand between a line over more than one column, which nothing ends, and a byline: `Il comune ritira
/// l’ordinanza dopo tre mesi di proteste` | `La chiatta resta. Il sindaco:` | `«Abbiamo sbagliato i conti»` | `di Anna Verdi`?
fn is_under_wide(looks: &[Look], at: usize) -> bool {
    let plain = |look: &Look| {
        look.letters > look.han
            && !look.alone
            && !look.torn
            && look.gap == 0
            && ![Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom, Cue::Guide]
                .iter()
                .any(|cue| look.has(*cue))
    };
    if !looks.get(at).is_some_and(plain) {
        return false;
    }
    let Some(end) = (at + 1..=at + TIERS).find(|at| !looks.get(*at).is_some_and(plain)) else {
        return false;
    };
    let told = looks.get(end).is_some_and(|look| look.has(Cue::Byline) && look.gap == 0);
    // What stands right under it is the text.
    let Some(text) = looks.get(end + 1).filter(|text| told && text.length > 1) else {
        return false;
    };
    let begins =
        text.has(Cue::Dateline) || matches!(text.beginning, Beginning::Capital | Beginning::Quote);
    let column = looks.get(end + 2).map_or(text.column, |look| look.column);
    begins
        && (end.saturating_sub(TIERS)..at).rev().any(|over| {
            looks.get(over).is_some_and(|look| {
                look.width > KICKER * column
                    && look.width > SPANS_TWO * look.column
                    && !look.stops()
                    && !look.torn
                    && !look.alone
                    && !look.has(Cue::Credit)
                    && matches!(look.beginning, Beginning::Capital | Beginning::Quote)
            }) && looks.get(over + 1..at).is_some_and(|between| between.iter().all(plain))
        })
}

/// Does the line at `at` stand over a text, in one block with it, among the block's first lines: narrow ones without a
/// mark at their ends, of which the last leaves room for the word after it, which begins with a capital? No line of a
/// text ends so.
fn is_over_text(looks: &[Look], at: usize) -> bool {
    let plain = |look: &Look| {
        look.letters > look.han
            && !look.alone
            && !look.torn
            && !look.item
            && matches!(look.ending, Ending::Letter | Ending::Digit | Ending::Closed)
            && ![Cue::Dateline, Cue::Byline, Cue::Perhaps, Cue::Credit, Cue::Guide]
                .iter()
                .any(|cue| look.has(*cue))
    };
    let before = looks.get(..=at).unwrap_or_default().iter().rev().take(LINES);
    // A block begins under a blank line, or under the end of a text.
    let sentence = looks.get(at).is_some_and(|look| look.sentence);
    let begins = |up: usize| {
        let above = up.checked_sub(1).and_then(|above| looks.get(above));
        // A list of names ends in a stop, too: `Harker, Bo Reed, Ann Lee.`
        // of | May.
        let word = || {
            let before = up.checked_sub(2).and_then(|before| looks.get(before));
            before.is_some_and(|look| look.sentence && !look.stops())
        };
        above.is_none_or(|look| {
            look.stops()
                && (look.sentence || look.marks > 1 || look.blanks == 0 && sentence && word())
                || look.alone
                || ends_item(look)
        })
    };
    let first = before.zip(0..).find(|(look, up)| look.gap > 0 || begins(at - up));
    let Some(first) = first.map(|(_, up)| at - up) else {
        return false;
    };
    let own = looks.get(first..).unwrap_or_default();
    let Some(opens) = own.first().filter(|look| look.beginning == Beginning::Capital) else {
        return false;
    };
    // Lines of a headline may look like a column of their own.
    let widest = own.iter().take(2 * LINES).map(|look| look.column).fold(0.0, f32::max);
    let column = |look: &Look| if look.column < ALONE * widest { widest } else { look.column };
    // A line of it may end in a comma, with room for the next word and more: `Ferry loses its bell,` | `finds it again`.
    let paused = |look: &Look, number: usize| {
        look.ending == Ending::Comma
            && look.sentence
            && !look.alone
            && own.get(number + 1).is_some_and(|next| {
                next.beginning == Beginning::Small
                    && next.gap == 0
                    && look.width + next.word + MORE < column(look)
            })
    };
    let lines = own.iter().take(LINES).zip(0..).take_while(|(look, number)| {
        (plain(look) || paused(look, *number))
            && look.width < FULL * column(opens)
            && (*number == 0 || look.gap == 0)
    });
    let count = lines.count();
    // The last line that has room for the next word.
    let last = (0..count).rev().find(|number| {
        own.get(*number).zip(own.get(number + 1)).is_some_and(|(look, next)| {
            // A block of its own, too, is a headline, since a text that breaks off does so at the end of a full line.
            let begins = next.beginning == Beginning::Capital
                || next.gap > 0
                    && matches!(
                        next.beginning,
                        Beginning::Bullet | Beginning::Quote | Beginning::Digit
                    );
            // A ragged text, too, leaves no room for the next word and more, if its lines are as wide as that.
            let wide = look.width + next.word + MORE;
            let mut under =
                own.iter().skip(number + 1).take(LINES).take_while(|line| line.gap == 0);
            let roomy = look.width < WIDER * column(look)
                && wide < column(look)
                && next.gap == 0
                && under.any(|line| line.width > wide && line.width < FULL_TEXT * line.column);
            begins
                && (next.sentence || next.gap > 0 || next.has(Cue::Byline))
                && (look.width < NARROW * column(look) || roomy)
                && (next.gap > 0 || look.width + next.word + 1.0 < column(look))
        })
    });
    last.is_some_and(|last| at <= first + last)
}

/// Is the line at `at` the first of a text right under such a headline: full, and the next one goes on in small letters?
fn opens_under_head(looks: &[Look], at: usize) -> bool {
    if opens_column(looks, at) {
        return true;
    }
    let [Some(own), Some(above), Some(below)] = around(looks, at) else { return false };
    own.beginning == Beginning::Capital
        && own.sentence
        && own.gap == 0
        && !own.alone
        && below.beginning == Beginning::Small
        && below.gap == 0
        && own.width + below.word + 1.0 > own.column
        && own.width < FULL_TEXT * own.column
        && above.ending == Ending::Letter
        && over_byline(looks, at).is_none()
        && at.checked_sub(1).is_some_and(|above| is_over_text(looks, above))
        && !is_over_text(looks, at)
}

/// Is the line at `at` the first of four full ones under a short line, each but itself going on in small letters or within a
/// sentence: `Traders lose case` | `Stallholders at the Old Quay in` | `Tarnford have lost their case and`?
fn opens_column(looks: &[Look], at: usize) -> bool {
    let Some([own, rest @ ..]) = looks.get(at..at + COLUMN) else { return false };
    let Some(above) = at.checked_sub(1).and_then(|above| looks.get(above)) else { return false };
    let full = |look: &Look| {
        !look.alone
            && !look.has(Cue::Byline)
            && !look.has(Cue::Dateline)
            && look.width > COLUMN_LEAST * own.column
            && look.width < FULL_TEXT * own.column
    };
    let small = |look: &&Look| look.beginning == Beginning::Small && look.gap == 0;
    own.beginning == Beginning::Capital
        && !own.stops()
        && own.blanks > 1
        && !own.has(Cue::Capitals)
        && full(own)
        && !above.stops()
        && !above.alone
        && above.width + own.word + 1.0 < own.column
        && rest.first().is_some_and(|next| {
            // The quarrel went on until Captain | Lee of Tarnford
            let on = small(&next) || own.leads_on && own.sentence && next.gap == 0;
            on && next.sentence && own.width + next.word + 1.0 > own.column
        })
        && rest.iter().all(full)
        && rest.iter().filter(small).count() > 1
        && rest.iter().filter(|look| look.sentence).count() > 1
        && over_byline(looks, at).is_none()
}

/// So many lines tell a column of text, each so full.
const COLUMN: usize = 4;
const COLUMN_LEAST: f32 = 0.8;

/// A column so much narrower than the next one is none.
const ALONE: f32 = 0.75;

/// A line of a headline over a text is narrower than this share of the column, and its last line than that.
const FULL: f32 = 0.95;
pub(super) const NARROW: f32 = 0.72;
const WIDER: f32 = 0.85;
const MORE: f32 = 4.0;
const FULL_TEXT: f32 = 1.1;

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn nothing_but_its_decks_stands_between_a_wide_headline_and_a_byline() {
        let head = "Il comune ritira l’ordinanza dopo tre mesi di proteste e di attese\n\
                    La chiatta resta. Il sindaco:\n«Abbiamo sbagliato i conti»\ndi Anna Verdi\n";
        let page = format!("{TEXT}{TEXT}{head}{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 3), [Label::Display; 3]);
        assert_eq!(some(&page, 11, 1), [Label::Byline]);
    }

    #[test]
    fn a_line_of_a_headline_may_end_in_a_comma() {
        let page = format!("{TEXT}{TEXT}Ferry loses bell,\nfinds it again\n{TEXT}{TEXT}");
        assert_eq!(some(&page, 8, 3), [Label::Display, Label::Display, Label::First]);
    }

    #[test]
    fn a_small_word_with_a_capital_opens_the_text_under_a_headline() {
        let page = format!(
            "{TEXT}{TEXT}Ferry that both towns can still save\nThe quarrel between Tarnford and the\nport has gone on for two years now.\n{TEXT}"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn a_text_may_begin_with_the_words_of_its_headline() {
        let page = format!(
            "{TEXT}{TEXT}Quay Street Circle\nThe Quay Street Circle will meet on\nMonday at the home of Mrs. Ann Lee.\n{TEXT}"
        );
        assert_eq!(some(&page, 8, 2), [Label::Display, Label::First]);
    }

    #[test]
    fn the_first_line_of_a_text_is_no_line_of_the_headline_over_it() {
        let page = format!(
            "{TEXT}{TEXT}A cold swim\nFerry captain Ann Lee of Port Ash\nswam the river on Monday with her\ncrew.\n{TEXT}"
        );
        let labels = some(&page, 8, 2);
        assert_eq!(labels[0], Label::Display);
        assert!(labels[1] != Label::Display, "{labels:?}");
    }
}
