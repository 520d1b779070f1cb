//! Picture news: a headline, a text that tells the day and what is to be seen, and who took the picture.

use super::{Kind, Sign, Unit};
use crate::{
    parse::{forms, lead},
    text::is_han,
};

/// The most texts of picture news, its credit counted in.
const TEXTS: usize = 4;

/// Tells the texts that begin picture news: under a headline, with the day, and soon behind them the credit, before
/// another headline comes.
///
/// On a page whose news have datelines it has none: 渡口灯会 | 3月6日，青石镇的渡口亮起花灯。 | 云汀日报记者 石磊 摄.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    // The texts up to the next credit, and no headline between.
    let mut behind: Option<usize> = None;
    for at in (0..units.len()).rev() {
        let (Some(unit), Some(sign)) = (units.get(at), signs.get_mut(at)) else { continue };
        behind = match unit.kind {
            _ if sign.credit || unit.kind == Kind::Caption && is_taken(&unit.text) => Some(1),
            Kind::Paragraph | Kind::Caption => behind.map(|texts| texts + 1),
            _ => None,
        };
        sign.pictured = unit.kind == Kind::Paragraph
            && behind.is_some_and(|texts| (2..=TEXTS).contains(&texts))
            && (1..=2).contains(&sign.displays)
            && sign.bylines == 0
            && !sign.latin
            && !sign.dateline
            && lead::opens_with_day(&unit.text);
    }
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
