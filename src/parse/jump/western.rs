//! Jump lines and references as English and Italian papers set them, and what OCR makes of them.

mod see;
mod slug;
mod ware;

use self::see::{bare_page, further, led, page_alone, page_word};
use self::slug::slug;
pub(in crate::parse) use self::ware::{is_quoted, is_ware};
use super::{
    marker::{ARROWS, Form, Found, STOPS, closed, opened},
    page,
};
use crate::{
    issue::Direction,
    parse::{letters::Letters, misread::distance},
};

/// Page words that are no number; they stay words.
const PAGE_WORDS: &[(&str, &str)] = &[
    ("back", "Back Page"),
    ("next", "Next Page"),
    ("last", "Back Page"),
    ("following", "Next Page"),
    ("previous", "Previous Page"),
    ("preceding", "Previous Page"),
];

/// Words that lead to a page, a page must follow: words, direction, example.
const VERBS: &[(&str, Direction, &str)] = &[
    ("please turn to page", Direction::To, "Please turn to page A7"),
    ("please turn to", Direction::To, "Please turn to A7"),
    ("turn to page", Direction::To, "Turn to Page 5"),
    ("story continues on page", Direction::To, "Story continues on page 4"),
    ("story continued on page", Direction::To, "Story continued on page 4"),
    ("more on page", Direction::See, "More on page 4"),
    ("see story on page", Direction::To, "» SEE STORY ON PAGE 4"),
    ("see story on", Direction::To, "» SEE STORY ON A4"),
    ("story jumps to", Direction::To, "Story jumps to A4"),
    ("jump to page", Direction::To, "Jump to page 4"),
    ("continues on page", Direction::To, "Continues on page 4"),
    ("to page", Direction::To, "To page 4"),
    ("see page", Direction::See, "See Page 4"),
    ("see pages", Direction::See, "(See pages 4-5)"),
    ("story on page", Direction::See, "(Story on Page A3)"),
    ("story, page", Direction::See, "Story, Page A3"),
    ("segue a pagina", Direction::To, "segue a pagina 12"),
    ("segue a pag.", Direction::To, "segue a pag. 12"),
    ("continua a pagina", Direction::To, "continua a pagina 3"),
    ("continua in", Direction::To, "(Continua in 2.a pagina)"),
    ("segue in", Direction::To, "segue in 3ª pagina"),
    ("segue dalla", Direction::From, "segue dalla prima pagina"),
    ("continua dalla", Direction::From, "continua dalla prima"),
    ("continua alla", Direction::To, "(Continua alla terza pagina)"),
    ("continuazione della", Direction::From, "(Continuazione della prima pagina)"),
    ("continuazione dalla", Direction::From, "(Continuazione dalla 1.a pagina)"),
    ("seguito della", Direction::From, "(Seguito della prima pagina)"),
    ("dalla", Direction::From, "(Dalla prima pagina)"),
    ("segue da pagina", Direction::From, "segue da pagina 1"),
    ("segue da pag.", Direction::From, "segue da pag. 1"),
    ("continua da pagina", Direction::From, "continua da pagina 1"),
    ("continua da pag.", Direction::From, "continua da pag. 1"),
    ("continua a pag.", Direction::To, "continua a pag. 3"),
    ("prosegue a pagina", Direction::To, "prosegue a pagina 3"),
    ("prosegue a pag.", Direction::To, "prosegue a pag. 3"),
    ("prosegue dalla", Direction::From, "prosegue dalla prima pagina"),
    ("prosegue da pagina", Direction::From, "prosegue da pagina 1"),
];

/// The marker that begins at `at`; nothing before `from` belongs to it.
pub(super) fn marker(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    let letter = letters.get(at)?;
    if !letter.is_ascii_alphanumeric()
        || page::is_word(letters.before(at)) && !letters.is_capital(at)
    {
        return None;
    }
    verb(letters, at, from)
        .or_else(|| continued(letters, at, from))
        .or_else(|| slug(letters, at, from))
        .or_else(|| from_page(letters, at, from))
        .or_else(|| led(letters, at, from))
        .or_else(|| page_alone(letters, at, from))
        .or_else(|| page_word(letters, at, from))
        .or_else(|| bare_page(letters, at))
}

