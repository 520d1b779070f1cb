//! Display lines go above the text that they belong to: those of several columns were printed in a row.

use std::collections::BTreeMap;

use super::{
    block::{Blocks, Edge},
    link::Course,
    pairs::{Pairs, Set},
    weight::{self, Row},
};
use crate::parse::cue::is_never_first;

/// A text: courses that follow on each other.
#[derive(Clone, Debug)]
struct Text {
    /// The number of its first course.
    course: usize,
    /// The number of its first block.
    start: usize,
    /// The pairs of letters of each of its courses.
    pairs: Set,
    /// Those of its first lines.
    opening: Set,
    /// How many lines it has.
    count: usize,
    /// The width of its widest line.
    width: f32,
    /// Does it begin with an indent that was lost?
    indent: bool,
    /// With a dateline?
    lead: bool,
    /// With display lines of its own?
    headed: bool,
}

/// Display lines stand so many texts before theirs at most.
const AFTER: usize = 10;

/// Or behind its beginning.
const BEFORE: usize = 3;

/// The lines of a text that its headline is likeliest to repeat.
const OPENING: usize = 5;

/// The display courses that go above each course, by their numbers, and nowhere else.
pub(super) fn heads(
    courses: &[Course],
    next: &BTreeMap<usize, usize>,
    blocks: &Blocks,
) -> BTreeMap<usize, Vec<usize>> {
    let texts = texts(courses, next, blocks);
    let mut heads: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut in_row = 0;
    for (at, course) in courses.iter().enumerate() {
        in_row = if course.text { 0 } else { in_row + 1 };
        if course.text {
            continue;
        }
        let (from, to) = (texts.partition_point(|text| text.start <= course.start()), texts.len());
        let words = Words::of(course, &blocks.pairs);
        let mut best = (stays(course, at, courses.len(), blocks), None);
        for number in from.saturating_sub(BEFORE)..to.min(from + AFTER) {
            let Some(text) = texts.get(number) else { continue };
            let place = Place { number, from, in_row };
            let score = above((course, &words), text, &place, blocks);
            if score > best.0 {
                best = (score, Some(text.course));
            }
        }
        if let Some(text) = best.1 {
            heads.entry(text).or_default().push(at);
        }
    }
    heads
}

/// How many display lines have their words repeated by the next text that begins, and how many by a later one.
pub(super) fn rows(courses: &[Course], blocks: &Blocks) -> (usize, usize) {
    let texts = texts(courses, &BTreeMap::new(), blocks);
    let (mut near, mut apart) = (0, 0);
    for course in courses.iter().filter(|course| !course.text) {
        let from = texts.partition_point(|text| text.start <= course.start());
        let words = Words::of(course, &blocks.pairs);
        let likest = (from.saturating_sub(BEFORE)..texts.len().min(from + AFTER))
            .filter_map(|number| {
                let text = texts.get(number)?;
                let again = words.echo(&text.pairs, &blocks.pairs);
                Some((again / (text.count as f32 + 5.0).sqrt(), again, number))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, again, number)) = likest
            && again > 0.4
        {
            near += usize::from(number == from);
            apart += usize::from(number > from);
        }
    }
    (near, apart)
}

fn texts(courses: &[Course], next: &BTreeMap<usize, usize>, blocks: &Blocks) -> Vec<Text> {
    let mut follows = vec![false; courses.len()];
    for to in next.values() {
        if let Some(follows) = follows.get_mut(*to) {
            *follows = true;
        }
    }
    let mut texts = vec![];
    for (at, course) in courses.iter().enumerate() {
        if !course.text || follows.get(at) == Some(&true) {
            continue;
        }
        let mut parts = vec![course];
        let mut end = at;
        while let Some(to) = next.get(&end) {
            parts.extend(courses.get(*to));
            end = *to;
        }
        let Some(first) = course.head(blocks) else { continue };
        let width = parts.iter().map(|part| part.width).fold(0.0, f32::max);
        let edges: Vec<&Edge> = parts
            .iter()
            .flat_map(|part| &part.lines)
            .filter_map(|line| blocks.edges.get(*line))
            .collect();
        let of = |lines: usize| {
            let mut own = blocks.pairs.none();
            for line in parts.iter().flat_map(|part| &part.lines).take(lines) {
                own.add(blocks.pairs.of_lines(*line..line + 1));
            }
            own
        };
        texts.push(Text {
            course: at,
            start: course.start(),
            pairs: of(usize::MAX),
            opening: of(OPENING),
            count: edges.len(),
            width,
            indent: width - first.width > 2.5 && !is_never_first(first.first()),
            lead: first.lead,
            headed: !first.marked && first.width < width - 8.0 && !first.lead && !first.stops,
        });
    }
    texts
}

