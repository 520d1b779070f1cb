//! Which display lines are one statement: a headline set over two lines, or a headline and its deck.
//!
//! Each line is asked whether it goes on with the next one. The words of the text decide most: a deck is a clause of it
//! in so many words, a headline's halves meet in it; else lines of one width go together.

use super::{cue, standing::is_standing};
use crate::text::{fold, is_letter_or_digit};

/// A display line with what the joining asks of it.
#[derive(Clone, Debug, Default)]
pub struct HeadLine {
    /// As printed, cleaned.
    pub text: String,
    /// Its width in cells.
    pub width: f32,
    /// Was it letter-spaced?
    pub spaced: bool,
    /// Does a blank line stand above it?
    pub apart: bool,
    /// How much of it the text repeats.
    pub echo: f32,
    /// Is nothing on its page wrapped, each paragraph one line?
    pub whole: bool,
    folded: Vec<char>,
}

/// A text that display lines are looked up in.
#[derive(Clone, Debug, Default)]
pub struct Context {
    letters: Vec<char>,
}

/// Makes the enum of features, its names and the table of weights from one list.
macro_rules! features {
    ($($name:ident $weight:literal $doc:literal)*) => {
        /// A piece of evidence for or against two lines being one statement.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Joint {
            $(#[doc = $doc] $name,)*
        }

        /// The features' names, in order.
        pub const NAMES: [&str; COUNT] = [$(stringify!($name)),*];

        /// How many features there are.
        pub const COUNT: usize = [$(stringify!($name)),*].len();

        /// Fitted by `tools/fit.rs` (logistic regression over newsgen issues).
        pub const FITTED: [f32; COUNT] = [$($weight),*];
    };
}

features! {
    Always 1.85 "Always."
    Uneven -2.18 "The logarithm of the ratio of their widths, without sign."
    Even 0.10 "Their widths are within a quarter."
    Equal 0.90 "Their widths are within two cells."
    FirstLonger -0.97 "The first is half as wide again."
    SecondLonger -0.57 "The second is half as wide again."
    Wide -0.96 "Their widths together, in 40 cells."
    Narrow 0.98 "Both are at most 14 cells wide."
    Meet 3.56 "They meet in the text without anything between."
    Near 3.13 "They meet in the text within six characters."
    NearStop 1.32 "They meet in the text at a mark."
    FirstClause -4.27 "The first is a whole clause of the text."
    FirstBegins 0.59 "The first begins a clause of the text."
    FirstInside -0.66 "The first is inside a clause of the text."
    SecondClause -4.04 "The second is a whole clause of the text."
    SecondBegins -1.89 "The second begins a clause of the text."
    SecondEnds 0.91 "The second ends a clause of the text."
    SecondInside -0.52 "The second is inside a clause of the text."
    EndsClause -1.04 "Clauses of the text end as the first does."
    StartsClause -0.84 "Clauses of the text begin as the second does."
    Dash -20.00 "The second begins with a dash."
    DashEnd 0.94 "The first ends with a dash."
    Tells -3.50 "The first ends as kickers do."
    Attend -2.00 "The second ends as decks do."
    Open 2.84 "A bracket or quote of the first stands open."
    Closed -0.80 "The second is in brackets."
    Particle 1.38 "The first ends, or the second begins, with a word that joins."
    Comma 2.43 "The first ends with a comma."
    Figure 2.47 "A figure meets its measure."
    Stop -1.83 "The first ends with a mark that ends a sentence."
    FirstBlank -0.60 "The first has a blank between its parts."
    SecondBlank -0.60 "The second has one."
    Spaced -2.00 "One is letter-spaced, the other is not."
    Apart -1.02 "A blank line stands between."
    Later -1.72 "The first is not the head's first line."
    Last 1.44 "The second is the head's last line."
    FirstEcho 0.98 "How much of the first the text repeats."
    SecondEcho 0.65 "How much of the second the text repeats."
    Latin 0.50 "Both are Latin."
    Capitals -3.00 "One is in capitals, the other is not."
    Lower 2.00 "The second begins with a small letter."
    Whole -6.00 "The page's paragraphs are one line each: nothing on it is wrapped."
    Label -5.87 "The first is a standing head by its words."
}

