//! Lines of a text that marks its headings, as extractors do that write Markdown.

use super::{
    Label,
    latin::Mend,
    look::{Cue, Look},
};

/// Fewer marks may be hashes of another kind.
const MARKS: usize = 3;

/// Are the headings of the page that `looks` make marked?
pub(super) fn are_marked(looks: &[Look]) -> bool {
    looks.iter().filter(|look| look.has(Cue::Heading)).count() >= MARKS
}

/// What is mended of the labels of the line at `at` on such a page: what is marked is no line of a text, and a sentence that is
/// not marked is no headline, nor are lines of verse. A deck may be unmarked.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let nothing = Look::default();
    let look = looks.get(at).unwrap_or(&nothing);
    let marked = look.has(Cue::Heading);
    let verse = !marked && is_verse(looks, at);
    let verse = [(Label::Single, 60), (Label::Display, -60), (Label::Byline, -30)]
        .into_iter()
        .filter(move |_| verse);
    let text = [Label::Single, Label::First, Label::Middle, Label::Last, Label::Caption];
    let text = text.into_iter().filter(move |_| marked).map(|label| (label, -60));
    // Bo Field, 7, Wins Boat Race: it has the form of a name and an age.
    let named = marked && !look.has(Cue::Byline);
    let text = text.chain(named.then_some((Label::Byline, -60)));
    let told = !marked && look.stops() && look.length > SENTENCE;
    text.chain(told.then_some((Label::Display, -90)))
        .chain(told.then_some((Label::Crosshead, -60)))
        .chain(verse)
}

/// So many short lines in a row that are not marked are verse, each with no more characters than the other says.
const ROW: usize = 4;
const SHORT: usize = 18;

/// Is the line at `at` among so many short lines that are not marked, each a paragraph of words alone?
fn is_verse(looks: &[Look], at: usize) -> bool {
    let line = |look: &&Look| {
        let marks = look.marks + look.items + look.blanks + usize::from(look.stops());
        let own = [Cue::Heading, Cue::Names, Cue::Byline, Cue::Perhaps, Cue::Credit, Cue::Caption];
        let other = [Cue::Edge, Cue::Edges, Cue::Guide, Cue::See, Cue::Folio, Cue::Dateline];
        (4..=SHORT).contains(&look.length)
            && look.han > 0
            && look.length <= look.han + marks + 1
            && !look.column_head
            && !own.into_iter().chain(other).any(|cue| look.has(cue))
    };
    if !looks.get(at).as_ref().is_some_and(line) {
        return false;
    }
    let above = looks.get(..at).unwrap_or_default().iter().rev().take(ROW);
    let below = looks.get(at + 1..).unwrap_or_default().iter().take(ROW);
    above.take_while(line).count() + below.take_while(line).count() + 1 >= ROW
}

/// A sentence has more characters than this.
const SENTENCE: usize = 12;

#[cfg(test)]
mod tests {
    use super::super::tests::letters;

    #[test]
    fn where_headings_are_marked_short_lines_in_a_row_are_verse() {
        let page = "# 渡口复航\n\n渡口昨天复航，首班船在清晨六点开出。\n\n# 春茶开采\n\n云汀茶园昨天开采，首日收青三千斤。\n\n\
                    # 河上\n\n郭远\n\n船停在岸边\n\n灯停在船头\n\n水不说话 天也不说话\n\n只有一支老竹篙\n\n还记得河的深浅\n";
        assert_eq!(letters(page).get(6..), Some("SSSSS"), "{}", letters(page));
    }
}
