//! `dubao check`: what the parser was unsure of.

use std::io::{self, Write};

use super::outline::title;
use crate::{
    issue::{Decision, Issue},
    words::{Doubt, Lang, Word},
};

/// Writes a sentence for each doubt, by page and article, the greatest doubt of each first.
pub(super) fn write(issue: &Issue, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if issue.diagnostics.is_empty() {
        return writeln!(out, "{}", Word::NoDoubts.say(lang));
    }
    let place = |page: &str| issue.sections.iter().position(|section| section.page == page);
    let mut doubts: Vec<_> = issue.diagnostics.iter().collect();
    doubts.sort_by(|a, b| {
        let order = |page: &str| place(page).unwrap_or(usize::MAX);
        order(&a.page).cmp(&order(&b.page)).then(a.margin.total_cmp(&b.margin))
    });
    for doubt in doubts {
        let page = Word::Page(&doubt.page).say(lang);
        let sentence = of(doubt.kind).say(doubt.second.as_deref(), lang);
        let article = doubt.article.as_ref().and_then(|id| issue.article(id));
        match article {
            Some((_, article)) => {
                writeln!(out, "{page}  {}  {}", article.id, title(article, lang))?;
                writeln!(out, "    {sentence}")?;
            }
            None => writeln!(out, "{page}  {sentence}")?,
        }
    }
    Ok(())
}

fn of(kind: Decision) -> Doubt {
    match kind {
        Decision::Start => Doubt::Start,
        Decision::End => Doubt::End,
        Decision::Headline => Doubt::Headline,
        Decision::Jump => Doubt::Jump,
        Decision::Page => Doubt::Page,
        Decision::Order => Doubt::Order,
    }
}
