//! The list: pages, standing heads, articles; what is read stands back.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::{
    reader::{
        layout::shortened,
        paper::{Number, headline},
        state::{Entry, Grouped, Pane, State},
        theme::Role,
    },
    words::Label,
};

/// Draws the list.
pub(super) fn draw(state: &State, area: Rect, pen: &mut Pen<'_>) {
    let mut y = area.y;
    let mut at = state.list.top;
    while y < area.bottom() {
        let Some(entry) = state.list.entries.get(at) else { break };
        let row = Rect { y, height: 1, ..area };
        let chosen = at == state.list.cursor;
        y += match entry {
            Entry::Page(section) => page(state, *section, chosen, row, pen),
            Entry::Unopened(page) => unopened(state, page, chosen, row, pen),
            Entry::Label(number) => label(state, *number, row, pen),
            Entry::Article(number, grouped) => {
                let indent = if *grouped == Grouped::Yes { 2 } else { 0 };
                if chosen {
                    unfolded(state, *number, indent, Rect { height: area.bottom() - y, ..row }, pen)
                } else {
                    article(state, *number, indent, row, pen)
                }
            }
        };
        at += 1;
    }
    if state.list.entries.is_empty() {
        pen.put(
            (area.x + 1, area.y),
            &Label::NoArticle.say(state.options.lang),
            area.width - 1,
            Role::Dim,
        );
    }
}

/// How the chosen entry looks: it is set off where the list has the keys.
fn chosen_role(state: &State) -> Role {
    if state.focus == Pane::List { Role::Chosen } else { Role::Marked }
}

/// `- 第1版 要闻          5/7`
fn page(state: &State, section: usize, chosen: bool, row: Rect, pen: &mut Pen<'_>) -> u16 {
    let Some(page) = state.paper.issue.sections.get(section) else { return 0 };
    let role = if chosen { chosen_role(state) } else { Role::Label };
    if chosen && state.focus == Pane::List {
        pen.fill(row, role);
    }
    let folded = state.list.folded.contains(&page.page);
    pen.put((row.x, row.y), if folded { "+" } else { "-" }, 1, role);
    let (unread, all) = state.list.tallies.get(section).copied().unwrap_or_default();
    let count = if all > 0 { format!("{unread}/{all}") } else { String::new() };
    let end = pen.put_right(row.right() - 1, row.y, &count, role);
    let name = Label::Page(&page.page, page.name.as_deref()).say(state.options.lang);
    let room = end.saturating_sub(row.x + 3);
    let name = shortened(&name, usize::from(room), pen.ambiguous());
    pen.put((row.x + 2, row.y), &name, room, role);
    1
}

fn unopened(state: &State, page: &str, chosen: bool, row: Rect, pen: &mut Pen<'_>) -> u16 {
    let lang = state.options.lang;
    let role = if chosen { chosen_role(state) } else { Role::Dim };
    if chosen && state.focus == Pane::List {
        pen.fill(row, role);
    }
    let status = Label::Unopened.say(lang);
    let end = pen.put_right(row.right() - 1, row.y, &status, role);
    let name = Label::Page(page, None).say(lang);
    let room = end.saturating_sub(row.x + 3);
    let name = shortened(&name, usize::from(room), pen.ambiguous());
    pen.put((row.x + 2, row.y), &name, room, role);
    1
}

/// A standing head.
fn label(state: &State, number: Number, row: Rect, pen: &mut Pen<'_>) -> u16 {
    let head = state.paper.article(number).and_then(|article| article.standing_head.as_deref());
    let room = row.width.saturating_sub(2);
    let head = shortened(head.unwrap_or_default(), usize::from(room), pen.ambiguous());
    pen.put((row.x + 2, row.y), &head, room, Role::Label);
    1
}

/// `*` before what was not read; what is read elsewhere has no mark.
fn mark(state: &State, number: Number) -> &'static str {
    let counts = !state.is_passed_by(number) && !state.paper.is_rest(number);
    if counts && !state.is_read(number) { "*" } else { " " }
}

fn role(state: &State, number: Number) -> Role {
    let untitled = state.paper.article(number).is_none_or(|article| headline(article).is_none());
    let back = untitled
        || state.is_read(number)
        || state.is_passed_by(number)
        || state.paper.stands_back(number);
    if back { Role::Dim } else { Role::Text }
}

/// An article in one row.
fn article(state: &State, number: Number, indent: u16, row: Rect, pen: &mut Pen<'_>) -> u16 {
    let lang = state.options.lang;
    let role = role(state, number);
    pen.put((row.x, row.y), mark(state, number), 1, Role::Key);
    let x = row.x + 2 + indent;
    let tag = state.paper.tag(number, lang);
    let title = state.paper.list_title(number, lang);
    let room = row.right().saturating_sub(x);
    let tagged = room.saturating_sub(pen.cells(&tag).saturating_add(2));
    // The other end of a story is named always, where a story goes only if there is room.
    let fits = pen.cells(&title) <= tagged || state.paper.is_continuation(number);
    let room = if !tag.is_empty() && fits {
        pen.put_right(row.right() - 1, row.y, &tag, Role::Dim);
        tagged
    } else {
        room
    };
    let title = shortened(&title, usize::from(room), pen.ambiguous());
    pen.put((x, row.y), &title, room, role);
    1
}

/// The chosen article, its title over up to three rows.
fn unfolded(state: &State, number: Number, indent: u16, area: Rect, pen: &mut Pen<'_>) -> u16 {
    let rows = u16::try_from(state.list.chosen.len()).unwrap_or(1).clamp(1, area.height.max(1));
    let role = chosen_role(state);
    let area = Rect { height: rows, ..area };
    if state.focus == Pane::List {
        pen.fill(area, role);
    }
    pen.put((area.x, area.y), ">", 1, role);
    let x = area.x + 2 + indent;
    for (row, text) in (area.y..area.bottom()).zip(&state.list.chosen) {
        pen.put((x, row), text, area.right().saturating_sub(x), role);
    }
    let tag = state.paper.tag(number, state.options.lang);
    let last = state.list.chosen.last().map_or(0, |last| pen.cells(last));
    let wanted = pen.cells(&tag).saturating_add(x + last + 1);
    if wanted < area.right() && usize::from(rows) == state.list.chosen.len() {
        pen.put_right(area.right() - 1, area.bottom() - 1, &tag, role);
    }
    rows
}
