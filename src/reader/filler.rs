//! Which articles stand back in the list: notices (启事), display ads, scraps. They come last on their page, dim.
//!
//! Only the list and the order of reading are changed by it, never the tree. Where it is not plain an article is news: one
//! with a dateline, a reporter or a jump line always is.

use crate::{
    issue::{Article, BlockKind},
    text::{Ambiguous, cells, fold},
};

/// A text without a headline is a scrap if it fills less than a row of 30 Han.
const SCRAP: usize = 60;

/// A picture's text without a headline is news even so, if it is more than a credit: from 12 Han on, or a sentence.
const CREDIT: usize = 24;

/// What notices are known by.
struct Marker {
    /// Any of these, as [`fold`] gives them.
    words: &'static [&'static str],
    /// Where they stand.
    place: Stands,
    /// A standing head, a headline or a paragraph (`Close`) that it takes.
    #[cfg_attr(not(test), expect(dead_code, reason = "the test fires each marker with it"))]
    example: &'static str,
}

/// Where a marker stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// They are all of a head.
    Whole,
    /// They begin a head.
    Open,
    /// They end a head.
    End,
    /// They end a paragraph, its last mark not counted.
    Close,
}

const MARKERS: &[Marker] = &[
    Marker {
        words: &["广告", "公益广告", "分类广告", "分类信息", "廣告", "分類廣告"],
        place: Stands::Whole,
        example: "公益广告",
    },
    Marker { words: &["声明", "聲明", "通告"], place: Stands::Whole, example: "声  明" },
    Marker {
        words: &["公告", "启事", "啟事", "啓事", "讣告", "訃告"],
        place: Stands::End,
        example: "云汀市汀南路改造工程招标公告",
    },
    Marker {
        words: &["遗失声明", "作废声明", "声明作废", "注销声明", "郑重声明", "严正声明"],
        place: Stands::End,
        example: "身份证遗失声明",
    },
    Marker {
        words: &["停电通知", "停水通知", "停气通知", "停电通告", "停水通告"],
        place: Stands::End,
        example: "汀南片区停水通知",
    },
    Marker {
        words: &["声明作废", "登报作废", "特此公告", "特此声明", "特此通告", "特此启事"],
        place: Stands::Close,
        example: "米小满遗失云汀县渡口社区发放的老年优待证，声明作废。",
    },
    Marker {
        words: &["advertisement", "classified", "classifieds", "classifiedads", "helpwanted"],
        place: Stands::Whole,
        example: "HELP WANTED",
    },
    Marker {
        words: &["legalnotice", "publicnotice", "noticetocreditors", "noticeofpublichearing"],
        place: Stands::Open,
        example: "Notice of Public Hearing on the Harbor Road",
    },
];

/// Who tells news by what is called a notice: 公告 of a law, 讣告 of the state.
const STATE: &[&str] = &[
    "国务院",
    "中华人民共和国",
    "中共中央",
    "中国共产党",
    "人民代表大会",
    "人大常委会",
    "外交部",
    "国防部",
];

/// Does the article stand back?
pub(super) fn is_filler(article: &Article) -> bool {
    let is_news =
        article.dateline.is_some() || article.byline.is_some() || !article.jumps.is_empty();
    !is_news && (is_notice(article) || is_display(article) || is_scrap(article))
}

/// A notice, by its head or by its last words.
fn is_notice(article: &Article) -> bool {
    let heads = || {
        let opening = article.headline.is_none().then(|| opening(article)).flatten();
        let printed = [&article.standing_head, &article.headline, &article.kicker];
        printed.into_iter().filter_map(Option::as_deref).chain(opening).map(folded)
    };
    let mut paragraphs = article.body.iter().map(|block| folded(last_words(&block.text)));
    heads().all(|head| !STATE.iter().any(|state| head.contains(state)))
        && (heads().any(|head| has_marker(&head, false))
            || paragraphs.any(|text| has_marker(&text, true)))
}

/// The words before the first colon or blank of a text that has no headline: `遗失声明：米小满…`.
fn opening(article: &Article) -> Option<&str> {
    let text = article.body.first()?.text.trim_start();
    text.split([':', '：', ' ', '\u{3000}']).next()
}

/// As much of a paragraph's end as a marker takes.
fn last_words(text: &str) -> &str {
    let start = text.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or(text)
}

fn folded(text: &str) -> String {
    fold(text).to_lowercase()
}

