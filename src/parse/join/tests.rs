//! Lines that are one statement, and lines that are two.

use super::*;

#[track_caller]
fn check(first: &str, second: &str, text: &str, want: bool) {
    let line = |text: &str| HeadLine::new(text, text.chars().count() as f32 * 2.0);
    let lines = [line(first), line(second)];
    let got = statements(&lines, &Context::new(text));
    assert_eq!(got.len() == 1, want, "{first} / {second}");
}

#[test]
fn a_headline_over_two_lines_is_told_from_a_deck() {
    check("青石镇千亩茶园", "迎来采摘旺季", "青石镇的千亩茶园近日迎来采摘旺季。", true);
    check("云汀青石大桥昨日合龙", "——访总工程师林向南", "大桥昨日合龙。", false);
    check("李大川在青石镇调研时强调", "把茶叶做成富民产业", "要把茶叶做成富民产业。", false);
    check("《云汀水利", "志》首发", "《云汀水利志》昨日首发。", true);
    check(
        "青石大桥合龙",
        "两岸群众不再绕行四十公里",
        "大桥合龙。两岸群众不再绕行四十公里，",
        false,
    );
}

#[test]
fn a_deck_taken_out_of_the_text_begins_as_its_sentences_do() {
    let text = "本报讯清河渡船丢失的铜铃昨天失而复得。两岸的人很高兴。";
    check("渡船铜铃失而复得", "据这位老船工说", text, false);
    check("渡船铜铃失而复得", "这让镇上的人高兴", text, false);
    // The words of both meet in the text, but a dash is none of its marks.
    check("两岸群众普遍反映", "——渡船态度变好", "两岸群众普遍反映，渡船态度变好。", false);
}

#[test]
fn a_sentence_names_its_subject_once() {
    let text = "云汀茶市昨天开市。茶市的价格比去年高了三成，茶农们都说好。";
    check("云汀茶市开门迎客", "茶市价格比去年高三成", text, false);
    check("云汀茶市开门迎客", "春茶价格高了三成", text, true);
}

#[test]
fn no_figure_runs_into_another() {
    let text = "本报讯县农行为茶农办了存折。";
    check("云汀茶业5.50", "9青石水泥5.20", text, false);
}

#[test]
fn a_name_inside_a_headline_is_no_byline() {
    let text = "据云汀社青石1月23日电马约春在首轮比赛中被淘汰。";
    let lines = ["县棋赛首轮", "马约春", "被淘汰"];
    let lines = lines.map(|line| HeadLine::new(line, line.chars().count() as f32 * 2.0));
    assert_eq!(statements(&lines, &Context::new(text)).len(), 1);
}

#[test]
fn a_blank_line_parts_latin_lines_where_texts_have_none() {
    let text = "The old mill at Ash Ford opened its gates on Friday, and the town came to see it.";
    let statements = |parted: bool| {
        let lines = ["Mill opens its gates to the town", "Old wheel will turn until autumn"];
        let lines = lines.map(|line| {
            let line = HeadLine::new(line, line.len() as f32);
            HeadLine { apart: parted, parted, ..line }
        });
        statements(&lines, &Context::new(text)).len()
    };
    assert_eq!([false, true].map(statements), [1, 2]);
}

#[test]
fn a_blank_in_traditional_letters_is_a_comma() {
    let text = "清河渡口昨日停航。";
    check("渡口停航 居民繞行", "縣府促查 廠商道歉", text, false);
}

#[test]
fn the_headline_that_stands_on_another_page_is_whole() {
    let line = |text: &str, again: bool| {
        let width = 2.0 * text.chars().count() as f32;
        HeadLine { again, ..HeadLine::new(text, width) }
    };
    let lines = [
        line("两千名船工和茶农冒雨抢修三昼夜", false),
        line("青石渡口提前复航", true),
        line("两岸乡民不再绕行四十公里", false),
    ];
    let context = Context::new("青石渡口昨天提前复航，两岸乡民不再绕行四十公里。");
    assert_eq!(statements(&lines, &context), [0..1, 1..2, 2..3]);
    assert!(is_kicker([&lines[0], &lines[1]]) && !is_kicker([&lines[1], &lines[2]]));
}
