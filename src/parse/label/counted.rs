//! Numbered headlines over short items: `1. 渡口夜班船停开`, then its text, `2. 春茶开采早了九天`, and so on.

use super::{
    heard::is_after_text,
    look::{Beginning, Ending, Look},
};
use crate::parse::{cue, mark::OF_HEADS, width::Row};

/// So many of them are no chance.
const LEAST: usize = 3;
/// The most characters of one, its number aside.
const LONGEST: usize = 16;
/// A line of an item that is text fills more of its column.
const SHARE: f32 = 0.9;

/// The number that `text` begins with, with a point behind it.
fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    rest.starts_with(['.', '．', '、']).then(|| text.get(..digits)?.parse().ok()).flatten()
}

/// Tells the numbered headlines among `looks`, those of a page's `rows`: short lines without a stop, numbered one after the
/// other, each behind the end of a text and over another one.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    let (mut found, mut next) = (vec![], 1);
    for (at, row) in rows.iter().enumerate() {
        let Some(number) = number(&row.text) else { continue };
        let head = looks.get(at).is_some_and(|own| {
            let above = at.checked_sub(1).and_then(|above| looks.get(above));
            let below = looks.get(at + 1).zip(rows.get(at + 1));
            own.length <= LONGEST
                && own.share < SHARE
                && own.marks <= 1
                && own.han > 3
                && !own.stops()
                && above.is_none_or(|above| above.stops() || above.marks == 0)
                && below.is_some_and(|(below, row)| {
                    below.length > own.length && self::number(&row.text).is_none()
                })
        });
        if number == 1 {
            keep(looks, &found);
            (found, next) = (vec![], 1);
        }
        if head && number == next {
            found.push(at);
            next += 1;
        }
    }
    keep(looks, &found);
    marked(rows, looks);
    called(rows, looks);
}

/// So many calls of readers, each under what it is about, are a hotline.
const CALLS: usize = 2;

/// Tells the headlines of a hotline, each over who called the paper: 渡口夜里没有灯 | 市民郭先生：渡口的灯坏了。
fn called(rows: &[Row<'_>], looks: &mut [Look]) {
    let told = |at: usize| {
        looks.get(at).is_some_and(|own| {
            (5..=LONGEST).contains(&own.length)
                && own.han > 3
                && own.marks == 0
                && (!own.stops() || own.ending == Ending::Exclaim)
                && !own.speaks
        }) && rows.get(at + 1).is_some_and(|below| cue::calls_paper(&below.text))
            && is_after_text(looks, at)
    };
    let found: Vec<usize> = (0..rows.len()).filter(|at| told(*at)).collect();
    if found.len() >= CALLS {
        mark(looks, &found);
    }
}

/// Tells the headlines that have all one mark before them, as old papers set it (●渡口復航): each behind the end of a text, or
/// behind a standing head, and over a longer line or a deck with its own mark.
fn marked(rows: &[Row<'_>], looks: &mut [Look]) {
    let mark = |at: usize| rows.get(at)?.text.chars().next().filter(|mark| OF_HEADS.contains(mark));
    let told = |at: usize| {
        let above = at.checked_sub(1).and_then(|above| looks.get(above));
        let below = looks.get(at + 1);
        looks.get(at).is_some_and(|own| {
            own.ending == Ending::Han
                && own.marks + own.items == 0
                && own.han > 3
                && own.share < SHARE
                && above.is_none_or(|above| above.stops() || above.marks + above.items == 0)
                && below.is_some_and(|below| {
                    below.beginning == Beginning::Arrow
                        || below.length > own.length && below.marks + below.items > 0
                })
        })
    };
    let Some(first) = (0..rows.len()).find_map(mark) else { return };
    let all: Vec<usize> = (0..rows.len()).filter(|at| mark(*at) == Some(first)).collect();
    let found: Vec<usize> = all.iter().copied().filter(|at| told(*at)).collect();
    // ●青石渡口昨天復航 may be the first line of an item among others.
    if found.len() * 3 >= all.len() * 2 {
        keep(looks, &found);
    }
}

/// Takes the lines `found` for headlines, if they are no chance.
fn keep(looks: &mut [Look], found: &[usize]) {
    if found.len() >= LEAST {
        mark(looks, found);
    }
}

/// Takes the lines `found` for headlines.
fn mark(looks: &mut [Look], found: &[usize]) {
    for at in found {
        if let Some(look) = looks.get_mut(*at) {
            look.counted = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::letters;

    #[test]
    fn lines_with_one_mark_over_texts_are_headlines() {
        let items = "●青石渡口復航\n青石渡口昨日復航、兩岸稱便、每日開船四次、夜\n班另議○\n\
            ●茶園今春早開採\n雲汀茶園今春開採甚早、頭茬鮮葉收三千斤、價亦\n較去年爲高○\n\
            ●夜市昨遷河東\n老街夜市昨遷河東舊倉、攤位一日租完、商民稱便\n云○\n";
        let letters = letters(items);
        assert_eq!([0, 3, 6].map(|at| letters.get(at..=at)), [Some("D"); 3], "{letters}");
    }

    #[test]
    fn lines_over_who_called_the_paper_are_headlines() {
        let items = "渡口夜里没有灯\n市民郭先生：渡口的路灯坏了快两个月，晚上\n黑灯瞎火，老人出门摔过跤。\n\
            县城建局：路灯线路已经修好，请大家放心。\n船票怎样退\n读者周女士：上月买的船票能退吗，要到哪里\n去办？\n\
            渡口管理所：开船一小时前都可以退。\n";
        let letters = letters(items);
        assert_eq!([0, 4].map(|at| letters.get(at..=at)), [Some("D"); 2], "{letters}");
    }

    #[test]
    fn numbered_lines_over_items_are_headlines() {
        let items = "县闻点击\n1. 渡口夜班船停开\n云汀河渡口的夜班船从下月一日起停开，原\n班船工另有安排。\n\
            2. 春茶早开采\n云汀县的春茶今年比往年早开采了九天，头\n茬鲜叶收了三千斤。\n\
            3. 夜市搬家\n老街的夜市昨天搬到了河东的旧粮站，摊位\n一天租完。\n";
        let letters = letters(items);
        assert_eq!(
            [1, 4, 7].map(|at| letters.get(at..=at)),
            [Some("D"), Some("D"), Some("D")],
            "{letters}"
        );
    }
}
