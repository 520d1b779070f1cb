//! Which line may say what page it is.

use super::{super::rules::Said, EDGE, Pick, is_page_one};

impl Pick<'_> {
    /// May the line name the page? Not on page one, which its nameplate tells, and not as the end of a jump line.
    pub(super) fn may_be_page(&self, number: usize, said: &Said) -> bool {
        let before = self.line(number).and_then(|line| line.checked_sub(1));
        let before = before.and_then(|line| self.sayings.lines.get(line));
        let torn = before.is_some_and(|line| {
            line.text.ends_with(['转', '轉', '接', '见', '見', '第', '（', '('])
        });
        let one = said.page.as_deref().is_some_and(is_page_one);
        let named = said.words.is_empty()
            || self.is_expected(said) && (self.is_at_edge(number) || !self.taken.is_empty())
            || said.formal && self.line(number) == Some(0) && self.is_beside_day(number);
        let own = one
            || said.english
            || self.is_own_number(number, said)
            || self.heads_day(number)
            || self.is_front(number, said);
        !torn && named && (own || !self.sayings.first)
    }

    /// Is `PAGE A6`, alone on its line, the page's own number, and no mark of a guide's item? It is the first that the
    /// page says, at its edge, or stands among the page's first lines, which say the paper and the day; on page one,
    /// which has guides, right at the head and the only one of its kind.
    pub(super) fn is_english_page(&self, number: usize) -> bool {
        let mut pages = self.sayings.said.iter().filter(|(_, said)| said.english);
        let Some(line) = self.line(number) else { return false };
        let head = line == number && line < EDGE;
        (head || number == 0 && self.is_at_edge(number))
            && (!self.sayings.first || head && pages.nth(1).is_none())
    }
}
