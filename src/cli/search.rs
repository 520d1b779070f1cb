//! `dubao search`: where a text stands, by page.

use std::io::{self, Write};

use super::outline::title;
use crate::{
    issue::Issue,
    search::{self, Context},
    text::Ambiguous,
    words::{Lang, Word},
};

/// Cells of what was found and the text around it.
const ROOM: usize = 70;

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
        if let Some(context) = search::context(issue, hit, ROOM, Ambiguous::Narrow) {
            writeln!(out, "      {}", line(&context))?;
        }
    }
    Ok(hits.len())
}

/// What was found with the words around it, on one line.
fn line(context: &Context<'_>) -> String {
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    let Context { before, found, after, cut_before, cut_after } = *context;
    let line = format!("{}{before}{found}{after}{}", cut(cut_before), cut(cut_after));
    line.replace(['\n', '\r'], " ")
}
