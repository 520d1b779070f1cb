//! The articles of an issue as stories: continuations after their beginnings, jump lines back in their places.

use std::collections::HashMap;

use crate::{
    issue::{Article, Direction, Id, Issue, Section, story},
    text::is_han,
};

/// What stands in an article's place on its page.
pub(super) enum Entry<'a> {
    /// The story that begins with it, its parts with their pages.
    Story(Vec<Placed<'a>>),
    /// It was or will be given as part of the story that begins with this article.
    Part(&'a Section, &'a Article),
}

/// An article and the page it is on.
type Placed<'a> = (&'a Section, &'a Article);

/// All articles of `issue` with what stands in their places: every article is in one story, whatever is tied to what.
pub(super) fn entries(issue: &Issue) -> Vec<(&Section, Vec<Entry<'_>>)> {
    let places: HashMap<&Id, Placed<'_>> =
        issue.articles().map(|(section, article)| (&article.id, (section, article))).collect();
    // Which story's beginning an article was given with.
    let mut given: HashMap<&Id, Placed<'_>> = HashMap::new();
    let mut sections = vec![];
    for section in &issue.sections {
        let mut entries = vec![];
        for article in &section.articles {
            if let Some((page, first)) = given.get(&article.id) {
                entries.push(Entry::Part(page, first));
                continue;
            }
            let parts = parts(issue, article, &places);
            let first = parts.first().copied().unwrap_or((section, article));
            // Its story is given at its beginning, unless the jump lines run in a circle.
            let later = |(_, first): Placed<'_>| {
                let again = self::parts(issue, first, &places);
                first.id != article.id
                    && again.first().is_some_and(|(_, start)| start.id == first.id)
                    && again.iter().any(|(_, part)| part.id == article.id)
            };
            if later(first) {
                entries.push(Entry::Part(first.0, first.1));
                continue;
            }
            let mut story = vec![(section, article)];
            let rest = parts.into_iter().filter(|(_, part)| part.id != article.id);
            story.extend(rest.filter(|(_, part)| !given.contains_key(&part.id)));
            given.extend(story.iter().map(|(_, part)| (&part.id, (section, article))));
            entries.push(Entry::Story(story));
        }
        sections.push((section, entries));
    }
    sections
}

/// The parts of the story of `article`; none if nothing is tied to it.
fn parts<'a>(
    issue: &'a Issue,
    article: &Article,
    places: &HashMap<&Id, Placed<'a>>,
) -> Vec<Placed<'a>> {
    let tied = |direction| article.jumps(direction).any(|jump| jump.article.is_some());
    if !tied(Direction::To) && !tied(Direction::From) {
        return vec![];
    }
    let parts = story(issue, &article.id);
    parts.iter().filter_map(|part| places.get(&part.id).copied()).collect()
}

/// The texts of the blocks of `article`, each jump line where it stood.
pub(super) fn blocks(article: &Article) -> Vec<String> {
    let mut texts: Vec<_> = article.body.iter().map(|block| block.text.clone()).collect();
    let mut jumps: Vec<_> =
        article.jumps.iter().filter_map(|jump| Some((jump.at?, &jump.marker))).collect();
    // From the end, so that the places before stay right; two in one place keep their order.
    jumps.sort_by_key(|(at, _)| *at);
    for ((block, byte), marker) in jumps.into_iter().rev() {
        let Some(text) = texts.get_mut(block) else { continue };
        // A reference inside a sentence was left there.
        let is_there = |(before, after): (&str, &str)| {
            before.ends_with(marker.as_str()) || after.starts_with(marker.as_str())
        };
        if let Some(parts) = text.split_at_checked(byte).filter(|parts| !is_there(*parts)) {
            *text = inserted(parts, marker);
        }
    }
    texts
}

/// `marker` between two halves of a text, set off by blanks where it would run into a word: `which Continued on Page 2`.
fn inserted((before, after): (&str, &str), marker: &str) -> String {
    let joins = |left: &str, right: &str| {
        let letter = |character: char| character.is_alphanumeric() && !is_han(character);
        let closes = |character: char| letter(character) || matches!(character, ',' | '.' | ';');
        left.chars().next_back().is_some_and(closes) && right.chars().next().is_some_and(letter)
    };
    let blank = |is_joined: bool| if is_joined { " " } else { "" };
    let (first, second) = (blank(joins(before, marker)), blank(joins(marker, after)));
    format!("{before}{first}{marker}{second}{after}")
}

/// The jump lines of `article` that stood in no block.
pub(super) fn loose_jumps(article: &Article) -> impl Iterator<Item = &str> {
    let stood = |block: usize, byte| {
        article.body.get(block).is_some_and(|block| block.text.is_char_boundary(byte))
    };
    let loose = article
        .jumps
        .iter()
        .filter(move |jump| !jump.at.is_some_and(|(block, byte)| stood(block, byte)));
    loose.map(|jump| jump.marker.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_jump_line_does_not_run_into_a_word() {
        #[track_caller]
        fn check(before: &str, marker: &str, after: &str, want: &str) {
            assert_eq!(inserted((before, after), marker), want);
        }
        check(
            "from a rowboat, which",
            "Continued on Page 2",
            "",
            "from a rowboat, which Continued on Page 2",
        );
        check("", "Continued From Page 1", "she steered", "Continued From Page 1 she steered");
        check("抽水电费就有", "（下转3版）", "", "抽水电费就有（下转3版）");
        check("", "（上接1版）", "六万多元。", "（上接1版）六万多元。");
    }
}
