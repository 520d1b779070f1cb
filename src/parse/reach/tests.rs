use super::*;
use crate::issue::Block;

fn brief(lines: (usize, usize), column: Option<&str>, text: &str) -> Article {
    Article {
        standing_head: column.map(str::to_owned),
        headline: Some("渡口复航".to_owned()),
        body: vec![Block { kind: BlockKind::Paragraph, text: text.to_owned() }],
        lines: vec![lines],
        ..Article::default()
    }
}

#[track_caller]
fn check(articles: &[Article], want: &[Option<&str>]) {
    let mut articles = articles.to_vec();
    reach(&mut articles, &[]);
    let got: Vec<Option<&str>> =
        articles.iter().map(|article| article.standing_head.as_deref()).collect();
    assert_eq!(got, want);
}

#[test]
fn a_letter_follows_another_where_both_are_signed() {
    let letter = |lines, column, signed: &[&str]| {
        let mut letter = brief(lines, column, "渡口夜里没有灯。");
        letter.body.extend(
            signed
                .iter()
                .map(|text| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() }),
        );
        letter
    };
    let head = Some("读者来信");
    let name = ["上下船不便。", "请装一盏灯。", "柳湾大队社员 郭远"];
    let first = letter((1, 5), head, &name);
    check(&[first.clone(), letter((7, 11), None, &name)], &[head, head]);
    check(&[first, letter((7, 11), None, &name[..2])], &[head, None]);
}

#[test]
fn a_standing_head_over_briefs_reaches_to_the_last_of_them() {
    let (short, long) = ("渡口昨天复航。", "渡口昨天复航，班船每日四班。".repeat(20));
    let head = Some("各地短波");
    check(
        &[
            brief((1, 3), head, short),
            brief((5, 7), None, short),
            brief((9, 20), None, &long),
            brief((22, 24), None, short),
        ],
        &[head, head, None, None],
    );
    check(
        &[brief((1, 3), Some("本周圆桌"), short), brief((5, 7), None, short)],
        &[Some("本周圆桌"), None],
    );
    check(&[brief((1, 3), head, short), brief((40, 42), None, short)], &[head, None]);
    check(
        &[brief((1, 3), head, short), brief((5, 7), head, short), brief((9, 11), None, short)],
        &[head, head, None],
    );
    let all = brief((5, 7), None, "复航。（林晚）");
    check(&[brief((1, 3), head, short), all.clone()], &[head, head]);
    check(&[brief((1, 3), head, short), all, brief((9, 11), None, short)], &[head, head, None]);
}

#[test]
fn a_standing_head_behind_the_last_of_several_briefs_reaches_back() {
    let head = Some("各地短波");
    let told = |behind: bool| {
        let texts = [(1, 2, None), (3, 4, None), (5, 7, head), (9, 10, None)];
        let mut articles: Vec<Article> = texts
            .iter()
            .map(|(from, to, head)| brief((*from, *to), *head, "渡口昨天复航。"))
            .collect();
        articles[3].body[0].text = "渡口昨天复航，班船每日四班。".repeat(20);
        reach(&mut articles, &[Layout { behind, ..Layout::default() }; 4]);
        articles.iter().filter(|article| article.standing_head.is_some()).count()
    };
    assert_eq!((told(true), told(false)), (3, 1));
}

#[test]
fn a_country_over_each_brief_is_its_kicker() {
    let text = "The ferry strike ended on Monday.";
    let heads = [Some("State Briefing"), Some("NORTH"), None];
    let mut articles: Vec<Article> = [(1, 3), (5, 7), (8, 9)]
        .into_iter()
        .zip(heads)
        .map(|(lines, head)| Article {
            headline: Some("Ferry Strike Ends".to_owned()),
            ..brief(lines, head, text)
        })
        .collect();
    reach(&mut articles, &[]);
    let got: Vec<_> = articles
        .iter()
        .map(|article| (article.standing_head.as_deref(), article.kicker.as_deref()))
        .collect();
    let head = Some("State Briefing");
    assert_eq!(got, [(head, None), (head, Some("NORTH")), (head, None)]);
}

#[test]
fn headlines_with_one_mark_stand_under_one_head() {
    let text = "渡口於昨日復航、兩岸稱便、".repeat(20);
    let mut articles: Vec<Article> = [(1, 3, Some("本埠新聞")), (5, 7, None), (9, 11, None)]
        .iter()
        .map(|(from, to, head)| brief((*from, *to), *head, &text))
        .collect();
    let marks = [Some('●'), Some('●'), None];
    reach(&mut articles, &marks.map(|mark| Layout { mark, ..Layout::default() }));
    let heads: Vec<bool> = articles.iter().map(|article| article.standing_head.is_some()).collect();
    assert_eq!(heads, [true, true, false]);
}

#[test]
fn items_of_a_digest_stand_under_one_head() {
    let item = |lines, column| {
        let mut item = brief(lines, column, &"茶树修剪得早，来年发芽就早。".repeat(20));
        let text = "来源：《茶业研究》".to_owned();
        item.body.push(Block { kind: BlockKind::Paragraph, text });
        item
    };
    let head = Some("他山之石");
    check(
        &[item((1, 4), head), item((5, 9), None), brief((10, 12), None, "渡口昨天复航。")],
        &[head, head, None],
    );
}

#[test]
fn items_of_a_hotline_stand_under_one_head() {
    let call = |lines, column| brief(lines, column, "市民郭先生：渡口的灯坏了快两个月。");
    let head = Some("民声热线");
    let news = brief((10, 12), None, "渡口昨天复航。");
    check(&[call((1, 4), head), call((5, 9), None), news], &[head, head, None]);
}

