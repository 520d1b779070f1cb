//! Two lines that are two statements by how they are set, or one by a figure between them; weighed by hand.

use super::anew;
use crate::{parse::mark::is_bullet, text::is_han};

/// The last letters of offices.
const OFFICES: &str = "办局署委部厅院会处社";

/// The fewest letters of a line that is whole over what an office says.
const WHOLE: usize = 8;

/// What speaks for `one` and `two`, the line under it, being one statement, in their simplified letters; mostly less than
/// nothing.
pub(super) fn apart(one: &str, two: &str) -> f32 {
    let mut worth = 0.0;
    // Clauses are parted by blanks or by commas: 渡口复航 两岸称便 | 乡民争来观看，船工守渡三十年.
    let half = |text: &str| text.chars().nth(3).is_some() && !text.contains([' ', '，']);
    let blank = |text: &str| text.split_once(' ').is_some_and(|(a, b)| half(a) && half(b));
    let comma = |text: &str| text.contains('，') && !text.contains(' ');
    if blank(one) && comma(two) && two.chars().any(is_han) {
        worth -= 2.5;
    }
    if says(two) && one.chars().filter(|letter| is_han(*letter)).nth(WHOLE - 1).is_some() {
        worth -= 3.0;
    }
    if attends(two) && one.chars().nth(WHOLE - 1).is_some() && !is_title(one) {
        worth -= 3.0;
    }
    if is_place_over(one, two) {
        worth -= 6.0;
    }
    // 渡船乘客超过 | 12万人
    if anew::is_more(one, two) {
        worth += 4.0;
    }
    if is_marked(two) {
        worth -= 8.0;
    }
    if is_span(two) {
        worth -= 5.0;
    }
    worth
}

/// Is `text` a name and what he did there, as decks say it: 郭远明主持, 林向南出席并讲话?
fn attends(text: &str) -> bool {
    ["主持", "出席", "参加", "出席并讲话", "主持会议", "参加调研", "参加会见", "主持并讲话"]
        .iter()
        .filter_map(|word| text.strip_suffix(word))
        .any(|name| (2..=4).contains(&name.chars().count()) && name.chars().all(is_han))
}

/// Does `text` end in the title of who is named in the next line?
fn is_title(text: &str) -> bool {
    ["书记", "主任", "长", "主席", "和", "、", "由"].iter().any(|end| text.ends_with(end))
}

/// How the names of places and offices end, of which briefs are.
const PLACES: &str = "县区市州镇乡局院委";

/// The most letters of such a name, and the fewest of the headline under it.
const PLACE: usize = 5;
const BRIEF: usize = 7;

/// Is `one` where a brief is from, over its headline `two`: 青石县 | 夜班渡船开到午夜?
pub(in crate::parse) fn is_place_over(one: &str, two: &str) -> bool {
    let length = one.chars().count();
    (3..=PLACE).contains(&length)
        && one.ends_with(|last| PLACES.contains(last))
        && one.chars().all(is_han)
        && two.chars().filter(|letter| is_han(*letter)).nth(BRIEF - 1).is_some()
        && !["人民", "委员", "政府", "党委", "委", "长", "的", "第", "与", "和"]
            .iter()
            .any(|front| two.starts_with(front))
}

/// Does `text` begin with a mark, as old papers and those of Malaysia set one before each deck: ▲商會請添夜班, ◆船工：夜里看不清?
fn is_marked(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|mark| is_bullet(mark) && mark != '·')
        && letters.next().is_some_and(is_han)
}

/// Is `text` the years of a life, as they stand under a name: `1931 – 2014`?
fn is_span(text: &str) -> bool {
    let year = |text: &str| text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit());
    text.len() <= 16
        && text
            .split_once(['–', '-', '—'])
            .is_some_and(|(one, two)| year(one.trim()) && year(two.trim()))
}

/// Does `text` begin with an office that says something: 县航道局：渡口月底复航?
fn says(text: &str) -> bool {
    text.split_once('：').is_some_and(|(office, words)| {
        office.ends_with(|last| OFFICES.contains(last))
            && (2..=8).contains(&office.chars().count())
            && office.chars().all(is_han)
            && words.chars().nth(3).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_that_speaks_is_a_statement() {
        assert!(apart("青石渡口昨日上午复航", "县航道局：月底再添两条船") < 0.0);
        assert!(apart("青石渡口昨日上午复航", "商会：月底再添两条船") < 0.0);
        assert!(apart("青石渡口", "县航道局：月底再添两条船") >= 0.0);
        assert!(apart("青石渡口昨日上午复航", "老船工：再添两条船") >= 0.0);
    }

    #[test]
    fn who_took_part_is_a_deck() {
        assert!(apart("县政府部署渡口夜航", "郭远明主持") < 0.0);
        assert!(apart("县委书记和县长", "郭远明主持") >= 0.0);
    }

    #[test]
    fn where_a_brief_is_from_stands_over_its_headline() {
        assert!(apart("青石县", "夜班渡船开到午夜") < 0.0);
        assert!(apart("青石县", "人民政府发布公告") >= 0.0 && apart("青石县", "渡船") >= 0.0);
    }

    #[test]
    fn a_mark_begins_a_deck() {
        assert!(apart("●青石渡口復航", "▲商會請添夜班") < 0.0);
        assert!(apart("●青石渡口復航", "商會請添夜班") >= 0.0);
    }

    #[test]
    fn the_years_of_a_life_are_a_statement() {
        assert!(apart("Ann ‘Nan’ Lee", "1931 – 2014") < 0.0 && apart("Route", "9 – 12") >= 0.0);
    }

    #[test]
    fn commas_are_not_set_under_blanks() {
        assert!(apart("渡口复航 两岸称便", "乡民争来观看，船工守渡三十年") < 0.0);
        assert!(apart("渡口复航，两岸称便", "乡民争来观看，船工守渡三十年") >= 0.0);
    }
}
