//! Lines under a text: who told the paper of it, who wrote it, where readers write to.

/// How the line begins, in brackets, that says who told an evening paper of a story, or who wrote it, with an example each.
const TIPS: [(&str, &str); 9] = [
    ("作者：", "（作者：郭远，系河堤大学教授）"),
    ("作者单位", "（作者单位：河堤大学）"),
    ("作者为", "（作者为河堤大学教授）"),
    ("线索", "（线索提供：郭先生 奖50元）"),
    ("新闻线索", "（新闻线索提供：郭女士）"),
    ("提供线索", "（提供线索：郭女士）"),
    ("报料", "（报料人：郭先生 奖50元）"),
    ("爆料", "（爆料：郭先生 奖50元）"),
    ("来电", "（来电：郭先生 线索费50元）"),
];

/// Does `text` say who told the paper of the story, or wrote it, in brackets under it?
pub(crate) fn is_tip(text: &str) -> bool {
    let inside = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        let told = inside.contains(['：', ':']) || inside.starts_with("作者");
        told && TIPS.iter().any(|(word, _)| inside.starts_with(word))
    })
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
    text.chars().count() <= 40 && SENT.iter().any(|(word, _)| text.starts_with(word))
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
        assert!(!is_tip("（线索很多）") && !is_tip("线索：渡口") && !is_address("来稿请寄云汀"));
    }
}
