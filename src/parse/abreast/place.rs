//! Which text each headline heads, and the order of the blocks in which all stand above theirs.

use std::{collections::BTreeMap, ops::Range};

use super::{
    Block, Kind, Turned,
    story::{Counts, Story, distinct},
};

/// No page has more headlines, or more texts.
const MOST: usize = 200;
/// A headline stands so many texts from its own at most.
const REACH: usize = 10;
/// What it is worth to stand right above a text, or with another headline between.
const ABOVE: f32 = 2.5;
const NEAR: f32 = 1.0;
/// To stand in its row as the text does among those below.
const EVEN: f32 = 0.8;
/// What each text between costs, and to stand behind the text's beginning.
const CROSSED: f32 = -0.3;
const BEHIND: f32 = -1.2;
/// What a headline is worth to a text that surely begins.
const BEGINS: f32 = 2.0;
/// What no text takes.
const NEVER: f32 = -99.0;
/// A headline is moved if the words tell it so surely.
const SURE: f32 = 0.8;

/// The order in which `blocks` are read, nothing if it is theirs.
pub(super) fn order(blocks: &[Block], stories: &[Story]) -> Option<Vec<Turned>> {
    let heads: Vec<usize> =
        (0..blocks.len()).filter(|at| kind(blocks, *at) == Some(Kind::Head)).collect();
    if !(2..=MOST).contains(&heads.len()) || !(3..=MOST).contains(&stories.len()) {
        return None;
    }
    let taken = assigned(blocks, stories, &heads);
    let moves = moves(blocks, stories, &taken);
    let follows = |pair: &[usize]| matches!(pair, [one, two] if one + 1 == *two);
    let sewn = stories.iter().any(|story| !story.blocks.windows(2).all(follows));
    if moves.is_empty() && !sewn {
        return None;
    }
    Some(turned(blocks, stories, &moves))
}

fn kind(blocks: &[Block], at: usize) -> Option<Kind> {
    blocks.get(at).map(|block| block.kind)
}

/// The headline of each text, by the number of its block, and how surely the words tell it.
fn assigned(blocks: &[Block], stories: &[Story], heads: &[usize]) -> Vec<Option<(usize, f32)>> {
    let counts = Counts::new(stories.iter().map(|story| story.stems.as_slice()));
    let starts: Vec<usize> = stories.iter().map(Story::start).collect();
    let told: Vec<Vec<f32>> = stories
        .iter()
        .map(|story| {
            let words =
                |head: &usize| blocks.get(*head).map(|block| repeated(block, story, &counts));
            heads.iter().map(|head| words(head).unwrap_or_default()).collect()
        })
        .collect();
    let worth = |(story, words): (usize, &Vec<f32>)| -> Vec<f32> {
        let begins = stories.get(story).is_some_and(|story| story.begins);
        let own = heads.iter().zip(words).map(|(head, words)| {
            let near = nearness(blocks, &starts, *head, story);
            // Only what stands right above is its head without a word in common.
            let near = near.filter(|near| *near >= ABOVE || *words >= SURE);
            near.map_or(NEVER, |near| words + near + if begins { BEGINS } else { 0.0 })
        });
        own.chain(stories.iter().map(|_| 0.0)).collect()
    };
    let worth: Vec<Vec<f32>> = told.iter().enumerate().map(worth).collect();
    let heads = best(&worth).into_iter().zip(told).map(|(place, told)| {
        let place = place?;
        Some((*heads.get(place)?, *told.get(place)?))
    });
    heads.collect()
}

/// How much likelier the words of `head` are if `story` is its text, than if another one is: log-odds.
fn repeated(head: &Block, story: &Story, counts: &Counts) -> f32 {
    let worth = |stem: &u32| {
        let share = counts.share(*stem).min(0.95);
        if story.leads_with(*stem) {
            (0.6 / share).ln().max(0.05)
        } else if story.has(*stem) {
            (0.4 / share).ln().max(0.0)
        } else {
            (0.5 / (1.0 - share)).ln().clamp(-0.5, 0.0) * 0.6
        }
    };
    distinct(&head.stems).iter().map(worth).sum()
}

