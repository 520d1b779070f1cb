//! Jump lines and references told in a text: where they stand, where they lead, which page they name.

use std::ops::Range;

use super::{page, see, sieve, western};
use crate::{
    issue::Direction,
    parse::letters::{Letters, folded},
    text::is_han,
};

/// A jump line or reference that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Which way it leads.
    pub direction: Direction,
    /// The page it names, in figures without zeros, or the page word; empty if the number was lost.
    pub page: String,
    /// The bytes it takes, with its brackets and arrows.
    pub range: Range<usize>,
    /// What it is set in.
    pub form: Form,
    /// Where in the text it stands.
    pub placement: Placement,
}

/// What a marker is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Brackets, perhaps one of them lost: （下转3版）.
    Bracketed,
    /// Arrows or bullets: ◀上接A01版, ●a pagina 24.
    Arrow,
    /// Words alone: 下转第三版, Continued on Page A18.
    Bare,
    /// A page mark as a guide has it: ……A3版, 3版. In a text it may be anything.
    Guide,
}

/// Where in a text a marker stands; other markers beside it do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Placement {
    /// Nothing else stands in the text.
    Alone,
    /// Nothing stands before it.
    Start,
    /// Nothing stands after it.
    End,
    /// After it stands only the mark that ends the sentence: 并致辞（全文见第二版）。
    BeforeStop,
    /// Text stands on both sides.
    Inside,
}

impl Marker {
    /// Is it a jump, not a reference?
    pub fn is_jump(&self) -> bool {
        self.direction != Direction::See
    }
}

/// A marker before its placement is known, in letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) direction: Direction,
    pub(super) page: String,
    pub(super) range: Range<usize>,
    pub(super) form: Form,
}

/// How a jump line says which way it leads.
struct Verb {
    words: &'static str,
    direction: Direction,
    /// May it stand without brackets, arrows or a border before it?
    bare: bool,
    /// As met, names changed.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests fire each rule by its example"))]
    example: &'static str,
}

impl Verb {
    /// Is it 轉 or 續 alone, which arrows make a jump line?
    fn is_short(&self) -> bool {
        matches!(self.words, "转" | "续" | "接")
    }
}

const fn verb(
    words: &'static str,
    direction: Direction,
    bare: bool,
    example: &'static str,
) -> Verb {
    Verb { words, direction, bare, example }
}

/// The words of Chinese jump lines; a page must follow. Longer ones first.
const VERBS: &[Verb] = &[
    verb("下转", Direction::To, true, "（下转3版）"),
    verb("下接", Direction::To, true, "下接三版"),
    verb("下文转", Direction::To, true, "下文转第3版"),
    verb("文转", Direction::To, true, "（文转第3版）"),
    verb("紧接", Direction::To, true, "(紧接第二版)"),
    verb("文续", Direction::To, false, "（文續第三版）"),
    verb("续转", Direction::To, false, "（续转第四版）"),
    verb("续刊", Direction::To, false, "（續刊第四版）"),
    verb("续见", Direction::To, false, "（續見第四版）"),
    verb("转入", Direction::To, false, "（转入第3版）"),
    verb("转至", Direction::To, false, "（转至3版）"),
    verb("转", Direction::To, false, "（转第二版）"),
    verb("紧上接", Direction::From, true, "（紧上接第一版）"),
    verb("上接", Direction::From, true, "[上接第一版）"),
    verb("上文接", Direction::From, true, "上文接第1版"),
    verb("文接", Direction::From, true, "（文接第1版）"),
    verb("续接", Direction::From, false, "（续接第一版）"),
    verb("续自", Direction::From, false, "（續自第一版）"),
    verb("承接", Direction::From, false, "（承接第一版）"),
    verb("承", Direction::From, false, "（承第一版）"),
    verb("接自", Direction::From, false, "（接自第1版）"),
    verb("接", Direction::From, false, "（接第一版）"),
    verb("续", Direction::From, false, "（续第一版）"),
];

/// What opens and closes a marker; pairs may be mixed or broken: `[上接第一版）`.
pub(super) const OPENING: &str = "([{【〔〖［<〈";
pub(super) const CLOSING: &str = ")]}】〕〗］>〉";
/// Arrows that point where the text goes on, as papers of Hong Kong set them: ►轉A3, ◄續A1.
const POINTING: &str = "◀◁◄←⇐⬅▶▷►→⇒➔➡▸◂☞»«";
/// Arrows and bullets that belong to the marker beside them.
pub(super) const ARROWS: &str =
    "◀◁◄←⇐⬅▶▷►→⇒➔➡▸◂▲△▼▽☞●■◆□○◇★>»«<·•▌\u{2190}\u{f06c}\u{f06e}\u{e00a}";
