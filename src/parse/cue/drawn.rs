//! Lines of lotteries' draws and of forecasts of the weather.

use crate::text::{is_blank, is_han};

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
}
