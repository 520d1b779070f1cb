//! From article to article: the next, a page, along a jump line, and back.

use super::{list, say, search, text};
use crate::{
    issue::{Direction, Part, Place},
    reader::{
        message::{Effect, Kept, Purpose, Step},
        paper::{End, Number, in_part_of},
        setting::Tie,
        state::{Entry, Field, Notice, Pane, Pending, State, Stop},
    },
    words::{Hint, Label},
};

/// The longest trail that is kept.
const TRAIL: usize = 200;

/// The article after `number` that is read in its turn.
pub(super) fn after(state: &State, number: Number) -> Option<Number> {
    (number + 1..state.paper.len()).find(|next| is_in_turn(state, *next))
}

fn before(state: &State, number: Number) -> Option<Number> {
    (0..number.min(state.paper.len())).rev().find(|next| is_in_turn(state, *next))
}

/// Is it an article of its own, and one that the filter leaves?
fn is_in_turn(state: &State, number: Number) -> bool {
    let filter = state.list.filter.as_ref();
    !state.is_passed_by(number)
        && !state.paper.is_rest(number)
        && filter.is_none_or(|(_, numbers)| numbers.contains(&number))
}

/// Where the reader stands.
pub(super) fn stop(state: &State) -> Stop {
    let text = &state.text;
    Stop { number: text.number, alone: text.alone, place: text.place.clone(), above: text.above }
}

/// The trail that was kept, each place in its story; what is not there any more is left out.
pub(super) fn stops(state: &State, places: Vec<Place>) -> Vec<Stop> {
    let stop = |place: Place| {
        let number = state.paper.number(&place.article)?;
        let number = if state.apart { number } else { state.paper.lead(number) };
        Some(Stop { number, alone: false, place: Some(place), above: 0 })
    };
    places.into_iter().filter_map(stop).collect()
}

/// Leaves a stop on the trail, before a jump.
pub(super) fn leave_stop(state: &mut State, stop: Stop) {
    if state.trail.last() != Some(&stop) {
        state.trail.push(stop);
    }
    if state.trail.len() > TRAIL {
        state.trail.remove(0);
    }
    state.ahead.clear();
}

/// The next or previous article.
pub(super) fn article(state: &mut State, step: Step) -> Option<Effect> {
    let number = state.text.number;
    let to = match step {
        Step::Next => after(state, number),
        Step::Previous => before(state, number),
    };
    let saved = if step == Step::Next { text::finish_if_at_end(state) } else { None };
    match to {
        Some(to) => text::open(state, to, None),
        None if step == Step::Next => say(state, &Hint::NoNextArticle),
        None => say(state, &Hint::NoPreviousArticle),
    }
    saved
}

/// The next article that was not read; behind the last one from the beginning.
pub(super) fn next_unread(state: &mut State) -> Option<Effect> {
    let number = state.text.number;
    let saved = text::finish_if_at_end(state);
    let wanted = |next: &Number| is_in_turn(state, *next) && !state.is_read(*next);
    let to = (number + 1..state.paper.len()).chain(0..number).find(wanted);
    match to {
        Some(to) => text::open(state, to, None),
        None => say(state, &Hint::AllRead),
    }
    saved
}

/// The next or previous page of the paper.
pub(super) fn section(state: &mut State, step: Step) {
    let here = here(state);
    let to = match step {
        Step::Next => Some(here + 1).filter(|to| *to < state.paper.issue.sections.len()),
        Step::Previous => here.checked_sub(1),
    };
    match to {
        Some(to) => to_section(state, to),
        None if step == Step::Next => say(state, &Hint::NoNextPage),
        None => say(state, &Hint::NoPreviousPage),
    }
}

/// The section where the reader is: in the list that of the chosen entry.
fn here(state: &State) -> usize {
    if state.focus == Pane::List {
        match state.list.entries.get(state.list.cursor) {
            Some(Entry::Page(section)) => return *section,
            Some(Entry::Article(number, _)) => return state.paper.section_of(*number),
            _ => {}
        }
    }
    state.paper.section_of(state.text.number)
}

