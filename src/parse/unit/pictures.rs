//! The words beside a picture, told by what they say of it and by the photographer's credit under them.

use super::{Kind, Unit};
use crate::{
    parse::{
        byline::{has_dateline, is_credit, is_name},
        cue::{self, End},
        forms, jump,
        line::Line,
    },
    text,
};

/// Takes for the words beside pictures the paragraphs among `units`, made of `lines`, that are.
pub(super) fn tell(units: &mut [Unit], lines: &[Line]) {
    told_pictures(units);
    pointed(units);
    tagged(units);
    works(units);
    set_apart(units, lines);
    broken(units, lines);
}

/// What the words beside a picture begin with that say so.
const SHOWN: [&str; 6] = ["图：", "图为", "图说：", "圖：", "圖為", "圖說："];

/// Takes for the words beside a picture two lines the first of which says so and is not their end: 圖：渡船昨日靠岸， | 鄉民登船。（讀者提供）.
fn broken(units: &mut [Unit], lines: &[Line]) {
    for at in 1..units.len() {
        let Some([one, two]) = units.get_mut(at - 1..=at) else { continue };
        let gap = lines.get(two.lines.start).map_or(0, |line| line.gap);
        if matches!(one.kind, Kind::Display | Kind::Caption)
            && two.kind == Kind::Display
            && gap == 0
            && SHOWN.iter().any(|word| one.text.starts_with(word))
            && !matches!(cue::end(&one.text), End::Stop | End::Other)
            && (cue::end(&two.text) == End::Stop || two.text.ends_with(['）', ')']))
        {
            one.kind = Kind::Caption;
            two.kind = Kind::Caption;
        }
    }
}

/// So many characters the words beside a picture have that a word in capitals opens.
const TAGGED: std::ops::RangeInclusive<usize> = 36..=220;

/// Takes for the words beside a picture a paragraph that a word in capitals opens, as British papers set it, and no stop ends:
/// `STRANDED: The old ferry, which has lain off the pier since May`.
fn tagged(units: &mut [Unit]) {
    let tag = |text: &str| {
        let Some((word, rest)) = text.split_once(": ") else { return false };
        let letters = word.chars().all(|letter| letter.is_uppercase() || letter == '-');
        letters
            && (4..=16).contains(&word.len())
            && !["WHERE", "WHEN", "WHAT", "NOTE", "INSIDE", "WEATHER"].contains(&word)
            && rest.starts_with(char::is_uppercase)
            && TAGGED.contains(&text.len())
            && rest.contains(char::is_lowercase)
            // The ferry ran again. — PTI
            && !rest.contains(". ")
            && rest.ends_with(char::is_alphanumeric)
    };
    for unit in units.iter_mut().filter(|unit| unit.kind == Kind::Paragraph) {
        if tag(&unit.text) {
            unit.kind = Kind::Caption;
        }
    }
}

/// Takes for the words beside a picture a short paragraph that stands apart under a text, with the photographer's credit
/// right under it, where paragraphs do not stand apart.
fn set_apart(units: &mut [Unit], lines: &[Line]) {
    let gap = |unit: &Unit| lines.get(unit.lines.start).map_or(0, |line| line.gap);
    let is_paragraph = |unit: &&Unit| unit.kind == Kind::Paragraph;
    let all = units.iter().filter(is_paragraph).count();
    let apart = units.iter().filter(is_paragraph).filter(|unit| gap(unit) > 0).count();
    if apart == 0 || apart * 2 > all {
        return;
    }
    for at in 1..units.len().saturating_sub(1) {
        let Some([above, told, credit]) = units.get_mut(at - 1..=at + 1) else { continue };
        if above.is_text()
            && told.kind == Kind::Paragraph
            && gap(told) > 0
            && told.text.chars().count() <= BESIDE
            && credit.kind == Kind::Caption
            && gap(credit) == 0
            && is_credit(&credit.text)
            && !has_dateline(&told.text)
        {
            told.kind = Kind::Caption;
        }
    }
}

/// Takes for the words beside a picture the paragraph alone between a headline and the photographer's credit that says
/// which part of it the picture shows (渡口昨天复航。图为首班渡船靠岸。 | 林向南 摄), or is as short as they are and has nothing of
/// news but them: picture news.
fn told_pictures(units: &mut [Unit]) {
    let is_told = |trio: &[Unit], next: Option<&Unit>| match trio {
        // From Page A1 | Passengers on the old pier. | ANN LEE/THE HARBOUR POST
        [came, told, credit] if came.kind == Kind::From => {
            told.kind == Kind::Paragraph
                && told.lines.len() == 1
                && credit.kind == Kind::Caption
                && is_credit(&credit.text)
                && told.text.starts_with(char::is_uppercase)
                && told.text.ends_with('.')
                && told.text.chars().count() <= NEWS
                && !has_dateline(&told.text)
        }
        [head, told, credit] => {
            head.kind == Kind::Display
                && told.kind == Kind::Paragraph
                && credit.kind == Kind::Caption
                && is_credit(&credit.text)
                && (forms::simplified(&told.text).contains("。图为")
                    || next.is_none_or(|next| next.kind == Kind::Display)
                        && !credit.text.contains(['。', '，'])
                        && told.text.chars().count() <= NEWS
                        && told.text.contains(text::is_han)
                        && !has_dateline(&told.text))
        }
        _ => false,
    };
    for at in 2..units.len() {
        if units.get(at - 2..=at).is_some_and(|trio| is_told(trio, units.get(at + 1)))
            && let Some(told) = units.get_mut(at - 1)
        {
            told.kind = Kind::Caption;
        }
    }
}

