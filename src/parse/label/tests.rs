use super::*;
use crate::{
    page,
    parse::{line::line, width::rows},
};

/// News of four lines.
pub(in crate::parse) const NEWS: &str = "\
本报讯（记者林向南）三月六日，
云汀河青石大桥正式合龙，两岸群众绕
行四十公里的日子就此结束。通车以后，
从东岸到西岸只要五分钟。
";

/// The labels of a page, a letter a line.
pub(in crate::parse) fn letters(page: &str) -> String {
    let pages = page::Page::from_text(page, 0, "");
    let lines: Vec<Line> =
        pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect();
    let letter = |labelled: Labelled| match labelled.label {
        Label::Single => 'S',
        Label::First => 'F',
        Label::Middle => 'M',
        Label::Last => 'E',
        Label::Display => 'D',
        Label::Crosshead => 'X',
        Label::Byline => 'Y',
        Label::Caption => 'C',
        Label::Furniture => 'O',
    };
    labels(&lines, &rows(&lines)).into_iter().map(letter).collect()
}

/// Are the labels of the lines `between` two paragraphs of news what is wanted?
#[track_caller]
pub(super) fn check_between(between: &str, want: &str) {
    let letters = letters(&format!("{NEWS}{between}{NEWS}"));
    assert_eq!(letters.get(4..4 + want.len()), Some(want), "{letters}");
}

#[track_caller]
fn check(page: &str, want: &str) {
    assert_eq!(letters(page), want, "{page}");
}

/// A paper of the invented city of 云汀, in columns of 16 characters.
const COLUMN: &str = "\
本报讯（记者林向南）三月六日，
云汀河青石大桥正式合龙，两岸群众绕
行四十公里的日子就此结束。通车以后，
从东岸到西岸只要五分钟。
大桥全长八百二十米，双向四车道，
由市交通局负责建设，三年里先后有一千
二百名工人在这里日夜施工，没有发生一
起事故。";

#[test]
fn paragraphs_are_told_by_lines_that_lost_their_indent() {
    check(COLUMN, "FMMEFMME");
}

#[test]
fn a_headline_stands_before_or_after_its_text() {
    check(&format!("青石大桥合龙\n两岸不再绕行\n{COLUMN}"), "DDFMMEFMME");
    check(&format!("{COLUMN}\n青石大桥合龙\n□记者林向南 通讯员何晚"), "FMMEFMMEDY");
}

#[test]
fn a_long_deck_is_told_by_the_text_that_repeats_it() {
    let deck = "青石大桥合龙\n\
                县里说，两岸群众绕行四十公里的日子就\n\
                此结束，通车以后，从东岸到西岸只要五\n\
                分钟，大桥由市交通局负责建设，三年里\n\
                没有发生一起事故\n";
    check(&format!("{COLUMN}\n{deck}{COLUMN}"), "FMMEFMMEDDDDDFMMEFMME");
    // What another text broke off with is none.
    let torn = "云汀县的春茶开采早了九天，茶农\n\
                天不亮就背着竹篓上山，合作社的收购点\n\
                彻夜亮着灯，炒茶师傅轮班看火，头茬鲜\n\
                叶收了三千斤，比去年多出三成，外地的\n";
    let letters = letters(&format!("{COLUMN}\n{torn}{COLUMN}"));
    assert!(!letters.contains('D'), "{letters}");
}

#[test]
fn a_text_that_breaks_off_is_no_line_of_the_next_head() {
    let torn = "两岸群众绕行四十公里的日子→下转2版";
    let page = format!("{COLUMN}\n{torn}\n春茶开采\n早了九天\n{COLUMN}");
    let letters = letters(&page);
    assert!(letters.get(8..9) != Some("D") && letters.get(9..11) == Some("DD"), "{letters}");
}

#[test]
fn a_speech_begins_with_its_salutation() {
    let text = COLUMN.split_once("大桥全长").map_or("", |(_, rest)| rest);
    let speech = "在青石大桥通车仪式上\n的讲话\n各位来宾，同志们：\n今天这座桥";
    let letters = letters(&format!("{COLUMN}\n{speech}{text}"));
    assert_eq!(letters.get(8..12), Some("DDSF"), "{letters}");
}

#[test]
fn blank_lines_between_body_lines_change_nothing() {
    check(&COLUMN.replace('\n', "\n\n"), "FMMEFMME");
}