/// Opens the first article of a section.
pub(super) fn to_section(state: &mut State, section: usize) {
    let mut articles = state.paper.articles(section);
    let first = articles.clone().find(|number| is_in_turn(state, *number));
    let Some(first) = first.or_else(|| articles.next()) else {
        let head = state.list.entries.iter().position(|entry| *entry == Entry::Page(section));
        list::choose(state, head.unwrap_or(0));
        return;
    };
    if first != state.text.number {
        let stop = stop(state);
        leave_stop(state, stop);
        text::open(state, first, None);
    }
    list::choose_article(state, first);
}

/// The page with this digit; a digit before it makes it two.
pub(super) fn digit(state: &mut State, digit: char) {
    let before = match state.pending.take() {
        Some(Pending::Digit(before)) => Some(before),
        _ => None,
    };
    let page = state.paper.issue.sections.get(here(state)).map(|section| section.page.clone());
    let page = page.unwrap_or_default();
    let find = |figure: &str| {
        let paper = &state.paper;
        paper.section_named(&in_part_of(&page, figure)).or_else(|| paper.section_named(figure))
    };
    let both = before.map(|before| format!("{before}{digit}"));
    let two = both.as_deref().and_then(find);
    let figure = digit.to_string();
    if let Some(section) = two.or_else(|| find(&figure)) {
        to_section(state, section);
    } else {
        let label = both.filter(|label| is_named(state, label)).unwrap_or(figure);
        if is_named(state, &label) {
            to_unopened(state, &label);
        } else {
            say(state, &Hint::NoSuchPage(&label));
        }
    }
    if two.is_none() {
        state.pending = Some(Pending::Digit(digit));
    }
}

/// Chooses a page that is not open in the list, where Enter takes its file.
fn to_unopened(state: &mut State, page: &str) {
    if state.zoom {
        return ask_for(state, page);
    }
    say(state, &Hint::NotOpen(page));
    let entry = Entry::Unopened(page.to_owned());
    if let Some(at) = state.list.entries.iter().position(|other| *other == entry) {
        state.focus = Pane::List;
        list::choose(state, at);
    }
}

fn is_named(state: &State, page: &str) -> bool {
    state.paper.unopened.iter().any(|(_, unopened)| unopened == page)
}

/// Follows the jump line in view, or the only one.
pub(super) fn follow_in_view(state: &mut State) -> Option<Effect> {
    let setting = &state.text.setting;
    let window = setting.window(state.text.top, text::height(state));
    let mut ties: Vec<Tie> = Vec::new();
    for item in setting.visible(&window) {
        ties.extend(item.tie());
        if let Some(line) = item.line() {
            let here = setting.links.iter().filter(|link| link.stands_in(line));
            ties.extend(here.map(|link| link.tie));
        }
    }
    if ties.is_empty() {
        ties.extend(all_ties(state));
        ties.truncate(usize::from(ties.len() == 1));
        if ties.is_empty() {
            let any = !all_ties(state).is_empty();
            say(state, if any { &Hint::JumpsOutOfView } else { &Hint::NoJump });
        }
    }
    follow(state, *ties.first()?)
}

/// The jump lines of the open story.
pub(super) fn all_ties(state: &State) -> Vec<Tie> {
    let parts = state.text.parts.iter();
    parts
        .flat_map(|&number| {
            let jumps = state.paper.article(number).map_or(0, |article| article.jumps.len());
            (0..jumps).map(move |jump| Tie { number, jump })
        })
        .filter(|tie| {
            // The other end of a rule that the text runs over is the rule itself.
            let jump = state.paper.article(tie.number).and_then(|article| article.jumps.get(tie.jump));
            !jump.is_some_and(|jump| {
                jump.direction == Direction::From
                    && matches!(state.paper.end(jump), End::Article(end) if state.text.parts.contains(&end))
            })
        })
        .collect()
}

