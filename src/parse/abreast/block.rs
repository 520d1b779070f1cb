//! Blocks of lines between blank lines, and what they are.

use std::{collections::BTreeSet, ops::Range};

use super::super::{
    byline::{byline_line, has_dateline, is_credit, wrapped},
    case::{Case, case},
    cue::{self, End},
    guide,
    jump::{Placement, markers},
    line::Line,
    stem::stems,
};
use super::part::Piece;
use crate::issue::Direction;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Lines of a text.
    Text,
    /// Lines of a headline, or of a deck.
    Head,
    /// A byline.
    Byline,
    /// A jump line.
    Jump,
    /// One from elsewhere, which stands with a headline over its text.
    From,
    /// Lines of a guide, which stay where they are.
    Guide,
    /// A credit, a caption, what else there is.
    Other,
}

/// Lines between two blank lines, as far as they are of one kind.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub(super) struct Block {
    /// The page's lines that it is made of.
    pub(super) lines: Range<usize>,
    /// The pieces of lines that it is made of, if lines were cut.
    pub(super) cut: Vec<Piece>,
    pub(super) kind: Kind,
    /// The stems of its words, in order.
    pub(super) stems: Vec<u32>,
    /// Does it begin with a dateline?
    pub(super) dated: bool,
    /// Does it begin with a small letter?
    pub(super) small: bool,
    /// Does it end inside a sentence?
    pub(super) open: bool,
    /// Is it set in capitals?
    pub(super) loud: bool,
}

impl Block {
    /// The headline that `pieces` of `lines` are.
    pub(super) fn of(pieces: Vec<Piece>, lines: &[Line]) -> Self {
        let text = |(line, range): &Piece| {
            lines.get(*line).and_then(|line| line.text.get(range.clone())).unwrap_or_default()
        };
        let (first, last) = (pieces.first(), pieces.last());
        Self {
            lines: first.map_or(0, |piece: &Piece| piece.0)..last.map_or(0, |piece| piece.0 + 1),
            kind: Kind::Head,
            stems: pieces.iter().flat_map(|piece| stems(text(piece))).collect(),
            dated: false,
            small: first.is_some_and(|piece| text(piece).starts_with(char::is_lowercase)),
            open: false,
            loud: first.is_some_and(|piece| case(text(piece)) == Some(Case::Capitals)),
            cut: pieces,
        }
    }

    /// The pieces of lines that it is made of.
    pub(super) fn pieces(&self, lines: &[Line]) -> Vec<Piece> {
        if self.cut.is_empty() {
            let whole = |at: usize| (at, 0..lines.get(at).map_or(0, |line| line.text.len()));
            self.lines.clone().map(whole).collect()
        } else {
            self.cut.clone()
        }
    }
}

/// The lines from which on a block is text, if its words are set as those of sentences are.
const LONG: usize = 4;

/// Of a column's width so much is a full line, and so much a line of a headline, in larger type.
const FULL: f32 = 0.75;
const NARROW: f32 = 0.72;

/// The blocks of `lines`.
pub(super) fn blocks(lines: &[Line]) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![];
    let wide = column(lines);
    let guide = guide::has_lines(lines);
    let mut from = 0;
    while from < lines.len() {
        let after = lines.get(from + 1..).unwrap_or_default();
        let to = from + 1 + after.iter().take_while(|line| line.gap == 0).count();
        if guide.get(from..to).is_some_and(|guide| guide.contains(&true)) {
            let own = lines.get(from..to).unwrap_or_default();
            blocks.push(block(own, from..to, Kind::Guide));
        } else {
            parts(lines, from..to, wide, &mut blocks);
        }
        from = to;
    }
    let credit =
        |block: &Block| lines.get(block.lines.start).is_some_and(|line| is_credit_line(&line.text));
    let is_caption = |block: &Block| block.kind == Kind::Text && block.lines.len() <= 3;
    for at in 1..blocks.len() {
        // What stands right under a credit is a caption, its title over it.
        let under = blocks.get(at - 1).is_some_and(credit);
        let titled = blocks.get(at).is_some_and(|block: &Block| block.kind == Kind::Head)
            && blocks.get(at + 1).is_some_and(is_caption);
        let count = if titled { 2 } else { usize::from(blocks.get(at).is_some_and(is_caption)) };
        if under {
            blocks.iter_mut().skip(at).take(count).for_each(|block| block.kind = Kind::Other);
        }
    }
    free_decks(&mut blocks);
    blocks
}

