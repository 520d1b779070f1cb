//! Lines that are no text of any article: slugs, bar codes, ornaments, the word 广告 over an advertisement.

mod beside;
mod desk;
mod press;
mod site;
mod speck;

pub(super) use self::beside::{is_letter_of_dirt, is_mail, is_noise, is_rule_figure, is_stray};
pub(super) use self::press::is_bar_digit;
use self::site::are_links;
pub(super) use self::site::{closes_article, is_listed, is_of_site, opens_titles};
pub(super) use self::speck::is_speck;
use self::speck::{is_dash_rule, is_dirt};
use super::scan::is_word;
use crate::{
    parse::{class::Classes, leaf},
    text::{is_han, is_letter_or_digit},
};

/// A kind of scrap.
struct Rule {
    #[cfg_attr(not(test), expect(dead_code, reason = "the name is for readers and the test"))]
    name: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "the example is for readers and the test"))]
    example: &'static str,
    is: fn(&str) -> bool,
}

/// Those that any line may be.
const RULES: &[Rule] = &[
    Rule { name: "dirt", example: ".—— 1", is: is_dirt },
    Rule { name: "navigation", example: "上一版 下一版", is: are_links },
];

/// Those that have Latin letters or digits.
const FIGURED: &[Rule] = &[
    Rule { name: "staff", example: "News Editor ........ Ann Lee", is: is_staff },
    Rule { name: "file", example: "HP-NEWS 03-06-26 A 1 A1 CMYK", is: press::is_file },
    Rule { name: "plates", example: "HP 0306 A4 K Y M C", is: press::is_plates },
    Rule {
        name: "prices abroad",
        example: "France F 11.50; Germany DM 3.80; Malta 43c; USA $3.50.",
        is: press::are_prices,
    },
    Rule {
        name: "notice of the house", example: "© RIPRODUZIONE RISERVATA", is: press::is_notice
    },
    Rule { name: "bar code", example: "H(D54G1D)y+&!.!&!?!z", is: is_bar_code },
    Rule { name: "figures of a bar code", example: "9 770000 000000", is: is_bar_code },
    Rule { name: "price of the market", example: "EURO $1.0432", is: is_market },
    Rule { name: "word over an advertisement", example: "ADVERTISEMENT", is: is_advertised },
];

/// Those that have one of the letters or marks by which they are told.
const MET: &[Rule] = &[
    Rule { name: "staff of a column", example: "本栏编译：刘群", is: is_staff_of_column },
    Rule { name: "house", example: "登报热线：1234567", is: desk::is_of_house },
    Rule { name: "advertisement", example: "广告", is: is_advertised },
    Rule {
        name: "public advertisement",
        example: "[公益广告] 节约用水 从点滴做起",
        is: |line| {
            ["[公益广告]", "【公益广告】", "【广告】", "[广告]", "（公益广告）", "公益广告："]
                .iter()
                .any(|front| line.starts_with(front))
        },
    },
    Rule { name: "market", example: "GRAIN 253.99 ▼ 6.38 OIL $61.04 ▲ $0.62", is: is_market },
    Rule { name: "sizes of letters", example: "字号：大 中 小", is: is_of_site },
];

/// Those that begin with no Han.
const MARKED: &[Rule] = &[
    Rule { name: "ornament", example: "■■□◆ ＊＊＊", is: is_ornament },
    Rule { name: "rule", example: "----------", is: is_rule },
    Rule { name: "speck", example: ". ~", is: is_speck },
    Rule { name: "dash between articles", example: "——o——", is: is_dash_rule },
    Rule {
        name: "imprint",
        example: "Printed and published by Ann Lee for Harbour Media, 4 Quay Road, Tarnford",
        is: is_imprint,
    },
    Rule { name: "leaf", example: "--- Page 3 ---", is: |line| leaf::number(line).is_some() },
    Rule { name: "slug", example: "Hxxx,2026-03-06,A,001,Bs-4C,E2", is: is_slug },
    Rule { name: "code of a chain", example: "TARNAB-00417n", is: press::is_code },
    Rule { name: "joined slug", example: "HP-20260306-A-004-NWS-BW", is: press::is_joined },
    Rule { name: "count", example: "24 pages, 3 sections", is: press::is_count },
    Rule { name: "groups of figures", example: "56525 00050", is: press::is_groups },
    Rule { name: "colours", example: "CMYK", is: is_colours },
    Rule {
        name: "picture",
        example: "![](images/harbour.jpg)",
        is: |line| line.starts_with("![") && line.ends_with(')'),
    },
];

