//! Two columns whose lines an OCR engine wrote in turn, since it sorted them by height: a line of the left one, one of the
//! right one, and so on. Each line goes on not with the one before it but with the last but one.
//!
//! What two lines have at their seam tells it: the last letter of a line and the first of the next are of one word, or stand
//! together inside other lines of the page, in 20 to 40 of 100 seams where the order is right, and in some 5 where it is
//! not. One Viterbi
//! over the page finds the lines that go on better by twos; they are put one column after the other. Pages of which no
//! seam tells enough are left as they are.

mod words;

use self::words::is_in_word;
use super::{cue, folio::Sheet, line::Line, parallel};
use crate::text::is_han;

/// No printed page has more lines, and a page with fewer has no columns in turn.
const LINES: std::ops::RangeInclusive<usize> = 12..=4000;

/// So many lines behind the other column's last one at most stands a line of this one: where a line was torn, or one
/// column has none at that height.
const BEHIND: usize = 4;

/// A seam inside a word that is often met, one that the page knows, one that it knows with a letter more, and one that
/// nothing tells: logarithms of odds.
const WORD: f32 = 3.2;
const KNOWN: f32 = 1.2;
const WELL_KNOWN: f32 = 2.5;
const STRANGE: f32 = -0.4;

/// What it costs that columns in turn begin; more where no blank line is, for one column's lines end before the next.
const BEGIN: f32 = -6.5;
const BEGIN_INSIDE: f32 = -8.5;
/// What it costs that they go on for a line, and end where no blank line is.
const STAY: f32 = -0.12;
const END: f32 = -1.0;
/// What it costs that the turn is not kept.
const TWICE: f32 = -1.6;
/// What it is worth that a line is as wide as the column that it goes on with, and not as the other one.
const MEASURE: f32 = 0.6;
/// What it costs that a display line follows a line that breaks off, or a dateline does; that what begins no sentence follows
/// one that ended; and what it is worth that a dateline follows one that ended.
const BREAKS: f32 = -1.2;
const FILES: f32 = -1.5;
const MID: f32 = -1.5;
const FRESH: f32 = 0.5;
/// Columns in turn have no fewer lines.
const FEWEST: usize = 8;
/// As wide within so many cells, and as another one from so many on.
const SAME: f32 = 2.0;
const OTHER: f32 = 3.5;

/// Puts the columns of `sheets` that were written in turn one after the other.
pub(super) fn parted(sheets: &mut [Sheet]) {
    let lines = sheets.iter().map(|sheet| sheet.lines.len()).sum();
    let least = parallel::least(sheets.len(), lines);
    parallel::each(sheets, least, |sheet| {
        if let Some(order) = order(&sheet.lines) {
            turn(&mut sheet.lines, &order);
        }
    });
}

/// Which letters stand side by side inside the lines of a page, two and three of them: a bit each.
struct Runs(Vec<u64>);

/// Runs are told apart by so many bits of their hash.
const BITS: u32 = 19;

impl Runs {
    fn new(lines: &[Line]) -> Self {
        let mut runs = Self(vec![0; 1 << (BITS - 6)]);
        for line in lines {
            let (mut one, mut two) = (' ', ' ');
            for letter in line.text.chars().filter(|letter| !letter.is_whitespace()) {
                for run in [&[two, letter][..], &[one, two, letter]] {
                    let (at, bit) = Self::place(run);
                    if let Some(word) = runs.0.get_mut(at) {
                        *word |= bit;
                    }
                }
                (one, two) = (two, letter);
            }
        }
        runs
    }

    fn place(run: &[char]) -> (usize, u64) {
        let add = |key: u32, letter: &char| {
            (key.rotate_left(11) ^ u32::from(*letter)).wrapping_mul(0x9e37_79b1)
        };
        let key = run.iter().fold(1, add) >> (32 - BITS);
        ((key >> 6) as usize, 1 << (key & 63))
    }

    fn has(&self, run: &[char]) -> bool {
        let (at, bit) = Self::place(run);
        self.0.get(at).is_some_and(|word| word & bit != 0)
    }
}

/// The ends of a line.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that was seen")]
struct Ends {
    /// Its first two letters and its last two; none where it has too few.
    first: [char; 2],
    last: [char; 2],
    width: f32,
    gap: usize,
    /// Does it break off inside a sentence, as wide as its neighbours?
    open: bool,
    /// May it be a line of a headline: narrow, and without marks?
    display: bool,
    /// Does it end a sentence?
    stops: bool,
    /// Does it begin with a dateline?
    files: bool,
    /// Does it begin with a day of a month: 31日?
    day: bool,
    /// Is it one letter, of a headline that stands upright?
    upright: bool,
}