/// `Continued on Page A9`, `(Continued from page one)`, and what OCR makes of them.
fn continued(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    let after = continued_word(letters, at)?;
    let here = letters.skip_blanks(after);
    let (direction, here) = [
        ("on", Direction::To),
        ("to", Direction::To),
        ("in", Direction::To),
        ("from", Direction::From),
        ("frorn", Direction::From),
        ("fron", Direction::From),
    ]
    .iter()
    .find_map(|(word, direction)| letters.eat(here, word).map(|end| (*direction, end)))
    .or_else(|| straight(letters, at, here))?;
    let (begin, bracket) = opened(letters, at, from);
    let (page, named) = match named(letters, here) {
        Some(named) => named,
        // Cut off at the column's foot: Continued on pa.
        None => (String::new(), cut_off(letters, here)?),
    };
    let named = position(letters, named);
    let (end, closing) = closed(letters, named, false);
    let end = if bracket || closing { end } else { full_stop(letters, end) };
    let capitals = letters.is_capital(at);
    // FERRY (Continued from Page 1): a headline of one word over the rest.
    let heads = bracket && letters.before(letters.back_over_blanks(begin)) != Some(',');
    let keyword = !heads && keyword(letters, from, begin);
    let begin = if keyword && letters.skip_blanks(end) == letters.len() { from } else { begin };
    let first = letters.back_over_blanks(begin) == from;
    let last = letters.skip_blanks(end) == letters.len();
    let sure = bracket
        || closing
        || match direction {
            Direction::To => {
                last && (capitals || first) || capitals && has_capital(letters, here, named)
            }
            _ => first && (capitals || last) || capitals && has_capital(letters, here, named),
        };
    let form = if bracket || closing { Form::Bracketed } else { Form::Bare };
    sure.then_some(Found { direction, page, range: begin..end, form })
}

/// Where the page begins that follows at once: `CONTINUED PAGE 4`, `Continued: Page 5`.
fn straight(letters: &Letters, at: usize, here: usize) -> Option<(Direction, usize)> {
    let here = letters.eat_any(here, &[":", ",", "—"]).unwrap_or(here);
    let page = page_noun(letters, letters.skip_blanks(here))?;
    page::western(letters, page).filter(|_| letters.is_capital(at))?;
    Some((Direction::To, here))
}

/// Is what stands between `from` and `begin` the keyword of a text that goes on elsewhere, a comma behind it: `FERRY,
/// continued on page 2`?
fn keyword(letters: &Letters, from: usize, begin: usize) -> bool {
    let end = letters.back_over_blanks(begin);
    let comma = letters.before(end) == Some(',');
    let words = letters.slice(from..end.saturating_sub(usize::from(comma)));
    let loud = (from..end)
        .all(|at| letters.is_capital(at) || !letters.get(at).is_some_and(char::is_alphabetic));
    (3..=24).contains(&words.len())
        && loud
        && words.iter().filter(|letter| **letter == ' ').count() < 3
        && words.iter().all(|letter| letter.is_alphabetic() || *letter == ' ')
}

/// The place after a word at `at` that is, or was before OCR, `continued`, `cont'd`, `cont.`
fn continued_word(letters: &Letters, at: usize) -> Option<usize> {
    for short in ["cont'd", "cont’d", "con't", "contd.", "contd", "cont."] {
        if let Some(end) = letters.eat(at, short).filter(|end| !page::is_word(letters.get(*end))) {
            return Some(end);
        }
    }
    if let Some(end) = letters.eat_any(at, &["continued", "concluded"]) {
        return Some(end);
    }
    // Most are figures, and no word that was misread begins with one but a long one.
    let long = || letters.slice(at..at + 8).iter().all(char::is_ascii_alphanumeric);
    if letters.get(at).is_some_and(|first| first.is_ascii_digit()) && !long() {
        return None;
    }
    let word: String = letters
        .slice(at..at + 12)
        .iter()
        .take_while(|letter| letter.is_ascii_alphanumeric())
        .collect();
    let likely = (8..=10).contains(&word.len())
        && (word.starts_with("con") || word.ends_with("ued") || word.contains("tin"));
    (likely && distance(&word, "continued", 2).is_some()).then_some(at + word.len())
}