/// Is `line`, of these `classes`, no text of any article?
pub(super) fn is_scrap(line: &str, classes: Classes) -> bool {
    let is = |rule: &Rule| (rule.is)(line);
    RULES.iter().any(is)
        || classes.has(Classes::LATIN.union(Classes::DIGIT)) && FIGURED.iter().any(is)
        || classes.has(Classes::COLON.union(Classes::SCRAP)) && MET.iter().any(is)
        || !line.starts_with(is_han) && MARKED.iter().any(is)
}

/// The word over an advertisement.
pub(super) fn is_advertised(line: &str) -> bool {
    matches!(
        line,
        "广告" | "廣告" | "·广告·" | "ADVERTISEMENT" | "Advertisement" | "ADVT" | "ADVT." | "Advt."
    )
}

/// The colours of the plates, in letters or words.
fn is_colours(line: &str) -> bool {
    matches!(line, "CMYK" | "YMCK" | "C M Y K" | "CMYK Composite" | "CMYK COMPOSITE" | "Composite")
        || line.len() > "YELLOW".len()
            && line.split(' ').all(|word| {
                matches!(
                    word,
                    "CYAN"
                        | "MAGENTA"
                        | "YELLOW"
                        | "BLACK"
                        | "Cyan"
                        | "Magenta"
                        | "Yellow"
                        | "Black"
                )
            })
}

/// A line of the box that names the staff, leader dots between office and name.
fn is_staff(line: &str) -> bool {
    let dotted = line.contains('.').then(|| line.split_once("....")).flatten();
    let Some((office, _)) = dotted else { return false };
    let office = office.trim_end_matches(['.', ' ']).to_lowercase();
    ["editor", "editor-in-chief", "manager", "adviser", "advisor", "publisher", "director"]
        .iter()
        .any(|end| office.ends_with(end))
}

/// Who made a column of the page, under its last item.
fn is_staff_of_column(line: &str) -> bool {
    const OFFICES: [&str; 6] = ["编译：", "编辑：", "责编：", "主持：", "主编：", "撰稿："];
    line.strip_prefix("本栏").is_some_and(|office| {
        office.chars().count() <= 18 && OFFICES.iter().any(|word| office.starts_with(word))
    })
}

/// Who prints and answers for a paper, as papers of India and Britain say it at a page's foot.
fn is_imprint(line: &str) -> bool {
    const BEGINNINGS: [&str; 6] = [
        "Printed and published at ",
        "Printed & published at ",
        "Printed and published by ",
        "Printed & published by ",
        "Printed and Published by ",
        "Printed, published and owned by ",
    ];
    match line.as_bytes().first() {
        Some(b'P') => BEGINNINGS.iter().any(|begin| line.starts_with(begin)),
        Some(b'*' | b'R') => {
            line.contains("esponsible for selection of news") || line.contains(" PRB Act")
        }
        _ => false,
    }
}

/// A rule drawn with characters, as people set it between the articles or pages of a text. Dashes of print are none: ————.
pub(super) fn is_rule(line: &str) -> bool {
    let mut letters = line.chars();
    let first = letters.next().unwrap_or_default();
    matches!(first, '-' | '_' | '=' | '~' | '*' | '#' | '─' | '━' | '═')
        && line.chars().count() >= 4
        && letters.all(|letter| letter == first)
}

