//! The sheet as the cut sees it: paragraphs, and display lines one by one.

use std::ops::Range;

use super::{
    byline::{byline_line, closing, dateline, is_credit},
    cue::{self, End},
    forms,
    jump::{Marker, Placement, markers},
    label::Label,
    lead,
    line::Line,
    ngram::{self, Token},
    piece::Piece,
    spacing,
    standing::is_opener,
};
use crate::{issue::Direction, text};

/// A paragraph, crosshead, caption or byline, or one display line.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// What it is.
    pub kind: Kind,
    /// The sheet's lines that it is made of.
    pub lines: Range<usize>,
    /// Its text.
    pub text: String,
}

/// What a [`Unit`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A line of a headline, kicker, deck or standing head, or a crosshead without a number.
    Display,
    /// A byline on a line of its own.
    Byline,
    /// A paragraph.
    Paragraph,
    /// A heading inside the body.
    Crosshead,
    /// The words beside a picture.
    Caption,
    /// A jump line from elsewhere, alone on its line: （上接1版）.
    From,
    /// What closes a text, on a line of its own: （下转3版）, （相关报道见4版）, （记者李大川）, （新华社云汀7月8日电）.
    Closing,
}

impl Unit {
    /// Is it text, not one of the lines around it?
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Paragraph | Kind::Crosshead | Kind::Caption | Kind::Closing)
    }

    /// Can an article's text begin with it?
    pub fn can_begin(&self) -> bool {
        self.is_text() && self.kind != Kind::Closing
    }

    /// Is it a byline, or another small line that stands with a head?
    pub fn is_aside(&self) -> bool {
        matches!(self.kind, Kind::Byline | Kind::From)
    }
}

/// The units that `pieces` make: groups of display lines parted, furniture left out.
///
/// Single characters one under the other (竖题, a headline set downwards) are one line.
pub fn units(pieces: &[Piece], lines: &[Line]) -> Vec<Unit> {
    let mut units: Vec<Unit> = vec![];
    let mut upright = false;
    for piece in pieces {
        let kind = match piece.label {
            Label::Display => Kind::Display,
            Label::Byline => Kind::Byline,
            Label::Crosshead => Kind::Crosshead,
            Label::Caption => Kind::Caption,
            Label::Furniture => continue,
            Label::Single | Label::First | Label::Middle | Label::Last => Kind::Paragraph,
        };
        let own = lines.get(piece.lines.clone()).unwrap_or_default();
        if kind != Kind::Display {
            upright = false;
            let from = piece.lines.start;
            if kind == Kind::Paragraph && is_titled(own) {
                let text = own.iter().skip(1).map(|line| line.text.as_str());
                units.push(unit(
                    Kind::Display,
                    from..from + 1,
                    own.first().map_or("", |line| &line.text),
                ));
                units.push(unit(kind, from + 1..piece.lines.end, &text::join(text)));
            } else {
                units.push(unit(kind, piece.lines.clone(), &piece.text));
            }
            continue;
        }
        for (at, line) in piece.lines.clone().zip(own) {
            if goes_on(&line.text) && units.last().is_some_and(|unit| unit.kind == Kind::From) {
                units.push(unit(Kind::Paragraph, at..at + 1, &line.text));
                continue;
            }
            let single = line.text.chars().count() == 1;
            match units.last_mut() {
                Some(before) if single && upright => {
                    before.lines.end = at + 1;
                    before.text.push_str(&line.text);
                }
                _ => units.push(unit(kind, at..at + 1, &line.text)),
            }
            upright = single;
        }
    }
    let even = are_whole(&units) && spacing::is_even(lines);
    free_headlines(&mut units, even);
    long_decks(&mut units, lines);
    told_pictures(&mut units);
    units
}

/// Takes for the words beside a picture the paragraph that says which part of it the picture shows, alone between a
/// headline and the photographer's credit: 渡口昨天复航。图为首班渡船靠岸。 | 林向南 摄.
fn told_pictures(units: &mut [Unit]) {
    let is_told = |trio: &[Unit]| match trio {
        [head, told, credit] => {
            head.kind == Kind::Display
                && told.kind == Kind::Paragraph
                && forms::simplified(&told.text).contains("。图为")
                && credit.kind == Kind::Caption
                && is_credit(&credit.text)
        }
        _ => false,
    };
    for at in 2..units.len() {
        if units.get(at - 2..=at).is_some_and(is_told)
            && let Some(told) = units.get_mut(at - 1)
        {
            told.kind = Kind::Caption;
        }
    }
}

