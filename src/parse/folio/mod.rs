//! What frames a page: its number and name, date and editors' lines (报眉), the nameplate (报头).
//!
//! Pages are parted and brought together here: form feeds and files made them, page headers and folio lines may part
//! one further, and files of one page are one sheet. A line ends in exactly one place: an article's lines, the folio,
//! the nameplate, or what is unplaced.

mod archive;
mod contents;
mod dates;
mod ear;
mod file;
mod imprint;
mod label;
mod licence;
mod masthead;
mod mirrored;
mod nameplate;
mod office;
mod parts;
mod pick;
mod price;
mod record;
mod rules;
mod scan;
mod scraps;
mod seams;

mod sheet;
mod signal;
mod table;
mod told;
mod torn;
mod unit;
mod weather;
mod western;
mod words;

use std::collections::BTreeMap;

pub(in crate::parse) use self::words::ENGLISH_TITLE_ENDS;
use self::{
    pick::{Facts, Picked, Sayings},
    rules::Said,
    unit::{Part, Unit},
};
use super::line::Line;
use crate::{issue::Nameplate, page::Page, text};

/// A page of the issue: what frames it, and the lines of its articles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What the page calls itself, or its place in figures: `3`, `A3`.
    pub page: String,
    /// The printed page name: 要闻.
    pub name: Option<String>,
    /// The lines at the page's edges.
    pub folio: Vec<String>,
    /// Slugs, bar codes, ornaments: no text of an article.
    pub unplaced: Vec<String>,
    /// The inputs it was read from, in order.
    pub inputs: Vec<usize>,
    /// The lines of its articles, in the order of the input.
    pub lines: Vec<Line>,
}

/// The nameplate and the sheets of `pages`.
pub fn sheets(pages: &[Page]) -> (Option<Nameplate>, Vec<Sheet>) {
    let mut units = unit::units(pages);
    nameplate::note_titles(&mut units);
    let mut facts = nameplate::facts(&units);
    let came = label::Came::new();
    // Twice: what one page prints tells which number another one must have.
    for _ in 0..2 {
        let expected = label::expected(&units, &came);
        for (at, unit) in units.iter_mut().enumerate() {
            let plate = unit.said.iter().any(|(_, said)| pick::is_strong(said) && said.nameplate());
            let first = at == 0 && (plate || unit.page.as_deref().is_none_or(pick::is_front_page));
            // VOL. XII on one line, the day on another, and no page named beside it.
            let day =
                |said: &Said| pick::is_strong(said) && said.date.is_some() && said.page.is_none();
            let front = unit.said.iter().any(|(_, said)| said.nameplate())
                && unit.said.iter().any(|(_, said)| day(said));
            // The paper's name on a line of its own over the day, and no page.
            let named = unit.said.iter().any(|(line, said)| {
                *line < 2 && said.has(rules::Kind::Title) && said.kinds() == 1 && !said.running
            }) && unit.said.iter().any(|(line, said)| *line < pick::EDGE && day(said))
                && !unit.said.iter().any(|(line, said)| {
                    let zeroed = said.zeroed && said.bare.is_some_and(|number| number > 1);
                    *line < pick::EDGE && (said.page.is_some() || said.bare.is_some())
                        || *line < 2 * pick::EDGE && zeroed
                });
            unit.plate = at == 0 && (plate || front || named);
            unit.forget();
            let sayings = Sayings {
                lines: &unit.lines,
                said: &unit.said,
                first,
                plate: unit.plate,
                expected: expected.get(at).and_then(Option::as_deref),
            };
            let picked = pick::pick(&sayings, &facts);
            place(unit, picked, first);
        }
    }
    for unit in &mut units {
        sheet::take_part(unit);
    }
    let several = pages.iter().any(|page| page.input > 0);
    let files: Vec<Option<String>> =
        units.iter().map(|unit| file::page(&unit.file, several)).collect();
    label::settle(&mut units, &files, &came);
    let plate = plate(&mut units, &mut facts);
    // What no word tells to be the paper's name stands in the nameplate as well: The Tarnford Meridian.
    let name = |line: &&String| {
        line.len() <= 40
            && line.contains([' ', '\'', '’'])
            && line.chars().all(|letter| letter.is_alphabetic() || " .&'’-".contains(letter))
            && !words::is_known_page_name(line)
    };
    let printed = plate.iter().flat_map(|plate| &plate.lines).filter(name);
    let titles: Vec<String> = facts.title.iter().chain(printed).cloned().collect();
    for title in &titles {
        take_titles(&mut units, title);
    }
    units.iter_mut().for_each(take_addresses);
    (plate, bring_together(units))
}

