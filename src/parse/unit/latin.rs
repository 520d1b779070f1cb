//! What Latin lines turn out to be by those around them: names over texts and under letters, what closes legal notices,
//! the words beside pictures, the items of lists.

mod deck;
mod home;
pub(super) mod letter;
pub(super) mod name;
mod notice;
mod serial;
mod tiers;
mod wrong;

use self::{
    letter::{
        is_college_name, is_dated_home, is_home, is_pen_name, is_place, is_signature, opens_letter,
        signs_letter,
    },
    name::{is_name_over, poets, signed_italian, torn_names},
};
use super::{Kind, Unit, attributed, country};
use crate::{
    parse::{
        byline::{self, Opening, byline_line, has_dateline, is_credit, is_heading, is_person},
        case::{Case, case},
        cue::{self, End},
        line::Line,
        reach::is_over_letters,
        salutation::salutation,
        standing::is_standing,
    },
    text,
};

/// Tells bylines, signatures, captions and headlines among `units` that by themselves were taken for something else.
pub(super) fn amend(units: &mut [Unit], lines: &[Line]) {
    tiers::amend(units);
    credited_pictures(units);
    under_pictures(units);
    deck::free_heads(units);
    deck::tell(units);
    listed(units);
    stopped_titles(units, lines);
    loud_heads(units);
    signed_letters(units);
    notice::signed(units);
    names_over_texts(units);
    country::amend(units);
    serial::amend(units);
    signed_italian(units);
    torn_names(units);
    poets(units);
    dated_alone(units);
    wrong::tell(units);
}

/// Takes for a line beside the head the dateline that stands alone between the byline and the text: `From Our Correspondent.` |
/// `PORT ASH, March 6, 1893.`
fn dated_alone(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([above, unit, below]) = units.get_mut(at - 1..=at + 1) else { continue };
        if unit.kind == Kind::Display
            && above.kind == Kind::Byline
            && below.kind == Kind::Paragraph
            && byline::opening(&unit.text) == Some(Opening::Dateline)
        {
            unit.kind = Kind::Byline;
        }
    }
}

