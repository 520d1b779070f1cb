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
    for look in &mut *looks {
        look.heard = 0.0;
    }
    for at in 0..looks.len() {
        let heard = if asks(rows, looks, at) || is_led_in(rows, looks, at) {
            1.0
        } else if may_head(looks, at) {
            heard(rows, looks, at)
        } else {
            0.0
        };
        if let Some(look) = looks.get_mut(at) {
            look.heard = look.heard.max(heard);
        }
        let behind = behind(rows, looks, at);
        for look in looks.get_mut(at..at + behind).unwrap_or_default() {
            look.heard = 1.0;
        }
    }
}

/// In so many lines of the text above a headline behind it is heard, back to its dateline.
const ABOVE: usize = 30;

/// So much of its pairs of letters the text says of a headline behind it.
const SAID: f32 = 0.6;

/// How many of the lines from `at` on are a headline that stands behind its text, whose first lines say it, over a text
/// without a dateline: 青石渡口昨日恢复夜班船 | 每日开船四班到午夜 | 清晨五点，老船工, as narrow as a first line is?
fn behind(rows: &[Row<'_>], looks: &[Look], at: usize) -> usize {
    let may_be = |at: usize| looks.get(at).is_some_and(|own| is_bare(own) && own.length >= SAYS);
    if !may_be(at) || at == 0 || !is_after_text(looks, at) {
        return 0;
    }
    let opens = |at: usize| {
        looks.get(at).zip(looks.get(at + 1)).is_some_and(|(own, next)| {
            own.marks > 0 && (-7.0..=-1.5).contains(&own.over) && next.over > own.over + 1.0
        })
    };
    let lines = if may_be(at + 1) && opens(at + 2) {
        2
    } else if opens(at + 1) {
        1
    } else {
        return 0;
    };
    let own: Vec<(char, char)> =
        rows.iter().skip(at).take(lines).flat_map(|row| pairs(&row.text)).collect();
    let head = (at.saturating_sub(ABOVE)..at)
        .rev()
        .find(|above| looks.get(*above).is_some_and(|look| look.has(Cue::Dateline)));
    let Some(head) = head else { return 0 };
    let text = rows.get(head..at).unwrap_or_default().iter();
    let mut text: Vec<(char, char)> = text.flat_map(|row| pairs(&row.text)).collect();
    text.sort_unstable();
    let said = own.iter().filter(|pair| text.binary_search(pair).is_ok()).count();
    if said as f32 >= SAID * own.len() as f32 { lines } else { 0 }
}

/// The letters of a line of such a headline.
const SAYS: usize = 9;

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
    fn a_headline_behind_a_text_says_it_again() {
        let page = format!(
            "{NEWS}本报讯（记者郭远）三月六日，县\n航道局在青石渡口恢复夜班船，每日开船\n四班到午夜，两岸都说好。\n\
             青石渡口恢复夜班船\n县航道局每日开船四班到午夜\n清晨五点半，渡口还罩在晨雾里，老\n船工林晚已经解开了缆绳，把船撑到了河\n心。\n{NEWS}"
        );
        let letters = letters(&page);
        assert_eq!(letters.get(7..9), Some("DD"), "{letters}");
    }

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
