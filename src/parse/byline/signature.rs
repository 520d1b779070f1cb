//! Who wrote a text, as the last lines under it say: 青石公社 郭远明, 老郭, （县农业局）.

use super::{agency::is_agency, byline_line, english, names::is_person, photo::is_photo_credit};
use crate::{parse::folio::ENGLISH_TITLE_ENDS, text::is_han};

/// How sure the last block must be one that has a blank in it.
const SIGNATURE: f32 = 0.6;
/// Is `text`, the last block, who wrote it: 青石公社 郭远明?
pub(super) fn is_signature(text: &str) -> bool {
    is_pen_name(text)
        || is_described(text)
        || is_poet(text)
        || text.contains([' ', '\u{3000}']) && byline_line(text) >= SIGNATURE
}

/// Does `text` stand in brackets and tell of who wrote it by name, place and work: （郭遠，雲汀市，退休教師）, （作者郭遠，…）?
pub(in crate::parse) fn is_described(text: &str) -> bool {
    let inside = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    let word = |word: &str| (2..=10).contains(&word.chars().count()) && word.chars().all(is_han);
    inside.is_some_and(|inside| {
        let mut parts = inside.strip_prefix("作者").unwrap_or(inside).split(['，', '／']);
        let count = parts.clone().count();
        parts.next().is_some_and(is_person) && (2..=3).contains(&count) && parts.all(word)
    })
}

/// The most bytes of a poet's name, with the dash before it.
const POET: usize = 40;

/// Does `text` name who wrote what stands over it, behind a dash: `—Ann Marsh Lee.`, `—A. M. L.`? `—Tarnford Gazette.` is
/// the paper from which it was taken.
pub(in crate::parse) fn is_poet(text: &str) -> bool {
    let Some(name) = text.strip_prefix(['—', '–']).filter(|_| text.len() <= POET) else {
        return false;
    };
    let name = name.trim_start();
    let initials = || {
        (2..=4).contains(&name.split(' ').count())
            && name.split(' ').all(|word| word.len() == 2 && word.ends_with('.'))
    };
    let name = name.trim_end_matches('.');
    let last = name.rsplit(' ').next().unwrap_or_default().to_uppercase();
    let pictured = ["Photo", "photo", "Drawn", "Staff"].iter().any(|word| name.contains(word));
    let paper = ENGLISH_TITLE_ENDS.binary_search(&last.as_str()).is_ok();
    initials()
        || english::is_person(name)
            && !paper
            && !is_agency(name)
            && !is_photo_credit(text)
            && !pictured
}

/// What stands in brackets at a text's end that is no name: 未完.
const NO_NAMES: &[&str] = &[
    "未完",
    "待续",
    "待續",
    "续完",
    "續完",
    "全文完",
    "掌声",
    "掌聲",
    "下转",
    "下轉",
    "另见",
    "另見",
];

/// What offices and groups end in that sign a text in brackets.
const OFFICES: [char; 15] =
    ['室', '局', '委', '办', '社', '站', '组', '会', '联', '部', '校', '厂', '队', '科', '所'];

/// Is `text`, the last block, a name and nothing else: 老郭, （靜波）?
fn is_pen_name(text: &str) -> bool {
    let bare = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    let name = bare.unwrap_or(text);
    // （县农业局）
    let office = bare.is_some_and(|bare| bare.chars().count() <= 8 && bare.ends_with(OFFICES));
    (office || (2..=4).contains(&name.chars().count()))
        && name.chars().all(is_han)
        && !NO_NAMES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poet_stands_behind_a_dash() {
        assert!(is_poet("—Ann Marsh Lee.") && is_poet("—A. M. L."));
        assert!(!is_poet("Ann Marsh Lee.") && !is_poet("—Tarnford Gazette."));
        assert!(!is_poet("—The boat is gone.") && !is_poet("—Tarn Staff Photo."));
    }

    #[test]
    fn who_wrote_a_letter_is_described_in_brackets() {
        for text in [
            "（郭遠，雲汀市，退休教師）",
            "（作者郭遠明，雲汀市民，船工）",
            "（郭遠／雲汀市，退休教師）",
        ] {
            assert!(is_described(text), "{text}");
        }
        assert!(!is_described("（郭遠）") && !is_described("（渡口，昨日，復航）"));
        assert!(!is_described("（作者为河堤大学教授）"));
    }
}
