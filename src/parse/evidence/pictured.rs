//! Picture news: a headline, a text that tells the day and what is to be seen, and who took the picture.

use super::{Kind, Sign, Unit};
use crate::{
    parse::{echo::Echo, forms, lead, line::Line},
    text::is_han,
};

/// The most texts of picture news, its credit counted in.
const TEXTS: usize = 4;

/// Tells the texts that begin picture news: under a headline, with the day, and soon behind them the credit, before
/// another headline comes.
///
/// On a page whose news have datelines it has none: 渡口灯会 | 3月6日，青石镇的渡口亮起花灯。 | 云汀日报记者 石磊 摄.
///
/// So does one whose headline was put over it, as it stood under the credit, and one under the last line of several, of which
/// the text above says the first (`is_under_others`).
pub(super) fn tell(units: &[Unit], lines: &[Line], echo: &Echo, signs: &mut [Sign]) {
    let titled = |at: usize| {
        let above = at.checked_sub(1).and_then(|above| units.get(above));
        above
            .filter(|above| above.kind == Kind::Display)
            .is_some_and(|above| lines.get(above.lines.start).is_some_and(|line| line.inset))
    };
    // The texts up to the next credit, and no headline between.
    let mut behind: Option<usize> = None;
    for at in (0..units.len()).rev() {
        let (Some(unit), Some(sign)) = (units.get(at), signs.get_mut(at)) else { continue };
        behind = match unit.kind {
            _ if sign.credit || unit.kind == Kind::Caption && is_taken(&unit.text) => Some(1),
            Kind::Paragraph | Kind::Caption => behind.map(|texts| texts + 1),
            _ => None,
        };
        let others = || {
            unit.kind == Kind::Caption
                && sign.displays > 1
                && behind.is_some_and(|texts| (1..=2).contains(&texts))
                && lead::opens_with_day(&unit.text)
        };
        sign.pictured = unit.is_text() && titled(at)
            || others() && is_under_others(units, sign, echo, at)
            || unit.kind == Kind::Paragraph
                && behind.is_some_and(|texts| (2..=TEXTS).contains(&texts))
                && (1..=2).contains(&sign.displays)
                && sign.bylines == 0
                && !sign.latin
                && !sign.dateline
                && lead::opens_with_day(&unit.text);
    }
}

/// So many of the last units of a text are asked whether a headline is behind it.
const ABOVE: usize = 3;
/// A line is said by a text that has so much of it.
const SAID: f32 = 0.3;

/// Is the last of the display lines right above unit `at`, the words beside a picture, said by these, and the first of them by the
/// text above, whose headline it is? 渡口昨日复航 | 茶农上山采茶 | 3月6日，柳湾村的茶农在采茶。
fn is_under_others(units: &[Unit], sign: &Sign, echo: &Echo, at: usize) -> bool {
    let Some(above) = sign.above.filter(|above| above + 2 < at) else { return false };
    let text = above.saturating_sub(ABOVE)..above + 1;
    let first = echo.of(above + 1);
    let last: Vec<char> =
        units.get(at - 1).map(|unit| unit.text.chars().collect()).unwrap_or_default();
    let said = |own: std::ops::Range<usize>| {
        let own = units.get(own).unwrap_or_default();
        let mut pairs = last.windows(2).filter(|pair| pair.iter().all(|letter| is_han(*letter)));
        pairs.any(|pair| {
            let pair = String::from_iter(pair);
            own.iter().any(|unit| unit.text.contains(&pair))
        })
    };
    first.within(&text) >= SAID
        && first.within(&text) > first.within(&(at..at + 1))
        && said(at..at + 1)
        && !said(text)
}

/// Does `text` end with who took the picture?
fn is_taken(text: &str) -> bool {
    let end = forms::simplified(text);
    let end = end.trim_end_matches(['）', ')', ' ']);
    end.ends_with('摄') && end.contains(is_han)
}

#[cfg(test)]
mod tests {
    use crate::parse::{
        evidence::Evidence,
        unit::{Kind, Unit, page},
    };

    #[test]
    fn picture_news_tells_the_day_and_who_took_the_picture() {
        let pictured = |text: &str, credit: Kind| {
            let lines =
                ["#渡口亮起花灯", text, "这些花灯出自镇上的六家作坊。", "云汀日报记者 郑山 摄"];
            let mut units: Vec<Unit> = page(&lines, |_| 0);
            if let Some(last) = units.last_mut() {
                last.kind = credit;
            }
            Evidence::new(&units, &[]).sign(1).pictured
        };
        let text = "3月5日，居民把做好的花灯挂上渡口的栏杆。";
        assert!(pictured(text, Kind::Caption));
        assert!(pictured("近日，居民把做好的花灯挂上渡口的栏杆。", Kind::Caption));
        assert!(!pictured(text, Kind::Paragraph));
        assert!(!pictured("居民把做好的花灯挂上渡口的栏杆。", Kind::Caption));
        assert!(!pictured("本报青石3月6日电 渡口昨晚亮起花灯。", Kind::Caption));
    }
}
