//! An issue has what its pages have, once, and its JSON is read back.

use std::collections::BTreeMap;

use dubao::{
    issue::{Direction, Issue},
    page::Page,
    text::is_invisible,
};
use unicode_normalization::UnicodeNormalization;

/// Letters and digits, each with how often it stands.
type Letters = BTreeMap<char, usize>;

/// No letter or digit of `pages` is lost in `issue`, and none is doubled.
pub(crate) fn check_issue(pages: &[Page], issue: &Issue) {
    let lines = pages.iter().flat_map(|page| &page.lines).map(|line| line.text.as_str());
    let printed = letters(lines);
    let once = letters(once(issue));
    let all = letters(self::once(issue).chain(again(issue)));
    assert_eq!(missing(&printed, &all), Letters::new(), "nothing is lost");
    assert_eq!(missing(&once, &printed), Letters::new(), "nothing is doubled");
}

/// The JSON of `issue` is read back as the same issue.
pub(crate) fn check_json(issue: &Issue) {
    let json = serde_json::to_string(issue).unwrap();
    let back: Issue = serde_json::from_str(&json).unwrap();
    let mut issue = issue.clone();
    // Which inputs a page was read from is not told.
    issue.sections.iter_mut().for_each(|section| section.inputs.clear());
    assert_eq!(back, issue);
}

/// The texts of `issue` that each stand for something printed once.
fn once(issue: &Issue) -> impl Iterator<Item = &str> {
    let nameplate = issue.nameplate.iter().flat_map(|nameplate| &nameplate.lines);
    let edges =
        issue.sections.iter().flat_map(|section| section.folio.iter().chain(&section.unplaced));
    let articles = issue.articles().flat_map(|(_, article)| {
        let display = article.kicker.iter().chain(&article.headline).chain(&article.decks);
        // A reference inside a sentence stays in it.
        let jumps = article.jumps.iter().filter(|jump| jump.direction != Direction::See);
        let body = article.body.iter().map(|block| &block.text);
        display.chain(body).chain(jumps.map(|jump| &jump.marker))
    });
    nameplate.chain(&issue.unplaced).chain(edges).chain(articles).map(String::as_str)
}

/// Those that may stand in another field as well, or for several articles.
fn again(issue: &Issue) -> impl Iterator<Item = &str> {
    issue.articles().flat_map(|(_, article)| {
        let jumps = article.jumps(Direction::See).map(|jump| &jump.marker);
        let fields = article.standing_head.iter().chain(&article.byline).chain(&article.dateline);
        fields.chain(jumps).map(String::as_str)
    })
}

fn letters<'a>(texts: impl Iterator<Item = &'a str>) -> Letters {
    let mut letters = Letters::new();
    for letter in texts.flat_map(UnicodeNormalization::nfkd) {
        if letter.is_alphanumeric() && !is_invisible(letter) {
            *letters.entry(letter).or_default() += 1;
        }
    }
    letters
}

/// What `some` has more of than `all`.
fn missing(some: &Letters, all: &Letters) -> Letters {
    let more = |(letter, count): (&char, &usize)| {
        let more = count.saturating_sub(all.get(letter).copied().unwrap_or(0));
        (more > 0).then_some((*letter, more))
    };
    some.iter().filter_map(more).collect()
}
