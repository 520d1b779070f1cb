//! What shows and how: size, measure, columns, colours; sheets; another issue; and what is for the outside alone.

use super::{copy, field, go, list, say, sheet, side, text};
use crate::{
    issue::Issue,
    page::Page,
    reader::{
        message::{Effect, Kept, Memory, Message, Mouse, Step},
        paper::Paper,
        state::{Columns, Notice, Pane, SheetKind, State, Text},
    },
    words::Hint,
};

/// The narrowest and the widest measure, in Han.
const MEASURE: (usize, usize) = (20, 40);

/// A message that changes what shows, or is for the outside.
pub(super) fn showing(state: &mut State, message: Message) -> Option<Effect> {
    match message {
        Message::Resize(size) => {
            state.size = size;
            resize(state);
        }
        Message::Joined => toggle_joined(state),
        Message::Zoom => {
            state.zoom = !state.zoom;
            state.focus = Pane::Text;
            resize(state);
            let mouse = if state.zoom { Mouse::Off } else { state.options.mouse };
            return Some(Effect::Mouse(mouse));
        }
        Message::Raw => raw(state),
        Message::Help => sheet::open(state, SheetKind::Help(String::new())),
        Message::About => sheet::open(state, SheetKind::About),
        Message::Measure(step) => return measure(state, step),
        Message::Columns => return Some(columns(state)),
        Message::Theme => {
            state.options.theme = state.options.theme.next();
            let theme = state.options.theme;
            say(state, &Hint::ThemeIs(theme.name()));
            return Some(chosen("theme", theme.name()));
        }
        Message::Mouse => return Some(mouse_mode(state)),
        Message::ToggleRead => {
            let read = !state.is_read(state.text.number);
            let parts = state.text.parts.clone();
            say(state, if read { &Hint::MarkedRead } else { &Hint::MarkedUnread });
            return text::mark(state, &parts, read);
        }
        Message::Clip => return Some(Effect::Clip(copy::clipping(state))),
        Message::Clippings => return Some(Effect::ReadClippings),
        Message::Copy | Message::CopyWithSource => {
            let mut text = copy::article(state);
            if message == Message::CopyWithSource {
                text.push_str(&copy::source(state));
                text.push('\n');
            }
            return Some(Effect::Copy(text));
        }
        Message::Command => return field::run(state),
        Message::History => return Some(Effect::ReadHistory),
        Message::Reload => return Some(Effect::Reload),
        Message::Redraw => return Some(Effect::Redraw),
        Message::Quit => return Some(Effect::Quit),
        Message::Suspend => return Some(Effect::Suspend),
        Message::InputMethod => {
            let text = Hint::InputMethod.say(state.options.lang);
            state.notice = Some(Notice { text, passing: true });
        }
        Message::Loaded(issue, pages) => load(state, *issue, pages),
        Message::Remember(memory) => remember(state, memory),
        Message::ShowClippings(text) => sheet::open(state, SheetKind::Clippings(text)),
        Message::ShowHistory(past) => sheet::open(state, SheetKind::History(past)),
        Message::Ambiguous(ambiguous) => {
            state.options.ambiguous = ambiguous;
            resize(state);
        }
        Message::Notice(text) => state.notice = Some(Notice { text, passing: false }),
        _ => {}
    }
    None
}

/// Everything that depends on the size is made anew; the place is kept.
pub(super) fn resize(state: &mut State) {
    text::set(state);
    list::choose(state, state.list.cursor);
    side::rebuild(state);
    sheet::resize(state);
}

/// Continuations joined or apart; the place stays.
fn toggle_joined(state: &mut State) {
    state.apart = !state.apart;
    list::rebuild(state);
    let place = state.text.place.clone();
    let number = place.as_ref().and_then(|place| state.paper.number(&place.article));
    if let (Some(number), Some(place)) = (number, place) {
        go::open_at(state, number, place);
    }
    say(state, if state.apart { &Hint::ApartNow } else { &Hint::JoinedNow });
}

/// A setting was changed by a key, and holds at the next start.
fn chosen(name: &'static str, value: impl Into<String>) -> Effect {
    Effect::Save(vec![Kept::Setting(name, value.into())])
}