#[test]
fn signed_letters_stand_under_one_head() {
    let letter = |lines, column, byline: Option<&str>| Article {
        byline: byline.map(str::to_owned),
        ..brief(lines, column, &"渡口夜里没有灯，上下船不便。".repeat(20))
    };
    let head = Some("读者来信");
    check(
        &[
            letter((1, 3), head, Some("青石镇 郭远明")),
            letter((5, 7), None, Some("河东街 刘群")),
            letter((9, 11), None, None),
        ],
        &[head, head, None],
    );
}

#[test]
fn what_goes_on_from_elsewhere_and_has_no_figures_is_no_report_of_the_market() {
    let text = |lines, column, text: &str| Article {
        headline: Some("SHEEP SELL LOWER".to_owned()),
        ..brief(lines, column, text)
    };
    let (head, hogs) = (Some("THE MARKETS"), "Sheep, 3,100; bulk $8.40; lambs, 250.");
    let first = text((1, 3), head, hogs);
    check(&[first.clone(), text((4, 6), None, hogs)], &[head, head]);
    check(&[first, text((4, 6), None, "The ferry was sold for a dollar.")], &[head, None]);
    let head = Some("OUR CORRESPONDENTS");
    let first = text((1, 3), head, "Corn is up.");
    let mut from = text((4, 6), None, "It was the best in years.");
    let came = Block { kind: BlockKind::Paragraph, text: "(Continued from page 5)".to_owned() };
    from.body.insert(0, came);
    check(&[first, from], &[head, None]);
}

#[test]
fn obituaries_end_where_a_text_does_not_begin_with_its_head() {
    let text = |lines, column, head: &str, text: &str| Article {
        headline: Some(head.to_owned()),
        ..brief(lines, column, text)
    };
    let head = Some("Obituaries");
    check(
        &[
            text((1, 3), head, "Ann Lee", "Ann Lee, 73, died on Sunday."),
            text((4, 6), None, "Bo Reed", "Bo Reed, 80, died on Monday."),
            text((7, 9), None, "Supper at the chapel", "The chapel serves a supper."),
        ],
        &[head, head, None],
    );
}

#[test]
fn what_stands_over_a_list_reaches_to_the_next() {
    let text = "渡口昨天复航。".repeat(60);
    let layout = |listed| Layout { listed, ..Layout::default() };
    let mut articles = [Some("本埠"), None, Some("商情"), None, None]
        .map(|column| brief((1, 3), column, &text))
        .to_vec();
    let (first, next) = (layout(Listed::First), layout(Listed::Next));
    reach(&mut articles, &[first, next, first, next, layout(Listed::No)]);
    let got: Vec<_> = articles.iter().map(|article| article.standing_head.as_deref()).collect();
    assert_eq!(got, [Some("本埠"), Some("本埠"), Some("商情"), Some("商情"), None]);
}

#[test]
fn a_standing_head_before_briefs_with_their_heads_behind_is_theirs() {
    let long = brief((1, 30), Some("各地短波"), &"渡口昨天复航。".repeat(60));
    let mut articles =
        vec![long, brief((32, 34), None, "渡口复航。"), brief((36, 38), None, "茶园开采。")];
    let behind = Layout { behind: true, ..Layout::default() };
    reach(&mut articles, &[behind; 3]);
    let got: Vec<_> = articles.iter().map(|article| article.standing_head.as_deref()).collect();
    assert_eq!(got, [None, Some("各地短波"), Some("各地短波")]);
}

#[test]
fn a_brief_may_end_in_its_agency() {
    let head = Some("Harbour Briefing");
    let item = |lines, column, text: &str| Article {
        headline: Some("Tarnford: Ferry Stays".to_owned()),
        ..brief(lines, column, text)
    };
    let wired = "The ferry stays, the council said on Monday. (AP)";
    let first = item((1, 5), head, wired);
    check(&[first, item((6, 9), None, "The mill was sold.")], &[head, head]);
}

#[test]
fn news_with_a_dateline_is_none_of_the_briefs_that_have_none() {
    let head = Some("简讯");
    let (bare, filed) = ("渡口昨天复航。", "本报讯　渡口的会延期到五月。");
    let bares = [((1, 3), head), ((5, 7), None), ((9, 11), None)];
    let mut articles: Vec<Article> =
        bares.iter().map(|(lines, head)| brief(*lines, *head, bare)).collect();
    articles.push(brief((13, 15), None, filed));
    check(&articles, &[head, head, head, None]);
    check(&[brief((1, 3), head, bare), brief((5, 7), None, filed)], &[head, head]);
}

#[test]
fn what_is_asked_of_those_who_write_stands_over_their_letters() {
    let head = Some("LETTERS TO THE EDITOR");
    let letter = |lines, headline: &str| Article {
        headline: Some(headline.to_owned()),
        byline: Some("FERRYMAN.".to_owned()),
        ..brief(lines, None, "To the Editor of the Courier. Sir,—The pier has no lamp.")
    };
    let note = |text: &str| Article { headline: None, ..brief((1, 3), head, text) };
    let letters = [letter((5, 9), "The Dark Pier"), letter((11, 15), "Lamps")];
    let all = |note: Article| [note, letters[0].clone(), letters[1].clone()];
    let asked = "(The Editor is not responsible for what those say who write.)";
    check(&all(note(asked)), &[head, head, head]);
    check(&all(note("The pier has no lamp, as was said last week.")), &[head, None, None]);
}
