//! What a Latin page is like: whether OCR lost its stops, how its headlines are set and where they may stand.

use std::collections::BTreeSet;

use crate::{
    parse::{
        byline::{Opening, opening},
        case::{Case, are_tiers, case, reads_into},
        line::Line,
        sign::Sign,
        stem::stems,
        unit::{Kind, Unit},
    },
    text::is_han,
};

/// Of the Latin paragraphs of several lines so many have no stop where OCR lost them.
const LOST: usize = 8;

/// Did OCR lose the stops of many Latin paragraphs? Those end in a letter right over the beginning of another text.
pub(super) fn are_stops_lost(units: &[Unit]) -> bool {
    let (mut lost, mut all) = (0, 0);
    for pair in units.windows(2) {
        let [text, next] = pair else { continue };
        let latin = !text.text.contains(is_han);
        if text.kind != Kind::Paragraph || text.lines.len() < 2 || !latin {
            continue;
        }
        all += 1;
        let open = text.text.ends_with(char::is_lowercase);
        lost += usize::from(open && next.text.starts_with(char::is_uppercase));
    }
    lost >= 3 && lost * LOST >= all
}

/// Is each display line in capitals of the Latin page a statement of its own?
pub(super) fn is_tiered(units: &[Unit]) -> bool {
    are_tiers(units.windows(2).filter_map(|pair| {
        let [one, two] = pair else { return None };
        let heads = one.kind == Kind::Display && two.kind == Kind::Display;
        heads.then_some((one.text.as_str(), two.text.as_str()))
    }))
}

/// Does a dateline stand alone right over the text `at`, under its byline: `From Our Correspondent.` | `PORT ASH, March 6, 1893.`?
pub(super) fn is_dated_above(units: &[Unit], at: usize) -> bool {
    let Some([over, text]) = at.checked_sub(1).and_then(|over| units.get(over..=at)) else {
        return false;
    };
    over.kind == Kind::Byline
        && text.kind == Kind::Paragraph
        && opening(&over.text) == Some(Opening::Dateline)
}

/// So many lines of heads that stand tight, and so many that are set otherwise with room between, tell that room parts the tiers
/// of a head.
const TIGHT: usize = 3;
const ROOMY: usize = 2;

/// Does room part the tiers of the Latin page's heads, and stand nowhere inside one: do those with room between differ in how they
/// are set, but for few in capitals, none of which reads on into the next?
pub(super) fn are_tiers_apart(units: &[Unit], signs: &[Sign]) -> bool {
    let (mut tight, mut roomy, mut alike) = (0, 0, 0);
    for (pair, signs) in units.windows(2).zip(signs.windows(2)) {
        let ([one, two], [_, sign]) = (pair, signs) else { continue };
        if one.kind != Kind::Display || two.kind != Kind::Display || !sign.latin {
            continue;
        }
        if sign.gap == 0 {
            tight += 1;
            continue;
        }
        let set = [one, two].map(|line| case(&line.text));
        match set {
            _ if reads_into(&one.text, &two.text) => return false,
            [Some(Case::Capitals), Some(Case::Capitals)] => alike += 1,
            [one, two] if one == two => return false,
            _ => roomy += 1,
        }
    }
    tight >= TIGHT && roomy >= ROOMY && alike <= roomy
}

/// May the headlines of the Latin page stand behind their texts: does it begin with a jump line from elsewhere, without a
/// keyword that stands for a headline, or with a text? If datelines begin its texts, `dated`, it must also end with display
/// lines, the words beside pictures aside.
pub(super) fn begins_bare(units: &[Unit], dated: bool) -> bool {
    let Some(first) = units.first().filter(|unit| !unit.text.contains(is_han)) else {
        return false;
    };
    // ■ The ferry is sold. A4: an item of a digest stands under no headline.
    if first.text.starts_with(['■', '●', '•', '◆', '▪', '►', '▶']) {
        return false;
    }
    if are_said_below(units) {
        return false;
    }
    let last = units.iter().rfind(|unit| unit.kind != Kind::Caption);
    let behind = last.is_some_and(|unit| matches!(unit.kind, Kind::Display | Kind::Byline));
    first.kind == Kind::From && !is_keyed(first)
        || first.kind == Kind::Paragraph && (behind || !dated)
}

/// So many words of the heads must the texts under them say, and four times as many as those over them: the rests of texts
/// from other pages say few of their own.
const SAID: usize = 8;

/// Do the leads under the page's heads say more of their words than the leads of the texts over them do?
fn are_said_below(units: &[Unit]) -> bool {
    let (mut above, mut below) = (0, 0);
    let mut lead: BTreeSet<u32> = BTreeSet::new();
    let mut head: BTreeSet<u32> = BTreeSet::new();
    for unit in units {
        match unit.kind {
            Kind::Display => head.extend(stems(&unit.text)),
            Kind::Paragraph if !head.is_empty() || lead.is_empty() => {
                let words: BTreeSet<u32> = stems(&unit.text).collect();
                if !lead.is_empty() {
                    above += head.intersection(&lead).count();
                    below += head.intersection(&words).count();
                }
                head.clear();
                lead = words;
            }
            _ => {}
        }
    }
    below >= 4 * above + SAID
}

/// A Latin head has no more lines than this.
const HEAD: usize = 12;