/// Notes what was picked from `unit`.
fn place(unit: &mut Unit, picked: Picked, first: bool) {
    let mut torn = vec![];
    // The last line of what was torn into several, and where it belongs.
    let mut over = (0, Part::Text);
    for at in picked.lines {
        let said = unit.said_at(at);
        let framing = said.is_some_and(|said| {
            said.page.is_some() || said.offices > 0 || said.has(rules::Kind::Leaf)
        });
        let more = said.map_or(0, |said| said.more);
        let part = if over.0 > 0 && at <= over.0 {
            over.1
        } else if first && !framing && said.is_some() {
            Part::Nameplate
        } else {
            Part::Folio
        };
        if more > 0 {
            over = (at + more, part);
        }
        torn.extend(said.is_some_and(|said| said.torn).then_some(at));
        if let Some(here) = unit.parts.get_mut(at) {
            *here = part;
        }
    }
    for at in torn {
        take_torn_names(unit, at);
    }
    // The edition's letter between two lines of the folio, or at the page's head or foot.
    let folio = |at: Option<usize>| at.map(|at| unit.parts.get(at) == Some(&Part::Folio));
    let edition = |at: &usize| {
        let letter = unit.lines.get(*at).is_some_and(|line| words::is_edition(&line.text));
        let after = if *at + 1 < unit.lines.len() { folio(Some(at + 1)) } else { None };
        let before = folio(at.checked_sub(1));
        letter && matches!((before, after), (Some(true), Some(true) | None) | (None, Some(true)))
    };
    let edition = (0..unit.lines.len()).find(edition);
    if let Some(part) = edition.and_then(|at| unit.parts.get_mut(at)) {
        *part = Part::Folio;
    }
    // Where the editors' names are all that a page has, an extractor may have torn them apart.
    let editors = unit
        .said
        .iter()
        .any(|(at, said)| said.offices > 1 && unit.parts.get(*at) == Some(&Part::Folio));
    let mut texts = unit.lines.iter().zip(&unit.parts).filter(|(_, part)| **part == Part::Text);
    if editors && texts.all(|(line, _)| torn::is_torn_name(line)) {
        unit.parts
            .iter_mut()
            .filter(|part| **part == Part::Text)
            .for_each(|part| *part = Part::Name);
    }
    unit.page = unit.page.take().or(picked.page);
    unit.name = unit.name.take().or(picked.name);
}

/// The names that an extractor tore from the editors' line at `at` belong to it: 吴 | 燕 | 吕钟正.
fn take_torn_names(unit: &mut Unit, at: usize) {
    let mut end = at + 1;
    while let (Some(line), Some(part)) = (unit.lines.get(end), unit.parts.get_mut(end)) {
        if *part == Part::Text && torn::is_torn_name(line) {
            *part = Part::Name;
        } else if *part == Part::Text {
            break;
        }
        end += 1;
    }
}

/// Takes the paper's `title` at a page's head, in Latin letters, for a line of the folio where another one stands beside it.
fn take_titles(units: &mut [Unit], title: &str) {
    for unit in units.iter_mut().skip(1) {
        let own = |at: &usize| {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            unit.parts.get(*at) == Some(&Part::Text)
                && unit.lines.get(*at).is_some_and(|line| {
                    line.text.starts_with(|first: char| first.is_ascii_uppercase())
                        && (words::is_same_title(title, &line.text)
                            || is_title_and_name(title, &line.text))
                })
                && beside.into_iter().any(|at| unit.parts.get(at) == Some(&Part::Folio))
        };
        // Over a page's leaders it stands with the day in the middle of the page.
        let inside = || {
            let folio = |at: &usize| unit.parts.get(*at) == Some(&Part::Folio);
            (pick::EDGE..unit.parts.len()).filter(folio).map(|at| at - 1).find(own)
        };
        let found = (0..pick::EDGE).find(own).or_else(inside);
        if let Some(part) = found.and_then(|at| unit.parts.get_mut(at)) {
            *part = Part::Folio;
        }
        // L’Eco | Primo piano: the page's name under it.
        let under = found.map(|at| at + 1).filter(|at| {
            unit.name.is_none()
                && unit.parts.get(*at) == Some(&Part::Text)
                && unit.lines.get(*at).is_some_and(|line| words::is_known_page_name(&line.text))
        });
        if let Some((part, line)) =
            under.and_then(|at| Some((unit.parts.get_mut(at)?, unit.lines.get(at)?)))
        {
            *part = Part::Folio;
            unit.name = Some(line.text.clone());
        }
    }
}

/// Takes for the folio, or the nameplate, where the paper may be reached, alone on a line beside it at the page's head, and the
/// page's name under that: `www.tarnpost.example` | `NEWS`, `Newsdesk: 020 7946 0018 news@tarnpost.example`.
fn take_addresses(unit: &mut Unit) {
    let is_address = |line: &str| {
        let last = line.rsplit(' ').next().unwrap_or_default();
        let mail = last.contains('@')
            && line.len() <= 72
            && line
                .split_once(": ")
                .is_some_and(|(desk, _)| desk.len() <= 16 && !desk.contains(' '));
        line.starts_with("www.") && !line.contains(' ') || mail
    };
    for at in 1..pick::EDGE.min(unit.lines.len()) {
        let text = |at: usize| unit.lines.get(at).map_or("", |line| line.text.as_str());
        let mut near = [at - 1, at + 1].into_iter().filter_map(|at| unit.parts.get(at).copied());
        let part = near.find(|part| matches!(part, Part::Folio | Part::Nameplate));
        let own = unit.parts.get(at) == Some(&Part::Text) && is_address(text(at));
        let Some(part) = part.filter(|_| own) else { continue };
        let name = Some(text(at + 1).to_owned()).filter(|name| {
            unit.name.is_none()
                && part == Part::Folio
                && unit.parts.get(at + 1) == Some(&Part::Text)
                && words::is_known_page_name(name)
        });
        if let Some(own) = unit.parts.get_mut(at) {
            *own = part;
        }
        if let Some(own) = unit.parts.get_mut(at + 1).filter(|_| name.is_some()) {
            *own = part;
            unit.name = name;
        }
    }
}

