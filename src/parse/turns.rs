//! Two columns whose lines an OCR engine wrote in turn, since it sorted them by height: a line of the left one, one of the
//! right one, and so on. Each line goes on not with the one before it but with the last but one.
//!
//! What two lines have at their seam tells it: the last letter of a line and the first of the next are of one word, or stand
//! together inside other lines of the page, in 20 to 40 of 100 seams where the order is right, and in some 5 where it is
//! not. One Viterbi
//! over the page finds the lines that go on better by twos; they are put one column after the other. Pages of which no
//! seam tells enough are left as they are.

mod seam;
mod words;

use self::seam::Seams;
use super::{folio::Sheet, line::Line, parallel};
use crate::text::is_han;

/// No printed page has more lines, and a page with fewer has no columns in turn.
const LINES: std::ops::RangeInclusive<usize> = 12..=4000;

/// So many lines behind the other column's last one at most stands a line of this one: where a line was torn, or one
/// column has none at that height.
const BEHIND: usize = 4;

/// What it costs that columns in turn begin; more where no blank line is, for one column's lines end before the next.
const BEGIN: f32 = -6.5;
const BEGIN_INSIDE: f32 = -8.5;
/// What it costs that they go on for a line, and end where no blank line is.
const STAY: f32 = -0.12;
const END: f32 = -1.0;
/// What it costs that the turn is not kept.
const TWICE: f32 = -1.6;
/// What it costs that one letter of a headline that stands upright is of one.
const UPRIGHT: f32 = -2.5;
/// What it is worth that a line is as wide as the column that it goes on with, and not as the other one.
const MEASURE: f32 = 0.6;
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
    let seams = Seams::of(lines);
    // A paragraph a line: no line goes on with another one.
    if seams.are_whole() {
        return None;
    }
    let ways = ways(&seams)?;
    let order = strands(&ways, |one, two| seams.join(one, two));
    (!order.is_sorted()).then_some(order)
}

/// For each line the way that it is read, on the best path; nothing where that is line by line.
fn ways(seams: &Seams) -> Option<Vec<Way>> {
    let ends = seams.ends();
    let gaps = ends.iter().filter(|ends| ends.gap > 0).count();
    let spaced = gaps * 2 > ends.len();
    let at = |at: usize| ends.get(at);
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
        let on = seams.join(line.checked_sub(1), line);
        let upright = if at(line).is_some_and(|ends| ends.upright) { UPRIGHT } else { 0.0 };
        for (way, score) in best.iter().enumerate().filter(|(_, score)| **score > f32::MIN) {
            if way == 0 {
                offer(0, score + on, 0);
                let first = at(line - 1).is_some_and(|ends| ends.gap > 0) || line == 1;
                let begin = if spaced || first { BEGIN } else { BEGIN_INSIDE };
                offer(1, score + begin, 0);
                continue;
            }
            let other = line.checked_sub(1 + way);
            let switch = seams.join(other, line);
            let measure = match other {
                Some(other)
                    if seams.differ(other, line) <= SAME
                        && seams.differ(line - 1, line) >= OTHER =>
                {
                    MEASURE
                }
                Some(other)
                    if seams.differ(other, line) >= OTHER
                        && seams.differ(line - 1, line) <= SAME =>
                {
                    -MEASURE
                }
                _ => 0.0,
            };
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
    fn texts_of_a_paragraph_a_line_are_left() {
        let (one, two) = (BRIDGE.replace('\n', ""), TEA.replace('\n', ""));
        let texts = one.split_inclusive('。').zip(two.split_inclusive('。'));
        let page: Vec<&str> = texts.flat_map(|(one, two)| ["青石大桥", one, "春茶", two]).collect();
        let page = page.repeat(3);
        assert_eq!(order(&lines(&page)), None);
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
