//! Which line of a group is the kicker, the headline, a deck; and the article that comes of it.

mod column;
mod listed;
mod over;
mod penned;

use self::over::is_over;
use super::{
    byline::{self, Opening},
    case::{Case, case},
    clause::Context,
    evidence::Evidence,
    forms,
    guide::Guide,
    head::Draft,
    join::{HeadLine, is_kicker, is_place_over, statements, took_part},
    line::Line,
    mark, parallel,
    reach::{Layout, reach},
    span,
    standing::{is_label_in_brackets, is_news, is_opener, is_standing},
    unit::{Kind, Unit},
};
use crate::{
    issue::{Article, Block, BlockKind},
    text,
};

/// The display lines of an article by their roles.
#[derive(Clone, Debug, Default, PartialEq)]
struct Roles {
    standing_head: Option<String>,
    kicker: Option<String>,
    headline: Option<String>,
    decks: Vec<String>,
    /// A name among the display lines.
    name: Option<usize>,
    /// A name behind the headline.
    writer: Option<String>,
}

/// The sheet's lines, and where they stand in their inputs.
#[derive(Debug)]
pub struct Source<'a> {
    /// The lines.
    pub lines: &'a [Line],
    /// How many lines the inputs before have.
    pub counts: span::Counts,
}

/// The articles of `drafts` and the items of `guides`, in the order in which their texts begin; for each the number of
/// its draft, none for an item.
pub fn articles(
    drafts: &[Draft],
    guides: Vec<Guide>,
    evidence: &Evidence<'_>,
    source: &Source<'_>,
) -> (Vec<Article>, Vec<Option<usize>>) {
    let mut guides = guides.into_iter().peekable();
    let (mut articles, mut numbers) = (vec![], vec![]);
    let made = parallel::map(drafts, 120, |draft| Article {
        lines: source.spans(draft, evidence),
        ..listed::article(draft, evidence, source.lines)
    });
    for (number, (draft, made)) in drafts.iter().zip(made).enumerate() {
        let place = evidence.units.get(draft.place).map_or(0, |unit| unit.lines.start);
        while let Some(guide) = guides.next_if(|guide| guide.before <= place) {
            articles.extend(guide.items);
        }
        numbers.resize(articles.len(), None);
        articles.push(made);
        numbers.push(Some(number));
    }
    articles.extend(guides.flat_map(|guide| guide.items));
    numbers.resize(articles.len(), None);
    let set = |number: &Option<usize>| {
        number.and_then(|number| drafts.get(number)).map_or_else(Layout::default, |draft| Layout {
            behind: draft.head_after,
            mark: mark_of(draft, evidence),
            classical: evidence.classical,
            listed: listed::listed(draft, evidence, source.lines),
        })
    };
    reach(&mut articles, &numbers.iter().map(set).collect::<Vec<_>>());
    (articles, numbers)
}

impl Source<'_> {
    fn spans(&self, draft: &Draft, evidence: &Evidence<'_>) -> Vec<(usize, usize)> {
        let units = draft.heads.iter().chain(&draft.bylines).chain(&draft.body);
        let ranges = units.filter_map(|at| evidence.units.get(*at)).map(|unit| unit.lines.clone());
        span::spans(ranges.collect(), self.lines, &self.counts)
    }
}

/// What the headline of `draft` begins with, as old papers mark each: ●渡口復航.
fn mark_of(draft: &Draft, evidence: &Evidence<'_>) -> Option<char> {
    let heads = draft.heads.iter().filter_map(|at| evidence.units.get(*at));
    heads.filter_map(|unit| unit.text.chars().next()).find(|letter| mark::OF_HEADS.contains(letter))
}

