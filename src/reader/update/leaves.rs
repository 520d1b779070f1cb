//! The lines of each sheet.

use std::ops::Range;

use super::raw;
use crate::{
    issue::{Decision, Diagnostic},
    reader::{
        layout,
        message::Past,
        paper::Number,
        state::{Leaf, SheetKind, State, Target},
        table::TABLE,
        theme::Role,
    },
    text::cells,
    words::{Doubt, Label, Lang},
};

/// The name of a sheet.
pub(crate) fn title(state: &State, kind: &SheetKind) -> String {
    let lang = state.options.lang;
    match kind {
        SheetKind::Help(word) if word.is_empty() => Label::TitleHelp.say(lang),
        SheetKind::Help(word) => format!("{}  / {word}", Label::TitleHelp.say(lang)),
        SheetKind::About => Label::TitleAbout.say(lang),
        SheetKind::Raw(number) => {
            format!("{}  {}", Label::TitleRaw.say(lang), state.paper.title(*number, lang))
        }
        SheetKind::Hits => {
            let search = state.search.as_ref();
            let (query, all) = search.map_or(("", 0), |search| (&*search.query, search.hits.len()));
            Label::TitleHits(query, all).say(lang)
        }
        SheetKind::History(_) => Label::TitleHistory.say(lang),
        SheetKind::Clippings(_) => Label::TitleClippings.say(lang),
    }
}

/// The lines of a sheet, for the width that the screen has.
pub(super) fn leaves(state: &State, kind: &SheetKind) -> Vec<Leaf> {
    match kind {
        SheetKind::Help(word) => help(state, word),
        SheetKind::About => about(state),
        SheetKind::Raw(number) => raw::leaves(state, *number),
        SheetKind::Hits => hits(state),
        SheetKind::History(past) => history(state, past),
        SheetKind::Clippings(text) => {
            let mut leaves = Vec::new();
            for line in text.lines() {
                let heading = line.trim_start_matches('#');
                let role = if heading.len() < line.len() { Role::Headline } else { Role::Text };
                wrapped(state, heading.trim_start(), role, 0, &mut leaves);
            }
            leaves
        }
    }
}

fn leaf(text: impl Into<String>, role: Role) -> Leaf {
    Leaf { text: text.into(), role, mark: 0..0, target: None }
}

/// A text over as many lines as it takes, at most 40 Han wide, `inset` cells in.
fn wrapped(state: &State, text: &str, role: Role, inset: usize, leaves: &mut Vec<Leaf>) {
    let room = usize::from(state.size.width).saturating_sub(3 + inset).clamp(1, 80);
    let rows = layout::rows(text, room, &state.options);
    if rows.is_empty() {
        leaves.push(leaf("", role));
    }
    let blank = " ".repeat(inset);
    leaves.extend(rows.iter().map(|row| leaf(format!("{blank}{row}"), role)));
}

/// A text that leads somewhere.
fn leading(state: &State, text: &str, target: Option<&Target>, leaves: &mut Vec<Leaf>) {
    let first = leaves.len();
    wrapped(state, text, Role::Text, 2, leaves);
    for leaf in leaves.iter_mut().skip(first) {
        leaf.target = target.cloned();
    }
}

/// The keys by groups, thinned out by a word of theirs.
fn help(state: &State, word: &str) -> Vec<Leaf> {
    let lang = state.options.lang;
    let word = word.trim().to_lowercase();
    let keymap = &state.options.keymap;
    let mut leaves = Vec::new();
    let mut group = None;
    let mut rows: Vec<_> = TABLE.iter().collect();
    rows.sort_by_key(|row| row.group);
    let column = if state.size.width >= 60 { 24 } else { 12 };
    for row in rows {
        let keys = keymap.label(row, lang);
        let words = if lang == Lang::Zh { row.zh } else { row.en };
        if !format!("{keys} {} {}", row.zh, row.en).to_lowercase().contains(&word) {
            continue;
        }
        if group != Some(row.group) {
            let (zh, en) = row.group.heading();
            if group.is_some() {
                leaves.push(leaf("", Role::Text));
            }
            leaves.push(leaf(if lang == Lang::Zh { zh } else { en }, Role::Label));
            group = Some(row.group);
        }
        let first = leaves.len();
        wrapped(state, words, Role::Text, column + 2, &mut leaves);
        let used = cells(&keys, state.options.ambiguous);
        if used > column - 1 {
            leaves.insert(first, leaf(format!("  {keys}"), Role::Key));
        } else if let Some(leaf) = leaves.get_mut(first) {
            let blank = " ".repeat(column - used);
            leaf.text = format!("  {keys}{blank}{}", leaf.text.trim_start());
            leaf.mark = 2..2 + keys.len();
        }
    }
    if leaves.is_empty() {
        leaves.push(leaf(Label::NoSuchKey.say(lang), Role::Dim));
    }
    leaves
}

