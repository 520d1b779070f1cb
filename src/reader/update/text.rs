//! The open story: opened, set anew, scrolled; what is read to its end is marked as read.

use super::{go, list, side};
use crate::{
    issue::{Part, Place},
    reader::{
        compose::stands_under_rule,
        message::{Effect, Kept, Step},
        paper::Number,
        setting::{Order, Setting},
        state::{Notice, Pane, Pending, State, Text},
    },
    words::Hint,
};

/// How much of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// All of it.
    Whole,
    /// Half of it.
    Half,
}

/// Opens the article, at `place` or where it was left; a continuation within its story, at the rule over it.
pub(super) fn open(state: &mut State, number: Number, place: Option<Place>) {
    leave(state);
    let place = place.or_else(|| state.left.get(&number).cloned());
    let place = place.or_else(|| {
        let begins = state.is_passed_by(number).then(|| state.paper.article(number))??;
        let story = state.paper.story(number);
        let before = story.iter().take_while(|part| **part != number).last();
        let before = before.and_then(|before| state.paper.article(*before));
        let stands = |part: &Part| stands_under_rule(begins, before, *part);
        let part = begins.parts().map(|(part, _)| part).find(stands);
        Some(Place { article: begins.id.clone(), part: part.unwrap_or(Part::Block(0)), byte: 0 })
    });
    let parts = if state.apart { vec![number] } else { state.paper.story(number) };
    // The rule over a continuation shows with it.
    let above = if state.is_passed_by(number) { 2 } else { 0 };
    state.text = Text { number, parts, place, above, ..Text::default() };
    settle(state);
}

/// Opens the article on its own page, apart from its story.
pub(super) fn open_alone(state: &mut State, number: Number, place: Option<Place>) {
    leave(state);
    state.text = Text { number, parts: vec![number], alone: true, place, ..Text::default() };
    settle(state);
}

fn settle(state: &mut State) {
    state.selection = None;
    set(state);
    if state.text.place.is_none() {
        keep_place(state);
    }
    list::choose_article(state, state.text.number);
    side::rebuild(state);
}

/// Remembers where the open article is left; one that was read to its end begins anew next time.
fn leave(state: &mut State) {
    let number = state.text.number;
    let finished = state.is_read(number) && is_at_end(state);
    match state.text.place.clone().filter(|_| !finished) {
        Some(place) if state.text.top > 0 => state.left.insert(number, place),
        _ => state.left.remove(&number),
    };
}

/// Sets the open story for the size that the pane has, and goes to the place.
pub(super) fn set(state: &mut State) {
    let order = Order {
        paper: &state.paper,
        options: &state.options,
        parts: &state.text.parts,
        next: go::after(state, state.text.number),
    };
    let setting = Setting::new(order, state.text_size(), state.size);
    state.text.setting = setting;
    go_to_place(state);
}

/// Scrolls to the place, and so far back that the rows above it show that are no text.
pub(super) fn go_to_place(state: &mut State) {
    let setting = &state.text.setting;
    let at = state.text.place.as_ref().and_then(|place| {
        let number = state.paper.number(&place.article)?;
        setting.find(number, place.part, place.byte)
    });
    let at = at.unwrap_or(0);
    let above = setting.blanks_before(at).min(state.text.above);
    state.text.top = (at - above).min(setting.last_top(height(state)));
}

/// The rows of the text pane.
pub(super) fn height(state: &State) -> u16 {
    state.text_size().height
}

/// Does the end of the story show?
pub(super) fn is_at_end(state: &State) -> bool {
    state.text.setting.is_at_end(state.text.top, height(state))
}

/// Scrolls so that `top` is the first item, or as far as it goes, and keeps the place.
pub(super) fn scroll_to(state: &mut State, top: usize) {
    state.text.top = top.min(state.text.setting.last_top(height(state)));
    keep_place(state);
}

fn keep_place(state: &mut State) {
    let line = state.text.setting.line_at(state.text.top);
    state.text.above = line.map_or(0, |(at, _)| at.saturating_sub(state.text.top));
    state.text.place = line.and_then(|(_, line)| line.place(&state.paper));
}

