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
    if text.len() <= LONG && timed.is_some() {
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
            || matches!(part, "—" | "–" | "-" | "unch." | "unch" | "...")
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

/// What a line of a lottery's draw says before its figures, in simplified letters, with an example each.
const DRAWN: [(&str, &str); 12] = [
    ("中奖号码", "中奖号码：03 08 11 19 24"),
    ("开奖号码", "开奖号码：5 0 7"),
    ("开奖结果", "开奖结果：03 08 11 19 24 30"),
    ("红球", "红球：03 08 11 19 24 30 蓝球：07"),
    ("蓝球", "蓝球：07"),
    ("基本号码", "基本号码：03 08 11 19 24 30 02"),
    ("特别号", "特别号码：09"),
    ("本期销售", "本期销售额1380000元"),
    ("本期投注", "本期投注总额1380000元"),
    ("一等奖", "一等奖2注 单注奖金46000元"),
    ("二等奖", "二等奖31注 单注奖金2100元"),
    ("奖池", "奖池累计金额3100000元"),
];

/// Is `text` a line of a lottery's draw: 双色球第2026026期, 红球：03 08 11 19 24 30?
pub(crate) fn is_drawn(text: &str) -> bool {
    let figures = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let numbered = || {
        text.split_once('第').is_some_and(|(_, rest)| {
            (5..=7).contains(&figures(rest))
                && rest.trim_start_matches(|digit: char| digit.is_ascii_digit()).starts_with('期')
        })
    };
    text.contains(|digit: char| digit.is_ascii_digit())
        && !text.contains('，')
        && !text.ends_with(['告', '奖', '晓'])
        && (DRAWN.iter().any(|(word, _)| text.starts_with(word)) || numbered())
}

/// How a line of a forecast begins, with an example each; it has degrees or the force of the wind.
const FORETOLD: [(&str, &str); 11] = [
    ("白天", "白天多云转小雨，北风3级，最高气温23℃"),
    ("夜间", "夜间小雨，最低气温16℃"),
    ("今天", "今天阴有小雨，15℃到21℃"),
    ("今日", "今日晴转多云 21℃～33℃"),
    ("今夜", "今夜到明天多云转小雨 19℃～26℃"),
    ("今晚", "今晚阴 最低气温16℃"),
    ("明天", "明天阴有小雨，15℃～21℃"),
    ("明日", "明日晴，15℃～21℃"),
    ("后天", "后天晴 15℃～21℃"),
    ("最高气温", "最高气温23℃"),
    ("最低气温", "最低气温16℃"),
];

/// Is `text` a line of a forecast of the weather: 今天阴有小雨，15℃到21℃, 青石 多云 15℃—22℃, 东南风3到4级, 穿衣指数：偏凉?
pub(crate) fn is_forecast(text: &str) -> bool {
    if text.contains('。') {
        return false;
    }
    if text.starts_with(['东', '西', '南', '北', '偏', '微', '风']) && text.ends_with('级')
    {
        let wind = |letter: char| "东西南北偏微风力转到至级左右阵".contains(letter);
        return text
            .chars()
            .all(|letter| wind(letter) || letter.is_ascii_digit() || "-—～~ ".contains(letter));
    }
    let degrees = text.matches(['℃', '°']).count();
    let ranged = || {
        let mut parts = text.split(is_blank).filter(|part| !part.is_empty());
        parts.next().is_some_and(|place| place.chars().count() <= 4 && place.chars().all(is_han))
            && text.contains(['晴', '云', '阴', '雨', '雪', '雾'])
    };
    degrees > 0 && FORETOLD.iter().any(|(word, _)| text.starts_with(word))
        || degrees > 1 && ranged()
        || ["穿衣", "紫外线", "洗车", "晨练"]
            .iter()
            .any(|word| text.starts_with(word) && text.contains('：'))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_and_forecasts_are_told() {
        for (word, example) in DRAWN {
            assert!(example.starts_with(word) && is_drawn(example), "{example}");
        }
        for (word, example) in FORETOLD {
            assert!(example.starts_with(word) && is_forecast(example), "{example}");
        }
        for text in ["青石 多云 15℃—22℃", "东南风3到4级", "穿衣指数：偏凉，请带外套"]
        {
            assert!(is_forecast(text), "{text}");
        }
        assert!(is_drawn("双色球第2026026期") && is_drawn("3D第2026026期 5 0 7"));
        assert!(!is_drawn("双色球第2026026期开奖公告"));
        assert!(!is_drawn("渡口开出一等奖") && !is_drawn("一等奖5注都在青石，彩民没来领"));
        assert!(!is_forecast("明天小雨") && !is_forecast("青石气温跌到0℃ 渡口停航"));
    }

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
        ] {
            assert!(is_latin_row(text), "{text}");
        }
        for text in
            ["May 5, 1905", "Rovers 2, Wanderers 1", "Pier 7 at the Quay", "Ferry sinks; 12"]
        {
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
