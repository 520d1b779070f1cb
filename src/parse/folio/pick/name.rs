//! The page's name.

use super::Pick;
use crate::parse::{folio::words, mark::OF_HEADS, torn::is_torn_label};

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
        let heads = |line: usize| {
            let below = self.sayings.lines.get(line + 1);
            below.is_some_and(|below| below.gap == 0 && below.text.starts_with(OF_HEADS))
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
        let found = if self.sayings.first && !inner {
            near.filter(|_| self.picked.page.is_some())
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
