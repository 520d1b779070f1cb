//! The pieces that an input falls into: a page each, as form feeds, files and page headers part them.

use super::{
    archive::{paragraphs, tell_section},
    mirrored::find_mirrored,
    rules::{self, Kind, Said},
    scraps, seams,
    told::{Told, told},
    torn,
    western::find_running_heads,
};
use crate::{
    page::{self, Page},
    parse::{leaf, line, line::Line, parallel},
    text,
};

/// Where a line belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// To an article.
    #[default]
    Text,
    /// To the folio.
    Folio,
    /// To the folio line before: a name that was torn from it.
    Name,
    /// To the nameplate.
    Nameplate,
    /// To nothing.
    Unplaced,
}

/// A page header that stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Header {
    /// Over a page: `第001版：头版`.
    Page {
        /// The page.
        page: String,
        /// Its name.
        name: String,
    },
    /// Over an article, its headline above it: `《云汀日报》（2026年3月6日 第 01 版）`.
    Article(Said),
}

/// One page of an input, or what is between two page headers.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    pub(super) input: usize,
    /// The name of the input's file.
    pub(super) file: String,
    pub(super) lines: Vec<Line>,
    /// Where each line belongs.
    pub(super) parts: Vec<Part>,
    /// The headers among the lines.
    pub(super) headers: Vec<(usize, Header)>,
    /// How many articles were read that have a header.
    pub(super) listed: usize,
    /// The lines that may be folio.
    pub(super) said: Vec<(usize, Said)>,
    /// The page it calls itself, and the name.
    pub(super) page: Option<String>,
    pub(super) name: Option<String>,
    /// The page that a slug at its edge names.
    pub(super) slug: Option<String>,
    /// Did a header of its own tell the page?
    pub(super) headed: bool,
    /// Is it the first, with the nameplate?
    pub(super) plate: bool,
}

/// The most lines of a page that may be folio: a text with more of them is a list of something else.
const MOST_SAID: usize = 4000;

impl Unit {
    fn push(&mut self, line: Line, part: Part) {
        self.lines.push(line);
        self.parts.push(part);
    }

    /// Has its input headers over articles?
    pub(super) fn is_archive(&self) -> bool {
        self.headers.iter().any(|(_, header)| matches!(header, Header::Article(_)))
    }

    /// What the line `at` says, if it may be folio.
    pub(super) fn said_at(&self, at: usize) -> Option<&Said> {
        let found = self.said.binary_search_by_key(&at, |(line, _)| *line).ok()?;
        self.said.get(found).map(|(_, said)| said)
    }

    /// Forgets what was picked from its lines.
    pub(super) fn forget(&mut self) {
        for (at, _) in &self.said {
            if let Some(part) = self.parts.get_mut(*at).filter(|part| **part != Part::Unplaced) {
                *part = Part::Text;
            }
        }
        if !self.headed {
            (self.page, self.name) = (None, None);
        }
    }

    /// The unit's lines from `at` on as a unit of their own.
    pub(super) fn split_off(&mut self, at: usize) -> Self {
        let mut rest = Self { input: self.input, file: self.file.clone(), ..Self::default() };
        rest.lines = self.lines.split_off(at.min(self.lines.len()));
        rest.parts = self.parts.split_off(at.min(self.parts.len()));
        let headers = self.headers.partition_point(|(line, _)| *line < at);
        rest.headers = self.headers.split_off(headers);
        let said = self.said.partition_point(|(line, _)| *line < at);
        rest.said = self.said.split_off(said);
        rest.headers.iter_mut().for_each(|(line, _)| *line -= at);
        rest.said.iter_mut().for_each(|(line, _)| *line -= at);
        rest
    }
}

