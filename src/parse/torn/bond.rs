//! What stands where two lines meet: marks, figures, words that go on.

use crate::{
    parse::{line::Line, mark},
    text,
};

/// How sure it is that two lines are pieces of one, where they fit in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// Nothing speaks for it.
    None,
    /// A sentence goes on from one to the other; so it does between any two lines.
    Weak,
    /// After a comma a printed line goes on to the column's end.
    Medium,
    /// Behind a stop a bracket opens that closes the text: marks that meet are squeezed.
    Bracket,
    /// No line begins with a closing mark or ends with an opening one (CLREQ 6.1.1).
    Strong,
}

/// What stands where two lines meet?
pub(super) fn bond(first: &str, second: &str) -> Bond {
    let (Some(before), Some(after)) = (first.chars().next_back(), second.chars().next()) else {
        return Bond::None;
    };
    if is_strong(first, second) {
        return Bond::Strong;
    }
    if ends(first) {
        return if closes_text(second) { Bond::Bracket } else { Bond::None };
    }
    if matches!(before, '，' | '、' | '；' | '：' | '—') || is_opening(after) {
        return Bond::Medium;
    }
    Bond::Weak
}

/// Is that [`Bond::Strong`]? Asked of all lines.
pub(super) fn is_strong(first: &str, second: &str) -> bool {
    let (Some(before), Some(after)) = (first.chars().next_back(), second.chars().next()) else {
        return false;
    };
    // ’97 opens a year.
    let year = || second.chars().nth(1).is_some_and(|next| next.is_ascii_digit());
    is_closing(after) && !(after == '’' && year()) || is_opening(before)
}

/// Does `text` begin as what stands in brackets behind the last sentence of a text, who wrote it or where more stands:
/// （林向南）, or the first half of that, （记者林？ No item does, （一）, and no text that goes on: （上接一版）.
fn closes_text(text: &str) -> bool {
    text.strip_prefix('（').is_some_and(|inside| {
        let mut letters = inside.chars();
        letters.next().is_some_and(text::is_han)
            && !inside
                .starts_with(['上', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'])
            && inside.chars().take_while(|letter| *letter != '）').nth(BRACKET).is_none()
            && inside.trim_end_matches('）').chars().all(|letter| letter != '）')
    })
}

/// The most letters in such a bracket.
const BRACKET: usize = 24;

/// Does a sentence go on from `first` to `second` before or behind a figure: 渡口每天开 | 12, 12 | 班船? The page of a guide's
/// item is none: 渡口复航 | 3版.
pub(super) fn is_round_figure(first: &Line, second: &Line) -> bool {
    let ends = [first.text.chars().next_back(), second.text.chars().next()];
    let [figure, han] = [|letter: char| letter.is_ascii_digit(), text::is_han]
        .map(|is| ends.map(|end| end.is_some_and(is)));
    let meet = figure[0] && han[1] || han[0] && figure[1];
    let page = || mark::folio(&first.text) || mark::folio(&second.text);
    meet && (is_figure(&first.text) || is_figure(&second.text) || !page())
}

/// Is `text` a figure and nothing else?
fn is_figure(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit())
}

/// Does an English sentence go on from `first` to `second` with a small letter?
pub(super) fn is_english(first: &Line, second: &Line) -> bool {
    second.text.starts_with(char::is_lowercase)
        && first.text.ends_with(|character: char| {
            character.is_alphanumeric() && !text::is_han(character)
                || matches!(character, ',' | ';' | '”' | '’')
        })
}

/// Was a line torn inside a name: does a sentence go on over the three lines, and do two words with a capital meet in it:
/// `Harker told Captain` | `Moss that the` | `ferry was to be sold`?
pub(super) fn is_before_name([first, second, third]: [&Line; 3]) -> bool {
    let small = |line: &Line| line.text.split(' ').any(|word| word.starts_with(char::is_lowercase));
    is_english(second, third)
        && small(first)
        && small(second)
        && second.text.starts_with(char::is_uppercase)
        && first.text.ends_with(char::is_alphabetic)
        && first.text.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase))
        && third.gap == 0
        && third.width > second.width
}

/// Does a Latin letter end `text`, or a comma after one?
pub(super) fn is_latin(text: &str) -> bool {
    let last = text.trim_end_matches(',').chars().next_back();
    last.is_some_and(|last| last.is_alphanumeric() && !text::is_han(last))
}

pub(super) fn ends(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '」', '』', '）', ')'])
        .ends_with(['。', '！', '？', '.', '!', '?', '…'])
        || text.ends_with(':')
}

pub(super) fn is_opening(character: char) -> bool {
    matches!(character, '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '“' | '‘' | '(')
}

pub(super) fn is_closing(character: char) -> bool {
    matches!(
        character,
        '）' | '》'
            | '〉'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '”'
            | '’'
            | '，'
            | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | ')'
            | ','
            | '％'
            | '%'
    )
}
