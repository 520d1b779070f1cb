//! Display advertisements of Western papers between the lines of a text: a firm, its wares, a price, an address.
//!
//! They stand wherever room was left in a column, in the middle of a sentence, too, and nothing of them is an article's.
//! Each is told by what only an advertiser says, in two places at least, or in one where the text around it goes on. So stand
//! two things that are no article's either: the box of the house, and pull quotes inside a sentence.

mod han;
mod house;
mod quote;
mod shop;
mod sign;
mod small;

use self::{
    shop::{is_dealer, is_firm, is_numbered},
    sign::{is_classified, is_phone, signs},
};
use super::{
    byline::{
        byline_line, ends_in_agency, ends_in_credit, has_dateline, is_agency_in_brackets, is_person,
    },
    cue::is_latin_row,
    jump::{is_quoted, markers},
    line::Line,
    standing::is_standing,
    unit::signs_letter,
};
use crate::text::is_han;

/// A line that is a byline so surely is no advertisement's.
const BYLINE: f32 = 0.8;

/// The most lines of one advertisement.
const LINES: usize = 8;

/// `lines` without the advertisements between their texts, which go to `ads`.
pub(super) fn taken_out(lines: Vec<Line>, ads: &mut Vec<String>) -> Vec<Line> {
    let mut taken = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let end = advert(&lines, at)
            .max(han::advert(&lines, at))
            .max(house::house(&lines, at))
            .max(small::small(&lines, at))
            .max(quote::pulled(&lines, at));
        for taken in taken.iter_mut().take(end).skip(at) {
            *taken = true;
        }
        at = end.max(at + 1);
    }
    if !taken.contains(&true) {
        return lines;
    }
    let mut own = taken.iter();
    let (mut left, mut room): (Vec<Line>, Option<usize>) = (vec![], None);
    for mut line in lines {
        if own.next() == Some(&true) {
            room = room.max(Some(line.gap));
            ads.push(line.text);
            continue;
        }
        // The text goes on, or the next one stands as far from the last as the advertisement did.
        if let Some(room) = room.take() {
            let goes_on = line.text.starts_with(char::is_lowercase) && !left.is_empty();
            line.gap = if goes_on { 0 } else { line.gap.max(room) };
        }
        left.push(line);
    }
    left
}

