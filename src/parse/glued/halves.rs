//! Display lines of two halves, a blank between, that belong to two headlines.
//!
//! A headline may have a blank by itself: 乘风破浪时 扬帆济沧海. Two that were run together are told by the texts: one says
//! the words of the one half, another those of the other, and none both. The lines above and below tell too: in
//! `以铁路春运｜确保旅客走好 茶园开采早｜首日收青三千斤` each half is as wide as the line that it goes on with.

use super::{Sheet, blanks, heard::Heard, is_blank_in};
use crate::parse::{
    byline::{byline_line, dateline},
    cue::{is_advert, is_notice_title},
    line,
    ngram::{self, Token},
    standing::is_standing,
};
use crate::text::is_han;

/// What a cut is worth at least, as the logarithm of its odds.
const LEAST: f32 = -0.2;

/// The weights of [`Half`], fitted by logistic regression over the blanks in display lines of newsgen issues.
struct Weights {
    base: f32,
    apart: f32,
    some_apart: f32,
    said: f32,
    meet: f32,
    above: f32,
    below: f32,
    left_as_above: f32,
    whole_as_above: f32,
    whole_as_below: f32,
    meets_above: f32,
    meets_below: f32,
    short: f32,
    wide: f32,
}

const WEIGHTS: Weights = Weights {
    base: -0.77,
    apart: 0.88,
    some_apart: 2.44,
    said: 0.69,
    meet: -0.66,
    above: -0.48,
    below: -1.56,
    left_as_above: 0.29,
    whole_as_above: -0.96,
    whole_as_below: -1.85,
    meets_above: -0.16,
    meets_below: 0.89,
    short: -0.71,
    wide: 1.52,
};

/// Lines are as wide as each other within so many cells.
const SAME: f32 = 2.5;
/// One text says both halves if so little is left for another, and so much of both is said.
const ONE: f32 = 0.01;
const SAID: f32 = 0.1;
/// A half is short of so many cells, and a line wide of more than so many.
const SHORT: f32 = 6.0;
const WIDE: f32 = 38.0;

/// A blank in a display line.
struct Half {
    at: usize,
    /// Where the second half begins, in bytes.
    byte: usize,
    left: Vec<Token>,
    right: Vec<Token>,
    /// The widths of both.
    widths: [f32; 2],
}

/// Adds to `cuts`, which rise, those between two halves of other lines.
pub(super) fn cuts(sheet: Sheet<'_>, cuts: &mut Vec<(usize, usize)>) {
    let mut done = cuts.iter().map(|(at, _)| *at).peekable();
    let (mut found, mut asked) = (vec![], vec![]);
    for at in 0..sheet.lines.len() {
        if done.next_if_eq(&at).is_some() {
            continue;
        }
        let Some(line) = sheet.display(at) else { continue };
        if !is_blank_in(line) {
            continue;
        }
        if let Some(byte) = behind_label(line) {
            found.push((at, byte));
            continue;
        }
        asked.extend(blanks(line).filter_map(|(byte, left, right)| half(at, byte, [left, right])));
    }
    if !asked.is_empty() {
        found.extend(best(sheet, &asked));
    }
    cuts.extend(found);
    cuts.sort_unstable();
}

/// Where a headline begins behind a standing head or a notice's title: 各地短波 渡口复航.
fn behind_label(line: &line::Line) -> Option<usize> {
    let is_label = |half: &str| is_standing(half) || is_notice_title(half);
    let (byte, left, right) = blanks(line).find(|(_, left, _)| is_label(left))?;
    let han = right.chars().filter(|letter| is_han(*letter)).count();
    (han >= 4 && !is_label(&line.text) && left.chars().any(is_han)).then_some(byte)
}

/// The blank before byte `byte` of line `at`, if a headline may stand on both sides.
fn half(at: usize, byte: usize, halves: [&str; 2]) -> Option<Half> {
    let plain = |half: &&str| {
        half.chars().filter(|letter| is_han(*letter)).count() >= 2
            && !half.contains(['，', '。', '；', '：', '●', '■', '□', '◆', '▲', '→'])
            && !half.ends_with(['（', '(', '版'])
            && !is_advert(half)
            && byline_line(half) < 0.2
            && dateline(half).is_none()
    };
    if !halves.iter().all(plain) {
        return None;
    }
    let [left, right] = halves.map(|half| {
        let mut tokens = vec![];
        ngram::tokens(half, &mut tokens);
        tokens
    });
    Some(Half { at, byte, left, right, widths: halves.map(line::width) })
}

