//! How far a standing head reaches that is printed once over several articles: a row of briefs under 各地短波.

use crate::{
    issue::{Article, BlockKind},
    parse::{
        forms::simplified,
        unit::{is_opened, signing},
    },
    text::is_han,
};

/// What standing heads over briefs say, with an example each: one of them is enough for the next brief.
const BRIEFS: &[(&str, &str)] = &[
    ("短波", "各地短波"),
    ("简报", "要闻简报"),
    ("简讯", "简讯"),
    ("短讯", "国际短讯"),
    ("快讯", "本市快讯"),
    ("快报", "要闻快报"),
    ("一句话", "一句话新闻"),
    ("短新闻", "今日短新闻"),
    ("集锦", "赛场集锦"),
    ("速递", "信息速递"),
    ("速览", "要闻速览"),
    ("浏览", "新闻浏览"),
    ("传真", "乡镇传真"),
    ("简明新闻", "简明新闻"),
    ("集纳", "要闻集纳"),
    ("集萃", "县闻集萃"),
    ("巷闻", "街巷闻"),
    ("巷议", "街谈巷议"),
    ("短新", "短新闻"),
    ("祖国各地", "在祖国各地"),
    ("動態", "各地動態"),
    ("动态", "县区动态"),
    ("汇志", "簡電彙誌"),
    ("零讯", "縣府零訊"),
    ("讯简", "訊簡地各"),
    ("志汇", "誌彙電簡"),
    ("BRIEFS", "BRIEFS"),
    ("Briefs", "News Briefs"),
    ("Briefing", "Harbour Briefing"),
    ("BRIEFING", "HARBOUR BRIEFING"),
    ("In Brief", "News In Brief"),
    ("in Brief", "News in Brief"),
    ("In brief", "In brief"),
    ("IN BRIEF", "IN BRIEF"),
    ("In breve", "In breve"),
    ("in breve", "Il mondo in breve"),
    ("IN BREVE", "IN BREVE"),
    ("Brevi", "Brevi di cronaca"),
    ("BREVI", "BREVI DI CRONACA"),
    ("NOTE DI CRONACA", "NOTE DI CRONACA"),
    ("Note di cronaca", "Note di cronaca"),
    ("DIGEST", "STATE DIGEST"),
    ("Digest", "Harbour Digest"),
    ("IN SHORT", "IN SHORT"),
    ("In Short", "News In Short"),
    ("In short", "In short"),
    ("ROUNDUP", "STATE ROUNDUP"),
    ("Roundup", "District Roundup"),
    ("Briefly", "Briefly"),
    ("BRIEFLY", "BRIEFLY"),
    ("ACROSS ", "ACROSS OHIO"),
    ("Across ", "Across the Nation"),
    ("AROUND ", "AROUND TARN COUNTY"),
    ("Around ", "Around Tarnford"),
    ("BRIEFCASE", "BUSINESS BRIEFCASE"),
    ("Briefcase", "Business Briefcase"),
    ("NOTES OF THE DAY", "NOTES OF THE DAY"),
    ("Notes of the Day", "Notes of the Day"),
    ("ROUND-UP", "STATE ROUND-UP"),
    ("Round-up", "District Round-up"),
    ("CORRESPONDENTS", "OUR CORRESPONDENTS"),
    ("MARKETS", "THE MARKETS"),
    ("CHURCHES", "AMONG THE CHURCHES"),
    ("CHURCH NOTES", "CHURCH NOTES"),
];

/// The most characters of a paragraph of several that stand under one standing head, each a brief.
pub(super) const BRIEF: usize = 200;
/// The most characters of a brief with a headline.
const SHORT: usize = 180;
/// The most lines of the input between two briefs.
const NEAR: usize = 4;

/// Gives each brief that follows another one under a standing head for briefs that head too. One that is printed over
/// each of its briefs reaches no further than these.
pub fn reach(articles: &mut [Article]) {
    let mut over: Option<(String, Article)> = None;
    let mut printed: Option<String> = None;
    for article in articles {
        let again = printed == article.standing_head;
        printed.clone_from(&article.standing_head);
        if let Some(label) = &article.standing_head {
            let several = is_for_briefs(label) || is_for_letters(label);
            let western = is_of_western(label);
            let briefs = (several && is_brief(article) || western && is_letter(article)) && !again;
            over = briefs.then(|| (label.clone(), article.clone()));
            continue;
        }
        over = over.filter(|(label, before)| {
            // Where letters speak to the editor, what does not is none.
            let speaks = |article: &Article| {
                article.body.first().is_some_and(|block| is_opened(&block.text))
            };
            // Who gives notice signs it, as who writes from a village does not need to.
            let signed = !label.to_lowercase().contains("notice") || is_signed(article);
            let letters = is_of_western(label)
                && signed
                && is_letter(article)
                && (speaks(article)
                    || article.byline.is_some()
                    || is_signed(article)
                    || !speaks(before));
            let like = manner(before) == manner(article) && shape(before) == shape(article);
            let known = article.headline.as_deref().is_some_and(is_regular);
            (letters || is_brief(article) && like && !known) && follows(before, article)
        });
        if let Some((label, before)) = &mut over {
            article.standing_head = Some(label.clone());
            *before = article.clone();
        }
    }
}

