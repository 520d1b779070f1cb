//! What speaks for heads that do not tell what their text does, but what it is: the title of a notice, the standing head
//! of several briefs.

use std::ops::Range;

use super::Evidence;
use crate::parse::{forms, reach::BRIEF, weight::Feature};

/// The characters of what notices are called: 启事, 声明, 通知, 公告, 通告, 讣告, 鸣谢, 寻人, 征求, 招领.
const KINDS: &str = "启事声明通知公告讣鸣谢寻人征求招领";

/// No more briefs than this stand under one standing head.
const MOST: usize = 20;

impl Evidence<'_> {
    /// The display lines in `run` are the head of the text that begins with unit `text`: what they say of what it is.
    pub(super) fn fixed(
        &self,
        run: &Range<usize>,
        text: usize,
        out: &mut impl FnMut(Feature, f32),
    ) {
        if run.len() != 1 {
            return;
        }
        let own = self.sign(run.start);
        if own.notice && self.is_notice_of(run.start, text) {
            out(Feature::HeadNotice, 1.0);
        }
        if own.briefs && self.is_brief(text) && self.is_strange_brief(text + 1) {
            out(Feature::HeadBriefs, 1.0);
        }
    }

    /// The texts before the display line `at` that it may be the head of for what they are: `本店停业，特此公告。` and, under
    /// it, `停业公告`.
    pub(in crate::parse) fn fixed_before(&self, at: usize) -> Vec<usize> {
        let sign = self.sign(at);
        let last = at.saturating_sub(1);
        if at == 0 || !(sign.notice || sign.briefs) {
            return self.came_before(at).into_iter().collect();
        }
        let fits = |text: &usize| {
            if sign.notice { self.is_notice_of(at, *text) } else { self.is_brief(*text) }
        };
        let mut texts: Vec<usize> = (0..=last)
            .rev()
            .take(MOST)
            .take_while(|text| self.is_text(*text) && fits(text))
            .collect();
        texts.reverse();
        texts
    }

    /// Is the text `text` a notice, and of what the title `at` says: 停电通知 of power, 迁址启事 of a move?
    pub(in crate::parse) fn is_notice_of(&self, at: usize, text: usize) -> bool {
        let (Some(title), Some(own)) = (self.units.get(at), self.units.get(text)) else {
            return false;
        };
        let simple = forms::simplified(&title.text);
        // 电 of 停电通知 stands in every text that names a telephone.
        let matter = simple.chars().find(|letter| !KINDS.contains(*letter));
        self.sign(text).notifies
            && matter.is_none_or(|matter| forms::simplified(&own.text).contains(matter))
    }

    /// Is the text `at` as short as a brief, and whole?
    fn is_brief(&self, at: usize) -> bool {
        let sign = self.sign(at);
        self.is_text(at) && sign.length <= BRIEF && sign.has_ended()
    }

    /// Is it, and of nothing that the text before it speaks of?
    fn is_strange_brief(&self, at: usize) -> bool {
        self.is_brief(at) && self.cohesion.get(at).is_none_or(|cohesion| cohesion.is_strange())
    }

    /// May the text `at` be one of several briefs under one standing head?
    pub(super) fn may_be_brief(&self, at: usize) -> bool {
        self.is_strange_brief(at) && !self.sign(at).dateline
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{cut::spans_of, evidence::Span, unit::page};

    fn spans(lines: &[&str]) -> Vec<Span> {
        let units = page(lines, |line| if line.starts_with("本报讯") { 240 } else { 0 });
        spans_of(&units)
    }

    const BRIDGE: &str =
        "本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路，镇上放了一天鞭炮。";
    const TEA: &str = "本报讯（记者周小溪）云汀县的春茶开采早了九天，云汀茶农昨天采下头茬三千斤鲜叶，茶价也高了。";
    const MOVED: &str = "我店即日起迁至河堤路新址，电话号码不变，请新老顾客互相转告。";

    #[test]
    fn a_notice_has_its_title_before_it_or_behind() {
        let heads = ["#青石大桥昨日合龙", BRIDGE, "#春茶开采早了九天", TEA];
        let [bridge, own, tea, news] = heads;
        let before = spans(&[bridge, own, "#迁址启事", MOVED, tea, news]);
        assert_eq!(
            before.iter().map(|span| span.front.clone()).collect::<Vec<_>>(),
            [0..1, 2..3, 4..5]
        );
        let gone = "市建筑公司遗失营业执照副本，声明作废。";
        let two = spans(&[bridge, own, "#遗失声明", gone, gone, "#迁址启事", MOVED, tea, news]);
        assert_eq!(
            two.iter().map(|span| span.text.clone()).collect::<Vec<_>>(),
            [1..2, 3..5, 6..7, 8..9]
        );
        let behind = spans(&[bridge, own, MOVED, "#迁址启事", tea, news]);
        assert_eq!(
            behind.get(1).map(|span| (span.text.clone(), span.tail.clone())),
            Some((2..3, 3..4))
        );
        assert_eq!(behind.get(2).map(|span| span.front.clone()), Some(4..5));
    }

    #[test]
    fn a_notice_in_traditional_letters_has_its_title_too() {
        let moved = "我店即日起遷至河堤路新址，電話號碼不變，請新老顧客互相轉告。";
        let told =
            spans(&["#青石大桥昨日合龙", BRIDGE, moved, "#遷址啟事", "#春茶开采早了九天", TEA]);
        assert_eq!(
            told.get(1).map(|span| (span.text.clone(), span.tail.clone())),
            Some((2..3, 3..4))
        );
    }

    #[test]
    fn a_standing_head_behind_briefs_is_theirs() {
        let page = [
            BRIDGE,
            "#青石大桥昨日合龙",
            "县粮站近日推出夜间收粮，开到半夜十二点，灯火通明。",
            "柳湾河堤加固工程完工，八里险段全部换上石料。",
            "清溪小学图书室开放，乡亲捐书两千册。",
            "#各地短波",
            TEA,
            "#春茶开采早了九天",
        ];
        let spans = spans(&page);
        let briefs = spans.get(1).map(|span| (span.text.clone(), span.tail.clone()));
        assert_eq!(briefs, Some((2..5, 5..6)));
    }
}
