//! What an export says itself, in the language of the paper.

use crate::{
    issue::{Article, Issue, Section},
    text::is_han,
};

/// The language of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    Chinese,
    Other,
}

impl Paper {
    /// The language of `issue`: Chinese if one letter in five of its first articles is Han.
    pub(super) fn of(issue: &Issue) -> Self {
        let texts = issue.articles().flat_map(|(_, article)| article.parts());
        let unplaced = issue.sections.iter().flat_map(|section| &section.unplaced);
        let texts = texts.map(|(_, text)| text).chain(unplaced.map(String::as_str));
        let (mut han, mut letters) = (0, 0);
        for letter in texts.flat_map(str::chars).filter(|c| c.is_alphabetic()).take(5000) {
            letters += 1;
            han += usize::from(is_han(letter));
        }
        if han * 5 >= letters { Self::Chinese } else { Self::Other }
    }

    /// The paper's name, date and number.
    pub(super) fn title(self, issue: &Issue) -> Option<String> {
        let nameplate = issue.nameplate.as_ref()?;
        let number = nameplate.number.as_ref().map(|number| match self {
            Self::Chinese => format!("第{number}期"),
            Self::Other => format!("No. {number}"),
        });
        let parts = [nameplate.title.clone(), nameplate.date.clone(), number];
        let title = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!title.is_empty()).then_some(title)
    }

    /// What the page is called: 第1版 要闻.
    pub(super) fn section(self, section: &Section) -> String {
        let page = self.page(&section.page);
        match &section.name {
            Some(name) => format!("{page} {name}"),
            None => page,
        }
    }

    /// The lines at the page's edges that say more than [`Paper::section`].
    pub(super) fn folio(self, section: &Section) -> impl Iterator<Item = &str> {
        let said = self.section(section);
        section.folio.iter().map(String::as_str).filter(move |line| *line != said)
    }

    /// The page with this label.
    pub(super) fn page(self, label: &str) -> String {
        match self {
            Self::Chinese => format!("第{label}版"),
            Self::Other => format!("Page {label}"),
        }
    }

    /// The headline, or that there is none.
    pub(super) fn headline(self, article: &Article) -> &str {
        article.headline.as_deref().unwrap_or(match self {
            Self::Chinese => "（无题）",
            Self::Other => "(untitled)",
        })
    }

    /// Over the part of a story that stands on the page with this label.
    pub(super) fn comes_from(self, label: &str) -> String {
        match self {
            Self::Chinese => format!("接第{label}版"),
            Self::Other => format!("From page {label}"),
        }
    }

    /// In the place of a part of a story that begins with `headline` on the page with this label.
    pub(super) fn see_page(self, label: &str, headline: &str) -> String {
        match self {
            Self::Chinese => format!("续第{label}版《{headline}》，全文见该版"),
            Self::Other => format!("Continued from page {label}, “{headline}”, and given there"),
        }
    }

    /// Over the text that belongs to no article.
    pub(super) fn rest(self) -> &'static str {
        match self {
            Self::Chinese => "其余",
            Self::Other => "The rest",
        }
    }
}
