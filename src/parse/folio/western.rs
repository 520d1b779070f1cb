//! Running heads of Western papers: title, day and page in any order, in capitals or not.
//!
//! Forms met in real papers: `A4 N THE HARBOUR POST NATIONAL FRIDAY, MARCH 6, 2026` (metropolitan dailies),
//! `4 The Harbour Post | Friday 6 March 2026` (British), `Harbour Post - March 6, 2026 - Page 4` (small-town weeklies),
//! `4 VENERDÌ 6 MARZO 2026 IL PORTO` (Italian).

mod misread;
mod title;

use self::title::{is_italian, title_by_day, unelided};
use super::{
    dates,
    pick::{EDGE, is_strong},
    rules::{self, Kind, Said},
    scan::Scan,
    words,
};
use crate::parse::line::Line;

/// The longest running head, in characters.
const LONGEST: usize = 100;

/// Its most words beside day and page: title, place, section, edition.
const WORDS: usize = 9;

/// Small words of titles.
const SMALL: &[&str] =
    &["the", "of", "and", "de", "di", "del", "della", "il", "la", "le", "el", "lo", "&"];

/// What words may be parted by.
const MARKS: &[char] = &[
    '|', '¦', '❘', '│', '∙', '▪', '•', '·', '–', '—', '-', '/', ',', '.', ':', '*', '(', ')', '■',
];

/// Looks for running heads at the edges of a page of these `lines`, of which it is `said`, by line, what may be folio.
pub(super) fn find_running_heads(lines: &[Line], said: &mut Vec<(usize, Said)>) {
    find_torn_page(lines, said);
    let count = lines.len();
    let edges = (0..count.min(EDGE)).chain(count.saturating_sub(EDGE).max(EDGE)..count);
    for at in edges {
        if is_item(lines, at) {
            continue;
        }
        let found = said.binary_search_by_key(&at, |(line, _)| *line);
        let known = found.ok().and_then(|found| said.get(found));
        let strong = known.is_some_and(|(_, said)| is_strong(said));
        if known.is_some_and(|(_, said)| strong && (said.page.is_some() || said.nameplate())) {
            continue;
        }
        let near = |(other, said): &(usize, Said)| {
            *other != at
                && other.abs_diff(at) < EDGE
                && said.date.is_some_and(|date| date.day > 0)
                && said.words.is_empty()
        };
        let day = said.iter().any(near);
        let head =
            lines.get(at).and_then(|line| by_address(&line.text).or_else(|| head(&line.text, day)));
        // What else is read is less than the page that it tells.
        let head = head.filter(|head| !strong || head.page.is_some());
        let head = head.or_else(|| {
            let mended = misread::mended(&lines.get(at).filter(|_| !strong)?.text)?;
            self::head(&mended, day).or_else(|| rules::said(&mended))
        });
        let head = head.or_else(|| {
            let figure = misread::with_figure(&lines.get(at)?.text)?;
            let head = self::head(&figure, day).or_else(|| rules::said(&figure))?;
            Some(head).filter(|head| {
                head.has(Kind::Title) && (head.page.is_some() || head.bare.is_some())
            })
        });
        let head = head.or_else(|| title_by_day(lines, at, said).filter(|_| found.is_err()));
        let Some(head) = head else { continue };
        let place = match found {
            Ok(found) => found..found + 1,
            Err(place) => place..place,
        };
        said.splice(place, [(at, head)]);
    }
}

/// Does line `at` lead to a page, and one beside it to another, as items of a guide do: `Rovers Lose Star Page 11` | `Mill Is
/// Sold Page 8`?
fn is_item(lines: &[Line], at: usize) -> bool {
    let led = |at: usize| {
        let (title, number) = lines.get(at)?.text.trim_end().rsplit_once(" Page ")?;
        let figures = number.len() < 3 && number.bytes().all(|digit| digit.is_ascii_digit());
        (figures && title.contains(' ')).then_some(number)
    };
    let Some(own) = led(at) else { return false };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    beside.filter_map(led).any(|other| other != own)
}