#[test]
fn a_paragraph_on_one_line_is_one() {
    let paragraph = COLUMN.replace('\n', "");
    let page = format!("青石大桥合龙\n　　{paragraph}\n　　{paragraph}\n　　{paragraph}\n");
    check(&page, "DSSS");
}

#[test]
fn the_rest_of_a_jump_line_is_text() {
    let text = COLUMN.replace("没有发生一\n起事故。", "没有发生一\n起事故。（相关报道见第\n三版）");
    let letters = letters(&format!("{text}\n春茶开采\n早了九天\n{COLUMN}"));
    assert_eq!(letters.get(7..11), Some("MEDD"), "{letters}");
}

#[test]
fn the_last_character_of_a_sentence_is_text() {
    let text = COLUMN.replace("没有发生一\n起事故。", "没有发生一起事故，人人都平安回了\n家。");
    let letters = letters(&format!("{text}\n春茶开采\n早了九天\n{COLUMN}"));
    assert_eq!(letters.get(6..10), Some("MEDD"), "{letters}");
}

#[test]
fn a_dateline_may_be_broken_over_two_lines() {
    let narrow = "新华社云汀１月２３\n日电 据当地渔民介绍，\n青石大桥合龙以后，两岸群众\n\
                  不再绕行四十公里，从东岸到\n西岸只要五分钟。\n";
    let page = format!("{narrow}大桥合龙\n两岸相通\n{narrow}大桥合龙\n两岸相通\n{narrow}");
    let letters = letters(&page);
    assert_eq!(letters.get(5..12), Some("DDFMMME"), "{letters}");
}

#[test]
fn the_line_under_a_notice_title_is_text() {
    let notice =
        "迁址启事\n我店自即日起迁至河堤\n路12号新址，电话号码不变，请\n新老顾客互相转告。\n";
    let page = format!("{COLUMN}\n{notice}{COLUMN}");
    assert_eq!(letters(&page).get(8..12), Some("DFME"), "{}", letters(&page));
    let letters = letters(&page.replace('\n', "\n\n"));
    assert_eq!(letters.get(8..12), Some("DFME"), "{letters}");
}

#[test]
fn a_blank_stands_for_a_comma_in_a_headline_as_wide_as_its_column() {
    let text = COLUMN.replace("本报讯（记者林向南）三月六日，", "青石镇的茶农昨天上山，两岸的");
    let page = format!("{COLUMN}\n渡口昨天上午复航 两岸的人都称便\n{text}\n{COLUMN}");
    assert_eq!(letters(&page).get(7..10), Some("EDF"), "{}", letters(&page));
}

#[test]
fn letters_one_below_the_other_are_a_vertical_headline() {
    let text = "青石集团公司是云\n汀的重点企业，先后获\n得省里的多项奖励，产\n\
                品卖到全国各地，职工\n三千多人。\n";
    let text = text.replace('\n', "\n\n");
    let upright = "造\n桥\n\n—\n\n—\n\n记\n\n青\n\n石\n\n集\n\n团\n\n";
    let letters = letters(&format!("{text}{upright}{text}{text}"));
    assert_eq!(letters.get(5..), Some("DDDDDDDDDFMMMEFMMME"), "{letters}");
}

const ENGLISH: &str = "The span over the river carried its\n\
                       first cars on Monday after two years\n\
                       of work, and the mayor said it would\n\
                       be open to trucks before the winter.\n";

#[test]
fn an_english_head_set_as_a_sentence_is_told_by_its_byline() {
    let page = format!(
        "{ENGLISH}{ENGLISH}Old ferry to be sold before the\nwinter\nBy Ann Lee\n{ENGLISH}{ENGLISH}"
    );
    assert_eq!(letters(&page).get(8..11), Some("DDY"), "{}", letters(&page));
}

#[test]
fn decks_that_end_in_a_stop_are_told_by_their_capitals() {
    let page = format!(
        "{ENGLISH}{ENGLISH}BRIDGE BILL IS KILLED\nOne Man to Buy Every-\nthing for the Bridge.\nPlan to Increase Com-\n\
         pensation of\nFerrymen Is Killed.\nTarnford, Jan. 2.—{ENGLISH}{ENGLISH}"
    );
    assert_eq!(letters(&page).get(8..15), Some("DDDDDDF"), "{}", letters(&page));
    let page = format!(
        "{ENGLISH}{}RIVER\n{ENGLISH}{ENGLISH}",
        ENGLISH.replace("before the winter.", "and")
    );
    assert_eq!(letters(&page).get(8..9), Some("D"), "{}", letters(&page));
}

