//! What speaks for and against each decision: the features that the weights of the cut weigh.

use std::ops::Range;

use super::{
    Evidence, Habit, Span,
    heard::{Heard, Run},
};
use crate::parse::{cue::End, sign::Sign, unit::Kind, weight::Feature};

/// How much of a head beside its text the text repeats.
const PAIR: [Feature; 6] = [
    Feature::HeadMost,
    Feature::HeadSum,
    Feature::HeadBest,
    Feature::HeadElse,
    Feature::HeadElse,
    Feature::HeadNone,
];

impl Evidence<'_> {
    /// A text begins with unit `at`.
    pub fn start(&self, at: usize, habit: Habit, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        let kind = self.units.get(at).map(|unit| unit.kind);
        out(Feature::Start, 1.0);
        let mut when = |test: bool, feature: Feature| {
            if test {
                out(feature, 1.0);
            }
        };
        when(sign.dateline, Feature::StartDateline);
        when(sign.from, Feature::StartFrom);
        when(sign.mid, Feature::StartMid);
        when(sign.numbered, Feature::StartNumbered);
        when(kind == Some(Kind::Crosshead), Feature::StartCrosshead);
        when(kind == Some(Kind::Caption), Feature::StartCaption);
        when(sign.length < 16 && sign.end != End::Stop, Feature::StartShort);
        if sign.vote > 0.0 {
            let feature =
                if habit == Habit::Apart { Feature::StartVoteApart } else { Feature::StartVote };
            out(feature, sign.vote);
        }
        let Some(above) = sign.above else {
            out(Feature::StartFirst, 1.0);
            // It has a headline somewhere: that stands behind it.
            let opens = sign.latin && (sign.dateline || sign.from || sign.came);
            let bare = sign.displays == 0 && (sign.bylines == 0 || sign.came);
            let keyed = at
                .checked_sub(1)
                .and_then(|over| self.units.get(over))
                .is_some_and(super::latin::is_keyed);
            if opens && bare && !keyed && habit != Habit::After {
                out(Feature::StartHeadless, 1.0);
            }
            return;
        };
        let before = self.sign(above);
        let mut when = |test: bool, feature: Feature| {
            if test {
                out(feature, 1.0);
            }
        };
        let caption = self.units.get(above).is_some_and(|unit| unit.kind == Kind::Caption);
        when(before.to, Feature::StartAfterTo);
        // 渡口晨曦 | 郭远作 | 河堤春晓 | 刘群作: each has its own.
        let another = sign.displays == 1 && before.credit && !sign.latin;
        let under = caption && !another || sign.displays == 0 && !sign.latin;
        when(sign.credit && !before.to && (sign.latin || under), Feature::StartCredit);
        when(before.to && sign.dateline, Feature::StartSure);
        when(before.signed, Feature::StartAfterSigned);
        // Where columns are torn the display line may be another text's.
        let closed = before.filed || before.signed;
        when(self.whole && closed && sign.displays > 0, Feature::StartFiled);
        let ended = matches!(before.end, End::Stop | End::Semicolon) || before.to || before.signed;
        when(before.end == End::Colon, Feature::StartAfterColon);
        when(!ended && before.end != End::Colon && !caption, Feature::StartAfterOpen);
        when(sign.lead && !self.leads, Feature::StartLead);
        when(!self.whole && sign.turned, Feature::StartWidth);
        let strewn = self.strewn
            && sign.latin
            && sign.displays + sign.bylines == 0
            && kind == Some(Kind::Paragraph)
            && !before.to;
        // Over a crosshead there is as much room as over a headline.
        let crossed = sign.under && sign.latin && !sign.listed;
        when(sign.gap > self.usual_gap && !strewn && !crossed, Feature::StartGap);
        when(sign.input != before.input, Feature::StartInput);
        when(sign.opens && !sign.dateline, Feature::StartOpener);
        when(sign.quote, Feature::StartQuote);
        when(sign.recent && !sign.dateline, Feature::StartRecent);
        when(sign.follows && !sign.dateline, Feature::StartFollows);
        let parted = sign.gap > self.usual_gap && kind == Some(Kind::Paragraph);
        when(parted && self.follows_blank(sign, before), Feature::StartBlank);
        when(sign.noted, Feature::StartNoted);
        when(sign.displays == 1, Feature::StartDisplay);
        when(sign.displays > 1, Feature::StartDisplays);
        when(sign.bylines > 0, Feature::StartByline);
        // The words beside a picture go on with nothing.
        when(sign.came && kind != Some(Kind::Caption), Feature::StartFrom);
        when(caption, Feature::StartAfterCaption);
        when(sign.bullet.is_some(), Feature::StartBullet);
        when(sign.bullet.is_some() && sign.bullet == before.bullet, Feature::StartBulletAgain);
        when(
            sign.dateline && before.dateline && before.length < 240 && sign.displays == 0,
            Feature::StartDatelineAgain,
        );
        let unsigned = self.unsigned(at);
        if unsigned > 0.0 {
            out(Feature::StartUnsigned, unsigned);
        }
        self.hand(at, before, out);
        self.part(at, out);
        self.words(at, out);
        self.block(at, out);
        if sign.displays > 0 {
            out(Feature::StartOld, sign.old);
        }
    }

    /// A text ends before unit `at`, after the byline that stands there.
    pub fn end(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        if at > 0 && self.is_aside(at - 1) {
            out(Feature::InnerBylineLast, 1.0);
        }
    }

    /// The display line or byline `at` is nobody's.
    pub fn loose(&self, at: usize, habit: Habit, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        let apart = habit == Habit::Apart;
        if self.is_aside(at) {
            out(if apart { Feature::LooseBylineApart } else { Feature::LooseByline }, 1.0);
            return;
        }
        if sign.standing {
            out(Feature::LooseStanding, 1.0);
        }
        if sign.run.len() >= 5 {
            out(Feature::LooseRun, 1.0);
        }
        if sign.ad {
            out(Feature::LooseAd, 1.0);
        }
        if sign.near_ad {
            out(Feature::LooseNearAd, 1.0);
        }
        if sign.broken {
            out(Feature::LooseBroken, 1.0);
        }
        if apart {
            out(Feature::ApartLine, 1.0);
        } else {
            out(Feature::LooseLine, 1.0);
            out(Feature::LooseBest, self.echo.of(at).best);
        }
    }

    /// Is the display line `at` a deck that a dash marks, right under the display line that it belongs to, or does that one hold
    /// it: “夜渡 | 灯火”重明?
    pub(super) fn is_under(&self, at: usize) -> bool {
        let tight = self.sign(at).gap <= self.sign(at.saturating_sub(1)).gap.max(self.usual_gap);
        (self.sign(at).dash || self.sign(at).held)
            && self.is_display(at)
            && at > 0
            && self.is_display(at - 1)
            && !self.is_standing(at - 1)
            && tight
    }

    /// Does nothing but a blank line part the Latin text `sign` from the one `before`, which ended?
    fn follows_blank(&self, sign: &Sign, before: &Sign) -> bool {
        let told = sign.dateline || sign.from || sign.came || sign.salutation.is_some();
        sign.latin
            && !told
            && self.in_order
            && !self.thrown
            && sign.displays + sign.bylines == 0
            && before.end == End::Stop
            && !before.to
    }

    /// The display lines and bylines `run` are the head of a text, before it if `front`: what they say by themselves.
    pub fn head(&self, run: &Range<usize>, front: bool, out: &mut impl FnMut(Feature, f32)) {
        let lines = self.lines(run);
        match lines {
            0 => {}
            1 => out(Feature::HeadOne, 1.0),
            2 => out(Feature::HeadTwo, 1.0),
            more => {
                out(Feature::HeadThree, 1.0);
                out(Feature::HeadMore, (more - 3) as f32);
            }
        }
        if run.clone().any(|at| !self.is_display(at)) {
            out(if lines == 0 { Feature::HeadBylineOnly } else { Feature::HeadByline }, 1.0);
        }
        if self.is_signed_twice(run) {
            out(Feature::HeadTwice, 1.0);
        }
        if !front && self.goes_past_byline(run) {
            out(Feature::HeadPast, 1.0);
        }
        if front && self.sign(run.end).listed && self.sign(run.end).latin {
            out(Feature::HeadListed, 1.0);
        }
        // 渡口昨天复航。 | 渡口复航 | 河堤时评 | 渡口早该复航: a standing head is over the next headline.
        let last = run.end.saturating_sub(1);
        let label = self.sign(last).standing && self.is_display(last);
        let over = !front && lines > 1 && label && !self.sign(last).latin;
        // Over news with a dateline it may as well close the story before.
        let news = || {
            let text = self.sign(self.sign(last).run.end);
            text.dateline && !self.sign(last).briefs
        };
        if over && self.is_display(run.end) && !news() {
            out(Feature::HeadLabelOver, 1.0);
        }
        if !front && run.clone().any(|at| self.sign(at).over_listed) {
            out(Feature::HeadListed, -2.0);
        }
        let far = if front { run.start } else { run.end.saturating_sub(1) };
        // A jump line from elsewhere may stand over the headline of the rest.
        let byline = self.units.get(far).is_some_and(|unit| unit.kind == Kind::Byline);
        if lines > 0 && front && byline {
            out(Feature::HeadBylineFirst, 1.0);
        }
        // Of what stands over a text the last line may be an advertiser's own.
        let called = run.start..run.end - usize::from(front && !run.is_empty());
        if run.len() > 1 && called.clone().any(|at| self.sign(at).calls) {
            out(Feature::HeadCalled, 1.0);
        }
        if run.len() > 1 && run.clone().any(|at| self.sign(at).notice) {
            out(Feature::HeadNotices, 1.0);
        }
        let whole = &self.sign(run.start).run;
        // Where a blank line stands between head and text, too, it parts what belongs together.
        let open = self
            .blocks
            .is_some_and(|least| front && self.sign(run.end).gap >= least && self.is_text(run.end));
        for at in run.start + 1..run.end {
            if self.is_apart(at) {
                out(Feature::HeadInnerGap, 1.0);
            }
            if self.blocks.is_some_and(|least| self.sign(at).gap >= least) && !open {
                out(Feature::HeadBlocks, 1.0);
            }
        }
        let cut = if front { run.start > whole.start } else { run.end < whole.end };
        // A label of a Latin page opens what stands under it.
        let labelled = front && self.sign(run.start).latin && self.is_label(run.start);
        if cut && !labelled {
            let border = if front { run.start } else { run.end };
            out(
                if self.sign(border).gap > 0 { Feature::HeadSplitGap } else { Feature::HeadSplit },
                1.0,
            );
        }
        let border = if front { run.start } else { run.end };
        if cut && self.sign(border).broken {
            out(Feature::HeadBroken, 1.0);
        }
        if cut && self.is_under(border) {
            out(Feature::HeadDash, 1.0);
        }
        self.glue(run, [Feature::HeadGlue, Feature::HeadAd, Feature::HeadNearAd], out);
        for at in run.clone() {
            let sign = self.sign(at);
            if sign.standing && self.is_display(at) {
                out(
                    if at == far { Feature::HeadStandingEdge } else { Feature::HeadStandingInner },
                    1.0,
                );
                if front && sign.latin && at > run.start && !self.sign(at - 1).standing {
                    out(Feature::HeadLabelUnder, 1.0);
                }
            }
            if sign.name && (at + 1 == run.end || !self.is_display(at + 1)) && run.len() > 1 {
                out(Feature::HeadName, 1.0);
            }
            if sign.marked {
                out(Feature::HeadMarked, 1.0);
            }
        }
    }

    pub(super) fn glue(
        &self,
        run: &Range<usize>,
        [glue, ad, near]: [Feature; 3],
        out: &mut impl FnMut(Feature, f32),
    ) {
        let count = |test: &dyn Fn(&Sign) -> bool, from: usize| {
            (from..run.end).filter(|at| test(self.sign(*at))).count() as f32
        };
        out(glue, count(&|sign| sign.broken, run.start + 1));
        out(ad, count(&|sign| sign.ad, run.start));
        out(near, count(&|sign| sign.near_ad, run.start));
    }

    /// The display lines in `run` are the head of the text that begins with unit `text`: what the two say together.
    pub fn pair(&self, run: &Range<usize>, text: usize, out: &mut impl FnMut(Feature, f32)) {
        self.pair_heard(&self.run(run), (text, self.heard(run, text)), out);
    }

    /// The same where it is known what is `heard` of the lines in the text.
    pub(in crate::parse) fn pair_heard(
        &self,
        run: &Run,
        (text, heard): (usize, Heard),
        out: &mut impl FnMut(Feature, f32),
    ) {
        let sign = self.sign(text);
        if run.bylines && sign.latin && self.kind(text) == Some(Kind::Caption) {
            out(Feature::HeadCaption, 1.0);
        }
        if run.bylines
            && self.kind(text) == Some(Kind::Caption)
            && self.is_signed_inside(&run.units)
        {
            out(Feature::HeadSigned, 1.0);
        }
        // 本报讯（记者郭远）渡口昨天复航。 | 渡口复航 | 本报记者 刘群: he wrote what follows.
        if run.bylines && run.units.start > text && sign.reported && !sign.latin {
            out(Feature::HeadReported, 1.0);
        }
        if run.units.start < text && sign.latin && sign.mid && !self.comes_from(text) {
            out(Feature::HeadMid, 1.0);
        }
        if run.labels && sign.dateline && !sign.latin {
            out(Feature::HeadLabelNews, 1.0);
        }
        if run.units.start < text {
            out(Feature::HeadPlain, self.plain(text));
        } else if sign.displays == 0 {
            self.behind(&run.units, text, out);
        }
        self.fixed(&run.units, text, out);
        run.echoes(heard, PAIR, out);
    }

    /// All the evidence for `spans`, the lines outside of them being nobody's.
    pub fn of(&self, spans: &[Span], habit: Habit, out: &mut impl FnMut(Feature, f32)) {
        let pool = if habit == Habit::Apart { self.pool.clone() } else { 0..0 };
        let mut free = vec![true; self.units.len()];
        for span in spans {
            for at in span.front.clone().chain(span.text.clone()).chain(span.tail.clone()) {
                if let Some(free) = free.get_mut(at) {
                    *free = false;
                }
            }
            self.start(span.text.start, habit, out);
            let away = span.is_away();
            out(Self::sort(!span.front.is_empty(), !span.tail.is_empty(), away, habit), 1.0);
            if habit == Habit::After && self.begins_bare && !span.tail.is_empty() && !away {
                out(Feature::AfterTailFirst, 1.0);
            }
            if away {
                self.away(&span.tail, span.text.start, out);
            }
            for (run, front) in [(&span.front, true), (&span.tail, false)] {
                if !run.is_empty() && !away {
                    self.head(run, front, out);
                    self.pair(run, span.text.start, out);
                }
            }
            for at in span.text.clone() {
                self.inner(at, out);
            }
            if span.tail.is_empty() || away {
                self.end(span.text.end, out);
            }
        }
        for at in (0..self.units.len()).filter(|at| free.get(*at) == Some(&true)) {
            if pool.contains(&at) {
                self.skip(at, out);
            } else {
                self.loose(at, habit, out);
            }
        }
    }
}
