use crate::parse::{
    cut::starts_of,
    evidence::Evidence,
    forms::simplified,
    unit::{Kind, Unit, page},
};

/// Where the texts of the page of `lines` begin; the last ones are of other kinds than they look.
fn starts(lines: &[&str], kinds: &[Kind]) -> Vec<usize> {
    let mut units: Vec<Unit> = page(lines, |_| 90);
    let from = units.len() - kinds.len();
    for (unit, kind) in units.iter_mut().skip(from).zip(kinds) {
        unit.kind = *kind;
    }
    starts_of(&units)
}

const FEATURE: [&str; 7] = [
    "#渡口的灯",
    "□本报记者 郭远",
    "天还没有亮，老船工已经把缆绳解开，河面上的雾一层一层地散。",
    "码头边的茶馆里，几个赶早市的菜农在等头一班船。",
    "#守着河 守着人",
    "老船工接过父亲的竹篙是四十年前，那时河面上还没有桥。",
    "冬天水浅，船要一寸一寸地推到码头边。",
];

#[test]
fn a_feature_goes_on_under_a_line_that_its_text_does_not_repeat() {
    let bridge = "本报讯 青石大桥昨天合龙，过河的人不再绕行。";
    let mut lines = FEATURE.to_vec();
    lines.extend(["#青石大桥昨天合龙", bridge]);
    assert_eq!(starts(&lines, &[]), [2, 8]);
    // News repeats its headline.
    let mut news = FEATURE.to_vec();
    (news[4], news[5]) = ("#柳湾河堤本月完工", "柳湾河堤本月完工，全长两公里。");
    assert_eq!(starts(&news, &[]), [2, 5]);
}

#[test]
fn a_feature_goes_on_to_the_dateline_that_closes_it() {
    let mut lines = FEATURE.to_vec();
    (lines[4], lines[5]) = ("#老船工的竹篙", "老船工的竹篙有三丈长，是父亲留下的。");
    lines.push("（本报青石3月6日电）");
    assert_eq!(starts(&lines, &[Kind::Closing]), [2]);
    // Without it the words of the headline tell news.
    lines.pop();
    assert_eq!(starts(&lines, &[]), [2, 5]);
}

#[test]
fn where_all_others_are_signed_a_text_without_byline_is_asked_for_one() {
    let unsigned = |lines: &[&str], at: usize| {
        let units = page(lines, |_| 0);
        Evidence::new(&units, &[]).unsigned(at)
    };
    let mut lines = vec!["#渡口昨天復航", "本報訊 渡口昨天復航，兩岸稱便。"];
    lines.extend(["#停航三年 原因查明", "停航三年，船東說原因已經查明。"]);
    lines.extend(["#春茶開採", "本報訊 春茶開採，茶農上山。"]);
    lines.extend(["#夜市開張", "本報訊 夜市昨天開張，遊人如織。"]);
    assert!(unsigned(&lines, 3) > 0.7 && unsigned(&lines, 5) <= 0.0);
    // Others without one are there, or the papers of a kind that has many.
    let simple: Vec<String> = lines.iter().map(|line| simplified(line).into_owned()).collect();
    let simple: Vec<&str> = simple.iter().map(String::as_str).collect();
    assert!(unsigned(&simple, 3) <= 0.0);
    let filed: Vec<String> =
        simple.iter().map(|line| line.replace("本报讯", "（云汀5日讯）")).collect();
    let filed: Vec<&str> = filed.iter().map(String::as_str).collect();
    assert!(unsigned(&filed, 3) > 0.7);
    let others = ["#茶館開門", "茶館昨天開門，賓客滿座。", "#燈會開幕", "燈會昨夜開幕。"];
    let mut short = lines.clone();
    short.extend(others);
    lines.extend(others);
    (lines[8], lines[10]) = ("#老茶館昨天重新開門迎客", "#元宵燈會昨夜在河堤開幕");
    // A few letters may be a crosshead.
    assert!(unsigned(&short, 3) > unsigned(&lines, 3));
    assert!(unsigned(&lines, 3) <= 0.1);
}

#[test]
fn what_somebody_said_is_a_crosshead_and_an_arrow_points_at_a_picture() {
    let lines = ["#“先修渡口”", "渡口年久失修。", "▲渡口的班船", "#“把茶叶卖到海外去的人”"];
    let units = page(&lines, |_| 0);
    let evidence = Evidence::new(&units, &[]);
    assert_eq!([0, 1, 3].map(|at| evidence.is_said(at)), [true, false, false]);
    assert_eq!([1, 2].map(|at| evidence.points(at)), [false, true]);
}

#[test]
fn rows_and_lines_of_verse_are_one_text() {
    let tabled = |lines: &[&str]| {
        let units = page(lines, |_| 0);
        let evidence = Evidence::new(&units, &[]);
        (0..units.len()).map(|at| evidence.sign(at).tabled).collect::<Vec<_>>()
    };
    let rows = ["（十八日調查）", "春茶 每市斤 四元二", "秋茶 每市斤 三元", "渡口昨日復航。"];
    assert_eq!(tabled(&rows), [false, true, true, false]);
    let verse = ["江水带走了夏天", "带走了，一条船的影子", "渡口昨日复航，两岸称便。"];
    assert_eq!(tabled(&verse), [false, true, false]);
    let verse =
        ["一江春水向東流，兩岸青山月似鉤。", "渡口無人舟自橫，老翁燈下補魚兜。", "渡口昨日復航。"];
    assert_eq!(tabled(&verse), [false, true, false]);
}

#[test]
fn what_a_photographer_signed_is_no_part_of_a_feature() {
    let mut lines = FEATURE.to_vec();
    lines.push("本报记者 白梅 摄");
    assert_eq!(starts(&lines, &[Kind::Caption]), [2, 5]);
}
