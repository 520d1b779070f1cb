//! The page's name.

use super::Pick;
use crate::{
    issue::Direction,
    parse::{
        folio::words,
        jump::{Placement, markers},
        mark::OF_HEADS,
        torn::is_torn_label,
    },
};

/// Are these the words over what is said in a house of the country, which goes on from page to page?
fn is_house(words: &str) -> bool {
    ["PARLIAMENT", "HOUSE OF COMMONS", "HOUSE OF LORDS", "CONGRESS"]
        .contains(&words.trim_end_matches('.'))
}

impl Pick<'_> {
    /// Finds the page's name among the lines: beside the folio, else the one line of the page that can be it.
    pub(super) fn name(&mut self) {
        if self.picked.name.is_some() || !self.taken.iter().any(|taken| *taken) {
            return;
        }
        let taken: Vec<usize> = (0..self.taken.len())
            .filter(|number| self.is_taken(*number))
            .filter_map(|number| self.line(number))
            .collect();
        let beside = |line: usize| {
            let is_taken = |at: usize| taken.binary_search(&at).is_ok();
            (line > 0 && is_taken(line - 1), is_taken(line + 1))
        };
        // 本埠新聞 | ●渡口復航: the head of a column over marked headlines.
        // PARLIAMENT | (Continued from page 2): the headline of the rest.
        let heads = |line: usize| {
            let below = self.sayings.lines.get(line + 1);
            below.is_some_and(|below| {
                below.gap == 0
                    && (below.text.starts_with(OF_HEADS)
                        || below.text.len() <= 40
                            && is_house(self.sayings.lines.get(line).map_or("", |line| &line.text))
                            && markers(&below.text).iter().any(|marker| {
                                marker.direction == Direction::From
                                    && marker.placement == Placement::Alone
                            }))
            })
        };
        // 地方 | 簡訊: the first half of a standing head.
        let torn = |line: usize| {
            let lines = self.sayings.lines.get(line..line + 2);
            matches!(lines, Some([one, two]) if is_torn_label(&one.text, &two.text))
        };
        let names = || {
            self.sayings
                .lines
                .iter()
                .enumerate()
                .filter(|(at, line)| words::is_known_page_name(&line.text) && !heads(*at))
        };
        let near = names().map(|(at, _)| at).find(|at| beside(*at) != (false, false));
        let says =
            |at: &usize| self.sayings.said.binary_search_by_key(at, |(line, _)| *line).is_ok();
        let between = || {
            let mut lines = self.sayings.lines.iter().enumerate();
            lines
                .find(|(at, line)| {
                    beside(*at) == (true, true)
                        && !says(at)
                        && (words::may_be_page_name(&line.text) || self.is_loud_name(*at))
                })
                .map(|(at, _)| at)
        };
        let alone = || {
            let mut lines = names()
                .filter(|(at, line)| words::is_only_page_name(&line.text) && !torn(*at))
                .map(|(at, _)| at);
            lines.next().filter(|_| lines.next().is_none())
        };
        // 3 | 2026年3月6日 | 城乡: under the number in the page's corner, where no other line has both.
        let under = || {
            let head = taken.iter().zip(0..).take_while(|(line, at)| **line == *at).count();
            let number = (0..head).any(|number| self.is_corner(number));
            let line = self.sayings.lines.get(head).filter(|_| number)?;
            let short = line.text.chars().count() <= 4 && words::may_be_page_name(&line.text);
            (short && !says(&head)).then_some(head)
        };
        let inner = self.picked.page.as_deref().is_some_and(|page| !super::is_page_one(page));
        // 01 | 要闻 | 责任编辑：郑小满: where the nameplate tells the page, its name stands under the number or inside the folio.
        let under_one = |at: usize| {
            let above = at.checked_sub(1).and_then(|above| self.sayings.lines.get(above));
            above
                .is_some_and(|above| ["1", "01", "001", "A1", "A01"].contains(&above.text.as_str()))
        };
        let sure = |at: &usize| {
            self.picked.page.is_some() || beside(*at) == (true, true) || under_one(*at)
        };
        let found = if self.sayings.first && !inner {
            near.filter(sure)
        } else {
            near.or_else(between).or_else(under).or_else(alone)
        };
        let text = found.and_then(|at| self.sayings.lines.get(at)).map(|line| line.text.clone());
        self.picked.lines.extend(found);
        self.picked.name = text;
        // 综合 | 新闻: an extractor tore the name.
        let Some(at) = found else { return };
        let other = [at + 1, at.wrapping_sub(1)].into_iter().find(|at| {
            let line = self.sayings.lines.get(*at);
            !taken.contains(at) && line.is_some_and(|line| words::is_known_page_name(&line.text))
        });
        if let Some(other) = other {
            let both = [at.min(other), at.max(other)].map(|at| self.sayings.lines.get(at));
            let both: String = both.into_iter().flatten().map(|line| line.text.as_str()).collect();
            if words::is_page_name(&both) {
                self.picked.lines.push(other);
                self.picked.name = Some(both);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    #[test]
    fn the_name_of_page_one_stands_under_its_number() {
        let text = "云汀日报\n中共云汀市委机关报\n2026年3月6日 星期五\n国内统一刊号CN00—0000 第9168号 今日8版\n01\n要闻\n责任编辑：郑小满\n\
                    渡口昨日复航\n本报讯（记者郭远）云汀河上的渡口昨天复航，班船每日四班，两岸的人都说方便。\n";
        let issue = parse(&Page::from_text(text, 0, ""));
        let names: Vec<Option<&str>> =
            issue.sections.iter().map(|section| section.name.as_deref()).collect();
        assert_eq!(names, [Some("要闻")]);
    }
}
