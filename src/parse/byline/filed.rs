//! Datelines that name the reporter before the place, as papers of Taiwan and Hong Kong set them (【記者郭遠／雲汀報導】), and
//! those in brackets that name no paper, as papers of Malaysia set them (（云汀10日讯）).

use super::{
    closing::is_reporters,
    dateline::{Dateline, closes, opening, opens},
    day::before_date,
    names::{is_person, office},
};
use crate::{
    parse::{
        forms::simplified,
        letters::{Letters, folded},
        sieve::Sieve,
    },
    text::is_han,
};

/// How the words behind the reporter's name end, with an example each.
const ENDS: &[(&str, &str)] = &[
    ("报导", "【記者郭遠／雲汀報導】"),
    ("报道", "【記者郭遠／雲汀報道】"),
    ("外电", "編譯郭遠／綜合外電"),
    ("电", "〔特派員郭遠／雲汀十日電〕"),
    ("讯", "【記者郭遠／雲汀訊】"),
    ("特稿", "記者郭遠／特稿"),
    ("专访", "記者郭遠／專訪"),
    ("整理", "記者郭遠／整理"),
];

/// What of [`ENDS`] is no dateline alone.
const WORKS: &[&str] = &["特稿", "专访", "整理"];

/// How a dateline of a place without a day ends, with an example each.
const PLACED: &[(&str, &str)] = &[
    ("通讯", "〔雲汀通訊〕"),
    ("通信", "【雲汀通信】"),
    ("专讯", "（云汀专讯）"),
    ("专电", "【雲汀專電】"),
    ("航讯", "〔雲汀航訊〕"),
    ("讯", "（云汀讯）"),
];

/// Datelines that name neither paper nor place; they stand in brackets alone.
const BARE: &[&str] = &[
    "特讯",
    "专讯",
    "专电",
    "综合讯",
    "综合电",
    "综合报道",
    "综合报导",
    "综合外电",
    "综合外电报道",
    "综合外电报导",
    "外电报道",
    "外电报导",
    "即时报道",
    "即时报导",
    "独家报道",
    "独家报导",
    // What happened where the paper is.
    "本市消息",
    "本埠消息",
    "本县消息",
    "本市讯",
    "本埠讯",
    "本市特讯",
];

/// How a dateline of a place and a day ends, longer ones first, with an example each.
const DATED: &[(&str, &str)] = &[
    ("综合电", "（云汀10日综合电）"),
    ("专电", "（云汀10日专电）"),
    ("专讯", "（云汀10日专讯）"),
    ("讯", "（云汀10日讯）"),
    ("电", "（云汀、青石10日电）"),
];

/// The most letters of such a dateline.
const MOST: usize = 48;
/// The most letters behind the stroke.
const BEHIND: usize = 10;

/// May `letter` stand in such a dateline, ahead of its end?
fn may_stand(letter: char) -> bool {
    is_han(letter) || letter.is_alphanumeric() || " 、/·-".contains(letter)
}

/// The dateline of a correspondent's letter, in a text without full stops: 雲汀通信、渡口已於昨日復航、.
fn corresponds(text: &str) -> Option<Dateline> {
    let place = text.chars().take_while(|letter| is_han(*letter)).take(6).count().checked_sub(2)?;
    let end = text.char_indices().nth(place + 2).map(|(at, _)| at)?;
    let (head, rest) = text.split_at_checked(end)?;
    let told = (2..=3).contains(&place)
        && (head.ends_with("通信") || head.ends_with("通訊"))
        && rest.starts_with('、')
        && !rest.contains(['。', '，']);
    told.then(|| Dateline { range: 0..end, text: head.to_owned(), byline: None })
}

