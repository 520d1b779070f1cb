//! Ties of small invented issues: a line each article, as `page | headline | text`, its jump lines in the text.

use super::{take_out, tie};
use crate::{
    issue::{Article, Block, BlockKind, Decision, Direction, Id, Issue, SCHEMA, Section, story},
    parse::byline,
};

fn issue(articles: &[&str]) -> Issue {
    let mut sections: Vec<Section> = vec![];
    for article in articles {
        let mut parts = article.split('|').map(str::trim);
        let (page, headline) = (parts.next().unwrap(), parts.next().unwrap());
        let block = |text: &str| Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        let article = Article {
            headline: (!headline.is_empty()).then(|| headline.to_owned()),
            body: parts.filter(|text| !text.is_empty()).map(block).collect(),
            ..Article::default()
        };
        match sections.iter_mut().find(|section| section.page == page) {
            Some(section) => section.articles.push(article),
            None => sections.push(Section {
                page: page.to_owned(),
                articles: vec![article],
                ..Section::default()
            }),
        }
    }
    let mut issue =
        Issue { schema: SCHEMA, nameplate: None, sections, unplaced: vec![], diagnostics: vec![] };
    issue.sections.iter_mut().for_each(take_out);
    issue.sections.iter_mut().for_each(byline::fill);
    for section in &mut issue.sections {
        for (number, article) in section.articles.iter_mut().enumerate() {
            article.id = Id(format!("{}-{}", section.page, number + 1));
        }
    }
    tie(&mut issue);
    issue
}

/// The ties of `issue`, as `1-1>2-1` for a 下转 and `2-1<1-1` for a 上接; `?` where nothing is at the other end.
fn ties(issue: &Issue) -> String {
    let mut told = vec![];
    for (_, article) in issue.articles() {
        for jump in article.jumps.iter().filter(|jump| jump.direction != Direction::See) {
            let sign = if jump.direction == Direction::To { '>' } else { '<' };
            let other = jump.article.as_ref().map_or("?", |id| id.0.as_str());
            told.push(format!("{}{sign}{other}", article.id));
        }
    }
    told.join(" ")
}

#[track_caller]
fn check(articles: &[&str], want: &str) {
    assert_eq!(ties(&issue(articles)), want);
}

#[test]
fn both_ends_that_name_each_other_are_tied() {
    check(
        &[
            "1 | 千亩茶园迎来旺季 | 两岸群众（下转2版）",
            "2 | 千亩茶园迎旺季 | （上接1版）再不用绕行四十公里。",
        ],
        "1-1>2-1 2-1<1-1",
    );
}

#[test]
fn of_several_the_headline_tells() {
    check(
        &[
            "1 | 青石大桥合龙 | 两岸群众（下转2版）",
            "1 | 茶园开采首日 | 茶农（下转2版）",
            "2 | 茶园开采首日 | （上接1版）上山采茶。",
            "2 | 青石大桥合龙 | （上接1版）欢呼。",
        ],
        "1-1>2-2 1-2>2-1 2-1<1-2 2-2<1-1",
    );
}

#[test]
fn of_several_without_headline_the_words_tell() {
    check(
        &[
            "1 | 大桥合龙 | 青石大桥的建设者们在江心浇筑最后一方混凝土，大桥建设（下转2版）",
            "1 | 茶园开采 | 云汀茶园的茶农们一早上山采摘明前新茶，茶农（下转2版）",
            "2 | | （上接1版）采摘的新茶当天炒制，茶农把新茶送到合作社。",
            "2 | | （上接1版）者们在江心欢呼，混凝土浇筑完成，大桥合龙。",
        ],
        "1-1>2-2 1-2>2-1 2-1<1-2 2-2<1-1",
    );
}

#[test]
fn a_sentence_cut_in_english_goes_on_in_small_letters() {
    check(
        &[
            "1 | Tea | The growers handed out to each Continued on Page 2",
            "1 | Bridge | The bridge was opened on Monday. Continued on Page 2",
            "2 | | Continued from Page 1 Crowds came from both banks.",
            "2 | | Continued from Page 1 picker a basket so that none was lost.",
        ],
        "1-1>2-2 1-2>2-1 2-1<1-2 2-2<1-1",
    );
}