/// Looks at the page's head for the word page and its number on two lines: `pagina` | `4`.
fn find_torn_page(lines: &[Line], said: &mut Vec<(usize, Said)>) {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let word = |at: &usize| ["pagina", "pag.", "page"].contains(&text(*at).to_lowercase().as_str());
    let Some(at) = (0..lines.len().min(EDGE)).find(word) else { return };
    let number = text(at + 1);
    let figures = (1..=3).contains(&number.len())
        && number.chars().all(|digit| digit.is_ascii_digit())
        && !number.starts_with('0');
    if !figures {
        return;
    }
    said.retain(|(line, _)| *line != at && *line != at + 1);
    let place = said.partition_point(|(line, _)| *line < at);
    let mut head = Said::default();
    head.running = true;
    head.add(Kind::Page);
    let mut page = head.clone();
    page.page = Some(number.to_owned());
    said.splice(place..place, [(at, head), (at + 1, page)]);
}

/// What the running head `line` says; nothing if it is none. An article's headline may look so: only where a page
/// begins or ends can it be told. `day`: does the day stand on a line of its own near it: `4 The Harbour Post`?
fn head(line: &str, day: bool) -> Option<Said> {
    // Most lines are told by their first or last character.
    let figure = |character: Option<char>| character.is_some_and(|letter| letter.is_ascii_digit());
    let capital = line.chars().next().is_some_and(|letter| letter.is_uppercase() || letter == 'i');
    if !(capital || figure(line.chars().next()))
        || line.chars().count() > LONGEST
        || !line.chars().any(|letter| letter.is_ascii_digit()) && !line.contains("PAGE ")
    {
        return None;
    }
    let mut scan = Scan::new(line)?;
    let (mut said, mut barred, mut sure) = (Said::default(), false, false);
    said.running = true;
    // The words in the pieces that marks, day and page part them into, and how many they are.
    let (mut pieces, mut count): (Vec<Vec<String>>, usize) = (vec![vec![]], 0);
    loop {
        let mut marked = scan.at() == 0;
        scan.skip(|letter| {
            let mark = MARKS.contains(&letter);
            barred |= matches!(letter, '|' | '¦' | '❘' | '│' | '•');
            marked |= mark;
            mark || letter.is_whitespace()
        });
        if scan.is_done() {
            break;
        }
        if marked {
            pieces.push(vec![]);
        }
        let here = scan.at();
        if let Some(date) = dates::date(&mut scan) {
            said.date.get_or_insert(date);
            said.add(Kind::Date);
            pieces.push(vec![]);
            continue;
        }
        scan.go_to(here);
        if let Some(day) = dates::weekday(&mut scan) {
            said.weekday.get_or_insert(day);
            said.add(Kind::Weekday);
            pieces.push(vec![]);
            continue;
        }
        scan.go_to(here);
        if let Some((page, named)) = page(&mut scan) {
            // A number between words is no page: Gate 4 Reopens.
            let placed = named || marked || scan.is_done();
            if said.page.is_some() || !placed {
                return None;
            }
            sure |= named;
            said.page = Some(page);
            said.add(Kind::Page);
            pieces.push(vec![]);
            continue;
        }
        scan.go_to(here);
        let word = word(&mut scan)?;
        count += 1;
        if count > WORDS {
            return None;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(word);
        }
    }
    said.title = pieces.iter().find_map(|piece| paper(piece));
    let named = said.title.is_some();
    if named {
        said.add(Kind::Title);
    }
    // SPORTS/4 and The Heron 4 beside the day.
    let all: Vec<&str> = pieces.iter().flatten().map(String::as_str).collect();
    let section = words::is_page_name(&all.join(" ")) && all.iter().all(|word| word.is_ascii());
    let article = all.len() > 1
        && all.len() < 5
        && all.first().is_some_and(|word| *word == "The" || *word == "THE");
    if day
        && said.page.is_some()
        && !named
        && said.date.is_none()
        && !all.is_empty()
        && (section || article)
    {
        if section {
            said.words = vec![all.join(" ")];
        } else {
            said.title = Some(all.join(" "));
            said.add(Kind::Title);
        }
        return Some(said);
    }
    let full = said.weekday.is_some() && said.date.is_some_and(|date| date.day > 0);
    if full && !named && !section && is_named_by_day(line, &all, barred) {
        said.title = Some(all.join(" "));
        said.add(Kind::Title);
        return Some(said);
    }
    let dated = said.date.is_some() && (said.page.is_some() || named);
    let whole = said.title.as_ref().is_some_and(|title| title.split(' ').count() == count);
    let paged =
        said.page.is_some() && named && (sure || barred || day && whole && count > 1) && count < 6;
    (dated || paged).then_some(said)
}

