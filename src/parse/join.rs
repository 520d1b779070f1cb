//! Which display lines are one statement: a headline set over two lines, or a headline and its deck.
//!
//! All ways of parting a head into statements are compared. The words of the text decide most: a deck is a clause of it
//! in so many words, a headline's halves meet in it; else lines of one width go together, and a deck, in smaller type, is
//! not broken before it is wider than the headline.

mod alike;
mod anew;
mod apart;
mod attend;
mod pairs;
mod weight;
mod whole;

pub use self::{
    alike::{ALIKE, alike},
    weight::{COUNT, FITTED, Joint, NAMES},
};
pub(super) use self::{apart::is_place_over, attend::took_part, pairs::are_held};

use std::{cell::OnceCell, ops::Range};

use self::{
    apart::apart,
    pairs::{has_pairs, is_open},
    whole::whole,
};
use super::{
    byline::{byline_line, has_dateline},
    case::{Case, bond, case, tier},
    clause::{Context, Standing, letters},
    cue, forms, mark,
    standing::{is_opener, is_standing},
};
use crate::text::is_han;

/// A display line with what the joining asks of it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
pub struct HeadLine {
    /// Cleaned, its letters as the rules' words have them.
    pub text: String,
    /// Its width in cells.
    pub width: f32,
    /// Was it letter-spaced?
    pub spaced: bool,
    /// Does a blank line stand above it?
    pub apart: bool,
    /// Does one stand there on a page that has none inside its texts?
    pub parted: bool,
    /// Does who wrote the text stand between the line above and it?
    pub under_byline: bool,
    /// How much of it the text repeats.
    pub echo: f32,
    /// Does it stand on another page as well, as the headline of a text does that goes on there?
    pub again: bool,
    /// Is nothing on its page wrapped, each paragraph one line?
    pub whole: bool,
    /// Is its page written as papers wrote until the 1930s?
    pub classical: bool,
    /// Is it no part of the statement above, where both are in capitals, by how its page sets heads?
    pub tiered: bool,
    letters: Vec<char>,
    /// Has it traditional letters, and a blank between its parts?
    blank: bool,
    /// Has it a bracket or quote?
    paired: bool,
    /// Is it a standing head by its words? Asked when it is needed.
    standing: OnceCell<bool>,
}

/// The most lines of one statement.
const MOST: usize = 6;

/// Words that join: no line ends or begins with one unless it goes on.
pub(super) const PARTICLES: &str = "的与和及在为对以将把被从向由於并而或之了";

/// Words that open a sentence of a text, and point back or elsewhere there: a deck that was taken out of it has them still
/// (据老船工说, 这在县里是头一回), no line of a headline begins so.
const POINTS: [&str; 22] = [
    "这", "他", "她", "该", "我们", "但", "目前", "如今", "由于", "虽然", "尽管", "此间", "据",
    "根据", "对于", "随着", "只要", "可是", "然而", "因此", "如果", "其次",
];

/// So many letters that come again are words.
const REPEATED: usize = 2;

impl HeadLine {
    /// The line `text` of `width` cells.
    pub fn new(text: &str, width: f32) -> Self {
        let (letters, paired) = (letters(text), has_pairs(text));
        let blank = text.contains([' ', '\u{3000}']) && forms::are_in(text);
        let text = forms::simplified(text).into_owned();
        Self { text, width, letters, blank, paired, ..Self::default() }
    }

    fn is_standing(&self) -> bool {
        *self.standing.get_or_init(|| is_standing(&self.text))
    }
}

/// What speaks for the lines `range` of a head being one statement; `context` is the text under it.
pub fn statement(
    lines: &[HeadLine],
    range: Range<usize>,
    context: &Context,
    out: &mut impl FnMut(Joint, f32),
) {
    let before = lines.get(..range.start).unwrap_or_default().iter();
    let widest = before.map(|line| line.width).fold(1.0, f32::max);
    for at in range.clone().skip(1) {
        joint(lines, at - 1, Some(context), out);
    }
    whole(lines, (range, widest), context, out);
}