/// Such a dateline that opens `text`; its words may be none, where only the reporter is named: 【本報記者郭遠報道】.
pub(super) fn filed(text: &str) -> Option<Dateline> {
    static TELLING: Sieve =
        Sieve::new().with_all(&['、', '/', '／', '（', '(', '【', '[', '［', '〔', '︻']);
    let head = text.char_indices().nth(MOST + 8).and_then(|(at, _)| text.get(..at));
    let head = head.unwrap_or(text);
    // Most texts have neither a bracket nor a stroke, and no 、 as behind 通信.
    let tells = |letter: char| {
        letter == '、' || {
            let folded = folded(letter);
            folded == '/' || opens(folded)
        }
    };
    if !TELLING.any(head, tells) {
        return None;
    }
    let letters = &Letters::of(head);
    let (begin, bracket) = opening(letters);
    if let Some(found) = corresponds(text).filter(|_| !bracket) {
        return Some(found);
    }
    let mut end = (begin..begin + MOST)
        .find(|at| letters.get(*at).is_none_or(|letter| !may_stand(letter)))?;
    if bracket {
        letters.get(end).filter(|letter| closes(*letter))?;
    }
    let stroke = (begin..end).rev().find(|at| letters.get(*at) == Some('/'));
    if !bracket {
        // 記者郭遠／雲汀報導 stands on a line of its own, or a blank parts it from its text.
        let stroke = stroke?;
        let blank = (stroke + 2..end).find(|at| letters.get(*at) == Some(' '));
        if blank.is_none() && letters.get(end).is_some() {
            return None;
        }
        end = blank.unwrap_or(end);
    }
    let printed = |from: usize, to: usize| head.get(letters.bytes(from..to)).map(str::trim);
    let folded = |from: usize, to: usize| String::from_iter(letters.slice(from..to));
    let reporters = |who: &str| office(who).is_some() && is_reporters(who);
    let (words, byline) = if let Some(stroke) = stroke {
        let who = printed(begin, stroke)?;
        let behind = folded(stroke + 1, end);
        let told = behind.trim().chars().count() <= BEHIND
            && ENDS.iter().any(|(word, _)| behind.trim().ends_with(word));
        if !(told && reporters(who)) {
            return None;
        }
        // 記者郭遠／專訪 says what he wrote, and no place.
        if WORKS.contains(&behind.trim()) {
            ("", Some(printed(begin, end)?))
        } else {
            (printed(stroke + 1, end)?, Some(who))
        }
    } else {
        let whole = folded(begin, end);
        let whole = whole.trim();
        if BARE.contains(&whole) || is_dated(whole) {
            (printed(begin, end)?, None)
        } else {
            let reports = ["报道", "报导"].iter().find_map(|word| whole.strip_suffix(word));
            let sent = || ["讯", "电"].iter().find_map(|word| whole.strip_suffix(word));
            let who = reports.or_else(sent)?;
            let who = printed(begin, begin + who.chars().count())?;
            let behind = office(who).map_or("", |office| who.get(office.end..).unwrap_or_default());
            let name = behind.char_indices().nth(3).and_then(|(at, _)| behind.get(..at));
            // 【記者郭遠明雲汀報導】: the stroke was lost.
            let placed = behind.chars().count() >= 5 && behind.chars().all(is_han);
            match name.filter(|name| placed && is_person(name)) {
                Some(name) => {
                    let length = who.len() - behind.len() + name.len();
                    let from = begin + who.get(..length)?.chars().count();
                    (printed(from, end)?, Some(who.get(..length)?))
                }
                None => (reports.is_some() && reporters(who)).then_some(("", Some(who)))?,
            }
        }
    };
    let after = letters.skip_blanks(end + usize::from(bracket));
    let text = words.chars().filter(|letter| !letter.is_whitespace()).collect();
    let range = letters.bytes(0..after);
    Some(Dateline { range, text, byline: byline.map(str::to_owned) })
}

/// Does `text` begin with such a dateline? Papers of the mainland have none.
pub(in crate::parse) fn is_filed(text: &str) -> bool {
    text.starts_with(opens) && filed(text).is_some()
}

