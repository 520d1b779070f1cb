//! Lines right over a text that set out as its first line does, and are its headline: the text says them again.

use super::{
    super::width::Row,
    look::{Beginning, Cue, Ending, Look},
};
use crate::text::is_han;

/// In so many lines of the text its headline is heard.
const TEXT: usize = 6;

/// A line has so many pairs of letters at least, to be heard.
const LEAST: usize = 5;

/// Tells each of `looks` that may be the headline of the text under it how much of its pairs of letters that has.
///
/// A headline as wide as a first line that lost its indent, over a brief without a dateline, is told by nothing else: the
/// first line of a paragraph is seldom said again by the next ones (老码头夜市月底开张 | 老码头的夜市这月底开张，摊主).
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    for at in 0..looks.len() {
        let heard = if asks(rows, looks, at) || is_led_in(rows, looks, at) {
            1.0
        } else if may_head(looks, at) {
            heard(rows, looks, at)
        } else {
            0.0
        };
        if let Some(look) = looks.get_mut(at) {
            look.heard = heard;
        }
    }
}

/// Does a paragraph end above the line at `at`, as its marks and width tell?
pub(super) fn is_after_text(looks: &[Look], at: usize) -> bool {
    at.checked_sub(1).and_then(|above| looks.get(above)).is_none_or(|above| {
        above.stops()
            || above.bracketed()
            || above.column_head
            || above.over < -8.0 && above.ending == Ending::Closed
    })
}

/// May the line at `at` be a headline by its own marks: none of running text, and nothing that tells what else it is?
pub(super) fn is_bare(look: &Look) -> bool {
    const OTHERS: [Cue; 11] = [
        Cue::Dateline,
        Cue::Byline,
        Cue::Perhaps,
        Cue::Names,
        Cue::Caption,
        Cue::Credit,
        Cue::Signed,
        Cue::JumpTo,
        Cue::JumpFrom,
        Cue::See,
        Cue::FunctionLast,
    ];
    (5..=24).contains(&look.length)
        && look.marks + look.items + look.letters + look.lead == 0
        && !look.stops()
        && matches!(look.beginning, Beginning::Han | Beginning::Quote)
        && matches!(look.ending, Ending::Han | Ending::Closed)
        && !(look.has(Cue::Opens) && look.beginning == Beginning::Han)
        && !OTHERS.iter().any(|cue| look.has(*cue))
}

fn may_head(looks: &[Look], at: usize) -> bool {
    let first = |look: &Look| (-14.0..=-2.0).contains(&look.over) && is_bare(look);
    looks.get(at).is_some_and(first)
        && is_after_text(looks, at)
        && looks.get(at + 1).is_some_and(|below| below.lead == 0 && below.over > -7.0)
}

/// Is row `at` what a reader asks, over his question in full: 渡口的船票能退吗？ | 问：我上月买了船票，?
fn asks(rows: &[Row<'_>], looks: &[Look], at: usize) -> bool {
    let (Some(row), Some(look)) = (rows.get(at), looks.get(at)) else { return false };
    look.ending == Ending::Exclaim
        && (5..=24).contains(&look.length)
        && !look.speaks
        && row.text.ends_with(['？', '?'])
        && rows.get(at + 1).is_some_and(|below| below.text.starts_with("问："))
        && is_after_text(looks, at)
}

/// Is row `at` the headline of a brief that begins with who or where it is of: 夜里偷船 三人被抓 | 青石分局：昨天夜里，?
fn is_led_in(rows: &[Row<'_>], looks: &[Look], at: usize) -> bool {
    let (Some(row), Some(look)) = (rows.get(at), looks.get(at)) else { return false };
    let leads = |text: &str| {
        text.chars().position(|letter| !is_han(letter)).is_some_and(|end| (3..=6).contains(&end))
            && text.trim_start_matches(is_han).starts_with('：')
    };
    (7..=22).contains(&look.length)
        && look.han > 0
        && look.lead == 0
        && !look.stops()
        && matches!(look.beginning, Beginning::Han | Beginning::Quote)
        && matches!(look.ending, Ending::Han | Ending::Closed)
        && !look.speaks
        && !row.text.contains(['，', '、', '。', '：', '；'])
        && rows.get(at + 1).is_some_and(|below| leads(&below.text))
        && looks.get(at + 1).is_some_and(|below| !below.speaks)
        && is_after_text(looks, at)
}

/// The share of the pairs of letters of row `at` that the rows under it have, up to the end of the paragraph.
fn heard(rows: &[Row<'_>], looks: &[Look], at: usize) -> f32 {
    let Some(row) = rows.get(at) else { return 0.0 };
    let mut own: Vec<(char, char)> = pairs(&row.text).collect();
    own.sort_unstable();
    own.dedup();
    if own.len() < LEAST {
        return 0.0;
    }
    let mut said = vec![false; own.len()];
    for (row, look) in rows.iter().zip(looks).skip(at + 1).take(TEXT) {
        for pair in pairs(&row.text) {
            if let Some(said) = own.binary_search(&pair).ok().and_then(|at| said.get_mut(at)) {
                *said = true;
            }
        }
        if look.stops() && look.over < -6.0 {
            break;
        }
    }
    said.iter().filter(|said| **said).count() as f32 / said.len() as f32
}

/// The Han letters of `text` that stand side by side.
fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1)).filter(|(one, two)| is_han(*one) && is_han(*two))
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::{NEWS, letters};

    #[test]
    fn a_line_that_the_text_under_it_says_again_is_its_headline() {
        let brief = "老码头夜市月底前开张\n老码头的夜市将在月底前开张，\n\
                     六十个摊位一天租完，摊主多是返乡的\n青年。\n";
        let page = format!("{NEWS}{brief}{NEWS}");
        assert_eq!(letters(&page).get(4..8), Some("DFME"), "{}", letters(&page));
        // What it is of stands before a colon.
        let brief = "“免费”渡船多收三元钱\n青石分局：昨天夜里十一点多，民警在渡\n口抓获两人。\n";
        let page = format!("{NEWS}{brief}{NEWS}");
        assert_eq!(letters(&page).get(4..7), Some("DFE"), "{}", letters(&page));
        // A first line that the next ones do not say.
        let text = "守渡三十年的郭师傅昨天上午\n一早就解开了缆绳，船上坐着二十名乘\n客。\n";
        let page = format!("{NEWS}{text}{NEWS}");
        assert_eq!(letters(&page).get(4..7), Some("FME"), "{}", letters(&page));
    }
}
