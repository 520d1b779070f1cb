//! Latin text of a paragraph a line, where no width tells anything: the rest of a sentence that goes on from another page, an
//! address under a text, the words beside a picture.

use super::{
    super::{
        Label,
        look::{Beginning, Cue, Look},
    },
    Mend,
};

/// What is mended of the labels of the line at `at`.
pub(in crate::parse::label) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let [own, above, below] = super::around(looks, at);
    let rest = goes_on(own, above);
    let mail = own.is_some_and(|look| look.mail);
    let shown = is_shown(own, below);
    [
        (rest || mail).then_some((Label::Byline, -60)),
        (rest || mail).then_some((Label::Display, -60)),
        (rest || mail).then_some((Label::Crosshead, -60)),
        (rest || mail).then_some((Label::Caption, -60)),
        shown.then_some((Label::Caption, 90)),
    ]
    .into_iter()
    .flatten()
}

/// Does `own` go on with a sentence right under the jump line `above`: `From A1` | `was all he said.”`?
fn goes_on(own: Option<&Look>, above: Option<&Look>) -> bool {
    own.zip(above).is_some_and(|(own, above)| {
        own.beginning == Beginning::Small
            && own.letters > own.han
            && !own.alone
            && !own.has(Cue::Heading)
            && above.alone
            && above.has(Cue::JumpFrom)
    })
}

/// Is `own` a sentence right over the photographer's credit `below`, with no blank line between?
fn is_shown(own: Option<&Look>, below: Option<&Look>) -> bool {
    own.zip(below).is_some_and(|(own, below)| {
        own.stops()
            && own.sentence
            && !own.has(Cue::Heading)
            && !own.has(Cue::Credit)
            && below.gap == 0
            && below.has(Cue::Credit)
            && below.letters > below.han
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::label::{Label, latin::page::some, tests::letters};

    /// A paragraph a line.
    const TEXT: &str = "The span over the river carried its first cars on Monday after two years of work, and the mayor \
                        said that it would be open to trucks before the winter.\n";

    #[test]
    fn a_sentence_goes_on_under_a_jump_line() {
        let page = format!("{TEXT}\n{TEXT}\n# FERRY\n\nFrom A1\n\nit is a boat.”\n\n{TEXT}");
        let told = some(&page, 4, 1);
        assert!(told != [Label::Byline] && told != [Label::Display], "{told:?}");
    }

    #[test]
    fn an_address_is_no_headline() {
        let page = format!("{TEXT}\n{TEXT}\nalee@tarnpost.example\n\n# FERRY\n\n{TEXT}");
        assert_eq!(some(&page, 2, 1), [Label::Single]);
    }

    #[test]
    fn a_sentence_over_a_credit_is_beside_a_picture() {
        let page = format!(
            "{TEXT}\n{TEXT}\nThe boat lies at the old pier on Monday.\nANN LEE/THE TARN POST\n\n{TEXT}"
        );
        assert_eq!(some(&page, 2, 2), [Label::Caption; 2]);
    }

    #[test]
    fn a_line_with_wide_blanks_ends_no_paragraph() {
        let torn = "The span over the river carried its\n\
                    first cars on Monday, and the mayor\n\
                    rode over the\nspan\nin his old car.\n\
                    Nobody else was let on before he had\n\
                    come back to the east bank, where it\n\
                    was cold.\n";
        let letters = letters(&torn.repeat(4));
        assert_eq!(letters, "FMMMMMMME".repeat(4).replace("MMMMMMM", "MMMMMM"), "{letters}");
    }
}