/// Are nearly all paragraphs one line each?
pub(super) fn are_whole(units: &[Unit]) -> bool {
    let texts = || units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    texts().filter(|unit| unit.lines.len() == 1).count() * 10 > texts().count() * 9
}

/// From so many paragraphs on a page tells whether each stands on a line of its own.
const TELLING: usize = 8;

/// Takes for display lines the decks that are as long as a paragraph, on a page whose paragraphs are a line each: one
/// that has no stop at its end, below a display line and above another or the dateline, and no farther from that.
fn long_decks(units: &mut [Unit], lines: &[Line]) {
    let texts = units.iter().filter(|unit| unit.kind == Kind::Paragraph);
    if texts.count() < TELLING || !are_whole(units) {
        return;
    }
    let gap = |unit: &Unit| lines.get(unit.lines.start).map_or(0, |line| line.gap);
    let is_deck = |trio: &[Unit]| match trio {
        [above, deck, below] => {
            above.kind == Kind::Display
                && deck.kind == Kind::Paragraph
                && deck.text.chars().any(text::is_han)
                && cue::end(&deck.text) == End::Other
                && dateline(&deck.text).is_none()
                && gap(below) <= gap(deck)
                && (below.kind == Kind::Display
                    || below.kind == Kind::Paragraph && dateline(&below.text).is_some())
        }
        _ => false,
    };
    let decks: Vec<usize> = units
        .windows(3)
        .enumerate()
        .filter(|(_, trio)| is_deck(trio))
        .map(|(at, _)| at + 1)
        .collect();
    for at in decks {
        if let Some(unit) = units.get_mut(at) {
            unit.kind = Kind::Display;
        }
    }
}

/// Is `text` the end of a sentence that began on another page?
fn goes_on(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && cue::end(text) == End::Stop
}

/// Is the first of the lines `own` of an English paragraph a headline, its words in capitals, right above its text?
fn is_titled(own: &[Line]) -> bool {
    let [first, second, ..] = own else { return false };
    let long = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 4;
    let words: Vec<&str> = first.text.split_whitespace().filter(long).collect();
    let capital =
        |word: &str| word.trim_start_matches(['“', '‘', '"', '\'']).starts_with(char::is_uppercase);
    let small = |word: &str| word.contains(char::is_lowercase);
    first.gap > 0
        && second.gap == 0
        && words.len() >= 3
        && words.iter().all(|word| capital(word) && small(word))
        && !first.text.ends_with(['.', ',', ';', ':', '-'])
        && !first.text.contains(',')
        && !first.text.chars().any(text::is_han)
        && capital(&second.text)
}

/// How many paragraphs before a line are asked whether they have its words, and how far (in tokens) into each.
const ASKED: usize = 12;
const LEAD: usize = 130;

/// Is the crosshead at `at` the only one between two display lines, over a text that opens as news does and has its
/// words? A text has several crossheads or none, so it is the headline of another text. Where no blank line tells the two
/// from each other, `even`, it need not open as news does.
fn is_alone(units: &[Unit], at: usize, even: bool, share: impl Fn(&Unit) -> f32) -> bool {
    let stretch = |unit: &&Unit| unit.kind != Kind::Display;
    let before = units.get(..at).unwrap_or_default().iter().rev().take_while(stretch);
    let after = units.get(at + 1..).unwrap_or_default();
    let opens = after.first().is_some_and(|lead| {
        lead.kind == Kind::Paragraph
            && (even || lead::opens_with_day(&lead.text))
            && share(lead) >= 0.2
    });
    // It stops at the next crosshead: all crossheads of a page together look at each line twice at most.
    let mut others = before.clone().chain(after.iter().take_while(stretch));
    opens
        && !others.any(|unit| unit.kind == Kind::Crosshead)
        && before.filter(|unit| unit.kind == Kind::Paragraph).nth(1).is_some()
}

