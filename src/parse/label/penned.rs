//! Pages of essays, reviews and verse: their writers stand by name alone under the titles, and a poem's lines are short.

use super::look::{Cue, Ending, Look};
use crate::{
    parse::{byline, width::Row},
    text::is_han,
};

/// From so many names, each alone on its line, a page has its writers by name.
const WRITERS: usize = 3;

/// One with more of them has a list.
const MOST_WRITERS: usize = 12;

/// A poem has so many lines or more.
const VERSES: usize = 5;
/// The most characters of one.
const LONGEST: usize = 16;

/// Tells the writers' names and the lines of verse among `looks`, those of a page's `rows`.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    for at in writers(rows, looks) {
        if let Some(look) = looks.get_mut(at) {
            look.author = true;
        }
    }
    let mut at = 0;
    while at < looks.len() {
        let poet =
            looks.get(at).zip(rows.get(at)).is_some_and(is_poet) && is_titled(rows, looks, at);
        let verses = if poet { verses(rows, looks, at + 1) } else { 0 };
        if verses > 0 {
            looks.iter_mut().skip(at).take(1).for_each(|look| look.author = true);
            looks.iter_mut().skip(at + 1).take(verses).for_each(|look| look.verse = true);
        }
        let couplets = if verses == 0 { couplets(rows, looks, at) } else { 0 };
        if couplets > 0 {
            looks.iter_mut().skip(at).take(couplets).for_each(|look| look.verse = true);
            if let Some(look) = poet_over(rows, at).and_then(|above| looks.get_mut(above)) {
                look.author = true;
            }
        }
        at += (1 + verses).max(couplets);
    }
}

/// A classical poem has so many lines or more, of two verses each.
const COUPLETS: usize = 3;
/// Under its poet it may have fewer.
const COUPLETS_OF_POET: usize = 2;

/// How many rows from number `from` on are lines of a classical poem, two verses of five or seven letters in each, with a mark
/// behind both: 江水東流不復回，渡頭老樹又花開。
fn couplets(rows: &[Row<'_>], looks: &[Look], from: usize) -> usize {
    let first = looks.get(from).map_or(0, |look| look.length);
    if first != 12 && first != 16 {
        return 0;
    }
    let is_couplet = |row: &&Row<'_>| {
        row.text.chars().count() == first
            && row.text.chars().enumerate().all(|(at, letter)| {
                if (at + 1) % (first / 2) == 0 {
                    matches!(letter, '，' | '。' | '、' | '；' | '！' | '？')
                } else {
                    is_han(letter)
                }
            })
    };
    let count = rows.iter().skip(from).take_while(is_couplet).count();
    let least = if poet_over(rows, from).is_some() { COUPLETS_OF_POET } else { COUPLETS };
    if count < least { 0 } else { count }
}

