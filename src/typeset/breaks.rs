//! Where a row may end (typeset rules §2): the first rule that fits decides.
//!
//! Written after CLREQ and UAX #14 LB12–LB31 and not over a crate; only scripts without spaces ask one (see `complex`).
//!
//! On English, compared with `icu_segmenter` 2.4 (the test `english_departs_from_uax_14_here_only` has an example each):
//! - UAX breaks before a dash, before – · • and - behind a blank, where P1 says no: `text|—text`.
//! - UAX breaks after any hyphen or solidus before a letter, W only between whole words: `e-|mail`, `km/|h`, `and/|or`.
//! - UAX breaks after ! ? | and a soft hyphen, and in `)(`, `++`: W holds all of these together.
//! - We break beside × − ° and other symbols, which are Han to us; before … and «; after • and »; before a sign of money
//!   (`5|€`); before a full stop that a word begins with (`it |.5`); and in `Jr.’|s`, where ’ does not stand between
//!   letters.
//! - Straight quotes are told by their count: one apostrophe too many (`'90s`), and the rest of the paragraph has opening
//!   for closing ones, so that a break is lost at each: `'single' |word`.

use super::{
    Level,
    class::{Class, Cluster},
    matter::Matter,
};

/// May a row end before cluster `at`?
///
/// `clings` says whether items, notes and names hold together (U4, U5), which falls first when nothing else fits.
pub(super) fn is_legal(matter: &Matter, at: usize, level: Level, clings: bool) -> bool {
    let (before, after) = (matter.before(at), matter.at(at));
    // B1: after a newline, always. UAX LB4, 5.
    if before.class == Class::Hard {
        return true;
    }
    // B1: before newlines, blanks and glue, after glue, never. UAX LB6, 7, 12.
    if matches!(after.class, Class::Hard | Class::Space | Class::Glue)
        || before.class == Class::Glue
    {
        return false;
    }
    // U1: not inside —— or ……. CLREQ Prohibition Rules for Unbreakable Marks; GB/T 15834 5.1.4–5.
    if after.joined {
        return false;
    }
    let left = matter.visible_end(0, at);
    let spaced = left < at;
    // B1: leading blanks stay with their text.
    let last = match matter.before(left).class {
        Class::Hard => return false,
        class => class,
    };
    if !spaced && is_bound(matter, at, clings) {
        return false;
    }
    // U5: not at the blanks in 王　伟.
    if spaced && clings && is_name_blank(matter, left, at) {
        return false;
    }
    // P1, P2. CLREQ Prohibition Rules for Line Start and Line End; GB/T 15834 5.1.1–3, 6, 7, 9.
    if !may_start(level, after.class) || !may_end(level, last) {
        return false;
    }
    // S: after a blank, yes. UAX LB18.
    if spaced {
        return true;
    }
    if before.western && after.western {
        return is_legal_in_word(matter, at, level);
    }
    // Y, but at level none an ASCII mark still holds to its word.
    let ascii_mark = after.western && matches!(after.class, Class::Stop | Class::Close);
    level != Level::None || !ascii_mark
}

/// U2, U3, U4: numbers with their signs and units, items and notes. CLREQ Digits and their Prefix and Suffix, Annotation
/// Marks; UAX LB25.
fn is_bound(matter: &Matter, at: usize, clings: bool) -> bool {
    let (before, after) = (matter.before(at), matter.at(at));
    let may_connect = matches!(after.first, '-' | '‐' | '－' | '−') && before.is_ideograph();
    after.class == Class::Post
        || matches!(before.class, Class::Pre | Class::Sign)
        || after.class == Class::Sign && may_connect
        || clings
            && (before.class == Class::Item || after.class == Class::Note || is_note(matter, at))
}

/// [1] 〔12〕 ［3］ behind a word.
fn is_note(matter: &Matter, at: usize) -> bool {
    let starts =
        matches!(matter.before(at).class, Class::Space | Class::Stop | Class::Hard | Class::Open);
    if starts || !matches!(matter.at(at).first, '[' | '〔' | '［') {
        return false;
    }
    let digits = (1..=4).take_while(|step| matter.at(at + step).is_digit()).count();
    (1..=3).contains(&digits) && matter.at(at + digits + 1).class == Class::Close
}