/// Takes for display lines the crossheads whose words the lead before them has, and the text after them has not: a
/// crosshead speaks of what follows, so it is a headline that stands after its text. And those that stand alone over
/// another text; `even` where each paragraph is a line and no line stands apart from the others.
fn free_headlines(units: &mut [Unit], even: bool) {
    let mut headlines = vec![];
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| unit.kind == Kind::Crosshead) {
        if cue::numbered(&unit.text) || cue::enumerated(&unit.text) {
            continue;
        }
        let own = pairs(&unit.text, usize::MAX);
        let share = |text: &Unit| {
            let there = pairs(&text.text, LEAD);
            let both = own.iter().filter(|pair| there.binary_search(pair).is_ok()).count();
            both as f32 / own.len().max(1) as f32
        };
        let is_text = |unit: &&Unit| unit.kind == Kind::Paragraph;
        // Only the lead of a text that no headline stands before may have its headline here.
        let before = units.get(..at).unwrap_or_default().iter().enumerate().rev().take(ASKED);
        let before = before
            .take_while(|(_, unit)| unit.kind != Kind::Display)
            .filter(|(at, unit)| is_text(unit) && (*at == 0 || dateline(&unit.text).is_some()))
            .map(|(_, unit)| share(unit))
            .fold(0.0, f32::max);
        let after = units.get(at + 1..).unwrap_or_default().iter().find(is_text).map_or(0.0, share);
        let alone = || is_alone(units, at, even, share);
        if own.len() >= 4 && (before >= 0.4 && before >= after + 0.3 || alone()) {
            headlines.push(at);
        }
    }
    for at in headlines {
        if let Some(unit) = units.get_mut(at) {
            unit.kind = Kind::Display;
        }
    }
}

