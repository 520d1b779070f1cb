use super::*;

#[track_caller]
fn check(lines: &[&str], expected: &[&str]) {
    let lines = lines.iter().map(|text| Line {
        text: (*text).to_owned(),
        width: line::width(text),
        ..Line::default()
    });
    let joined = joined(lines.collect());
    let texts: Vec<&str> = joined.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, expected);
}

#[test]
fn a_line_torn_at_a_mark_is_joined() {
    check(
        &[
            "渡口今天上午复航两岸群众纷纷赶来",
            "他说这座渡口叫“老渡口”",
            "，祖辈们",
            "就是从这里去对岸的如今桥修好了渡",
            "船还在仍有不少人愿意坐船过江去看",
            "看对岸的茶山、",
            "《渡口志》里写过的",
            "茶亭和码头上的老街都还是原来的样",
        ],
        &[
            "渡口今天上午复航两岸群众纷纷赶来",
            "他说这座渡口叫“老渡口”，祖辈们",
            "就是从这里去对岸的如今桥修好了渡",
            "船还在仍有不少人愿意坐船过江去看",
            "看对岸的茶山、",
            "《渡口志》里写过的",
            "茶亭和码头上的老街都还是原来的样",
        ],
    );
}

/// `pieces` among lines that are torn where marks were squeezed; what they become.
#[track_caller]
fn check_among_torn(pieces: &[&str], expected: &[&str]) {
    let torn = ["他说这座渡口叫“老渡口”", "，祖辈们"].repeat(2);
    let whole = ["他说这座渡口叫“老渡口”，祖辈们"; 2];
    let full = ["就是从这里去对岸的如今桥修好了渡"; 3];
    let page = [&full[..], &torn, pieces, &full].concat();
    check(&page, &[&full[..], &whole, expected, &full].concat());
}

#[test]
fn a_bracket_that_closes_a_text_is_torn_from_it() {
    check_among_torn(&["坐船过江。", "（林向南）"], &["坐船过江。（林向南）"]);
    check_among_torn(&["船还在。", "（林向南）", "青石渡口"], &["船还在。（林向南）", "青石渡口"]);
    check_among_torn(&["坐船过江。", "（一）渡口"], &["坐船过江。", "（一）渡口"]);
}

#[test]
fn what_begins_a_line_of_its_own_is_no_piece() {
    let dateline = "云汀社3月6日电（记";
    check_among_torn(&["老渡口复航", dateline], &["老渡口复航", dateline]);
    check_among_torn(&["各地短波", "“夜渡”重明"], &["各地短波", "“夜渡”重明"]);
    let [said, quote] = ["他说了一声", "“走。"];
    check_among_torn(&[said, quote, "”", "茶园"], &["他说了一声“走。”", "茶园"]);
    check_among_torn(
        &["大家就都坐船过江去了。", "茶园", "昨日开采"],
        &["大家就都坐船过江去了。", "茶园", "昨日开采"],
    );
}

#[test]
fn lines_that_ocr_tore_round_figures_are_joined() {
    let whole = "两岸的人盼了许多年今天才盼到新船";
    let torn: [&[&str]; 5] = [
        &["渡口每天往返的班船增加到", "36班次多"],
        &["镇里今年添", "12名船工都是本地的老人"],
        &["首班船上一共坐了人", "20名茶农和他们"],
        &["两岸的人都说为了这一天等了整", "30年"],
        &["渡口昨天一共开出", "148", "班船运四千人"],
    ];
    let page = [&[whole; 3][..], &torn.concat(), &[whole]].concat();
    let joined: Vec<String> = torn.iter().map(|pieces| pieces.concat()).collect();
    let joined: Vec<&str> = joined.iter().map(String::as_str).collect();
    check(&page, &[&[whole; 3][..], &joined, &[whole]].concat());
    // A row of a table is none.
    let table = [whole, whole, "青石队", "12", "柳湾队", "9"].repeat(4);
    check(&table, &table);
}

#[test]
fn lines_that_are_whole_stay() {
    let whole = [
        "渡口今天上午复航两岸群众纷纷赶来",
        "、坐船过江去看看对岸的茶山和码头",
        "青石镇茶园，",
        "开采首日收青三千斤",
        "渡口志里写过的茶亭和老街都还是原",
    ];
    check(&whole, &whole);
}