/// What speaks for `lines[at]` and the line after it being one statement; `context` is the beginning of the text. Without
/// it neither the text is asked nor what the second line is by its words.
pub fn joint(
    lines: &[HeadLine],
    at: usize,
    context: Option<&Context>,
    out: &mut impl FnMut(Joint, f32),
) {
    if let (Some(first), Some(second)) = (lines.get(at), lines.get(at + 1)) {
        between([first, second], (at, at + 2 == lines.len()), context, out);
    }
}

/// What speaks for `first` and `second`, the line after it, being one statement, by the number of the first and whether the
/// second is the last.
fn between(
    [first, second]: [&HeadLine; 2],
    (at, last): (usize, bool),
    context: Option<&Context>,
    out: &mut impl FnMut(Joint, f32),
) {
    let mut when = |test: bool, feature: Joint| {
        if test {
            out(feature, 1.0);
        }
    };
    let ratio = (first.width.max(1.0) / second.width.max(1.0)).ln();
    when(true, Joint::Always);
    when(repeats(&first.letters, &second.letters), Joint::Repeats);
    when(ratio.abs() < 0.25, Joint::Even);
    when((first.width - second.width).abs() <= 2.0, Joint::Equal);
    when(ratio > 0.405, Joint::FirstLonger);
    when(ratio < -0.405, Joint::SecondLonger);
    when(first.width.max(second.width) <= 14.0, Joint::Narrow);
    if let Some(context) = context {
        in_text([first, second], context, out);
    }
    let mut when = |test: bool, feature: Joint| {
        if test {
            out(feature, 1.0);
        }
    };
    let (a, b) = (&first.letters, &second.letters);
    let (one, two) = (first.text.as_str(), second.text.as_str());
    when(mark::dash(two), Joint::Dash);
    when(POINTS.iter().any(|word| two.starts_with(word)), Joint::SecondPoints);
    when(anew::is_whole(one) || anew::begins(one, two), Joint::Anew);
    when([one, two].into_iter().any(cue::is_notice_title), Joint::Notice);
    let digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
    when(digit(a.last()) && digit(b.first()), Joint::Digits);
    when(matches!(cue::end(one), cue::End::Dash), Joint::DashEnd);
    when(at == 0 && mark::tells(one), Joint::Tells);
    when(at > 0 && mark::tells(one), Joint::LaterTells);
    when(matches!(cue::end(one), cue::End::Colon), Joint::Colon);
    when(attend::attends(two), Joint::Attend);
    when(is_open(first, second), Joint::Open);
    let closed = two.starts_with(['（', '(']) && two.ends_with(['）', ')']);
    when(closed, Joint::Closed);
    // 在春耕现场会上的讲话 | （2026年3月6日）
    when(closed && is_day(two), Joint::Day);
    when(
        a.last().is_some_and(|letter| PARTICLES.contains(*letter))
            || b.first().is_some_and(|letter| "的与和及、》”）".contains(*letter))
            || cue::never_first(two),
        Joint::Particle,
    );
    when(
        matches!(cue::end(one), cue::End::Comma | cue::End::Open | cue::End::Hyphen),
        Joint::Comma,
    );
    when(anew::is_measured(a, b) || anew::is_more(one, two), Joint::Figure);
    when(matches!(cue::end(one), cue::End::Stop | cue::End::Semicolon), Joint::Stop);
    let blank = |text: &str| text.contains(' ') && text.chars().any(is_han);
    when(one.ends_with(['！', '？', '!', '?']), Joint::Cry);
    when(mark::tells(two), Joint::SecondTells);
    when(at > 0 && (first.width - second.width).abs() <= 2.0, Joint::LaterEqual);
    // A word under it is its last one: 渡口昨日復航兩岸稱便 茶園今春開採首日收 | 青.
    let alone = |letters: &[char]| letters.len() >= 4;
    let couplet = is_couplet(one) && alone(b) || is_couplet(two) && alone(a);
    when(couplet, Joint::Couplet);
    // In traditional letters it stands for a comma, and the line may be whole.
    when(blank(one) && !first.blank && !couplet, Joint::FirstBlank);
    when(blank(two) && !couplet, Joint::SecondBlank);
    when(first.blank && second.blank, Joint::BothBlank);
    when(first.spaced != second.spaced, Joint::Spaced);
    when(second.apart, Joint::Apart);
    when(at > 0, Joint::Later);
    when(last, Joint::Last);
    let latin = |text: &str| !text.chars().any(is_han);
    when(latin(one) && latin(two), Joint::Latin);
    if latin(one) && latin(two) {
        let capitals = |text: &str| !text.chars().any(char::is_lowercase);
        when(capitals(one) != capitals(two), Joint::Capitals);
        when(two.chars().next().is_some_and(char::is_lowercase), Joint::Lower);
    }
    when(first.is_standing(), Joint::Label);
    if context.is_some() {
        when(second.is_standing() || is_opener(two), Joint::SecondLabel);
        when(last && byline_line(two) >= 0.3 || has_dateline(two), Joint::SecondName);
        when(!last && byline_line(two) >= 0.3, Joint::InnerName);
    }
    when(first.whole, Joint::Whole);
    // The heads of old papers are stacked: that tells twice as much.
    if first.classical && anew::are_stacked(one, two) {
        out(Joint::Anew, 2.0);
    }
    out(Joint::Uneven, ratio.abs().min(2.0));
    out(Joint::Wide, (first.width + second.width) / 40.0);
    out(Joint::FirstEcho, first.echo);
    out(Joint::SecondEcho, second.echo);
}

