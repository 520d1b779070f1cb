//! Readers who sign their letters.

use super::{fill::PLACES, names::is_plain_person};
use crate::{parse::sieve::Sieve, text::is_han};

/// Does a reader sign, with where he lives: 读者 郭远, 云汀县读者 刘群, 河堤里 读者 林晚?
pub(super) fn is_reader(text: &str) -> bool {
    static FIRST: Sieve = Sieve::new().with_all(&['读']);
    if FIRST.find(text).is_none() {
        return false;
    }
    let Some((place, name)) = text.split_once("读者") else { return false };
    let place = place.trim();
    let name = name.trim_start_matches(['：', ':', ' ', '\u{3000}']);
    // Behind a blank it may be any place.
    let apart = text.contains(" 读者 ") || text.contains("\u{3000}读者\u{3000}");
    let at_home = place.is_empty()
        || apart && (2..=6).contains(&place.chars().count()) && place.chars().all(is_han)
        || (2..=10).contains(&place.chars().count())
            && (place.ends_with(PLACES) || place.ends_with('街'));
    at_home && text.chars().count() <= 18 && name.split([' ', '、']).all(is_plain_person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_sign_with_where_they_live() {
        for text in ["读者 郭远", "云汀县读者 刘群", "河堤里 读者 郭远"] {
            assert!(is_reader(text), "{text}");
        }
        for text in ["读者来信", "渡口读者热议复航"] {
            assert!(!is_reader(text), "{text}");
        }
    }
}
