//! Datelines (电头): the words that open or close a text and say where and when it was filed.

use std::{ops::Range, sync::LazyLock};

use super::{
    closing::is_reporters,
    day::{after_date, before_date},
    filed::filed,
    names::{is_name_of_office, is_ornament, is_person, office},
};
use crate::{
    parse::{letters::Letters, lexicon::Lexicon, sieve::Sieve},
    text::{is_blank, is_han},
};

/// A dateline that opens a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The bytes of the opening, with brackets, the reporters and the blanks after it.
    pub range: Range<usize>,
    /// The dateline without brackets: `新华社北京8月28日电`; empty where only who reports is named.
    pub text: String,
    /// The reporters that its bracket names, or the words after it: `记者郭远`.
    pub byline: Option<String>,
}

/// Words before the agency's name.
const BEFORE: &[&str] = &["另据", "又据", "综合", "据", "转自"];

/// Agencies and papers by name, each with an example of a dateline; traditional forms are folded.
const AGENCIES: &[(&str, &str)] = &[
    ("本报", "本报讯"),
    ("本刊", "本刊讯"),
    ("本网", "本网讯"),
    ("本社", "本社北京1月3日电"),
    ("本台", "本台讯"),
    // What a paper of a city calls itself.
    ("晚报", "晚报讯"),
    ("晨报", "晨报讯"),
    ("早报", "早报讯"),
    ("都市报", "都市报讯"),
    ("快报", "快报讯"),
    ("商报", "商报讯"),
    ("日报", "日报讯"),
    ("新华社", "新华社云汀8月28日电"),
    ("新华网", "新华网云汀8月28日电"),
    ("中新社", "中新社香港1月3日电"),
    ("中新网", "中新网1月3日电"),
    ("人民网", "人民网东京1月3日电"),
    ("央视", "央视讯"),
    ("中央社", "中央社南京三日電"),
    ("联合社", "聯合社柏林十一日電"),
    ("路透社", "路透社倫敦十日電"),
];

/// Last letters of other agencies' and papers' names: 云汀晚报讯, 英國新聞處倫敦十一日電.
const AGENCY_ENDS: &[&str] =
    &["通讯社", "日报", "晚报", "时报", "都市报", "快报", "报", "社", "网", "处", "台", "客户端"];

/// How a dateline ends, longer ones first: word, whether it needs a date or brackets, example.
const KINDS: &[(&str, bool, &str)] = &[
    ("综合电", false, "本报综合电"),
    ("专电", false, "【本報雲汀專電】"),
    ("专讯", false, "【本報專訊】"),
    ("综合讯", false, "本报综合讯"),
    ("综合报道", true, "【本報綜合報道】"),
    ("综合报导", true, "【本報綜合報導】"),
    ("综合消息", true, "【本报综合消息】"),
    ("报道", true, "(雲汀日報報道)"),
    ("报导", true, "【本報報導】"),
    ("消息", true, "【本报消息】"),
    ("电", false, "新华社云汀8月28日电"),
    ("讯", false, "本报讯"),
];

/// Letters that no place has: 本报收到来电.
const NO_PLACE: [char; 12] =
    ['来', '收', '致', '发', '通', '的', '在', '接', '去', '回', '用', '了'];

/// The most letters of a dateline.
const MOST: usize = 40;
/// So far the words reach that name the reporters behind it.
const FARTHEST: usize = 4 * MOST;

/// The dateline that opens `text`, if one does.
pub fn dateline(text: &str) -> Option<Dateline> {
    let chinese = if may_be_chinese(text) {
        match chinese(text) {
            // 【記者郭遠明雲汀訊】
            Some(own) if own.text.starts_with("記者") => filed(text).or(Some(own)),
            own => own.or_else(|| filed(text)),
        }
    } else {
        None
    };
    chinese.or_else(|| super::western::dateline(text))
}

