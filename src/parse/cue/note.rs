//! Lines under a text: who told the paper of it, who wrote it, where it is from, where readers write to.

use crate::parse::forms::simplified;

/// How the line begins, in brackets, that says who told an evening paper of a story, with an example each.
const TIPS: [(&str, &str); 7] = [
    ("感谢", "（感谢读者郭先生提供线索，奖50元）"),
    ("线索", "（线索提供：郭先生 奖50元）"),
    ("新闻线索", "（新闻线索提供：郭女士）"),
    ("提供线索", "（提供线索：郭女士）"),
    ("报料", "（报料人：郭先生 奖50元）"),
    ("爆料", "（爆料：郭先生 奖50元）"),
    ("来电", "（来电：郭先生 线索费50元）"),
];

/// Does `text` say who told the paper of the story, in brackets under it?
pub(crate) fn is_tip(text: &str) -> bool {
    let inside = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        (inside.contains(['：', ':']) || inside.contains("提供线索"))
            && TIPS.iter().any(|(word, _)| inside.starts_with(word))
    })
}

/// What notes of a text's writers and sources begin with, in brackets.
const NOTES: &[&str] =
    &["作者", "本文作者", "执笔", "撰文", "摘自", "原载", "据新华社", "综合新华社", "本文来源"];

/// Is `text` a note of who wrote the text over it (（作者为河堤大学教授）, or without brackets), of where it is from
/// (来源：《茶业研究》), or the number of the case that it told of (案件編號：DCCC 12/2026), as papers of Hong Kong set it?
pub(crate) fn is_note(text: &str) -> bool {
    // Most texts are told by their first letter.
    if !text.starts_with(['（', '(', '作', '本', '执', '執', '案', '来', '來', '文', '摘', '原'])
    {
        return false;
    }
    let text = simplified(text);
    let writes = ["作者为", "作者是", "作者系", "本文作者为", "本文作者是", "本文作者系"];
    let short = text.chars().count() <= 30 && !text.contains(['，', '。', '；', '！', '？']);
    // 作者為茶商，文章純屬個人意見
    let views = text.chars().count() <= 40
        && ["个人意见", "个人观点", "个人立场", "仅代表", "不代表本报"]
            .iter()
            .any(|word| text.contains(word))
        && ["作者", "本文", "文章"].iter().any(|word| text.starts_with(word));
    let bare = views
        || short && writes.iter().any(|word| text.starts_with(word))
        || short
            && text.starts_with("案件编号")
            && text.contains(|digit: char| digit.is_ascii_digit());
    if bare || is_source(&text) || is_tip(&text) {
        return true;
    }
    text.strip_prefix(['（', '(']).is_some_and(|inside| {
        NOTES.iter().any(|word| inside.starts_with(word))
            && inside.find(['）', ')']).is_some_and(|end| end + '）'.len_utf8() >= inside.len())
    })
}

/// How a line goes on behind the name that it begins with, where it tells of who wrote the text over it, with an example each.
const WRITERS: [(&str, &str); 7] = [
    ("’s column appears ", "Ann Lee’s column appears on Mondays."),
    ("'s column appears ", "Ann Lee's column appears on Mondays."),
    ("’s column runs ", "Ann Lee’s column runs on Mondays."),
    ("'s column runs ", "Ann Lee's column runs on Mondays."),
    (" can be reached at ", "Ann Lee can be reached at 555-0148."),
    (" contributed to this ", "Bo Reed contributed to this report."),
    (" writes about ", "Ann Lee writes about boats for The Post."),
];

/// Does `text`, a Latin line, tell of who wrote the text over it, or how to reach him: `Contact Ann Lee at 555-0148`?
pub(crate) fn is_of_writer(text: &str) -> bool {
    if !text.starts_with(|first: char| first.is_ascii_uppercase()) {
        return false;
    }
    let contact = text.strip_prefix("Contact ").and_then(|rest| rest.split_once(" at "));
    let name = contact.map(|(name, _)| name).or_else(|| {
        WRITERS.iter().find_map(|(words, _)| text.split_once(words).map(|(name, _)| name))
    });
    name.is_some_and(|name| {
        (2..=4).contains(&name.split(' ').count())
            && name.split(' ').all(|word| word.starts_with(char::is_uppercase))
    })
}

/// The most characters of a line that says where a text is from.
const SOURCE: usize = 30;

/// Does `text`, in simplified letters, say where the text above it is from, and nothing else: 来源：《茶业研究》, 摘自《河堤晚报》?
pub(crate) fn is_source(text: &str) -> bool {
    const FRONTS: [&str; 5] = ["来源：", "来源:", "文章来源：", "摘自《", "原载《"];
    FRONTS.iter().any(|front| text.starts_with(front))
        && text.chars().count() <= SOURCE
        && !text.contains(['。', '，', '！', '？'])
}

/// How the last lines of what a paper asks its readers for begin, with an example each.
const SENT: [(&str, &str); 6] = [
    ("来稿请寄：", "来稿请寄：云汀市河堤路1号云汀日报副刊部"),
    ("来信请寄：", "来信请寄：云汀市河堤路1号"),
    ("投稿邮箱：", "投稿邮箱：ribao@yunting.example"),
    ("投稿信箱：", "投稿信箱：ribao@yunting.example"),
    ("电子信箱：", "电子信箱：ribao@yunting.example"),
    ("电子邮箱：", "电子邮箱：ribao@yunting.example"),
];

/// What papers say of what readers send, with an example each.
const TERMS: [(&str, &str); 4] = [
    ("删改权", "文限千字內 本報有刪改權"),
    ("恕不退还", "来稿恕不退还"),
    ("文责自负", "来稿文责自负"),
    ("一稿多投", "请勿一稿多投"),
];

/// Does `text`, in simplified letters, say where to send what readers write, or on what terms?
pub(crate) fn is_address(text: &str) -> bool {
    text.chars().count() <= 40
        && (SENT.iter().any(|(word, _)| text.starts_with(word))
            || text.chars().count() <= 24
                && !text.ends_with('。')
                && TERMS.iter().any(|(word, _)| text.ends_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_fires_by_its_example() {
        for (word, example) in TIPS {
            assert!(is_tip(example), "{word}");
        }
        for (word, example) in SENT {
            assert!(is_address(example), "{word}");
        }
        for (words, example) in WRITERS {
            assert!(example.contains(words) && is_of_writer(example), "{words}");
        }
        assert!(is_of_writer("Contact Ann Lee at 555-0148") && !is_of_writer("Contact at sea"));
        assert!(!is_of_writer("The ferry can be reached at the pier."));
        for (word, example) in TERMS {
            assert!(is_address(&simplified(example)), "{word}");
        }
        assert!(is_note("（作者单位：河堤大学）") && is_note("作者为退休教师"));
        assert!(is_note("作者為茶商，文章純屬個人意見") && is_note("文章只代表作者個人觀點"));
        assert!(is_note("案件編號：DCCC 12/2026") && !is_note("作者很多"));
        assert!(is_source("来源：《茶业研究》") && is_source("摘自《河堤晚报》"));
        assert!(!is_source("来源：渡口不详，待查。") && !is_source("水源来源"));
        assert!(!is_tip("（线索很多）") && !is_tip("线索：渡口") && !is_address("来稿请寄云汀"));
    }
}
