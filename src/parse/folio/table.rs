//! The parts of a folio line that are told by their words, in one table.

use std::sync::LazyLock;

use super::{
    licence, office, parts, price,
    rules::{Kind, Said},
    scan::Scan,
    sheet, weather, words,
};
use crate::parse::{forms, sieve::Sieve};

/// A part that is told by its words.
struct Rule {
    kind: Kind,
    #[cfg_attr(not(test), expect(dead_code, reason = "they are for readers and the test"))]
    examples: &'static [&'static str],
    read: Read,
    /// May it begin with any letter, not only with one of [`FIRSTS`]?
    any: bool,
}

/// How a part is read.
type Read = fn(&mut Scan, &mut Said) -> bool;

const fn rule(kind: Kind, examples: &'static [&'static str], read: Read) -> Rule {
    Rule { kind, examples, read, any: false }
}

/// A rule that may begin with any letter.
const fn any(kind: Kind, examples: &'static [&'static str], read: Read) -> Rule {
    Rule { any: true, ..rule(kind, examples, read) }
}

/// In the order in which they are tried: 今日8版 is no page, 一版责编 neither.
const RULES: &[Rule] = &[
    rule(
        Kind::Count,
        &[
            "今日8版",
            "TWELVE PAGES",
            "A叠24版",
            "A组24页",
            "今日出紙五疊",
            "今日本报共六版",
            "今日出紙三疊九張",
            "今日出版四大張",
        ],
        parts::count,
    ),
    rule(Kind::Office, &["一版责编：白 露 石小磊"], office::office),
    rule(
        Kind::Register,
        &[
            "国内统一连续出版物号 CN 37-0099",
            "邮发代号 55 — 1",
            "准印证号：（云）字第0417号",
            "PP 1234/56/78",
            "KDN PP 1234/56/78",
            "PP 1234/56/7890 (012345)",
            "中華郵政台字第一二號執照登記爲第一類新聞紙",
        ],
        licence::register,
    ),
    rule(Kind::Number, &["总第9168期", "第一萬二千三百零四號", "第12,304號"], parts::number),
    rule(Kind::Date, &["2026年3月6日"], parts::date),
    rule(Kind::Lunar, &["农历正月十八"], parts::lunar),
    rule(Kind::Weekday, &["星期五"], parts::weekday),
    rule(
        Kind::Contact,
        &[
            "新闻热线：96000",
            "热线 96000",
            "電話：2300 0188",
            "廣告查詢：2300 0188",
            "www.yunting.example 第9168期",
            "编采部：04-123 4567",
            "读者热线 96000 @云汀晨报",
        ],
        parts::contact,
    ),
    rule(Kind::Page, &["第七頁"], sheet::printed_leaf),
    rule(Kind::Leaf, &["第 15 页"], parts::leaf),
    rule(Kind::Page, &["第A02版", "第二張 第七版"], sheet::page),
    any(
        Kind::Weather,
        &["今日天气：多云 8℃～16℃ 东北风3级", "今日天氣：多雲，早晚有霧，22至26度"],
        weather::weather,
    ),
    rule(
        Kind::Price,
        &[
            "零售每份1.50元",
            "每份十五元",
            "零售每份75仙",
            "本省零售每份六百元",
            "内部资料 免费交流",
            "免费交流 注意保存",
            "赠阅",
            "RM1.30",
            "零售每份$10",
            "每份新台幣十元",
            "零售國幣六角",
            "零售80分（含消费税）",
            "每月定价一元五角",
            "PRICE ONE CENT",
            "FIFTY CENTS",
            "65p (inc. VAT) Sterling 60p",
            "ONE DOLLAR",
            "In Italia EURO 1,00",
            "UNA COPIA L. 90",
        ],
        price::price,
    ),
    any(
        Kind::Publisher,
        &[
            "云汀日报有限公司承印",
            "云汀日报社出版",
            "督印：雲汀晨報有限公司",
            "中共云汀县委员会机关报",
        ],
        parts::publisher,
    ),
    rule(Kind::Rights, &["© 2026 The Harbour Company"], parts::rights),
    rule(Kind::Edition, &["Late Edition"], parts::edition),
    any(Kind::Title, &["云汀日报", "雲汀晨報 YUNTING DAILY"], parts::title),
];

/// The letters, ASCII aside, that the parts begin with which do not begin with any letter: counts, registers, numbers,
/// dates with their eras and numerals, lunar dates, weekdays, addresses, pages, prices; those of the words are added.
const LETTERS: &str = "准连免赠注本今全每共计出国统刊邮內内代广报登号创創总總新第№中民公〇一二三四五六七八九零○两兩十百廿卅\
    农農夏阴旧甲乙丙丁戊己庚辛壬癸星礼禮周週地社版叠零定售外月€£©";

/// May a part that does not begin with any letter begin with this one? Most lines are told by it.
static FIRSTS: LazyLock<Sieve> = LazyLock::new(|| {
    let tables = [words::OFFICES, words::OFFICE_FRONTS, words::CONTACTS, words::CONTACT_FRONTS];
    let words = tables.into_iter().flatten().filter_map(|word| word.chars().next());
    LETTERS.chars().chain(words).collect()
});

/// May a part begin here that does not begin with any letter?
pub(super) fn may_begin(scan: &Scan) -> bool {
    let may = |letter: char| letter.is_ascii() || FIRSTS.may_have(letter);
    scan.peek().is_none_or(|first| may(first) || may(forms::simple(first)))
}

/// Reads the part that begins here, if one does.
pub(super) fn part(scan: &mut Scan, said: &mut Said) -> bool {
    let from = scan.at();
    let may = may_begin(scan);
    for rule in RULES.iter().filter(|rule| may || rule.any) {
        if (rule.read)(scan, said) {
            said.add(rule.kind);
            return true;
        }
        scan.go_to(from);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{super::rules::said, *};

    fn examples() -> impl Iterator<Item = (&'static Rule, &'static str)> {
        RULES.iter().flat_map(|rule| rule.examples.iter().map(move |example| (rule, *example)))
    }

    #[test]
    fn every_rule_fires_on_its_example() {
        for (rule, example) in examples() {
            let said = said(example).unwrap_or_default();
            assert!(said.has(rule.kind), "{example}: {said:?}");
        }
    }

    #[test]
    fn a_part_begins_with_a_letter_of_its_rule() {
        let told =
            |first: char| [first, forms::simple(first)].iter().any(|first| FIRSTS.may_have(*first));
        for (rule, example) in examples().filter(|(rule, _)| !rule.any) {
            let mut letters = example.chars();
            letters.next();
            for first in ('\u{80}'..='\u{9fff}').filter(|first| !told(*first)) {
                let text = format!("{first}{}", letters.as_str());
                let Some(mut scan) = Scan::new(&text) else { continue };
                let blank = scan.peek().is_some_and(char::is_whitespace);
                assert!(blank || !(rule.read)(&mut scan, &mut Said::default()), "{text}");
            }
        }
    }
}
