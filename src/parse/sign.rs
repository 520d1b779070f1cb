//! What is known of a unit by itself, before its neighbours are asked.

use std::ops::Range;

use super::{
    byline::{byline_line, closing, dateline, is_credit},
    cue::{self, End},
    forms,
    jump::{Form, Marker, Placement, markers},
    lead,
    line::Line,
    mark,
    reach::is_for_briefs,
    salutation::{Salutation, addresses, salutation},
    standing::{answers_letter, is_box, is_reply, is_standing, opens_with_note},
    unit::{Kind, Unit},
};
use crate::{issue::Direction, text::is_han};

/// What is known of a unit by itself.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that is true of a unit or not"
)]
pub(super) struct Sign {
    pub(super) dateline: bool,
    /// Does its dateline name who reports?
    pub(super) reported: bool,
    pub(super) from: bool,
    pub(super) to: bool,
    pub(super) signed: bool,
    /// Does a dateline in brackets close it: （新华社北京3月6日电）?
    pub(super) filed: bool,
    pub(super) end: End,
    pub(super) mid: bool,
    pub(super) lead: bool,
    pub(super) gap: usize,
    pub(super) input: usize,
    pub(super) width: f32,
    /// It stands in another column than the text before it.
    pub(super) turned: bool,
    pub(super) numbered: bool,
    pub(super) opens: bool,
    /// It speaks as a lead does.
    pub(super) recent: bool,
    /// It begins as paragraphs after the lead do.
    pub(super) follows: bool,
    /// It says who took part, and no more.
    pub(super) attended: bool,
    /// Is it a salutation, and what does that do?
    pub(super) salutation: Option<Salutation>,
    /// It begins with who asks or answers in an interview.
    pub(super) speaks: bool,
    /// It begins with a name and a colon.
    pub(super) speaker: bool,
    pub(super) quote: bool,
    pub(super) bullet: Option<char>,
    pub(super) standing: bool,
    pub(super) marked: bool,
    /// It stands on another page of the issue as well.
    pub(super) again: bool,
    /// The text under it goes on under its words on another page.
    pub(super) carried: bool,
    pub(super) dash: bool,
    pub(super) spaced: bool,
    /// It ends as kickers do.
    pub(super) tells: bool,
    /// It may be a name alone.
    pub(super) name: bool,
    /// A word of an advertisement is in it.
    pub(super) ad: bool,
    /// It says what is for sale, and where.
    pub(super) sells: bool,
    /// It says where to call.
    pub(super) calls: bool,
    /// It is what a notice is called: 招聘启事.
    pub(super) notice: bool,
    /// It is the text of a notice.
    pub(super) notifies: bool,
    /// It is, and ends as such a text ends.
    pub(super) concludes: bool,
    /// It stands over several briefs.
    pub(super) briefs: bool,
    /// A line near it in its run is of an advertisement.
    pub(super) near_ad: bool,
    /// It goes on with what the line before it says.
    pub(super) broken: bool,
    /// The display line before holds it, by an open bracket or a colon.
    pub(super) held: bool,
    /// A display line that the one right above it reads on into, as in English heads of many lines.
    pub(super) flows: bool,
    /// A photographer's credit on a line of its own.
    pub(super) credit: bool,
    /// No Han stands in it.
    pub(super) latin: bool,
    pub(super) length: usize,
    /// The last text before it.
    pub(super) above: Option<usize>,
    /// Display lines between that text and it, and bylines.
    pub(super) displays: usize,
    pub(super) bylines: usize,
    /// Is the text before an editor's note, with only a byline between?
    pub(super) noted: bool,
    /// A jump line from elsewhere right before it.
    pub(super) came: bool,
    /// The display lines and bylines that it stands among.
    pub(super) run: Range<usize>,
    pub(super) vote: f32,
    /// Of a text right after display lines: how much of the display lines before these it repeats.
    pub(super) old: f32,
    /// Of a display line: how much of it the text before its run repeats.
    pub(super) before: f32,
    /// Of a text under display lines that nothing tells to be another's beginning: how little of them it repeats.
    pub(super) plain: f32,
    /// Does it stand between what opened a text without dateline and the dateline in brackets that closes it? Sure where
    /// that was a byline, half so where it was a display line.
    pub(super) within: f32,
    /// Does it stand under one of several lines of one mould?
    pub(super) alike: bool,
    /// Is it a word that heads a box?
    pub(super) boxed: bool,
    /// Is it one of the briefs under a standing head of a Western paper, with a headline of its own?
    pub(super) listed: bool,
    /// Is it the standing head over such briefs?
    pub(super) over_listed: bool,
    /// Is it a row of a table under another one, or under what tells of what the table is; or a line of verse under another?
    pub(super) tabled: bool,
    /// Does picture news begin with it?
    pub(super) pictured: bool,
    /// Does it go on under a crosshead, as the page's bylines and jump lines tell?
    pub(super) under: bool,
}

impl Sign {
    /// Does the unit end as a text may end, not inside a sentence?
    pub(super) fn has_ended(&self) -> bool {
        matches!(self.end, End::Stop | End::Semicolon | End::Colon) || self.to || self.signed
    }
}

