//! The features of a line: which rows of the table of weights speak for it.
//!
//! Each is a yes or no: a group, and a bucket of it.

pub(super) mod latin;

use super::{
    habit::{Habits, Setting, Spacing},
    look::{Asked, Beginning, CUES, Ending, Look, Run},
    run::{LITTLE, MUCH},
};
use crate::parse::cue::Notice;

/// The most characters of the rest of a sentence.
const REST: usize = 6;

const ENDINGS: usize = Ending::Han as usize + 1;
const BEGINNINGS: usize = Beginning::Arrow as usize + 1;

/// The groups of features with the number of their buckets.
pub(super) const GROUPS: [(&str, usize); 31] = [
    ("bias", 1),
    ("width", 5 * 16),
    ("width_end", 2 * 4 * ENDINGS),
    ("before", 2 * 5 * 2 * 4),
    ("after", 2 * 5 * 4),
    ("end", 2 * ENDINGS),
    ("end_before", 2 * ENDINGS),
    ("begin", 2 * BEGINNINGS),
    ("begin_after", 2 * BEGINNINGS),
    ("seam", ENDINGS * BEGINNINGS),
    ("marks", 4 * 5),
    ("items", 4),
    ("blanks", 2 * 4),
    ("length", 4 * 12),
    ("gap", 3 * 3 * 3),
    ("lead", 2 * 3 * 3 * 3),
    ("edge", 2),
    ("cue", 3 * CUES),
    ("twin", 4),
    ("function", 2 * 4),
    ("squeeze", 16 * 3),
    ("turn", 3 * 16),
    ("room", 2 * 6),
    ("enter", 2 * 7),
    ("upright", 4),
    ("word", 2 * 2 * 4),
    ("dateline", 2),
    ("notice", 4 * 3 + 2),
    ("rest", 3),
    ("run", 2 * 4 * 3 + 5 * 4),
    ("salutation", 1),
];

#[derive(Clone, Copy)]
enum Group {
    Bias,
    Width,
    WidthEnd,
    Before,
    After,
    End,
    EndBefore,
    Begin,
    BeginAfter,
    Seam,
    Marks,
    Items,
    Blanks,
    Length,
    Gap,
    Lead,
    Edge,
    Cue,
    Twin,
    Function,
    Squeeze,
    Turn,
    Room,
    Enter,
    Upright,
    Word,
    Dateline,
    Notice,
    Rest,
    Run,
    Salutation,
}

/// The first row of each of `groups`, and how many rows there are, where `ALL` is one more than there are groups.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
const fn firsts<const ALL: usize>(groups: &[(&str, usize)]) -> [usize; ALL] {
    let mut first = [0; ALL];
    let mut at = 0;
    while at < groups.len() {
        first[at + 1] = first[at] + groups[at].1;
        at += 1;
    }
    first
}

const FIRST: [usize; GROUPS.len() + 1] = firsts(&GROUPS);

/// How many features there are that lines of any script have.
pub(super) const FEATURES: usize = {
    let [.., all] = FIRST;
    all
};

/// How many Latin lines have.
pub(super) const LATIN_FEATURES: usize = FEATURES + latin::FEATURES;

