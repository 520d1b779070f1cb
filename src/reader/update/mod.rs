//! The only writer of [`State`]: a message in, perhaps an effect out, no I/O.

mod copy;
mod field;
mod go;
mod list;
mod mouse;
mod search;
mod sheet;
mod side;
mod text;

pub(super) use self::sheet::title as sheet_title;

use super::{
    message::{Effect, Kept, Memory, Message, Mouse, Step},
    paper::Paper,
    state::{Columns, Entry, Notice, Pane, Pending, SheetKind, State},
};
use crate::{issue::Issue, page::Page, words::Hint};

/// The narrowest and the widest measure, in Han.
const MEASURE: (usize, usize) = (20, 40);

/// Does what `message` means; what the outside has to do is given back.
pub fn update(state: &mut State, message: Message) -> Option<Effect> {
    let open = state.text.number;
    let pending = state.pending.take();
    let waits = matches!(pending, Some(Pending::Digit(_))) && message == Message::Elapsed;
    let is_answer = waits
        || matches!(
            message,
            Message::Notice(_)
                | Message::Resize(_)
                | Message::Ambiguous(_)
                | Message::Loaded(..)
                | Message::Remember(_)
        );
    if !is_answer {
        state.notice = None;
    }
    // Only what completes them finds the first halves of two keys.
    match (&pending, &message) {
        (Some(Pending::Digit(_)), Message::Digit(_))
        | (Some(Pending::Next), Message::ReadOn)
        | (Some(Pending::SetMark | Pending::GoToMark), Message::MarkName(_))
        | (_, Message::Resize(_) | Message::Ambiguous(_)) => state.pending = pending,
        _ => {}
    }
    let effect = if state.sheet.is_some() && state.field.is_none() {
        on_sheet(state, message)
    } else {
        on_panes(state, message)
    };
    if state.text.number == open { effect } else { with_place(state, effect) }
}

/// What is kept when another article was opened.
fn with_place(state: &State, effect: Option<Effect>) -> Option<Effect> {
    let Some(place) = state.text.place.clone() else { return effect };
    match effect {
        None => Some(Effect::Save(vec![Kept::Place(place)])),
        Some(Effect::Save(mut kept)) => {
            kept.push(Kept::Place(place));
            Some(Effect::Save(kept))
        }
        effect => effect,
    }
}

/// Makes the list and opens the first article, or the place that was kept.
pub(super) fn start(state: &mut State) {
    list::rebuild(state);
    let kept = state.options.place.take();
    let number = kept.as_ref().and_then(|place| state.paper.number(&place.article));
    match (number, kept) {
        (Some(number), Some(place)) => {
            state.focus = Pane::Text;
            go::open_at(state, number, place);
        }
        _ => text::open(state, 0, None),
    }
}

/// Says something in the footer until the next key.
fn say(state: &mut State, hint: &Hint<'_>) {
    state.notice = Some(Notice { text: hint.say(state.options.lang), passing: false });
}

/// A message while a sheet lies over the panes.
fn on_sheet(state: &mut State, message: Message) -> Option<Effect> {
    let screen = isize::try_from(sheet::height(state)).unwrap_or(isize::MAX).max(1);
    match message {
        Message::Line(by) => sheet::walk(state, by),
        Message::ReadOn | Message::Screen(Step::Next) => sheet::walk(state, screen),
        Message::Screen(Step::Previous) => sheet::walk(state, -screen),
        Message::HalfScreen(Step::Next) => sheet::walk(state, screen / 2),
        Message::HalfScreen(Step::Previous) => sheet::walk(state, -screen / 2),
        Message::First => sheet::walk(state, isize::MIN),
        Message::Last => sheet::walk(state, isize::MAX),
        Message::Open | Message::In => return sheet::enter(state),
        Message::Quit | Message::Back | Message::Out | Message::Cancel => state.sheet = None,
        Message::Help | Message::About | Message::Raw | Message::History | Message::Clippings => {
            let same =
                state.sheet.as_ref().is_some_and(|sheet| is_called_by(&sheet.kind, &message));
            state.sheet = None;
            if !same {
                return on_panes(state, message);
            }
        }
        message => return on_panes(state, message),
    }
    None
}

fn is_called_by(kind: &SheetKind, message: &Message) -> bool {
    matches!(
        (kind, message),
        (SheetKind::Help(_), Message::Help)
            | (SheetKind::About, Message::About)
            | (SheetKind::Raw(_), Message::Raw)
            | (SheetKind::History(_), Message::History)
            | (SheetKind::Clippings(_), Message::Clippings)
    )
}

