//! Pages whose heads stand in a pool after the texts.

use std::ops::Range;

use super::is_parted;
use crate::parse::{
    arcs::steps,
    cut::chosen,
    evidence::{Evidence, Habit},
    line::Line,
    sign::Sign,
    unit::page,
    weight::{Feature, Weights},
};

/// The first unit of each text and its lines in the pool.
fn heads(lines: &[&str]) -> Vec<(usize, Range<usize>)> {
    heads_under(lines, |_| 0)
}

/// The same of lines with so many blank lines above each.
fn heads_under(lines: &[&str], gap: impl Fn(usize) -> usize) -> Vec<(usize, Range<usize>)> {
    let mut units = page(lines, |line| if line.starts_with("本报讯") { 240 } else { 0 });
    for (at, unit) in units.iter_mut().enumerate() {
        unit.lines = at..at + 1;
    }
    let under = |at| Line { gap: gap(at), ..Line::default() };
    let under: Vec<Line> = (0..units.len()).map(under).collect();
    let evidence = Evidence::new(&units, &under);
    let (cut, habit) = chosen(&steps(&evidence, &Weights::FITTED));
    assert_eq!(habit, Habit::Apart);
    cut.spans.iter().map(|span| (span.text.start, span.tail.clone())).collect()
}

const BRIDGE: &str =
    "本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路，镇上放了一天鞭炮。";
const TEA: &str =
    "本报讯（记者周小溪）云汀县的春茶开采早了九天，云汀茶农昨天采下头茬三千斤鲜叶，茶价也高了。";
const LEVEE: &str =
    "本报讯（记者刘群）柳湾河堤加固工程昨天完工，八里险段全部换上新石料，汛期前投入使用。";
const FERRY: &str =
    "指节粗大，指甲剪得很短，船娘把缆绳在木桩上绕了三圈。守渡三十年的船娘没有误过一班船。";
const GRAIN: &str =
    "本报讯（记者何川）县粮站近日推出夜间收粮，稻农卖粮不再排长队，开到半夜十二点，灯火通明。";

