//! A text as rules read it: width and case folded, traditional forms as simplified ones, each letter with its byte.
//!
//! One letter of the text is one letter here, so that a place found in the letters is a place in the text.

use std::ops::Range;

use crate::text::is_han;

/// The folded letters of a text and where each begins.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    folded: Vec<char>,
    capitals: Vec<bool>,
    bytes: Vec<usize>,
}

impl Letters {
    /// The letters of `text`.
    pub(super) fn of(text: &str) -> Self {
        let count = text.chars().count();
        let mut letters = Self {
            folded: Vec::with_capacity(count),
            capitals: Vec::with_capacity(count),
            bytes: Vec::with_capacity(count + 1),
        };
        for (at, character) in text.char_indices() {
            letters.folded.push(folded(character));
            letters.capitals.push(!is_han(character) && character.is_uppercase());
            letters.bytes.push(at);
        }
        letters.bytes.push(text.len());
        letters
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.folded.len()
    }

    /// The letter at `at`.
    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.folded.get(at).copied()
    }

    /// Is the letter at `at` a capital in the text?
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.capitals.get(at).copied().unwrap_or_default()
    }

    /// The letter before `at`.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|before| self.get(before))
    }

    /// The letters in `range`, as far as there are any.
    pub(super) fn slice(&self, range: Range<usize>) -> &[char] {
        let end = range.end.min(self.len());
        self.folded.get(range.start.min(end)..end).unwrap_or_default()
    }

    /// The bytes of the text that the letters in `range` take.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let byte =
            |at: usize| self.bytes.get(at).or(self.bytes.last()).copied().unwrap_or_default();
        byte(range.start)..byte(range.end)
    }

    /// The first place from `at` on that is no blank.
    pub(super) fn skip_blanks(&self, mut at: usize) -> usize {
        while self.get(at) == Some(' ') {
            at += 1;
        }
        at
    }

    /// The place after the last letter before `at` that is no blank.
    pub(super) fn back_over_blanks(&self, mut at: usize) -> usize {
        while self.before(at) == Some(' ') {
            at -= 1;
        }
        at
    }

    /// The place after `word`, if it stands at `at`; blanks may stand between its letters (下 转) or be lost.
    pub(super) fn eat(&self, at: usize, word: &str) -> Option<usize> {
        let mut here = at;
        for letter in word.chars().filter(|letter| *letter != ' ') {
            if here > at {
                here = self.skip_blanks(here);
            }
            if self.get(here) != Some(letter) {
                return None;
            }
            here += 1;
        }
        Some(here)
    }

    /// The place after the first of `words` that stands at `at`.
    pub(super) fn eat_any(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.eat(at, word))
    }
}

/// `character` as the rules read it.
pub(super) fn folded(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character);
            narrow.to_ascii_lowercase()
        }
        'A'..='Z' => character.to_ascii_lowercase(),
        // The rules' words have none of these: they are read as a blank is.
        '\u{ad}' | '\u{200b}'..='\u{200d}' => ' ',
        _ if character.is_ascii() => {
            if character.is_ascii_whitespace() {
                ' '
            } else {
                character
            }
        }
        _ if character.is_whitespace() => ' ',
        _ if character >= '\u{4e00}' => simplified(character),
        _ => character,
    }
}

/// The simplified form of what the words of the rules are written with: 轉 is read as 转.
fn simplified(character: char) -> char {
    let at = (character as usize).wrapping_sub(FIRST);
    if MARKED.get(at / 64).is_none_or(|bits| bits >> (at % 64) & 1 == 0) {
        return character;
    }
    FORMS.iter().find(|(form, _)| *form == character).map_or(character, |(_, simple)| *simple)
}

/// Traditional forms, each with its simplified one.
const FORMS: [(char, char); 47] = [
    ('轉', '转'),
    ('緊', '紧'),
    ('續', '续'),
    ('見', '见'),
    ('詳', '详'),
    ('參', '参'),
    ('關', '关'),
    ('報', '报'),
    ('導', '导'),
    ('載', '载'),
    ('讀', '读'),
    ('閱', '阅'),
    ('請', '请'),
    ('頁', '页'),
    ('疊', '叠'),
    ('電', '电'),
    ('訊', '讯'),
    ('記', '记'),
    ('員', '员'),
    ('綜', '综'),
    ('專', '专'),
    ('聯', '联'),
    ('據', '据'),
    ('華', '华'),
    ('園', '园'),
    ('時', '时'),
    ('網', '网'),
    ('處', '处'),
    ('聞', '闻'),
    ('開', '开'),
    ('實', '实'),
    ('習', '习'),
    ('約', '约'),
    ('駐', '驻'),
    ('論', '论'),
    ('攝', '摄'),
    ('圖', '图'),
    ('編', '编'),
    ('責', '责'),
    ('製', '制'),
    ('體', '体'),
    ('觀', '观'),
    ('執', '执'),
    ('筆', '笔'),
    ('譯', '译'),
    ('廣', '广'),
    ('視', '视'),
];

/// The first character that may have another form.
const FIRST: usize = 0x4e00;

/// A bit for each character from [`FIRST`] on: has it another form? Few have, and every letter of a paper is asked.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static MARKED: [u64; 328] = {
    let mut bits = [0; 328];
    let mut at = 0;
    while at < FORMS.len() {
        let place = FORMS[at].0 as usize - FIRST;
        bits[place / 64] |= 1 << (place % 64);
        at += 1;
    }
    bits
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_any_width_script_and_spacing() {
        for text in ["下转", "下轉", "下 转", "下\u{3000}轉"] {
            assert_eq!(Letters::of(text).eat(0, "下转"), Some(text.chars().count()), "{text}");
        }
        assert_eq!(Letters::of("ＰＡＧＥ").eat(0, "page"), Some(4));
        assert_eq!(Letters::of("下接").eat(0, "下转"), None);
    }

    #[test]
    fn every_form_has_its_simple_one() {
        for (form, simple) in FORMS {
            assert_eq!((folded(form), folded(simple)), (simple, simple));
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        assert_eq!(Letters::of("（下轉").bytes(1..3), 3..9);
    }
}
