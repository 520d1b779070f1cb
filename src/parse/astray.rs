//! Display lines that went to a neighbour, though another text near by has their words.
//!
//! The cut gives each text a head beside it, or lines of one pool in the texts' order. Where two headlines stand one after
//! the other above two texts, or the head after a text runs into the one before the next, one text may get both, and
//! the other none; and half a head may be left alone. Once all heads are given the texts tell: lines at the edge of a
//! head, or of a group that is nobody's, go to the text that repeats them, if the one that has them does not. They must
//! find a text without head there, or the other half of their head right beside them.
//!
//! Latin heads are left as they are: their decks share too many words with all texts of a page.

mod said;

use std::ops::Range;

use self::said::Said;
use super::{evidence::Evidence, head::Draft, sign::Sign, span, unit::Kind};

/// The most lines that go together.
const MOST: usize = 6;
/// So many times lines of a page are moved, at the most.
const MOVES: usize = 100;
/// A move must be worth more than this: shares of the lines that the one text has more than the other, summed up, and
/// what follows. Fitted, as these are, on generated issues.
const LEAST: f32 = 0.15;
/// What the text that has the lines repeats of them counts for more.
const OWN: f32 = 1.2;
/// The text has no head so far.
const BARE: f32 = 0.25;
/// It comes from another page: such pieces have none, often.
const PIECE: f32 = -0.3;
/// A text loses its whole head.
const ALL: f32 = -0.2;
/// Lines that look like one statement are torn.
const TORN: f32 = -0.1;
/// Lines that look like one statement come together.
const WHOLE: f32 = 0.25;

/// Lines of a draft that may go to another one.
#[derive(Clone, Debug)]
struct Move {
    from: usize,
    to: usize,
    lines: Range<usize>,
    worth: f32,
}

/// Gives display lines to the texts that repeat them, where the drafts that have them do not.
pub(super) fn led_home(drafts: &mut Vec<Draft>, evidence: &Evidence<'_>) {
    let mut said = Said::new(drafts, evidence);
    let mut moves: Vec<Option<Move>> =
        (0..drafts.len()).map(|from| best(drafts, from, &mut said)).collect();
    for _ in 0..MOVES {
        let known = moves.iter().flatten();
        let Some(step) = known.max_by(|one, two| one.worth.total_cmp(&two.worth)).cloned() else {
            break;
        };
        take(drafts, &step);
        let changed = [step.from, step.to];
        for (from, own) in moves.iter_mut().enumerate() {
            let stale = own.as_ref().is_some_and(|own| changed.contains(&own.to));
            if stale || changed.contains(&from) {
                *own = best(drafts, from, &mut said);
            }
        }
    }
    drafts.retain(|draft| {
        !(draft.body.is_empty() && draft.heads.is_empty() && draft.bylines.is_empty())
    });
}

/// Moves lines from one draft to another.
fn take(drafts: &mut [Draft], step: &Move) {
    if let Some(from) = drafts.get_mut(step.from) {
        from.heads.retain(|at| !step.lines.contains(at));
    }
    if let Some(to) = drafts.get_mut(step.to) {
        if to.heads.is_empty() {
            to.head_after = to.body.last().is_some_and(|last| *last < step.lines.start);
        }
        to.heads.extend(step.lines.clone());
        to.heads.sort_unstable();
        to.chance = to.chance.assigned();
    }
}

/// The best way to move lines of draft number `from`.
fn best(drafts: &[Draft], from: usize, said: &mut Said<'_>) -> Option<Move> {
    let draft = drafts.get(from)?;
    let lone = draft.body.is_empty();
    let mut best: Option<Move> = None;
    for run in span::runs(draft.heads.iter().copied()) {
        let owners: Vec<Vec<usize>> = run.clone().map(|at| said.owners(at)).collect();
        let parts = run.clone().flat_map(|start| {
            let ends = start + 1..=run.end.min(start + MOST);
            let edge = move |end: &usize| lone || start == run.start || *end == run.end;
            ends.filter(edge).map(move |end| start..end)
        });
        for lines in parts {
            if lines.clone().any(|at| stays(said.evidence.sign(at))) {
                continue;
            }
            let rows = owners.get(lines.start - run.start..lines.end - run.start);
            let mut others: Vec<usize> = rows.unwrap_or_default().concat();
            others.sort_unstable();
            others.dedup();
            for to in others.into_iter().filter(|to| *to != from) {
                let Some(other) = drafts.get(to) else { continue };
                let Some(fit) = fits(&lines, &run, [draft, other], said.evidence) else { continue };
                let mut words = |number: usize, draft: &Draft| -> f32 {
                    lines.clone().map(|at| said.share(at, number, draft)).sum()
                };
                let words = words(to, other) - OWN * words(from, draft);
                let worth = words + fit;
                let better = best.as_ref().is_none_or(|best| worth > best.worth);
                if words > 0.0 && worth > LEAST && better {
                    best = Some(Move { from, to, lines: lines.clone(), worth });
                }
            }
        }
    }
    best
}

