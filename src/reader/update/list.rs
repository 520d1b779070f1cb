//! The list: made anew when pages fold, articles are read or a filter is set; walked through without walking the issue.

use super::text;
use crate::{
    reader::{
        layout::{self, LIST},
        paper::Number,
        state::{Entry, Grouped, Pane, State},
    },
    text::{cells, clip},
};

/// Cells of an entry before its title.
const MARK: usize = 2;
/// The most rows that the chosen title unfolds to.
const UNFOLDED: usize = 3;

/// Makes the entries anew; the chosen one stays chosen if it is still there.
pub(super) fn rebuild(state: &mut State) {
    let chosen = state.list.entries.get(state.list.cursor).cloned();
    state.list.entries = entries(state);
    state.list.tallies =
        (0..state.paper.issue.sections.len()).map(|section| tally(state, section)).collect();
    let at = chosen
        .and_then(|chosen| state.list.entries.iter().position(|entry| *entry == chosen))
        .unwrap_or(state.list.cursor);
    choose(state, at);
}

fn entries(state: &State) -> Vec<Entry> {
    let mut entries = Vec::new();
    let sections = &state.paper.issue.sections;
    let filter = state.list.filter.as_ref().map(|(_, numbers)| numbers);
    for (section, page) in sections.iter().enumerate() {
        unopened_before(state, section, &mut entries);
        let numbers = state.paper.articles(section);
        let shown: Vec<Number> = numbers
            .filter(|number| filter.is_none_or(|numbers| numbers.contains(number)))
            .collect();
        if filter.is_some() && shown.is_empty() {
            continue;
        }
        entries.push(Entry::Page(section));
        if !state.list.folded.contains(&page.page) {
            add_articles(state, &shown, &mut entries);
        }
    }
    unopened_before(state, sections.len(), &mut entries);
    let rest = state.paper.articles(sections.len());
    entries.extend(rest.map(|number| Entry::Article(number, Grouped::No)));
    entries
}

fn unopened_before(state: &State, section: usize, entries: &mut Vec<Entry>) {
    if state.list.filter.is_none() {
        let pages = state.paper.unopened.iter().filter(|(before, _)| *before == section);
        entries.extend(pages.map(|(_, page)| Entry::Unopened(page.clone())));
    }
}

/// The articles of a page, those that share a standing head under it.
fn add_articles(state: &State, numbers: &[Number], entries: &mut Vec<Entry>) {
    let mut label = None;
    for &number in numbers {
        let here = state.paper.article(number).and_then(|article| article.standing_head.as_deref());
        if here != label && here.is_some() {
            entries.push(Entry::Label(number));
        }
        label = here;
        let grouped = if here.is_some() { Grouped::Yes } else { Grouped::No };
        entries.push(Entry::Article(number, grouped));
    }
}

/// Articles unread and all on a page: continuations that are read in their story do not count.
fn tally(state: &State, section: usize) -> (usize, usize) {
    let counted = |number: &Number| !state.is_passed_by(*number) && !state.paper.is_rest(*number);
    let all = state.paper.articles(section).filter(counted);
    all.fold((0, 0), |(unread, all), number| {
        (unread + usize::from(!state.is_read(number)), all + 1)
    })
}

/// Counts the page of `number` again.
pub(super) fn recount(state: &mut State, number: Number) {
    let section = state.paper.section_of(number);
    let counted = tally(state, section);
    if let Some(tally) = state.list.tallies.get_mut(section) {
        *tally = counted;
    }
}

/// Chooses the entry `at`, or the last one, and keeps it in sight.
pub(super) fn choose(state: &mut State, at: usize) {
    let at = at.min(state.list.entries.len().saturating_sub(1));
    state.list.cursor = at;
    state.list.chosen = unfolded(state);
    keep_in_sight(state);
}

/// Chooses the entry of an article; its page is unfolded.
pub(super) fn choose_article(state: &mut State, number: Number) {
    let section = state.paper.section(number).map(|section| section.page.clone());
    if section.is_some_and(|page| state.list.folded.remove(&page)) {
        rebuild(state);
    }
    let is_it = |entry: &Entry| matches!(entry, Entry::Article(here, _) if *here == number);
    // The chosen entry or its neighbour, most of the time.
    let near = state.list.cursor.saturating_sub(2);
    let nearby = state.list.entries.iter().skip(near).take(8).position(is_it).map(|at| near + at);
    if let Some(at) = nearby.or_else(|| state.list.entries.iter().position(is_it)) {
        choose(state, at);
    }
}