/// Where a text stands from display lines.
struct Place {
    /// The text's number.
    number: usize,
    /// The number of the first text that begins after the display lines.
    from: usize,
    /// The number of the display lines in their row, from 1.
    in_row: usize,
}

/// How well the display lines of `course`, which have these `words`, go above `text`.
fn above((course, words): (&Course, &Words), text: &Text, place: &Place, blocks: &Blocks) -> f32 {
    let mut row = Row::new(&weight::ABOVE);
    // Texts before are 0 to 2, those after 3 and on.
    row.tell((place.number + BEFORE).saturating_sub(place.from), true);
    let after = place.number >= place.from;
    let steps = if after { place.number - place.from + 1 } else { 0 };
    let byline = is_byline(course, blocks);
    let again = words.echo(&text.pairs, &blocks.pairs);
    let early = words.echo(&text.opening, &blocks.pairs);
    row.tell(13, after && steps == place.in_row);
    row.tell(14, after && steps > place.in_row);
    row.tell(15, after && steps < place.in_row);
    row.tell(16, byline && steps == 1);
    row.tell(17, byline && steps > 1);
    row.tell(18, byline && !after);
    row.add(19, again);
    row.add(20, early);
    row.tell(21, again > 0.5);
    row.tell(22, early > 0.4);
    row.tell(23, again == 0.0);
    row.tell(24, text.indent);
    row.tell(25, text.lead);
    row.tell(26, text.headed);
    row.tell(27, text.count < 3);
    row.add(28, again / (text.count as f32 + 5.0).sqrt() * 5.0);
    row.tell(29, course.width > text.width + 4.0);
    row.tell(30, (course.width - text.width).abs() < 3.0);
    row.add(31, (text.start.abs_diff(course.start()) as f32 / 10.0).min(2.0));
    row.tell(32, text.start == course.start() + 1);
    row.tell(33, text.headed && early > 0.4);
    row.sum
}

/// How likely it is that the display lines of `course`, number `at` of `count`, go above no text.
fn stays(course: &Course, at: usize, count: usize, blocks: &Blocks) -> f32 {
    let edges: Vec<&Edge> =
        course.lines.iter().filter_map(|line| blocks.edges.get(*line)).collect();
    let letters = || edges.iter().flat_map(|edge| &edge.letters);
    let opens = |word: &str| letters().take(2).copied().eq(word.chars());
    let mut row = Row::new(&weight::STAYS);
    row.tell(0, true);
    row.tell(1, is_byline(course, blocks));
    row.tell(
        2,
        ["图为", "上图", "下图", "左图"].into_iter().any(opens) || letters().last() == Some(&'摄'),
    );
    row.tell(3, edges.last().is_some_and(|edge| edge.stops));
    row.tell(4, course.width < 9.0);
    row.tell(5, edges.len() == 1);
    row.tell(6, letters().any(|letter| letter.is_numeric()));
    row.tell(7, at < 10);
    row.tell(8, edges.len() > 4);
    row.tell(9, letters().count() <= 2);
    row.tell(10, letters().any(|letter| matches!(letter, '，' | '：')));
    row.tell(11, at + 6 > count);
    row.sum
}

/// The pairs of letters of display lines, of which several texts are asked: they are few of the page's.
struct Words {
    /// Rising.
    own: Vec<u32>,
    /// What they are worth together.
    all: f32,
}

impl Words {
    fn of(course: &Course, pairs: &Pairs) -> Self {
        let own: Vec<u32> = course.stream.pairs.all().collect();
        let all = pairs.worth(own.iter().copied()).max(2.0);
        Self { own, all }
    }

    /// How much of them comes again in a `text` with these of the page's `pairs`, from 0 to 1.
    fn echo(&self, text: &Set, pairs: &Pairs) -> f32 {
        pairs.worth(self.own.iter().copied().filter(|pair| text.has(*pair))) / self.all
    }
}

/// Is it a line of names: 本报记者 …, □ …?
fn is_byline(course: &Course, blocks: &Blocks) -> bool {
    let Some(edge) = course.head(blocks) else { return false };
    let told = |word: &str| {
        let word: Vec<char> = word.chars().collect();
        edge.letters.windows(word.len()).any(|run| run == word)
    };
    course.lines.len() <= 3
        && edge.letters.len() < 24
        && ("□■●◆".contains(edge.first())
            || "本新".contains(edge.first()) && (told("记者") || told("通讯员")))
}