/// The end of the advertisement that begins at `at`, right under a line of a text; `at` if none does.
fn advert(lines: &[Line], at: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let above = at.checked_sub(1).map_or("", text);
    // Eggs, dozen ..... 42c: a row of a market report begins none.
    if text(at).contains("...") || text(at).chars().take(4).any(is_han) {
        return at;
    }
    // at $2.75 see Harker Bros. before you: a line of a text. So is `may call 555-0148.` under a line that it goes on from.
    let goes_on = text(at + 1).starts_with(char::is_lowercase) || !above.ends_with(is_stop);
    if text(at).starts_with(char::is_lowercase) && goes_on {
        return at;
    }
    // A last line may be of names alone: (Ann). Both well.
    let closed = above.ends_with('.') && above.contains(char::is_lowercase) && !is_loud(above);
    // Behind of the Tarn. (AP), and under a standing head behind its briefs, it is told as surely.
    let sentence = is_sentence(above)
        || ends_in_agency(above)
        || is_agency_in_brackets(above)
        || ends_in_credit(above)
        || at > 0 && above.len() <= 28 && is_standing(above);
    // Call the clerk at | 555-0148.
    let torn = text(at).ends_with('.') && !text(at).contains(char::is_alphabetic);
    if torn && !above.is_empty() && !above.ends_with(is_stop) {
        return at;
    }
    let set_off = is_set_off(&text, at);
    // VENDESI stands over what is for sale.
    let classified = || is_classified(text(at));
    if !(sentence || closed || set_off || classified()) {
        return at;
    }
    if signs(text(at)) == 0 && is_no_firm(&text, at) {
        return at;
    }
    // A line that is set as a sentence may stand in it if it is no text's: the next one is loud again.
    let part = |at: usize| is_loud(text(at)) || signs(text(at)) > 0;
    let capitals = !text(at).contains(char::is_lowercase);
    let own = (at..lines.len().min(at + LINES)).take_while(|own| {
        let words = text(*own);
        let first = |first: char| first.is_uppercase() || first.is_ascii_digit();
        // GREAT OPENING | of Hats and Coats | Saturday
        let more = *own > at && capitals && OF.iter().any(|of| words.starts_with(of));
        let plain = |words: &str| words.starts_with(first) && !words.ends_with('.');
        let inner = (plain(words) || more)
            && (part(own + 1)
                // Four boats a day | No waiting at the pier | Quay Road 555-0148
                || plain(text(own + 1)) && signs(text(own + 2)) > 1 && capitals);
        // Ferry Strike Ends | By Ann Lee | Harbour Briefing: heads behind their texts.
        let head = || byline_line(words) >= BYLINE || is_standing(words);
        // STANDINGS | Rovers ..... 13 5 .722
        if signs(words) == 0 && is_latin_row(words) {
            return false;
        }
        (part(*own) || inner) && markers(words).is_empty() && !(signs(words) == 0 && head())
    });
    let own: Vec<usize> = own.collect();
    if own.iter().any(|at| is_quoted(text(*at))) {
        return at;
    }
    let Some(last) = own.iter().copied().rfind(|at| signs(text(*at)) > 0) else { return at };
    let last = last
        + usize::from(
            last > at
                && (is_motto(text(last + 1))
                    || text(last).ends_with('-')
                    || is_firm(&text(last).to_lowercase()) && is_numbered(text(last + 1))),
        );
    // The text around it goes on: all of its lines are the advertisement's.
    if let Some(end) = own.last().map(|last| last + 1).filter(|end| *end > at + 1)
        && !above.ends_with(is_stop)
        && text(end).starts_with(char::is_lowercase)
        && !text(end - 1).ends_with(',')
        && sentence
    {
        return end;
    }
    let told: usize = own.iter().map(|at| signs(text(*at))).sum();
    let next = text(last + 1);
    // Bo Reed, 14 Quay street, | died on Monday.
    let goes_on = !above.ends_with(['.', '!', '?', '"', '”'])
        && next.starts_with(char::is_lowercase)
        && !text(last).ends_with(',')
        && last > at;
    // HARKER INSURANCE | Quay Road, Tarnford 555-0148: a name in capitals first, and last where to call.
    let called = last > at
        && !text(at).contains(char::is_lowercase)
        && is_phone(&text(last).to_lowercase())
        && above.ends_with(['.', '!', '?', '"', '”']);
    // Tickets are $12.50. Call 555-0148.
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let alone = last == at && (!is_loud(text(at)) || text(at).split(' ').any(small));
    let told = told > 1 && !alone && (sentence || (set_off || classified()) && last > at);
    // Between the end of a text and the first line of another, as wide as the column, it is all that parts them, but for a
    // dateline.
    let wide = (at.saturating_sub(3)..at).map(|at| text(at).len()).max().unwrap_or_default();
    let parts = next.len() * 10 >= wide * 8
        && above.ends_with(is_stop)
        && next.starts_with(char::is_uppercase)
        && is_sentence(next)
        && !is_loud(next)
        && !has_dateline(next)
        && text(last + 2).starts_with(char::is_lowercase);
    if !(told || sentence && goes_on || called) || parts {
        return at;
    }
    // What OCR made of its picture stands under it: R U
    last + 1 + (last + 1..lines.len()).take_while(|at| is_scrap(text(*at))).count()
}

/// May an advertisement begin with line `at` since it begins with a name, where it needs two signs: behind a table, a jump line, who
/// signs a text, and at the page's head?
fn is_set_off<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> bool {
    let before = |lines: usize| at.checked_sub(lines).map_or("", text);
    let (own, above) = (text(at), before(1));
    let small = |word: &str| word.starts_with(char::is_lowercase);
    is_loud(own)
        && own.starts_with(char::is_alphabetic)
        && (signs(own) > 0 || !own.contains(|digit: char| digit.is_ascii_digit()))
        && !own.split(' ').any(small)
        && (at == 0
            || is_latin_row(above)
            || is_sum(above)
            // Call the clerk at | 555-0148.
            || above.ends_with('.') && is_sentence(before(2))
            || is_signature(above, before(2))
            || above.contains("..") && above.contains(|digit: char| digit.is_ascii_digit())
            || above.ends_with('.') && is_loud(above)
            || is_result(above)
            || !markers(above).is_empty())
}

