//! What is known of lines of Chinese text by how they and the lines around them are set: marks before them, blank lines around
//! them, how long they are.

use super::{
    super::{forms, lead, width::Row},
    Label,
    han::WIDE,
    heard::is_bare,
    latin::Mend,
    look::{Beginning, Cue, Ending, Look},
};

/// What is mended of the labels of the line at `at` by what it and the ones around it look like.
pub(super) fn mends(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let look = |back: usize| at.checked_sub(back).and_then(|at| looks.get(at));
    let own = look(0);
    // ○青石茶業會 昨日選舉、林某當選、定期就職、
    let laden = own.is_some_and(|own| own.han >= NAMES && own.marks + own.items >= NAMES_MARKS);
    // ●渡口復航 | ▲兩岸居民稱便: old papers mark headlines and their decks; who wrote a text has an office or a blank.
    let deck = own.is_some_and(|own| {
        own.beginning == Beginning::Arrow && own.blanks == 0 && own.length >= DECK
    }) && look(1).is_some_and(|above| {
        matches!(above.beginning, Beginning::Bullet | Beginning::Arrow) && !above.stops()
    });
    // One line of a whole notice: no headline has so many letters.
    let long = own.is_some_and(|own| own.han >= WIDE && own.blanks < 2);
    // ●长度：八百二十米 | ●建成：1983年
    let near = || looks.iter().skip(at.saturating_sub(FAR)).take(2 * FAR + 1);
    let fact = own.is_some_and(|own| own.fact) && near().filter(|look| look.fact).count() >= FACTS;
    let headed = look(1).is_some_and(|above| above.column_head) && is_over_first(looks, at);
    let tables: [(bool, &[Mend]); 7] = [
        (
            own.is_some_and(|own| own.over_day),
            &[(Label::Display, 30), (Label::First, -20), (Label::Caption, -20)],
        ),
        (headed, &[(Label::Display, 20), (Label::Crosshead, 10), (Label::First, -10)]),
        (
            fact,
            &[
                (Label::Single, 20),
                (Label::First, 20),
                (Label::Middle, -30),
                (Label::Last, -30),
                (Label::Display, -40),
            ],
        ),
        (laden, &[(Label::Byline, -60)]),
        (deck, &[(Label::Byline, -30)]),
        (long, &[(Label::Display, -30), (Label::Crosshead, -30)]),
        (is_apart(looks, at), &[(Label::Display, 15), (Label::Single, -15)]),
    ];
    tables.into_iter().filter(|(told, _)| *told).flat_map(|(_, mends)| mends.iter().copied())
}

/// So many letters in a line are no name, and with so many marks no names in a row.
pub(super) const NAMES: usize = 24;
const NAMES_MARKS: usize = 3;

/// A box has so many facts or more, within so many lines: two may be decks.
const FACTS: usize = 3;
const FAR: usize = 4;

/// The letters of a deck behind a mark: who wrote the text has an office and a name.
const DECK: usize = 10;

/// The letters of a headline that stands apart from what is above it and under it.
const APART: std::ops::RangeInclusive<usize> = 8..=22;

/// How much narrower than its column, in cells, is a first line that lost its indent and was squeezed.
const SQUEEZED: f32 = -1.5;

/// Is the line at `at`, right under a standing head, the headline of the text, since the next one is as narrow as a first line
/// is, and the lines under it are full?
fn is_over_first(looks: &[Look], at: usize) -> bool {
    let narrow = |look: &Look| look.over <= SQUEEZED && look.lead == 0;
    let (Some(own), Some(below), Some(next)) =
        (looks.get(at), looks.get(at + 1), looks.get(at + 2))
    else {
        return false;
    };
    is_bare(own)
        && narrow(own)
        && own.word_on != Some(true)
        && narrow(below)
        && below.over > -8.0
        && below.marks > 0
        && next.over > SQUEEZED
        && [own, next].into_iter().all(|look| (look.column - below.column).abs() < 1.0)
}

/// How much narrower than the line under it, in cells, is a title that begins a block.
const TITLE: f32 = 6.0;