/// Does a dateline open `text`? Who reported is not asked.
pub fn has_dateline(text: &str) -> bool {
    let chinese = || words(text).is_some() || filed(text).is_some();
    may_be_chinese(text) && chinese() || super::western::dateline(text).is_some()
}

/// What stands at the end of each Chinese dateline, to be told at a glance.
static ENDS: Sieve = Sieve::new()
    .with_all(&['电', '電', '讯', '訊', '道', '导', '導', '息', '信', '稿', '访', '訪', '理']);

/// May the first letters of `text` be a Chinese dateline? Most texts are told by what one ends with.
fn may_be_chinese(text: &str) -> bool {
    // So many letters take no more bytes, Han or not.
    let head = text.get(..text.floor_char_boundary(4 * (MOST + 8))).unwrap_or(text);
    if ENDS.find(head).is_none() {
        return false;
    }
    let (mut before, mut stroke) = (None, false);
    let mut ends = |character: char| {
        let after = match character {
            '电' | '電' | '讯' | '訊' => true,
            // 报道 and 消息, not 道路 and 信息.
            '道' | '导' | '導' => matches!(before, Some('报' | '報')),
            '息' => before == Some('消'),
            // 雲汀通信、
            '信' => before == Some('通'),
            // 記者郭遠／特稿
            '稿' | '访' | '訪' | '理' => stroke,
            _ => false,
        };
        stroke |= matches!(character, '／' | '/');
        if !is_blank(character) {
            before = Some(character);
        }
        after
    };
    text.chars().take(MOST + 8).any(&mut ends)
}

/// `text` up to so `many` letters, if it has more.
fn head(text: &str, many: usize) -> Option<&str> {
    text.char_indices().nth(many).and_then(|(at, _)| text.get(..at))
}

/// Does `letter` open a bracket that a dateline may stand in?
pub(super) fn opens(letter: char) -> bool {
    matches!(letter, '（' | '(' | '【' | '[' | '〔' | '︻')
}

/// Does it close one?
pub(super) fn closes(letter: char) -> bool {
    matches!(letter, '）' | ')' | '】' | ']' | '〕' | '︼')
}

/// Where the words of a dateline would begin, after blanks, ornaments and a bracket, and whether there is a bracket.
pub(super) fn opening(letters: &Letters) -> (usize, bool) {
    let mut begin = letters.skip_blanks(0);
    while letters.get(begin).is_some_and(|letter| is_ornament(letter) && letter != '·') {
        begin = letters.skip_blanks(begin + 1);
    }
    let bracket = letters.get(begin).is_some_and(opens);
    if bracket {
        begin = letters.skip_blanks(begin + 1);
    }
    (begin, bracket)
}

/// The words of a Chinese dateline.
struct Words {
    /// The letters that they are.
    letters: Range<usize>,
    /// Do they stand in a bracket?
    bracket: bool,
}

/// The words of the Chinese dateline that opens `text`, if one does.
fn words(text: &str) -> Option<Words> {
    let found = |letters: &Letters| {
        let (begin, bracket) = opening(letters);
        let end = (begin..begin + MOST).find_map(|at| {
            let letter = letters.get(at)?;
            matches!(letter, '电' | '讯' | '道' | '导' | '息')
                .then(|| at + 1)
                .filter(|end| is_dateline(letters, begin, *end, bracket))
        });
        (begin, bracket, end)
    };
    let parts = |letter: &char| {
        matches!(letter, '。' | ',' | ';' | ':' | '?' | '!' | '“' | '”' | '《' | '》' | '(' | ')')
    };
    let told = |letters: &Letters, (begin, bracket, end): (usize, bool, Option<usize>)| {
        let words = Words { letters: begin..end?, bracket };
        let parted = letters.slice(words.letters.clone()).iter().any(parts);
        (!parted).then_some(words)
    };
    // Most texts are told by their first letters, and the others need not be read.
    if let Some(first) = head(text, MOST + 8) {
        let letters = Letters::of(first);
        let (begin, bracket, end) = found(&letters);
        match end {
            None if begin + MOST < letters.len() => return None,
            // No letter that was asked stands farther on.
            Some(last) if last < letters.len() => return told(&letters, (begin, bracket, end)),
            _ => {}
        }
    }
    let letters = Letters::of(head(text, FARTHEST).unwrap_or(text));
    told(&letters, found(&letters))
}

