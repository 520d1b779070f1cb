//! The open story: its rows, the rules where it is cut, hits and the mouse's choice set off.

use std::ops::Range;

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::{
    reader::{
        compose::NOTE,
        layout::shortened,
        setting::{Item, Line},
        state::{State, rank},
        theme::Role,
    },
    words::Label,
};

/// Draws the story as far as it shows.
pub(super) fn draw(state: &State, area: Rect, pen: &mut Pen<'_>) {
    let setting = &state.text.setting;
    if setting.is_empty() {
        let text = Label::NoArticle.say(state.options.lang);
        pen.put((area.x + 1, area.y), &text, area.width - 1, Role::Dim);
        return;
    }
    let window = setting.window(state.text.top, area.height);
    let mut y = area.y;
    if window.sticky {
        title(state, Rect { height: 1, ..area }, pen);
        y += 1;
    }
    let grid = setting.grid;
    let left = area.x.saturating_add(cell(grid.left));
    for item in setting.head.get(window.head.clone()).unwrap_or_default() {
        let span = Rect { x: left, y, width: area.right().saturating_sub(left), height: 1 };
        draw_item(state, item, cell(grid.span()), span, pen);
        y += 1;
    }
    for number in 0..grid.columns {
        let x = area.x.saturating_add(cell(grid.x(number)));
        let rows = y..area.bottom();
        for (y, item) in rows.zip(setting.column(&window, number)) {
            let right = cell(grid.width + grid.hang).saturating_add(x).min(area.right());
            let row = Rect { x, y, width: right.saturating_sub(x), height: 1 };
            draw_item(state, item, cell(grid.width), row, pen);
        }
    }
}

fn cell(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// The title, which stays in sight when it is scrolled past.
fn title(state: &State, row: Rect, pen: &mut Pen<'_>) {
    let lead = state.text.parts.first().copied().unwrap_or_default();
    let title = state.paper.title(lead, state.options.lang);
    let grid = state.text.setting.grid;
    let left = row.x + u16::try_from(grid.left).unwrap_or(0);
    let room = row.right().saturating_sub(left + 1);
    let title = shortened(&title, usize::from(room), pen.ambiguous());
    pen.put((left, row.y), &title, room, Role::Sticky);
}

fn draw_item(state: &State, item: &Item, width: u16, row: Rect, pen: &mut Pen<'_>) {
    match item {
        Item::Line(line) => draw_line(state, line, row, pen),
        Item::Rule(_, words) => {
            pen.line(row.x, row.y, width.min(row.width), Role::Jump);
            pen.put(
                (row.x + 2, row.y),
                &format!(" {words} "),
                row.width.saturating_sub(2),
                Role::Jump,
            );
        }
        Item::Note(_, words) => {
            let room = row.width.saturating_sub(cell(NOTE));
            pen.put((row.x.saturating_add(cell(NOTE)), row.y), words, room, Role::Jump);
        }
        Item::End(words) => {
            let words = shortened(words, usize::from(row.width), pen.ambiguous());
            pen.put((row.x, row.y), &words, row.width, Role::Dim);
        }
        Item::Blank => {}
    }
}

/// A row of the paper's text; gaps stand between the pieces.
fn draw_line(state: &State, line: &Line, row: Rect, pen: &mut Pen<'_>) {
    let article = state.paper.article(line.number);
    let Some(text) = article.and_then(|article| article.part(line.part)) else { return };
    let marks = marks(state, line);
    let mut x = row.x + u16::try_from(line.x + line.row.indent).unwrap_or(u16::MAX - row.x);
    let range = line.row.range.clone();
    let shown = text.get(range.clone()).unwrap_or_default();
    let shown = shown.trim_end();
    let mut piece = range.start;
    let end = range.start + shown.len();
    // Leading spaces of an indented text do not show.
    if line.row.indent > 0 || range.start > 0 {
        piece += shown.len() - shown.trim_start().len();
    }
    while piece < end {
        let gap = line.row.gaps.iter().find(|(byte, _)| *byte == piece);
        if let Some((_, cells)) = gap {
            x += u16::try_from(*cells).unwrap_or(0);
        }
        let (role, until) = role_at(&marks, piece, line.role);
        let next_gap = line.row.gaps.iter().map(|(byte, _)| *byte).find(|byte| *byte > piece);
        let to = until.min(next_gap.unwrap_or(end)).min(end).max(piece + 1);
        let to = (to..=end).find(|to| text.is_char_boundary(*to)).unwrap_or(end);
        let room = row.right().saturating_sub(x);
        x += pen.put((x, row.y), text.get(piece..to).unwrap_or_default(), room, role);
        piece = to;
    }
}

/// What is set off in a row: hits, jump lines inside the text, what the mouse has chosen; the last ones count most.
fn marks(state: &State, line: &Line) -> Vec<(Range<usize>, Role)> {
    let mut marks = Vec::new();
    let links = state.text.setting.links.iter().filter(|link| link.stands_in(line));
    marks.extend(links.map(|link| (link.range.clone(), Role::Jump)));
    if let Some(search) = &state.search
        && let Some(hits) = search.by_article.get(&line.number)
    {
        for (at, hit) in search.hits.iter().enumerate().take(hits.end).skip(hits.start) {
            let role = if search.cursor == Some(at) { Role::Hit } else { Role::OtherHit };
            if hit.place.part == line.part {
                marks.push((hit.place.byte..hit.place.byte + hit.length, role));
            }
        }
    }
    if let Some(selection) = &state.selection {
        let (from, to) =
            (selection.anchor.min(selection.head), selection.anchor.max(selection.head));
        let order = state.text.parts.iter().position(|part| *part == line.number).unwrap_or(0);
        let here = rank(order, line.part);
        let (first, last) = (rank(from.order, from.part), rank(to.order, to.part));
        if first <= here && here <= last {
            let start = if here == first { from.byte } else { 0 };
            let end = if here == last { to.byte } else { usize::MAX };
            marks.push((start..end, Role::Chosen));
        }
    }
    marks.retain(|(range, _)| range.start < line.row.range.end && range.end > line.row.range.start);
    marks
}

/// The look at a byte, and up to which byte it holds.
fn role_at(marks: &[(Range<usize>, Role)], byte: usize, plain: Role) -> (Role, usize) {
    let role = marks.iter().rev().find(|(range, _)| range.contains(&byte));
    let edges = marks.iter().flat_map(|(range, _)| [range.start, range.end]);
    let until = edges.filter(|edge| *edge > byte).min().unwrap_or(usize::MAX);
    (role.map_or(plain, |(_, role)| *role), until)
}
