//! What stands inside a sentence on a page that indents its paragraphs: an advertisement, a box, another article, with blank
//! lines over and under it. The line behind it begins no paragraph, since it has no indent.

use super::{breaks_off, is_text};
use crate::parse::{
    byline::has_dateline,
    cue::{self, End},
    label::{Label, Labelled},
    line::Line,
    mark,
};

/// So many paragraphs with an indent at least show that the page has them, and so many of ten that have a blank line or another
/// paragraph above.
const INDENTED: usize = 5;
const OF_TEN: usize = 7;

/// The most lines inside a sentence.
const LINES: usize = 36;

/// The lines of one column are as wide as each other within so many cells.
const SAME: f32 = 3.0;

/// Where more texts break off over a blank line, columns were cut there, and nothing stands inside sentences.
const BROKEN: usize = 5;

/// Whose places change: from the first line that stands inside a sentence to the one behind the last, and behind which line they
/// go.
pub(super) fn moves(lines: &[Line], labels: &[Labelled]) -> Vec<(usize, usize, usize)> {
    let mut moves = vec![];
    if !is_indented(lines, labels) {
        return moves;
    }
    // Where texts broke off: the line behind each, and how wide they are.
    let mut open: Vec<(usize, f32)> = vec![];
    let mut broken = 0;
    for at in 1..lines.len() {
        let Some([above, line]) = lines.get(at - 1..=at) else { break };
        if line.gap == 0 {
            continue;
        }
        open.retain(|(start, _)| start + LINES >= at);
        if goes_on(lines, labels, at) {
            let mut fits = open
                .iter()
                .enumerate()
                .filter(|(_, (_, width))| (width - line.width).abs() <= SAME);
            if let (Some((number, (start, _))), None) = (fits.next(), fits.next()) {
                let from = moves.last().map_or(0, |(_, _, to)| *to);
                if *start >= from && *start < at {
                    moves.push((*start, at, end(lines, labels, at)));
                }
                open.remove(number);
            }
        }
        let full = at > 1
            && lines
                .get(at - 2)
                .is_some_and(|before| (printed(before) - printed(above)).abs() <= SAME);
        if full && is_text(labels.get(at - 1)) && breaks_off(&above.text) {
            open.push((at, above.width));
            broken += 1;
        }
    }
    if broken > BROKEN {
        moves.clear();
    }
    moves
}

/// How wide `line` is with its indent.
fn printed(line: &Line) -> f32 {
    line.width + line.lead as f32
}

/// Do the paragraphs of the page have indents?
fn is_indented(lines: &[Line], labels: &[Labelled]) -> bool {
    let all = || lines.iter().zip(labels).filter(|(_, labelled)| labelled.label == Label::First);
    let indented = all().filter(|(line, _)| line.lead >= 2).count();
    indented >= INDENTED && indented * 10 >= all().count() * OF_TEN
}

/// May the line at `at`, the first of its block, go on with a text that broke off: a full line of text without an indent over
/// another one, or over the end of the sentence?
fn goes_on(lines: &[Line], labels: &[Labelled], at: usize) -> bool {
    let (Some(line), Some(label)) = (lines.get(at), labels.get(at)) else { return false };
    let marked = |line: &Line| line.text.contains(['，', '。', '；', '、', '：', '”']);
    let next = lines.get(at + 1).filter(|next| next.gap == 0 && next.lead == 0);
    let text = next.is_some_and(|next| {
        ((line.width - next.width).abs() <= SAME || cue::end(&next.text) == End::Stop)
            && (marked(line) || marked(next))
    });
    line.lead == 0
        && text
        && !matches!(label.label, Label::Display | Label::Byline | Label::Furniture)
        && !line.text.starts_with(mark::OF_HEADS)
        && !has_dateline(&line.text)
}

/// The line that the text ends before that goes on with line `from`: the first behind a blank line that is none of a text, or
/// begins news.
fn end(lines: &[Line], labels: &[Labelled], from: usize) -> usize {
    let ends = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            line.gap > 0
                && (!is_text(labels.get(*at)) || line.lead == 0 || has_dateline(&line.text))
        })
    };
    (from + 1..lines.len()).find(ends).unwrap_or(lines.len())
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    #[test]
    fn an_advertisement_inside_a_sentence_goes_behind_the_text() {
        let text = "渡口加固工程提前完工\n\n\u{3000}\u{3000}本报讯（记者 郭远）青石渡口的加\n固工程昨天提前完工，班船从今天起\n\
            每天加开四班。\n\u{3000}\u{3000}县航道局的工程师何向晚说，石\n阶换上了新的条石，两岸的茶农挑着\n\n\
            青石茶庄 新茶上市\n河堤路8号\n\n担子过河，再不用在石阶上等半天。\n渡口的灯也换了新的。\n\
            \u{3000}\u{3000}老船工说，这是三十年来头一回\n不用摸黑上岸。\n\n夜市搬到粮站\n\n\
            \u{3000}\u{3000}本报讯（记者 刘群）老街的夜市昨\n天搬到了河东的旧粮站，六十个摊位\n一天租完。\n\
            \u{3000}\u{3000}摊主周小溪说，粮站的院子宽敞\n明亮，停车也方便。\n\
            \u{3000}\u{3000}街道办给每个摊位装了水电，垃\n圾桶也添了二十个。\n";
        let issue = parse(&Page::from_text(text, 0, ""));
        let whole = issue.articles().any(|(_, article)| {
            article.headline.as_deref() == Some("渡口加固工程提前完工")
                && article.body.iter().any(|block| block.text.contains("茶农挑着担子过河"))
        });
        assert!(whole);
    }
}