/// The page that is named at `at` after `on` or `from`, and where its name ends.
fn named(letters: &Letters, at: usize) -> Option<(String, usize)> {
    let mut here = letters.skip_blanks(at);
    here = letters.eat(here, "the ").unwrap_or(here);
    if let Some(after) = page_noun(letters, here) {
        let dot = letters.eat(after, ".").unwrap_or(after);
        let read = page::western(letters, dot).map(|page| (page.name, page.end));
        return read.or_else(|| misread_one(letters, dot));
    }
    for (word, name) in PAGE_WORDS {
        if let Some(end) =
            letters.eat(here, word).and_then(|end| page_noun(letters, letters.skip_blanks(end)))
        {
            return Some(((*name).to_owned(), end));
        }
    }
    if let Some((number, end)) = page::number_word(letters, here)
        && let Some(end) = page_noun(letters, letters.skip_blanks(end))
    {
        return Some((number.to_string(), end));
    }
    // 4th page
    let figures = page::western(letters, here).filter(|page| !page.lettered);
    if let Some(page) = figures
        && let Some(ordinal) = letters.eat_any(page.end, &["st", "nd", "rd", "th"])
        && let Some(end) = page_noun(letters, letters.skip_blanks(ordinal))
    {
        return Some((page.name, end));
    }
    page::western(letters, here).filter(|page| page.lettered).map(|page| (page.name, page.end))
}

/// Page one where OCR read a letter for its figure: page l.
fn misread_one(letters: &Letters, at: usize) -> Option<(String, usize)> {
    let here = letters.skip_blanks(at);
    let alone = !page::is_word(letters.get(here + 1));
    let one = letters.get(here).is_some_and(|letter| "li|!".contains(letter));
    (one && alone).then(|| ("1".to_owned(), here + 1))
}

/// The place after the word page at `at`, as printed or misread: Pane, Pago, Pagc; it may run into the number.
fn page_noun(letters: &Letters, at: usize) -> Option<usize> {
    if let Some(end) = letters.eat_any(at, &["page", "pages", "pg.", "pg ", "p."]) {
        return Some(letters.get(end).filter(|letter| *letter == 's').map_or(end, |_| end + 1));
    }
    let word: String = letters.slice(at..at + 4).iter().collect();
    (word.len() == 4 && distance(&word, "page", 1) == Some(1) && word.starts_with("pa"))
        .then_some(at + 4)
}

/// The text's end, if what stands at `at` is the beginning of the word page, or nothing.
fn cut_off(letters: &Letters, at: usize) -> Option<usize> {
    let rest: String =
        letters.slice(letters.skip_blanks(at)..letters.len()).iter().take(5).collect();
    ("page".starts_with(rest.trim_end())).then_some(letters.len())
}

/// The place after `, Column 2` at `at`.
fn position(letters: &Letters, at: usize) -> usize {
    let here = letters.skip_blanks(at);
    let here = letters.eat_any(here, &[",", "—", "–", "-", ";"]).unwrap_or(here);
    let here = letters.skip_blanks(here);
    // Blanks are passed over: "columns" would be found in column six.
    if let Some(after) = column(letters, here) {
        return page::western(letters, after).map_or(at, |page| page.end);
    }
    // Second Column
    page::number_word(letters, here)
        .and_then(|(_, end)| letters.eat_any(letters.skip_blanks(end), &["column", "col."]))
        .unwrap_or(at)
}

/// The place after the word column at `at`, as printed or misread: Colmun, Co1umn.
fn column(letters: &Letters, at: usize) -> Option<usize> {
    let printed = letters.eat_any(at, &["column", "col.", "col"]);
    let word: String =
        letters.slice(at..at + 6).iter().take_while(|letter| letter.is_alphanumeric()).collect();
    let misread = || {
        (word.len() == 6 && word.starts_with("co") && distance(&word, "column", 2).is_some())
            .then_some(at + 6)
    };
    letters.eat(at, "column").or_else(misread).or(printed)
}

fn full_stop(letters: &Letters, at: usize) -> usize {
    if letters.get(at) == Some('.') && letters.get(at + 1) != Some('.') { at + 1 } else { at }
}

fn has_capital(letters: &Letters, begin: usize, end: usize) -> bool {
    (begin..end).any(|at| letters.is_capital(at))
}