/// The list's rows on the screen.
pub(super) fn height(state: &State) -> usize {
    let panes = layout::panes(state.size, Pane::List, false);
    usize::from(panes.list.unwrap_or_default().height)
}

fn width(state: &State) -> usize {
    let panes = layout::panes(state.size, Pane::List, false);
    usize::from(panes.list.map_or(LIST, |list| list.width))
}

/// Some entries show above and below the chosen one.
fn keep_in_sight(state: &mut State) {
    let height = height(state).max(1);
    let rows = state.list.chosen.len().max(1);
    let margin = (height / 4).min(3);
    let list = &mut state.list;
    let least = (list.cursor + rows + margin).saturating_sub(height);
    let most = list.cursor.saturating_sub(margin);
    let lowest = (list.entries.len() + rows - 1).saturating_sub(height);
    list.top = list.top.max(least).min(most.max(least.min(list.cursor))).min(lowest);
}

/// The title of the chosen article over up to three rows.
fn unfolded(state: &State) -> Vec<String> {
    let Some(Entry::Article(number, grouped)) = state.list.entries.get(state.list.cursor) else {
        return vec![String::new()];
    };
    let lang = state.options.lang;
    let title = state.paper.list_title(*number, lang);
    let indent = if *grouped == Grouped::Yes { 2 } else { 0 };
    let room = width(state).saturating_sub(MARK + indent).max(4);
    let mut rows = layout::rows(&title, room, &state.options);
    if rows.len() > UNFOLDED {
        rows.truncate(UNFOLDED);
        if let Some(last) = rows.last_mut() {
            *last = format!("{}..", clip(last, room.saturating_sub(2), state.options.ambiguous));
        }
    }
    let tag = state.paper.tag(*number, lang);
    let last = rows.last().map_or(0, |last| cells(last, state.options.ambiguous));
    if !tag.is_empty()
        && last + cells(&tag, state.options.ambiguous) + 2 > room
        && rows.len() < UNFOLDED
    {
        rows.push(String::new());
    }
    if rows.is_empty() { vec![title] } else { rows }
}

/// Moves the choice; an article that is come upon is open from then on.
pub(super) fn walk(state: &mut State, by: isize) {
    let entries = &state.list.entries;
    let last = entries.len().saturating_sub(1);
    let mut at = state.list.cursor.saturating_add_signed(by).min(last);
    // A standing head is no stop of its own.
    if matches!(entries.get(at), Some(Entry::Label(_))) {
        at = if by < 0 { at.saturating_sub(1) } else { (at + 1).min(last) };
    }
    choose(state, at);
    show(state);
}

/// Opens the chosen article.
pub(super) fn show(state: &mut State) {
    let Some(&Entry::Article(number, _)) = state.list.entries.get(state.list.cursor) else {
        return;
    };
    if state.text.number != number {
        text::open(state, number, None);
    }
}

/// Folds or unfolds the page of the chosen entry.
pub(super) fn fold(state: &mut State, fold: bool) {
    let section = match state.list.entries.get(state.list.cursor) {
        Some(Entry::Page(section)) => *section,
        Some(Entry::Label(number) | Entry::Article(number, _)) => state.paper.section_of(*number),
        _ => return,
    };
    let Some(page) = state.paper.issue.sections.get(section).map(|page| page.page.clone()) else {
        return;
    };
    let changed =
        if fold { state.list.folded.insert(page) } else { state.list.folded.remove(&page) };
    if changed {
        rebuild(state);
        let head = state.list.entries.iter().position(|entry| *entry == Entry::Page(section));
        choose(state, head.unwrap_or(0));
    }
}

/// Scrolls the list; the choice stays.
pub(super) fn scroll(state: &mut State, by: isize) {
    let rows = state.list.entries.len() + state.list.chosen.len().max(1) - 1;
    let last = rows.saturating_sub(height(state));
    state.list.top = state.list.top.saturating_add_signed(by).min(last);
}
