//! Stray blanks: which of a line's blanks were printed, and which an extractor made.

use std::borrow::Cow;

use super::is_han;

/// Words that a name follows without a blank, so that its first character does not stand alone: `记者李 刚`.
const BEFORE_NAMES: &[&str] = &["记者", "通讯员", "编辑", "责编", "校对", "摄影", "实习生", "記者"];

/// `text` with each run of blanks as one blank, and none where none was printed.
///
/// Gone are blanks between Han and figures or Latin (`8月 27日`, `网络文明 IP`), beside Chinese marks, in letter-spaced
/// lines (`市 委 常 委 会`) and in names of two characters (`李  刚`). A blank between two words stays, and so does a
/// wide one that sets parts apart (`中学堂　2026年招生`), or one after 电 and 讯. Invisible and private-use characters go,
/// but for the soft hyphen that ends a line: [`super::join`] needs it.
pub fn clean(text: &str) -> String {
    cleaned(text).text
}

/// A text as [`cleaned`] makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The text.
    pub text: String,
    /// Was it letter-spaced: `市 委 常 委 会`, `T H E  N E W S`?
    pub spaced: bool,
    /// The places in it, in bytes, where a blank went that stood beside a bracket or quote: behind `》` of
    /// `《渡口》 青石大桥`. None in a letter-spaced line.
    pub closed: Vec<usize>,
}

/// `text` cleaned as by [`clean`], and what was seen of it.
///
/// A letter-spaced line has four characters or more, most of which stand alone between blanks (or three that all do).
/// Where some of its blanks are twice as wide as the others, they part words and stay; so does the one beside a word of
/// four characters or more, which is not letter-spaced: `迁 址 启 事 遗失声明`.
pub fn cleaned(text: &str) -> Cleaned {
    let is_word = |character: char| {
        is_han(character)
            || is_plain(character)
            || !character.is_whitespace() && !is_invisible(character)
    };
    // One word, with nothing in it that goes.
    if text.chars().all(is_word) {
        return Cleaned { text: text.to_owned(), ..Cleaned::default() };
    }
    let words = words(text);
    if let Some(text) = close_up(&words) {
        return Cleaned { text, spaced: true, closed: vec![] };
    }
    let names = names(&words);
    let (mut cleaned, mut closed) = (String::with_capacity(text.len()), vec![]);
    for (number, word) in words.iter().enumerate() {
        if number > 0 && !names.get(number).is_some_and(|glued| *glued) {
            let before = cleaned.chars().next_back();
            let after = word.text.chars().next();
            if let (Some(before), Some(after)) = (before, after) {
                if is_printed(before, after, word.wide) {
                    cleaned.push(' ');
                } else if matches!(before, '》' | '”' | '！' | '？' | '）')
                    || matches!(after, '《' | '“')
                {
                    closed.push(cleaned.len());
                }
            }
        }
        cleaned.push_str(&word.text);
    }
    Cleaned { text: cleaned, spaced: false, closed }
}

/// Is it a character that nobody sees, or one of the private use areas (categories Cf and Co)?
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}'
        | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0001}' | '\u{e0020}'..='\u{e007f}' | '\u{f0000}'..='\u{10ffff}')
}

/// Is it a Chinese mark that takes the place of a character: 、。，《（ and the like, not “ ” ‘ ’ — …?
pub fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '！' | '（' | '）' | '，' | '：'
        | '；' | '？' | '［' | '］' | '｛' | '｝' | '｢' | '｣' | '\u{fe30}'..='\u{fe4f}')
}

/// What stands between two runs of blanks.
struct Word<'a> {
    text: Cow<'a, str>,
    /// The cells of blank before it.
    blank: usize,
    /// Is that blank wider than one narrow character?
    wide: bool,
}

/// Is it neither blank nor invisible, of the most frequent characters?
fn is_plain(character: char) -> bool {
    matches!(
        character,
        '!'..='~'
            | '、'
            | '。'
            | '，'
            | '：'
            | '；'
            | '（'
            | '）'
            | '“'
            | '”'
            | '《'
            | '》'
            | '—'
            | '…'
    )
}

