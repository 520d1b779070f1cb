//! The features that Latin lines have beside those of all: how their letters are set, and how their last words leave them.

use super::{firsts, gap, room};
use crate::parse::label::{
    habit::{Habits, Setting},
    look::{Beginning, Cue, Ending, Look},
};

/// How a line's letters are set.
const SETS: usize = 9;

/// How its end leaves it.
const ENDS: usize = 5;

/// How many lines have stood since a sentence ended, or stand till one does.
const FAR: usize = 6;

const ROOMS: usize = 6;

/// The groups of features with the number of their buckets.
pub(in crate::parse::label) const GROUPS: [(&str, usize); 9] = [
    ("set", SETS * 4 * 2),
    ("set_seam", SETS * ENDS * SETS),
    ("set_below", SETS * ENDS * SETS),
    ("set_gap", SETS * 3 * 3),
    ("set_room", ROOMS * 2 * SETS),
    ("set_room_below", ROOMS * 2 * SETS),
    ("set_since", FAR * SETS),
    ("set_until", FAR * SETS),
    ("told_on", 2),
];

#[derive(Clone, Copy)]
enum Group {
    Set,
    Seam,
    Below,
    Gap,
    Room,
    RoomBelow,
    Since,
    Until,
    ToldOn,
}

const FIRST: [usize; GROUPS.len() + 1] = firsts(&GROUPS);

/// How many of these features there are.
pub(in crate::parse::label) const FEATURES: usize = {
    let [.., all] = FIRST;
    all
};

/// How the letters of `look` are set.
fn set(look: &Look) -> usize {
    match look.beginning {
        _ if look.letters == 0 => 0,
        _ if look.has(Cue::Capitals) => 1,
        Beginning::Small => 2,
        Beginning::Capital if look.raised => 3,
        Beginning::Capital if look.sentence && look.anew => 4,
        Beginning::Capital if look.sentence => 5,
        Beginning::Capital if look.titled => 6,
        Beginning::Capital => 7,
        _ => 8,
    }
}

/// How the end of `look` leaves it.
fn end(look: &Look) -> usize {
    match look.ending {
        _ if look.stops() => 0,
        Ending::Hyphen => 1,
        Ending::Comma | Ending::Semicolon | Ending::Colon | Ending::Dash => 2,
        _ if look.leads_on || look.named_on => 3,
        _ => 4,
    }
}

/// The lines of `looks` before one of which a sentence ends.
fn far<'a>(looks: impl Iterator<Item = &'a Look>) -> usize {
    looks.take(FAR - 1).take_while(|look| !look.stops()).count()
}

/// Tells `add` the features of the line at `at`.
pub(super) fn features(looks: &[Look], at: usize, habits: Habits, mut add: impl FnMut(usize)) {
    let Some(own) = looks.get(at) else { return };
    let before = at.checked_sub(1).and_then(|at| looks.get(at));
    let after = looks.get(at + 1);
    let mut put = |group: Group, bucket: usize| {
        #[expect(clippy::indexing_slicing, reason = "a group is a row of the table")]
        add(FIRST[group as usize] + bucket);
    };
    let prose = habits.setting == Setting::Prose;
    let here = set(own);
    put(Group::Set, (here * 4 + super::coarse(own, habits.setting)) * 2 + usize::from(prose));
    put(Group::Gap, (here * 3 + own.gap.min(2)) * 3 + after.map_or(1, gap));
    if own.told_on {
        put(Group::ToldOn, usize::from(own.titled));
    }
    if let Some(above) = before {
        put(Group::Seam, (set(above) * ENDS + end(above)) * SETS + here);
    }
    if let Some(below) = after {
        put(Group::Below, (here * ENDS + end(own)) * SETS + set(below));
    }
    if prose {
        return;
    }
    if let Some(above) = before {
        put(Group::Room, (room(above, own) * 2 + usize::from(above.stops())) * SETS + here);
    }
    if let Some(below) = after {
        put(
            Group::RoomBelow,
            (room(own, below) * 2 + usize::from(own.stops())) * SETS + set(below),
        );
    }
    let (over, under) = looks.split_at(at);
    put(Group::Since, far(over.iter().rev()) * SETS + here);
    put(Group::Until, far(under.iter()) * SETS + here);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{
        label::{feature, habit::habits, look::look},
        line::{Line, line},
        width::rows,
    };

    fn numbers(text: &str, at: usize) -> Vec<usize> {
        let pages = crate::page::Page::from_text(text, 0, "");
        let lines: Vec<Line> =
            pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
        let looks: Vec<Look> = rows(&lines).iter().map(look).collect();
        let mut found = vec![];
        feature::features(&looks, at, habits(&looks), |number| found.push(number));
        found.retain(|number| *number >= feature::FEATURES);
        found
    }

    const PAGE: &str = "The span over the river carried its\nfirst cars on Monday after two years\n\
                        of work. The mayor said it would be\nopen to trucks.\nFERRY IS SOLD\n\
                        The old ferry was sold on Friday to\na man of Port Ash for a dollar.\n";

    #[test]
    fn how_letters_are_set_is_asked_of_latin_lines_alone() {
        let all = |at| numbers(PAGE, at);
        assert!(all(1).iter().all(|number| *number < feature::LATIN_FEATURES));
        assert_eq!(all(1).len(), 8, "{:?}", all(1));
        // A sentence ends inside it.
        let told_on = feature::LATIN_FEATURES - 2;
        assert_eq!((all(1).contains(&told_on), all(2).contains(&told_on)), (false, true));
        // Small letters, and capitals.
        let set = |at: usize| all(at).first().map(|number| (number - feature::FEATURES) / 8);
        assert_eq!((set(1), set(4)), (Some(2), Some(1)));
        assert!(numbers("清河渡口昨天复航。\n两岸群众称便。", 0).is_empty());
    }
}