/// Takes for the end of letters to the editor the names under them, and what stands under the names: `Ann Lee` | `Junior,
/// botany`.
fn signed_letters(units: &mut [Unit]) {
    // Since the salutation: has the text begun, has the name been met?
    let (mut letter, mut text, mut name) = (false, false, false);
    let mut column = Column::None;
    // Does each letter of the column speak to the editor?
    let mut greeted = false;
    // As British papers have it: Sir,—
    let mut sirs = false;
    for at in 0..units.len() {
        // (The Editor answers for none of these views.)
        let over = units
            .get(at + 1)
            .is_none_or(|next| next.kind != Kind::Paragraph || next.text.starts_with('('));
        // ANN LEE, | Port Ash.
        let before = at.checked_sub(1).and_then(|before| units.get(before));
        let comma = before.is_some_and(|before| before.text.ends_with(','));
        let headed = before.is_some_and(|before| before.kind == Kind::Display);
        let bylined = before
            .is_some_and(|before| before.kind == Kind::Byline && before.text.starts_with("By "));
        // FERRY STAYS | (Continued from page 1): the headline of the rest.
        let came = units.get(at + 1).is_some_and(|next| next.kind == Kind::From);
        let Some(unit) = units.get_mut(at) else { break };
        if unit.kind == Kind::Display && came {
            (letter, text, name) = (false, false, false);
            continue;
        }
        if unit.kind == Kind::Display && is_standing(&unit.text) {
            column = match (is_over_letters(&unit.text), over) {
                (false, _) => Column::None,
                (true, true) => Column::Headed,
                (true, false) => Column::Bare,
            };
            (letter, text, name, greeted) = (false, false, false, false);
            sirs = false;
            continue;
        }
        match unit.kind {
            // Under a text in a column of letters: Ann Lee, junior, botany.
            Kind::Paragraph
                if letter && text && column != Column::None && is_college_name(&unit.text) =>
            {
                unit.kind = Kind::Closing;
                name = true;
            }
            Kind::Paragraph => {
                let greets = salutation(&unit.text).is_some() && !unit.text.contains(text::is_han);
                let opens = opens_letter(&unit.text);
                // What does not, under a byline, is none: By Ann Lee. Nor is what stands under a headline behind one that
                // was signed.
                if greeted && (bylined || sirs && headed && !letter) && !greets && !opens {
                    column = Column::None;
                    letter = false;
                }
                greeted |= column != Column::None && (greets || opens);
                sirs |= greeted
                    && unit.text.get(..3).is_some_and(|sir| sir.eq_ignore_ascii_case("sir"));
                letter = greets || opens || column != Column::None || letter && !name;
                text = letter && !greets;
                name = false;
            }
            Kind::Display | Kind::Crosshead | Kind::Byline if letter && text => {
                let told = match column {
                    Column::None => {
                        signs(unit, name)
                            || name && (comma && is_home(&unit.text) || is_dated_home(&unit.text))
                    }
                    // Right over a text it is the next letter's headline, where letters have them.
                    // ANN LEE, | Chairman, Tarn Boat Club, | Port Ash.
                    _ if name && comma && unit.lines.len() == 1 && unit.text.len() <= LIVES => true,
                    Column::Headed if name => {
                        (over || comma || is_dated_home(&unit.text)) && is_home(&unit.text)
                    }
                    Column::Bare if name => is_home(&unit.text),
                    Column::Headed if !over => false,
                    // Under a letter that speaks to the editor, and not over a text, NIGHT WATCH. is a pen name.
                    _ => {
                        signs_letter(&unit.text)
                            || !is_heading(&unit.text) && signs(unit, false)
                            || greeted && over && is_pen_name(&unit.text)
                    }
                };
                if told {
                    unit.kind = Kind::Closing;
                    // One line says where he lives, and those behind its comma.
                    text = column == Column::None || !name || unit.text.ends_with(',');
                    name = true;
                } else {
                    // What stands under the name is the next letter's headline.
                    if name && unit.kind == Kind::Crosshead {
                        unit.kind = Kind::Display;
                    }
                    (letter, text, name) = (false, false, false);
                }
            }
            Kind::Closing if letter && text => name = true,
            _ => {}
        }
    }
}

/// A line that says where the writer of a letter lives has no more bytes.
const LIVES: usize = 44;

/// Do letters stand under their standing head here, and has each a headline?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    None,
    Headed,
    Bare,
}

/// Does `unit` sign a letter, or, if the `name` has been met, say more of who wrote it?
fn signs(unit: &Unit, name: bool) -> bool {
    let bare = unit.text.trim_start_matches(['—', '-', ' ']).trim_end_matches(['.', ',']);
    if name {
        return is_place(bare) || unit.kind == Kind::Byline;
    }
    is_person(bare)
        || is_signature(bare)
        || is_pen_name(&unit.text)
        || unit.kind == Kind::Byline && byline_line(bare) >= 0.8 && !bare.starts_with("By ")
}

/// Takes for a byline the name alone that stands under a headline and right over its text: `The machine and I` | `Ann Lee`.
fn names_over_texts(units: &mut [Unit]) {
    name::obituaries(units);
    name::columnists(units);
    // Under the head of obituaries it is who died.
    for at in 1..units.len() {
        let Some([head, name]) = units.get_mut(at - 1..=at) else { continue };
        let died = head.kind == Kind::Display && name::is_over_dead(&head.text);
        if died && name.kind == Kind::Byline && is_person(&name.text) {
            name.kind = Kind::Display;
        }
    }
    for at in 1..units.len().saturating_sub(1) {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        let named = |at: usize| units.get(at).is_some_and(|unit| is_given_name(&unit.text));
        let over = is(at, Kind::Display)
            && is(at - 1, Kind::Display)
            && is(at + 1, Kind::Paragraph)
            && named(at)
            && !named(at - 1)
            && !units.get(at - 1).is_some_and(|unit| {
                is_standing(&unit.text) && !is_of_writer(&unit.text)
                    || name::is_over_dead(&unit.text)
            });
        if let Some(unit) = units.get_mut(at).filter(|_| over) {
            unit.kind = Kind::Byline;
        }
    }
}

