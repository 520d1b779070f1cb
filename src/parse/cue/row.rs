//! Rows of tables, as papers set prices, rates, draws and results: 春茶 每市斤 四元二, 雲汀金 313.20 跌1.40.

use crate::{
    parse::sieve::Sieve,
    text::{is_blank, is_han},
};

/// What stands beside figures in the last part of a row.
const BESIDE: &str = "元角分釐厘仙文钱圆镑磅石担斤两包隻只开收尺寸疋匹箱家人名户件辆艘度点倍成期号场席秒时日月年个万亿千百十\
                      半余至又强弱平升跌涨约第每共约%％.,/+-－＋±—~～:：$＄£¥×xX□〓";

/// The most characters of a row.
const LONGEST: usize = 40;

/// Is `text`, in simplified letters, parted by blanks, and its last part a figure?
pub(crate) fn is_row(text: &str) -> bool {
    if !text.contains(is_blank) || text.contains(['，', '。', '；', '？', '！']) {
        return false;
    }
    if is_paired(text) {
        return true;
    }
    let mut parts = text.split(is_blank).filter(|part| !part.is_empty());
    let last = parts.next_back().unwrap_or_default();
    parts.next().is_some() && is_figure(last) && text.chars().count() <= LONGEST
}

/// Has `text` two figures or more, what each is of before it: 春茶12.40 上年同期11.90, 白菜 0.8 青椒3.1?
fn is_paired(text: &str) -> bool {
    let (mut figures, mut named) = (0, false);
    for part in text.split(is_blank).filter(|part| !part.is_empty()) {
        let figure = part.trim_start_matches(is_han);
        let name = part.len() - figure.len();
        let digits = figure.trim_end_matches(['%', '％']);
        if figure.is_empty() && !named {
            named = true;
        } else if digits.contains('.')
            && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.')
            && named != (name > 0)
        {
            (figures, named) = (figures + 1, false);
        } else {
            return false;
        }
        if name > 18 {
            return false;
        }
    }
    figures > 1 && !named && text.chars().count() <= LONGEST
}

/// The most characters of a word of a table's head.
const WORD: usize = 14;

/// Does `text` say what stands in the columns of a table, three of them at least: 名次 队名 积分, 港口 吞吐量（万吨） 同比（%）?
pub(crate) fn is_row_head(text: &str) -> bool {
    let word = |word: &str| {
        word.starts_with(is_han)
            && word.chars().count() <= WORD
            && word.chars().all(|letter| is_han(letter) || "（）()%％/".contains(letter))
    };
    text.chars().count() <= LONGEST
        && text.split(is_blank).filter(|part| !part.is_empty()).all(word)
        && text.split(is_blank).filter(|part| !part.is_empty()).nth(2).is_some()
}

/// The most bytes of a Latin row.
const LONG: usize = 64;

/// Is `text` a row of figures as Latin papers set box scores, standings, prices of stocks: `Reed cf 4 1 1 0`, `Tarnford 24 15
/// .615 —`, `Tarn Paper 18.40 +.22 +4.1`? A name, and two figures at least at its end.
pub(crate) fn is_latin_row(text: &str) -> bool {
    // 2 Tarn Rowing Club 2:08.4: a place in a race, and its time.
    let timed = text.split_once(' ').and_then(|(place, rest)| {
        let time = rest.rsplit(' ').next().filter(|time| is_time(time))?;
        let placed = place.len() <= 2 && place.bytes().all(|digit| digit.is_ascii_digit());
        (placed && rest.len() > time.len() && rest.starts_with(|first: char| first.is_uppercase()))
            .then_some(())
    });
    if text.len() <= LONG && (timed.is_some() || is_of_hour(text) || is_score(text)) {
        return true;
    }
    if text.len() > LONG
        || !text.starts_with(|first: char| first.is_ascii_uppercase())
        || !text.contains(|digit: char| digit.is_ascii_digit())
    {
        return false;
    }
    let figure = |part: &str| part.contains(|digit: char| digit.is_ascii_digit());
    let column = |part: &str| {
        figure(part)
            && part
                .chars()
                .all(|letter| letter.is_ascii_digit() || "+-.,—–−/%$£¢½¼¾⅛⅜⅝⅞x".contains(letter))
            || matches!(
                part,
                "—" | "–" | "-" | "unch." | "unch" | "..." | "T" | "nett" | "net" | "pts." | "pts"
            )
            || part.strip_prefix('(').and_then(|part| part.strip_suffix(')')).is_some_and(|part| {
                !part.is_empty()
                    && part.len() <= 2
                    && part.bytes().all(|digit| digit.is_ascii_digit())
            })
    };
    let parts = text.split(is_blank).filter(|part| !part.is_empty());
    let ends = parts.clone().rev().take_while(|part| column(part));
    let figures = ends.clone().filter(|part| figure(part)).count();
    let ends = ends.count();
    let names = parts.clone().count().saturating_sub(ends);
    let first = parts.clone().next().unwrap_or_default().trim_end_matches('.');
    // May 5, 1905
    let day = names == 1 && figures < 3 && MONTHS.iter().any(|month| first.starts_with(month));
    figures >= 2 && (1..=5).contains(&names) && !day && !text.ends_with('.')
}

