//! Letters under their standing head: who signs each of them, where he lives, and the headline of the next one.

use super::{
    Label,
    latin::Mend,
    look::{Beginning, Cue, Ending, Look},
};
use crate::parse::{
    reach::is_over_letters,
    unit::{closes_letter, ends_in_closing, is_home, is_pen_name, opens_letter, signs_letter},
    width::Row,
};

/// A headline of a letter has so many characters.
const LEAST: usize = 6;

/// Where a writer lives is told in so many lines with the name, each of so many characters.
const HOME: usize = 6;
const LIVES: usize = 40;

/// A headline over two lines leaves so much of its column.
const NARROW: f32 = 0.85;

/// What a line is in a page's letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Lettered {
    /// No letters stand here, or nothing more is known of it.
    #[default]
    Unknown,
    /// Who wrote the letter over it, or where he lives.
    Signs,
    /// The headline of a letter.
    Heads,
    /// It opens a letter and goes on with it: `Sir, – The ferry has no`.
    Opens,
    /// It closes one: `I am, etc.,`.
    Closes,
}

/// Tells what the lines under a standing head of letters are, among `looks`, those of a page's `rows`.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    let mut inside = false;
    let mut at = 0;
    while let (Some(look), Some(row)) = (looks.get(at), rows.get(at)) {
        let speaks = look.letters > look.han && row.text.starts_with(['S', 'A', 'M']);
        if speaks && opens_letter(&row.text) {
            if let Some(look) = looks.get_mut(at) {
                look.lettered = Lettered::Opens;
            }
            at += 1;
            continue;
        }
        if look.has(Cue::Standing) && look.letters > look.han {
            inside = is_over_letters(&row.text);
        }
        // I am, Sir, your obedient servant, | ANN LEE.
        let closes = row.text.ends_with(',') && row.text.len() < 60 && look.letters > look.han;
        if closes && closes_letter(&row.text) {
            let end = signature(rows, looks, at + 1);
            if end > at + 1 {
                for (look, at) in looks.get_mut(at..end).unwrap_or_default().iter_mut().zip(0..) {
                    look.lettered = if at == 0 { Lettered::Closes } else { Lettered::Signs };
                }
                at = end;
                continue;
            }
        }
        let end = if inside { signature(rows, looks, at) } else { at };
        for look in looks.get_mut(at..end).unwrap_or_default() {
            look.lettered = Lettered::Signs;
        }
        let heads = if end > at { headline(looks, end) } else { 0 };
        for look in looks.get_mut(end..end + heads).unwrap_or_default() {
            look.lettered = Lettered::Heads;
        }
        at = (end + heads).max(at + 1);
    }
}