/// Scrolls by lines.
pub(super) fn scroll(state: &mut State, by: isize) -> Option<Effect> {
    let forward = by > 0;
    if forward && is_at_end(state) {
        return finish(state);
    }
    let setting = &state.text.setting;
    let mut top = state.text.top.saturating_add_signed(by);
    // Where the title comes to stand still, one step would show nothing new.
    if by.abs() == 1 && setting.last_headline().is_some_and(|last| top == last + 1) {
        top = top.saturating_add_signed(by);
    }
    scroll_to(state, top);
    if forward && is_at_end(state) { finish(state) } else { None }
}

/// Scrolls by a share of the screen: a whole one keeps a row of what was read in sight.
pub(super) fn scroll_screen(state: &mut State, step: Step, share: Share) -> Option<Effect> {
    let height = height(state);
    let top = state.text.top;
    let setting = &state.text.setting;
    let shown = setting.end(top, height).saturating_sub(top);
    let single = setting.grid.columns < 2 || setting.flows.len() > 1;
    let by = match share {
        Share::Half => usize::from(height) / 2,
        Share::Whole if single => shown.saturating_sub(1),
        Share::Whole if step == Step::Previous => {
            usize::from(height.saturating_sub(1)) * setting.grid.columns
        }
        Share::Whole => shown,
    };
    let by = isize::try_from(by.max(1)).unwrap_or(isize::MAX);
    scroll(state, if step == Step::Next { by } else { -by })
}

/// A screen on; at the end the next article is named, and opened when the key comes again.
pub(super) fn read_on(state: &mut State) -> Option<Effect> {
    if !is_at_end(state) {
        return scroll_screen(state, Step::Next, Share::Whole);
    }
    if state.pending == Some(Pending::Next) {
        return go::article(state, Step::Next);
    }
    let lang = state.options.lang;
    let words = match go::after(state, state.text.number) {
        Some(next) => {
            state.pending = Some(Pending::Next);
            Hint::NextIs(&state.paper.title(next, lang)).say(lang)
        }
        None => Hint::NoNextArticle.say(lang),
    };
    state.notice = Some(Notice { text: words, passing: false });
    finish(state)
}

/// To the next or previous paragraph.
pub(super) fn paragraph(state: &mut State, step: Step) -> Option<Effect> {
    let top = state.text.top;
    let starts = || {
        let lines = state.text.setting.items().filter_map(|(at, item)| Some((at, item.line()?)));
        lines.filter(|(_, line)| line.row.range.start == 0).map(|(at, _)| at)
    };
    match step {
        Step::Next => {
            let next = starts().find(|at| *at > top)?;
            if is_at_end(state) {
                return finish(state);
            }
            scroll_to(state, next);
            if is_at_end(state) { finish(state) } else { None }
        }
        Step::Previous => {
            let before = starts().filter(|at| *at < top).last().unwrap_or(0);
            scroll_to(state, before);
            None
        }
    }
}

/// To the end of the story.
pub(super) fn to_end(state: &mut State) -> Option<Effect> {
    let height = height(state);
    let setting = &state.text.setting;
    let mut top = setting.last_top(height);
    // Of several columns the last screen is filled.
    while top > 0 && setting.is_at_end(top - 1, height) {
        top -= 1;
    }
    scroll_to(state, top);
    finish(state)
}

/// Marks the story as read if its end shows.
pub(super) fn finish_if_at_end(state: &mut State) -> Option<Effect> {
    if is_at_end(state) { finish(state) } else { None }
}

/// Marks the story as read, if that is new.
pub(super) fn finish(state: &mut State) -> Option<Effect> {
    if state.focus == Pane::List && state.panes().list.is_some() {
        return None;
    }
    let parts = state.text.parts.clone();
    mark(state, &parts, true)
}

/// Marks articles as read or not.
pub(super) fn mark(state: &mut State, numbers: &[Number], read: bool) -> Option<Effect> {
    let mut kept = Vec::new();
    for &number in numbers {
        let Some(id) = state.paper.article(number).map(|article| article.id.clone()) else {
            continue;
        };
        let changed = if read {
            state.options.read.insert(id.clone())
        } else {
            state.options.read.remove(&id)
        };
        if changed {
            kept.push(Kept::Read(id, read));
            list::recount(state, number);
        }
    }
    (!kept.is_empty()).then_some(Effect::Save(kept))
}
