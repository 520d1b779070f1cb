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

/// What is mended of the labels of `look` on such a page: what is marked is no line of a text, and a sentence that is not
/// marked is no headline. A deck may be unmarked.
pub(super) fn mends(look: &Look) -> impl Iterator<Item = Mend> {
    let marked = look.has(Cue::Heading);
    let text = [Label::Single, Label::First, Label::Middle, Label::Last, Label::Caption];
    let text = text.into_iter().filter(move |_| marked).map(|label| (label, -60));
    let told = !marked && look.stops() && look.length > SENTENCE;
    text.chain(told.then_some((Label::Display, -90))).chain(told.then_some((Label::Crosshead, -60)))
}

/// A sentence has more characters than this.
const SENTENCE: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::Page,
        parse::{
            label::labels,
            line::{Line, line},
            width::rows,
        },
    };

    /// The labels of the lines of `text`.
    fn told(text: &str) -> Vec<Label> {
        let pages = Page::from_text(text, 0, "");
        let lines: Vec<Line> =
            pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
        labels(&lines, &rows(&lines)).into_iter().map(|labelled| labelled.label).collect()
    }

    #[test]
    fn what_is_not_marked_is_no_headline() {
        let text = "# Ferry Is Sold\n\nThe old ferry was sold on Monday.\n\n\
                    # Bridge Carries Its First Cars\n\nThe mayor said so.\n\n\
                    # Tea Is Dear\n\nNobody buys it.\n";
        let is_head: Vec<bool> =
            told(text).into_iter().map(|label| label == Label::Display).collect();
        assert_eq!(is_head, [true, false, true, false, true, false]);
    }
}
