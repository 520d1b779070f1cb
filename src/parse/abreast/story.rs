//! Texts of several blocks: which block goes on where another one breaks off.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::{Block, Kind, block::comes_from};
use crate::parse::line::Line;

/// A text.
#[derive(Clone, Debug, Default)]
pub(super) struct Story {
    /// Its blocks, in the order in which they are read.
    pub(super) blocks: Vec<usize>,
    /// The stems of its words in their order, and as a set.
    pub(super) stems: Vec<u32>,
    words: HashSet<u32, FixedState>,
    /// Those of its lead, sorted.
    lead: Vec<u32>,
    /// Does it begin here for sure: with a dateline, under a byline?
    pub(super) begins: bool,
    /// The block of its byline.
    pub(super) byline: Option<usize>,
}

impl Story {
    pub(super) fn has(&self, stem: u32) -> bool {
        self.words.contains(&stem)
    }

    pub(super) fn leads_with(&self, stem: u32) -> bool {
        self.lead.binary_search(&stem).is_ok()
    }

    pub(super) fn start(&self) -> usize {
        self.blocks.first().copied().unwrap_or_default()
    }

    /// Adds `blocks` with the `stems` of their words.
    fn add(&mut self, blocks: impl IntoIterator<Item = usize>, stems: &[u32]) {
        self.blocks.extend(blocks);
        self.stems.extend(stems);
        self.words.extend(stems);
    }
}

/// So many stems are a text's lead.
const LEAD: usize = 50;

/// A text goes on so many texts further at most.
const FAR: usize = 24;

/// What speaks for a text going on with a capital letter.
const CAPITAL: f32 = 2.0;

/// One whose last line is lost, so many.
const NEAR: usize = 8;

/// In how many blocks of text each stem comes.
pub(super) struct Counts {
    counts: HashMap<u32, u32, FixedState>,
    all: u32,
}

impl Counts {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut counts = Self { counts: HashMap::default(), all: 0 };
        for text in texts {
            counts.all += 1;
            for stem in distinct(text) {
                *counts.counts.entry(stem).or_default() += 1;
            }
        }
        counts
    }

    /// The share of the texts that have `stem`.
    pub(super) fn share(&self, stem: u32) -> f32 {
        let count = self.counts.get(&stem).copied().unwrap_or_default();
        (count as f32 + 0.3) / (self.all as f32 + 0.6)
    }
}

/// Each of `stems` once.
pub(super) fn distinct(stems: &[u32]) -> Vec<u32> {
    let mut own = stems.to_vec();
    own.sort_unstable();
    own.dedup();
    own
}

/// The texts that `blocks` make.
pub(super) fn stories(blocks: &[Block], lines: &[Line]) -> Vec<Story> {
    let is_text = |block: &&Block| block.kind == Kind::Text;
    let counts = Counts::new(blocks.iter().filter(is_text).map(|block| block.stems.as_slice()));
    let mut stories: Vec<Story> = vec![];
    // Those that break off, by number.
    let mut open: Vec<usize> = vec![];
    let mut last: Option<usize> = None;
    // The bylines of the last row that no text has begun under yet.
    let mut bylines: Vec<usize> = vec![];
    for (at, block) in blocks.iter().enumerate() {
        if matches!(block.kind, Kind::Jump | Kind::From) {
            bylines.clear();
            // It ends the text that it stands under; which one, if several break off, is not told.
            if let Some(last) = last.take() {
                open.retain(|story| *story != last);
            }
            continue;
        }
        let above = at.checked_sub(1).and_then(|above| blocks.get(above)).map(|block| block.kind);
        match block.kind {
            Kind::Byline => {
                if above != Some(Kind::Byline) {
                    bylines.clear();
                }
                bylines.push(at);
            }
            Kind::Head | Kind::Guide => bylines.clear(),
            _ => {}
        }
        if block.kind != Kind::Text {
            continue;
        }
        // Under Continued from page 1 no other text of this page goes on.
        let came = matches!(above, Some(Kind::Jump | Kind::From))
            && at.checked_sub(1).and_then(|above| blocks.get(above)).is_some_and(|block| {
                let own = lines.get(block.lines.clone()).unwrap_or_default();
                own.iter().any(|line| comes_from(&line.text))
            });
        let begins = came || block.dated || !bylines.is_empty() && !block.small;
        let from = if begins {
            None
        } else {
            goes_on(block, above, &open, (&stories, last), (&counts, blocks, lines))
        };
        let number = from.unwrap_or(stories.len());
        if from.is_none() {
            let byline = (begins && !bylines.is_empty()).then(|| bylines.remove(0));
            stories.push(Story { begins, byline, ..Story::default() });
        }
        if let Some(story) = stories.get_mut(number) {
            story.add([at], &block.stems);
        }
        open.retain(|story| *story != number);
        if block.open {
            open.push(number);
        }
        last = Some(number);
    }
    find_beginnings(&mut stories, &mut open, (&counts, blocks, lines));
    for story in &mut stories {
        story.lead = distinct(story.stems.get(..LEAD).unwrap_or(&story.stems));
    }
    stories
}