/// Four texts and their heads in a `pool`.
fn over(pool: &[&'static str]) -> Vec<&'static str> {
    [&[BRIDGE, TEA, LEVEE, GRAIN], pool].concat()
}

#[test]
fn a_standing_head_in_the_pool_stands_after_its_head_and_byline() {
    let lines = [
        BRIDGE,
        FERRY,
        TEA,
        LEVEE,
        GRAIN,
        "#青石大桥昨日合龙",
        "#守渡三十年的船娘",
        "□本报记者 何向晚",
        "#乡村见闻",
        "#春茶开采早了九天",
        "#柳湾河堤加固完工",
        "#粮站推出夜间收粮",
    ];
    assert_eq!(heads(&lines), [(0, 5..6), (1, 6..9), (2, 9..10), (3, 10..11), (4, 11..12)]);
}

#[test]
fn a_pool_that_begins_with_a_standing_head_has_them_before_the_heads() {
    let lines = [
        FERRY,
        BRIDGE,
        TEA,
        LEVEE,
        GRAIN,
        "#乡村见闻",
        "#守渡三十年的船娘",
        "#青石大桥昨日合龙",
        "#春茶开采早了九天",
        "#柳湾河堤加固完工",
        "#粮站推出夜间收粮",
    ];
    assert_eq!(heads(&lines), [(0, 5..7), (1, 7..8), (2, 8..9), (3, 9..10), (4, 10..11)]);
}

#[test]
fn a_standing_head_speaks_against_a_dispatch_under_it() {
    let units = page(&["#乡村见闻", "#守渡三十年的船娘", FERRY, BRIDGE], |_| 120);
    let evidence = Evidence::new(&units, &[]);
    let told = |text: usize| {
        let (mut beside, mut away) = (false, false);
        evidence.pair(&(0..2), text, &mut |feature, _| beside |= feature == Feature::HeadLabelNews);
        evidence.away(&(0..2), text, &mut |feature, _| away |= feature == Feature::AwayLabelNews);
        [beside, away]
    };
    assert_eq!([told(2), told(3)], [[false; 2], [true; 2]]);
}

#[test]
fn a_word_broken_between_two_lines_of_the_pool_holds_them_together() {
    let lines = over(&[
        "#青石大桥",
        "#昨日合龙",
        "#春茶开采早",
        "#了九天",
        "#柳湾河",
        "#堤加固完工",
        "#粮站推出夜",
        "#间收粮",
    ]);
    assert_eq!(heads(&lines), [(0, 4..6), (1, 6..8), (2, 8..10), (3, 10..12)]);
}

#[test]
fn briefs_without_heads_are_one_article_under_their_standing_head() {
    let lines = [
        BRIDGE,
        TEA,
        "■柳湾渡口日前复航，班船每日四班，船票不涨价。",
        "■县剧团最近排演新戏，月底在礼堂首演。",
        "■石桥小学近日添置图书三百册，校舍也刷新了。",
        LEVEE,
        GRAIN,
        "#青石大桥昨日合龙",
        "#春茶开采早了九天",
        "#各地短波",
        "#柳湾河堤加固完工",
        "#八里险段换上新石料",
        "#粮站推出夜间收粮",
    ];
    assert_eq!(heads(&lines), [(0, 7..8), (1, 8..9), (2, 9..10), (5, 10..12), (6, 12..13)]);
}

#[test]
fn a_notice_has_its_title_though_it_does_not_repeat_it() {
    let lines = [
        BRIDGE,
        TEA,
        "何川遗失行车证一本，号码零零三七，声明作废。",
        "本店即日起搬到河堤路十二号，请新老顾客互相转告。",
        LEVEE,
        "#青石大桥昨日合龙",
        "#春茶开采早了九天",
        "#遗失声明",
        "#迁址启事",
        "#柳湾河堤加固完工",
        "#八里险段换上新石料",
    ];
    assert_eq!(heads(&lines), [(0, 5..6), (1, 6..7), (2, 7..8), (3, 8..9), (4, 9..11)]);
}

#[test]
fn advertisements_at_the_end_of_the_pool_are_no_heads() {
    let lines = over(&[
        "#青石大桥昨日合龙",
        "#春茶开采早了九天",
        "#柳湾河堤加固完工",
        "#粮站推出夜间收粮",
        "#云汀茶具城 迎春酬宾",
        "#全场七折起",
        "#地址：河堤路十二号",
        "#订座热线：0000123",
    ]);
    assert_eq!(heads(&lines), [(0, 4..5), (1, 5..6), (2, 6..7), (3, 7..8)]);
}

#[test]
fn blank_lines_part_the_heads_of_the_pool() {
    let lines = over(&[
        "#青石大桥昨日合龙",
        "#为了这一天",
        "#春茶开采早了九天",
        "#柳湾河堤加固完工",
        "#粮站推出夜间收粮",
    ]);
    let want =
        |first: Range<usize>, second: Range<usize>| [(0, first), (1, second), (2, 7..8), (3, 8..9)];
    assert_eq!(heads_under(&lines, |at| usize::from(at != 5)), want(4..6, 6..7));
    assert_eq!(heads_under(&lines, |at| usize::from(at != 6)), want(4..5, 5..7));
}

#[test]
fn blank_lines_that_stand_between_all_lines_or_tight_blocks_part_no_heads() {
    let tight = |lines: usize, gaps: &[usize]| {
        let lines = vec!["#渡口"; lines];
        let units = page(&lines, |_| 0);
        let sign = |at| Sign { gap: usize::from(gaps.contains(&at)), ..Sign::default() };
        let signs: Vec<Sign> = (0..lines.len()).map(sign).collect();
        is_parted(&units, &signs, &(0..lines.len()), |gap| gap > 0)
    };
    assert!(tight(9, &[2, 4, 7]));
    assert!(!tight(9, &[2, 4]));
    assert!(!tight(4, &[1, 2, 3]));
    assert!(!tight(20, &[2, 4, 6]));
}

#[test]
fn a_quote_that_stands_open_holds_two_lines_together() {
    let lines = over(&[
        "#青石大桥昨日合龙",
        "#云汀春茶“早采",
        "#三千斤”开市",
        "#柳湾河堤加固完工",
        "#粮站夜间收粮",
    ]);
    assert_eq!(heads(&lines), [(0, 4..5), (1, 5..7), (2, 7..8), (3, 8..9)]);
}
