//! Articles made of the cut: each text with its display lines and bylines, those that stand apart from it too.

use std::ops::Range;

use super::{
    apart, arcs, aside, astray, credited, crosshead, cue,
    cut::{self, Cut},
    doubt::{self, Chance},
    evidence::{Evidence, Habit, Span},
    gathered::gather,
    parallel,
    stitch::Stitches,
    unit::{Kind, Unit},
    weight::Weights,
};

/// An article before its roles are told: numbers of units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its display lines, in the order of the input.
    pub heads: Vec<usize>,
    /// Its bylines that stand on lines of their own.
    pub bylines: Vec<usize>,
    /// Its jump line from elsewhere, its paragraphs, crossheads and captions.
    pub body: Vec<usize>,
    /// Where its text begins, or its head if it has no text.
    pub place: usize,
    /// Does its head stand after its text?
    pub head_after: bool,
    /// How likely it is.
    pub chance: Chance,
    /// A display line that might be its head as well.
    pub second: Option<usize>,
    /// Paragraphs of it that go on with the one before.
    pub joined: Vec<usize>,
    /// It is a piece of an article whose head is found, or will be found for another piece.
    pub settled: bool,
}

/// The articles that the units make, in the order in which their texts begin; every unit is in one of them.
pub fn drafts(evidence: &Evidence<'_>) -> Vec<Draft> {
    let mut drafts = gather(cut_out(evidence), evidence);
    astray::led_home(&mut drafts, evidence);
    aside::hand_out(&mut drafts, evidence);
    crosshead::handed(&mut drafts, evidence);
    credited::hand_on(&mut drafts, evidence);
    drafts
}

/// The same before any display line is led to another article than the cut gave it.
pub fn cut_out(evidence: &Evidence<'_>) -> Vec<Draft> {
    let units = evidence.units;
    let steps = arcs::steps(evidence, &Weights::FITTED);
    let (mut cut, habit) = cut::chosen(&steps);
    let over = over_pieces(evidence, &cut);
    let whole = cut.clone();
    for number in over {
        pass_on(&mut cut, number);
    }
    let (stitches, chances) = parallel::both(
        units.len() >= 1000,
        || Stitches::new(evidence, &cut),
        || doubt::sure(&steps, &whole, habit),
    );
    let mut drafts: Vec<Draft> =
        chances.into_iter().map(|chance| Draft { chance, ..Draft::default() }).collect();
    let mut fronts = vec![false; units.len()];
    for at in cut.spans.iter().flat_map(|span| span.front.clone()) {
        if let Some(front) = fronts.get_mut(at) {
            *front = true;
        }
    }
    for (span, draft) in cut.spans.iter().zip(&mut drafts) {
        for at in span.front.clone() {
            take(draft, units, at, false);
        }
        for at in span.text.clone().filter(|at| fronts.get(*at) != Some(&true)) {
            take(draft, units, at, true);
        }
        for at in span.tail.clone() {
            take(draft, units, at, false);
        }
        draft.head_after = !span.tail.is_empty();
        draft.place = span.text.start;
        draft.second = [span.text.start.checked_sub(1), Some(span.text.end)]
            .into_iter()
            .flatten()
            .find(|at| {
                units.get(*at).is_some_and(|unit| unit.kind == Kind::Display)
                    && !draft.heads.contains(at)
            });
    }
    let bylines: Vec<(usize, usize)> = right_before(&cut, evidence).collect();
    for (number, at) in &bylines {
        if let Some(draft) = drafts.get_mut(*number) {
            take(draft, units, *at, false);
        }
    }
    settle(&mut drafts, &stitches);
    let mut lone = vec![];
    for run in cut::loose(&cut, &bylines, units.len()) {
        let found = apart::assign(evidence, &cut, &run, &drafts, habit);
        for (text, group) in found.matched {
            if is_ad(evidence, &group) {
                lone.push(group);
                continue;
            }
            if let Some(draft) = drafts.get_mut(text) {
                draft.head_after =
                    cut.spans.get(text).is_some_and(|span| span.text.end <= run.start);
                draft.chance = draft.chance.found(heard(evidence, &cut, text, &group));
                for at in group {
                    take(draft, units, at, false);
                }
            }
        }
        lone.extend(found.lone);
    }
    for draft in &mut drafts {
        draft.heads.sort_unstable();
        draft.body.sort_by_key(|at| (!is_from(units, *at), *at));
    }
    for group in lone {
        let label = group.len() == 1 && evidence.is_standing(group.start);
        if let Some(text) = label.then(|| labelled(evidence, &cut, group.start, habit)).flatten()
            && let Some(draft) = drafts.get_mut(text)
            && !draft.heads.iter().any(|at| evidence.is_standing(*at))
        {
            draft.heads.push(group.start);
            draft.heads.sort_unstable();
            draft.chance = draft.chance.handed();
            continue;
        }
        let mut draft = Draft { place: group.start, chance: Chance::lone(), ..Draft::default() };
        group.for_each(|at| take(&mut draft, units, at, false));
        drafts.push(draft);
    }
    sew(&mut drafts, &stitches, evidence);
    drafts.sort_by_key(|draft| draft.place);
    drafts
}

