//! What an Italian front page announces over its first text: titles with who wrote them, each over a page's mark on its own
//! line, `●alle pagine 34 e 35`, `●nello sport`.

use std::ops::Range;

use super::{english::Found, see};
use crate::{
    issue::{Article, Direction},
    parse::{
        byline::{byline_line, has_dateline},
        jump::{Form, Marker, Placement, markers},
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

/// The lines of the item that begins with line `from`, the mark among them.
fn item(lines: &[Line], from: usize) -> Option<Range<usize>> {
    let end = (from..lines.len().min(from + LINES + 1))
        .find(|at| lines.get(*at).is_some_and(|line| page(&line.text).is_some()))?;
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
    markers(line).into_iter().find(|marker| {
        marker.direction == Direction::See
            && marker.form == Form::Arrow
            && marker.placement == Placement::Alone
    })
}

/// The article that the lines `own` make.
fn article(own: &[Line]) -> Option<Article> {
    let (last, mut words) = own.split_last()?;
    let mark = page(&last.text)?;
    let numbers = own.iter().map(|line| (line.number, line.number)).collect();
    let mut article = Article { lines: numbers, ..Article::default() };
    if let Some((label, rest)) = words.split_first()
        && standing::is_standing(&label.text)
        && !rest.is_empty()
    {
        article.standing_head = Some(label.text.clone());
        words = rest;
    }
    if let Some((name, rest)) = words.split_last()
        && byline_line(&name.text) >= 0.6
        && !rest.is_empty()
    {
        article.byline = Some(name.text.clone());
        words = rest;
    }
    article.headline = Some(text::join(words.iter().map(|line| line.text.as_str())));
    article.jumps.push(see(mark.page, &last.text, None));
    Some(article)
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
    fn a_headline_over_its_reference_is_none() {
        assert!(
            told(&["Il ponte è aperto", "di Anna Verdi", "●a pagina 4", "Roma — Ieri."]).is_empty()
        );
        assert!(
            told(&["Il ponte", "è aperto.", "●a pagina 4", "La chiatta", "●a pagina 5"]).is_empty()
        );
    }
}