/// Is `headline` over what papers have each day, as no brief's is: the weather, what they got wrong?
pub(super) fn is_regular(headline: &str) -> bool {
    [
        "Correction",
        "CORRECTION",
        "Clarification",
        "CLARIFICATION",
        "For the record",
        "For the Record",
        "Weather",
        "WEATHER",
        "The Weather",
        "THE WEATHER",
    ]
    .iter()
    .any(|word| headline.starts_with(word))
}

/// Does the standing head `label` stand over briefs?
pub(super) fn is_for_briefs(label: &str) -> bool {
    let simple = simplified(label);
    BRIEFS.iter().any(|(word, _)| label.contains(word) || simple.contains(word))
}

/// What standing heads over letters and short items say that have headlines of their own, with an example each.
const LETTERS: &[(&str, &str)] = &[
    ("来信", "读者来信"),
    ("来函", "讀者來函"),
    ("投书", "讀者投書"),
    ("照登", "来信照登"),
    ("民意论坛", "民意論壇"),
    ("点滴", "港聞點滴"),
    ("一束", "市聞一束"),
    ("消息", "工商消息"),
    ("市况", "本埠市況"),
    ("拾零", "市井拾零"),
    ("短打", "港聞短打"),
    ("坛论意民", "壇論意民"),
];

/// Does the standing head `label` stand over letters?
fn is_for_letters(label: &str) -> bool {
    let simple = simplified(label);
    LETTERS.iter().any(|(word, _)| simple.ends_with(word))
}

/// Standing heads of Western papers over letters, obituaries, leaders, in small letters: each has a headline of its own.
const WESTERN: [&str; 20] = [
    "letters to the editor",
    "letters",
    "letters to editor",
    "letters from readers",
    "readers' views",
    "readers’ views",
    "obituaries",
    "deaths",
    "leading articles",
    "editorials",
    "le lettere",
    "lettere",
    "lettere al direttore",
    "la posta dei lettori",
    "our correspondents",
    "from our correspondents",
    "county correspondence",
    "country correspondence",
    "legal notices",
    "public notices",
];

/// Their texts have no more characters and paragraphs.
const LETTER: usize = 2500;
const PARAGRAPHS: usize = 8;

/// Does `label` stand over letters to the editor of a Western paper?
pub(super) fn is_over_letters(label: &str) -> bool {
    label.len() <= 28 && is_of_western(label) && {
        let low = label.to_lowercase();
        ["lett", "views", "posta"].iter().any(|word| low.contains(word))
    }
}

fn is_of_western(label: &str) -> bool {
    label.starts_with(|first: char| first.is_ascii_uppercase())
        && WESTERN.contains(&label.to_lowercase().trim_end_matches('.'))
}

/// May it be one of the letters or leaders under such a head?
fn is_letter(article: &Article) -> bool {
    let length: usize = article.body.iter().map(|block| block.text.chars().count()).sum();
    article.headline.is_some()
        && article.kicker.is_none()
        && article.decks.len() < 2
        && (1..=PARAGRAPHS).contains(&article.body.len())
        && length <= LETTER
}

/// Do its last lines say who wrote it?
fn is_signed(article: &Article) -> bool {
    let texts: Vec<&str> = article.body.iter().map(|block| block.text.as_str()).collect();
    signing(&texts) > 0
}

/// Is it one short paragraph under one headline?
fn is_brief(article: &Article) -> bool {
    let latin = !article.headline.as_deref().is_some_and(|head| head.chars().any(is_han));
    // NEW ENGLAND | Ferry strike ends: each of them has a word over its headline.
    let bare = article.kicker.is_none() && article.decks.is_empty();
    let plain = article.headline.is_some() && (bare || latin && article.decks.len() < 2);
    let texts = article.body.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let length: usize = article.body.iter().map(|block| block.text.chars().count()).sum();
    let short = if article.body.iter().any(|block| block.text.chars().any(is_han)) {
        SHORT
    } else {
        SHORT * 4
    };
    plain && (1..=2).contains(&texts.count()) && length <= short
}

/// Does `next` stand right after `before` in the input?
fn follows(before: &Article, next: &Article) -> bool {
    match (before.lines.as_slice(), next.lines.as_slice()) {
        ([(_, end)], [(start, _)]) => (1..=NEAR).contains(&start.saturating_sub(*end)),
        _ => false,
    }
}

/// Has it a kicker, and how many decks?
fn shape(article: &Article) -> (bool, usize) {
    (article.kicker.is_some(), article.decks.len())
}

/// How its writer is named: on a line, in brackets at the end, or not at all.
fn manner(article: &Article) -> (bool, bool) {
    let last = article.body.last().map_or("", |block| block.text.as_str());
    (article.byline.is_some(), last.ends_with(['）', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Block;

    #[test]
    fn every_head_of_letters_fires_on_its_example() {
        for (word, example) in LETTERS {
            assert!(is_for_letters(example), "{word}");
        }
        assert!(!is_for_letters("青石大橋合龍"));
    }

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
        reach(&mut articles);
        let got: Vec<Option<&str>> =
            articles.iter().map(|article| article.standing_head.as_deref()).collect();
        assert_eq!(got, want);
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
        check(&[brief((1, 3), head, short), brief((5, 7), None, "复航。（林晚）")], &[head, None]);
    }

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, example) in BRIEFS {
            let told = example.contains(word) || simplified(example).contains(word);
            assert!(told && is_for_briefs(example), "{example}");
        }
    }
}
