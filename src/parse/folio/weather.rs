//! Weather that stands in a nameplate or at a page's foot.

use super::{
    rules::{Kind, Said},
    scan::Scan,
};
use crate::parse::forms;

/// How a line begins that tells nothing but the weather, with an example each.
const FRONTS: &[(&str, &str)] = &[
    ("今日天气", "今日天气：阴有小雨，东风3级，11℃～17℃"),
    ("今天天气", "今天天气：晴，风力一级"),
    ("今日气象", "今日气象 晴转阴"),
    ("天气预报", "天气预报：白天晴，夜间阴有小雨"),
    ("今日：", "今日：晴转多云，13℃～20℃"),
    ("今天：", "今天：晴，16℃～25℃；明天：阴"),
    ("今天白天", "今天白天晴转多云，12℃"),
    ("今晚到明天", "今晚到明天：小雨，12℃"),
    ("市区今日", "市区今日天气 晴 12℃"),
    ("天气：", "天氣：密雲，有驟雨"),
];

/// What the sky does.
const SKY: [&str; 10] = ["天气", "晴", "多云", "密云", "阴", "雨", "雪", "风力", "东风", "东北风"];

/// The most characters of such a line.
const LONGEST: usize = 50;

/// What `line` says, if it tells the weather in a sentence, as no other line of a folio does.
pub(super) fn said(line: &str) -> Option<Said> {
    // Few lines begin with one of these letters.
    if !line.starts_with(['今', '天', '市']) && !line.contains("预报") {
        return None;
    }
    let line = &*forms::simplified(line.trim());
    let forecast = line.find("天气预报").is_some_and(|at| at <= "云汀地区".len());
    let sky = SKY.iter().skip(1).any(|word| line.contains(word));
    let degrees = line.contains(['℃', '度']) || line.contains("°C");
    let named = |(front, _): &(&str, &str)| {
        line.starts_with(front) && (degrees || front.contains("天气") || front.contains("气象"))
    };
    // 今天天气晴好，市民纷纷出游。 is a sentence of the news.
    let told = FRONTS.iter().any(named) || forecast;
    (sky && told && !line.ends_with('。') && line.chars().count() <= LONGEST).then(|| {
        let mut said = Said::default();
        said.add(Kind::Weather);
        said
    })
}

pub(super) fn weather(scan: &mut Scan, _: &mut Said) -> bool {
    let from = scan.at();
    scan.skip(|character| character != '|');
    // Nearly all are told by this.
    if !scan.read(from).iter().any(|character| matches!(character, '℃' | '°' | '度')) {
        return false;
    }
    let words = scan.since(from);
    let degrees = words.contains('℃') || words.contains("°C") || words.contains("度");
    degrees
        && SKY.iter().any(|word| words.contains(word))
        && words.contains(|character: char| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_front_is_told_by_its_example() {
        for (front, example) in FRONTS {
            assert!(forms::simplified(example).starts_with(front), "{front}");
            assert!(said(example).is_some(), "{example}");
        }
        assert!(said("云汀地区天气预报 白天：晴转多云").is_some());
        for text in ["今天白天，渡口复航", "天气转晴 茶园开采", "今天天气晴好，茶农忙采茶。"]
        {
            assert!(said(text).is_none(), "{text}");
        }
    }
}