/// Does `text` begin with where somebody writes from, in brackets: 〔云汀通讯〕?
pub(in crate::parse) fn is_placed(text: &str) -> bool {
    text.starts_with(opens) && placed(text).is_some()
}

/// Is `words` a place and a day: 云汀10日讯?
fn is_dated(words: &str) -> bool {
    let Some(head) = DATED.iter().find_map(|(kind, _)| words.strip_suffix(kind)) else {
        return false;
    };
    let (place, date) = before_date(head);
    date && (2..=9).contains(&place.chars().count())
        && place.chars().all(|letter| is_han(letter) || letter == '、')
        && !place.contains("记者")
}

/// What `text` begins with in brackets that says where somebody writes from, without a day: 〔云汀通讯〕. It may stand inside
/// a text, too, and so tells no beginning.
pub(super) fn placed(text: &str) -> Option<&str> {
    let inside = text.trim_start().strip_prefix(opens)?.split(closes).next()?;
    let simple = simplified(inside);
    let place = PLACED.iter().find_map(|(kind, _)| simple.strip_suffix(kind))?;
    let named = (2..=4).contains(&place.chars().count()) && place.chars().all(is_han);
    named.then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &str, byline: Option<&str>) {
        let found = filed(text);
        let got = found.as_ref().map(|found| (found.text.as_str(), found.byline.as_deref()));
        assert_eq!(got, Some((want, byline)), "{text}");
    }

    #[test]
    fn every_end_fires_on_its_example() {
        for (_, example) in ENDS.iter().chain(DATED) {
            assert!(filed(example).is_some(), "{example}");
        }
        for (_, example) in PLACED {
            assert!(placed(example).is_some(), "{example}");
        }
        assert!(placed("【通讯】茶园").is_none() && placed("云汀通讯").is_none());
        for bare in BARE {
            assert!(filed(&format!("【{bare}】茶園開採。")).is_some(), "{bare}");
        }
    }

    #[test]
    fn the_reporter_stands_before_the_place() {
        check("【記者郭遠／雲汀報導】茶園昨天開採。", "雲汀報導", Some("記者郭遠"));
        check("記者郭遠、劉羣／雲汀報導", "雲汀報導", Some("記者郭遠、劉羣"));
        let told = super::super::dateline("【記者郭遠／台北報導】茶園昨天開採。");
        assert_eq!(told.map(|told| told.text).as_deref(), Some("台北報導"));
        check("記者郭遠／專訪", "", Some("記者郭遠／專訪"));
        check("〔記者郭遠／綜合報導〕茶園", "綜合報導", Some("記者郭遠"));
        check("【本報記者郭遠報道】茶園昨天開採。", "", Some("本報記者郭遠"));
        check("【記者郭遠明雲汀報導】茶園昨天開採。", "雲汀報導", Some("記者郭遠明"));
        check("【記者郭遠明雲汀訊】茶園昨天開採。", "雲汀訊", Some("記者郭遠明"));
        let told = super::super::dateline("【記者郭遠明雲汀訊】茶園昨天開採。");
        assert_eq!(told.map(|told| told.text).as_deref(), Some("雲汀訊"));
        check("（云汀10日讯）茶园今天开采。", "云汀10日讯", None);
        check("【雲汀十日下午八時電】茶園今日開採。", "雲汀十日下午八時電", None);
        check("【本埠消息】茶園今日開採。", "本埠消息", None);
        check("【特讯】茶园今天开采。", "特讯", None);
    }

    #[test]
    fn other_openings_are_none() {
        for text in [
            "記者郭遠／攝影",
            "記者郭遠昨天在雲汀報導",
            "（综合整治）茶园",
            "（3月10日电）",
            "圖／雲汀茶園提供",
            "茶園／昨天開採的報導",
            "【編者按】茶園",
        ] {
            assert_eq!(filed(text), None, "{text}");
        }
    }
}
