//! Crossheads at the edges of texts: there they part nothing, and are headlines.

use super::{
    evidence::Evidence,
    head::Draft,
    unit::{Kind, is_rubric},
};

/// Hands the crossheads at the edges of the texts of `drafts` to the articles that they are the headlines of.
pub(super) fn handed(drafts: &mut [Draft], evidence: &Evidence<'_>) {
    hand_on(drafts, evidence);
    hand_up(drafts, evidence);
}

/// A crosshead at the end of a text heads nothing there: it is the text's own headline, if it has none, or that of the
/// next one.
fn hand_on(drafts: &mut [Draft], evidence: &Evidence<'_>) {
    let is = |at: usize, kind: Kind| evidence.kind(at) == Some(kind);
    for number in 0..drafts.len() {
        let Some(draft) = drafts.get(number) else { continue };
        let Some(last) = draft.body.last().copied().filter(|last| is(*last, Kind::Crosshead))
        else {
            continue;
        };
        let texts = draft.body.iter().filter(|at| is(**at, Kind::Paragraph)).count();
        let (own, next) = (draft.heads.is_empty() && texts > 0, number + 1);
        let to = if own { number } else { next };
        if own
            || drafts.get(next).is_some_and(|next| next.heads.is_empty() && next.place == last + 1)
        {
            if let Some(draft) = drafts.get_mut(number) {
                draft.body.pop();
            }
            if let Some(draft) = drafts.get_mut(to) {
                draft.heads.push(last);
                draft.head_after = own;
            }
        }
    }
}

/// A crosshead at the beginning of a text that has no head is its headline: nothing stands before it that it could part.
fn hand_up(drafts: &mut [Draft], evidence: &Evidence<'_>) {
    for draft in drafts.iter_mut() {
        let Some(&[first, next]) = draft.body.get(..2) else { continue };
        if evidence.kind(first) == Some(Kind::Crosshead)
            && evidence.kind(next) == Some(Kind::Paragraph)
            && !evidence.sign(first).numbered
            && !evidence.units.get(first).is_some_and(|unit| is_rubric(&unit.text))
            && draft.heads.iter().all(|at| evidence.is_standing(*at))
        {
            draft.body.remove(0);
            draft.heads.push(first);
            draft.heads.sort_unstable();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as unit;

    #[test]
    fn a_crosshead_at_the_beginning_of_a_text_without_head_is_its_headline() {
        let units = [
            unit(Kind::Crosshead, "夜市搬进老粮站"),
            unit(Kind::Paragraph, "空了八年的老粮站改成了夜市，三十个摊位一天租完。"),
            unit(Kind::Crosshead, "一、摊主"),
            unit(Kind::Paragraph, "摊主多是返乡的青年。"),
        ];
        let evidence = Evidence::new(&units, &[]);
        let draft = |body: Vec<usize>, heads| Draft { heads, body, ..Draft::default() };
        let mut drafts =
            [draft(vec![0, 1], vec![]), draft(vec![0, 1], vec![3]), draft(vec![2, 3], vec![])];
        hand_up(&mut drafts, &evidence);
        assert_eq!(drafts.map(|draft| draft.heads), [vec![0], vec![3], vec![]]);
    }
}
