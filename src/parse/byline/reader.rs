//! Readers who sign their letters.

use super::names::is_plain_person;
use crate::text::is_han;

/// What readers of a paper call themselves before their names, a blank between.
const READERS: &[&str] =
    &["市民", "村民", "居民", "网友", "家长", "乘客", "业主", "观众", "学生", "职工", "退休教师"];

/// Does a reader sign, with where he lives: 读者 郭远, 云汀县读者 刘群, 市民 林晚?
pub(super) fn is_reader(text: &str) -> bool {
    let called = || {
        let (who, name) = text.split_once([' ', '\u{3000}'])?;
        READERS.iter().find_map(|word| Some((who.strip_suffix(word)?, name)))
    };
    let Some((place, name)) = text.split_once("读者").or_else(called) else { return false };
    let place = place.trim();
    let name = name.trim_start_matches(['：', ':', ' ', '\u{3000}']);
    // 河堤里 读者 郭远: behind a blank it may be any place.
    let apart = text.contains(" 读者 ") || text.contains("\u{3000}读者\u{3000}");
    let at_home = place.is_empty()
        || apart && (2..=6).contains(&place.chars().count()) && place.chars().all(is_han)
        || (2..=10).contains(&place.chars().count())
            && place.ends_with(['县', '市', '区', '镇', '乡', '村', '省', '州', '街']);
    at_home && text.chars().count() <= 18 && name.split([' ', '、']).all(is_plain_person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_sign_with_where_they_live_or_what_they_are() {
        for text in ["读者 郭远", "云汀县读者 刘群", "市民 林晚", "河堤里 读者 郭远"]
        {
            assert!(is_reader(text), "{text}");
        }
        for text in ["读者来信", "市民热议渡口复航", "市民 渡口复航"] {
            assert!(!is_reader(text), "{text}");
        }
    }
}
