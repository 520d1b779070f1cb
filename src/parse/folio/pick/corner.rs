//! Numbers in a page's corners: whether they are the page's own.

use super::{EDGE, Pick, is_strong};
use crate::parse::{
    folio::{
        rules::{Kind, Said},
        words,
    },
    line::Line,
};

/// So far from the page's head a sum is no paper's price.
const FAR: usize = 20;

impl Pick<'_> {
    /// Is the line `number` what something costs that is for sale in the middle of the page: `$14.50 $20`?
    pub(super) fn is_for_sale(&self, number: usize) -> bool {
        self.text(number).starts_with(['$', '£'])
            && self.line(number).is_some_and(|line| line > FAR)
            && !self.is_at_edge(number)
    }

    /// Does a line that says the day stand beside the line `number`, or with the names of page and paper between?
    pub(super) fn is_beside_day(&self, number: usize) -> bool {
        let line = self.line(number).unwrap_or_default();
        // A4 | N | THE HARBOUR POST, FRIDAY, MARCH 6, 2026: the edition's letter.
        let edition = |at: usize| {
            self.sayings.lines.get(at).is_some_and(|line| words::is_edition(&line.text))
        };
        let named = |at: usize| {
            self.is_name(at) || self.is_own_name(at) || self.is_other_title(at) || edition(at)
        };
        let near = |there: usize| {
            let (from, to) = (there.min(line), there.max(line));
            (1..=3).contains(&(to - from)) && (from + 1..to).all(named)
        };
        let dated = |other: usize| {
            self.line(other).is_some_and(near)
                && self.said(other).is_some_and(|said| {
                    let own = said.words.is_empty() && said.date == self.facts.date;
                    said.date.is_some() && (is_strong(said) || own)
                })
        };
        // The page's name may be read as a paper's: 2 | HOME NEWS | FRIDAY, MARCH 6, 2026.
        (number.saturating_sub(3)..number + 4).any(|other| other != number && dated(other))
    }

    /// Does it open the page, over the line that says the day: `A4` | `N` | `THE HARBOUR POST, FRIDAY, MARCH 6, 2026`?
    pub(super) fn heads_day(&self, number: usize) -> bool {
        self.opens_page(number) && self.is_beside_day(0)
    }

    /// Is it the first page of a part of the paper, among its first lines with the day: `B1`?
    pub(super) fn is_front(&self, number: usize, said: &Said) -> bool {
        said.page.as_deref().is_some_and(super::is_front_page)
            && said.words.is_empty()
            && self.line(number).is_some_and(|line| line < EDGE)
            && self.taken.iter().take(number).any(|taken| *taken)
    }

    /// Is it the page's first line?
    pub(super) fn opens_page(&self, number: usize) -> bool {
        number == 0 && self.line(0) == Some(0)
    }

    /// Is it the page's name with its number, alone on the page's first line or its last, or beside the day: 国内 3?
    pub(super) fn is_named_corner(&self, number: usize, said: &Said) -> bool {
        let line = self.line(number).unwrap_or_default();
        let edge = line == 0 || line + 1 == self.sayings.lines.len();
        let named = matches!(said.words.as_slice(), [name] if words::is_known_page_name(name));
        (edge || self.is_beside_day(number))
            && named
            && said.kinds() == 0
            && said.bare.is_some()
            && (!self.sayings.first || said.bare > Some(1) && self.is_inner() && line < EDGE)
    }

    /// Is it no front page: does no line of it say what only a nameplate says?
    fn is_inner(&self) -> bool {
        !self.sayings.plate && !self.sayings.said.iter().any(|(_, said)| said.nameplate())
    }

    /// Is it a number with a zero before it, as papers print those of their pages, alone on a line at the page's edge:
    /// `03`? Not beside a nameplate, where it is the day.
    pub(super) fn is_zeroed(&self, number: usize) -> bool {
        let Some(said) = self.said(number) else { return false };
        let line = self.line(number).unwrap_or_default();
        let count = self.sayings.lines.len();
        let near = line < 2 * EDGE || line + EDGE >= count;
        // A table has such numbers, too: what stands beside it is folio, or a page's name.
        let folio = |at: usize| at >= count || self.says(at) || self.is_name(at);
        let beside = line.checked_sub(1).is_none_or(folio) && folio(line + 1)
            || line.checked_sub(1).is_some_and(folio) && line < 2 * EDGE;
        said.zeroed
            && said.kinds() == 0
            && said.words.is_empty()
            && near
            && beside
            && !self.sayings.plate
            && self.is_alone(number)
    }

    /// Is line `at`, at the page's head, a name of a page that no list has, in capitals: RACING AND TURF? Only between two
    /// lines of the folio may it be taken for one.
    pub(super) fn is_loud_name(&self, at: usize) -> bool {
        at < EDGE
            && self.sayings.lines.get(at).is_some_and(|line| {
                let words = line.text.split(' ').count();
                let letter = |letter: char| letter.is_uppercase() || " &/’'-".contains(letter);
                (1..=4).contains(&words) && line.text.len() > 3 && line.text.chars().all(letter)
            })
    }

    /// Is line `at` a name that may be the page's where the day stands beside it, though no list has it: one in capitals at
    /// the page's head, or a short one, as of the country that it is about (云汀国)?
    pub(super) fn is_own_name(&self, at: usize) -> bool {
        let short = |line: &Line| {
            // 地方·河东
            let most = if line.text.contains('·') { 7 } else { 4 };
            (2..=most).contains(&line.text.chars().count()) && words::may_be_page_name(&line.text)
        };
        self.is_loud_name(at) || at < EDGE && self.sayings.lines.get(at).is_some_and(short)
    }

    /// Is line `at` the paper's name, in the other letters than those of the nameplate, as on other pages: YUNTING RIBAO?
    fn is_other_title(&self, at: usize) -> bool {
        let said = self.sayings.said.binary_search_by_key(&at, |(line, _)| *line).ok();
        let said = said.and_then(|number| self.said(number));
        said.is_some_and(|said| {
            said.has(Kind::Title)
                && said.kinds() == 1
                && said.words.is_empty()
                && self.is_title(said, at)
        })
    }

    /// Does the line name one of several pages that stand close together, as those of a guide's items do: 第9页 | 渡口复航 |
    /// 第11页? A page of a file is named once.
    pub(super) fn is_guided(&self, number: usize, said: &Said) -> bool {
        let line = self.line(number).unwrap_or_default();
        let another = |other: usize| {
            self.said(other).is_some_and(|said| said.has(Kind::Leaf))
                && self.line(other).is_some_and(|there| (2..EDGE).contains(&there.abs_diff(line)))
                && self.text(other) != self.text(number)
        };
        said.has(Kind::Leaf) && (number.saturating_sub(EDGE)..number + EDGE).any(another)
    }

    /// May line `at` be folio?
    pub(super) fn says(&self, at: usize) -> bool {
        self.sayings.said.binary_search_by_key(&at, |(line, _)| *line).is_ok()
    }

    /// Is it a number alone in the page's corner, beside a line that says the day: `3` | `2026年3月6日 星期五`?
    pub(super) fn is_corner(&self, number: usize) -> bool {
        let Some(said) = self.said(number) else { return false };
        let line = self.line(number).unwrap_or_default();
        // Lines of the folio may stand above it.
        let framed = line < EDGE
            && (0..line)
                .all(|above| self.says(above) || self.is_name(above) || self.is_own_name(above));
        let edge = line == 0 || line + 1 == self.sayings.lines.len() || framed;
        // The page's name may stand between: 3 | 全国 | 2026年3月6日 星期五.
        let beside = self.is_beside_day(number);
        // SPORTS/4
        let named = said.words.iter().all(|word| words::is_page_name(word));
        let bare = said.kinds() == 0 && named && said.bare.is_some();
        // Farther down the page the same figure may be anything.
        let other = |(other, (_, said)): (usize, &(usize, Said))| {
            other != number
                && said.kinds() == 0
                && said.bare == self.said(number).and_then(|said| said.bare)
                && self.is_at_edge(other)
        };
        let alone =
            self.is_alone(number) || framed && !self.sayings.said.iter().enumerate().any(other);
        bare && edge && beside && !self.sayings.first && alone
    }

    /// Does it name the paper as the nameplate does?
    pub(super) fn is_known_title(&self, said: &Said) -> bool {
        let same = |title: &String| {
            said.title.as_deref().is_some_and(|said| words::is_same_title(said, title))
        };
        self.facts.title.as_ref().is_some_and(same)
    }

    /// May it be the paper's name on this page?
    pub(super) fn is_title(&self, said: &Said, line: usize) -> bool {
        match &self.facts.title {
            // Over its name a paper may set another in Latin letters, or under it.
            Some(title) => {
                let latin = |title: &str| title.is_ascii();
                let text = self.sayings.lines.get(line).map_or("", |line| line.text.as_str());
                said.title.as_deref().is_some_and(|said| words::is_same_title(said, title))
                    || (self.sayings.first || self.is_repeated(text))
                        && said.title.as_ref().is_some_and(|own| latin(own) != latin(title))
            }
            // Beside the page's number at its head.
            None => self.sayings.first || line < EDGE,
        }
    }

    /// Does the line `text` stand on other pages, too?
    pub(super) fn is_repeated(&self, text: &str) -> bool {
        self.facts.repeated.binary_search_by(|other| other.as_str().cmp(text)).is_ok()
    }

    /// Is it a number and nothing else over a page of Latin text, a later one: `8` | `OUR CORRESPONDENTS.`?
    pub(super) fn is_over_page(&self, number: usize) -> bool {
        let Some(said) = self.said(number) else { return false };
        let plain = said.kinds() == 0 && said.words.is_empty() && !said.bar;
        let number = said.bare.filter(|bare| plain && (2..100).contains(bare));
        let next = self.sayings.lines.get(1).map_or("", |line| line.text.as_str());
        number.is_some()
            && !self.sayings.first
            && self.line(0) == Some(0)
            && next.starts_with(|first: char| first.is_ascii_uppercase())
            && next.contains(' ')
    }

    /// Does the day stand near line `line` at the page's head or foot, in words that stand on another page as well, as those of
    /// a running head do: 青石日報 | 中華民國廿五年三月六日 | 第三版?
    fn is_beside_repeated_day(&self, line: usize) -> bool {
        let last = self.sayings.lines.len();
        (line < EDGE || line + EDGE + 2 >= last)
            && self.sayings.said.iter().any(|(at, said)| {
                at.abs_diff(line) <= 2
                    && said.date.is_some_and(|date| date.day > 0)
                    && self.sayings.lines.get(*at).is_some_and(|day| self.is_repeated(&day.text))
            })
    }

    /// Is it the page's number in its own corner, where no nameplate is and no other line names a page: `第2版`?
    pub(super) fn is_own_number(&self, number: usize, said: &Said) -> bool {
        let line = self.line(number).unwrap_or_default();
        let corner =
            line < 2 || line + 2 >= self.sayings.lines.len() || self.is_beside_repeated_day(line);
        let mut pages = self.sayings.said.iter().filter(|(_, said)| said.page.is_some());
        let names = !self.sayings.said.iter().any(|(_, said)| said.nameplate());
        // A04 alone may be anything, unless the day stands beside it.
        let lettered = said
            .page
            .as_deref()
            .is_some_and(|page| page.starts_with(|letter: char| letter.is_ascii_uppercase()));
        let dated = self.sayings.said.iter().any(|(at, said)| {
            at.abs_diff(line) <= EDGE
                && said.date.is_some_and(|date| is_strong(said) || date.day > 0)
                && (is_strong(said) || said.words.is_empty())
        });
        (said.formal || lettered && dated) && corner && names && pages.by_ref().take(2).count() == 1
    }

    /// Is no other line of the page the same number?
    pub(super) fn is_alone(&self, number: usize) -> bool {
        let bare = self.said(number).and_then(|said| said.bare);
        let same = |said: &Said| said.kinds() == 0 && said.words.is_empty() && said.bare == bare;
        let own = self.said(number).is_some_and(|said| !said.words.is_empty());
        self.sayings.said.iter().filter(|(_, said)| same(said)).count() == usize::from(!own)
    }
}
