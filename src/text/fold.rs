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
    fold_each(text, |letter| folded.push(letter));
    folded
}

/// Gives the characters of `text` as [`fold`] folds them, one after the other.
pub(crate) fn fold_each(text: &str, mut give: impl FnMut(char)) {
    let mut give = |letter: char| {
        if letter != ' ' {
            give(letter);
        }
    };
    let mut chars = text.chars();
    // Most characters of a paper fold to themselves. The last of them may carry a mark that comes after it: it is held
    // back, with what stands from it on.
    let mut held: Option<(&str, char)> = None;
    loop {
        let rest = chars.as_str();
        let Some(character) = chars.next() else { break };
        if let Some(plain) = plain(character) {
            if let Some((_, before)) = held.replace((rest, plain)) {
                give(before);
            }
            continue;
        }
        let from = held.take().map_or(rest, |(from, _)| from);
        let others = chars.as_str();
        let end = others.find(|character| plain(character).is_some()).unwrap_or(others.len());
        let (_, after) = others.split_at_checked(end).unwrap_or((others, ""));
        let run = from.get(..from.len() - after.len()).unwrap_or_default();
        run.nfkc()
            .filter(|character| !character.is_whitespace() && !is_invisible(*character))
            .for_each(&mut give);
        chars = after.chars();
    }
    if let Some((_, last)) = held {
        give(last);
    }
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
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
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