/// How much more of the lines `head` the text `number` of `cut` says than all others do, a line.
fn heard(evidence: &Evidence<'_>, cut: &Cut, number: usize, head: &Range<usize>) -> f32 {
    let Some(span) = cut.spans.get(number) else { return 0.0 };
    let more = head.clone().map(|at| {
        let found = evidence.echo.of(at);
        (found.within(&span.text) - found.outside(&span.text)).max(0.0)
    });
    more.sum::<f32>() / head.len().max(1) as f32
}

/// The Latin texts of `cut` that go on from elsewhere and have the next one's head right before them: a column was filled
/// up with the rest of another article. A head is over no small letter, and what has a byline or a dateline has a head.
fn over_pieces(evidence: &Evidence<'_>, cut: &Cut) -> Vec<usize> {
    let begins = |span: &Span| {
        span.tail.is_empty()
            && span.front.clone().all(|at| evidence.is_aside(at))
            && evidence.has_dateline(span.text.start)
    };
    let pairs = cut.spans.windows(2).enumerate();
    let over = pairs.filter(|(_, pair)| {
        let [piece, next] = pair else { return false };
        let text = piece.text.start;
        let sign = evidence.sign(text);
        sign.latin
            && sign.mid
            && !evidence.comes_from(text)
            && piece.front.clone().any(|at| evidence.kind(at) == Some(Kind::Display))
            && piece.front.end == text
            && begins(next)
    });
    over.map(|(number, _)| number).collect()
}

/// Gives the head of text `number` of `cut` to the next one.
fn pass_on(cut: &mut Cut, number: usize) {
    let Some([piece, next]) = cut.spans.get_mut(number..number + 2) else { return };
    next.front = std::mem::replace(&mut piece.front, piece.text.start..piece.text.start);
}

/// Are the display lines `group` an advertisement that no text repeats: with a telephone, an address?
fn is_ad(evidence: &Evidence<'_>, group: &Range<usize>) -> bool {
    let text = |at: usize| evidence.units.get(at).map_or("", |unit| &unit.text);
    group.clone().any(|at| cue::is_furniture(text(at)))
        && group.clone().all(|at| evidence.echo.of(at).best < 0.2)
}

/// Marks the pieces that need no head of their own: those that go on from another one, and where one of them has a head,
/// all of them.
fn settle(drafts: &mut [Draft], stitches: &Stitches) {
    for first in (0..drafts.len()).filter(|at| !stitches.is_piece(*at)) {
        let headed = |at: usize| drafts.get(at).is_some_and(|draft| !draft.heads.is_empty());
        let any = headed(first) || stitches.after(first).any(headed);
        for at in std::iter::once(first).chain(stitches.after(first)) {
            if let Some(draft) = drafts.get_mut(at) {
                draft.settled = any || at != first;
            }
        }
    }
}

/// Puts the pieces of an article together.
fn sew(drafts: &mut Vec<Draft>, stitches: &Stitches, evidence: &Evidence<'_>) {
    for first in (0..drafts.len()).filter(|at| !stitches.is_piece(*at)) {
        for piece in stitches.after(first) {
            let Some(own) = drafts.get_mut(piece).map(std::mem::take) else { break };
            let Some(whole) = drafts.get_mut(first) else { break };
            let open = whole.body.last().is_some_and(|last| !evidence.has_ended(*last));
            whole.joined.extend(own.body.first().filter(|_| open));
            whole.joined.extend(own.joined);
            whole.heads.extend(own.heads);
            whole.bylines.extend(own.bylines);
            whole.body.extend(own.body);
            whole.head_after |= own.head_after;
            whole.chance = whole.chance.sewn(own.chance);
        }
    }
    let mut number = 0;
    drafts.retain(|_| {
        number += 1;
        !stitches.is_piece(number - 1)
    });
}

/// Which text of `cut` the standing head `at`, alone on its line, belongs to: the one that has its words, else its
/// neighbour on the side where the page has texts.
fn labelled(evidence: &Evidence<'_>, cut: &Cut, at: usize, habit: Habit) -> Option<usize> {
    let found = evidence.echo.of(at);
    if found.best > 0.2 {
        // News with a dateline seldom stands under a label.
        let worth = |span: &Span| {
            let news = evidence.has_dateline(span.text.start);
            found.within(&span.text) * if news { 0.4 } else { 1.0 }
        };
        let spans = cut.spans.iter().enumerate().map(|(number, span)| (number, worth(span)));
        return spans.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(number, _)| number);
    }
    match habit {
        Habit::Before | Habit::Ahead => cut.spans.iter().position(|span| span.text.start > at),
        Habit::After => cut.spans.iter().rposition(|span| span.text.end <= at),
        Habit::Apart => None,
    }
}

fn is_from(units: &[Unit], at: usize) -> bool {
    units.get(at).is_some_and(|unit| unit.kind == Kind::From)
}

