//! Briefs without headlines that were cut apart, under one standing head: 各地短波 is over the three that follow it, or stands
//! at the page's end for them.

use super::{
    evidence::Evidence,
    head::Draft,
    reach::BRIEF,
    unit::{Kind, Unit},
};

/// Puts briefs without headlines that follow each other together where a standing head for briefs is all that stands over the
/// first, or, where one waits at the page's end, nothing.
pub(super) fn gather(drafts: Vec<Draft>, evidence: &Evidence<'_>) -> Vec<Draft> {
    let waits = waits(&drafts, evidence);
    let mut gathered: Vec<Draft> = Vec::with_capacity(drafts.len());
    // Is the last of them one brief or several?
    let mut before = false;
    for draft in drafts {
        let briefs = are_briefs(&draft, evidence);
        if let Some(first) = gathered.last_mut()
            && before
            && briefs
            && draft.heads.is_empty()
            && (is_over(first, evidence) || waits && first.heads.is_empty())
            && follows(first, &draft, evidence)
        {
            first.body.extend(draft.body);
            continue;
        }
        before = briefs;
        gathered.push(draft);
    }
    gathered
}

/// Is a standing head for briefs among the lines after the page's last text, over none of `drafts`?
fn waits(drafts: &[Draft], evidence: &Evidence<'_>) -> bool {
    let after = evidence.units.iter().enumerate().rev().take_while(|(_, unit)| !unit.is_text());
    let over = |at: usize| evidence.sign(at).standing && evidence.sign(at).briefs;
    let mut labels = after.map(|(at, _)| at).filter(|at| over(*at));
    labels.any(|at| !drafts.iter().any(|own| !own.body.is_empty() && own.heads.contains(&at)))
}

/// Is a standing head for briefs all that stands over `draft`?
fn is_over(draft: &Draft, evidence: &Evidence<'_>) -> bool {
    let over = |at: &usize| evidence.sign(*at).standing && evidence.sign(*at).briefs;
    !draft.heads.is_empty() && draft.heads.iter().all(over)
}

/// Is `draft` one brief or several, none of which names its writer before the text?
fn are_briefs(draft: &Draft, evidence: &Evidence<'_>) -> bool {
    let brief = |at: &usize| {
        let (kind, sign) = (evidence.kind(*at), evidence.sign(*at));
        kind == Some(Kind::Closing)
            || kind == Some(Kind::Paragraph)
                && sign.length <= BRIEF
                && !(sign.reported || sign.notifies || sign.from || sign.to)
    };
    draft.bylines.is_empty()
        && evidence.units.get(draft.place).is_some_and(Unit::is_text)
        && !draft.body.is_empty()
        && draft.body.iter().all(brief)
}

/// Do the texts of both stand right beside each other, and begin with one mark or none? ●柳湾茶市开市 and what has no mark are two.
fn follows(first: &Draft, next: &Draft, evidence: &Evidence<'_>) -> bool {
    let [one, two] = [first, next].map(|draft| draft.body.first().copied());
    let mark = |at: Option<usize>| at.and_then(|at| evidence.sign(at).bullet);
    let end = first.body.last().map(|at| at + 1);
    end.is_some() && end == two && mark(one) == mark(two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as unit;

    const BRIEFS: [&str; 3] = [
        "青石镇渡口三月五日起夜里点灯，末班船开到十点。",
        "柳湾镇茶市昨天开市，首日成交春茶三千斤。",
        "云汀县粮站推出夜间收粮，稻农不再排长队。",
    ];

    /// How many paragraphs each article has, where the first has `over` over it and `last` stands at the page's end.
    fn gathered(over: &str, last: &str) -> Vec<usize> {
        let mut units = vec![unit(Kind::Display, over)];
        units.extend(BRIEFS.map(|text| unit(Kind::Paragraph, text)));
        units.push(unit(Kind::Display, last));
        let drafts = (1..=3).map(|at| Draft {
            heads: if at == 1 && !over.is_empty() { vec![0] } else { vec![] },
            body: vec![at],
            place: at,
            ..Draft::default()
        });
        let evidence = Evidence::new(&units, &[]);
        gather(drafts.collect(), &evidence).iter().map(|draft| draft.body.len()).collect()
    }

    #[test]
    fn briefs_under_their_standing_head_are_one_article() {
        assert_eq!(gathered("各地短波", "渡口昨天复航"), [3]);
        assert_eq!(gathered("渡口昨天复航", "柳湾茶市开市"), [1, 1, 1]);
    }

    #[test]
    fn what_has_no_mark_is_none_of_briefs_that_have() {
        let marked = |text: &str| unit(Kind::Paragraph, &format!("●{text}"));
        let [one, two, three] = BRIEFS;
        let units = [
            unit(Kind::Display, "各地短波"),
            marked(one),
            marked(two),
            unit(Kind::Paragraph, three),
        ];
        let drafts = (1..=3).map(|at| Draft {
            heads: if at == 1 { vec![0] } else { vec![] },
            body: vec![at],
            place: at,
            ..Draft::default()
        });
        let gathered = gather(drafts.collect(), &Evidence::new(&units, &[]));
        assert_eq!(gathered.iter().map(|draft| draft.body.len()).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn briefs_whose_standing_head_waits_are_one_article() {
        assert_eq!(gathered("", "各地短波"), [3]);
        assert_eq!(gathered("", "渡口昨天复航"), [1, 1, 1]);
    }
}