/// Does `text` begin with a jump line from elsewhere, and does it end with one that leads on? And where a reference that ends it
/// begins, behind who wrote it: （林向南）（相关报道见3版）; or its length.
fn jumps(text: &str) -> (bool, bool, usize) {
    let from = text.char_indices().nth(30).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
    let last = text.char_indices().nth_back(39).and_then(|(at, _)| text.get(at..)).unwrap_or(text);
    let at_start = |marker: &Marker| {
        marker.direction == Direction::From
            && matches!(marker.placement, Placement::Start | Placement::Alone)
    };
    // PAGE A14 ends the item of a guide, as （相关报道见4版） does not end a text.
    let ends = |marker: &Marker| {
        marker.direction == Direction::To
            || marker.direction == Direction::See
                && marker.form != Form::Bracketed
                && !text.chars().any(is_han)
    };
    let at_end = |marker: &Marker| {
        ends(marker) && matches!(marker.placement, Placement::End | Placement::Alone)
    };
    let found = markers(from);
    let comes = found.iter().any(at_start);
    // Of a short text both ends are the whole.
    let whole = from.len() == text.len() && last.len() == text.len();
    let found = if whole { found } else { markers(last) };
    let refers =
        |marker: &&Marker| marker.direction == Direction::See && marker.placement == Placement::End;
    let behind = text.len() - last.len();
    let own = found.iter().find(refers).map_or(text.len(), |marker| behind + marker.range.start);
    (comes, found.iter().any(at_end), own)
}

pub(super) fn sign(unit: &Unit, lines: &[Line]) -> Sign {
    let simple = forms::simplified(&unit.text);
    let text = &*simple;
    let first = lines.get(unit.lines.start);
    let set = lines.get(unit.lines.clone()).unwrap_or_default();
    let begin = text.chars().next().unwrap_or_default();
    let (from, to, own) = jumps(text);
    let latin = !text.chars().any(is_han);
    // A crosshead with a dash in it is no dateline: River Conditions — Upper Drum
    let dateline = dateline(text).filter(|_| !(latin && unit.kind == Kind::Crosshead));
    let reported = dateline.as_ref().is_some_and(|dateline| dateline.byline.is_some());
    let dateline = dateline.is_some();
    let closing = closing(text.get(..own).unwrap_or(text));
    let standing = is_standing(text);
    Sign {
        dateline,
        reported,
        from,
        to,
        signed: unit.kind == Kind::Closing || closing.is_some(),
        filed: closing.is_some_and(|closing| closing.dateline.is_some()),
        end: cue::end(if latin { cue::without_rule(text) } else { text }),
        mid: cue::never_first(text) || begin.is_lowercase(),
        lead: first.is_some_and(|line| line.lead > 0),
        gap: first.map_or(0, |line| line.gap),
        input: first.map_or(0, |line| line.input),
        width: set.iter().map(|line| line.width).fold(0.0, f32::max),
        numbered: cue::numbered(text) || cue::enumerated(text),
        opens: cue::opens(text),
        recent: lead::is_lead(text),
        follows: lead::follows(text),
        attended: lead::attended(text),
        salutation: salutation(text).or_else(|| addresses(text)),
        speaks: cue::speaks(text),
        speaker: cue::speaker(text).is_some()
            && salutation(text).or_else(|| addresses(text)).is_none()
            && !opens_with_note(text)
            && !answers_letter(text),
        quote: matches!(begin, '“' | '"' | '「'),
        bullet: mark::is_bullet(begin).then_some(begin),
        standing,
        marked: first.is_some_and(|line| line.heading),
        again: set.len() == 1 && first.is_some_and(|line| line.again),
        carried: first.is_some_and(|line| line.carried),
        dash: mark::dash(text),
        spaced: first.is_some_and(|line| line.spaced),
        tells: unit.kind == Kind::Display && mark::tells(text),
        name: unit.kind == Kind::Display && byline_line(text) >= 0.2,
        ad: !unit.is_text() && (cue::is_furniture(text) || cue::is_advert(text)),
        sells: !unit.is_text() && cue::sells(text),
        calls: !unit.is_text() && !latin && !standing && cue::calls(text),
        notice: unit.kind == Kind::Display && cue::is_notice_title(text),
        notifies: unit.is_text() && cue::notifies(text),
        concludes: unit.is_text() && cue::concludes(text),
        briefs: standing && is_for_briefs(text),
        boxed: unit.kind == Kind::Crosshead && (is_box(text) || is_reply(text)),
        credit: unit.kind == Kind::Caption
            && text.chars().count() < if latin { 60 } else { 20 }
            && is_credit(text),
        latin,
        length: text.chars().count(),
        ..Sign::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{cut::starts_of, unit::page};

    #[test]
    fn who_signed_a_text_is_heard_before_the_reference_that_ends_it() {
        let signs = |text: &str| {
            let units = page(&[text], |_| 0);
            super::sign(&units[0], &[]).signed
        };
        assert!(signs("本报讯 渡口昨天复航，两岸往来不再绕行。（林向南）"));
        assert!(signs("本报讯 渡口昨天复航，两岸往来不再绕行。（林向南）（相关报道见3版）"));
        assert!(!signs("本报讯 渡口昨天复航，两岸往来不再绕行。（相关报道见3版）"));
        let lines = [
            "#渡口昨日复航",
            "本报讯 云汀河上的青石渡口昨天恢复通航，首班船上午八时从东岸开出。（林向南）（相关报道见3版）",
            "#茶园今春开采早",
            "云汀县的茶园今年开采比往年早了九天，茶农连夜上山采茶。（记者刘群）",
        ];
        assert_eq!(starts_of(&page(&lines, |_| 0)), [1, 3]);
    }
}
