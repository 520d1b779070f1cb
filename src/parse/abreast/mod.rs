//! Headlines of columns abreast, put above the texts that they head: English pages as `pdftotext` writes them.
//!
//! It goes down a page by height and sorts blocks of lines, parted by blank lines: several headlines stand in a row,
//! then their bylines, then their texts, or a headline behind the first column of its text. What the texts repeat of a
//! headline's words, and what stands right above what, tells where it belongs. A text that goes on behind another one
//! is put under its beginning. Pages whose headlines all stand above their texts are left as they are.

mod block;
mod part;
mod place;
mod story;

use self::block::{Block, Kind};
use super::{
    columns::are_parted,
    line::{self, Line},
};
use crate::text::is_han;

/// No printed page has more lines.
const MOST_LINES: usize = 4000;

/// A page with fewer blocks is in order.
const FEWEST: usize = 12;

/// `lines` of a page, its headlines above their texts.
pub(super) fn placed(lines: Vec<Line>) -> Vec<Line> {
    if !may_be_abreast(&lines) {
        return lines;
    }
    let mut blocks = block::blocks(&lines);
    if are_paragraphs(&blocks) || are_in_order(&blocks) {
        return lines;
    }
    let mut stories = story::stories(&blocks, &lines);
    if let Some(parted) = part::parted(&blocks, &stories, &lines) {
        blocks = parted;
        stories = story::stories(&blocks, &lines);
    }
    let order = place::order(&blocks, &stories);
    let Some(order) = order else { return lines };
    turned(&lines, &blocks, &order)
}

/// Are `lines` English, with blank lines between blocks of them and none inside?
fn may_be_abreast(lines: &[Line]) -> bool {
    if lines.len() > MOST_LINES {
        return false;
    }
    let (mut gaps, mut han) = (0, 0);
    for line in lines {
        // Where lines stood, and what archives tell, is surer than what is found out here.
        if line.spot.is_some() || line.start || line.after_header || line.heading || line.moved {
            return false;
        }
        gaps += usize::from(line.gap > 0);
        han += usize::from(line.text.chars().take(8).any(is_han));
    }
    gaps >= FEWEST && gaps * 2 < lines.len() && han * 10 < lines.len() && !are_parted(lines)
}

/// So many blocks tell that each is a paragraph, where fewer than one in so many breaks off.
const PARAGRAPHS: usize = 12;
const TORN: usize = 8;

/// Is each of the `blocks` of text a paragraph, so that blank lines part paragraphs and no columns: do nearly all of
/// those that stand under another one begin with a capital where that ends with a stop? Such a page was put in order.
fn are_paragraphs(blocks: &[Block]) -> bool {
    let (mut whole, mut torn) = (0, 0);
    for pair in blocks.windows(2) {
        let [above, block] = pair else { continue };
        if above.kind == Kind::Text && block.kind == Kind::Text {
            let broken = above.open || block.small;
            (whole, torn) = (whole + usize::from(!broken), torn + usize::from(broken));
        }
    }
    whole >= PARAGRAPHS && torn * TORN <= whole
}

/// So many places where blocks of a text meet tell that blank lines were strewn over a page that is in order, where they fit
/// at all of them but one in so many.
const STREWN: usize = 9;
const UNFIT: usize = 6;

/// Do the `blocks` of text fit each other as they stand, one going on in small letters where another breaks off and beginning
/// with a capital where it ends: at all places, where no two headlines stand together, or at nearly all of many, most of
/// them ends of sentences? Blank lines of OCR stand in the middle of texts and headlines.
fn are_in_order(blocks: &[Block]) -> bool {
    if are_stacked(blocks) {
        return true;
    }
    let (mut whole, mut on, mut unfit, mut rows) = (0, 0, 0, 0);
    for pair in blocks.windows(2) {
        let [above, block] = pair else { continue };
        match (above.kind, block.kind) {
            (Kind::Text, Kind::Text) => match (above.open, block.small) {
                (false, false) => whole += 1,
                (true, true) => on += 1,
                _ => unfit += 1,
            },
            (Kind::Head, Kind::Head) => rows += 1,
            _ => {}
        }
    }
    let fit = whole + on;
    fit > 1 && unfit + rows == 0 || fit >= STREWN && unfit * UNFIT <= fit && whole > on
}

/// So many texts that fit each other tell a page of whole texts.
const WHOLE: usize = 4;

/// Do whole texts stand on the page, none of which breaks off before a headline or goes on behind one, their paragraphs and the
/// tiers of their heads parted by blank lines, as in typed and scanned papers of Britain and Ireland? Columns abreast break off.
fn are_stacked(blocks: &[Block]) -> bool {
    let (mut whole, mut on, mut rows) = (0, 0, 0);
    for pair in blocks.windows(2) {
        let [above, block] = pair else { continue };
        match (above.kind, block.kind) {
            (Kind::Text, Kind::Text) if above.open == block.small => {
                (whole, on) = (whole + usize::from(!above.open), on + usize::from(above.open));
            }
            (Kind::Text, Kind::Text) => return false,
            (Kind::Text, Kind::Head | Kind::Byline) if above.open => return false,
            (Kind::Head | Kind::Byline, Kind::Text) if block.small => return false,
            // A deck is not in capitals.
            (Kind::Head, Kind::Head) => rows += usize::from(above.loud == block.loud),
            _ => {}
        }
    }
    whole >= WHOLE && whole > on && rows * 2 <= whole + on
}

/// A block's new place: its number, and whether it goes on with the text before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turned {
    block: usize,
    goes_on: bool,
}

/// `lines` with their `blocks` in a new `order`.
fn turned(lines: &[Line], blocks: &[Block], order: &[Turned]) -> Vec<Line> {
    let mut turned = Vec::with_capacity(lines.len());
    let mut before = None;
    for Turned { block, goes_on } in order {
        let Some(block) = blocks.get(*block) else { continue };
        for (place, (at, range)) in block.pieces(lines).into_iter().enumerate() {
            let Some(line) = lines.get(at) else { continue };
            let mut line = line.clone();
            if !block.cut.is_empty() {
                let piece = line.text.get(range).unwrap_or_default().trim().to_owned();
                line.text = piece;
                line.width = line::width(&line.text);
                line.gap = usize::from(place == 0);
            }
            let moved = before.is_some_and(|before: usize| before + 1 != at);
            if place == 0 && *goes_on {
                line.gap = 0;
            } else if place == 0 && moved {
                line.gap = line.gap.max(1);
            }
            line.moved = moved;
            before = Some(at);
            turned.push(line);
        }
    }
    turned
}

#[cfg(test)]
mod tests;
