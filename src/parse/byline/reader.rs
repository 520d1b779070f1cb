//! Readers who sign their letters.

use super::{
    fill::PLACES,
    names::is_plain_person,
    writer::{is_hidden, is_nobody},
};
use crate::{
    parse::{cue, forms::simplified, sieve::Sieve},
    text::{is_blank, is_han},
};

/// Does a reader sign, with where he lives: 读者 郭远, 云汀县读者 刘群, 河堤里 读者 林晚?
pub(in crate::parse) fn is_reader(text: &str) -> bool {
    static FIRST: Sieve = Sieve::new().with_all(&['读']);
    if FIRST.find(text).is_none() {
        return false;
    }
    let Some((place, name)) = text.split_once("读者") else { return false };
    let place = place.trim();
    let name = name.trim_start_matches(['：', ':', ' ', '\u{3000}']);
    // 读者 郭远 三月六日
    let name = match name.rsplit_once([' ', '\u{3000}']) {
        Some((name, day)) if is_day(day) => name,
        _ => name,
    };
    // Behind a blank it may be any place.
    let apart = text.contains(" 读者 ") || text.contains("\u{3000}读者\u{3000}");
    let at_home = place.is_empty()
        || apart && (2..=6).contains(&place.chars().count()) && place.chars().all(is_han)
        || (2..=10).contains(&place.chars().count())
            && (place.ends_with(PLACES) || place.ends_with('街'));
    at_home && text.chars().count() <= 18 && name.split([' ', '、']).all(is_plain_person)
}

/// Is `text` a day without its year: 三月六日?
fn is_day(text: &str) -> bool {
    text.ends_with('日')
        && text.contains('月')
        && text.chars().all(|letter| {
            letter.is_ascii_digit() || cue::is_numeral(letter) || "月日廿卅".contains(letter)
        })
}

/// Does `text`, a line under a letter to the editor or right over it, say from where and by whom it comes, wherever that is:
/// 云汀 郭远明, 青石镇学堂街 老郭, 河东 一群居民? Elsewhere it may as well be a headline.
pub(in crate::parse) fn is_from_reader(text: &str) -> bool {
    let text = &*simplified(text);
    if !(4..=20).contains(&text.chars().count())
        || !text.chars().all(|letter| is_han(letter) || is_blank(letter))
    {
        return false;
    }
    // A name may be letter-spaced.
    let from = text.char_indices().rev().filter(|(_, letter)| is_blank(*letter)).take(3);
    from.map(|(at, _)| text.split_at(at)).any(|(place, name)| {
        let name: String = name.chars().filter(|letter| !is_blank(*letter)).collect();
        let place = place.trim_end();
        (2..=14).contains(&place.chars().count())
            && !["本报", "记者", "通讯员"].iter().any(|word| place.contains(word))
            && (name.chars().count() < 4 && is_plain_person(&name)
                || lives_at(place) && (2..=4).contains(&name.chars().count())
                || is_somebody(&name)
                || is_nobody(&name)
                || is_hidden(&name)
                || NICKNAMES.iter().any(|front| {
                    name.strip_prefix(front).is_some_and(|name| name.chars().count() == 1)
                })
                || CALLED.iter().any(|word| {
                    name.strip_suffix(word).is_some_and(|name| name.chars().count() == 1)
                }))
    })
}

/// How homes in a town end, before any name at all, with an example each.
const HOMES: [(&str, &str); 13] = [
    ("巷", "打铁巷"),
    ("街", "河堤街"),
    ("路", "河堤路"),
    ("里", "永安里"),
    ("弄", "三德弄"),
    ("坊", "铁匠坊"),
    ("花园", "河堤花园"),
    ("小区", "青石小区"),
    ("社区", "青石社区"),
    ("新村", "纺织新村"),
    ("村", "柳湾村"),
    ("苑", "青石苑"),
    ("公寓", "河堤公寓"),
];

/// Is `place` where one lives?
fn lives_at(place: &str) -> bool {
    HOMES.iter().any(|(home, _)| place.ends_with(home))
}

/// Does `name` hide who it is: 一位母亲?
fn is_somebody(name: &str) -> bool {
    let one = ["一位", "一名", "一个", "一群", "几位", "几名"];
    one.iter().any(|word| {
        name.strip_prefix(word).is_some_and(|who| (2..=4).contains(&who.chars().count()))
    })
}

/// What stands before a family name, or any letter, where one who writes to a paper gives no more.
const NICKNAMES: [&str; 3] = ["老", "小", "阿"];

/// What stands behind it: 柳湾 郭伯.
const CALLED: [&str; 9] = ["伯", "叔", "婆", "太", "生", "姨", "先生", "女士", "小姐"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_s_writer_may_have_any_name_where_he_tells_his_street() {
        for (home, example) in HOMES {
            assert!(
                example.ends_with(home) && is_from_reader(&format!("{example} 晚潮")),
                "{home}"
            );
        }
        for text in ["柳湾 郭伯", "青石 一位船工", "河堤花园 一位母亲"] {
            assert!(is_from_reader(text), "{text}");
        }
        assert!(!is_from_reader("渡口复航 茶园开采") && !is_from_reader("本报记者 郭远"));
    }

    #[test]
    fn readers_sign_with_where_they_live() {
        for text in ["读者 郭远", "云汀县读者 刘群", "河堤里 读者 郭远", "读者 郭远 三月六日"]
        {
            assert!(is_reader(text), "{text}");
        }
        for text in ["读者来信", "渡口读者热议复航"] {
            assert!(!is_reader(text), "{text}");
        }
    }
}
