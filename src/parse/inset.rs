//! Picture news that an extractor left inside a text: it goes down the column, and so the headline, the words beside the
//! picture and the photographer's credit stand between two lines of one sentence. They are moved behind that text. So is
//! whatever stands inside a sentence on a page with indents (`parted`); a title under the credit is put over the words beside its
//! picture (`titled`).

mod parted;
mod titled;

use super::{
    byline::{has_dateline, is_credit},
    cue::{self, End},
    forms,
    jump::markers,
    label::{Label, Labelled},
    line::Line,
    standing::is_standing,
};
use crate::issue::Direction;

/// The most lines of the headline and the words under it.
const LINES: usize = 10;
/// The most letters of a credit.
const CREDIT: usize = 20;
/// A headline is so many cells narrower than the words under it, where another line without a mark stands beside it.
const NARROW: f32 = 4.0;

/// What words beside a picture say of it, in simplified letters.
const SHOWN: [&str; 4] = ["图为", "这是", "图中", "图示"];

fn is_text(label: Option<&Labelled>) -> bool {
    let label = label.map(|labelled| labelled.label);
    matches!(label, Some(Label::Single | Label::First | Label::Middle | Label::Last))
}

/// `lines` with the picture news behind the text that it stood in, if there is any.
pub(super) fn moved(lines: &[Line], labels: &[Labelled]) -> Option<Vec<Line>> {
    let mut moves = vec![];
    let mut from = 0;
    for (at, line) in lines.iter().enumerate() {
        // Most lines are longer, or stand elsewhere.
        let credit = at >= from
            && is_inside(lines, labels, at)
            && line.text.chars().nth(CREDIT).is_none()
            && is_credit(&line.text)
            && markers(&line.text).is_empty();
        if !credit {
            continue;
        }
        if let Some(start) = headline(lines, labels, at).filter(|start| *start >= from) {
            let to = behind(lines, labels, at + 1);
            moves.push((start, at + 1, to));
            from = to;
        }
    }
    let mut heads: Vec<usize> = moves.iter().map(|(start, ..)| *start).collect();
    let titled = titled::moves(lines, labels);
    for own in parted::moves(lines, labels).into_iter().chain(titled.iter().copied()) {
        if moves.iter().all(|(start, _, to)| own.2 <= *start || *to <= own.0) {
            moves.push(own);
        }
    }
    heads.extend(titled.iter().filter(|own| moves.contains(own)).map(|(_, title, _)| *title));
    heads.sort_unstable();
    if moves.is_empty() {
        return None;
    }
    moves.sort_unstable();
    let mut order = Vec::with_capacity(lines.len());
    let mut from = 0;
    for (start, end, to) in moves.iter().copied() {
        order.extend((from..start).chain(end..to).chain(start..end));
        from = to;
    }
    order.extend(from..lines.len());
    let taken = |at: usize| {
        let line = lines.get(at)?.clone();
        Some(Line { inset: heads.binary_search(&at).is_ok(), ..line })
    };
    Some(order.into_iter().filter_map(taken).collect())
}

/// Does line `at` stand between the end of a sentence and a line of a text that no indent opens?
fn is_inside(lines: &[Line], labels: &[Labelled], at: usize) -> bool {
    let next = lines.get(at + 1).filter(|_| is_text(labels.get(at + 1)));
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    next.is_some_and(|next| next.lead == 0)
        && above.is_some_and(|above| cue::end(&above.text) == End::Stop)
}

/// Where the picture news begins whose credit the line `credit` is, if it stands inside a sentence.
fn headline(lines: &[Line], labels: &[Labelled], credit: usize) -> Option<usize> {
    if lines.get(credit + 1).is_none_or(|next| has_dateline(&next.text)) {
        return None;
    }
    let marked = |at: usize| {
        let marks = |letter: char| "，。；：！？、.".contains(letter);
        lines.get(at).is_none_or(|line| line.text.contains(marks))
    };
    // The lines without a mark that are nearest above the words.
    let last = (credit.saturating_sub(LINES)..credit).rev().find(|at| !marked(*at))?;
    let first = (credit.saturating_sub(LINES)..=last).rev().take_while(|at| !marked(*at)).last()?;
    let narrow = |at: &usize| {
        lines
            .get(*at)
            .zip(lines.get(at + 1))
            .is_some_and(|(own, under)| own.width + NARROW <= under.width)
    };
    let mut heads = (first..=last).filter(|at| first == last || narrow(at));
    let (Some(head), None) = (heads.next(), heads.next()) else { return None };
    let words = lines.get(head + 1..credit).filter(|words| !words.is_empty())?;
    let shown = words.iter().any(|line| {
        let text = forms::simplified(&line.text);
        SHOWN.iter().any(|word| text.contains(word))
    });
    let before = lines.get(head.checked_sub(1)?).filter(|_| is_text(labels.get(head - 1)))?;
    (shown && breaks_off(&before.text)).then_some(head)
}

/// Does `text`, a line, break off inside a sentence?
fn breaks_off(text: &str) -> bool {
    matches!(cue::end(text), End::Other | End::Comma | End::Open)
        && text.chars().any(crate::text::is_han)
        && markers(text).is_empty()
}

/// Does `text` lead on to another page?
fn leads_on(text: &str) -> bool {
    markers(text).iter().any(|marker| marker.direction == Direction::To)
}

/// The line that the text ends before that goes on with line `from`: a headline over news, or behind what leads on to another
/// page; else the end of its paragraph.
fn behind(lines: &[Line], labels: &[Labelled], from: usize) -> usize {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.as_str());
    let mut paragraph = None;
    for at in from + 1..lines.len() {
        let above = text(at - 1);
        let ended = cue::end(above) == End::Stop || leads_on(above);
        let label = labels.get(at - 1).map(|labelled| labelled.label);
        if ended && matches!(label, Some(Label::Last | Label::Single)) {
            paragraph = paragraph.or(Some(at));
        }
        if !is_text(labels.get(at)) {
            let under = (at..lines.len()).find(|at| is_text(labels.get(*at)));
            let news = leads_on(above)
                || is_standing(text(at))
                || under.is_none_or(|under| has_dateline(text(under)));
            return if ended && news { at } else { paragraph.unwrap_or(at) };
        }
    }
    lines.len()
}

#[cfg(test)]
mod tests {
    use crate::{page::Page, parse::parse};

    #[test]
    fn picture_news_inside_a_sentence_is_an_article_behind_it() {
        let text = "渡口加固工程提前完工\n本报讯　云汀县青石渡口的加固工\n程昨天提前完工，县航道局的工程师\n何向晚说，从下月起渡口每天加开四\n\
            班渡船，两岸的茶农挑着担子过河，\n再不用在石阶上等半天，老船工也说\n茶农上山采新茶\n\
            柳湾大队的茶农，昨天清晨上山采摘\n新茶。图为茶农在茶园里。\n（林向南摄）\n\
            这是头一回。渡口的石阶也换上了新\n的条石。\n夜市搬到粮站\n本报讯　老街的夜市昨天搬到了河\n东的旧粮站，摊位一天租完。\n";
        let issue = parse(&Page::from_text(text, 0, ""));
        let told: Vec<(Option<&str>, bool)> = issue
            .articles()
            .map(|(_, article)| {
                let own = article.body.iter().any(|block| block.text.contains("老船工也说这是头"));
                (article.headline.as_deref(), own)
            })
            .collect();
        let want =
            [("渡口加固工程提前完工", true), ("茶农上山采新茶", false), ("夜市搬到粮站", false)];
        assert_eq!(told, want.map(|(head, own)| (Some(head), own)));
    }
}
