//! Which texts under display lines are parts of the text before: the crossheads of features.

use super::{Evidence, Sign};
use crate::parse::{
    echo::Echo,
    unit::{Kind, Unit},
    weight::Feature,
};

/// A crosshead has no more lines than this.
const LINES: usize = 2;

/// From this share of the lines on the text repeats them as news repeats its headline.
const REPEATED: f32 = 0.3;

impl Evidence<'_> {
    /// What speaks for the text `at` being a part of the one before.
    pub(super) fn part(&self, at: usize, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        if sign.boxed {
            out(Feature::StartBox, 1.0);
        }
        if sign.listed {
            out(Feature::StartListed, 1.0);
        }
        if sign.under {
            out(Feature::StartUnder, 1.0);
        }
        if sign.within > 0.0 && self.in_order {
            let goes_on = if sign.displays > 0 { self.goes_on(at) } else { 1.0 };
            out(Feature::StartWithin, sign.within * goes_on);
        }
    }

    /// How much the text `at` looks like a part of the text before under a crosshead. Where blank lines part the articles
    /// they tell it.
    pub(super) fn plain(&self, at: usize) -> f32 {
        let plain = self.sign(at).plain;
        let may = plain > 0.0
            && self.in_order
            && (!self.thrown || self.pool_parted)
            && self.blocks.is_none();
        if may { plain * self.goes_on(at) } else { 0.0 }
    }

    /// How sure the text `at` speaks of what the text before does.
    fn goes_on(&self, at: usize) -> f32 {
        let bond = self.cohesion.get(at).map_or(0.0, |cohesion| cohesion.bond());
        ((bond - STRANGE) / (BOUND - STRANGE)).clamp(0.0, 1.0)
    }
}

/// From a bond of the one on a text speaks more and more of what the text before does, and from the other on surely. Set by
/// hand: of the articles of newsgen issues under a line that they do not repeat half have less than .29, of the parts of
/// features one in ten less than .31 and half more than .5, in papers as there.
const STRANGE: f32 = 0.15;
const BOUND: f32 = 0.38;

/// Tells what speaks for texts that go on under crossheads.
///
/// News repeats its headline in the first sentence, and begins with a dateline or under a byline. The parts of a feature
/// do neither: under 守着河 守着人 stands `四十年前，河上还没有桥。`, and the dateline in brackets comes at the end of the last
/// part.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign], echo: &Echo) {
    // Do words beside a picture stand between the text and the next display line?
    let mut credit = false;
    for at in (0..units.len()).rev() {
        let plain = plain(units, signs, echo, at);
        let (Some(unit), Some(sign)) = (units.get(at), signs.get_mut(at)) else { continue };
        credit = unit.is_text() && (credit || sign.credit || unit.kind == Kind::Caption);
        sign.plain = if credit { 0.0 } else { plain };
    }
    within(units, signs);
}

/// How little the text `at` repeats of the display lines above it, if nothing tells it to be a beginning.
fn plain(units: &[Unit], signs: &[Sign], echo: &Echo, at: usize) -> f32 {
    let Some(sign) = signs.get(at) else { return 0.0 };
    let before = sign.above.and_then(|above| signs.get(above));
    let above = at.saturating_sub(sign.displays)..at;
    let lines = signs.get(above.clone()).unwrap_or_default();
    let own = units.get(at).is_some_and(|unit| unit.kind == Kind::Paragraph)
        && (1..=LINES).contains(&sign.displays)
        && !(sign.dateline || sign.from || sign.came || sign.latin || sign.notifies)
        && sign.bylines == 0
        && before.is_some_and(|before| !(before.to || before.signed || before.filed))
        && !lines.iter().any(|line| line.standing || line.briefs || line.notice || line.ad);
    if !own {
        return 0.0;
    }
    let repeats = |line: usize| {
        let found = echo.of(line);
        found.at(at) * (found.grams as f32 / 12.0).min(1.0)
    };
    (1.0 - above.map(repeats).sum::<f32>() / REPEATED).max(0.0)
}

/// A feature has no more crossheads than this.
const CROSSHEADS: usize = 8;

