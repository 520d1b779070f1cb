//! What closes a text: in brackets who reported it, or its dateline; in capitals who wrote a brief.

use std::{ops::Range, sync::LazyLock};

use super::{
    agency::is_loud_agency,
    count::names_person,
    dateline::{dateline, opens},
    english::is_person,
    writer::signs,
};
use crate::parse::{
    forms::simplified,
    lexicon::Lexicon,
    standing::{is_standing, is_topic},
};

/// What closes a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The bytes it takes, with its brackets if it has any.
    pub range: Range<usize>,
    /// The dateline in it: `本报海口7月12日讯`.
    pub dateline: Option<String>,
    /// The reporters in it: `记者赵渡`.
    pub byline: Option<String>,
}

/// The dateline or reporters that close `text` in brackets, or who wrote it in capitals, if they do.
pub fn closing(text: &str) -> Option<Closing> {
    let body = text.trim_end();
    if let Some(from) = signed_in_capitals(body) {
        let byline = body.get(from..).map(str::to_owned);
        return Some(Closing { range: from..body.len(), dateline: None, byline });
    }
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

/// Words of agencies that sign a brief in capitals.
const AGENCIES: [&str; 7] = ["AGENCY", "NEWS", "PRESS", "REUTERS", "SERVICE", "WIRE", "WIRES"];

/// Does `words` name a writer or an agency in capitals: ANN LEE, HARBOUR NEWS SERVICE?
pub fn is_in_capitals(words: &str) -> bool {
    let capital = |letter: char| letter.is_uppercase() || matches!(letter, '.' | '-' | '\'' | '’');
    let count = words.split(' ').count();
    (2..=5).contains(&count)
        && words.len() <= 40
        && words.split(' ').all(|word| !word.is_empty() && word.chars().all(capital))
        && !is_standing(words)
        && !is_topic(words)
        && (words.rsplit(' ').next().is_some_and(|last| AGENCIES.contains(&last))
            || words.starts_with("AGENCE ")
            || count <= 4 && is_person(&titled(words)))
}

/// `words` with capitals at their beginnings alone.
fn titled(words: &str) -> String {
    let title = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().collect();
        first + &letters.as_str().to_lowercase()
    };
    words.split(' ').map(title).collect::<Vec<_>>().join(" ")
}

/// Where the name in capitals begins that stands behind the last stop of `text`, as those who wrote a brief are named: `ran
/// aground. ANN LEE`.
fn signed_in_capitals(text: &str) -> Option<usize> {
    if !text.ends_with(|last: char| last.is_ascii_uppercase()) {
        return None;
    }
    let tail =
        |word: &&str| word.chars().all(|letter| letter.is_uppercase() || ".-'’".contains(letter));
    let words = text.rsplit(' ').take(6).take_while(tail).count();
    let from = text.rmatch_indices(' ').nth(words.checked_sub(1)?).map(|(at, _)| at)?;
    let stops = text.get(..from)?.ends_with(['.', '!', '?', '”', '"']);
    (stops && is_in_capitals(text.get(from + 1..)?)).then_some(from + 1)
}

/// Does a writer's name in capitals close the Latin line `text`, behind a sentence: `ran aground. ANN LEE`? Behind `Gen.` it is
/// inside one.
pub fn is_signed_in_capitals(text: &str) -> bool {
    signed_in_capitals(text).is_some_and(|from| {
        let before = text.get(..from).unwrap_or_default().trim_end().trim_end_matches(['”', '"']);
        let word = before.rsplit(' ').next().unwrap_or_default();
        word.len() > 3
            && word.starts_with(|first: char| first.is_lowercase() || first.is_ascii_digit())
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
    // (AP)
    !is_loud_agency(&text) && super::byline_line(&text) > 0.0 && names_person(&text)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_capitals_behind_the_last_stop_signs_a_brief() {
        let by = |text: &str| closing(text).and_then(|closing| closing.byline);
        assert_eq!(by("The ferry ran aground. ANN LEE").as_deref(), Some("ANN LEE"));
        assert_eq!(
            by("It ran aground. HARBOUR NEWS SERVICE").as_deref(),
            Some("HARBOUR NEWS SERVICE")
        );
        assert_eq!(by("The ferry was sold to the U.S. NAVY"), None);
        assert_eq!(by("The ferry ran aground on Monday"), None);
    }

    #[test]
    fn a_line_may_end_with_a_sentence_and_its_writer() {
        assert!(is_signed_in_capitals("the wrong course. ANN LEE"));
        assert!(!is_signed_in_capitals("the men of Gen. ANN LEE"));
    }
}