/// The best cut of each line that `halves` are of, where it is worth a cut.
fn best(sheet: Sheet<'_>, halves: &[Half]) -> Vec<(usize, usize)> {
    let tokens = |at: Option<usize>| {
        let mut tokens = vec![];
        if let Some(line) = at.and_then(|at| sheet.display(at)) {
            ngram::tokens(&line.text, &mut tokens);
        }
        tokens
    };
    let around: Vec<[Vec<Token>; 2]> = halves
        .iter()
        .map(|half| [tokens(half.at.checked_sub(1)), tokens(Some(half.at + 1))])
        .collect();
    let asked: Vec<Vec<Token>> = halves
        .iter()
        .zip(&around)
        .map(|(half, [above, below])| {
            let above = above.iter().skip(above.len().saturating_sub(3));
            let own = half.left.iter().chain(&half.right);
            above.chain(own).chain(below.iter().take(3)).copied().collect()
        })
        .collect();
    let heard = Heard::new(sheet, &asked);
    let mut cuts: Vec<(usize, usize)> = vec![];
    let mut last = (usize::MAX, 0.0);
    for (half, around) in halves.iter().zip(&around) {
        let worth = worth(sheet, &heard, half, around);
        if worth <= LEAST {
            continue;
        }
        if last.0 != half.at {
            cuts.push((half.at, half.byte));
        } else if worth > last.1
            && let Some(cut) = cuts.last_mut()
        {
            *cut = (half.at, half.byte);
        } else {
            continue;
        }
        last = (half.at, worth);
    }
    cuts
}

/// How sure the two sides of `half` are two headlines, as the logarithm of its odds; `around` are the words of the
/// display lines above and below it.
fn worth(sheet: Sheet<'_>, heard: &Heard, half: &Half, around: &[Vec<Token>; 2]) -> f32 {
    let (left, right) = (heard.said(&half.left), heard.said(&half.right));
    let all = left.all + right.all;
    let (mut apart, mut said, mut shared) = (0.0, 0.0, 0.0_f32);
    if left.all > 0.0 && right.all > 0.0 {
        let [one, two] = left.best_with(&right);
        apart = (left.best() + right.best() - one - two) / all;
        said = (left.best() / left.all).min(right.best() / right.all);
        shared = (one / left.all).min(two / right.all);
    }
    // 李大川主持 刘群宣读决定: one text says both.
    if apart < 2.0 * ONE && shared >= SAID || apart < ONE && said >= SAID {
        return f32::NEG_INFINITY;
    }
    if apart < ONE {
        said = 0.0;
    }
    let above = half.at.checked_sub(1).and_then(|above| sheet.display(above));
    let below = sheet.display(half.at + 1);
    let [left_width, right_width] = half.widths;
    let whole = left_width + right_width;
    let same = |line: Option<&line::Line>, width: f32| {
        line.is_some_and(|line| (line.width - width).abs() <= SAME)
    };
    let weights = &WEIGHTS;
    let mut worth = weights.base
        + weights.apart * apart.min(0.1) / 0.1
        + weights.some_apart * apart.min(0.02) / 0.02
        + weights.said * said.min(0.3) / 0.3;
    for (test, weight) in [
        (heard.meet(&half.left, &half.right), weights.meet),
        (above.is_some(), weights.above),
        (below.is_some(), weights.below),
        (same(above, left_width), weights.left_as_above),
        (same(above, whole), weights.whole_as_above),
        (same(below, whole), weights.whole_as_below),
        (heard.meet(&around[0], &half.left), weights.meets_above),
        (heard.meet(&half.right, &around[1]), weights.meets_below),
        (left_width.min(right_width) <= SHORT, weights.short),
        (whole > WIDE, weights.wide),
    ] {
        if test {
            worth += weight;
        }
    }
    worth
}

#[cfg(test)]
mod tests {
    use super::{super::tests::sheet, *};

    const BRIDGE: (char, &str) =
        ('S', "青石大桥昨日合龙，清河两岸从此连在一起，镇上的人盼了三十年。");
    const TEA: (char, &str) = ('S', "云汀春茶开采比往年早了九天，茶农首日收青三千斤。");

    #[track_caller]
    fn check(line: &str, texts: [(char, &str); 2], want: Option<&str>) {
        let more =
            ('M', "桥头的老船工说，撑了一辈子船，今天头一回走着过了河，到了对岸还不敢相信。");
        let (lines, labels) =
            sheet(&[texts[0], more, more, more, more, more, ('D', line), texts[1]]);
        let mut got = vec![];
        cuts(Sheet { lines: &lines, labels: &labels }, &mut got);
        let got = got.first().and_then(|(_, byte)| line.get(*byte..));
        assert_eq!(got, want, "{line}");
    }

    #[test]
    fn halves_that_two_texts_say_are_two_headlines() {
        check("青石大桥昨日合龙 云汀春茶开采", [BRIDGE, TEA], Some("云汀春茶开采"));
        check("青石大桥合龙 清河两岸连在一起", [BRIDGE, TEA], None);
        check("乘风破浪时 扬帆济沧海", [BRIDGE, TEA], None);
    }

    #[test]
    fn a_standing_head_ends_at_its_blank() {
        check("各地短波 渡口复航", [BRIDGE, TEA], Some("渡口复航"));
        check("停电通知 迁址启事", [BRIDGE, TEA], Some("迁址启事"));
        check("渡口 各地短波", [BRIDGE, TEA], None);
    }
}