/// Tells of the lines of `rows` under a blank line which is the title of a text of full lines that tells the day, as the words
/// beside a picture do: 茶农上山采茶 | 昨天，柳湾村的茶农在茶园采摘新茶，村里的.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    for at in 0..looks.len() {
        let (Some(own), Some(below)) = (looks.get(at), looks.get(at + 1)) else { break };
        let titled = own.gap > 0
            && below.gap + below.lead + own.lead == 0
            && below.marks > 0
            && below.over > -2.5
            && own.width + TITLE < below.width
            && is_bare(own)
            && at.checked_sub(1).and_then(|above| looks.get(above)).is_none_or(|above| {
                above.stops() || above.has(Cue::Credit) || matches!(above.ending, Ending::Closed)
            })
            && rows
                .get(at + 1)
                .is_some_and(|row| lead::opens_with_day(&forms::simplified(&row.text)));
        if let Some(own) = looks.get_mut(at) {
            own.over_day = titled;
        }
    }
}

/// What is mended of the label of the line at `at` on a page whose texts have no blank lines: one with a blank line above, over a
/// text, is no crosshead, if the text above ended. 渡口夜里没有灯？ | 居民郭先生来电：渡口的灯坏了
pub(super) fn mends_of_tight(looks: &[Look], at: usize) -> impl Iterator<Item = Mend> {
    let told = looks.get(at).zip(looks.get(at + 1)).is_some_and(|(own, below)| {
        own.gap > 0
            && below.gap == 0
            && below.marks > 0
            && own.han > 0
            && own.ending != Ending::Period
            && own.over < -4.0
            && at.checked_sub(1).and_then(|above| looks.get(above)).is_some_and(Look::stops)
    });
    let mends = [(Label::Display, 15), (Label::Crosshead, -15)];
    mends.into_iter().filter(move |_| told)
}

/// Does the line at `at` stand apart, without a stop, between the end of a text and the first line of another one, whose lines
/// stand tight?
fn is_apart(looks: &[Look], at: usize) -> bool {
    let own = looks.get(at).filter(|own| own.gap > 0 && !own.stops() && own.share < 1.0);
    own.is_some_and(|own| {
        APART.contains(&own.han) && own.marks == 0 && own.ending == Ending::Han && own.cues == 0
    }) && at.checked_sub(1).and_then(|above| looks.get(above)).is_some_and(Look::stops)
        && looks.get(at + 1).is_some_and(|below| below.gap > 0)
        && looks.get(at + 2).is_some_and(|next| next.gap == 0 && next.marks > 0)
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::{check_between, letters};

    #[test]
    fn a_title_stands_over_a_text_that_tells_the_day() {
        let news =
            "本报讯（记者郭远）云汀河上的渡口昨\n天复航，班船每日四班，两岸的人都说\n方便。\n\n";
        let picture = "茶农上山采茶\n昨天，柳湾村的茶农在茶园采摘新茶，\n村里的茶园已有三百亩，今年的头茬茶\n收了三千斤。\n\n";
        let letters = letters(&format!("渡口复航\n\n{news}{picture}渡口复航\n\n{news}"));
        assert_eq!(letters.get(4..5), Some("D"), "{letters}");
    }

    #[test]
    fn a_line_under_a_blank_line_is_no_crosshead_where_texts_stand_tight() {
        let news =
            "本报讯（记者郭远）云汀河上的渡口昨\n天复航，班船每日四班，两岸的人都说\n方便。\n\n";
        let letters = letters(&format!(
            "渡口复航\n{news}渡口夜里没有灯？\n居民郭先生来电：渡口的灯坏了，过河\n的人都说看不见石阶。\n\n渡口复航\n{news}"
        ));
        assert_ne!(letters.get(4..5), Some("X"), "{letters}");
    }

    #[test]
    fn facts_of_a_box_are_paragraphs() {
        check_between("●长度：八百二十米\n●建成：一九八三年\n●车道：双向四条\n", "SSS");
    }
}