/// The marker of [`VERBS`] at `at`.
fn verb(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if !matches!(letters.get(at)?, 'p' | 't' | 's' | 'c' | 'd' | 'm' | 'j') {
        return None;
    }
    let (mut page, direction, words) = VERBS.iter().find_map(|(words, direction, _)| {
        let after = letters.eat(at, words)?;
        let page = page::western(letters, after).or_else(|| last_page(letters, after))?;
        Some((page, *direction, *words))
    })?;
    let (begin, bracket) = opened(letters, at, from);
    let end = position(letters, further(letters, page.end));
    // 2.a pagina, 3ª pagina
    let ordinal = letters.eat_any(end, &[".a", ".ª", "ª", "a", "."]).unwrap_or(end);
    let noun = letters.eat_any(letters.skip_blanks(ordinal), &["pagina", "pag."]);
    // 2A PAGINA is the second, no page of a part.
    if page.lettered && noun.is_some() && page.name.ends_with('A') {
        page.name.pop();
    }
    let end = noun.unwrap_or(end);
    let (end, closing) = closed(letters, end, false);
    // What comes from the first is told by its page, uscì dalla prima, or stands alone: DALLA PRIMA.
    let alone = || {
        letters.is_capital(at)
            && letters.back_over_blanks(begin) <= from
            && letters.skip_blanks(end) >= letters.len()
    };
    if words == "dalla" && noun.is_none() && !alone() {
        return None;
    }
    // A text that breaks off before it has no stop, nor has what leads on.
    let said = noun.is_some() || words.ends_with("pagina") || words.starts_with("please");
    let last = direction == Direction::To && said && letters.skip_blanks(end) >= letters.len();
    // (Continua in seconda pagina).
    let whole = letters.back_over_blanks(begin) <= from
        || letters.skip_blanks(full_stop(letters, end)) >= letters.len();
    let end = if (bracket || closing) && !whole { end } else { full_stop(letters, end) };
    let stopped = letters.before(end).is_some_and(|letter| STOPS.contains(letter));
    let form = form(letters, begin, at, bracket || closing);
    let apart = is_apart(letters, begin, end, from) || last && !stopped;
    let sure = bracket || form == Form::Arrow || apart;
    // Behind a sentence it leads to what another text says; alone on its line a text goes on.
    let other =
        words.starts_with("see story") && (bracket || letters.back_over_blanks(begin) > from);
    let direction = if other { Direction::See } else { direction };
    sure.then_some(Found { direction, page: page.name, range: begin..end, form })
}

/// `(Continua in ultima pagina)`: a page that only a word names, and the word for page after it.
fn last_page(letters: &Letters, at: usize) -> Option<page::PageName> {
    let (name, end) = ["ultima", "penultima"]
        .into_iter()
        .find_map(|word| Some((word, letters.eat(letters.skip_blanks(at), word)?)))?;
    letters.eat(letters.skip_blanks(end), "pagina")?;
    Some(page::PageName { name: name.to_owned(), end, unit: true, lettered: false })
}

/// `From Page A1`, alone or behind the headline of the rest: with a capital, and nothing after it.
fn from_page(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if letters.get(at) != Some('f') {
        return None;
    }
    // In small letters it must be alone: from page one.
    if !letters.is_capital(at) && letters.back_over_blanks(at) > from {
        return None;
    }
    let after = letters.eat(at, "from ")?;
    let (page, end) = named(letters, after)?;
    let (begin, bracket) = opened(letters, at, from);
    let end = position(letters, end);
    let end = full_stop(letters, end);
    let (end, _) = closed(letters, end, false);
    let last = letters.skip_blanks(end) >= letters.len();
    // A headline may end so in capitals too: SOLDIERS RETURN FROM PAGE HILL.
    let noun = page_noun(letters, letters.skip_blanks(after)).is_some()
        || letters.back_over_blanks(begin) == from;
    (last && noun).then(|| Found {
        direction: Direction::From,
        page,
        range: begin..end,
        form: form(letters, begin, at, bracket),
    })
}

fn form(letters: &Letters, begin: usize, at: usize, bracket: bool) -> Form {
    if bracket {
        Form::Bracketed
    } else if letters.slice(begin..at).iter().any(|letter| ARROWS.contains(*letter)) {
        Form::Arrow
    } else {
        Form::Bare
    }
}

/// Does what stands from `begin` to `end` stand at the text's end, alone or after a sentence?
fn is_apart(letters: &Letters, begin: usize, end: usize, from: usize) -> bool {
    let before = letters.back_over_blanks(begin);
    letters.skip_blanks(end) >= letters.len()
        && (before <= from
            || letters
                .before(before)
                .is_some_and(|letter| STOPS.contains(letter) || ".\"".contains(letter)))
}

#[cfg(test)]
mod tests;
