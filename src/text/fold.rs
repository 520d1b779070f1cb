//! What is folded in comparing two texts: width, white space, what nobody sees.

use unicode_normalization::UnicodeNormalization;

use super::is_invisible;

/// `text` as it is compared: compatibility forms folded (NFKC), no white space, no invisible or private-use characters.
///
/// ```
/// assert_eq!(dubao::text::fold("ＡＰＥＣ 蓝\u{ad}（１）"), "APEC蓝(1)");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    // Most characters of a paper fold to themselves: whole runs of them are copied.
    while !rest.is_empty() {
        let plain = rest.find(|character| plain(character).is_none()).unwrap_or(rest.len());
        // The last of them may carry a mark that comes after it: it goes with the others.
        let last = rest.get(..plain).filter(|run| run.len() < rest.len());
        let last = last.and_then(|run| run.chars().next_back()).map_or(0, char::len_utf8);
        let (run, after) = rest.split_at(plain - last);
        folded.extend(run.chars().filter_map(self::plain).filter(|character| *character != ' '));
        let other = after
            .get(last..)
            .and_then(|others| others.find(|character| self::plain(character).is_some()));
        let other = other.map_or(after.len(), |at| at + last);
        let (run, after) = after.split_at(other);
        folded.extend(
            run.nfkc().filter(|character| !character.is_whitespace() && !is_invisible(*character)),
        );
        rest = after;
    }
    folded
}

/// What `character` folds to whatever stands beside it, a blank if to nothing; none where that is not told at once.
fn plain(character: char) -> Option<char> {
    match character {
        ' '..='~' | '\u{3400}'..='\u{9fff}' | '、' | '。' | '《' | '》' | '“' | '”' => {
            Some(character)
        }
        '\u{3000}' => Some(' '),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_told_at_once_is_what_the_standard_says(
            text in "[ -~ａ-ｚ，：！（）“”‘’…—、。《》茶园\u{3000}\u{338}\u{301}é①㎡ｶﾞ\u{200b}]{0,16}"
        ) {
            let slow = text.nfkc().filter(|character| !character.is_whitespace() && !is_invisible(*character));
            prop_assert_eq!(fold(&text), slow.collect::<String>());
        }
    }

    #[test]
    fn width_blanks_and_what_nobody_sees_are_folded() {
        for (text, folded) in [
            ("第 １６ 版", "第16版"),
            ("８４％，“三农”", "84%,“三农”"),
            ("every\u{ad}thing", "everything"),
            ("\u{200c}基础性\u{200c}", "基础性"),
            ("\u{e004}记者", "记者"),
            ("e\u{301}t\u{e9}", "\u{e9}t\u{e9}"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text:?}");
        }
    }
}