/// Takes for decks the blocks of a line or two between a headline and a byline that are set as a text is and break off:
/// `Old ferry sinks` | `Forty boats out all night; the search` | `will go on, the mayor says` | `By ANN LEE`.
fn free_decks(blocks: &mut [Block]) {
    for at in 1..blocks.len() {
        let Some([head, deck, byline]) = blocks.get_mut(at - 1..at + 2) else { break };
        if head.kind == Kind::Head
            && byline.kind == Kind::Byline
            && deck.kind == Kind::Text
            && deck.lines.len() < LONG
            && deck.open
            && !deck.small
            && !deck.dated
        {
            // It stays where it is: its words may be those of another text.
            (deck.kind, deck.open) = (Kind::Other, false);
        }
    }
}

/// How wide the columns of `lines` are: the width that half the lines of long blocks reach.
fn column(lines: &[Line]) -> f32 {
    let (mut widths, mut from) = (vec![], 0);
    while from < lines.len() {
        let after = lines.get(from + 1..).unwrap_or_default();
        let to = from + 1 + after.iter().take_while(|line| line.gap == 0).count();
        if to - from > 2 * LONG {
            widths.extend(lines.get(from..to).unwrap_or_default().iter().map(|line| line.width));
        }
        from = to;
    }
    widths.sort_unstable_by(f32::total_cmp);
    widths.get(widths.len() / 2).copied().unwrap_or(0.0)
}

/// A photographer's credit: KAI MOSS FOR THE STAR, KAI MOSS/THE STAR.
fn is_credit_line(line: &str) -> bool {
    is_credit(line)
        || case(line) == Some(Case::Capitals) && (line.contains('/') || line.contains(" FOR THE "))
}

/// The parts of the lines in `range`, between blank lines, that are of one kind each.
fn parts(lines: &[Line], range: Range<usize>, wide: f32, blocks: &mut Vec<Block>) {
    let own = lines.get(range.clone()).unwrap_or_default();
    let kinds = kinds(own, wide);
    let mut from = 0;
    while let Some(kind) = kinds.get(from) {
        let count =
            kinds.get(from..).unwrap_or_default().iter().take_while(|other| *other == kind).count();
        let part = own.get(from..from + count).unwrap_or_default();
        let mut start = range.start + from;
        // No sentence begins with a small letter: two texts meet there.
        let seam = |pair: &[Line]| match pair {
            [line, next] => {
                cue::end(&line.text) == End::Stop
                    && line.width < wide * 0.97
                    && next.text.starts_with(char::is_lowercase)
            }
            _ => false,
        };
        let seam = part.windows(2).take(3).position(seam);
        let seam = seam.filter(|_| *kind == Kind::Text).map_or(0, |seam| seam + 1);
        if seam > 0 {
            let above = part.get(..seam).unwrap_or_default();
            blocks.push(block(above, start..start + seam, *kind));
            start += seam;
        }
        let part = part.get(seam..).unwrap_or_default();
        blocks.push(block(part, start..start + part.len(), *kind));
        from += count;
    }
}

fn block(own: &[Line], lines: Range<usize>, kind: Kind) -> Block {
    let (first, last) = (own.first(), own.last());
    let first = first.map_or("", |line| line.text.as_str());
    let last = last.map_or("", |line| line.text.as_str());
    Block {
        lines,
        cut: vec![],
        kind,
        stems: own.iter().flat_map(|line| stems(&line.text)).collect(),
        dated: has_dateline(first),
        small: first.starts_with(char::is_lowercase),
        loud: kind == Kind::Head && case(first) == Some(Case::Capitals),
        // (2 - Continua): a note in brackets breaks off nowhere.
        open: kind == Kind::Text
            && !matches!(cue::end(last), End::Stop | End::Colon)
            && !(last.starts_with('(') && last.ends_with(')')),
    }
}

