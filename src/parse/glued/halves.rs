//! Display lines of two halves, a blank between, that belong to two headlines.
//!
//! A headline may have a blank by itself: 乘风破浪时 扬帆济沧海. Two that were run together are told by the texts: one says
//! the words of the one half, another those of the other, and none both. The lines above and below tell too: in
//! `以铁路春运｜确保旅客走好 茶园开采早｜首日收青三千斤` each half is as wide as the line that it goes on with.

use super::{Sheet, blanks, heard::Heard, is_blank_in};
use crate::parse::{
    byline::{byline_line, has_dateline},
    cue::{is_advert, is_notice_title, sells},
    join::took_part,
    line,
    ngram::{self, Token},
    standing::is_standing,
    weighed::weighed,
};
use crate::text::is_han;

/// What a cut is worth at least, as the logarithm of its odds. Set by hand.
const LEAST: f32 = -0.2;

weighed! {
    /// A piece of evidence for or against a blank in a display line parting two headlines.
    enum Blank;
    /// Fitted (logistic regression over the blanks in display lines of newsgen issues). `tools/fit` comes to a table like it
    /// only where what tells little of the words is held: papers have headlines with blanks of which no text says a word,
    /// generated issues hardly any, and what is fitted on these alone cuts those. With the rest fitted anew (seeds 1-12) some
    /// heads are won and some articles lost, so that the first table was kept.
    weights;

    Always -0.77 "Always."
    Apart 0.88 "How much better two texts say the two halves than one does, up to a tenth of their words."
    SomeApart 2.44 "The same, up to a fiftieth."
    Said 0.69 "How much of the half that is said less its text says, up to three tenths."
    Meet -0.66 "The words at the blank meet in a text."
    Above -0.48 "A display line stands above."
    Below -1.56 "One stands below."
    LeftAsAbove 0.29 "The first half is as wide as the line above."
    WholeAsAbove -0.96 "Both are together."
    WholeAsBelow -1.85 "They are as wide as the line below."
    MeetsAbove -0.16 "The first half goes on with the line above, as a text has it."
    MeetsBelow 0.89 "The line below goes on with the second half."
    Short -0.71 "A half is short."
    Wide 1.52 "The line is wide."
}

/// Lines are as wide as each other within so many cells.
const SAME: f32 = 2.5;
/// One text says both halves if so little is left for another, and so much of both is said.
const ONE: f32 = 0.01;
const SAID: f32 = 0.1;
/// A half is short of so many cells, and a line wide of more than so many.
const SHORT: f32 = 6.0;
const WIDE: f32 = 38.0;

/// A blank in a display line, which headlines may stand on both sides of.
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
    let (mut found, asked) = open(sheet, cuts);
    if !asked.is_empty() {
        found.extend(best(sheet, &asked));
    }
    cuts.extend(found);
    cuts.sort_unstable();
}

/// Of the display lines that `cuts`, which rise, leave whole: where a headline begins behind a label, and the blanks that
/// may part two headlines.
fn open(sheet: Sheet<'_>, cuts: &[(usize, usize)]) -> (Vec<(usize, usize)>, Vec<Half>) {
    let mut done = cuts.iter().map(|(at, _)| *at).peekable();
    let (mut found, mut asked) = (vec![], vec![]);
    for at in 0..sheet.lines.len() {
        if done.next_if_eq(&at).is_some() {
            continue;
        }
        let Some(line) = sheet.display(at) else { continue };
        if stands_apart(sheet, at) {
            continue;
        }
        if let Some(byte) = behind_notice(sheet, at) {
            found.push((at, byte));
            continue;
        }
        // Who took part is told in one deck.
        if !is_blank_in(line) || took_part(&line.text).is_some() {
            continue;
        }
        if let Some(byte) = behind_label(line) {
            found.push((at, byte));
            continue;
        }
        asked.extend(blanks(line).filter_map(|(byte, left, right)| half(at, byte, [left, right])));
    }
    (found, asked)
}

/// The most lines of a head that stands apart.
const HEAD: usize = 5;

/// Does line `at` stand among display lines alone, apart from what is above and below them? They stood at no other line's
/// height: 渡口昨日复航 | 两岸称便 茶农：盼了三年, blank lines over and under both.
fn stands_apart(sheet: Sheet<'_>, at: usize) -> bool {
    let gap = |at: usize| sheet.lines.get(at).is_none_or(|line| line.gap > 0);
    let all =
        |mut lines: std::ops::RangeInclusive<usize>| lines.all(|at| sheet.display(at).is_some());
    let begin = (at.saturating_sub(HEAD)..=at).rev().find(|at| *at == 0 || gap(*at));
    let end = (at..=at + HEAD).find(|at| gap(at + 1));
    begin.zip(end).is_some_and(|(begin, end)| all(begin..=end))
}