/// The most letters of picture news.
const NEWS: usize = 100;

/// What stands in brackets behind the title of a work of art.
const ARTS: [&str; 14] = [
    "中国画",
    "国画",
    "油画",
    "版画",
    "水彩",
    "水彩画",
    "水墨",
    "书法",
    "篆刻",
    "剪纸",
    "漫画",
    "木刻",
    "速写",
    "雕塑",
];

/// Takes for the words beside a picture who made what is shown, under its title: 渡口春晓（中国画） | 林晚作.
fn works(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([title, maker]) = units.get_mut(at - 1..=at) else { continue };
        let art = || {
            let title = forms::simplified(&title.text);
            let inside =
                title.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']));
            inside.is_some_and(|(_, art)| ARTS.contains(&art))
        };
        let made = maker.text.chars().count() <= 6
            && maker
                .text
                .strip_suffix(['作', '绘', '繪', '书', '書', '画', '畫', '刻'])
                .is_some_and(|name| {
                    let name: String =
                        name.chars().filter(|letter| text::is_han(*letter)).collect();
                    is_name(&name)
                });
        if title.kind == Kind::Display && made && art() {
            maker.kind = Kind::Caption;
        }
    }
}

/// What points at a picture, and opens no item of news.
const POINTING: [char; 6] = ['▶', '►', '◀', '◄', '▸', '◂'];
/// What may stand before the words beside a picture as before an item.
const MARKING: [char; 8] = ['■', '◆', '●', '▲', '▼', '△', '▽', '□'];
/// The most letters of the words beside a picture.
const BESIDE: usize = 90;

/// Takes for the words beside a picture the paragraph that points at it (▶渡口昨天復航。), and the one behind a mark over the
/// photographer's credit (■渡口昨天復航。 | （本報記者攝）).
fn pointed(units: &mut [Unit]) {
    for at in 0..units.len() {
        let credit = units
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Caption && is_credit(&next.text));
        let Some(unit) = units.get_mut(at).filter(|unit| unit.kind == Kind::Paragraph) else {
            continue;
        };
        let points = unit.text.starts_with(POINTING);
        if (points || credit && unit.text.starts_with(MARKING))
            && unit.text.chars().count() <= BESIDE
            && jump::markers(&unit.text).is_empty()
        {
            unit.kind = Kind::Caption;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_word_in_capitals_opens_the_words_beside_a_picture() {
        let kind = |text: &str| {
            let mut units = [line(Kind::Paragraph, text)];
            tagged(&mut units);
            units[0].kind
        };
        let shown = "STRANDED: The old ferry, which has lain off the pier since May";
        assert_eq!(kind(shown), Kind::Caption);
        assert_eq!(
            kind("WHERE: The old ferry, which has lain off the pier since May"),
            Kind::Paragraph
        );
    }

    #[test]
    fn what_a_picture_shows_over_its_credit_is_a_caption() {
        let kind = |text: &str, credit: &str| {
            let mut units = [
                line(Kind::Display, "图片报道"),
                line(Kind::Paragraph, text),
                line(Kind::Caption, credit),
            ];
            told_pictures(&mut units);
            units[1].kind
        };
        let told = "云汀渡口昨天复航，每日四班。图为首班渡船靠岸。";
        assert_eq!(kind(told, "林向南 摄"), Kind::Caption);
        assert_eq!(kind(told, "新修的码头"), Kind::Paragraph);
        assert_eq!(kind("云汀渡口昨天复航，每日四班。", "林向南 摄"), Kind::Caption);
        assert_eq!(kind("本报讯（记者郭远）云汀渡口昨天复航。", "林向南 摄"), Kind::Paragraph);
        assert_eq!(kind(&"云汀渡口昨天复航，每日四班。".repeat(20), "林向南 摄"), Kind::Paragraph);
    }

    #[test]
    fn an_arrow_points_at_a_picture() {
        let kind = |text: &str, next: Unit| {
            let mut units = [line(Kind::Paragraph, text), next];
            tell(&mut units, &[]);
            units[0].kind
        };
        let head = || line(Kind::Display, "茶園開採");
        let credit = || line(Kind::Caption, "（郭遠攝）");
        assert_eq!(kind("▶渡口昨日復航。", head()), Kind::Caption);
        assert_eq!(kind("◀上接A1版渡口昨日復航。", head()), Kind::Paragraph);
        assert_eq!(kind("■渡口昨日復航。", credit()), Kind::Caption);
        assert_eq!(kind("■渡口昨日復航。", head()), Kind::Paragraph);
    }

    #[test]
    fn words_beside_a_picture_go_on_in_the_next_line() {
        let kind = |first: &str| {
            let mut units =
                [line(Kind::Display, first), line(Kind::Display, "鄉民登船。（讀者提供）")];
            tell(&mut units, &[]);
            units[1].kind
        };
        assert_eq!(kind("圖：渡船昨日靠岸，"), Kind::Caption);
        assert_eq!(kind("渡船昨日靠岸，"), Kind::Display);
    }

    #[test]
    fn who_made_a_work_stands_under_its_title() {
        let kind = |title: &str, maker: &str| {
            let mut units = [line(Kind::Display, title), line(Kind::Display, maker)];
            works(&mut units);
            units[1].kind
        };
        assert_eq!(kind("渡口春晓（中国画）", "林 晚作"), Kind::Caption);
        assert_eq!(kind("渡口春晓（组诗）", "林 晚作"), Kind::Display);
        assert_eq!(kind("渡口春晓（中国画）", "渡口昨日复航"), Kind::Display);
    }
}