#[test]
fn a_jump_line_is_no_line_of_a_paragraph() {
    let text = "The span over the river carried its\n\
                first cars on Monday after two years\n\
                of work, and the mayor said it would\n";
    let page = format!("{text}be open before\nSee BRIDGE, A4\n{text}be open in the winter.\n");
    let letters = letters(&page);
    assert!(!"FME".contains(letters.chars().nth(4).unwrap_or('F')), "{letters}");
}

#[test]
fn a_sentence_over_several_columns_under_a_title_is_a_caption() {
    let page = format!(
        "{ENGLISH}{ENGLISH}\nA Quiet Opening\n\nThe mayor of Tarnford and two of his men \
         rode over the new span on Monday, with none of the bands that had been asked.\n\n\
         {ENGLISH}{ENGLISH}"
    );
    assert_eq!(letters(&page).get(8..11), Some("DCF"), "{}", letters(&page));
}

#[test]
fn a_block_of_narrow_lines_over_a_text_is_a_headline() {
    let page = format!("{ENGLISH}{ENGLISH}\nOld ferry to\nbe sold\n{ENGLISH}{ENGLISH}");
    assert_eq!(letters(&page).get(8..11), Some("DDF"), "{}", letters(&page));
    let page = format!("{ENGLISH}{ENGLISH}\nOld ferry\nto be sold\n\n{ENGLISH}{ENGLISH}");
    assert_eq!(letters(&page).get(8..11), Some("DDF"), "{}", letters(&page));
    // The name would not have fitted into the line above it.
    let page = format!(
        "{ENGLISH}\nThe old ferry will be sold by Mr.\nHarker, who was its captain for two\n\
         years, and his men.\n{ENGLISH}"
    );
    assert_eq!(letters(&page).get(4..7), Some("FME"), "{}", letters(&page));
}

#[test]
fn narrow_lines_between_two_texts_are_a_headline() {
    let page = format!("{ENGLISH}{ENGLISH}Old ferry to\nbe sold\n{ENGLISH}{ENGLISH}");
    assert_eq!(letters(&page).get(8..11), Some("DDF"), "{}", letters(&page));
}

#[test]
fn a_headline_in_capitals_may_end_with_a_stop() {
    let page = format!("{ENGLISH}{ENGLISH}THE FERRY.\n{ENGLISH}{ENGLISH}");
    assert_eq!(letters(&page).get(7..10), Some("EDF"), "{}", letters(&page));
    // The text goes on under it.
    let page = format!("{ENGLISH}and was named THE\nS. S. TARN.\nOnce more\n{ENGLISH}");
    assert_ne!(letters(&page).get(5..6), Some("D"), "{}", letters(&page));
}

#[test]
fn where_headings_are_marked_no_sentence_is_one() {
    let page = "# Ferry Is Sold\n\nThe old ferry was sold on Monday.\n\n\
                # Bridge Carries Its First Cars\n\nThe mayor said so.\n\n\
                # Tea Is Dear\n\nNobody buys it.\n";
    let letters = letters(page);
    let is_head: Vec<bool> = letters.chars().map(|letter| letter == 'D').collect();
    assert_eq!(is_head, [true, false].repeat(3), "{letters}");
}

#[test]
fn every_line_has_a_label_and_a_margin() {
    for page in ["", "一", "\n\n。\n", "a\n\n\nb", "（\n）\n（"] {
        let count = page.lines().filter(|line| !line.trim().is_empty()).count();
        assert_eq!(letters(page).len(), count, "{page:?}");
    }
}

#[test]
fn what_an_office_s_notice_is_called_is_its_headline() {
    check_between(
        "关于渡口停航检修的公告\n为保障渡船安全，渡口从三月八日起\n停航检修五天。\n",
        "DFE",
    );
}

#[test]
fn who_is_asked_may_stand_in_the_headline_of_an_interview() {
    check_between("船工郭远：渡船不能停\n记者：渡口今年有什么新打算，\n能说说吗？\n", "DFE");
}

#[test]
fn what_a_table_of_prices_is_called_is_no_row() {
    check_between(
        "昨日茶市行情\n春茶 每担 四百二十元\n夏茶 每担 三百一十元\n秋茶 每担 三百五十元\n",
        "DSSS",
    );
}
