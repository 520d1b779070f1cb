//! `dubao search`: where a text stands, by page.

use std::io::{self, Write};

use super::outline::title;
use crate::{
    issue::Issue,
    search::{self, Hit},
    text::{Ambiguous, clip},
    words::{Lang, Word},
};

/// Cells of text before and after what was found.
const AROUND: usize = 24;

/// Writes the places in `issue` where `query` stands, each with the words around it; gives how many.
pub(super) fn write(
    issue: &Issue,
    query: &str,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let hits = search::find(issue, query);
    let (mut page, mut article) = (None, None);
    for hit in &hits {
        let Some((_, found)) = issue.article(&hit.place.article) else { continue };
        if page != Some(&hit.page) {
            let on_page = hits.iter().filter(|other| other.page == hit.page).count();
            writeln!(out, "{}  {on_page}", Word::Page(&hit.page).say(lang))?;
            page = Some(&hit.page);
        }
        if article != Some(&found.id) {
            writeln!(out, "  {}  {}", found.id, title(found, lang))?;
            article = Some(&found.id);
        }
        let text = found.part(hit.place.part).unwrap_or_default();
        writeln!(out, "      {}", context(text, hit))?;
    }
    Ok(hits.len())
}

/// What was found with the words around it, on one line.
fn context(text: &str, hit: &Hit) -> String {
    let (before, rest) = text.split_at_checked(hit.place.byte).unwrap_or(("", text));
    let (found, after) = rest.split_at_checked(hit.length).unwrap_or((rest, ""));
    let backwards: String = before.chars().rev().collect();
    let lead: Vec<char> = clip(&backwards, AROUND, Ambiguous::Narrow).chars().collect();
    let lead: String = lead.into_iter().rev().collect();
    let tail = clip(after, AROUND, Ambiguous::Narrow);
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let line = format!(
        "{}{lead}{found}{tail}{}",
        cut(lead.len() < before.len()),
        cut(tail.len() < after.len())
    );
    line.replace(['\n', '\r'], " ")
}
