//! What holds for any text and any page, by random ones; what that is stands in `invariants`.

use std::{fs, path::Path};

use dubao::{
    page::Page,
    parse::parse,
    text::Ambiguous,
    typeset::{Level, Measure, headline, rows},
};
use proptest::prelude::*;

use crate::invariants::{
    issue::{check_issue, check_json},
    rows::{check_rows, forbidden},
};

const SAMPLES: &[&str] = &[
    include_str!("../../sample-issues/yunting-2026-03-06.txt"),
    include_str!("../../sample-issues/yunting-2026-03-07.txt"),
    include_str!("../../sample-issues/alder-bay-courier-2026-03-06.txt"),
];

fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        8 => "[甲乙丙云河水利工程一二〇]{1,12}",
        4 => select(&["，", "。", "、", "；", "：", "！", "？", "”", "）", "》", "」", "』", "】", "·", "～"]),
        3 => select(&["“", "（", "《", "「", "『", "【", "‘", "’", "\"", "'"]),
        2 => select(&["——", "……", "———", "…", "—", "－", "-", "–", "/", "／", "~", "+", "±"]),
        3 => select(&["AI", "5G", "3.14", "10:30", "don’t", "well-known", "km/h", "50%", "￥300", "①", "[1]", "8℃", "№"]),
        1 => "[a-z]{1,30}",
        1 => Just("https://yunhe.example/news/a?id=3&b=4".to_owned()),
        2 => select(&[" ", "  ", "　", "\n", "\r\n", "\u{a0}", "\u{200b}", "\t", "王　伟"]),
        1 => select(&["👨\u{200d}👩\u{200d}👧", "🇨🇳", "𠮷", "e\u{301}", "❤\u{fe0f}", "각", "ー", "カ", "ไทย", "\u{ad}"]),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn select(choices: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(choices).prop_map(str::to_owned)
}

/// Lines as papers have them, in any order.
fn any_lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        6 => any_text(),
        2 => select(&["本报讯（记者郭远）8月28日，云河水利局完成工程。", "□记者 郭远 通讯员 刘群", "（下转2版）", "（上接第一版）", "渠成 （下转3版）", "一、总体要求", "——访何善锦", "图为水渠。 郭远 摄", "市 委 常 委 会 召 开 会 议", "云汀日报", "第1版 要闻", "2026年3月6日 星期五 责编 刘群", "（相关报道见4版）", "Continued on Page A18", "By JANE DOE", "HELENA, Feb. 28. — The canal is fin-", "ished, they said."]),
        2 => Just(String::new()),
        1 => Just("\u{c}".to_owned()),
    ];
    proptest::collection::vec(line, 0..60).prop_map(|lines| lines.join("\n"))
}

/// Three cuts of `sample`, each taken out or put elsewhere.
fn damaged(sample: &str, cut: &[prop::sample::Index]) -> String {
    let mut letters: Vec<char> = sample.chars().collect();
    for pair in cut.chunks(2) {
        let (from, to) = (pair[0].index(letters.len()), pair[1].index(letters.len()));
        let (first, last) = (from.min(to), from.max(to).min(from.min(to) + 400));
        let piece: Vec<char> = letters.drain(first..last).collect();
        if to > from {
            let at = from % letters.len().max(1);
            letters.splice(at..at, piece);
        }
    }
    letters.into_iter().collect()
}

fn any_measure() -> impl Strategy<Value = Measure> {
    let width = prop_oneof![0..8_usize, 8..42_usize, Just(120), Just(usize::MAX)];
    let level = proptest::sample::select(vec![Level::None, Level::Basic, Level::Gb, Level::Strict]);
    let ambiguous = proptest::sample::select(vec![Ambiguous::Narrow, Ambiguous::Wide]);
    (width, 0..6_usize, 0..3_usize, 0..3_usize, level, any::<bool>(), ambiguous).prop_map(
        |(width, indent, hang, gap, level, justify, ambiguous)| Measure {
            width,
            indent,
            hang,
            gap,
            level,
            justify,
            ambiguous,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_tile_any_text_and_fit(text in any_text(), measure in any_measure()) {
        let rows = rows(&text, &measure);
        check_rows(&text, &measure, &rows);
    }

    #[test]
    fn rows_tile_any_characters_and_fit(text in any::<String>(), measure in any_measure()) {
        let rows = rows(&text, &measure);
        check_rows(&text, &measure, &rows);
    }

    #[test]
    fn the_rows_of_a_headline_tile_it_and_fit(text in any_text(), measure in any_measure()) {
        let measure = Measure { indent: 0, hang: 0, justify: false, ..measure };
        let even = headline(&text, &measure);
        check_rows(&text, &measure, &even);
    }

    #[test]
    fn rows_depend_only_on_what_stands_before_them(text in any_text(), more in any_text()) {
        let measure = Measure { width: 24, ..Measure::default() };
        let before = rows(&text, &measure);
        let after = rows(&format!("{text}\n{more}"), &measure);
        // The last two rows look back, and what follows may change the class of the last character.
        for (row, same) in before.iter().rev().skip(2).rev().zip(&after) {
            prop_assert_eq!(row, same);
        }
    }
}

proptest! {
    // Fewer, since each parses whole issues.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10) })]

    #[test]
    fn nothing_is_lost_and_nothing_doubled_in_any_page(
        papers in proptest::collection::vec(any_lines(), 10),
    ) {
        for lines in papers {
            let pages = Page::from_text(&lines, 0, "");
            let issue = parse(&pages);
            check_issue(&pages, &issue);
            check_json(&issue);
        }
    }

    #[test]
    fn nothing_is_lost_of_a_damaged_sample(cut in any::<[prop::sample::Index; 6]>()) {
        for sample in SAMPLES {
            let text = damaged(sample, &cut);
            let pages = Page::from_text(&text, 0, "");
            let issue = parse(&pages);
            check_issue(&pages, &issue);
            check_json(&issue);
        }
    }
}

#[test]
fn no_row_of_a_real_paper_starts_or_ends_with_a_forbidden_mark() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/cases");
    let Ok(cases) = fs::read_dir(cases) else {
        println!("skipped: no cases here");
        return;
    };
    for case in cases {
        let gold = case.unwrap().path().join("gold.json");
        let Ok(gold) = fs::read_to_string(&gold) else { continue };
        let gold: serde_json::Value = serde_json::from_str(&gold).unwrap();
        let articles = |section: &serde_json::Value| section["articles"].as_array().cloned();
        let sections = gold["sections"].as_array().into_iter().flatten();
        for article in sections.filter_map(articles).flatten() {
            let blocks = article["body"].as_array().into_iter().flatten();
            for text in blocks.filter_map(|block| block["text"].as_str()) {
                for han in (20..=60).step_by(5) {
                    for hang in [0, 2] {
                        let measure = Measure { width: 2 * han, hang, ..Measure::default() };
                        let rows = rows(text, &measure);
                        assert_eq!(forbidden(text, measure.level, &rows), Vec::<String>::new());
                    }
                }
            }
        }
    }
}