/// Is `line` the paper's `title` and the page's name: `L’Eco Cronaca`?
fn is_title_and_name(title: &str, line: &str) -> bool {
    let rest = line.get(..title.len()).filter(|front| front.eq_ignore_ascii_case(title));
    let name = rest.and_then(|_| line.get(title.len()..)?.strip_prefix(' '));
    name.is_some_and(words::is_known_page_name)
}

/// The nameplate, and the letters of its title taken from the first page's text.
fn plate(units: &mut [Unit], facts: &mut Facts) -> Option<Nameplate> {
    let first = units.first_mut()?;
    if let Some((start, end)) =
        facts.title.as_deref().and_then(|title| nameplate::stacked(&first.lines, title))
    {
        for part in first.parts.iter_mut().take(end + 1).skip(start) {
            *part = Part::Nameplate;
        }
    }
    if let Some((start, end)) = ear::from_today(&first.lines, &first.parts) {
        for part in first.parts.iter_mut().take(end + 1).skip(start) {
            *part = Part::Nameplate;
        }
    }
    let torn =
        facts.title.as_deref().map(|title| masthead::torn_title(&first.lines, &first.parts, title));
    for at in torn.unwrap_or_default() {
        if let Some(part) = first.parts.get_mut(at) {
            *part = Part::Nameplate;
        }
    }
    for at in masthead::lines(&first.lines, &first.parts, facts.title.as_deref()) {
        if let Some(part) = first.parts.get_mut(at) {
            *part = Part::Nameplate;
        }
    }
    let own = || first.said.iter().find_map(|(_, said)| said.title.as_deref());
    let title = facts.title.as_deref().or_else(own);
    for at in masthead::strewn(&first.lines, &first.parts, &first.said, title) {
        if let Some(part) = first.parts.get_mut(at) {
            *part = Part::Unplaced;
        }
    }
    for at in contents::lines(&first.lines, &first.parts) {
        if let Some(part) = first.parts.get_mut(at) {
            *part = Part::Unplaced;
        }
    }
    let is_own = |at: usize| first.parts.get(at) == Some(&Part::Nameplate);
    let said: Vec<&Said> =
        first.said.iter().filter(|(at, _)| is_own(*at)).map(|(_, said)| said).collect();
    let lines = first
        .lines
        .iter()
        .enumerate()
        .filter(|(at, _)| is_own(*at))
        .map(|(_, line)| line.text.clone());
    nameplate::nameplate(facts, &said, lines.collect())
}

/// The sheets of `units`: those of one page are one.
fn bring_together(units: Vec<Unit>) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = vec![];
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for unit in units {
        let page = unit.page.clone().unwrap_or_default();
        let place = *places.entry(page).or_insert_with_key(|page| {
            sheets.push(Sheet { page: page.clone(), ..Sheet::default() });
            sheets.len() - 1
        });
        if let Some(sheet) = sheets.get_mut(place) {
            add(sheet, unit);
        }
    }
    sheets
}

fn add(sheet: &mut Sheet, unit: Unit) {
    let own_file = sheet.inputs.last().is_some_and(|input| *input != unit.input);
    if sheet.inputs.last() != Some(&unit.input) {
        sheet.inputs.push(unit.input);
    }
    sheet.name = sheet.name.take().or(unit.name);
    let mut first = own_file;
    let mut lines = unit.lines;
    for (line, part) in lines.iter_mut().zip(&unit.parts) {
        match part {
            Part::Text => line.start |= std::mem::take(&mut first),
            Part::Folio => sheet.folio.push(std::mem::take(&mut line.text)),
            Part::Name => match sheet.folio.iter_mut().rev().find(|folio| folio.contains("编")) {
                Some(folio) => *folio = text::clean(&format!("{folio} {}", line.text)),
                None => sheet.folio.push(std::mem::take(&mut line.text)),
            },
            Part::Unplaced => sheet.unplaced.push(std::mem::take(&mut line.text)),
            Part::Nameplate => {}
        }
    }
    let mut parts = unit.parts.iter();
    lines.retain(|_| parts.next() == Some(&Part::Text));
    // Those of a page's first unit, mostly its only one, are not copied.
    if sheet.lines.is_empty() {
        sheet.lines = lines;
    } else {
        sheet.lines.append(&mut lines);
    }
}