/// Where a headline begins behind a standing head or a notice's title: 各地短波 渡口复航.
fn behind_label(line: &line::Line) -> Option<usize> {
    let is_label = |half: &str| is_standing(half) || is_notice_title(half);
    let (byte, left, right) = blanks(line).find(|(_, left, _)| is_label(left))?;
    let han = right.chars().filter(|letter| is_han(*letter)).count();
    (han >= 4 && !is_label(&line.text) && left.chars().any(is_han)).then_some(byte)
}

/// Where in line `at` an advertisement begins right behind the title of a notice, in the next box, as the lines below tell:
/// 遗失声明柳湾家具城 over 迎春酬宾.
fn behind_notice(sheet: Sheet<'_>, at: usize) -> Option<usize> {
    let text = sheet.display(at)?.text.as_str();
    let last = |letter: char| matches!(letter, '事' | '明' | '知' | '告');
    let (end, letter) = text.char_indices().take(6).find(|(_, letter)| last(*letter))?;
    let (title, rest) = text.split_at_checked(end + letter.len_utf8())?;
    let sold =
        || (at + 1..at + 3).filter_map(|below| sheet.display(below)).any(|line| sells(&line.text));
    let told = title.chars().count() >= 4 && rest.chars().count() >= 4 && is_notice_title(title);
    (told && (is_advert(rest) || sold())).then_some(text.len() - rest.len())
}

/// The blank before byte `byte` of line `at`, if a headline may stand on both sides.
fn half(at: usize, byte: usize, halves: [&str; 2]) -> Option<Half> {
    let plain = |half: &&str| {
        half.chars().filter(|letter| is_han(*letter)).count() >= 2
            && !half.contains(['，', '。', '；', '：', '●', '■', '□', '◆', '▲', '→'])
            && !half.ends_with(['（', '(', '版'])
            && !is_advert(half)
            && byline_line(half) < 0.2
            && !has_dateline(half)
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
    let mut cuts: Vec<(usize, usize)> = vec![];
    let mut last = (usize::MAX, 0.0);
    let words = Words::new(sheet, halves);
    for (half, around) in halves.iter().zip(&words.around) {
        let mut worth = 0.0;
        let may = words.tell(half, around, &mut |blank: Blank, value| {
            worth += FITTED.get(blank as usize).copied().unwrap_or_default() * value;
        });
        if !may || worth <= LEAST {
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

/// A blank that is asked, for fitting: its line, where its second half begins, in bytes, and what speaks for a cut.
pub type Asked = (usize, usize, Vec<(Blank, f32)>);

/// What speaks for each blank in lines that `cuts` leave whole parting two headlines, where one text alone does not say
/// both halves.
pub(super) fn asked(sheet: Sheet<'_>, cuts: &[(usize, usize)]) -> Vec<Asked> {
    let halves = open(sheet, cuts).1;
    let words = Words::new(sheet, &halves);
    let told = halves.iter().zip(&words.around).filter_map(|(half, around)| {
        let mut told = vec![];
        let may = words.tell(half, around, &mut |blank, value| told.push((blank, value)));
        may.then_some((half.at, half.byte, told))
    });
    told.collect()
}

/// What the texts say of some halves and of the lines around them.
struct Words<'a> {
    sheet: Sheet<'a>,
    heard: Heard,
    /// For each half the words of the display lines above and below it.
    around: Vec<[Vec<Token>; 2]>,
}

impl<'a> Words<'a> {
    fn new(sheet: Sheet<'a>, halves: &[Half]) -> Self {
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
        Self { sheet, heard: Heard::new(sheet, &asked), around }
    }

    /// Tells what speaks for the two sides of `half` being two headlines; `around` are the words of the display lines above
    /// and below it. May they be, or does one text say both?
    fn tell(
        &self,
        half: &Half,
        around: &[Vec<Token>; 2],
        out: &mut impl FnMut(Blank, f32),
    ) -> bool {
        let Self { sheet, heard, .. } = self;
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
            return false;
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
        out(Blank::Always, 1.0);
        out(Blank::Apart, apart.min(0.1) / 0.1);
        out(Blank::SomeApart, apart.min(0.02) / 0.02);
        out(Blank::Said, said.min(0.3) / 0.3);
        for (test, blank) in [
            (heard.meet(&half.left, &half.right), Blank::Meet),
            (above.is_some(), Blank::Above),
            (below.is_some(), Blank::Below),
            (same(above, left_width), Blank::LeftAsAbove),
            (same(above, whole), Blank::WholeAsAbove),
            (same(below, whole), Blank::WholeAsBelow),
            (heard.meet(&around[0], &half.left), Blank::MeetsAbove),
            (heard.meet(&half.right, &around[1]), Blank::MeetsBelow),
            (left_width.min(right_width) <= SHORT, Blank::Short),
            (whole > WIDE, Blank::Wide),
        ] {
            if test {
                out(blank, 1.0);
            }
        }
        true
    }
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
        check("遗失声明柳湾家具城酬宾", [BRIDGE, TEA], Some("柳湾家具城酬宾"));
        check("遗失声明一则", [BRIDGE, TEA], None);
        check("渡口 各地短波", [BRIDGE, TEA], None);
    }
}
