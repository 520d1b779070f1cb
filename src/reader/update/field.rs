//! The text field: what is typed, and what becomes of it.

use super::{copy, search, sheet};
use crate::{
    reader::{
        message::{Effect, Purpose},
        state::{Field, Pane, SheetKind, State},
    },
    text::clusters,
};

/// Asks for something; the word that thins out the list or the help stands in the field already.
pub(super) fn ask(state: &mut State, purpose: Purpose) {
    // In the help a search thins out the keys.
    let in_help =
        state.sheet.as_ref().is_some_and(|sheet| matches!(sheet.kind, SheetKind::Help(_)));
    let purpose = if in_help { Purpose::Filter } else { purpose };
    let text = match (&purpose, &state.sheet, &state.list.filter) {
        (Purpose::Filter, Some(sheet), _) if in_help => match &sheet.kind {
            SheetKind::Help(word) => word.clone(),
            _ => String::new(),
        },
        (Purpose::Filter, _, Some((query, _))) => query.clone(),
        (Purpose::Command, ..) => state.options.command.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let cursor = text.len();
    state.field = Some(Field { purpose, text, cursor });
}

/// Puts text at the cursor; what is no character of a line is left out.
pub(super) fn insert(state: &mut State, text: &str) {
    if let Some(field) = &mut state.field {
        let text = one_line(text);
        if field.text.is_char_boundary(field.cursor) {
            field.text.insert_str(field.cursor, &text);
            field.cursor += text.len();
        }
    }
    thin_out(state);
}

/// `text` without control characters, its lines as one: between words of letters a line's end is a blank.
fn one_line(text: &str) -> String {
    let is_latin = |character: char| character.is_ascii_alphanumeric();
    let lines = text.split(['\n', '\r']).filter(|line| !line.is_empty());
    lines.fold(String::new(), |mut whole, line| {
        if whole.ends_with(is_latin) && line.starts_with(is_latin) {
            whole.push(' ');
        }
        whole.extend(line.chars().filter(|character| !character.is_control()));
        whole
    })
}

/// Takes the character before the cursor; an empty field goes away.
pub(super) fn erase(state: &mut State) {
    let Some(field) = &mut state.field else { return };
    if field.text.is_empty() {
        state.field = None;
        return;
    }
    let start = before(field);
    field.text.replace_range(start..field.cursor, "");
    field.cursor = start;
    thin_out(state);
}

/// Takes the character under the cursor.
pub(super) fn delete(state: &mut State) {
    if let Some(field) = &mut state.field {
        let end = behind(field);
        field.text.replace_range(field.cursor..end, "");
    }
    thin_out(state);
}

/// Takes everything before the cursor.
pub(super) fn erase_all(state: &mut State) {
    if let Some(field) = &mut state.field {
        field.text.replace_range(..field.cursor, "");
        field.cursor = 0;
    }
    thin_out(state);
}

/// Moves the cursor by characters.
pub(super) fn move_cursor(state: &mut State, by: isize) {
    let Some(field) = &mut state.field else { return };
    for _ in 0..by.unsigned_abs().min(field.text.len()) {
        field.cursor = if by < 0 { before(field) } else { behind(field) };
    }
}

fn before(field: &Field) -> usize {
    let before = field.text.get(..field.cursor).unwrap_or_default();
    clusters(before).last().map_or(0, |(at, _)| at)
}

fn behind(field: &Field) -> usize {
    let rest = field.text.get(field.cursor..).unwrap_or_default();
    field.cursor + clusters(rest).next().map_or(0, |(_, cluster)| cluster.len())
}

/// The help is thinned out while the word is typed.
fn thin_out(state: &mut State) {
    let in_help =
        state.sheet.as_ref().is_some_and(|sheet| matches!(sheet.kind, SheetKind::Help(_)));
    if let Some(field) = state.field.as_ref().filter(|_| in_help) {
        sheet::open(state, SheetKind::Help(field.text.clone()));
    }
}

/// Does what was asked for.
pub(super) fn submit(state: &mut State) -> Option<Effect> {
    let field = state.field.take()?;
    let text = field.text.trim();
    match field.purpose {
        Purpose::Filter if state.sheet.is_some() => {}
        Purpose::Filter => search::filter(state, text),
        _ if text.is_empty() => {}
        Purpose::Search => search::search(state, text),
        Purpose::File(page) => {
            state.awaited = (state.focus == Pane::List).then_some(page);
            return Some(Effect::OpenFile(unquoted(text)));
        }
        Purpose::Command => {
            state.options.command = Some(text.to_owned());
            return run(state);
        }
    }
    None
}

/// Sends the open story to the last command; without one it is asked for.
pub(super) fn run(state: &mut State) -> Option<Effect> {
    let Some(command) = state.options.command.clone() else {
        ask(state, Purpose::Command);
        return None;
    };
    Some(Effect::Run { command, text: copy::article(state) })
}

/// A file name without the quotes and backslashes that a terminal puts around one that is dropped into it.
fn unquoted(text: &str) -> String {
    let quoted = |quote: char| text.strip_prefix(quote).and_then(|text| text.strip_suffix(quote));
    match quoted('\'').or_else(|| quoted('"')) {
        Some(text) => text.to_owned(),
        None => text.replace("\\ ", " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_lines_are_one() {
        for (pasted, want) in [
            ("ferry\r\nsails", "ferry sails"),
            ("青石\n大桥\n", "青石大桥"),
            ("ferry-\nboat", "ferry-boat"),
            ("\u{1b}[2J\t大桥", "[2J大桥"),
        ] {
            assert_eq!(one_line(pasted), want);
        }
    }
}