/// The article of `draft`, its jump lines and datelines still in the text, without an id.
pub fn article(draft: &Draft, evidence: &Evidence<'_>) -> Article {
    let unit = |at: &usize| evidence.units.get(*at);
    let blocks = draft.body.iter().filter_map(unit).map(|unit| Block {
        kind: match unit.kind {
            Kind::Crosshead | Kind::Display => BlockKind::Crosshead,
            Kind::Caption => BlockKind::Caption,
            _ => BlockKind::Paragraph,
        },
        text: unit.text.clone(),
    });
    let mut body: Vec<Block> = vec![];
    let mut joined = draft.joined.iter().peekable();
    for (at, block) in draft.body.iter().zip(blocks) {
        let goes_on = joined.next_if_eq(&at).is_some();
        match body.last_mut() {
            Some(before) if goes_on && before.kind == block.kind => {
                before.text = text::join([before.text.as_str(), block.text.as_str()]);
            }
            _ => body.push(block),
        }
    }
    credits_last(&mut body);
    let mut draft = draft.clone();
    if let Some(at) = opener(&draft, evidence) {
        draft.heads.retain(|head| *head != at);
        let text = unit(&at).map(|unit| unit.text.clone()).unwrap_or_default();
        body.insert(0, Block { kind: BlockKind::Crosshead, text });
    }
    let mut dateline = None;
    if let Some((at, opening)) = opening(&draft, evidence) {
        draft.heads.retain(|head| *head != at);
        let text = unit(&at).map(|unit| unit.text.clone()).unwrap_or_default();
        match opening {
            Opening::Dateline => dateline = Some(text),
            Opening::Rights => body.insert(0, Block { kind: BlockKind::Paragraph, text }),
        }
    }
    let roles = roles(&draft, evidence, &body);
    let mut bylines = draft.bylines.clone();
    bylines.extend(roles.name);
    bylines.sort_unstable();
    let named = bylines.iter().filter_map(unit).map(|unit| unit.text.as_str());
    // From Our Correspondent | PORT ASH, March 6
    let (places, named): (Vec<&str>, Vec<&str>) =
        named.partition(|text| byline::opening(text) == Some(Opening::Dateline));
    dateline = dateline.or_else(|| places.first().map(|place| (*place).to_owned()));
    let byline: Vec<&str> = named.into_iter().chain(roles.writer.as_deref()).collect();
    Article {
        standing_head: roles.standing_head,
        kicker: roles.kicker,
        headline: roles.headline,
        decks: roles.decks,
        byline: (!byline.is_empty()).then(|| byline.join(" ")),
        dateline,
        body,
        doubt: draft.chance.doubt(),
        ..Article::default()
    }
}

/// Puts a Latin credit that stands over the words beside its picture behind them.
fn credits_last(body: &mut [Block]) {
    let is_credit = |block: &Block| {
        block.kind == BlockKind::Caption
            && block.text.chars().count() <= 60
            && !block.text.chars().any(text::is_han)
            && byline::is_credit(&block.text)
    };
    for at in 1..body.len() {
        let Some([one, two]) = body.get_mut(at - 1..=at) else { continue };
        if is_credit(one) && two.kind == BlockKind::Caption && !byline::is_credit(&two.text) {
            std::mem::swap(one, two);
        }
    }
}

/// A word that opens the text, if one stands right above it: 开栏的话.
fn opener(draft: &Draft, evidence: &Evidence<'_>) -> Option<usize> {
    let first = draft.body.iter().find(|at| evidence.is_text(**at))?;
    let at = draft.heads.iter().copied().filter(|at| at < first).max()?;
    evidence.units.get(at).filter(|unit| is_opener(&unit.text)).map(|_| at)
}

/// The line of a head that opens its text, if one does.
fn opening(draft: &Draft, evidence: &Evidence<'_>) -> Option<(usize, Opening)> {
    let first = draft.body.iter().find(|at| evidence.is_text(**at))?;
    let at = draft.heads.iter().copied().filter(|at| at < first).max()?;
    let text = &evidence.units.get(at).filter(|_| draft.heads.len() > 1)?.text;
    let over = draft.heads.iter().rev().find(|head| **head < at).and_then(unit_text(evidence));
    // Under a standing head it may be what a brief is called by.
    let town = over.is_some_and(|over| case(over) != Some(Case::Capitals) && !is_standing(over))
        && byline::is_town(text);
    let opening = byline::opening(text).or(town.then_some(Opening::Dateline));
    opening.map(|opening| (at, opening))
}

