//! What closes a text in brackets: who reported it, or its dateline.

use std::{ops::Range, sync::LazyLock};

use super::{
    count::names_person,
    dateline::{dateline, opens},
    writer::signs,
};
use crate::parse::{forms::simplified, lexicon::Lexicon};

/// What closes a text in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The bytes it takes, with its brackets.
    pub range: Range<usize>,
    /// The dateline in it: `本报海口7月12日讯`.
    pub dateline: Option<String>,
    /// The reporters in it: `记者赵渡`.
    pub byline: Option<String>,
}

/// The dateline or reporters that close `text` in brackets, if they do.
pub fn closing(text: &str) -> Option<Closing> {
    let body = text.trim_end();
    let body = body.strip_suffix('。').unwrap_or(body).trim_end();
    let inside = body.strip_suffix(['）', ')', '】', ']', '〕'])?;
    let (at, open) =
        inside.char_indices().rev().take(90).find(|(_, character)| opens(*character))?;
    let content = inside.get(at + open.len_utf8()..)?.trim();
    let range = at..text.trim_end().len();
    if let Some(found) =
        dateline(content).filter(|found| found.text.ends_with(['电', '讯', '電', '訊']))
    {
        let rest = content.get(found.range.end..).unwrap_or_default().trim();
        let byline = found.byline.or_else(|| is_reporters(rest).then(|| rest.to_owned()));
        return Some(Closing { range, dateline: Some(found.text), byline });
    }
    let alone = at == 0 || !body.get(..at).unwrap_or_default().trim().is_empty();
    (alone && is_reporters(content)).then(|| Closing {
        range,
        dateline: None,
        byline: Some(content.to_owned()),
    })
}

/// Does `text` end with a name in brackets behind a stop: 渡口昨天复航。（郭远）?
pub fn is_closed(text: &str) -> bool {
    text.ends_with(['）', ')'])
        && text.rfind(['（', '(']).is_some_and(|at| {
            text.get(..at).is_some_and(|before| before.ends_with(['。', '！', '？', '”', '」']))
        })
        && closing(text).is_some_and(|closing| closing.byline.is_some())
}

/// Does `text`, the inside of a bracket, name reporters?
pub(super) fn is_reporters(text: &str) -> bool {
    static NOT: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(NOT_REPORTERS.iter().copied()));
    let simple = simplified(text);
    let text = simple.trim();
    if text.is_empty()
        || text.chars().count() > 80
        || text.contains(['。', '！', '？', '；', '：', '“', '”', '《', '》'])
        || super::is_credit(text)
        || NOT.is_in(text)
    {
        return false;
    }
    if signs(text) {
        return true;
    }
    let text = text.replace(['，', ','], " ");
    super::byline_line(&text) > 0.0 && names_person(&text)
}

/// Words of a bracket at a text's end that make it a note, not a signature.
const NOT_REPORTERS: &[&str] = &[
    "作者系",
    "作者为",
    "作者單位",
    "作者单位",
    "作者是",
    "来源",
    "摘自",
    "参与采写",
    "翻译",
    "整理",
];
