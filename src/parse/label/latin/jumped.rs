//! Headlines beside jump lines: over `Continued from page 1` and what it goes on with, or behind a text that breaks off,
//! between its last line and the byline that stands over `Continued on page 4`.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Look},
    },
    Mend,
};

/// The most lines of a headline over a jump line, and of one with its decks.
const LINES: usize = 4;
const DECKED: usize = 9;

/// A line of a headline has so many cells of its column left behind the next word.
const SLACK: f32 = 1.0;

/// One of so many lines of a headline does, at least.
const ROOMY: usize = 3;

/// A line so much wider than the column is none of its text.
const OVER: f32 = 1.15;

/// What is mended of the labels of the line at `at`.
pub(in crate::parse::label) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let over = is_over_from(looks, at);
    let top = is_at_top(looks, at);
    let below = is_under_from(looks, at);
    let opens = !below && at.checked_sub(1).is_some_and(|above| is_under_from(looks, above));
    let behind = is_behind(looks, at);
    let shown = is_over_credit(looks, at);
    let above = at.checked_sub(1);
    let signs = above.is_some_and(|above| byline_below(looks, above) == Some(at));
    let ends = looks.get(at + 1).is_some_and(plain) && begins_behind(looks, at + 1);
    // FERRY (Continued from Page 1) is no line of the text under it.
    let apart = looks.get(at).is_some_and(|look| look.alone && look.has(Cue::JumpFrom));
    [
        apart.then_some((Label::First, -60)),
        apart.then_some((Label::Middle, -60)),
        apart.then_some((Label::Last, -60)),
        over.then_some((Label::Display, 60)),
        over.then_some((Label::Caption, -40)),
        top.then_some((Label::Display, 170)),
        below.then_some((Label::Display, 120)),
        below.then_some((Label::Caption, -40)),
        opens.then_some((Label::First, 60)),
        opens.then_some((Label::Display, -60)),
        behind.then_some((Label::Display, 120)),
        signs.then_some((Label::Byline, 60)),
        behind.then_some((Label::Caption, -40)),
        shown.then_some((Label::Display, 60)),
        shown.then_some((Label::Caption, -80)),
        ends.then_some((Label::Last, 60)),
        ends.then_some((Label::Display, -60)),
    ]
    .into_iter()
    .flatten()
}

/// May it be a line of a headline?
fn plain(look: &Look) -> bool {
    let other = [Cue::Dateline, Cue::Byline, Cue::Credit, Cue::JumpTo, Cue::JumpFrom, Cue::See];
    look.letters > look.han
        && !look.stops()
        && !look.alone
        && !other.iter().any(|cue| look.has(*cue))
}

