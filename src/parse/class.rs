//! What kinds of letters a text has, told in one walk through it.
//!
//! A reader looks for its letter, its figure, its bracket, and nearly all lines have none of it: they are told by a bit
//! here, and are not walked through again by each reader.

use super::sieve::Sieve;

/// Kinds of letters, a bit each; of a text those that it has.
///
/// A letter may be of several kinds. Those that no row of [`ROWS`] names are of none, as most Han is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    /// Each text has it.
    pub(crate) const ANY: Self = Self(1 << 31);
    pub(crate) const DIGIT: Self = Self(1);
    pub(crate) const LATIN: Self = Self(1 << 1);
    /// In no line of a folio.
    pub(crate) const STOP: Self = Self(1 << 3);
    /// In no Chinese byline.
    pub(crate) const NO_NAME: Self = Self(1 << 4);
    pub(crate) const COLON: Self = Self(1 << 5);
    /// Between the figures of a result, beside colons.
    pub(crate) const RATIO: Self = Self(1 << 6);
    pub(crate) const DEGREE: Self = Self(1 << 7);
    /// In credits of pictures: 林向南 摄, (林向南/图), Foto.
    pub(crate) const CREDIT: Self = Self(1 << 8);
    /// In datelines.
    pub(crate) const FILES: Self = Self(1 << 9);
    /// In jump lines and references.
    pub(crate) const LEADS: Self = Self(1 << 10);
    /// In the headers of pages and articles: 第001版：头版, 《云汀日报》（2026年3月6日 第 01 版）.
    pub(crate) const HEADER: Self = Self(1 << 11);
    /// No part of a folio line does without one of these.
    pub(crate) const SIGNAL: Self = Self(1 << 12);
    /// In lines that are no text of any article: 扫一扫, 登报热线, （城市版）, 广告, 版权所有, 字号, prices that rose and fell.
    pub(crate) const SCRAP: Self = Self(1 << 13);
    /// Between the names of agencies.
    pub(crate) const STROKE: Self = Self(1 << 14);
    /// In what only the texts of notices say.
    pub(crate) const NOTICE: Self = Self(1 << 15);

    /// Those of `text`. The bytes are asked: runs of Chinese are most of a paper, and few of its letters are of any kind.
    pub(crate) fn of(text: &str) -> Self {
        let bits = |byte: u8, count: u32| usize::from(byte & ((1 << count) - 1));
        let mut classes = Self::ANY;
        let mut rest = text.as_bytes();
        loop {
            while let Some(([first @ 0xe0..=0xef, second, third], after)) = rest.split_first_chunk()
            {
                rest = after;
                if TOLD.may_have_last(*second, *third) {
                    let code = bits(*first, 4) << 12 | bits(*second, 6) << 6 | bits(*third, 6);
                    classes = classes.union(Self::of_code(code));
                }
            }
            let (own, after) = match rest {
                [one @ 0..=0x7f, after @ ..] => (ASCII.get(usize::from(*one)).copied(), after),
                [first @ 0xc0..=0xdf, second, after @ ..] => {
                    (Some(Self::of_code(bits(*first, 5) << 6 | bits(*second, 6))), after)
                }
                // No letter of four bytes is of any kind.
                [_, _, _, _, after @ ..] => (None, after),
                _ => return classes,
            };
            classes = classes.union(own.unwrap_or_default());
            rest = after;
        }
    }

    /// Those of the letter of this `code`, which is not of ASCII.
    fn of_code(code: usize) -> Self {
        let place = PLACES.get(mixed(code)).copied().unwrap_or_default();
        let own = LETTERS.get(usize::from(place)).filter(|(letter, _)| *letter as usize == code);
        own.map_or(Self::default(), |(_, classes)| *classes)
    }

    /// Is one of `classes` among them?
    pub(crate) const fn has(self, classes: Self) -> bool {
        self.0 & classes.0 != 0
    }

    /// These and `others` together.
    pub(crate) const fn union(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

/// The letters of each kind.
#[rustfmt::skip]
const ROWS: &[(Classes, &[char])] = &[
    (Classes::STOP, &['。', '？', '！', '“', '”', '?', '!', '"', '…', '，']),
    (Classes::NO_NAME, &['。', '，', '！', '？', '；', '“', '”', '《', '》', '%', '％']),
    (Classes::COLON, &['：', ':']),
    (Classes::RATIO, &['∶', '比']),
    (Classes::DEGREE, &['℃', '°']),
    (Classes::CREDIT, &['摄', '攝', '(', '/', 'F']),
    (Classes::FILES, &['电', '電', '讯', '訊', '道', '导', '導', '息', '—', '–', '-', ':']),
    (Classes::LEADS, &['转', '轉', '接', '见', '見', '版', '续', '續']),
    (Classes::HEADER, &['版', '《']),
    (Classes::SIGNAL, &[
        '@', '©', '№', '°', '℃', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９', '版', '编', '編', '校', '责',
        '責', '星', '期', '周', '週', '礼', '禮', '社', '报', '報', '出', '刊', '号', '號', '叠', '页', '頁', '元', '农',
        '農', '夏', '阴', '旧', '主', '设', '計', '图', '监', '统', '审', '末', '讯', '聞', '闻', '组', '排', '製', '制',
        '公', '邮', '年', '月', '址', '网', '售', '免', '赠',
    ]),
    (Classes::SCRAP, &['扫', '关', '线', '话', '版', '广', '廣', '权', '享', '字', '▲', '▼']),
    (Classes::STROKE, &['/', '／']),
    (Classes::NOTICE, &['废', '此', '转', '招', '户']),
];

/// The kinds of each ASCII character.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static ASCII: [Classes; 128] = {
    let mut table = [Classes(0); 128];
    let mut letter = 0_u8;
    while letter < 128 {
        let at = letter as usize;
        if letter.is_ascii_digit() {
            table[at] = Classes::DIGIT.union(Classes::NO_NAME).union(Classes::SIGNAL);
        } else if letter.is_ascii_uppercase() {
            table[at] = Classes::LATIN.union(Classes::SIGNAL);
        } else if letter.is_ascii_lowercase() {
            table[at] = Classes::LATIN;
        }
        let mut row = 0;
        while row < ROWS.len() {
            let mut number = 0;
            while number < ROWS[row].1.len() {
                if ROWS[row].1[number] as usize == at {
                    table[at] = table[at].union(ROWS[row].0);
                }
                number += 1;
            }
            row += 1;
        }
        letter += 1;
    }
    table
};