/// What each of the lines `own` is, between two blank lines.
fn kinds(own: &[Line], wide: f32) -> Vec<Kind> {
    let mut kinds: Vec<Option<Kind>> = own.iter().map(|line| told(&line.text)).collect();
    for at in 0..own.len() {
        let rest = own.get(at..).unwrap_or_default();
        let count = wrapped(rest.iter().map(|line| line.text.as_str()), &BTreeSet::new());
        if count > 1 {
            kinds.iter_mut().skip(at).take(count).for_each(|kind| *kind = Some(Kind::Byline));
        }
    }
    // Ann Lee | Taught third grade, 71: the name of one who died, over the deck.
    if let [name, deck] = own
        && kinds == [Some(Kind::Byline), None]
        && !name.text.starts_with("By ")
        && !is_rank(&deck.text)
        && deck.text.ends_with(|age: char| age.is_ascii_digit())
    {
        kinds.fill(Some(Kind::Head));
    }
    // A byline goes on: and GUS MOSS, Staff Writer.
    for at in 1..own.len() {
        let after = kinds.get(at - 1) == Some(&Some(Kind::Byline));
        let small = own.get(at).is_some_and(|line| {
            line.text.split_whitespace().count() <= 4
                && line.text.chars().count() < 32
                && cue::end(&line.text) == End::Other
                && (line.text.starts_with("and ") || is_rank(&line.text))
        });
        if let Some(kind @ None) = kinds.get_mut(at)
            && after
            && small
        {
            *kind = Some(Kind::Byline);
        }
    }
    // Who signs a notice, and when, stands under it: `Dated Oct. 1st, 1900.` | `ANN LEE, Mortgagee.`
    let dated = own.iter().position(|line| line.text.starts_with("Dated "));
    kinds.iter_mut().skip(dated.unwrap_or(own.len())).for_each(|kind| *kind = Some(Kind::Other));
    let mut from = 0;
    while from < own.len() {
        let free = kinds.get(from..).unwrap_or_default();
        let count = free.iter().take_while(|kind| kind.is_none()).count();
        if count == 0 {
            from += 1;
            continue;
        }
        let part = own.get(from..from + count).unwrap_or_default();
        let heads = titles(part, wide);
        let rest = part.get(heads..).unwrap_or_default();
        let signed = heads > 0
            && rest.len() < LONG
            && kinds.get(from + count) == Some(&Some(Kind::Byline))
            && rest.last().is_some_and(|line| cue::end(&line.text) != End::Stop);
        // Between the first line of a headline and the byline no text stands, however a deck is set.
        let text = if !signed && is_text(rest, wide) { Kind::Text } else { Kind::Head };
        for (at, kind) in kinds.iter_mut().skip(from).take(count).enumerate() {
            *kind = Some(if at < heads { Kind::Head } else { text });
        }
        from += count;
    }
    // The keyword under which the rest of a text stands stays over its jump line: `Ferry` | `Continued from page 1`.
    for at in (0..own.len()).rev() {
        let from = own.get(at).is_some_and(|line| comes_from(&line.text))
            && kinds.get(at) == Some(&Some(Kind::Jump));
        let mut above = at;
        if let Some(kind) = kinds.get_mut(at).filter(|_| from) {
            *kind = Some(Kind::From);
        }
        while from && above > 0 && kinds.get(above - 1) == Some(&Some(Kind::Head)) {
            above -= 1;
            if let Some(kind) = kinds.get_mut(above) {
                *kind = Some(Kind::Jump);
            }
            if let Some(kind) = kinds.get_mut(at) {
                *kind = Some(Kind::Jump);
            }
        }
    }
    kinds.into_iter().map(|kind| kind.unwrap_or(Kind::Other)).collect()
}

