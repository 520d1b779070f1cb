//! References in English and Italian papers: `PAGE A15`, `●a pagina 24`, `●nello sport`.

use super::{form, full_stop, is_apart};
use crate::{
    issue::Direction,
    parse::{
        jump::{
            marker::{ARROWS, Form, Found, closed, opened},
            page,
        },
        letters::Letters,
    },
};

/// References that need a bullet before them, or to stand alone or after a sentence: words, example.
pub(super) const PAGES: &[(&str, &str)] = &[
    ("pages", "PAGES 4-5"),
    ("page", "PAGE A15"),
    ("alle pagine", "●alle pagine 20 e 21"),
    ("da pagina", "● da pagina 2 a 7"),
    ("a pagina", "●a pagina 24"),
    ("a pag.", "●a pag. 24"),
    ("p.", "P. 9"),
    ("p ", "P 9"),
];

/// What stands before a page that only a word names: ●nello sport.
const IN: &[&str] = &["nello", "nella", "nelle", "nell'", "nell’", "nel"];

/// A reference of [`PAGES`] at `at`.
pub(super) fn page_alone(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if !matches!(letters.get(at)?, 'p' | 'a' | 'd') {
        return None;
    }
    let page =
        PAGES.iter().find_map(|(words, _)| page::western(letters, letters.eat(at, words)?))?;
    let (begin, bracket) = opened(letters, at, from);
    let mut told = further(letters, page.end);
    // Page B1 Page A3: those of two columns on one line.
    while let Some(next) = letters
        .eat(letters.skip_blanks(told), "page ")
        .filter(|_| letters.is_capital(letters.skip_blanks(told)))
        .and_then(|after| page::western(letters, after))
    {
        told = next.end;
    }
    let (end, closing) = closed(letters, told, false);
    let end = if bracket { end } else { full_stop(letters, end) };
    let form = form(letters, begin, at, bracket && closing);
    let english = letters.get(at) == Some('p');
    let sure = match form {
        Form::Arrow => !english || is_apart(letters, begin, end, from),
        Form::Bracketed => true,
        _ => (!english || letters.is_capital(at)) && is_apart(letters, begin, end, from),
    };
    sure.then_some(Found { direction: Direction::See, page: page.name, range: begin..end, form })
}

/// What a line of an Italian paper leads to with its page behind it, each the whole line: `Servizi alle pagine 2 e 3`.
pub(super) const LEADS: &[&str] = &[
    "servizi",
    "servizio",
    "altri servizi",
    "altro servizio",
    "i servizi",
    "il servizio",
    "commento",
    "il commento",
    "i commenti",
    "l'articolo",
    "l’articolo",
    "articolo",
    "articoli",
    "l'intervista",
    "l’intervista",
    "intervista",
    "la cronaca",
    "la mappa",
    "la scheda",
    "nello sport",
    "nella cronaca",
    "nelle cronache",
    "nell'economia",
    "nell’economia",
    "negli spettacoli",
    "nella cultura",
    "in cronaca",
    "nelle pagine sportive",
];

/// The same in English, also behind a sentence: `The strike goes on. Full story Page 4`.
const ENGLISH: &[&str] = &[
    "full story",
    "full report",
    "reports",
    "report",
    "analysis",
    "leader comment",
    "leading article",
    "leader",
    "editorial comment",
    "comment",
    "editorial",
    "obituary",
    "interview",
    "review",
    "sport",
    "more",
    "details",
    "full details",
    "photographs",
    "photograph",
    "pictures",
    "picture",
];

/// A line of [`ENGLISH`], or the end of a text.
fn led_in_english(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    // Such words stand at the end of a text.
    if letters.len() > at + 40
        || !matches!(
            letters.get(at)?,
            'f' | 'r' | 'a' | 'l' | 'c' | 'e' | 'o' | 'i' | 's' | 'm' | 'd' | 'p'
        )
    {
        return None;
    }
    let (begin, bracket) = opened(letters, at, from);
    ENGLISH.iter().find_map(|words| {
        let here = letters.skip_blanks(letters.eat(at, words)?);
        let after = letters.eat_any(here, &[",", ":", "–", "—", "-", "on "]).unwrap_or(here);
        let noun = letters.eat_any(letters.skip_blanks(after), &["pages", "page"])?;
        let page = page::western(letters, noun)?;
        let (end, _) = closed(letters, full_stop(letters, further(letters, page.end)), bracket);
        let form = if bracket { Form::Bracketed } else { Form::Bare };
        is_apart(letters, begin, end, from).then_some(Found {
            direction: Direction::See,
            page: page.name,
            range: begin..end,
            form,
        })
    })
}

