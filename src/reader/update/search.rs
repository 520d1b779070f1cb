//! Searching the issue: hits by page, from one to the next, and the list thinned out.

use super::{go, list, say, sheet, text};
use crate::{
    issue::Part,
    reader::{
        message::Step,
        paper::Number,
        state::{Pane, Search, SheetKind, State},
    },
    search,
    words::{Hint, Label},
};

/// Looks for `query` in the whole issue; one hit is gone to, more are shown page by page.
pub(super) fn search(state: &mut State, query: &str) {
    let mut hits = search::find(&state.paper.issue, query);
    // In the order of the list, in which notices come last.
    hits.sort_by_key(|hit| state.paper.number(&hit.place.article));
    let mut by_article = std::collections::BTreeMap::new();
    for (at, hit) in hits.iter().enumerate() {
        if let Some(number) = state.paper.number(&hit.place.article) {
            by_article.entry(number).or_insert(at..at).end = at + 1;
        }
    }
    let found = hits.len();
    state.search = Some(Search { query: query.to_owned(), hits, by_article, cursor: None });
    state.sheet = None;
    match found {
        0 => say(state, &Hint::NotFound(query)),
        1 => to_hit(state, 0),
        _ => sheet::open(state, SheetKind::Hits),
    }
}

/// The first hit at or after the place where the reader stands.
pub(super) fn nearest(state: &State) -> usize {
    let Some(search) = &state.search else { return 0 };
    let Some(place) = &state.text.place else { return 0 };
    let here = (state.paper.number(&place.article), place.part, place.byte);
    let key = |hit: &search::Hit| {
        (state.paper.number(&hit.place.article), hit.place.part, hit.place.byte)
    };
    search.hits.iter().position(|hit| key(hit) >= here).unwrap_or(0)
}

/// The next or previous hit; behind the last one the first, and it is said.
pub(super) fn step(state: &mut State, step: Step) {
    let Some(search) = &state.search else {
        say(state, &Hint::NoSearch);
        return;
    };
    let all = search.hits.len();
    if all == 0 {
        let query = search.query.clone();
        say(state, &Hint::NotFound(&query));
        return;
    }
    let to = match (search.cursor, step) {
        (None, Step::Next) => nearest(state),
        (None, Step::Previous) => nearest(state).checked_sub(1).unwrap_or(all - 1),
        (Some(at), Step::Next) => (at + 1) % all,
        (Some(at), Step::Previous) => at.checked_sub(1).unwrap_or(all - 1),
    };
    let wrapped = search.cursor.is_some_and(|at| match step {
        Step::Next => to <= at,
        Step::Previous => to >= at,
    });
    to_hit(state, to);
    if let Some(notice) = state.notice.as_mut().filter(|_| wrapped) {
        let word = if step == Step::Next { Hint::WrappedToStart } else { Hint::WrappedToEnd };
        notice.text = format!("{}  {}", notice.text, word.say(state.options.lang));
    }
}

/// Goes to a hit; the first time a stop is left behind.
pub(super) fn to_hit(state: &mut State, at: usize) {
    let Some(search) = &mut state.search else { return };
    let Some(hit) = search.hits.get(at).cloned() else { return };
    let first = search.cursor.replace(at).is_none();
    let (query, all) = (search.query.clone(), search.hits.len());
    let Some(number) = state.paper.number(&hit.place.article) else { return };
    state.sheet = None;
    if first {
        let stop = go::stop(state);
        go::leave_stop(state, stop);
    }
    state.focus = Pane::Text;
    if !state.text.parts.contains(&number) {
        go::open_at(state, number, hit.place.clone());
    }
    let lines = state.text.setting.items().filter_map(|(_, item)| item.line());
    let is_set = lines.filter(|line| line.number == number).any(|line| line.part == hit.place.part);
    if !is_set {
        // A continuation's standing head is not set within its story.
        text::open_alone(state, number, Some(hit.place.clone()));
    }
    reveal(state, number, hit.place.part, hit.place.byte);
    let page = Label::Page(&hit.page, None).say(state.options.lang);
    say(state, &Hint::HitOf(&query, at + 1, all, &page));
}

/// Scrolls so that a byte is in sight, with some text before it.
fn reveal(state: &mut State, number: Number, part: Part, byte: usize) {
    let height = text::height(state);
    let Some(at) = state.text.setting.find(number, part, byte) else { return };
    let window = state.text.setting.window(state.text.top, height);
    let shown = state.text.setting.visible(&window).any(|item| {
        item.line().is_some_and(|line| {
            line.number == number && line.part == part && line.row.range.contains(&byte)
        })
    });
    if !shown {
        text::scroll_to(state, at.saturating_sub(usize::from(height) / 3));
    }
}

/// Leaves only the articles that match in the list; an empty query leaves all.
pub(super) fn filter(state: &mut State, query: &str) {
    if query.is_empty() {
        state.list.filter = None;
        list::rebuild(state);
        list::choose_article(state, state.text.number);
        return;
    }
    let hits = search::find(&state.paper.issue, query);
    let numbers = hits.iter().filter_map(|hit| state.paper.number(&hit.place.article)).collect();
    if hits.is_empty() {
        say(state, &Hint::NotFound(query));
        return;
    }
    state.list.filter = Some((query.to_owned(), numbers));
    state.list.folded.clear();
    state.list.cursor = 0;
    list::rebuild(state);
    state.focus = Pane::List;
    list::walk(state, 1);
}