/// May `words`, all that `line` has beside the day and year, be the paper's name, which no word tells: `LA VOCE DI VALDORA
/// VENERDÌ 6 MARZO 2026`, or `Friday 6 March 2026 | The Tarnford Meridian`, where a bar parts them?
fn is_named_by_day(line: &str, words: &[&str], barred: bool) -> bool {
    (2..=6).contains(&words.len())
        && (!line.contains(char::is_lowercase)
            || barred && words.len() < 5
            || is_italian(&words.join(" ")))
}

/// The paper's name among `words`: of two or more, up to the last that names of papers end in.
fn paper(words: &[String]) -> Option<String> {
    let is_end = |word: &String| {
        let word = word.to_uppercase().replace('0', "O");
        words::ends_title(&word)
    };
    // The edition's letter stands before it: N THE HARBOUR POST.
    let from = usize::from(words.first().is_some_and(|word| word.chars().count() == 1));
    let end = words.iter().rposition(is_end).filter(|end| *end > from)?;
    words.get(from..=end).map(|words| words.join(" "))
}

/// A page: `4`, `A4`, `4A`, `Page 4`, `PAGE FOUR`, `Pag. 4`, and whether a word says that it is one.
fn page(scan: &mut Scan) -> Option<(String, bool)> {
    let word = scan.eat_any(&["Page ", "Pagina ", "Pag. "]).is_some();
    let here = scan.at();
    if word && let Some(number) = scan.number_word() {
        return Some((number.to_string(), true));
    }
    scan.go_to(here);
    let letter = |scan: &mut Scan| {
        let letter = scan.peek().filter(char::is_ascii_uppercase)?;
        scan.go_to(scan.at() + 1);
        Some(letter)
    };
    let before = letter(scan);
    scan.skip(|next| next == '-' && before.is_some());
    let number = scan.figures(3).filter(|number| *number > 0)?;
    let after = if before.is_none() { letter(scan) } else { None };
    // 4th, $4, 4.5, 4,000: none.
    let bounded = match scan.peek() {
        Some('.' | ',') => !scan.peek_at(1).is_some_and(|next| next.is_ascii_digit()),
        Some('%' | '\'' | '’') => false,
        next => !next.is_some_and(char::is_alphanumeric),
    };
    let [one, two] = [before, after].map(|letter| letter.map(String::from).unwrap_or_default());
    bounded.then(|| (format!("{one}{number}{two}"), word || before.or(after).is_some()))
}

/// What `line` says, if it is the day and where the paper stands in the web: `FRIDAY, MARCH 6, 2026 ■ TARNPOST.EXAMPLE`.
fn by_address(line: &str) -> Option<Said> {
    let (day, web) = line.rsplit_once(['■', '|', '•', '·'])?;
    let (name, end) = web.trim().split_once('.')?;
    let letters = |part: &str| part.chars().all(|letter| letter.is_ascii_alphabetic());
    let told = name.len() > 3 && (2..=7).contains(&end.len()) && letters(name) && letters(end);
    let mut said = rules::said(day.trim()).filter(|said| told && said.weekday.is_some())?;
    said.date.filter(|date| date.day > 0)?;
    said.running = true;
    said.add(Kind::Contact);
    Some(said)
}

/// A word of a title: a capital first, or one of the small ones.
fn word(scan: &mut Scan) -> Option<String> {
    let from = scan.at();
    let parts = |letter: char| letter.is_whitespace() || MARKS.contains(&letter);
    scan.skip(|letter| matches!(letter, '-' | '.') || !parts(letter));
    let word = scan.since(from);
    let word = word.trim_end_matches(['.', '-']);
    let capital = unelided(word).starts_with(char::is_uppercase)
        && word.chars().all(|letter| letter.is_alphabetic() || "'’.-&0".contains(letter));
    (capital || SMALL.contains(&word.to_lowercase().as_str())).then(|| word.to_owned())
}

#[cfg(test)]
mod tests;
