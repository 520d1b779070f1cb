//! Columns side by side, parted.

use super::*;

fn texts(text: &str) -> Vec<String> {
    Page::from_text(text, 0, "")
        .iter()
        .flat_map(|page| parted(page).lines)
        .map(|line| line.text)
        .collect()
}

#[test]
fn a_page_mark_at_its_columns_edge_stays_with_its_words() {
    let line = |text: &str| Line { text: text.to_owned(), ..Line::default() };
    let lines = [line("rate in the city.       PAGE A8    But a few have.      PAGE B8")];
    let texts: Vec<String> = pieces(&lines).into_iter().map(|piece| piece.text).collect();
    assert_eq!(texts, ["rate in the city. PAGE A8", "But a few have. PAGE B8"]);
}

#[test]
fn columns_side_by_side_come_one_after_the_other() {
    let rows = [
        "渡口今天上午复航，两岸",
        "群众纷纷赶来，坐船过江",
        "去看对岸的茶山和码头上",
        "的老街。青石镇的茶园里",
        "已经开始采摘今年的第一",
        "批新茶，首日收青三千斤",
    ];
    let right = [
        "由镇上的茶厂当天炒制，",
        "明天就能送到省城的茶市",
        "上去卖。镇上的老人说，",
        "今年的雨水好，茶的味道",
        "也比往年更香一些，价钱",
        "也会高一点。镇里还要办",
    ];
    let text: Vec<String> =
        rows.iter().zip(right).map(|(left, right)| format!("{left}     {right}")).collect();
    let expected: Vec<String> = rows.iter().chain(&right).map(|row| (*row).to_owned()).collect();
    assert_eq!(texts(&text.join("\n")), expected);
}

#[test]
fn blanks_behind_the_datelines_of_paragraphs_part_no_columns() {
    let rest =
        "渡口今天上午复航，两岸群众纷纷赶来坐船过江，去看对岸的茶山和码头上的老街。".repeat(3);
    let text: Vec<String> =
        (1..8).map(|day| format!("　　本报青石3月{day}日电  （记者石磊）{rest}")).collect();
    let lines = texts(&text.join("\n"));
    assert_eq!(lines.len(), text.len());
    // Short lines behind the blanks are a column.
    let text: Vec<String> =
        (1..8).map(|day| format!("渡口本月{day}日复航了呀      两岸群众纷纷赶来坐船")).collect();
    assert_eq!(texts(&text.join("\n")).len(), 2 * text.len());
}

#[test]
fn a_page_that_is_not_side_by_side_stays_as_it_is() {
    for text in [
        "  云汀社3月6日电   渡口今天上午复航\n两岸群众纷纷赶来\n坐船过江\n\n　　李 刚   白露\n",
        "High   Low   Rain\n12     3     .10\n14     5     .20\n15     5     .00\n16     7     .00\n11     2     .30\n",
    ] {
        let before: Vec<String> = Page::from_text(text, 0, "")
            .iter()
            .flat_map(|page| page.lines.clone())
            .map(|line| line.text)
            .collect();
        assert_eq!(texts(text), before);
    }
}

/// Rows of three columns, 30 cells apart.
fn rows(rows: &[[&str; 3]]) -> String {
    let row = |row: &[&str; 3]| {
        let [one, two, three] = row;
        format!("{one:<30}{two:<30}{three}").trim_end().to_owned()
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_article_of_two_columns_goes_on_right_of_its_text_under_its_head() {
    let text = rows(&[
        ["Ferry Bill Passes", "", "Levee Is Given"],
        ["in Spite of Tolls", "", "Two More Feet"],
        ["", "", ""],
        ["  By ANN REED", "county and the tolls will", "  By CAL MOSS"],
        ["  The ferry bill passed by", "be left as they have stood", "  The levee was given by"],
        ["a vote of two to one in a", "since the flood two years", "the board two more feet in"],
        ["long night at the council", "ago, when the boats of the", "a long night, and the cost"],
        ["of the town, and the boats", "town were lost in a night.", "was put off to the spring."],
        ["will be paid for from next", "The board will meet again", "The engineers had asked to"],
        ["year on by all towns of the", "before the end of winter.", "be given three feet at it."],
        ["", "", ""],
        ["", "", ""],
        ["", "", ""],
        ["Old Bridge Closed", "Mill to Reopen", "Snow in the Valley"],
        ["", "", ""],
        ["  The old bridge is closed", "  The mill is to be opened", "  The snow has come to the"],
        ["from Monday on, since the", "again in spring, when the", "valley two weeks early and"],
        ["piers have cracks in them.", "owners have their orders.", "all roads were left open."],
    ]);
    let texts = texts(&text);
    let at = |line: &str| texts.iter().position(|text| text.trim() == line);
    let ends = at("year on by all towns of the").unwrap();
    assert_eq!(at("county and the tolls will"), Some(ends + 1), "{texts:#?}");
    assert!(at("Levee Is Given").unwrap() > at("Old Bridge Closed").unwrap(), "{texts:#?}");
}

/// Three columns, a story in each.
const STORIES: [[&str; 3]; 6] = [
    ["  The ferry bill passed by", "  The levee was given by", "  The snow has come to the"],
    ["a vote of two to one in a", "the board two more feet in", "valley two weeks early and"],
    ["long night at the council", "a long night, and the cost", "all roads were left open."],
    ["of the town, and the boats", "was put off to the spring.", "The ploughs have been sent"],
    ["will be paid for by towns.", "The engineers had asked it", "to all towns of the county"],
    ["Two voted against the bill", "to be three feet and more.", "and will stay to the end."],
];

#[test]
fn headlines_that_large_letters_pushed_together_are_parted() {
    let heads = format!(
        "{:<60}Snow in\n{:<60}the Valley\n\n",
        "  Ferry Bill     Levee Is Given", "Passes in Spring Two More Feet"
    );
    let text = format!("{heads}{}", rows(&STORIES));
    let texts = texts(&text);
    let joined: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
    for (head, first) in [
        (["Ferry Bill", "Passes in Spring"], "The ferry bill passed by"),
        (["Levee Is Given", "Two More Feet"], "The levee was given by"),
    ] {
        let at = joined.iter().position(|line| *line == first).unwrap();
        assert_eq!(joined.get(at.saturating_sub(2)..at), Some(head.as_slice()), "{texts:#?}");
    }
    let heads = format!(
        "{:<60}Snow in\n{:<60}the Valley\n\n",
        "Ferry Bill Passed Levee Is Given", "in a Long Night Two More Feet"
    );
    let byline = rows(&[["  By ANN REED", "  By CAL MOSS", ""]]);
    let texts = self::texts(&format!("{heads}{byline}\n{}", rows(&STORIES)));
    assert_eq!(texts.first().map(String::as_str), Some("Ferry Bill Passed"), "{texts:#?}");
    assert_eq!(texts.get(1).map(String::as_str), Some("in a Long Night"), "{texts:#?}");
}

#[test]
fn headlines_set_as_sentences_are_parted_where_blank_rows_set_them_apart() {
    let heads = "Ferry bill is     Levee rises by\n\npassed at night two more feet\n\n";
    let texts = texts(&format!("{heads}{}", rows(&STORIES)));
    assert_eq!(texts.first().map(String::as_str), Some("Ferry bill is"), "{texts:#?}");
    let at = texts.iter().position(|line| line.trim() == "The levee was given by").unwrap();
    assert_eq!(
        texts.get(at.saturating_sub(2)..at),
        Some(["Levee rises by".to_owned(), "two more feet".to_owned()].as_slice()),
        "{texts:#?}"
    );
}
