//! Texts that have no jump line or reference, told at a glance: nearly all of them.

use super::marker::CLOSING;
use crate::{
    parse::{letters::folded, sieve::Sieve},
    text::is_han,
};

/// Is there in `text` what every marker has? Most texts are told from those with markers by it at once.
pub(super) fn may_have_marker(text: &str) -> bool {
    let (mut page, mut word) = (false, false);
    // In how many letters the page must have begun: right behind the verb, or behind 今日, 本期.
    let mut near = 0_u32;
    let mut letters = text.chars();
    loop {
        if near == 0 {
            let Some(found) = MARKED.find(letters.as_str()) else { break };
            letters = found.chars();
        }
        let Some(character) = letters.next() else { break };
        if near > 0 {
            // A page that stands before its verb: （A1版續）.
            word |= may_begin_page(character) || CLOSING.contains(folded(character));
            near = match character {
                '今' | '本' | '同' => 2,
                // What a verb goes on with: 转入, 转至, 接自, 刊于.
                '入' | '至' | '自' | '于' => 1,
                _ => near - u32::from(folded(character) != ' '),
            };
        }
        match character {
            'a'..='z' | 'A'..='Z' => return true,
            'ａ'..='ｚ' | 'Ａ'..='Ｚ' => word = true,
            '0'..='9' | '０'..='９' => page = true,
            _ if PAGES.contains(&character) => page = true,
            _ if VERB_ENDS.contains(&character) => near = 1,
            _ => {}
        }
        if page && word {
            return true;
        }
    }
    page && text.chars().rev().map(folded).find(|letter| *letter != ' ').is_some_and(may_end_page)
}

/// What the names of pages have, figures aside.
const PAGES: [char; 7] = ['版', '页', '頁', '封', '底', '缝', '縫'];

/// What the verbs of jump lines and references end with.
const VERB_ENDS: [char; 14] =
    ['承', '转', '轉', '接', '续', '續', '见', '見', '刊', '载', '載', '阅', '閱', '看'];

/// So far are the wide figures and letters from the narrow ones.
const WIDE: usize = 0xfee0;

/// The characters that tell a marker: figures and letters too, narrow and wide. The others need not be looked at.
static MARKED: Sieve = {
    let mut sieve = Sieve::new().with_all(&PAGES).with_all(&VERB_ENDS);
    let mut code = '0' as usize;
    while code <= 'z' as usize {
        sieve = sieve.with(code).with(code + WIDE);
        code += 1;
    }
    sieve
};

/// What the names of pages begin with, figures aside.
const PAGE_BEGINNINGS: [char; 33] = [
    '底', '后', '後', '第', '叠', '疊', '头', '封', '首', '末', '中', '次', '下', '本', '〇', '一',
    '二', '三', '四', '五', '六', '七', '八', '九', '零', '○', '壹', '贰', '两', '叁', '十', '百',
    '廿',
];

/// May a page's name begin with `character`?
fn may_begin_page(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '０'..='９')
        || PAGE_BEGINNINGS.contains(&character)
}

/// May the page mark of a guide end in `letter`?
pub(in crate::parse) fn may_end_page(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || matches!(
            letter,
            '版' | '页'
                | '面'
                | '底'
                | '缝'
                | '〇'
                | '一'
                | '二'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '零'
                | '○'
                | '壹'
                | '贰'
                | '两'
                | '叁'
                | '十'
                | '百'
                | '廿'
        )
        || !is_han(letter) && CLOSING.contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_that_tells_a_marker_is_passed_over() {
        let figures = ('0'..='9').chain('０'..='９');
        let letters = ('a'..='z').chain('A'..='Z').chain('ａ'..='ｚ').chain('Ａ'..='Ｚ');
        for character in PAGES.into_iter().chain(VERB_ENDS).chain(figures).chain(letters) {
            assert!(MARKED.may_have(character), "{character}");
        }
        assert!(!"的，。".chars().any(|letter| MARKED.may_have(letter)));
    }
}
