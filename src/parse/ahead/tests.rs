use std::ops::Range;

use crate::parse::{
    arcs::steps,
    cut::chosen,
    evidence::{Evidence, Habit},
    unit::page,
    weight::Weights,
};

/// The habit of the page, and for each text its head.
fn heads(lines: &[&str]) -> (Habit, Vec<(usize, Range<usize>)>) {
    let units = page(lines, |_| 120);
    let evidence = Evidence::new(&units, &[]);
    let (cut, habit) = chosen(&steps(&evidence, &Weights::FITTED));
    (habit, cut.spans.iter().map(|span| (span.text.start, span.front.clone())).collect())
}

#[test]
fn heads_in_a_row_find_their_texts_below() {
    let (habit, heads) = heads(&[
        "#青石大桥昨日合龙",
        "#两岸群众不再绕行四十公里",
        "#春茶开采早了九天",
        "#云汀茶农采下头茬三千斤",
        "#柳湾河堤加固完工",
        "#八里险段换上新石料",
        "本报讯（记者刘群）柳湾河堤加固工程昨天完工，八里险段全部换上新石料，汛期前投入使用。",
        "本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路。",
        "本报讯（记者周小溪）云汀县的春茶开采早了九天，云汀茶农昨天采下头茬三千斤鲜叶。",
        "#县剧团下乡巡演",
        "#三十场大戏送到村口",
        "#粮站推出夜间收粮",
        "#稻农卖粮不再排长队",
        "本报讯（记者何川）县粮站近日推出夜间收粮，稻农卖粮不再排长队，开到半夜十二点。",
        "本报讯（记者江月）县剧团下乡巡演昨天开锣，三十场大戏将送到各个村口。",
    ]);
    assert_eq!(habit, Habit::Ahead);
    assert_eq!(heads, [(6, 4..6), (7, 0..2), (8, 2..4), (13, 11..13), (14, 9..11)]);
}

#[test]
fn decks_that_are_repeated_further_down_stay_with_their_headline() {
    let (habit, heads) = heads(&[
        "#清河两岸",
        "#青石大桥昨日合龙",
        "#老船工头一回走着过河",
        "#桥面双向四车道",
        "本报讯（记者郭远）青石大桥昨日合龙，清河两岸的青石镇和柳湾镇从此连在一起，群众过河不再绕行四十公里山路。",
        "青石大桥的桥面双向四车道，桥头的老船工头一回走着过河，说青石镇的群众盼了三十年。",
        "#云汀见闻",
        "#春茶开采早了九天",
        "#农技员教茶农留高采",
        "#头茬鲜叶收了三千斤",
        "本报讯（记者周小溪）云汀县的春茶开采早了九天，茶农天不亮就背着竹篓上山，云汀茶园里到处是采茶人。",
        "云汀县的农技员教茶农留高采、分批采，茶园的头茬鲜叶收了三千斤，比去年的春茶多出三成。",
    ]);
    assert_ne!(habit, Habit::Ahead);
    assert_eq!(heads, [(4, 0..4), (10, 6..10)]);
}

#[test]
fn a_standing_head_of_briefs_finds_the_text_with_bullets() {
    let (habit, heads) = heads(&[
        "#简讯",
        "#青石大桥昨日合龙",
        "#两岸群众不再绕行四十公里",
        "#春茶开采早了九天",
        "#云汀茶农采下头茬三千斤",
        "本报讯（记者方明）八里桥的老街修好了。",
        "本报讯（记者周小溪）云汀县的春茶开采早了九天，茶农昨天采下头茬鲜叶三千斤。",
        "本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路。",
        "■柳湾镇的河堤加固工程昨天完工。",
        "#县剧团下乡巡演",
        "#三十场大戏送到村口",
        "#粮站推出夜间收粮",
        "#稻农卖粮不再排长队",
        "本报讯（记者何川）县粮站近日推出夜间收粮，稻农卖粮不再排长队，开到半夜十二点。",
        "本报讯（记者江月）县剧团下乡巡演昨天开锣，三十场大戏将送到各个村口。",
        "#柳湾渡口添了新船",
        "#摆渡的老人歇了橹",
        "#八里村通了客车",
        "#进城看病不用起早",
        "本报讯（记者刘群）八里村昨天通了客车，村里人进城看病不用起早。",
        "本报讯（记者钟声）柳湾渡口添了新船，摆渡的老人歇了橹。",
    ]);
    assert_eq!(habit, Habit::Ahead);
    assert_eq!(heads.get(3), Some(&(8, 0..1)));
}
