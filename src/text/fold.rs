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
        let plain = rest.find(|character| !is_plain(character)).unwrap_or(rest.len());
        // The last of them may carry a mark that comes after it: it goes with the others.
        let last = rest.get(..plain).filter(|run| run.len() < rest.len());
        let last = last.and_then(|run| run.chars().next_back()).map_or(0, char::len_utf8);
        let (run, after) = rest.split_at(plain - last);
        folded.push_str(run);
        let other = after.get(last..).and_then(|others| others.find(is_plain));
        let other = other.map_or(after.len(), |at| at + last);
        let (run, after) = after.split_at(other);
        folded.extend(
            run.nfkc().filter(|character| !character.is_whitespace() && !is_invisible(*character)),
        );
        rest = after;
    }
    folded
}

/// Does it fold to itself, whatever stands beside it?
fn is_plain(character: char) -> bool {
    matches!(character, '!'..='~' | '\u{3400}'..='\u{9fff}' | '、' | '。' | '《' | '》')
}

#[cfg(test)]
mod tests {
    use super::*;

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