/// Puts texts that begin with a small letter under those that break off further down: a picture may push a column's end
/// above its beginning.
fn find_beginnings(
    stories: &mut Vec<Story>,
    open: &mut Vec<usize>,
    (counts, blocks, lines): (&Counts, &[Block], &[Line]),
) {
    let small =
        |story: &Story| !story.begins && blocks.get(story.start()).is_some_and(|block| block.small);
    let mut gone = vec![];
    for number in 0..stories.len() {
        let Some(piece) = stories.get(number).filter(|story| small(story)).cloned() else {
            continue;
        };
        let Some(block) = blocks.get(piece.start()) else { continue };
        let worth = |other: usize| {
            let story = stories.get(other);
            story.map_or(f32::MIN, |story| fits(story, block, (counts, blocks, lines)))
        };
        let later = open.iter().copied().filter(|other| *other > number && *other < number + FAR);
        let best = later.map(|other| (worth(other), other)).max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, to)) = best.filter(|(worth, _)| *worth > 0.5) else { continue };
        if let Some(story) = stories.get_mut(to) {
            story.add(piece.blocks, &piece.stems);
        }
        open.retain(|story| *story != to);
        gone.push(number);
    }
    for number in gone.into_iter().rev() {
        stories.remove(number);
    }
}

/// The text that `block` goes on with, by number.
fn goes_on(
    block: &Block,
    above: Option<Kind>,
    open: &[usize],
    (stories, last): (&[Story], Option<usize>),
    (counts, blocks, lines): (&Counts, &[Block], &[Line]),
) -> Option<usize> {
    let worth = |number: usize| {
        let Some(story) = stories.get(number) else { return f32::MIN };
        let far = stories.len() - number;
        fits(story, block, (counts, blocks, lines)) - 0.3 * far.min(FAR) as f32
            + if last == Some(number) { 0.7 } else { 0.0 }
    };
    let near = open.iter().copied().filter(|story| story + FAR > stories.len());
    let best = near.map(|story| (worth(story), story)).max_by(|a, b| a.0.total_cmp(&b.0));
    match (best, last) {
        (Some((_, best)), _) if block.small => Some(best),
        // The line that broke off was torn away.
        (None, _) if block.small => {
            let near = stories.len().saturating_sub(NEAR)..stories.len();
            let best = near.map(|story| (worth(story), story)).max_by(|a, b| a.0.total_cmp(&b.0));
            best.filter(|(worth, _)| *worth > 1.0).map(|(_, story)| story)
        }
        (Some((worth, best)), _)
            if worth > if above == Some(Kind::Head) { 3.0 } else { CAPITAL } =>
        {
            Some(best)
        }
        // A column may end where a sentence does.
        (None, Some(last)) if above == Some(Kind::Text) || above == Some(Kind::Other) => {
            (worth(last) > 1.0).then_some(last)
        }
        _ => None,
    }
}

/// What speaks for `block` going on with `story`: their words, and a word that is broken between them.
fn fits(
    story: &Story,
    block: &Block,
    (counts, blocks, lines): (&Counts, &[Block], &[Line]),
) -> f32 {
    let before = story.blocks.last().and_then(|last| blocks.get(*last));
    let meets = before.is_some_and(|before| meet(before, block, lines));
    cohesion(story, block, counts) + if meets { 2.0 } else { 0.0 }
}

/// How much oftener than by chance the words of `block` come in `story`: log-odds.
fn cohesion(story: &Story, block: &Block, counts: &Counts) -> f32 {
    let own = distinct(&block.stems);
    let worth = |stem: &u32| {
        let share = counts.share(*stem).min(0.9);
        if story.words.contains(stem) { (0.5 / share).ln().max(0.0) } else { 0.0 }
    };
    own.iter().map(worth).sum::<f32>() / (own.len().max(1) as f32).sqrt()
}

/// Does the word broken at the end of `before` go on in `block`, or a hyphen stand there?
fn meet(before: &Block, block: &Block, lines: &[Line]) -> bool {
    let last = before.lines.end.checked_sub(1).and_then(|last| lines.get(last));
    last.is_some_and(|last| last.text.ends_with('-')) && block.small
}