fn chinese(text: &str) -> Option<Dateline> {
    let Words { letters: Range { start: begin, end }, bracket } = words(text)?;
    let text = head(text, FARTHEST).unwrap_or(text);
    let letters = &Letters::of(text);
    let printed = text.get(letters.bytes(begin..end))?;
    let mut after = letters.skip_blanks(end);
    let mut byline = None;
    // （新华社…电 记者赵渡）: the reporters stand in the same bracket.
    if bracket {
        let close = (after..after + 60).find(|at| letters.get(*at).is_some_and(closes));
        if let Some(close) = close {
            let rest = text.get(letters.bytes(after..close)).unwrap_or_default().trim();
            if is_reporters(rest) {
                byline = Some(rest.to_owned());
                after = close;
            }
            if after == close {
                after = letters.skip_blanks(close + 1);
            }
        }
    }
    if byline.is_none()
        && let Some((who, end)) = reporters(letters, text, after)
    {
        byline = Some(who);
        after = end;
    }
    let range = letters.bytes(0..letters.skip_blanks(after));
    let text = printed.chars().filter(|character| !character.is_whitespace()).collect();
    Some(Dateline { range, text, byline })
}

/// Are the letters from `begin` to `end` a dateline: agency, place, date, kind?
fn is_dateline(letters: &Letters, begin: usize, end: usize, bracket: bool) -> bool {
    // 报道 and 消息, not 道路 and 信息.
    let before = end.checked_sub(1).map(|last| letters.back_over_blanks(last));
    let before = before.filter(|before| *before > begin).and_then(|before| letters.before(before));
    match end.checked_sub(1).and_then(|last| letters.get(last)) {
        Some('道' | '导') if before != Some('报') => return false,
        Some('息') if before != Some('消') => return false,
        _ => {}
    }
    let mut head = String::with_capacity(3 * end.saturating_sub(begin));
    head.extend(letters.slice(begin..end).iter().filter(|letter| **letter != ' '));
    let mut head = head.as_str();
    for before in BEFORE {
        head = head.strip_prefix(before).unwrap_or(head);
    }
    let Some((kind, framed)) = KINDS
        .iter()
        .find(|(kind, ..)| head.ends_with(kind))
        .map(|(kind, framed, _)| (*kind, *framed))
    else {
        return false;
    };
    let head = head.strip_suffix(kind).unwrap_or_default();
    let Some((place, by_name)) = after_agency(head, bracket) else { return false };
    // 在意首发 新华社…: no agency's name has a blank in it.
    let agency = head.len() - place.len();
    // 記者郭遠／台北報導: what ends as 電視台 does is half a place.
    if !by_name && head.get(..agency).is_some_and(|agency| agency.contains('/')) {
        return false;
    }
    let blank = letters.slice(begin..end).iter().position(|letter| *letter == ' ');
    if !by_name
        && blank.is_some_and(|blank| blank < head.get(..agency).unwrap_or_default().chars().count())
    {
        return false;
    }
    let next = letters.get(end);
    if kind.ends_with('电') && next.is_some_and(|letter| "话影视力子脑台报动商网".contains(letter))
    {
        return false;
    }
    let (place, date) = before_date(after_date(place));
    let place_length = place.chars().count();
    if !place.chars().all(|character| {
        is_han(character)
            || character.is_ascii_alphabetic()
            // 中央社×前線十八日電: what a censor or OCR left out.
            || matches!(character, '、' | '·' | '—' | '-' | '/' | '.' | '×' | '○' | '□' | '〇')
    }) || place.contains("记者")
    {
        return false;
    }
    if date && !framed {
        return place_length <= 22;
    }
    let border = next.is_none_or(|letter| " 【】（）()〔〕[]—-―：:".contains(letter)) || bracket;
    if framed {
        return bracket && place_length <= 4;
    }
    match place_length {
        0 => border || kind == "讯",
        // 据新华社云汀电近日: no border, but nothing else begins so.
        1..=6 => {
            (border || by_name && (2..=4).contains(&place_length)) && !place.contains(NO_PLACE)
        }
        _ => false,
    }
}

