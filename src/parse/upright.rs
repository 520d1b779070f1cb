//! Marks as lines set downwards have them, the same that stand in other lines: `︵` is `（`, `﹁` is `「`.

use std::borrow::Cow;

/// Each mark (Vertical Forms and CJK Compatibility Forms) with the one it is; both take three bytes. `︱` is left, which
/// rules between upright lines are made of, too.
#[rustfmt::skip]
const TURNED: &[(char, char)] = &[
    ('︐', '，'), ('︑', '、'), ('︒', '。'), ('︓', '：'), ('︔', '；'), ('︕', '！'), ('︖', '？'), ('︗', '〖'), ('︘', '〗'),
    ('︙', '…'), ('︰', '…'), ('︵', '（'), ('︶', '）'), ('︷', '｛'), ('︸', '｝'), ('︹', '〔'), ('︺', '〕'), ('︻', '【'),
    ('︼', '】'), ('︽', '《'), ('︾', '》'), ('︿', '〈'), ('﹀', '〉'), ('﹁', '「'), ('﹂', '」'), ('﹃', '『'), ('﹄', '』'),
    ('﹇', '［'), ('﹈', '］'),
];

/// `text` with the marks that were set for lines downwards turned.
pub(super) fn turned(text: &str) -> Cow<'_, str> {
    // They begin with one of two pairs of bytes.
    if !text.as_bytes().windows(2).any(|pair| matches!(pair, [0xef, 0xb8 | 0xb9])) {
        return Cow::Borrowed(text);
    }
    let turn = |mark: char| {
        let found = TURNED.binary_search_by_key(&mark, |(turned, _)| *turned);
        found.ok().and_then(|at| TURNED.get(at)).map_or(mark, |(_, mark)| *mark)
    };
    Cow::Owned(text.chars().map(turn).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_upright_lines_are_turned() {
        assert!(TURNED.is_sorted());
        for (upright, mark) in TURNED {
            assert_eq!(turned(&format!("渡口{upright}")), format!("渡口{mark}"));
            assert_eq!(upright.len_utf8(), mark.len_utf8());
        }
        assert_eq!(
            turned("︻本報雲汀訊︼渡口昨日復航，︵下轉第四版︶"),
            "【本報雲汀訊】渡口昨日復航，（下轉第四版）"
        );
        assert!(matches!(turned("（本報訊）渡口“復航”！"), Cow::Borrowed(_)));
    }
}
