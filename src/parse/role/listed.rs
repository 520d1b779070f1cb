//! Articles of an archive's list: what stands over several of them, and the dateline that stands behind the header of one.

use super::article as made;
use crate::{
    issue::Article,
    parse::{evidence::Evidence, forms::simplified, head::Draft, line::Line, reach::Listed},
    text::is_han,
};

/// The most letters of a dateline on a line of its own.
const DATELINE: usize = 14;

/// The article of `draft`, whose section and dateline, told by the archive's `lines`, are no part of its headline.
pub(super) fn article(draft: &Draft, evidence: &Evidence<'_>, lines: &[Line]) -> Article {
    let told = |at: &usize, test: fn(&Line) -> bool| line(*at, evidence, lines).is_some_and(test);
    let heads = || draft.heads.iter().chain(&draft.bylines);
    if !heads().any(|at| told(at, |line| line.section || line.after_header)) {
        return made(draft, evidence);
    }
    let section = draft.heads.iter().find(|at| told(at, |line| line.section)).copied();
    let filed = heads().find(|at| told(at, |line| line.after_header && is_filed(&line.text)));
    let filed = filed.copied();
    let mut own = draft.clone();
    own.heads.retain(|at| Some(*at) != section && Some(*at) != filed);
    own.bylines.retain(|at| Some(*at) != filed);
    let mut article = made(&own, evidence);
    let text = |at: usize| evidence.units.get(at).map(|unit| unit.text.clone());
    article.standing_head = article.standing_head.or_else(|| section.and_then(text));
    article.dateline = article.dateline.or_else(|| filed.and_then(text));
    article
}

/// How `draft` stands in an archive's list.
pub(super) fn listed(draft: &Draft, evidence: &Evidence<'_>, lines: &[Line]) -> Listed {
    let mut heads = draft.heads.iter().filter_map(|at| line(*at, evidence, lines));
    match heads.next() {
        Some(first) if first.section => Listed::First,
        Some(first) if first.start => Listed::Next,
        _ => Listed::No,
    }
}

/// The first line of unit `at`.
fn line<'a>(at: usize, evidence: &Evidence<'_>, lines: &'a [Line]) -> Option<&'a Line> {
    evidence.units.get(at).and_then(|unit| lines.get(unit.lines.start))
}

/// Does `text` say from where or by which agency a text was sent, and nothing else: 雲汀通信, 青石特約通訊, 雲汀十日國民電?
fn is_filed(text: &str) -> bool {
    let ends = || {
        let text = simplified(text);
        ["电", "讯", "通信", "函", "报导", "报道"].iter().any(|end| text.ends_with(end))
    };
    (3..=DATELINE).contains(&text.chars().count()) && text.chars().all(is_han) && ends()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_header_may_be_the_dateline() {
        for text in ["雲汀通信", "青石特約通訊", "雲汀十日國民電"] {
            assert!(is_filed(text), "{text}");
        }
        for text in ["郭遠", "渡口昨日復航，本報訊", "青石大橋合龍"] {
            assert!(!is_filed(text), "{text}");
        }
    }
}