/// What is the text of a unit of `evidence`?
fn unit_text<'a>(evidence: &'a Evidence<'_>) -> impl Fn(&usize) -> Option<&'a str> {
    |at| evidence.units.get(*at).map(|unit| unit.text.as_str())
}

/// What each display line of `draft` is.
fn roles(draft: &Draft, evidence: &Evidence<'_>, body: &[Block]) -> Roles {
    let mut roles = Roles::default();
    let mut heads: Vec<usize> = draft.heads.clone();
    let words = |at: usize| evidence.units.get(at).map_or("", |unit: &Unit| unit.text.as_str());
    let first = body.iter().find(|block| block.kind == BlockKind::Paragraph);
    let lead = first.map_or("", |block| block.text.as_str());
    let news = body.iter().any(|block| block.kind == BlockKind::Paragraph);
    let label = column::label(draft, evidence, lead);
    if let Some(label) = label
        && (heads.len() > 1 || news && !is_keyword(label, evidence))
    {
        roles.standing_head = Some(strip(words(label)).to_owned());
        heads.retain(|at| *at != label);
    }
    let context = if heads.len() > 1 {
        let blocks: Vec<&str> = body.iter().map(|block| block.text.as_str()).collect();
        Context::new(&blocks.join("\n"))
    } else {
        Context::default()
    };
    let mut lines: Vec<HeadLine> = heads.iter().map(|at| evidence.head_line(*at)).collect();
    for (at, line) in heads.windows(2).zip(lines.iter_mut().skip(1)) {
        let [one, two] = *at else { continue };
        line.under_byline = draft.bylines.iter().any(|byline| (one..two).contains(byline));
    }
    let wrapped = lines.last().is_some_and(|line| !line.whole);
    let mut ranges = statements(&lines, &context);
    let goes_on = ranges.last().is_none_or(|last| wrapped && last.len() > 1);
    let person = lines
        .iter()
        .rev()
        .nth(1)
        .zip(lines.last())
        .is_some_and(|(one, two)| byline::is_person(&two.text) && !reads_into_name(&one.text));
    if (!goes_on || person)
        && let Some(name) = name(&heads, draft, evidence, body)
    {
        // It is the last one.
        roles.name = Some(name);
        lines.pop();
        ranges = statements(&lines, &context);
    }
    if roles.name.is_none()
        && draft.bylines.is_empty()
        && column::is_of_namesake(&draft.heads, &words)
    {
        roles.name = heads.pop();
        lines.pop();
        ranges = statements(&lines, &context);
    }
    if roles.name.is_none()
        && roles.standing_head.is_some()
        && draft.bylines.is_empty()
        && let Some(name) = penned::pen_name(&heads, evidence, body)
    {
        roles.name = Some(name);
        lines.pop();
        ranges = statements(&lines, &context);
    }
    let kicker = matches!(ranges.as_slice(), [first, _, ..] if first.len() == 1)
        && matches!(lines.as_slice(), [one, two, ..] if is_kicker([one, two]));
    let mut groups = ranges
        .into_iter()
        .map(|range| {
            let own = heads.get(range).unwrap_or_default().iter().map(|at| words(*at));
            strip(&text::join(own)).to_owned()
        })
        .peekable();
    let Some(first) = groups.next() else { return roles };
    let next: Vec<String> = groups.by_ref().collect();
    let place = next.first().is_some_and(|second| is_place_over(&first, second));
    let over = place || is_over(&first, &next, lead);
    let mut groups = next.into_iter().peekable();
    if over
        || kicker
        || mark::tells(&forms::simplified(&first))
            && groups.peek().is_some_and(|second| !mark::dash(second))
    {
        roles.kicker = Some(first);
        roles.headline = groups.next();
    } else {
        roles.headline = Some(first);
    }
    roles.decks = groups.flat_map(|deck| parted(&deck)).collect();
    bracketed(&mut roles);
    labelled(&mut roles, lead);
    if draft.bylines.is_empty() && roles.name.is_none() {
        roles.writer = penned::part(&mut roles.headline, roles.standing_head.is_some(), body);
    }
    roles
}

/// Is the display line at `at` the word under which the rest of a text stands, right over its jump line: `Diary` | `Continued
/// from page 1`?
fn is_keyword(at: usize, evidence: &Evidence<'_>) -> bool {
    evidence.units.get(at + 1).is_some_and(|unit| unit.kind == Kind::From)
}

