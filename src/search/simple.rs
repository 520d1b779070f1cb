//! Simplified for traditional characters, one by one: the context does not matter, since query and text are folded alike.

use std::sync::OnceLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

/// What the converter leaves to the context, and variants that it leaves alone; met in papers of Hong Kong and of the 1940s.
const OTHERS: &[(char, char)] = &[
    ('瞭', '了'), // 瞭解
    ('著', '着'), // 看著
    ('藉', '借'), // 藉此
    ('甚', '什'), // 甚麼
    ('覆', '复'), // 答覆
    ('牠', '它'),
    ('妳', '你'),
    ('祂', '他'),
    ('衞', '卫'),
    ('彞', '彝'),
    ('尅', '克'),
    ('吿', '告'),
    ('戸', '户'),
    ('幷', '并'),
    ('揹', '背'),
    ('彷', '仿'),
    ('倣', '仿'),
    ('呌', '叫'),
    ('讃', '赞'),
    ('槪', '概'),
    ('歳', '岁'),
    ('夥', '伙'),
];

const FIRST: char = '\u{3400}';
const LAST: char = '\u{9fff}';

/// The simplified form of `character`, or itself.
///
/// The forms of the common characters are asked for once, all together (3 ms).
pub(super) fn simple(character: char) -> char {
    static TABLE: OnceLock<Vec<char>> = OnceLock::new();
    match character {
        FIRST..=LAST => {
            let table = TABLE.get_or_init(|| (FIRST..=LAST).map(ask).collect());
            let at = u32::from(character) - u32::from(FIRST);
            let known = usize::try_from(at).ok().and_then(|at| table.get(at));
            known.copied().unwrap_or(character)
        }
        '\u{20000}'..='\u{3ffff}' => ask(character),
        _ => character,
    }
}

/// Asks the list above, then the converter.
fn ask(character: char) -> char {
    static OPENCC: OnceLock<Option<OpenCC>> = OnceLock::new();
    if let Some((_, other)) = OTHERS.iter().find(|(from, _)| *from == character) {
        return *other;
    }
    let opencc = OPENCC.get_or_init(|| OpenCC::from_config(BuiltinConfig::T2s).ok());
    let Some(opencc) = opencc else { return character };
    let converted = opencc.convert(character.encode_utf8(&mut [0; 4]));
    let mut characters = converted.chars();
    match (characters.next(), characters.next()) {
        (Some(simplified), None) => simplified,
        _ => character,
    }
}
