//! Which lines of a page are its folio. Where an extractor put them does not matter: at both edges, in one piece or
//! many, in the middle of an article.
//!
//! A line that can be nothing else is taken wherever it stands, then what stands beside it, then single parts that the
//! page still lacks. What could be an article's stays an article's.

mod corner;
mod framed;
mod name;
mod page;

use super::{
    dates::Date,
    rules::{Kind, Said},
    words,
};
use crate::parse::line::Line;

/// What is known of the whole issue.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// The paper's name.
    pub(super) title: Option<String>,
    /// Its date.
    pub(super) date: Option<Date>,
    /// Folio lines that stand on two pages or more, sorted.
    pub(super) repeated: Vec<String>,
}

/// A page's lines and what those say that may be folio: line number and words, in their order.
#[derive(Debug)]
pub(super) struct Sayings<'a> {
    pub(super) lines: &'a [Line],
    pub(super) said: &'a [(usize, Said)],
    /// May it be the page with the nameplate?
    pub(super) first: bool,
    /// Is the nameplate on it?
    pub(super) plate: bool,
    /// The page that it should be by its neighbours.
    pub(super) expected: Option<&'a str>,
}

/// What was found: the lines of the folio and what they tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Picked {
    /// The numbers of the lines, in order.
    pub(super) lines: Vec<usize>,
    pub(super) page: Option<String>,
    pub(super) name: Option<String>,
    /// Are there lines as only a nameplate has them?
    pub(super) nameplate: bool,
}

/// The lines at the edges of a page, from each end.
pub(super) const EDGE: usize = 4;

/// The folio among `sayings`.
pub(super) fn pick(sayings: &Sayings<'_>, facts: &Facts) -> Picked {
    let mut pick =
        Pick { sayings, facts, taken: vec![false; sayings.said.len()], picked: Picked::default() };
    for number in 0..sayings.said.len() {
        if pick.is_strong(number) {
            pick.take(number);
        }
    }
    pick.grow();
    pick.take_single_parts();
    pick.grow();
    pick.name();
    pick.between_plates();
    pick.done()
}

/// Can `said` be nothing but a folio line?
pub(super) fn is_strong(said: &Said) -> bool {
    if said.running {
        return true;
    }
    let names = said.words.iter().all(|word| words::is_page_name(word));
    if said.has(Kind::Leaf) {
        return said.kinds() == 1 && said.words.is_empty() && said.bare.is_none();
    }
    let page = said.page.is_some() || said.bare.is_some();
    // NATIONAL A14-25 is a part of a guide.
    let english = said.words.iter().any(|word| words::is_english_page_name(word));
    let with_page = page
        && !english
        && names
        && (said.kinds() >= 2
            || !said.words.is_empty() && (said.page.is_some() || said.bar || said.is_named_day()));
    let framed = said.has(Kind::Register) && said.words.len() < 2
        || said.founded && said.kinds() >= 2
        || said.offices >= 2
        || said.offices == 1 && said.kinds() >= 2;
    let dated = said.date.is_some()
        && said.kinds() >= 2
        && (names
            || said.capitals
            || said.words.len() < 2 && said.kinds() >= 3
            || said.is_plate_line());
    with_page || framed || dated && !said.bracketed
}

/// Is its page written as Western papers write it: A14?
fn is_lettered(said: &Said) -> bool {
    said.page.as_deref().is_some_and(|page| page.starts_with(|one: char| one.is_ascii_uppercase()))
}

/// Is it the page with the nameplate?
pub(super) fn is_page_one(page: &str) -> bool {
    matches!(page, "1" | "A1" | "1A")
}

/// Is it that, or the first page of another part of the paper: B1?
pub(super) fn is_front_page(page: &str) -> bool {
    let mut letters = page.chars();
    is_page_one(page)
        || letters.next().is_some_and(|part| part.is_ascii_uppercase()) && letters.eq(['1'])
}

struct Pick<'a> {
    sayings: &'a Sayings<'a>,
    facts: &'a Facts,
    taken: Vec<bool>,
    picked: Picked,
}

