//! Which texts of a Chinese page go on under a crosshead, where the page's habits tell it: nearly all of its articles open
//! with a dateline, a byline or a jump line, or end in brackets with who wrote them.

use super::Sign;
use crate::parse::unit::{Kind, Unit};

/// The most characters of a crosshead.
const LONG: usize = 13;

/// So many articles at least open or end so.
const OPENED: usize = 4;

/// Of so many that do, one that does not is an exception.
const EACH: usize = 4;

/// A text under a display line, up to the next one.
struct Text {
    /// Its first unit.
    first: usize,
    /// Does it say whose it is, or where it comes from?
    credited: bool,
    /// May it go on under a crosshead with the text before?
    under: bool,
}

/// Tells the texts of `units` that go on under crossheads.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    let paragraph = |at: &usize| units.get(*at).is_some_and(|unit| unit.kind == Kind::Paragraph);
    let mut texts: Vec<Text> = vec![];
    for at in (0..units.len()).filter(paragraph) {
        let Some(sign) = signs.get(at) else { continue };
        if sign.latin {
            return;
        }
        let opens = sign.dateline || sign.from || sign.came || sign.bylines > 0;
        let ends = sign.signed || sign.filed;
        match texts.last_mut() {
            Some(text) if sign.displays == 0 && !opens => text.credited |= ends,
            _ => {
                let under = is_under(units, signs, at);
                texts.push(Text { first: at, credited: opens || ends, under });
            }
        }
    }
    let credited = texts.iter().filter(|text| text.credited).count();
    let bare = |text: &&Text| {
        let sign = signs.get(text.first);
        !text.credited
            && !text.under
            && sign.is_some_and(|sign| sign.displays > 0 && !sign.notifies && !sign.listed)
    };
    if credited < OPENED || texts.iter().filter(bare).count() * EACH > credited {
        return;
    }
    let mut open = false;
    for text in texts {
        if text.credited {
            open = true;
        } else if !text.under {
            open = false;
        } else if open && let Some(sign) = signs.get_mut(text.first) {
            sign.under = true;
        }
    }
}

/// Does one short line, no label, stand between the text `at` and the end of a sentence that nobody signed?
fn is_under(units: &[Unit], signs: &[Sign], at: usize) -> bool {
    let Some(sign) = signs.get(at).filter(|sign| sign.displays == 1 && sign.bylines == 0) else {
        return false;
    };
    let Some(above) = sign.above else { return false };
    let plain = (above + 1..at).all(|line| {
        let (Some(unit), Some(sign)) = (units.get(line), signs.get(line)) else { return false };
        unit.kind == Kind::Display
            && sign.length <= LONG
            && !(sign.standing || sign.name || sign.ad || sign.notice || sign.briefs)
    });
    let before = signs.get(above);
    let paragraph = units.get(above).is_some_and(|unit| unit.kind == Kind::Paragraph);
    plain
        && paragraph
        && !(sign.notifies || sign.recent || sign.salutation.is_some())
        && before.is_some_and(|before| {
            before.has_ended() && !before.to && !before.signed && !before.filed && !before.concludes
        })
}

#[cfg(test)]
mod tests {
    use crate::parse::{cut::starts_of, unit::page};

    #[test]
    fn a_text_under_a_short_line_goes_on_where_all_others_are_credited() {
        let news = [
            ("#青石大桥昨天合龙", "本报讯（记者郭远）青石大桥昨天合龙，过河的人不再绕行。"),
            ("#春茶开采早了九天", "本报讯（记者刘群）云汀县的春茶开采早了九天，茶农连夜上山。"),
            ("#柳湾河堤完工", "本报讯（记者白梅）柳湾河堤加固工程完工，八里险段换上石料。"),
            ("#渡口夜班船停开", "本报讯（记者江月）渡口的夜班船月底停开，船工另有安排。"),
        ];
        let mut lines: Vec<&str> = news.iter().flat_map(|(head, text)| [*head, *text]).collect();
        lines.extend([
            "#老街上的灯笼铺",
            "□本报记者 何向晚",
            "巷子深处的铺子天不亮就开门，案上摆着竹篾和棉纸。",
            "#一门手艺三代人",
            "铺子案上的竹篾和棉纸还是祖父用的那些，铺子里河灯改成了门灯。",
        ]);
        assert_eq!(starts_of(&page(&lines, |_| 0)), [1, 3, 5, 7, 10]);
    }
}