/// The units of `pages`.
pub(super) fn units(pages: &[Page]) -> Vec<Unit> {
    let mut units = vec![];
    let least = parallel::least(pages.len(), pages.iter().map(|page| page.lines.len()).sum());
    for (page, unit) in pages.iter().zip(parallel::map(pages, least, read)) {
        let alone = pages.iter().filter(|other| other.input == page.input).take(2).count() == 1;
        let mut cut = at_headers(unit, alone);
        if cut.len() == 1 && alone {
            cut = cut.into_iter().flat_map(seams::cut).collect();
        }
        units.extend(cut);
    }
    for unit in &mut units {
        find_running_heads(&unit.lines, &mut unit.said);
        find_mirrored(&unit.lines, &mut unit.said);
    }
    units
}

/// For so many blank lines stand the links of a saved page between its articles.
const ARTICLE: usize = 3;

/// Of so many lines is told at once.
const MOST_TOLD: usize = 16_384;

/// The lines of `page`, cleaned, and what is told of them one by one.
fn read(page: &Page) -> Unit {
    let mut unit = Unit { input: page.input, file: page.name.clone(), ..Unit::default() };
    let numbers: Vec<usize> = (0..page.lines.len()).collect();
    let [first, last] = [page.lines.first(), page.lines.last()]
        .map(|line| line.map(|line| line.number).unwrap_or_default());
    unit.lines.reserve(page.lines.len());
    unit.parts.reserve(page.lines.len());
    let told = |number: &usize| {
        let raw = page.lines.get(*number)?;
        let line = line::line(raw, page.input);
        let before = number.checked_sub(1).and_then(|before| page.lines.get(before));
        let told = told(&line, before.is_some_and(|before| before.text == raw.text));
        (!line.text.is_empty()).then_some((line, told, raw))
    };
    // So many at a time that a page of a newspaper is one: of a text of millions of lines what is told need not be kept.
    let lines = numbers.chunks(MOST_TOLD).flat_map(|numbers| parallel::map(numbers, 2000, told));
    let mut lines = lines.flatten().peekable();
    let (mut ruled, mut titles) = (0, false);
    while let Some((mut line, told, raw)) = lines.next() {
        let at = unit.lines.len();
        // What a rule sets apart stands apart.
        let before = std::mem::take(&mut ruled);
        line.gap = line.gap.max(before);
        ruled = match told {
            Told::Scrap if scraps::closes_article(&line.text) => ARTICLE,
            Told::Scrap if scraps::is_of_site(&line.text) => before,
            Told::Scrap => usize::from(
                scraps::is_rule(&line.text)
                    || line.gap > 0
                        && (scraps::is_advertised(&line.text) || scraps::is_speck(&line.text)),
            ),
            Told::Record => 1,
            _ => 0,
        };
        if unit.slug.is_none() && matches!(told, Told::Scrap) {
            unit.slug = scraps::slug_page(&line.text);
        }
        // A saved page lists its titles over its texts.
        // Under the list it may say where to call.
        let call = titles && matches!(&told, Told::Folio(said) if said.has(Kind::Contact));
        titles =
            scraps::opens_titles(&line.text) || titles && (scraps::is_listed(&line.text) || call);
        let next = lines.peek().map(|(next, ..)| next.text.as_str());
        let before = unit.lines.last().map(|before| before.text.as_str());
        let stray = next.is_some_and(|next| scraps::is_stray(&line.text, next))
            || scraps::is_noise(before, &line.text, next)
            || scraps::is_mail(before, &line.text)
            || next.is_some_and(|next| scraps::is_letter_of_dirt(&line.text, next))
            || scraps::is_bar_digit(before, &line.text, next)
            || scraps::is_rule_figure(before, &line.text, next)
            || titles;
        // Read as the paper's own page it would part what other numbers keep together.
        let leaf = (raw.number == first || raw.number == last) && leaf::number(&raw.text).is_some();
        match told {
            _ if stray || leaf => unit.push(line, Part::Unplaced),
            Told::Scrap => unit.push(line, Part::Unplaced),
            Told::Record => unit.push(line, Part::Folio),
            Told::Page { page, name } => {
                unit.headers.push((at, Header::Page { page, name }));
                unit.push(line, Part::Folio);
            }
            Told::Article(said, length) => push_article_header(&mut unit, line, *said, length),
            told => {
                let again = unit.lines.last().is_some_and(|last| last.text == line.text);
                let known = unit.said.last().is_some_and(|(last, _)| last + 1 == at);
                let said = match told {
                    _ if unit.said.len() >= MOST_SAID || again && !known => None,
                    Told::Folio(said) => Some(*said),
                    Told::Again => rules::said(&line.text),
                    _ => None,
                };
                unit.said.extend(said.map(|said| (at, said)));
                let paragraphs = if unit.listed > 0 { paragraphs(&raw.text) } else { vec![] };
                if paragraphs.is_empty() {
                    unit.push(line, Part::Text);
                }
                for text in paragraphs {
                    let paragraph = page::Line { text: text.to_owned(), ..raw.clone() };
                    unit.push(line::line(&paragraph, page.input), Part::Text);
                }
            }
        }
    }
    unit.said = torn::joined(&unit.lines, std::mem::take(&mut unit.said));
    unit
}

