//! Pages of old papers without full stops: 、 parts their clauses and ends their paragraphs.

use super::look::{Ending, Look};

/// So many lines of a page end in 、 or more, and so many of them that are not full.
const LINES: usize = 6;
const SHORT_LINES: usize = 2;

/// Lines that end in a full stop are so many times fewer.
const FEWER: usize = 6;

/// A line of less than its column by so many cells has room for another letter.
const ROOM: f32 = -1.5;

/// A line over a text is narrower than this share of its column.
const NARROW: f32 = 0.8;

/// On a page without full stops `looks` are told that a 、 is a comma, and ends a paragraph where it leaves room for
/// another letter or stands over a headline: 渡口昨日復航、兩岸稱便、 | 茶園開採.
pub(super) fn tell(looks: &mut [Look]) {
    if !is_stopless(looks) {
        return;
    }
    for at in 0..looks.len() {
        let below = looks.get(at + 1);
        let ends = below.is_none_or(|below| {
            below.filed || below.marks + below.items == 0 && below.share < NARROW
        });
        let Some(look) = looks.get_mut(at) else { continue };
        look.stopless = true;
        let item = look.ending == Ending::Item;
        look.marks += look.items - usize::from(item);
        look.items = 0;
        if item || look.ending == Ending::Comma {
            look.ending = if ends || look.over <= ROOM { Ending::Period } else { Ending::Comma };
        }
    }
}

/// Do paragraphs end in 、? Lists break off with it as well, but at full lines alone.
fn is_stopless(looks: &[Look]) -> bool {
    let (mut items, mut short, mut stops) = (0, 0, 0);
    for look in looks.iter().filter(|look| look.han > look.letters) {
        match look.ending {
            Ending::Item => {
                items += 1;
                short += usize::from(look.over <= ROOM * 2.0);
            }
            Ending::Period | Ending::StopClosed => stops += 1,
            _ => {}
        }
    }
    items >= LINES && short >= SHORT_LINES && stops * FEWER <= items
}

#[cfg(test)]
mod tests {
    use crate::parse::label::tests::letters;

    #[test]
    fn paragraphs_end_in_the_mark_that_parts_clauses() {
        let text = "青石鎭渡口於昨日上午復航、兩岸鄕民爭來\n\
                    觀看、老船工林某守渡三十年、言及當年水\n\
                    患、猶有餘悸、\n\
                    縣府已定下月初一日起、在東岸另築石級、\n\
                    並設燈桿兩座、以利夜行、工款由商會先行\n\
                    墊付、\n";
        let page = format!("{text}茶園首日開採\n{text}縣立小學遷址\n{text}");
        assert_eq!(letters(&page), "FMEFMEDFMEFMEDFMEFME");
        // Where other texts have stops it parts words.
        let list =
            "到會者有林向南、何晚、郭遠、劉羣、石溪、\n白露、鄭山、周小溪、\n茶園昨日開採。\n";
        let other = format!("{}{list}", "渡口昨日復航，兩岸稱便。\n".repeat(6));
        assert!(!letters(&other).is_empty());
    }
}
