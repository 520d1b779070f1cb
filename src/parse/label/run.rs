//! Lines without a stop over a dateline or byline, and the last ones of a page: how much of them the text says.

use std::{cell::LazyCell, ops::Range};

use super::{
    super::{bits::Bits, salutation::Salutation, width::Row},
    look::{Asked, Cue, Look, Run},
};
use crate::text::is_letter_or_digit;

/// The most lines of a run that may be a head.
const MOST: usize = 12;

/// The most last lines of a page that may be its heads.
const LAST: usize = 60;

/// In so many lines of a text its head is heard.
const TEXT: usize = 40;

/// A text that has less of the words of a line does not say it: the one above is asked.
pub(super) const LITTLE: f32 = 0.2;

/// One that has more says it.
pub(super) const MUCH: f32 = 0.5;

/// Tells the lines over each dateline, byline and salutation what run they are of.
///
/// Party papers print decks of five lines and more, each as wide as a line of the text and with its marks. They are told by
/// the text, which says the same.
pub(super) fn runs(rows: &[Row<'_>], looks: &mut [Look]) {
    let words = LazyCell::new(|| Words::of(rows));
    let mut begin = 0;
    for at in 0..looks.len() {
        let Some(look) = looks.get(at) else { continue };
        let opens = look.has(Cue::Dateline)
            || look.dateline_on
            || look.has(Cue::Byline)
            || look.salutation == Some(Salutation::Opens);
        if opens {
            let latin = look.letters > look.han;
            if (1..=MOST).contains(&(at - begin)) && !latin {
                tell(&words, begin..at, looks);
            }
            begin = at + 1;
        } else if rows.get(at).is_some_and(|row| ends_text(row, look)) {
            begin = at + 1;
        }
    }
    if (1..=LAST).contains(&(looks.len() - begin)) && begin > 0 {
        tell_last(&words, begin..looks.len(), looks);
    }
}

/// Tells the last lines of a page, which no stop ends, how much of each the page says.
///
/// Where a page's heads are written behind its texts, decks as wide as a line of text stand among them.
fn tell_last(words: &Words, lines: Range<usize>, looks: &mut [Look]) {
    let last = Head::of(words, lines.clone());
    let page = last.said(words.of_rows(0..lines.start));
    let own = looks.get_mut(lines.clone()).unwrap_or_default();
    for (grams, look) in last.lines.iter().zip(own) {
        if !grams.is_empty() && look.letters <= look.han {
            let heard = share(page.get(grams.clone()).unwrap_or_default());
            look.run = Some(Run { lines: lines.len(), asked: Asked::Page, heard });
        }
    }
}

/// Tells each line of the run `lines` of it.
fn tell(words: &Words, lines: Range<usize>, looks: &mut [Look]) {
    let Range { start, end } = lines.clone();
    let head = Head::of(words, lines.clone());
    let told = |text: Range<usize>| head.told(words.of_rows(text));
    let below = told(end..end + TEXT);
    let above = if below.iter().any(|heard| *heard < LITTLE) {
        told(start.saturating_sub(TEXT)..start)
    } else {
        vec![]
    };
    let own = looks.get_mut(lines.clone()).unwrap_or_default();
    for (number, (below, look)) in below.into_iter().zip(own).enumerate() {
        let above = above.get(number).copied().filter(|_| below < LITTLE);
        look.run = Some(Run {
            lines: lines.len(),
            asked: if above.is_some() { Asked::Above } else { Asked::Below },
            heard: above.unwrap_or(below),
        });
    }
}

/// Is it no line of a head, as the line before it is none?
fn ends_text(row: &Row<'_>, look: &Look) -> bool {
    let ends = [Cue::Credit, Cue::Signed, Cue::Bracketed, Cue::JumpTo, Cue::See];
    let rest = look.has(Cue::LeftClosed) && row.text.ends_with(['）', ')']);
    look.stops() || look.alone || rest || ends.into_iter().any(|cue| look.has(cue))
}

/// The words of a page, of which several heads are asked.
struct Words {
    /// Each three letters that follow each other on the page, as one number.
    grams: Vec<u64>,
    /// How many letters stand before each row; one more than there are rows.
    letters: Vec<usize>,
}

impl Words {
    fn of(rows: &[Row<'_>]) -> Self {
        // Han takes three bytes a letter.
        let all = rows.iter().map(|row| row.text.len() / 3).sum();
        let (mut grams, mut letters) =
            (Vec::with_capacity(all), Vec::with_capacity(rows.len() + 1));
        // A character takes 21 bits. The first two letters of the page make no gram.
        let (mut key, mut count) = (0_u64, 0);
        letters.push(0);
        for row in rows {
            for letter in row.text.chars().filter(|letter| is_letter_or_digit(*letter)) {
                key = (key << 21 | u64::from(u32::from(letter))) & (u64::MAX >> 1);
                count += 1;
                if count > 2 {
                    grams.push(key);
                }
            }
            letters.push(count);
        }
        Self { grams, letters }
    }

    /// The letters of the rows, as far as there are any: how many stand before them, and before their end.
    fn letters(&self, rows: Range<usize>) -> Range<usize> {
        let last = self.letters.last().copied().unwrap_or_default();
        let before = |row: usize| self.letters.get(row).copied().unwrap_or(last);
        before(rows.start)..before(rows.end)
    }

    /// The grams of these rows alone.
    fn of_rows(&self, rows: Range<usize>) -> &[u64] {
        let Range { start, end } = self.letters(rows);
        self.grams.get(start..end.saturating_sub(2)).unwrap_or_default()
    }
}

/// The words of lines that may be a head.
struct Head<'a> {
    /// Its grams, one line after the other.
    grams: &'a [u64],
    /// Which of them each line has by itself.
    lines: Vec<Range<usize>>,
    /// The grams in order, each once.
    kinds: Vec<u64>,
    /// The same: most grams of a text are told by it to be none of these.
    bits: Bits,
}

impl<'a> Head<'a> {
    /// The words of these rows.
    fn of(words: &'a Words, rows: Range<usize>) -> Self {
        let before = words.letters(rows.clone()).start;
        let lines = rows.clone().map(|row| {
            let Range { start, end } = words.letters(row..row + 1);
            start - before..(start - before).max((end - before).saturating_sub(2))
        });
        let lines = lines.collect();
        let grams = words.of_rows(rows);
        let mut kinds = grams.to_vec();
        kinds.sort_unstable();
        kinds.dedup();
        let bits = Bits::of(&kinds, 10);
        Self { grams, lines, kinds, bits }
    }

    /// Of each of the grams, is it among those of a `text`?
    fn said(&self, text: &[u64]) -> Vec<bool> {
        let mut said = vec![false; self.kinds.len()];
        for gram in text.iter().filter(|gram| self.bits.may_have(**gram)) {
            let place = self.kinds.binary_search(gram);
            if let Some(said) = place.ok().and_then(|at| said.get_mut(at)) {
                *said = true;
            }
        }
        let is_said = |gram: &u64| {
            let place = self.kinds.binary_search(gram);
            place.ok().and_then(|at| said.get(at)).copied().unwrap_or_default()
        };
        self.grams.iter().map(is_said).collect()
    }

    /// How much of each line a text of the grams `text` says, of it by itself and of it with the others. What stands over
    /// the first line of which it says any may be the end of another text.
    fn told(&self, text: &[u64]) -> Vec<f32> {
        let said = self.said(text);
        let whole = share(&said);
        let mut begun = false;
        let one = |line: &Range<usize>| {
            let own = share(said.get(line.clone()).unwrap_or_default());
            begun |= own > 0.0;
            match begun {
                false => 0.0,
                true if whole > MUCH => whole,
                true => 0.3 * whole + 0.7 * own,
            }
        };
        self.lines.iter().map(one).collect()
    }
}

/// How many of the grams are said.
fn share(said: &[bool]) -> f32 {
    said.iter().filter(|said| **said).count() as f32 / said.len().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::{super::look::look, *};
    use crate::parse::{line::Line, width::rows};

    #[test]
    fn a_line_is_heard_by_itself_and_with_the_others() {
        let lines =
            ["老船工撑了一辈子", "青石大桥昨日合龙", "两岸", "青石大桥昨天", "合龙，两岸人来"];
        let line = |text: &str| Line { text: text.to_owned(), ..Line::default() };
        let lines = lines.map(line);
        let rows: Vec<Row<'_>> =
            lines.iter().flat_map(|line| rows(std::slice::from_ref(line))).collect();
        let words = Words::of(&rows);
        let head = Head::of(&words, 0..3);
        // 青石大, 石大桥, 大桥昨 and 合龙两, 龙两岸 of 16.
        let whole = 5.0 / 16.0;
        let want = [0.0, 0.3 * whole + 0.7 * 0.5, 0.3 * whole];
        for (told, want) in head.told(words.of_rows(3..9)).into_iter().zip(want) {
            assert!((told - want).abs() < 1e-6, "{told} {want}");
        }
        assert_eq!(head.told(&[]), [0.0; 3]);
        assert!(Head::of(&words, 0..0).told(words.of_rows(3..5)).is_empty());
    }

    #[test]
    fn of_the_last_lines_of_a_page_the_page_is_asked() {
        let lines = [
            "青石大桥昨日合龙，两岸群众",
            "不再绕行四十公里山路。",
            "两岸群众不再绕行",
            "守渡三十年的船娘",
            "渡",
        ];
        let lines: Vec<Line> =
            lines.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect();
        let rows: Vec<Row<'_>> =
            lines.iter().flat_map(|line| rows(std::slice::from_ref(line))).collect();
        let mut looks: Vec<Look> = rows.iter().map(look).collect();
        runs(&rows, &mut looks);
        let asked = |heard| Some(Run { lines: 3, asked: Asked::Page, heard });
        let told: Vec<Option<Run>> = looks.iter().map(|look| look.run).collect();
        assert_eq!(told, [None, None, asked(1.0), asked(0.0), None]);
        // A page of nothing else says nothing of them.
        let mut looks: Vec<Look> = rows[2..].iter().map(look).collect();
        runs(&rows[2..], &mut looks);
        assert!(looks.iter().all(|look| look.run.is_none()));
    }
}