fn measure(state: &mut State, step: Option<Step>) -> Option<Effect> {
    let (least, most) = MEASURE;
    let (set, shown) = (state.options.measure, han_shown(state));
    // Where the window is narrower than the measure, a step is one from what shows.
    let measure = match step {
        Some(Step::Next) if set > shown => set,
        Some(Step::Next) => set + 2,
        Some(Step::Previous) => set.min(shown).saturating_sub(2),
        None => state.options.usual,
    };
    let before = std::mem::replace(&mut state.options.measure, measure.clamp(least, most));
    text::set(state);
    let (now, shown) = (state.options.measure, han_shown(state));
    let word = if now > shown { Hint::MeasureTooWide(now, shown) } else { Hint::MeasureIs(now) };
    say(state, &word);
    (now != before).then(|| chosen("measure", now.to_string()))
}

/// Han to a row as the story is set.
fn han_shown(state: &State) -> usize {
    state.text.setting.grid.width / 2
}

fn columns(state: &mut State) -> Effect {
    state.options.columns = match state.options.columns {
        Columns::Auto => Columns::Fixed(1),
        Columns::Fixed(columns @ 1..3) => Columns::Fixed(columns + 1),
        Columns::Fixed(_) => Columns::Auto,
    };
    text::set(state);
    let word = match state.options.columns {
        Columns::Auto => Hint::ColumnsAuto,
        Columns::Fixed(wanted) if state.text.setting.grid.columns < wanted => {
            Hint::ColumnsTooMany(wanted)
        }
        Columns::Fixed(columns) => Hint::ColumnsAre(columns),
    };
    say(state, &word);
    match state.options.columns {
        Columns::Auto => chosen("columns", "auto"),
        Columns::Fixed(columns) => chosen("columns", columns.to_string()),
    }
}

fn mouse_mode(state: &mut State) -> Effect {
    let (mouse, word) = match state.options.mouse {
        Mouse::Auto => (Mouse::Wheel, Hint::MouseWheel),
        Mouse::Wheel => (Mouse::Off, Hint::MouseOff),
        Mouse::Off => (Mouse::Auto, Hint::MouseAuto),
    };
    state.options.mouse = mouse;
    say(state, &word);
    Effect::Mouse(if state.zoom { Mouse::Off } else { mouse })
}

/// The raw lines of the article where the reader stands.
fn raw(state: &mut State) {
    let place = state.text.place.as_ref();
    let here = place.and_then(|place| state.paper.number(&place.article));
    let number = here.unwrap_or(state.text.number);
    let has_inputs = state.paper.section(number).is_some_and(|section| !section.inputs.is_empty());
    if state.pages.is_empty() || !has_inputs {
        say(state, &Hint::NoRawLines);
    } else {
        sheet::open(state, SheetKind::Raw(number));
    }
}

/// Another issue, or this one with a page more: the place is kept by its article's name.
fn load(state: &mut State, issue: Issue, pages: Vec<Page>) {
    let place = state.text.place.take();
    let name = |number| state.paper.article(number).map(|article| article.id.clone());
    let open = name(state.text.number);
    state.paper = Paper::new(issue, state.options.lang);
    state.pages = pages;
    state.trail.clear();
    state.ahead.clear();
    state.left.clear();
    state.search = None;
    state.sheet = None;
    state.selection = None;
    state.list.filter = None;
    state.text = Text::default();
    list::rebuild(state);
    let number = place.as_ref().and_then(|place| state.paper.number(&place.article));
    if let (Some(number), Some(place)) = (number, place) {
        go::open_at(state, number, place);
    } else {
        let number = open.and_then(|id| state.paper.number(&id)).unwrap_or(0);
        text::open(state, number, None);
    }
}

/// Takes what is remembered of the issue that was loaded.
fn remember(state: &mut State, memory: Memory) {
    (state.options.read, state.options.marks) = (memory.read, memory.marks);
    state.trail = go::stops(state, memory.trail);
    list::rebuild(state);
    side::rebuild(state);
    if let Some(place) = memory.place
        && let Some(number) = state.paper.number(&place.article)
    {
        go::open_at(state, number, place);
    }
    let awaited = state.awaited.take().and_then(|page| state.paper.section_named(&page));
    if let Some(section) = awaited {
        go::to_section(state, section);
    }
}
