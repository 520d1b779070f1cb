//! What holds for any text: rows tile it and fit, and no row starts or ends with what its level forbids.
//!
//! The marks are listed here once more, character by character, so that a mistake in the classes shows.

use std::{fs, path::Path};

use dubao::{
    text::{Ambiguous, cells},
    typeset::{Level, Measure, Row, headline, rows},
};
use proptest::prelude::*;

/// What may start no row at any level but none, whatever stands beside it.
const NO_START: &str = "、，。；：！？）》」』】〕〗〉］｝”·・～／々〻";
/// What may end no row at any level but none.
const NO_END: &str = "（《「『【〔〖〈［｛“";

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

fn shown<'a>(text: &'a str, row: &Row) -> &'a str {
    &text[row.shown(text)]
}

/// Rows tile the text, and what they say of their cells is so.
fn check_rows(text: &str, measure: &Measure, rows: &[Row]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for row in rows {
        prop_assert_eq!(row.range.start, end);
        prop_assert!(row.range.end > row.range.start);
        end = row.range.end;
        let room = measure.width.max(1) - row.indent;
        prop_assert!(row.resort == 8 || row.cells - row.hung <= room, "{:?}", row);
        let gaps: usize = row.gaps.iter().map(|(_, cells)| cells).sum();
        prop_assert_eq!(cells(shown(text, row), measure.ambiguous) + gaps, row.cells);
        prop_assert!(row.hung <= measure.hang);
        if row.hung > 0 {
            prop_assert_eq!(row.resort, 0);
            prop_assert!(shown(text, row).ends_with(['、', '，', '。']), "{:?}", row);
        }
        prop_assert!(row.resort == 0 || gaps == 0);
        check_cells(text, measure, row)?;
    }
    prop_assert_eq!(end, text.len());
    Ok(())
}

/// Each byte that shows leads to its cell and back.
fn check_cells(text: &str, measure: &Measure, row: &Row) -> Result<(), TestCaseError> {
    let mut end = row.indent;
    for glyph in row.glyphs(text, measure.ambiguous) {
        prop_assert!(glyph.cell >= end);
        end = glyph.cell + glyph.cells;
        if glyph.cells > 0 {
            let cell = row.cell_of(text, glyph.byte, measure.ambiguous);
            prop_assert_eq!(cell, glyph.cell);
            prop_assert_eq!(row.byte_at(text, cell, measure.ambiguous), glyph.byte);
        }
    }
    prop_assert_eq!(end, row.indent + row.cells);
    Ok(())
}

/// The row starts and ends that the level forbids.
fn forbidden(text: &str, level: Level, rows: &[Row]) -> Vec<String> {
    let mut found = Vec::new();
    if level == Level::None {
        return found;
    }
    for pair in rows.windows(2) {
        let [row, next] = pair else { continue };
        let (left, right) = (shown(text, row), shown(text, next));
        let hard = text[row.range.clone()]
            .ends_with(|end: char| "\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".contains(end));
        if row.resort > 0 || hard {
            continue;
        }
        let start = right.chars().next().is_some_and(|first| NO_START.contains(first));
        let dash = level == Level::Strict && right.starts_with(['—', '…']);
        if start || dash || left.ends_with(|end| NO_END.contains(end)) {
            found.push(format!("{left}|{right}"));
        }
        if let Some(mark @ ('—' | '…')) = right.chars().next() {
            let run = |part: &str, all: &str| (all.len() - part.len()) / mark.len_utf8();
            let (left, right) = text.split_at(row.range.end);
            let before = run(left.trim_end_matches(mark), left);
            let after = run(right.trim_start_matches(mark), right);
            if before % 2 == 1 || before > 0 && after == 1 {
                found.push(format!("{left}|{right}"));
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_tile_any_text_and_fit(text in any_text(), measure in any_measure()) {
        let rows = rows(&text, &measure);
        check_rows(&text, &measure, &rows)?;
        prop_assert_eq!(forbidden(&text, measure.level, &rows), Vec::<String>::new());
    }

    #[test]
    fn rows_tile_any_characters_and_fit(text in any::<String>(), measure in any_measure()) {
        let rows = rows(&text, &measure);
        check_rows(&text, &measure, &rows)?;
        prop_assert_eq!(forbidden(&text, measure.level, &rows), Vec::<String>::new());
    }

    #[test]
    fn a_headline_is_tiled_by_no_more_rows_than_greedy_ones(text in any_text(), measure in any_measure()) {
        let measure = Measure { indent: 0, hang: 0, justify: false, ..measure };
        let even = headline(&text, &measure);
        check_rows(&text, &measure, &even)?;
        prop_assert_eq!(forbidden(&text, measure.level, &even), Vec::<String>::new());
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
