//! The best path of labels through a page.

use super::{
    LABELS, Label, comma,
    feature::{features, step},
    form,
    habit::{Habits, Setting, Spacing, habits},
    han,
    latin::{Mend, mends, mends_apart, mends_behind, mends_beside, mends_jumped, mends_of_prose},
    lettered,
    look::Look,
    marked,
    passage::{STEPS, Step},
    rows, weight,
};

/// A value for each label.
type Scores = [f32; LABELS.len()];

/// The unit of the tables.
const TENTH: f32 = 0.1;

/// What cannot be.
const NEVER: f32 = -1e6;

/// Adds to `scores` what is `mended` of them.
fn add(scores: &mut [i16; LABELS.len()], mended: impl Iterator<Item = Mend>) {
    // Chains of tables are walked from inside, which asks them but once.
    mended.for_each(|(label, more)| {
        if let Some(score) = scores.get_mut(label as usize) {
            *score = score.saturating_add(more);
        }
    });
}

/// Adds to the `scores` of a line, in tenths, what is known of it beside the fitted weights; `marked`: are the page's
/// headlines?
pub(super) fn mend(
    scores: &mut [i16; LABELS.len()],
    (looks, at): (&[Look], usize),
    habits: Habits,
    marked: bool,
) {
    let prose = habits.setting == Setting::Prose;
    if habits.latin && !prose {
        add(scores, mends(looks, at));
        add(scores, mends_beside(looks, at));
        add(scores, mends_apart(looks, at));
        add(scores, mends_jumped(looks, at));
        add(scores, mends_behind(looks, at));
        add(scores, lettered::mends(looks.get(at)));
        add(scores, rows::mends(looks, at));
    } else if habits.latin {
        add(scores, mends_of_prose(looks, at));
    } else {
        if !han::is_inner(looks, at) {
            add(scores, han::mends(looks, at));
        }
        add(scores, rows::mends(looks, at));
        if !prose {
            add(scores, comma::mends(looks, at));
        }
        if habits.spacing == Spacing::Tight {
            add(scores, form::mends_of_tight(looks, at));
        }
    }
    if marked {
        add(scores, marked::mends(looks, at));
    }
}

/// The label of each of `looks` on the best path, and how much worse the best path is that gives it another.
#[expect(clippy::indexing_slicing, reason = "tables of lines by labels, filled in order")]
pub(super) fn best(looks: &[Look]) -> Vec<(Label, f32)> {
    let habits = habits(looks);
    let marked = marked::are_marked(looks);
    let (weights, steps) = if habits.latin {
        (&*weight::latin::TABLES.weights, &*weight::latin::TABLES.steps)
    } else {
        (&weight::WEIGHTS[..], &STEPS[..])
    };
    let passages = passages(steps);
    let back: Vec<_> = passages.iter().map(turned).collect();
    let mut own: Vec<Scores> = Vec::with_capacity(looks.len());
    let mut kinds: Vec<usize> = Vec::with_capacity(looks.len());
    for at in 0..looks.len() {
        let mut scores = [0_i16; LABELS.len()];
        features(looks, at, habits, |row| {
            for (score, weight) in scores.iter_mut().zip(&weights[row]) {
                // Some fifty rows of a byte each: the sum fits.
                *score = score.wrapping_add(i16::from(*weight));
            }
        });
        mend(&mut scores, (looks, at), habits, marked);
        own.push(scores.map(|score| f32::from(score) * TENTH));
        kinds.push(step(looks, at, habits));
    }
    // The best path that ends, and that begins, with each label at each line: together the best path through it.
    let mut ahead = own.clone();
    for at in 0..looks.len() {
        let before = match at.checked_sub(1) {
            None => LABELS.map(|label| if inside(label) { NEVER } else { 0.0 }),
            Some(at) => onward(&ahead[at], &passages[kinds[at + 1]]),
        };
        for (score, before) in ahead[at].iter_mut().zip(before) {
            *score += before;
        }
    }
    let mut behind = vec![LABELS.map(|label| if open(label) { NEVER } else { 0.0 }); looks.len()];
    for at in (1..looks.len()).rev() {
        let mut below = behind[at];
        for (score, own) in below.iter_mut().zip(own[at]) {
            *score += own;
        }
        behind[at - 1] = onward(&below, &back[kinds[at]]);
    }
    let mut path = Vec::with_capacity(looks.len());
    let mut before: Option<usize> = None;
    for at in 0..looks.len() {
        let through: Scores = std::array::from_fn(|label| ahead[at][label] + behind[at][label]);
        let follow = |label: usize| match before {
            Some(from) => passages[kinds[at]][from][label] + own[at][label] + behind[at][label],
            None => through[label],
        };
        let follow: Scores = std::array::from_fn(follow);
        let better =
            |best: usize, next: usize| if follow[next] >= follow[best] { next } else { best };
        let label = (0..LABELS.len()).fold(0, better);
        let second = (0..LABELS.len()).filter(|other| *other != label).map(|other| through[other]);
        let second = second.fold(2.0 * NEVER, greater);
        path.push((LABELS[label], (through[label] - second).max(0.0)));
        before = Some(label);
    }
    path
}

/// For each kind of step, what each passage from a label to a label scores.
fn passages(steps: &[Step]) -> Vec<[Scores; LABELS.len()]> {
    let allowed = |from: Label, to: Label| if open(from) == inside(to) { 0.0 } else { NEVER };
    let kind = |step: &Step| {
        std::array::from_fn(|from| {
            std::array::from_fn(|to| {
                let weight =
                    step.get(from).and_then(|row| row.get(to)).copied().unwrap_or_default();
                let weight = f32::from(weight) * TENTH;
                match (LABELS.get(from), LABELS.get(to)) {
                    (Some(from), Some(to)) => weight + allowed(*from, *to),
                    _ => NEVER,
                }
            })
        })
    };
    steps.iter().map(kind).collect()
}

/// Is a paragraph open after this line?
fn open(label: Label) -> bool {
    matches!(label, Label::First | Label::Middle)
}

/// Does this line go on with a paragraph?
fn inside(label: Label) -> bool {
    matches!(label, Label::Middle | Label::Last)
}

/// `passages` by the label that they lead to.
#[expect(clippy::indexing_slicing, reason = "labels by labels")]
fn turned(passages: &[Scores; LABELS.len()]) -> [Scores; LABELS.len()] {
    std::array::from_fn(|to| std::array::from_fn(|from| passages[from][to]))
}

/// The best way on from labels of these `scores` to each label.
fn onward(scores: &Scores, passages: &[Scores; LABELS.len()]) -> Scores {
    let mut best = [2.0 * NEVER; LABELS.len()];
    for (score, passage) in scores.iter().zip(passages) {
        for (best, passage) in best.iter_mut().zip(passage) {
            *best = greater(*best, score + passage);
        }
    }
    best
}

/// The greater of two numbers; none is asked whether it is one.
#[inline]
fn greater(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}