#[test]
fn a_chain_runs_over_three_pages() {
    let issue = issue(&[
        "1 | 大桥合龙 | 两岸群众（下转2版）",
        "2 | 大桥合龙 | （上接1版）再不用绕行，他们（下转3版）",
        "3 | 大桥合龙 | （上接2版）走上大桥。",
    ]);
    assert_eq!(ties(&issue), "1-1>2-1 2-1<1-1 2-1>3-1 3-1<2-1");
    let parts = story(&issue, &Id("3-1".to_owned()));
    assert_eq!(
        parts.iter().map(|part| part.id.0.as_str()).collect::<Vec<_>>(),
        ["1-1", "2-1", "3-1"]
    );
}

#[test]
fn page_words_lead_to_pages() {
    check(
        &[
            "1 | Tea Harvest | The growers Continued on Next Page",
            "1 | Bridge Opened | The crowd Continued on Back Page",
            "2 | Tea Harvest | Continued from First Page went home.",
            "3 | Bridge Opened | Continued from First Page went home.",
        ],
        "1-1>2-1 1-2>3-1 2-1<1-1 3-1<1-2",
    );
}

#[test]
fn a_letter_or_a_zero_makes_no_other_page() {
    check(
        &["A1 | 大桥合龙 | 两岸群众（下转第二版）", "A2 | 大桥合龙 | ◀上接01版 再不用绕行。"],
        "A1-1>A2-1 A2-1<A1-1",
    );
}

#[test]
fn a_partner_that_is_not_there_is_no_fault() {
    let issue =
        issue(&["1 | 大桥合龙 | 两岸群众（下转3版）", "2 | 茶园开采 | （上接4版）茶农上山。"]);
    assert_eq!(ties(&issue), "1-1>? 2-1<?");
    assert!(issue.diagnostics.is_empty());
}

#[test]
fn a_doublet_of_an_e_paper_is_tied_by_its_own_end() {
    check(
        &[
            "1 | 茶园开采首日 | 茶农一早上山。 | 春茶采摘时节云汀茶园的茶农们在晨雾里忙着采摘明前新茶。",
            "2 | 茶园开采首日 | ◀上接1版 | 春茶采摘时节云汀茶园的茶农们在晨雾里忙着采摘明前新茶。",
        ],
        "2-1<1-1",
    );
}

#[test]
fn a_continuation_without_a_jump_line_is_found_by_its_headline() {
    check(
        &[
            "1 | 茶园开采首日收青三千斤 | 茶农（下转2版）",
            "2 | 大桥合龙 | 好。",
            "2 | 茶园开采首日 | 上山采茶。",
        ],
        "1-1>2-2",
    );
}

#[test]
fn a_wrong_number_is_seen_through() {
    check(
        &[
            "5 | 茶园开采首日 | 茶农们的新茶（下转8版）",
            "6 | 茶园开采首日 | （上接5版）送到合作社。",
            "8 | 大桥合龙 | 两岸欢呼。",
        ],
        "5-1>6-1 6-1<5-1",
    );
}

#[test]
fn a_stray_jump_line_goes_home() {
    check(
        &[
            "1 | 茶园开采首日收青 | 云汀茶园的茶农（下转2版）",
            "2 | 茶园开采首日 | 上山采茶，云汀茶园的茶农高兴。",
            "2 | 大桥合龙 | （上接1版）本报讯 两岸欢呼。",
        ],
        "1-1>2-1 2-1<1-1",
    );
}

#[test]
fn a_toss_up_is_told() {
    let issue = issue(&[
        "1 | | 甲（下转2版）",
        "1 | | 乙（下转2版）",
        "2 | | （上接1版）丙。",
        "2 | | （上接1版）丁。",
    ]);
    assert_eq!(ties(&issue), "1-1>2-1 1-2>2-2 2-1<1-1 2-2<1-2");
    assert_eq!(issue.diagnostics.first().map(|told| told.kind), Some(Decision::Jump));
}

#[test]
fn very_many_jump_lines_are_tied() {
    let mut articles = vec![];
    for number in 0..2_000 {
        articles.push(format!("1 | 茶园{number}号 | 茶农{number}（下转2版）"));
    }
    for number in 0..2_000 {
        articles.push(format!("2 | 茶园{number}号 | （上接1版）上山{number}。"));
    }
    let articles: Vec<&str> = articles.iter().map(String::as_str).collect();
    let issue = issue(&articles);
    let tied = issue
        .articles()
        .flat_map(|(_, article)| &article.jumps)
        .filter(|jump| jump.article.is_some());
    assert_eq!(tied.count(), 4_000);
}