/// Pushes the header of an article, what stands behind it as a line of its own, and marks where the article begins.
fn push_article_header(unit: &mut Unit, line: Line, said: Said, length: usize) {
    let at = unit.lines.len();
    unit.listed += 1;
    let number = unit.listed.to_string();
    let is_own = |at: &usize| {
        unit.lines.get(*at).is_some_and(|line| behind_number(&line.text, &number).is_some())
    };
    let own = (at.saturating_sub(OVER)..at).rev().find(is_own);
    let start = own.unwrap_or_else(|| article_start(unit, at));
    if own.is_some() {
        tell_section(unit, start, said.title.as_deref());
    }
    unit.headers.push((at, Header::Article(said)));
    let byte = line.text.char_indices().nth(length).map_or(line.text.len(), |(byte, _)| byte);
    let (header, rest) = line.text.split_at(byte);
    let (mut header, rest) = (header.trim().to_owned(), rest.trim().to_owned());
    if let Some(first) = unit.lines.get_mut(start).filter(|_| start < at) {
        first.start = true;
        if let Some(headline) = behind_number(&first.text, &number) {
            let headline = headline.trim_start().to_owned();
            let before = first.text.len().saturating_sub(headline.len());
            let before = first.text.get(..before).unwrap_or_default().trim_end();
            header = format!("{before} {header}");
            first.width = line::width(&headline);
            first.text = headline;
        }
    }
    unit.push(Line { text: header, ..line.clone() }, Part::Folio);
    if !rest.is_empty() {
        unit.push(
            Line { width: line::width(&rest), text: rest, after_header: true, ..line },
            Part::Text,
        );
    }
}

/// What stands behind the number that archives put before what they list, if `text` begins with this one: `1. 渡口復航`.
fn behind_number<'a>(text: &'a str, number: &str) -> Option<&'a str> {
    let (before, rest) = text.split_once(['.', '．', '、'])?;
    (before.len() <= 3 * number.len() && text::fold(before) == number).then_some(rest)
}

/// A headline has fewer lines than this, its bylines counted in.
const OVER: usize = 10;