/// What follows the agency's name at the beginning of `head`, and whether the name is in the table.
fn after_agency(head: &str, bracket: bool) -> Option<(&str, bool)> {
    static ENDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(AGENCY_ENDS.iter().copied()));
    if let Some(rest) = AGENCIES.iter().find_map(|(name, _)| head.strip_prefix(name)) {
        return Some((rest, true));
    }
    // 明報 stands in brackets only.
    let least = if bracket { 2 } else { 3 };
    let mut seen = 0_u64;
    let ends = ENDS.found(head).filter_map(|(at, number, end)| {
        // Of each word the first place counts.
        let again = seen >> (number % 64) & 1 > 0;
        seen |= 1 << (number % 64);
        let at = at + end.len();
        let name = head.get(..at).filter(|_| !again)?;
        (least..=9).contains(&name.chars().count()).then_some(at)
    });
    let at = ends.min()?;
    head.get(at..).map(|rest| (rest, false))
}

/// The reporters named at `at`: `（记者郭远）` or `记者郭远报道：`, and where that ends.
fn reporters(letters: &Letters, text: &str, at: usize) -> Option<(String, usize)> {
    if letters.get(at).is_some_and(opens) {
        let close = (at + 1..at + 82).find(|at| letters.get(*at).is_some_and(closes))?;
        let who = text.get(letters.bytes(at + 1..close))?.trim();
        return is_reporters(who).then(|| (who.to_owned(), close + 1));
    }
    let stops = |letter| matches!(letter, '。' | ',' | ':' | '(' | ')' | '“');
    let stop = (at..at + 64).find(|at| letters.get(*at).is_none_or(stops))?;
    let words = text.get(letters.bytes(at..stop))?;
    if let Some(who) =
        words.trim_end().strip_suffix("报道").or_else(|| words.trim_end().strip_suffix("報道"))
    {
        let who = who.trim().trim_end_matches('、');
        return (office(who).is_some() && is_reporters(who)).then(|| (who.to_owned(), stop + 1));
    }
    unmarked(words, stop == letters.len()).map(|length| {
        let who = words.get(..length).unwrap_or_default();
        (who.trim().to_owned(), at + who.chars().count())
    })
}

/// How many bytes of `words` are reporters that only blanks set apart: `记者郭远 通讯员刘群 近日`.
fn unmarked(words: &str, last: bool) -> Option<usize> {
    let mut length = 0;
    let mut office_before = false;
    for word in words.split_inclusive([' ', '\u{3000}', '\u{a0}', '、']) {
        let bare = word.trim_end_matches([' ', '\u{3000}', '\u{a0}', '、']);
        // What the text begins with has no blank after it.
        if bare.len() == word.len() && !(last && words.ends_with(word)) {
            break;
        }
        let name = match office(bare) {
            Some(office) => bare.get(office.end..).unwrap_or_default(),
            None if office_before => bare,
            None => break,
        };
        if !(name.is_empty() || is_person(name) && is_name_of_office(name)) {
            break;
        }
        office_before = true;
        length += word.len();
    }
    let who = words.get(..length)?.trim_end();

    let named = office(who).is_some_and(|office| office.end < who.len());
    // 记者郭远、刘群从: the second name runs into the text.
    (named && !who.ends_with('、')).then_some(length)
}

#[cfg(test)]
mod tests;