/// What speaks for `head` being that of the text that begins at `start`, by where they stand; nothing if it is too far.
fn nearness(blocks: &[Block], starts: &[usize], head: usize, story: usize) -> Option<f32> {
    let start = *starts.get(story)?;
    let (from, to) = (head.min(start), head.max(start));
    let crossed = starts.iter().filter(|other| (from + 1..to).contains(*other)).count();
    if crossed > REACH {
        return None;
    }
    let far = CROSSED * crossed as f32;
    if head > start {
        return Some(BEHIND + far);
    }
    let between = blocks.get(from + 1..to).unwrap_or_default();
    let texts = between.iter().any(|block| matches!(block.kind, Kind::Text | Kind::Jump));
    let heads = between.iter().filter(|block| block.kind == Kind::Head).count();
    // Of headlines in a row the second is that of the second text that begins below them.
    let is_head = |at: &usize| matches!(kind(blocks, *at), Some(Kind::Head | Kind::Byline));
    let row = (0..head).rev().take_while(is_head);
    let row = row.filter(|at| kind(blocks, *at) == Some(Kind::Head)).count();
    let even = if row == crossed { EVEN } else { 0.0 };
    Some(match (texts, heads) {
        (false, 0) => ABOVE,
        (false, _) => NEAR + even,
        (true, _) => far + even,
    })
}

