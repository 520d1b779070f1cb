//! References (参见) and the page marks of guides, as Chinese papers set them.

use super::{
    marker::{ARROWS, CLOSING, Form, Found, OPENING, STOPS, closed},
    page,
    sieve::may_end_page,
    western::is_ware,
};
use crate::{issue::Direction, parse::letters::Letters};

/// Words that name the page of another article; a page must follow. Each with an example.
const VERBS: &[(&str, &str)] = &[
    ("详见", "（详见第3版）"),
    ("参见", "（参见第三版）"),
    ("另见", "（另见B2版）"),
    ("转见", "（转见5版）"),
    ("见", "（《条例》全文见第十五版）"),
    ("刊于", "（全文刊于第2版）"),
    ("刊", "（贺信全文刊第2版）"),
    ("载", "（讲话全文载第二版）"),
    ("请看", "（详情请看5版）"),
    ("阅", "（请阅第4版）"),
    ("看", "（看3版）"),
];

/// What may stand between the word and the page: 详见今日3版.
const BETWEEN: &[&str] = &["今日", "今天", "本报", "本期", "同日", "本日"];

/// The most letters before the word in a marker without brackets.
const MOST_BEFORE: usize = 24;
/// The most letters before the word inside brackets; a title may be among them.
const MOST_IN_BRACKETS: usize = 40;

/// Where the word begins that refers to a page right behind `text`: 渡口复航|详见.
pub(in crate::parse) fn refers(text: &str) -> Option<usize> {
    let text = BETWEEN.iter().find_map(|words| text.strip_suffix(words)).unwrap_or(text);
    VERBS.iter().find_map(|(words, _)| text.strip_suffix(words)).map(str::len)
}

/// The reference whose word stands at `at`; nothing before `from` belongs to it.
pub(super) fn reference(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if !matches!(
        letters.get(at)?,
        '详' | '参' | '另' | '转' | '见' | '刊' | '载' | '请' | '阅' | '看'
    ) {
        return None;
    }
    let mut after = VERBS.iter().find_map(|(words, _)| letters.eat(at, words))?;
    after = letters.eat_any(letters.skip_blanks(after), BETWEEN).unwrap_or(after);
    let page = page::chinese(letters, after)?;
    if !page.unit && !page.lettered {
        return None;
    }
    let before = begin(letters, at, from);
    let (end, is_closed) =
        closed(letters, page.end, before.is_some_and(|(_, form)| form == Form::Bracketed));
    let (begin, form) = match before {
        Some((begin, Form::Bracketed)) if is_closed => (begin, Form::Bracketed),
        Some((_, Form::Bracketed)) | None if !is_closed => return None,
        Some((begin, form)) => (begin, if is_closed { Form::Bracketed } else { form }),
        None => (at, Form::Bracketed),
    };
    Some(Found { direction: Direction::See, page: page.name, range: begin..end, form })
}

/// Where the reference begins whose word stands at `at`: at its bracket, else at a border; none if text runs into it.
fn begin(letters: &Letters, at: usize, from: usize) -> Option<(usize, Form)> {
    let least = at.saturating_sub(MOST_IN_BRACKETS).max(from);
    let mut border = None;
    let mut here = at;
    while here > least {
        let letter = letters.before(here)?;
        if OPENING.contains(letter) && letter != '<' && letter != '〈' {
            let arrows = back_over_arrows(letters, here - 1, from);
            return Some((arrows, Form::Bracketed));
        }
        if border.is_none() && at - here <= MOST_BEFORE {
            if ARROWS.contains(letter) && letter != '·' {
                border = Some((back_over_arrows(letters, here, from), Form::Arrow));
            } else if letter == ' ' || (STOPS.contains(letter) && letter != '”') {
                border = Some((here, Form::Bare));
            }
        }
        if "。！？!?；;".contains(letter)
            || CLOSING.contains(letter) && letter != '>' && letter != '〉'
        {
            break;
        }
        here -= 1;
    }
    if border.is_none() && here == from && at - here <= MOST_BEFORE {
        border = Some((here, Form::Bare));
    }
    border
}