/// Is line `at`, which says nothing of an advertisement, none of its first lines by itself?
fn is_no_firm<'a>(text: &impl Fn(usize) -> &'a str, at: usize) -> bool {
    let own = text(at);
    // ANN LEE. signs a letter, if she sells nothing.
    let letter =
        || own.ends_with('.') && signs_letter(own) && !is_dealer(&text(at + 1).to_lowercase());
    // Anna Verdi signs the text over an advertisement.
    let signed = || {
        own.contains(char::is_lowercase)
            && is_person(own)
            && is_signature(own, at.checked_sub(1).map_or("", text))
    };
    // the town of Tarnford, | Colo.
    let rest = || !own.contains(' ') && own.ends_with('.');
    !is_loud(own) || letter() || signed() || rest()
}

/// How a line of an advertisement may go on with the one above.
const OF: [&str; 4] = ["of ", "for ", "in ", "to "];

/// Is `line` what something costs and nothing else, torn from its name: `.42`?
fn is_sum(line: &str) -> bool {
    line.contains('.')
        && line.len() <= 8
        && line.contains(|digit: char| digit.is_ascii_digit())
        && line.chars().all(|digit| digit.is_ascii_digit() || "$£.,".contains(digit))
}

/// Is `line` a name or two that sign the text which ends in the line `before`?
fn is_signature(line: &str, before: &str) -> bool {
    before.ends_with(['.', '!', '?', '"', '”', '»'])
        && is_sentence(before)
        && line.len() <= 28
        && line.split(' ').count() <= 3
        && line.starts_with(char::is_uppercase)
        && line.contains(char::is_lowercase)
        && line.chars().all(|letter| letter.is_alphabetic() || " .-'’".contains(letter))
        && signs(line) == 0
}

/// Is `line` a letter or two in capitals, no more?
fn is_scrap(line: &str) -> bool {
    (1..=3).contains(&line.len())
        && line.chars().all(|letter| letter.is_ascii_uppercase() || letter == ' ')
}

/// Is `line` what was drawn or scored, which no stop ends: `Pick 4: 3-1-8-0`?
fn is_result(line: &str) -> bool {
    line.len() <= 48
        && line.ends_with(|last: char| last.is_ascii_digit())
        && line.split_once(": ").is_some_and(|(_, figures)| {
            figures.bytes().all(|byte| byte.is_ascii_digit() || b" ,-".contains(&byte))
        })
}

/// Does it end a sentence, or lead to what is said?
fn is_stop(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '"' | '”' | ':')
}

/// Is `line` the motto of a shop in quotation marks, which its advertisement ends with: `"The Store on the Corner"`?
fn is_motto(line: &str) -> bool {
    let inner = line.strip_prefix(['"', '“']).and_then(|line| line.strip_suffix(['"', '”']));
    inner.is_some_and(|inner| inner.contains(' ') && is_loud(inner) && !inner.contains(['"', ',']))
}

/// Is `line` set as a sentence is, as lines of texts are?
fn is_sentence(line: &str) -> bool {
    // found. — NPA
    let lettered = |word: &&str| word.contains(char::is_alphanumeric);
    let words = || line.split_whitespace().filter(lettered);
    let small = words().filter(|word| word.starts_with(char::is_lowercase)).count();
    small * 2 >= words().count() && small > 0 && !line.contains(is_han) && signs(line) == 0
}

/// Is `line` set as display lines are: its words in capitals, or with a capital each?
fn is_loud(line: &str) -> bool {
    let words = || line.split_whitespace();
    let loud = |word: &&str| {
        // "THE LAST FERRY" is shown.
        word.trim_start_matches(['"', '“']).starts_with(|first: char| {
            first.is_uppercase() || first.is_ascii_digit() || first == '$'
        })
    };
    let count = words().count();
    (1..=9).contains(&count)
        && !line.ends_with([',', '-', ';'])
        && words().filter(loud).count() * 2 > count
        && line.starts_with(|first: char| !first.is_lowercase())
}

#[cfg(test)]
mod tests;
