//! The last row: the text field, a notice, or the keys that count here.

use ratatui::layout::{Position, Rect};

use super::pen::Pen;
use crate::{
    reader::{
        layout::{self, shortened},
        message::Purpose,
        state::{Field, Notice, Pane, Pending, State},
        table::{Foot, FootPlace, TABLE},
        theme::Role,
    },
    text::{cells, clip, clusters},
    words::{Label, Lang},
};

/// Draws the footer; gives where the cursor stands in the text field.
pub(super) fn draw(state: &State, area: Rect, pen: &mut Pen<'_>) -> Option<Position> {
    let lang = state.options.lang;
    if let Some(field) = &state.field {
        return Some(draw_field(state, field, area, pen));
    }
    let waiting = match state.pending {
        Some(Pending::SetMark | Pending::GoToMark) => Some(Label::AskMark.say(lang)),
        _ => None,
    };
    if let (None, Some(notice)) = (waiting.as_ref(), &state.notice) {
        draw_notice(state, notice, area, pen);
        return None;
    }
    let digit = match state.pending {
        Some(Pending::Digit(digit)) => Some(Label::AskPage(digit).say(lang)),
        _ => None,
    };
    if let Some(text) = waiting.or(digit) {
        let text = shortened(&text, usize::from(area.width - 1), pen.ambiguous());
        pen.put((area.x + 1, area.y), &text, area.width - 1, Role::Notice);
        return None;
    }
    if let Some(sheet) = &state.sheet {
        let chosen = sheet.cursor.is_some();
        let label = if chosen { Label::SheetFootChosen } else { Label::SheetFoot };
        let mut x = area.x + 1;
        for word in label.say(lang).split("  ") {
            if x + pen.cells(word) < area.right() {
                x += pen.put((x, area.y), word, area.right() - x, Role::Dim) + 2;
            }
        }
        return None;
    }
    keys(state, area, pen);
    None
}

/// What is said. One that stays until the next key takes the rows that it needs, up over the panes, but not more than a
/// third of the screen; one that passes by itself stays in the last row.
fn draw_notice(state: &State, notice: &Notice, area: Rect, pen: &mut Pen<'_>) {
    let room = usize::from(area.width - 1);
    let mut rows = if notice.passing {
        vec![shortened(&notice.text, room, pen.ambiguous())]
    } else {
        layout::rows(&notice.text, room, &state.options)
    };
    let most = usize::from(state.size.height / 3).max(1);
    if rows.len() > most {
        let rest = rows.split_off(most - 1).concat();
        rows.push(shortened(&rest, room, pen.ambiguous()));
    }
    let top = area.y + 1 - u16::try_from(rows.len()).unwrap_or(1);
    for (y, row) in (top..).zip(&rows) {
        pen.put((area.x, y), &" ".repeat(room + 1), area.width, Role::Text);
        pen.put((area.x + 1, y), row, area.width - 1, Role::Notice);
    }
}

/// The keys of the table that stand in the footer here, as many as there is room for; the way to the help always.
fn keys(state: &State, area: Rect, pen: &mut Pen<'_>) {
    let lang = state.options.lang;
    let list = state.focus == Pane::List && !state.zoom;
    let here = if list { FootPlace::List } else { FootPlace::Text };
    let feet = TABLE.iter().flat_map(|row| row.foot.iter().map(move |foot| (row, foot)));
    let feet = feet.filter(|(row, foot)| {
        let is_here = foot.place == FootPlace::Panes || foot.place == here;
        is_here && state.options.keymap.has(row, foot.keys)
    });
    let word = |foot: &Foot| if lang == Lang::Zh { foot.zh } else { foot.en };
    let words: Vec<(bool, &str)> =
        feet.map(|(row, foot)| (row.is_called("help"), word(foot))).collect();
    let help = words.iter().find(|(is_help, _)| *is_help).map_or("", |(_, word)| *word);
    let mut x = area.x + 1;
    let mut end = area.right().saturating_sub(pen.cells(help) + 2);
    if let Some((query, _)) = &state.list.filter {
        let text = Label::Filtered(query).say(lang);
        x += pen.put((x, area.y), &text, end.saturating_sub(x), Role::Notice) + 2;
    }
    // Where there is no status line the trail stands here.
    let room = usize::from(end.saturating_sub(x)) / 2;
    let trail = super::bar::trail(state, room, pen.ambiguous());
    if let Some(trail) = trail.filter(|_| state.panes().bar.is_none() && !list) {
        x += pen.put((x, area.y), &trail, end.saturating_sub(x), Role::Jump) + 2;
    }
    for (is_help, word) in words {
        if is_help {
            end = area.right();
        }
        let wide = pen.cells(word);
        if x + wide <= end {
            let (key, rest) = word.split_once(' ').unwrap_or((word, ""));
            let key = pen.put((x, area.y), key, wide, Role::Key);
            pen.put((x + key + 1, area.y), rest, wide, Role::Dim);
            x += wide + 2;
        }
    }
}

/// What is asked, and what was typed so far; it moves to the left so that the cursor is in sight.
fn draw_field(state: &State, field: &Field, area: Rect, pen: &mut Pen<'_>) -> Position {
    let label = match &field.purpose {
        Purpose::Search => Label::AskSearch,
        Purpose::Filter => Label::AskFilter,
        Purpose::File(page) => Label::AskFile(page),
        Purpose::Command => Label::AskCommand,
    };
    let label = format!("{}: ", label.say(state.options.lang));
    let room = usize::from(area.width).saturating_sub(4);
    let label = clip(&label, room / 2, pen.ambiguous());
    let x = area.x + 1 + pen.put((area.x + 1, area.y), label, area.width, Role::Key);
    let room = usize::from(area.right().saturating_sub(x + 2));
    let before = field.text.get(..field.cursor).unwrap_or(&field.text);
    let mut start = 0;
    let mut used = cells(before, pen.ambiguous());
    for (at, cluster) in clusters(before) {
        if used <= room {
            break;
        }
        used -= cells(cluster, pen.ambiguous());
        start = at + cluster.len();
    }
    let text = field.text.get(start..).unwrap_or_default();
    pen.put((x, area.y), text, area.right().saturating_sub(x), Role::Text);
    let cursor = x + u16::try_from(used).unwrap_or(0);
    Position::new(cursor.min(area.right() - 1), area.y)
}
