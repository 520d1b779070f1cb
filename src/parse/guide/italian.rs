//! What an Italian front page announces: titles with who wrote them, each over a page's mark on its own line, `●alle pagine
//! 34 e 35`, `●nello sport`, `A pagina 41`. Over its first text they are told by the marks; behind a text, where they stand
//! two together.

use std::ops::Range;

use super::{english::Found, see};
use crate::{
    issue::{Article, Block, BlockKind, Direction},
    parse::{
        byline::{byline_line, has_dateline},
        case::{Case, case},
        jump::{Form, Marker, Placement, markers, may_end_page},
        letters::folded,
        line::Line,
        standing,
    },
    text,
};

/// The most lines of an item, its mark aside.
const LINES: usize = 5;
/// The most characters of a line.
const LONG: usize = 44;
/// One alone may be the head of the first text.
const ITEMS: usize = 2;

/// The guide at the head of `lines`, if one stands there.
pub(super) fn guide(lines: &[Line]) -> Option<Found> {
    let (mut items, mut from) = (vec![], 0);
    while let Some(item) = item(lines, from) {
        from = item.end;
        items.push(item);
    }
    (items.len() >= ITEMS).then(|| Found {
        lines: (0..from).collect(),
        items: items.iter().filter_map(|item| article(lines.get(item.clone())?)).collect(),
    })
}

/// The most characters of a line of an item behind a text, which may be as wide as the page.
const WIDE: usize = 90;
/// A line of a title that goes on in the next one is narrower.
const NARROW: usize = 34;

/// The items in `lines` that stand two and more together behind a jump line or another mark, no text among them.
pub(super) fn announced(lines: &[Line]) -> Vec<Found> {
    let mut found = vec![];
    let mut at = 0;
    while at < lines.len() {
        let text = lines.get(at).map_or("", |line| line.text.as_str());
        at += 1;
        let label = is_head(text).then(|| text.to_owned());
        if text.chars().nth(LONG - 1).is_some() || !(label.is_some() || is_mark(text)) {
            continue;
        }
        let (mut items, mut from) = (vec![], at);
        while let Some(item) = wide_item(lines, from)
            .or_else(|| label.is_some().then(|| told_item(lines, from)).flatten())
        {
            from = item.end;
            items.push(item);
        }
        if items.len() >= ITEMS {
            let article = |item: &Range<usize>| {
                let mut article = article(lines.get(item.clone())?)?;
                article.standing_head = article.standing_head.or_else(|| label.clone());
                Some(article)
            };
            found.push(Found {
                lines: (at - usize::from(label.is_some())..from).collect(),
                items: items.iter().filter_map(article).collect(),
            });
            at = from;
        }
    }
    found
}

/// What an Italian paper sets over what it announces of its inner pages, in small letters.
const HEADS: [&str; 9] = [
    "nell'interno",
    "nell’interno",
    "all'interno",
    "all’interno",
    "nelle pagine interne",
    "dentro il giornale",
    "in questo numero",
    "oggi nel giornale",
    "sommario",
];

/// Is `text` one of them, and nothing else?
fn is_head(text: &str) -> bool {
    text.len() <= 24 && HEADS.contains(&text.to_lowercase().trim_end_matches(':'))
}

/// Is `text` a jump line or the mark of a page, and nothing else?
fn is_mark(text: &str) -> bool {
    let is_jump = |marker: &Marker| marker.is_jump() && marker.placement == Placement::Alone;
    // Nothing stands behind a mark that is alone: most lines of a Chinese page are told by their last letter.
    if text.ends_with(|last| text::is_han(last) && !may_end_page(folded(last))) {
        return false;
    }
    markers(text).iter().any(|marker| is_jump(marker) || is_page(marker, text))
}

/// The lines of the item behind a text that begins with line `from`.
fn wide_item(lines: &[Line], from: usize) -> Option<Range<usize>> {
    let ends = |at: &usize| lines.get(*at).is_some_and(|line| marked(&line.text).is_some());
    let end = (from..lines.len().min(from + LINES)).find(ends)?;
    let title = |line: &Line| {
        line.text.chars().count() <= WIDE
            && line.text.starts_with(|first: char| !first.is_lowercase() || first == '«')
            && !line.text.ends_with(['.', ',', '-', ';'])
            && !has_dateline(&line.text)
            && markers(&line.text).is_empty()
            && (byline_line(&line.text) < 0.6 || line.text.starts_with("di "))
    };
    let own = lines.get(from..end)?;
    (!own.is_empty() && own.iter().all(title)).then_some(from..end + 1)
}