/// What ends a sentence, or stands after what ended one.
pub(super) const STOPS: &str = "。！？!?….;；”’」』)）】";

/// The jump lines and references in `text`, in its order.
///
/// A reference inside a sentence is among them ([`Placement::BeforeStop`], [`Placement::Inside`]), as is the page mark
/// of a guide ([`Form::Guide`]): whether they leave the text is not told here.
pub fn markers(text: &str) -> Vec<Marker> {
    if sieve::may_have_marker(text) { marked(text) } else { vec![] }
}

/// The markers in `text`, which may have some.
fn marked(text: &str) -> Vec<Marker> {
    let letters = Letters::of(text);
    let found = found(&letters);
    let spans: Vec<Range<usize>> = found.iter().map(|found| found.range.clone()).collect();
    let placements = placements(&letters, &spans);
    let placed = found.into_iter().zip(placements).map(|(found, placement)| Marker {
        placement,
        direction: found.direction,
        page: found.page,
        range: letters.bytes(found.range),
        form: found.form,
    });
    placed.collect()
}

/// Does `text` end inside a marker that goes on in the next line: `…国（下转`, `（相关报道见`, `Continued on`?
pub fn is_open(text: &str) -> bool {
    let letters = text.chars().rev().map(folded).skip_while(|letter| *letter == ' ').take(14);
    let mut letters = letters.filter(|letter| *letter != ' ').peekable();
    // Most are told by the last letter: that of a verb, or 第.
    let ends = |letter| matches!(letter, '第' | '转' | '接' | '见' | '下' | '上' | 'n' | 'm');
    if !letters.peek().copied().is_some_and(ends) {
        return false;
    }
    let mut tail: Vec<char> = letters.collect();
    tail.reverse();
    let tail = String::from_iter(tail);
    let tail = tail.trim_end_matches('第');
    if ["continuedon", "continuedfrom"].iter().any(|words| tail.ends_with(words)) {
        return true;
    }
    let Some(at) = tail.rfind(|letter| OPENING.contains(letter)) else { return false };
    let inside = tail.get(at..).unwrap_or_default();
    !inside.contains(|letter| CLOSING.contains(letter))
        && ["下转", "下接", "上接", "紧接", "见", "下", "上"]
            .iter()
            .any(|verb| inside.ends_with(verb))
}

/// The markers in `letters`, in order, none over another.
fn found(letters: &Letters) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    let mut at = 0;
    while at < letters.len() {
        let from = found.last().map_or(0, |last| last.range.end);
        let next = jump(letters, at, from)
            .or_else(|| going_on(letters, at, from))
            .or_else(|| see::reference(letters, at, from))
            .or_else(|| western::marker(letters, at, from));
        match next {
            Some(next) => {
                at = next.range.end.max(at + 1);
                found.push(next);
            }
            None => at += 1,
        }
    }
    found.extend(see::guide_mark(letters, found.last().map_or(0, |last| last.range.end)));
    found
}

/// The Chinese jump line whose verb stands at `at`; nothing before `from` belongs to it.
fn jump(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if !matches!(letters.get(at)?, '下' | '上' | '文' | '紧' | '转' | '接' | '续' | '承') {
        return None;
    }
    let (verb, after) =
        VERBS.iter().find_map(|verb| letters.eat(at, verb.words).map(|after| (verb, after)))?;
    let (begin, opened) = opened(letters, at, from);
    let (page, end, unit) = if let Some(page) = page::chinese(letters, after) {
        (page.name, page.end, page.unit || page.lettered)
    } else {
        // The figure was lost: （下转第 页 ）.

        let ordinal = letters.eat(letters.skip_blanks(after), "第")?;
        let end = letters.eat_any(letters.skip_blanks(ordinal), &["版", "页"])?;
        opened.then_some((String::new(), end, true))?
    };
    let told = end;
    let (end, closed) = closed(letters, end, opened);
    let around = [letters.slice(begin..at), letters.slice(told..end)];
    let any = |marks: &str| around.iter().any(|side| side.iter().any(|mark| marks.contains(*mark)));
    let arrow = letters.slice(begin..at).iter().any(|letter| ARROWS.contains(*letter));
    let form = if opened || closed {
        Form::Bracketed
    } else if arrow {
        Form::Arrow
    } else {
        Form::Bare
    };
    let sure = match form {
        Form::Bracketed => closed || (unit && verb.bare),
        _ if unit && any(POINTING) && verb.is_short() => true,
        _ => unit && verb.bare && is_border(letters, begin, end),
    };
    sure.then_some(Found { direction: verb.direction, page, range: begin..end, form })
}

