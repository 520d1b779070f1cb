//! Pages of old papers without marks: a blank stands for each of them, and none at a line's end.

use super::{
    super::width::Row,
    look::{Ending, Look},
};

/// So many lines of a page have a blank inside or more, and so many times fewer have a mark.
const LINES: usize = 12;
const FEWER: usize = 4;

/// A line of text fills so much of its column.
const FULL: f32 = 0.7;

/// A line of less than its column by so many cells has lost a blank at its end, or has room for another letter.
const ROOM: f32 = -1.5;
/// By so many it ends its paragraph.
const SHORT: f32 = -6.0;

/// The most letters of a paragraph's last line where it is far from full.
const REST: usize = 12;

/// What a text closes with in brackets, with an example each.
const CLOSINGS: [(&str, &str); 5] = [
    ("电）", "立石級（六日專电）"),
    ("電）", "立石級（六日專電）"),
    ("未完）", "船頭（未完）"),
    ("寄）", "可歎（五月十日寄）"),
    ("續）", "船頭（待續）"),
];

/// The fewest letters of a line that is asked.
const LETTERS: usize = 8;

/// On a page without marks `looks`, those of `rows`, are told that a blank in a line as wide as its column is a comma, and where
/// paragraphs begin and end: 〔雲汀〕渡口昨日復航　兩岸稱便　老船工 | 守渡三十年（六日專電） | 〔青石〕.
pub(super) fn tell(rows: &[Row<'_>], looks: &mut [Look]) {
    if !is_unmarked(looks) {
        return;
    }
    let begins = |at: usize| {
        rows.get(at).is_some_and(|row| row.text.starts_with(['〔', '【', '▲', '△', '○', '●']))
    };
    // Is the line above one inside a paragraph, which this one may end?
    let mut inside = false;
    for at in 0..looks.len() {
        let gap = looks.get(at).map_or(0, |look| look.gap);
        let apart =
            looks.get(at + 1).is_none_or(|below| below.gap > gap || below.filed || below.files)
                || begins(at + 1);
        let full_under = looks.get(at + 1).is_some_and(|below| below.share >= FULL);
        let Some(look) = looks.get_mut(at).filter(|look| look.han > look.letters) else {
            inside = false;
            continue;
        };
        let closes = look.length <= REST
            && rows
                .get(at)
                .is_some_and(|row| CLOSINGS.iter().any(|(word, _)| row.text.ends_with(word)));
        // 焚去繭棧兩所損失五萬元: a deck.
        let over = !inside && look.blanks == 0 && look.over <= SHORT && !begins(at);
        let goes_on = inside && look.gap == 0 && !begins(at) && (apart || full_under);
        if closes {
            look.closed = true;
        } else if look.share < FULL && !(goes_on && look.length <= REST) || look.marks > 0 || over {
            inside = false;
            continue;
        }
        // 一百九十二元三角　收一百九十三元 is no row of a table inside a text.
        look.row &= !inside;
        look.filed |= begins(at) && look.share >= FULL;
        look.marks += look.blanks;
        look.blanks = 0;
        let ends = apart || look.over <= SHORT;
        if look.ending == Ending::Closed && ends {
            look.closed = true;
        }
        if look.ending == Ending::Han && (ends || look.over <= ROOM) {
            look.ending = if ends { Ending::Period } else { Ending::Comma };
        }
        inside = !ends;
    }
}

/// Do blanks stand where other papers have marks?
fn is_unmarked(looks: &[Look]) -> bool {
    let (mut blanks, mut marks) = (0, 0);
    for look in looks.iter().filter(|look| look.han >= LETTERS && look.han > look.letters) {
        let marked = look.marks + look.items > 0 || look.stops();
        marks += usize::from(marked);
        blanks += usize::from(!marked && look.blanks > 0);
    }
    blanks >= LINES && marks * FEWER <= blanks
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::letters;

    #[test]
    fn every_closing_is_told_by_its_example() {
        for (word, example) in super::CLOSINGS {
            assert!(example.ends_with(word), "{word}");
        }
    }

    #[test]
    fn a_blank_is_a_comma_on_a_page_without_marks() {
        let text = "青石鎭渡口於昨日上午復航　兩岸鄕民爭來\n\
                    觀看　老船工林某守渡三十年　言及當年水\n\
                    患　猶有餘悸　縣府已定下月初一日起　在\n\
                    東岸另築石級　並設燈桿兩座　以利夜行\n\
                    工款由商會先行墊付\n";
        let page =
            format!("{text}\n茶園首日開採\n{text}\n縣立小學遷址\n{text}\n渡船添置兩艘\n{text}");
        assert_eq!(letters(&page), "FMMMEDFMMMEDFMMMEDFMMME");
        // Rows of a table have blanks as well.
        let prices = "春茶　每担　四百元\n夏茶　每担　三百元\n".repeat(8);
        assert!(!letters(&prices).contains('M'));
    }
}
