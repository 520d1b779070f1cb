//! Guides taken off their sheets.

use super::*;

#[track_caller]
fn check(texts: &[&str], column: Option<&str>, want: &[&str], left: usize) {
    let lines = texts.iter().enumerate().map(|(number, text)| Line {
        text: (*text).to_owned(),
        number: number + 1,
        ..Line::default()
    });
    let (guides, rest) = take_out(lines.collect());
    let items: Vec<Article> = guides.into_iter().flat_map(|guide| guide.items).collect();
    let heads: Vec<&str> = items.iter().filter_map(|item| item.headline.as_deref()).collect();
    assert_eq!((heads.as_slice(), rest.len()), (want, left), "{texts:?}");
    assert!(items.iter().all(|item| item.standing_head.as_deref() == column));
}

#[test]
fn a_guide_is_taken_off_the_sheet() {
    check(
        &[
            "本报讯渡口复航。",
            "导读",
            "◆渡口复航 详见3版",
            "◆千亩茶园",
            "迎来旺季（4版）",
            "青石大桥合龙",
        ],
        Some("导读"),
        &["渡口复航 详见3版", "千亩茶园迎来旺季（4版）"],
        2,
    );
    check(
        &["▲图为渡口", "导读", "渡口昨天上午正式复航详见3版", "千亩茶园迎来旺季详见今日4版"],
        Some("导读"),
        &["渡口昨天上午正式复航 详见3版", "千亩茶园迎来旺季 详见今日4版"],
        1,
    );
    check(
        &["今日看点", "今日导读", "渡口复航 2版", "茶园开采 3版"],
        Some("今日导读"),
        &["渡口复航 2版", "茶园开采 3版"],
        1,
    );
    check(
        &["渡口复航……2版", "茶园开采3版", "大桥合龙A4版"],
        None,
        &["渡口复航……2版", "茶园开采 3版", "大桥合龙 A4版"],
        0,
    );
}

#[test]
fn the_page_of_an_item_may_stand_on_a_line_of_its_own() {
    check(
        &["今日導覽", "渡口昨天復航", "A5", "茶園開採 首日收青三千斤", "A6教育", "大橋合龍"],
        Some("今日導覽"),
        &["渡口昨天復航", "茶園開採 首日收青三千斤"],
        1,
    );
}

#[test]
fn an_item_may_tell_more_or_begin_with_its_page() {
    let texts = [
        "今日导读",
        "渡口复航",
        "首班船昨天清晨开出，船上有二十名乘客。（3版）",
        "A4 茶园昨天开采",
        "老船工说桥（详见5版）",
        "渡口昨天复航，两岸称便。",
    ];
    check(&texts, Some("今日导读"), &["渡口复航", "茶园昨天开采", "老船工说桥（详见5版）"], 1);
    let lines = texts.map(|text| Line { text: text.to_owned(), ..Line::default() });
    let (guides, _) = take_out(lines.to_vec());
    let told: Vec<usize> =
        guides.iter().flat_map(|guide| &guide.items).map(|item| item.body.len()).collect();
    assert_eq!(told, [1, 0, 0]);
}

#[test]
fn the_head_of_a_guide_may_stand_behind_it() {
    check(
        &[
            "渡口昨天复航。",
            "茶园为何早采",
            "（第三版）",
            "老船工说桥",
            "（第十版）",
            "今 日 导 读",
        ],
        Some("今 日 导 读"),
        &["茶园为何早采", "老船工说桥"],
        1,
    );
    check(&["茶园为何早采", "第三版", "老船工说桥", "第十版", "大桥合龙"], None, &[], 5);
}

#[test]
fn a_guide_may_have_a_head_of_any_words() {
    let items = ["渡口复航 2版", "茶园开采 3版", "大桥合龙 4版"];
    check(
        &["要闻速览", "■渡口复航 2版", "■茶园", "开采3版", "■大桥合龙 4版"],
        Some("要闻速览"),
        &["渡口复航 2版", "茶园开采 3版", "大桥合龙 4版"],
        0,
    );
    check(&[&["要闻速览"], &items[..]].concat(), Some("要闻速览"), &items, 0);
    check(&[&["大桥昨天合龙。"], &items[..]].concat(), None, &items, 1);
    check(
        &[
            "大桥昨天合龙。",
            "停航三年的渡口",
            "昨天复航▶A5",
            "千亩茶园",
            "迎来旺季▶A9",
            "老船工上岸",
            "把船交给儿子▶B1",
        ],
        None,
        &["停航三年的渡口昨天复航▶A5", "千亩茶园迎来旺季▶A9", "老船工上岸把船交给儿子▶B1"],
        1,
    );
}

#[test]
fn references_at_the_end_of_texts_are_no_guide() {
    check(&["今日看点", "渡口复航", "本报讯渡口昨天复航，", "班船每日四班。"], None, &[], 4);
    check(&["渡口昨天复航。", "（相关报道见3版）", "茶园开采。"], None, &[], 3);
    check(&["渡口复航 2版", "茶园昨天开采。"], None, &[], 2);
}

#[test]
fn every_rule_fires_by_its_example() {
    for (word, example) in HEADS {
        assert!(example.contains(word) && is_head(example), "{example}");
    }
}

#[test]
fn a_guide_with_pages_on_lines_of_their_own_is_told_where_it_stands() {
    let lines = |texts: &[&str]| -> Vec<Line> {
        texts.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() }).collect()
    };
    let guide =
        ["渡口昨天复航。", "今日导读", "茶园为何早采", "A05·民生", "老船工说桥", "A07·文娱"];
    assert_eq!(paged(&lines(&guide)).first().cloned(), Some(1..6));
    assert!(paged(&lines(&["今日导读", "茶园为何早采 2版", "老船工说桥 3版"])).is_empty());
}