/// Is `text` an hour and its temperature, dots between: `6 a. m. .... 41`, `Noon ..... 55`?
fn is_of_hour(text: &str) -> bool {
    let Some((name, rest)) = text.split_once("..").or_else(|| text.split_once(". . .")) else {
        return false;
    };
    let figures = rest.trim_matches(['.', ' ']);
    let halves = ["a. m", "p. m", "a.m", "p.m", "noon", "night"];
    let hour = name.starts_with(|digit: char| digit.is_ascii_digit())
        && halves.iter().any(|half| name.contains(half))
        || ["Noon", "Midnight", "NOON"].contains(&name.trim_end_matches(['.', ' ']));
    // 5Z was 52.
    hour && name.len() <= LONG / 4
        && (1..=3).contains(&figures.len())
        && figures.bytes().all(|digit| digit.is_ascii_digit() || digit.is_ascii_uppercase())
}

/// Is `text` two sides and what each has, and nothing else, as a scoreboard lists them: `Tarnford 58, Port Ash 51`, `Old Mill 63,
/// Lower Tarn 60 (OT)`? Alone on its page it may be a headline.
fn is_score(text: &str) -> bool {
    // TARNFORD . . . . 4-3
    let boxed = text.split_once(" . ").is_some_and(|(side, rest)| {
        let points = rest.trim_matches(['.', ' ']);
        let goals = points.split_once('-').is_some_and(|(goals, points)| {
            [goals, points].iter().all(|figure| {
                (1..=2).contains(&figure.len())
                    && figure.bytes().all(|digit| digit.is_ascii_digit())
            })
        });
        goals && side.starts_with(char::is_uppercase) && side.split(' ').count() <= 4
    });
    if boxed {
        return true;
    }
    let bare = text.split_once(" (").filter(|(_, note)| note.len() <= 8 && note.ends_with(')'));
    let side = |side: &str| {
        side.rsplit_once(' ').is_some_and(|(name, points)| {
            (1..=3).contains(&points.len())
                && points.bytes().all(|digit| digit.is_ascii_digit())
                && (1..=4).contains(&name.split(' ').count())
                && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
        })
    };
    bare.map_or(text, |(bare, _)| bare)
        .split_once(", ")
        .is_some_and(|(one, two)| side(one) && side(two))
}

/// Is `word` the time of a race: `2:08.41`, `11.3`, `1:02:11`?
fn is_time(word: &str) -> bool {
    let parts = word.split([':', '.']);
    word.contains([':', '.'])
        && parts.clone().count() <= 4
        && parts.into_iter().all(|part| {
            (1..=2).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit())
        })
}

/// How the names of months begin.
pub(crate) const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Is `text` what stands over the columns of such rows: `Tarnford ab r h bi`, `W L Pct. GB`, `Company Close Chg. %`?
pub(crate) fn heads_columns(text: &str) -> bool {
    let parts = || text.split(is_blank).filter(|part| !part.is_empty());
    let letters: usize = parts().map(str::len).sum();
    let short = parts().rev().take(2).all(|part| part.len() <= 4);
    text.len() <= LONG
        && (3..=9).contains(&parts().count())
        && short
        && letters <= 4 * parts().count()
}

/// Is `text` the result of a match: 青石队2∶1清河队?
pub(crate) fn is_result(text: &str) -> bool {
    const MARKS: [char; 4] = ['∶', '：', ':', '比'];
    static BETWEEN: Sieve = Sieve::new().with_all(&MARKS);
    let between = BETWEEN.position(text, |letter| MARKS.contains(&letter));
    let Some(at) = between else { return false };
    // 轮空：青石队
    if text.starts_with("轮空") && text.chars().count() <= 16 {
        return true;
    }
    let (one, two) = text.split_at(at);
    let two = two.trim_start_matches(['∶', '：', ':', '比']);
    let digits = |side: &str| side.chars().filter(char::is_ascii_digit).count();
    let name = |side: &str| {
        let name = side.trim_matches(|letter: char| letter.is_ascii_digit() || is_blank(letter));
        (2..=8).contains(&name.chars().count()) && name.chars().all(is_han)
    };
    one.ends_with(|letter: char| letter.is_ascii_digit())
        && two.starts_with(|letter: char| letter.is_ascii_digit())
        && (1..=3).contains(&digits(one))
        && (1..=3).contains(&digits(two))
        && name(one)
        && name(two)
}

