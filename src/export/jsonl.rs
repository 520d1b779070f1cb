//! One article a line, as JSON, with the page, date and paper it is from.

use std::io;

use serde::Serialize;

use crate::issue::{Article, Issue};

/// A line. The article's keys are those of the tree.
#[derive(Serialize)]
struct Line<'a> {
    paper: Option<&'a str>,
    date: Option<&'a str>,
    page: &'a str,
    name: Option<&'a str>,
    #[serde(flatten)]
    article: &'a Article,
}

/// Writes each article of `issue` as JSON on a line of its own: `paper`, `date`, `page`, the page's `name`, and the
/// article's keys as in the tree.
///
/// # Errors
/// What `out` gives.
pub fn write(issue: &Issue, out: &mut impl io::Write) -> io::Result<()> {
    let nameplate = issue.nameplate.as_ref();
    for (section, article) in issue.articles() {
        let line = Line {
            paper: nameplate.and_then(|nameplate| nameplate.title.as_deref()),
            date: nameplate.and_then(|nameplate| nameplate.date.as_deref()),
            page: &section.page,
            name: section.name.as_deref(),
            article,
        };
        serde_json::to_writer(&mut *out, &line)?;
        writeln!(out)?;
    }
    Ok(())
}
