//! The jump pane: what the open story leads to, the other articles of its page, the trail.

use super::{go, text};
use crate::{
    issue::Direction,
    reader::{
        layout::{self, JUMPS, shortened},
        message::{Effect, Step},
        paper::{End, Number, first_words},
        setting::Tie,
        state::{Pane, Side, SideEntry, SideRow, State},
        theme::Role,
    },
    words::Label,
};

/// How many stops of the trail it shows.
const STOPS: usize = 5;
/// How many rows a jump's headline may take, and its first words.
const ROWS: usize = 2;

/// Makes the entries anew.
pub(super) fn rebuild(state: &mut State) {
    let mut entries: Vec<SideEntry> =
        go::all_ties(state).into_iter().map(SideEntry::Jump).collect();
    let page = state.paper.articles(state.paper.section_of(state.text.number));
    let open = &state.text.parts;
    let neighbours = page.filter(|number| !open.contains(number) && !state.paper.is_rest(*number));
    entries.extend(neighbours.map(SideEntry::Neighbour));
    entries.extend((0..state.trail.len().min(STOPS)).map(SideEntry::Stop));
    let last = entries.len().saturating_sub(1);
    let cursor = if state.focus == Pane::Jumps { state.side.cursor.min(last) } else { 0 };
    let rows = rows(state, &entries);
    state.side = Side { entries, cursor, rows, top: 0 };
    keep_in_sight(state);
}

/// Moves the choice.
pub(super) fn walk(state: &mut State, by: isize) {
    let last = state.side.entries.len().saturating_sub(1);
    state.side.cursor = state.side.cursor.saturating_add_signed(by).min(last);
    keep_in_sight(state);
}

fn keep_in_sight(state: &mut State) {
    let height = state.panes().jumps.map_or(0, |pane| usize::from(pane.height));
    let side = &mut state.side;
    let is_chosen = |row: &SideRow| row.entry == Some(side.cursor);
    let first = side.rows.iter().position(is_chosen).unwrap_or(0);
    let last = side.rows.iter().rposition(is_chosen).unwrap_or(0);
    side.top = side.top.max((last + 1).saturating_sub(height));
    // The heading over the first entry comes into sight with it.
    side.top = side.top.min(if side.cursor == 0 { 0 } else { first });
}

/// Goes where the chosen entry leads.
pub(super) fn open(state: &mut State) -> Option<Effect> {
    match *state.side.entries.get(state.side.cursor)? {
        SideEntry::Jump(tie) => return go::follow(state, tie),
        SideEntry::Neighbour(number) => {
            let stop = go::stop(state);
            go::leave_stop(state, stop);
            state.focus = Pane::Text;
            text::open(state, number, None);
        }
        SideEntry::Stop(back) => {
            for _ in 0..=back {
                go::back(state, Step::Previous);
            }
        }
    }
    None
}

/// The entries as rows, each kind under its heading.
fn rows(state: &State, entries: &[SideEntry]) -> Vec<SideRow> {
    let lang = state.options.lang;
    let mut rows: Vec<SideRow> = Vec::new();
    let mut heading = None;
    for (at, entry) in entries.iter().enumerate() {
        let word = match entry {
            SideEntry::Jump(_) => Label::Jumps,
            SideEntry::Neighbour(_) => Label::SamePage,
            SideEntry::Stop(_) => Label::Trail,
        };
        let word = word.say(lang);
        if heading.as_ref() != Some(&word) {
            if heading.is_some() {
                rows.push(SideRow { text: String::new(), role: Role::Dim, entry: None });
            }
            rows.push(SideRow { text: word.clone(), role: Role::Label, entry: None });
            heading = Some(word);
        }
        match *entry {
            SideEntry::Jump(tie) => jump_rows(state, tie, at, &mut rows),
            SideEntry::Neighbour(number) => title_row(state, number, at, &mut rows),
            SideEntry::Stop(back) => {
                let stop = state.trail.iter().rev().nth(back);
                if let Some(stop) = stop {
                    title_row(state, stop.number, at, &mut rows);
                }
            }
        }
    }
    rows
}

fn title_row(state: &State, number: Number, entry: usize, rows: &mut Vec<SideRow>) {
    let title = state.paper.list_title(number, state.options.lang);
    let text = shortened(&title, usize::from(JUMPS) - 2, state.options.ambiguous);
    let back = state.is_read(number) || state.paper.stands_back(number);
    let role = if back { Role::Dim } else { Role::Text };
    rows.push(SideRow { text, role, entry: Some(entry) });
}

/// A jump line: its page and whether it leads anywhere, then the headline and first words there.
fn jump_rows(state: &State, tie: Tie, entry: usize, rows: &mut Vec<SideRow>) {
    let (paper, lang) = (&state.paper, state.options.lang);
    let article = paper.article(tie.number);
    let Some(jump) = article.and_then(|article| article.jumps.get(tie.jump)) else { return };
    let end = paper.end(jump);
    let page = match jump.direction {
        Direction::To => Label::TagTo(&jump.page),
        Direction::From => Label::TagFrom(&jump.page),
        Direction::See => Label::See(&jump.page),
    };
    let status = match end {
        End::Article(_) => Label::Tied,
        End::Missing => Label::Untied,
        End::Unopened => Label::Unopened,
    };
    let text = format!("{} {}", page.say(lang), status.say(lang));
    let room = usize::from(JUMPS) - 2;
    let text = shortened(&text, room, state.options.ambiguous);
    rows.push(SideRow { text, role: Role::Jump, entry: Some(entry) });
    let End::Article(end) = end else { return };
    let Some(article) = paper.article(end) else { return };
    let headline = crate::reader::paper::headline(article).unwrap_or_default();
    for (text, role) in [(headline, Role::Text), (first_words(article), Role::Dim)] {
        for text in layout::rows(text.trim(), room, &state.options).into_iter().take(ROWS) {
            rows.push(SideRow { text, role, entry: Some(entry) });
        }
    }
}
