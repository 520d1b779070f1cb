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
