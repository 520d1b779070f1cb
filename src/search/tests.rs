use super::{Hit, context, find};
use crate::{
    issue::{Article, Block, BlockKind, Id, Issue, Part, Section},
    text::Ambiguous,
};

fn issue(headline: &str, paragraphs: &[&str]) -> Issue {
    let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() };
    let article = Article {
        id: Id("1-1".to_owned()),
        headline: Some(headline.to_owned()),
        body: paragraphs.iter().map(block).collect(),
        ..Article::default()
    };
    let section = Section { page: "1".to_owned(), articles: vec![article], ..Section::default() };
    Issue {
        schema: crate::issue::SCHEMA,
        nameplate: None,
        sections: vec![section],
        unplaced: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// What `hits` cover.
fn found<'a>(issue: &'a Issue, hits: &[Hit]) -> Vec<&'a str> {
    let text = |hit: &Hit| {
        let (_, article) = issue.article(&hit.place.article)?;
        article.part(hit.place.part)?.get(hit.place.byte..hit.place.byte + hit.length)
    };
    hits.iter().map(|hit| text(hit).unwrap()).collect()
}

/// In a paragraph `text`, `query` finds just `expected`.
#[track_caller]
fn check(text: &str, query: &str, expected: &[&str]) {
    let issue = issue("", &[text]);
    let hits = find(&issue, query);
    assert_eq!(found(&issue, &hits), expected, "{query:?} in {text:?}");
}

#[track_caller]
fn check_headline(headline: &str, query: &str, expected: &[&str]) {
    let issue = issue(headline, &[]);
    let hits = find(&issue, query);
    assert_eq!(found(&issue, &hits), expected, "{query:?} in {headline:?}");
}

#[test]
fn blanks_beside_han_do_not_count_and_others_are_one() {
    check("8月 27日至\n28日", "8月27日至28日", &["8月 27日至\n28日"]);
    check("市　委　常委会", "市委常 委", &["市　委　常委"]);
    check("石磊 林小溪", "石磊林", &["石磊 林"]);
    check("a  quiet\nstreet", "quiet street", &["quiet\nstreet"]);
    check("a quiet street", "quietstreet", &[]);
    check(" 云河 ", "  云河  ", &["云河"]);
}

#[test]
fn width_case_accents_and_quotes_are_folded() {
    check("ＡＰＥＣ会议（１）", "apec会议(1)", &["ＡＰＥＣ会议（１）"]);
    check("the Apec talks", "APEC", &["Apec"]);
    check("un caffè, E\u{301}tat", "etat", &["E\u{301}tat"]);
    check("un caffè nero", "caffe", &["caffè"]);
    check("she said ‘don’t’", "don't", &["don’t"]);
    check("阿依古丽·买买提", "古丽・买", &["古丽·买"]);
    check("every\u{ad}thing", "everything", &["every\u{ad}thing"]);
    check("𠮷野村", "野", &["野"]);
}

#[test]
fn simplified_finds_traditional_and_the_other_way_round() {
    check("雲河水利局瞭解情況，乾旱爲患", "了解情况，干旱为患", &["瞭解情況，乾旱爲患"]);
    check("云河后来发展", "雲河後來發展", &["云河后来发展"]);
    check("啟程前看著", "启程前看着", &["啟程前看著"]);
    check("\u{f9dd}", "利", &["\u{f9dd}"]); // a compatibility form of 利
}

#[test]
fn every_place_is_found_and_none_twice() {
    check("水水水水水", "水水", &["水水", "水水"]);
    check("无此字", "有", &[]);
    check("无此字", "", &[]);
    check("无此字", " 　", &[]);
    check("……", "..", &["…", "…"]); // one mark folds to three stops
}

#[test]
fn lower_case_letters_find_the_pinyin_initials_of_headlines() {
    check_headline("云河水利局完成全部工程", "yhsl", &["云河水利"]);
    check_headline("雲河水利局", "yhsl", &["雲河水利"]);
    check_headline("银行“重庆”分行", "cqfh", &["重庆”分行"]); // 重 and 行 have two readings each
    check_headline("用上5G网络", "s5gw", &["上5G网"]);
    check_headline("全县用上AI技术", "ai", &["AI"]);
    check_headline("云河水利局", "YHSL", &[]);
    check_headline("云河水利局", "y", &[]);
    check("云河水利局", "yhsl", &[]); // not in the text
}

#[test]
fn hits_stand_in_reading_order_with_page_and_part() {
    let mut issue = issue("云河水清", &["甲云河", "乙云河"]);
    let article = &mut issue.sections[0].articles[0];
    article.standing_head = Some("云河短波".to_owned());
    article.byline = Some("云河".to_owned());
    let hits = find(&issue, "云河");
    let places: Vec<_> = hits.iter().map(|hit| (hit.place.part, hit.place.byte)).collect();
    let expected =
        [(Part::Column, 0), (Part::Headline, 0), (Part::Block(0), 3), (Part::Block(1), 3)];
    assert_eq!(places, expected, "a byline that stands in the text is found there only");
    assert!(hits.iter().all(|hit| hit.page == "1" && hit.length == 6));
}

#[test]
fn a_hit_shows_with_the_words_around_it_on_one_line() {
    let issue = issue("", &["甲乙丙丁戊云河己庚辛壬癸"]);
    let hits = find(&issue, "云河");
    let around = |room| {
        let context = context(&issue, &hits[0], room, Ambiguous::Narrow).unwrap();
        let cut = |cut: bool| if cut { "…" } else { "" };
        format!(
            "{}{}[{}]{}{}",
            cut(context.cut_before),
            context.before,
            context.found,
            context.after,
            cut(context.cut_after)
        )
    };
    assert_eq!(around(80), "甲乙丙丁戊[云河]己庚辛壬癸");
    assert_eq!(around(16), "…丁戊[云河]己庚辛壬…");
    assert_eq!(around(18), "…丁戊[云河]己庚辛壬癸");
    assert_eq!(around(4), "…[云河]…");
    assert_eq!(around(3), "…[云]…");
    assert_eq!(around(0), "…[]…");
}