/// A message for the panes.
fn on_panes(state: &mut State, message: Message) -> Option<Effect> {
    match message {
        Message::Line(_)
        | Message::Screen(_)
        | Message::HalfScreen(_)
        | Message::ReadOn
        | Message::First
        | Message::Last
        | Message::Paragraph(_) => return moving(state, &message),
        Message::Article(step) => return go::article(state, step),
        Message::NextUnread => return go::next_unread(state),
        Message::Section(step) => go::section(state, step),
        Message::Digit(digit) => go::digit(state, digit),
        Message::Out => out(state),
        Message::In => into(state),
        Message::Open => return open(state),
        Message::Back => go::back(state, Step::Previous),
        Message::Forward => go::back(state, Step::Next),
        Message::Pane(step) => next_pane(state, step),
        Message::Ask(purpose) => field::ask(state, purpose),
        Message::Hit(step) => search::step(state, step),
        Message::SetMark => state.pending = Some(Pending::SetMark),
        Message::GoToMark => state.pending = Some(Pending::GoToMark),
        Message::MarkName(name) => match state.pending.take() {
            Some(Pending::SetMark) => return go::set_mark(state, name),
            _ => go::to_mark(state, name),
        },
        Message::Insert(character) => field::insert(state, character.encode_utf8(&mut [0; 4])),
        Message::Paste(text) => field::insert(state, &text),
        Message::Erase => field::erase(state),
        Message::Delete => field::delete(state),
        Message::EraseAll => field::erase_all(state),
        Message::Cursor(by) => field::move_cursor(state, by),
        Message::Submit => return field::submit(state),
        Message::Cancel => state.field = None,
        Message::Wheel(at, by) => return mouse::wheel(state, at, by),
        Message::Press(at) => return mouse::press(state, at),
        Message::Drag(at) => mouse::drag(state, at),
        Message::Release(at) => return mouse::release(state, at),
        message => return showing(state, message),
    }
    None
}

/// A message that moves within the pane that has the keys.
fn moving(state: &mut State, message: &Message) -> Option<Effect> {
    let focus = if state.zoom { Pane::Text } else { state.focus };
    match focus {
        Pane::Text => match *message {
            Message::Line(by) => return text::scroll(state, by),
            Message::Screen(step) => return text::scroll_screen(state, step, text::Share::Whole),
            Message::HalfScreen(step) => {
                return text::scroll_screen(state, step, text::Share::Half);
            }
            Message::ReadOn => return text::read_on(state),
            Message::First => text::scroll_to(state, 0),
            Message::Last => return text::to_end(state),
            Message::Paragraph(step) => return text::paragraph(state, step),
            _ => {}
        },
        Pane::List => {
            let screen = isize::try_from(list::height(state)).unwrap_or(isize::MAX).max(1);
            match *message {
                Message::ReadOn => return read_from_list(state),
                Message::Line(by) => list::walk(state, by),
                Message::Screen(Step::Next) => list::walk(state, screen),
                Message::Screen(Step::Previous) => list::walk(state, -screen),
                Message::HalfScreen(Step::Next) => list::walk(state, screen / 2),
                Message::HalfScreen(Step::Previous) => list::walk(state, -screen / 2),
                Message::First => list::walk(state, isize::MIN),
                Message::Last => list::walk(state, isize::MAX),
                Message::Paragraph(step) => go::section(state, step),
                _ => {}
            }
        }
        Pane::Jumps => match *message {
            Message::Line(by) => side::walk(state, by),
            Message::ReadOn => return text::read_on(state),
            Message::First => side::walk(state, isize::MIN),
            Message::Last => side::walk(state, isize::MAX),
            Message::Screen(Step::Next) | Message::HalfScreen(Step::Next) => side::walk(state, 5),
            Message::Screen(_) | Message::HalfScreen(_) => side::walk(state, -5),
            _ => {}
        },
    }
    None
}

/// Space in the list: the text has the keys from there, and goes on if it showed already.
fn read_from_list(state: &mut State) -> Option<Effect> {
    let showed = state.panes().text.is_some();
    let chosen = state.list.entries.get(state.list.cursor);
    let is_open = matches!(chosen, Some(Entry::Article(number, _)) if *number == state.text.number);
    if !is_open && matches!(chosen, Some(Entry::Article(..) | Entry::Unopened(_))) {
        return open(state);
    }
    enter_text(state);
    if showed { text::read_on(state) } else { None }
}