/// Are the blanks from `left` to `at` those inside a name of two characters, as in 王　伟、?
fn is_name_blank(matter: &Matter, left: usize, at: usize) -> bool {
    let edge = |cluster: &Cluster| {
        matches!(
            cluster.class,
            Class::Space | Class::Hard | Class::Stop | Class::Open | Class::Close
        )
    };
    matter.before(left).is_ideograph()
        && edge(matter.before(left.wrapping_sub(1)))
        && matter.at(at).is_ideograph()
        && edge(matter.at(at + 1))
}

/// W: inside a western run, as UAX LB13, 25, 28–30, with a hyphen and a solidus breaking only between whole words.
fn is_legal_in_word(matter: &Matter, at: usize, level: Level) -> bool {
    let (before, after) = (matter.before(at), matter.at(at));
    let between_words = |least: usize| {
        let left =
            (1..=least).take_while(|step| matter.at((at - 1).wrapping_sub(*step)).is_letter());
        let right = (0..least).take_while(|step| matter.at(at + step).is_letter());
        after.first.is_alphabetic() && left.count() == least && right.count() == least
    };
    match before.first {
        _ if before.class == Class::Connector => true,
        '-' | '‐' => between_words(2), // well-known; not e-mail
        '/' => matches!(level, Level::None | Level::Basic) && between_words(3), // not km/h
        _ => false,
    }
}

/// P1: may a row start with `class`?
fn may_start(level: Level, class: Class) -> bool {
    match class {
        Class::Stop
        | Class::Close
        | Class::Connector
        | Class::Dot
        | Class::Slash
        | Class::Iteration => level == Level::None,
        Class::Dash | Class::Ellipsis => level != Level::Strict,
        _ => true,
    }
}

/// P2: may a row end with `class`?
fn may_end(level: Level, class: Class) -> bool {
    match class {
        Class::Open => level == Level::None,
        Class::Slash => matches!(level, Level::None | Level::Basic),
        _ => true,
    }
}

/// May a western run wider than the measure be cut before cluster `at`: after `/ ? & = .` and their like?
pub(super) fn is_soft(matter: &Matter, at: usize) -> bool {
    let (before, after) = (matter.before(at), matter.at(at));
    // Not in 3.14, 1,000, 10:30.
    let number = matter.before(at.wrapping_sub(1)).is_digit() && after.is_digit();
    before.class == Class::Word
        && after.western
        && !matches!(after.class, Class::Stop | Class::Close)
        && is_soft_mark(before.first)
        && !is_soft_mark(after.first)
        && !number
}

fn is_soft_mark(character: char) -> bool {
    "/?&=.-_@:,;#~+".contains(character)
}

#[cfg(test)]
mod tests {
    use icu_segmenter::{LineSegmenter, options::LineBreakOptions};

    use crate::typeset::{Measure, matter::Matter};

    /// `marked` has | where rows may end by our rules and ¦ where they may by UAX #14, both where they agree.
    #[track_caller]
    fn check(marked: &str) {
        let text = marked.replace(['|', '¦'], "");
        let matter = Matter::new(&text, &Measure { width: 1000, ..Measure::default() });
        let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
        let theirs: Vec<usize> = segmenter.segment_str(&text).collect();
        let mut shown = String::new();
        for (at, (byte, cluster)) in crate::text::clusters(&text).enumerate() {
            let ours = at > 0 && matter.at(at).ends;
            let uax = at > 0 && theirs.contains(&byte);
            shown.push_str(if ours { "|" } else { "" });
            shown.push_str(if uax { "¦" } else { "" });
            shown.push_str(cluster);
        }
        assert_eq!(shown, marked);
    }

    #[test]
    fn english_agrees_with_uax_14() {
        check("The |¦editor’s |¦well-|¦known |¦aunt |¦isn’t |¦here.");
        check("It |¦cost |¦$5.50 |¦(10% |¦off), |¦said |¦Mr. |¦O'Neil |¦at |¦10:30 |¦a.m.");
        check("Jobs(s) |¦in |¦A.B.C. |¦on |¦2026-03-06, |¦3–|¦5 |¦pages, |¦see |¦[1] |¦§5 |¦№7");
    }

    #[test]
    fn english_departs_from_uax_14_here_only() {
        check("text¦—|¦text");
        check("it ¦– |¦they");
        check("an |¦e-¦mail");
        check("90 |¦km/¦h, |¦his/¦or");
        check("so!¦there");
        check("(a)¦(b)");
        check("A|×|B");
        check("50°|C");
        check("end|…");
        check("5|€");
        check("it |.5");
        check("the |¦elder |¦Jr.’|s |¦hat");
        check("the |¦'90s ¦'single' ¦word");
    }
}