/// How kickers end.
const TELLS: [&str; 14] = [
    "强调",
    "指出",
    "表示",
    "要求",
    "宣布",
    "认为",
    "重申",
    "批示",
    "強調",
    "指出：",
    "：",
    ":",
    "时说",
    "会见时说",
];
/// How decks end that say who took part.
const ATTEND: [&str; 18] = [
    "出席",
    "主持",
    "讲话",
    "致辞",
    "致词",
    "参加",
    "陪同",
    "调研",
    "列席",
    "作批示",
    "作报告",
    "主持会议",
    "出席并讲话",
    "出席会议",
    "参加会见",
    "参加调研",
    "作出批示",
    "讲话。",
];
/// Words that join: no line ends or begins with one unless it goes on.
const PARTICLES: &str = "的与和及在为对以将把被从向由於并而或之了";

impl HeadLine {
    /// The line `text` of `width` cells.
    pub fn new(text: &str, width: f32) -> Self {
        let folded = fold(text).chars().filter(|letter| is_letter_or_digit(*letter)).collect();
        Self { text: text.to_owned(), width, folded, ..Self::default() }
    }
}

impl Context {
    /// `text` as lines are looked up in it: marks stand for the borders of clauses, quotes and brackets for nothing.
    pub fn new(text: &str) -> Self {
        let mut letters = vec!['\n'];
        for letter in fold(text).chars() {
            if is_letter_or_digit(letter) {
                letters.push(letter);
            } else if "，。；：！？、,.;:!?".contains(letter) && letters.last() != Some(&'\n')
            {
                letters.push('\n');
            }
        }
        letters.push('\n');
        Self { letters }
    }

    /// Where `part` comes in the text, at most eight places.
    fn places(&self, part: &[char]) -> Vec<usize> {
        if part.is_empty() || part.len() > self.letters.len() {
            return vec![];
        }
        let (Some(first), last) = (part.first(), self.letters.len() - part.len()) else {
            return vec![];
        };
        let begins = self.letters.iter().take(last + 1).enumerate();
        let begins = begins.filter(|(_, letter)| *letter == first).map(|(at, _)| at);
        begins.filter(|at| self.letters.get(*at..*at + part.len()) == Some(part)).take(8).collect()
    }

    fn is_border(&self, at: usize) -> bool {
        self.letters.get(at).is_none_or(|letter| *letter == '\n')
    }

    /// How a whole line stands in the text: does it begin a clause there, does it end one?
    fn clause(&self, line: &[char]) -> Option<(bool, bool)> {
        if line.len() < 3 {
            return None;
        }
        let places = self.places(line);
        places
            .into_iter()
            .map(|at| (self.is_border(at - 1), self.is_border(at + line.len())))
            .max_by_key(|(begins, ends)| u8::from(*begins) + u8::from(*ends))
    }
}