/// The most letters of a part of a paper.
const PART: usize = 24;

/// A part of the paper and its page, the whole line: `Harbour News: page 9`, `Money & Trade: Page B4`. A word with a small
/// letter tells none.
fn part(letters: &Letters, begin: usize, at: usize) -> Option<Found> {
    let colon = (at..at + PART).find(|at| letters.get(*at) == Some(':'))?;
    let small = |at: &usize| {
        let first = *at == begin || letters.get(at - 1) == Some(' ');
        first && letters.get(*at).is_some_and(char::is_alphabetic) && !letters.is_capital(*at)
    };
    let noun = letters.eat_any(letters.skip_blanks(colon + 1), &["pages", "page"])?;
    if (at + 1..colon).any(|at| small(&at)) {
        return None;
    }
    let page = page::western(letters, noun)?;
    let end = full_stop(letters, further(letters, page.end));
    (letters.skip_blanks(end) >= letters.len()).then_some(Found {
        direction: Direction::See,
        page: page.name,
        range: begin..end,
        form: Form::Bare,
    })
}

/// A line of [`LEADS`], whole: `Nello Sport, a pagina 52`, `Servizi alle pagine 2, 3, 4 e 5`.
pub(super) fn led(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    // A capital opens it.
    if !letters.is_capital(at) {
        return None;
    }
    if let Some(found) = led_in_english(letters, at, from) {
        return Some(found);
    }
    // Most lines are too long.
    if from > 0 || letters.len() > 60 {
        return None;
    }
    let (begin, _) = opened(letters, at, from);
    if letters.back_over_blanks(begin) > 0 {
        return None;
    }
    if let Some(found) = part(letters, begin, at) {
        return Some(found);
    }
    LEADS.iter().find_map(|words| {
        let mut here = letters.skip_blanks(letters.eat(at, words)?);
        if let Some(after) = letters.eat_any(here, &[",", ":", "–", "—", "-"]) {
            here = letters.skip_blanks(after);
        }
        let after = letters.eat_any(here, &["alle ", "a ", "da "]).unwrap_or(here);
        let noun =
            letters.eat_any(letters.skip_blanks(after), &["pagine", "pagina", "pagg.", "pag."])?;
        let page = page::western(letters, noun)?;
        let (end, _) = closed(letters, full_stop(letters, further(letters, page.end)), false);
        (letters.skip_blanks(end) >= letters.len()).then_some(Found {
            direction: Direction::See,
            page: page.name,
            range: begin..end,
            form: Form::Bare,
        })
    })
}

/// `●nello sport`: a bullet, and a word at the text's end.
pub(super) fn page_word(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if letters.get(at) != Some('n') {
        return None;
    }
    let after = letters.skip_blanks(letters.eat_any(at, IN)?);
    let (begin, _) = opened(letters, at, from);
    let arrow = letters.slice(begin..at).iter().any(|letter| ARROWS.contains(*letter));
    let mut end = after;
    while page::is_word(letters.get(end)) {
        end += 1;
    }
    if !arrow || end == after || letters.skip_blanks(end) < letters.len() {
        return None;
    }
    let page: String = letters.slice(after..end).iter().collect();
    Some(Found { direction: Direction::See, page, range: begin..end, form: Form::Arrow })
}

/// `…in New Jersey. A16`, `into the open........ A1`: a page after the last sentence, or after leader dots.
pub(super) fn bare_page(letters: &Letters, at: usize) -> Option<Found> {
    if !letters.is_capital(at) {
        return None;
    }
    let page = page::western(letters, at).filter(|page| page.lettered)?;
    if letters.skip_blanks(page.end) < letters.len() {
        return None;
    }
    let end = letters.back_over_blanks(at);
    let stop = letters.before(end).filter(|letter| ".…!?".contains(*letter))?;
    let mut begin = end;
    while letters.before(begin) == Some(stop) && "….".contains(stop) {
        begin -= 1;
    }
    let begin = if end - begin > 1 || stop == '…' { begin } else { at };
    Some(Found {
        direction: Direction::See,
        page: page.name,
        range: begin..page.end,
        form: Form::Guide,
    })
}

/// The place after a further page at `at`: `-5`, ` and 5`, ` e 21`, ` a 7`.
pub(super) fn further(letters: &Letters, mut at: usize) -> usize {
    loop {
        let here = letters.skip_blanks(at);
        let next = letters
            .eat_any(here, &["-", "–", "and ", "e ", "a ", "to ", ",", "&"])
            .and_then(|after| page::western(letters, after));
        match next {
            Some(page) if page.end > at => at = page.end,
            _ => return at,
        }
    }
}