/// The row over row `at` that may name its poet: two to four letters, under a title.
fn poet_over(rows: &[Row<'_>], at: usize) -> Option<usize> {
    let above = at.checked_sub(1)?;
    let short = |at: usize, most: usize| {
        rows.get(at).is_some_and(|row| {
            let letters = row.text.chars().filter(|letter| *letter != ' ');
            (2..=most).contains(&letters.clone().count()) && letters.clone().all(is_han)
        })
    };
    (short(above, 4) && above.checked_sub(1).is_some_and(|title| short(title, 12))).then_some(above)
}

/// The rows of the page that are writers' names: three letters, alone, of which no text has a word; a line of a headline is
/// repeated.
fn writers(rows: &[Row<'_>], looks: &[Look]) -> Vec<usize> {
    let is_name = |at: usize| {
        let letters = |look: &Look| look.han == 3 || look.han == 2 && look.has(Cue::Spaced);
        looks.get(at).is_some_and(|look| {
            look.length <= 4 && look.han == look.length && letters(look) && look.has(Cue::Perhaps)
        })
    };
    // Names in a row are a list.
    let single = |at: &usize| {
        is_name(*at) && !is_name(at + 1) && at.checked_sub(1).is_some_and(|above| !is_name(above))
    };
    let mut names: Vec<usize> = (0..looks.len()).filter(single).take(MOST_WRITERS + 1).collect();
    if names.len() < WRITERS || names.len() > MOST_WRITERS {
        return vec![];
    }
    let said = |name: &str| rows.iter().filter(|row| row.text.contains(name)).nth(1).is_some();
    names.retain(|at| rows.get(*at).is_some_and(|row| !said(&row.text)));
    if names.len() < WRITERS { vec![] } else { names }
}

/// An office with a name is as sure a byline as this.
const REPORTER: f32 = 0.95;

/// The most letters of a poem's title, 春到古渡（组诗）.
const TITLE: usize = 14;

/// May the row over row `at` be the title of a poem by who is named there: no line of a text, which goes to its column's end or
/// has a mark in it, nor the last one?
fn is_titled(rows: &[Row<'_>], looks: &[Look], at: usize) -> bool {
    let Some(above) = at.checked_sub(1) else { return false };
    let Some((look, row)) = looks.get(above).zip(rows.get(above)) else { return false };
    let closes = row.text.starts_with('（') && row.text.ends_with('）');
    let marks = row.text.contains(['，', '、', '；']);
    look.length <= TITLE && !look.stops() && !marks && !closes
}

/// Is it a line that ends with a name, alone or behind where its bearer is from: 高二 何晚?
fn is_poet((look, row): (&Look, &Row<'_>)) -> bool {
    // （何晚） closes the text before, and 何晚： says something.
    let closes = row.text.starts_with('（') || row.text.ends_with('：');
    // 记者联谊会 is a headline's, and reporters write no verse.
    let reporter = ["记者", "記者"].iter().any(|word| row.text.starts_with(word));
    if look.length > 14 || look.stops() || look.marks > 0 || closes || reporter {
        return false;
    }
    // A reporter's office stands over news.
    if look.length <= 5 {
        return look.has(Cue::Perhaps)
            || look.has(Cue::Byline)
            || look.has(Cue::Spaced) && look.length == 2;
    }
    let last = row.text.rsplit([' ', '\u{3000}']).next().unwrap_or_default();
    look.blanks == 1
        && byline::byline_line(&row.text) < REPORTER
        && (2..=3).contains(&last.chars().count())
        && byline::is_name(last)
}

/// A regular poem has so many lines or more, each with no more characters than the other says.
const REGULAR: usize = 4;
const REGULAR_LONGEST: usize = 12;
/// Within so many lines the columns of text are so many cells wider.
const NEAR: usize = 24;
const SHORTER: f32 = 6.0;

/// How many lines from number `from` on are a regular poem's, blank lines between its stanzas: about as long as each other,
/// each with a mark at its end, and narrower than the columns around them (江水東流不回頭， | 渡口老翁守孤舟。).
fn regular(looks: &[Look], from: usize) -> usize {
    let Some(first) = looks.get(from) else { return 0 };
    let is_verse = |look: &&Look| {
        look.length.abs_diff(first.length) <= 1
            // The mark at its end is not counted.
            && look.han + look.marks + 1 == look.length
            && !matches!(look.ending, Ending::Han)
    };
    if !(6..=REGULAR_LONGEST).contains(&first.length) {
        return 0;
    }
    // Lines of a narrow column are as long as each other, too.
    let near = looks.iter().take(from + NEAR).skip(from.saturating_sub(NEAR));
    let column = near.map(|look| look.column).fold(0.0, f32::max);
    if first.width + SHORTER > column {
        return 0;
    }
    let count = looks.iter().skip(from).take_while(is_verse).count();
    if count < REGULAR { 0 } else { count }
}

/// So many lines or more has a part of a poem that stands apart.
const STANZA: usize = 3;

/// How many lines from number `from` on are a poem's: no fewer than [`VERSES`], or none.
fn verses(rows: &[Row<'_>], looks: &[Look], from: usize) -> usize {
    let regular = regular(looks, from);
    if regular > 0 {
        return regular;
    }
    let is_verse = |look: &Look, row: &Row<'_>| {
        let letters = |letter: char| is_han(letter) || " \u{3000}，、“”？！…—".contains(letter);
        (2..=LONGEST).contains(&look.length)
            && !look.stops()
            && ![Cue::Perhaps, Cue::Byline, Cue::Dateline, Cue::Credit, Cue::Standing, Cue::Heading]
                .iter()
                .any(|cue| look.has(*cue))
            && row.text.chars().all(letters)
    };
    let gap = looks.get(from).map_or(0, |look| look.gap);
    let stanza = |from: usize, mut least: usize| {
        let lines = looks.iter().zip(rows).skip(from);
        lines
            .take_while(|(look, row)| {
                let first = std::mem::take(&mut least) > 0;
                (look.gap == gap || first) && is_verse(look, row)
            })
            .count()
    };
    let mut count = stanza(from, 0);
    // 老 船 | 它翻身躺在岸上: another part stands apart, and what follows it does too.
    while count >= STANZA && looks.get(from + count).is_some_and(|look| look.gap > gap) {
        let next = stanza(from + count, 1);
        let apart = looks.get(from + count + next).is_none_or(|look| look.gap > gap);
        if next < STANZA || !apart {
            break;
        }
        count += next;
    }
    // Headlines have few words of grammar.
    let spoken = looks.iter().skip(from).take(count).filter(|look| look.function > 0).count();
    // Text is set to one width.
    let own = || looks.iter().skip(from).take(count).map(|look| look.width);
    let widest = own().fold(0.0, f32::max);
    let full = own().filter(|width| *width + 3.0 > widest).count();
    if count < VERSES || spoken * 2 < count || full * 2 > count {
        return 0;
    }
    // What stands right over a text, or over the next writer's name, is its headline; a standing head may be above it.
    let under = looks.get(from + count);
    let marked = rows.get(from + count).is_some_and(|row| row.text.starts_with(['◎', '□', '■']));
    // Apart from it the next piece stands, its title and all.
    let under = under.filter(|look| look.gap <= gap);
    let signed = under.is_some_and(|look| {
        look.has(Cue::Byline) || look.has(Cue::Perhaps) || marked && look.length <= LONGEST
    });
    let over = under.is_some_and(|look| look.gap == gap && look.width > widest);
    let count = count - usize::from(over || signed);
    let last = (from + count).checked_sub(1).and_then(|last| looks.get(last));
    let labelled = signed && last.is_some_and(|look| look.column_head);
    count - usize::from(labelled)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::letters;

    #[test]
    fn a_poem_stands_under_its_poet() {
        let text = "渡口昨日复航两岸乡民争来观看老船工守\n渡三十年今日仍立船头望着江水出神很久\n"
            .repeat(3);
        let poem = "渡口\n林晚\n江水带走了夏天\n带走了一条船的影子\n老船工坐在石阶上\n数着对岸的灯火\n\
                    一盏，两盏\n直到月亮靠岸\n";
        assert!(letters(&format!("{text}望了很久。\n{poem}")).ends_with("DYSSSSSS"));
        // The next piece is signed as well.
        let next = "街头巷尾\n卖茶的人\n何晚\n";
        let letters_of_both = letters(&format!("{text}望了很久。\n{poem}{next}{text}"));
        assert!(letters_of_both.contains("SSSSSSDD"), "{letters_of_both}");
        // A regular poem has a mark at the end of each line.
        let regular = "渡口谣\n青石柳湾 何晚\n江水向东不回头，\n老翁守着一叶舟。\n对岸灯火三两点，\n撑过一篙又一秋。\n";
        let column = "本报讯（记者林向南）三月六日，\n云汀河青石大桥正式合龙，两岸群众绕\n行四十公里的日子就此结束。通车以后，\n\
                      从东岸到西岸只要五分钟。\n大桥全长八百二十米，双向四车道，\n由市交通局负责建设，三年里先后有一千\n\
                      二百名工人在这里日夜施工，没有发生一\n起事故。\n";
        assert!(letters(&format!("{column}{regular}")).ends_with("DYSSSS"));
        // Two verses of seven letters a line; nobody need know the poet's name.
        let classical =
            "江堤即事\n瘦樵\n江水東流不復回，渡頭老樹又花開。\n撐船的人今何在，獨向斜陽數雁來。\n";
        assert!(letters(&format!("{column}{classical}")).ends_with("DYSS"));
        // Headlines thrown together are none: no poet says something, and what reporters have names none.
        for over in ["江月夜：", "记者联谊会"] {
            let heads =
                "渡口与\n夜里的老桥\n老船工要的灯\n对岸在望的渡船\n关于渡口的几个问题和说法\n";
            let told = letters(&format!("{text}望了很久。（林晚）\n{over}\n{heads}{text}"));
            assert!(!told.contains("SSS"), "{told}");
        }
        // Headlines are fewer.
        let heads = "渡口\n林晚\n江水带走了夏天\n带走了一条船的影子\n";
        assert!(!letters(&format!("{text}望了很久。\n{heads}{text}")).contains("YSS"));
    }
}