/// What `line` is by its own words, if they tell it.
fn told(line: &str) -> Option<Kind> {
    // Where the paper stands in the web heads no text.
    let web = line.starts_with("www.") && !line.contains(' ');
    if web || is_credit_line(line) || line.starts_with("TENDER NOTICE") || line.contains("EMD Rs") {
        return Some(Kind::Other);
    }
    if byline_line(line) >= 0.6 {
        return Some(Kind::Byline);
    }
    // A reference ends its text.
    let alone = |marker: &super::super::jump::Marker| {
        marker.placement == Placement::Alone && marker.is_jump()
    };
    let short = line.chars().count() <= 40;
    (short && markers(line).iter().any(alone)).then_some(Kind::Jump)
}

/// Is `line`, a jump line, one from elsewhere?
pub(super) fn comes_from(line: &str) -> bool {
    markers(line).iter().any(|marker| marker.direction == Direction::From)
}

/// What a writer is: Staff Writer, Associated Press.
fn is_rank(line: &str) -> bool {
    ["Writer", "Reporter", "Editor", "Correspondent", "Press", "Bureau", "Service"]
        .iter()
        .any(|rank| line.ends_with(rank))
}

/// How many of the first lines of `own` are those of a headline or deck, the text right under them.
fn titles(own: &[Line], wide: f32) -> usize {
    // No line of a text is narrow that has no stop, where the next one begins with a capital.
    let ends = |pair: &[Line]| {
        let [line, next] = pair else { return false };
        let capital = |letter: char| letter.is_uppercase() || "“‘".contains(letter);
        line.width < wide * NARROW
            && cue::end(&line.text) == End::Other
            && (next.text.starts_with(capital) || is_bare_title(&line.text))
    };
    let inside = |line: &Line| {
        matches!(cue::end(&line.text), End::Stop | End::Comma) || line.width > wide * 0.95
    };
    let first = own.iter().take_while(|line| !inside(line)).count().min(TITLES);
    // T | HE fair closed
    let drop = |at: &usize| own.get(*at).is_some_and(|line| line.text.len() == 1);
    let last = (0..first).rev().find(|at| own.get(*at..at + 2).is_some_and(ends));
    let last = last.filter(|at| !drop(at));
    last.map_or(0, |last| last + 1).min(own.len())
}

/// Has every word of `line`, two at least, a capital and some length?
fn is_bare_title(line: &str) -> bool {
    let long = |word: &str| word.chars().count() >= 4 && word.starts_with(char::is_uppercase);
    line.split(' ').count() >= 2 && line.split(' ').all(long)
}

/// A headline above its text has no more lines.
const TITLES: usize = 5;

/// Are `own` lines of a text in columns as `wide`?
fn is_text(own: &[Line], wide: f32) -> bool {
    let sentences = own.iter().filter(|line| case(&line.text) == Some(Case::Sentence)).count();
    let inside =
        |text: &str| [". ", ", ", "; ", "? ", ".” "].iter().any(|mark| text.contains(mark));
    let ends = |line: &Line| {
        matches!(cue::end(&line.text), End::Stop | End::Comma | End::Semicolon | End::Hyphen)
    };
    let Some((last, before)) = own.split_last() else { return false };
    if last.text.ends_with('.')
        && own.first().is_some_and(|line| line.text.starts_with(char::is_lowercase))
    {
        return true;
    }
    if sentences * 2 < own.len() {
        return false;
    }
    let full = before.iter().filter(|line| line.width >= wide * FULL || ends(line)).count();
    if own.len() < 2 * LONG && full * 2 < before.len() {
        return false;
    }
    // OCR may have lost the stops of a text.
    let small = |line: &Line| {
        line.text.starts_with(|first: char| first.is_lowercase() || first.is_ascii_digit())
    };
    let flows = full == before.len() && own.len() > 2 && own.iter().skip(1).all(small);
    own.iter().any(|line| inside(&line.text) || ends(line)) || own.len() >= LONG || flows
}
