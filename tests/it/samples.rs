//! Every sample issue against its answer, which was written first.

use std::{fs, path::Path};

use dubao::{
    issue::{Article, Issue},
    page::Page,
    parse::parse,
};

#[track_caller]
fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-issues");
    let text = fs::read_to_string(folder.join(name).with_extension("txt")).unwrap();
    let answer = fs::read_to_string(folder.join(name).with_extension("json")).unwrap();
    let answer: Issue = serde_json::from_str(&answer).unwrap();
    let parsed = parse(&Page::from_text(&text, 0, ""));
    assert_eq!(parsed.nameplate, answer.nameplate);
    for (got, want) in parsed.sections.iter().zip(&answer.sections) {
        for (got, want) in got.articles.iter().zip(&want.articles) {
            assert_eq!(told(got), told(want), "article {} of {name}", want.id);
        }
        let edges = |section: &dubao::issue::Section| {
            let ids: Vec<_> = section.articles.iter().map(|article| article.id.clone()).collect();
            (
                section.page.clone(),
                section.name.clone(),
                section.folio.clone(),
                section.unplaced.clone(),
                ids,
            )
        };
        assert_eq!(edges(got), edges(want), "page {} of {name}", want.page);
    }
    assert_eq!(parsed.sections.len(), answer.sections.len());
    assert_eq!(parsed.unplaced, answer.unplaced);
}

/// The article without what the answer does not tell: doubt and lines.
fn told(article: &Article) -> Article {
    Article { doubt: 0.0, lines: vec![], areas: vec![], ..article.clone() }
}

#[test]
fn the_daily_with_three_continued_stories_is_found_again() {
    check("yunting-2026-03-06");
}

#[test]
fn the_next_days_paper_with_form_feeds_is_found_again() {
    check("yunting-2026-03-07");
}

#[test]
fn the_english_paper_is_found_again() {
    check("alder-bay-courier-2026-03-06");
}