/// The place before the arrows that end at `at`.
fn back_over_arrows(letters: &Letters, at: usize, from: usize) -> usize {
    let mut begin = at;
    loop {
        let here = letters.back_over_blanks(begin);
        match letters.before(here) {
            Some(letter) if here > from && ARROWS.contains(letter) && letter != '·' => {
                begin = here - 1;
            }
            _ => return begin,
        }
    }
}

/// The page mark that ends an item of a guide: `……A3版`, `（A04/05）`, ` 3版`, `▶2版`; it begins after `from`.
pub(super) fn guide_mark(letters: &Letters, from: usize) -> Option<Found> {
    let end = letters.back_over_blanks(letters.len());
    // Most texts are told by their last letter.
    letters.before(end).filter(|last| may_end_page(*last))?;
    // The mark is short: every place that it may begin at is tried, the farthest first.
    let least = end.saturating_sub(12).max(from);
    (least..end).find_map(|at| guide_mark_at(letters, at, from, end))
}

fn guide_mark_at(letters: &Letters, at: usize, from: usize, end: usize) -> Option<Found> {
    let before = letters.before(at);
    let first = letters.get(at)?;
    if !(first == '第' || first.is_ascii_alphanumeric() || page::han_number(letters, at).is_some())
        || before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '第')
    {
        return None;
    }
    let page = page::chinese(letters, at)?;
    let leader = leader(letters, letters.back_over_blanks(at));
    // Boise ......... 91: no page of so thin a paper.
    let far = page.name.parse::<u32>().is_ok_and(|number| number > MOST);
    if leader.is_some() && !page.lettered && (far || is_priced(letters, from)) {
        return None;
    }
    let opened = before.is_some_and(|letter| OPENING.contains(letter));
    let arrow = before.is_some_and(|letter| ARROWS.contains(letter) && letter != '·');
    let mut close = page.end;
    if opened {
        close = letters.skip_blanks(close);
        if !letters.get(close).is_some_and(|letter| CLOSING.contains(letter)) {
            return None;
        }
        close += 1;
    }
    if letters.skip_blanks(close) < end {
        return None;
    }
    let sure = leader.is_some() || page.unit || (page.lettered && (opened || arrow));
    let border = leader.is_some() || opened || arrow || before.is_none_or(|letter| letter == ' ');
    let begin = if let Some(begin) = leader {
        begin
    } else if opened {
        at - 1
    } else if arrow {
        back_over_arrows(letters, at, from)
    } else {
        at
    };
    (sure && border && begin >= from).then_some(Found {
        direction: Direction::See,
        page: page.name,
        range: begin..close,
        form: Form::Guide,
    })
}

/// What leader dots lead to is no page beyond this.
const MOST: u32 = 64;

/// Does the line that begins at `from` name what a market report lists: `Wheat, white . . . . 71`?
fn is_priced(letters: &Letters, from: usize) -> bool {
    let mut end = letters.skip_blanks(from);
    let begin = end;
    while letters.get(end).is_some_and(|letter| letter.is_ascii_alphabetic()) {
        end += 1;
    }
    is_ware(&letters.slice(begin..end).iter().collect::<String>())
}

/// Where the leader dots that end at `at` begin, if there are any.
fn leader(letters: &Letters, at: usize) -> Option<usize> {
    let mut begin = at;
    while letters.before(begin).is_some_and(|letter| "….·".contains(letter)) {
        begin -= 1;
    }
    let dots = letters.slice(begin..at);
    (dots.len() > 1 || dots.contains(&'…')).then_some(begin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::jump::markers;

    #[test]
    fn every_rule_fires_on_its_example() {
        for (words, example) in VERBS {
            let found = markers(example);
            assert_eq!(found.len(), 1, "{words}: {example}");
            assert_eq!(found[0].direction, Direction::See, "{words}");
            assert_eq!(example.get(found[0].range.clone()).unwrap(), *example, "{words}");
        }
    }
}
