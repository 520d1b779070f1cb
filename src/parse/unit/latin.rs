//! What Latin lines turn out to be by those around them: names over texts and under letters, what closes legal notices,
//! the words beside pictures, the items of lists.

mod deck;
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
    name::{signed_italian, torn_names},
};
use super::{Kind, Unit, attributed, country};
use crate::{
    parse::{
        byline::{byline_line, has_dateline, is_credit, is_heading, is_person},
        case::{Case, case},
        cue::{self, End},
        reach::is_over_letters,
        salutation::salutation,
        standing::is_standing,
    },
    text,
};

/// Tells bylines, signatures, captions and headlines among `units` that by themselves were taken for something else.
pub(super) fn amend(units: &mut [Unit]) {
    tiers::amend(units);
    credited_pictures(units);
    under_pictures(units);
    deck::tell(units);
    listed(units);
    stopped_titles(units);
    signed_letters(units);
    notice::signed(units);
    names_over_texts(units);
    country::amend(units);
    serial::amend(units);
    signed_italian(units);
    torn_names(units);
    wrong::tell(units);
}

/// Takes for the end of letters to the editor the names under them, and what stands under the names: `Ann Lee` | `Junior,
/// botany`.
fn signed_letters(units: &mut [Unit]) {
    // Since the salutation: has the text begun, has the name been met?
    let (mut letter, mut text, mut name) = (false, false, false);
    let mut column = Column::None;
    // Does each letter of the column speak to the editor?
    let mut greeted = false;
    for at in 0..units.len() {
        // (The Editor answers for none of these views.)
        let over = units
            .get(at + 1)
            .is_none_or(|next| next.kind != Kind::Paragraph || next.text.starts_with('('));
        // ANN LEE, | Port Ash.
        let before = at.checked_sub(1).and_then(|before| units.get(before));
        let comma = before.is_some_and(|before| before.text.ends_with(','));
        let bylined = before
            .is_some_and(|before| before.kind == Kind::Byline && before.text.starts_with("By "));
        let Some(unit) = units.get_mut(at) else { break };
        if unit.kind == Kind::Display && is_standing(&unit.text) {
            column = match (is_over_letters(&unit.text), over) {
                (false, _) => Column::None,
                (true, true) => Column::Headed,
                (true, false) => Column::Bare,
            };
            (letter, text, name, greeted) = (false, false, false, false);
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
                // What does not, under a byline, is none: By Ann Lee.
                if greeted && bylined && !greets && !opens {
                    column = Column::None;
                    letter = false;
                }
                greeted |= column != Column::None && (greets || opens);
                letter = greets || opens || column != Column::None || letter && !name;
                text = letter && !greets;
                name = false;
            }
            Kind::Display | Kind::Crosshead | Kind::Byline if letter && text => {
                let told = match column {
                    Column::None => signs(unit, name) || name && comma && is_home(&unit.text),
                    // Right over a text it is the next letter's headline, where letters have them.
                    Column::Headed if name => {
                        (over || comma || is_dated_home(&unit.text)) && is_home(&unit.text)
                    }
                    Column::Bare if name => is_home(&unit.text),
                    Column::Headed if !over => false,
                    _ => signs_letter(&unit.text) || !is_heading(&unit.text) && signs(unit, false),
                };
                if told {
                    unit.kind = Kind::Closing;
                    // One line says where he lives.
                    text = column == Column::None || !name;
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
        let died = head.kind == Kind::Display
            && head.text.len() <= 24
            && head.text.to_lowercase().contains("obituar");
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
            && !units.get(at - 1).is_some_and(|unit| is_standing(&unit.text));
        if let Some(unit) = units.get_mut(at).filter(|_| over) {
            unit.kind = Kind::Byline;
        }
    }
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

/// Takes for display lines the crossheads that are set as the headlines of an old weekly are, as titles with a stop; where
/// news begins with datelines such a line is a crosshead.
fn stopped_titles(units: &mut [Unit]) {
    let stopped = |unit: &Unit| {
        unit.text.ends_with('.')
            && !unit.text.contains(text::is_han)
            && case(&unit.text) == Some(Case::Title)
    };
    let heads = units.iter().filter(|unit| unit.kind == Kind::Display && stopped(unit)).count();
    let dated =
        units.iter().filter(|unit| unit.kind == Kind::Paragraph && has_dateline(&unit.text));
    if heads < 2 || dated.count() > 2 {
        return;
    }
    for unit in units.iter_mut().filter(|unit| unit.kind == Kind::Crosshead && stopped(unit)) {
        unit.kind = Kind::Display;
    }
}

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
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_name_over_a_text_is_a_byline_and_one_under_a_letter_closes_it() {
        let mut units = [
            line(Kind::Display, "The machine and I"),
            line(Kind::Display, "Alice Harker"),
            line(Kind::Paragraph, "My brother bought a machine."),
            line(Kind::Display, "The ferry is cold"),
            line(Kind::Paragraph, "To the Editor:"),
            line(Kind::Paragraph, "The ferry has no stove."),
            line(Kind::Display, "Bo Field"),
            line(Kind::Display, "Junior, botany"),
            line(Kind::Display, "The bridge is closed"),
            line(Kind::Paragraph, "The bridge was closed on Monday."),
            line(Kind::Display, "Letters to the Editor"),
            line(Kind::Display, "Buses come late"),
            line(Kind::Paragraph, "Two of nine are in the shop."),
            line(Kind::Byline, "Cal Moss, Parking Services"),
            line(Kind::Display, "Books are cold"),
            line(Kind::Paragraph, "I walked to the library."),
            line(Kind::Paragraph, "Di Nash, senior, chemistry"),
            line(Kind::Display, "Senate votes"),
        ];
        signed_letters(&mut units);
        names_over_texts(&mut units);
        let of = |kind: Kind| -> Vec<usize> {
            let units = units.iter().enumerate().filter(|(_, unit)| unit.kind == kind);
            units.map(|(at, _)| at).collect()
        };
        assert_eq!((of(Kind::Byline), of(Kind::Closing)), (vec![1], vec![6, 7, 13, 16]));
    }

    #[test]
    fn titles_with_a_stop_are_headlines_where_others_are() {
        let mut units = [
            line(Kind::Display, "Death of an Old Captain."),
            line(Kind::Paragraph, "The captain died."),
            line(Kind::Crosshead, "A Runaway Team."),
            line(Kind::Paragraph, "The team ran away."),
            line(Kind::Display, "School Exhibition."),
            line(Kind::Paragraph, "The school was full."),
        ];
        let mut dated = units.clone();
        stopped_titles(&mut units);
        assert_eq!(units[2].kind, Kind::Display);
        for at in [1, 3, 5] {
            dated[at].text = "PORT ASH, March 6.—The ferry sank.".to_owned();
        }
        stopped_titles(&mut dated);
        assert_eq!(dated[2].kind, Kind::Crosshead);
    }

    #[test]
    fn the_items_of_a_list_have_headlines() {
        let mut units = [
            line(Kind::Paragraph, "The council met."),
            line(Kind::Display, "AT THE CHURCHES"),
            line(Kind::Display, "First Street Chapel"),
            line(Kind::Paragraph, "Sunday school at nine."),
            line(Kind::Crosshead, "Harbour Mission"),
            line(Kind::Paragraph, "Sermon at eleven."),
            line(Kind::Display, "FERRY SINKS"),
            line(Kind::Paragraph, "The ferry sank."),
        ];
        let mut long = units.clone();
        listed(&mut units);
        assert_eq!(units[4].kind, Kind::Display);
        long[5].text = "The pier is old. ".repeat(30);
        listed(&mut long);
        assert_eq!(long[4].kind, Kind::Crosshead);
    }

    #[test]
    fn words_over_a_credit_are_a_caption() {
        let kind = |text: &str| {
            let mut units =
                [line(Kind::Paragraph, text), line(Kind::Caption, "PHOTOGRAPH: ANN LEE")];
            credited_pictures(&mut units);
            units[0].kind
        };
        assert_eq!(kind("The ferry at dawn yesterday, its last"), Kind::Caption);
        assert_eq!(kind("The ferry sank at dawn yesterday."), Kind::Paragraph);
    }
}