fn has_marker(text: &str, is_paragraph: bool) -> bool {
    let text = text.trim_end_matches(['。', '.', '!', ')']);
    let markers = MARKERS.iter().filter(|marker| (marker.place == Stands::Close) == is_paragraph);
    markers.flat_map(|marker| marker.words.iter().map(|word| (*word, marker.place))).any(
        |(word, place)| match place {
            Stands::Whole => text == word,
            Stands::Open => text.starts_with(word),
            Stands::End | Stands::Close => text.ends_with(word),
        },
    )
}

/// Nothing but display lines: names, prices, slogans. What stands under a standing head is an item of a guide.
fn is_display(article: &Article) -> bool {
    article.standing_head.is_none() && article.body.iter().all(|block| block.text.trim().is_empty())
}

/// A piece that lost its article, or a picture's credit.
fn is_scrap(article: &Article) -> bool {
    let titled =
        article.headline.is_some() || article.kicker.is_some() || article.standing_head.is_some();
    let texts = || article.body.iter().map(|block| block.text.as_str());
    let used: usize = texts().map(|text| cells(text, Ambiguous::Narrow)).sum();
    if article.body.iter().all(|block| block.kind == BlockKind::Caption) {
        return !titled && used < CREDIT && !texts().any(|text| text.contains(['。', '！', '？']));
    }
    !titled && used < SCRAP
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::{Block, Direction, Jump};

    /// An article of `head`, then paragraphs, parted by `/`; `▲` opens a caption.
    fn article(text: &str) -> Article {
        let mut parts = text.split('/');
        let headline = parts.next().filter(|head| !head.is_empty()).map(str::to_owned);
        let block = |text: &str| match text.strip_prefix('▲') {
            Some(caption) => Block { kind: BlockKind::Caption, text: caption.to_owned() },
            None => Block { kind: BlockKind::Paragraph, text: text.to_owned() },
        };
        Article { headline, body: parts.map(block).collect(), ..Article::default() }
    }

    #[track_caller]
    fn stands_back(text: &str) {
        assert!(is_filler(&article(text)), "{text}");
    }

    #[track_caller]
    fn is_news(text: &str) {
        assert!(!is_filler(&article(text)), "{text}");
    }

    const TEXT: &str =
        "渡口小学的操场上周翻新完毕，三百多名学生有了新跑道，家长们也常来这里散步、跑步。";

    #[test]
    fn each_marker_takes_its_example() {
        for marker in MARKERS {
            let text = match marker.place {
                Stands::Close => format!("补证/{TEXT}/{}", marker.example),
                _ => format!("{}/{TEXT}", marker.example),
            };
            stands_back(&text);
        }
    }

    #[test]
    fn notices_ads_and_scraps_stand_back() {
        stands_back("迁址启事/本店自三月六日起迁至渡口路18号，电话不变。");
        stands_back(
            "/遗失声明：米小满遗失云汀县渡口社区发放的老年优待证，编号0417，声明作废，望捡到者告知。",
        );
        stands_back(
            "LEGAL NOTICE/The harbor board will hear all who own land on the east pier road.",
        );
        stands_back("汀江花园 三月开盘");
        stands_back("/渡口");
        stands_back("/▲米小满 摄");
    }

    #[test]
    fn what_is_news_stays_in_its_place() {
        is_news(&format!("渡口小学操场翻新/{TEXT}"));
        is_news(&format!("/{TEXT}"));
        is_news("渡口小学操场翻新/周末开放。");
        is_news("/▲图为学生在新跑道上跑步。米小满 摄");
        is_news("渡口小学操场翻新/▲米小满 摄");
        is_news(&format!("国务院关于渡口航道的公告/{TEXT}"));
        is_news(&format!("招标公告为何没人看/{TEXT}"));
        is_news(&format!("停电通知早一天到家/{TEXT}"));
        is_news(
            "Notice How the Herons Come Back/They came with the first warm wind, and they stay.",
        );
    }

    #[test]
    fn who_filed_it_or_where_it_goes_on_makes_it_news() {
        let plain = article("公告");
        assert!(is_filler(&plain));
        let jump = Jump {
            direction: Direction::See,
            page: "4".to_owned(),
            marker: String::new(),
            article: None,
            at: None,
        };
        assert!(!is_filler(&Article { jumps: vec![jump], ..plain.clone() }));
        assert!(!is_filler(&Article {
            byline: Some("记者米小满".to_owned()), ..plain.clone()
        }));
        assert!(!is_filler(&Article { dateline: Some("本报讯".to_owned()), ..plain.clone() }));
        let item = Article { standing_head: Some("导读".to_owned()), ..article("新桥通车") };
        assert!(!is_filler(&item), "an item of a guide");
    }
}