/// Where the signature ends that begins with the line at `at`; there, if none does.
fn signature(rows: &[Row<'_>], looks: &[Look], at: usize) -> usize {
    let text = |at: usize| rows.get(at).map_or("", |row| &*row.text);
    let closed = at
        .checked_sub(1)
        .is_some_and(|above| closes_letter(text(above)) || ends_in_closing(text(above)));
    let under = at.checked_sub(1).and_then(|above| looks.get(above)).is_some_and(|above| {
        above.stops() && (above.sentence || above.beginning == Beginning::Small)
    });
    if !(under || closed) || !(signs_letter(text(at)) || closed && is_pen_name(text(at))) {
        return at;
    }
    // ANN LEE, | Chairman, Tarn Boat Club, | Port Ash.
    let addressed = |at: &usize| {
        text(at.saturating_sub(1)).ends_with(',')
            && looks.get(*at).is_some_and(|look| {
                look.gap == 0 && look.length <= LIVES && !look.has(Cue::Standing) && begins(look)
            })
    };
    if text(at).ends_with(',') && (closed || addressed(&(at + 1)) && text(at + 1).ends_with('.')) {
        return at + 1 + (at + 1..at + HOME).take_while(addressed).count();
    }
    let home = !text(at).trim_end_matches(',').contains(',')
        && is_home(text(at + 1))
        && looks.get(at + 1).is_some_and(|look| look.gap == 0 && !look.has(Cue::Standing))
        // Over the first line of a text, which goes on in small letters, it is the headline.
        && looks.get(at + 2).is_none_or(begins);
    at + 1 + usize::from(home)
}

/// Does it begin with a capital?
fn begins(look: &Look) -> bool {
    matches!(look.beginning, Beginning::Capital | Beginning::Quote | Beginning::Digit)
}

/// How many lines from `at` on are the headline of a letter, over a line that begins one.
fn headline(looks: &[Look], at: usize) -> usize {
    let plain = |look: &Look| {
        look.letters > look.han
            && !matches!(look.ending, Ending::Period | Ending::Comma | Ending::Hyphen)
            && !look.alone
            && look.salutation.is_none()
            && !look.has(Cue::Standing)
    };
    let Some(own) = looks.get(at).filter(|own| plain(own) && begins(own) && own.length >= LEAST)
    else {
        return 0;
    };
    let opens =
        |at: usize| looks.get(at).is_some_and(|look| begins(look) && !look.has(Cue::Standing));
    let second = looks
        .get(at + 1)
        .is_some_and(|look| plain(look) && look.beginning == Beginning::Small && look.gap == 0);
    match () {
        () if opens(at + 1) => 1,
        () if second && own.width < NARROW * own.column && opens(at + 2) => 2,
        () => 0,
    }
}

/// What is mended of the labels of the line that looks like `own`.
pub(super) fn mends(own: Option<&Look>) -> impl Iterator<Item = Mend> {
    let lettered = own.map_or(Lettered::Unknown, |own| own.lettered);
    let (text, closes) =
        (matches!(lettered, Lettered::Opens | Lettered::Closes), lettered == Lettered::Closes);
    [
        (Label::Display, if text { -90 } else { 90 }),
        (Label::First, if lettered == Lettered::Opens { 60 } else { -60 }),
        (Label::Single, if closes { 90 } else { 0 }),
        (Label::Middle, -60),
        (Label::Last, -60),
        (Label::Crosshead, -60),
        (Label::Caption, -60),
    ]
    .into_iter()
    .filter(move |_| lettered != Lettered::Unknown)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{
        Label,
        latin::page::{TEXT, some},
    };

    #[test]
    fn the_lines_under_a_name_with_a_comma_say_where_the_writer_lives() {
        let text = TEXT.trim_end().trim_end_matches('.');
        let page = format!(
            "LETTERS TO THE EDITOR\nLAMPS ON THE PIER\n{text} – Yours, etc.,\nALICE HARKER,\nTarn Boat Club,\n\
             Port Ash.\nTHE OLD FERRY\n{TEXT}Bo Reed, Tarnford\n"
        );
        assert_eq!(
            some(&page, 6, 5),
            [Label::Display, Label::Display, Label::Display, Label::Display, Label::First]
        );
    }

    #[test]
    fn a_name_stands_under_what_closes_a_letter() {
        let page = format!(
            "{TEXT}{TEXT}I am, Sir, your obedient servant,\nALICE HARKER.\nThe Old Mill, Port Ash, June 4.\n\
             THE FERRY OF OLD\n{TEXT}"
        );
        assert_eq!(some(&page, 8, 3), [Label::Single, Label::Display, Label::Display]);
    }

    #[test]
    fn a_name_and_a_town_sign_a_letter_over_the_next_headline() {
        let page = format!(
            "LETTERS TO THE EDITOR\nThe pier is dark at night\n{TEXT}Alice Harker\nPort Ash\n\
             Don’t sell the old ferry\n{TEXT}Bo Reed, Tarnford\nGive us a lamp on the pier\n{TEXT}"
        );
        assert_eq!(some(&page, 6, 4)[..3], [Label::Display; 3]);
        assert_eq!(some(&page, 13, 3), [Label::Display, Label::Display, Label::First]);
    }
}
