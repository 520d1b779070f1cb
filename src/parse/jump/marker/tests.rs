//! Each form by its example.

use proptest::prelude::*;

use super::*;

/// Each marker as `direction page [text]`, and `!` behind it for what its placement is.
fn told(text: &str) -> String {
    let told = markers(text).into_iter().map(|marker| {
        let direction = match marker.direction {
            Direction::To => "to",
            Direction::From => "from",
            Direction::See => "see",
        };
        format!(
            "{direction} {} [{}] {:?}",
            marker.page,
            text.get(marker.range).unwrap(),
            marker.placement
        )
    });
    told.collect::<Vec<_>>().join(" + ")
}

#[track_caller]
fn check(text: &str, want: &str) {
    assert_eq!(told(text), want, "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_text_that_is_passed_over_has_no_marker(
        text in "(下转|上接|文转|续|紧上接|轉入|接自|详见|刊于|请看|阅|今日|本报|第|[二十1２０Ａ]|版|頁|底|[（）(】…·、/叠 茶。]){0,9}"
    ) {
        if !sieve::may_have_marker(&text) && text.contains(|character: char| {
            matches!(character, '版' | '页' | '頁' | '底' | '缝' | '縫' | '0'..='9' | '０'..='９')
        }) {
            prop_assert_eq!(marked(&text), vec![]);
        }
    }
}

#[test]
fn a_page_that_a_word_names_is_not_passed_over() {
    for text in ["详见底版下转", "下转底版", "（轉底頁）"] {
        assert!(sieve::may_have_marker(text) || marked(text).is_empty(), "{text}");
    }
}

#[test]
fn every_verb_fires_on_its_example() {
    for verb in VERBS {
        let found = markers(verb.example);
        assert_eq!(found.len(), 1, "{}", verb.example);
        assert_eq!(
            (found[0].direction, verb.example.get(found[0].range.clone()).unwrap()),
            (verb.direction, verb.example)
        );
    }
}

#[test]
fn chinese_jump_lines_are_told_in_all_their_forms() {
    for (text, want) in [
        ("（下转3版）", "to 3 [（下转3版）] Alone"),
        ("（下转第二版）", "to 2 [（下转第二版）] Alone"),
        ("(下转第2版)", "to 2 [(下转第2版)] Alone"),
        ("下转第三版", "to 3 [下转第三版] Alone"),
        ("下转A8版", "to A8 [下转A8版] Alone"),
        ("（下转第123 页）", "to 123 [（下转第123 页）] Alone"),
        ("(下转第 86 页)", "to 86 [(下转第 86 页)] Alone"),
        ("（下转第 页 ）", "to  [（下转第 页 ）] Alone"),
        ("（下轉第十二版）", "to 12 [（下轉第十二版）] Alone"),
        ("下转A02版▶", "to A2 [下转A02版▶] Alone"),
        ("（下转第A3版）", "to A3 [（下转第A3版）] Alone"),
        ("（紧接第二版）", "to 2 [（紧接第二版）] Alone"),
        ("（上接第一版）", "from 1 [（上接第一版）] Alone"),
        ("（上接第一版】", "from 1 [（上接第一版】] Alone"),
        ("[上接第一版）", "from 1 [[上接第一版）] Alone"),
        ("上接一版", "from 1 [上接一版] Alone"),
        ("上接A01版", "from A1 [上接A01版] Alone"),
        ("◀上接A01版", "from A1 [◀上接A01版] Alone"),
        ("◀ 上接 A01 版", "from A1 [◀ 上接 A01 版] Alone"),
        ("（上接第136页）", "from 136 [（上接第136页）] Alone"),
        ("→上接B1版", "from B1 [→上接B1版] Alone"),
        ("（上接 A4 版）", "from A4 [（上接 A4 版）] Alone"),
        ("（文转第3版）", "to 3 [（文转第3版）] Alone"),
        ("桥塌了。文转A3", "to A3 [文转A3] End"),
        ("（文接封面）雨停了。", "from 1 [（文接封面）] Start"),
        ("（文接第1版）雨停了。", "from 1 [（文接第1版）] Start"),
        ("橋塌了。►轉A3", "to A3 [►轉A3] End"),
        ("轉A3►", "to A3 [轉A3►] Alone"),
        ("◄續A1 「燈滅了。」", "from A1 [◄續A1] Start"),
        ("水退了。（A3版續）", "to A3 [（A3版續）] End"),
        ("（A1版續）水退了。", "from A1 [（A1版續）] Start"),
        ("渡口昨日復航 下接二版", "to 2 [下接二版] End"),
        ("（下转第二版要闻）", "to 2 [（下转第二版要闻）] Alone"),
        ("（下转B叠第2版）", "to B2 [（下转B叠第2版）] Alone"),
    ] {
        check(text, want);
    }
}