/// Is `label` what the column of a writer is called: `A FERRYMAN’S NOTEBOOK`?
fn is_of_writer(label: &str) -> bool {
    let low = label.trim_end_matches(['.', ':']).to_lowercase();
    let last = low.rsplit(' ').next().unwrap_or_default();
    ["notebook", "diary", "comment", "commentary", "opinion", "sketch", "viewpoint", "column"]
        .contains(&last)
}

/// Is it a person's name, told by its first word?
fn is_given_name(text: &str) -> bool {
    !text.contains(text::is_han) && (0.3..0.5).contains(&byline_line(text))
}

/// The words beside a picture have no more lines.
const CAPTION: usize = 8;

/// Takes for the words beside a picture the Latin lines that end without a stop over a photographer's credit, as the
/// British set them: `The ferry at dawn yesterday` | `Photograph: Ann Lee`.
fn credited_pictures(units: &mut [Unit]) {
    let credit = |unit: &Unit| unit.kind == Kind::Caption && is_credit(&unit.text);
    for at in 0..units.len() {
        let rest = units.get(at + 1..).unwrap_or_default();
        let goes_on = rest.first().is_some_and(|unit| {
            unit.kind == Kind::Caption && unit.text.starts_with(char::is_lowercase)
        });
        let told = rest.get(usize::from(goes_on)).is_some_and(credit);
        if let Some(unit) = units.get_mut(at).filter(|unit| {
            told && unit.kind == Kind::Paragraph
                && unit.lines.len() <= CAPTION
                && !unit.text.contains(text::is_han)
                && !has_dateline(&unit.text)
                && cue::end(&unit.text) == End::Other
        }) {
            unit.kind = Kind::Caption;
        }
    }
}

/// The words under a picture between a text and a standing head have no more lines.
const UNDER: usize = 3;

/// Takes for the words under a picture the lines set as a sentence between the end of a text and a standing head, on a page that
/// sets headlines over their texts: `Ann Lee ladles out soup to` | `the last ferrymen` | `NEWS IN BRIEF`.
fn under_pictures(units: &mut [Unit]) {
    if !attributed::heads_first(units) {
        return;
    }
    let label = |unit: &Unit| {
        unit.kind == Kind::Display && !unit.text.contains(text::is_han) && is_standing(&unit.text)
    };
    for end in 2..units.len() {
        if !units.get(end).is_some_and(label) {
            continue;
        }
        let shown = |unit: &&Unit| unit.kind == Kind::Display && !is_standing(&unit.text);
        let own = units.get(..end).unwrap_or_default().iter().rev();
        let count = own.clone().take(UNDER + 1).take_while(shown).count();
        let ended = own
            .clone()
            .nth(count)
            .is_some_and(|unit| unit.kind == Kind::Paragraph && cue::end(&unit.text) == End::Stop);
        let words = own.clone().take(count).map(|unit| unit.text.split(' ').count()).sum::<usize>();
        let first = own.clone().take(count).next_back();
        let sentence = first.is_some_and(|unit| case(&unit.text) == Some(Case::Sentence));
        if (1..=UNDER).contains(&count) && ended && words > 5 && sentence {
            for unit in units.get_mut(end - count..end).unwrap_or_default() {
                unit.kind = Kind::Caption;
            }
        }
    }
}