/// What it costs that such a line is of a column in turn.
const UPRIGHT: f32 = -2.5;

/// What may stand behind a figure.
const MEASURES: [char; 13] =
    ['年', '月', '日', '时', '个', '名', '人', '元', '万', '亿', '多', '％', '%'];

/// So many lines before and behind tell how wide the columns are, and a line is narrow under this share of it.
const NEAR: usize = 4;
const NARROW: f32 = 0.8;

/// What no sentence begins with.
const INSIDE: [char; 8] = ['了', '的', '着', '们', '过', '得', '地', '之'];

/// The ends of `lines`.
fn ends(lines: &[Line]) -> Vec<Ends> {
    let mut ends: Vec<Ends> = lines.iter().map(Ends::of).collect();
    let widths: Vec<f32> = ends.iter().map(|ends| ends.width).collect();
    for (at, (own, line)) in ends.iter_mut().zip(lines).enumerate() {
        let near = widths.iter().take(at + NEAR + 1).skip(at.saturating_sub(NEAR));
        let narrow = own.width < NARROW * near.fold(0.0_f32, |most, width| most.max(*width));
        let last = own.last[1];
        own.stops = matches!(last, '。' | '！' | '？' | '”' | '）');
        own.open = !narrow && (is_han(last) || matches!(last, '，' | '、'));
        own.display = narrow && !line.text.contains(['，', '。', '；', '：']);
    }
    ends
}

impl Ends {
    fn of(line: &Line) -> Self {
        let letters =
            || line.text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}');
        let (mut front, mut back) = (letters(), letters());
        let mut next = |last: bool| {
            let letter = if last { back.next_back() } else { front.next() };
            letter.unwrap_or(' ')
        };
        let (last, before) = (next(true), next(true));
        Self {
            first: [next(false), next(false)],
            last: [before, last],
            width: line.width,
            gap: line.gap,
            open: false,
            display: false,
            stops: false,
            files: cue::files(&line.text),
            day: {
                let rest = line.text.trim_start_matches(|letter: char| letter.is_ascii_digit());
                rest.len() < line.text.len() && rest.starts_with('日')
            },
            upright: letters().nth(1).is_none(),
        }
    }
}

/// How surely the line `two` goes on with the line `one`.
fn seam(runs: &Runs, one: &Ends, two: &Ends) -> f32 {
    let [before, last] = one.last;
    let [first, after] = two.first;
    let mut worth = match (two.files, one.open) {
        (true, true) => FILES,
        (true, false) => FRESH,
        _ => 0.0,
    };
    if one.open && two.display {
        worth += BREAKS;
    }
    if (one.stops || one.display) && INSIDE.contains(&first) {
        worth += MID;
    }
    // 12月 | 31日电, 二十名 behind 20: what a figure goes on with.
    if last == '月' && two.day {
        worth += WORD;
    } else if last.is_ascii_digit() && MEASURES.contains(&first) {
        worth += KNOWN;
    }
    // Behind a mark anything may stand, and figures tell little.
    if !is_han(last) || !is_han(first) {
        return worth;
    }
    worth
        + if is_in_word(last, first) {
            WORD
        } else if !runs.has(&[last, first]) {
            STRANGE
        } else if runs.has(&[before, last, first]) || runs.has(&[last, first, after]) {
            WELL_KNOWN
        } else {
            KNOWN
        }
}

/// How the lines up to one are read, where columns in turn are: how far behind it the other column's last one stands;
/// 0 where the page is read line by line.
type Way = usize;

/// The order of `lines` where two columns of them were written in turn; nothing where none were.
fn order(lines: &[Line]) -> Option<Vec<usize>> {
    let told = |line: &Line| line.spot.is_some() || line.start || line.heading || line.moved;
    if !LINES.contains(&lines.len()) || lines.iter().any(told) {
        return None;
    }
    let chinese = lines.iter().filter(|line| line.text.chars().take(4).any(is_han)).count();
    if chinese * 4 < lines.len() * 3 {
        return None;
    }
    let runs = Runs::new(lines);
    let ends = ends(lines);
    let ways = ways(&runs, &ends)?;
    let join =
        |one: Option<usize>, two: usize| match (one.and_then(|one| ends.get(one)), ends.get(two)) {
            (Some(one), Some(two)) => seam(&runs, one, two),
            _ => 0.0,
        };
    let order = strands(&ways, join);
    (!order.is_sorted()).then_some(order)
}