/// The jump line in brackets that begins with its page at `at`: （A3版續） under a text, （A1版續） over one.
fn going_on(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    let before = letters.before(at)?;
    // Nearly all are Han, and no bracket.
    if is_han(before) || !OPENING.contains(before) || at <= from {
        return None;
    }
    let page = page::chinese(letters, at).filter(|page| page.unit || page.lettered)?;
    let verb = letters.eat_any(letters.skip_blanks(page.end), &["续完", "待续", "续"])?;
    let (end, closed) = closed(letters, verb, false);
    let (begin, _) = opened(letters, at, from);
    let rest = letters.skip_blanks(end) < letters.len();
    let over = letters.back_over_blanks(begin) == 0 && rest;
    let direction = if over { Direction::From } else { Direction::To };
    closed.then_some(Found { direction, page: page.name, range: begin..end, form: Form::Bracketed })
}

/// May a bare jump line stand from `begin` to `end`: is there a border before it, or the text's end after it?
fn is_border(letters: &Letters, begin: usize, end: usize) -> bool {
    let before = letters.before(begin);
    let after = letters.get(letters.skip_blanks(end));
    // Spoken of, not meant: 该标题旁注明“下转二版”.
    if before.is_some_and(|letter| "“‘「『\"《".contains(letter)) {
        return false;
    }
    before.is_none_or(|letter| letter == ' ' || STOPS.contains(letter) || ARROWS.contains(letter))
        || letters
            .slice(begin..begin + 1)
            .first()
            .is_some_and(|letter| ARROWS.contains(*letter) || *letter == ' ')
        || after.is_none_or(|letter| ARROWS.contains(letter))
}

/// The beginning of what stands at `at` with its opening bracket and arrows, and whether there is a bracket.
pub(super) fn opened(letters: &Letters, at: usize, from: usize) -> (usize, bool) {
    let (mut begin, mut bracket) = (at, false);
    loop {
        let here = letters.back_over_blanks(begin);
        match letters.before(here) {
            Some(letter) if here > from && !bracket && OPENING.contains(letter) => {
                bracket = true;
                begin = here - 1;
            }
            Some(letter) if here > from && ARROWS.contains(letter) => begin = here - 1,
            _ => return (begin, bracket),
        }
    }
}

/// The end of what ends at `at` with its closing bracket and arrows, and whether there is a bracket. In an `open`
/// bracket a few words may stand before it: （下转第二版要闻）.
pub(super) fn closed(letters: &Letters, at: usize, open: bool) -> (usize, bool) {
    let (mut end, mut bracket) = (at, false);
    if open {
        let tail = letters
            .slice(at..at + 13)
            .iter()
            .position(|letter| CLOSING.contains(*letter) || "。,;".contains(*letter));
        if let Some(tail) = tail
            .filter(|tail| letters.get(at + tail).is_some_and(|letter| CLOSING.contains(letter)))
        {
            end = at + tail;
        }
    }
    let closes = |at: usize| letters.get(at).is_some_and(|letter| CLOSING.contains(letter));
    loop {
        let here = letters.skip_blanks(end);
        match letters.get(here) {
            Some(letter) if !bracket && CLOSING.contains(letter) => {
                bracket = true;
                end = here + 1;
            }
            // (Continued on Page Four.)
            Some('.' | '。') if !bracket && closes(letters.skip_blanks(here + 1)) => {
                end = here + 1;
            }
            Some(letter) if ARROWS.contains(letter) && !"■●□○◆◇★·•".contains(letter) =>
            {
                end = here + 1;
            }
            _ => return (end, bracket),
        }
    }
}

/// Where each of `spans` stands, the others beside it not counted.
fn placements(letters: &Letters, spans: &[Range<usize>]) -> Vec<Placement> {
    let mut begin = 0;
    let leading = spans.iter().take_while(|span| {
        let first = letters.skip_blanks(begin) >= span.start;
        begin = span.end;
        first
    });
    let leading = leading.count();
    let mut end = letters.back_over_blanks(letters.len());
    let stop = letters.before(end).is_some_and(|letter| "。.!?;,".contains(letter))
        && spans
            .last()
            .is_some_and(|last| letters.back_over_blanks(end - 1) <= last.end && last.end < end);
    if stop {
        end -= 1;
    }
    let trailing = spans.iter().rev().take_while(|span| {
        let last = letters.back_over_blanks(end) <= span.end;
        end = span.start;
        last
    });
    let trailing = trailing.count();
    let places =
        (0..spans.len()).map(|number| match (number < leading, number + trailing >= spans.len()) {
            (true, true) => Placement::Alone,
            (true, false) => Placement::Start,
            (false, true) if stop => Placement::BeforeStop,
            (false, true) => Placement::End,
            (false, false) => Placement::Inside,
        });
    places.collect()
}

#[cfg(test)]
mod tests;