#[test]
fn a_byline_over_several_lines_is_joined() {
    check(
        &["The Ferry Sinks", "By ANN LEE and", "BO REED", "The ferry sank."],
        &["The Ferry Sinks", "By ANN LEE and BO REED", "The ferry sank."],
    );
}

#[test]
fn a_latin_dateline_torn_before_its_day_is_joined() {
    check(
        &["Tarnford ,Feb.", "28.—The ferry", "sank in Feb.", "It was 28."],
        &["Tarnford ,Feb. 28.—The ferry", "sank in Feb.", "It was 28."],
    );
}

#[test]
fn names_torn_from_their_office_are_joined() {
    check(
        &["云汀日报全媒体记者", "白", "露", "石小磊", "渡口今天上午复航。"],
        &["云汀日报全媒体记者 白露 石小磊", "渡口今天上午复航。"],
    );
}

#[test]
fn a_piece_with_a_blank_behind_it_is_joined_to_a_capital() {
    let page = [
        "The ferry was built for the river but",
        "never crossed it in the twenty years",
        "that the town has owned it, and as",
        "every child in the school can tell you",
        "it was the mayor who bought it for the",
        "price of a mule and a barrel of cider",
        "dusty, ",
        "TARN ",
        "boats ",
        "go it is the worst",
        "of all that lie in the harbour or that",
        "have ever been seen by the old pilots",
        "who sit on the wharf from morning till",
        "night and talk of the days before the",
        "bridge, ",
        "when ",
        "the ",
        "ferry was all there",
        "support ",
        "of the town in its quarrel",
        "with the valley was never in doubt for",
        "long, and the men of the valley knew it",
        "as well as those who sat on the wharf,",
    ];
    let lines = page.iter().map(|text| Line {
        text: text.trim().to_owned(),
        trail: text.ends_with(' '),
        width: line::width(text.trim()),
        ..Line::default()
    });
    let joined = joined(lines.collect());
    assert!(
        joined.iter().any(|line| line.text == "dusty, TARN boats go it is the worst"),
        "{joined:#?}"
    );
}

/// A text with torn lines, `head` in its middle, joined; a blank line stands above the line that begins with `apart`.
fn with_head(head: &[&str], apart: &str) -> Vec<Line> {
    let torn = [
        "never crossed it in the twenty years",
        "that the",
        "town",
        "has owned it, and as",
        "every child in the school can tell you",
        "it was the mayor",
        "who",
        "bought it for the",
    ];
    let page = [&torn[..], &torn, head, &torn, &torn].concat();
    let lines = page.iter().map(|text| Line {
        text: (*text).to_owned(),
        width: line::width(text),
        gap: usize::from(!apart.is_empty() && text.starts_with(apart)),
        ..Line::default()
    });
    joined(lines.collect())
}

#[test]
fn a_byline_is_no_piece_of_the_headline_over_it() {
    let joined = with_head(&["growing", "pack", "By Bo Field"], "");
    assert!(joined.iter().any(|line| line.text == "By Bo Field"), "{joined:#?}");
    assert!(joined.iter().any(|line| line.torn), "{joined:#?}");
}

#[test]
fn a_headline_over_its_text_is_not_torn() {
    let head = ["Mayor quits race after", "debate", "Neither side would say what the"];
    let joined = with_head(&head, "Mayor");
    assert!(joined.iter().any(|line| line.text == "debate"), "{joined:#?}");
}

#[test]
fn a_standing_head_on_two_lines_is_one() {
    let texts = |first: &str, second: &str| {
        let lines = [first, second, "渡口昨日復航", "青石渡口昨日復航，兩岸稱便。"];
        let lines = lines.iter().map(|text| Line {
            text: (*text).to_owned(),
            width: line::width(text),
            ..Line::default()
        });
        joined(lines.collect()).len()
    };
    assert_eq!((texts("河堤", "短波"), texts("渡口", "茶園")), (3, 4));
}

#[test]
fn a_standing_head_may_be_torn_behind_its_point() {
    let label = ["走进新时代的渡口·", "两岸见闻"];
    check(
        &[label[0], label[1], "渡口的灯亮了三十年没有灭过"],
        &["走进新时代的渡口·两岸见闻", "渡口的灯亮了三十年没有灭过"],
    );
    assert!(!is_torn_label("渡口复航，船工霍华德·", "布伦特") && !is_torn_label("渡口·", "见闻"));
}
