//! What stands between two marks of a guide: parts of the paper, titles, sentences.

use std::ops::Range;

use super::{Run, TITLE, Token, is_head};

impl Run<'_> {
    /// The tokens in `range`, the lines behind one mark and up to the next.
    pub(super) fn tokens(&self, range: Range<usize>, tokens: &mut Vec<Token>) {
        let end = range.end;
        let mut chunks: Vec<Range<usize>> = vec![];
        for at in range {
            if self.is_part(at) {
                chunks.push(at..at + 1);
                continue;
            }
            match chunks.last_mut() {
                Some(last)
                    if last.end == at
                        && !self.is_parted(at)
                        && !self.is_part(last.start)
                        && !is_head(self.text(last.start)) =>
                {
                    last.end = at + 1;
                }
                _ => chunks.push(at..at + 1),
            }
        }
        let mut text = chunks.pop().unwrap_or(end..end);
        // The mark stands apart from its sentences.
        if text.len() == 1
            && self.words(text.start).is_empty()
            && let Some(before) = chunks.last().cloned()
            && before.end == text.start
            && !self.is_part(before.start)
        {
            chunks.pop();
            text.start = before.start;
        }
        for chunk in chunks {
            if self.is_part(chunk.start) {
                tokens.push(Token::Part(chunk.start));
            } else if chunk.len() <= TITLE && chunk.clone().all(|at| self.is_title(at)) {
                tokens.push(Token::Title(chunk));
            }
        }
        let title = self.titles(&text);
        if title > 0 {
            tokens.push(Token::Title(text.start..text.start + title));
        }
        tokens.push(Token::Text(text.start + title..text.end));
    }

    /// How many of the lines in `range` are a title before the sentences.
    fn titles(&self, range: &Range<usize>) -> usize {
        let bare = self.words(range.end - 1).is_empty();
        let lines = range.len() - usize::from(bare);
        let titles = range.clone().take(lines).take_while(|at| self.is_title(*at)).count();
        // A line that goes on with a small letter is the beginning of a sentence: CHIEF OF POLICE Ann Lee, a | former
        let goes_on = |at: usize| self.text(at).starts_with(char::is_lowercase);
        let titles = titles - usize::from(titles > 0 && goes_on(range.start + titles));
        let label = usize::from(titles == 1 && self.is_label(range.start));
        if titles > label || !self.as_sentences {
            return titles.min(TITLE);
        }
        // A title set as a sentence is, but without its stop; the sentence after it begins anew.
        let open =
            ["a", "an", "the", "of", "to", "in", "on", "and", "for", "with", "at", "by", "as"];
        let border = |count: usize, name: bool| {
            let before = self.text(range.start + count - 1);
            let after = self.text(range.start + count);
            let word = before.rsplit(' ').next().unwrap_or_default();
            before.ends_with(char::is_alphanumeric)
                && !open.contains(&word)
                && word.starts_with(char::is_uppercase) == name
                && after
                    .starts_with(|letter: char| letter.is_uppercase() || "“‘\"".contains(letter))
        };
        let counts = label + 1..lines.min(TITLE + 1);
        counts
            .clone()
            .find(|count| border(*count, false))
            .or_else(|| counts.clone().next().filter(|count| border(*count, true)))
            .unwrap_or(titles)
    }

    /// The tokens behind the last mark: the title of its item, if titles stand after their sentences.
    pub(super) fn after(&self, from: usize, tokens: &mut Vec<Token>) {
        let mut at = from;
        while self.is_part(at) {
            tokens.push(Token::Part(at));
            at += 1;
        }
        let title = (at..at + TITLE)
            .take_while(|line| {
                self.is_title(*line)
                    && self.look(*line).is_some_and(|look| !look.other)
                    && (*line == at || !self.is_parted(*line))
            })
            .count();
        if title > 0 {
            tokens.push(Token::Title(at..at + title));
        }
    }
}
