//! What lines turn out to be by those around them, where each by itself was taken for something else.

use super::{
    Kind, Unit, are_whole, attributed, latin, listed, marked, pictures, pulled, rubric, signed,
};
use crate::{
    parse::{
        byline::has_dateline,
        cue::{self, End},
        lead,
        line::Line,
        ngram::{self, Token},
        salutation::{Salutation, addresses, salutation},
        spacing,
        standing::{is_box, is_link, is_reply},
    },
    text,
};

/// Tells headlines taken for crossheads, decks taken for paragraphs and the words beside pictures among `units`, made of
/// `lines`.
pub(super) fn amend(units: &mut [Unit], lines: &[Line]) {
    let even = are_whole(units) && spacing::is_even(lines);
    free_headlines(units, even);
    long_decks(units, lines);
    listed::free_headlines(units);
    pictures::tell(units, lines);
    pulled::tell(units, lines);
    pulled::quoted(units);
    signed::titles(units, lines);
    signed::spaced_names(units, lines);
    boxes(units);
    bylines(units);
    marked::tell(units);
    rubric::tell(units);
    latin::amend(units, lines);
    resumed(units);
    signed::close(units, lines);
    listed::free_letters(units);
    attributed::attributed(units);
    replies(units);
}

/// The most letters of a crosshead right under a jump line.
const RESUMED: usize = 14;

/// Takes for a crosshead the line under a jump line from elsewhere, where the headline stands over that: the text goes on with
/// its next part (渡口三十年 | （上接1版） | 第二条船).
fn resumed(units: &mut [Unit]) {
    for at in 2..units.len().saturating_sub(1) {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        let part = is(at - 2, Kind::Display)
            && is(at - 1, Kind::From)
            && is(at, Kind::Display)
            && is(at + 1, Kind::Paragraph)
            && units.get(at).is_some_and(|unit| {
                unit.text.chars().count() <= RESUMED
                    && !unit.text.contains(|letter: char| letter.is_ascii_alphabetic())
            });
        if let Some(unit) = units.get_mut(at).filter(|_| part) {
            unit.kind = Kind::Crosshead;
        }
    }
}

/// Takes for bylines the brackets with who sent a text, right under its headline: they close none there.
fn bylines(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([above, unit]) = units.get_mut(at - 1..=at) else { continue };
        if above.kind == Kind::Display && unit.kind == Kind::Closing && is_supplied(&unit.text) {
            unit.kind = Kind::Byline;
        }
    }
}

/// Does `text` say in brackets who sent the text: （县文化馆供稿）?
fn is_supplied(text: &str) -> bool {
    text.trim_end_matches(['）', ')']).ends_with("供稿")
}

/// Takes for crossheads the lines over what an office answers to a letter, under that: 县水务局回复.
fn replies(units: &mut [Unit]) {
    let mut letter = false;
    for at in 0..units.len() {
        let Some(unit) = units.get(at) else { continue };
        match unit.kind {
            Kind::Display => {
                let is_text = |unit: Option<&Unit>| unit.is_some_and(Unit::is_text);
                letter &= is_text(at.checked_sub(1).and_then(|above| units.get(above)))
                    && is_text(units.get(at + 1))
                    && is_reply(&unit.text);
                if let Some(unit) = units.get_mut(at).filter(|_| letter) {
                    unit.kind = Kind::Crosshead;
                }
            }
            Kind::Paragraph => {
                let speaks = || salutation(&unit.text).or_else(|| addresses(&unit.text));
                letter |= speaks() == Some(Salutation::Opens);
            }
            _ => {}
        }
    }
}

/// The most letters of a box's own title.
const TITLE: usize = 14;

/// Takes for crossheads the words that head a box, right between two texts: 新闻多一点. Over display lines they are a
/// standing head.
fn boxes(units: &mut [Unit]) {
    for at in 1..units.len().saturating_sub(1) {
        let is = |at: usize, test: &dyn Fn(&Unit) -> bool| units.get(at).is_some_and(test);
        let inside = is(at, &|unit| unit.kind == Kind::Display && is_box(&unit.text))
            && is(at - 1, &Unit::is_text)
            && is(at + 1, &|unit| unit.kind == Kind::Paragraph);
        // 链接 | 渡口班次 | 渡口每日开船四次。: what the box tells of.
        let titled = is(at, &|unit| unit.kind == Kind::Display && is_link(&unit.text))
            && is(at - 1, &Unit::is_text)
            && is(at + 1, &|unit| unit.kind == Kind::Display && unit.text.chars().count() <= TITLE)
            && is(at + 2, &|unit| unit.kind == Kind::Paragraph && !has_dateline(&unit.text));
        if let Some([head, title]) = units.get_mut(at..at + 2).filter(|_| titled) {
            head.kind = Kind::Crosshead;
            title.kind = Kind::Crosshead;
        }
        if let Some(unit) = units.get_mut(at).filter(|_| inside) {
            unit.kind = Kind::Crosshead;
        }
    }
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
            .filter(|(at, unit)| is_text(unit) && (*at == 0 || has_dateline(&unit.text)))
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

/// The pairs of neighbouring tokens at the beginning of `text`.
pub(super) fn lead_pairs(text: &str) -> Vec<[Token; 2]> {
    pairs(text, LEAD)
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
                && !deck.text.ends_with(['）', ')'])
                && !has_dateline(&deck.text)
                && gap(below) <= gap(deck)
                && (below.kind == Kind::Display
                    || below.kind == Kind::Paragraph && has_dateline(&below.text))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

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
    fn words_that_head_a_box_are_a_crosshead_between_texts() {
        let kind = |above: Kind, below: Kind| {
            let mut units = vec![
                line(above, "河堤年内完工。"),
                line(Kind::Display, "■新闻多一点"),
                line(below, "河堤长两公里。"),
            ];
            boxes(&mut units);
            units.swap_remove(1).kind
        };
        assert_eq!(kind(Kind::Paragraph, Kind::Paragraph), Kind::Crosshead);
        assert_eq!(kind(Kind::Closing, Kind::Paragraph), Kind::Crosshead);
        assert_eq!(kind(Kind::Paragraph, Kind::Display), Kind::Display);
        assert_eq!(kind(Kind::Display, Kind::Paragraph), Kind::Display);
    }

    #[test]
    fn a_box_of_links_may_have_a_title_and_who_sent_a_text_stands_under_its_headline() {
        let mut units = [
            line(Kind::Paragraph, "渡口昨天复航。"),
            line(Kind::Display, "链接"),
            line(Kind::Display, "渡口的班次"),
            line(Kind::Paragraph, "渡口每日开船四次。"),
            line(Kind::Display, "青石镇家训"),
            line(Kind::Closing, "（县文化馆供稿）"),
        ];
        boxes(&mut units);
        bylines(&mut units);
        let kinds = [1, 2, 5].map(|at| units[at].kind);
        assert_eq!(kinds, [Kind::Crosshead, Kind::Crosshead, Kind::Byline]);
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