/// For each line the way that it is read, on the best path; nothing where that is line by line.
fn ways(runs: &Runs, ends: &[Ends]) -> Option<Vec<Way>> {
    let gaps = ends.iter().filter(|ends| ends.gap > 0).count();
    let spaced = gaps * 2 > ends.len();
    let at = |at: usize| ends.get(at);
    let join = |one: Option<usize>, two: usize| match (one.and_then(at), at(two)) {
        (Some(one), Some(two)) => seam(runs, one, two),
        _ => 0.0,
    };
    let same = |one: usize, two: usize| {
        at(one).zip(at(two)).map_or(f32::MAX, |(one, two)| (one.width - two.width).abs())
    };
    let mut best = [f32::MIN; BEHIND + 1];
    best[0] = 0.0;
    let mut back: Vec<[Way; BEHIND + 1]> = vec![[0; BEHIND + 1]];
    for line in 1..ends.len() {
        let mut next = [f32::MIN; BEHIND + 1];
        let mut from = [0; BEHIND + 1];
        let mut offer = |to: Way, score: f32, way: Way| {
            if let (Some(next), Some(from)) = (next.get_mut(to), from.get_mut(to))
                && score > *next
            {
                (*next, *from) = (score, way);
            }
        };
        let apart = spaced || at(line).is_some_and(|ends| ends.gap > 0);
        for (way, score) in best.iter().enumerate().filter(|(_, score)| **score > f32::MIN) {
            let on = join(line.checked_sub(1), line);
            if way == 0 {
                offer(0, score + on, 0);
                let first = at(line - 1).is_some_and(|ends| ends.gap > 0) || line == 1;
                let begin = if spaced || first { BEGIN } else { BEGIN_INSIDE };
                offer(1, score + begin, 0);
                continue;
            }
            let other = line.checked_sub(1 + way);
            let switch = join(other, line);
            let measure = match other {
                Some(other) if same(other, line) <= SAME && same(line - 1, line) >= OTHER => {
                    MEASURE
                }
                Some(other) if same(other, line) >= OTHER && same(line - 1, line) <= SAME => {
                    -MEASURE
                }
                _ => 0.0,
            };
            let upright = if at(line).is_some_and(|ends| ends.upright) { UPRIGHT } else { 0.0 };
            offer(1, score + switch + measure + STAY + upright, way);
            if way < BEHIND {
                offer(way + 1, score + on + TWICE + upright, way);
            }
            // What follows goes on with either, or with none.
            let after = on.max(switch) + if apart { 0.0 } else { END };
            offer(0, score + after, way);
        }
        best = next;
        back.push(from);
    }
    let mut way = (0..=BEHIND).max_by(|one, two| {
        let score = |way: &usize| best.get(*way).copied().unwrap_or(f32::MIN);
        score(one).total_cmp(&score(two))
    })?;
    let mut ways = vec![0; ends.len()];
    for line in (0..ends.len()).rev() {
        if let Some(own) = ways.get_mut(line) {
            *own = way;
        }
        way = back.get(line).and_then(|from| from.get(way)).copied().unwrap_or_default();
    }
    ways.iter().any(|way| *way > 0).then_some(ways)
}

/// The order of lines that are read these `ways`: where columns are in turn, one after the other, as what stands before
/// and behind them goes on; `join` tells how surely a line follows another one.
fn strands(ways: &[Way], join: impl Fn(Option<usize>, usize) -> f32) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(ways.len());
    let mut at = 0;
    while at < ways.len() {
        let turned = ways.iter().skip(at + 1).take_while(|way| **way > 0).count();
        if turned + 1 < FEWEST {
            order.extend(at..=at + turned);
            at += turned + 1;
            continue;
        }
        let (mut here, mut there) = (vec![at], vec![]);
        for line in at + 1..=at + turned {
            // Each is of the column that the line before is not of, unless the turn was not kept.
            if ways.get(line) == Some(&1) {
                std::mem::swap(&mut here, &mut there);
            }
            here.push(line);
        }
        let (one, two) = if here.first() < there.first() { (here, there) } else { (there, here) };
        let worth = |one: &[usize], two: &[usize]| {
            let first = one.first().map_or(0.0, |first| join(order.last().copied(), *first));
            let middle = two.first().map_or(0.0, |first| join(one.last().copied(), *first));
            first + middle + join(two.last().copied(), at + turned + 1)
        };
        let turn = worth(&two, &one) > worth(&one, &two);
        let (one, two) = if turn { (two, one) } else { (one, two) };
        order.extend(one);
        order.extend(two);
        at += turned + 1;
    }
    order
}

