//! The status line: the paper, its date, the page, how far one has come.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::{
    reader::{
        layout::shortened,
        state::{SheetKind, State},
        theme::Role,
    },
    text::{Ambiguous, cells},
    words::Label,
};

/// The fewest cells in which the trail is told with the headline that it leads back to.
const TOLD: u16 = 20;

/// Draws the status line; where it is narrow the date goes first, then the paper's name, then where the trail leads.
pub(super) fn draw(state: &State, area: Rect, pen: &mut Pen<'_>) {
    let right = right(state);
    let left_end = pen.put_right(area.right() - 1, area.y, &right, Role::Bar);
    let room = left_end.saturating_sub(area.x + 2);
    let [title, date, page] = left(state);
    let all = [&title, &date, &page].map(String::as_str);
    let words = |words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
        words.join("  ")
    };
    let forms = [words(&all), words(&[&title, &page]), words(&[&page])];
    let has_trail = trail(state, usize::from(room), pen.ambiguous()).is_some();
    let wanted = if has_trail { TOLD + 2 } else { 0 };
    let fits = |form: &&String| pen.cells(form) + wanted <= room;
    let left = forms.iter().find(fits).unwrap_or(&page);
    let left = shortened(left, usize::from(room), pen.ambiguous());
    let used = pen.put((area.x + 1, area.y), &left, room, Role::Headline) + 2;
    let room = room.saturating_sub(used);
    if let Some(trail) = trail(state, usize::from(room), pen.ambiguous()) {
        pen.put((area.x + 1 + used, area.y), &trail, room, Role::Jump);
    }
}

/// The trail in one line, where it does not show in the jump pane: how many stops, and the headline of the last one.
pub(super) fn trail(state: &State, room: usize, ambiguous: Ambiguous) -> Option<String> {
    let last = state.trail.last().filter(|_| state.panes().jumps.is_none())?;
    let lang = state.options.lang;
    let stops = Label::Stops(state.trail.len()).say(lang);
    let told = format!("{stops} {}", state.paper.list_title(last.number, lang));
    let told = if room < usize::from(TOLD) { stops } else { shortened(&told, room, ambiguous) };
    (cells(&told, ambiguous) <= room).then_some(told)
}

/// `云汀日报`, `2026-03-06 周五`, `第1版 要闻`
fn left(state: &State) -> [String; 3] {
    let lang = state.options.lang;
    let nameplate = state.paper.issue.nameplate.as_ref();
    let title = nameplate.and_then(|nameplate| nameplate.title.clone()).unwrap_or_default();
    let date = nameplate.and_then(|nameplate| nameplate.date.clone()).unwrap_or_default();
    let day = date.parse::<jiff::civil::Date>().map(|date| {
        let day = date.weekday().to_monday_one_offset();
        format!(" {}", Label::Weekday(day).say(lang))
    });
    let date = format!("{date}{}", day.unwrap_or_default());
    let section = state.paper.section(state.text.number);
    let page = section.map(|section| Label::Page(&section.page, section.name.as_deref()));
    [title, date, page.map(|page| page.say(lang)).unwrap_or_default()]
}

/// `1/7篇  未读14  100%`
fn right(state: &State) -> String {
    let lang = state.options.lang;
    if let Some(sheet) = &state.sheet {
        let height = usize::from(state.panes().middle.height).saturating_sub(1);
        let all = sheet.leaves.len().max(1);
        let shown = (sheet.top + height).min(all);
        return match sheet.kind {
            SheetKind::Hits | SheetKind::History(_) => String::new(),
            _ => format!("{}%", shown * 100 / all),
        };
    }
    let number = state.text.number;
    let section = state.paper.articles(state.paper.section_of(number));
    let counted = |number: &usize| !state.paper.is_rest(*number) && !state.is_passed_by(*number);
    let all = section.clone().filter(counted).count();
    let at = section.filter(counted).position(|here| here == number);
    let unread: usize = state.list.tallies.iter().map(|(unread, _)| unread).sum();
    let mut words = Vec::new();
    words.extend(at.map(|at| Label::Of(at + 1, all).say(lang)));
    words.push(Label::Unread(unread).say(lang));
    let height = state.text_size().height;
    let setting = &state.text.setting;
    let end = setting.end(state.text.top, height).min(setting.len());
    words.push(format!("{}%", end * 100 / setting.len().max(1)));
    words.join("  ")
}
