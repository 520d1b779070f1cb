//! Which texts begin under display lines of their own where their standing head tells what they are: the letters under
//! 读者来信, each with who wrote it, and items whose headlines are numbered; and what is said of the weather.

use super::Sign;
use crate::parse::{
    cue,
    guide::ends_in_page,
    mark::is_bullet,
    reach::{is_book, is_for_letters},
    unit::{Kind, Unit, under_marks},
};

/// Tells such texts.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    called(units, signs);
    announced(units, signs);
    // ●渡口復航 | ▲商會請添夜班
    for at in under_marks(units) {
        if let Some(sign) = signs.get_mut(at) {
            sign.listed = true;
        }
    }
    for head in 0..units.len() {
        let weather = units.get(head).is_some_and(|unit| {
            unit.kind == Kind::Display && unit.text.len() <= 18 && cue::is_weather(&unit.text)
        });
        if let Some(sign) = signs.get_mut(head + 1).filter(|_| weather) {
            sign.listed = true;
        }
        let standing = signs.get(head).is_some_and(|sign| sign.standing && !sign.latin);
        let Some(unit) = units.get(head).filter(|unit| standing && unit.kind == Kind::Display)
        else {
            continue;
        };
        let letters = if is_for_letters(&unit.text) { letters(units, signs, head) } else { vec![] };
        let mark = units.get(head + 1).and_then(|unit| unit.text.chars().next());
        let mark = mark.filter(|mark| is_bullet(*mark));
        let marked = |text: &str| mark.is_some_and(|mark| text.starts_with(mark));
        let numbered = |text: &str| cue::enumerated(text) || cue::numbered(text);
        let found = [
            letters,
            headed(units, signs, head, numbered),
            headed(units, signs, head, marked),
            headed(units, signs, head, is_book),
            paged(units, signs, head),
        ];
        if let Some(own) = found.into_iter().find(|own| own.len() > 1) {
            for at in own {
                if let Some(sign) = signs.get_mut(at) {
                    sign.listed = true;
                }
            }
        }
    }
}

/// Tells the texts under display lines that each open with who called the paper, as a page of a hotline has them: 渡口夜里没有灯？ |
/// 居民郭先生来电：渡口的灯坏了。
fn called(units: &[Unit], signs: &mut [Sign]) {
    let calls: Vec<usize> = units
        .iter()
        .zip(signs.iter())
        .enumerate()
        .filter(|(_, (unit, sign))| {
            unit.kind == Kind::Paragraph && sign.displays > 0 && cue::calls_paper(&unit.text)
        })
        .map(|(at, _)| at)
        .collect();
    for at in calls.iter().copied().filter(|_| calls.len() > 1) {
        if let Some(sign) = signs.get_mut(at) {
            sign.listed = true;
        }
    }
}

/// So many units further down the title of a notice may stand behind it.
const NOTICE: usize = 16;

/// Tells the first texts of bodies' notices that nothing stands over, where the title stands behind: 现将下列人选予以公示：, the list, then
/// 关于拟表彰人选的公示.
fn announced(units: &[Unit], signs: &mut [Sign]) {
    for at in 0..units.len() {
        let Some((unit, sign)) = units.get(at).zip(signs.get(at)) else { break };
        if unit.kind != Kind::Paragraph || sign.displays + sign.bylines > 0 {
            continue;
        }
        let Some(title) = cue::announces(&unit.text) else { continue };
        let behind = units.iter().zip(signs.iter()).skip(at + 1).take(NOTICE);
        let titled = behind
            .take_while(|(_, sign)| !sign.dateline)
            .any(|(unit, _)| unit.kind == Kind::Display && unit.text.ends_with(title));
        if let Some(sign) = signs.get_mut(at).filter(|_| titled) {
            sign.listed = true;
        }
    }
}

/// The first texts of the letters under the standing head `head`: one begins under a display line where the one before it was
/// signed.
fn letters(units: &[Unit], signs: &[Sign], head: usize) -> Vec<usize> {
    let (mut found, mut signed) = (vec![], true);
    for at in head + 1..units.len() {
        let (Some(unit), Some(sign)) = (units.get(at), signs.get(at)) else { break };
        if !unit.is_text() {
            if unit.kind == Kind::Display && sign.standing {
                break;
            }
            continue;
        }
        if sign.displays > 0 {
            if !signed {
                break;
            }
            found.push(at);
            signed = sign.bylines > 0;
        }
        signed |= unit.kind == Kind::Closing || sign.signed;
    }
    found
}

/// The most letters of a numbered headline.
const HEADLINE: usize = 24;

/// The texts under headlines set as `is_head` tells that follow the standing head `head`: `1. 渡口夜班船停开`, `2. 春茶开采`.
fn headed(
    units: &[Unit],
    signs: &[Sign],
    head: usize,
    is_head: impl Fn(&str) -> bool,
) -> Vec<usize> {
    let mut found = vec![];
    let mut at = head + 1;
    while let Some((unit, sign)) = units.get(at).zip(signs.get(at)) {
        let told = unit.kind == Kind::Display && sign.length <= HEADLINE && is_head(&unit.text);
        let under = units.get(at + 1).is_some_and(|text| text.kind == Kind::Paragraph);
        if !(told && under) {
            break;
        }
        found.push(at + 1);
        at += 2;
        while units.get(at).is_some_and(|unit| unit.is_text() && unit.kind != Kind::Crosshead) {
            at += 1;
        }
    }
    found
}

