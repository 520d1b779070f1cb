//! A jump line from elsewhere behind the words of a headline begins a text.
//!
//! `柳湾河堤完工（上接1版）` over the rest of the text: the headline stands beside the jump line, at one height with it.

use super::Sheet;
use crate::{
    issue::Direction,
    parse::{jump::markers, label::Label},
};

/// The letters of a headline's line.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=24;

/// Where in line `at`, which is taken for text, a jump line from elsewhere stands behind a headline, in bytes.
pub(super) fn cut(sheet: Sheet<'_>, at: usize) -> Option<usize> {
    let (line, label) = sheet.line(at)?;
    let text = &line.text;
    if !matches!(label, Label::First | Label::Middle | Label::Single)
        || !text.ends_with(['）', ')'])
    {
        return None;
    }
    let found = markers(text);
    let marker = found.last().filter(|marker| marker.direction == Direction::From)?;
    let head = text.get(..marker.range.start)?.trim_end();
    let plain = !head.contains(['，', '。', '；', '（', '(', '：']);
    (marker.range.end == text.len() && plain && LETTERS.contains(&head.chars().count()))
        .then_some(marker.range.start)
}

#[cfg(test)]
mod tests {
    use super::{super::tests::sheet, *};

    #[test]
    fn a_jump_line_behind_a_headline_is_parted_from_it() {
        for (label, text, want) in [
            ('F', "柳湾河堤完工（上接1版）", Some("（上接1版）")),
            ('D', "柳湾河堤完工（上接1版）", None),
            ('F', "FERRY (Continued from Page 1)", Some("(Continued from Page 1)")),
            ('F', "（上接1版）", None),
            ('F', "柳湾河堤完工（下转3版）", None),
            ('M', "八里险段，全部换上石料（上接1版）", None),
        ] {
            let (lines, labels) = sheet(&[(label, text)]);
            let got = cut(Sheet { lines: &lines, labels: &labels }, 0);
            assert_eq!(got.and_then(|byte| text.get(byte..)), want, "{text}");
        }
    }

    #[test]
    fn a_keyword_before_a_jump_line_is_the_headline_of_the_rest() {
        let page = "TARNFORD — The council voted on Monday night to sell the old\n\
                    ferry, which has lain off the pier since May, and to build a\n\
                    bridge in its place above the mill. Nobody had seen the\n\
                    (See FERRY, Page 2)\n\u{c}Page 2\n\nFERRY (Continued from Page 1)\n\
                    boats. It would cost the county more\nthan the old pier did in ten years, and\n\
                    the clerk said that no other bid had come\nin by the end of the month. The mayor\n\
                    said the town could not wait.\n";
        let issue = crate::parse::parse(&crate::page::Page::from_text(page, 0, ""));
        let rest = &issue.sections[1].articles[0];
        assert_eq!(rest.headline.as_deref(), Some("FERRY"));
        assert_eq!(rest.jumps[0].marker, "(Continued from Page 1)");
        assert!(rest.body[0].text.starts_with("boats. It would"), "{rest:#?}");
        assert_eq!(rest.body.len(), 1, "{rest:#?}");
    }
}