/// Is `text` a day in brackets and nothing else: （2026年3月6日）, （四月廿五日）?
fn is_day(text: &str) -> bool {
    let inner = text.trim_matches(['（', '）', '(', ')']);
    let figure = |letter: char| letter.is_ascii_digit() || cue::is_numeral(letter);
    inner.ends_with(['日', '晚', '夜'])
        && inner.contains('月')
        && inner.chars().all(|letter| figure(letter) || "年月日晚夜廿卅○〇零".contains(letter))
}

/// Is `text` a pair of clauses as long as each other, which is whole by itself: 渡口复航迎客 茶园开采添香?
fn is_couplet(text: &str) -> bool {
    let mut parts = text.split(' ');
    let (Some(one), Some(two), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let [one, two] = [one, two].map(|part| part.chars().count());
    one.abs_diff(two) <= 1 && one.min(two) >= 4 && text.chars().any(is_han)
}

/// Does `second` begin with words of `first`? One sentence does not name its subject twice: 春茶飘香, 春茶价格比去年高三成.
fn repeats(first: &[char], second: &[char]) -> bool {
    let Some(begin) = second.get(..REPEATED) else { return false };
    begin.iter().all(|letter| is_han(*letter))
        && first.windows(REPEATED).any(|words| words == begin)
}

/// How the lines `first` and `second` stand in the text `context`.
fn in_text([first, second]: [&HeadLine; 2], context: &Context, out: &mut impl FnMut(Joint, f32)) {
    let mut when = |test: bool, feature: Joint| {
        if test {
            out(feature, 1.0);
        }
    };
    let (a, b) = (&first.letters, &second.letters);
    let tail = |count: usize| a.get(a.len().saturating_sub(count)..).unwrap_or_default();
    let head = |count: usize| b.get(..count.min(b.len())).unwrap_or_default();
    let meet: Vec<char> = tail(2).iter().chain(head(2)).copied().collect();
    let meets = meet.len() == 4 && !context.places(&meet).is_empty();
    when(meets, Joint::Meet);
    let mut parts = meet.windows(3).filter(|_| meet.len() == 4 && !meets);
    let part = parts.any(|part| !context.places(part).is_empty());
    when(part, Joint::MeetPart);
    let border = meet.get(1..3).filter(|_| meet.len() == 4 && !meets && !part);
    when(border.is_some_and(|border| !context.places(border).is_empty()), Joint::MeetOne);
    if !meets && tail(2).len() == 2 && head(2).len() == 2 {
        let gap = context.places(tail(2)).into_iter().find_map(|place| {
            let rest = context.from(place + 2, 8);
            let at = rest.windows(2).position(|window| window == head(2))?;
            Some((place + 2..place + 2 + at).any(|at| context.is_border(at)))
        });
        when(gap == Some(false), Joint::Near);
        when(gap == Some(true), Joint::NearStop);
    }
    match context.standing(a) {
        Some(Standing::Clause | Standing::Sentence) => when(true, Joint::FirstClause),
        Some(Standing::Begins) => when(true, Joint::FirstBegins),
        Some(Standing::Ends | Standing::Inside) => when(true, Joint::FirstInside),
        Some(Standing::Absent) | None => {}
    }
    match context.standing(b) {
        Some(Standing::Clause | Standing::Sentence) => when(true, Joint::SecondClause),
        Some(Standing::Begins) => when(true, Joint::SecondBegins),
        Some(Standing::Ends) => when(true, Joint::SecondEnds),
        Some(Standing::Inside) => when(true, Joint::SecondInside),
        Some(Standing::Absent) | None => {}
    }
    let ends = context.places(tail(2));
    when(ends.iter().any(|place| context.is_border(place + 2)), Joint::EndsClause);
    let starts = context.places(head(2));
    when(starts.iter().any(|place| context.is_border(place - 1)), Joint::StartsClause);
}

/// What `feature` of that `value` is worth.
fn worth(feature: Joint, value: f32) -> f32 {
    value * FITTED.get(feature as usize).copied().unwrap_or_default()
}

/// What speaks against a kicker or deck being a part of the headline that stands on another page as well.
const KICKER: f32 = -6.0;

/// What speaks against two lines in capitals being one statement where each line is one.
const TIERED: f32 = -6.0;

fn is_loud(text: &str) -> bool {
    case(text) == Some(Case::Capitals)
}

/// The fewest letters of such a kicker: fewer are the first words of a headline whose others came again.
const LEAST: usize = 6;

/// Is `one` the kicker over the headline `two`: does that stand on another page as well, over the rest of its text, and
/// the kicker does not?
pub(super) fn is_kicker([one, two]: [&HeadLine; 2]) -> bool {
    two.again && !one.again && one.letters.len() >= LEAST
}

/// The lines of a head parted into statements: the likeliest of all ways.
pub fn statements(lines: &[HeadLine], context: &Context) -> Vec<Range<usize>> {
    // For every count of lines the best way to part them, and where its last statement begins.
    let mut best = vec![(0.0_f32, 0)];
    let mut widest = vec![1.0_f32];
    for line in lines {
        widest.push(widest.last().map_or(line.width, |before| before.max(line.width)));
    }
    // Each line is asked once how it goes on, for all the ways: what it is worth, and where that of the next line begins.
    let mut worths: Vec<f32> = vec![];
    let mut begins = vec![0];
    let mut loud = false;
    for at in 1..lines.len() {
        joint(lines, at - 1, Some(context), &mut |feature, value| {
            worths.push(worth(feature, value));
        });
        if let Some([one, two]) = lines.get(at - 1..=at) {
            // Under a kicker the headline is one line.
            let told = is_kicker([one, two]) || at > 1 && is_kicker([two, one]);
            let over = if told || two.under_byline { KICKER } else { 0.0 };
            let tier = tier(&one.text, &two.text, loud && !two.apart);
            loud |= one.text.contains(' ') && case(&one.text) == Some(Case::Capitals);
            let bond = bond(&one.text, &two.text, two.parted);
            let tiers =
                if two.tiered && is_loud(&one.text) && is_loud(&two.text) { TIERED } else { 0.0 };
            worths.push(bond + tier + tiers + apart(&one.text, &two.text) + over);
        }
        begins.push(worths.len());
    }
    for end in 1..=lines.len() {
        let way = (end.saturating_sub(MOST)..end)
            .map(|start| {
                let before = best.get(start).map_or(0.0, |way| way.0);
                let widest = widest.get(start).copied().unwrap_or(1.0);
                let own = begins.get(start).zip(begins.get(end - 1)).map(|(from, to)| *from..*to);
                let own = own.and_then(|own| worths.get(own)).unwrap_or_default();
                let mut score = own.iter().fold(0.0, |sum, worth| sum + worth);
                whole(lines, (start..end, widest), context, &mut |feature, value| {
                    score += worth(feature, value);
                });
                (before + score, start)
            })
            .max_by(|one, other| one.0.total_cmp(&other.0));
        best.push(way.unwrap_or_default());
    }
    let mut ranges = vec![];
    let mut end = lines.len();
    while end > 0 {
        let start = best.get(end).map_or(0, |way| way.1);
        ranges.push(start..end);
        end = start;
    }
    ranges.reverse();
    ranges
}

#[cfg(test)]
mod tests;