/// The most letters of the text of an item that names its page.
const ITEM: usize = 120;

/// The texts of the items that follow the standing head `head`, a display line over each, that end in the page where more
/// stands: 渡口昨日復航，兩岸稱便。（A4）
fn paged(units: &[Unit], signs: &[Sign], head: usize) -> Vec<usize> {
    let mut found = vec![];
    let mut at = head + 1;
    while units.get(at).is_some_and(|unit| unit.kind == Kind::Display)
        && signs.get(at).is_some_and(|sign| sign.length <= HEADLINE)
        && let Some(text) = units.get(at + 1).filter(|text| text.kind == Kind::Paragraph)
        && signs.get(at + 1).is_some_and(|sign| sign.length <= ITEM)
        && ends_in_page(&text.text)
    {
        found.push(at + 1);
        at += 2;
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::parse::{cut::starts_of, guide::ends_in_page, unit::page};

    #[test]
    fn letters_begin_where_the_one_before_is_signed() {
        let lines = [
            "#讀者投書",
            "#渡口夜裏該有燈",
            "渡口夜裏沒有燈，上下船的人都要摸黑走一段石階。",
            "（縣文化館 郭遠明）",
            "#茶市搬家以後",
            "茶市搬到河東，賣茶的人要多走三里路。",
            "河東沒有班車，挑擔的人只好走着去。",
            "（縣農業局 劉羣英）",
            "#石階該修了",
            "碼頭石階缺了兩級，雨天常有人滑倒。",
        ];
        assert_eq!(starts_of(&page(&lines, |_| 0)), [2, 5, 9]);
    }

    #[test]
    fn what_a_reader_tells_a_hotline_begins_under_its_headline() {
        let lines = [
            "#渡口夜里没有灯？",
            "居民郭先生来电：渡口夜里没有灯，上下船的人都要摸黑。",
            "记者核实：渡口的灯昨天已经换了新的。",
            "#石阶缺了两级？",
            "市民刘女士来电：码头石阶缺了两级，雨天常有人滑倒。",
            "记者核实：石阶下周修好。",
        ];
        assert_eq!(starts_of(&page(&lines, |_| 0)), [1, 4]);
    }

    #[test]
    fn a_notice_begins_where_it_announces_what_its_title_says_behind_it() {
        let begun = |title: &str| {
            let lines = [
                "#渡口昨日复航",
                "本报讯（记者郭远）青石渡口昨日复航，两岸的人不必再绕行。",
                "经各镇推荐、评定，现将下列人选予以公示：",
                "郭立国，青石镇服务站站长。",
                title,
                "#茶园开采",
                "本报讯（记者刘群）云汀茶园昨日开采，头茬鲜叶收了三千斤。",
            ];
            starts_of(&page(&lines, |_| 0))
        };
        assert_eq!(begun("#关于拟表彰人选的公示"), [1, 2, 6]);
        assert_eq!(begun("#头茬鲜叶收了三千斤"), [1, 6]);
    }

    #[test]
    fn items_under_titles_of_books_or_marks_are_articles() {
        let begun = |heads: [&str; 3]| {
            let [one, two, three] = heads.map(|head| format!("#{head}"));
            let text = "郭远明著，云汀文艺出版社出版，定价二十元。";
            let lines = ["#新书架", &one, text, &two, text, &three, text];
            starts_of(&page(&lines, |_| 0))
        };
        assert_eq!(begun(["《渡口》", "《春茶记》", "《河堤人家》"]), [2, 4, 6]);
        assert_eq!(begun(["△渡口复航", "△春茶开采", "△河堤完工"]), [2, 4, 6]);
    }

    #[test]
    fn items_that_name_their_page_are_articles() {
        let lines = [
            "#本日焦點",
            "#渡口夜班船停開",
            "渡口的夜班船月底停開。（A4）",
            "#春茶早開採",
            "雲汀春茶今年早開採了九天。（B12）",
        ];
        assert_eq!(starts_of(&page(&lines, |_| 0)), [2, 4]);
        assert!(!ends_in_page("渡口復航（三十）") && !ends_in_page("渡口復航（2012）"));
    }

    #[test]
    fn items_under_numbered_headlines_are_articles() {
        let lines = [
            "#县闻点击",
            "#1. 渡口夜班船停开",
            "渡口的夜班船月底停开，船工另有安排。",
            "#2. 春茶早开采",
            "云汀的春茶今年早开采了九天。",
            "#3. 夜市搬家",
            "老街的夜市昨天搬到了粮站。",
        ];
        assert_eq!(starts_of(&page(&lines, |_| 0)), [2, 4, 6]);
    }
}