/// Tells the texts between a byline or display line that opened a text without dateline and the dateline in brackets that
/// closes it.
fn within(units: &[Unit], signs: &mut [Sign]) {
    let is_text = |at: &usize| units.get(*at).is_some_and(Unit::is_text);
    // The texts since the last opening, and how sure that is.
    let (mut inside, mut open) = (vec![], 0.0_f32);
    for at in (0..units.len()).filter(is_text) {
        let (Some(unit), Some(sign)) = (units.get(at), signs.get(at)) else { continue };
        let closing = unit.kind == Kind::Closing;
        let dateline = sign.dateline && !closing;
        let credited = dateline || sign.from || sign.came || sign.bylines > 0;
        let (displays, filed) = (sign.displays, sign.filed);
        let picture = sign.credit || unit.kind == Kind::Caption;
        if credited {
            inside.clear();
            open = if sign.bylines > 0 && !dateline { 1.0 } else { 0.0 };
        } else if open > 0.0 {
            inside.push(at);
        } else if displays > 0 {
            open = 0.5;
        }
        if closing || filed {
            let heads = |at: &&usize| signs.get(**at).is_some_and(|sign| sign.displays > 0);
            let all = inside.iter().filter(heads).count();
            for at in inside.drain(..).filter(|_| all <= CROSSHEADS) {
                let Some(sign) = signs.get_mut(at) else { continue };
                // A byline tells another text; a display line alone does where the text repeats it.
                sign.within = if open < 1.0 { open * sign.plain } else { 1.0 };
            }
        }
        // What a photographer signed is whole.
        if closing || filed || picture {
            inside.clear();
            open = 0.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::{
        arcs::steps,
        cut::chosen,
        evidence::Evidence,
        unit::{Kind, Unit, page},
        weight::Weights,
    };

    /// Where the texts of the page of `lines` begin; the last ones are of other kinds than they look.
    fn starts(lines: &[&str], kinds: &[Kind]) -> Vec<usize> {
        let mut units: Vec<Unit> = page(lines, |_| 90);
        let from = units.len() - kinds.len();
        for (unit, kind) in units.iter_mut().skip(from).zip(kinds) {
            unit.kind = *kind;
        }
        let evidence = Evidence::new(&units, &[]);
        let (cut, _) = chosen(&steps(&evidence, &Weights::FITTED));
        cut.spans.iter().map(|span| span.text.start).collect()
    }

    const FEATURE: [&str; 7] = [
        "#渡口的灯",
        "□本报记者 郭远",
        "天还没有亮，老船工已经把缆绳解开，河面上的雾一层一层地散。",
        "码头边的茶馆里，几个赶早市的菜农在等头一班船。",
        "#守着河 守着人",
        "老船工接过父亲的竹篙是四十年前，那时河面上还没有桥。",
        "冬天水浅，船要一寸一寸地推到码头边。",
    ];

    #[test]
    fn a_feature_goes_on_under_a_line_that_its_text_does_not_repeat() {
        let bridge = "本报讯 青石大桥昨天合龙，过河的人不再绕行。";
        let mut lines = FEATURE.to_vec();
        lines.extend(["#青石大桥昨天合龙", bridge]);
        assert_eq!(starts(&lines, &[]), [2, 8]);
        // News repeats its headline.
        let mut news = FEATURE.to_vec();
        (news[4], news[5]) = ("#柳湾河堤本月完工", "柳湾河堤本月完工，全长两公里。");
        assert_eq!(starts(&news, &[]), [2, 5]);
    }

    #[test]
    fn a_feature_goes_on_to_the_dateline_that_closes_it() {
        let mut lines = FEATURE.to_vec();
        (lines[4], lines[5]) = ("#老船工的竹篙", "老船工的竹篙有三丈长，是父亲留下的。");
        lines.push("（本报青石3月6日电）");
        assert_eq!(starts(&lines, &[Kind::Closing]), [2]);
        // Without it the words of the headline tell news.
        lines.pop();
        assert_eq!(starts(&lines, &[]), [2, 5]);
    }

    #[test]
    fn what_a_photographer_signed_is_no_part_of_a_feature() {
        let mut lines = FEATURE.to_vec();
        lines.push("本报记者 白梅 摄");
        assert_eq!(starts(&lines, &[Kind::Caption]), [2, 5]);
    }
}
