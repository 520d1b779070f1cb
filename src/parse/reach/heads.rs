//! The standing heads that reach further than the article under them, by their words.

use std::{borrow::Cow, sync::LazyLock};

use crate::parse::{forms::simplified, lexicon::Lexicon, standing::is_of_notices};

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
    ("摘登", "言论摘登"),
    ("微言", "微言一束"),
    ("三言两语", "三言两语"),
    ("七嘴八舌", "七嘴八舌"),
    ("要电", "國內要電"),
    ("专电", "國內專電"),
    ("电讯", "國際電訊"),
    ("便民信息", "便民信息"),
    ("服务信息", "服务信息"),
    ("速读", "今日速读"),
    ("天下事", "天下事"),
    ("民歌", "民歌"),
    ("BRIEFS", "BRIEFS"),
    ("Briefs", "News Briefs"),
    ("Briefing", "Harbour Briefing"),
    ("BRIEFING", "HARBOUR BRIEFING"),
    ("In Brief", "News In Brief"),
    ("in Brief", "News in Brief"),
    ("In brief", "In brief"),
    ("in brief", "News in brief"),
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
    ("POLICE LOG", "POLICE LOG"),
    ("BLOTTER", "POLICE BLOTTER"),
    ("Blotter", "Police Blotter"),
    ("NEWSLINE", "NEWSLINE"),
    ("Newsline", "Newsline"),
    (" WATCH", "STATE WATCH"),
    (" Watch", "World Watch"),
    ("CHURCHES", "AMONG THE CHURCHES"),
    ("CHURCH NOTES", "CHURCH NOTES"),
];

/// Does it stand over notes from several places: PARISH NOTES?
pub(in crate::parse) fn is_notes(label: &str) -> bool {
    [" NOTES", " Notes"].iter().any(|end| label.ends_with(end))
}

/// Does the standing head `label` stand over briefs?
pub(in crate::parse) fn is_for_briefs(label: &str) -> bool {
    static WORDS: LazyLock<Lexicon> =
        LazyLock::new(|| Lexicon::new(BRIEFS.iter().map(|(word, _)| *word)));
    if is_notes(label) {
        return true;
    }
    let simple = simplified(label);
    is_of_notices(&simple)
        || WORDS.is_in(label)
        || matches!(&simple, Cow::Owned(simple) if WORDS.is_in(simple))
}

/// Does the standing head `label` stand over what the public is to know, much of it notices: 便民信息, 声明·讣告?
pub(super) fn is_for_the_public(label: &str) -> bool {
    let simple = simplified(label);
    is_of_notices(&simple)
        || ["便民", "服务"].iter().any(|word| simple.contains(word)) && is_for_briefs(label)
}

/// Is `text` the title of a book and nothing else: 《渡口》?
pub(in crate::parse) fn is_book(text: &str) -> bool {
    text.strip_prefix('《')
        .and_then(|text| text.strip_suffix('》'))
        .is_some_and(|title| !title.is_empty() && !title.contains(['《', '》']))
}

/// What standing heads over letters and short items say that have headlines of their own, with an example each.
const LETTERS: &[(&str, &str)] = &[
    ("来信", "读者来信"),
    ("来函", "讀者來函"),
    ("投书", "讀者投書"),
    ("照登", "来信照登"),
    ("民意论坛", "民意論壇"),
    ("点滴", "港聞點滴"),
    ("点击", "县闻点击"),
    ("一束", "市聞一束"),
    ("消息", "工商消息"),
    ("市况", "本埠市況"),
    ("拾零", "市井拾零"),
    ("短打", "港聞短打"),
    ("坛论意民", "壇論意民"),
    ("摘登", "来稿摘登"),
    ("摘编", "网语摘编"),
    ("选登", "读者来稿选登"),
    ("发言摘要", "全县春耕现场会发言摘要"),
    ("微言集", "微言集"),
    ("大家谈", "市民大家谈"),
    ("文萃", "报刊文萃"),
    ("文摘", "海外文摘"),
];

/// Does the standing head `label` stand over letters?
pub(in crate::parse) fn is_for_letters(label: &str) -> bool {
    let simple = simplified(label);
    LETTERS.iter().any(|(word, _)| simple.ends_with(word))
}

