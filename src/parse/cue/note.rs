//! Lines under a text: who told the paper of it, who wrote it, where it is from, where readers write to.

use crate::parse::forms::simplified;

/// How the line begins, in brackets, that says who told an evening paper of a story, with an example each.
const TIPS: [(&str, &str); 6] = [
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
        inside.contains(['：', ':']) && TIPS.iter().any(|(word, _)| inside.starts_with(word))
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
    let bare = short && writes.iter().any(|word| text.starts_with(word))
        || short
            && text.starts_with("案件编号")
            && text.contains(|digit: char| digit.is_ascii_digit());
    if bare || is_source(&text) {
        return true;
    }
    text.strip_prefix(['（', '(']).is_some_and(|inside| {
        NOTES.iter().any(|word| inside.starts_with(word))
            && inside.find(['）', ')']).is_some_and(|end| end + '）'.len_utf8() >= inside.len())
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

/// Does `text` say where to send what readers write?
pub(crate) fn is_address(text: &str) -> bool {
    SENT.iter().any(|(word, _)| text.starts_with(word)) && text.chars().count() <= 40
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
        assert!(is_note("（作者单位：河堤大学）") && is_note("作者为退休教师"));
        assert!(is_note("案件編號：DCCC 12/2026") && !is_note("作者很多"));
        assert!(is_source("来源：《茶业研究》") && is_source("摘自《河堤晚报》"));
        assert!(!is_source("来源：渡口不详，待查。") && !is_source("水源来源"));
        assert!(!is_tip("（线索很多）") && !is_tip("线索：渡口") && !is_address("来稿请寄云汀"));
    }
}
