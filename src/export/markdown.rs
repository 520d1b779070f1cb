//! The issue as Markdown (`CommonMark`): stories joined, jump lines and continuations as links.

use std::io;

use super::{
    paper::Paper,
    story::{Entry, blocks, entries, loose_jumps},
    text::signed,
};
use crate::issue::{Article, BlockKind, Issue, Section};

/// Writes `issue` as Markdown: the paper as `#`, pages as `##`, articles as `###`, crossheads as `####`, captions as
/// quotations. A continuation stands with its beginning; on its own page a link leads there.
///
/// # Errors
/// What `out` gives.
pub fn write(issue: &Issue, out: &mut impl io::Write) -> io::Result<()> {
    let paper = Paper::of(issue);
    let title = paper.title(issue).unwrap_or_default();
    if !title.is_empty() {
        writeln!(out, "# {}\n", escaped(&title))?;
    }
    if let Some(nameplate) = &issue.nameplate {
        lines(nameplate.lines.iter().map(String::as_str), out)?;
    }
    for (section, entries) in entries(issue) {
        writeln!(out, "## {}\n", escaped(&paper.section(section)))?;
        lines(paper.folio(section), out)?;
        for entry in entries {
            match entry {
                Entry::Story(parts) => story(paper, &parts, out)?,
                Entry::Part(page, first) => {
                    let line = paper.see_page(&page.page, paper.headline(first));
                    writeln!(out, "[{}](#{})\n", escaped(&line), anchor(first))?;
                }
            }
        }
        rest(paper, &section.unplaced, out)?;
    }
    rest(paper, &issue.unplaced, out)
}

fn story(paper: Paper, parts: &[(&Section, &Article)], out: &mut impl io::Write) -> io::Result<()> {
    for (number, (section, article)) in parts.iter().enumerate() {
        writeln!(out, "<a id=\"{}\"></a>\n", anchor(article))?;
        if number > 0 {
            writeln!(out, "*{}*\n", escaped(&paper.comes_from(&section.page)))?;
        }
        one(paper, article, number == 0, out)?;
    }
    Ok(())
}

fn one(
    paper: Paper,
    article: &Article,
    is_first: bool,
    out: &mut impl io::Write,
) -> io::Result<()> {
    for text in [&article.standing_head, &article.kicker].into_iter().flatten() {
        writeln!(out, "*{}*\n", escaped(text))?;
    }
    match &article.headline {
        Some(headline) if !is_first => writeln!(out, "#### {}\n", escaped(headline))?,
        None if !is_first => {}
        _ => writeln!(out, "### {}\n", escaped(paper.headline(article)))?,
    }
    for deck in &article.decks {
        writeln!(out, "**{}**\n", escaped(deck))?;
    }
    for text in loose_jumps(article).chain(signed(article)) {
        writeln!(out, "{}\n", escaped(text))?;
    }
    for (block, text) in article.body.iter().zip(blocks(article)) {
        let text = escaped(&text);
        match block.kind {
            BlockKind::Paragraph => writeln!(out, "{text}\n")?,
            BlockKind::Crosshead => writeln!(out, "#### {text}\n")?,
            BlockKind::Caption => writeln!(out, "> {text}\n")?,
        }
    }
    Ok(())
}

/// Texts that belong to nothing, under a head.
fn rest(paper: Paper, texts: &[String], out: &mut impl io::Write) -> io::Result<()> {
    if texts.is_empty() {
        return Ok(());
    }
    writeln!(out, "### {}\n", paper.rest())?;
    lines(texts.iter().map(String::as_str), out)
}

/// Texts as one paragraph, each on its line.
fn lines<'a>(texts: impl Iterator<Item = &'a str>, out: &mut impl io::Write) -> io::Result<()> {
    let mut texts = texts.peekable();
    while let Some(text) = texts.next() {
        let end = if texts.peek().is_some() { "\\" } else { "\n" };
        writeln!(out, "{}{end}", escaped(text))?;
    }
    Ok(())
}

/// The id of `article` as the anchor of a link.
fn anchor(article: &Article) -> String {
    let safe =
        |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.');
    article.id.0.chars().map(|character| if safe(character) { character } else { '_' }).collect()
}

/// `text` with what Markdown would take for markup escaped (`CommonMark` 2.4), on one line.
fn escaped(text: &str) -> String {
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' => {
                escaped.extend(['\\', character]);
            }
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    // What makes a heading, a list or a rule stands at the beginning only: `# `, `- `, `1. `.
    let digits = escaped.chars().take_while(char::is_ascii_digit).count();
    let mut rest = escaped.chars().skip(digits);
    let opens = match rest.next() {
        Some('#' | '+' | '-' | '=') => digits == 0,
        Some('.' | ')') => digits > 0 && rest.next().is_none_or(char::is_whitespace),
        _ => false,
    };
    if opens {
        escaped.insert(digits, '\\');
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_becomes_markup() {
        #[track_caller]
        fn check(text: &str, want: &str) {
            assert_eq!(escaped(text), want);
        }
        check("云汀市的工程", "云汀市的工程");
        check("# 一号", "\\# 一号");
        check("1. 报名", "1\\. 报名");
        check("12)", "12\\)");
        check("2026. 3", "2026\\. 3");
        check("3.5亿元", "3.5亿元");
        check("- 甲", "\\- 甲");
        check("a*b*_c_ <b> [x](y) & `z`", "a\\*b\\*\\_c\\_ \\<b\\> \\[x\\](y) \\& \\`z\\`");
    }
}
