//! The raw lines of an article's page, its own marked among them: what the parser made it of.

use crate::{
    issue::Article,
    page::Page,
    reader::{
        paper::Number,
        state::{Leaf, State},
        theme::Role,
    },
    text::{clip, fold},
};

/// Cells before a line: its number, and the mark of the article's own lines.
const MARGIN: usize = 7;

/// The lines of the page that the article stands on.
pub(super) fn leaves(state: &State, number: Number) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let (Some(article), Some(section)) = (state.paper.article(number), state.paper.section(number))
    else {
        return leaves;
    };
    let letters = letters(article);
    let mut before = 0;
    for input in &section.inputs {
        let pages: Vec<&Page> = state.pages.iter().filter(|page| page.input == *input).collect();
        for page in &pages {
            let own: Vec<bool> = page
                .lines
                .iter()
                .map(|line| is_own(article, &letters, before + line.number, &line.text))
                .collect();
            // An input may have many pages; the article stands on one of them.
            if pages.len() > 1 && !own.contains(&true) && !state.paper.is_rest(number) {
                continue;
            }
            for (line, own) in page.lines.iter().zip(own) {
                leaves.extend((0..line.gap.min(2)).map(|_| leaf(String::new(), Role::Rule)));
                let head = format!("{:>5} {}", before + line.number, if own { "|" } else { " " });
                add(state, &line.text, head, own, &mut leaves);
            }
        }
        let lines = pages.iter().flat_map(|page| &page.lines);
        before += lines.map(|line| line.number).max().unwrap_or(0);
    }
    leaves
}

/// A line over as many rows as it takes.
fn add(state: &State, text: &str, mut head: String, own: bool, leaves: &mut Vec<Leaf>) {
    let role = if own { Role::Text } else { Role::Dim };
    let room = usize::from(state.size.width).saturating_sub(MARGIN + 2).max(1);
    let mut rest = text;
    loop {
        let row = clip(rest, room, state.options.ambiguous);
        leaves.push(leaf(format!("{head}{row}"), role));
        head = " ".repeat(MARGIN);
        match rest.get(row.len()..) {
            Some(more) if !more.is_empty() && !row.is_empty() => rest = more,
            _ => break,
        }
    }
}

/// Is it a line that the article was made of? Where the parser has not told, its letters do.
fn is_own(article: &Article, letters: &str, number: usize, text: &str) -> bool {
    if article.lines.is_empty() {
        let text = fold(text);
        return text.chars().count() > 1 && letters.contains(&text);
    }
    article.lines.iter().any(|(first, last)| (*first..=*last).contains(&number))
}

/// All the letters of an article, its jump lines' too.
fn letters(article: &Article) -> String {
    let markers = article.jumps.iter().map(|jump| jump.marker.as_str());
    let texts = article.parts().map(|(_, text)| text).chain(markers);
    texts.map(fold).collect::<Vec<_>>().join("\n")
}

fn leaf(text: String, role: Role) -> Leaf {
    Leaf { text, role, mark: 0..0, target: None }
}
