//! The last lines of a text whose headline stands behind it: no lines of that headline.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Ending, Look},
    },
    Mend,
};

/// A line that fills so much of its column is of a text.
const FULL: f32 = 0.85;
/// And none that is so much wider.
const WIDE: f32 = 1.15;

/// What is mended of the labels of the line at `at`.
pub(in crate::parse::label) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let [own, above, below] = super::around(looks, at);
    let broken = is_broken_off(own, above, below);
    let said = is_end_of_speech(own, above);
    [
        (broken || said).then_some((Label::Display, -80)),
        broken.then_some((Label::Single, 20)),
        said.then_some((Label::Last, 40)),
    ]
    .into_iter()
    .flatten()
    .chain(tipped(own).into_iter().flatten())
}

/// What is mended where `own` tells of who wrote the text above it: `Ann Lee’s column appears on Mondays.`
fn tipped(own: Option<&Look>) -> Option<[Mend; 4]> {
    own.is_some_and(|look| look.tipped && look.letters > look.han).then_some([
        (Label::Display, -60),
        (Label::Crosshead, -60),
        (Label::Byline, -60),
        (Label::Single, 20),
    ])
}

/// Is `own` the first line of a sentence, full and not ended, under the end of another one and over a title: `If the lower
/// of the two basins, the` | `Towns Agree to Share` | `A Shrinking River`? The page breaks off the text there.
fn is_broken_off(own: Option<&Look>, above: Option<&Look>, below: Option<&Look>) -> bool {
    let (Some(own), Some(above), Some(below)) = (own, above, below) else { return false };
    let full = own.column > 0.0 && (FULL..WIDE).contains(&(own.width / own.column));
    let other = [Cue::Byline, Cue::Dateline, Cue::Credit, Cue::JumpTo, Cue::See, Cue::Guide];
    own.sentence
        && !own.stops()
        && !own.alone
        && own.gap == 0
        && own.beginning == Beginning::Capital
        && full
        && !other.iter().any(|cue| own.has(*cue))
        && above.stops()
        && above.sentence
        && below.titled
        && !below.alone
}

/// Does a quotation end in `own` that begins in the line above: `said. “The tide tells you.` | `Nobody has to teach that.”`?
fn is_end_of_speech(own: Option<&Look>, above: Option<&Look>) -> bool {
    let (Some(own), Some(above)) = (own, above) else { return false };
    let latin = own.letters > own.han;
    latin
        && own.has(Cue::LeftClosed)
        && own.ending == Ending::StopClosed
        && own.sentence
        && own.gap == 0
        && above.has(Cue::LeftOpen)
        && above.sentence
}

#[cfg(test)]
mod tests {
    use super::mends;
    use crate::{
        page::Page,
        parse::{
            label::{
                Label,
                latin::page::{TEXT, some},
            },
            line::line,
            width::rows,
        },
    };

    #[test]
    fn a_text_that_breaks_off_is_no_headline() {
        let page = format!(
            "{TEXT}If the larger of the two boats can\nFerry Stays in Port\nAs Divers Seek Wreck\n\
             By ANN LEE\n{TEXT}"
        );
        let labels = some(&page, 4, 2);
        assert_ne!(labels.first(), Some(&Label::Display));
        assert_eq!(labels.get(1), Some(&Label::Display));
    }

    #[test]
    fn a_quotation_ends_in_its_text() {
        let looks = |page: &str| {
            let pages = Page::from_text(page, 0, "");
            let lines: Vec<_> =
                pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
            crate::parse::label::looks(&rows(&lines)).0
        };
        let page = |said: &str| format!("{TEXT}“It smells,” he said. “It is true.\n{said}\n{TEXT}");
        let told = |said: &str| mends(&looks(&page(said)), 5).any(|mend| mend == (Label::Last, 40));
        assert!(told("I taught them that.”"));
        assert!(
            !told("He taught them that.") && !told("I taught them” that.") && !told("I Did It.”")
        );
    }
}