/// Nameplate, pages, doubts, text without a place.
fn about(state: &State) -> Vec<Leaf> {
    let lang = state.options.lang;
    let issue = &state.paper.issue;
    let mut leaves = Vec::new();
    if let Some(nameplate) = &issue.nameplate {
        leaves.push(leaf(nameplate.title.clone().unwrap_or_default(), Role::Headline));
        for line in nameplate.lines.iter().filter(|line| Some(*line) != nameplate.title.as_ref()) {
            wrapped(state, line, Role::Text, 2, &mut leaves);
        }
        leaves.push(leaf("", Role::Text));
    }
    leaves.push(leaf(Label::HeadPages(issue.sections.len()).say(lang), Role::Label));
    for (at, section) in issue.sections.iter().enumerate() {
        let name = Label::Page(&section.page, section.name.as_deref()).say(lang);
        let (unread, all) = state.list.tallies.get(at).copied().unwrap_or_default();
        let text = format!("{name}  {}", Label::UnreadOf(unread, all).say(lang));
        wrapped(state, &text, Role::Text, 2, &mut leaves);
        for line in section.folio.iter().filter(|line| **line != name) {
            wrapped(state, line, Role::Dim, 4, &mut leaves);
        }
    }
    let doubts = &issue.diagnostics;
    if !doubts.is_empty() {
        leaves.push(leaf("", Role::Text));
        leaves.push(leaf(Label::HeadDoubts(doubts.len()).say(lang), Role::Label));
    }
    for doubt in doubts {
        let number = doubt.article.as_ref().and_then(|id| state.paper.number(id));
        let target = number.map(Target::Article);
        leading(state, &sentence(state, doubt, number), target.as_ref(), &mut leaves);
    }
    let rests = (0..state.paper.len()).filter(|number| state.paper.is_rest(*number));
    let texts = |number| {
        let body = state.paper.article(number).into_iter().flat_map(|article| &article.body);
        let texts = body.map(|block| block.text.as_str()).enumerate();
        texts.map(move |(at, text)| (Target::Block(number, at), text))
    };
    let unplaced: Vec<(Target, &str)> = rests.flat_map(texts).collect();
    if !unplaced.is_empty() {
        leaves.push(leaf("", Role::Text));
        leaves.push(leaf(Label::HeadUnplaced(unplaced.len()).say(lang), Role::Label));
    }
    for (target, text) in unplaced {
        leading(state, text, Some(&target), &mut leaves);
    }
    leaves
}

/// A doubt in words.
fn sentence(state: &State, doubt: &Diagnostic, number: Option<Number>) -> String {
    let lang = state.options.lang;
    let sort = match doubt.kind {
        Decision::Start => Doubt::Start,
        Decision::End => Doubt::End,
        Decision::Headline => Doubt::Headline,
        Decision::Jump => Doubt::Jump,
        Decision::Page => Doubt::Page,
        Decision::Order => Doubt::Order,
    };
    let page = Label::Page(&doubt.page, None).say(lang);
    let title = number.map(|number| format!(" {}", state.paper.title(number, lang)));
    let colon = if lang == Lang::Zh { "：" } else { ": " };
    format!("{page}{}{colon}{}", title.unwrap_or_default(), sort.say(doubt.second.as_deref(), lang))
}

/// The hits, page by page, each in the line of text that it stands in.
fn hits(state: &State) -> Vec<Leaf> {
    let lang = state.options.lang;
    let mut leaves = Vec::new();
    let Some(search) = &state.search else { return leaves };
    let room = usize::from(state.size.width).saturating_sub(4).max(1);
    let mut page = None;
    for (at, hit) in search.hits.iter().enumerate() {
        let Some(number) = state.paper.number(&hit.place.article) else { continue };
        if page != Some(&hit.page) {
            let name = state.paper.section(number).and_then(|section| section.name.as_deref());
            leaves.push(leaf(Label::Page(&hit.page, name).say(lang), Role::Label));
            page = Some(&hit.page);
        }
        let article = state.paper.article(number);
        let text = article.and_then(|article| article.part(hit.place.part)).unwrap_or_default();
        let (text, mark) = context(text, hit.place.byte, hit.length, room / 3);
        let mut leaf = leaf(format!("  {text}"), Role::Text);
        leaf.mark = mark.start + 2..mark.end + 2;
        leaf.target = Some(Target::Hit(at));
        leaves.push(leaf);
    }
    leaves
}

/// A text from some cells before a hit on, and where in it the hit stands.
fn context(text: &str, byte: usize, length: usize, before: usize) -> (String, Range<usize>) {
    let head = text.get(..byte).unwrap_or_default();
    let mut start = byte;
    let mut used = 0;
    for (at, character) in head.char_indices().rev() {
        used += if character.is_ascii() { 1 } else { 2 };
        if used > before {
            break;
        }
        start = at;
    }
    let cut = if start > 0 { ".." } else { "" };
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.char_indices().nth(200).map_or(rest.len(), |(at, _)| at);
    let text = format!("{cut}{}", rest.get(..end).unwrap_or(rest));
    let from = cut.len() + byte - start;
    (text, from..from + length)
}

fn history(state: &State, past: &[Past]) -> Vec<Leaf> {
    let lang = state.options.lang;
    let mut leaves = Vec::new();
    for (at, issue) in past.iter().enumerate() {
        let read =
            issue.read.map(|(read, all)| Label::UnreadOf(all - read.min(all), all).say(lang));
        let text = format!("  {} {}  {}", issue.title, issue.date, read.unwrap_or_default());
        leaves.push(Leaf { target: Some(Target::Past(at)), ..leaf(text.trim_end(), Role::Text) });
        let sources = format!("    {}", issue.sources.join(" "));
        leaves.push(Leaf { target: Some(Target::Past(at)), ..leaf(sources, Role::Dim) });
    }
    if leaves.is_empty() {
        leaves.push(leaf(Label::NoHistory.say(lang), Role::Dim));
    }
    leaves
}