/// The other letters and their kinds, by their places; the first place is nobody's.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static LETTERS: [(char, Classes); 256] = {
    let mut letters = [(' ', Classes(0)); 256];
    let mut row = 0;
    while row < ROWS.len() {
        let mut number = 0;
        while number < ROWS[row].1.len() {
            let letter = ROWS[row].1[number];
            let at = PLACES[mixed(letter as usize)] as usize;
            letters[at] = (letter, letters[at].1.union(ROWS[row].0));
            number += 1;
        }
        row += 1;
    }
    letters
};

/// The bits of `code` mixed to twelve.
const fn mixed(code: usize) -> usize {
    (code ^ code >> 11) & 4095
}

/// The place of each of these letters by its mixed bits, which no two of them have in common; 0 of others.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static PLACES: [u8; 4096] = {
    let mut places = [0; 4096];
    let (mut row, mut next) = (0, 1);
    while row < ROWS.len() {
        let mut number = 0;
        while number < ROWS[row].1.len() {
            let letter = ROWS[row].1[number];
            if !letter.is_ascii() && places[mixed(letter as usize)] == 0 {
                places[mixed(letter as usize)] = next;
                next += 1;
            }
            number += 1;
        }
        row += 1;
    }
    places
};

/// The same, to be told at a glance.
#[expect(clippy::indexing_slicing, reason = "a table filled while compiling")]
static TOLD: Sieve = {
    let mut sieve = Sieve::new();
    let mut row = 0;
    while row < ROWS.len() {
        sieve = sieve.with_all(ROWS[row].1);
        row += 1;
    }
    sieve
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The kinds of `letter`, told row by row.
    fn told(letter: char) -> Classes {
        let rows = ROWS.iter().filter(|(_, letters)| letters.contains(&letter));
        let mut classes = rows.fold(Classes::default(), |all, (own, _)| all.union(*own));
        for (own, is) in [
            (
                Classes::DIGIT.union(Classes::NO_NAME).union(Classes::SIGNAL),
                letter.is_ascii_digit(),
            ),
            (Classes::LATIN, letter.is_ascii_alphabetic()),
            (Classes::SIGNAL, letter.is_ascii_uppercase()),
        ] {
            classes = if is { classes.union(own) } else { classes };
        }
        classes
    }

    #[test]
    fn each_letter_has_the_kinds_of_its_rows() {
        for letter in '\0'..='\u{ffff}' {
            let all = told(letter).union(Classes::ANY);
            assert_eq!(Classes::of(letter.encode_utf8(&mut [0; 4])), all, "{letter}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn a_text_has_the_kinds_of_its_letters(text in "[青石大桥版摄a9Fé：·。，𠮷]{0,12}") {
            let classes = text.chars().fold(Classes::ANY, |all, letter| all.union(told(letter)));
            prop_assert_eq!(Classes::of(&text), classes);
        }
    }
}