/// Puts unit `at` into `draft`: `inside` its text or beside it.
fn take(draft: &mut Draft, units: &[Unit], at: usize, inside: bool) {
    match units.get(at).map(|unit| unit.kind) {
        Some(Kind::Byline) => draft.bylines.push(at),
        Some(Kind::Display) if !inside => draft.heads.push(at),
        _ => draft.body.push(at),
    }
}

/// The bylines right before a text whose head stands some way before it: number of the text, unit.
fn right_before(cut: &Cut, evidence: &Evidence<'_>) -> impl Iterator<Item = (usize, usize)> {
    let free = cut::free(cut, &[], evidence.units.len());
    let ahead = cut.spans.iter().enumerate().filter(|(_, span)| span.is_ahead());
    ahead.flat_map(move |(number, span)| {
        let is_byline = |at: &usize| free.get(*at) == Some(&true) && evidence.is_aside(*at);
        let first = (0..span.text.start).rev().take_while(is_byline).last();
        (first.unwrap_or(span.text.start)..span.text.start).map(move |at| (number, at))
    })
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    /// Headline and first words of each article of a page of `lines`, blank lines between.
    #[track_caller]
    fn check(lines: &[&str], want: &[(&str, &str)]) {
        let issue = parse(&Page::from_text(&lines.join("\n\n"), 0, ""));
        let got: Vec<(String, String)> = issue
            .articles()
            .map(|(_, article)| {
                let first = article.body.first().map(|block| block.text.chars().take(5).collect());
                (article.headline.clone().unwrap_or_default(), first.unwrap_or_default())
            })
            .collect();
        let got: Vec<_> = got.iter().map(|(head, text)| (head.as_str(), text.as_str())).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn an_editors_note_and_the_byline_under_it_stay_with_the_article() {
        check(
            &[
                "守渡三十年，她把候船棚变成了家",
                "编者按",
                "渡口就要停航了，守渡的人还在。本报今起说说她们的事，敬请留意。",
                "■ 云汀日报记者 周晓溪 马小禾",
                "指节粗大，指甲剪得很短，她把缆绳绕了三圈。三月五日清早，第一班船还没有来。",
                "候船棚里烧着一壶水，三十年没有断过。",
            ],
            &[("守渡三十年，她把候船棚变成了家", "编者按")],
        );
    }

    #[test]
    fn a_dateline_that_closes_a_text_parts_it_from_the_next() {
        check(
            &[
                "“大桥改变了两岸人的日子”",
                "“大桥改变了两岸人的日子。”市长在大会上说起青石大桥时，台下有人抹眼泪，两岸的人想起了从前的渡口。",
                "两岸的人说，大桥通了，日子也通了，从前的渡口只在照片里见得到。",
                "（云汀社青石3月5日电 记者杨桥 孙渡）",
                "同心同行 推动两岸共同发展",
                "市长在大会上关于青石大桥的讲话，在两岸的人中间传开。大家说，大桥通了，两岸的日子要一起过。",
                "两岸的商会昨天签了约，大桥两头的市场从此是一个市场。",
            ],
            &[
                ("“大桥改变了两岸人的日子”", "“大桥改变"),
                ("同心同行 推动两岸共同发展", "市长在大会"),
            ],
        );
    }

    /// A column of an old paper that was filled up with the rest of another article.
    const FILLED: &str = "\
FERRY BILL PASSES
Measure Is Sent to the Board
With Two Changes.
Tarnford, Jan. 2.—The ferry bill was
passed by the county board Monday and
the toll was left as it has stood since
the flood. The board then asked that the
builder send to Tarnford all boats and
LEVEE ADVICE
Hearing Comes Up in
the Spring.
piers that are not in use, and put off
the tolls of the bridge until the board
meets again.
By W. REED.
Millbrook, Jan. 2.—The levee was given
two more feet by the engineers Monday
and the hearing on its cost was put off
until the spring, when the water is low
and the piers of the bridge can be seen.
High Bridge to Be Closed
Cedar Ridge, Jan. 2.—The high bridge was
closed to wagons Monday, since the frost
had loosened its piers.
";

    #[test]
    fn a_head_over_the_rest_of_another_article_is_that_of_the_dateline_below() {
        let issue = parse(&Page::from_text(FILLED, 0, ""));
        let got: Vec<_> = issue.articles().map(|(_, article)| article).collect();
        let [ferry, levee, bridge] = got.as_slice() else { panic!("{got:#?}") };
        assert_eq!(ferry.headline.as_deref(), Some("FERRY BILL PASSES"));
        assert_eq!(ferry.decks, ["Measure Is Sent to the Board With Two Changes."]);
        let last = ferry.body.last().map(|block| block.text.as_str()).unwrap_or_default();
        assert!(last.contains("all boats and piers that are not"), "{last}");
        assert_eq!(levee.headline.as_deref(), Some("LEVEE ADVICE"));
        assert_eq!(bridge.headline.as_deref(), Some("High Bridge to Be Closed"));
    }
}