/// Is it a jump line with the keyword that stands for a headline over the rest: `PIER, from page 1`?
pub(super) fn is_keyed(unit: &Unit) -> bool {
    let word = unit.text.split([' ', ',', ':']).next().unwrap_or_default();
    let loud = word.len() > 2 && word.chars().all(char::is_uppercase);
    unit.kind == Kind::From && loud && !["FROM", "CONTINUED", "CONT"].contains(&word)
}

/// Does a jump line from elsewhere stand right above unit `at`, or over the Latin head above it: `From page 1` | `Bell was
/// heard for two miles`?
pub(super) fn comes(units: &[Unit], at: usize) -> bool {
    let head = |unit: &&Unit| {
        matches!(unit.kind, Kind::Display | Kind::Byline) && !unit.text.contains(is_han)
    };
    let mut above = units.get(..at).unwrap_or_default().iter().rev().take(HEAD + 1);
    let over = above.find(|unit| !head(unit));
    over.is_some_and(|unit| unit.kind == Kind::From)
}

/// Do most groups of Latin display lines on the page begin with several words in capitals?
pub(super) fn are_heads_loud(units: &[Unit]) -> bool {
    most(units, is_loud)
}

/// Do most of them begin with a line that ends in a stop?
pub(super) fn are_heads_stopped(units: &[Unit]) -> bool {
    most(units, |text| text.ends_with('.') && !text.contains(is_han))
}

/// For one blank line inside a Latin paragraph so many paragraphs may stand under one.
const STREWN: usize = 10;

/// Do blank lines stand inside Latin paragraphs, in the middle of a sentence, and not over most of them?
pub(super) fn are_blanks_strewn(units: &[Unit], lines: &[Line]) -> bool {
    let (mut inside, mut over) = (0, 0);
    for unit in units.iter().filter(|unit| unit.kind == Kind::Paragraph) {
        let Some([first, rest @ ..]) = lines.get(unit.lines.clone()) else { continue };
        if first.text.contains(is_han) {
            continue;
        }
        over += usize::from(first.gap > 0);
        let small = |line: &&Line| line.gap > 0 && line.text.starts_with(char::is_lowercase);
        inside += rest.iter().filter(small).count();
    }
    inside > 0 && over <= STREWN * inside
}

/// What short titles with a stop are on a Latin page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Titles {
    /// Crossheads: most headlines are in capitals and have none.
    Crossheads,
    /// Headlines: most of those are in capitals and have one as well.
    Headlines,
    /// Nothing tells it.
    Either,
}

/// What short titles with a stop are on the page that `units` make, by how its other groups of display lines begin.
pub(super) fn titles(units: &[Unit]) -> Titles {
    let (mut loud, mut stopped, mut others) = (0, 0, 0);
    for (at, unit) in units.iter().enumerate() {
        let first = at.checked_sub(1).and_then(|at| units.get(at)).is_none_or(Unit::is_text);
        if unit.kind != Kind::Display || !first || unit.text.contains(is_han) {
            continue;
        }
        match (is_loud(&unit.text), unit.text.ends_with('.')) {
            (true, false) => loud += 1,
            (true, true) => stopped += 1,
            // SOCIETY
            (false, false) if unit.text.contains(' ') => others += 1,
            (false, _) => {}
        }
    }
    match () {
        () if loud >= 3 && loud > 2 * stopped && loud >= others => Titles::Crossheads,
        () if stopped >= 3 && stopped > loud + others => Titles::Headlines,
        () => Titles::Either,
    }
}

/// Do most groups of display lines, three at least, begin with a line that is `told`?
fn most(units: &[Unit], told: impl Fn(&str) -> bool) -> bool {
    let (mut some, mut all) = (0, 0);
    for (at, unit) in units.iter().enumerate() {
        let first = at.checked_sub(1).and_then(|at| units.get(at)).is_none_or(Unit::is_text);
        if unit.kind == Kind::Display && first {
            all += 1;
            some += usize::from(told(&unit.text));
        }
    }
    some >= 3 && some * 2 > all
}

/// Is `text` several Latin words in capitals: `FERRY SINKS`, `REED-HARKER.`?
pub(super) fn is_loud(text: &str) -> bool {
    text.contains([' ', '-']) && case(text) == Some(Case::Capitals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told;

    #[test]
    fn heads_that_the_texts_under_them_repeat_stand_over_these() {
        let units = [
            told(Kind::Paragraph, "piers. The mayor said it was late."),
            told(Kind::Display, "Ferry captain sells three boats"),
            told(Kind::Paragraph, "The captain of the old ferry sold three boats on Monday."),
            told(Kind::Display, "Market hall burns down, bakers saved"),
            told(Kind::Paragraph, "The market hall burned on Sunday and the bakers were saved."),
        ];
        assert!(are_said_below(&units) && !begins_bare(&units, false));
        assert!(!are_said_below(units.get(..2).unwrap_or_default()));
    }

    #[test]
    fn headlines_may_stand_behind_where_a_page_begins_with_the_rest_of_a_text() {
        let page = |jump: &str| {
            [told(Kind::From, jump), told(Kind::Paragraph, "boats. The mayor said it was late.")]
        };
        assert!(begins_bare(&page("Continued from Page 1"), true));
        assert!(!begins_bare(&page("FERRY (Continued from Page 1)"), true));
    }
}
