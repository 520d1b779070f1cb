//! Display advertisements between the lines of a Chinese text: 人參 | 補腎丸 | 每盒二角 | 同春堂發行, in the middle of a
//! sentence.

use crate::{
    parse::{cue, forms, line::Line},
    text::is_han,
};

/// The most lines of one.
const LINES: usize = 8;
/// The most letters of its lines.
const SHORT: usize = 16;
/// A line of text has more letters than this.
const TEXT: usize = 8;

/// The end of the advertisement that begins with line `at`, right under a line that ends no sentence: up to the last line
/// that says what is for sale, if two do, and text follows. `at` if none does.
pub(super) fn advert(lines: &[Line], at: usize) -> usize {
    let above = at.checked_sub(1).and_then(|at| lines.get(at)).map_or("", |line| &line.text);
    let count = |text: &str| text.chars().count();
    let most = count(above);
    if !goes_on(above) || most <= TEXT {
        return at;
    }
    // Papers in simplified letters mostly set what is for sale apart: it says where to call.
    if !forms::are_in(above) {
        return called(lines, at).unwrap_or(at);
    }
    let short = |line: &&Line| {
        let length = count(&line.text);
        length <= SHORT && length < most && !line.text.contains(['，', '。', '；', '：', '、'])
    };
    let run: Vec<&Line> = lines.iter().skip(at).take(LINES + 1).take_while(short).collect();
    let under = lines.get(at + run.len()).map_or("", |line| &line.text);
    if !(2..=LINES).contains(&run.len()) || count(under) <= TEXT {
        return at;
    }
    let sells = |line: &&Line| {
        let text = forms::simplified(&line.text);
        cue::sells(&text)
    };
    let (first, last) = (run.iter().position(sells), run.iter().rposition(sells));
    match first.zip(last) {
        Some((first, last)) if first < last => at + last + 1,
        _ => at,
    }
}

/// The most letters of a line of an advertisement that says where to call.
const CALLED: usize = 30;

/// The end of the advertisement that begins with line `at` and ends with the line that says where to call, two lines or more that
/// have no marks of running text: 云汀茶庄 | 春茶八折起 | 地址：河堤路1号 电话：0000000. The text goes on under it, as wide as above.
fn called(lines: &[Line], at: usize) -> Option<usize> {
    let short = |line: &&Line| {
        line.text.chars().count() <= CALLED
            && !line.text.contains(['，', '。', '；', '、', '？'])
            && line.text.contains(is_han)
    };
    let run = lines.iter().skip(at).take(LINES).take_while(short);
    let calls = |line: &Line| {
        let text = forms::simplified(&line.text);
        cue::calls(&text) && cue::sells(&text)
    };
    let last = run.enumerate().find(|(_, line)| calls(line)).map(|(number, _)| number)?;
    let (above, under) = (lines.get(at.checked_sub(1)?)?, lines.get(at + last + 1)?);
    let told = last > 0
        && under.gap <= above.gap
        && under.text.chars().count() > TEXT
        && (under.width - above.width).abs() < 6.0
        && under.text.starts_with(is_han)
        && under.text.contains(['，', '。', '、', '；']);
    told.then_some(at + last + 1)
}

/// Does the Chinese line `text` end no sentence?
fn goes_on(text: &str) -> bool {
    text.ends_with(|last: char| is_han(last) || matches!(last, '，' | '、' | '；'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_sale_in_the_middle_of_a_sentence_is_no_text() {
        let lines = |texts: &[&str]| -> Vec<Line> {
            texts.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect()
        };
        let page = [
            "渡口昨日復航，首班船上二十人，",
            "人參",
            "補腎丸",
            "每盒二角",
            "同春堂發行",
            "皆青石鎭民，船工立於船頭。",
        ];
        assert_eq!(advert(&lines(&page), 1), 5);
        let called = [
            "渡口昨天复航，首班船上二十名乘客",
            "云汀茶庄 十周年店庆",
            "春茶八折起",
            "地址：河堤路1号 电话：0000000",
            "都是青石镇人，船工站在船头。",
        ];
        let narrow: Vec<Line> =
            lines(&called).into_iter().map(|line| Line { width: 32.0, ..line }).collect();
        assert_eq!(advert(&narrow, 1), 4);
        assert_eq!(advert(&narrow[..4], 1), 1);
        // A sentence has ended; nothing is for sale; no text follows.
        let mut ended = page;
        ended[0] = "渡口昨日復航，首班船上二十人。";
        assert_eq!(advert(&lines(&ended), 1), 1);
        let heads = [
            "渡口昨日復航，首班船上二十人，",
            "青石大橋",
            "昨日合龍",
            "兩岸群衆不再繞行四十公里山路。",
        ];
        assert_eq!(advert(&lines(&heads), 1), 1);
        assert_eq!(advert(&lines(&page[..5]), 1), 1);
    }
}
