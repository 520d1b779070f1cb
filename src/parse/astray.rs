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
use super::{evidence::Evidence, head::Draft, sign::Sign, span, unit::Kind, weighed::weighed};

/// The most lines that go together.
const MOST: usize = 6;
/// So many times lines of a page are moved, at the most.
const MOVES: usize = 100;

weighed! {
    /// A piece of evidence for or against lines of one text's head going to another text.
    enum Lead;
    /// Set by hand on newsgen issues. The logistic regression of `tools/fit`, which asks each way to move lines by itself,
    /// holds what a text has of its own lines for more (-2.8) and does not mind a text with a head: some heads are lost by
    /// it, since of several ways only the best is taken, and asked again after it.
    weights;

    Always -0.15 "Always."
    Other 1.00 "How much of the lines the other text has, summed up."
    Own -1.20 "How much of them their own text has."
    Bare 0.25 "The other text has no head so far."
    Piece -0.30 "It comes from another page: such pieces have none, often."
    All -0.20 "The text loses its whole head."
    Torn -0.10 "Lines that look like one statement are torn, once for each end."
    Whole 0.25 "Lines that look like one statement come together."
}

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
        to.chance = to.chance.led();
    }
}

/// The best way to move lines of draft number `from`.
fn best(drafts: &[Draft], from: usize, said: &mut Said<'_>) -> Option<Move> {
    let mut best: Option<Move> = None;
    ways(drafts, from, said, &mut |to, lines, told| {
        let of = |lead: Lead| FITTED.get(lead as usize).copied().unwrap_or_default();
        let sum = |told: &[(Lead, f32)]| -> f32 {
            told.iter().map(|(lead, value)| of(*lead) * value).sum()
        };
        let (words, worth) = (sum(told.get(..WORDS).unwrap_or_default()), sum(told));
        let better = best.as_ref().is_none_or(|best| worth > best.worth);
        if words > 0.0 && worth > 0.0 && better {
            best = Some(Move { from, to, lines: lines.clone(), worth });
        }
    });
    best
}

/// The first pieces of evidence that are told, of what the texts have.
const WORDS: usize = 2;

/// Lines that may go from one draft to another, for fitting: the drafts, the lines, and what speaks for it.
pub type Way = ([usize; 2], Range<usize>, Vec<(Lead, f32)>);

/// All ways to move lines of `drafts`.
pub fn all_ways(drafts: &[Draft], evidence: &Evidence<'_>) -> Vec<Way> {
    let mut said = Said::new(drafts, evidence);
    let mut all = vec![];
    for from in 0..drafts.len() {
        ways(drafts, from, &mut said, &mut |to, lines, told| {
            all.push(([from, to], lines.clone(), told.to_vec()));
        });
    }
    all
}

/// Tells the ways to move lines of draft number `from`: where to, which lines, and what speaks for it.
fn ways(
    drafts: &[Draft],
    from: usize,
    said: &mut Said<'_>,
    out: &mut impl FnMut(usize, &Range<usize>, &[(Lead, f32)]),
) {
    let Some(draft) = drafts.get(from) else { return };
    let lone = draft.body.is_empty();
    let mut told = vec![];
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
            // “夜渡 | 灯火”重明
            let held = |at: usize| said.evidence.sign(at).held;
            if lines.start > run.start && held(lines.start)
                || lines.end < run.end && held(lines.end)
            {
                continue;
            }
            let rows = owners.get(lines.start - run.start..lines.end - run.start);
            let mut others: Vec<usize> = rows.unwrap_or_default().concat();
            others.sort_unstable();
            others.dedup();
            for to in others.into_iter().filter(|to| *to != from) {
                let Some(other) = drafts.get(to) else { continue };
                if !may(&lines, other, said.evidence) {
                    continue;
                }
                let mut words = |number: usize, draft: &Draft| -> f32 {
                    lines.clone().map(|at| said.share(at, number, draft)).sum()
                };
                told.clear();
                told.extend([(Lead::Other, words(to, other)), (Lead::Own, words(from, draft))]);
                told.extend(fits(&lines, &run, [draft, other], said.evidence));
                out(to, &lines, &told);
            }
        }
    }
}

/// Is a line never moved: a standing head, which the words of its text do not tell, or one of an advertisement?
fn stays(sign: &Sign) -> bool {
    !sign.notice && (sign.standing || sign.ad || sign.latin)
}

/// Does draft `to` have a display line right above `lines`, and right below?
fn beside(lines: &Range<usize>, to: &Draft) -> [bool; 2] {
    let has = |at: Option<usize>| at.is_some_and(|at| to.heads.binary_search(&at).is_ok());
    [has(lines.start.checked_sub(1)), has(Some(lines.end))]
}

/// May `lines` be of the head of `to`: it has a text, and no head yet or the other half right beside them?
fn may(lines: &Range<usize>, to: &Draft, evidence: &Evidence<'_>) -> bool {
    let open = if to.heads.is_empty() { !to.settled } else { beside(lines, to).contains(&true) };
    open && to.body.iter().any(|at| evidence.kind(*at) == Some(Kind::Paragraph))
}

/// Tells what else than its words speaks for `lines`, of the `run` in the head of `from`, being `to`'s.
fn fits(
    lines: &Range<usize>,
    run: &Range<usize>,
    [from, to]: [&Draft; 2],
    evidence: &Evidence<'_>,
) -> impl Iterator<Item = (Lead, f32)> {
    let [above, below] = beside(lines, to);
    let broken = |at: usize| evidence.sign(at).broken;
    [
        (Lead::Always, true),
        (Lead::Bare, to.heads.is_empty()),
        (Lead::Whole, above && broken(lines.start) || below && broken(lines.end)),
        (Lead::Piece, to.body.first().is_some_and(|at| evidence.comes_from(*at))),
        (Lead::All, lines.len() == from.heads.len() && !from.body.is_empty()),
        (Lead::Torn, lines.start > run.start && broken(lines.start)),
        (Lead::Torn, lines.end < run.end && broken(lines.end)),
    ]
    .into_iter()
    .filter_map(|(test, so)| so.then_some((test, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::{Unit, told};

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
        let unit = |(kind, text): &(Kind, &str)| told(*kind, text);
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
        .map(|(at, (kind, text))| Unit { lines: at..at + 1, ..told(kind, text) })
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
