use super::*;
use crate::{issue::Block, parse::byline::fill::fill};

fn article(heads: &[&str], byline: &str, body: &[&str]) -> Article {
    let mut heads = heads.iter().map(|head| (*head).to_owned());
    let block = |text: &&str| Block { kind: BlockKind::Paragraph, text: (*text).to_owned() };
    Article {
        headline: heads.next(),
        decks: heads.collect(),
        byline: (!byline.is_empty()).then(|| byline.to_owned()),
        body: body.iter().map(block).collect(),
        ..Article::default()
    }
}

/// `headline / decks | byline | dateline | body` of what is filled.
#[track_caller]
fn check(mut article: Article, want: &str) {
    fill(&mut article);
    let heads: Vec<&str> =
        article.headline.iter().chain(&article.decks).map(String::as_str).collect();
    let body: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    let told = [
        heads.join(" / "),
        article.byline.clone().unwrap_or_default(),
        article.dateline.clone().unwrap_or_default(),
        body.join(" / "),
    ];
    assert_eq!(told.join(" | "), want);
}

#[test]
fn a_byline_among_the_display_lines_is_the_byline() {
    check(article(&["茶园开采", "郭远明"], "", &["茶。"]), "茶园开采 | 郭远明 |  | 茶。");
    check(article(&["（郭远明）", "茶园开采"], "", &["茶。"]), "茶园开采 | （郭远明） |  | 茶。");
    check(
        article(&["茶园", "洪秋", "李刚明"], "本报记者", &["茶。"]),
        "茶园 | 本报记者 洪秋 李刚明 |  | 茶。",
    );
    check(
        article(&["茶园", "首日收青"], "本报记者 洪秋", &["茶。"]),
        "茶园 / 首日收青 | 本报记者 洪秋 |  | 茶。",
    );
}

#[test]
fn a_dateline_among_the_display_lines_is_the_dateline() {
    check(
        article(&["茶園開採", "路透社雲汀十日電"], "", &["茶。"]),
        "茶園開採 |  | 路透社雲汀十日電 | 茶。",
    );
    check(article(&["茶園開採"], "本報訊", &["茶。"]), "茶園開採 |  | 本報訊 | 茶。");
    check(
        article(&["茶园", "本报云汀7月8日电", "茶农今"], "", &["日上山。"]),
        "茶园 |  | 本报云汀7月8日电 | 本报云汀7月8日电茶农今日上山。",
    );
    check(
        article(&["茶园", "本报云汀7月8日电"], "", &["（记者郭远）茶农上山。"]),
        "茶园 | 记者郭远 | 本报云汀7月8日电 | 本报云汀7月8日电（记者郭远）茶农上山。",
    );
}

#[test]
fn a_byline_in_the_body_leaves_it() {
    check(article(&["茶园"], "", &["■ 郭远明", "茶。"]), "茶园 | ■ 郭远明 |  | 茶。");
    check(
        article(&["茶园"], "本报记者 郭远", &["茶。", "云汀日报记者 刘群"]),
        "茶园 | 本报记者 郭远 云汀日报记者 刘群 |  | 茶。",
    );
    check(
        article(&["Tea"], "By ANN LEE", &["Tea is up.", "and BO REED"]),
        "Tea | By ANN LEE and BO REED |  | Tea is up.",
    );
    check(
        article(&["Tea"], "", &["This article is by Ann Lee and Bo Reed.", "Tea."]),
        "Tea | This article is by Ann Lee and Bo Reed. |  | Tea.",
    );
}

#[test]
fn a_line_of_reporter_and_place_is_byline_and_dateline() {
    check(
        article(&["茶園開採"], "記者郭遠／雲汀報導", &["茶。"]),
        "茶園開採 | 記者郭遠 | 雲汀報導 | 茶。",
    );
}

#[test]
fn a_headline_may_look_like_a_name() {
    check(article(&["談紙傘"], "", &["紙傘。"]), "談紙傘 |  |  | 紙傘。");
}

#[test]
fn a_pen_name_may_stand_under_the_text() {
    check(article(&["談紙傘"], "", &["紙傘。", "（靜波）"]), "談紙傘 | （靜波） |  | 紙傘。");
    check(article(&["春茶"], "", &["茶。", "（县农业局）"]), "春茶 | （县农业局） |  | 茶。");
    check(article(&["談紙傘"], "", &["紙傘。", "（未完）"]), "談紙傘 |  |  | 紙傘。 / （未完）");
}

#[test]
fn who_wrote_a_letter_stands_under_it() {
    check(
        article(&["盼渡口设灯"], "", &["渡口无灯。", "青石公社 郭远明"]),
        "盼渡口设灯 | 青石公社 郭远明 |  | 渡口无灯。",
    );
}

#[test]
fn who_wrote_a_letter_stands_over_what_the_editors_add() {
    check(
        article(
            &["盼渡口设灯"],
            "",
            &["渡口无灯。", "行人不便。", "青石公社 郭远明", "编辑回音：下月设灯。"],
        ),
        "盼渡口设灯 | 青石公社 郭远明 |  | 渡口无灯。 / 行人不便。 / 编辑回音：下月设灯。",
    );
}

#[test]
fn the_name_over_an_obituary_is_its_headline() {
    check(
        article(
            &["Alice Harker", "Ferry captain, 84"],
            "",
            &["TARNFORD — Alice Harker died on Sunday.", "She was born here."],
        ),
        "Alice Harker / Ferry captain, 84 |  | TARNFORD | TARNFORD — Alice Harker died on Sunday. / \
         She was born here.",
    );
}

#[test]
fn the_first_of_several_signed_briefs_has_the_byline() {
    check(
        article(
            &[],
            "",
            &["渡口复航。（记者郭远）", "茶园开采。（记者刘群）", "夜市开张。（记者白梅）"],
        ),
        " | 记者郭远 |  | 渡口复航。（记者郭远） / 茶园开采。（记者刘群） / 夜市开张。（记者白梅）",
    );
}

#[test]
fn a_byline_beside_other_reporters_goes_to_the_article_that_has_none() {
    let mut section = Section {
        articles: vec![
            article(&["甲"], "□刘群", &["本报讯（记者郭远）茶。"]),
            article(&["乙"], "", &["茶。", "香。"]),
        ],
        ..Section::default()
    };
    super::super::fill(&mut section);
    let bylines: Vec<Option<&str>> =
        section.articles.iter().map(|article| article.byline.as_deref()).collect();
    assert_eq!(bylines, [Some("记者郭远"), Some("□刘群")]);
}

#[test]
fn bylines_at_the_pages_end_go_to_their_articles_in_order() {
    let lone = |name: &str| Article { byline: Some(name.to_owned()), ..Article::default() };
    let mut section = Section {
        articles: vec![
            article(&["甲"], "", &["茶。", "香。"]),
            article(&["乙"], "", &["本报讯 茶。"]),
            article(&["丙"], "", &["茶。", "香。"]),
            lone("郭远"),
            lone("刘群"),
        ],
        ..Section::default()
    };
    super::super::fill(&mut section);
    let bylines: Vec<Option<&str>> =
        section.articles.iter().map(|article| article.byline.as_deref()).collect();
    assert_eq!(bylines, [Some("郭远"), None, Some("刘群")]);
}