/// Does it stand over letters of readers, each of which is signed: 读者来信?
pub(in crate::parse) fn is_for_readers(label: &str) -> bool {
    let simple = simplified(label);
    [
        "来信",
        "来函",
        "投书",
        "照登",
        "摘登",
        "摘编",
        "选登",
        "发言摘要",
        "微言集",
        "大家谈",
        "呼声",
        "者之声",
    ]
    .iter()
    .any(|word| simple.ends_with(word))
}

/// Standing heads of Western papers over letters, obituaries, leaders, cables, in small letters: each has a headline of its own.
const WESTERN: [&str; 48] = [
    "correspondence",
    "our view",
    "from the people",
    "what the people say",
    "what our readers say",
    "letters from our readers",
    "readers' forum",
    "readers’ forum",
    "people's forum",
    "people’s forum",
    "public forum",
    "voice of the people",
    "mail bag",
    "letter box",
    "letters from the people",
    "letters to the editor",
    "letters",
    "letters to editor",
    "letters from readers",
    "readers' views",
    "readers’ views",
    "your letters",
    "your views",
    "your say",
    "have your say",
    "obituaries",
    "obituary",
    "obituary notes",
    "death notices",
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
    "cable news",
    "cablegrams",
    "telegrams",
    "latest telegrams",
    "society",
    "society and clubs",
];

/// Does `label` stand over letters to the editor of a Western paper?
pub(in crate::parse) fn is_over_letters(label: &str) -> bool {
    label.len() <= 28 && is_of_western(label) && {
        let low = label.to_lowercase();
        if low.trim_end_matches('.') == "correspondence" {
            return true;
        }
        ["lett", "views", "posta", "forum", "voice", "mail", "people", "readers"]
            .iter()
            .any(|word| low.contains(word))
    }
}

/// Does `label` stand over letters, leaders or obituaries of a Western paper?
pub(super) fn is_of_western(label: &str) -> bool {
    let low = label.to_lowercase();
    let bare = low.strip_prefix("the ").unwrap_or(&low).trim_end_matches('.');
    label.starts_with(|first: char| first.is_ascii_uppercase()) && WESTERN.contains(&bare)
}

/// Does `label` stand over a paper's leaders, which nobody signs?
pub(super) fn is_of_leaders(label: &str) -> bool {
    let low = label.to_lowercase();
    ["our view", "editorials", "leading articles"].contains(&low.trim_end_matches('.'))
}

/// Does `label` stand over reports of the market: THE MARKETS?
pub(super) fn is_for_markets(label: &str) -> bool {
    label.to_uppercase().trim_end_matches('.').ends_with("MARKETS")
}

/// What papers print each day from the books of offices and of those who serve, in small letters.
const RECORDS: [&str; 14] = [
    "births reported",
    "building permits",
    "hospital notes",
    "marriage license",
    "marriage licenses",
    "marriage licences",
    "licensed to wed",
    "men in service",
    "our men in service",
    "real estate transfers",
    "sons in service",
    "the weather",
    "transfers of real estate",
    "vital statistics",
];

/// Does `headline` stand over what offices tell each day: `Marriage Licenses.`, `The Weather.`?
pub(in crate::parse) fn is_of_records(headline: &str) -> bool {
    headline.len() <= 26
        && RECORDS.contains(&headline.trim_end_matches('.').to_lowercase().as_str())
}

/// Is `headline` over what papers have each day, as no brief's is: the weather, what they got wrong?
pub(in crate::parse) fn is_regular(headline: &str) -> bool {
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
        || is_of_records(headline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_head_of_letters_fires_on_its_example() {
        for (word, example) in LETTERS {
            assert!(is_for_letters(example), "{word}");
        }
        assert!(!is_for_letters("青石大橋合龍"));
        assert!(is_for_the_public("声明·讣告"));
        assert!(is_for_the_public("便民信息") && !is_for_the_public("各地短波"));
    }

    #[test]
    fn letters_stand_under_the_forum_of_the_readers() {
        for label in ["THE READERS' FORUM", "From the People.", "The Mail Bag"] {
            assert!(is_over_letters(label), "{label}");
        }
        assert!(!is_over_letters("THE FERRY FORUM") && !is_over_letters("The Deaths"));
    }

    #[test]
    fn what_papers_have_each_day_is_told() {
        assert!(is_regular("Marriage Licenses.") && is_regular("THE WEATHER"));
        assert!(!is_regular("Marriage Licenses Doubled"));
    }

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, example) in BRIEFS {
            let told = example.contains(word) || simplified(example).contains(word);
            assert!(told && is_for_briefs(example), "{example}");
        }
    }
}
