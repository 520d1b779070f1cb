//! What speaks for heads behind texts that come from another page.

use std::ops::Range;

use super::Evidence;
use crate::{
    parse::{
        unit::{Kind, Unit},
        weight::Feature,
    },
    text::is_han,
};

/// A head behind its text is so many units from its beginning, at most.
const BACK: usize = 40;

/// Does a jump line from elsewhere stand among `units` between two heads, so that the one above it is that of a text before it:
/// `boats. The mayor said so.` | `Old Ferry Is Sold` | `From Page A1` | `Mill Burns`?
pub(super) fn stands_behind(units: &[Unit]) -> bool {
    units.windows(3).any(|three| {
        let [head, from, next] = three else { return false };
        from.kind == Kind::From
            && head.kind == Kind::Display
            && next.kind == Kind::Display
            && !head.text.contains(is_han)
    })
}

impl Evidence<'_> {
    /// Does the Latin text `at` begin inside a sentence where the one before ended, words beside a picture between or nothing,
    /// on a page where headlines stand behind what comes from elsewhere?
    pub(super) fn is_torn(&self, at: usize) -> bool {
        let sign = self.sign(at);
        if !self.from_behind || !sign.latin || !sign.mid || sign.displays + sign.bylines > 0 {
            return false;
        }
        let mut above = sign.above;
        while let Some(caption) = above.filter(|above| self.kind(*above) == Some(Kind::Caption)) {
            above = self.sign(caption).above;
        }
        self.kind(at) == Some(Kind::Paragraph)
            && above.is_some_and(|above| self.has_ended(above) && !self.sign(above).to)
    }

    /// The text before the display line `at` that this may be the head of since it comes from elsewhere with no line above it:
    /// its own headline stands on another page as well, or a jump line under it tells.
    pub(in crate::parse) fn came_before(&self, at: usize) -> Option<usize> {
        let sign = self.sign(at);
        if !(sign.again || self.from_behind && sign.latin) || !self.is_display(at) {
            return None;
        }
        let bare = |text: &usize| self.can_begin(*text) && self.sign(*text).displays == 0;
        let comes = |text: &usize| self.is_torn(*text) || self.comes_from(*text);
        (0..at).rev().take(BACK).find(|text| bare(text) && comes(text))
    }

    /// What the head `run` behind the text that begins with unit `text`, no line above that, says of where it comes from.
    pub(super) fn behind(
        &self,
        run: &Range<usize>,
        text: usize,
        out: &mut impl FnMut(Feature, f32),
    ) {
        let last = run.end.checked_sub(1).and_then(|last| self.kind(last));
        let sign = self.sign(text);
        if last == Some(Kind::From)
            && sign.latin
            && sign.mid
            && self.kind(run.end) != Some(Kind::Paragraph)
        {
            out(Feature::HeadFrom, 1.0);
        }
        // It may as well stand over the text under it, if that comes from elsewhere too.
        let under = || (run.end..self.units.len()).find(|at| self.is_text(*at));
        let again = |at: usize| self.is_display(at) && self.sign(at).again;
        if self.comes_from(text)
            && run.end.checked_sub(1).is_some_and(again)
            && under().is_none_or(|under| !self.comes_from(under))
        {
            out(Feature::HeadCame, 1.0);
        }
    }

    /// Does a byline stand inside the Chinese head `run`, a display line right under it? The title of a picture has none.
    pub(super) fn is_signed_inside(&self, run: &Range<usize>) -> bool {
        !self.sign(run.start).latin
            && run.clone().skip(1).any(|at| {
                self.is_display(at) && self.kind(at - 1) == Some(Kind::Byline) && at - 1 > run.start
            })
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{
        cut::{best, spans_of},
        evidence::Evidence,
        line::Line,
        unit::{Kind, Unit, told},
        weight::Weights,
    };

    /// The units of the article that is cut out around the text with `word`: its head and its text, or others of both.
    fn around(units: &[Unit], word: &str) -> Vec<String> {
        let spans = spans_of(units);
        let has = |at: usize| units[at].text.contains(word);
        let span = spans.iter().find(|span| span.text.clone().any(has)).cloned();
        let span = span.unwrap_or_default();
        let all = span.front.chain(span.text).chain(span.tail);
        all.map(|at| units[at].text.clone()).collect()
    }

    #[test]
    fn a_jump_line_behind_a_text_that_was_torn_tells_its_head() {
        let page = |under: Unit| {
            [
                told(Kind::Display, "Ferry Line Is Sold"),
                told(Kind::From, "From Page A1"),
                told(Kind::Paragraph, "of the pier. The council met on Monday and sold the line."),
                told(Kind::Paragraph, "and that the mill would burn again. The owner said so."),
                told(Kind::Display, "Mill at Port Ash"),
                under,
                told(Kind::Display, "Harbour Bell Is Found"),
                told(Kind::From, "From Page A1"),
                told(Kind::Paragraph, "in the mud. A diver heard it ring under the boat."),
            ]
        };
        let jump = told(Kind::From, "From Page A1");
        assert_eq!(around(&page(jump), "mill would").len(), 3);
        assert!(around(&page(told(Kind::Byline, "By Ann Lee")), "mill would").len() > 3);
    }

    #[test]
    fn a_headline_that_stands_on_the_page_before_is_that_of_the_rest() {
        let mut units = [
            told(Kind::Display, "青石大桥昨日合龙"),
            told(Kind::Paragraph, "本报讯 青石大桥昨天合龙，过河的人不再绕行四十公里。"),
            told(Kind::Paragraph, "（上接第一版）老船工头一回走着过河，说两岸的人盼了多年。"),
            told(Kind::Display, "渡口三十年"),
            told(Kind::Display, "春茶开采早了九天"),
            told(Kind::Paragraph, "本报讯 云汀县的春茶开采早了九天，茶农采下头茬鲜叶。"),
        ];
        let again = |units: &[Unit], again: bool| {
            let line = |at: usize| Line { again: again && at == 3, ..Line::default() };
            let lines: Vec<Line> = (0..units.len()).map(line).collect();
            let cut = best(&Evidence::new(units, &lines), &Weights::FITTED).0;
            cut.spans.iter().any(|span| span.tail == (3..4))
        };
        for (at, unit) in units.iter_mut().enumerate() {
            unit.lines = at..at + 1;
        }
        assert!(again(&units, true));
        assert!(!again(&units, false));
    }

    #[test]
    fn a_picture_has_no_title_under_a_byline() {
        let mut units = [
            told(Kind::Display, "渡口三十年"),
            told(Kind::Byline, "本报记者 郭远"),
            told(Kind::Display, "河堤春晓"),
            told(Kind::Caption, "图为昨日清晨的河堤。"),
        ];
        let signed = |units: &[Unit]| Evidence::new(units, &[]).is_signed_inside(&(0..3));
        assert!(signed(&units));
        units.swap(1, 2);
        assert!(!signed(&units));
    }
}