/// The most lines of an item with sentences.
const TOLD: usize = 9;

/// The lines of the item under such a head that begins with line `from`, a title, what it says, and its page: `La chiatta si
/// ferma` | `Da lunedì niente corse dopo le` | `nove.` | `A PAGINA 7`.
fn told_item(lines: &[Line], from: usize) -> Option<Range<usize>> {
    let end = (from..lines.len().min(from + TOLD))
        .find(|at| lines.get(*at).is_some_and(|line| page(&line.text).is_some()))?;
    let own = lines.get(from..end)?;
    let ended = own.last().is_some_and(|line| line.text.trim_end().ends_with(['.', '?', '!']));
    (own.len() > 1
        && ended
        && own.first().is_some_and(|line| {
            line.text.starts_with(char::is_uppercase) && !line.text.ends_with(['.', '-'])
        }))
    .then_some(from..end + 1)
}

/// How a page is named behind who writes.
const MARKS: [&str; 5] = [" A PAGINA ", " A PAG. ", " a pagina ", " a pag. ", " alle pagine "];

/// The mark of an item that ends in `line`, and who writes it: `Verdi A PAGINA 8`, `Rossi alle
/// pagine 8 e 9`.
fn marked(line: &str) -> Option<(Option<&str>, Marker)> {
    if let Some(mark) = page(line) {
        return Some((None, mark));
    }
    let at = MARKS.iter().find_map(|mark| line.find(mark))?;
    let (name, rest) = line.split_at(at);
    let mark = page(rest.trim())?;
    let names = (1..=3).contains(&name.split(' ').count())
        && name.split(' ').all(|word| {
            word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic)
                || word == "e"
        });
    names.then_some((Some(name), mark))
}

/// The lines of the item that begins with line `from`, the mark among them.
fn item(lines: &[Line], from: usize) -> Option<Range<usize>> {
    let end = (from..lines.len().min(from + LINES + 1))
        .find(|at| lines.get(*at).is_some_and(|line| marked(&line.text).is_some()))?;
    let title = |line: &Line| {
        line.text.chars().count() <= LONG
            && !line.text.ends_with(['.', ',', '-', ';'])
            && !has_dateline(&line.text)
            && !markers(&line.text).iter().any(Marker::is_jump)
    };
    let own = lines.get(from..end)?;
    (!own.is_empty() && own.iter().all(title)).then_some(from..end + 1)
}

/// The mark that `line` is.
fn page(line: &str) -> Option<Marker> {
    if line.chars().count() > LONG {
        return None;
    }
    markers(line).into_iter().find(|marker| is_page(marker, line))
}

/// Is `marker`, which stands in `line`, the mark of a page and all of the line?
fn is_page(marker: &Marker, line: &str) -> bool {
    // Without a bullet the word for page tells it.
    let word = || {
        let low = line.to_lowercase();
        low.contains("pagin") || low.contains(" pag. ") || low.starts_with("page")
    };
    marker.direction == Direction::See
        && (marker.form == Form::Arrow || word())
        && marker.placement == Placement::Alone
}

