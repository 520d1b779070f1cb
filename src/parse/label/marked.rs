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
    // Bo Field, 7, Wins Boat Race: it has the form of a name and an age.
    let named = marked && !look.has(Cue::Byline);
    let text = text.chain(named.then_some((Label::Byline, -60)));
    let told = !marked && look.stops() && look.length > SENTENCE;
    text.chain(told.then_some((Label::Display, -90))).chain(told.then_some((Label::Crosshead, -60)))
}

/// A sentence has more characters than this.
const SENTENCE: usize = 12;