/// Tells `add` the features of the line at `at`.
pub(super) fn features(looks: &[Look], at: usize, habits: Habits, mut add: impl FnMut(usize)) {
    let nothing = Look::default();
    let Some(own) = looks.get(at) else { return };
    let before = at.checked_sub(1).and_then(|at| looks.get(at));
    let after = looks.get(at + 1);
    let (above, below) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    let mut put = |group: Group, bucket: usize| {
        #[expect(clippy::indexing_slicing, reason = "a group is a row of the table")]
        add(FIRST[group as usize] + bucket);
    };
    let latin = usize::from(habits.latin);
    let prose = usize::from(habits.setting == Setting::Prose);
    let coarse = |look: &Look| coarse(look, habits.setting);
    let (around_before, around_after) = (before.map_or(4, coarse), after.map_or(4, coarse));
    let here = coarse(own);

    put(Group::Bias, 0);
    put(Group::Width, habits.setting as usize * 16 + width(own, habits.setting));
    if !habits.latin && prose == 0 {
        let soft = match own.soft {
            0 => 0,
            1 | 2 => 1,
            _ => 2,
        };
        put(Group::Squeeze, width(own, habits.setting) * 3 + soft);
        if above.stops() && above.over > -2.5 {
            put(Group::Turn, habits.setting as usize * 16 + width(own, habits.setting));
        }
    }
    if habits.latin && prose == 0 {
        if let Some(after) = after {
            put(Group::Room, room(own, after));
        }
        if let Some(before) = before {
            put(Group::Room, 6 + room(before, own));
        }
    }
    put(Group::WidthEnd, (prose * 4 + here) * ENDINGS + own.ending as usize);
    put(Group::Before, ((prose * 5 + around_before) * 2 + usize::from(above.stops())) * 4 + here);
    put(Group::After, (prose * 5 + around_after) * 4 + here);
    put(Group::End, latin * ENDINGS + own.ending as usize);
    put(Group::EndBefore, latin * ENDINGS + above.ending as usize);
    put(Group::Begin, latin * BEGINNINGS + own.beginning as usize);
    put(Group::BeginAfter, latin * BEGINNINGS + below.beginning as usize);
    put(Group::Seam, above.ending as usize * BEGINNINGS + own.beginning as usize);
    put(Group::Marks, (latin * 2 + prose) * 5 + own.marks.min(4));
    put(Group::Items, own.items.min(3));
    put(Group::Blanks, latin * 4 + own.blanks.min(3));
    put(Group::Length, (latin * 2 + prose) * 12 + length(own.length));
    let spacing = match habits.spacing {
        Spacing::Tight => 0,
        Spacing::Mixed => 1,
        Spacing::Apart => 2,
    };
    put(Group::Gap, (spacing * 3 + own.gap.min(2)) * 3 + after.map_or(1, |below| below.gap.min(2)));
    let lead = |look: &Look| match look.lead {
        0 => 0,
        1 => 1,
        _ => 2,
    };
    put(
        Group::Lead,
        ((usize::from(habits.kept) * 3 + lead(own)) * 3 + lead(above)) * 3 + lead(below),
    );
    if before.is_none() {
        put(Group::Edge, 0);
    }
    if after.is_none() {
        put(Group::Edge, 1);
    }
    for (shift, look) in [(0, own), (1, above), (2, below)] {
        let mut cues = look.cues;
        while cues != 0 {
            put(Group::Cue, shift * CUES + cues.trailing_zeros() as usize);
            cues &= cues - 1;
        }
    }
    alike(own, (before, after), latin, &mut put);
    together(looks, at, habits, &mut put);
    if habits.latin {
        latin::features(looks, at, habits, |bucket| add(FEATURES + bucket));
    }
}

/// The bucket of the blank lines over `look`.
fn gap(look: &Look) -> usize {
    look.gap.min(2)
}

/// What a line has of a title: a neighbour of its width, and few characters of grammar.
fn alike(
    own: &Look,
    (before, after): (Option<&Look>, Option<&Look>),
    latin: usize,
    put: &mut impl FnMut(Group, usize),
) {
    let twin = |other: Option<&Look>| {
        other.is_some_and(|other| {
            own.marks + other.marks == 0
                && own.over < -2.5
                && other.over < -2.5
                && (own.width / other.width.max(1.0) - 1.0).abs() < 0.35
        })
    };
    if twin(before) {
        put(Group::Twin, latin * 2);
    }
    if twin(after) {
        put(Group::Twin, latin * 2 + 1);
    }
    let share = own.function * 100 / own.han.max(1);
    let function = match share {
        0 => 0,
        1..7 => 1,
        7..14 => 2,
        _ => 3,
    };
    if own.han > 0 {
        put(Group::Function, usize::from(own.length > 12) * 4 + function);
    }
}

/// May it be a letter of a vertical headline, alone on its line?
fn is_upright(look: &Look) -> bool {
    look.length == 1 && look.letters == 0 && look.beginning != Beginning::Digit
}

/// What a line and its neighbours are together: the first line of another column, the letters of a vertical headline,
/// a word, dateline or bracket that is broken over the end of a line, the last characters of a sentence.
fn together(looks: &[Look], at: usize, habits: Habits, put: &mut impl FnMut(Group, usize)) {
    let Some(own) = looks.get(at) else { return };
    let before = at.checked_sub(1).and_then(|at| looks.get(at));
    let after = looks.get(at + 1);
    let prose = habits.setting == Setting::Prose;
    if let Some(below) = after
        && !habits.latin
        && !prose
        && (own.column - below.column).abs() > 3.0
    {
        let over = own.width - below.column;
        let place =
            [-6.5, -4.7, -3.3, -1.5, 1.5, 3.0].iter().take_while(|step| over > **step).count();
        put(Group::Enter, usize::from(before.is_none_or(Look::stops)) * 7 + place);
    }
    if is_upright(own) {
        let lone = |other: Option<&Look>| usize::from(other.is_some_and(is_upright));
        put(Group::Upright, lone(before) + 2 * lone(after));
    }
    if !prose {
        let full =
            |look: &Look| 2 * usize::from(look.over.abs() < 2.5) + usize::from(look.over < -6.5);
        if let Some(seen) = before.and_then(|above| above.word_on) {
            put(Group::Word, before.map_or(0, full) * 2 + usize::from(seen));
        }
        if let Some(seen) = own.word_on {
            put(Group::Word, 8 + full(own) * 2 + usize::from(seen));
        }
    }
    let notice = |look: &Look| (look.notice as usize).checked_sub(1);
    let above = before.filter(|above| !above.stops());
    let over = at.checked_sub(2).and_then(|at| looks.get(at)).filter(|_| above.is_some());
    for (place, look) in [Some(own), above, over, after].into_iter().enumerate() {
        if let Some(kind) = look.and_then(notice) {
            put(Group::Notice, place * 3 + kind);
        }
    }
    if own.notice == Notice::Opens && before.is_some_and(|above| above.notice == Notice::Title) {
        put(Group::Notice, 12);
    }
    if own.notice == Notice::Title && after.is_some_and(|below| below.notice == Notice::Opens) {
        put(Group::Notice, 13);
    }
    if own.bracket_on {
        put(Group::Rest, 0);
    }
    if before.is_some_and(|above| above.bracket_on) {
        put(Group::Rest, 1);
    }
    if own.ending == Ending::Period
        && own.length <= REST
        && own.marks == 0
        && before.is_some_and(|above| matches!(above.ending, Ending::Han | Ending::Digit))
    {
        put(Group::Rest, 2);
    }
    if let Some(run) = own.run.filter(|_| !habits.latin) {
        put(Group::Run, run_row(run));
    }
    if own.salutation.is_some() {
        put(Group::Salutation, 0);
    }
    if own.dateline_on {
        put(Group::Dateline, 0);
    }
    if before.is_some_and(|above| above.dateline_on) {
        put(Group::Dateline, 1);
    }
}