/// The article that the lines `own` make.
fn article(own: &[Line]) -> Option<Article> {
    let (last, mut words) = own.split_last()?;
    let (name, mark) = marked(&last.text)?;
    let numbers = own.iter().map(|line| (line.number, line.number)).collect();
    let byline = name.map(str::to_owned);
    let mut article = Article { lines: numbers, byline, ..Article::default() };
    // Il libro, Calcio
    let is_label = |text: &str| {
        standing::is_standing(text) || !text.contains(' ') && text.chars().count() <= 16
    };
    if let Some((label, rest)) = words.split_first()
        && is_label(&label.text)
        && !rest.is_empty()
    {
        article.standing_head = Some(label.text.clone());
        words = rest;
    } else if let Some((label, rest)) = words.split_first()
        && let Some(next) = rest.first()
        && case(&label.text) == Some(Case::Capitals)
        && case(&next.text) != Some(Case::Capitals)
    {
        // ANN LEE | Why I sold the boat
        article.kicker = Some(label.text.clone());
        words = rest;
    }
    if let Some((name, rest)) = words.split_last()
        && byline_line(&name.text) >= 0.6
        && !rest.is_empty()
    {
        article.byline = Some(name.text.clone());
        words = rest;
    }
    // A title, and sentences under it.
    if let [title, rest @ ..] = words
        && let Some(last) = rest.last()
        && last.text.trim_end().ends_with(['.', '?', '!'])
    {
        let goes_on = rest.first().is_some_and(|line| line.text.starts_with(char::is_lowercase));
        let (more, rest) = rest.split_at(usize::from(goes_on && rest.len() > 1));
        let title = std::iter::once(title).chain(more).map(|line| line.text.as_str());
        article.headline = Some(text::join(title));
        let block = text::join(rest.iter().map(|line| line.text.as_str()));
        let at = Some((0, block.len()));
        article.body = vec![Block { kind: BlockKind::Paragraph, text: block }];
        let printed = last_mark(own, name);
        article.jumps.push(see(mark.page, printed, at));
        return Some(article);
    }
    let narrow = |line: &&Line| line.text.chars().count() < NARROW;
    let title = 1 + words.iter().take_while(narrow).count();
    let (title, decks) = words.split_at(title.min(words.len()));
    article.headline = Some(text::join(title.iter().map(|line| line.text.as_str())));
    article.decks = decks.iter().map(|line| line.text.clone()).collect();
    let printed = last_mark(own, name);
    article.jumps.push(see(mark.page, printed, None));
    Some(article)
}

/// The mark of an item of the lines `own` as it is printed, without the `name` before it.
fn last_mark<'a>(own: &'a [Line], name: Option<&str>) -> &'a str {
    let last = own.last().map_or("", |line| line.text.as_str());
    last.get(name.map_or(0, str::len)..).unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(texts: &[&str]) -> Vec<String> {
        let line = |text: &&str| Line { text: (*text).to_owned(), ..Line::default() };
        let lines: Vec<Line> = texts.iter().map(line).collect();
        let items = guide(&lines).map(|found| found.items).unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        items
            .iter()
            .map(|item| {
                let [label, title, name] =
                    [text(&item.standing_head), text(&item.headline), text(&item.byline)];
                format!("{label} | {title} | {name} | {}", item.jumps[0].page)
            })
            .collect()
    }

    #[test]
    fn titles_over_pages_at_the_head_of_a_page_are_a_guide() {
        assert_eq!(
            told(&[
                "Il libro",
                "La chiatta ritrovata",
                "in un granaio",
                "di Anna Verdi",
                "●alle pagine 34 e 35",
                "Il Valdora vince",
                "●nello sport",
                "Roma — Il ponte è aperto.",
            ]),
            [
                "Il libro | La chiatta ritrovata in un granaio | di Anna Verdi | 34",
                " | Il Valdora vince |  | sport",
            ]
        );
    }

    #[test]
    fn english_items_stand_over_the_word_for_page() {
        assert_eq!(
            told(&[
                "ANN LEE",
                "Why I sold",
                "the boat",
                "PAGE 17",
                "The pier at night",
                "PAGES 27-31",
                "A text."
            ]),
            [" | Why I sold the boat |  | 17", " | The pier at night |  | 27"]
        );
    }

    #[test]
    fn items_stand_together_behind_a_jump_line() {
        let lines = [
            "Il ponte è chiuso da ieri.",
            "SEGUE A PAGINA 17",
            "Caro traghetti, da oggi lo sciopero dei battelli",
            "Fermi fino a giovedì, anche la linea per le isole",
            "Verdi A PAGINA 8",
            "Il vescovo: il fiume è un prestito",
            "Rossi A PAGINA 19",
            "La piena",
        ];
        let lines = lines.map(|text| Line { text: text.to_owned(), ..Line::default() });
        let found = announced(&lines);
        let items: Vec<_> = found.iter().flat_map(|found| &found.items).collect();
        assert_eq!(found.first().map(|found| found.lines.clone()), Some((2..7).collect()));
        assert_eq!(
            (items.len(), items[0].decks.len(), items[0].byline.as_deref()),
            (2, 1, Some("Verdi"))
        );
        assert!(announced(&lines[3..]).is_empty());
    }

    #[test]
    fn a_headline_over_its_reference_is_none() {
        assert!(
            told(&["Il ponte è aperto", "di Anna Verdi", "●a pagina 4", "Roma — Ieri."]).is_empty()
        );
        assert!(
            told(&["Il ponte", "è aperto.", "●a pagina 4", "La chiatta", "●a pagina 5"]).is_empty()
        );
    }
}