fn words(text: &str) -> Vec<Word<'_>> {
    let text = text.trim();
    let mut words: Vec<Word<'_>> = vec![];
    let (mut blank, mut open) = (0, false);
    // Where the last word begins, and whether all of it was printed.
    let (mut begin, mut whole) = (0, true);
    let end = text.len();
    for (at, character) in text.char_indices() {
        let after = at + character.len_utf8();
        if character.is_whitespace() {
            blank += match character {
                '\u{3000}' | '\u{2003}' => 2,
                '\t' => 4,
                _ => 1,
            };
            open = false;
        } else if is_invisible(character) && !(character == '\u{ad}' && after == end) {
            // It goes, and parts no word.
            whole = false;
        } else if let Some(word) = words.last_mut().filter(|_| open) {
            match text.get(begin..after).filter(|_| whole) {
                Some(own) => word.text = Cow::Borrowed(own),
                None => word.text.to_mut().push(character),
            }
        } else {
            let own = text.get(at..after).unwrap_or_default();
            words.push(Word { text: Cow::Borrowed(own), blank, wide: blank > 1 });
            (blank, open) = (0, true);
            (begin, whole) = (at, true);
        }
    }
    words
}

/// The words of a letter-spaced line as one, parted where the blanks are twice as wide.
fn close_up(words: &[Word<'_>]) -> Option<String> {
    let alone = |word: &&Word<'_>| word.text.chars().nth(1).is_none();
    let singles = words.iter().filter(alone).count();
    let letters =
        words.iter().filter(alone).filter(|word| word.text.chars().all(is_display)).count();
    let spaced = if words.len() == 3 { singles == 3 } else { singles * 4 >= words.len() * 3 };
    if words.len() < 3 || !spaced || letters * 2 < words.len() {
        return None;
    }
    let narrow = words.iter().skip(1).map(|word| word.blank).min()?;
    let mut closed = String::new();
    let mut after_long = false;
    for word in words {
        let long = word.text.chars().nth(3).is_some() && word.text.chars().all(is_han);
        if !closed.is_empty() && (word.blank >= narrow * 2 || long || after_long) {
            closed.push(' ');
        }
        closed.push_str(&word.text);
        after_long = long;
    }
    Some(closed)
}

/// May it be a letter of a letter-spaced headline?
fn is_display(character: char) -> bool {
    is_han(character) || character.is_uppercase()
}

/// For each word: is it the second half of a name of two characters, each alone between blanks?
fn names(words: &[Word<'_>]) -> Vec<bool> {
    let mut glued = vec![false; words.len()];
    let mut before_is_single = false;
    for (number, word) in words.iter().enumerate() {
        let opens = opens_single(&word.text);
        if before_is_single
            && opens
            && let Some(place) = glued.get_mut(number)
        {
            *place = true;
            // The second half of one name is not the first of another.
            before_is_single = false;
            continue;
        }
        before_is_single = closes_single(&word.text);
    }
    glued
}

/// Does a single Han character open it: `刚`, `刚）`?
fn opens_single(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(is_han)
        && !characters.next().is_some_and(|next| is_han(next) || next.is_alphanumeric())
}

/// Does a single Han character close it: `李`, `：李`, `记者李`?
fn closes_single(word: &str) -> bool {
    let mut characters = word.char_indices().rev();
    let Some((at, _)) = characters.next().filter(|(_, last)| is_han(*last)) else { return false };
    let before = word.get(..at).unwrap_or_default();
    match characters.next() {
        None => true,
        Some((_, before_last)) if !before_last.is_alphanumeric() => true,
        Some(_) => BEFORE_NAMES.iter().any(|name| before.ends_with(name)),
    }
}

/// Was a blank printed between these two, which may be `wide`?
fn is_printed(before: char, after: char, wide: bool) -> bool {
    let chinese = |character| is_han(character) || is_mark(character);
    if is_mark(before) || is_mark(after) {
        // A wide blank after a stop sets parts apart: `（记者白露）　2026年`.
        return wide && is_mark(before) && !is_opening(before) && !is_mark(after);
    }
    if matches!(before, '“' | '‘' | '”' | '’' | '—' | '…') && chinese(after)
        || matches!(after, '“' | '‘' | '”' | '’' | '—' | '…') && chinese(before)
    {
        return wide && matches!(before, '”' | '’');
    }
    match (is_han(before), is_han(after)) {
        (true, false) if after.is_alphanumeric() => {
            wide || matches!(before, '电' | '電' | '讯' | '訊')
        }
        (false, true) if before.is_alphanumeric() || matches!(before, '%' | '％' | '‰' | '℃') => {
            wide
        }
        _ => true,
    }
}

fn is_opening(mark: char) -> bool {
    matches!(mark, '《' | '〈' | '「' | '『' | '【' | '〔' | '（' | '［' | '｛')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, cleaned: &str) {
        assert_eq!(clean(text), cleaned, "{text:?}");
    }

    #[test]
    fn blanks_that_were_not_printed_go() {
        check("  到 2030年，网络文明 IP 建设 ", "到2030年，网络文明IP建设");
        check("8月 27日至 28日", "8月27日至28日");
        check("增长 8.4% ，", "增长8.4%，");
        check("渡口 “ 复航 ”", "渡口“复航”");
        check("落成。 （下转3版）", "落成。（下转3版）");
        check("a  quiet   street — ‘they’ said", "a quiet street — ‘they’ said");
    }

    #[test]
    fn blanks_that_set_parts_apart_stay_as_one() {
        check("石磊　　林小溪", "石磊 林小溪");
        check("云汀8月28日电 8月28日，", "云汀8月28日电 8月28日，");
        check("中学堂　2026年招生", "中学堂 2026年招生");
        check("（记者白露）  2026年", "（记者白露） 2026年");
        check("乘潮出海时 渔火照归人", "乘潮出海时 渔火照归人");
    }

    #[test]
    fn blanks_that_went_beside_quotes_are_noted() {
        let Cleaned { text, closed, .. } = cleaned("《渡口》 青石大桥 “通车”");
        assert_eq!((text.as_str(), closed.as_slice()), ("《渡口》青石大桥“通车”", &[12, 24][..]));
        assert!(cleaned("青石大桥 今日合龙").closed.is_empty());
    }

    #[test]
    fn letter_spaced_lines_are_closed_up() {
        check("市 委 常 委 会 召 开 会 议", "市委常委会召开会议");
        check("迁 址 启 事 遗失声明", "迁址启事 遗失声明");
        check("茶 园 开 采   首 日 飘 香", "茶园开采 首日飘香");
        check("今 日 看", "今日看");
        check("T H E   H A R B O U R   P O S T", "THE HARBOUR POST");
        check("渡 口 2026 年 复 航", "渡口2026年复航");
        check("1 2 3 4", "1 2 3 4");
        check("a b c d", "a b c d");
    }

    #[test]
    fn names_of_two_characters_are_closed_up() {
        check("李  刚", "李刚");
        check("本报记者 洪小溪 李 刚", "本报记者 洪小溪 李刚");
        check("本版责编：吴 燕 吕大钟 杨 旭", "本版责编：吴燕 吕大钟 杨旭");
        check("（记者李 刚、王小明）", "（记者李刚、王小明）");
        check("张 海 付小纯", "张海 付小纯");
    }

    #[test]
    fn what_nobody_sees_goes() {
        check("\u{200c}渡口\u{200c}复航", "渡口复航");
        check("\u{e004} 记者 白露", "记者 白露");
        check("every\u{ad}thing", "everything");
        check("Every\u{ad}", "Every\u{ad}");
        check("\u{e004}", "");
    }
}