#[test]
fn a_jump_line_is_told_wherever_it_stands() {
    for (text, want) in [
        ("两岸群众（下转3版）", "to 3 [（下转3版）] End"),
        ("两岸群众 (下转3版", "to 3 [(下转3版] End"),
        ("（上接第一版）亩产高出两成", "from 1 [（上接第一版）] Start"),
        ("茶园丰收。下转A03版▶", "to A3 [下转A03版▶] End"),
        ("政府發言人 評論條款 上接一版", "from 1 [上接一版] End"),
        ("令→下转B1版 《采茶》开创了", "to B1 [→下转B1版] Inside"),
        ("各地 （下转第四版）前来", "to 4 [（下转第四版）] Inside"),
        ("两岸群众下转第3版", "to 3 [下转第3版] End"),
    ] {
        check(text, want);
    }
}

#[test]
fn false_friends_stay_text() {
    for text in [
        "新征程上接续奋斗",
        "线上线下转移",
        "会上接受采访",
        "战场上接受检验",
        "陆上接三省，下连五县",
        "上接天气，下接地气",
        "下转型之路",
        "在零下转变温度",
        "九會螺旋（下轉之路）",
        "该标题旁注明“下转二版”。",
        "（讲话全文另发）",
        "《茶经》（第3版）由云汀社出版",
        "会议强调，要在2025年转入正常。",
        "他见3人走来，便让开了。",
        "见右图",
        "今日8版",
        "The work continued on page after page of notes.",
        "Weather map is on Page B12.",
        "He works from page to page.",
        "I can see page 4 of the book from here",
    ] {
        check(text, "");
    }
}

#[test]
fn references_are_told_with_their_place() {
    for (text, want) in [
        ("（讲话全文见第二版）", "see 2 [（讲话全文见第二版）] Alone"),
        ("并致辞（全文见第二版）。", "see 2 [（全文见第二版）] BeforeStop"),
        ("讲话（讲话全文见第三版）。他强调，要种好茶。", "see 3 [（讲话全文见第三版）] Inside"),
        ("采茶开始了。（相关报道见4版）", "see 4 [（相关报道见4版）] End"),
        (
            "（讲话全文见A02版）（决定全文见A03版）",
            "see A2 [（讲话全文见A02版）] Alone + see A3 [（决定全文见A03版）] Alone",
        ),
        ("（相关报道见第十、十一版）", "see 10 [（相关报道见第十、十一版）] Alone"),
        ("（相关报道见第十三至第十六版）", "see 13 [（相关报道见第十三至第十六版）] Alone"),
        ("《茶之书》主要篇目介绍见第二版）", "see 2 [《茶之书》主要篇目介绍见第二版）] Alone"),
        ("（《条例》全文见第十五版）", "see 15 [（《条例》全文见第十五版）] Alone"),
        ("详见3版", "see 3 [详见3版] Alone"),
        ("◆茶园开采 详见2版", "see 2 [详见2版] End"),
        ("茶园开采……A3版", "see A3 [……A3版] End"),
        ("茶园开采（3版）", "see 3 [（3版）] End"),
        ("（A04/05）", "see A4 [（A04/05）] Alone"),
    ] {
        check(text, want);
    }
}

#[test]
fn english_and_italian_markers_are_told() {
    for (text, want) in [
        ("Continued on Page A9", "to A9 [Continued on Page A9] Alone"),
        ("Continued on PageA9", "to A9 [Continued on PageA9] Alone"),
        ("the river Continued on Page A18", "to A18 [Continued on Page A18] End"),
        ("(Continued on page three)", "to 3 [(Continued on page three)] Alone"),
        ("(Continued on Back Page)", "to Back Page [(Continued on Back Page)] Alone"),
        ("(Continued on Next Page)", "to Next Page [(Continued on Next Page)] Alone"),
        ("Please turn to page A7", "to A7 [Please turn to page A7] Alone"),
        ("PleaseturntopageA7", "to A7 [PleaseturntopageA7] Alone"),
        ("See TEA, A4", "to A4 [See TEA, A4] Alone"),
        ("(Continued from page one)", "from 1 [(Continued from page one)] Alone"),
        ("(Continued from Page A1)", "from A1 [(Continued from Page A1)] Alone"),
        ("Continued from First Page", "from 1 [Continued from First Page] Alone"),
        ("Continued From First Pane", "from 1 [Continued From First Pane] Alone"),
        ("Continued from PageOne", "from 1 [Continued from PageOne] Alone"),
        ("Contlnued from Page 4 rushee so that", "from 4 [Contlnued from Page 4] Start"),
        ("Continued on pa", "to  [Continued on pa] Alone"),
        ("Continued on", "to  [Continued on] Alone"),
        ("Continued From Page 1, Col. 2", "from 1 [Continued From Page 1, Col. 2] Alone"),
        ("PAGE A15", "see A15 [PAGE A15] Alone"),
        ("they would quit. Page A10.", "see A10 [Page A10.] End"),
        ("in the valley. A16", "see A16 [A16] End"),
        ("into the open........................ A1", "see A1 [........................ A1] End"),
        ("●a pagina 24", "see 24 [●a pagina 24] Alone"),
        ("● da pagina 2 a 7", "see 2 [● da pagina 2 a 7] Alone"),
        ("●alle pagine 20 e 21", "see 20 [●alle pagine 20 e 21] Alone"),
        ("●nello sport", "see sport [●nello sport] Alone"),
    ] {
        check(text, want);
    }
}
