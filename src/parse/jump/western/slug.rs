//! Jump lines with the keyword under which the rest of a text stands, as American papers set them: `See FERRY, A4`,
//! `FERRY, from A1`.

use super::{form, is_apart, named, position};
use crate::{
    issue::Direction,
    parse::{
        jump::{
            marker::{Found, closed, opened},
            page,
        },
        letters::Letters,
    },
};

/// What leads to the page under a keyword.
const LEADS: [&str; 8] = [
    "please see story ",
    "please see ",
    "see story on ",
    "see ",
    "please turn to ",
    "turn to ",
    "jump to ",
    "go to ",
];

/// What may stand between the keyword and what leads to the page.
const MARKS: [&str; 15] =
    [",", "/", ":", "|", "❘", "•", "■", "▪", "—", "–", "-", "»", ">>", ">", "("];

/// What stands between a keyword and its page where something leads to both: `See FERRY on page 8`.
const ON: [&str; 4] = ["on page", "page", "pg.", "on"];

/// What leads on behind a keyword; longer ones first. `THE ARTS, PAGE 8` leads to a part of the paper.
const GOES_ON: [&str; 6] =
    ["continued on", "continues on page", "continues on", "see page", "see", "turn to"];

/// The same behind the keyword of what comes from elsewhere.
const FROM: [&str; 6] =
    ["continued from page", "continued from", "continues from", "from page", "from", "cont. from"];

/// The most letters of a keyword.
const LONGEST: usize = 24;

/// `See SLUG, A4`, `(Turn to SLUG, Page 2, Column 4)`, `SLUG: see A4`, `SLUG ■ From Page A1`: the keyword under which the
/// rest stands is in capitals, or in one word with a capital behind what leads there.
pub(super) fn slug(letters: &Letters, at: usize, from: usize) -> Option<Found> {
    if !letters.is_capital(at) && letters.get(at) != Some('s') {
        return None;
    }
    // SEEDS, from A1 begins with no such word.
    let lead = letters.eat_any(at, &LEADS).filter(|after| letters.get(*after) == Some(' '));
    let start = letters.skip_blanks(lead.unwrap_or(at));
    let end = keyword(letters, start, lead.is_some() || letters.back_over_blanks(at) <= from);
    let mark = letters.eat_any(letters.skip_blanks(end), &MARKS);
    let here = letters.skip_blanks(mark.unwrap_or(end));
    let (begin, bracket) = opened(letters, at, from);
    let length = end - start;
    let (direction, page, told) = match lead {
        // Turn to A8: a page with a letter needs no keyword. What is to be seen there is another text.
        Some(_) if length < 3 && letters.eat_any(at, &["see", "please see"]).is_none() => {
            let page = page::western(letters, start).filter(|page| page.lettered)?;
            (Direction::To, page.name, page.end)
        }
        _ if length < 3 => return None,
        Some(_) => {
            let on = letters.eat_any(here, &ON);
            let (name, told) = page_at(letters, on.unwrap_or(here), on.is_some() || mark.is_some())
                .or_else(|| named(letters, here))?;
            (Direction::To, name, told)
        }
        None => {
            // FERRY (Continued from Page 1): a headline of one word over the rest.
            let headed = letters.get(letters.skip_blanks(end)) == Some('(');
            if headed && letters.eat(here, "continued").is_some() {
                return None;
            }
            if let Some(after) = letters.eat_any(here, &FROM) {
                let (name, told) =
                    page_at(letters, after, true).or_else(|| named(letters, after))?;
                (Direction::From, name, told)
            } else {
                let (name, told) = page_at(letters, letters.eat_any(here, &GOES_ON)?, true)?;
                (Direction::To, name, told)
            }
        }
    };
    let (end, _) = closed(letters, position(letters, told), false);
    let form = form(letters, begin, at, bracket);
    is_apart(letters, begin, end, from).then_some(Found {
        direction,
        page,
        range: begin..end,
        form,
    })
}

/// The page at `at`, with a letter or of two figures, or any behind words that `tell` it.
fn page_at(letters: &Letters, at: usize, tell: bool) -> Option<(String, usize)> {
    let here = letters.skip_blanks(at);
    let page = page::western(letters, here)?;
    (page.lettered || tell || page.end > here + 1).then_some((page.name, page.end))
}

/// Where the keyword ends that begins at `start`: words in capitals, or one with a capital where it is `sure` to be one.
fn keyword(letters: &Letters, start: usize, sure: bool) -> usize {
    let capital = |at: usize| {
        letters.is_capital(at) || matches!(letters.get(at), Some(' ' | '\'' | '’' | '&' | '-'))
    };
    let mut end = start + (start..start + LONGEST).take_while(|at| capital(*at)).count();
    // FERRY From A1, FERRY A8: the F and the A are of another word.
    let is_letter = |at: usize| letters.get(at).is_some_and(char::is_alphabetic);
    let is_word = |at: usize| letters.get(at).is_some_and(char::is_alphanumeric);
    while end > start && is_word(end) && letters.get(end - 1) != Some(' ') {
        end -= 1;
    }
    // FERRY FROM A1
    let from = |at: &usize| {
        letters.before(*at) == Some(' ')
            && letters.eat(*at, "from").is_some_and(|end| !is_word(end))
    };
    let end = (start..end).find(from).unwrap_or(end);
    let end = letters.back_over_blanks(end).max(start);
    if end > start + 2 || !sure {
        return end;
    }
    // See Ferry, A4
    let word = (start..start + LONGEST).take_while(|at| is_letter(*at)).count();
    if letters.is_capital(start) && word > 2 { start + word } else { end }
}

#[cfg(test)]
mod tests {
    use crate::{issue::Direction, parse::jump::markers};

    #[test]
    fn keywords_lead_on_in_all_their_forms() {
        for text in [
            "See FERRY, Page A8",
            "See Ferry, A8",
            "SEE FERRY | A8",
            "SEE FERRY A8",
            "FERRY: See A8",
            "FERRY, see A8",
            "Please see FERRY on A8",
            "FERRY, continues on A8",
            "Turn to FERRY, Back Page",
            "See FERRY, Back Page",
            "Turn to A8",
            "Jump to A8",
        ] {
            let found = markers(text);
            let told = found.first().map(|found| (found.direction, found.range.clone()));
            assert_eq!(told, Some((Direction::To, 0..text.len())), "{text}: {found:?}");
        }
    }

    #[test]
    fn keywords_come_from_elsewhere_in_all_their_forms() {
        for text in [
            "FERRY: From A1",
            "FERRY ❘ From A1",
            "FERRY From A1",
            "Ferry: From A1",
            "FERRY (from A1)",
            "FERRY • from A1",
            "FERRY — From A1",
            "FERRY ■ FROM A1",
            "SEEDS, from A1",
            "FERRY FROM A1",
            "FERRY continued from A1",
            "HARBOUR FERRY, FROM PAGE 1",
        ] {
            let found = markers(text);
            let told = found.first().map(|found| (found.direction, found.range.clone()));
            assert_eq!(told, Some((Direction::From, 0..text.len())), "{text}: {found:?}");
        }
    }

    #[test]
    fn titles_are_none() {
        for text in [
            "FERRY, A8",
            "HARBOR ON A8",
            "THE ARTS, PAGE E1",
            "SOLDIERS HOME FROM WAR",
            "See Naples and die",
        ] {
            assert!(!markers(text).iter().any(crate::parse::jump::Marker::is_jump), "{text}");
        }
    }
}