/// `lines` in this `order`.
fn turn(lines: &mut Vec<Line>, order: &[usize]) {
    let mut before: Option<usize> = None;
    let mut take = |at: &usize| {
        let mut line = std::mem::take(lines.get_mut(*at)?);
        let moved = before.is_some_and(|before| before + 1 != *at);
        // Where the other column begins it is another text's.
        if moved && before.is_some_and(|before| before > *at) {
            line.gap = line.gap.max(1);
        }
        before = Some(*at);
        Some(line)
    };
    let turned: Vec<Line> = order.iter().filter_map(&mut take).collect();
    *lines = turned;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page, parse::line::line};

    const BRIDGE: &str = "本报讯（记者郭远）青石大桥昨天合龙\n清河两岸的青石镇和柳湾镇从此连在\n一起，过河的人不再绕行四十公里山\n路。青石大桥的桥面双向四车道，青\n石镇的老船工头一回走着过清河，说\n两岸的人盼了三十年。大桥合龙那天\n青石镇和柳湾镇的人都来看桥，过河\n的渡船停了，老船工把船系在清河两\n岸的柳树上，走着回了青石镇。";
    const TEA: &str = "本报讯（记者白梅）云汀县的春茶开\n采早了九天，茶农天不亮就背着竹篓\n上山，云汀茶园里到处是采茶人。云\n汀县的农技员教茶农留高采、分批采\n摘。茶园的头茬鲜叶收了三千斤，比\n去年的春茶多出三成，茶农说采茶人\n从外县请来，云汀茶园管吃管住，春\n茶采完，竹篓里的鲜叶当天就要炒完。\n夜里也要炒茶。";

    fn lines(texts: &[&str]) -> Vec<Line> {
        let raw = |text: &&str| page::Line { text: (*text).to_owned(), ..page::Line::default() };
        texts.iter().map(|text| line(&raw(text), 0)).collect()
    }

    #[test]
    fn columns_in_turn_are_put_one_after_the_other() {
        let (one, two): (Vec<&str>, Vec<&str>) = (BRIDGE.lines().collect(), TEA.lines().collect());
        let turned: Vec<&str> = one.iter().zip(&two).flat_map(|(one, two)| [*one, *two]).collect();
        // The page has the words of both inside its lines, too.
        let rest = "青石大桥 清河两岸 柳湾镇 四十公里山路 青石镇的老船工 说两岸的人 大桥合龙那天 过河的渡船 走着回了青石镇 春茶开采 竹篓上山 采茶人 云汀县的农技员 分批采茶园 去年的春茶 采茶人从外县 春茶采完 当天就要炒完 分批采摘";
        let rest: Vec<&str> = rest.split(' ').collect();
        let page = lines(&[turned.as_slice(), rest.as_slice()].concat());
        let order = order(&page).unwrap_or_default();
        let all = [one, two].concat();
        let texts: Vec<&str> = order
            .iter()
            .filter_map(|at| page.get(*at))
            .map(|line| line.text.as_str())
            .filter(|text| all.contains(text))
            .collect();
        assert_eq!(texts, all);
    }

    #[test]
    fn a_page_in_order_is_left() {
        let page: Vec<&str> = BRIDGE.lines().chain(TEA.lines()).collect();
        assert_eq!(order(&lines(&page)), None);
        assert_eq!(order(&lines(&["渡口"])), None);
    }

    #[test]
    fn the_turn_may_be_missed() {
        let ways = [0, 1, 1, 2, 1, 1, 1, 1, 0];
        assert_eq!(strands(&ways, |_, _| 0.0), [0, 2, 3, 5, 7, 1, 4, 6, 8]);
        // The last line goes on with the first column.
        let join = |one, two| if (one, two) == (Some(7), 8) { 1.0 } else { 0.0 };
        assert_eq!(strands(&ways, join), [1, 4, 6, 0, 2, 3, 5, 7, 8]);
        // Fewer lines are chance.
        assert_eq!(strands(&[0, 0, 1, 1], |_, _| 0.0), [0, 1, 2, 3]);
    }
}