/// A message that changes what shows, or is for the outside.
fn showing(state: &mut State, message: Message) -> Option<Effect> {
    match message {
        Message::Resize(size) => {
            state.size = size;
            resize(state);
        }
        Message::Joined => toggle_joined(state),
        Message::Zoom => {
            state.zoom = !state.zoom;
            enter_text(state);
            resize(state);
            let mouse = if state.zoom { Mouse::Off } else { state.options.mouse };
            return Some(Effect::Mouse(mouse));
        }
        Message::Raw => raw(state),
        Message::Help => sheet::open(state, SheetKind::Help(String::new())),
        Message::About => sheet::open(state, SheetKind::About),
        Message::Measure(step) => measure(state, step),
        Message::Columns => columns(state),
        Message::Theme => {
            state.options.theme = state.options.theme.next();
            let theme = state.options.theme;
            say(state, &Hint::ThemeIs(theme.name()));
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
fn resize(state: &mut State) {
    text::set(state);
    list::choose(state, state.list.cursor);
    side::rebuild(state);
    sheet::resize(state);
}

/// The keys go to the text; the walk through the list is a step that `Back` undoes.
fn enter_text(state: &mut State) {
    if let Some(from) = state.list.from.take()
        && from.number != state.text.number
    {
        go::leave_stop(state, from);
        side::rebuild(state);
    }
    state.focus = Pane::Text;
}

fn out(state: &mut State) {
    match state.focus {
        _ if state.zoom => {}
        Pane::Jumps => state.focus = Pane::Text,
        Pane::Text => {
            state.focus = Pane::List;
            list::choose_article(state, state.text.number);
        }
        Pane::List => list::fold(state, true),
    }
}

fn into(state: &mut State) {
    match state.focus {
        Pane::List => match state.list.entries.get(state.list.cursor) {
            Some(Entry::Page(_)) => list::fold(state, false),
            Some(Entry::Article(..)) => drop(open(state)),
            _ => {}
        },
        Pane::Text if state.panes().jumps.is_some() => state.focus = Pane::Jumps,
        _ => {}
    }
}

/// Enter.
fn open(state: &mut State) -> Option<Effect> {
    let focus = if state.zoom { Pane::Text } else { state.focus };
    match focus {
        Pane::Text => go::follow_in_view(state),
        Pane::Jumps => side::open(state),
        Pane::List => {
            match state.list.entries.get(state.list.cursor).cloned()? {
                Entry::Page(section) => {
                    let page = state.paper.issue.sections.get(section).map(|page| &page.page);
                    let folded = page.is_some_and(|page| state.list.folded.contains(page));
                    list::fold(state, !folded);
                }
                Entry::Unopened(page) => go::ask_for(state, &page),
                Entry::Label(_) => {}
                Entry::Article(number, _) => {
                    if number != state.text.number {
                        if state.list.from.is_none() {
                            state.list.from = Some(go::stop(state));
                        }
                        text::open(state, number, None);
                    }
                    enter_text(state);
                }
            }
            None
        }
    }
}

fn next_pane(state: &mut State, step: Step) {
    if state.zoom {
        return;
    }
    let mut order = vec![Pane::List, Pane::Text];
    if state.panes().jumps.is_some() {
        order.push(Pane::Jumps);
    }
    let here = order.iter().position(|pane| *pane == state.focus).unwrap_or(0);
    let to = match step {
        Step::Next => (here + 1) % order.len(),
        Step::Previous => here.checked_sub(1).unwrap_or(order.len() - 1),
    };
    match order.get(to) {
        Some(Pane::Text) => enter_text(state),
        Some(pane) => state.focus = *pane,
        None => {}
    }
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

fn measure(state: &mut State, step: Option<Step>) {
    let (least, most) = MEASURE;
    let measure = match step {
        Some(Step::Next) => state.options.measure + 2,
        Some(Step::Previous) => state.options.measure.saturating_sub(2),
        None => crate::reader::state::Options::default().measure,
    };
    state.options.measure = measure.clamp(least, most);
    text::set(state);
    say(state, &Hint::MeasureIs(state.options.measure));
}

fn columns(state: &mut State) {
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
    let has_lines = state.paper.article(number).is_some_and(|article| !article.lines.is_empty());
    if state.pages.is_empty() || !(has_lines || state.paper.is_rest(number)) {
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
    state.list.from = None;
    state.text = super::state::Text::default();
    list::rebuild(state);
    let number = place.as_ref().and_then(|place| state.paper.number(&place.article));
    match (number, place) {
        (Some(number), Some(place)) => go::open_at(state, number, place),
        _ => {
            let number = open.and_then(|id| state.paper.number(&id)).unwrap_or(0);
            text::open(state, number, None);
        }
    }
}

/// Takes what is remembered of the issue that was loaded.
fn remember(state: &mut State, memory: Memory) {
    (state.options.read, state.options.marks) = (memory.read, memory.marks);
    list::rebuild(state);
    if let Some(place) = memory.place
        && let Some(number) = state.paper.number(&place.article)
    {
        go::open_at(state, number, place);
    }
}
