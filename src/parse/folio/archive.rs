//! Texts of archives, which give each on one line.

/// Shorter lines, in bytes, are no text of several paragraphs.
const LONG: usize = 300;

/// The paragraphs of `text`, if it is one line with a blank between them: `……从此复航。 青石镇的……`; none if it is one.
///
/// Where a blank stands behind most stops it tells nothing.
pub(super) fn paragraphs(text: &str) -> Vec<&str> {
    let ends = |part: &str| part.ends_with(['。', '」', '！', '？']);
    let text = text.trim();
    if text.len() < LONG || !text.contains(' ') {
        return vec![];
    }
    let mut parts = vec![];
    let (mut rest, mut from) = (text, 0);
    while let Some((at, _)) = rest.get(from..).and_then(|after| after.char_indices().find(is_blank))
    {
        let (before, after) = rest.split_at(from + at);
        if ends(before) {
            parts.push(before);
            (rest, from) = (after.trim_start(), 0);
        } else {
            from = before.len() + 1;
        }
    }
    parts.push(rest);
    // What begins with a dateline may be taken for an article of its own.
    let dated = parts.iter().skip(1).any(|part| part.starts_with(['〔', '【']));
    let between = parts.len() - 1;
    if between > 0 && !dated && between * 2 <= text.matches('。').count() { parts } else { vec![] }
}

fn is_blank((_, letter): &(usize, char)) -> bool {
    *letter == ' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_behind_a_stop_parts_paragraphs_where_it_is_seldom() {
        let one = "渡口昨日復航，兩岸鄉民爭來觀看。老船工守渡三十年，今日仍立船頭。".repeat(4);
        let two = "青石大橋工程亦已過半，明春可通車。縣府定於月底勘驗。".repeat(2);
        assert_eq!(paragraphs(&format!("{one} {two}")), [one.as_str(), two.as_str()]);
        let one = format!("{one}票數爲 三比一。");
        assert_eq!(paragraphs(&format!("{one} {two}")), [one.as_str(), two.as_str()]);
        for text in [format!("{one}{two}"), one.replace('。', "。 "), one.replace('，', " ")] {
            assert!(paragraphs(&text).is_empty(), "{text}");
        }
    }
}