/// The row of a line in a run: first those of which the text under or over it was asked, then those of which the page was.
fn run_row(run: Run) -> usize {
    let step = |value: f32, least: &[f32]| least.iter().take_while(|least| value > **least).count();
    let lines = |most: &[usize]| most.iter().take_while(|most| run.lines > **most).count();
    let beside =
        |above: usize| (above * 4 + lines(&[2, 4, 6])) * 3 + step(run.heard, &[LITTLE, MUCH]);
    match run.asked {
        Asked::Below => beside(0),
        Asked::Above => beside(1),
        Asked::Page => {
            2 * 4 * 3 + lines(&[2, 4, 8, 16]) * 4 + step(run.heard, &[0.0, LITTLE, MUCH])
        }
    }
}

/// The bucket of a line's width in its column; of a paragraph on one line, of its width alone.
fn width(look: &Look, setting: Setting) -> usize {
    const ALONE: [f32; 15] = [
        8.0, 12.0, 16.0, 20.0, 24.0, 30.0, 36.0, 44.0, 52.0, 60.0, 80.0, 100.0, 140.0, 200.0, 400.0,
    ];
    const OVER: [f32; 11] = [-5.5, -4.5, -3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 4.0, 8.0];
    let place = |steps: &[f32], value: f32| steps.iter().take_while(|step| value > **step).count();
    let over = over(look, setting);
    if setting == Setting::Prose {
        place(&ALONE, look.width)
    } else if over < -6.5 {
        place(&[0.25, 0.5, 0.75], look.share)
    } else {
        4 + place(&OVER, over)
    }
}

/// Short, dented, full or over; of a paragraph on one line, how long.
fn coarse(look: &Look, setting: Setting) -> usize {
    let (value, steps) = if setting == Setting::Prose {
        (look.width, [44.0, 100.0, 200.0])
    } else {
        (over(look, setting), [-6.5, -2.5, 2.5])
    };
    steps.iter().take_while(|step| value >= **step).count()
}

/// The cells over the column; less in Latin text, whose letters make a full line less sure.
fn over(look: &Look, setting: Setting) -> f32 {
    if setting == Setting::Latin { look.over * 0.6 } else { look.over }
}

/// The bucket of the room that was left in `above` for the first word of `below`.
fn room(above: &Look, below: &Look) -> usize {
    let room = -above.over - 0.6 - below.word;
    [-3.0, -1.0, 1.0, 3.0, 7.0].iter().take_while(|step| room > **step).count()
}

/// The bucket of a line's length in characters.
fn length(characters: usize) -> usize {
    [2, 4, 6, 8, 11, 15, 20, 26, 34, 50, 100].iter().take_while(|step| characters > **step).count()
}

/// Where blank lines and columns put the step from the line before to that at `at`: a row of the table of steps.
pub(super) fn step(looks: &[Look], at: usize, habits: Habits) -> usize {
    let gap = looks.get(at).map_or(0, |look| look.gap.min(2));
    let column = |at: usize| looks.get(at).map_or(0.0, |look| look.column);
    let changes = (column(at) - column(at.saturating_sub(1))).abs() > 3.0;
    let spacing = match habits.spacing {
        Spacing::Tight => 0,
        Spacing::Mixed => 1,
        Spacing::Apart => 2,
    };
    (spacing * 3 + gap) * 2 + usize::from(changes)
}

/// How many rows [`step`] tells apart.
pub(super) const STEPS: usize = 18;