/// Is a line never moved: a standing head, which the words of its text do not tell, or one of an advertisement?
fn stays(sign: &Sign) -> bool {
    !sign.notice && (sign.standing || sign.ad || sign.latin)
}

/// What else than its words speaks for `lines`, of the `run` in the head of `from`, being `to`'s; nothing if they cannot
/// be.
fn fits(
    lines: &Range<usize>,
    run: &Range<usize>,
    [from, to]: [&Draft; 2],
    evidence: &Evidence<'_>,
) -> Option<f32> {
    let mut fit = if to.heads.is_empty() { BARE } else { 0.0 };
    let mut when = |test: bool, worth: f32| {
        if test {
            fit += worth;
        }
    };
    let has = |at: Option<usize>| at.is_some_and(|at| to.heads.binary_search(&at).is_ok());
    let (above, below) = (has(lines.start.checked_sub(1)), has(Some(lines.end)));
    let broken = |at: usize| evidence.sign(at).broken;
    if to.heads.is_empty() {
        if to.settled {
            return None;
        }
    } else {
        if !above && !below {
            return None;
        }
        when(above && broken(lines.start) || below && broken(lines.end), WHOLE);
    }
    if !to.body.iter().any(|at| evidence.kind(*at) == Some(Kind::Paragraph)) {
        return None;
    }
    when(to.body.first().is_some_and(|at| evidence.comes_from(*at)), PIECE);
    when(lines.len() == from.heads.len() && !from.body.is_empty(), ALL);
    when(lines.start > run.start && broken(lines.start), TORN);
    when(lines.end < run.end && broken(lines.end), TORN);
    Some(fit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::Unit;

    const TEXTS: [(Kind, &str); 5] = [
        (Kind::Display, "青石大桥昨日合龙"),
        (Kind::Display, "粮站推出"),
        (Kind::Display, "夜间收粮"),
        (Kind::Paragraph, "本报讯青石大桥昨日合龙，清河两岸从此连在一起，镇上的人盼了三十年。"),
        (Kind::Paragraph, "本报讯县粮站推出夜间收粮，卖粮的农民不再排长队。"),
    ];

    /// The heads of the drafts of two texts, `heads` before the lines are moved, and of a group that is nobody's.
    #[track_caller]
    fn check(heads: [&[usize]; 3], want: &[&[usize]]) {
        let unit = |(kind, text): &(Kind, &str)| Unit {
            kind: *kind,
            lines: 0..1,
            text: (*text).to_owned(),
        };
        let units: Vec<Unit> = TEXTS.iter().map(unit).collect();
        let bodies: [&[usize]; 3] = [&[3], &[4], &[]];
        let mut drafts: Vec<Draft> = heads
            .iter()
            .zip(bodies)
            .map(|(heads, body)| Draft {
                heads: heads.to_vec(),
                body: body.to_vec(),
                ..Draft::default()
            })
            .collect();
        led_home(&mut drafts, &Evidence::new(&units, &[]));
        let got: Vec<&[usize]> = drafts.iter().map(|draft| draft.heads.as_slice()).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn the_second_of_two_heads_goes_to_the_text_without_one() {
        check([&[0, 1, 2], &[], &[]], &[&[0], &[1, 2]]);
        check([&[], &[0, 1, 2], &[]], &[&[0], &[1, 2]]);
    }

    #[test]
    fn the_second_of_two_titles_goes_to_its_notice() {
        let units: Vec<Unit> = [
            (Kind::Display, "停电通知"),
            (Kind::Display, "迁址启事"),
            (Kind::Paragraph, "因线路检修，明日青石镇停电，请用户做好准备。"),
            (Kind::Paragraph, "本店迁至河堤路新址，电话不变，请新老顾客互相转告。"),
        ]
        .into_iter()
        .enumerate()
        .map(|(at, (kind, text))| Unit { kind, lines: at..at + 1, text: text.to_owned() })
        .collect();
        let draft = |heads: &[usize], text| Draft {
            heads: heads.to_vec(),
            body: vec![text],
            place: text,
            ..Draft::default()
        };
        let mut drafts = vec![draft(&[0, 1], 2), draft(&[], 3)];
        led_home(&mut drafts, &Evidence::new(&units, &[]));
        let got: Vec<&[usize]> = drafts.iter().map(|draft| draft.heads.as_slice()).collect();
        assert_eq!(got, [[0], [1]]);
    }

    #[test]
    fn half_a_head_goes_to_the_other_half() {
        check([&[0, 1], &[2], &[]], &[&[0], &[1, 2]]);
        check([&[0], &[2], &[1]], &[&[0], &[1, 2]]);
    }

    #[test]
    fn lines_that_their_own_text_repeats_stay() {
        check([&[0], &[1, 2], &[]], &[&[0], &[1, 2]]);
        check([&[0], &[], &[1, 2]], &[&[0], &[1, 2]]);
    }
}