/// The first line of the headline that stands over the article header at `at`.
fn article_start(unit: &Unit, at: usize) -> usize {
    let ends = |line: &Line| line.text.ends_with(['。', '！', '？']);
    if at < OVER && !unit.lines.iter().take(at).any(ends) {
        return 0;
    }
    // Between the number at the foot of the page before and the header stands the headline, whatever blank lines are in it.
    let is_text =
        |at: &usize| unit.parts.get(*at) == Some(&Part::Text) && unit.said_at(*at).is_none();
    let stands = |at: &usize| is_text(at) && !unit.lines.get(*at).is_some_and(ends);
    let over = (at.saturating_sub(OVER)..at).rev().take_while(stands).count();
    if (1..OVER).contains(&over) && !is_text(&(at - over - 1)) {
        return at - over;
    }
    let mut start = at;
    while start > 0 && at - start < 6 {
        let Some((line, part)) = unit.lines.get(start - 1).zip(unit.parts.get(start - 1)) else {
            break;
        };
        if *part != Part::Text || line.text.ends_with(['。', '」', '）', '！', '？']) && start < at
        {
            break;
        }
        start -= 1;
        if line.gap > 0 {
            break;
        }
    }
    start
}

/// `unit` cut where a header says that another page begins; is it its input's only one, `alone`?
fn at_headers(mut unit: Unit, alone: bool) -> Vec<Unit> {
    drop_indexes(&mut unit);
    let mut cuts: Vec<usize> = vec![];
    let mut page = None;
    // Where form feeds part the pages, a page's one header may stand at its foot.
    let one = !alone && unit.headers.len() == 1 && !unit.is_archive();
    for (at, header) in &unit.headers {
        let (told, from) = match header {
            Header::Page { page, .. } => (Some(page.clone()), *at),
            Header::Article(said) => (said.page.clone(), article_start(&unit, *at)),
        };
        // What stands over the first header is the nameplate, or the end of the page before.
        let opens = page.is_none()
            && unit
                .lines
                .iter()
                .take(from)
                .zip(&unit.parts)
                .filter(|(_, part)| **part == Part::Text)
                .count()
                <= unit.said.partition_point(|(line, _)| *line < from);
        let goes_on = page.is_none() && matches!(header, Header::Article(_));
        if told != page && from > 0 && !opens && !one && !goes_on {
            cuts.push(from);
        }
        page = told;
    }
    let mut units = vec![];
    for cut in cuts.into_iter().rev() {
        units.push(unit.split_off(cut));
    }
    units.push(unit);
    units.reverse();
    for unit in &mut units {
        let header = unit.headers.first().map(|(_, header)| header.clone());
        (unit.page, unit.name) = match header {
            Some(Header::Page { page, name }) => (Some(page), Some(name)),
            Some(Header::Article(said)) => (said.page, None),
            None => continue,
        };
        unit.headed = true;
        for at in 0..unit.lines.len() {
            let under = at > 0
                && unit.headers.binary_search_by_key(&(at - 1), |(line, _)| *line).is_ok_and(
                    |found| matches!(unit.headers.get(found), Some((_, Header::Article(_)))),
                );
            if let Some(line) = unit.lines.get_mut(at).filter(|_| under) {
                line.after_header = true;
            }
        }
    }
    units
}

/// Takes back the headers of a list of pages: those that stand right over another one and come again later.
fn drop_indexes(unit: &mut Unit) {
    let pages: Vec<Option<String>> = unit
        .headers
        .iter()
        .map(|(_, header)| match header {
            Header::Page { page, .. } => Some(page.clone()),
            Header::Article(_) => None,
        })
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    let mut index = vec![false; pages.len()];
    for (number, page) in pages.iter().enumerate().rev() {
        let here = unit.headers.get(number).map(|(at, _)| *at);
        let next = unit.headers.get(number + 1).map(|(at, _)| *at);
        let empty = here.zip(next).is_some_and(|(here, next)| next == here + 1);
        let again = page.as_ref().is_some_and(|page| !seen.insert(page.clone()));
        if let Some(index) = index.get_mut(number) {
            *index = again && empty;
        }
    }
    let mut number = 0;
    let parts = &mut unit.parts;
    unit.headers.retain(|(at, _)| {
        let drop = index.get(number).copied().unwrap_or_default();
        number += 1;
        if let Some(part) = parts.get_mut(*at).filter(|_| drop) {
            *part = Part::Unplaced;
        }
        !drop
    });
}
