//! Picture news whose title stands under the words beside the picture and the photographer's credit, as papers of the mainland
//! set it. Where the next headline stands right under it, or a text whose own is elsewhere, nothing but its words tells
//! whose it is: it is put over the words beside its picture.

use super::is_text;
use crate::parse::{
    byline::{has_dateline, is_credit},
    cue::{self, End},
    forms,
    label::{Label, Labelled},
    lead,
    line::Line,
    standing::is_standing,
};
use crate::text::is_han;

/// The most lines of the words beside a picture.
const LINES: usize = 9;
/// The letters of a title.
const TITLE: std::ops::RangeInclusive<usize> = 3..=14;
/// The most letters of a credit on its own line.
const CREDIT: usize = 30;
/// So many lines behind the title are asked whether it is theirs.
const NEXT: usize = 5;

/// The words beside a picture that go behind their title: their first line, their title's, and the one behind it.
pub(super) fn moves(lines: &[Line], labels: &[Labelled]) -> Vec<(usize, usize, usize)> {
    let mut from = 0;
    let mut moves = vec![];
    for (at, labelled) in labels.iter().enumerate() {
        if labelled.label == Label::Display
            && let Some(start) = words_of(lines, labels, at).filter(|start| *start >= from)
        {
            moves.push((start, at, at + 1));
            from = at + 1;
        }
    }
    moves
}

/// Where the words beside the picture begin whose title the line `title` is, if it is one.
fn words_of(lines: &[Line], labels: &[Labelled], title: usize) -> Option<usize> {
    let line = lines.get(title)?;
    let credit = title.checked_sub(1).and_then(|at| lines.get(at)).filter(|line| is_taken(line))?;
    let letters = line.text.chars().filter(|letter| is_han(*letter)).count();
    let marks = |letter: char| "，。；：、".contains(letter);
    if !TITLE.contains(&letters) || line.text.contains(marks) || is_standing(&line.text) {
        return None;
    }
    if !is_end(lines, labels, title + 1) {
        return None;
    }
    if let Some(start) = block_of(lines, labels, title) {
        return Some(start);
    }
    let start = (title.saturating_sub(LINES)..title).rev().find(|at| {
        lines.get(*at).is_some_and(|line| opens(&line.text)) && begins(lines, labels, *at)
    })?;
    let words = lines.get(start..title).unwrap_or_default();
    // Each line of them, up to the credit, is one sentence or more, without a line of another kind.
    let whole = (start..title - 1).all(|at| is_shown(labels.get(at)));
    let next = lines.get(title + 1..).unwrap_or_default();
    let next = next.get(..NEXT.min(next.len())).unwrap_or_default();
    let own = shared(&line.text, words);
    let named = credit.text.chars().count() <= CREDIT || words.len() > 1;
    (whole && named && own > 0 && shared(&line.text, next) == 0).then_some(start)
}

/// The most display lines before news.
const HEAD: usize = 6;

/// Does nothing from line `from` on go on with the text above the picture: do news with a dateline or a byline stand there,
/// a notice or a standing head, or no text? Where a picture stands inside a text that goes on behind it.
fn is_end(lines: &[Line], labels: &[Labelled], from: usize) -> bool {
    for at in from..from + HEAD {
        let (Some(line), Some(labelled)) = (lines.get(at), labels.get(at)) else { return true };
        match labelled.label {
            Label::Display | Label::Crosshead | Label::Furniture => {
                if is_standing(&line.text) || cue::is_notice_title(&line.text) {
                    return true;
                }
            }
            Label::Byline => return true,
            _ => return has_dateline(&line.text) || cue::files(&forms::simplified(&line.text)),
        }
    }
    true
}

/// Where the block begins that ends with line `title`, with blank lines over and under it: words, a credit, the title.
fn block_of(lines: &[Line], labels: &[Labelled], title: usize) -> Option<usize> {
    let gap = |at: usize| lines.get(at).is_none_or(|line| line.gap > 0);
    let start = (title.saturating_sub(LINES)..=title).rev().find(|at| gap(*at))?;
    let shown = |at: usize| is_shown(labels.get(at));
    (start + 1 < title && gap(title + 1) && (start..title - 1).all(shown)).then_some(start)
}

/// May a line of this label be one of the words beside a picture?
fn is_shown(label: Option<&Labelled>) -> bool {
    is_text(label) || label.is_some_and(|label| label.label == Label::Caption)
}

/// Does `line` end in the photographer's credit?
fn is_taken(line: &Line) -> bool {
    let text = forms::simplified(&line.text);
    let text = text.trim_end_matches(['）', ')', ' ']);
    text.ends_with('摄')
        || text.contains('摄') && line.text.chars().count() <= CREDIT && is_credit(&line.text)
}

/// Does `text` begin as the words beside a picture do: 3月6日，青石镇的茶农在采茶, 图为?
fn opens(text: &str) -> bool {
    let text = forms::simplified(text);
    (text.starts_with("图为") || lead::opens_with_day(&text)) && !has_dateline(&text)
}

/// Does a text begin with line `at`, and has it no title above?
fn begins(lines: &[Line], labels: &[Labelled], at: usize) -> bool {
    let Some(above) = at.checked_sub(1) else { return true };
    let Some((line, labelled)) = lines.get(above).zip(labels.get(above)) else { return false };
    if labelled.label == Label::Display {
        return cue::calls(&line.text);
    }
    cue::end(&line.text) == End::Stop || line.text.ends_with(['）', ')', '▶'])
}

/// How many pairs of letters of `title` are in `lines`.
fn shared(title: &str, lines: &[Line]) -> usize {
    let text: String = lines.iter().map(|line| line.text.as_str()).collect();
    let letters: Vec<char> = title.chars().collect();
    letters
        .windows(2)
        .filter(|pair| pair.iter().all(|letter| is_han(*letter)))
        .filter(|pair| text.contains(&String::from_iter(*pair)))
        .count()
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    #[test]
    fn a_title_under_the_credit_is_that_of_the_picture() {
        let text = "渡口加固工程提前完工\n本报讯（记者郭远）青石渡口的加固工\n程昨天提前完工，班船从今天起每天加\n开四班，两岸的茶农都说方便。\n\
            3月6日，柳湾村的茶农在茶园采摘新\n茶，村里的茶园已有三百亩。\n本报记者 林向南 摄\n茶农上山采茶\n夜市搬到粮站\n\
            本报讯（记者刘群）老街的夜市昨天搬\n到了河东的旧粮站，摊位一天租完，摊\n主说那里宽敞。\n";
        let issue = parse(&Page::from_text(text, 0, ""));
        let told: Vec<(Option<&str>, &str)> = issue
            .articles()
            .map(|(_, article)| {
                let text = article.body.first().map_or("", |block| block.text.as_str());
                (article.headline.as_deref(), text.get(..9).unwrap_or_default())
            })
            .collect();
        let want = [
            ("渡口加固工程提前完工", "本报讯"),
            ("茶农上山采茶", "3月6日，"),
            ("夜市搬到粮站", "本报讯"),
        ];
        assert_eq!(told.len(), 3);
        for ((head, text), (want, begins)) in told.into_iter().zip(want) {
            assert_eq!(head, Some(want));
            assert!(begins.starts_with(text) || text.starts_with(begins), "{text}");
        }
    }
}
