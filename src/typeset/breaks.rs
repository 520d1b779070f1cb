//! Where a row may end (typeset rules §2): the first rule that fits decides.
//!
//! Written after CLREQ and UAX #14 LB12–LB31 and not over a crate; only scripts without spaces ask one (see `complex`).

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