/// Takes for display lines the crossheads that are set as the headlines of an old weekly are, as titles or in capitals with a
/// stop; where news begins with datelines such a title is a crosshead.
fn stopped_titles(units: &mut [Unit], lines: &[Line]) {
    for set in [Case::Title, Case::Capitals] {
        let stopped = |unit: &Unit| {
            unit.text.ends_with('.')
                && !unit.text.contains(text::is_han)
                && case(&unit.text) == Some(set)
        };
        let is = |unit: &Unit, kind: Kind| unit.kind == kind && stopped(unit);
        let heads = units.iter().filter(|unit| is(unit, Kind::Display)).count();
        let dated =
            || units.iter().filter(|unit| unit.kind == Kind::Paragraph && has_dateline(&unit.text));
        if heads < 2 || set == Case::Title && dated().count() > 2 {
            continue;
        }
        // Where there is room over headlines, what has none is inside a text.
        let spaced = |unit: &Unit| lines.get(unit.lines.start).is_some_and(|line| line.gap > 0);
        let first = |pair: &&[Unit]| pair.first().is_some_and(|above| above.kind != Kind::Display);
        let firsts = units.windows(2).filter(first).filter_map(|pair| pair.last());
        let (firsts, roomy) = firsts
            .filter(|unit| is(unit, Kind::Display))
            .fold((0, 0), |(all, roomy), unit| (all + 1, roomy + usize::from(spaced(unit))));
        let tight = set == Case::Capitals && roomy * 4 > firsts * 3;
        let inside = |unit: &&mut Unit| is(unit, Kind::Crosshead) && (!tight || spaced(unit));
        for unit in units.iter_mut().filter(inside) {
            unit.kind = Kind::Display;
        }
    }
}

/// A crosshead in capitals has no more characters.
const CROSSHEAD: usize = 18;

/// Takes for display lines the long lines in capitals that were taken for crossheads, on a page whose headlines are in capitals,
/// if their texts begin with the same words: `THE MAYOR BUYS AN OAR` | `The Mayor of Tarnford buys`.
fn loud_heads(units: &mut [Unit]) {
    let loud = |unit: &Unit, kind: Kind| {
        unit.kind == kind
            && unit.text.contains(' ')
            && !unit.text.contains(text::is_han)
            && case(&unit.text) == Some(Case::Capitals)
    };
    let long = |unit: &Unit| unit.text.len() > CROSSHEAD && loud(unit, Kind::Crosshead);
    if !units.iter().any(long)
        || units.iter().filter(|unit| loud(unit, Kind::Display)).count() < LOUD
    {
        return;
    }
    for at in 1..units.len() {
        let Some([head, text]) = units.get_mut(at - 1..=at) else { break };
        if long(head) && is_name_over(&head.text, &text.text) {
            head.kind = Kind::Display;
        }
    }
}

/// So many headlines in capitals tell that others are.
const LOUD: usize = 3;

/// An item of a list under one head has no more characters.
const ITEM: usize = 400;

/// Takes for display lines the crossheads of a list: a head in capitals, under it a line set as a title, and then such
/// lines over one short paragraph each, to the next display line: `AT THE CHURCHES` | `First Street Chapel` | …
fn listed(units: &mut [Unit]) {
    let titled =
        |unit: &Unit| matches!(case(&unit.text), Some(Case::Title)) && !unit.text.ends_with('.');
    let mut at = 0;
    while let Some([head, first, _]) = units.get(at..at + 3) {
        let opens = head.kind == Kind::Display
            && first.kind == Kind::Display
            && at.checked_sub(1).and_then(|at| units.get(at)).is_none_or(Unit::is_text)
            && case(&head.text) == Some(Case::Capitals)
            && titled(first);
        let mut end = at + 2;
        let mut items = vec![];
        while opens && let Some([text, item]) = units.get(end..end + 2) {
            let short = text.kind == Kind::Paragraph && text.text.chars().count() <= ITEM;
            if !(short && item.kind == Kind::Crosshead && titled(item)) {
                break;
            }
            items.push(end + 1);
            end += 2;
        }
        let ends = units
            .get(end)
            .is_some_and(|unit| unit.kind == Kind::Paragraph && unit.text.chars().count() <= ITEM)
            && units.get(end + 1).is_none_or(|unit| unit.kind == Kind::Display);
        at += 1;
        if ends {
            for item in items {
                if let Some(unit) = units.get_mut(item) {
                    unit.kind = Kind::Display;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