/// Does `text`, which was letter-spaced, end in a figure: 土　布　每　尺　九元五?
pub(crate) fn is_spaced_row(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let end = letters.get(letters.len().saturating_sub(2)..).unwrap_or_default();
    (5..=LONGEST).contains(&letters.len()) && is_figure(&String::from_iter(end))
}

/// Is `part` a figure in digits or numerals, and what stands beside it?
fn is_figure(part: &str) -> bool {
    let numeral =
        |letter: char| letter.is_ascii_digit() || "〇○零一二三四五六七八九两廿卅".contains(letter);
    part.chars().count() <= 12
        && part.contains(numeral)
        && part.chars().all(|letter| numeral(letter) || BESIDE.contains(letter))
}

/// How a table of prices is called, with an example each.
const PRICES: [(&str, &str); 4] = [
    ("行情", "昨日茶市行情"),
    ("市价", "各地米粮市价"),
    ("牌价", "今日外汇牌价"),
    ("比价", "港澳金银比价"),
];

/// Is `text`, in simplified letters, what a table of prices is called?
pub(crate) fn is_of_prices(text: &str) -> bool {
    PRICES.iter().any(|(word, _)| text.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_told() {
        for text in ["青石队2∶1清河队", "云汀 0:0 柳湾", "青石女队78比64清河女队", "轮空：青石队"]
        {
            assert!(is_result(text), "{text}");
        }
        for text in ["青石队2∶1胜", "开幕：3月6日", "青石队2∶1战胜强敌清河队，升至榜首"]
        {
            assert!(!is_result(text), "{text}");
        }
    }

    #[test]
    fn a_place_and_a_time_are_a_row() {
        assert!(is_latin_row("2 Tarn Rowing Club 2:08.4") && is_latin_row("1 Lee 11.3"));
        assert!(!is_latin_row("2 boats sank at 2:08") && !is_latin_row("2 Quay Street"));
    }

    #[test]
    fn latin_rows_have_two_figures() {
        for text in [
            "Reed cf 4 1 1 0",
            "Tarnford 24 15 .615 —",
            "Tarn Paper 18.40 +.22 +4.1",
            "May 5 61 39 0",
            "Port Ash ..... 000 202 000—4 9 0",
            "6 a. m. .... 41",
            "Noon ..... 55",
            "Rovers 2, Port Ash 1 (aet)",
            "A. B. Lee (12) 68 nett",
            "TARNFORD . . . . 4-3",
            "Port Ash ...... 83 66 T",
        ] {
            assert!(is_latin_row(text), "{text}");
        }
        for text in [
            "May 5, 1905",
            "Chess ..... D4",
            "Hens ..... .15",
            "Pier 7 at the Quay",
            "Ferry sinks; 12",
        ] {
            assert!(!is_latin_row(text), "{text}");
        }
        assert!(heads_columns("Tarnford ab r h bi") && heads_columns("W L Pct. GB"));
        assert!(
            !heads_columns("FERRY SINKS IN STORM OFF HARBOUR") && !heads_columns("West Division")
        );
    }

    #[test]
    fn rows_end_in_figures() {
        let row = |text: &str| is_row(&crate::parse::forms::simplified(text));
        for text in [
            "春茶 每市斤 四元二",
            "雲汀金 313.20 跌1.40",
            "第12/034期 7 11 19 特別號碼 30",
            "六十五年 十七家",
            "頭獎 無人中 多寶 $8,214,530",
            "粳米 九元八角半至九元六角",
            "春茶12.40 上年同期11.90",
            "白菜 0.8 青椒3.1",
        ] {
            assert!(row(text), "{text}");
        }
        assert!(is_row_head("名次 队名 积分") && is_row_head("渡口 班次 客流（万人） 同比（%）"));
        assert!(!is_row_head("渡口复航 两岸称便") && !is_row_head("1 青石队 27 62"));
        assert!(is_spaced_row("土布每尺九元五") && !is_spaced_row("渡口昨天復航"));
        for text in ["渡口復航 兩岸稱便", "春茶四元二", "今日放晴 早上", "渡口復航，二十人 三元"]
        {
            assert!(!row(text), "{text}");
        }
    }
}