/// What speaks for `lines[at]` and the line after it being one statement; `context` is the beginning of the text.
pub fn joint(lines: &[HeadLine], at: usize, context: &Context, out: &mut impl FnMut(Joint, f32)) {
    let (Some(first), Some(second)) = (lines.get(at), lines.get(at + 1)) else { return };
    let mut when = |test: bool, feature: Joint| {
        if test {
            out(feature, 1.0);
        }
    };
    let ratio = (first.width.max(1.0) / second.width.max(1.0)).ln();
    when(true, Joint::Always);
    when(ratio.abs() < 0.25, Joint::Even);
    when((first.width - second.width).abs() <= 2.0, Joint::Equal);
    when(ratio > 0.405, Joint::FirstLonger);
    when(ratio < -0.405, Joint::SecondLonger);
    when(first.width.max(second.width) <= 14.0, Joint::Narrow);
    let (a, b) = (&first.folded, &second.folded);
    let tail = |count: usize| a.get(a.len().saturating_sub(count)..).unwrap_or_default();
    let head = |count: usize| b.get(..count.min(b.len())).unwrap_or_default();
    let meet: Vec<char> = tail(2).iter().chain(head(2)).copied().collect();
    let meets = meet.len() == 4 && !context.places(&meet).is_empty();
    when(meets, Joint::Meet);
    if !meets && tail(2).len() == 2 && head(2).len() == 2 {
        let gap = context.places(tail(2)).into_iter().find_map(|place| {
            let rest = context.letters.get(place + 2..(place + 10).min(context.letters.len()))?;
            let at = rest.windows(2).position(|window| window == head(2))?;
            rest.get(..at).map(|between| between.contains(&'\n'))
        });
        when(gap == Some(false), Joint::Near);
        when(gap == Some(true), Joint::NearStop);
    }
    match context.clause(a) {
        Some((true, true)) => when(true, Joint::FirstClause),
        Some((true, false)) => when(true, Joint::FirstBegins),
        Some(_) => when(true, Joint::FirstInside),
        None => {}
    }
    match context.clause(b) {
        Some((true, true)) => when(true, Joint::SecondClause),
        Some((true, false)) => when(true, Joint::SecondBegins),
        Some((false, true)) => when(true, Joint::SecondEnds),
        Some(_) => when(true, Joint::SecondInside),
        None => {}
    }
    let ends = context.places(tail(2));
    when(ends.iter().any(|place| context.is_border(place + 2)), Joint::EndsClause);
    let starts = context.places(head(2));
    when(starts.iter().any(|place| context.is_border(place - 1)), Joint::StartsClause);
    let (one, two) = (first.text.as_str(), second.text.as_str());
    when(super::mark::dash(two), Joint::Dash);
    when(matches!(cue::end(one), cue::End::Dash), Joint::DashEnd);
    when(TELLS.iter().any(|word| one.ends_with(word)), Joint::Tells);
    when(ATTEND.iter().any(|word| two.ends_with(word)), Joint::Attend);
    when(is_open(one, two), Joint::Open);
    when(two.starts_with(['（', '(']) && two.ends_with(['）', ')']), Joint::Closed);
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
    when(
        a.last().is_some_and(char::is_ascii_digit)
            && b.first().is_some_and(|letter| "个年月日次名元人万亿%多家项岁届".contains(*letter)),
        Joint::Figure,
    );
    when(matches!(cue::end(one), cue::End::Stop | cue::End::Semicolon), Joint::Stop);
    let blank = |text: &str| text.contains(' ') && text.chars().any(crate::text::is_han);
    when(blank(one), Joint::FirstBlank);
    when(blank(two), Joint::SecondBlank);
    when(first.spaced != second.spaced, Joint::Spaced);
    when(second.apart, Joint::Apart);
    when(at > 0, Joint::Later);
    when(at + 2 == lines.len(), Joint::Last);
    let latin = |text: &str| !text.chars().any(crate::text::is_han);
    when(latin(one) && latin(two), Joint::Latin);
    if latin(one) && latin(two) {
        let capitals = |text: &str| !text.chars().any(char::is_lowercase);
        when(capitals(one) != capitals(two), Joint::Capitals);
        when(two.chars().next().is_some_and(char::is_lowercase), Joint::Lower);
    }
    when(is_standing(one), Joint::Label);
    when(first.whole, Joint::Whole);
    out(Joint::Uneven, ratio.abs().min(2.0));
    out(Joint::Wide, (first.width + second.width) / 40.0);
    out(Joint::FirstEcho, first.echo);
    out(Joint::SecondEcho, second.echo);
}

/// Does a bracket or quote that `first` opens close in `second`?
fn is_open(first: &str, second: &str) -> bool {
    [('《', '》'), ('“', '”'), ('（', '）'), ('「', '」'), ('‘', '’')].iter().any(
        |(open, close)| {
            let count = |letter: char| first.chars().filter(|other| *other == letter).count();
            count(*open) > count(*close) && second.contains(*close)
        },
    )
}

/// How sure it is that `lines[at]` and the line after it are one statement, in log-odds.
pub fn together(lines: &[HeadLine], at: usize, context: &Context) -> f32 {
    let mut score = 0.0;
    joint(lines, at, context, &mut |feature, value| {
        score += value * FITTED.get(feature as usize).copied().unwrap_or_default();
    });
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, second: &str, text: &str, want: bool) {
        let line = |text: &str| HeadLine::new(text, text.chars().count() as f32 * 2.0);
        let lines = [line(first), line(second)];
        let score = together(&lines, 0, &Context::new(text));
        assert_eq!(score > 0.0, want, "{first} / {second}: {score}");
    }

    #[test]
    fn a_headline_over_two_lines_is_told_from_a_deck() {
        check("青石镇千亩茶园", "迎来采摘旺季", "青石镇的千亩茶园近日迎来采摘旺季。", true);
        check("云汀青石大桥昨日合龙", "——访总工程师林向南", "大桥昨日合龙。", false);
        check("李大川在青石镇调研时强调", "把茶叶做成富民产业", "要把茶叶做成富民产业。", false);
        check("《云汀水利", "志》首发", "《云汀水利志》昨日首发。", true);
        check(
            "青石大桥合龙",
            "两岸群众不再绕行四十公里",
            "大桥合龙。两岸群众不再绕行四十公里，",
            false,
        );
    }
}
