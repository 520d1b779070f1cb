use super::super::rows;
use crate::{
    page,
    parse::line::{Line, line},
};

/// The printed lines of a page that is torn often enough to show it.
#[track_caller]
fn check(page: &str, want: &[&str]) {
    let pages = page::Page::from_text(page, 0, "");
    let lines: Vec<Line> =
        pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
    let rows: Vec<String> = rows(&lines).iter().map(|row| row.text.to_string()).collect();
    assert_eq!(rows, want);
}

#[test]
fn a_line_torn_where_marks_were_squeezed_is_one() {
    let torn = "云汀河青石大桥今天合龙（见图\n）。两\n";
    let whole = "云汀河青石大桥今天合龙（见图）。两";
    let page = format!("{}岸群众不再绕行四十公里，五分钟过\n", torn.repeat(6));
    check(&page, &[&[whole; 6][..], &["岸群众不再绕行四十公里，五分钟过"]].concat());
}

#[test]
fn a_headline_behind_a_stop_is_no_rest_of_a_torn_line() {
    let torn = "云汀河青石大桥今天合龙（见图\n）。两\n";
    let whole = "云汀河青石大桥今天合龙（见图）。两";
    let check_end = |headline: &str, below: &str, want: &[&str]| {
        let page = format!("{}过河。\n{headline}\n{below}\n", torn.repeat(6));
        check(&page, &[&[whole; 6][..], want].concat());
    };
    let (line, dateline) = ("柳湾镇茶园昨日开园迎客人", "本报讯（记者林向南）柳湾镇的茶园");
    check_end(line, dateline, &["过河。", line, dateline]);
    let below = "园里到处是采茶人，茶农天不亮上山";
    check_end(line, below, &["过河。", line, below]);
    let line = "柳湾镇茶园昨日开园迎客，";
    check_end(line, below, &["过河。柳湾镇茶园昨日开园迎客，", below]);
    check_end("（林向南）\n柳湾茶园", below, &["过河。（林向南）", "柳湾茶园", below]);
}

#[test]
fn a_dateline_that_wide_blanks_set_apart_joins_its_text() {
    let full = "云汀河青石大桥今天合龙，两岸群众不再绕行，\n".repeat(6);
    let page = format!("{full}\n本报云汀3月6日电\n\n青石大桥今天合龙，两\n\n{full}");
    let full = ["云汀河青石大桥今天合龙，两岸群众不再绕行，"; 6];
    check(&page, &[&full[..], &["本报云汀3月6日电青石大桥今天合龙，两"], &full].concat());
}

#[test]
fn a_line_torn_behind_a_stop_is_one_if_its_rest_could_not_end_there() {
    let whole = "the ferry was lost in the storm and all";
    let torn = format!("{whole}\n{whole}\nof its\ncrew\nwere saved by the men\n");
    let page = format!(
        "{}the men of the island saw it from their\nboats.\nThe mate who swam\nacross the sound to bring help has been\n",
        torn.repeat(4)
    );
    check(
        &page,
        &[
            &[whole, whole, "of its crew were saved by the men"].repeat(4)[..],
            &["the men of the island saw it from their", "boats. The mate who swam"],
            &["across the sound to bring help has been"],
        ]
        .concat(),
    );
}

#[test]
fn a_small_word_alone_between_two_pieces_that_fill_the_column_is_of_their_line() {
    let whole = "the ferry was lost in the storm and all";
    let page = format!("{whole}\n{whole}\nof its crew\nwere\nsaved by the men of\n{whole}\n");
    check(&page, &[whole, whole, "of its crew were saved by the men of", whole]);
    // A sentence that begins in a line that was torn.
    let torn = format!("{whole}\n{whole}\nof its\ncrew\nwere saved by the men\n").repeat(3);
    let page = format!("{torn}of the isle. It was cold.\nThe\nHarbour\n{whole}\n");
    let torn = [whole, whole, "of its crew were saved by the men"].repeat(3);
    let last = ["of the isle. It was cold. The Harbour", whole];
    check(&page, &[&torn[..], &last].concat());
}

#[test]
fn a_page_without_signs_is_left_alone() {
    check("三月六日，\n大桥合龙。\n", &["三月六日，", "大桥合龙。"]);
}

#[test]
fn single_words_begin_a_printed_line() {
    let torn = "The men of the town met on\nMonday\nat\nthe\nold pier, and none\n\
                of them had seen the boat since\n";
    let page = format!(
        "{}Years of the Ferry\nIn\n1962\nthe\nold ferry was sold\nto a farmer of the next town and\n",
        torn.repeat(4)
    );
    let pages = page::Page::from_text(&page, 0, "");
    let lines: Vec<Line> =
        pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
    let rows: Vec<String> = rows(&lines).iter().map(|row| row.text.to_string()).collect();
    assert!(rows.contains(&"In 1962 the old ferry was sold".to_owned()), "{rows:?}");
}

#[test]
fn a_jump_line_is_no_piece_of_a_torn_line() {
    let torn = "The men of the town met on\nMonday\nat\nthe\nold pier, and none\n";
    let page = format!("{}Ferry\nFrom 1A\nif the town says so.\n{torn}", torn.repeat(4));
    let pages = page::Page::from_text(&page, 0, "");
    let lines: Vec<Line> =
        pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
    let rows: Vec<String> = rows(&lines).iter().map(|row| row.text.to_string()).collect();
    assert!(rows.contains(&"From 1A".to_owned()), "{rows:?}");
}
