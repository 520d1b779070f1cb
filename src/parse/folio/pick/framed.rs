//! The head of a page whose folio is several lines, one part on each: what stands between them is folio, too.

use super::{Pick, words};
use crate::{parse::line::Line, text};

/// The most lines that a folio of several lines has over the first article.
const HEAD: usize = 12;

impl Pick<'_> {
    /// How many lines of the page's head are each a part of the folio, one among them at most a page's name that no list
    /// has; nothing where none of them tells the day.
    fn head(&self) -> usize {
        let lines = self.sayings.lines.len().min(HEAD);
        let part = |at: &usize| self.says(*at) || self.is_name(*at) || self.is_latin_plate(*at);
        let own = |at: &usize| {
            let line = self.sayings.lines.get(*at);
            line.is_some_and(|line| words::may_be_page_name(&line.text))
        };
        let count = (0..lines).take_while(part).count();
        let count = if own(&count) {
            (count + 1..lines).take_while(part).count() + count + 1
        } else {
            count
        };
        let dated =
            self.sayings.said.iter().take_while(|(line, _)| *line < count).any(|(_, said)| {
                said.words.is_empty() && said.date.is_some_and(|date| date.day > 0)
            });
        if dated { count } else { 0 }
    }

    /// Is it a number alone among the lines of the page's head, where the day stands in full, and no other is: `云汀日报` |
    /// `7` | `乡镇新貌` | `2026年3月6日 星期五`? Beside a nameplate only page one is.
    pub(super) fn is_framed(&self, number: usize) -> bool {
        let Some((said, line)) = self.said(number).zip(self.line(number)) else { return false };
        let alone = said.kinds() == 0 && said.words.is_empty();
        let Some(bare) = said.bare.filter(|bare| alone && (1..100).contains(bare)) else {
            return false;
        };
        let head = self.head();
        let plate = || {
            let mut said = self.sayings.said.iter().take_while(|(line, _)| *line < head);
            said.any(|(_, said)| said.nameplate())
        };
        line < head && (bare == 1) == (self.sayings.first && plate()) && self.is_alone(number)
    }

    /// Is line `at` between two lines of the folio at the page's head the page's name, which no list has?
    pub(super) fn is_framed_name(&self, at: usize) -> bool {
        let named = |line: &Line| words::may_be_page_name(&line.text);
        at < self.head() && !self.says(at) && self.sayings.lines.get(at).is_some_and(named)
    }

    /// May line `at` be the paper's name in Latin letters, in a nameplate?
    pub(super) fn is_latin_plate(&self, at: usize) -> bool {
        let plate = self.sayings.plate && at < HEAD;
        let line = self.sayings.lines.get(at).filter(|_| plate);
        line.is_some_and(|line| {
            let words = line.text.split(' ');
            let letters = |word: &str| word.bytes().all(|letter| letter.is_ascii_uppercase());
            words.clone().all(letters) && (2..=6).contains(&words.count())
        })
    }

    /// Takes what a nameplate has between two of its lines beside them, the paper's name in Latin letters: `云汀日报` |
    /// `YUNTING RIBAO` | `云汀日报社出版`.
    pub(super) fn between_plates(&mut self) {
        if !self.sayings.plate {
            return;
        }
        let taken: Vec<usize> = (0..self.taken.len())
            .filter(|number| self.is_taken(*number))
            .filter_map(|number| self.line(number))
            .collect();
        let han = |at: usize| {
            self.sayings.lines.get(at).is_some_and(|line| line.text.contains(text::is_han))
        };
        let found = taken.windows(2).filter_map(|pair| match *pair {
            [above, below] if below == above + 2 => Some(above + 1),
            _ => None,
        });
        let found: Vec<usize> =
            found.filter(|at| self.is_latin_plate(*at) && han(at - 1) && han(at + 1)).collect();
        self.picked.lines.extend(found);
    }
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::folio::sheets};

    /// The page that `head`, lines over a text, is taken for, and its name.
    fn page(head: &str) -> (String, Option<String>) {
        let text = "渡口昨日复航，两岸乡民争来观看。老船工守渡三十年，今日仍立船头。";
        let (_, sheets) = sheets(&Page::from_text(&format!("{head}\n渡口昨日复航\n{text}"), 0, ""));
        let first = sheets.into_iter().next().unwrap();
        (first.page, first.name)
    }

    #[test]
    fn a_page_inside_a_paper_may_come_first() {
        let name = Some("理论".to_owned());
        assert_eq!(page("云汀日报\n2026年3月6日 星期五\n7 理论"), ("7".to_owned(), name));
        assert_eq!(page("A4\n街巷\n2026年3月6日\n星期五").0, "A4");
        // Beside a nameplate another page's number is a guide's.
        let plate = "云汀日报\n2026年3月6日 星期五\n总第9168期 今日8版\n7 理论";
        assert_eq!(page(plate).0, "1");
        let head = "2 文化·民生 2026年3月6日";
        assert_eq!(page(head).0, "2");
    }

    #[test]
    fn a_number_in_a_head_of_several_lines_is_the_page() {
        let name = |name: &str| Some(name.to_owned());
        let head = "云汀日报\n7\n乡镇新貌\n2026年3月6日 星期五";
        assert_eq!(page(head), ("7".to_owned(), name("乡镇新貌")));
        assert_eq!(page("云汀日报\n2026年3月6日\n星期五\n对岸\n3").0, "3");
        // Without the day it may be anything.
        assert_eq!(page("云汀日报\n7\n乡镇新貌").0, "1");
        let plate = "云汀日报\n7\n2026年3月6日 星期五\n总第9168期 今日8版";
        assert_eq!(page(plate).0, "1");
    }

    #[test]
    fn a_number_over_the_day_is_the_page_of_each() {
        let page = |number: &str| {
            format!(
                "{number}\nN\nTHE HARBOUR POST, FRIDAY, MARCH 6, 2026\nThe ferry ran on Monday.\nFrom Page A1\n"
            )
        };
        let (_, sheets) =
            sheets(&Page::from_text(&format!("{}\u{c}{}", page("A4"), page("A12")), 0, ""));
        let pages: Vec<_> = sheets.into_iter().map(|sheet| sheet.page).collect();
        assert_eq!(pages, ["A4", "A12"]);
    }
}