/// The pairs of neighbouring tokens among the first `most` of `text`.
fn pairs(text: &str, most: usize) -> Vec<[Token; 2]> {
    let mut tokens = vec![];
    ngram::tokens(text, &mut tokens);
    tokens.truncate(most);
    let mut pairs: Vec<[Token; 2]> =
        tokens.windows(2).filter_map(|pair| <[Token; 2]>::try_from(pair).ok()).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Is all of `text` what closes a text in brackets: a byline, a dateline?
fn is_closing(text: &str) -> bool {
    closing(text).is_some_and(|closing| closing.range.start == 0) || byline_line(text) >= 0.5
}

/// A display line or paragraph may turn out to be a jump line or byline.
fn unit(kind: Kind, lines: Range<usize>, text: &str) -> Unit {
    let short = text.chars().count() <= 40;
    // Of a long paragraph nothing is asked.
    let simple = if short || kind == Kind::Display { forms::simplified(text) } else { text.into() };
    let (own, text) = (text, &*simple);
    let alone = |marker: &Marker| marker.placement == Placement::Alone;
    let marker = if short { markers(text).into_iter().find(alone) } else { None };
    let bracketed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    let kind = match (marker.map(|marker| marker.direction), kind) {
        (Some(Direction::From), _) => Kind::From,
        (Some(_), _) => Kind::Closing,
        (None, _) if short && is_credit(text) && kind != Kind::Paragraph => Kind::Caption,
        // (Special to The Star.) stands over a text.
        (None, _)
            if short && bracketed && !text.contains(text::is_han) && byline_line(text) >= 0.8 =>
        {
            Kind::Byline
        }
        (None, _) if short && bracketed && is_closing(text) => Kind::Closing,
        (None, Kind::Display) if byline_line(text) >= 0.5 => Kind::Byline,
        // 编者按 over the note stands under the headline, and is none.
        (None, Kind::Display) if is_opener(text) => Kind::Crosshead,
        // 第五条 本办法自三月起施行。 is a short paragraph, for all its number.
        (None, Kind::Crosshead) if text.ends_with('。') => Kind::Paragraph,
        (None, kind) => kind,
    };
    Unit { kind, lines, text: own.to_owned() }
}

/// A page for tests: display lines begin with `#`, bylines with `□`, the others are paragraphs. Each of these goes on for
/// `rest` of its text in characters that come nowhere else, as long as news is.
#[cfg(test)]
pub(super) fn page(lines: &[&str], rest: impl Fn(&str) -> u32) -> Vec<Unit> {
    let unit = |(at, line): (u32, &&str)| {
        let kind = match line.chars().next() {
            Some('#') => Kind::Display,
            Some('□') => Kind::Byline,
            _ => Kind::Paragraph,
        };
        let mut text = line.trim_start_matches('#').to_owned();
        let rest = if kind == Kind::Paragraph { rest(line) } else { 0 };
        if rest > 0 {
            let rest = (at * rest..at * rest + rest).filter_map(|at| char::from_u32(0x5000 + at));
            text.extend(rest.chain(['。']));
        }
        Unit { kind, lines: 0..1, text }
    };
    (0..).zip(lines).map(unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: Kind, text: &str) -> Unit {
        Unit { kind, lines: 0..1, text: text.to_owned() }
    }

    #[test]
    fn a_deck_may_be_as_long_as_a_paragraph() {
        let deck = "市长在会上说，春耕是眼下最要紧的事。要把水送到田头，把种子送到手里，让每一亩田都赶上这场雨";
        let page = |end: &str, gap: usize| {
            let mut units: Vec<Unit> = (0..TELLING)
                .map(|_| line(Kind::Paragraph, "渡口的班船昨天复航，每日四班。"))
                .collect();
            units.extend([
                line(Kind::Display, "全市春耕现场会召开"),
                line(Kind::Paragraph, &format!("{deck}{end}")),
                Unit {
                    lines: 1..2,
                    ..line(Kind::Paragraph, "本报讯（记者郭远舟）全市春耕现场会昨天在柳溪召开。")
                },
            ]);
            long_decks(&mut units, &[Line::default(), Line { gap, ..Line::default() }]);
            units.iter().filter(|unit| unit.kind == Kind::Display).count()
        };
        // Ended by a stop it is the text's first paragraph.
        assert_eq!((page("", 0), page("。", 0)), (2, 1));
        // A blank line parts it from what follows: it is a text whose end is lost.
        assert_eq!(page("", 1), 1);
    }

    #[test]
    fn what_a_picture_shows_over_its_credit_is_a_caption() {
        let kind = |text: &str, credit: &str| {
            let mut units = [
                line(Kind::Display, "图片报道"),
                line(Kind::Paragraph, text),
                line(Kind::Caption, credit),
            ];
            told_pictures(&mut units);
            units[1].kind
        };
        let told = "云汀渡口昨天复航，每日四班。图为首班渡船靠岸。";
        assert_eq!(kind(told, "林向南 摄"), Kind::Caption);
        assert_eq!(kind(told, "新修的码头"), Kind::Paragraph);
        assert_eq!(kind("云汀渡口昨天复航，每日四班。", "林向南 摄"), Kind::Paragraph);
    }

    #[test]
    fn a_crosshead_alone_over_news_is_the_headline_of_another_text() {
        let kind_on = |even: bool, lead: &str, more: Option<&str>| {
            let mut units = vec![
                line(Kind::Display, "青石大桥合龙"),
                line(Kind::Paragraph, "本报讯（记者林向南）云汀河青石大桥昨天合龙。"),
                line(Kind::Paragraph, "大桥全长八百二十米，双向四车道。"),
                line(Kind::Crosshead, "柳溪果茶走俏海外"),
                line(Kind::Paragraph, lead),
            ];
            units.extend(more.map(|more| line(Kind::Crosshead, more)));
            free_headlines(&mut units, even);
            units.get(3).map(|unit| unit.kind)
        };
        let kind = |lead: &str, more: Option<&str>| kind_on(false, lead, more);
        let news = "近日，位于柳溪的一家果茶厂里，一派繁忙。";
        assert_eq!(kind(news, None), Some(Kind::Display));
        assert_eq!(kind("三月六日，柳溪果茶装船出海。", None), Some(Kind::Display));
        assert_eq!(kind("3月6日，柳溪果茶装船出海。", None), Some(Kind::Display));
        // One of several crossheads; a text that does not open as news; words that the text has not.
        assert_eq!(kind(news, Some("工期提前半年")), Some(Kind::Crosshead));
        assert_eq!(kind("柳溪的果茶厂里，一派繁忙。", None), Some(Kind::Crosshead));
        assert_eq!(kind("近日，大桥的引道也开工了。", None), Some(Kind::Crosshead));
        // Where no blank line stands, or one under each line, it need not open as news does; but its words are asked for.
        let feature = "柳溪果茶这几年走俏海外，厂里一派繁忙。";
        assert_eq!(kind_on(true, feature, None), Some(Kind::Display));
        assert_eq!(kind_on(true, "大桥的引道也开工了。", None), Some(Kind::Crosshead));
    }
}