impl Pick<'_> {
    fn said(&self, number: usize) -> Option<&Said> {
        self.sayings.said.get(number).map(|(_, said)| said)
    }

    fn line(&self, number: usize) -> Option<usize> {
        self.sayings.said.get(number).map(|(line, _)| *line)
    }

    fn is_taken(&self, number: usize) -> bool {
        self.taken.get(number).copied().unwrap_or_default()
    }

    fn text(&self, number: usize) -> &str {
        let line = self.line(number).and_then(|line| self.sayings.lines.get(line));
        line.map_or("", |line| line.text.as_str())
    }

    /// Does the line stand near the page's first or last one?
    fn is_at_edge(&self, number: usize) -> bool {
        let line = self.line(number).unwrap_or_default();
        line < EDGE || line + EDGE >= self.sayings.lines.len()
    }

    fn take(&mut self, number: usize) {
        let Some(said) = self.said(number).cloned() else { return };
        if let Some(taken) = self.taken.get_mut(number) {
            *taken = true;
        }
        let framed = self.is_framed(number);
        let in_corner = self.is_named_corner(number, &said);
        let bare = said.bare.filter(|_| {
            // 9 THE HARBOUR POST, PORT ASH, FRIDAY, MARCH 6, 2026
            let header = said.has(Kind::Title) && said.date.is_some();
            said.bar
                || said.words.len() == 1 && said.kinds() != 1
                || said.is_named_day()
                || in_corner
                || header
                // 2026年3月6日 星期五 3
                || said.words.is_empty()
                    && said.weekday.is_some()
                    && said.date.is_some_and(|date| date.day > 0 && said.bare != Some(date.day))
                || self.is_expected(&said)
                || self.is_zeroed(number)
                || self.is_corner(number)
                || framed
                || number == 0 && self.is_over_page(number)
                // 4 THE HARBOUR POST
                || said.title.is_some() && said.words.is_empty() && self.is_known_title(&said)
        });
        let page = said.page.clone().or_else(|| bare.map(|number| number.to_string()));
        // A running head with the paper's name tells the page, on the first that is there, too: it may be page six.
        let zeroed = said.zeroed && said.bare.is_some_and(|number| number > 1);
        let may = !self.sayings.first
            || said.bare.is_none()
            || said.bar
            || framed
            || in_corner
            || said.is_named_day()
            || zeroed
            || said.is_running_head();
        if self.picked.page.is_none() && may {
            self.picked.page = page;
        }
        let names = said.words.iter().all(|word| words::is_page_name(word))
            || said.page.is_some()
                && matches!(said.words.as_slice(), [name] if words::may_be_page_name(name));
        if self.picked.name.is_none() && !said.words.is_empty() && names {
            self.picked.name = Some(said.words.join(" "));
        }
        self.picked.nameplate |= said.nameplate();
    }

    fn is_strong(&self, number: usize) -> bool {
        let Some(said) = self.said(number) else { return false };
        // Under the nameplate a guide names other pages: A6 教育.
        let other =
            self.sayings.plate && said.page.as_deref().is_some_and(|page| !is_page_one(page));
        (is_strong(said) || self.is_named_corner(number, said) || self.is_zeroed(number))
            && !(other && said.kinds() == 1)
            && !self.is_guided(number, said)
            && self.is_of_this_day(said)
    }

    /// Does nothing in it speak of another day than the issue's? A list of events has dates and weekdays too.
    fn is_of_this_day(&self, said: &Said) -> bool {
        let Some(day) = self.facts.date else { return true };
        // THURSDAY, MAY 3, 1942 of a paper of 1912: OCR misread a figure of the year, the day of the week is right.
        let misread = |date: Date| {
            let figures = |year: u32| [year / 1000, year / 100 % 10, year / 10 % 10, year % 10];
            let pairs = figures(date.year).into_iter().zip(figures(day.year));
            said.weekday.is_some() && pairs.filter(|(one, two)| one != two).count() == 1
        };
        let same = |date: Date| {
            (date.year == day.year
                && date.month == day.month
                && (date.day == 0 || date.day == day.day))
                || (date.month, date.day) == (day.month, day.day) && misread(date)
        };
        said.date.is_none_or(same) && said.weekday.is_none_or(|weekday| weekday == day.weekday())
    }

    fn is_expected(&self, said: &Said) -> bool {
        let Some(expected) = self.sayings.expected else { return false };
        said.page.as_deref() == Some(expected)
            || said.bare.is_some_and(|number| number.to_string() == expected)
    }

    /// Is it the day in large type beside year and month?
    fn is_day(&self, said: &Said) -> bool {
        self.sayings.first && self.facts.date.is_some_and(|date| said.bare == Some(date.day))
    }

    /// May it be taken beside a folio line?
    fn fits(&self, number: usize) -> bool {
        let Some(said) = self.said(number) else { return false };
        let names = said.words.iter().all(|word| words::is_page_name(word));
        let page =
            said.page.is_none() || self.picked.page.is_none() || self.picked.page == said.page;
        let bare = said.bare.is_none()
            || said.bar
            || said.kinds() > 0 && said.title.is_some()
            || self.is_expected(said)
            || self.is_corner(number)
            || self.is_framed(number)
            || self.is_zeroed(number)
            || self.is_day(said);
        let title = !said.has(Kind::Title)
            || said.kinds() > 1
            || self.is_title(said, self.line(number).unwrap_or_default());
        let one = said.page.is_none()
            || !self.sayings.first
            || said.is_running_head()
            || self.is_own_number(number, said)
            || said.page.as_deref().is_some_and(is_page_one);
        names && page && one && bare && title && self.is_of_this_day(said)
    }

    /// Takes what stands right beside a line that is taken, or with one line between them that is a page's name.
    fn grow(&mut self) {
        let count = self.taken.len();
        for (number, beside) in
            (1..count).map(|at| (at, at - 1)).chain((1..count).rev().map(|at| (at - 1, at)))
        {
            let lines = self.line(number).zip(self.line(beside));
            let more = self.said(number.min(beside)).map_or(0, |said| said.more);
            let distance =
                lines.map_or(usize::MAX, |(here, there)| here.abs_diff(there).saturating_sub(more));
            let near = distance == 1
                || distance == 2
                    && lines.is_some_and(|(here, there)| {
                        let between = usize::midpoint(here, there);
                        self.is_name(between)
                            || self.is_corner(number) && self.is_own_name(between)
                            || self.is_framed_name(between)
                            || self.is_latin_plate(between)
                    });
            if near && self.is_taken(beside) && !self.is_taken(number) && self.fits(number) {
                self.take(number);
            }
        }
    }

    fn is_name(&self, line: usize) -> bool {
        self.sayings.lines.get(line).is_some_and(|line| {
            words::is_page_name(&line.text) || words::is_known_page_name(&line.text)
        })
    }

    /// Takes single parts that the page lacks: the date that another line was torn from, the page number in a corner.
    fn take_single_parts(&mut self) {
        for number in 0..self.taken.len() {
            if self.is_taken(number) {
                continue;
            }
            let Some(said) = self.said(number) else { continue };
            let named = said.page.is_some()
                && matches!(said.words.as_slice(), [name] if words::may_be_page_name(name));
            if !(said.words.is_empty() || named) || said.bracketed || !self.is_of_this_day(said) {
                continue;
            }
            let framed = self.picked.page.is_some() || self.taken.iter().any(|taken| *taken);
            let repeated = self.is_repeated(self.text(number));
            let lacks = |kind| !self.any_taken(kind);
            let take = if number == 0 && self.is_over_page(number) {
                self.picked.page.is_none()
            } else if said.has(Kind::Page) && said.kinds() == 1 {
                self.picked.page.is_none()
                    && (!said.english || self.is_english_page(number))
                    && self.may_be_page(number, said)
                    && (self.is_at_edge(number) || said.formal || framed)
                    && (self.sayings.expected.is_none()
                        || self.is_expected(said)
                        || self.heads_day(number)
                        || self.is_front(number, said)
                        || self.opens_page(number) && (said.formal || framed && is_lettered(said)))
            } else if said.kinds() == 0 {
                self.picked.page.is_none()
                    && framed
                    && !self.sayings.first
                    && self.is_expected(said)
                    && self.is_alone(number)
            } else if said.date.is_some() {
                said.date.is_some_and(|date| {
                    self.facts.date.is_some() && (date.day > 0 || self.sayings.first)
                }) && lacks(Kind::Date)
            } else if said.has(Kind::Date) {
                framed && lacks(Kind::Date)
            } else if said.has(Kind::Weekday) {
                self.facts.date.is_some() && lacks(Kind::Weekday)
            } else if said.has(Kind::Title) && said.kinds() == 1 {
                (self.facts.title.is_some()
                    && self.is_title(said, self.line(number).unwrap_or_default())
                    || self.facts.title.is_none() && repeated)
                    && lacks(Kind::Title)
                    && (framed || self.is_at_edge(number))
            } else if said.nameplate() {
                self.sayings.first && !self.is_for_sale(number)
            } else {
                repeated || said.offices >= 2 || self.is_own_address(number, said)
            };
            if take {
                self.take(number);
            }
        }
    }

    /// Is it the paper's own address, at the page's foot or head: 本报地址：云汀市河堤路1号?
    fn is_own_address(&self, number: usize, said: &Said) -> bool {
        let text = self.text(number);
        let own = ["本报地址", "本報地址", "社址", "本社地址"];
        let sent = ["数字报", "电子版", "新闻网"];
        said.has(Kind::Contact)
            && self.is_at_edge(number)
            && (own.iter().any(|front| text.starts_with(front))
                || sent.iter().any(|name| text.contains(name)))
    }

    fn any_taken(&self, kind: Kind) -> bool {
        let taken = self.sayings.said.iter().zip(&self.taken);
        taken.into_iter().any(|((_, said), taken)| *taken && said.has(kind))
    }

    fn done(mut self) -> Picked {
        for number in 0..self.taken.len() {
            if let (true, Some(line)) = (self.is_taken(number), self.line(number)) {
                let more = self.said(number).map_or(0, |said| said.more);
                self.picked.lines.extend(line..=line + more);
            }
        }
        self.picked.lines.sort_unstable();
        self.picked.lines.dedup();
        self.picked
    }
}
