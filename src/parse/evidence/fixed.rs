//! What speaks for heads that do not tell what their text does, but what it is: the title of a notice, the standing head
//! of several briefs.

use std::ops::Range;

use super::Evidence;
use crate::parse::weight::Feature;

/// The most characters of a paragraph that is a brief.
const BRIEF: usize = 200;

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
        let alone = run.len() == 1;
        let own = self.sign(run.start);
        if alone && own.notice && self.sign(text).notifies {
            out(Feature::HeadNotice, 1.0);
        }
        if !alone && run.clone().any(|at| self.sign(at).notice) {
            out(Feature::HeadNotices, 1.0);
        }
        if alone && own.briefs && self.is_brief(text) && self.is_strange_brief(text + 1) {
            out(Feature::HeadBriefs, 1.0);
        }
    }

    /// The texts before the display line `at` that it may be the head of for what they are: `本店停业，特此公告。` and, under
    /// it, `停业公告`.
    pub(in crate::parse) fn fixed_before(&self, at: usize) -> Vec<usize> {
        let sign = self.sign(at);
        let last = at.saturating_sub(1);
        if at == 0 || !(sign.notice || sign.briefs) {
            return vec![];
        }
        let fits = |text: &usize| {
            if sign.notice { self.sign(*text).notifies } else { self.is_brief(*text) }
        };
        let mut texts: Vec<usize> = (0..=last)
            .rev()
            .take(MOST)
            .take_while(|text| self.is_text(*text) && fits(text))
            .collect();
        texts.reverse();
        texts
    }

    /// Is the text `at` as short as a brief, and whole?
    fn is_brief(&self, at: usize) -> bool {
        let sign = self.sign(at);
        self.is_text(at) && sign.length < BRIEF && sign.has_ended()
    }

    /// Is it, and of nothing that the text before it speaks of?
    fn is_strange_brief(&self, at: usize) -> bool {
        self.is_brief(at) && self.cohesion.get(at).copied().unwrap_or_default() < 0.02
    }

    /// May the text `at` be one of several briefs under one standing head?
    pub(super) fn may_be_brief(&self, at: usize) -> bool {
        self.is_strange_brief(at) && !self.sign(at).dateline
    }
}