/// Is the first display line of `draft`, in capitals, parted from the others by a byline, as that of a columnist is: `ON THE
/// PIER` | `By Ann Lee` | `The last lamp`?
fn is_rubric<'a>(draft: &Draft, words: &impl Fn(usize) -> &'a str) -> bool {
    let [first, second, ..] = *draft.heads.as_slice() else { return false };
    let text = words(first);
    draft.bylines.iter().any(|byline| (first..second).contains(byline))
        && text.chars().count() <= 28
        && text.split(' ').count() <= 5
        && case(text) == Some(Case::Capitals)
        && case(words(second)) != Some(Case::Capitals)
}

/// A display line that is a name alone, if `heads` have one beside a headline and nothing else says who wrote it.
fn name(heads: &[usize], draft: &Draft, evidence: &Evidence<'_>, body: &[Block]) -> Option<usize> {
    let last = *heads.last()?;
    let signed = !draft.bylines.is_empty()
        || body.first().is_some_and(|block| byline::has_dateline(&block.text));
    let text = &evidence.units.get(last)?.text;
    let sure = byline::byline_line(text);
    let before = heads.iter().rev().nth(1).and_then(|at| evidence.units.get(*at));
    let person = byline::is_person(text) && before.is_some_and(|one| !reads_into_name(&one.text));
    (heads.len() > 1 && (!signed && sure >= 0.3 || draft.bylines.is_empty() && person))
        .then_some(last)
}

/// May a name under the display line `line` belong to it: is it no sentence (Ferry Sinks), or does it go on (a fire in)?
fn reads_into_name(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    // mittee Says It Will Not Sell: its first word is the rest of one that was broken.
    let rest = line.split_once(' ').filter(|_| line.starts_with(char::is_lowercase));
    case(rest.map_or(line, |(_, rest)| rest)) != Some(Case::Sentence)
        || line.ends_with([',', '-', ':'])
        || [
            "a", "an", "the", "of", "to", "in", "on", "and", "for", "with", "at", "by", "as",
            "near", "from", "off", "over", "into", "than", "or", "but", "is", "are", "against",
            "after", "before", "under", "between", "says", "said",
        ]
        .contains(&last)
}

/// A deck whose parts each say who took part: 李大川出席并讲话 林向南主持.
fn parted(deck: &str) -> Vec<String> {
    match took_part(deck).filter(|_| !mark::dash(deck)) {
        Some(parts) => parts.iter().map(|part| (*part).to_owned()).collect(),
        None => vec![deck.to_owned()],
    }
}

/// A standing head in brackets behind the headline: 大桥为何合龙（河堤时评）.
fn bracketed(roles: &mut Roles) {
    let Some(headline) = &roles.headline else { return };
    let Some(inside) = headline.strip_suffix(['）', ')']) else { return };
    let Some((before, label)) = inside.rsplit_once(['（', '(']) else { return };
    if roles.standing_head.is_none() && !before.is_empty() && is_label_in_brackets(label) {
        (roles.standing_head, roles.headline) = (Some(label.to_owned()), Some(before.to_owned()));
    }
}

/// A standing head that stands in one line with the headline: 社論 論青石大橋之通車.
fn labelled(roles: &mut Roles, lead: &str) {
    let Some(headline) = &roles.headline else { return };
    let Some((label, rest)) = headline.split_once([' ', '\u{3000}']) else { return };
    let short = label.chars().count() <= 4;
    let told = short && is_standing(label) && !is_news(label, lead);
    if roles.standing_head.is_none()
        && told
        && rest.chars().filter(|x| text::is_han(*x)).count() > 3
    {
        (roles.standing_head, roles.headline) =
            (Some(label.to_owned()), Some(rest.trim_start().to_owned()));
    }
}

/// A display line without the bullet before it.
fn strip(line: &str) -> &str {
    line.trim_start_matches(['■', '□', '●', '○', '◆', '◇', '▲', '△', '★', '☆', '•', ' '])
}

#[cfg(test)]
mod tests;
