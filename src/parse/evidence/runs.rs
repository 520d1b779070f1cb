//! What the lines of a run of display lines say of each other, and the runs and the texts between them.

use std::ops::Range;

use super::is_apart;
use crate::parse::{
    case::reads_on,
    echo::Echo,
    join::{HeadLine, alike, are_held},
    line::width,
    sign::Sign,
    unit::{Kind, Unit},
};

/// Tells each line between two texts of which run it is.
pub(super) fn tell(units: &[Unit], signs: &mut [Sign]) {
    let mut at = 0;
    while at < units.len() {
        let from = at;
        while units.get(at).is_some_and(|unit| !unit.is_text()) {
            at += 1;
        }
        for sign in signs.get_mut(from..at).unwrap_or_default() {
            sign.run = from..at;
        }
        at += 1;
    }
}

/// Tells the lines near one of an advertisement.
pub(super) fn near_ads(signs: &mut [Sign]) {
    for at in 0..signs.len() {
        let run = signs.get(at).map(|sign| sign.run.clone()).unwrap_or_default();
        let near = at.saturating_sub(2).max(run.start)..(at + 4).min(run.end);
        let near_ad = signs.get(near).unwrap_or_default().iter().any(|sign| sign.ad);
        if let Some(sign) = signs.get_mut(at) {
            sign.near_ad = near_ad && !sign.ad;
        }
    }
}

/// Tells of which display lines each looks like the other half of the one before, and which that one holds.
pub(super) fn tell_broken(units: &[Unit], signs: &mut [Sign]) {
    let mut before: Option<HeadLine> = None;
    for (unit, sign) in units.iter().zip(signs) {
        let display = unit.kind == Kind::Display;
        let line = display.then(|| HeadLine::new(&unit.text, sign.width));
        if let (Some(one), Some(two)) = (&before, &line) {
            sign.broken = alike([one, two]);
            sign.held = are_held(one, two);
        }
        before = line;
    }
}

/// Tells the display lines that the line right above them reads on into.
pub(super) fn flows(units: &[Unit], signs: &mut [Sign], usual_gap: usize, display_gaps: bool) {
    for (pair, sign) in units.windows(2).zip(signs.iter_mut().skip(1)) {
        let [one, two] = pair else { continue };
        let display = one.kind == Kind::Display && two.kind == Kind::Display;
        sign.flows = display
            && !is_apart(sign.gap, usual_gap, display_gaps)
            && reads_on(&one.text, &two.text);
    }
    let apart =
        |at: &usize| signs.get(*at).is_none_or(|sign| is_apart(sign.gap, usual_gap, display_gaps));
    for deck in decks(units, apart) {
        for sign in signs.get_mut(deck.start + 1..deck.end).unwrap_or_default() {
            sign.flows = true;
        }
    }
}

/// The fewest lines of a deck that is set as text is.
const DECK: usize = 4;

/// Lines of one measure differ by no more cells.
const EVEN: f32 = 2.0;

/// The decks among `units` that are set as text is: lines as wide as each other, but for the last, with marks of running
/// text. Party papers print what a speech urged over the report of it, obituaries who was there.
fn decks(units: &[Unit], is_apart: impl Fn(&usize) -> bool) -> Vec<Range<usize>> {
    let wide = |at: usize| units.get(at).map_or(0.0, |unit| width(&unit.text));
    let is_display = |at: &usize| units.get(*at).is_some_and(|unit| unit.kind == Kind::Display);
    let mut decks = vec![];
    let mut at = 0;
    while at < units.len() {
        let from = at;
        at += 1;
        if !is_display(&from) {
            continue;
        }
        while is_display(&at) && !is_apart(&at) && (wide(at) - wide(from)).abs() <= EVEN {
            at += 1;
        }
        let last = is_display(&at) && !is_apart(&at) && wide(at) < wide(from);
        let deck = from..at + usize::from(last);
        let runs = units.get(deck.clone()).unwrap_or_default();
        let marked = runs.iter().any(|unit| unit.text.contains(['，', '；', '。']));
        if deck.len() >= DECK && marked {
            decks.push(deck);
        }
    }
    decks
}

/// Tells the texts that display lines far away repeat.
pub(super) fn vote(signs: &mut [Sign], echo: &Echo) {
    let mut votes = vec![0.0_f32; signs.len()];
    // A run's statements are counted once, not for each of its lines.
    let (mut run, mut statements) = (0..0, 0);
    for (at, sign) in signs.iter().enumerate() {
        let found = echo.of(at);
        let last = sign.run.end == signs.len();
        if sign.run != run {
            run = sign.run.clone();
            let own = signs.get(run.clone()).unwrap_or_default();
            statements = own.iter().filter(|sign| !sign.flows).count();
        }
        if (statements >= 5 || last && statements >= 3)
            && let Some(vote) = votes.get_mut(found.place)
        {
            *vote += (found.best - 0.5 * found.second).max(0.0);
        }
    }
    for (sign, vote) in signs.iter_mut().zip(votes) {
        sign.vote = vote.min(1.2);
    }
}

/// What the runs of display lines and the texts between them say of each other.
pub(super) fn compare(units: &[Unit], signs: &mut [Sign], echo: &Echo) {
    let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
    let mut runs: Vec<Range<usize>> = vec![];
    for (at, sign) in signs.iter().enumerate() {
        if is(at, Kind::Display) && runs.last() != Some(&sign.run) {
            runs.push(sign.run.clone());
        }
    }
    // How much of the lines of a run the text of `block` has.
    let heard = |run: &Range<usize>, block: &Range<usize>| {
        let found = run.clone().map(|at| echo.of(at)).filter(|found| found.grams > 0);
        let shares = found.map(|found| found.within(block) * (found.grams as f32 / 12.0).min(1.0));
        shares.fold(0.0, f32::max)
    };
    for (number, run) in runs.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|number| runs.get(number));
        let end = runs.get(number + 1).map_or(units.len(), |run| run.start);
        let old = before.map_or(0.0, |before| heard(before, &(run.end..end)));
        if let Some(sign) = signs.get_mut(run.end) {
            sign.old = old;
        }
        let above = before.map_or(0, |run| run.end)..run.start;
        for at in run.clone() {
            if let Some(sign) = signs.get_mut(at) {
                sign.before = echo.of(at).within(&above);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decks;
    use crate::parse::unit::page;

    const DECK: [&str; 4] = [
        "#县里强调，青石大桥通车以后两岸",
        "#群众不再绕行四十公里山路，河东",
        "#河西要同饮一江水、共护一条河，",
        "#让老渡口留在记忆里",
    ];

    #[test]
    fn lines_of_one_measure_with_marks_are_one_statement() {
        let mut lines = vec!["#青石大桥合龙"];
        lines.extend(DECK);
        lines.push("#镇长主持");
        let units = page(&lines, |_| 120);
        assert_eq!(decks(&units, |_| false), std::slice::from_ref(&(1..5)));
        assert_eq!(decks(&units, |at| *at == 3), [1..3; 0]);
        // Headlines of one width have no marks.
        let heads =
            ["#青石大桥昨天合龙", "#春茶开采早了九天", "#柳湾河堤昨天完工", "#夜市搬进了老粮站"];
        assert_eq!(decks(&page(&heads, |_| 120), |_| false), [1..3; 0]);
    }
}
