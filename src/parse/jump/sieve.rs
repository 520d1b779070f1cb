//! Texts that have no jump line or reference, told at a glance: nearly all of them.

use super::marker::CLOSING;
use crate::parse::letters::folded;

/// Is there in `text` what every marker has? Most texts are told from those with markers by it at once.
pub(super) fn may_have_marker(text: &str) -> bool {
    let (mut page, mut word) = (false, false);
    // In how many letters the page must have begun: right behind the verb, or behind 今日, 本期.
    let mut near = 0_u32;
    for character in text.chars() {
        if near == 0 && !is_marked(character) {
            continue;
        }
        if near > 0 {
            word |= may_begin_page(character);
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
const PAGES: [char; 6] = ['版', '页', '頁', '底', '缝', '縫'];

/// What the verbs of jump lines and references end with.
const VERB_ENDS: [char; 13] =
    ['转', '轉', '接', '续', '續', '见', '見', '刊', '载', '載', '阅', '閱', '看'];

/// May `character` be one that tells a marker? The others, most of a text, need not be looked at.
#[expect(clippy::indexing_slicing, reason = "masked to the table's size")]
fn is_marked(character: char) -> bool {
    let (at, bit) = place(character as usize);
    MARKED[at] & bit != 0
}

/// Where the bit of the character of this `code` is in [`MARKED`], by its last bits.
const fn place(code: usize) -> (usize, u64) {
    let at = code & 1023;
    (at / 64, 1 << (at % 64))
}

/// So far are the wide figures and letters from the narrow ones.
const WIDE: usize = 0xfee0;

/// A bit for each character that [`may_have_marker`] looks at, several to a bit.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static MARKED: [u64; 16] = {
    let mut bits = [0; 16];
    let mut number = 0;
    while number < PAGES.len() {
        let (at, bit) = place(PAGES[number] as usize);
        bits[at] |= bit;
        number += 1;
    }
    number = 0;
    while number < VERB_ENDS.len() {
        let (at, bit) = place(VERB_ENDS[number] as usize);
        bits[at] |= bit;
        number += 1;
    }
    // Figures and letters, narrow and wide.
    let mut code = '0' as usize;
    while code <= 'z' as usize {
        let (at, bit) = place(code);
        bits[at] |= bit;
        let (at, bit) = place(code + WIDE);
        bits[at] |= bit;
        code += 1;
    }
    bits
};

/// May a page's name begin with `character`?
fn may_begin_page(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '０'..='９')
        || "第叠疊头封首末中次下本〇一二三四五六七八九零○壹贰两叁十百廿".contains(character)
}

/// May the page mark of a guide end in `letter`?
fn may_end_page(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || CLOSING.contains(letter)
        || "版页面底三二缝〇一二三四五六七八九零○壹贰两叁十百廿".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_that_tells_a_marker_is_passed_over() {
        let figures = ('0'..='9').chain('０'..='９');
        let letters = ('a'..='z').chain('A'..='Z').chain('ａ'..='ｚ').chain('Ａ'..='Ｚ');
        for character in PAGES.into_iter().chain(VERB_ENDS).chain(figures).chain(letters) {
            assert!(is_marked(character), "{character}");
        }
        assert!(!is_marked('的') && !is_marked('，') && !is_marked('。'));
    }
}