/// Goes along a jump line; a page that is not open is asked for.
pub(super) fn follow(state: &mut State, tie: Tie) -> Option<Effect> {
    let jump = state.paper.article(tie.number)?.jumps.get(tie.jump)?.clone();
    match state.paper.end(&jump) {
        End::Article(end) => {
            let stop = stop(state);
            leave_stop(state, stop);
            state.focus = Pane::Text;
            match jump.direction {
                Direction::To => text::open_alone(state, end, None),
                Direction::From => {
                    let place = where_it_left(state, end, tie.number);
                    text::open(state, state.paper.lead(end), place);
                }
                Direction::See => text::open(state, end, None),
            }
        }
        End::Missing => {
            let text = Label::NoOtherEnd(&jump.page, &jump.marker).say(state.options.lang);
            state.notice = Some(Notice { text, passing: false });
        }
        End::Unopened => ask_for(state, &jump.page),
    }
    None
}

/// The place in `number` from which the jump line leads to `to`.
fn where_it_left(state: &State, number: Number, to: Number) -> Option<Place> {
    let article = state.paper.article(number)?;
    let target = &state.paper.article(to)?.id;
    let jump = article.jumps(Direction::To).find(|jump| jump.article.as_ref() == Some(target))?;
    let (block, _) = jump.at?;
    Some(Place { article: article.id.clone(), part: Part::Block(block), byte: 0 })
}

/// Asks for the file that has the page.
pub(super) fn ask_for(state: &mut State, page: &str) {
    let purpose = Purpose::File(page.to_owned());
    state.field = Some(Field { purpose, text: String::new(), cursor: 0 });
}

/// Back along the trail, or forward again.
pub(super) fn back(state: &mut State, step: Step) {
    let reached = match step {
        Step::Previous => state.trail.pop(),
        Step::Next => state.ahead.pop(),
    };
    let Some(reached) = reached else {
        let out = step == Step::Previous && !state.zoom;
        if out && state.focus != Pane::List {
            state.focus = Pane::List;
        } else if out && state.list.filter.is_some() {
            // The whole list is where the thinned out one came from.
            search::filter(state, "");
        } else {
            say(state, &Hint::EndOfTrail);
        }
        return;
    };
    let here = stop(state);
    match step {
        Step::Previous => state.ahead.push(here),
        Step::Next => state.trail.push(here),
    }
    return_to(state, &reached);
}

/// Opens what was open at `stop`, scrolled as it was.
pub(super) fn return_to(state: &mut State, stop: &Stop) {
    state.focus = Pane::Text;
    if stop.alone {
        text::open_alone(state, stop.number, stop.place.clone());
    } else {
        text::open(state, stop.number, stop.place.clone());
    }
    state.text.above = stop.above;
    text::go_to_place(state);
}

/// Sets a mark where the reader stands.
pub(super) fn set_mark(state: &mut State, name: char) -> Option<Effect> {
    let place = state.text.place.clone()?;
    state.options.marks.insert(name, place.clone());
    say(state, &Hint::MarkSet(name));
    Some(Effect::Save(vec![Kept::Mark(name, place)]))
}

/// Goes to a mark.
pub(super) fn to_mark(state: &mut State, name: char) {
    let place = state.options.marks.get(&name).cloned();
    if !place.is_some_and(|place| to_place(state, place)) {
        say(state, &Hint::NoMark(name));
    }
}

/// Goes to a place, if its article is there; a stop is left behind.
pub(super) fn to_place(state: &mut State, place: Place) -> bool {
    let Some(number) = state.paper.number(&place.article) else { return false };
    let stop = stop(state);
    leave_stop(state, stop);
    state.focus = Pane::Text;
    open_at(state, number, place);
    true
}

/// Opens the story that holds the place, the lead chosen in the list.
pub(super) fn open_at(state: &mut State, number: Number, place: Place) {
    let number = if state.apart { number } else { state.paper.lead(number) };
    text::open(state, number, Some(place));
}