/// Does a headline begin with it?
fn begins(look: &Look) -> bool {
    matches!(look.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
}

/// Is the line at `at` one of the few between a blank line, or the end of a text, and a jump line from elsewhere: `Mayor says
/// all` | `‘ferries stay’ after` | `the vote` | `» CONTINUED FROM A1`?
fn is_over_from(looks: &[Look], at: usize) -> bool {
    let own = |look: &&Look| plain(look);
    let Some(rest) = looks.get(at..).filter(|rest| rest.first().is_some_and(plain)) else {
        return false;
    };
    let down = rest.iter().take(LINES).take_while(own).count();
    let jumps = |look: &Look| look.alone && look.has(Cue::JumpFrom);
    if !rest.get(down).is_some_and(jumps) {
        return false;
    }
    // Back to the first line of the block.
    let up = looks.get(..=at).unwrap_or_default().iter().rev().take(LINES);
    let parted = up.clone().take_while(own).position(|look| look.gap > 0);
    let up = parted.map_or_else(|| up.clone().take_while(own).count(), |parted| parted + 1);
    let first = (at + 1).saturating_sub(up);
    let above = first.checked_sub(1).and_then(|above| looks.get(above));
    let ended = above.is_none_or(|look| look.stops() || look.alone || look.has(Cue::Standing));
    up + down <= LINES + 1
        && looks.get(first).is_some_and(|look| begins(look) && (look.gap > 0 || ended))
        && rest.iter().take(down).skip(1).all(|look| look.gap == 0)
}

/// Is the line at `at` one of the few right under a jump line from elsewhere that no headline stands over, up to one that leaves
/// room for the word under it, or is wider than the column, or over a word that opens a text: `From page 1` | `Ferry: Town may
/// buy two boats` | `The council said`?
fn is_under_from(looks: &[Look], at: usize) -> bool {
    let up =
        looks.get(..at).unwrap_or_default().iter().rev().take(LINES).take_while(|look| plain(look));
    let first = at - up.count();
    let Some(jump) = first.checked_sub(1) else { return false };
    let from = looks.get(jump).is_some_and(|look| look.alone && look.has(Cue::JumpFrom));
    let headed = jump
        .checked_sub(1)
        .is_some_and(|above| is_over_from(looks, above) || is_at_top(looks, above));
    let own = looks.get(first..first + LINES + 1).unwrap_or_default();
    if !from || headed || !own.first().is_some_and(|look| plain(look) && begins(look)) {
        return false;
    }
    // Anna Verdi: who wrote it.
    let own =
        own.split_at(own.iter().position(|look| look.has(Cue::Perhaps)).unwrap_or(own.len())).0;
    let mut last = None;
    for (number, pair) in own.windows(2).enumerate() {
        let [own, next] = pair else { break };
        let room = own.width + 1.0 + next.word + SLACK < own.column;
        let ends = next.gap > 0 && room
            || next.anew && own.blanks > 1
            || next.beginning == Beginning::Small && own.width > OVER * own.column
            || next.beginning == Beginning::Small && room && next.width > own.width;
        if ends {
            last = Some(number);
            break;
        }
        // No line of a headline is full but the last one.
        if !room {
            break;
        }
    }
    last.is_some_and(|last| at <= first + last && own.iter().take(last + 1).all(plain))
}

/// Is the line at `at` one of the few with which a page begins, over a jump line from elsewhere: kicker, headline and deck of
/// the rest, however they are set?
fn is_at_top(looks: &[Look], at: usize) -> bool {
    if at >= DECKED {
        return false;
    }
    let jumps = |look: &Look| look.alone && look.has(Cue::JumpFrom);
    let top = looks.iter().take(DECKED).take_while(|look| plain(look)).count();
    at < top && looks.get(top).is_some_and(jumps) && looks.first().is_some_and(begins)
}

/// Is the line at `at` one of several without a stop between the jump line that ends a text and a photographer's credit, the
/// first of them short: `Continued on page 4` | `Ferry line to lose` | `two of its boats` | `Photograph: Ann Lee`? The words
/// beside a picture fill their lines.
fn is_over_credit(looks: &[Look], at: usize) -> bool {
    let line = |look: &&Look| plain(look) && !look.told_on;
    let Some(rest) = looks.get(at..).filter(|rest| rest.first().is_some_and(plain)) else {
        return false;
    };
    let down = rest.iter().take(DECKED).take_while(line).count();
    if !rest.get(down).is_some_and(|look| look.has(Cue::Credit)) {
        return false;
    }
    let up = looks.get(..at).unwrap_or_default().iter().rev().take(DECKED).take_while(line).count();
    let first = at - up;
    let leads = |look: &Look| look.alone && look.has(Cue::JumpTo);
    let own = looks.get(first..first + 2).unwrap_or_default();
    up + down > 1
        && first.checked_sub(1).and_then(|above| looks.get(above)).is_some_and(leads)
        && matches!(own, [one, two] if begins(one) && one.width + 1.0 + two.word + SLACK < one.column)
}

/// Where the headline ends that the line at `at` may be one of: the byline below it, if a jump line stands right under that.
fn byline_below(looks: &[Look], at: usize) -> Option<usize> {
    let rest = looks.get(at..)?;
    let down = rest.iter().take(DECKED).take_while(|look| plain(look)).count();
    let byline = rest.get(down).is_some_and(|look| look.has(Cue::Byline) && !look.stops());
    let jump = rest.get(down + 1).is_some_and(|look| look.alone && look.has(Cue::JumpTo));
    (down > 0 && byline && jump).then_some(at + down)
}

/// Is the line at `at` of a headline behind a text that breaks off: `but nobody on the old` | `Ferry line to lose` | `two of its
/// boats` | `By ANN LEE` | `Continued on Page A4`?
fn is_behind(looks: &[Look], at: usize) -> bool {
    byline_below(looks, at).is_some_and(|end| start(looks, end).is_some_and(|start| start <= at))
}

/// Does such a headline begin with the line at `at`?
fn begins_behind(looks: &[Look], at: usize) -> bool {
    byline_below(looks, at).is_some_and(|end| start(looks, end) == Some(at))
}

/// The first line of the headline that ends before the byline at `end`: the nearest that begins with a capital, or one
/// farther up where lines between leave room for the next word, as those of a text do not.
fn start(looks: &[Look], end: usize) -> Option<usize> {
    // No sentence ends inside a headline's line.
    let line = |look: &&Look| plain(look) && !look.told_on;
    let up = looks.get(..end)?.iter().rev().take(DECKED).take_while(line).count();
    let top = end - up;
    let capital = |look: &Look| matches!(look.beginning, Beginning::Capital | Beginning::Quote);
    let mut heads = (top..end).rev().filter(|at| looks.get(*at).is_some_and(capital));
    let mut first = heads.next()?;
    let column = looks.get(top.saturating_sub(1))?.column;
    let room = |at: usize| {
        looks.get(at..at + 2).is_some_and(|pair| match pair {
            [one, two] => one.width + 1.0 + two.word + SLACK < column || one.width > OVER * column,
            _ => false,
        })
    };
    for head in heads {
        // The last line of the text may be short where it breaks off: of a headline's lines several have room.
        let roomy = (head..first).filter(|at| room(*at)).count();
        if roomy * ROOMY >= first - head {
            first = head;
        }
    }
    Some(first)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn a_jump_line_is_no_line_of_the_text_under_it() {
        let page = format!(
            "{TEXT}{TEXT}FERRY, Continued from Page 1\nboats. It would cost the county more\n\
             than the old pier did in ten years.\n{TEXT}"
        );
        let told = some(&page, 8, 2);
        assert!(!matches!(told[0], Label::First | Label::Middle | Label::Last), "{told:?}");
        assert_eq!(told[1], Label::First);
    }

    #[test]
    fn a_block_over_a_jump_line_is_a_headline() {
        let page = format!(
            "{TEXT}{TEXT}\nMayor says all\n‘ferries stay’ after\nthe vote\n\n\
             Continued from Page A1\n\nof the old pier, which was sold.\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 8, 3), [Label::Display; 3]);
    }

    #[test]
    fn a_headline_stands_under_a_jump_line() {
        for (head, rest) in [
            ("Ferry: Council to vote on boats", "The council will vote on it on Monday"),
            (
                "Ferry line: ‘We said that it would end badly’",
                "before the old pier was sold, and now",
            ),
        ] {
            let page = format!("{TEXT}{TEXT}From page 1\n{head}\n{rest}\n{TEXT}{TEXT}");
            assert_eq!(some(&page, 9, 2), [Label::Display, Label::First], "{head}");
        }
        let page = format!(
            "{TEXT}{TEXT}From page 1\nHarker of Port Ash, who had come to\nthe pier at noon with two men.\n{TEXT}"
        );
        assert!(some(&page, 9, 1)[0] != Label::Display);
    }

    #[test]
    fn a_headline_stands_behind_a_text_that_breaks_off() {
        let torn = TEXT
            .replace("be open to trucks before the winter.", "be open to trucks, though nobody on");
        let page = format!(
            "{torn}Ferry line to lose\ntwo of its boats\nRiders will wait until the spring\nBy ANN LEE\n\
             Continued on Page A4\n{TEXT}{TEXT}"
        );
        assert_eq!(
            some(&page, 3, 4),
            [Label::Last, Label::Display, Label::Display, Label::Display]
        );
    }

    #[test]
    fn a_headline_stands_between_a_jump_line_and_a_credit() {
        let torn = TEXT
            .replace("be open to trucks before the winter.", "be open to trucks, though nobody on");
        let page = format!(
            "{TEXT}{torn}Continued on page 4\nFerry line to lose\ntwo of its boats\n\
             Photograph: Ann Lee\n{TEXT}{TEXT}"
        );
        assert_eq!(some(&page, 9, 2), [Label::Display; 2]);
    }

    #[test]
    fn a_page_begins_with_the_head_of_the_rest() {
        let head = "La legge sui porti votata in notturna\nI pescatori fermano le barche\n\
                    Duecento reti stese sul molo: per le\nfamiglie un mese senza guada-\ngno. «Restiamo qui fino a maggio»\n\
                    segue dalla prima\n";
        let page = format!("{head}{TEXT}{TEXT}");
        assert_eq!(some(&page, 0, 5), [Label::Display; 5]);
    }
}
