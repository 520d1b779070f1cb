//! The page or the story that is asked for, of a whole issue.

use std::borrow::Cow;

use super::{args::Shared, failure::Failure};
use crate::{
    issue::{Id, Issue, story},
    open::Opened,
};

/// The issue, or the page or the story of it that is asked for.
pub(super) fn part_of<'a>(opened: &'a Opened, shared: &Shared) -> Result<Cow<'a, Issue>, Failure> {
    if shared.page.is_none() && shared.article.is_none() {
        return Ok(Cow::Borrowed(&opened.issue));
    }
    let mut issue = opened.issue.clone();
    if let Some(page) = &shared.page {
        let labels = || issue.sections.iter().map(|section| section.page.clone()).collect();
        if !issue.sections.iter().any(|section| is_page(&section.page, page)) {
            return Err(Failure::NoSuchPage(opened.first(), page.clone(), labels()));
        }
        issue.sections.retain(|section| is_page(&section.page, page));
        issue.unplaced.clear();
        issue.diagnostics.retain(|diagnostic| is_page(&diagnostic.page, page));
    }
    if let Some(id) = &shared.article {
        let id = Id(id.clone());
        let story: Vec<_> = story(&issue, &id).into_iter().map(|part| part.id.clone()).collect();
        if story.is_empty() {
            return Err(Failure::NoSuchArticle(opened.first(), id.0));
        }
        for section in &mut issue.sections {
            section.articles.retain(|article| story.contains(&article.id));
            section.unplaced.clear();
            section.folio.clear();
        }
        issue.sections.retain(|section| !section.articles.is_empty());
        issue.unplaced.clear();
        issue.diagnostics.retain(|each| each.article.as_ref().is_some_and(|id| story.contains(id)));
    }
    Ok(Cow::Owned(issue))
}

/// Is `asked` the page `label`, whatever zeros and small letters it is written with?
fn is_page(label: &str, asked: &str) -> bool {
    let plain = |label: &str| {
        let label = label.to_uppercase();
        let letters: String = label.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let digits = label.get(letters.len()..).unwrap_or_default().trim_start_matches('0');
        format!("{letters}{digits}")
    };
    plain(label) == plain(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_with_zeros_and_small_letters() {
        for (label, asked) in
            [("1", "01"), ("A3", "a03"), ("10", "10"), ("B2", "B2"), ("sport", "Sport")]
        {
            assert!(is_page(label, asked), "{label} {asked}");
        }
        assert!(!is_page("A1", "1") && !is_page("1", "10") && !is_page("10", "1"));
    }
}
