//! `dubao outline`: pages and headlines.

use std::io::{self, Write};

use crate::{
    issue::{Article, Issue},
    text::{Ambiguous, clip},
    words::{Lang, Word},
};

/// Writes each page with its articles: id, headline (or the first words), jump lines.
pub(super) fn write(issue: &Issue, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if let Some(nameplate) = &issue.nameplate {
        let parts = [nameplate.title.as_deref(), nameplate.date.as_deref()];
        let title = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if !title.is_empty() {
            writeln!(out, "{title}")?;
        }
    }
    for section in &issue.sections {
        let name = section.name.as_deref().unwrap_or_default();
        writeln!(out, "{}", format!("{} {name}", Word::Page(&section.page).say(lang)).trim_end())?;
        let widest = section.articles.iter().map(|article| article.id.0.len()).max().unwrap_or(0);
        for article in &section.articles {
            write!(out, "  {:widest$}  {}", article.id.0, title(article, lang))?;
            for jump in &article.jumps {
                write!(out, "  {}", jump.marker)?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

/// The headline of `article`, or that there is none and its first words.
pub(super) fn title(article: &Article, lang: Lang) -> String {
    if let Some(headline) = &article.headline {
        return headline.clone();
    }
    let first = article.parts().next().map(|(_, text)| text).unwrap_or_default();
    format!("{}{}", Word::Untitled.say(lang), clip(first, 32, Ambiguous::Narrow))
}