/// Marks alone, but no dots or dashes: a line of …… or —— belongs to the text.
fn is_ornament(line: &str) -> bool {
    let mut characters = line.chars().filter(|character| !character.is_whitespace()).peekable();
    let first = characters.peek().copied().unwrap_or('a');
    !is_letter_or_digit(first)
        && !is_word(first)
        && line.chars().all(|character| {
            character.is_whitespace()
                || !is_letter_or_digit(character) && !is_word(character) && !is_text_mark(character)
        })
}

fn is_text_mark(character: char) -> bool {
    matches!(
        character,
        '…' | '.'
            | '·'
            | '—'
            | '-'
            | '–'
            | '―'
            | '─'
            | '。'
            | '，'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '（'
            | '）'
            | '('
            | ')'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '」'
            | '「'
            | '』'
            | '『'
            | '】'
            | '【'
            | '〕'
            | '〔'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '"'
            | '\''
            | '%'
            | '％'
            | '∶'
            | '/'
            | '~'
            | '～'
    )
}

/// Prices that rose and fell in a row, as they stand under a nameplate.
fn is_market(line: &str) -> bool {
    // GOLD $1,657.10
    let mut words = line.split(' ');
    let (name, sum) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let figures = |word: &str| {
        word.contains('.')
            && word.bytes().any(|digit| digit.is_ascii_digit())
            && word.bytes().all(|digit| digit.is_ascii_digit() || b"$.,%+-".contains(&digit))
    };
    if line.len() < 40
        && ["DJIA", "DOW", "NASDAQ", "S&P", "EURO", "YEN", "GOLD", "OIL", "STERLING"]
            .contains(&name)
        && figures(sum)
        && !words.any(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
    {
        return true;
    }
    line.matches(['▲', '▼']).count() > 1
        && line
            .split_whitespace()
            .filter(|word| word.contains(|letter: char| letter.is_ascii_digit()))
            .count()
            > 2
}

/// Names of files and editions in a row, as a press sets them at the paper's edge.
fn is_slug(line: &str) -> bool {
    line.is_ascii()
        && line.len() > 9
        && !line.contains(' ')
        && !line.contains('@')
        && line.matches([',', '_', '|']).count() >= 3
        && line.contains(|character: char| character.is_ascii_digit())
        && line.contains(|character: char| character.is_ascii_uppercase())
        && !line.starts_with(|character: char| character.is_ascii_digit() || character == '$')
}

/// The page that the slug `line` names: A6 of `Hxxx,2026-03-06,A,006,Bs-4C,E2`, where section and number follow the day.
pub(super) fn slug_page(line: &str) -> Option<String> {
    let mut parts = line.split(',');
    let day = parts.by_ref().nth(1)?;
    let dated = day.len() == 10 && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let section = parts.next().filter(|part| dated && part.len() == 1)?;
    let section = section.chars().next().filter(char::is_ascii_uppercase)?;
    let number: u32 = parts.next().filter(|part| part.len() == 3)?.parse().ok()?;
    (number > 0).then(|| format!("{section}{number}"))
}

/// A bar code, read as letters: marks and letters mixed without a blank.
fn is_bar_code(line: &str) -> bool {
    // 9 770000 000000: the figures under the bars.
    let digits = || line.bytes().filter(u8::is_ascii_digit).count();
    if line.starts_with(|first: char| first.is_ascii_digit())
        && digits() == 13
        && line.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
    {
        return true;
    }
    let marks = || {
        let mark = |byte: &u8| {
            matches!(
                byte,
                b'!' | b'+'
                    | b'&'
                    | b'?'
                    | b'#'
                    | b'$'
                    | b'%'
                    | b'^'
                    | b'='
                    | b'<'
                    | b'>'
                    | b'{'
                    | b'}'
                    | b'\\'
            )
        };
        line.bytes().filter(mark).count()
    };
    line.len() > 9
        && line.is_ascii()
        && !line.contains(' ')
        && !line.contains("://")
        && marks() * 3 >= line.len()
        && line.contains(|character: char| character.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests;
