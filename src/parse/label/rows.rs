//! Rows of tables, as papers set prices, rates, draws and results: 春茶 每市斤 四元二, 雲汀金 313.20 跌1.40.

use super::{Label, latin::Mend, look::Look};
use crate::parse::{class::Classes, cue};

/// The most characters of a line beside rows.
const LONGEST: usize = 40;

/// May the line `text`, which looks like `look` and is of these `classes`, be a row of a table; is it `spaced`?
pub(super) fn is_row(look: &Look, text: &str, spaced: bool, classes: Classes) -> bool {
    if look.han == 0 {
        return look.letters > 0 && cue::is_latin_row(text);
    }
    !look.stops()
        && if spaced {
            cue::is_spaced_row(text)
        } else {
            look.blanks > 0
                && cue::is_row(text)
                && !cue::calls(text)
                // 读者 郭远 三月六日
                && !text.starts_with("读者")
                || look.length <= 24 && classes.has(MARKS) && cue::is_result(text)
                || look.length <= LONGEST && is_told(text, classes)
        }
}

/// What each result of a match has.
const MARKS: Classes = Classes::COLON.union(Classes::RATIO);

/// Is `text`, of these `classes`, a line of a lottery's draw or of a forecast?
fn is_told(text: &str, classes: Classes) -> bool {
    let may_foretell =
        || classes.has(Classes::DEGREE.union(Classes::COLON)) || text.ends_with('级');
    classes.has(Classes::DIGIT) && cue::is_drawn(text) || may_foretell() && cue::is_forecast(text)
}

/// What is mended of the labels of the line at `at`: a row stands beside another one, and what stands between two rows, in
/// brackets over the first or tells behind the last where they are from, is as short a paragraph.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let is_row = |at: Option<usize>| at.and_then(|at| looks.get(at)).is_some_and(|look| look.row);
    let (above, below) = (is_row(at.checked_sub(1)), is_row(Some(at + 1)));
    let near = is_row(at.checked_sub(2)) || is_row(Some(at + 2));
    let head = |at: usize| {
        looks.get(at).is_some_and(|look| look.row_head)
            && is_row(Some(at + 1))
            && is_row(Some(at + 2))
    };
    // 全市渡口客流排行 | 渡口 班次 客流（万人）: what the table is of.
    let titled = head(at + 1)
        && looks.get(at).is_some_and(|own| {
            own.length <= LONGEST && own.marks == 0 && !own.stops() && !own.row && own.blanks < 2
        });
    let told = looks.get(at).is_some_and(|own| {
        let short = own.length <= LONGEST && !own.stops() && own.marks == 0;
        let latin = own.letters > own.han;
        // Of two columns that were read in turn every second line is one.
        own.row && (above || below || near && !latin)
            || short && above && below && !latin
            || short && below && is_row(Some(at + 2)) && own.bracketed()
            || own.columns && below && (is_row(at.checked_add(2)) || above)
            || above && own.sources
            || head(at)
    });
    // What stands over a table, apart from the text above.
    let heads = looks.get(at).is_some_and(|own| {
        let above = at.checked_sub(1).and_then(|above| looks.get(above));
        let apart = own.gap > 0 || above.is_none_or(Look::stops);
        own.letters > own.han
            && !own.row
            && !own.columns
            && !own.stops()
            && apart
            && below
            && is_row(at.checked_add(2))
            // 昨日茶市行情 | 春茶 每担 四百元
            || own.column_head && !own.row && below && is_row(at.checked_add(2))
    });
    let over = [(Label::Display, 60), (Label::Crosshead, -60), (Label::Caption, -60)];
    [
        (Label::Single, 80),
        (Label::Display, -60),
        (Label::First, -40),
        (Label::Middle, -40),
        (Label::Last, -40),
        (Label::Byline, -40),
        (Label::Caption, -30),
    ]
    .into_iter()
    .filter(move |_| told)
    .chain(
        [(Label::Display, 50), (Label::First, -40), (Label::Single, -20)]
            .into_iter()
            .filter(move |_| titled && !told),
    )
    .chain(over.into_iter().filter(move |_| heads))
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::letters;

    #[test]
    fn a_table_has_a_headline_and_a_head() {
        let text =
            "渡口昨天复航，班船每日四班，两岸\n的人都说方便，老船工守渡三十年，今\n日仍立船头。\n";
        let table = "全市渡口客流排行\n名次 渡口 客流（万人） 同比（%）\n1 青石 5.46 5.1\n2 柳湾 3.52 0.6\n3 云汀 3.18 9.4\n";
        let letters = letters(&format!("{text}{table}{text}"));
        assert_eq!(letters.get(3..8), Some("DSSSS"), "{letters}");
    }

    #[test]
    fn a_score_alone_over_a_text_is_its_headline() {
        let text = "The home side was ahead before the\nbell of the chapel had struck four, and\nnobody \
                    on the bank had seen a goal.\n";
        let letters = letters(&format!("{text}Rovers 2, Wanderers 1\n{text}{text}"));
        assert_ne!(letters.get(3..4), Some("S"), "{letters}");
    }
}