/// For each row of `worth` the column that it takes, so that all together are worth most; a row may take none. Columns
/// as many as rows at the end of each are worth nothing and stand for none.
#[expect(clippy::indexing_slicing, reason = "tables by row and column, all made here")]
fn best(worth: &[Vec<f32>]) -> Vec<Option<usize>> {
    let rows = worth.len();
    let columns = worth.first().map_or(0, Vec::len);
    // The Hungarian method with potentials, rows added one by one; row and column 0 are borders.
    let (mut high, mut wide) = (vec![0.0_f32; rows + 1], vec![0.0_f32; columns + 1]);
    let mut owner = vec![0; columns + 1];
    let mut way = vec![0; columns + 1];
    for row in 1..=rows {
        owner[0] = row;
        let mut at = 0;
        let mut least = vec![f32::INFINITY; columns + 1];
        let mut used = vec![false; columns + 1];
        while owner[at] != 0 {
            used[at] = true;
            let (own, mut step, mut next) = (owner[at], f32::INFINITY, 0);
            for column in 1..=columns {
                if used[column] {
                    continue;
                }
                let cost = -worth[own - 1][column - 1] - high[own] - wide[column];
                if cost < least[column] {
                    (least[column], way[column]) = (cost, at);
                }
                if least[column] < step {
                    (step, next) = (least[column], column);
                }
            }
            for column in 0..=columns {
                if used[column] {
                    high[owner[column]] += step;
                    wide[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            owner[at] = owner[way[at]];
            at = way[at];
        }
    }
    let mut taken = vec![None; rows];
    for column in 1..=columns - rows {
        if owner[column] > 0 {
            taken[owner[column] - 1] = Some(column - 1);
        }
    }
    taken
}

/// The blocks that are put above another block than they stand above: block, and the first block of the text.
fn moves(
    blocks: &[Block],
    stories: &[Story],
    taken: &[Option<(usize, f32)>],
) -> Vec<(usize, usize)> {
    let mut moves: Vec<(usize, usize)> = vec![];
    // Who takes each block.
    let mut owners: Vec<Option<usize>> = vec![None; blocks.len()];
    for (story, taken) in taken.iter().enumerate() {
        if let Some((head, _)) = taken
            && let Some(owner) = owners.get_mut(*head)
        {
            *owner = Some(story);
        }
    }
    for (story, taken) in stories.iter().zip(taken) {
        let (Some((head, sure)), start) = (taken, story.start()) else { continue };
        let above = above(blocks, start);
        if above.contains(head) || *sure < SURE {
            continue;
        }
        moves.push((*head, start));
        // Its deck comes with it.
        let mut at = head + 1;
        while let Some(block) = blocks.get(at) {
            let next = blocks.get(at + 1).map(|block| block.kind);
            let free = owners.get(at) == Some(&None);
            let with = block.kind == Kind::Head
                && free
                && !matches!(next, Some(Kind::Text | Kind::Byline));
            if !with {
                break;
            }
            moves.push((at, start));
            at += 1;
        }
    }
    bylines(blocks, stories, &owners, &mut moves);
    moves
}

/// Adds the bylines to `moves` that go with a headline, or to the texts below a row of them; `owners` have the headlines.
fn bylines(
    blocks: &[Block],
    stories: &[Story],
    owners: &[Option<usize>],
    moves: &mut Vec<(usize, usize)>,
) {
    let taken: Vec<usize> = moves.iter().map(|(block, _)| *block).collect();
    let is_byline = |at: usize| kind(blocks, at) == Some(Kind::Byline);
    let mut own: Vec<Option<usize>> = stories.iter().map(|story| story.byline).collect();
    for at in (0..blocks.len()).filter(|at| is_byline(*at) && !taken.contains(at)) {
        let heads = (0..at).rev().take_while(|at| kind(blocks, *at) == Some(Kind::Head)).last();
        let mut above: Vec<usize> = owners
            .get(heads.unwrap_or(at)..at)
            .unwrap_or_default()
            .iter()
            .copied()
            .flatten()
            .collect();
        let claims = own.iter().position(|byline| *byline == Some(at));
        if above.is_empty() || claims.is_some_and(|claims| above.contains(&claims)) {
            continue;
        }
        above.retain(|story| own.get(*story) == Some(&None));
        let Some(story) = above.first().copied() else { continue };
        if let Some(claims) = claims
            && let Some(own) = own.get_mut(claims)
        {
            *own = None;
        }
        if let Some(own) = own.get_mut(story) {
            *own = Some(at);
        }
    }
    for (story, byline) in stories.iter().zip(own) {
        let Some(byline) = byline.filter(|byline| !taken.contains(byline)) else { continue };
        // Between it and its text stand the bylines of others, or it stands elsewhere.
        let next = byline + 1..story.start();
        let near = above(blocks, story.start()).contains(&byline);
        if !near || next.clone().any(is_byline) {
            moves.push((byline, story.start()));
        }
    }
}

/// The blocks right above block `start` that belong to a head.
fn above(blocks: &[Block], start: usize) -> Range<usize> {
    let head = |at: &usize| {
        matches!(kind(blocks, *at), Some(Kind::Head | Kind::Byline | Kind::From | Kind::Other))
    };
    let first = (0..start).rev().take_while(head).last();
    first.unwrap_or(start)..start
}

/// The blocks in their new order.
fn turned(blocks: &[Block], stories: &[Story], moves: &[(usize, usize)]) -> Vec<Turned> {
    // The jump line under a text's last block goes with it.
    let jump = |story: &Story| {
        let last = *story.blocks.last().filter(|_| story.blocks.len() > 1)?;
        (kind(blocks, last + 1) == Some(Kind::Jump)).then_some(last + 1)
    };
    let mut placed = vec![false; blocks.len()];
    let later = stories.iter().flat_map(|story| story.blocks.iter().skip(1).copied());
    let above = moves.iter().map(|(block, _)| *block);
    for block in above.chain(later).chain(stories.iter().filter_map(jump)) {
        if let Some(placed) = placed.get_mut(block) {
            *placed = true;
        }
    }
    let starts: BTreeMap<usize, &Story> =
        stories.iter().map(|story| (story.start(), story)).collect();
    let is_byline = |at: usize| kind(blocks, at) == Some(Kind::Byline);
    let stays = |at: usize| placed.get(at) == Some(&false);
    let mut order = vec![];
    for at in (0..blocks.len()).filter(|at| stays(*at)) {
        // The byline above a text stays right above it.
        let again = at.checked_sub(1).is_some_and(|before| is_byline(before) && stays(before));
        if !again && matches!(kind(blocks, at), Some(Kind::Byline | Kind::Text)) {
            let text = (at..blocks.len()).find(|at| !is_byline(*at));
            let own = moves.iter().filter(|(_, to)| Some(*to) == text);
            order.extend(own.map(|(block, _)| Turned { block: *block, goes_on: false }));
        }
        order.push(Turned { block: at, goes_on: false });
        let Some(story) = starts.get(&at) else { continue };
        for pair in story.blocks.windows(2) {
            let [before, block] = *pair else { continue };
            let open = blocks.get(before).is_some_and(|block| block.open);
            order.push(Turned { block, goes_on: open || block == before + 1 });
        }
        order.extend(jump(story).map(|block| Turned { block, goes_on: false }));
    }
    order
}
